/// Reads calendar dates and date-times of ISO 8601, extended or basic.
///
/// `T` may be a space, seconds, fraction and offset may be missing, and a numeric offset behind a
/// `Z`, as Data Loader writes it, is the one that holds.
enum ISOTime {
  /// Reads a text without white space around it.
  static func read(_ text: Span<UInt8>) -> ParsedTime? {
    var parts = TimeParts()
    var place = 0
    guard let year = TimeScan.number(text, at: &place, least: 4, most: 4) else { return nil }
    let isExtended = place < text.count && text[place] == UInt8(ascii: "-")
    if isExtended { place += 1 }
    guard let month = TimeScan.number(text, at: &place, least: 2, most: 2),
      !isExtended || pass(UInt8(ascii: "-"), text, &place),
      let day = TimeScan.number(text, at: &place, least: 2, most: 2)
    else { return nil }
    parts.year = year
    parts.month = month
    parts.day = day
    guard place < text.count else { return parts.time() }
    guard passSeparator(text, &place), clock(text, &place, &parts), place == text.count else {
      return nil
    }
    return parts.time()
  }

  private static func clock(
    _ text: Span<UInt8>, _ place: inout Int, _ parts: inout TimeParts
  ) -> Bool {
    guard let hour = TimeScan.number(text, at: &place, least: 2, most: 2) else { return false }
    let isExtended = pass(UInt8(ascii: ":"), text, &place)
    guard let minute = TimeScan.number(text, at: &place, least: 2, most: 2) else { return false }
    parts.hasClock = true
    parts.hour = hour
    parts.minute = minute
    if isExtended ? pass(UInt8(ascii: ":"), text, &place) : isDigit(text, place) {
      guard let second = TimeScan.number(text, at: &place, least: 2, most: 2) else { return false }
      parts.second = second
      if pass(UInt8(ascii: "."), text, &place) || pass(UInt8(ascii: ","), text, &place) {
        guard let millisecond = TimeScan.fraction(text, at: &place) else { return false }
        parts.millisecond = millisecond
      }
    }
    return offset(text, &place, &parts)
  }

  private static func offset(
    _ text: Span<UInt8>, _ place: inout Int, _ parts: inout TimeParts
  ) -> Bool {
    place = Whitespace.skip(text, from: place)
    while place < text.count {
      guard parts.offset ?? 0 == 0, let offset = TimeScan.offset(text, at: &place) else {
        return false
      }
      parts.offset = offset
    }
    return true
  }

  private static func passSeparator(_ text: Span<UInt8>, _ place: inout Int) -> Bool {
    if text[place].small == UInt8(ascii: "t") {
      place += 1
      return true
    }
    let start = place
    place = Whitespace.skip(text, from: place)
    return place > start
  }

  @inline(__always)
  private static func pass(_ byte: UInt8, _ text: Span<UInt8>, _ place: inout Int) -> Bool {
    guard place < text.count, text[place] == byte else { return false }
    place += 1
    return true
  }

  private static func isDigit(_ text: Span<UInt8>, _ place: Int) -> Bool {
    place < text.count && text[place].isDigit
  }
}
