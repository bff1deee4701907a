import CRMIntake
import CRMPublish

/// What one file is, for people.
extension Inspected {
  var tables: [Table] { [fieldTable] + (candidateTable.map { [$0] } ?? []) }

  private var fieldTable: Table {
    Table(
      title: path,
      columns: [
        .init("field"), .init("type"), .init("filled", alignment: .trailing),
        .init("distinct", alignment: .trailing), .init("range"), .init("samples"),
      ],
      rows: survey.fields.indices.map(row), notes: notes)
  }

  private func row(_ place: Int) -> [Cell] {
    let field = survey.fields[place]
    let verdict = verdict.fields[place]
    let range = verdict.range.map { $0.first == $0.last ? $0.first : "\($0.first) … \($0.last)" }
    return [
      .text(field.name), .text(typeText(place)), share(field.filled),
      .text((field.isDistinctCapped ? "≥" : "") + String(field.distinct)),
      .text(showsValues ? range ?? "" : ""),
      .text(showsValues ? field.samples.joined(separator: " · ") : ""),
    ]
  }

  private func typeText(_ place: Int) -> String {
    let verdict = verdict.fields[place]
    var text = ([verdict.kind.rawValue] + [verdict.formats.joined(separator: ", ")])
      .filter { !$0.isEmpty && $0 != "plain" }.joined(separator: " ")
    if self.verdict.keys.first == place { text += " (key)" }
    if self.verdict.references.contains(place) { text += " (reference)" }
    return text
  }

  private func share(_ filled: Int) -> Cell {
    guard survey.records > 0 else { return .text("") }
    return .number(
      .fraction(numerator: Int128(filled), denominator: Int128(survey.records)), .ratio)
  }

  private var notes: [String] {
    var notes: [String] = []
    if survey.bad > 0 { notes.append("\(survey.bad) records cannot be read") }
    if survey.looked < survey.records {
      notes.append(
        "types, different values and ranges are told from \(survey.looked) of \(survey.records) "
          + "records: the first 10,000 and every hundredth behind them")
    }
    for (field, verdict) in zip(survey.fields, verdict.fields) {
      let told = verdict.evidence + verdict.doubts.map(\.sentence)
      if !told.isEmpty { notes.append("\(field.name): \(told.joined(separator: "; "))") }
      if !field.nulls.isEmpty { notes.append("\(field.name): \(field.nullsText)") }
    }
    return notes + (layout?.notes(showsValues: showsValues) ?? [])
  }

  /// The mappings that fit or nearly fit, unless there is nothing to say of them.
  private var candidateTable: Table? {
    let all = recognition.all
    guard !all.isEmpty else { return nil }
    return Table(
      title: nil,
      columns: [
        .init("mapping"), .init("score", alignment: .trailing), .init("lacks"), .init("unclaimed"),
      ],
      rows: all.prefix(5).map { candidate in
        [
          .text(candidate.mapping.id),
          .number(.decimal(unscaled: Int128((candidate.share * 100).rounded()), scale: 2), .number),
          .text(
            (candidate.lacking + candidate.unwanted.map { "not with \($0)" }).joined(
              separator: ", ")),
          .text(candidate.unclaimed.joined(separator: ", ")),
        ]
      }, notes: candidateNotes)
  }

  private var candidateNotes: [String] {
    if let candidate {
      guard !candidate.lacking.isEmpty else { return [] }
      return ["it is taken for an export of \(candidate.mapping.id) with fewer columns"]
    }
    guard let first = recognition.candidates.first else {
      return ["none of them fits: 'crmimport mapping new' begins one"]
    }
    return first.isStrong
      ? ["none is clearly the one: name it with --mapping"]
      : ["only names that many files have speak for it: name it with --mapping"]
  }
}

extension FieldVerdict.Doubt {
  /// What must be asked, in words.
  package var sentence: String {
    switch self {
    case .dayOrMonth: "nothing tells whether the day or the month comes first"
    case .mixedOrder: "some values are day-first and others month-first"
    case .decimalMark: "nothing tells whether the mark is a decimal one"
    }
  }
}

extension FieldSurvey {
  /// Which texts that commonly mean nothing there are, in words.
  package var nullsText: String {
    let all = nulls.sorted { $0.key < $1.key }
    return all.map { "\($0.value) values are '\($0.key)'" }.joined(separator: ", ")
  }
}
