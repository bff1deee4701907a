import CRMPublish
import Testing

@Suite struct PhrasesTests {
  @Test(arguments: Phrase.allCases)
  func `every phrase has words in both languages`(phrase: Phrase) {
    for language in Language.allCases { #expect(!phrase.text(language).isEmpty) }
  }

  @Test(arguments: Phrase.allCases)
  func `French punctuation has its unbreakable space and apostrophe`(phrase: Phrase) {
    let text = Array(phrase.text(.fr))
    for (place, character) in text.enumerated() where ":;!?%".contains(character) {
      #expect(place > 0 && "\u{A0}\u{202F}".contains(text[place - 1]))
    }
    #expect(!text.contains("'"))
  }
}
