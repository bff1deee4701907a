/// Small letters for capitals, as Unicode maps them without a language.
///
/// ASCII is folded by arithmetic, U+0080–U+052F (Latin, Greek, Cyrillic) by a table, scripts without
/// letter case are passed through, and the rest is asked of the standard library.
package enum CaseFold {
  /// Appends `text` in small letters; bytes that are not UTF-8 stay as they are.
  package static func lower(_ text: Span<UInt8>, into out: inout [UInt8]) {
    let start = out.count
    out.append(text)
    var place = foldInPlace(&out, from: start)
    out.removeLast(text.count - place)
    while place < text.count { place += lowerAny(text, at: place, into: &out) }
  }

  /// Folds the text that begins at `start`, up to a character whose small form may be of another length,
  /// if there is one; returns how many bytes stand before that.
  private static func foldInPlace(_ out: inout [UInt8], from start: Int) -> Int {
    let table = table.span
    var text = out.mutableSpan
    var place = start
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        text[place] = byte.small
        place += 1
        continue
      }
      let (scalar, length) = decode(text.span, at: place)
      let index = Int(scalar) - 0x80
      if length == 2, index < table.count, table[index] > 0 {
        text[place] = 0xC0 | UInt8(table[index] >> 6)
        text[place + 1] = 0x80 | UInt8(table[index] & 0x3F)
      } else if scalar > 0, mayHaveCase(scalar) {
        break
      }
      place += length
    }
    return place - start
  }

  /// Folds the character at `place`; returns its length in bytes.
  private static func lowerAny(
    _ text: Span<UInt8>, at place: Int, into out: inout [UInt8]
  ) -> Int {
    let (scalar, length) = decode(text, at: place)
    if length == 1, scalar > 0 {
      out.append(text[place].small)
      return length
    }
    guard scalar > 0, mayHaveCase(scalar) else {
      for offset in 0..<length { out.append(text[place + offset]) }
      return length
    }
    if let scalar = Unicode.Scalar(scalar) {
      out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return length
  }

  /// Whether a scalar lies outside the large blocks without letter case: punctuation and signs of
  /// currency, scripts of Asia, emoji.
  private static func mayHaveCase(_ scalar: UInt32) -> Bool {
    !(0x2000...0x2125).contains(scalar) && !(0x1F000...0x1FFFF).contains(scalar)
      && !(0x2E80...0xA63F).contains(scalar) && !(0xAC00...0xD7FF).contains(scalar)
      && !(0x20000...0x3FFFF).contains(scalar)
  }

  /// The small form of U+0080–U+052F; 0 where that is more than one scalar or not two bytes long.
  private static let table: [UInt16] = (0x80...0x52F).map { (value: UInt32) in
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, small.count == 1, (0x80..<0x800).contains(first.value) else {
      return 0
    }
    return UInt16(first.value)
  }

  /// The scalar at `place` and its length; scalar 0 and length 1 for a byte that is not UTF-8.
  static func decode(_ text: Span<UInt8>, at place: Int) -> (scalar: UInt32, length: Int) {
    let lead = text[place]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 0, lead < 0xF5, place + length <= text.count else { return (0, 1) }
    guard length > 1 else { return (UInt32(lead), 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[place + offset]
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0, 1) : (scalar, length)
  }
}
