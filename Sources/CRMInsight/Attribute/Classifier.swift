/// Channel rules with a memory: the same evidence is worked out once.
struct Classifier {
  let rules: ChannelRules
  private var answers: [TouchEvidence: Classification] = [:]
  private var statements: [Statement: Classification?] = [:]

  private struct Statement: Hashable {
    var text: String
    var system: String?
    var field: Classification.Field
  }

  init(_ rules: ChannelRules) { self.rules = rules }

  /// What `ChannelRules.classify` says.
  mutating func classify(_ evidence: TouchEvidence) -> Classification {
    var key = evidence
    key.clickId = evidence.clickId?.split(separator: "=").first.map(String.init)
    key.referrer = evidence.referrer.flatMap { ReferrerHost($0)?.name }
    if let answer = answers[key] { return answer }
    let answer = rules.classify(key)
    answers[key] = answer
    return answer
  }

  /// What `ChannelRules.stated` says.
  mutating func stated(
    _ text: String?, system: String? = nil, as field: Classification.Field
  ) -> Classification? {
    guard let text else { return nil }
    let key = Statement(text: text, system: system, field: field)
    if let answer = statements[key] { return answer }
    let answer = rules.stated(text, system: system, as: field)
    statements[key] = .some(answer)
    return answer
  }
}
