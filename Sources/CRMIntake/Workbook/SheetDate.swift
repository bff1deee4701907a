import CRMCore

/// Day numbers of a spreadsheet as ISO 8601.
enum SheetDate {
  /// The date, with the time of day when there is one or the format shows it; nil for a number that is
  /// no date.
  ///
  /// Days count from 1904-01-01 as 0, or from 1900-01-01 as 1. That system takes 1900 for a leap year:
  /// its day 60 never was, and is told as 1900-02-29, which is read as no date.
  static func text(_ value: Double, hasTime: Bool, isDate1904: Bool) -> [UInt8]? {
    guard value >= (isDate1904 ? 0 : 1), value < 2_958_466 else { return nil }
    let milliseconds = Int((value * 86_400_000).rounded())
    let (number, clock) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    var text = isDate1904 ? Day(rawValue: number - 24_107).description : date(number)
    if hasTime || clock > 0 {
      let seconds = clock / 1000
      text +=
        "T" + [seconds / 3600, seconds / 60 % 60, seconds % 60].map(padded).joined(separator: ":")
      if clock % 1000 > 0 { text += "." + String(String(clock % 1000 + 1000).dropFirst()) }
    }
    return Array(text.utf8)
  }

  private static func date(_ number: Int) -> String {
    if number == 60 { return "1900-02-29" }
    return Day(rawValue: number - (number > 60 ? 25_569 : 25_568)).description
  }

  private static func padded(_ number: Int) -> String {
    String(String(number + 100).dropFirst())
  }
}
