import CRMCore
import Testing

/// What the parser finds wrong is told in the words of who writes the file, at the place that is wrong.
@Suite struct YAMLFaultTests {
  static let texts: [(yaml: String, says: String)] = [
    ("a:\n  b: x\n  c:y\n  d: z", "3:3: a blank is missing behind the colon"),
    ("a:\n  b: x\n  c y\n  d: z", "3:3: a colon is missing: 'c y' is no key with a value"),
    ("a:\n  b: x\n  c = y\n  d: z", "3:5: a colon and a blank belong here, not '='"),
    ("a:\n  -b: x\n    c: y", "2:3: a blank is missing behind '-'"),
    (
      "a: x\n  b: y",
      "2:3: this line is indented further than the one above, whose key has a value already"
    ),
    ("a: x: y", "1:5: a colon and a blank stand in a text: put the text in quotes"),
    (
      "a:\n  - b:\n      c: x\n     d: y",
      "4:6: this line begins in column 6; those above begin in column 5 or 7"
    ),
    (
      "a:\n  - b: x\n   c: y",
      "3:4: this line begins in column 4; those above begin in column 3 or 5"
    ),
    (
      "a:\n  - b: x\n  c: y",
      "3:3: this line begins where the items of a list do, and has no '-'; the list begins at 2:3"
    ),
    ("a:\n  b: x\n  - y", "3:3: an item of a list stands where a key belongs"),
    (
      " a: x\nb: y",
      "1:2: this key begins further to the right than that of line 2, and both are of one table"
    ),
    ("[a]\nb: y", "2:1: what stands above is whole, and this line belongs to nothing"),
    (
      "a: 'L'affaire'",
      "1:6: the text ends at this quote: one that belongs to it is written twice: ''"
    ),
    (
      #"a: "L"affaire""#, #"1:6: the text ends at this quote: one that belongs to it is \""#
    ),
    ("a: [b, c] | d", "1:11: behind ']' the value has ended: put the whole of it in quotes"),
    ("a: [b, c }", "1:10: '}' stands where ',' or ']' belongs; '[' opens at 1:4"),
    ("a: [b, c\nd: x", "1:4: '[' opens here and is not closed by 2:2"),
    ("a: [b, , c]", "1:8: a value is missing here"),
    ("a: - b", "1:4: a list begins on a line of its own, below its key"),
    ("a: { b: \"x }\nc: { \"*\": y }", "1:9: a quote opens here and closes only at 2:6"),
    ("a: [\"x]\nb: \"y\"\nc: z", "1:5: a quote opens here and closes only at 2:4"),
    ("a: \"x", "1:4: a quote opens here and never closes"),
    ("a: it's\nb: 'x", "2:4: a quote opens here and never closes"),
    (
      #"a: "x\qy""#,
      #"1:6: '\q' stands for nothing in double quotes: write '\\q', or put the text in single quotes"#
    ),
    (#"a: "\xZ""#, #"1:7: this escape is no character: \x has 2 digits, \u 4 and \U 8"#),
    ("%YAML 2.0\n---\na: x", "1:1: a line that begins with '%' speaks to the parser: leave it out"),
    ("a: |x\n  b", "1:5: a text behind '|' or '>' begins on the next line"),
    ("a: !<x\n", "1:4: '!' begins a tag: put a text that begins so in quotes"),
    ("é: é\r\nb: x\0", "2:5: the character U+0000 (NUL) may not stand in YAML"),
  ]

  @Test(arguments: texts) func says(yaml: String, says: String) {
    let fault = #expect(throws: Fault.self) { try YAMLNode.parse(yaml, file: "x") }
    #expect(fault.map(FaultText().line) == "x:\(says)")
  }

  /// A name with a character that looks like another, or like none.
  @Test(
    arguments: [
      ("nаme", "; U+0430 (cyrillic small letter a) stands in it"),
      ("na\u{200B}me", "; U+200B (zero width space) stands in it"),
      ("na\u{A0}me", "; U+00A0 (no-break space) stands in it"), ("имя", ""), ("größe", ""),
    ]) func strangers(_ name: String, _ says: String)
  {
    let fault = Fault(.unknownKey, [.name: name])
    #expect(FaultText().sentence(fault) == "unknown key '\(name)'\(says)")
  }

  @Test func onlyFilesWithAliasesSaySo() {
    let text = "[" + String(repeating: "a,", count: YAMLNode.nodeLimit) + "a]"
    let fault = #expect(throws: Fault.self) { try YAMLNode.parse(text, file: "x") }
    #expect(fault?.facts[.reason] == "the file has more than 200000 values")
  }
}
