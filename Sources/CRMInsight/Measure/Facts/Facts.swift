package import CRMCore
import CRMLedger
import FoundationEssentials
package import GRDB

/// The stage that materialises the facts of which KPIs are made.
package enum Facts {
  /// The facts, in the order in which they are built.
  package static let entities: [FactEntity] = [
    .deal, .orderLine, .account, .lead, .stageEntry, .stageVisit, .activity, .campaignSpend,
    .channelMetric, .expense, .ticket, .surveyResponse,
  ]

  /// The fact of that name, or nil.
  package static func entity(_ name: String) -> FactEntity? { entities.first { $0.name == name } }

  /// Builds the facts, unless nothing changed since they were last built.
  ///
  /// `primaryMetrics` gives the primary interaction metric of each channel, as the rule profile
  /// says it. True when the facts were built anew.
  @discardableResult
  package static func build(
    _ db: Database, settings: Settings, primaryMetrics: [String: String] = [:]
  ) throws -> Bool {
    let input = try memory(db, settings: settings, primaryMetrics: primaryMetrics)
    guard try !StageMemory.isCurrent(.measure, input: input, db) else { return false }
    try rebuild(db, settings: settings, primaryMetrics: primaryMetrics)
    try StageMemory.remember(.measure, input: input, changed: true, db)
    return true
  }

  private static func memory(
    _ db: Database, settings: Settings, primaryMetrics: [String: String]
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let parts =
      try [StageMemory.Stage.load, .reconcile, .attribute].map {
        "\($0.rawValue) \(try StageMemory.generation($0, db))"
      } + [
        String(decoding: try encoder.encode(settings), as: UTF8.self),
        String(decoding: try encoder.encode(primaryMetrics), as: UTF8.self),
      ] + entities.flatMap { [$0.creation] + $0.filling }
    return parts.joined(separator: "\n")
  }

  private static func rebuild(
    _ db: Database, settings: Settings, primaryMetrics: [String: String]
  ) throws {
    db.add(function: try RateTable(db, reporting: settings.reporting.currency).function)
    try dropTemporary(db)
    try SourceRank(db, settings: settings).fillTable(db)
    try fillPrimaryMetrics(primaryMetrics, db)
    let basis = try OrderLines.basis(settings.reporting.revenueFrom, db)
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (key, value) VALUES ('revenue_basis', ?)",
      arguments: [basis.rawValue])
    for entity in entities {
      try prepare(entity, basis: basis, db)
      try fill(entity, db)
    }
    try MissingRates.report(db)
    try dropTemporary(db)
  }

  /// What must be in temporary tables before a fact can be filled.
  private static func prepare(_ entity: FactEntity, basis: RevenueBasis, _ db: Database) throws {
    switch entity.name {
    case "order_line": try OrderLines.fill(db, basis: basis)
    case "account": for statement in FactEntity.accountFirsts { try db.execute(sql: statement) }
    case "lead": try db.execute(sql: FactEntity.leadOutcome)
    case "stage_entry": try StageSteps.fill(db)
    case "campaign_spend": try ReportSpans.fill(db)
    default: break
    }
  }

  private static func fill(_ entity: FactEntity, _ db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS \(entity.table)")
    try db.execute(sql: entity.creation)
    for statement in entity.filling { try db.execute(sql: statement) }
    for statement in entity.indexes { try db.execute(sql: statement) }
  }

  private static func fillPrimaryMetrics(_ metrics: [String: String], _ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE primary_metric (channel TEXT PRIMARY KEY, metric TEXT NOT NULL)
        STRICT, WITHOUT ROWID
        """)
    for (channel, metric) in metrics.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO primary_metric VALUES (?, ?)", arguments: [channel, metric])
    }
  }

  private static func dropTemporary(_ db: Database) throws {
    let names = [
      "source_rank", "primary_metric", "line_raw", "line_base", "account_order",
      "account_invoice", "account_win", "lead_outcome", "stage_key", "stage_step", "stage_best",
      "stage_first", "span_kept", "span",
    ]
    for name in names { try db.execute(sql: "DROP TABLE IF EXISTS temp.\(name)") }
  }
}
