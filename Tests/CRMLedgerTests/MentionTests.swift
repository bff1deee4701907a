import CRMCore
import CRMIntake
import CRMLedger
import GRDB
import Testing

struct MentionTests {
  let ledger: Ledger

  init() throws { ledger = try Ledger.inMemory() }

  private func account(_ db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT name || ' ' || ifnull(city, '-') || ' ' || is_partial || ' ' || filled || ' ' || f.path
        FROM account JOIN file f ON f.id = file_id
        """)
  }

  @Test func mentionAloneMakesAPartialRow() throws {
    try ledger.write { db in
      let mention = FixtureRow.mention("account", "A1", ["name": "Acme"])
      let report = try FixtureFile("deals.csv", rows: [mention]).load(db)
      #expect(report.law == "1 = 1 + 0 + 0 + 0")
      #expect(report.entities["account"]?.created == 1)
      #expect(try account(db) == #"Acme - 1 ["name"] deals.csv"#)
      let again = try FixtureFile("deals.csv", rows: [mention]).load(db, always: true)
      #expect(again.law == "1 = 0 + 1 + 0 + 0")
      #expect(again.entities["account"]?.unchanged == 1)
      #expect(!again.changedAnything)
    }
  }

  @Test func primaryKeepsItsValuesAndIsFilled() throws {
    let primary = FixtureFile("a.csv", rows: [FixtureRow("account", "A1", ["name": "Acme SA"])])
    let mention = FixtureFile(
      "deals.csv", rows: [.mention("account", "A1", ["name": "acme", "city": "Lyon"])])
    for files in [[primary, mention], [mention, primary]] {
      try Ledger.inMemory().write { db in
        for file in files { _ = try file.load(db) }
        #expect(try account(db) == #"Acme SA Lyon 0 ["city"] a.csv"#)
        let report = try primary.load(db, always: true)
        #expect(report.entities["account"]?.unchanged == 1)
        #expect(try account(db) == #"Acme SA Lyon 0 ["city"] a.csv"#)
      }
    }
  }

  @Test func greatestMentionDecidesPerColumn() throws {
    let old = FixtureFile(
      "z.csv",
      rows: [.mention("account", "A1", ["name": "A", "city": "Lyon", "updated_at": "2024-01-01"])])
    let new = FixtureFile(
      "b.csv", rows: [.mention("account", "A1", ["name": "B", "updated_at": "2024-02-01"])])
    for files in [[old, new], [new, old]] {
      try Ledger.inMemory().write { db in
        for file in files { _ = try file.load(db) }
        #expect(try account(db) == #"B Lyon 1 ["name","city","updated_at"] b.csv"#)
      }
    }
  }

  @Test func filledTimeDoesNotRank() throws {
    let primaryA = FixtureFile("a.csv", rows: [FixtureRow("account", "A1", ["name": "A"])])
    let primaryB = FixtureFile(
      "b.csv", rows: [FixtureRow("account", "A1", ["name": "B", "updated_at": "2020-01-01"])])
    let mention = FixtureFile(
      "m.csv", rows: [.mention("account", "A1", ["updated_at": "2024-02-01"])])
    for files in [[primaryA, mention, primaryB], [primaryB, mention, primaryA]] {
      try Ledger.inMemory().write { db in
        for file in files { _ = try file.load(db) }
        #expect(try String.fetchOne(db, sql: "SELECT name FROM account") == "B")
      }
    }
  }

  @Test func changedMentionReplacesTheOldOne() throws {
    try ledger.write { db in
      let first: [FixtureRow] = [
        .mention("account", "A1", ["name": "Old", "city": "Lyon"]),
        .mention("account", "A2", ["name": "Stays"]),
      ]
      _ = try FixtureFile("d.csv", rows: first).load(db)
      let report = try FixtureFile("d.csv", rows: [.mention("account", "A1", ["name": "New"])])
        .load(db)
      #expect(report.entities["account"]?.updated == 1)
      let rows = try Row.fetchAll(db, sql: "SELECT name, city FROM account ORDER BY external_id")
      #expect(rows.map { $0["name"] as String? } == ["New", "Stays"])
      #expect(rows.map { $0["city"] as String? } == [nil, nil])
    }
  }

  @Test func typesSurvive() throws {
    try ledger.write { db in
      let values = [
        "name": "\"q\\\u{1}é", "amount_micros": "9007199254740993", "probability": "0.1",
      ]
      _ = try FixtureFile("d.csv", rows: [.mention("deal", "D1", values)]).load(db)
      let row = try Row.fetchOne(db, sql: "SELECT * FROM deal")
      #expect(row?["name"] as String? == "\"q\\\u{1}é")
      #expect(row?["amount_micros"] as Int? == 9_007_199_254_740_993)
      #expect(row?["probability"] as Double? == 0.1)
      #expect(row?["filled"] as String? == #"["name","amount","probability"]"#)
    }
  }
}
