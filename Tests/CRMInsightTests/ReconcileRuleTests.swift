import CRMCore
import CRMInsight
import CRMLedger
import Testing
import TestSupport

private func person(
  _ id: String, _ email: String, in source: String = "crm", _ more: [String: String] = [:]
) -> WorldRow {
  WorldRow("contact", source, id, ["email": email].merging(more) { $1 })
}

private func lead(_ id: String, _ created: String, _ more: [String: String] = [:]) -> WorldRow {
  WorldRow(
    "lead", "crm", id, ["email": "kim@pak.example", "created_at": created].merging(more) { $1 })
}

@Suite struct ReconcileVetoTests {
  private let twins = [person("1", "kim@pak.example"), person("2", "kim@pak.example", in: "mail")]
  private let names = ("crm:contact:1", "mail:contact:2")

  @Test func aDecisionOutranksEvidence() throws {
    var world = try ReconciledWorld(twins)
    #expect(try world.areOne("person", names.0, names.1))
    let report = try world.decide([(names.0, names.1, "different")])
    #expect(report.recorded == 1)
    #expect(try !world.areOne("person", names.0, names.1))
    #expect(try world.explain(names.0, names.1).veto == "decision")
    #expect(try world.decide([(names.1, names.0, "different")]).unchanged == 1)
    try world.decide([(names.1, names.0, "withdraw")])
    #expect(try world.areOne("person", names.0, names.1))
  }

  @Test func aDecisionSurvivesAThirdRecord() throws {
    let bridge = person("3", "kim@pak.example", in: "books")
    let world = try ReconciledWorld(
      twins + [bridge], decisions: [(names.0, names.1, "different")])
    #expect(try world.groups("contact").count == 2)
    #expect(world.report.findings.map(\.fault.code) == [.conflictingIdentity])
  }

  @Test func differentIdentitiesStayApart() throws {
    let world = try ReconciledWorld([
      person("1", "kim@pak.example", ["identity": "7"]),
      person("2", "kim@pak.example", in: "mail", ["identity": "8"]),
      person("3", "other@pak.example", in: "books", ["identity": "8"]),
    ])
    #expect(try !world.areOne("person", names.0, names.1))
    #expect(try world.areOne("person", names.1, "books:contact:3"))
    #expect(try world.explain(names.0, names.1).veto == "identity")
  }

  @Test func aSameDecisionOutranksIdentities() throws {
    let rows = [
      person("1", "kim@pak.example", ["identity": "7"]),
      person("2", "lee@pak.example", in: "mail", ["identity": "8"]),
    ]
    let world = try ReconciledWorld(rows, decisions: [(names.0, names.1, "same")])
    #expect(try world.areOne("person", names.0, names.1))
  }

  @Test func aLinkUnites() throws {
    let link = WorldRow(
      "record_link", "mail", "k",
      [
        "kind": "synced", "entity": "contact", "ref": "2", "other_entity": "contact",
        "other_ref": "crm:1",
      ])
    let world = try ReconciledWorld([
      person("1", "kim@pak.example"), person("2", "lee@pak.example", in: "mail"), link,
    ])
    #expect(try world.areOne("person", names.0, names.1))
    #expect(try world.explain(names.0, names.1).steps.map(\.tier) == ["link"])
  }

  @Test func aNamelessThirdDoesNotBridgeAConflict() throws {
    let world = try ReconciledWorld([
      WorldRow("owner", "crm", "1", ["name": "Ada Blum", "email": "ada@own.example"]),
      WorldRow("owner", "mail", "2", ["name": "Ada Blum", "email": "blum@own.example"]),
      WorldRow("owner", "books", "3", ["name": "Ada Blum"]),
    ])
    #expect(try !world.areOne("owner", "crm:owner:1", "mail:owner:2"))
    #expect(try world.groups("owner").count == 2)
  }

  @Test func unknownRecordsAreFaultsWithTheirLine() throws {
    var world = try ReconciledWorld(twins)
    let faults = #expect(throws: Faults.self) {
      try world.decide([(names.0, "mail:contact:99", "same"), (names.0, names.1, "perhaps")])
    }
    #expect(faults?.all.map(\.position?.line) == [2, 3])
    #expect(faults?.all.map(\.code) == [.unknownName, .badChoice])
  }
}

@Suite struct GoldenIdTests {
  private let trio = [
    person("1", "kim@pak.example"), person("2", "kim@pak.example", in: "mail"),
    person("3", "kim@pak.example", in: "books"),
  ]

  @Test func aSplitLeavesTheIdWithTheLargerPart() throws {
    var world = try ReconciledWorld(trio)
    let before = try world.golden("person", "crm:contact:1")
    try world.load([person("1", "new@pak.example")])
    #expect(try world.golden("person", "books:contact:3") == before)
    #expect(try world.golden("person", "mail:contact:2") == before)
    #expect(try world.golden("person", "crm:contact:1") != before)
    let events = try world.rows("SELECT event FROM golden_event WHERE entity = 'person'")
    #expect(events == ["created", "split"])
  }

