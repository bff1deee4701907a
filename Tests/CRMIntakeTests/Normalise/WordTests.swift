import CRMIntake
import TestSupport
import Testing

@Suite struct BooleanWordsTests {
  @Test(arguments: [
    "true", "TRUE", "True", "yes", "Y", "t", "1", "x", "X", "on", "vrai", "Oui", "OUI", "wahr",
    "ja", "sí", "si", "SÍ", "verdadero", "vero",
  ])
  func yes(_ word: String) {
    for space in [""] + spaces {
      #expect(read(space + word + space, BooleanWords.standard.value) == true)
    }
  }

  @Test(arguments: [
    "false", "FALSE", "no", "No", "N", "f", "0", "off", "faux", "non", "falsch", "nein", "falso",
  ])
  func no(_ word: String) {
    for space in [""] + spaces {
      #expect(read(space + word + space, BooleanWords.standard.value) == false)
    }
  }

  @Test(arguments: ["", " ", "maybe", "2", "10", "-1", "1.0", "yes no", "unknown", "null", "--"])
  func neither(_ word: String) {
    #expect(read(word, BooleanWords.standard.value) == nil)
  }

  @Test func customWordsReplaceTheStandardOnes() {
    let words = BooleanWords(yes: ["Opt-in", "abonné"], no: ["Opt-out", "désabonné"])
    #expect(read("opt-IN", words.value) == true)
    #expect(read("ABONNE", words.value) == true)
    #expect(read("Désabonné", words.value) == false)
    #expect(read("optin", words.value) == nil)
    #expect(read("yes", words.value) == nil)
    #expect(words.clashes.isEmpty)
  }

  @Test func aWordOfBothListsIsNamed() {
    #expect(BooleanWords(yes: ["A", "b"], no: ["a"]).clashes == ["a"])
    #expect(BooleanWords.standard.clashes.isEmpty)
  }
}

@Suite struct CaseFoldTests {
  @Test(arguments: [
    ("", ""), ("Jean DUPONT 12", "jean dupont 12"), ("ÉLÉONORE ÇA", "éléonore ça"),
    ("ŁÓDŹ ŽIŽEK", "łódź žižek"), ("ΑΘΉΝΑ", "αθήνα"), ("МОСКВА Ёлка", "москва ёлка"),
    ("STRASSE ẞ", "strasse ß"), ("İstanbul", "i\u{307}stanbul"), ("日本 ABC 한국", "日本 abc 한국"),
    ("ＡＢＣ", "ａｂｃ"), ("E\u{301}", "e\u{301}"), ("Ⱥ", "ⱥ"), ("🚀 GO", "🚀 go"), ("×÷", "×÷"),
  ])
  func lower(_ input: String, _ output: String) {
    let text = appended(input) { text, out in
      CaseFold.lower(text, into: &out)
      return true
    }
    #expect(text.map { Array($0.utf8) } == Array(output.utf8))
  }

  @Test func agreesWithTheStandardLibrary() {
    var random = SplitMix64(seed: 71)
    for _ in 0..<2000 {
      let scalars = (0..<8).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let wanted = scalars.map(\.properties.lowercaseMapping).joined()
      var out: [UInt8] = []
      CaseFold.lower(text.utf8.span, into: &out)
      #expect(out == Array(wanted.utf8))
    }
  }

  @Test func invalidBytesStay() {
    let bytes: [UInt8] = [0x41, 0xFF, 0x42, 0xC3, 0x43, 0xE2, 0x82, 0xED, 0xA0, 0x80, 0xF5, 0xC3]
    var out: [UInt8] = []
    CaseFold.lower(bytes.span, into: &out)
    #expect(out == [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE2, 0x82, 0xED, 0xA0, 0x80, 0xF5, 0xC3])
  }
}

@Suite struct WhitespaceTests {
  @Test(arguments: [
    ("", ""), ("   ", ""), ("a", "a"), ("  a  b  ", "a b"), ("a\u{A0}\u{202F} b", "a b"),
    ("\u{FEFF}Boulangerie\t\tDurand\r\n", "Boulangerie Durand"), ("Du\u{200B}pont", "Dupont"),
    ("Du\u{FEFF} pont", "Du pont"), ("a\u{2003}b", "a b"),
    ("é à", "é à"), ("à", "à"), ("‘a’", "‘a’"), ("a\n\nb\nc", "a b c"),
  ])
  func collapse(_ input: String, _ output: String) {
    let text = appended(input) { text, out in
      Whitespace.collapse(text, into: &out)
      return true
    }
    #expect(text == output)
  }

  @Test(arguments: [("", 0..<0), (" \u{A0}", 3..<3), ("ab", 0..<2), (" ab\u{202F}", 1..<3)])
  func trimmed(_ input: String, _ range: Range<Int>) {
    #expect(read(input, Whitespace.trimmed) == range)
  }

  @Test func lettersThatShareBytesWithSpacesStay() {
    for text in ["à", "\u{2020}", "\u{E80}", "ਠ", "“x”"] {
      #expect(read(text, Whitespace.trimmed) == 0..<text.utf8.count)
    }
  }
}

@Suite struct WordTableTests {
  @Test func lettersAlone() {
    let table = WordTable(
      [(word: "Côte d’Ivoire", value: 1), ("Saint-Barthélemy", 2), ("日本", 3)], folding: .letters)
    #expect(read("COTE D'IVOIRE", table.value) == 1)
    #expect(read("saint barthelemy", table.value) == 2)
    #expect(read("日本", table.value) == 3)
    #expect(read("cote", table.value) == nil)
    #expect(read("Cote d'Ivoire 2", table.value) == nil)
    #expect(read("…", table.value) == nil)
  }

  @Test func charactersCount() {
    let table = WordTable([(word: "a b", value: 1), ("a-b", 2)], folding: .characters)
    #expect(read("A B", table.value) == 1)
    #expect(read("á-b", table.value) == 2)
    #expect(read("ab", table.value) == nil)
    #expect(table.clashes.isEmpty)
  }

  @Test func everyWordIsFound() {
    var random = SplitMix64(seed: 81)
    var words: [String: UInt16] = [:]
    for value in 0..<500 {
      let letters = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        "abcdefghij".randomElement(using: &random) ?? "a"
      }
      words[String(letters)] = UInt16(value)
    }
    let table = WordTable(words.map { (word: $0.key, value: $0.value) }, folding: .letters)
    for (word, value) in words { #expect(read(word.uppercased(), table.value) == value) }
    #expect(table.clashes.isEmpty)
  }
}
