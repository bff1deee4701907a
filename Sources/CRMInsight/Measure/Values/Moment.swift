package import CRMCore

/// The as-of instant: what happened at or after it is unknown.
package struct Moment: Sendable, Hashable {
  /// The instant.
  package let instant: Instant
  /// The last local day that begins before the instant.
  package let day: Day
  /// True when the instant is the end of `day`.
  package let isEndOfDay: Bool

  /// The moment of an instant in the reporting zone.
  package init(_ instant: Instant, zone: Zone) {
    self.instant = instant
    day = zone.day(of: Instant(milliseconds: instant.milliseconds - 1))
    isEndOfDay = zone.start(of: day + 1) == instant
  }

  /// Reads an instant, or a date for the end of that local day; nil for anything else.
  package init?(_ text: String, zone: Zone) {
    if let day = Day(text) {
      self.init(zone.start(of: day + 1), zone: zone)
    } else if let instant = Instant(text) {
      self.init(instant, zone: zone)
    } else {
      return nil
    }
  }
}

extension Moment {
  /// SQL that is true when the time of fact `alias` in the columns `<name>_on` and `<name>_at` lies
  /// before the moment; a date-only value is known from the first instant of its day.
  func knows(_ name: String, of alias: String = "f") -> String {
    let time = "\(alias).\(name)"
    return "(\(time)_on < \(day.rawValue) OR (\(time)_on = \(day.rawValue) "
      + "AND COALESCE(\(time)_at < \(instant.milliseconds), 1)))"
  }

  /// SQL that is true when the time has passed; a date-only value passes with the end of its day.
  func passed(_ name: String, of alias: String = "f") -> String {
    let time = "\(alias).\(name)"
    return "(\(time)_on < \(day.rawValue) OR (\(time)_on = \(day.rawValue) "
      + "AND COALESCE(\(time)_at < \(instant.milliseconds), \(isEndOfDay ? 1 : 0))))"
  }
}
