/// Writes JSON strings.
package enum JSONQuote {
  /// Appends `text`, which is UTF-8, as a JSON string.
  package static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let place = firstEscaped(text, from: start)
      bytes.append(text.extracting(start..<place))
      guard place < text.count else { break }
      escape(text[place], to: &bytes)
      start = place + 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `text` as a JSON string.
  static func of(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text.utf8.span, to: &bytes)
    return bytes
  }

  /// The first byte that cannot stand for itself, eight at a time as `ByteScan` goes.
  private static func firstEscaped(_ text: Span<UInt8>, from start: Int) -> Int {
    let raw = text.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place &+ 8 <= raw.byteCount {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      let hits =
        ((word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
          | (slashes &- ones) & ~slashes) & tops
      if hits != 0 { return place &+ (hits.trailingZeroBitCount &>> 3) }
      place &+= 8
    }
    while place < text.count, !needsEscape(text[place]) { place &+= 1 }
    return place
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0..<0x20:
      bytes += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), 0x30 + byte >> 4]
      bytes.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
    default: bytes.append(byte)
    }
  }
}
