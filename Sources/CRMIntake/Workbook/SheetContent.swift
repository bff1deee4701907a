/// What a cell of a sheet holds, in the forms of `TableText`.
enum SheetContent {
  case nothing, missing
  case text([UInt8])
  case value([UInt8])

  /// An error of a formula.
  static func error(_ text: [UInt8]) -> SheetContent {
    let isPlain =
      text.first == UInt8(ascii: "#")
      && text.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != .quotationMark }
    return .value(isPlain ? text : Array("#ERROR!".utf8))
  }

  /// Yes or no, written `1` or `true` and their opposites.
  static func boolean(_ text: [UInt8]) -> SheetContent {
    guard let first = text.first else { return .nothing }
    let isTrue = first == UInt8(ascii: "1") || first | 0x20 == UInt8(ascii: "t")
    return .value(Array((isTrue ? "TRUE" : "FALSE").utf8))
  }

  /// Whether a text is a date of ISO 8601, with or without a time.
  static func isDate(_ text: [UInt8]) -> Bool {
    text.count >= 10 && text.allSatisfy { $0.isDigit || "-T:.Z+".utf8.contains($0) }
      && TypedCells.Kind(text[...]) == .time
  }

  /// A number as the file writes it, and as its format says that it is meant.
  static func number(_ text: [UInt8], _ kind: NumberKind, isDate1904: Bool) -> SheetContent {
    if kind == .plain, isShort(text) { return .value(text) }
    guard let value = Double(String(decoding: text, as: UTF8.self)),
      let shortest = DecimalText(value)
    else { return .text(text) }
    switch kind {
    case .date(let hasTime):
      let date = SheetDate.text(value, hasTime: hasTime, isDate1904: isDate1904)
      return .value(date ?? shortest.plain)
    case .percent: return .value(shortest.percent)
    case .scientific: return .value(shortest.scientific)
    case .plain:
      // `1.23E+11` in the file came from such a text.
      let isDamaged = DecimalText(text[...]).map { $0.isScientific && $0.losesDigits } ?? false
      return .value(isDamaged ? shortest.scientific : shortest.plain)
    }
  }

  /// Whether a number is written as people mean it: a double keeps fifteen digits.
  private static func isShort(_ text: [UInt8]) -> Bool {
    let digits = text.count(where: \.isDigit)
    guard digits > 0, digits <= DecimalText.keptDigits, let last = text.last, last.isDigit else {
      return false
    }
    let rest = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard let first = rest.first, first.isDigit else { return false }
    return rest.count(where: { $0 == UInt8(ascii: ".") }) + digits == rest.count
      && rest.count - digits <= 1
  }
}
