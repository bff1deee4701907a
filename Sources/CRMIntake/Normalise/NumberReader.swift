package import CRMCore

/// Why a text is not read as a number.
package enum NumberFailure: Error, Sendable {
  /// There is no text.
  case empty
  /// The text is no number in the format, or could as well be another one.
  case malformed
  /// Scientific notation: what a spreadsheet leaves of a long number.
  case scientific
  /// More decimals than can be kept, and they are not zeros.
  case tooPrecise
  case outOfRange
}

/// A number and what stood beside it.
package struct NumberReading<Value: Sendable>: Sendable {
  /// The number as it is written: `12 %` is 12.
  package var value: Value
  /// The currency code or symbol beside the digits.
  package var mark: CurrencyMark?
  /// Whether a percent sign stands behind the digits.
  package var isPercent: Bool
}

extension NumberReading: Equatable where Value: Equatable {}

/// Reads decimal text exactly, or not at all.
///
/// A sign may be `+`, `-`, `−`, a trailing `-` or parentheses; a currency may stand on either side.
package struct NumberReader: Sendable, Hashable {
  /// The decimal mark and the separators of groups.
  package var format: NumberFormat
  /// Formats that are tried in order where the first does not fit.
  package var alternatives: [NumberFormat] = []
  /// Whether `K` and `M` behind the digits stand for thousands and millions.
  package var suffixes: Bool
  /// Whether decimals that cannot be kept are rounded, half away from zero, instead of refused.
  package var rounds: Bool
  /// What the digits count.
  package var scale: Scale

  /// Makes a reader.
  package init(
    _ format: NumberFormat = .plain, suffixes: Bool = false, rounds: Bool = false,
    scale: Scale = .units
  ) {
    self.format = format
    self.suffixes = suffixes
    self.rounds = rounds
    self.scale = scale
  }

  /// What the digits of an amount count; the raw value is the power of ten to divide by.
  package enum Scale: Int, Sendable {
    case units = 0
    /// Hundredths, such as cents.
    case minor = 2
    /// Millionths.
    case micros = 6
  }

  /// Reads an amount.
  package func amount(_ text: Span<UInt8>) -> Result<NumberReading<Micros>, NumberFailure> {
    scaled(text, decimals: 6 - scale.rawValue).map {
      NumberReading(value: Micros(rawValue: $0.value), mark: $0.mark, isPercent: $0.isPercent)
    }
  }

  /// Reads a number in units of 10^-12, whatever its digits count.
  ///
  /// Its magnitude is at most the largest `Int128`. More decimals are refused, or left out with `cuts`.
  package func exact(
    _ text: Span<UInt8>, cuts: Bool = false
  ) -> Result<NumberReading<Int128>, NumberFailure> {
    parts(text).flatMap { frame, shape in
      guard shape.exponent.isEmpty else { return .failure(.scientific) }
      var value: Int128 = 0
      var missing = 12 + frame.exponent
      var fits = true
      func push(_ digit: UInt8) {
        let (tens, isLost) = value.multipliedReportingOverflow(by: 10)
        let (sum, isLostToo) = tens.addingReportingOverflow(Int128(digit & 15))
        value = sum
        fits = fits && !isLost && !isLostToo
      }
      for place in shape.whole where text[place].isDigit { push(text[place]) }
      for place in shape.fraction {
        if missing > 0 {
          push(text[place])
          missing -= 1
        } else if !cuts, text[place] != 0x30 {
          return .failure(.tooPrecise)
        }
      }
      for _ in 0..<missing { push(0x30) }
      guard fits else { return .failure(.outOfRange) }
      return .success(
        NumberReading(
          value: frame.isNegative ? -value : value, mark: frame.mark, isPercent: frame.isPercent))
    }
  }

  /// Reads a whole number, of which decimals may be zeros; a currency or percent sign is refused.
  package func integer(_ text: Span<UInt8>) -> Result<Int64, NumberFailure> {
    scaled(text, decimals: 0).flatMap {
      $0.mark == nil && !$0.isPercent ? .success($0.value) : .failure(.malformed)
    }
  }

  /// Reads a number that may be in scientific notation, as the nearest `Double`.
  package func real(_ text: Span<UInt8>) -> Result<NumberReading<Double>, NumberFailure> {
    parts(text).flatMap { frame, shape in
      var plain: [UInt8] = frame.isNegative ? [UInt8(ascii: "-")] : []
      for place in shape.whole where text[place].isDigit { plain.append(text[place]) }
      plain.append(UInt8(ascii: "."))
      plain.append(text.extracting(shape.fraction))
      if shape.fraction.isEmpty { plain.append(UInt8(ascii: "0")) }
      plain.append(UInt8(ascii: "e"))
      if shape.exponent.isEmpty {
        plain.append(UInt8(ascii: "0") + UInt8(frame.exponent))
      } else {
        guard frame.exponent == 0 else { return .failure(.malformed) }
        plain.append(text.extracting(shape.exponent))
      }
      guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
        return .failure(.outOfRange)
      }
      return .success(NumberReading(value: value, mark: frame.mark, isPercent: frame.isPercent))
    }
  }

  /// The number times 10^`decimals`, suffix included.
  private func scaled(
    _ text: Span<UInt8>, decimals: Int
  ) -> Result<NumberReading<Int64>, NumberFailure> {
    if let value = plain(text, decimals: decimals) {
      return .success(NumberReading(value: value, mark: nil, isPercent: false))
    }
    return parts(text).flatMap { frame, shape in
      guard shape.exponent.isEmpty else { return .failure(.scientific) }
      var digits = DigitSum(wanted: decimals + frame.exponent)
      guard digits.add(whole: text, shape.whole), digits.add(fraction: text, shape.fraction) else {
        return .failure(.outOfRange)
      }
      guard rounds || !digits.isInexact else { return .failure(.tooPrecise) }
      guard let value = digits.value(isNegative: frame.isNegative) else {
        return .failure(.outOfRange)
      }
      return .success(NumberReading(value: value, mark: frame.mark, isPercent: frame.isPercent))
    }
  }

  /// The number times 10^`decimals` of a text of digits with one decimal mark between them or none, as
  /// most are; nil when there is more to it.
  private func plain(_ text: Span<UInt8>, decimals: Int) -> Int64? {
    let count = text.count
    // Of eighteen digits, none can be lost.
    guard count > 0, count + decimals <= 18 else { return nil }
    var value: Int64 = 0
    var mark = count
    for place in 0..<count {
      let digit = text[place] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
      } else {
        guard text[place] == format.decimal, mark == count, place > 0 else { return nil }
        mark = place
      }
    }
    let missing = decimals - max(0, count - mark - 1)
    guard missing >= 0, mark != count - 1 else { return nil }
    for _ in 0..<missing { value = value &* 10 }
    return value
  }

  @inline(__always)
  private func parts(
    _ text: Span<UInt8>
  ) -> Result<(NumberFrame, NumberShape), NumberFailure> {
    guard let frame = NumberFrame(text, suffixes: suffixes) else {
      return .failure(Whitespace.trimmed(text).isEmpty ? .empty : .malformed)
    }
    let first = NumberShape.find(in: text, frame.range, format)
    guard case .failure = first else { return first.map { (frame, $0) } }
    for other in alternatives {
      if case .success(let shape) = NumberShape.find(in: text, frame.range, other) {
        return .success((frame, shape))
      }
    }
    return first.map { (frame, $0) }
  }
}