  @Test func aMergeKeepsTheOlderIdAndNoIdComesBack() throws {
    var world = try ReconciledWorld([
      person("1", "kim@pak.example"), person("2", "lee@pak.example", in: "mail"),
    ])
    #expect(try world.golden("person", "mail:contact:2") == 2)
    try world.load([person("2", "kim@pak.example", in: "mail")])
    #expect(try world.golden("person", "mail:contact:2") == 1)
    #expect(try world.rows("SELECT count(*) FROM golden_person") == ["1"])
    try world.load([person("2", "lee@pak.example", in: "mail")])
    #expect(try world.golden("person", "mail:contact:2") == 3)
    #expect(
      try world.rows(
        "SELECT golden_id, event, other_id, cause FROM golden_event WHERE entity = 'person'")
        == [
          "1|created||new record", "2|created||new record", "1|merged|2|certain",
          "3|split|1|evidence",
        ])
  }
}

@Suite struct LeadWindowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let leads: [WorldRow]
    let count: Int
  }

  @Test(arguments: [
    Case(
      testDescription: "90 days apart",
      leads: [lead("1", "2024-01-01T08:00:00Z"), lead("2", "2024-03-31T08:00:00Z")], count: 1),
    Case(
      testDescription: "91 days apart",
      leads: [lead("1", "2024-01-01T08:00:00Z"), lead("2", "2024-04-01T08:00:00Z")], count: 2),
    Case(
      testDescription: "begun after a conversion",
      leads: [
        lead("1", "2024-01-01", ["converted_at": "2024-01-10"]), lead("2", "2024-01-20"),
      ], count: 2),
    Case(
      testDescription: "a third one does not bridge a conversion",
      leads: [
        lead("1", "2024-01-01", ["converted_at": "2024-01-10"]), lead("2", "2024-01-05"),
        lead("3", "2024-01-20"),
      ], count: 2),
  ])
  func count(_ example: Case) throws {
    let world = try ReconciledWorld(example.leads)
    #expect(try world.groups("lead").count == example.count)
    #expect(try world.groups("person").count == 1)
  }
}

@Suite struct GoldenMarkTests {
  @Test func aDeletedCopyLendsNothing() throws {
    let world = try ReconciledWorld([
      person("1", "kim@pak.example", ["created_at": "2024-01-01", "is_deleted": "0"]),
      person(
        "2", "kim@pak.example", in: "mail",
        ["created_at": "2020-01-01", "title": "Chef", "is_deleted": "1"]),
    ])
    #expect(try world.areOne("person", "crm:contact:1", "mail:contact:2"))
    #expect(
      try world.rows("SELECT created_at, title, is_deleted, members FROM golden_person")
        == ["2024-01-01||0|2"])
    #expect(
      try world.rows("SELECT created_at, is_deleted FROM scoped_person ORDER BY scope_id")
        == ["2024-01-01|0", "2020-01-01|1"])
  }

  @Test func oneMarkCondemnsTheGroupAndWhatIsAttached() throws {
    let world = try ReconciledWorld([
      WorldRow("account", "crm", "A", ["name": "Belmo Test", "domain": "belmo.example"]),
      WorldRow(
        "account", "mail", "a",
        ["name": "Belmo Test", "domain": "belmo.example", "is_test": "1"]),
      person("1", "kim@pak.example", ["account_ref": "A"]),
      lead("l", "2024-01-01"),
      WorldRow("deal", "crm", "D", ["name": "Oven", "lead_ref": "l"]),
      WorldRow("ticket", "crm", "T", ["subject": "Oven", "contact_ref": "1"]),
      WorldRow("deal", "crm", "D2", ["name": "Other"]),
    ])
    for table in ["account", "person", "lead", "ticket"] {
      #expect(try world.rows("SELECT is_test FROM golden_\(table)") == ["1"])
    }
    #expect(try world.rows("SELECT is_test FROM golden_deal ORDER BY name") == ["0", "1"])
    #expect(try world.rows("SELECT is_test FROM scoped_account") == ["1", "1"])
  }

  @Test func anAtomicGroupIsNeverMixed() throws {
    let first = ["name": "Kiln", "identity": "1"]
    let world = try ReconciledWorld([
      WorldRow("deal", "crm", "D", first.merging(["stage": "Offer", "currency": "EUR"]) { $1 }),
      WorldRow(
        "deal", "mail", "d",
        first.merging(["amount": "10", "currency": "USD", "lost_reason": "price"]) { $1 }),
    ])
    #expect(
      try world.rows("SELECT stage, amount, currency, lost_reason FROM golden_deal ORDER BY id")
        == ["Offer||EUR|"])
  }

  @Test func theSourceWithAnAnswerLendsIt() throws {
    let scale = ["identity": "1", "scale_min": "1"]
    let world = try ReconciledWorld([
      WorldRow(
        "survey_response", "crm", "S",
        scale.merging(["sent_at": "2024-01-05", "scale_max": "10"]) { $1 }),
      WorldRow(
        "survey_response", "mail", "s",
        scale.merging(
          ["sent_at": "2024-01-04", "answered_at": "2024-01-06", "score": "4", "scale_max": "5"]
        ) { $1 }),
    ])
    #expect(
      try world.rows("SELECT sent_at, answered_at, score, scale_max FROM golden_survey_response")
        == ["2024-01-05|2024-01-06|4.0|5.0"])
  }
}
