/// What a number counts, which fixes how it is written.
package enum Unit: Sendable, Hashable {
  case count
  /// An amount in a currency given by its ISO 4217 code.
  case money(currency: String)
  /// An amount a day.
  case moneyPerDay(currency: String)
  /// A share, printed as a percentage: 0.712 is `71.2%`.
  case ratio
  /// The difference of two shares, printed in percentage points: 0.012 is `1.2 pts`.
  case ratioChange
  case days
  case hours
  /// A score.
  case points
  /// A ratio that is not a share, such as calls for one order.
  case number
  /// A number that only names something, such as a year or a line; it is not grouped.
  case label
}

/// One value of a table.
package enum Cell: Sendable, Hashable {
  case text(String)
  case number(Quantity, Unit)
  /// No value, and the id of the reason, such as `zero_denominator`.
  case missing(reason: String)
  /// A day or an instant in ISO 8601.
  case date(String)
  case flag(Bool)

  /// Whether the cell holds a number, which is set flush right.
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}
