import CRMCore
import Testing

/// A mapping that reads the month first, and files that write the day first.
@Suite struct DateOrderTests {
  private static func mapping(_ dates: String) -> String {
    """
    crmimport: 1
    id: our/deals
    match: { columns: [Deal Ref, Closed On] }
    input: { format: csv }
    locale: { dates: [\(dates)] }
    emit:
      - entity: deal
        key: Deal Ref
        fields: { closed_at: { from: Closed On, type: date } }

    """
  }

  private func folder(_ dates: [String], reading pattern: String = "M/d/yyyy") throws -> WorkFolder
  {
    let folder = try WorkFolder()
    try folder.write(Self.mapping(pattern), to: "our.yml")
    let rows = dates.enumerated().map { "D\($0 + 1),\($1)\n" }
    try folder.write("Deal Ref,Closed On\n" + rows.joined(), to: "deals.csv")
    return folder
  }

  private func load(_ folder: WorkFolder) throws -> WorkFolder.Outcome {
    try folder.run("import", "deals.csv", "--mapping", "our.yml", "--db", "crm.sqlite")
  }

  @Test func aFileOfTheOtherOrderIsRefused() throws {
    let folder = try folder(["04/06/2024", "25/12/2024", "03/02/2024"])
    let outcome = try load(folder)
    #expect(outcome.status == Fault.Code.dateOrder.exitStatus.rawValue)
    #expect(outcome.complaint.contains("deals.csv:3: 'closed_at' has day and month in the other"))
    #expect(outcome.complaint.contains("1 of 3 records"))
    #expect(outcome.complaint.contains("expected M/d/yyyy"))
    #expect(try folder.names() == ["deals.csv", "our.yml"])
  }

  /// What a tool's user chose is said of the source, without a mapping of one's own.
  @Test func theConfigurationSaysHowASourceWritesDates() throws {
    let folder = try folder(["25-12-2024", "03-02-2024"])
    let outcome = try load(folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("'dates' of the source says so in crmimport.yml"))
    try folder.write(
      "crmimport: 1\nsources: [{ name: our, dates: dd-MM-yyyy }]\n", to: "crmimport.yml")
    #expect(try load(folder).status == 0)
    let days = try Sqlite.rows(
      "SELECT closed_at FROM deal ORDER BY external_id", in: folder)
    #expect(days == [["2024-12-25"], ["2024-02-03"]])
    try folder.write(
      "crmimport: 1\nsources: [{ name: our, dates: dd-QQ-yyyy }]\n", to: "crmimport.yml")
    let refused = try load(folder)
    #expect(refused.status == 78)
    #expect(refused.complaint.contains("crmimport.yml:2:31"))
  }

  @Test func aMistakeAmongManyIsAReject() throws {
    let dates = (0..<99).map { "\($0 % 12 + 1)/\($0 % 28 + 1)/2024" } + ["25/12/2024"]
    let folder = try folder(dates)
    #expect(try load(folder).status == 0)
    let rejects = try folder.run("rejects", "--db", "crm.sqlite", "--format", "json")
    #expect(rejects.text.contains("date_order"))
  }

  /// A second import maps only what changed, and what was a reject: that is not all of the file.
  @Test func aMistakeStaysAMistakeWhenTheFileComesAgain() throws {
    let dates = (0..<99).map { "\($0 % 12 + 1)/\($0 % 28 + 1)/2024" }
    let folder = try folder(dates + ["25/12/2024"])
    #expect(try load(folder).status == 0)
    let rows = (["2/2/2024"] + dates.dropFirst() + ["25/12/2024"]).enumerated()
    try folder.write(
      "Deal Ref,Closed On\n" + rows.map { "D\($0 + 1),\($1)\n" }.joined(), to: "deals.csv")
    #expect(try load(folder).status == 0)
  }

  /// One mistake is one record, however many fields of that name read it.
  @Test func aRecordCountsOnce() throws {
    let folder = try folder((0..<99).map { _ in "4/6/2024" } + ["25/12/2024"])
    let again = (1...3).map { place in
      """
        - entity: deal
          id: again\(place)
          key: Deal Ref
          partial: true
          fields: { closed_at: { from: Closed On, type: date } }

      """
    }
    try folder.write(
      Self.mapping("M/d/yyyy") + again.joined() + "drift: { bad_value: null }\n", to: "our.yml")
    #expect(try load(folder).status == 0)
  }

  @Test(arguments: [("dd/MM/yyyy", "25/12/2024"), ("M/d/yyyy, dd.MM.yyyy", "25.12.2024")])
  func aMappingThatKnowsTheOrder(_ pattern: String, _ day: String) throws {
    let folder = try folder(["04/06/2024", day], reading: pattern)
    #expect(try load(folder).status == 0)
  }

  /// A field that is left empty where it cannot be read is no excuse.
  @Test func valuesThatAreDroppedCountToo() throws {
    let folder = try folder(["04/06/2024", "25/12/2024"])
    try folder.write(
      Self.mapping("M/d/yyyy") + "drift: { bad_value: null }\n", to: "our.yml")
    #expect(try load(folder).status == Fault.Code.dateOrder.exitStatus.rawValue)
  }
}
