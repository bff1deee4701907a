import CRMCore
import CRMIntake
import TestSupport
import Testing

@Suite("Reading CSV")
struct ReadCSVTests {
  static let fieldCases: [ReadCase] = [
    ReadCase("plain", "a,b\n1,2\n3,4\n", ["2: 1|2", "3: 3|4"]),
    ReadCase("no last line break", "a,b\n1,2", ["2: 1|2"]),
    ReadCase("CR LF", "a,b\r\n1,2\r\n", ["2: 1|2"]),
    ReadCase("lone CR", "a,b\r1,2\r3,4\r", ["2: 1|2", "3: 3|4"]),
    ReadCase("byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8), ["2: 1|2"]),
    ReadCase("empty fields", "a,b,c\n,,\n,x,\n", ["2: ||", "3: |x|"]),
    ReadCase("ends after a delimiter", "a,b\n1,", ["2: 1|"]),
    ReadCase("quotes", "a,b\n\"x\",\"\"\n", ["2: x|"]),
    ReadCase("doubled quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", ["2: say \"hi\"|\""]),
    ReadCase("delimiter in quotes", "a,b\n\"x,y\",z\n", ["2: x,y|z"]),
    ReadCase(
      "line breaks in quotes", "a,b\n\"1\r\n2\n3\r4\",z\n5,6\n", ["2: 1\r\n2\n3\r4|z", "6: 5|6"]),
    ReadCase("quote in an unquoted field", "a,b\n5\" pipe,6\"\n", ["2: 5\" pipe|6\""]),
    ReadCase("text after a closing quote", "a,b\n\"x\"y,\"u\" \n", ["2: xy|u "]),
    ReadCase("quote after a closing quote", "a,b\n\"x\"y\"z\",w\n", ["2: xy\"z\"|w"]),
    ReadCase("ends on a closing quote", "a,b\n1,\"2\"", ["2: 1|2"]),
    ReadCase("ends on a doubled quote", "a,b\n1,\"2\"\"\"", ["2: 1|2\""]),
    ReadCase("blank lines are no records", "\n\na,b\n\n1,2\n\r\n3,4\n\n", ["5: 1|2", "7: 3|4"]),
    ReadCase("many-byte characters", "a,b\né,日本\n😀,ß\n", ["2: é|日本", "3: 😀|ß"]),
    ReadCase("only a header", "a,b\n", []),
    ReadCase("semicolons", "a;b\n1,5;2\n", ["2: 1,5|2"]),
    ReadCase("tabs", "a\tb\n1,5\tx|y\n", ["2: 1,5|x|y"]),
    ReadCase("separator line", "sep=|\r\na|b\r\n1|2\r\n", ["3: 1|2"]),
    ReadCase("one column", "name\nAda\nGrace\n", ["2: Ada", "3: Grace"]),
    ReadCase("no quoting", "a,b\n\"x,y\"\n", ["2: \"x|y\""]) { $0.quote = nil },
    ReadCase("escapes", "a,b\n\"x\\\"y\\\\\",\\z\n", ["2: x\"y\\|\\z"]) {
      $0.escape = UInt8(ascii: "\\")
    },
    ReadCase(
      "NUL stays", "a,b\n" + String(repeating: "x,y\n", count: 300) + "p\0q,r\n",
      (2...301).map { "\($0): x|y" } + ["302: p\0q|r"]),
  ]

  @Test(arguments: fieldCases)
  func fields(_ it: ReadCase) { expectReads(it) }

  static let faultCases: [ReadCase] = [
    ReadCase("too few fields", "a,b\n1\n3,4\n", ["2: ! ragged_record@2", "3: 3|4"]),
    ReadCase("too many fields", "a,b\n1,2,3\n3,4\n", ["2: ! ragged_record@2", "3: 3|4"]),
    ReadCase("a delimiter at the end of the line", "a,b\n1,2,\n", ["2: 1|2"]),
    ReadCase("padding", "a,b,c\n1\n1,2,3,4\n", ["2: 1||", "3: ! ragged_record@3"]) {
      $0.ragged = .pad
    },
    ReadCase(
      "a quote that never closes", "a,b\n1,\"2\n3,4\n5,6\n",
      ["2: ! unclosed_quote@2", "3: 3|4", "4: 5|6"]),
    ReadCase(
      "a quote that a later field seems to close", "a,b\n1,\"2\n3,\"4,5\"\n6,7\n",
      ["2: ! unclosed_quote@2", "3: 3|4,5", "4: 6|7"]),
    ReadCase(
      "a quote that opens on a later line of its record", "a,b,c\n\"x\ny\",\"z,1\n3,4,5\n",
      ["2: ! unclosed_quote@3", "4: 3|4|5"]),
    ReadCase(
      "a file that ends in quotes", "a,b\n1,2\n3,\"", ["2: 1|2", "throw file_truncated@3"]),
    ReadCase(
      "a stray quote on the last line", "a,b\n1,2\n3,\"4\n", ["2: 1|2", "3: ! unclosed_quote@3"]),
    ReadCase(
      "a quote open beyond the cap", "a,b\n1,\"2\n3,4\n5,67890123456789\n7,8\n",
      ["2: ! unclosed_quote@2", "3: 3|4", "4: 5|67890123456789", "5: 7|8"]
    ) { $0.limits.valueBytes = 16 },
    ReadCase(
      "a long value", "a,b\n1,12345678901234567\n3,4\n", ["2: ! value_too_long@2", "3: 3|4"]
    ) { $0.limits.valueBytes = 16 },
    ReadCase(
      "a long value in quotes", "a,b\n1,\"12345678901234567\",\r\n3,4\n",
      ["2: ! value_too_long@2", "3: 3|4"]
    ) { $0.limits.valueBytes = 16 },
    ReadCase(
      "a long record", "a,b\n1,1234567890123456789\r\n3,4\n", ["2: ! record_too_long@2", "3: 3|4"]
    ) { $0.limits.recordBytes = 16 },
    ReadCase(
      "a long record at the end", "a,b\n3,4\n1,1234567890123456789",
      ["2: 3|4", "3: ! record_too_long@3"]
    ) { $0.limits.recordBytes = 16 },
    ReadCase(
      "bytes that are not UTF-8", bytes: Array("a,b\n1,".utf8) + [0xE9] + Array("\n3,é\n".utf8),
      ["2: ! invalid_bytes@2", "3: 3|é"]
    ) { $0.encoding = "utf-8" },
    ReadCase(
      "replaced bytes", bytes: Array("a,b\n\"x\"\"".utf8) + [0xE9] + Array("\",é\n".utf8),
      ["2: x\"\u{FFFD}|é"]
    ) {
      $0.encoding = "utf-8"
      $0.invalidBytes = .replace
    },
    ReadCase(
      "ends inside a character", bytes: Array("a,b\n1,2\n3,".utf8) + [0xC3],
      ["2: 1|2", "3: ! invalid_bytes@3"]
    ) { $0.encoding = "utf-8" },
    ReadCase("no such header", "a,b\n1,2\n", ["throw missing_column"]) {
      $0.header = .containing(["Email"])
    },
    ReadCase("no such line", "a,b\n1,2\n", ["throw nothing_to_read"]) { $0.header = .line(9) },
  ]

  @Test(arguments: faultCases)
  func faults(_ it: ReadCase) { expectReads(it) }

  static let rowCases: [ReadCase] = [
    ReadCase(
      "preamble and totals", "Report\nJan 2026\n\nDay,Cost\n1,5\nTotal,5\n\nTOTAL: Account,6\n",
      ["5: 1|5", "6: - starts_with:total", "8: - starts_with:total"]
    ) {
      $0.header = .containing(["Day", "Cost"])
      $0.skipRows = [.startsWith("total")]
    },
    ReadCase("header on a line", "x\ny\na,b\n1,2\n", ["4: 1|2"]) { $0.header = .line(3) },
    ReadCase(
      "comments before the header are counted", "# one\n# two, three\na,b\n1,2\n#,x\n",
      ["1: - starts_with:#", "2: - starts_with:#", "4: 1|2", "5: - starts_with:#"]
    ) { $0.skipRows = [.startsWith("#")] },
    ReadCase(
      "blank and headless rows", "a,b\n, \n,2\n3,4\n",
      ["2: - blank", "3: - first_cell_empty", "4: 3|4"]
    ) { $0.skipRows = [.blank, .firstCellEmpty] },
    ReadCase("no header", "1,2\n3,4\n", ["1: 1|2", "2: 3|4"]) { $0.header = .none },
    ReadCase(
      "a rule outranks raggedness", "a,b\n1,2\nTotal\n", ["2: 1|2", "3: - starts_with:Total"]
    ) { $0.skipRows = [.startsWith("Total")] },
  ]

  @Test(arguments: rowCases)
  func rows(_ it: ReadCase) { expectReads(it) }

  struct Header: CustomTestStringConvertible {
    var testDescription: String
    var input: String
    var columns: [String]
    var options = InputOptions()

    init(
      _ id: String, _ input: String, _ columns: [String],
      _ set: (inout InputOptions) -> Void = { _ in }
    ) {
      testDescription = id
      self.input = input
      self.columns = columns
      set(&options)
    }
  }

  static let headerCases: [Header] = [
    Header("repeated names", "a,b,a,a\n", ["a", "b", "a (2)", "a (3)"]),
    Header("a name that is taken", "a,a (2),a\n", ["a", "a (2)", "a (3)"]),
    Header("unnamed columns", "a,,c,\n", ["a", "column 2", "c", "column 4"]),
    Header("white space", "\" a\u{A0}\", b \n", ["a", "b"]),
    Header("comma in a name", "\"a, b\",c\n", ["a, b", "c"]),
    Header(
      "two rows", "Person,,Deal,\nName,Mail,Name,\n",
      ["Person / Name", "Person / Mail", "Deal / Name", "Deal"]
    ) { $0.headerRows = 2 },
    Header("two rows, the upper empty at first", ",Q1\nid,answer\n", ["id", "Q1 / answer"]) {
      $0.headerRows = 2
    },
    Header("given names", "1,2\n", ["x", "y"]) {
      $0.header = .none
      $0.columnNames = ["x", "y"]
    },
    Header("numbered names", "1,2\n3,4\n", ["column 1", "column 2"]) { $0.header = .none },
  ]

  @Test(arguments: headerCases)
  func columns(_ it: Header) {
    for chunk in chunkSizes {
      #expect(ReadRun(Array(it.input.utf8), it.options, chunk: chunk).columns == it.columns)
    }
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", ","),
    ("name;price\nx;1,50\ny;2,75\nz;3,00\n", ";"),
    ("id,campaign\n1,a | b | c\n2,d | e | f\n", ","),
    ("a\tb\n1,2\t3\n4,5\t6\n", "\t"),
    ("a|b\n1|2\n", "|"),
    ("id,note\n1,\"x;y;z\"\n2,\"u;v;w\"\n", ","),
    ("Report; all\n\nid,name,mail\n1,b,c\n2,e,f\n", ","),
    ("name\nAda\n", ","),
  ])
  func delimiter(_ input: String, _ expected: String) {
    #expect(ReadRun(Array(input.utf8)).description?.delimiter == expected.utf8.first)
  }

