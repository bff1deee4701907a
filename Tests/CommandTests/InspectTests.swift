import CRMCore
import Foundation
import Testing

/// What `inspect` says of a report, and what follows from it.
@Suite struct InspectTests {
  private static let report = """
    Sales report
    By: Ann Example

    Customer,City,Paid
    Roofs,Lyon,3.00
    Total Walls,Paris,4.00
    Doors,Nantes,5.00
    Total,,12.00
    Made for Zebra Ltd

    """

  private static let mapping = """
    emit:
      - entity: account
        key: Customer
        fields: { name: Customer, city: City }

    """

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(Self.report, to: "report.csv")
    return folder
  }

  /// What the JSON says of the one file, and of its layout.
  private func layout(
    _ outcome: WorkFolder.Outcome
  ) throws -> (file: [String: Any], layout: [String: Any]) {
    let files = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
    let file = try #require(files.first)
    return (file, try #require(file["layout"] as? [String: Any]))
  }

  /// One file that is no export keeps nobody from seeing the others.
  @Test func aFileThatCannotBeReadIsNamed() throws {
    let folder = try folder()
    try folder.write("%PDF-1.7\u{0}\u{0}\u{0}\u{1}\u{2}", to: "offer.pdf")
    let outcome = try folder.run("inspect", "offer.pdf", "report.csv")
    #expect(outcome.text.contains("(cannot be read)"))
    #expect(outcome.text.contains("Customer"))
    #expect(outcome.complaint.contains("offer.pdf: "))
    #expect(outcome.status == ExitStatus.noInput.rawValue)
    let json = try folder.run("inspect", "offer.pdf", "report.csv", "--format", "json")
    let files = try #require(
      try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["report.csv", "offer.pdf"])
    #expect((files.last?["error"] as? [String: Any])?["code"] as? String == "file_binary")
    #expect(try folder.run("inspect", "offer.pdf").output.isEmpty)
  }

  /// Nor an archive that is damaged, nor a name that nothing has.
  @Test func aDamagedArchiveIsNamed() throws {
    let folder = try WorkFolder()
    try folder.write(Self.report, to: "in/report.csv")
    try folder.write("PK\u{3}\u{4} and no more", to: "in/broken.zip")
    let outcome = try folder.run("inspect", "in", "nothing.csv")
    #expect(outcome.text.contains("Customer"))
    #expect(outcome.complaint.contains("in/broken.zip: "))
    #expect(outcome.complaint.contains("nothing.csv: "))
    #expect(outcome.status == ExitStatus.noInput.rawValue)
    // An import takes all or nothing.
    let imported = try folder.run("import", "in", "--db", "crm.sqlite")
    #expect(imported.complaint.contains("in/broken.zip: "))
    #expect(try folder.names() == ["in"])
  }

  /// Continuation lines are no hindrance.
  @Test(arguments: [
    ("shopify/orders-csv.csv", "shopify/orders-csv"), ("fec/entries.pipe.txt", "fec/entries"),
  ])
  func anExportOfOrdersIsSeen(_ file: String, _ mapping: String) throws {
    let path = WorkFolder.root.appending(path: "fixtures/systems/\(file)").path()
    let outcome = try WorkFolder().run("inspect", path, "--format", "json")
    let files = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
    #expect(files.map { $0["mapping"] as? String } == [mapping])
  }

  /// An export with columns left out is taken for what it is, and said to be.
  @Test func anAbridgedExportSaysWhatItLacks() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      Copper ID,First Name,Last Name,Title,Email,Email 2,Work Phone,Contact Type,Owned By
      401,Dana,Whitby,Partner,dana@whitby.example,,+1 208-555-0101,Customer,Jo Ray

      """, to: "people.csv")
    let seen = try folder.run("inspect", "people.csv")
    #expect(
      seen.text.contains("it is taken for an export of copper/people-csv with fewer columns"))
    #expect(seen.text.contains("Company"), "\(seen.text)")
    let imported = try folder.run("import", "people.csv")
    #expect(
      imported.text.contains(
        "people.csv: it is taken for an export of copper/people-csv with fewer columns: "
          + "there is no 'Company' (1)"), "\(imported.text)\(imported.complaint)")
    #expect(imported.status == 0)
    let named = try folder.run(
      "import", "people.csv", "--mapping", "copper/people-csv", "--db", "named.sqlite")
    #expect(!named.text.contains("fewer columns"))
  }

  @Test func proposedLinesReadTheReport() throws {
    let folder = try folder()
    let (file, layout) = try layout(folder.run("inspect", "report.csv", "--format", "json"))
    #expect(file["header_line"] as? Int == 4)
    #expect(layout["verdict"] as? String == "told")
    #expect((layout["preamble"] as? [[String: Any]])?.compactMap { $0["line"] as? Int } == [1, 2])
    #expect(
      (layout["footers"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
        == ["total", "note"])
    #expect(layout["greedy_rules"] as? [String: Int] == ["starts_with:Total": 1])
    let lines = try #require(layout["mapping_lines"] as? [String])
    #expect(!lines.contains { $0.contains("\"Total\"") }, "it would leave out a customer")
    // The report's total stays in: no rule tells it from 'Total Walls'.
    #expect(file["records"] as? Int == 4)
    try folder.write(
      "crmimport: 1\nid: our/report\nsystem: our\n" + lines.joined(separator: "\n") + "\n"
        + Self.mapping, to: "m.yml")
    let outcome = try folder.run("import", "report.csv", "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT external_id FROM account ORDER BY record_no", in: folder)
        == [["Roofs"], ["Total Walls"], ["Doors"], ["Total"]])
  }

  @Test func linesAreShownForCopying() throws {
    let text = try folder().run("inspect", "report.csv").text
    for part in [
      "line 4 is the header", "line 2 stands before the table: By: Ann Example",
      "line 8 looks like a total: Total, 12.00", "would leave out 1 other rows",
      "\n# \"report.csv\"\ninput:\n  format: csv\n  delimiter: \",\"\n",
      "  header: { containing: [\"Customer\", \"City\", \"Paid\"] }\n",
      "    - { starts_with: \"Made for Zebra Ltd\" }\n",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func valuesAreHidden() throws {
    for format in ["table", "json"] {
      let outcome = try folder().run("inspect", "report.csv", "--no-values", "--format", format)
      #expect(outcome.status == 0)
      for value in ["Ann", "Zebra", "Walls", "12.00"] {
        #expect(!outcome.text.contains(value), "\(value) in \(format)")
      }
    }
  }

  @Test func refusalNamesTheHeader() throws {
    let outcome = try folder().run("import", "report.csv")
    #expect(outcome.status == CRMCore.ExitStatus.badDefinition.rawValue)
    #expect(outcome.complaint.contains("line 4 looks like its header"), "\(outcome.complaint)")
  }

  @Test func aMappingThatFitsIsToldOfFooters() throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name,amount\nD1,Roof,3\nD2,Door,4\nTotal,,7\n", to: "deal.csv")
    let (file, layout) = try layout(folder.run("inspect", "deal.csv", "--format", "json"))
    #expect(file["mapping"] as? String == "canonical/deal")
    #expect(file["records"] as? Int == 3, "the mapping reads it")
    #expect(
      layout["mapping_lines"] as? [String]
        == ["input:", "  skip_rows:", "    - { starts_with: \"Total\" }"])
  }

  @Test func aPlainFileNeedsNoWord() throws {
    let folder = try WorkFolder()
    try folder.write("colour,size\nred,1\nblue,2\n", to: "thing.csv")
    let text = try folder.run("inspect", "thing.csv").text
    #expect(!text.contains("header"))
    #expect(!text.contains("input:"))
  }

  @Test func columnsSayWhatTheyHold() throws {
    let folder = try WorkFolder()
    try folder.write(
      "Ref;Montant;Créée le;Statut\nA-1;12 500,50 €;31/01/2025;--\nA-2;3,00 €;01/02/2025;neu\n",
      to: "d.csv")
    let files = try #require(
      try JSONSerialization.jsonObject(
        with: folder.run("inspect", "d.csv", "--format", "json").output) as? [[String: Any]])
    let columns = try #require(files.first?["columns"] as? [[String: Any]])
    #expect(columns.compactMap { $0["type"] as? String } == ["id", "amount", "date", "text"])
    #expect(columns[0]["key"] as? Bool == true)
    #expect(columns[1]["formats"] as? [String] == ["fr"])
    #expect(columns[1]["max"] as? String == "12500.5")
    #expect(columns[2]["formats"] as? [String] == ["dd/MM/yyyy"])
    #expect(
      columns[2]["evidence"] as? [String]
        == ["1 of 2 values only fit day-first, 0 only month-first"])
    #expect(columns[3]["nulls"] as? [String: Int] == ["--": 1])
    let hidden = try folder.run("inspect", "d.csv", "--no-values", "--format", "json").text
    for value in ["A-1", "12500", "31/01"] { #expect(!hidden.contains(value), "\(value)") }
    let table = try folder.run("inspect", "d.csv").text
    #expect(table.contains("Créée le: 1 of 2 values only fit day-first, 0 only month-first"))
  }

  @Test func nearMappingsAreListed() throws {
    let folder = try WorkFolder()
    try folder.write(
      "N° société;Raison sociale;SIREN;Vendeur\nS1;Toits;552100554;Ann\n", to: "s.csv")
    let files = try #require(
      try JSONSerialization.jsonObject(
        with: folder.run("inspect", "s.csv", "--format", "json").output) as? [[String: Any]])
    #expect(files.first?["mapping"] is NSNull)
    let near = try #require((files.first?["near"] as? [[String: Any]])?.first)
    #expect(near["mapping"] as? String == "sellsy/societes")
    #expect((near["lacks"] as? [String])?.contains("Commercial") == true)
    let refusal = try folder.run("import", "s.csv")
    #expect(refusal.complaint.contains("the nearest: sellsy/societes"), "\(refusal.complaint)")
  }
}
