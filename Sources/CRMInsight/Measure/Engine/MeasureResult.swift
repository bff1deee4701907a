package import CRMCore

/// KPI values with what they rest on.
package struct MeasureResult: Sendable {
  package let asOf: Instant
  /// The reporting zone and currency.
  package let timezone: String
  package let currency: String
  /// What revenue is made of in this database.
  package let revenueBasis: RevenueBasis
  /// The values: by metric, variant, scope, period and cell.
  package let values: [KPIValue]
  /// What a reader should know of them.
  package let findings: [Fault]
}

/// One value of one KPI.
package struct KPIValue: Sendable, Hashable {
  package let kpi: String
  /// The variant with its number, or nil for the default.
  package let variant: String?
  package let scope: String
  package let period: Period
  /// The values of the dimensions that it was split by, in their order.
  package let by: [Dimension]
  package let unit: MetricUnit
  package let outcome: Outcome
  /// The value of the earlier period, when one was asked for.
  package let compared: Compared?

  /// The value of a dimension.
  package struct Dimension: Sendable, Hashable {
    package let name: String
    /// `(none)` for a missing one.
    package let value: String

    /// Makes the value of a dimension.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The value of an earlier period.
  package struct Compared: Sendable, Hashable {
    package let period: Period
    package let outcome: Outcome
    /// value ÷ earlier value − 1; nil when one of them is missing or the earlier one is zero.
    package let change: Fraction?
  }
}

/// What a measure comes to.
package struct Outcome: Sendable, Hashable {
  /// The exact value, or nil with a reason.
  package var value: Fraction?
  package var reason: Reason?
  /// The two sides of a ratio, mean or derived quotient.
  package var numerator: Fraction?
  package var denominator: Fraction?
  /// The number of facts that it rests on.
  package var records = 0
  /// The share of them whose amount is known; nil when there are none.
  package var coverage: Fraction?
  /// Of a survival curve, the cases still open.
  package var open: Int?
  /// The number of amounts that no rate could convert.
  package var unrated = 0

  /// Why there is no value.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    case zeroDenominator = "zero_denominator"
    case noData = "no_data"
    case outsideCoverage = "outside_coverage"
    case noTarget = "no_target"
    case insufficientHistory = "insufficient_history"
    case missingRate = "missing_rate"
    case missingValue = "missing_value"
    case outOfRange = "out_of_range"
  }

  static func null(_ reason: Reason) -> Outcome {
    var outcome = Outcome()
    outcome.reason = reason
    return outcome
  }
}
