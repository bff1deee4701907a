/// The host of a referring address, and the names under which lists may hold it.
package struct ReferrerHost: Sendable, Hashable {
  /// Lower case, without port, `www.` and the prefixes of link pages.
  package let name: String

  /// Reads an address or a bare host; nil when there is none in it.
  package init?(_ address: String) {
    var text = Substring(address.lowercased().drop { $0.isWhitespace })
    if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
    if text.hasPrefix("//") { text = text.dropFirst(2) }
    text = text.prefix { !"/?#\\ ".contains($0) }
    if let user = text.lastIndex(of: "@") { text = text[text.index(after: user)...] }
    text = text.prefix { $0 != ":" }
    while text.last == "." { text.removeLast() }
    for prefix in ["www.", "m.", "l.", "lm."] where text.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count)
      if rest.contains(".") { text = rest }
    }
    let isHost = text.contains(".") && text.utf8.allSatisfy(isHostByte)
    guard isHost, !text.hasPrefix("."), !text.contains("..") else { return nil }
    name = String(text)
  }

  /// The host and the domains above it, longest first, down to the registrable one.
  package var domains: [String] {
    let labels = name.split(separator: ".")
    let least = min(labels.count, suffixLength(labels) + 1)
    return (0...(labels.count - least)).map { labels[$0...].joined(separator: ".") }
  }

  /// The name before the public suffix: `google` of `news.google.co.uk`.
  package var brand: String {
    let labels = name.split(separator: ".")
    return String(labels[max(0, labels.count - suffixLength(labels) - 1)])
  }

  /// True when it is that domain or under it.
  package func isUnder(_ domain: String) -> Bool {
    name == domain || name.hasSuffix("." + domain)
  }
}

/// How many labels the public suffix has: two for such as `co.uk` and `com.au`, else one.
private func suffixLength(_ labels: [Substring]) -> Int {
  guard labels.count > 2, labels[labels.count - 1].utf8.count == 2 else { return 1 }
  return secondLevels.contains(labels[labels.count - 2]) ? 2 : 1
}

private let secondLevels: Set<Substring> = [
  "ac", "asso", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "ne", "net", "nom", "or",
  "org",
]

private func isHostByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 45, 46, 95:
    true
  default: byte >= 0x80
  }
}
