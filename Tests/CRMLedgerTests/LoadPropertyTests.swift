import CRMCore
import CRMIntake
import CRMLedger
import Foundation
import GRDB
import TestSupport
import Testing

/// Made-up exports that overlap: the same keys, primaries and mentions, in several files.
struct World {
  var random: SplitMix64
  let seed: Int

  init(_ seed: Int) {
    self.seed = seed
    random = SplitMix64(seed: UInt64(seed))
  }

  mutating func files() -> [FixtureFile] {
    (0..<Int.random(in: 2...5, using: &random)).map { file($0) }
  }

  mutating func file(_ number: Int) -> FixtureFile {
    var file = FixtureFile("\(["x", "m", "a"][number % 3])\(number).csv", [])
    file.source = chance(4) ? "erp" : "crm"
    file.mapping = chance(2) ? "crm/all" : "crm/other"
    file.configOrder = Int.random(in: 0...1, using: &random)
    file.rules = [
      "owner_ref": ReferenceRule(
        by: chance(2) ? .name : .id, onMissing: chance(2) ? .stub : .null),
      "account_ref": ReferenceRule(by: .id, onMissing: chance(3) ? .stub : .null),
    ]
    file.records = (0..<Int.random(in: 1...8, using: &random)).map { _ in record() }
    return file
  }

  private mutating func record() -> FixtureFile.Record {
    if chance(10) { return .reject("bad \(number(4))") }
    if chance(12) { return .skip("blank") }
    return .rows((0..<Int.random(in: 1...3, using: &random)).map { _ in row() })
  }

  private mutating func row() -> FixtureRow {
    let entity = ["account", "deal", "owner"][number(3)]
    var values: [String: String] = [:]
    if chance(2) { values["name"] = "Name \(number(3))" }
    if entity != "owner" {
      if chance(2) { values["updated_at"] = "2024-0\(1 + number(3))-01" }
      if chance(3) { values["owner_ref"] = chance(2) ? "O\(number(3))" : "name \(number(4))" }
    }
    if entity == "deal", chance(2) {
      values["account_ref"] = (chance(5) ? "erp:A" : "A") + "\(number(4))"
    }
    if entity == "deal", chance(2) { values["amount_micros"] = "\(number(3))" }
    let key = "\(entity.first?.uppercased() ?? "")\(number(4))"
    var row = FixtureRow(entity, key, values)
    row.isPartial = chance(3)
    row.isDeleted = !row.isPartial && chance(8)
    return row
  }

  private mutating func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &random) }
  private mutating func chance(_ of: Int) -> Bool { number(of) == 0 }
}

/// People and the deals that name them, each id once, that change from one export to the next.
private struct Directory {
  private var random: SplitMix64
  private var owners: [FixtureRow]
  private var deals: [FixtureRow]
  private let rule: ReferenceRule

  init(_ seed: Int) {
    random = SplitMix64(seed: UInt64(seed))
    owners = (0..<4).map { FixtureRow("owner", "O\($0)", ["name": "Name \($0)"]) }
    deals = (0..<6).map {
      FixtureRow("deal", "D\($0)", ["owner_ref": "name \($0)", "amount_micros": "\($0)"])
    }
    rule = ReferenceRule(by: .name, onMissing: seed % 2 == 0 ? .stub : .null)
  }

  var files: [FixtureFile] {
    [owners, deals].map { rows in
      var file = FixtureFile("\(rows[0].entity)s.csv", rows: rows)
      file.mapping = "crm/\(rows[0].entity)"
      file.rules = ["owner_ref": rule]
      return file
    }
  }

  mutating func change() {
    let (owner, deal) = (number(owners.count), number(deals.count))
    switch number(10) {
    case 0: owners[owner].values["name"] = "Name \(number(6))"
    case 1: owners[owner].isDeleted.toggle()
    case 2: deals[deal].values["owner_ref"] = ["name \(number(6))", "O1", nil][number(3)]
    case 3: deals[deal].isDeleted.toggle()
    case 4: deals.append(FixtureRow("deal", "D\(deals.count)", deals[deal].values))
    case 5: deals.swapAt(deal, 0)
    default: deals[deal].values["amount_micros"] = "\(number(100))"
    }
  }

  private mutating func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &random) }
}

struct LoadPropertyTests {
  @Test(arguments: 0..<40) func orderOfFilesDoesNotMatter(seed: Int) throws {
    var world = World(seed)
    let files = world.files()
    var first: ([String], String)?
    for round in 0..<4 {
      let order = round == 0 ? files : files.shuffled(using: &world.random)
      let oneRun = round % 2 == 0
      try Ledger.inMemory().write { db in
        for source in ["crm", "erp"] {
          _ = try Sources.upsert(
            db, SourceSettings(name: source), system: nil, kind: "crm", configOrder: nil)
        }
        for file in order {
          _ = try file.load(db)
          if !oneRun { _ = try References.resolve(db, run: 1) }
        }
        _ = try References.resolve(db, run: 1)
        let result = (try dump(db), try ContentHash.compute(db))
        #expect(first.map { $0.0 == result.0 } ?? true)
        #expect(first.map { $0.1 == result.1 } ?? true)
        first = first ?? result
      }
    }
  }

