import CRMCore
import Foundation
import TestSupport
import Testing

@testable import CRMIntake

/// What the cells of a workbook become.
@Suite struct WorkbookTests {
  /// The text of a sheet, as `TableText` writes it.
  private static func text(
    _ workbook: Data, sheet: String = "S", _ limits: ExpansionLimits = ExpansionLimits()
  ) throws -> (text: String, notes: [ProducerNote]) {
    var result = ("", [ProducerNote]())
    try ReadSourceTests.withFile(Array(workbook)) { path in
      let source = try InputLocation(path, parts: [sheet], limits: limits).open()
      var bytes = [UInt8](repeating: 0, count: source.chunk)
      var all: [UInt8] = []
      while case let count = try source.read(into: &bytes, at: 0), count > 0 {
        all += bytes[..<count]
      }
      result = (String(decoding: all, as: UTF8.self), source.notes)
    }
    return result
  }

  private static func text(cell: String, _ set: (inout WorkbookWriter) -> Void) throws -> String {
    var workbook = WorkbookWriter([.init("S", "<row r=\"1\">\(cell)</row>")])
    set(&workbook)
    return String(try text(workbook.data).text.dropLast())
  }

  @Test(arguments: [
    ("<c><v>12.5</v></c>", "12.5"), ("<c r=\"A1\"><v>1.1000000000000001</v></c>", "1.1"),
    ("<c><v>1E-3</v></c>", "0.001"), ("<c><v>-0</v></c>", "-0"),
    ("<c><v>1.23E+11</v></c>", "1.23E+11"),
    ("<c><v>123456789012</v></c>", "123456789012"),
    ("<c><v>1.2345678901234567E+17</v></c>", "1.2345678901234566E+17"),
    ("<c t=\"s\"><v>0</v></c>", "\"Dupont & Cie\""), ("<c t=\"s\"><v>1</v></c>", "\"00123\""),
    ("<c t=\"s\"><v>2</v></c>", "\"rich text\""), ("<c t=\"s\"><v>3</v></c>", "\"a\r\nb\""),
    ("<c t=\"s\"><v>4</v></c>", "\"say \"\"hi\"\"\""),
    ("<c t=\"inlineStr\"><is><t>in line</t></is></c>", "\"in line\""),
    ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "\"ab\""),
    ("<c t=\"str\"><f>A1&amp;\"x\"</f><v>made</v></c>", "\"made\""),
    ("<c><f>1+1</f><v>2</v></c>", "2"), ("<c><f>1+1</f></c>", "#FORMULA!"),
    ("<c t=\"str\"><f>\"\"</f><v></v></c>", ""), ("<c t=\"b\"><v>1</v></c>", "TRUE"),
    ("<c t=\"b\"><v>0</v></c>", "FALSE"), ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
    ("<c t=\"d\"><v>2025-01-31T08:00:00</v></c>", "2025-01-31T08:00:00"),
    ("<c s=\"5\"/>", ""), ("<c r=\"C1\"><v>1</v></c>", ",,1"),
    ("<c r=\"AB1\"><v>1</v></c>", String(repeating: ",", count: 27) + "1"),
    ("<c t=\"n\"><v>x</v></c>", "\"x\""),
  ]) func cell(_ cell: String, _ expected: String) throws {
    let found = try Self.text(cell: cell) {
      $0.strings = [
        "Dupont &amp; Cie", "00123",
        "<r><rPr><b/></rPr><t>rich</t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>x</t></rPh>",
        "a_x000D_\nb", "say \"hi\"",
      ]
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("14", "45688", "2025-01-31"), ("22", "45688", "2025-01-31T00:00:00"),
    ("14", "45688.25", "2025-01-31T06:00:00"), ("14", "59", "1900-02-28"),
    ("14", "60", "1900-02-29"), ("14", "61", "1900-03-01"), ("14", "1", "1900-01-01"),
    ("14", "0.5", "0.5"), ("14", "-1", "-1"), ("14", "2958466", "2958466"),
    ("dd/mm/yyyy", "45688", "2025-01-31"), ("[$-40C]d mmm yyyy;@", "45688", "2025-01-31"),
    ("mmm-yy", "45688", "2025-01-31"),
    ("yyyy-mm-dd hh:mm:ss.000", "45688.333333333336", "2025-01-31T08:00:00"),
    ("[h]:mm", "1.5", "1.5"), ("h:mm", "0.5", "0.5"), ("46", "1.5", "1.5"),
    ("0%", "0.125", "12.5%"), ("10", "0.07", "7%"), ("0.0\\%", "12.5", "12.5"),
    ("#,##0.00 &quot;days&quot;", "3", "3"), ("#,##0.00\\ [$€-40C]", "3.5", "3.5"),
    ("0.00E+00", "123000000000", "1.23E+11"), ("11", "0.5", "5E-01"), ("General", "3", "3"),
    ("[Red]#,##0;[Blue]d", "3", "3"),
  ]) func format(_ format: String, _ value: String, _ expected: String) throws {
    #expect(
      try Self.text(cell: "<c s=\"1\"><v>\(value)</v></c>") { $0.formats = [format] } == expected)
  }

  @Test(arguments: [("45688", "2029-02-01"), ("0", "1904-01-01"), ("0.5", "1904-01-01T12:00:00")])
  func daysFrom1904(_ value: String, _ expected: String) throws {
    let found = try Self.text(cell: "<c s=\"1\"><v>\(value)</v></c>") {
      $0.formats = ["14"]
      $0.isDate1904 = true
    }
    #expect(found == expected)
  }

  @Test func rowsKeepTheirPlace() throws {
    let rows = """
      <row r="2"><c r="B2"><v>1</v></c></row><row><c><v>2</v></c></row>\
      <row r="5" hidden="1"><c r="A5"><v>3</v></c><c r="C5"><v>4</v></c></row>
      """
    let tail = "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
    let (text, notes) = try Self.text(WorkbookWriter([.init("S", rows, tail: tail)]).data)
    #expect(text == "\n,1\n2\n\n3,,4\n")
    #expect(
      notes == [
        ProducerNote(Fault(.hiddenRows), count: 1), ProducerNote(Fault(.mergedCells), count: 1),
      ])
  }

  @Test func sheetsAreListed() throws {
    let row = "<row><c><v>1</v></c></row>"
    var workbook = WorkbookWriter([
      .init("R&amp;D", row), .init("Old", row, state: "hidden"), .init("Empty", "<row r=\"1\"/>"),
      .init("Deals", row),
    ])
    workbook.strings = ["a"]
    try ReadSourceTests.withFile(Array(workbook.data)) { path in
      let contents = try InputLocation(path).contents()
      #expect(contents.inputs.map(\.sheet) == ["R&D", "Deals"])
      #expect(contents.passedOver.map(\.location.sheet) == ["Old", "Empty"])
      #expect(contents.passedOver.map(\.isInput) == [true, false])
    }
  }

  struct BadCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rows: String
    var code: Fault.Code
    var reason: String?
  }

  @Test(arguments: [
    BadCase(
      testDescription: "not well-formed", rows: "<row><c></row>", code: .malformed,
      reason: "xl/worksheets/sheet1.xml: "),
    BadCase(
      testDescription: "no such text", rows: "<row><c t=\"s\"><v>7</v></c></row>", code: .malformed,
      reason: "a cell refers to a text that is not there"),
    BadCase(
      testDescription: "rows out of order", rows: "<row r=\"3\"/><row r=\"2\"/>", code: .malformed,
      reason: "row 2 stands in the wrong place"),
    BadCase(
      testDescription: "a row too far", rows: "<row r=\"2000000\"/>", code: .malformed,
      reason: "row 2000000 stands"),
    BadCase(
      testDescription: "columns out of order",
      rows: "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", code: .malformed,
      reason: "column 1 stands"),
    BadCase(
      testDescription: "an entity", rows: "<row><c><v>&x;</v></c></row>", code: .malformed,
      reason: "xl/worksheets/sheet1.xml: "),
    BadCase(
      testDescription: "deep", rows: String(repeating: "<x>", count: 300), code: .malformed,
      reason: "nested too deeply"),
  ]) func isRefused(_ it: BadCase) throws {
    let fault = #expect(throws: Fault.self) {
      _ = try Self.text(WorkbookWriter([.init("S", it.rows)]).data)
    }
    #expect(fault?.code == it.code)
    #expect(
      fault?.facts[.reason]?.contains(it.reason ?? "") == true, "\(String(describing: fault))")
  }

  @Test func sharedTextsAreCapped() throws {
    var limits = ExpansionLimits()
    limits.sharedBytes = 100
    var workbook = WorkbookWriter([.init("S", "<row><c t=\"s\"><v>0</v></c></row>")])
    workbook.strings = [String(repeating: "x", count: 101)]
    let data = workbook.data
    let fault = #expect(throws: Fault.self) { _ = try Self.text(data, limits) }
    #expect(fault?.code == .expansionTooLarge)
  }
}
