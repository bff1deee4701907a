import CRMCore
import CRMIntake
import CRMLedger
import GRDB
import Testing

struct ReferenceTests {
  let ledger: Ledger

  init() throws { ledger = try Ledger.inMemory() }

  private func deal(_ ref: String, _ key: String = "D1") -> FixtureRow {
    FixtureRow("deal", key, ["owner_ref": ref])
  }

  private func deals(
    _ rows: [FixtureRow], by: ReferenceRule.By, _ missing: ReferenceRule.Missing = .null
  ) -> FixtureFile {
    var file = FixtureFile("deals.csv", rows: rows)
    file.rules = ["owner_ref": ReferenceRule(by: by, onMissing: missing)]
    return file
  }

  private func owners(_ db: Database) throws -> [String?] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.name || ':' || o.external_id AS owner FROM deal d
        LEFT JOIN owner o ON o.id = d.owner_id LEFT JOIN source s ON s.id = o.source_id
        ORDER BY d.external_id
        """
    ).map { $0["owner"] }
  }

  private func findings(_ db: Database) throws -> [String] {
    try References.resolve(db, run: 1).map {
      "\($0.fault.code.rawValue) \($0.fault.facts[.name] ?? "") \($0.count)"
    }
  }

  struct Lookup: CustomTestStringConvertible {
    var by: ReferenceRule.By
    var ref: String
    var found: String?
    var finding: String?
    var testDescription: String { "\(by) \(ref)" }

    init(_ by: ReferenceRule.By, _ ref: String, _ found: String?, _ finding: String? = nil) {
      self.by = by
      self.ref = ref
      self.found = found
      self.finding = finding
    }
  }

  @Test(arguments: [
    Lookup(.id, "7", "crm:7"),
    Lookup(.id, "8", nil, "dangling_reference deal.owner_ref 1"),
    Lookup(.id, "Alice", nil, "dangling_reference deal.owner_ref 1"),
    Lookup(.name, "ÉLISE", "crm:7"),
    Lookup(.name, "Bob", nil, "ambiguous_reference deal.owner_ref 1"),
    Lookup(.name, "7", "crm:7"),
    Lookup(.email, "Elise@Example.org", "crm:7"),
    Lookup(.id, "erp:7", "erp:7"),
    Lookup(.id, "erp:8", nil, "dangling_reference deal.owner_ref 1"),
    Lookup(.id, "erp:a:b", "erp:a:b"),
    Lookup(.id, "crm:odd", "crm:crm:odd"),
    Lookup(.name, "Erpman", nil, "dangling_reference deal.owner_ref 1"),
    Lookup(.name, "Gone", "crm:12"),
    Lookup(.name, "Both", "crm:14"),
  ]) func looksUp(lookup: Lookup) throws {
    try ledger.write { db in
      _ = try deals([deal(lookup.ref)], by: lookup.by).load(db)
      var rows = [
        FixtureRow("owner", "7", ["name": "Élise", "email": "elise@example.org"]),
        FixtureRow("owner", "9", ["name": "Bob"]), FixtureRow("owner", "10", ["name": "bob"]),
        FixtureRow("owner", "crm:odd"), FixtureRow("owner", "odd"),
        FixtureRow("owner", "12", ["name": "Gone"]), FixtureRow("owner", "13", ["name": "Both"]),
        FixtureRow("owner", "14", ["name": "Both"]),
      ]
      rows[5].isDeleted = true
      rows[6].isDeleted = true
      _ = try FixtureFile("owners.csv", rows: rows).load(db)
      var erp = FixtureFile(
        "erp.csv", rows: [FixtureRow("owner", "7", ["name": "Erpman"]), FixtureRow("owner", "a:b")])
      erp.source = "erp"
      _ = try erp.load(db)
      #expect(try findings(db) == (lookup.finding.map { [$0] } ?? []))
      #expect(try owners(db) == [lookup.found])
      let before = try fullDump(db)
      _ = try References.resolve(db, run: 1)
      #expect(try fullDump(db) == before)
    }
  }

  @Test func followsAChangedText() throws {
    try ledger.write { db in
      _ = try FixtureFile("o.csv", rows: [FixtureRow("owner", "1"), FixtureRow("owner", "2")])
        .load(db)
      for (ref, owner) in [("1", "crm:1"), ("2", "crm:2"), ("3", nil)] {
        _ = try deals([deal(ref)], by: .id).load(db)
        _ = try References.resolve(db, run: 1)
        #expect(try owners(db) == [owner])
      }
      _ = try FixtureFile("deals.csv", rows: [FixtureRow("deal", "D1")]).load(db)
      #expect(try findings(db) == [])
      #expect(try owners(db) == [nil])
    }
  }

  @Test func namesWithoutOwnersBecomeStubs() throws {
    try ledger.write { db in
      let rows = [deal("Alice"), deal("ALICE", "D2"), deal("Bob", "D3")]
      _ = try deals(rows, by: .name, .stub).load(db)
      #expect(try findings(db) == [])
      #expect(try owners(db) == ["crm:ALICE", "crm:ALICE", "crm:Bob"])
      let stub = try Row.fetchOne(db, sql: "SELECT * FROM owner WHERE external_id = 'Bob'")
      #expect(stub?["name"] as String? == "Bob")
      #expect(stub?["is_partial"] as Int? == 1)
      #expect(stub?["record_no"] as Int? == 3)
    }
  }

  @Test func stubsGiveWayToRealRows() throws {
    let deals = deals([deal("Alice"), deal("Bob", "D2")], by: .name, .stub)
    let owners = FixtureFile("owners.csv", rows: [FixtureRow("owner", "7", ["name": "Alice"])])
    var dumps: [[String]] = []
    for files in [[deals, owners], [owners, deals]] {
      try Ledger.inMemory().write { db in
        for file in files {
          _ = try file.load(db)
          _ = try References.resolve(db, run: 1)
        }
        #expect(try self.owners(db) == ["crm:7", "crm:Bob"])
        dumps.append(try dump(db))
      }
    }
    #expect(dumps[0] == dumps[1])
  }

  @Test func stubBecomesTheRealRow() throws {
    try ledger.write { db in
      _ = try deals([deal("7")], by: .id, .stub).load(db)
      _ = try References.resolve(db, run: 1)
      let id = try Int.fetchOne(db, sql: "SELECT owner_id FROM deal")
      #expect(id != nil)
      _ = try FixtureFile("owners.csv", rows: [FixtureRow("owner", "7", ["name": "A"])]).load(db)
      _ = try References.resolve(db, run: 1)
      #expect(try Int.fetchOne(db, sql: "SELECT owner_id FROM deal") == id)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM owner WHERE NOT is_partial") == 1)
    }
  }

  @Test func filledReferenceObeysTheRuleOfItsMention() throws {
    try ledger.write { db in
      _ = try FixtureFile("owners.csv", rows: [FixtureRow("owner", "7", ["name": "Alice"])]).load(
        db)
      _ = try FixtureFile("d.csv", rows: [FixtureRow("deal", "D1", ["name": "Deal"])]).load(db)
      _ = try deals([.mention("deal", "D1", ["owner_ref": "alice"])], by: .name).load(db)
      #expect(try findings(db) == [])
      #expect(try owners(db) == ["crm:7"])
    }
  }

  @Test func polymorphicReferences() throws {
    try ledger.write { db in
      let rows = [
        FixtureRow("deal", "1"), FixtureRow("contact", "1"),
        FixtureRow(
          "association", "a",
          ["from_entity": "deal", "from_ref": "1", "to_entity": "contact", "to_ref": "1"]),
        FixtureRow(
          "association", "b",
          ["from_entity": "deal", "from_ref": "2", "to_entity": "nothing", "to_ref": "1"]),
      ]
      _ = try FixtureFile("a.csv", rows: rows).load(db)
      #expect(
        try findings(db) == [
          "dangling_reference association.from_ref 1", "dangling_reference association.to_ref 1",
        ])
      let ids = try Row.fetchAll(db, sql: "SELECT from_id, to_id FROM association ORDER BY id")
      #expect(ids.map { $0["from_id"] as Int? } == [1, nil])
      #expect(ids.map { $0["to_id"] as Int? } == [1, nil])
    }
  }
}