  @Test(arguments: 0..<20) func secondImportChangesNothing(seed: Int) throws {
    var world = World(1000 + seed)
    let files = world.files()
    try Ledger.inMemory().write { db in
      for file in files { _ = try file.load(db) }
      _ = try References.resolve(db, run: 1)
      let before = try fullDump(db)
      let hash = try ContentHash.compute(db)
      for file in files { #expect(try file.load(db).outcome == .unchanged) }
      _ = try References.resolve(db, run: 1)
      #expect(try fullDump(db) == before)
      let facts = try dump(db)
      for file in files { #expect(try !file.load(db, always: true).changedAnything) }
      _ = try References.resolve(db, run: 1)
      #expect(try dump(db) == facts)
      #expect(try ContentHash.compute(db) == hash)
    }
  }

  /// A file that says of itself that references mean what they meant needs no resolving.
  @Test(arguments: 0..<12) func untouchedReferencesHold(seed: Int) throws {
    var directory = Directory(seed)
    let (lazy, eager) = (try Ledger.inMemory(), try Ledger.inMemory())
    var settled = 0
    for round in 0..<12 {
      if round > 0 { directory.change() }
      let dumps = try [lazy, eager].map { ledger in
        try ledger.write { db in
          let touches = try directory.files.map { try $0.load(db, always: true).touchesReferences }
          if ledger === eager || touches.contains(true) {
            _ = try References.resolve(db, run: 1)
          } else {
            settled += 1
          }
          return try dump(db) + References.unresolved(db).map { "\($0.fault) \($0.count)" }
        }
      }
      #expect(dumps[0] == dumps[1], "round \(round)")
    }
    #expect((1...10).contains(settled))
  }

  @Test(arguments: 0..<20) func everyRecordIsAccountedFor(seed: Int) throws {
    var world = World(2000 + seed)
    let files = world.files()
    try Ledger.inMemory().write { db in
      for file in files + files.reversed() {
        var file = file
        file.maxRejects = Int.random(in: 0...3, using: &world.random) == 0 ? .count(0) : .all
        let report = try file.load(db, always: true)
        #expect(report.read == file.records.count)
        #expect(
          report.read == report.loaded + report.unchanged + report.skipped + report.rejected)
        let broken = try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM file WHERE records_read <> records_loaded + records_unchanged
              + records_skipped + records_rejected
            """)
        #expect(broken == 0)
      }
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test(arguments: 0..<20) func fullFileLeavesWhatItHolds(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    try Ledger.inMemory().write { db in
      var live: Set<String> = []
      for round in 0..<6 {
        let keys = (0..<8).map { "A\($0)" }.filter { _ in Bool.random(using: &random) }
        var file = FixtureFile(
          "a.csv", rows: keys.map { FixtureRow("account", $0, ["name": "\(round / 2)"]) })
        file.mode = .full
        file.entities = ["account"]
        file.maxDeletes = .count(3)
        let gone = live.subtracting(keys).count
        let report = try file.load(db, always: true)
        #expect(report.outcome == (gone > 3 ? .refused : .loaded))
        if gone <= 3 {
          #expect((report.entities["account"]?.deleted ?? 0) == gone)
          live = Set(keys)
        }
        let held = try String.fetchSet(
          db, sql: "SELECT external_id FROM account WHERE NOT is_deleted")
        #expect(held == live)
      }
    }
  }

  @Test func hashSeesFactsGroupsAndSettings() throws {
    try Ledger.inMemory().write { db in
      let rows = [FixtureRow("account", "A1", ["name": "x"]), FixtureRow("account", "A2")]
      _ = try FixtureFile("a.csv", rows: rows).load(db)
      var hashes = [try ContentHash.compute(db)]
      for change in [
        "UPDATE account SET name = 'y' WHERE external_id = 'A1'",
        "UPDATE account SET is_test = 1 WHERE external_id = 'A2'",
        "UPDATE account SET golden_id = id", "UPDATE account SET golden_id = 7",
        "INSERT INTO setting VALUES ('k', 'v')", "UPDATE source SET precedence = 1",
      ] {
        try db.execute(sql: change)
        hashes.append(try ContentHash.compute(db))
      }
      #expect(Set(hashes).count == hashes.count)
      try db.execute(sql: "UPDATE account SET golden_id = 9, file_id = 1, record_no = 5")
      #expect(try ContentHash.compute(db) == hashes.last)
    }
  }

  @Test func worksOnDisk() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("load-\(UUID().uuidString).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var world = World(7)
    let files = world.files()
    let onDisk = try Ledger.open(path, .write).write { db in
      for file in files { _ = try file.load(db) }
      _ = try References.resolve(db, run: 1)
      return try dump(db)
    }
    let inMemory = try Ledger.inMemory().write { db in
      for file in files { _ = try file.load(db) }
      _ = try References.resolve(db, run: 1)
      return try dump(db)
    }
    #expect(onDisk == inMemory)
    #expect(try Ledger.open(path, .read).read(dump) == onDisk)
  }
}
