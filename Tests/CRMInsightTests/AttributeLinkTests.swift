import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import Testing

/// One lead of person 1 and account 1, some deals, and which of them belong to it.
struct LeadDealCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// When the lead was made.
  var lead: String? = "2025-03-10T12:00:00Z"
  /// The deal that the lead names.
  var names: Int?
  let deals: [Deal]
  let expected: [String]

  struct Deal: Sendable {
    var id: Int
    var created: String?
    var account: Int?
    var person: Int?
    var lead: Int?
    var isDeleted = false
    var isTest = false
  }

  static let all = [
    LeadDealCase(
      testDescription: "the deal that the lead names, even an older one", names: 2,
      deals: [
        Deal(id: 1, created: "2025-03-11", account: 1), Deal(id: 2, created: "2024-01-01"),
        Deal(id: 3, created: "2025-03-11", lead: 1),
      ], expected: ["2 lead.deal_ref"]),
    LeadDealCase(
      testDescription: "a named deal that is deleted has no stand-in", names: 2,
      deals: [
        Deal(id: 1, created: "2025-03-11", account: 1),
        Deal(id: 2, created: "2025-03-11", isDeleted: true),
      ], expected: []),
    LeadDealCase(
      testDescription: "a named deal outside the scope is no name", names: 9,
      deals: [Deal(id: 1, created: "2025-03-11", account: 1)], expected: ["1 account"]),
    LeadDealCase(
      testDescription: "all live deals that name the lead",
      deals: [
        Deal(id: 1, created: "2025-03-11", lead: 1), Deal(id: 2, lead: 1),
        Deal(id: 3, created: "2025-03-11", lead: 1, isTest: true),
      ], expected: ["1 deal.lead_ref", "2 deal.lead_ref"]),
    LeadDealCase(
      testDescription: "the earliest of person and account",
      deals: [
        Deal(id: 1, created: "2025-03-20", person: 1),
        Deal(id: 2, created: "2025-03-15", account: 1),
        Deal(id: 3, created: "2025-03-14", account: 2),
      ], expected: ["2 account"]),
    LeadDealCase(
      testDescription: "the person when both say the same",
      deals: [Deal(id: 1, created: "2025-03-20", account: 1, person: 1)], expected: ["1 person"]),
    LeadDealCase(
      testDescription: "nothing older than the lead, on the same day either",
      deals: [
        Deal(id: 1, created: "2025-03-09", account: 1),
        Deal(id: 2, created: "2025-03-10T11:59:59Z", account: 1),
        Deal(id: 3, created: "2025-03-10T12:00:00.500Z", account: 1),
      ], expected: ["3 account"]),
    LeadDealCase(
      testDescription: "a bare date of the same day is not older",
      deals: [Deal(id: 1, created: "2025-03-10", account: 1)], expected: ["1 account"]),
    LeadDealCase(
      testDescription: "no deal after an undated lead", lead: nil,
      deals: [Deal(id: 1, created: "2025-03-10", account: 1)], expected: []),
    LeadDealCase(
      testDescription: "deleted, test and undated deals do not count",
      deals: [
        Deal(id: 1, created: "2025-03-11", account: 1, isDeleted: true),
        Deal(id: 2, created: "2025-03-11", account: 1, isTest: true), Deal(id: 3, account: 1),
        Deal(id: 4, created: "2025-03-30", account: 1),
      ], expected: ["4 account"]),
  ]
}

@Suite struct AttributeLinkTests {
  @Test(arguments: LeadDealCase.all) func links(_ it: LeadDealCase) throws {
    let ledger = try Ledger.inMemory()
    let rules = try ShippedRules.load()
    let links = try ledger.write { db in
      try db.execute(
        sql: """
          INSERT INTO golden_lead (id, person_id, account_id, deal_id, created_at, created_at_day)
          VALUES (1, 1, 1, ?, ?, ?)
          """, arguments: [it.names, it.lead, it.lead.flatMap { Day($0.prefix(10))?.rawValue }])
      for deal in it.deals {
        try db.execute(
          sql: """
            INSERT INTO golden_deal (id, created_at, created_at_day, account_id, contact_id, lead_id,
              is_deleted, is_test) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            deal.id, deal.created, deal.created.flatMap { Day($0.prefix(10))?.rawValue },
            deal.account, deal.person, deal.lead, deal.isDeleted, deal.isTest,
          ])
      }
      _ = try Attribute.run(db, settings: Settings(), rules: rules)
      return try String.fetchAll(
        db, sql: "SELECT deal_id || ' ' || how FROM lead_deal WHERE scope_id = 0 ORDER BY deal_id")
    }
    #expect(links == it.expected)
  }

  /// A deal without a contact of its own has the main one that is related to it.
  @Test(arguments: [(0, 1, "partners"), (1, 0, "events"), (nil, nil, "events")])
  func primaryContact(_ first: Int?, _ second: Int?, _ channel: String) throws {
    let ledger = try Ledger.inMemory()
    let rules = try ShippedRules.load()
    let found = try ledger.write { db in
      try db.execute(
        sql: """
          INSERT INTO source (id, name) VALUES (1, 'crm');
          INSERT INTO run (id, started_at, tool_version, settings_hash, status)
            VALUES (1, '2025-01-01T00:00:00Z', '1', '', 'done');
          INSERT INTO file (id, run_id, source_id, path, sha256, bytes, mapping, mapping_hash, mode)
            VALUES (1, 1, 1, 'x.csv', '', 0, 'm', '', 'delta');
          INSERT INTO golden_person (id, source_text) VALUES (1, 'Messe'), (2, 'Partner');
          INSERT INTO golden_deal (id) VALUES (1);
          INSERT INTO contact (id, source_id, external_id, golden_id, file_id, record_no, line)
            VALUES (5, 1, 'c5', 1, 1, 1, 2), (6, 1, 'c6', 2, 1, 2, 3);
          INSERT INTO deal (id, source_id, external_id, golden_id, file_id, record_no, line)
            VALUES (7, 1, 'd7', 1, 1, 1, 2);
          """)
      for (contact, isPrimary) in [(5, first), (6, second)] {
        try db.execute(
          sql: """
            INSERT INTO association (source_id, external_id, file_id, record_no, line, from_entity,
              from_id, to_entity, to_id, is_primary)
            VALUES (1, ?, 1, 1, 2, 'contact', ?, 'deal', 7, ?)
            """, arguments: ["a\(contact)", contact, isPrimary])
      }
      _ = try Attribute.run(db, settings: Settings(), rules: rules)
      return try Row.fetchOne(
        db, sql: "SELECT channel, evidence FROM attribution WHERE scope_id = 0 AND entity = 'deal'")
    }
    #expect(found?["channel"] == channel)
    #expect(found?["evidence"] == "contact.source_text")
  }
}
