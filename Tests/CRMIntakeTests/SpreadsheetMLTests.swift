import CRMCore
import Testing

@testable import CRMIntake

/// Workbooks that are one XML document, as of Excel 2003: what their cells become.
@Suite("SpreadsheetML 2003") struct SpreadsheetMLTests {
  static func document(_ sheets: String, styles: String = "") -> String {
    """
    <?xml version="1.0"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:x="urn:schemas-microsoft-com:office:excel">
    <Styles>\(styles)</Styles>\(sheets)</Workbook>
    """
  }

  private static func sheet(_ rows: String, name: String = "S") -> String {
    "<Worksheet ss:Name=\"\(name)\"><Table>\(rows)</Table></Worksheet>"
  }

  /// The text of a sheet, as `TableText` writes it.
  private static func text(
    _ document: [UInt8], sheet: String = "S"
  ) throws -> (text: String, notes: [ProducerNote]) {
    var result = ("", [ProducerNote]())
    try ReadSourceTests.withFile(document) { path in
      let source = try InputLocation(path, parts: [sheet]).open()
      #expect(source.form == .table(.spreadsheetml, sheet: sheet))
      var bytes = [UInt8](repeating: 0, count: source.chunk)
      var all: [UInt8] = []
      while case let count = try source.read(into: &bytes, at: 0), count > 0 {
        all += bytes[..<count]
      }
      result = (String(decoding: all, as: UTF8.self), source.notes)
    }
    return result
  }

  private static func text(_ sheets: String, styles: String = "") throws -> String {
    try text(Array(document(sheets, styles: styles).utf8)).text
  }

  static let cells: [(type: String, style: String, content: String, expected: String)] = [
    ("String", "", "Dupont &amp; Cie", "\"Dupont & Cie\""), ("String", "", "0123", "\"0123\""),
    ("String", "", "", ""), ("Number", "", "12.5", "12.5"), ("Number", "", "1E-3", "0.001"),
    ("Number", "", "1.1000000000000001", "1.1"), ("Number", "pc", "0.125", "12.5%"),
    ("Number", "sci", "123000000000", "1.23E+11"), ("Number", "", "x", "\"x\""),
    ("Boolean", "", "1", "TRUE"), ("Boolean", "", "0", "FALSE"), ("Error", "", "#N/A", "#N/A"),
    ("DateTime", "", "2026-01-31T00:00:00.000", "2026-01-31"),
    ("DateTime", "day", "2026-01-31T12:17:18.000", "2026-01-31T12:17:18"),
    ("DateTime", "time", "2026-01-31T00:00:00.000", "2026-01-31T00:00:00"),
    ("DateTime", "", "2026-01-31T12:17:18.250", "2026-01-31T12:17:18.250"),
    ("DateTime", "", "soon", "\"soon\""),
  ]

  @Test(arguments: cells) func cell(
    _ it: (type: String, style: String, content: String, expected: String)
  ) throws {
    let style = it.style.isEmpty ? "" : " ss:StyleID=\"\(it.style)\""
    let found = try Self.text(
      Self.sheet(
        "<Row><Cell\(style)><Data ss:Type=\"\(it.type)\">\(it.content)</Data></Cell></Row>"),
      styles: """
        <Style ss:ID="pc"><NumberFormat ss:Format="Percent"/></Style>
        <Style ss:ID="sci"><NumberFormat ss:Format="Scientific"/></Style>
        <Style ss:ID="day"><NumberFormat ss:Format="dd/mm/yy"/></Style>
        <Style ss:ID="time"><NumberFormat ss:Format="dd/mm/yy\\ hh:mm"/></Style>
        """)
    #expect(found == it.expected + "\n")
  }

  private static func cell(_ text: String, _ attributes: String = "") -> String {
    "<Cell \(attributes)><Data ss:Type=\"String\">\(text)</Data></Cell>"
  }

  @Test func rowsAndCellsKeepTheirPlace() throws {
    let rows = """
      <Column ss:Index="2" ss:Width="9"/>
      <Row ss:Height="12">\(Self.cell("a"))\(Self.cell("d", "ss:Index=\"4\""))</Row>
      <Row ss:Index="3" ss:Hidden="1">\(Self.cell("m", "ss:MergeAcross=\"2\""))\(Self.cell("d"))</Row>
      <Row ss:Span="1"/>
      <Row><Cell/>\(Self.cell("b", "ss:MergeDown=\"1\""))</Row>
      """
    let (text, notes) = try Self.text(Array(Self.document(Self.sheet(rows)).utf8))
    #expect(text == "\"a\",,,\"d\"\n\n\"m\",,,\"d\"\n\n\n,\"b\"\n")
    #expect(notes.map(\.fault.code) == [.hiddenRows, .mergedCells])
    #expect(notes.map(\.count) == [1, 2])
  }

