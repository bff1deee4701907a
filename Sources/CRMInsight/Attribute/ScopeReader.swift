import GRDB

/// Reads the believed rows of one scope and classifies what each says by itself.
struct ScopeReader {
  let db: Database
  var tables: ScopeTables
  var classifier: Classifier

  /// Answers of campaigns: their channel, kind and name, else the tool that runs them.
  mutating func campaigns() throws -> [(id: Int64, answer: ChannelAnswer)] {
    let sql = tables.select(
      ["g.channel", "g.type", "g.name", tables.system("campaign"), tables.row("campaign")],
      from: "campaign")
    return try each(sql) { reader, row in
      (row["id"], reader.campaign(row))
    }
  }

  private mutating func campaign(_ row: Row) -> ChannelAnswer {
    let system: String? = row["system"]
    let answers = [
      classifier.stated(row["channel"], system: system, as: .channel),
      classifier.stated(row["type"], system: system, as: .type),
      classifier.stated(row["name"], as: .name),
      classifier.rules.system(system),
    ]
    return answer(answers, row: evidenceRow("campaign", row["any_row"]))
  }

  /// Answers of spend and metric rows: their own channel, their campaign's, else the tool's.
  mutating func reported(
    _ entity: String, campaigns: [Int64: ChannelAnswer]
  ) throws -> [(id: Int64, answer: ChannelAnswer)] {
    let sql = tables.select(
      ["g.channel", "g.campaign_id", tables.system(entity), tables.row(entity)], from: entity)
    return try each(sql) { reader, row in
      let system: String? = row["system"]
      let source = reader.evidenceRow(entity, row["any_row"])
      let campaign: Int64? = row["campaign_id"]
      let stated = reader.classifier.stated(row["channel"], system: system, as: .channel)
      return (
        row["id"],
        .best([
          reader.answer([stated], row: source),
          campaign.flatMap { campaigns[$0] }?.through("campaign"),
          reader.answer([reader.classifier.rules.system(system)], row: source),
        ])
      )
    }
  }

  /// Answers of the live expenses, which have no golden table.
  mutating func expenses() throws -> [(id: Int64, answer: ChannelAnswer)] {
    try each("SELECT id, channel FROM expense WHERE is_deleted = 0 ORDER BY id") { reader, row in
      let stated = reader.classifier.stated(row["channel"], as: .channel)
      return (row["id"], reader.answer([stated], row: reader.evidenceRow("expense", row["id"])))
    }
  }

  mutating func persons() throws -> [PersonRecord] {
    let sql = tables.select(["g.account_id"] + ownColumns("contact"), from: "contact")
    return try each(sql) { reader, row in
      PersonRecord(id: row["id"], account: row["account_id"], own: reader.own("contact", row))
    }
  }

  mutating func leads() throws -> [LeadRecord] {
    let columns = [
      "g.person_id", "g.account_id", "g.deal_id", "g.campaign_id", "g.created_at",
      "g.created_at_day", "g.qualified_at", "g.qualified_at_day", "g.is_deleted", "g.is_test",
    ]
    return try each(tables.select(columns + ownColumns("lead"), from: "lead")) { reader, row in
      LeadRecord(
        id: row["id"], person: row["person_id"], account: row["account_id"], deal: row["deal_id"],
        campaign: row["campaign_id"], created: row.moment("created_at"),
        qualified: row.moment("qualified_at"), own: reader.own("lead", row), isLive: row.isLive)
    }
  }

  mutating func deals() throws -> [DealRecord] {
    let columns = [
      "g.account_id", "g.contact_id", "g.lead_id", "g.campaign_id", "g.created_at",
      "g.created_at_day", "g.closed_at", "g.closed_at_day", "g.status", "g.is_deleted", "g.is_test",
    ]
    let contacts = try primaryContacts()
    return try each(tables.select(columns + ownColumns("deal"), from: "deal")) { reader, row in
      let status: String? = row["status"]
      return DealRecord(
        id: row["id"], account: row["account_id"],
        person: row["contact_id"] ?? contacts[row["id"]], lead: row["lead_id"],
        campaign: row["campaign_id"], created: row.moment("created_at"),
        closed: row.moment("closed_at"), own: reader.own("deal", row), isWon: status == "won",
        isLive: row.isLive)
    }
  }

  mutating func accounts() throws -> [Int64] {
    try Int64.fetchAll(db, sql: tables.select([], from: "account"))
  }

