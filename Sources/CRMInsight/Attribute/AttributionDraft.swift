import GRDB

/// What attribution has worked out, beside what the tables hold, until the two are compared.
struct AttributionDraft {
  private let db: Database
  private let ruleSet: String
  private let attribution: Statement
  private let touch: Statement
  private let leadDeal: Statement
  private let credit: Statement

  private static let tables = ["attribution", "touch", "lead_deal", "credit"]

  init(_ db: Database, ruleSet: String) throws {
    self.db = db
    self.ruleSet = ruleSet
    for table in Self.tables {
      try db.execute(sql: "DROP TABLE IF EXISTS temp.new_\(table)")
      try db.execute(sql: "CREATE TEMP TABLE new_\(table) AS SELECT * FROM main.\(table) LIMIT 0")
    }
    func insert(_ table: String, _ count: Int) throws -> Statement {
      let marks = Array(repeating: "?", count: count).joined(separator: ", ")
      return try db.makeStatement(sql: "INSERT INTO temp.new_\(table) VALUES (\(marks))")
    }
    attribution = try insert("attribution", 10)
    touch = try insert("touch", 14)
    leadDeal = try insert("lead_deal", 4)
    credit = try insert("credit", 7)
  }

  func add(_ scope: Int64, _ entity: String, _ id: Int64, _ answer: ChannelAnswer) throws {
    let found = answer.found
    try attribution.execute(arguments: [
      scope, entity, id, found.channel, ruleSet, found.rule, answer.evidence, found.value,
      answer.row?.entity, answer.row?.id,
    ])
  }

  /// Adds a touch; one without a time is no touch.
  func add(_ scope: Int64, _ it: TouchRecord, at: String?) throws {
    guard let at, let moment = it.moment else { return }
    let found = it.answer.found
    try touch.execute(arguments: [
      scope, it.id, it.account, it.person, it.lead, it.deal, at, moment.day, found.channel,
      found.rule, it.answer.evidence, found.value, "touchpoint", it.row?.id ?? 0,
    ])
  }

  func add(_ scope: Int64, _ link: LeadDeal) throws {
    try leadDeal.execute(arguments: [scope, link.lead, link.deal, link.way.rawValue])
  }

  func add(
    _ scope: Int64, _ model: AttributionModel, _ deal: Int64, _ position: Int,
    _ touch: TouchRecord, _ share: Int
  ) throws {
    try credit.execute(arguments: [
      scope, model.rawValue, deal, position, touch.id, touch.answer.found.channel, share,
    ])
  }

  /// Keeps the deal's worth where no touch is known, so that channels still sum to the whole.
  func addUnattributed(_ scope: Int64, _ model: AttributionModel, _ deal: Int64) throws {
    try credit.execute(arguments: [
      scope, model.rawValue, deal, 1, nil, "(unattributed)", AttributionModel.whole,
    ])
  }

  /// Puts the draft in the place of the tables that differ; true when one did.
  func keep() throws -> Bool {
    var changed = false
    for table in Self.tables {
      if try differs(table) {
        changed = true
        try db.execute(sql: "DELETE FROM main.\(table)")
        try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM temp.new_\(table)")
      }
      try db.execute(sql: "DROP TABLE temp.new_\(table)")
    }
    return changed
  }

  private func differs(_ table: String) throws -> Bool {
    let sql = """
      SELECT (SELECT COUNT(*) FROM temp.new_\(table)) <> (SELECT COUNT(*) FROM main.\(table))
        OR EXISTS (SELECT * FROM temp.new_\(table) EXCEPT SELECT * FROM main.\(table))
      """
    return try Bool.fetchOne(db, sql: sql) ?? true
  }
}
