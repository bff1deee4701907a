/// Writes JSON strings.
package enum JSONQuote {
  /// Appends `text`, which is UTF-8, as a JSON string.
  package static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for place in 0..<text.count where needsEscape(text[place]) {
      bytes.append(text.extracting(start..<place))
      escape(text[place], to: &bytes)
      start = place + 1
    }
    bytes.append(text.extracting(start..<text.count))
    bytes.append(UInt8(ascii: "\""))
  }

  /// `text` as a JSON string.
  static func of(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text.utf8.span, to: &bytes)
    return bytes
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