  /// Reads the live touches; each is handed to `write` with its time as written.
  mutating func touches(
    _ write: (TouchRecord, _ at: String?) throws -> TouchRecord,
    campaigns: [Int64: ChannelAnswer]
  ) throws -> [TouchRecord] {
    let columns = [
      "g.account_id", "g.contact_id", "g.lead_id", "g.deal_id", "g.at", "g.at_day", "g.type",
      "g.channel", "g.campaign_id", "g.utm_source", "g.utm_medium", "g.utm_campaign",
      "g.utm_content", "g.utm_term", "g.referrer", "g.click_id", "g.source_text", "g.is_deleted",
      "g.is_test", tables.row("touchpoint"),
    ]
    var touches: [TouchRecord] = []
    let rows = try Row.fetchCursor(db, sql: tables.select(columns, from: "touchpoint"))
    while let row = try rows.next() {
      guard row.isLive else { continue }
      touches.append(try write(touch(row, campaigns), row["at"]))
    }
    return touches
  }

  private mutating func touch(_ row: Row, _ campaigns: [Int64: ChannelAnswer]) -> TouchRecord {
    var evidence = TouchEvidence(channel: row["channel"], sourceText: row["source_text"])
    evidence.clickId = row["click_id"]
    evidence.source = row["utm_source"]
    evidence.medium = row["utm_medium"]
    evidence.campaign = row["utm_campaign"]
    evidence.content = row["utm_content"]
    evidence.term = row["utm_term"]
    evidence.referrer = row["referrer"]
    evidence.type = row["type"]
    let campaign: Int64? = row["campaign_id"]
    let source = evidenceRow("touchpoint", row["any_row"])
    let answer = ChannelAnswer.best([
      ChannelAnswer(found: classifier.classify(evidence), row: source),
      campaign.flatMap { campaigns[$0] }?.through("campaign"),
    ])
    return TouchRecord(
      id: row["id"], account: row["account_id"], person: row["contact_id"], lead: row["lead_id"],
      deal: row["deal_id"], moment: row.moment("at"), answer: answer, row: source)
  }

  /// The main contact that the sources relate to each deal.
  private func primaryContacts() throws -> [Int64: Int64] {
    let live = tables.scope == 0 ? "" : " AND a.source_id = \(tables.scope)"
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT deal, person FROM (
          SELECT d.golden_id AS deal, c.golden_id AS person, a.is_primary, a.id
          FROM association AS a
          JOIN deal AS d ON d.id = a.from_id JOIN contact AS c ON c.id = a.to_id
          WHERE a.from_entity = 'deal' AND a.to_entity = 'contact' AND a.is_deleted = 0\(live)
          UNION ALL
          SELECT d.golden_id, c.golden_id, a.is_primary, a.id
          FROM association AS a
          JOIN deal AS d ON d.id = a.to_id JOIN contact AS c ON c.id = a.from_id
          WHERE a.to_entity = 'deal' AND a.from_entity = 'contact' AND a.is_deleted = 0\(live)
        ) WHERE deal IS NOT NULL AND person IS NOT NULL
        ORDER BY deal, COALESCE(is_primary, 0) DESC, id
        """)
    var contacts: [Int64: Int64] = [:]
    while let row = try rows.next() {
      let deal: Int64 = row["deal"]
      if contacts[deal] == nil { contacts[deal] = row["person"] }
    }
    return contacts
  }

  private func ownColumns(_ entity: String) -> [String] {
    [
      "g.channel", "g.source_text", tables.row(entity, same: "channel"),
      tables.row(entity, same: "source_text"),
    ]
  }

  private mutating func own(_ entity: String, _ row: Row) -> OwnWords {
    OwnWords(
      channel: own(TouchEvidence(channel: row["channel"]), entity, row["channel_row"]),
      sourceText: own(
        TouchEvidence(sourceText: row["source_text"]), entity, row["source_text_row"]))
  }

  private mutating func own(_ evidence: TouchEvidence, _ entity: String, _ row: Int64?)
    -> ChannelAnswer?
  {
    guard evidence != TouchEvidence() else { return nil }
    return ChannelAnswer(found: classifier.classify(evidence), row: evidenceRow(entity, row))
  }

  private func answer(_ found: [Classification?], row: EvidenceRow?) -> ChannelAnswer {
    .best(found.map { $0.map { ChannelAnswer(found: $0, row: row) } })
  }

  private func evidenceRow(_ entity: String, _ id: Int64?) -> EvidenceRow? {
    id.map { EvidenceRow(entity: entity, id: $0) }
  }

  private mutating func each<Item>(
    _ sql: String, _ item: (inout ScopeReader, Row) throws -> Item
  ) throws -> [Item] {
    var items: [Item] = []
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { items.append(try item(&self, row)) }
    return items
  }
}
