import CRMCore

/// Reads times that are written as one number.
enum SerialTime {
  /// Seconds since 1970-01-01T00:00:00Z, decimals included.
  static func epochSeconds(_ text: Span<UInt8>) -> ParsedTime? {
    guard case .success(let reading) = NumberReader(rounds: true).amount(text),
      reading.mark == nil, !reading.isPercent
    else { return nil }
    let micros = reading.value.rawValue
    return .instant(milliseconds: micros / 1000 - (micros % 1000 < 0 ? 1 : 0))
  }

  /// Milliseconds since 1970-01-01T00:00:00Z.
  static func epochMillis(_ text: Span<UInt8>) -> ParsedTime? {
    guard case .success(let count) = NumberReader().integer(text) else { return nil }
    return .instant(milliseconds: count)
  }

  /// A day number of a spreadsheet that counts from 1900, with the time of day as its fraction.
  ///
  /// Such spreadsheets take 1900 for a leap year: number 60 is a day that never was.
  static func excel(_ text: Span<UInt8>) -> ParsedTime? {
    guard case .success(let reading) = NumberReader().real(text), reading.mark == nil,
      !reading.isPercent, reading.value >= 1, reading.value < 2_958_466
    else { return nil }
    let total = Int((reading.value * Double(LocalTime.dayLength)).rounded())
    let (number, clock) = total.quotientAndRemainder(dividingBy: LocalTime.dayLength)
    guard number != 60 else { return nil }
    let day = Day(rawValue: number - (number > 60 ? 25_569 : 25_568))
    guard clock > 0 else { return .day(day) }
    return LocalTime(day: day, milliseconds: clock).map { .local($0) }
  }
}
