/// Text reduced to what comparisons look at: lower-case letters without accents, digits, spaces.
package enum Fold {
  /// The words of `text`, joined by single spaces.
  ///
  /// Latin letters lose their accents; letters of other scripts stay, in lower case; everything
  /// else parts words, except an apostrophe, which vanishes.
  package static func words(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isPending = false
    func part() { isPending = !folded.isEmpty }
    func append(_ bytes: some Sequence<UInt8>) {
      if isPending { folded.append(space) }
      isPending = false
      folded.append(contentsOf: bytes)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: append(CollectionOfOne(UInt8(scalar.value)))
      case 0x41...0x5A: append(CollectionOfOne(UInt8(scalar.value) | 0x20))
      case 0x27, 0x2019, 0x300...0x36F: continue
      case 0..<0xC0: part()
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          part()
          continue
        }
        append(base(scalar))
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The digits of a telephone number that tell it apart: the last nine, or nil when fewer than six.
  static func phone(_ text: String) -> String? {
    let digits = text.utf8.filter { (48...57).contains($0) }
    guard digits.count >= 6, Set(digits).count > 1 else { return nil }
    return String(decoding: digits.suffix(9), as: UTF8.self)
  }

  /// Letters and digits only, for codes such as a company number; nil when nothing can be told.
  static func code(_ text: String) -> String? {
    let kept = words(text).utf8.filter { $0 != space }
    guard kept.count >= 5, Set(kept).count > 1 else { return nil }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")

  private static func base(_ scalar: Unicode.Scalar) -> [UInt8] {
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first, (0xDF...0x17F).contains(first.value) else {
      return Array(lower.utf8)
    }
    if let pair = ligatures[first] { return Array(pair.utf8) }
    return [latin[Int(first.value) - 0xDF]]
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ĳ": "ij",
  ]

  /// The base letters of U+00DF to U+017F, in order.
  private static let latin: [UInt8] = Array(
    ("saaaaaaaceeeeiiiidnooooo ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
      + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
