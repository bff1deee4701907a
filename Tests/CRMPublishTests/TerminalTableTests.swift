import CRMPublish
import Testing
import TestSupport

@Suite struct TerminalTableTests {
  private let people = Table(
    title: "People",
    columns: [
      Table.Column("name", title: "Name"), Table.Column("note", title: "Note"),
      Table.Column("amount", title: "Won amount", alignment: .trailing),
    ],
    rows: [
      [
        .text("Zoë Martin"), .text("asked for a second offer with delivery before June"),
        euros(1_234_50),
      ],
      [.text("山田太郎"), .text("👩‍👩‍👧 family firm"), euros(-99_00)],
      [
        .text("Nobody"), .text("a\u{1B}[31mred\u{202E}\u{9B}0m\tb\nc"),
        .missing(reason: "missing_value"),
      ],
    ],
    notes: ["Amounts are net of tax."])

  @Test(arguments: [120, 80, 48, 30])
  func `a table fits its terminal`(width: Int) throws {
    let text = TerminalTable(style: NumberStyle(.en), width: width).text(people)
    try expectGolden(text, "people.\(width).txt")
  }

  @Test func `nothing reaches the terminal as a command`() {
    let text = TerminalTable(style: NumberStyle(.en)).text(people)
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `colour appears only when asked for`() {
    let plain = TerminalTable(style: NumberStyle(.en)).text(people)
    let painted = TerminalTable(style: NumberStyle(.en), usesColor: true).text(people)
    #expect(!plain.contains("\u{1B}"))
    #expect(painted.contains("\u{1B}[1m") && painted.contains("\u{1B}[0m"))
  }

  @Test func `a strong row is bold where there is colour`() {
    let table = Table(
      columns: [Table.Column("n")], rows: [[count(1)], [count(2)]], strongRows: [1])
    let painted = TerminalTable(style: NumberStyle(.en), usesColor: true).text(table)
    #expect(painted.hasSuffix("\n1\n\u{1B}[1m2\u{1B}[0m\n"))
  }

  @Test func `text is cut only on request, and shows it`() {
    let table = TerminalTable(style: NumberStyle(.en), width: 48, overflow: .truncate)
    #expect(
      table.text(people).split(separator: "\n").filter { $0.hasPrefix("Zoë") }
        == ["Zoë Martin  asked for a seco…          €1,234.50"])
  }

  @Test func `wrapping loses no word at any width`() {
    let words = Set(
      (people.rows[0].map(NumberStyle(.en).text)).flatMap { $0.split(separator: " ") })
    for width in 24...130 {
      let text = TerminalTable(style: NumberStyle(.en), width: width).text(people)
      let found = Set(text.split { $0 == " " || $0 == "\n" })
      #expect(words.isSubset(of: found), "at width \(width)")
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
    ("👍", 2), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("❤\u{FE0F}", 2), ("\u{200D}", 0), ("→", 1), ("€", 1),
  ])
  func `widths are what terminals show`(text: String, width: Int) {
    let table = Table(
      columns: [Table.Column("x", title: "x"), Table.Column("y", title: "y")],
      rows: [[.text(text), .text("|")]])
    let line = TerminalTable(style: NumberStyle(.en)).text(table).split(separator: "\n").last
    let spaces = line?.dropFirst(text.count).prefix { $0 == " " }.count
    #expect(spaces == max(1, width) - width + 2)
  }

  @Test func `an empty table still has its heading`() {
    let table = Table(columns: [Table.Column("id"), Table.Column("name")])
    #expect(TerminalTable(style: NumberStyle(.en)).text(table) == "id  name\n──  ────\n")
  }

  @Test func `numbers draw as blocks`() {
    #expect(Sparkline.line(trend([0, 1, 2, nil, 7])) == "▁▂▃ █")
    #expect(Sparkline.line(trend([5, 5])) == "▅▅")
    #expect(Sparkline.line([]) == "")
    #expect(Sparkline.bar(Quantity(1), of: Quantity(2), width: 10) == "█████")
    #expect(Sparkline.bar(Quantity(1), of: Quantity(16), width: 4) == "▎")
    #expect(Sparkline.bar(Quantity(9), of: Quantity(3), width: 4) == "████")
    #expect(Sparkline.bar(Quantity(-1), of: Quantity(3), width: 4) == "")
  }
}
