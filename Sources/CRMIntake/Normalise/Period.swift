import CRMCore

/// A span of the calendar that a report counts by, and names by a day of it.
package enum Period: String, CaseIterable, Sendable {
  case week, month, quarter, year

  /// The last day of the period that a day names.
  ///
  /// Tools name a week by its first day, which is a Monday for one and a Sunday for another: it ends on
  /// the sixth day after. Any day names its month, quarter or year.
  func lastDay(from day: Day) -> Day {
    let (year, month, dayOfMonth) = day.civil
    let lastMonth: Int
    switch self {
    case .week: return day + 6
    case .month: lastMonth = month
    case .quarter: lastMonth = (month + 2) / 3 * 3
    case .year: lastMonth = 12
    }
    let days = (month...lastMonth).reduce(0) { $0 + Day.length(ofMonth: $1, in: year) }
    return day + (days - dayOfMonth)
  }
}
