import CRMCore
import CRMIntake
import CRMLedger
import GRDB
import Testing

struct FullSetTests {
  let ledger: Ledger

  init() throws { ledger = try Ledger.inMemory() }

  private func full(_ path: String, _ keys: [String]) -> FixtureFile {
    var file = FixtureFile(path, rows: keys.map { FixtureRow("account", $0, ["name": $0]) })
    file.mode = .full
    return file
  }

  private func live(_ db: Database) throws -> String {
    try String.fetchAll(
      db, sql: "SELECT external_id FROM account WHERE NOT is_deleted ORDER BY external_id"
    ).joined(separator: " ")
  }

  @Test func missingIsDeletedAndComesBack() throws {
    try ledger.write { db in
      _ = try full("a.csv", ["1", "2", "3"]).load(db)
      let report = try full("a.csv", ["1", "3"]).load(db)
      #expect(report.entities["account"]?.deleted == 1)
      #expect(report.law == "2 = 0 + 2 + 0 + 0")
      #expect(try live(db) == "1 3")
      let back = try full("a.csv", ["1", "2", "3"]).load(db)
      #expect(back.entities["account"]?.undeleted == 1)
      #expect(back.law == "3 = 1 + 2 + 0 + 0")
      #expect(try live(db) == "1 2 3")
    }
  }

  @Test func deletedByTheSourceIsAValue() throws {
    try ledger.write { db in
      _ = try full("a.csv", ["1", "2"]).load(db)
      var file = full("a.csv", ["1"])
      var row = FixtureRow("account", "2", ["name": "2"])
      row.isDeleted = true
      file.records.append(.rows([row]))
      #expect(try file.load(db).entities["account"]?.updated == 1)
      #expect(try live(db) == "1")
      #expect(try file.load(db, always: true).entities["account"]?.unchanged == 2)
    }
  }

  @Test func tooManyDeletesChangeNothing() throws {
    try ledger.write { db in
      _ = try full("a.csv", ["1", "2", "3", "4"]).load(db)
      let before = try dump(db)
      var file = full("a.csv", ["1", "2", "9"])
      file.records.append(.reject("x"))
      file.maxDeletes = .share(1, of: 4)
      let report = try file.load(db)
      #expect(report.outcome == .refused)
      #expect(report.refusal?.code == .tooManyDeletes)
      #expect(report.refusal?.facts[.count] == "2")
      #expect(report.refusal?.facts[.limit] == "25 %")
      #expect(report.law == "4 = 0 + 0 + 3 + 1")
      #expect(!report.changedAnything)
      #expect(try dump(db) == before)
      #expect(try String.fetchOne(db, sql: "SELECT status FROM file") == "refused")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM reject") == 1)
      file.maxDeletes = .share(1, of: 2)
      #expect(try file.load(db).outcome == .loaded)
      #expect(try live(db) == "1 2 9")
    }
  }

  @Test func severalFilesAreOneSet() throws {
    try ledger.write { db in
      func load(_ files: [FixtureFile]) throws -> [FileReport] {
        let set = try FullSet(db, try files[0].request(db))
        return try set.finish(
          try files.map { (try $0.request(db), try $0.load(db, in: set, always: true)) })
      }
      _ = try load([full("a.csv", ["1", "2"]), full("b.csv", ["3", "4"])])
      #expect(try live(db) == "1 2 3 4")
      let reports = try load([full("a.csv", ["1", "3"]), full("b.csv", ["4", "5"])])
      #expect(try live(db) == "1 3 4 5")
      #expect(reports[1].entities["account"]?.deleted == 1)
      var capped = [full("a.csv", ["1"]), full("b.csv", [])]
      capped[0].maxDeletes = .count(2)
      #expect(try load(capped).map(\.outcome) == [.refused, .refused])
      #expect(try live(db) == "1 3 4 5")
    }
  }

  @Test func datedFilesReplaceEachOther() throws {
    try ledger.write { db in
      _ = try full("2024-01.csv", ["1", "2"]).load(db)
      _ = try full("2024-02.csv", ["2", "3"]).load(db)
      #expect(try live(db) == "2 3")
    }
  }

  @Test func sparesOtherFiles() throws {
    try ledger.write { db in
      var other = full("other.csv", ["7"])
      other.mapping = "crm/other"
      _ = try other.load(db)
      _ = try FixtureFile("delta.csv", rows: [FixtureRow("account", "8")]).load(db)
      _ = try full("fr.csv", ["1"]).load(db)
      var second = full("us.csv", ["2"])
      second.spared = ["fr.csv"]
      _ = try second.load(db)
      #expect(try live(db) == "1 2 7 8")
    }
  }

  @Test func refusedFileDeletesNothing() throws {
    try ledger.write { db in
      _ = try full("a.csv", ["1", "2"]).load(db)
      var file = full("a.csv", ["1"])
      file.records.append(.reject("x"))
      file.maxRejects = .count(0)
      #expect(try file.load(db).refusal?.code == .tooManyRejects)
      #expect(try live(db) == "1 2")
    }
  }
}
