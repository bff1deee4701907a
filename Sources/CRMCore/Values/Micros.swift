/// An exact decimal number in millionths: what an amount is stored and summed as.
///
/// The range is ±9,223,372,036,854.775807. Sums are made in 128 bits and never overflow.
public struct Micros: Sendable, Hashable, Comparable {
  /// The number times one million.
  public let rawValue: Int64

  /// Millionths in one unit.
  public static let scale: Int64 = 1_000_000

  /// Makes a number from its millionths.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// Reads plain decimal text: an optional sign, digits, and an optional point with digits.
  ///
  /// Returns nil for anything else, for more than six significant decimals, and out of range.
  public init?(_ text: some StringProtocol) {
    guard let value = Decimal128(text, scale: 6).flatMap({ Int64(exactly: $0) }) else { return nil }
    rawValue = value
  }

  /// Compares the numbers.
  public static func < (a: Micros, b: Micros) -> Bool { a.rawValue < b.rawValue }
}

extension Micros: CustomStringConvertible {
  /// The shortest plain decimal text, such as `1200.5`; reads back as the same number.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the shortest plain decimal text.
  public func append(to bytes: inout [UInt8]) {
    var digits = DigitText()
    var (rest, fraction) = rawValue.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    if fraction > 0 {
      var decimals = 6
      while fraction % 10 == 0 {
        fraction /= 10
        decimals -= 1
      }
      for _ in 0..<decimals {
        digits.push(UInt8(truncatingIfNeeded: 48 + fraction % 10))
        fraction /= 10
      }
      digits.push(UInt8(ascii: "."))
    }
    repeat {
      digits.push(UInt8(truncatingIfNeeded: 48 + rest % 10))
      rest /= 10
    } while rest > 0
    if rawValue < 0 { digits.push(UInt8(ascii: "-")) }
    digits.append(to: &bytes)
  }
}

/// The text of a number, made from its end.
private struct DigitText {
  private var start = 24
  /// The last property: Swift 6.3.1 with optimisation loses writes to one behind an `InlineArray`.
  private var bytes = InlineArray<24, UInt8>(repeating: 0)

  @inline(__always)
  mutating func push(_ byte: UInt8) {
    start -= 1
    bytes[start] = byte
  }

  func append(to out: inout [UInt8]) {
    bytes.span.extracting(start..<24).withUnsafeBufferPointer { out.append(contentsOf: $0) }
  }
}

/// `value` ÷ 10^`scale` as the shortest plain decimal text.
public func decimalText(_ value: Int128, scale: Int) -> String {
  var digits = String(value.magnitude)
  if scale > 0 {
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    var fraction = Substring(digits.suffix(scale))
    while fraction.last == "0" { fraction.removeLast() }
    let whole = digits.dropLast(scale)
    digits = fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
  }
  return value < 0 ? "-\(digits)" : digits
}

/// Reads plain decimal text as an integer of 10^-`scale` units, exactly or not at all.
public func Decimal128(_ text: some StringProtocol, scale: Int) -> Int128? {
  var value: Int128 = 0
  var decimals: Int?
  var digits = 0
  var negative = false
  for (place, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "-") where place == 0: negative = true
    case UInt8(ascii: "+") where place == 0: break
    case UInt8(ascii: ".") where decimals == nil: decimals = 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits += 1
      if let count = decimals, count == scale {
        guard byte == UInt8(ascii: "0") else { return nil }
        continue
      }
      guard value < Int128.max / 100 else { return nil }
      value = value * 10 + Int128(byte - UInt8(ascii: "0"))
      decimals = decimals.map { $0 + 1 }
    default: return nil
    }
  }
  guard digits > 0 else { return nil }
  for _ in 0..<(scale - (decimals ?? 0)) {
    guard value < Int128.max / 100 else { return nil }
    value *= 10
  }
  return negative ? -value : value
}
