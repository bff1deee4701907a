/// Text as rules compare it: the words in lower case and without accents.
///
/// `Öffentlichkeits_arbeit` and `offentlichkeits-arbeit` are the same two words. Everything that is
/// neither letter nor digit parts words.
package struct SourceWords: Sendable, Hashable {
  package let all: [String]

  package init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars where !isCombining(scalar) {
      if let plain = plainLetters(scalar) {
        word += plain
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    all = words
  }
}

/// Accents and the like that follow the letter they belong to.
private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
  (0x300...0x36F).contains(scalar.value)
}

/// A letter without its accent, a digit, or nil for anything else.
private func plainLetters(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "a"..."z", "0"..."9": return String(Character(scalar))
  case "à"..."å", "ā", "ă", "ą": return "a"
  case "æ": return "ae"
  case "ç", "ć", "č": return "c"
  case "è"..."ë", "ē", "ę", "ě": return "e"
  case "ì"..."ï", "ī", "ı": return "i"
  case "ñ", "ń", "ň": return "n"
  case "ò"..."ö", "ø", "ō", "ő": return "o"
  case "œ": return "oe"
  case "ß": return "ss"
  case "ś", "š": return "s"
  case "ù"..."ü", "ū", "ů", "ű": return "u"
  case "ý", "ÿ": return "y"
  case "ź", "ż", "ž": return "z"
  default:
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return isWord ? String(Character(scalar)) : nil
  }
}

/// A word or phrase of a rule; a word may have `*` at either end for any letters.
package struct WordPattern: Sendable, Hashable {
  private let parts: [Part]

  private struct Part: Sendable, Hashable {
    var text: String
    var isOpenBefore: Bool
    var isOpenAfter: Bool

    func matches(_ word: String) -> Bool {
      switch (isOpenBefore, isOpenAfter) {
      case (false, false): word == text
      case (false, true): word.hasPrefix(text)
      case (true, false): word.hasSuffix(text)
      case (true, true): word.contains(text)
      }
    }
  }

  /// Reads a pattern; nil when it has no word, or a `*` inside a word.
  package init?(_ text: String) {
    var parts: [Part] = []
    for piece in text.split(separator: " ") {
      let before = piece.first == "*"
      let after = piece.count > 1 && piece.last == "*"
      let middle = piece.dropFirst(before ? 1 : 0).dropLast(after ? 1 : 0)
      let words = SourceWords(String(middle)).all
      guard !middle.contains("*"), !words.isEmpty else { return nil }
      for (place, word) in words.enumerated() {
        parts.append(
          Part(
            text: word, isOpenBefore: before && place == 0,
            isOpenAfter: after && place == words.count - 1))
      }
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// True when the phrase stands anywhere in the text.
  package func matches(_ words: SourceWords) -> Bool {
    guard words.all.count >= parts.count else { return false }
    return (0...(words.all.count - parts.count)).contains { start in
      zip(parts, words.all[start...]).allSatisfy { $0.matches($1) }
    }
  }

  /// True when the text ends with the phrase.
  package func endsText(_ words: SourceWords) -> Bool {
    words.all.count >= parts.count
      && zip(parts, words.all.suffix(parts.count)).allSatisfy { $0.matches($1) }
  }
}
