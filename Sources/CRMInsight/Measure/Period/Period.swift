package import CRMCore

/// A span of local days, both included.
package struct Period: Sendable, Hashable {
  /// The kind of span.
  package let grain: Grain
  /// How it is written: `2025`, `2025-Q1`, `2025-03`, `2025-W07`, a day, or `first..last`.
  package let label: String
  package let firstDay: Day
  package let lastDay: Day

  /// The kinds of span.
  package enum Grain: String, Sendable, Hashable, CaseIterable {
    case day, week, month, quarter, year
    /// Any other span.
    case range
  }
}

/// The calendar of periods: years may begin with another month than January.
///
/// A fiscal year has the number of the calendar year in which it begins; its quarters are counted
/// from its first month. Months and ISO 8601 weeks are those of the calendar.
package struct PeriodCalendar: Sendable, Hashable {
  /// The first month of the year, 1 to 12.
  package let firstMonth: Int

  /// Makes a calendar whose years begin with that month.
  package init(firstMonth: Int = 1) { self.firstMonth = firstMonth }

  /// Reads `2025`, `2025-Q1`, `2025-03`, `2025-W07` or `2025-03-14`; nil for anything else.
  package func period(_ text: String) -> Period? {
    if let day = Day(text) { return period(.day, containing: day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ digits($0, count: 4) }), year > 0 else { return nil }
    guard parts.count > 1 else { return start(year).map { period(.year, containing: $0) } }
    guard parts.count == 2, let letter = parts[1].first else { return nil }
    switch letter {
    case "Q", "q":
      guard let number = digits(parts[1].dropFirst(), count: 1), (1...4).contains(number) else {
        return nil
      }
      return start(year).map { month(of: $0, plus: 3 * (number - 1)) }.map {
        period(.quarter, containing: $0)
      }
    case "W", "w":
      guard let number = digits(parts[1].dropFirst(), count: 2), number > 0,
        let fourth = Day(year: year, month: 1, day: 4)
      else { return nil }
      let week = period(.week, containing: fourth + 7 * (number - 1))
      return week.label == "\(pad(year, 4))-W\(pad(number, 2))" ? week : nil
    default:
      guard let number = digits(parts[1], count: 2) else { return nil }
      return Day(year: year, month: number, day: 1).map { period(.month, containing: $0) }
    }
  }

  /// The period of that grain in which a day lies; a range is the day itself.
  package func period(_ grain: Period.Grain, containing day: Day) -> Period {
    let (year, month, _) = day.civil
    switch grain {
    case .day, .range:
      return Period(grain: .day, label: day.description, firstDay: day, lastDay: day)
    case .week:
      let first = day + (1 - day.weekday)
      return Period(grain: .week, label: weekLabel(first), firstDay: first, lastDay: first + 6)
    case .month:
      let first = day + (1 - day.civil.day)
      let label = "\(pad(year, 4))-\(pad(month, 2))"
      return Period(
        grain: .month, label: label, firstDay: first,
        lastDay: first + (Day.length(ofMonth: month, in: year) - 1))
    case .quarter:
      let offset = (month - firstMonth + 12) % 12
      let first = self.month(of: day, plus: -(offset % 3))
      let label = "\(pad(fiscalYear(of: day), 4))-Q\(offset / 3 + 1)"
      return Period(
        grain: .quarter, label: label, firstDay: first,
        lastDay: self.month(of: first, plus: 3) + -1)
    case .year:
      let offset = (month - firstMonth + 12) % 12
      let first = self.month(of: day, plus: -offset)
      return Period(
        grain: .year, label: pad(fiscalYear(of: day), 4), firstDay: first,
        lastDay: self.month(of: first, plus: 12) + -1)
    }
  }

  /// The span between two days, under its own name when it is a whole period.
  package func span(from first: Day, to last: Day) -> Period {
    for grain in [Period.Grain.day, .month, .quarter, .year, .week] {
      let period = period(grain, containing: first)
      if period.firstDay == first, period.lastDay == last { return period }
    }
    return Period(grain: .range, label: "\(first)..\(last)", firstDay: first, lastDay: last)
  }

  /// The periods of a grain that make up a span; the first and last may be cut off by it.
  package func split(_ span: Period, by grain: Period.Grain) -> [Period] {
    guard grain != .range else { return [span] }
    var periods: [Period] = []
    var day = span.firstDay
    while day <= span.lastDay {
      let whole = period(grain, containing: day)
      periods.append(
        Period(
          grain: grain, label: whole.label, firstDay: day,
          lastDay: min(whole.lastDay, span.lastDay)))
      day = whole.lastDay + 1
    }
    return periods
  }

  /// The period of the same kind and length just before.
  package func previous(_ period: Period) -> Period {
    guard period.grain == .range else {
      let whole = self.period(period.grain, containing: period.firstDay)
      guard whole == period else { return shifted(period, days: -length(period)) }
      return self.period(period.grain, containing: period.firstDay + -1)
    }
    guard let months = wholeMonths(period) else {
      return shifted(period, days: -length(period))
    }
    return span(from: month(of: period.firstDay, plus: -months), to: period.firstDay + -1)
  }

  /// The same period one year earlier: weeks by number, months, quarters and years by name.
  package func lastYear(_ period: Period) -> Period {
    switch period.grain {
    case .week: return weekLastYear(period)
    case .day: return self.period(.day, containing: yearBefore(period.firstDay))
    case .month, .quarter, .year, .range:
      let last =
        month(of: period.lastDay + 1, plus: 0) == period.lastDay + 1
        ? yearBefore(period.lastDay + 1) + -1 : yearBefore(period.lastDay)
      let earlier = span(from: yearBefore(period.firstDay), to: last)
      return Period(
        grain: period.grain,
        label: period.grain == .range
          ? earlier.label : self.period(period.grain, containing: earlier.firstDay).label,
        firstDay: earlier.firstDay, lastDay: earlier.lastDay)
    }
  }

  /// The twelve months that end with the month of a day.
  package func twelveMonths(endingWith day: Day) -> Period {
    let last = period(.month, containing: day)
    return span(from: month(of: last.firstDay, plus: -11), to: last.lastDay)
  }

  private func weekLastYear(_ week: Period) -> Period {
    let parts = week.label.split(separator: "-W")
    guard let year = parts.first.flatMap({ Int($0) }), parts.count == 2 else {
      return shifted(week, days: -364)
    }
    return period("\(pad(year - 1, 4))-W\(parts[1])") ?? shifted(week, days: -364)
  }

  private func shifted(_ period: Period, days: Int) -> Period {
    span(from: period.firstDay + days, to: period.lastDay + days)
  }

  private func length(_ period: Period) -> Int {
    period.lastDay.rawValue - period.firstDay.rawValue + 1
  }

  /// The number of months of a span that begins and ends with whole months.
  private func wholeMonths(_ period: Period) -> Int? {
    let (first, next) = (period.firstDay.civil, (period.lastDay + 1).civil)
    guard first.day == 1, next.day == 1 else { return nil }
    return (next.year - first.year) * 12 + next.month - first.month
  }

  private func yearBefore(_ day: Day) -> Day {
    let (year, month, dayOfMonth) = day.civil
    return Day(
      year: year - 1, month: month,
      day: min(dayOfMonth, Day.length(ofMonth: month, in: year - 1))) ?? day + -365
  }

  /// The first day of the month that many months after that of `day`.
  private func month(of day: Day, plus months: Int) -> Day {
    let (year, month, _) = day.civil
    let count = year * 12 + month - 1 + months
    return Day(year: count / 12, month: count % 12 + 1, day: 1) ?? day
  }

  private func start(_ year: Int) -> Day? { Day(year: year, month: firstMonth, day: 1) }

  private func fiscalYear(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return month < firstMonth ? year - 1 : year
  }

  private func weekLabel(_ monday: Day) -> String {
    let (year, month, day) = (monday + 3).civil
    let first = Day(year: year, month: 1, day: 1) ?? monday
    let ordinal = (Day(year: year, month: month, day: day) ?? monday).rawValue - first.rawValue
    return "\(pad(year, 4))-W\(pad(ordinal / 7 + 1, 2))"
  }

  private func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
