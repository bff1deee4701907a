import CRMPublish
import TestSupport
import Testing

@Suite struct MachineTextTests {
  static let table = Table(
    title: "Channels",
    columns: [
      Table.Column("channel", title: "Channel"),
      Table.Column("bookings", title: "Bookings", alignment: .trailing),
      Table.Column("win_rate", title: "Win rate", alignment: .trailing),
      Table.Column("since", title: "Since"),
      Table.Column("is_marketing", title: "Marketing"),
    ],
    rows: [
      [
        .text("paid_search"),
        .number(.decimal(unscaled: 1_234_500_000, scale: 6), .money(currency: "EUR")),
        share(3, 8), .date("2025-01-31"), .flag(true),
      ],
      [
        .text("a|b \"c\", *d*\n=1+1"), .missing(reason: "missing_rate"), share(1, 3), .date(""),
        .flag(false),
      ],
      [.text("short")],
    ],
    notes: ["3 channels"])

  @Test func `CSV holds plain numbers and empty fields`() {
    #expect(
      CSVText().text(Self.table) == """
        channel,bookings,win_rate,since,is_marketing
        paid_search,1234.5,0.375,2025-01-31,true
        "a|b ""c"", *d*
        =1+1",,0.333333333333333,,false
        short,,,,

        """)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("-x", "'-x"), ("@a", "'@a"), ("a=1", "a=1"),
  ])
  func `formulas are disarmed only on request`(text: String, disarmed: String) {
    var plain = ""
    CSVText().append([text, "x"], to: &plain)
    var safe = ""
    CSVText(excelSafe: true).append([text, "x"], to: &safe)
    #expect(plain == text + ",x\n")
    #expect(safe == disarmed + ",x\n")
  }

  @Test func `a negative number is never taken for a formula`() {
    var text = ""
    CSVText(excelSafe: true).append([count(-5)], to: &text)
    #expect(text == "-5\n")
  }

  @Test func `any text comes back from CSV as it went in`() {
    var random = SplitMix64(seed: 3)
    let alphabet: [Unicode.Scalar] = [
      "a", "é", "\u{301}", "\"", ",", "\n", "\r", " ", "'", ";", "\t", "𝄞", "=",
    ]
    let rows = (0..<1000).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).reduce(into: "") { text, _ in
          guard let scalar = alphabet.randomElement(using: &random) else { return }
          text.unicodeScalars.append(scalar)
        }
      }
    }
    var text = ""
    for row in rows { CSVText().append(row, to: &text) }
    #expect(parsed(text) == rows)
  }

  @Test func `one empty field is not an empty line`() {
    var text = ""
    CSVText().append([""], to: &text)
    #expect(text == "\"\"\n")
  }

  /// RFC 4180, read in the most literal way.
  private func parsed(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      switch (scalar, isQuoted) {
      case ("\"", true) where place + 1 < scalars.count && scalars[place + 1] == "\"":
        field += "\""
        place += 1
      case ("\"", _): isQuoted.toggle()
      case (",", false), ("\n", false):
        rows[rows.count - 1].append(field)
        field = ""
        if scalar == "\n" { rows.append([]) }
      default: field.unicodeScalars.append(scalar)
      }
      place += 1
    }
    return rows.dropLast()
  }

  @Test func `Markdown shows every character as it is`() {
    #expect(
      MarkdownTable(style: NumberStyle(.fr)).text(Self.table) == #"""
        ### Channels

        | Channel | Bookings | Win rate | Since | Marketing |
        | --- | ---: | ---: | --- | --- |
        | paid_search | 1\#u{202F}234,50\#u{A0}€ | 37,5\#u{A0}% | 31/01/2025 | oui |
        | a\|b "c", \*d\*␊=1+1 | – (taux de change absent) | 33,3\#u{A0}% |  | non |
        | short |  |  |  |  |

        - 3 channels

        """#)
  }

  @Test func `a table is JSON objects keyed by column ids`() {
    #expect(
      JSONText().text(JSONValue(Self.table)).hasPrefix(
        """
        [
          {
            "channel": "paid_search",
            "bookings": 1234.5,
            "win_rate": 0.375,
            "since": "2025-01-31",
            "is_marketing": true
          },
          {
            "channel": "a|b \\"c\\", *d*\\n=1+1",
            "bookings": null,
        """))
  }

  @Test func `JSON keeps the order of keys and escapes what it must`() {
    let value: JSONValue = [
      "z": 1, "a": [true, nil, "\u{1}\t\"\\/é\u{2028}"], "empty": [:], "none": [],
      "big": .number("170141183460469231731687303715884105727.5"),
    ]
    #expect(
      JSONText(pretty: false).text(value) == #"""
        {"z":1,"a":[true,null,"\u0001\t\"\\/é\u2028"],"empty":{},"none":[],"big":170141183460469231731687303715884105727.5}

        """#)
  }

  @Test(arguments: [
    ("0", true), ("-0.5", true), ("10", true), ("1e9", true), ("1.5E-3", true), ("", false),
    ("-", false), ("01", false), ("1.", false), (".5", false), ("+1", false), ("1e", false),
    ("NaN", false), ("1,5", false), ("1 ", false),
  ])
  func `what is no JSON number is never written as one`(text: String, isNumber: Bool) {
    #expect(JSONText().text(.number(text)) == (isNumber ? text : "null") + "\n")
  }
}
