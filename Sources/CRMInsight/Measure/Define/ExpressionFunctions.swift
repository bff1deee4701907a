import CRMCore
import GRDB

/// The SQL functions that expressions need beside SQLite's own: exact arithmetic of millionths.
///
/// A result that is a whole number of millionths is an integer; any other is the text `n/d` in
/// lowest terms, so that equal values are equal texts. Null over zero and beyond 128 bits.
enum ExpressionFunctions {
  /// `times`, `quotient`, `plus`, `minus`; `compare`, which is below, at or above zero; and the
  /// aggregate `total`.
  static let all = [
    function("times") { a, b in
      a.times(b).flatMap { $0.divided(by: Fraction(Int(Micros.scale))) }
    },
    function("quotient") { a, b in
      a.divided(by: b).flatMap { $0.times(Fraction(Int(Micros.scale))) }
    },
    function("plus") { $0.adding($1) },
    function("minus") { $0.subtracting($1) },
    function("compare") { a, b in Fraction(a < b ? -1 : a == b ? 0 : 1) },
    DatabaseFunction("total", argumentCount: 1, pure: true, aggregate: ExactTotal.self),
  ]

  private static func function(
    _ name: String, _ body: @escaping @Sendable (Fraction, Fraction) -> Fraction?
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 2, pure: true) { values in
      guard let a = Fraction(values[0]), let b = Fraction(values[1]) else { return nil }
      return body(a, b)?.databaseValue
    }
  }
}

/// The sum of exact values, in any order.
private struct ExactTotal: DatabaseAggregate {
  /// The sum of the numerators, by denominator.
  private var numerators: [Int128: Int128] = [:]
  private var overflows = false

  mutating func step(_ values: [DatabaseValue]) {
    guard let value = Fraction(values[0]) else { return }
    let (sum, overflow) = numerators[value.denominator, default: 0]
      .addingReportingOverflow(value.numerator)
    numerators[value.denominator] = sum
    overflows = overflows || overflow
  }

  /// A text that is no number when the sum is out of range.
  func finalize() -> (any DatabaseValueConvertible)? {
    guard !overflows, let sum = exact ?? nearest else { return "out of range" }
    return sum.databaseValue
  }

  private var exact: Fraction? {
    numerators.reduce(Fraction.zero) { sum, part in
      sum.flatMap { sum in Fraction(part.value, over: part.key).flatMap(sum.adding) }
    }
  }

  /// The sum to 18 decimals, where the common denominator does not fit: each denominator's share is
  /// rounded once, far below the twelve decimals that are printed.
  private var nearest: Fraction? {
    let unit: Int128 = 1_000_000_000_000
    var total: Int128 = 0
    for (denominator, numerator) in numerators {
      let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
      let (scaled, overflow) = whole.multipliedReportingOverflow(by: unit)
      let part = rest.multipliedFullWidth(by: unit)
      let decimals = denominator.dividingFullWidth(part).quotient
      let (with, tooLarge) = scaled.addingReportingOverflow(decimals)
      let (sum, outside) = total.addingReportingOverflow(with)
      if overflow || tooLarge || outside { return nil }
      total = sum
    }
    return Fraction(total, over: unit)
  }
}

extension Fraction {
  /// The number that a function or a stored column gave; nil for null and for what is no number.
  init?(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let whole): self.init(Int(whole))
    case .string(let text):
      let parts = text.split(separator: "/")
      guard parts.count == 2, let numerator = Int128(parts[0]), let denominator = Int128(parts[1])
      else { return nil }
      self.init(numerator, over: denominator)
    default: return nil
    }
  }

  /// An integer, or the text `n/d`.
  var databaseValue: DatabaseValue {
    if denominator == 1, let whole = Int64(exactly: numerator) { return whole.databaseValue }
    return "\(numerator)/\(denominator)".databaseValue
  }
}
