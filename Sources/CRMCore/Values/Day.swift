/// A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let rawValue: Int

  /// Makes a day from its count since 1970-01-01.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The day of that date, or nil when the calendar has no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    rawValue = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1–12) and day of the month.
  ///
  /// Within an era of 400 years, which begins in March, this is the algorithm of Neri and Schneider,
  /// "Euclidean affine functions and their application to calendar algorithms" (2022).
  public var civil: (year: Int, month: Int, day: Int) {
    let days = rawValue + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let quarters = 4 &* UInt32(truncatingIfNeeded: days &- era &* 146_097) &+ 3
    let century = quarters / 146_097
    let years = 2_939_745 &* UInt64(quarters % 146_097 | 3)
    let dayOfYear = UInt32(truncatingIfNeeded: years) / 2_939_745 / 4
    let months = 2141 &* dayOfYear &+ 197_913
    let month = months >> 16
    let isNextYear = dayOfYear >= 306
    let year = Int(100 &* century &+ UInt32(truncatingIfNeeded: years >> 32)) &+ era &* 400
    return (
      isNextYear ? year &+ 1 : year, Int(isNextYear ? month &- 12 : month),
      Int((months & 0xFFFF) / 2141) &+ 1
    )
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public var weekday: Int { ((rawValue + 3) % 7 + 7) % 7 + 1 }

  /// The number of days of a month.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Compares the days.
  public static func < (a: Day, b: Day) -> Bool { a.rawValue < b.rawValue }

  /// The day that many days later.
  public static func + (day: Day, days: Int) -> Day { Day(rawValue: day.rawValue + days) }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A number with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
