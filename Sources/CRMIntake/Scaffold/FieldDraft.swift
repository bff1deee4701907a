import CRMCore

/// The lines of one field of a new mapping.
struct FieldDraft {
  let sample: ScaffoldSample
  let entity: Entity
  let locale: LocaleChoice
  /// The field that holds the currency of the row's amounts.
  let currencyPlace: Int?
  /// Questions that come before the line, without their marks.
  private(set) var questions: [String] = []
  /// The lines, as they stand under `fields:`; none when the column cannot be filled.
  private(set) var lines: [String] = []
  /// The table of `maps:` that the field needs.
  private(set) var map: (name: String, lines: [String])?

  /// Drafts the field of a column.
  init(
    _ column: String, from place: Int, _ sample: ScaffoldSample, _ entity: Entity,
    _ locale: LocaleChoice, currencyPlace: Int?, rivals: [Int], isByShape: Bool
  ) {
    self.sample = sample
    self.entity = entity
    self.locale = locale
    self.currencyPlace = currencyPlace
    if isByShape {
      questions.append("taken by what its values are, not by its whole name: is it \(column)?")
    }
    if !rivals.isEmpty {
      let names = rivals.map { "'\(ScaffoldText.shortened(sample.survey.fields[$0].name))'" }
      questions.append("\(names.joined(separator: ", ")) could be \(column), too")
    }
    let misfits = sample.verdict.fields[place].misfits
    if column == "full_name" {
      draftName(place)
    } else if let declared = entity[column: column] {
      if misfits > 0, ![.text, .phone, .email].contains(declared.type) {
        questions.append(
          "\(misfits) of \(sample.survey.fields[place].seen) values do not fit: such a record is a "
            + "reject, or with 'bad_value: null' the field stays empty")
      }
      draft(declared, place)
    }
  }

