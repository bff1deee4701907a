/// What a host name may look like.
enum HostName {
  /// Whether a text is a plausible public host: labels with dots between, the last not a number.
  ///
  /// Labels are letters, digits, hyphens and anything beyond ASCII that is not white space.
  static func isPlausible(_ host: Span<UInt8>) -> Bool {
    var start = 0
    var isNumber = true
    guard host.count <= 253 else { return false }
    for place in 0..<host.count {
      let byte = host[place]
      if byte.isLetter {
        isNumber = false
      } else if byte == UInt8(ascii: ".") {
        guard isLabel(host, start..<place) else { return false }
        start = place + 1
        isNumber = true
      } else if !byte.isDigit {
        guard isRarePart(host, at: place) else { return false }
        isNumber = false
      }
    }
    return start > 0 && host.count - start >= 2 && !isNumber && isLabel(host, start..<host.count)
  }

  /// Whether a label has 1–63 bytes and a hyphen at neither end.
  private static func isLabel(_ host: Span<UInt8>, _ range: Range<Int>) -> Bool {
    (1...63).contains(range.count) && host[range.lowerBound] != UInt8(ascii: "-")
      && host[range.upperBound - 1] != UInt8(ascii: "-")
  }

  private static func isRarePart(_ host: Span<UInt8>, at place: Int) -> Bool {
    let byte = host[place]
    if byte >= 0x80 { return Whitespace.length(host, at: place) == 0 }
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
