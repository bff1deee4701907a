package import CRMCore

/// An exact number: a reduced quotient of two 128-bit integers.
///
/// KPI values are fractions from the sums up to the printed text; nothing is rounded on the way. An
/// operation whose result does not fit gives nil.
package struct Fraction: Sendable, Hashable {
  /// The numerator, which carries the sign.
  package let numerator: Int128
  /// The denominator, greater than zero.
  package let denominator: Int128

  /// Makes a fraction in lowest terms; nil over zero and at the edge of the range.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// A whole number.
  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// An amount.
  package init(_ amount: Micros) {
    let divisor = greatestCommonDivisor(amount.rawValue.magnitude, UInt64(Micros.scale))
    numerator = Int128(amount.rawValue) / Int128(divisor)
    denominator = Int128(Micros.scale) / Int128(divisor)
  }

  /// Zero.
  package static let zero = Fraction(0)

  /// True for zero.
  package var isZero: Bool { numerator == 0 }

  /// The sum.
  package func adding(_ other: Fraction) -> Fraction? {
    let divisor = Int128(
      greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    guard let left = product(numerator, other.denominator / divisor),
      let right = product(other.numerator, denominator / divisor),
      let whole = product(denominator, other.denominator / divisor)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Fraction(sum, over: whole)
  }

  /// The difference.
  package func subtracting(_ other: Fraction) -> Fraction? { adding(other.negated) }

  /// The product.
  package func times(_ other: Fraction) -> Fraction? {
    guard let a = Fraction(numerator, over: other.denominator),
      let b = Fraction(other.numerator, over: denominator),
      let top = product(a.numerator, b.numerator),
      let bottom = product(a.denominator, b.denominator)
    else { return nil }
    return Fraction(top, over: bottom)
  }

  /// The quotient; nil over zero.
  package func divided(by other: Fraction) -> Fraction? {
    Fraction(other.denominator, over: other.numerator).flatMap(times)
  }

  /// The quotient by a whole number.
  package func over(_ whole: Int128) -> Fraction? {
    Fraction(1, over: whole).flatMap(times)
  }

  /// The number with the other sign.
  package var negated: Fraction { Fraction(-numerator, over: denominator) ?? self }

  /// The nearest binary number, for drawings and comparisons that need no exactness.
  package var approximation: Double { Double(numerator) / Double(denominator) }
}

extension Fraction {
  /// Plain decimal text, rounded half away from zero where it has more than `places` decimals.
  ///
  /// With the default of twelve this is the text that JSON carries.
  package func decimalText(places: Int = 12) -> String {
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    var digits: [UInt8] = []
    for _ in 0..<places where rest != 0 {
      let (digit, left) = denominator.magnitude.dividingFullWidth(
        rest.multipliedFullWidth(by: 10))
      digits.append(UInt8(digit))
      rest = left
    }
    if rest >= denominator.magnitude - rest, rest != 0 {
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 { digits[place] += 1 } else { whole += 1 }
    }
    while digits.last == 0 { digits.removeLast() }
    let sign = numerator < 0 && (whole != 0 || !digits.isEmpty) ? "-" : ""
    let decimals = digits.isEmpty ? "" : "." + digits.map(String.init).joined()
    return "\(sign)\(whole)\(decimals)"
  }
}

extension Fraction: CustomStringConvertible {
  /// The decimal text of at most twelve decimals.
  package var description: String { decimalText() }
}

extension Fraction: Comparable {
  /// Compares the numbers exactly.
  package static func < (a: Fraction, b: Fraction) -> Bool {
    if (a.numerator < 0) != (b.numerator < 0) { return a.numerator < 0 }
    let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
    let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
    let isLess = (left.high, left.low) < (right.high, right.low)
    let isSame = (left.high, left.low) == (right.high, right.low)
    return a.numerator < 0 ? !isLess && !isSame : isLess
  }
}

private func product(_ a: Int128, _ b: Int128) -> Int128? {
  let (value, overflow) = a.multipliedReportingOverflow(by: b)
  return overflow ? nil : value
}

private func greatestCommonDivisor<Number: UnsignedInteger>(_ a: Number, _ b: Number) -> Number {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a == 0 ? 1 : a
}
