import CRMCore
import Foundation
import Testing

/// What `import --dry-run` says, per entity, is what the import then does.
@Suite struct RehearsalTests {
  private static let mapping = """
    crmimport: 1
    id: our/deals
    system: our
    input: { format: csv, skip_rows: [{ starts_with: Total }] }
    emit:
      - entity: account
        partial: true
        key: Client
        fields: { name: Client }
      - entity: deal
        key: Ref
        when: Kind is not "draft"
        fields: { name: Name, amount: { from: Amount, currency: =EUR }, account_ref: Client }
    """

  private func entities(_ outcome: WorkFolder.Outcome) throws -> [String: [String: Int]] {
    let file = try #require((try outcome.json()["files"] as? [[String: Any]])?.first)
    return try #require(file["entities"] as? [String: [String: Int]])
  }

  @Test func everyEntityIsCounted() throws {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "our.yml")
    try folder.write(
      "Ref,Name,Client,Amount,Kind\nD1,Roof,C1,5,\nD2,Door,C1,6,\nD3,Wall,C2,7,\n", to: "deals.csv")
    let arguments = ["import", "deals.csv", "--mapping", "our.yml", "--format", "json"]
    #expect(try folder.run(arguments).status == 0)
    try folder.write(
      """
      Ref,Name,Client,Amount,Kind
      D1,Roof,C1,5,
      D2,Door,C1,9,
      D4,Gate,C3,7,
      D5,Ramp,C3,much,
      D6,Sill,C3,much,
      Total,,,27,

      """, to: "deals.csv")
    let rehearsal = try folder.run(arguments + ["--dry-run", "--detailed-exitcode"])
    #expect(rehearsal.status == CRMCore.ExitStatus.wouldChange.rawValue)
    let told = try entities(rehearsal)
    let deal = told["deal"] ?? [:]
    #expect(deal["created"] == 1 && deal["updated"] == 1 && deal["unchanged"] == 1, "\(deal)")
    #expect(deal["rejected"] == 2, "\(deal)")
    #expect(told["account"]?["created"] == 1, "\(told)")
    #expect(
      try Sqlite.rows("SELECT count(*) FROM deal", in: folder) == [["3"]], "nothing is written")
    let table = try folder.run(
      "import", "deals.csv", "--mapping", "our.yml", "--dry-run"
    ).text
    for word in ["created", "updated", "unchanged", "skipped", "rejected", "Nothing was written."] {
      #expect(table.contains(word), "\(word)")
    }
    #expect(try entities(folder.run(arguments)) == told, "the import does what was told")
    let again = try folder.run(arguments + ["--dry-run", "--detailed-exitcode"])
    #expect(again.status == 0, "\(again.text)")
  }

  /// Why records are rejected, which columns are missing, and what else is worth knowing.
  @Test func whatIsWrongIsSaid() throws {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "our.yml")
    try folder.write(
      """
      Ref,Client,Amount,Kind,Colour,Size
      D1,C1,much,,red,1
      D2,C1,5,,red,2
      ,C2,7,,red,3
      D4,C2,more,,red,4

      """, to: "deals.csv")
    let arguments = ["import", "deals.csv", "--mapping", "our.yml"]
    let reasons = [
      "deals.csv: bad_amount: 'amount' is not an amount (2, first on line 2)",
      "deals.csv: empty_key: the record has no key (1, first on line 4)",
    ]
    let told = [
      "deals.csv: the column 'Name' is missing (1)",
      "deals.csv: unclaimed_column: no mapping claims the column 'Colour'; it is kept in extra (1), and 1 more",
      "2 notes in the table finding",
    ]
    let rehearsal = try folder.run(arguments + ["--dry-run"]).text
    #expect(rehearsal.contains((reasons + told).joined(separator: "\n")), "\(rehearsal)")
    let french = try folder.run(arguments + ["--dry-run", "--lang", "fr"]).text
    #expect(
      french.contains("(2, d'abord ligne 2)") && french.contains(", et 1 de plus"), "\(french)")
    let json = try folder.run(
      "import", "deals.csv", "--mapping", "our.yml", "--dry-run", "--format", "json"
    )
    .json()
    let file = try #require((json["files"] as? [[String: Any]])?.first)
    let codes = (file["rejections"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["bad_amount", "empty_key"])
    let outcome = try folder.run(arguments)
    let way = "'crmimport rejects' shows them; '--out FOLDER' writes them to be mended"
    #expect(
      outcome.text.contains((reasons + [way] + told).joined(separator: "\n")), "\(outcome.text)")
  }

  @Test func ownMappingsAreShown() throws {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "our.yml")
    try folder.write("crmimport: 1\nmappings: our.yml\n", to: "crmimport.yml")
    let shown = try folder.run("mapping", "show", "our/deals")
    #expect(shown.text == Self.mapping, "\(shown.text)")
    try folder.write("crmimport: 1\nid: our/broken\n", to: "broken.yml")
    try folder.write("crmimport: 1\nmappings: \"*.yml\"\n", to: "crmimport.yml")
    #expect(try folder.run("mapping", "show", "our/deals").text == Self.mapping)
    #expect(try folder.run("mapping", "show", "hubspot/deals").status == 0)
    try folder.write("crmimport: 1\nmappings: our.yml\n", to: "crmimport.yml")
    let other = try folder.run("mapping", "show", "our/deal")
    #expect(other.complaint.contains("did you mean 'our/deals'?"), "\(other.complaint)")
  }

  /// A value that no map lists is what a mapping's author has to know; it is shown when he asks.
  @Test func theValuesOfRejectsAreShown() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      id: our/deals
      match: { paths: [ref] }
      input: { format: json }
      emit:
        - { entity: deal, key: ref, fields: { status: { from: stage, map: { A: won } } } }

      """, to: "m.yml")
    try folder.write(
      #"[{"ref":1,"stage":"Ruht"},{"ref":2,"stage":"\u001b[31mZu"},{"ref":3,"stage":"Ruht"}]"#,
      to: "deals.json")
    let arguments = ["import", "deals.json", "--mapping", "m.yml", "--dry-run"]
    let shown = try folder.run(arguments + ["--show-values"])
    #expect(shown.text.contains("that the map does not list: '␛[31mZu', 'Ruht' (3,"))
    #expect(!(try folder.run(arguments).text.contains("Ruht")))
  }
}
