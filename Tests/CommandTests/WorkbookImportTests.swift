import CRMCore
import Foundation
import TestSupport
import Testing

/// Workbooks as inputs: a sheet is a table like a CSV file.
@Suite struct WorkbookImportTests {
  private static func mapping(_ input: String = "") -> String {
    """
    crmimport: 1
    id: our/deals
    system: our
    match: { columns: [Ref, Montant, Signée] }
    input: { format: csv, delimiter: ";", header: { containing: [Ref, Montant] },
      skip_rows: [{ starts_with: Total }] \(input) }
    locale: { numbers: fr, dates: [dd/MM/yyyy], timezone: Europe/Paris }
    emit:
      - entity: deal
        key: Ref
        fields:
          name: Titre
          amount: { from: Montant, currency: =EUR }
          closed_at: Signée
    """
  }

  /// A report with a title, a table of deals, one whose amount is an error, and a total.
  private static func workbook() -> WorkbookWriter {
    func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let rows = """
      <row r="1">\(text("Affaires 2025"))</row>
      <row r="3">\(["Ref", "Titre", "Montant", "Signée"].map(text).joined())</row>
      <row r="4">\(text("A-1"))\(text("Machine, 2 \"groupes\""))<c><v>12500.5</v></c>\
      <c s="1"><v>45702</v></c></row>
      <row r="5" hidden="1">\(text("A-2"))\(text("Contrat"))\(text("3 200,00"))\(text("20/02/2025"))</row>
      <row r="6">\(text("A-3"))\(text("Grains"))<c t="e"><v>#REF!</v></c><c s="1"><v>45703</v></c></row>
      <row r="7"><c><v>1.23E+11</v></c>\(text("Café"))</row>
      <row r="8">\(text("Total"))</row>
      """
    var workbook = WorkbookWriter([
      .init("Deals", rows), .init("Notes", "<row><c><v>1</v></c></row>", state: "hidden"),
    ])
    workbook.formats = ["14"]
    return workbook
  }

  private func folder(_ input: String = "") throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(Self.mapping(input), to: "m.yml")
    try folder.write(Self.workbook().data, to: "book.xlsx")
    return folder
  }

  /// A mapping begun from a sheet can be checked and loaded as it is.
  @Test func aNewMappingOfASheet() throws {
    let folder = try folder()
    let begun = try folder.run("mapping", "new", "book.xlsx:Deals", "--out", "new.yml")
    #expect(begun.status == 0, "\(begun.complaint)")
    let text = String(decoding: try folder.read("new.yml"), as: UTF8.self)
    #expect(text.contains("format: xlsx") && !text.contains("delimiter"))
    #expect(try folder.run("mapping", "check", "new.yml").status == 0)
    let outcome = try folder.run("import", "book.xlsx:Deals", "--mapping", "new.yml", "--dry-run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  @Test(arguments: ["book.xlsx", "book.xlsx:Deals", "book.xlsx:deals", "book.xlsx:D*"])
  func aSheetIsATable(_ path: String) throws {
    let folder = try folder()
    let outcome = try folder.run("import", path, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows(
        "SELECT external_id, name, amount_micros, closed_at, line FROM deal ORDER BY line",
        in: folder)
        == [
          ["A-1", "Machine, 2 \"groupes\"", "12500500000", "2025-02-14", "4"],
          ["A-2", "Contrat", "3200000000", "2025-02-20", "5"],
        ])
    #expect(
      try Sqlite.rows("SELECT line, code, column_name FROM reject ORDER BY line", in: folder)
        == [["6", "error_cell", "amount"], ["7", "damaged_id", "external_id"]])
    #expect(try Sqlite.rows("SELECT path FROM file", in: folder) == [["book.xlsx:Deals"]])
    #expect(
      try Sqlite.rows("SELECT count FROM finding WHERE code = 'hidden_rows'", in: folder)
        == [["1"]])
    let again = try folder.run(
      "import", "book.xlsx:Deals", "--mapping", "m.yml", "--dry-run", "--detailed-exitcode")
    #expect(again.status == 0)
  }

  @Test func rejectsAreAFileThatLoads() throws {
    let folder = try folder()
    _ = try folder.run("import", "book.xlsx", "--mapping", "m.yml")
    _ = try folder.run("rejects", "--out", "mend")
    let file = "mend/rejects-1-Deals.csv"
    let text = String(decoding: try folder.read(file), as: UTF8.self)
    #expect(
      text == """
        "Affaires 2025"

        "Ref","Titre","Montant","Signée"
        "A-3","Grains",#REF!,2025-02-15
        1.23E+11,"Café"

        """)
    // One as the sheet has it, one as the mapping does.
    try folder.write(
      text.replacing("#REF!", with: "1234.5").replacing("1.23E+11", with: "\"A-4\"")
        .replacing("\"Café\"", with: "\"Café\",\"1 234,5\",\"16/02/2025\""), to: file)
    let outcome = try folder.run("import", file, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows(
        "SELECT external_id, amount_micros, closed_at FROM deal WHERE line > 3 ORDER BY external_id",
        in: folder
      ).suffix(2) == [["A-3", "1234500000", "2025-02-15"], ["A-4", "1234500000", "2025-02-16"]])
  }

  @Test func aMappingPinsItsSheet() throws {
    let folder = try folder(", sheet: Deals")
    let named = try folder.run("import", "book.xlsx:Notes", "--mapping", "m.yml")
    #expect(named.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(named.complaint.contains("the mapping our/deals reads the sheet 'Deals'"))
    let outcome = try folder.run("import", "book.xlsx", "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.text.contains("book.xlsx:Notes is passed over: a hidden sheet"))
  }

  @Test func inspectListsTheSheets() throws {
    let folder = try folder()
    try folder.write("crmimport: 1\nmappings: [m.yml]\n", to: "crmimport.yml")
    let outcome = try folder.run("inspect", "book.xlsx")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.text.contains("book.xlsx:Deals"))
    #expect(outcome.text.contains("our/deals"))
    #expect(outcome.text.contains("book.xlsx:Notes is passed over: a hidden sheet"))
    // Recognised without being told.
    let imported = try folder.run("import", "book.xlsx")
    #expect(imported.status == 0, "\(imported.complaint)")
  }

  @Test func otherOfficeFilesAreToldApart() throws {
    let folder = try folder()
    var zip = ZIPWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    )
    try folder.write(zip.data, to: "letter.xlsx")
    let outcome = try folder.run("import", "letter.xlsx", "--mapping", "m.yml")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(
      outcome.complaint.contains(
        "letter.xlsx: cannot be read: it is an Office file, but no workbook"),
      "\(outcome.complaint)")
  }

  @Test func aWorkbookInAnArchive() throws {
    let folder = try folder()
    var zip = ZIPWriter()
    zip.add(Array("2025/book.xlsx".utf8), Self.workbook().data)
    try folder.write(zip.data, to: "export.zip")
    let outcome = try folder.run("import", "export.zip", "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT path FROM file", in: folder) == [["export.zip:2025/book.xlsx:Deals"]])
  }
}
