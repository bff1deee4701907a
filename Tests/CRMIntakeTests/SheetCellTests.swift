import CRMCore
import Testing

@testable import CRMIntake

/// Cells of a sheet: a value means the same whatever the mapping's formats, a text is read by them.
@Suite struct SheetCellTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var fields: String
    var cell: String
    /// The row, or the code of the reject.
    var expected: String

    init(_ description: String, _ fields: String, _ cell: String, _ expected: String) {
      (testDescription, self.fields, self.cell, self.expected) =
        (description, fields, cell, expected)
    }
  }

  private static func mapping(_ fields: String) -> String {
    """
    crmimport: 1
    id: our/deals
    system: our
    input: { format: csv, delimiter: ";", encoding: windows-1252, nulls: ["#N/A"] }
    locale: { numbers: de, dates: [dd/MM/yyyy], timezone: Europe/Paris, yes: [Oui], no: [Non] }
    emit:
      - entity: deal
        key: Id
        fields: { \(fields) }
    """
  }

  static let cases: [Case] = [
    Case(
      "a number", "amount: { from: X, currency: =EUR }", "1.234",
      "amount_micros=1234000 currency=EUR"),
    Case(
      "a number as text", "amount: { from: X, currency: =EUR }", "\"1.234\"",
      "amount_micros=1234000000 currency=EUR"),
    Case("a share", "probability: { from: X, type: percent }", "12.5%", "probability=0.125"),
    Case("a share to be read as a number", "probability: X", "12.5%", "probability=0.125"),
    Case(
      "a number that counts hundredths", "probability: { from: X, type: percent }", "12.5",
      "probability=0.125"),
    Case("a share as text", "name: X", "12.5%", "name=0.125"),
    Case(
      "a date", "expected_close_date: X", "2025-01-31",
      "expected_close_date=2025-01-31 expected_close_date_day=20119"),
    Case(
      "a time", "created_at: X", "2025-01-31T08:00:00",
      "created_at=2025-01-31T07:00:00Z created_at_day=20119"),
    Case(
      "a date as text", "expected_close_date: X", "\"31/01/2025\"",
      "expected_close_date=2025-01-31 expected_close_date_day=20119"),
    Case("an ISO date as text", "expected_close_date: X", "\"2025-01-31\"", "bad_time"),
    Case("a large amount", "amount: X", "1.5E+11", "amount_micros=150000000000000000 currency=USD"),
    Case("an error, as the mapping has it, is null", "name: X", "#N/A", "name="),
    Case("an error in a text", "name: X", "#REF!", "error_cell"),
    Case("an error in a number", "probability: X", "#DIV/0!", "error_cell"),
    Case(
      "an alias", "amount: { from: [Y, X], currency: =EUR }", "1.5",
      "amount_micros=1500000 currency=EUR"),
    Case("a text with a line break", "name: X", "\"a\nb \"\"c\"\"\"", "name=a\nb \"c\""),
  ]

  @Test(arguments: cases) func cell(_ it: Case) throws {
    let rows = "\"Id\",\"X\",\"Y\"\n\"D1\",\(it.cell)\n"
    let result = try MappedInput(
      Self.mapping(it.fields), rows, form: .table(.xlsx, sheet: "Deals"))
    let found = result.rows.first.map { $0.replacing("deal D1 ", with: "") }
    #expect(found ?? result.rejects.first?.rawValue == it.expected)
  }

  @Test(arguments: [
    ("123", "123"), ("123456789012345", "123456789012345"), ("1234567890123450", "damaged_id"),
    ("1.23E+11", "damaged_id"), ("1E-05", "0.00001"), ("#N/A", "empty_key"),
    ("#REF!", "error_cell"),
    ("\"00123\"", "00123"), ("TRUE", "TRUE"), ("2025-01-31", "2025-01-31"),
  ]) func key(_ cell: String, _ expected: String) throws {
    let result = try MappedInput(
      Self.mapping("name: X"), "\"Id\",\"X\"\n\(cell),\"x\"\n",
      form: .table(.xlsx, sheet: "Deals"))
    #expect(
      result.rows.first ?? result.rejects.first?.rawValue ?? ""
        == (result.rows.isEmpty ? expected : "deal \(expected) name=x"))
  }

  @Test func aBooleanIsReadWhateverTheWords() throws {
    let mapping = """
      crmimport: 1
      id: our/owners
      system: our
      input: { format: csv }
      locale: { yes: [Oui], no: [Non] }
      emit: [{ entity: owner, key: Id, deleted: X is false, fields: { is_active: X } }]
      """
    let result = try MappedInput(
      mapping, "\"Id\",\"X\"\n1,FALSE\n2,\"Oui\"\n3,\"FALSE\"\n",
      form: .table(.xlsx, sheet: "Owners"))
    #expect(result.rows == ["owner 1 deleted is_active=0", "owner 2 is_active=1"])
    #expect(result.rejects == [.badBoolean])
  }

  @Test func aRowIsALine() throws {
    var rows = TableText()
    try rows.begin(row: 2)
    try rows.text("Name".utf8, column: 1)
    try rows.text("City".utf8, column: 3)
    rows.end()
    try rows.begin(row: 5)
    try rows.text("a\r\nb".utf8, column: 1)
    rows.end()
    try rows.begin(row: 6)
    try rows.value("1".utf8, column: 3)
    rows.end()
    try rows.begin(row: 7)
    try rows.value("1".utf8, column: 4)
    rows.end()
    for chunk in chunkSizes {
      let run = ReadRun(rows.bytes, chunk: chunk, form: .table(.xlsx, sheet: "S"))
      #expect(run.columns == ["Name", "column 2", "City"])
      #expect(run.steps == ["5: a\r\nb||", "6: ||1", "7: ! ragged_record@7"])
      #expect(run.description?.format == .xlsx)
      #expect(run.rawText == ["\"a\r\nb\"", ",,1", ",,,1"])
    }
  }

  @Test func rowsAndColumnsStandInOrder() {
    #expect(throws: Fault.self) {
      var rows = TableText()
      try rows.begin(row: 2)
      try rows.begin(row: 2)
    }
    #expect(throws: Fault.self) {
      var rows = TableText()
      try rows.begin(row: TableText.mostRows + 1)
    }
    #expect(throws: Fault.self) {
      var rows = TableText()
      try rows.begin(row: 1)
      try rows.value("1".utf8, column: 2)
      try rows.value("1".utf8, column: 2)
    }
  }

  @Test(arguments: [
    ("1.1", "1.1"), ("1.1000000000000001", "1.1"), ("0.1", "0.1"), ("1e16", "10000000000000000"),
    ("-2.50", "-2.5"), ("5e-07", "0.0000005"), ("0.30000000000000004", "0.30000000000000004"),
    ("-0", "0"), ("100", "100"), ("123456789012345678", "123456789012345680"),
  ]) func shortest(_ text: String, _ expected: String) throws {
    let value = try #require(Double(text))
    let plain = try #require(DecimalText(value)?.plain)
    #expect(String(decoding: plain, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.125, "12.5%", "1.25E-01"), (1, "100%", "1E+00"), (-0.07, "-7%", "-7E-02"),
    (1.23e11, "12300000000000%", "1.23E+11"), (0, "0%", "0"),
  ]) func otherNotations(_ value: Double, _ percent: String, _ scientific: String) throws {
    let text = try #require(DecimalText(value))
    #expect(String(decoding: text.percent, as: UTF8.self) == percent)
    #expect(String(decoding: text.scientific, as: UTF8.self) == scientific)
  }
}
