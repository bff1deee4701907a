/// A decimal number as a sheet's CSV has it: `-12.5`, `12.5%` or `1.23E+11`.
struct DecimalText {
  private var isNegative = false
  private var digits: [UInt8] = []
  /// How many of the digits stand before the decimal point; it may lie outside of them.
  private var point = 0
  private(set) var isPercent = false
  private(set) var isScientific = false

  /// The digits that a spreadsheet keeps of a number.
  static let keptDigits = 15
  /// The largest exponent of a double, and more than that of the smallest.
  private static let mostExponent = 400

  /// Reads a text; nil when it is none of these.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest.removeFirst()
    }
    if rest.last == UInt8(ascii: "%") {
      isPercent = true
      rest.removeLast()
    }
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let value = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)),
        abs(value) <= Self.mostExponent
      else { return nil }
      (exponent, isScientific) = (value, true)
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().allSatisfy(\.isDigit)
    else { return nil }
    // `0123` is an id, whoever took its quotes away.
    guard parts[0].count == 1 || parts[0].first != UInt8(ascii: "0") else { return nil }
    digits = Array(parts.joined())
    point = parts[0].count + exponent - (isPercent ? 2 : 0)
  }

  /// The shortest text that gives the same double.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(Array(value.description.utf8)[...])
    isScientific = false
  }

  /// Whether it is a whole number that has lost digits if it ever was an id: a spreadsheet keeps
  /// fifteen, and what is shown in scientific notation came from a text in it.
  var losesDigits: Bool {
    let whole = digits.drop { $0 == UInt8(ascii: "0") }
    let leading = digits.count - whole.count
    let last = whole.lastIndex { $0 != UInt8(ascii: "0") } ?? 0
    guard !whole.isEmpty, last < point else { return false }
    return isScientific || point - leading > Self.keptDigits
  }

  /// The number in plain notation.
  var plain: [UInt8] {
    var whole = Array(digits.prefix(max(0, point)))
    whole += repeatElement(UInt8(ascii: "0"), count: max(0, point - digits.count))
    whole = Array(whole.drop { $0 == UInt8(ascii: "0") })
    if whole.isEmpty { whole = [UInt8(ascii: "0")] }
    var decimals = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, -point))
    decimals += digits.dropFirst(max(0, point))
    while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    let isZero = decimals.isEmpty && whole == [UInt8(ascii: "0")]
    let number = decimals.isEmpty ? whole : whole + [UInt8(ascii: ".")] + decimals
    return isNegative && !isZero ? [UInt8(ascii: "-")] + number : number
  }

  /// The number as a percentage.
  var percent: [UInt8] {
    var hundredfold = self
    hundredfold.point += 2
    return hundredfold.plain + [UInt8(ascii: "%")]
  }

  /// The number in scientific notation, with all its digits.
  var scientific: [UInt8] {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard let first = significant.first else { return plain }
    let exponent = point - (digits.count - significant.count) - 1
    var decimals = significant.dropFirst()
    while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-"), first] : [first]
    if !decimals.isEmpty { text += [UInt8(ascii: ".")] + decimals }
    let size = String(abs(exponent))
    let padded = size.utf8.count < 2 ? "0" + size : size
    return text + Array("E\(exponent < 0 ? "-" : "+")\(padded)".utf8)
  }
}