  /// A whole name becomes a first and a last one.
  private mutating func draftName(_ place: Int) {
    let name = ScaffoldText.rawPlace(sample.survey.fields[place].name, sample.isTable)
    questions.append("the name is split at its first blank: is that right, and in this order?")
    lines = [
      "first_name: \(ScaffoldText.scalar("\(name) | before(\" \")"))",
      "last_name: [\(ScaffoldText.scalar("\(name) | after(\" \")")), \(sample.place(place))]",
    ]
    lines[0] += "  # \(sample.remark(place))"
  }

  private mutating func draft(_ column: Column, _ place: Int) {
    let verdict = sample.verdict.fields[place]
    var from = sample.place(place)
    var options: [String] = []
    switch column.type {
    case .money: options = money(place, verdict)
    case .enumeration(let ids):
      guard let name = draftMap(column.name, ids, place) else { return }
      options = ["map: \(name)"]
    case .reference(let target):
      guard let rule = reference(column.name, to: target, place, verdict) else { return }
      options = rule
      if rule.first == "by: domain" { from = piped(place, "domain") }
    case .domain where verdict.kind == .email: from = piped(place, "domain")
    case .list where !sample.survey.fields[place].isList: from = piped(place, "split(\";\")")
    case .real, .decimal:
      if verdict.kind == .percent {
        options = ["type: percent"]
      } else if column.type == .real, column.name == "probability", verdict.isAboveOne {
        options = ["type: percent"]
        questions.append("values go beyond 1: they are read as percent")
      }
    default: break
    }
    if let option = locale.option(for: verdict, of: column.type) { options.append(option) }
    if case .time = column.type, verdict.lacksZone,
      let zone = ScaffoldText.zone(in: sample.survey.fields[place].name)
    {
      options.append("timezone: \(zone)")
    }
    if verdict.isSuffixed { options.append("suffixes: true") }
    let right = options.isEmpty ? from : "{ from: \(from), \(options.joined(separator: ", ")) }"
    lines = ["\(column.name): \(right)  # \(sample.remark(place))"]
  }

  private func piped(_ place: Int, _ call: String) -> String {
    let name = ScaffoldText.rawPlace(sample.survey.fields[place].name, sample.isTable)
    return ScaffoldText.scalar("\(name) | \(call)")
  }

  // MARK: Amounts

  private mutating func money(_ place: Int, _ verdict: FieldVerdict) -> [String] {
    let name = sample.survey.fields[place].name
    if let code = Self.currency(in: name) { return ["currency: =\(code)"] }
    if let currencyPlace { return ["currency: \(sample.place(currencyPlace))"] }
    if verdict.sharesSign {
      let text = sample.survey.fields[place].samples.joined()
      let code =
        text.contains("¥")
        ? "JPY" : text.contains("kr") ? "SEK" : text.contains("Rs") ? "INR" : "USD"
      questions.append("the sign beside the digits is that of several currencies: is it \(code)?")
      return ["currency: =\(code)"]
    }
    if !verdict.hasSign {
      questions.append("no currency: the source's is taken. Is it always one? 'currency: =EUR'")
    }
    let words = HeaderName.words(name)
    if words.contains("cents") || words.contains("minor") { return ["unit: minor"] }
    return words.contains("micros") ? ["unit: micros"] : []
  }

  /// The currency that stands in the name of a column.
  static func currency(in name: String) -> String? {
    if name.contains("€") { return "EUR" }
    if name.contains("£") { return "GBP" }
    let codes = name.split { !$0.isLetter }.filter { $0.count == 3 && $0.allSatisfy(\.isUppercase) }
    return codes.compactMap { Currency(String($0)) }.first?.description
  }

  // MARK: References

  private mutating func reference(
    _ column: String, to target: String, _ place: Int, _ verdict: FieldVerdict
  ) -> [String]? {
    let referred = Schema.unified[target]
    let by: String
    switch verdict.kind {
    case .email: by = "email"
    case .domain, .url: by = "domain"
    default: by = sample.isId(place) ? "id" : "name"
    }
    guard by == "id" || referred?[column: by] != nil else {
      questions = [
        "'\(ScaffoldText.shortened(sample.survey.fields[place].name))' could be \(column), but a "
          + "\(target) is not found by its \(by)"
      ]
      return nil
    }
    if by == "id" { return [] }
    return target == "owner" ? ["by: \(by)"] : ["by: \(by)", "on_missing: stub"]
  }

  // MARK: Maps

  private mutating func draftMap(_ column: String, _ ids: [String], _ place: Int) -> String? {
    let field = sample.survey.fields[place]
    guard let values = field.values else {
      questions = [
        "'\(ScaffoldText.shortened(field.name))' could be \(column), but has too many values for a "
          + "table: \(ids.joined(separator: ", "))"
      ]
      return nil
    }
    let otherwise = MapWords.otherwise(column, of: entity) ?? "~"
    var lines: [String] = []
    var hidden = 0
    for (value, count) in values.sorted(by: {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }) {
      let told = MapWords.id(of: value, for: column, of: entity)
      let own = ids.first { $0 == value.lowercased() }
      let id = own ?? told?.id
      guard id != nil || sample.showsValues else {
        hidden += 1
        continue
      }
      var line = "\(CSVFreeze.quoted(value)): \(id ?? otherwise)"
      if sample.showsValues { line += "  # \(ScaffoldText.records(count))" }
      if id == nil {
        lines.append("# QUESTION: no word tells: \(ids.joined(separator: ", "))?")
      } else if own == nil, told?.isWhole == false {
        lines.append("# QUESTION: one of its words tells that: is it right?")
      }
      lines.append(line)
    }
    if hidden > 0 {
      lines.append(
        "# QUESTION: \(hidden) values that no word tells are not shown, and give nothing")
    }
    lines.append(hidden > 0 ? "\"*\": null" : "\"*\": reject")
    let name = "\(entity.name)_\(column)"
    map = (name, lines)
    if sample.survey.looked < sample.survey.records {
      questions.append("not all records were looked at: are these all values of \(column)?")
    }
    return name
  }
}

extension FieldVerdict {
  /// Whether the greatest number is more than 1.
  fileprivate var isAboveOne: Bool {
    guard let last = range?.last, let value = Micros(last) else { return false }
    return value.rawValue > Micros.scale
  }
}
