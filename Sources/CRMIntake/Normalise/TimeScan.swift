/// The pieces that date and time texts are made of.
///
/// Each takes the place where it begins and returns the place after it, or nil.
enum TimeScan {
  /// The number of `least` to `most` digits at `place`.
  @inline(__always)
  static func number(
    _ text: Span<UInt8>, at place: inout Int, least: Int, most: Int
  ) -> Int? {
    let start = place
    let end = min(text.count, start + most)
    var value = 0
    while place < end, text[place].isDigit {
      value = value * 10 + Int(text[place] &- 0x30)
      place += 1
    }
    return place - start >= least ? value : nil
  }

  /// One to nine digits of a fraction of a second, as whole milliseconds.
  static func fraction(_ text: Span<UInt8>, at place: inout Int) -> Int? {
    let start = place
    var value = 0
    var weight = 100
    while place < text.count, place - start < 9, text[place].isDigit {
      value += Int(text[place] &- 0x30) * weight
      weight /= 10
      place += 1
    }
    return place > start ? value : nil
  }

  /// The seconds of `Z`, `UTC`, `GMT`, `+01`, `+0100` or `+01:00`.
  static func offset(_ text: Span<UInt8>, at place: inout Int) -> Int? {
    guard place < text.count else { return nil }
    if text[place].small == UInt8(ascii: "z") {
      place += 1
      return 0
    }
    if text.holds("utc", at: place) || text.holds("gmt", at: place) {
      place += 3
      return 0
    }
    let sign = text[place]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    place += 1
    guard let hours = number(text, at: &place, least: 2, most: 2), hours <= 18 else { return nil }
    let colon = place < text.count && text[place] == UInt8(ascii: ":")
    if colon { place += 1 }
    var minutes = 0
    if colon || place < text.count && text[place].isDigit {
      guard let found = number(text, at: &place, least: 2, most: 2), found < 60 else { return nil }
      minutes = found
    }
    return (sign == UInt8(ascii: "-") ? -60 : 60) * (hours * 60 + minutes)
  }

  /// Whether `AM` or `PM`, `a.m.`, `p. m.` or the like stands at `place`: true for the afternoon.
  static func meridiem(_ text: Span<UInt8>, at place: inout Int) -> Bool? {
    guard place < text.count else { return nil }
    let letter = text[place].small
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    place += 1
    let dotted = dot(text, at: &place)
    if dotted { place = Whitespace.skip(text, from: place) }
    guard place < text.count, text[place].small == UInt8(ascii: "m") else { return nil }
    place += 1
    if dotted { _ = dot(text, at: &place) }
    return letter == UInt8(ascii: "p")
  }

  /// The month, 1–12, of the name at `place`, and a point behind it.
  static func month(_ text: Span<UInt8>, at place: inout Int) -> Int? {
    let start = place
    guard word(text, at: &place) else { return nil }
    guard let month = CalendarNames.months.value(of: text.extracting(start..<place)) else {
      return nil
    }
    _ = dot(text, at: &place)
    return Int(month)
  }

  /// Passes the name of a weekday and a point behind it; false when there is no word.
  static func weekday(_ text: Span<UInt8>, at place: inout Int) -> Bool {
    guard word(text, at: &place) else { return false }
    while place < text.count, text[place] == UInt8(ascii: "-") {
      place += 1
      guard word(text, at: &place) else { return false }
    }
    _ = dot(text, at: &place)
    return true
  }

  /// Passes a run of at least two bytes of letters.
  private static func word(_ text: Span<UInt8>, at place: inout Int) -> Bool {
    let start = place
    while place < text.count {
      let byte = text[place]
      guard byte.isLetter || byte >= 0x80 && Whitespace.length(text, at: place) == 0 else { break }
      place += 1
    }
    return place - start >= 2
  }

  private static func dot(_ text: Span<UInt8>, at place: inout Int) -> Bool {
    guard place < text.count, text[place] == UInt8(ascii: ".") else { return false }
    place += 1
    return true
  }
}
