import Foundation
import Testing

/// An XML Spreadsheet of 2003, as Dynamics 365 exports it, as an input.
@Suite struct SpreadsheetMLImportTests {
  private static func mapping(_ input: String) -> String {
    """
    crmimport: 1
    id: our/deals
    system: our
    match: { columns: [Topic, Est. Revenue] }
    input: { \(input) }
    locale: { numbers: de, dates: [dd.MM.yyyy], timezone: Europe/Paris }
    emit:
      - entity: deal
        key: "Opportunity"
        fields:
          name: Topic
          amount: { from: Est. Revenue, currency: =EUR }
          closed_at: { from: Actual Close Date, type: date }

    """
  }

  private static func cell(_ type: String, _ text: String, _ attributes: String = "") -> String {
    "<Cell \(attributes)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
  }

  /// Three deals: one with typed cells, one with texts, one whose amount is no number.
  private static let document = """
    <?xml version="1.0" encoding="utf-8"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Won deals"><Table>
    <Row>\(["Opportunity", "Topic", "Est. Revenue", "Actual Close Date"]
      .map { cell("String", $0) }.joined())</Row>
    <Row>\(cell("String", "1"))\(cell("String", "Dach &amp; Tor"))\(cell("Number", "1234.5"))\
    \(cell("DateTime", "2026-01-31T00:00:00.000"))</Row>
    <Row>\(cell("String", "2"))\(cell("String", "1.234,50", "ss:Index=\"3\""))\
    \(cell("String", "31.01.2026"))</Row>
    <Row>\(cell("String", "3"))\(cell("String", "Wand"))\(cell("String", "viel"))</Row>
    </Table></Worksheet>
    <Worksheet ss:Name="Notes"><Table><Row>\(cell("String", "x"))</Row></Table></Worksheet>
    </Workbook>
    """

  private static let deals = [
    ["1", "Dach & Tor", "1234500000", "2026-01-31"], ["2", "NULL", "1234500000", "2026-01-31"],
  ]

  private func folder(_ input: String) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(Self.mapping(input), to: "m.yml")
    try folder.write(Self.document, to: "deals.xml")
    return folder
  }

  private func rows(_ folder: WorkFolder) throws -> [[String]] {
    try Sqlite.rows(
      "SELECT external_id, coalesce(name, 'NULL'), amount_micros, closed_at FROM deal ORDER BY 1",
      in: folder)
  }

  @Test(arguments: [
    ("format: spreadsheetml, sheet: won deals", "deals.xml"),
    ("format: csv, delimiter: \";\"", "deals.xml:Won deals"),
    ("format: csv, sheet: Won deals", "deals.xml"),
  ]) func typedCellsMeanTheSameWhateverTheFormats(_ input: String, _ path: String) throws {
    let folder = try folder(input)
    let outcome = try folder.run("import", path, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try rows(folder) == Self.deals)
    #expect(
      try Sqlite.rows("SELECT code, line FROM reject", in: folder) == [["bad_amount", "4"]])
  }

  @Test func aRejectIsMendedAsARowOfASheet() throws {
    let folder = try folder("format: spreadsheetml, sheet: Won deals")
    #expect(try folder.run("import", "deals.xml", "--mapping", "m.yml").status == 0)
    #expect(try folder.run("rejects", "--out", "mend").status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "mend").path())
    let file = "mend/\(try #require(names.first))"
    let text = String(decoding: try folder.read(file), as: UTF8.self)
    #expect(text.hasSuffix("\n\"3\",\"Wand\",\"viel\"\n"), "\(text)")
    try folder.write(text.replacing("\"viel\"", with: "7.25"), to: file)
    let outcome = try folder.run("import", file, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try rows(folder).last?[2] == "7250000")
  }

  @Test func aMappingForXMLIsNotForASheet() throws {
    let folder = try folder("format: xml, records: /Workbook/Worksheet/Table/Row")
    let mapping = String(decoding: try folder.read("m.yml"), as: UTF8.self)
    try folder.write(mapping.replacing("match: { columns:", with: "match: { paths:"), to: "m.yml")
    let outcome = try folder.run("import", "deals.xml:Won deals", "--mapping", "m.yml")
    #expect(outcome.status == 78)
    #expect(outcome.complaint.contains("it reads xml, and this is a sheet"), "\(outcome.complaint)")
  }

  @Test func inspectShowsItsSheets() throws {
    let folder = try folder("format: csv")
    let outcome = try folder.run("inspect", "deals.xml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.text.contains("deals.xml:Won deals"), "\(outcome.text)")
    #expect(outcome.text.contains("spreadsheetml  utf-8"), "\(outcome.text)")
  }
}
