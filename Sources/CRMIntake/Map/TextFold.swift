/// Texts in other letters.
enum TextFold {
  /// The first letter of every run of letters and digits large, the others small.
  static func title(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for character in text {
      let belongs = character.isLetter || character.isNumber || isInWord && character == "’"
      result += isInWord ? character.lowercased() : character.uppercased()
      isInWord = belongs && character != "’"
    }
    return result
  }

  /// Appends `text` with Latin letters without accents and plain marks for typographic ones.
  static func ascii(_ text: Span<UInt8>, into out: inout [UInt8]) {
    var place = 0
    while place < text.count {
      let (scalar, length) = CaseFold.decode(text, at: place)
      if scalar >= 0x80, let plain = plain(scalar) {
        out += plain.utf8
      } else {
        out.append(text.extracting(place..<place + length))
      }
      place += length
    }
  }

  /// A character without its accent, or a plain mark for it; nil for one that stays as it is.
  static func plain(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xC0...0x17F: letters[Int(scalar) - 0xC0]
    case 0x300...0x36F: ""
    case 0x218: "S"
    case 0x219: "s"
    case 0x21A: "T"
    case 0x21B: "t"
    case 0x1E9E: "SS"
    case 0xA0, 0x2000...0x200A, 0x202F: " "
    case 0xAB, 0xBB, 0x201C...0x201F: "\""
    case 0xB4, 0x2018...0x201B, 0x2032: "'"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2026: "..."
    default: nil
    }
  }

  /// The letters U+00C0–U+017F without their accents; the two signs among them stay.
  private static let letters =
    """
    A A A A A A AE C E E E E I I I I D N O O O O O × O U U U U Y TH ss
    a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y
    A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i
    I i I i IJ ij J j K k k L l L l L l L l L l N n N n N n n N n O o O o O o OE oe R r R r R r
    S s S s S s S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s
    """.split { $0.isWhitespace }.map(String.init)
}
