import CRMCore

/// When something happened: a local day and, unless only a date is known, the instant.
///
/// Moments sort by day; on one day a bare date comes first.
struct TouchMoment: Sendable, Hashable, Comparable {
  var day: Int
  var milliseconds: Int64?

  /// Reads a stored time and the day beside it; nil when there is neither.
  init?(_ text: String?, day: Int?) {
    guard let text, let day = day ?? Day(text.prefix(10))?.rawValue else { return nil }
    self.day = day
    milliseconds = Instant(text)?.milliseconds
  }

  static func < (a: TouchMoment, b: TouchMoment) -> Bool {
    (a.day, a.milliseconds ?? .min) < (b.day, b.milliseconds ?? .min)
  }

  /// True unless it is surely after `other`: a bare date is all of its day.
  func isUpTo(_ other: TouchMoment) -> Bool {
    guard let mine = milliseconds, let its = other.milliseconds else { return day <= other.day }
    return mine <= its
  }
}
