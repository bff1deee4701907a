import CRMCore

/// Turns the cells of a sheet into rows of text and values.
final class SheetEvents: WorkbookEvents {
  /// The rows so far.
  var rows = TableText()
  /// Rows that a person does not see, and ranges of cells that are one.
  private(set) var hiddenRows = 0
  private(set) var mergedCells = 0

  private let strings: TextTable
  private let kinds: [NumberKind]
  private let isDate1904: Bool
  private var row = 0
  private var column = 0
  private var cell = SheetCell()

  init(_ strings: TextTable, _ kinds: [NumberKind], isDate1904: Bool) {
    self.strings = strings
    self.kinds = kinds
    self.isDate1904 = isDate1904
  }

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      guard path.dropLast().last == "sheetData" else { return }
      row = attributes.value("r").flatMap { Int($0) } ?? row + 1
      column = 0
      if attributes.flag("hidden") { hiddenRows += 1 }
      write { rows throws(Fault) in try rows.begin(row: row) }
    case "c":
      cell = SheetCell(attributes)
      column = cell.column ?? column + 1
      text.removeAll(keepingCapacity: true)
    case "f": cell.hasFormula = true
    case "v": isCollecting = true
    case "t": isCollecting = !path.contains("rPh")
    case "mergeCell": mergedCells += 1
    default: break
    }
  }

  override func finish(_ name: String) {
    switch name {
    case "v", "t": isCollecting = false
    case "c": endCell()
    case "row" where path.dropLast().last == "sheetData": rows.end()
    default: break
    }
  }

  private func endCell() {
    let content = content
    let column = column
    write { rows throws(Fault) in
      switch content {
      case .nothing: break
      case .text(let text): try rows.text(text, column: column)
      case .value(let text): try rows.value(text, column: column)
      case .missing: throw Fault(.malformed, [.reason: "a cell refers to a text that is not there"])
      }
    }
  }

  private func write(_ work: (inout TableText) throws(Fault) -> Void) {
    do throws(Fault) { try work(&rows) } catch { end(with: error) }
  }

  private var content: SheetContent {
    switch cell.type {
    case .shared:
      guard let index = Int(String(decoding: text, as: UTF8.self)) else {
        return text.isEmpty ? .nothing : .missing
      }
      return strings[index].map { .text(Array($0)) } ?? .missing
    case .text: return .text(SheetText.unescaped(text))
    case .boolean:
      guard let first = text.first else { return .nothing }
      let isTrue = first == UInt8(ascii: "1") || first | 0x20 == UInt8(ascii: "t")
      return .value(Array((isTrue ? "TRUE" : "FALSE").utf8))
    case .error: return .error(text)
    case .date:
      let isDate = text.count >= 10 && text.allSatisfy { $0.isDigit || "-T:.Z+".utf8.contains($0) }
      return isDate && TypedCells.Kind(text[...]) == .time ? .value(text) : .text(text)
    case .number: return number
    }
  }

  private var number: SheetContent {
    guard !text.isEmpty else {
      // What a program wrote that does not calculate: its value is not known.
      return cell.hasFormula ? .value(Array("#FORMULA!".utf8)) : .nothing
    }
    let kind = kinds.indices.contains(cell.style) ? kinds[cell.style] : .plain
    return .number(text, kind, isDate1904: isDate1904)
  }
}

/// What the start tag of a cell says.
struct SheetCell {
  enum CellType { case number, shared, text, boolean, error, date }

  var type = CellType.number
  var style = 0
  /// The 1-based column; nil when the tag does not say.
  var column: Int?
  var hasFormula = false

  init() {}

  init(_ attributes: XMLAttributes) {
    attributes.forEach { name, value in
      guard name.count == 1 else { return }
      switch name[0] {
      case UInt8(ascii: "r"): column = Self.column(value)
      case UInt8(ascii: "s"): style = Int(String(decoding: value, as: UTF8.self)) ?? 0
      case UInt8(ascii: "t"): type = Self.type(value)
      default: break
      }
    }
  }

  private static func type(_ value: UnsafeBufferPointer<UInt8>) -> CellType {
    switch String(decoding: value, as: UTF8.self) {
    case "s": .shared
    case "str", "inlineStr": .text
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .number
    }
  }

  /// The number of the letters in front of a reference such as `AB12`.
  private static func column(_ reference: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    for byte in reference.prefix(4) {
      let letter = byte & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return column > 0 ? column : nil
  }
}
