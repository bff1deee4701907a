/// An exact number as a report receives it.
package enum Quantity: Sendable, Hashable {
  /// The decimal `unscaled` ÷ 10^`scale`.
  case decimal(unscaled: Int128, scale: Int)
  /// The quotient `numerator` ÷ `denominator`; over zero it is no number and prints as a dash.
  case fraction(numerator: Int128, denominator: Int128)

  /// A whole number.
  package init(_ value: Int) { self = .decimal(unscaled: Int128(value), scale: 0) }
}

/// A number cut to a fixed count of decimals, as digits ready for print.
struct RoundedNumber: Hashable {
  let isNegative: Bool
  let whole: String
  let fraction: String
}

extension Quantity {
  /// The number × 10^`shift` with `places` decimals, rounded half away from zero.
  ///
  /// Exact at any size. Nil when the denominator is zero. What rounds to zero has no sign.
  func rounded(places: Int, shift: Int = 0) -> RoundedNumber? {
    guard var digits = digits(places: places + shift) else { return nil }
    let isNegative = isNegative && digits.contains { $0 != 0 }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(min(leading, max(digits.count - places - 1, 0)))
    if digits.count <= places {
      digits.insert(contentsOf: repeatElement(0, count: places + 1 - digits.count), at: 0)
    }
    return RoundedNumber(
      isNegative: isNegative,
      whole: text(digits.dropLast(places)),
      fraction: text(digits.suffix(places)))
  }

  /// Plain decimal text with a point, as JSON and CSV carry it; nil when the denominator is zero.
  ///
  /// Decimals are exact. A fraction without a finite decimal is rounded at the 15th place.
  package var plainText: String? {
    guard let number = rounded(places: exactPlaces)?.trimmed() else { return nil }
    let sign = number.isNegative ? "-" : ""
    return sign + number.whole + (number.fraction.isEmpty ? "" : "." + number.fraction)
  }

  /// The nearest binary number, for the geometry of a drawing; never printed.
  var drawn: Double {
    let value =
      switch self {
      case .decimal(let unscaled, let scale): Double(unscaled) / powerOfTen(scale)
      case .fraction(let numerator, let denominator): Double(numerator) / Double(denominator)
      }
    return value.isFinite ? value : 0
  }

  var isNegative: Bool {
    switch self {
    case .decimal(let unscaled, _): unscaled < 0
    case .fraction(let numerator, let denominator): (numerator < 0) != (denominator < 0)
    }
  }

  private var exactPlaces: Int {
    switch self {
    case .decimal(_, let scale): max(scale, 0)
    case .fraction: 15
    }
  }

  /// The digits of the magnitude × 10^`places`, rounded half away from zero.
  private func digits(places: Int) -> [UInt8]? {
    let kept = max(places, 0) + 1
    guard var digits = truncatedDigits(places: kept) else { return nil }
    let surplus = kept - places
    guard surplus <= digits.count else { return [0] }
    let next = digits[digits.count - surplus]
    digits.removeLast(surplus)
    if next >= 5 { increment(&digits) }
    return digits.isEmpty ? [0] : digits
  }

  private func truncatedDigits(places: Int) -> [UInt8]? {
    switch self {
    case .decimal(let unscaled, let scale):
      let digits = decimalDigits(unscaled.magnitude)
      let shift = places - scale
      return shift < 0
        ? Array(digits.dropLast(-shift)) : digits + repeatElement(0, count: shift)
    case .fraction(let numerator, let denominator):
      guard denominator != 0 else { return nil }
      return longDivision(numerator.magnitude, denominator.magnitude, places: places)
    }
  }
}

extension RoundedNumber {
  /// The same number without trailing zeros in its decimals.
  func trimmed() -> Self {
    var fraction = fraction
    while fraction.last == "0" { fraction.removeLast() }
    return Self(isNegative: isNegative, whole: whole, fraction: fraction)
  }
}

/// The digits of `dividend` ÷ `divisor` × 10^`places`, cut, not rounded.
private func longDivision(_ dividend: UInt128, _ divisor: UInt128, places: Int) -> [UInt8] {
  var (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
  var digits = decimalDigits(quotient)
  for _ in 0..<places {
    (quotient, rest) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
    digits.append(UInt8(quotient))
  }
  return digits
}

private func decimalDigits(_ value: UInt128) -> [UInt8] {
  String(value).utf8.map { $0 - UInt8(ascii: "0") }
}

private func text(_ digits: some Sequence<UInt8>) -> String {
  String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
}

private func increment(_ digits: inout [UInt8]) {
  for place in digits.indices.reversed() {
    guard digits[place] == 9 else {
      digits[place] += 1
      return
    }
    digits[place] = 0
  }
  digits.insert(1, at: 0)
}

/// 10^`exponent` as a binary number.
func powerOfTen(_ exponent: Int) -> Double {
  let power = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
  return exponent < 0 ? 1 / power : power
}
