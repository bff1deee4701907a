/// Reads e-mail addresses.
package enum Email {
  /// Appends the address in `text` in small letters; appends nothing when there is no plausible one.
  ///
  /// `mailto:` and the name of `Name <a@b.example>` are left out. An address has one `@`, something
  /// before it, and a host with a dot behind it.
  package static func append(_ text: Span<UInt8>, to out: inout [UInt8]) -> Bool {
    let address = address(in: text)
    let text = text.extracting(address)
    guard let at = text.firstIndex(of: UInt8(ascii: "@")), (1...64).contains(at),
      text.count <= 254, isLocalPart(text.extracting(0..<at)),
      HostName.isPlausible(text.extracting(at + 1..<text.count))
    else { return false }
    CaseFold.lower(text, into: &out)
    return true
  }

  /// Where the address itself stands.
  private static func address(in text: Span<UInt8>) -> Range<Int> {
    var range = Whitespace.trimmed(text)
    if let last = range.last, text[last] == UInt8(ascii: ">"),
      let open = text.lastIndex(of: UInt8(ascii: "<"))
    {
      let inside = Whitespace.trimmed(text.extracting(open + 1..<last))
      range = open + 1 + inside.lowerBound..<open + 1 + inside.upperBound
    }
    let address = text.extracting(range)
    guard address.holds("mailto:") else { return range }
    let end = address.firstIndex(of: UInt8(ascii: "?")) ?? address.count
    return range.lowerBound + 7..<range.lowerBound + end
  }

  /// Whether a text may stand before the `@`: no white space, no separators, no control bytes.
  private static func isLocalPart(_ text: Span<UInt8>) -> Bool {
    for place in 0..<text.count {
      let byte = text[place]
      if byte < 0x80 ? isSeparator(byte) : Whitespace.length(text, at: place) > 0 { return false }
    }
    return true
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    if byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") { return false }
    return switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
