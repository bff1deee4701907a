package import CRMCore
package import GRDB

/// The exchange rates into the reporting currency, by currency and day.
package struct RateTable: Sendable {
  /// The reporting currency, which needs no rate.
  package let reporting: String
  private let rates: [String: [Dated]]

  private struct Dated: Sendable {
    let day: Int
    let rate: Rate
  }

  /// Reads the live rates; of several for one day, that of the source that comes first counts.
  package init(_ db: Database, reporting: String) throws {
    self.reporting = reporting
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT x.currency, x.rate_date_day, x.rate FROM fx_rate x
        JOIN source s ON s.id = x.source_id
        WHERE x.is_deleted = 0 AND x.is_test = 0 AND x.currency IS NOT NULL
          AND x.rate_date_day IS NOT NULL
        ORDER BY x.currency, x.rate_date_day, s.precedence IS NULL, s.precedence,
          s.config_order IS NULL, s.config_order, s.name, x.id
        """)
    var rates: [String: [Dated]] = [:]
    while let row = try rows.next() {
      let (currency, day): (String, Int) = (row[0], row[1])
      guard let text = row[2] as String?, let rate = Rate(text) else { continue }
      if rates[currency]?.last?.day != day {
        rates[currency, default: []].append(Dated(day: day, rate: rate))
      }
    }
    self.rates = rates
  }

  /// An amount in the reporting currency at the latest rate on or before the day.
  ///
  /// Rounded half away from zero to the millionth; nil when there is no such rate.
  package func convert(_ amount: Micros, _ currency: String, on day: Int) -> Micros? {
    guard currency != reporting else { return amount }
    guard let dated = rates[currency] else { return nil }
    var (low, high) = (0, dated.count)
    while low < high {
      let middle = (low + high) / 2
      if dated[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : dated[low - 1].rate.convert(amount)
  }

  /// The SQL function `rc(amount, currency, day)`: the amount in the reporting currency, or null.
  ///
  /// A null currency is the reporting currency.
  package var function: DatabaseFunction {
    DatabaseFunction("rc", argumentCount: 3, pure: true) { values in
      guard let amount = Int64.fromDatabaseValue(values[0]) else { return nil }
      guard let currency = String.fromDatabaseValue(values[1]), currency != reporting else {
        return amount
      }
      guard let day = Int.fromDatabaseValue(values[2]) else { return nil }
      return convert(Micros(rawValue: amount), currency, on: day)?.rawValue
    }
  }
}