  @Test func onlyTheDataOfACellIsItsText() throws {
    let rows = """
      <Row><Cell><Data ss:Type="String">a</Data>\
      <Comment ss:Author="x"><ss:Data>no</ss:Data></Comment></Cell>
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">r<B>i</B>ch</ss:Data>\
      </Cell></Row>
      """
    #expect(try Self.text(Self.sheet(rows)) == "\"a\",\"rich\"\n")
  }

  @Test func oneSheetIsRead() throws {
    let first = Self.sheet("<Row>\(Self.cell("x"))</Row>", name: "First")
    #expect(try Self.text(first + Self.sheet("<Row>\(Self.cell("y"))</Row>") + first) == "\"y\"\n")
  }

  @Test func sheetsAreListed() throws {
    let row = "<Row>\(Self.cell("x"))</Row>"
    let hidden =
      "<Worksheet ss:Name=\"H\"><Table>\(row)</Table><x:WorksheetOptions>"
      + "<x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>"
    let text = Self.document(
      Self.sheet(row, name: "A &amp; B") + Self.sheet("", name: "Empty") + hidden)
    try ReadSourceTests.withFile(Array(text.utf8)) { path in
      let contents = try InputLocation(path).contents()
      #expect(contents.inputs.map(\.parts) == [["A & B"]])
      #expect(contents.inputs.map(\.format) == [.spreadsheetml])
      #expect(contents.passedOver.map(\.reason) == ["an empty sheet", "a hidden sheet"])
      #expect(contents.passedOver.map(\.isInput) == [false, true])
    }
  }

  @Test func anotherPrefixAndUTF16() throws {
    let text = """
      <s:Workbook xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"><s:Worksheet s:Name="S">
      <s:Table><s:Row><s:Cell s:Index="2"><s:Data s:Type="String">é</s:Data></s:Cell></s:Row>
      </s:Table></s:Worksheet></s:Workbook>
      """
    #expect(try Self.text(Array(text.utf8)).text == ",\"é\"\n")
    let wide = Transcoder.encode(Array("\u{FEFF}\(text)".utf8), as: .utf16le)
    #expect(try Self.text(wide).text == ",\"é\"\n")
  }

  static let faults: [(name: String, text: String, code: Fault.Code)] = [
    (
      "cut off behind the sheet",
      String(document(sheet("<Row/>") + sheet("<Row/>", name: "T")).dropLast(40)), .fileTruncated
    ),
    (
      "rows out of order", document(sheet("<Row ss:Index=\"3\"/><Row ss:Index=\"2\"/>")), .malformed
    ),
    (
      "a place outside of any sheet", document(sheet("<Row ss:Index=\"9999999999\"/>")), .malformed
    ),
    (
      "an entity",
      document(sheet("<Row><Cell><Data ss:Type=\"String\">&x;</Data></Cell></Row>")), .malformed
    ),
  ]

  @Test(arguments: faults) func fault(_ it: (name: String, text: String, code: Fault.Code)) throws {
    let fault = try #require(throws: Fault.self, "\(it.name)") {
      try Self.text(Array(it.text.utf8))
    }
    #expect(fault.code == it.code, "\(it.name)")
  }

  @Test func otherXMLIsNoWorkbook() throws {
    try ReadSourceTests.withFile(Array("<r><Workbook/></r>".utf8)) { path in
      let contents = try InputLocation(path).contents()
      #expect(contents.inputs.map(\.parts) == [[]])
    }
  }

  @Test func aCarriedCellStaysAValue() throws {
    var options = InputOptions()
    options.carry = InputOptions.CarryRule(columns: ["id", "paid", "share"])
    let rows = "\"id\",\"paid\",\"share\",\"line\"\n\"A\",1234.5,12.5%,\"x\"\n,,,\"y, z\"\n"
    var reader = try openReader(
      source: ByteSource(
        bytes: Array(rows.utf8), name: "in", form: .table(.spreadsheetml, sheet: "S")),
      options: options)
    var record = Record()
    _ = try reader.next(&record)
    _ = try reader.next(&record)
    #expect(
      record.cells.map { String(decoding: $0.text, as: UTF8.self) }
        == ["A", "1234.5", "0.125", "y, z"])
    #expect(record.cells.map(\.kind) == [nil, .number, .percent, nil])
    #expect(
      String(decoding: reader.completeBytes(), as: UTF8.self) == "\"A\",1234.5,12.5%,\"y, z\"")
  }
}
