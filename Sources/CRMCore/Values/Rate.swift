/// An exact exchange rate: decimal text of up to twelve decimals, greater than zero.
package struct Rate: Sendable, Hashable {
  /// The rate times 10^12.
  private let scaled: Int128

  /// A rate of one.
  package static let one = Rate(scaled: unit)

  /// 10^12.
  private static let unit: Int128 = 1_000_000_000_000

  private init(scaled: Int128) { self.scaled = scaled }

  /// Reads plain decimal text; nil for anything else, for more decimals, and for zero or less.
  package init?(_ text: some StringProtocol) {
    guard let scaled = Decimal128(text, scale: 12), scaled > 0 else { return nil }
    self.scaled = scaled
  }

  /// An amount times the rate, rounded half away from zero to the millionth; nil on overflow.
  package func convert(_ amount: Micros) -> Micros? {
    let (product, overflow) = Int128(amount.rawValue).multipliedReportingOverflow(by: scaled)
    guard !overflow else { return nil }
    return Micros(rounded: product, dividedBy: Rate.unit)
  }

  /// An amount divided by the rate, rounded half away from zero to the millionth; nil on overflow.
  package func convertBack(_ amount: Micros) -> Micros? {
    Micros(rounded: Int128(amount.rawValue) * Rate.unit, dividedBy: scaled)
  }
}

extension Rate: CustomStringConvertible {
  /// The shortest plain decimal text; reads back as the same rate.
  package var description: String { decimalText(scaled, scale: 12) }
}

extension Micros {
  /// `dividend` ÷ `divisor` as millionths, rounded half away from zero; nil when out of range.
  package init?(rounded dividend: Int128, dividedBy divisor: Int128) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let left = divisor.magnitude - remainder.magnitude
    let step: Int128 = remainder.magnitude >= left ? ((dividend < 0) == (divisor < 0) ? 1 : -1) : 0
    guard let value = Int64(exactly: quotient + step) else { return nil }
    self.init(rawValue: value)
  }
}