  @Test("The description tells where the header stands")
  func headerLine() {
    var options = InputOptions()
    options.header = .containing(["a"])
    let run = ReadRun(Array("x\n\na,b\n1,2\n".utf8), options)
    #expect(run.description?.headerLine == 3)
    #expect(run.description?.preambleLines == 2)
  }

  @Test("Raw bytes are those of the record without its line break")
  func raw() {
    let input = "a,b\r\n\"1\r\nx\",2\r\n3\r\n4,\"5\r\n6,7\r\n"
    for chunk in chunkSizes {
      let run = ReadRun(Array(input.utf8), chunk: chunk)
      #expect(run.rawText == ["\"1\r\nx\",2", "3", "4,\"5", "6,7"])
    }
  }

  @Test("The first bytes of a record that is too long are kept")
  func rawTooLong() {
    var options = InputOptions()
    options.limits.recordBytes = 4
    for chunk in chunkSizes {
      let run = ReadRun(Array("a,b\n123456,7\n8,9\n".utf8), options, chunk: chunk)
      #expect(run.rawText == ["1234", "8,9"])
    }
  }
}

@Suite("CSV written and read back")
struct ReadCSVPropertyTests {
  static let letters = ["", "a", "Zoë", " ", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", "日本", "😀"]

  static func quoted(_ field: String) -> String {
    "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  static func isPlain(_ field: String) -> Bool {
    !field.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
  }

  @Test(arguments: 1...12)
  func roundTrip(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let width = Int.random(in: 2...6, using: &random)
    let rows = (0..<60).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &random))
          .compactMap { _ in Self.letters.randomElement(using: &random) }.joined()
      }
    }
    let ends = ["\n", "\r\n", "\r"]
    let header = (0..<width).map { "c\($0)" }
    let text = ([header] + rows).map { row in
      row.map { field in
        Self.isPlain(field) && Bool.random(using: &random) ? field : Self.quoted(field)
      }.joined(separator: ",") + ends[Int(seed) % 3]
    }.joined()
    var options = InputOptions()
    options.format = .csv
    options.delimiter = UInt8(ascii: ",")
    for chunk in chunkSizes {
      let source = ByteSource(bytes: Array(text.utf8), name: "in", chunk: chunk)
      var read: [[String]] = []
      do throws(Fault) {
        var reader = try openReader(source: source, options: options)
        var record = Record()
        while case .record = try reader.next(&record) { read.append(record.fields) }
      } catch {
        Issue.record("\(error)")
      }
      #expect(read == rows)
    }
  }
}
