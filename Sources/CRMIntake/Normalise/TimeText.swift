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
    TimeLine(day).append(to: &out)
  }

  /// Appends `YYYY-MM-DDTHH:MM:SSZ`, with `.fff` when the milliseconds are not zero.
  package static func append(_ instant: Instant, to out: inout [UInt8]) {
    TimeLine(LocalTime(instant, offset: 0)).append(to: &out)
  }
}

/// The text of one time: `YYYY-MM-` `DDTHH:MM` `:SS.fffZ`, eight bytes in each of three words, of
/// which the lowest byte is the first.
private struct TimeLine {
  private let words: (UInt64, UInt64, UInt64)
  private let count: Int

  /// `YYYY-MM-DD`, for the years 0 to 9999.
  init(_ day: Day) {
    let (year, month, day) = day.civil
    let first =
      Self.pair(year / 100) | Self.pair(year % 100) &<< 16 | Self.mark("-", 4)
      | Self.pair(month) &<< 40 | Self.mark("-", 7)
    words = (first, Self.pair(day), 0)
    count = 10
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`, with `.fff` in front of the `Z` unless it is zero.
  init(_ time: LocalTime) {
    let date = TimeLine(time.day)
    let second = time.milliseconds / 1000
    let fraction = time.milliseconds % 1000
    let middle =
      date.words.1 | Self.mark("T", 2) | Self.pair(second / 3600) &<< 24 | Self.mark(":", 5)
      | Self.pair(second / 60 % 60) &<< 48
    let last = Self.mark(":", 0) | Self.pair(second % 60) &<< 8
    guard fraction > 0 else {
      words = (date.words.0, middle, last | Self.mark("Z", 3))
      count = 20
      return
    }
    let tail =
      Self.mark(".", 3) | UInt64(truncatingIfNeeded: 48 + fraction / 100) &<< 32 | Self.pair(
        fraction % 100) &<< 40
      | Self.mark("Z", 7)
    words = (date.words.0, middle, last | tail)
    count = 24
  }

  func append(to out: inout [UInt8]) {
    let words = (words.0.littleEndian, words.1.littleEndian, words.2.littleEndian)
    withUnsafeBytes(of: words) { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
      }
    }
  }

  /// A number of two digits, the first in the lowest byte.
  @inline(__always)
  private static func pair(_ number: Int) -> UInt64 {
    let number = UInt64(truncatingIfNeeded: number)
    let tens = number / 10
    return 0x3030 &+ tens &+ (number &- tens &* 10) &<< 8
  }

  /// A byte at a place of a word.
  @inline(__always)
  private static func mark(_ byte: Unicode.Scalar, _ place: Int) -> UInt64 {
    UInt64(UInt8(ascii: byte)) &<< UInt64(8 * place)
  }
}
