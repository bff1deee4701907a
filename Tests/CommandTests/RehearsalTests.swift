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
}
