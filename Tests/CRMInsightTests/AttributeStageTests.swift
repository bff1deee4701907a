import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import TestSupport
import Testing

/// A small world: three leads, two of them with touches, four deals and some spend.
enum AttributeWorld {
  static let sql = """
    INSERT INTO source (id, name, system, kind) VALUES
      (1, 'crm', 'salesforce', 'crm'), (2, 'ads', 'google_ads', 'ads');
    INSERT INTO run (id, started_at, tool_version, settings_hash, status)
      VALUES (1, '2025-01-01T00:00:00Z', '1', '', 'done');
    INSERT INTO file (id, run_id, source_id, path, sha256, bytes, mapping, mapping_hash, mode)
      VALUES (1, 1, 1, 'leads.csv', '', 0, 'm', '', 'delta'),
        (2, 1, 1, 'touches.csv', '', 0, 'm', '', 'delta'),
        (3, 1, 2, 'ads.csv', '', 0, 'm', '', 'delta');
    INSERT INTO golden_account (id, name) VALUES (1, 'Ferme Solaire'), (2, 'Blau GmbH'), (3, 'Kite');
    INSERT INTO golden_person (id, account_id, source_text) VALUES
      (1, 1, NULL), (2, 2, 'Messe'), (3, 3, NULL);
    INSERT INTO golden_campaign (id, name, type) VALUES
      (1, 'Salon 2025', 'Trade Show'), (2, 'Brand', 'Display'), (3, 'Zebra 7', NULL);
    INSERT INTO golden_lead (id, person_id, account_id, created_at, created_at_day, qualified_at,
        qualified_at_day, source_text, campaign_id) VALUES
      (1, 1, 1, '2025-01-10', 20098, '2025-01-20', 20108, 'Zebra 7', NULL),
      (2, 2, NULL, '2025-02-01', 20120, NULL, NULL, 'Import', 1),
      (3, 3, 3, '2025-03-01', 20148, '2025-03-05', 20152, 'Partner', NULL),
      (4, NULL, NULL, '2025-03-01', 20148, NULL, NULL, 'Zebra 7', NULL);
    INSERT INTO lead (id, source_id, external_id, golden_id, file_id, record_no, line, source_text)
      VALUES (1, 1, 'L1', 1, 1, 1, 2, 'Zebra 7'), (2, 1, 'L2', 2, 1, 2, 3, 'Import'),
        (3, 1, 'L3', 3, 1, 3, 4, 'Partner');
    INSERT INTO golden_deal (id, account_id, contact_id, lead_id, status, created_at,
        created_at_day, closed_at, closed_at_day, source_text, is_deleted) VALUES
      (1, 1, NULL, NULL, 'won', '2025-01-25', 20113, '2025-02-10', 20129, 'Cold call', 0),
      (2, 2, 2, NULL, 'open', '2025-01-01', 20089, NULL, NULL, NULL, 0),
      (3, 3, NULL, 3, 'won', '2025-03-10', 20157, '2025-04-01', 20179, NULL, 0),
      (4, NULL, NULL, NULL, 'won', '2025-03-10', 20157, '2025-04-01', 20179, 'Upsell', 0),
      (5, 2, 2, NULL, 'open', '2025-02-02', 20121, NULL, NULL, NULL, 1);
    INSERT INTO golden_touchpoint (id, account_id, contact_id, lead_id, at, at_day, channel,
        utm_source, utm_medium, campaign_id) VALUES
      (1, NULL, NULL, 1, '2025-01-12T10:00:00Z', 20100, NULL, 'google', 'cpc', NULL),
      (2, NULL, 1, NULL, '2025-01-02', 20090, NULL, 'hs_email', 'newsletter', NULL),
      (3, 1, NULL, NULL, '2025-02-09T23:30:00Z', 20129, 'email', NULL, NULL, NULL),
      (4, 1, NULL, NULL, '2025-02-11', 20130, 'sms', NULL, NULL, NULL),
      (5, NULL, NULL, 3, '2025-03-06', 20153, 'sms', NULL, NULL, NULL);
    INSERT INTO touchpoint (id, source_id, external_id, golden_id, file_id, record_no, line)
      VALUES (9, 1, 'T1', 1, 2, 1, 7);
    INSERT INTO golden_campaign_spend (id, campaign_id, channel) VALUES
      (1, 2, NULL), (2, NULL, 'Search'), (3, 3, NULL), (4, 3, 'Newsletter');
    INSERT INTO campaign_spend (id, source_id, external_id, golden_id, file_id, record_no, line)
      VALUES (1, 2, 'S1', 1, 3, 1, 2), (2, 2, 'S2', 2, 3, 2, 3), (3, 2, 'S3', 3, 3, 3, 4);
    INSERT INTO expense (id, source_id, external_id, file_id, record_no, line, channel)
      VALUES (1, 1, 'E1', 1, 1, 2, 'events');
    INSERT INTO scoped_lead (scope_id, golden_id, source_text, campaign_id)
      VALUES (1, 1, 'Zebra 7', NULL), (1, 2, 'Messe', NULL), (1, 3, NULL, 1);
    """

