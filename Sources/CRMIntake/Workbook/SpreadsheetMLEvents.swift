import CRMCore

/// Turns the cells of one sheet of a SpreadsheetML document into rows of text and values.
///
/// `ss:Index` says the place of a row or cell behind a gap, `ss:Span` and `ss:MergeAcross` how many
/// more it takes; of merged cells the first has the value.
final class SpreadsheetMLEvents: SheetRows {
  private let sheet: String
  private var isHere = false
  private var wasHere = false
  private var kinds: [String: NumberKind] = [:]
  private var style = ""
  private var row = 0
  private var column = 0
  /// How many more rows or columns the row and the cell at hand take.
  private var span = 0
  private var across = 0
  private var type = ""
  private var kind = NumberKind.plain

  private static let mostStyles = 1 << 17

  init(_ sheet: String) { self.sheet = sheet.lowercased() }

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "Style": style = attributes.value("ID") ?? ""
    case "NumberFormat" where path.dropLast().last == "Style":
      guard kinds.count < Self.mostStyles, let format = attributes.value("Format") else { return }
      kinds[style] = NumberKind(spreadsheetML: format)
    case "Worksheet":
      isHere = !wasHere && attributes.value("Name")?.lowercased() == sheet
      wasHere = wasHere || isHere
    case "Row" where isHere && path.dropLast().last == "Table": beginRow(attributes)
    case "Cell" where isHere && path.dropLast().last == "Row": beginCell(attributes)
    case "Data" where isHere && path.dropLast().last == "Cell":
      type = attributes.value("Type") ?? "String"
      isCollecting = true
    default: break
    }
  }

  private func beginRow(_ attributes: XMLAttributes) {
    row = number("Index", attributes) ?? row + 1
    span = number("Span", attributes) ?? 0
    column = 0
    if attributes.flag("Hidden") { hiddenRows += 1 }
    beginRow(row)
  }

  private func beginCell(_ attributes: XMLAttributes) {
    column = number("Index", attributes) ?? column + 1
    across = number("MergeAcross", attributes) ?? 0
    if across > 0 || number("MergeDown", attributes) ?? 0 > 0 { mergedCells += 1 }
    kind = attributes.value("StyleID").flatMap { kinds[$0] } ?? .plain
    type = ""
    text.removeAll(keepingCapacity: true)
  }

  private func number(_ name: StaticString, _ attributes: XMLAttributes) -> Int? {
    attributes.value(name).flatMap { Int($0) }.map { min(max($0, 0), TableText.mostRows + 1) }
  }

  override func finish(_ name: String) {
    guard isHere else { return }
    switch name {
    case "Data" where path.dropLast().last == "Cell": isCollecting = false
    case "Cell" where path.dropLast().last == "Row":
      add(content, column: column)
      column += across
    case "Row" where path.dropLast().last == "Table":
      rows.end()
      row += span
    case "Worksheet": isHere = false
    default: break
    }
  }

  private var content: SheetContent {
    guard !text.isEmpty else { return .nothing }
    switch type {
    case "Number": return .number(text, kind, isDate1904: false)
    case "DateTime": return date
    case "Boolean": return .boolean(text)
    case "Error": return .error(text)
    default: return .text(text)
    }
  }

  /// A date, with its time of day when there is one or the format shows it.
  private var date: SheetContent {
    guard SheetContent.isDate(text) else { return .text(text) }
    var time = text[...]
    if time.suffix(4).elementsEqual(".000".utf8) { time = time.dropLast(4) }
    let isMidnight = time.dropFirst(10).elementsEqual("T00:00:00".utf8)
    return .value(Array(isMidnight && kind != .date(hasTime: true) ? time.prefix(10) : time))
  }
}

extension NumberKind {
  /// The kind of a format of SpreadsheetML: a code, or one of its names.
  fileprivate init(spreadsheetML format: String) {
    switch format {
    case "Percent": self = .percent
    case "Scientific": self = .scientific
    case "General Date": self = .date(hasTime: true)
    case "Long Date", "Medium Date", "Short Date": self = .date(hasTime: false)
    case "General", "General Number", "Fixed", "Standard", "Currency", "Euro Currency", "Long Time",
      "Medium Time", "Short Time", "Yes/No", "True/False", "On/Off":
      self = .plain
    default: self = NumberKind(code: format)
    }
  }
}
