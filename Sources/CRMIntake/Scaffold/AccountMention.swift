import CRMCore

/// The company that records refer to by its id and name, too: a row of its own, so that it is there
/// without a list of companies.
struct AccountMention {
  private let sample: ScaffoldSample
  private let id: Int
  /// The field with the name.
  let name: Int

  init?(_ choice: TargetChoice, _ sample: ScaffoldSample) {
    guard let id = choice.fields["account_ref"], sample.isId(id) else { return nil }
    let rival = choice.rivals["account_ref"]?.first {
      sample.verdict.fields[$0].kind == .text && !sample.isId($0)
    }
    guard let name = rival ?? choice.fields["company"] else { return nil }
    self.sample = sample
    self.id = id
    self.name = name
  }

  var lines: [String] {
    let field = sample.survey.fields[id].name
    // In quotes, as a name may hold the words of a condition.
    let test = "\(sample.isTable ? "\"\(field)\"" : field) is present"
    return [
      "  # The company, as far as these records tell: a list of companies says more.",
      "  - entity: account", "    partial: true", "    when: \(ScaffoldText.scalar(test))",
      "    key: \(sample.place(id))",
      "    fields: { name: \(sample.place(name)) }  # \(sample.remark(name))",
    ]
  }
}

extension ScaffoldSample {
  /// Whether a field that refers to something does so by an id.
  func isId(_ place: Int) -> Bool {
    let words = FieldJudge.words(of: survey.fields[place].label)
    switch verdict.fields[place].kind {
    case .email, .domain, .url: return false
    case .text: return !words.isDisjoint(with: FieldJudge.idWords)
    default: return true
    }
  }
}
