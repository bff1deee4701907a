/// The words that a mapping takes for yes and for no.
package struct BooleanWords: Sendable {
  private let words: WordTable

  /// Words of English, French, German, Spanish and Italian, digits and marks.
  package static let standard = BooleanWords(
    yes: [
      "true", "yes", "y", "t", "1", "x", "on", "vrai", "oui", "o", "wahr", "ja", "j", "verdadero",
      "sí", "s", "vero", "✓", "✔",
    ],
    no: [
      "false", "no", "n", "f", "0", "off", "faux", "non", "falsch", "nein", "falso", "✗", "✘",
    ])

  /// Makes lists of words, of which letter case and accents do not count.
  ///
  /// A word that stands in both lists is a yes, and is named in `clashes`.
  package init(yes: [String], no: [String]) {
    words = WordTable(
      yes.map { (word: $0, value: 1) } + no.map { (word: $0, value: 0) }, folding: .characters)
  }

  /// Words that stand in both lists.
  package var clashes: [String] { words.clashes }

  /// What a word says; nil when it is in neither list.
  package func value(of word: Span<UInt8>) -> Bool? {
    words.value(of: word).map { $0 == 1 }
  }
}
