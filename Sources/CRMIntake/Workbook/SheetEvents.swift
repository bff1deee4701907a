import CRMCore

/// Turns the cells of a sheet into rows of text and values.
final class SheetEvents: SheetRows {
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
      beginRow(row)
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
    case "c": add(content, column: column)
    case "row" where path.dropLast().last == "sheetData": rows.end()
    default: break
    }
  }

  private var content: SheetContent {
    switch cell.type {
    case .shared:
      guard let index = Int(String(decoding: text, as: UTF8.self)) else {
        return text.isEmpty ? .nothing : .missing
      }
      return strings[index].map { .text(Array($0)) } ?? .missing
    case .text: return .text(SheetText.unescaped(text))
    case .boolean: return .boolean(text)
    case .error: return .error(text)
    case .date: return SheetContent.isDate(text) ? .value(text) : .text(text)
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
