import CRMCore
import Foundation
import Testing

/// `mode: full` in a configuration: what the files no longer hold was deleted.
@Suite struct FullConfigTests {
  /// A source with a set of two full files and a file of news.
  private static func world(_ limits: String = "max_deletes: 10%") throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      sources:
        - name: s
          files:
            - { path: "full/*.csv", mapping: canonical/deal, mode: full, \(limits) }
            - { path: news.csv, mapping: canonical/deal }
        - { name: t, files: [ { path: other.csv, mapping: canonical/deal } ] }
      """, to: "crmimport.yml")
    try write(folder, 1...20, to: "full/1.csv")
    try write(folder, 21...40, to: "full/2.csv")
    try write(folder, 41...45, to: "news.csv")
    try write(folder, 1...5, to: "other.csv")
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return folder
  }

  private static func write(
    _ folder: WorkFolder, _ ids: some Sequence<Int>, to file: String, amount: String = "5"
  ) throws {
    try folder.write(
      "external_id,name,amount,currency\n" + ids.map { "\($0),N,\(amount),EUR\n" }.joined(),
      to: file)
  }

  private static func deleted(_ folder: WorkFolder) throws -> [String] {
    try Sqlite.rows(
      """
      SELECT s.name || d.external_id FROM deal d JOIN source s ON s.id = d.source_id
      WHERE d.is_deleted ORDER BY d.id
      """, in: folder
    ).map { $0[0] }
  }

  @Test func whatIsInNoFileOfTheSetGoes() throws {
    let folder = try Self.world()
    // 20 moves from one file to the other, 39 and 40 vanish; news and other sources are not asked.
    try Self.write(folder, 1...19, to: "full/1.csv")
    try Self.write(folder, 20...38, to: "full/2.csv")
    let rehearsal = try folder.run("run", "--dry-run", "--detailed-exitcode")
    #expect(rehearsal.status == CRMCore.ExitStatus.wouldChange.rawValue)
    #expect(try Self.deleted(folder) == [])
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.deleted(folder) == ["s39", "s40"])
    #expect(try folder.run("run", "--dry-run", "--detailed-exitcode").status == 0)
    try Self.write(folder, 20...40, to: "full/2.csv")
    #expect(try folder.run("run").status == 0)
    #expect(try Self.deleted(folder) == [], "what reappears is undeleted")
  }

  @Test func aFileOfTheSetThatIsGoneTakesItsRecordsAlong() throws {
    let folder = try Self.world("max_deletes: 20")
    try FileManager.default.removeItem(at: folder.url.appending(path: "full/2.csv"))
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.deleted(folder) == (21...40).map { "s\($0)" })
    #expect(try folder.run("run", "--dry-run", "--detailed-exitcode").status == 0)
  }

  @Test func aFileOfTheSetMayChangeItsName() throws {
    let folder = try Self.world()
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "full/2.csv"), to: folder.url.appending(path: "full/3.csv"))
    for _ in 1...2 {
      let outcome = try folder.run("run")
      #expect(outcome.status == 0, "\(outcome.complaint)")
      #expect(try Self.deleted(folder) == [])
    }
  }

  @Test(arguments: ["max_deletes: 10%", "max_deletes: 4", "mode: full"])
  func moreThanAllowedIsRefused(_ limits: String) throws {
    let folder = try Self.world(limits == "mode: full" ? "max_rejects: 100%" : limits)
    let before = try Self.content(folder)
    try Self.write(folder, 1...19, to: "full/1.csv", amount: "6")
    try Self.write(folder, 21...36, to: "full/2.csv")
    try Self.write(folder, 41...46, to: "news.csv")
    let outcome = try folder.run("run", "--format", "json")
    #expect(outcome.status == CRMCore.ExitStatus.tooMany.rawValue)
    #expect(outcome.complaint.contains("5 records would be deleted"), "\(outcome.complaint)")
    #expect(try Self.deleted(folder) == [])
    #expect(try Self.content(folder) == before, "nothing of the set is loaded, not even a value")
    #expect(
      try Sqlite.rows("SELECT count(*) FROM deal WHERE external_id = '46'", in: folder) == [["1"]],
      "the file beside the set is")
    try Self.expectAccounted(outcome)
    // Said again as long as it is so.
    #expect(try folder.run("run").status == CRMCore.ExitStatus.tooMany.rawValue)
  }

  @Test func aRefusedMemberDeletesNothing() throws {
    let folder = try Self.world("max_rejects: 0")
    try Self.write(folder, 1...18, to: "full/1.csv")
    try Self.write(folder, 21...40, to: "full/2.csv", amount: "x")
    let outcome = try folder.run("run", "--format", "json")
    #expect(outcome.status == CRMCore.ExitStatus.tooMany.rawValue)
    #expect(outcome.complaint.contains("full/2.csv: 20 records would be rejected"))
    #expect(try Self.deleted(folder) == [], "nobody knows what is missing")
    try Self.expectAccounted(outcome)
    try Self.write(folder, 21...40, to: "full/2.csv")
    #expect(try folder.run("run").status == 0)
    #expect(try Self.deleted(folder) == ["s19", "s20"])
  }

  /// The deals of the set.
  private static func content(_ folder: WorkFolder) throws -> [[String]] {
    try Sqlite.rows(
      "SELECT external_id, name, amount, is_deleted FROM deal WHERE id <= 40 ORDER BY id",
      in: folder)
  }

  /// Every record read is loaded, unchanged, skipped or rejected, in JSON and on screen.
  private static func expectAccounted(_ outcome: WorkFolder.Outcome) throws {
    let report = try #require(try outcome.json()["import"] as? [String: Any])
    let files = try #require(report["files"] as? [[String: Any]])
    #expect(files.contains { $0["outcome"] as? String == "refused" })
    for file in files {
      func count(_ name: String) -> Int { file["records_\(name)"] as? Int ?? 0 }
      #expect(
        count("read") == ["loaded", "unchanged", "skipped", "rejected"].map(count).reduce(0, +),
        "\(file)")
    }
  }
}
