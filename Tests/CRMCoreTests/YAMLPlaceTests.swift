@testable import CRMCore
import Testing

/// A part of a text is placed where it stands in the file, however the text is written.
@Suite struct YAMLPlaceTests {
  static let texts: [(yaml: String, part: String, place: String)] = [
    ("k: one two", "two", "1:8"),
    ("k: 'one two'", "two", "1:9"),
    ("k: é two", "two", "1:6"),
    ("k: &a one two", "two", "1:11"),
    ("k: !t one two", "two", "1:11"),
    ("k: !t 'one two'", "two", "1:12"),
    ("k: one\n   two\n   three", "two", "2:4"),
    ("k: one\n   two\n   three", "three", "3:4"),
    ("k: one\r\n   two", "two", "2:4"),
    ("k: one\r   two", "two", "2:4"),
    ("k: one\n\n\n   two", "two", "4:4"),
    ("k: 'one\n   two'", "two", "2:4"),
    ("k: 'it''s two'", "two", "1:11"),
    ("k: \"one  \n\n   two\"", "two", "3:4"),
    (#"k: "\"one\" \u0041 two""#, "A", "1:13"),
    (#"k: "\"one\" \u0041 two""#, "two", "1:20"),
    ("k: \"one \\\n   two\"", "two", "2:4"),
    ("k: |\n  one\n   two", "two", "3:4"),
    ("k: |\n\n  one\n\n  two\n", "two", "5:3"),
    ("k: |2\n   one\n  two", "two", "3:3"),
    ("k: >-\n  one\n  two\n\n  three", "two", "3:3"),
    ("k: >-\n  one\n  two\n\n  three", "three", "5:3"),
    ("k: >\n  one\n   two\n  three", "three", "4:3"),
    ("k: " + String(repeating: "é ", count: 500) + "two", "two", "1:1004"),
  ]

  @Test(arguments: texts) func place(yaml: String, part: String, place: String) throws {
    let root = try YAMLNode.parse(yaml, file: "x.yml")
    let value = try #require(root.pairs?.first?.value)
    let found = value.part(reading: part)
    #expect(found.text == part)
    let position = [found.position.line, found.position.column].compactMap(\.self)
    #expect(position.map(String.init).joined(separator: ":") == place)
    // A part of a part stands there, too.
    let inner = value.part(reading: String(value.text ?? "")).part(reading: part)
    #expect(inner.position == found.position)
  }

  @Test func longTexts() throws {
    let text = "k: " + String(repeating: "é | ", count: 20_000)
    let value = try #require(try YAMLNode.parse(text, file: "x.yml").pairs?.first?.value)
    for word in (value.text ?? "").split(separator: " ") {
      #expect(value.part(word).position.line == 1)
    }
  }
}
