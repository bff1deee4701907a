import CRMCore

/// The `input:` of a new mapping: how the file was read, frozen.
struct ScaffoldInput {
  private let sample: ScaffoldSample

  init(_ sample: ScaffoldSample) { self.sample = sample }

  var lines: [String] {
    var lines =
      sample.freeze?.lines ?? ["input:", "  format: \(sample.description.format.rawValue)"]
    let evidence = sample.description.encodingEvidence
    var encoding = ["  encoding: \(sample.description.encoding)  # told by: \(evidence)"]
    if EncodingGuess.isAssumed(by: evidence) {
      let sign = evidence == "fallback" ? "nothing tells" : "a few letters tell"
      encoding.insert(
        "  # QUESTION: the bytes are not UTF-8, and \(sign) what they are: is this right?", at: 0)
    }
    lines.insert(contentsOf: encoding, at: 2)
    if let path = sample.description.recordPath {
      lines.append("  records: \(CSVFreeze.quoted(path))")
    }
    if let ragged = sample.survey.faults["ragged_record"] {
      lines += [
        "  # QUESTION: \(ragged) rows have another number of fields than the header, and are rejects;",
        "  # 'ragged: pad' fills those that have too few.",
      ]
    }
    return lines + nulls
  }

  private var nulls: [String] {
    var counts: [String: Int] = [:]
    for field in sample.survey.fields { counts.merge(field.nulls) { $0 + $1 } }
    guard !counts.isEmpty else { return [] }
    let all = counts.sorted { $0.key < $1.key }
    let told = all.map { "'\($0.key)' \($0.value) times" }.joined(separator: ", ")
    let list = ([""] + all.map(\.key)).map(CSVFreeze.quoted).joined(separator: ", ")
    return ["  nulls: [\(list)]  # \(told)"]
  }
}

/// What a new mapping says of the columns that no line claims.
struct ScaffoldRest {
  private let sample: ScaffoldSample
  private let choice: TargetChoice
  private let locale: LocaleChoice
  private let unclaimed: [Int]

  /// Those that `choice` leaves, of the places given or of all.
  init(
    _ sample: ScaffoldSample, _ choice: TargetChoice, _ locale: LocaleChoice,
    among places: [Int]? = nil
  ) {
    self.sample = sample
    self.choice = choice
    self.locale = locale
    let among = places.map(Set.init)
    unclaimed = choice.unclaimed.filter { among?.contains($0) ?? true }
  }

  private static let deletionWords: Set<String> = [
    "deleted", "archived", "supprime", "archive", "geloscht", "archiviert", "eliminado",
    "archivado", "isdeleted",
  ]

  /// Asks whether a flag marks records that are gone.
  var deletionLines: [String] {
    let place = unclaimed.first { place in
      sample.verdict.fields[place].kind == .boolean
        && !Self.deletionWords.isDisjoint(
          with: HeaderName.words(sample.survey.fields[place].label.text))
    }
    guard let place else { return [] }
    let name = ScaffoldText.shortened(sample.survey.fields[place].name)
    return [
      "    # QUESTION: does '\(name)' mark records that are gone?",
      "    # deleted: \(ScaffoldText.shortened(sample.place(place))) is true",
    ]
  }

  var lines: [String] {
    let rest = unclaimed.filter { sample.verdict.fields[$0].kind != .empty }
    let nested = rest.filter { sample.survey.fields[$0].name.contains("[*]") }
    let flat = rest.filter { !sample.survey.fields[$0].name.contains("[*]") }
    let empty = unclaimed.filter { sample.verdict.fields[$0].kind == .empty }
    return flatLines(flat) + nestedLines(nested) + emptyLines(empty)
  }

  private func flatLines(_ places: [Int]) -> [String] {
    guard !places.isEmpty else { return [] }
    var lines = [
      "# No line claims these columns: each is kept in 'extra' under its own name. A line below",
      "# 'extra:' of the emission gives it a name and a type, one below 'fields:' a column.",
    ]
    for place in places {
      let name = sample.survey.fields[place].name
      if let target = choice.misfits[place] {
        lines.append(
          "# QUESTION: '\(ScaffoldText.shortened(name))' is called as \(target) is, but its values "
            + "do not fit that")
      }
      lines.append("#   \(proposal(place))  # \(sample.remark(place))")
    }
    return lines
  }

  /// A member of `extra` for a column.
  private func proposal(_ place: Int) -> String {
    let field = sample.survey.fields[place]
    let words = HeaderName.words(field.label.text).joined(separator: "_")
    let name = words.isEmpty ? "field_\(place + 1)" : words
    let verdict = sample.verdict.fields[place]
    let from = ScaffoldText.shortened(sample.place(place))
    var options: [String]
    switch verdict.kind {
    case .text, .empty, .list: return "\(name): \(from)"
    case .amount: options = ["type: \(verdict.hasSign ? "money" : "decimal")"]
    default: options = ["type: \(verdict.kind.rawValue)"]
    }
    let isTime = [.date, .timestamp].contains(verdict.kind)
    if let option = locale.option(for: verdict, of: isTime ? .time(anchored: false) : .decimal) {
      options.append(option)
    }
    return "\(name): { from: \(from), \(options.joined(separator: ", ")) }"
  }

  private func nestedLines(_ places: [Int]) -> [String] {
    var lines: [String] = []
    var groups: [(list: String, names: [String])] = []
    for place in places {
      let name = sample.survey.fields[place].name
      guard let mark = name.firstRange(of: "[*]") else { continue }
      let list = String(name[..<mark.upperBound])
      let rest = String(name[mark.upperBound...].drop { $0 == "." })
      if let known = groups.firstIndex(where: { $0.list == list }) {
        groups[known].names.append(rest)
      } else {
        groups.append((list, [rest]))
      }
    }
    for group in groups {
      let names = group.names.filter { !$0.isEmpty }.map(ScaffoldText.shortened)
      lines += [
        "# QUESTION: is each of \(ScaffoldText.shortened(group.list)) a record? An emission of its own "
          + "reads it: 'for_each: \(ScaffoldText.shortened(group.list))'"
          + (names.isEmpty ? "." : ", with \(names.prefix(12).joined(separator: ", ")).")
      ]
    }
    return lines
  }

  private func emptyLines(_ places: [Int]) -> [String] {
    guard !places.isEmpty else { return [] }
    let names = places.map { ScaffoldText.shortened(sample.survey.fields[$0].name) }
    return ["# Empty throughout: \(names.joined(separator: ", "))"]
  }
}
