import Foundation

/// A time zone: the offsets from UTC that its clocks have had and, by today's rules, will have.
///
/// The table is read once, from the zone data that Foundation carries in itself, so it is the same
/// on every machine. It covers 1900 to 2100; before and after, the first and last offset hold.
package struct Zone: Sendable, Hashable {
  /// The IANA name, `UTC`, or a fixed offset as it was written.
  package let identifier: String
  /// Second since 1970-01-01T00:00:00Z from which each offset holds; the first is the least `Int64`.
  private let starts: [Int64]
  /// Seconds ahead of UTC.
  private let offsets: [Int]
  /// The place in `starts` of what holds at each multiple of 2^`shift` seconds since 1900.
  private let marks: [Int]

  /// Coordinated Universal Time.
  package static let utc = Zone(identifier: "UTC", fixed: 0)

  /// The zone of an IANA name, of `UTC` or `Z`, or of a fixed offset such as `+02:00`.
  ///
  /// Returns nil for anything else, abbreviations such as `PST` included: they are ambiguous.
  package init?(identifier: String) {
    if let offset = Zone.fixedOffset(identifier) {
      self.init(identifier: identifier, fixed: offset)
      return
    }
    guard identifier.contains("/") || Zone.shortNames.contains(identifier),
      let zone = TimeZone(identifier: identifier)
    else { return nil }
    self.init(identifier: identifier, reading: zone)
  }

  /// The IANA names that are known, sorted.
  package static var identifiers: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() }

  /// Names without a slash that are IANA names and not mere abbreviations.
  private static let shortNames = ["CET", "EET", "MET", "WET"]

  private init(identifier: String, fixed offset: Int) {
    self.identifier = identifier
    starts = [.min]
    offsets = [offset]
    marks = [0]
  }

  private init(identifier: String, reading zone: TimeZone) {
    var date = Date(timeIntervalSince1970: Double(Zone.first))
    let end = Date(timeIntervalSince1970: Double(Zone.end))
    var starts = [Int64.min]
    var offsets = [zone.secondsFromGMT(for: date)]
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date, next < end {
      date = next
      let offset = zone.secondsFromGMT(for: next)
      guard offset != offsets.last else { continue }
      starts.append(Int64(next.timeIntervalSince1970))
      offsets.append(offset)
    }
    self.identifier = identifier
    self.starts = starts
    self.offsets = offsets
    marks = stride(from: Zone.first, to: Zone.end, by: 1 << Zone.shift).map { second in
      (starts.firstIndex { $0 > second } ?? starts.count) - 1
    }
  }

  /// The seconds at which 1900 and 2100 begin.
  private static let first: Int64 = -2_208_988_800
  private static let end: Int64 = 4_102_444_800
  /// 2^24 seconds are about half a year, in which a clock seldom changes more than once.
  private static let shift: Int64 = 24

  /// Seconds ahead of UTC for `Z`, `UTC`, `GMT`, `+02`, `+0200` and `+02:00`.
  private static func fixedOffset(_ text: String) -> Int? {
    if ["Z", "UTC", "GMT"].contains(text) { return 0 }
    let bytes = Array(text.utf8)
    let colon = UInt8(ascii: ":")
    let sign = bytes.first == UInt8(ascii: "-") ? -1 : 1
    let digits = bytes.dropFirst().filter { $0 != colon }.map { Int($0) - 48 }
    guard bytes.first == UInt8(ascii: "+") || sign < 0, digits.allSatisfy({ (0...9).contains($0) }),
      digits.count == 2 || digits.count == 4,
      bytes.count == digits.count + 1 || bytes.count == 6 && bytes[3] == colon
    else { return nil }
    let hours = digits[0] * 10 + digits[1]
    let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
    guard hours <= 18, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

extension Zone {
  /// Seconds ahead of UTC at an instant.
  package func offset(at instant: Instant) -> Int {
    offsets[index(at: instant.seconds)]
  }

  /// The calendar day that the zone's clocks show at an instant.
  package func day(of instant: Instant) -> Day {
    local(instant).day
  }

  /// What the zone's clocks show at an instant.
  package func local(_ instant: Instant) -> LocalTime {
    LocalTime(instant, offset: offset(at: instant))
  }

  /// The first instant of a day.
  package func start(of day: Day) -> Instant {
    instant(of: LocalTime(startOf: day)).instant
  }

  /// The instant at which the zone's clocks show a local time, and how it was found.
  package func instant(
    of local: LocalTime
  ) -> (instant: Instant, resolution: LocalTime.Resolution) {
    let shown = local.instant(offset: 0).seconds
    let before = index(at: shown - 86_400)
    guard before + 1 < starts.count, starts[before + 1] <= shown + 86_400 else {
      return (local.instant(offset: offsets[before]), .exact)
    }
    let after = index(at: shown + 86_400)
    let early = local.instant(offset: max(offsets[before], offsets[after]))
    let late = local.instant(offset: min(offsets[before], offsets[after]))
    let earlyShows = self.local(early) == local
    let lateShows = self.local(late) == local
    if earlyShows {
      return (early, lateShows ? .ambiguous : .exact)
    }
    guard !lateShows else { return (late, .exact) }
    return (Instant(seconds: starts[index(at: late.seconds)]), .skipped)
  }

  /// The place of the offset that holds at a second.
  private func index(at second: Int64) -> Int {
    guard second > Zone.first else { return 0 }
    var place = marks[min(Int((second - Zone.first) >> Zone.shift), marks.count - 1)]
    while place + 1 < starts.count, starts[place + 1] <= second { place += 1 }
    return place
  }
}
