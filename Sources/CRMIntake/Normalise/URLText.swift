/// Reads web addresses.
package enum URLText {
  /// Appends a web address with scheme and host in small letters and the rest as it stands.
  ///
  /// A scheme is not invented; a lone `/` behind the host is left out. Appends nothing when the text
  /// is not the address of a page on a public host.
  package static func append(_ text: Span<UInt8>, to out: inout [UInt8]) -> Bool {
    let text = text.extracting(Whitespace.trimmed(text))
    let start = text.holds("https://") ? 8 : text.holds("http://") ? 7 : 0
    let path = pathStart(text, from: start)
    let authority = text.extracting(start..<path)
    let port = authority.firstIndex(of: UInt8(ascii: ":")) ?? authority.count
    guard HostName.isPlausible(authority.extracting(0..<port)),
      isPort(authority.extracting(port..<authority.count)), isUnbroken(text, from: path)
    else { return false }
    CaseFold.lower(text.extracting(0..<path), into: &out)
    if path + 1 < text.count || path < text.count && text[path] != UInt8(ascii: "/") {
      out.append(text.extracting(path..<text.count))
    }
    return true
  }

  private static func pathStart(_ text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < text.count, text[place] != UInt8(ascii: "/"), text[place] != UInt8(ascii: "?"),
      text[place] != UInt8(ascii: "#")
    {
      place += 1
    }
    return place
  }

  /// Whether a text is empty, or a colon with one to five digits.
  private static func isPort(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return true }
    guard (2...6).contains(text.count) else { return false }
    for place in 1..<text.count where !text[place].isDigit { return false }
    return true
  }

  /// Whether no white space or control byte stands from `start` on.
  private static func isUnbroken(_ text: Span<UInt8>, from start: Int) -> Bool {
    for place in start..<text.count {
      guard text[place] > 0x20, text[place] != 0x7F, Whitespace.length(text, at: place) == 0 else {
        return false
      }
    }
    return true
  }
}
