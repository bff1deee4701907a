/// White space as exports have it: ASCII, the Unicode spaces, no-break ones included, and the BOM.
package enum Whitespace {
  /// The range of `text` without the white space around it.
  @inline(__always)
  package static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    // Most texts begin and end with a letter, a digit or a sign of ASCII.
    let count = text.count
    if count > 0, text[0].isVisibleASCII, text[count - 1].isVisibleASCII { return 0..<count }
    return trimmedSlowly(text)
  }

  private static func trimmedSlowly(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end {
      let length = length(text, at: start)
      guard length > 0 else { break }
      start += length
    }
    while start < end {
      let length = length(text, before: end)
      guard length > 0, end - length >= start else { break }
      end -= length
    }
    return start..<end
  }

  /// Appends `text` without the white space around it and with every run inside as one space.
  ///
  /// A lone character without width, such as a BOM within a word, becomes nothing.
  package static func collapse(_ text: Span<UInt8>, into out: inout [UInt8]) {
    let range = trimmed(text)
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      guard length(text, at: place) > 0 else {
        place += 1
        continue
      }
      out.append(text.extracting(start..<place))
      start = skip(text, from: place)
      if start - place != 3 || !isWidthless(text, at: place) { out.append(UInt8(ascii: " ")) }
      place = start
    }
    out.append(text.extracting(start..<range.upperBound))
  }

  /// The place after the white space that begins at `place`.
  static func skip(_ text: Span<UInt8>, from place: Int) -> Int {
    var place = place
    while place < text.count {
      let length = length(text, at: place)
      guard length > 0 else { break }
      place += length
    }
    return place
  }

  /// The bytes of the white-space character at `place`; 0 when there is none.
  @inline(__always)
  static func length(_ text: Span<UInt8>, at place: Int) -> Int {
    let byte = text[place]
    if byte < 0x80 { return isASCIISpace(byte) ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else {
      return 0
    }
    return wideLength(text, at: place)
  }

  /// The bytes of the white-space character that ends at `end`; 0 when there is none.
  @inline(__always)
  static func length(_ text: Span<UInt8>, before end: Int) -> Int {
    let byte = text[end - 1]
    if byte < 0x80 { return isASCIISpace(byte) ? 1 : 0 }
    if end >= 2, wideLength(text, at: end - 2) == 2 { return 2 }
    return end >= 3 && wideLength(text, at: end - 3) == 3 ? 3 : 0
  }

  @inline(__always)
  private static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether the white space of three bytes at `place` is U+200B, U+2060 or U+FEFF.
  private static func isWidthless(_ text: Span<UInt8>, at place: Int) -> Bool {
    switch (text[place], text[place + 1], text[place + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }

  /// U+0085, U+00A0, U+1680, U+2000–200B, U+2028, U+2029, U+202F, U+205F, U+2060, U+3000, U+FEFF.
  private static func wideLength(_ text: Span<UInt8>, at place: Int) -> Int {
    guard place + 1 < text.count else { return 0 }
    if text[place] == 0xC2 { return text[place + 1] == 0xA0 || text[place + 1] == 0x85 ? 2 : 0 }
    guard place + 2 < text.count else { return 0 }
    let last = text[place + 2]
    return switch (text[place], text[place + 1]) {
    case (0xE2, 0x80): last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
    case (0xE2, 0x81): last == 0x9F || last == 0xA0 ? 3 : 0
    case (0xE1, 0x9A), (0xE3, 0x80): last == 0x80 ? 3 : 0
    case (0xEF, 0xBB): last == 0xBF ? 3 : 0
    default: 0
    }
  }
}
