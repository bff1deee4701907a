/// Names of columns as they are compared: what people and tools write differently is the same name.
package enum HeaderName {
  /// The name without letter case, byte order marks and white space at its ends, every run of white
  /// space inside one blank, with a straight apostrophe for a curly one, and without the arrow that a
  /// report sets behind the column by which it is sorted.
  ///
  /// Composed and decomposed letters are the same already: so Swift compares texts.
  package static func folded(_ name: String) -> String {
    foldedASCII(name) ?? foldedByCharacter(name)
  }

  /// The same of a name in ASCII, byte by byte; nil for any other.
  private static func foldedASCII(_ name: String) -> String? {
    var result: [UInt8] = []
    var isSpaced = false
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: isSpaced = !result.isEmpty
      default:
        if isSpaced { result.append(0x20) }
        isSpaced = false
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func foldedByCharacter(_ name: String) -> String {
    var result = ""
    var isSpaced = false
    for character in name {
      let scalars = character.unicodeScalars.filter { !isInvisible($0) }
      guard let first = scalars.first else { continue }
      if first.properties.isWhitespace {
        isSpaced = !result.isEmpty
      } else {
        if isSpaced { result.append(" ") }
        isSpaced = false
        result +=
          character == "\u{2019}" ? "'" : String(String.UnicodeScalarView(scalars)).lowercased()
      }
    }
    if let last = result.last, last == "\u{2191}" || last == "\u{2193}" {
      return String(result.dropLast(result.hasSuffix(" \(last)") ? 2 : 1))
    }
    return result
  }

  /// The words of a name: small letters without accents, a capital behind a small letter beginning a
  /// new one: `createdAt`, `Créé le` and `created_at` are `created at`, `cree le` and `created at`.
  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in name.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      if scalar == "°" || scalar == "º" {
        // `N°` is a number.
        word = word == "n" ? "no" : word
        close()
        wasSmall = false
        continue
      }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        close()
        wasSmall = false
        continue
      }
      let isCapital = scalar.properties.isUppercase
      if isCapital, wasSmall { close() }
      wasSmall = !isCapital
      word += TextFold.plain(scalar.value)?.lowercased() ?? scalar.properties.lowercaseMapping
    }
    close()
    return words
  }

  /// The words of a name with a blank between.
  package static func phrase(_ name: String) -> String { words(name).joined(separator: " ") }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FEFF}" || (0x200B...0x200D).contains(scalar.value)
  }
}
