package import CRMCore

/// What a date or time cell says, before any time zone is assumed.
package enum ParsedTime: Sendable, Hashable {
  /// A date without a time of day: never shifted by a zone.
  case day(Day)
  /// A date and a time of day, in a zone that the text does not name.
  case local(LocalTime)
  /// A point in time.
  case instant(Instant)
}

extension ParsedTime {
  /// The point in time that lies `milliseconds` after 1970-01-01T00:00:00Z, in the years 1–9999.
  static func instant(milliseconds: Int64) -> ParsedTime? {
    let instant = Instant(milliseconds: milliseconds)
    return instant.hasPlainYear ? .instant(instant) : nil
  }
}

extension Instant {
  /// Whether the year in UTC is one of 1–9999, which are those that four digits can name.
  var hasPlainYear: Bool {
    milliseconds >= -62_135_596_800_000 && milliseconds <= 253_402_300_799_999
  }
}

/// The parts of a date and time as a text gives them.
struct TimeParts {
  var year = 0
  var month = 0
  /// The first, where a text names a month.
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0
  /// Seconds ahead of UTC, where the text says so.
  var offset: Int?
  /// Whether the hour is of the afternoon, on a clock of twelve hours.
  var isAfternoon: Bool?
  var hasClock = false

  /// The time, or nil when the calendar or the clock has no such one; 24:00 is none.
  func time() -> ParsedTime? {
    guard (1...9999).contains(year), let date = Day(year: year, month: month, day: day) else {
      return nil
    }
    guard hasClock else { return .day(date) }
    guard let hour = hourOfDay, minute < 60, second < 60 else { return nil }
    let clock = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    guard let local = LocalTime(day: date, milliseconds: clock) else { return nil }
    guard let offset else { return .local(local) }
    return .instant(milliseconds: local.instant(offset: offset).milliseconds)
  }

  private var hourOfDay: Int? {
    guard let isAfternoon else { return hour < 24 ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }
}
