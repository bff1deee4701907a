import CRMCore
import CRMInsight
import CRMLedger
import Testing
import TestSupport

@Suite struct ReconcileTests {
  @Test func groupsTheWorld() throws {
    let world = try ReconciledWorld(CRMWorld.rows)
    #expect(try world.groups("account").count == 3)
    #expect(try world.areOne("account", "crm:account:A1", "mail:account:c-77"))
    let anna: Set = ["crm:contact:P1", "mail:contact:m1", "mail:lead:l1"]
    #expect(try world.groups("person").contains(anna))
    #expect(try world.groups("person").count == 8)
    let person = world.report.spaces.first { $0.name == "person" }
    #expect(person?.merged == 1)
    #expect(person?.acrossSources == 1)
    #expect(person?.insideSource == 1)
    #expect(person?.sharedEmails == 1)
  }

  @Test func survivorsKnowTheirOrigin() throws {
    let world = try ReconciledWorld(CRMWorld.rows)
    let rows = try world.rows(
      """
      SELECT g.name, g.phone, g.created_at, g.members, origin ->> 'phone' = 'account:' || a.id
      FROM golden_account g JOIN account a ON a.external_id = 'c-77' AND a.golden_id = g.id
      """)
    #expect(rows == ["Boulangerie Martel SARL|+33472000111|2022-11-03T09:00:00Z|2|1"])
  }

  @Test func referencesPointToGoldenRecords() throws {
    let world = try ReconciledWorld(CRMWorld.rows)
    let account = try #require(try world.golden("account", "mail:account:c-77"))
    let person = try #require(try world.golden("person", "mail:contact:m1"))
    #expect(
      try world.rows("SELECT account_id, contact_id, amount, currency, stage FROM golden_deal")
        == ["\(account)|\(person)|12000.0|EUR|Won"])
    #expect(
      try world.rows("SELECT person_id, contact_id FROM golden_lead WHERE channel = 'newsletter'")
        == ["\(person)|\(person)"])
  }

  @Test func aScopeBelievesItsOwnRows() throws {
    let world = try ReconciledWorld(CRMWorld.rows)
    let rows = try world.rows(
      """
      SELECT s.name, g.name, g.members FROM scoped_account g JOIN source s ON s.id = g.scope_id
      WHERE g.domain = 'martel-pains.example' ORDER BY 1
      """)
    #expect(rows == ["crm|Boulangerie Martel SARL|1", "mail|SARL Boulangerie Martel|1"])
  }

  @Test func aSecondRunDoesNothing() throws {
    var world = try ReconciledWorld(CRMWorld.rows)
    let first = world.report
    #expect(first.hasChanged)
    try world.decide([])
    #expect(world.report.isCurrent)
    try world.load(CRMWorld.rows)
    #expect(!world.report.isCurrent)
    #expect(!world.report.hasChanged)
    #expect(world.report.spaces == first.spaces)
  }

  @Test(arguments: 1...6) func orderOfRowsDoesNotMatter(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let world = try ReconciledWorld(CRMWorld.rows)
    let shuffled = try ReconciledWorld(CRMWorld.rows.shuffled(using: &generator))
    for entity in Identities.entities {
      #expect(try shuffled.groups(entity) == world.groups(entity))
    }
  }

  @Test func everyScoreIsTheSumOfItsEvidence() throws {
    let world = try ReconciledWorld([
      WorldRow("account", "crm", "1", ["name": "Veyrac & Co.", "city": "Nantes"]),
      WorldRow("account", "mail", "2", ["name": "VEYRAC", "city": "Nantes"]),
      WorldRow("account", "books", "3", ["name": "Veyrac SA", "city": "Toulon"]),
    ])
    let sums = try world.rows(
      """
      SELECT abs(score - (SELECT sum(value ->> 'weight') FROM json_each(evidence))) < 1e-9
      FROM match WHERE score IS NOT NULL
      """)
    #expect(!sums.isEmpty)
    #expect(Set(sums) == ["1"])
  }
}
