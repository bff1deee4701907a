/// A reading of the calendar and the wall clock that names no time zone.
package struct LocalTime: Sendable, Hashable, Comparable {
  /// The calendar day.
  package let day: Day
  /// Milliseconds since the day's midnight on the wall clock, 0..<86,400,000.
  package let milliseconds: Int

  /// Makes a local time; nil when the milliseconds lie outside one day.
  package init?(day: Day, milliseconds: Int) {
    guard (0..<LocalTime.dayLength).contains(milliseconds) else { return nil }
    self.day = day
    self.milliseconds = milliseconds
  }

  /// The midnight with which a day begins.
  package init(startOf day: Day) {
    self.day = day
    milliseconds = 0
  }

  /// What a clock that is `offset` seconds ahead of UTC shows at `instant`.
  package init(_ instant: Instant, offset: Int) {
    let shown = Int(instant.milliseconds) + offset * 1000
    let days = (shown >= 0 ? shown : shown - (LocalTime.dayLength - 1)) / LocalTime.dayLength
    day = Day(rawValue: days)
    milliseconds = shown - days * LocalTime.dayLength
  }

  /// Milliseconds in a day of 24 hours.
  package static let dayLength = 86_400_000

  /// The instant at which a clock that is `offset` seconds ahead of UTC shows this.
  package func instant(offset: Int) -> Instant {
    Instant(milliseconds: Int64(day.rawValue * LocalTime.dayLength + milliseconds - offset * 1000))
  }

  package static func < (a: LocalTime, b: LocalTime) -> Bool {
    (a.day, a.milliseconds) < (b.day, b.milliseconds)
  }

  /// How a local time became an instant.
  package enum Resolution: Sendable {
    /// The clock shows it once.
    case exact
    /// The clock shows it twice; the earlier instant is taken.
    case ambiguous
    /// The clock jumps over it; the instant at the end of the gap is taken.
    case skipped
  }
}
