/// Reads the domain of a web address, an e-mail address or a host name.
package enum Domain {
  /// Appends the domain in small letters; appends nothing when there is no plausible one.
  ///
  /// Scheme, credentials, `www.`, port, path and a trailing dot are left out.
  package static func append(_ text: Span<UInt8>, to out: inout [UInt8]) -> Bool {
    let host = text.extracting(host(in: text))
    guard HostName.isPlausible(host) else { return false }
    CaseFold.lower(host, into: &out)
    return true
  }

  /// Where the host stands, without `www.` and a trailing dot.
  private static func host(in text: Span<UInt8>) -> Range<Int> {
    var (start, end) = authority(in: text)
    let authority = text.extracting(start..<end)
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { start += at + 1 }
    if let colon = text.extracting(start..<end).firstIndex(of: UInt8(ascii: ":")) {
      end = start + colon
    }
    if end > start, text[end - 1] == UInt8(ascii: ">") { end -= 1 }
    if end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    if text.extracting(start..<end).holds("www."),
      HostName.isPlausible(text.extracting(start + 4..<end))
    {
      start += 4
    }
    return start..<end
  }

  /// Where the part between the scheme and the path stands.
  private static func authority(in text: Span<UInt8>) -> (start: Int, end: Int) {
    let range = Whitespace.trimmed(text)
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      switch text[place] {
      case UInt8(ascii: "/") where text.holds("//", at: place) && isScheme(text, start..<place):
        place += 2
        start = place
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
        return (start, place)
      case UInt8(ascii: ":") where text.extracting(start..<place).holds("mailto"):
        place += 1
        start = place
      default: place += 1
      }
    }
    return (start, range.upperBound)
  }

  /// Whether nothing, or a scheme and its colon, stands in `range`.
  private static func isScheme(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return true }
    guard text[last] == UInt8(ascii: ":") else { return false }
    for place in range.dropLast() where !text[place].isLetter { return false }
    return true
  }
}
