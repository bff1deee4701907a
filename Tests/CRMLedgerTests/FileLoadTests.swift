import CRMCore
import CRMIntake
import CRMLedger
import Foundation
import GRDB
import Testing

struct FileLoadTests {
  let ledger: Ledger

  init() throws { ledger = try Ledger.inMemory() }

  @Test func loadsTypedCells() throws {
    try ledger.write { db in
      let deal = FixtureRow(
        "deal", "D1",
        [
          "name": "Été", "amount_micros": "1500000", "currency": "EUR", "probability": "0.25",
          "account_ref": "A1", "created_at": "2024-03-31T22:30:00Z", "created_at_day": "19814",
          "extra": #"{"x":1}"#,
        ])
      let report = try FixtureFile("deals.csv", rows: [deal]).load(db)
      #expect(report.loaded == 1)
      #expect(report.entities["deal"]?.created == 1)
      let row = try Row.fetchOne(db, sql: "SELECT * FROM deal")
      #expect(row?["name"] as String? == "Été")
      #expect(row?["amount"] as Double? == 1.5)
      #expect(row?["probability"] as Double? == 0.25)
      #expect(row?["created_at_day"] as Int? == 19814)
      #expect(row?["extra"] as String? == #"{"x":1}"#)
      #expect(row?["record_no"] as Int? == 1)
      #expect(row?["line"] as Int? == 2)
    }
  }

  struct Contest: CustomTestStringConvertible {
    var name: String
    var first: FixtureFile
    var second: FixtureFile
    var winner: String
    var testDescription: String { name }

    init(_ name: String, _ first: (Int, String?), _ second: (Int, String?), _ winner: String) {
      self.name = name
      self.first = Self.file("a.csv", first.0, first.1)
      self.second = Self.file("b.csv", second.0, second.1)
      self.winner = winner
    }

    private static func file(_ path: String, _ order: Int, _ time: String?) -> FixtureFile {
      var values = ["name": path]
      values["updated_at"] = time
      var file = FixtureFile(path, rows: [FixtureRow("account", "A1", values)])
      file.configOrder = order
      return file
    }
  }

  @Test(arguments: [
    Contest("greater time", (0, "2024-02-01"), (1, "2024-01-01"), "a.csv"),
    Contest("any time beats none", (0, "2024-02-01"), (1, nil), "a.csv"),
    Contest("later in the configuration", (2, nil), (1, nil), "a.csv"),
    Contest("greater path", (1, "2024-01-01"), (1, "2024-01-01"), "b.csv"),
  ]) func choosesAmongFiles(contest: Contest) throws {
    for files in [[contest.first, contest.second], [contest.second, contest.first]] {
      try Ledger.inMemory().write { db in
        let reports = try files.map { try $0.load(db) }
        #expect(try String.fetchOne(db, sql: "SELECT name FROM account") == contest.winner)
        let isWinnerFirst = files[0].path == contest.winner
        #expect(reports[1].skippedBy == (isWinnerFirst ? ["superseded": 1] : [:]))
        #expect(reports[1].entities["account"]?.updated == (isWinnerFirst ? 0 : 1))
      }
    }
  }

  @Test func choosesInsideAFile() throws {
    try ledger.write { db in
      let rows = [
        FixtureRow("account", "A1", ["name": "old", "updated_at": "2024-01-01"]),
        FixtureRow("account", "A1", ["name": "newest", "updated_at": "2024-03-01"]),
        FixtureRow("account", "A1", ["name": "undated"]),
        FixtureRow("account", "A2", ["name": "first"]),
        FixtureRow("account", "A2", ["name": "second"]),
      ]
      let report = try FixtureFile("a.csv", rows: rows).load(db)
      #expect(report.read == 5)
      #expect(report.loaded == 2)
      #expect(report.skippedBy == ["superseded": 3])
      #expect(report.findings.map(\.count) == [3])
      let names = try String.fetchAll(db, sql: "SELECT name FROM account ORDER BY external_id")
      #expect(names == ["newest", "second"])
    }
  }

  @Test func recordIsSupersededByItsPrimaryRows() throws {
    try ledger.write { db in
      let records: [FixtureFile.Record] = [
        .rows([FixtureRow("deal", "D1"), .mention("account", "A1", ["name": "Acme"])]),
        .rows([FixtureRow("deal", "D1"), FixtureRow("deal", "D2")]),
      ]
      let report = try FixtureFile("a.csv", records).load(db)
      #expect(report.loaded == 1)
      #expect(report.skippedBy == ["superseded": 1])
      #expect(report.entities["account"]?.created == 1)
    }
  }

  @Test func sameContentIsNotReadAgain() throws {
    try ledger.write { db in
      let records: [FixtureFile.Record] = [
        .rows([FixtureRow("account", "A1", ["name": "Acme"])]),
        .rows([FixtureRow("account", "A1", ["name": "Acme 2"])]),
        .reject("x"), .skip("blank"),
      ]
      let first = try FixtureFile("a.csv", records).load(db)
      #expect(first.law == "4 = 1 + 0 + 2 + 1")
      let before = try fullDump(db)
      for path in ["a.csv", "copy.csv"] {
        let again = try FixtureFile(path, records).load(db)
        #expect(again.outcome == .unchanged)
        #expect(again.law == "4 = 0 + 1 + 2 + 1")
        #expect(again.skippedBy == ["blank": 1, "superseded": 1])
      }
      #expect(try fullDump(db) == before)
    }
  }

