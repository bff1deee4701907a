package import CRMCore

/// Writes times as the database holds them, with the day on which they fall.
package struct TimeText: Sendable {
  /// The zone of times that name none.
  package let zone: Zone
  /// The zone whose calendar gives the day.
  package let reporting: Zone

  /// Makes a writer.
  package init(zone: Zone, reporting: Zone) {
    self.zone = zone
    self.reporting = reporting
  }

  /// What became of a time.
  package struct Written: Sendable, Hashable {
    /// The day in the reporting zone; a date is its own day.
    package var day: Day
    /// What had to be decided on the way.
    package var notes: Notes
  }

  /// What had to be decided to place a time.
  package struct Notes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The text names no zone; `zone` was taken.
    package static let usedZone = Notes(rawValue: 1)
    /// The clock shows the time twice; the earlier instant was taken.
    package static let ambiguous = Notes(rawValue: 2)
    /// The clock jumps over the time; the end of the gap was taken.
    package static let skipped = Notes(rawValue: 4)
  }

  /// Appends `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS[.fff]Z`.
  ///
  /// Returns nil, and appends nothing, when the zone puts the time outside the years 1–9999.
  package func append(_ time: ParsedTime, to out: inout [UInt8]) -> Written? {
    switch time {
    case .day(let day):
      TimeText.append(day, to: &out)
      return Written(day: day, notes: [])
    case .instant(let instant):
      return append(instant, [], to: &out)
    case .local(let local):
      let (instant, resolution) = zone.instant(of: local)
      let notes: Notes =
        switch resolution {
        case .exact: .usedZone
        case .ambiguous: [.usedZone, .ambiguous]
        case .skipped: [.usedZone, .skipped]
        }
      return append(instant, notes, to: &out)
    }
  }

  private func append(_ instant: Instant, _ notes: Notes, to out: inout [UInt8]) -> Written? {
    guard instant.hasPlainYear else { return nil }
    TimeText.append(instant, to: &out)
    return Written(day: reporting.day(of: instant), notes: notes)
  }

  /// Appends `YYYY-MM-DD`.
  package static func append(_ day: Day, to out: inout [UInt8]) {
    var text = TimeLine()
    text.add(day)
    out.append(text.bytes.span.extracting(0..<text.count))
  }

  /// Appends `YYYY-MM-DDTHH:MM:SSZ`, with `.fff` when the milliseconds are not zero.
  package static func append(_ instant: Instant, to out: inout [UInt8]) {
    let local = LocalTime(instant, offset: 0)
    var text = TimeLine()
    text.add(local.day)
    text.add(UInt8(ascii: "T"))
    text.add(clock: local.milliseconds)
    text.add(UInt8(ascii: "Z"))
    out.append(text.bytes.span.extracting(0..<text.count))
  }
}

/// The text of one time as it is put together.
private struct TimeLine {
  var count = 0
  /// The last property: Swift 6.3.1 with optimisation loses writes to one behind an `InlineArray`.
  var bytes = InlineArray<24, UInt8>(repeating: 0)

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func add(pair number: Int) {
    add(UInt8(truncatingIfNeeded: 48 + number / 10))
    add(UInt8(truncatingIfNeeded: 48 + number % 10))
  }

  mutating func add(_ day: Day) {
    let (year, month, day) = day.civil
    add(pair: year / 100)
    add(pair: year % 100)
    add(UInt8(ascii: "-"))
    add(pair: month)
    add(UInt8(ascii: "-"))
    add(pair: day)
  }

  mutating func add(clock milliseconds: Int) {
    let second = milliseconds / 1000
    let fraction = milliseconds % 1000
    add(pair: second / 3600)
    add(UInt8(ascii: ":"))
    add(pair: second / 60 % 60)
    add(UInt8(ascii: ":"))
    add(pair: second % 60)
    guard fraction > 0 else { return }
    add(UInt8(ascii: "."))
    add(UInt8(truncatingIfNeeded: 48 + fraction / 100))
    add(pair: fraction % 100)
  }
}