  static func ledger() throws -> Ledger {
    let ledger = try Ledger.inMemory()
    try ledger.write { try $0.execute(sql: sql) }
    return ledger
  }
}

@Suite struct AttributeStageTests {
  private func lines(_ db: Database, _ sql: String) throws -> [String] {
    try Row.fetchAll(db, sql: sql).map { row in
      row.databaseValues.map { $0.isNull ? "-" : "\($0.storage.value ?? "")" }
        .joined(separator: " | ")
    }
  }

  private func run(_ ledger: Ledger) throws -> AttributeReport {
    let rules = try ShippedRules.load()
    return try ledger.write { try Attribute.run($0, settings: Settings(), rules: rules) }
  }

  private func attribution(_ ledger: Ledger, _ entity: String, scope: Int = 0) throws -> [String] {
    try ledger.read { db in
      try lines(
        db,
        """
        SELECT golden_id, channel, rule, evidence, value, row_entity, row_id FROM attribution
        WHERE scope_id = \(scope) AND entity = '\(entity)' ORDER BY 1
        """)
    }
  }

  @Test func leads() throws {
    let ledger = try AttributeWorld.ledger()
    _ = try run(ledger)
    #expect(
      try attribution(ledger, "lead") == [
        "1 | paid_search | ga4.5 | first_touch.utm | google / cpc /  | touchpoint | 9",
        "2 | events | text.events | campaign.type | Trade Show | - | -",
        "3 | partners | text.partners | source_text | Partner | lead | 3",
        "4 | - | unmatched | source_text | Zebra 7 | - | -",
      ])
    #expect(
      try attribution(ledger, "lead", scope: 1) == [
        "1 | - | unmatched | source_text | Zebra 7 | lead | 1",
        "2 | events | text.events | source_text | Messe | - | -",
        "3 | events | text.events | campaign.type | Trade Show | - | -",
      ])
  }

  @Test func dealsPersonsAndAccounts() throws {
    let ledger = try AttributeWorld.ledger()
    _ = try run(ledger)
    #expect(
      try attribution(ledger, "deal") == [
        "1 | paid_search | ga4.5 | lead.first_touch.utm | google / cpc /  | touchpoint | 9",
        "2 | events | text.events | contact.lead.campaign.type | Trade Show | - | -",
        "3 | partners | text.partners | lead.source_text | Partner | lead | 3",
        "4 | existing_customer | text.existing_customer | source_text | Upsell | - | -",
        "5 | events | text.events | contact.lead.campaign.type | Trade Show | - | -",
      ])
    #expect(
      try attribution(ledger, "account").map {
        $0.split(separator: " | ").prefix(4).joined(separator: " ")
      }
        == [
          "1 paid_search ga4.5 first_touch.utm", "2 events text.events lead.campaign.type",
          "3 sms label first_touch.channel",
        ])
  }

  @Test func marketing() throws {
    let ledger = try AttributeWorld.ledger()
    _ = try run(ledger)
    let spend = try attribution(ledger, "campaign_spend") + attribution(ledger, "expense")
    #expect(
      spend == [
        "1 | display | label | campaign.type | Display | - | -",
        "2 | paid_search | system.google_ads | channel | Search | campaign_spend | 2",
        "3 | paid_search | system.google_ads | system | google_ads | campaign_spend | 3",
        "4 | email | text.email | channel | Newsletter | - | -",
        "1 | events | label | channel | events | expense | 1",
      ])
  }

  @Test func touchesLinksAndCredits() throws {
    let ledger = try AttributeWorld.ledger()
    _ = try run(ledger)
    let (touches, links, credits) = try ledger.read { db in
      (
        try lines(
          db,
          "SELECT golden_id, account_id, person_id, lead_id, channel, evidence, row_id FROM touch"
        ),
        try lines(db, "SELECT lead_id, deal_id, how FROM lead_deal ORDER BY 1, 2"),
        try lines(
          db,
          """
          SELECT deal_id, model, position, touch_id, channel, share_millionths FROM credit
          ORDER BY 1, 2, 3
          """)
      )
    }
    #expect(
      touches == [
        "1 | 1 | 1 | 1 | paid_search | utm | 9", "2 | 1 | 1 | - | unassigned | utm | 0",
        "3 | 1 | - | - | email | channel | 0", "4 | 1 | - | - | sms | channel | 0",
        "5 | 3 | 3 | 3 | sms | channel | 0",
      ])
    #expect(links == ["1 | 1 | account", "3 | 3 | deal.lead_ref"])
    #expect(
      credits == [
        "1 | first_touch | 1 | 2 | unassigned | 1000000",
        "1 | last_touch | 3 | 3 | email | 1000000",
        "1 | linear | 1 | 2 | unassigned | 333334",
        "1 | linear | 2 | 1 | paid_search | 333333", "1 | linear | 3 | 3 | email | 333333",
        "3 | first_touch | 1 | 5 | sms | 1000000", "3 | last_touch | 1 | 5 | sms | 1000000",
        "3 | linear | 1 | 5 | sms | 1000000",
        "4 | first_touch | 1 | - | (unattributed) | 1000000",
        "4 | last_touch | 1 | - | (unattributed) | 1000000",
        "4 | linear | 1 | - | (unattributed) | 1000000",
      ])
  }

  @Test func unmatchedValuesAreListed() throws {
    let ledger = try AttributeWorld.ledger()
    let report = try run(ledger)
    #expect(
      report.unmatched.map { "\($0.entity).\($0.column) \($0.value) \($0.count)" } == [
        "lead.source_text Zebra 7 2", "touchpoint.utm hs_email / newsletter /  1",
      ])
    #expect(report.findings.map(\.fault.code) == [.unmatchedSource, .unmatchedSource])
    #expect(report.total == ["lead": 4, "deal": 4])
    #expect(report.known == ["lead": 3, "deal": 4])
    let stored = try ledger.read { db in
      try lines(db, "SELECT code, entity, column_name, count, message FROM finding ORDER BY id")
    }
    #expect(
      stored == [
        "unmatched_source | lead | source_text | 2 | no rule knows this source",
        "unmatched_source | touchpoint | utm | 1 | no rule knows this source",
      ])
  }

  @Test func nothingIsDoneTwice() throws {
    let ledger = try AttributeWorld.ledger()
    let first = try run(ledger)
    #expect(first.changed)
    var again = try run(ledger)
    #expect(!again.changed)
    again.changed = true
    #expect(again == first)

    // A new input that gives the same answers changes nothing either.
    try ledger.write { try StageMemory.remember(.reconcile, input: "x", changed: true, $0) }
    #expect(try run(ledger).changed == false)
    let generation = try ledger.read { try StageMemory.generation(.attribute, $0) }
    #expect(generation == 1)

    try ledger.write { db in
      try db.execute(sql: "UPDATE golden_lead SET source_text = 'Salon' WHERE id = 4")
      try StageMemory.remember(.reconcile, input: "y", changed: true, db)
    }
    #expect(try run(ledger).changed)
    #expect(try attribution(ledger, "lead").last?.contains("events") == true)
  }

  @Test func explanationNamesFileAndLine() throws {
    let ledger = try AttributeWorld.ledger()
    _ = try run(ledger)
    let why = try ledger.read { try Attribute.explain("crm:lead:L1", $0) }
    #expect(why.channel == "paid_search")
    #expect(why.ruleSet == "ga4@2026.1")
    #expect(why.rule == "ga4.5")
    #expect(why.evidence == "first_touch.utm")
    #expect(why.place == Position("touches.csv", line: 7, record: 1))
    let fault = #expect(throws: Fault.self) {
      try ledger.read { try Attribute.explain("crm:lead:L9", $0) }
    }
    #expect(fault?.code == .unknownName)
  }

  /// For any touches, the credits of a deal sum to the whole in every model.
  @Test(arguments: 1...20) func creditsSumToTheWhole(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ledger = try Ledger.inMemory()
    try ledger.write { db in
      for id in 1...12 {
        try db.execute(
          sql: """
            INSERT INTO golden_deal (id, account_id, status, closed_at, closed_at_day)
            VALUES (?, ?, 'won', '2025-06-01', 20240)
            """, arguments: [id, Int.random(in: 1...4, using: &random)])
      }
      for id in 1...Int.random(in: 1...60, using: &random) {
        try db.execute(
          sql: """
            INSERT INTO golden_touchpoint (id, account_id, deal_id, at, at_day, channel)
            VALUES (?, ?, ?, '2025-05-01', ?, ?)
            """,
          arguments: [
            id, Int.random(in: 1...4, using: &random), Int.random(in: 1...12, using: &random),
            Int.random(in: 20200...20280, using: &random),
            ["email", "Zebra 7", "sms", "direct"].randomElement(using: &random),
          ])
      }
    }
    _ = try run(ledger)
    let sums = try ledger.read { db in
      try lines(
        db,
        """
        SELECT DISTINCT COUNT(DISTINCT deal_id), s FROM (
          SELECT deal_id, model, SUM(share_millionths) AS s FROM credit GROUP BY 1, 2)
        GROUP BY model, s
        """)
    }
    #expect(sums == ["12 | 1000000"])
  }

  @Test(arguments: [
    (10, [1, 1, 1], [4, 3, 3]), (10, [0, 1], [0, 10]), (1, [2, 3], [0, 1]), (7, [], []),
    (5, [0, 0], [0, 0]), (1_000_000, [40, 20, 40], [400_000, 200_000, 400_000]),
  ])
  func largestRemainder(_ total: Int, _ weights: [Int], _ shares: [Int]) {
    #expect(apportion(total, by: weights) == shares)
  }
}