  @Test func changedFileUpdatesInPlace() throws {
    try ledger.write { db in
      let one = FixtureRow("account", "A1", ["name": "Acme"])
      let two = FixtureRow("account", "A2", ["name": "Bolt"])
      _ = try FixtureFile("a.csv", rows: [one, two]).load(db)
      let ids = try Int.fetchAll(db, sql: "SELECT id FROM account ORDER BY external_id")
      let changed = FixtureRow("account", "A1", ["name": "Acme SA"])
      let report = try FixtureFile("a.csv", rows: [two, changed]).load(db)
      #expect(report.law == "2 = 1 + 1 + 0 + 0")
      #expect(report.entities["account"]?.updated == 1)
      #expect(try Int.fetchAll(db, sql: "SELECT id FROM account ORDER BY external_id") == ids)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM file") == 1)
      let places = try Int.fetchAll(db, sql: "SELECT record_no FROM account ORDER BY external_id")
      #expect(places == [2, 1])
    }
  }

  @Test func hashIgnoresColumnOrderAndNulls() throws {
    try ledger.write { db in
      _ = try FixtureFile("a.csv", rows: [FixtureRow("account", "A1", ["name": "Acme"])]).load(db)
      let more = [
        FixtureRow("account", "A1", ["name": "Acme"]),
        FixtureRow("account", "A2", ["city": "Lyon", "name": "Bolt"]),
      ]
      let report = try FixtureFile("a.csv", rows: more).load(db)
      #expect(report.entities["account"]?.unchanged == 1)
      #expect(report.entities["account"]?.created == 1)
    }
  }

  @Test func tooManyRejectsRefuseTheFile() throws {
    try ledger.write { db in
      let row = FixtureFile.Record.rows([FixtureRow("account", "A1")])
      var file = FixtureFile("a.csv", [row, .reject("x"), .reject("y"), .skip("blank")])
      file.maxRejects = .count(1)
      let report = try file.load(db)
      #expect(report.outcome == .refused)
      #expect(report.refusal?.code == .tooManyRejects)
      #expect(report.skippedBy == ["blank": 1, "refused": 1])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM account") == 0)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM reject") == 2)
      #expect(try String.fetchOne(db, sql: "SELECT status FROM file") == "refused")
      #expect(try file.load(db).outcome == .refused)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM reject") == 2)
    }
  }

  @Test func rejectsKeepBytesAndHideValues() throws {
    try ledger.write { db in
      _ = try FixtureFile("a.csv", [.reject("12,x")]).load(db)
      let row = try Row.fetchOne(db, sql: "SELECT * FROM reject")
      #expect(row?["raw"] as Data? == Data("12,x".utf8))
      #expect(row?["value"] as String? == "12,x")
      #expect(row?["message"] as String? == "'amount' is not a number")
      #expect(row?["code"] as String? == "bad_number")
    }
  }

  @Test func mendedRejectsAreResolved() throws {
    try ledger.write { db in
      _ = try FixtureFile("a.csv", [.reject("x"), .reject("y"), .reject("z")]).load(db)
      var mended = FixtureFile(
        "rejects.csv",
        [.rows([FixtureRow("account", "A1")]), .reject("y"), .rows([FixtureRow("account", "A3")])])
      mended.mends = 1
      _ = try mended.load(db)
      let open = try String.fetchAll(
        db, sql: "SELECT value FROM reject WHERE file_id = 1 AND resolved_by_file_id IS NULL")
      #expect(open == ["y"])
    }
  }

  @Test func changedValuesAreRemembered() throws {
    try ledger.write { db in
      let old = ["status": "open", "amount_micros": "-500000", "updated_at": "2024-01-01"]
      var new = ["status": "won", "amount_micros": "1200500000"]
      new["updated_at"] = "2024-03-31T22:30:00Z"
      _ = try FixtureFile("a.csv", rows: [FixtureRow("deal", "D1", new)]).load(db)
      let late = FixtureRow("deal", "D1", ["status": "lost", "updated_at": "2024-02-01"])
      _ = try FixtureFile("b.csv", rows: [late]).load(db)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM field_change") == 0)
      _ = try FixtureFile("a.csv", rows: [FixtureRow("deal", "D1", old)]).load(db)
      _ = try FixtureFile("a.csv", rows: [FixtureRow("deal", "D1", new)]).load(db)
      let rows = try Row.fetchAll(
        db, sql: "SELECT field, old_value, new_value, at, at_day FROM field_change ORDER BY id")
      #expect(
        rows.suffix(2).map { $0.databaseValues.map(\.description).joined(separator: " ") } == [
          #""amount" "-0.5" "1200.5" "2024-03-31T22:30:00Z" 19814"#,
          #""status" "open" "won" "2024-03-31T22:30:00Z" 19814"#,
        ])
    }
  }

  @Test func generationCountsChangesOnly() throws {
    try ledger.write { db in
      let file = FixtureFile("a.csv", rows: [FixtureRow("account", "A1")])
      _ = try file.load(db)
      #expect(try StageMemory.generation(.load, db) == 1)
      _ = try file.load(db, always: true)
      #expect(try StageMemory.generation(.load, db) == 1)
    }
  }

  @Test(arguments: [
    ("5%", 5, 100, true), ("5%", 6, 100, false), ("2.5%", 1, 40, true), ("1%", 1, 99, false),
    ("20", 20, 20, true), ("20", 21, 1000, false), ("0", 0, 0, true),
  ]) func limits(text: String, count: Int, total: Int, allowed: Bool) {
    #expect(Limit(text)?.allows(count, of: total) == allowed)
  }

  @Test(arguments: ["", "%", "-1", "-1%", "x", "1.5"]) func badLimits(text: String) {
    #expect(Limit(text) == nil)
  }
}
