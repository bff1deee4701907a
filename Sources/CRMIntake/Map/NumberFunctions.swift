import CRMCore

/// Calculations: exact, rounded to six decimals at the end, and an inverse to twelve.
extension Record {
  /// Runs a function of numbers on the text that is one.
  ///
  /// The result is written as the reader's first format has it, with the currency that stood beside
  /// a number, so that whatever reads the text next reads the same number.
  mutating func calculate(
    _ call: CompiledCall, _ range: Range<Int32>, _ scope: Scope, _ nulls: NullTokens
  ) -> Value {
    do throws(ValueFailure) {
      // What stands behind the twelfth decimal cannot change to which of six a number is rounded.
      var number = try exact(range, call.reader, cuts: call.function == .round)
      guard !number.isPercent else { throw ValueFailure(.percent, range) }
      if let operand = call.operand {
        guard let second = try second(operand, call, scope, nulls) else { return .none }
        try number.combine(with: second, by: call.function, range)
      } else {
        try number.settle(call, range)
      }
      return rewritten(number.text(call.reader.format, scale: call.function == .inverse ? 12 : 6))
    } catch {
      return .bad(error)
    }
  }

  private func exact(
    _ range: Range<Int32>, _ reader: NumberReader, cuts: Bool = false
  ) throws(ValueFailure) -> NumberReading<Int128> {
    let isNumber = range.lowerBound < typed.end && typed.kind(of: range)?.isNumber ?? false
    let reader = isNumber ? reader.plain : reader
    switch reader.exact(arena.span.extracting(range.asInt), cuts: cuts) {
    case .success(let number): return number
    case .failure(let failure): throw ValueFailure(number: failure, range)
    }
  }

  /// The second number; nil when its place is empty.
  private mutating func second(
    _ source: CompiledSource, _ call: CompiledCall, _ scope: Scope, _ nulls: NullTokens
  ) throws(ValueFailure) -> NumberReading<Int128>? {
    if case .constant(let bytes) = source {
      let value = Decimal128(String(decoding: bytes, as: UTF8.self), scale: 12)
      return value.map { NumberReading(value: $0, mark: nil, isPercent: false) }
    }
    switch fetch(source, scope, nulls: nulls) {
    case .none: return nil
    case .text(let range):
      let number = try exact(range, call.reader)
      guard !number.isPercent || call.function == .minusTax else {
        throw ValueFailure(.percent, range)
      }
      return number
    case .bad(let failure): throw failure
    case .list, .node: throw ValueFailure(.noScalar)
    }
  }
}

/// A number in units of 10^-12 while it is read, of 10^-6 once it is calculated (an inverse keeps
/// its twelve decimals).
extension NumberReading<Int128> {
  private static var one: Int128 { 1_000_000_000_000 }
  private static var million: Int128 { 1_000_000 }

  fileprivate mutating func combine(
    with other: Self, by function: Function, _ range: Range<Int32>
  ) throws(ValueFailure) {
    let result: Int128?
    switch function {
    case .add, .subtract:
      let (sum, isLost) =
        function == .add
        ? value.addingReportingOverflow(other.value)
        : value.subtractingReportingOverflow(other.value)
      guard mark == nil || other.mark == nil || mark == other.mark else {
        throw ValueFailure(.otherCurrency, range)
      }
      mark = mark ?? other.mark
      result = isLost ? nil : Self.ratio(sum, 1, over: Self.million)
    case .multiply:
      guard mark == nil || other.mark == nil else { throw ValueFailure(.otherCurrency, range) }
      mark = mark ?? other.mark
      result = Self.ratio(value, other.value, over: Self.one * Self.million)
    case .divide:
      guard other.mark == nil || mark == other.mark else {
        throw ValueFailure(.otherCurrency, range)
      }
      guard other.value != 0 else { throw ValueFailure(.zeroDivision, range) }
      if other.mark != nil { mark = nil }
      result = Self.ratio(value, Self.million, over: other.value)
    default:
      let (share, isLost) = (100 * Self.one).addingReportingOverflow(other.value)
      guard other.mark == nil else { throw ValueFailure(.otherCurrency, range) }
      guard !isLost, share > 0 else { throw ValueFailure(.outOfRange, range) }
      let (divisor, isTooLarge) = share.multipliedReportingOverflow(by: Self.million)
      result = isTooLarge ? nil : Self.ratio(value, 100 * Self.one, over: divisor)
    }
    guard let result else { throw ValueFailure(.outOfRange, range) }
    value = result
  }

  /// Rounds, or sets the sign.
  fileprivate mutating func settle(
    _ call: CompiledCall, _ range: Range<Int32>
  ) throws(ValueFailure) {
    var step: Int128 = 1
    switch call.function {
    case .inverse:
      guard value != 0 else { throw ValueFailure(.zeroDivision, range) }
      guard mark == nil, let inverse = Self.ratio(Self.one, Self.one, over: value) else {
        throw ValueFailure(.outOfRange, range)
      }
      return value = inverse
    case .round: step = repeatElement(10, count: 6 - call.numbers[0]).reduce(1, *)
    case .abs: value = Swift.abs(value)
    default: value = -value
    }
    guard let result = Self.ratio(value, 1, over: Self.million * step) else {
      throw ValueFailure(.outOfRange, range)
    }
    value = result * step
  }

  /// `a` × `b` ÷ `divisor`, which is not 0, a half rounded away from zero; nil on overflow.
  private static func ratio(_ a: Int128, _ b: Int128, over divisor: Int128) -> Int128? {
    let product = a.magnitude.multipliedFullWidth(by: b.magnitude)
    let size = divisor.magnitude
    guard product.high < size else { return nil }
    var (quotient, rest) = size.dividingFullWidth(product)
    if rest >= size - rest { quotient += 1 }
    guard let result = Int128(exactly: quotient) else { return nil }
    let isNegative = ((a < 0) != (b < 0)) != (divisor < 0)
    return isNegative ? -result : result
  }

  /// The number of so many decimals as a format writes it, and its currency.
  fileprivate func text(_ format: NumberFormat, scale: Int) -> [UInt8] {
    var bytes = Array(decimalText(value, scale: scale).utf8)
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) { bytes[point] = format.decimal }
    if let mark { bytes += Array(" \(mark.text)".utf8) }
    return bytes
  }
}

extension CurrencyMark {
  /// A text that reads as the mark.
  fileprivate var text: String {
    switch self {
    case .code(let currency): currency.description
    case .dollar: "$"
    case .yen: "¥"
    case .krone: "kr"
    case .rupee: "Rs"
    }
  }
}
