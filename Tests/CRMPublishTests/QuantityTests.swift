import CRMPublish
import TestSupport
import Testing

@Suite struct QuantityTests {
  @Test func `fractions round as long division by hand does, half away from zero`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<5_000 {
      let numerator = random.integer(bits: Int.random(in: 1...127, using: &random))
      let denominator = random.integer(bits: Int.random(in: 1...127, using: &random))
      guard denominator != 0 else { continue }
      let quantity = Quantity.fraction(numerator: numerator, denominator: denominator)
      #expect(plain(quantity) == naive(numerator, denominator))
    }
  }

  @Test func `decimals round like the fraction they are`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let unscaled = random.integer(bits: Int.random(in: 1...127, using: &random))
      let scale = Int.random(in: 0...30, using: &random)
      let power = (0..<scale).reduce(Int128(1)) { product, _ in product * 10 }
      let decimal = Quantity.decimal(unscaled: unscaled, scale: scale)
      #expect(plain(decimal) == naive(unscaled, power))
    }
  }

  @Test(arguments: [
    (Quantity.decimal(unscaled: 1_234_500_000, scale: 6), "1234.5"),
    (.decimal(unscaled: -5, scale: 6), "-0.000005"),
    (.decimal(unscaled: 0, scale: 6), "0"),
    (.decimal(unscaled: 12, scale: -2), "1200"),
    (.decimal(unscaled: .min, scale: 0), "-170141183460469231731687303715884105728"),
    (.fraction(numerator: 1, denominator: 8), "0.125"),
    (.fraction(numerator: 2, denominator: 3), "0.666666666666667"),
    (.fraction(numerator: -42, denominator: 6), "-7"),
  ])
  func `plain text is exact, or right to fifteen places`(quantity: Quantity, text: String) {
    #expect(quantity.plainText == text)
  }

  @Test func `over zero there is no number`() {
    #expect(Quantity.fraction(numerator: 1, denominator: 0).plainText == nil)
  }

  /// The number with two decimals, ungrouped.
  private func plain(_ quantity: Quantity) -> String {
    NumberStyle(.en).text(quantity, .number).filter { $0 != "," }
  }

  /// `numerator` ÷ `denominator` to two places, in arithmetic on lists of decimal digits.
  private func naive(_ numerator: Int128, _ denominator: Int128) -> String {
    let hundredfold = String(numerator.magnitude) + "00"
    let divisor = BigDecimal(String(denominator.magnitude))
    var rest = BigDecimal("0")
    var digits: [Int] = []
    for digit in hundredfold {
      rest.append(digit)
      var count = 0
      while !(rest < divisor) {
        rest.subtract(divisor)
        count += 1
      }
      digits.append(count)
    }
    var doubled = rest
    doubled.add(rest)
    if !(doubled < divisor) { carry(&digits) }
    let text = digits.map(String.init).joined().drop { $0 == "0" }
    let padded = String(repeating: "0", count: max(0, 3 - text.count)) + text
    let isNegative = (numerator < 0) != (denominator < 0) && !text.isEmpty
    return (isNegative ? "−" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }

  private func carry(_ digits: inout [Int]) {
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
  }
}

/// A whole number of any size, as digits from the lowest up.
private struct BigDecimal {
  private var digits: [Int]

  init(_ text: String) { digits = text.reversed().compactMap(\.wholeNumberValue) }

  mutating func append(_ digit: Character) {
    digits.insert(digit.wholeNumberValue ?? 0, at: 0)
    trim()
  }

  mutating func add(_ other: Self) {
    var over = 0
    for place in 0..<(max(digits.count, other.digits.count) + 1) {
      if place == digits.count { digits.append(0) }
      let sum = digits[place] + (place < other.digits.count ? other.digits[place] : 0) + over
      (over, digits[place]) = sum.quotientAndRemainder(dividingBy: 10)
    }
    trim()
  }

  mutating func subtract(_ other: Self) {
    for place in other.digits.indices { digits[place] -= other.digits[place] }
    for place in digits.indices where digits[place] < 0 {
      digits[place] += 10
      digits[place + 1] -= 1
    }
    trim()
  }

  static func < (a: Self, b: Self) -> Bool {
    a.digits.count == b.digits.count
      ? a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
      : a.digits.count < b.digits.count
  }

  private mutating func trim() {
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
  }
}

extension SplitMix64 {
  /// A number of up to `bits` bits and either sign.
  mutating func integer(bits: Int) -> Int128 {
    let magnitude = Int128(truncatingIfNeeded: UInt128(next()) << 64 | UInt128(next()))
    let value = magnitude & Int128.max >> (127 - bits)
    return Bool.random(using: &self) ? -value : value
  }
}