/// Digits on their way to an integer of 10^-`wanted` units.
private struct DigitSum {
  /// How many decimals are kept.
  let wanted: Int
  private var magnitude: UInt64 = 0
  private var taken = 0
  private var roundsUp = false
  /// Whether a decimal that is not zero was dropped.
  private(set) var isInexact = false

  init(wanted: Int) { self.wanted = wanted }

  /// Adds the digits before the decimal mark, separators aside; false on overflow.
  mutating func add(whole text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range where text[place].isDigit {
      guard push(text[place]) else { return false }
    }
    return true
  }

  /// Adds the digits after the decimal mark; false on overflow.
  mutating func add(fraction text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range {
      if taken < wanted {
        guard push(text[place]) else { return false }
        taken += 1
      } else {
        if place == range.lowerBound + wanted { roundsUp = text[place] >= 0x35 }
        isInexact = isInexact || text[place] != 0x30
      }
    }
    return true
  }

  private mutating func push(_ digit: UInt8) -> Bool {
    let (tens, overflow) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(UInt64(digit &- 0x30))
    magnitude = sum
    return !overflow && !carry
  }

  /// The rounded number; nil on overflow.
  func value(isNegative: Bool) -> Int64? {
    var sum = self
    for _ in taken..<wanted {
      guard sum.push(0x30) else { return nil }
    }
    let (rounded, overflow) = sum.magnitude.addingReportingOverflow(roundsUp ? 1 : 0)
    guard !overflow else { return nil }
    if isNegative, rounded == Int64.min.magnitude { return .min }
    return Int64(exactly: rounded).map { isNegative ? -$0 : $0 }
  }
}
