package import CRMCore
import CRMLedger
package import GRDB

/// The stage that says where every lead and deal came from, and shares the credit of won deals.
package enum Attribute {
  /// Works out channels, lead-deal links and credits of every scope, and stores what changed.
  ///
  /// Nothing is worked out again while the records, the rules and the settings are the same.
  package static func run(
    _ db: Database, settings: Settings, rules: ChannelRules
  ) throws -> AttributeReport {
    let input = try self.input(db, settings, rules)
    var changed = false
    if try !StageMemory.isCurrent(.attribute, input: input, db) {
      changed = try work(db, rules)
      try StageMemory.remember(.attribute, input: input, changed: changed, db)
    }
    var report = try AttributeReport(db, rules: rules)
    report.changed = changed
    return report
  }

  private static func input(
    _ db: Database, _ settings: Settings, _ rules: ChannelRules
  ) throws -> String {
    let load = try StageMemory.generation(.load, db)
    let reconcile = try StageMemory.generation(.reconcile, db)
    let own = settings.attribute.ownDomains.joined(separator: ",")
    return "load \(load), reconcile \(reconcile), rules \(rules.ruleSet) \(rules.hash), own \(own)"
  }

  /// Campaigns and expenses are the same in every scope: they stand under scope 0 alone.
  private static func work(_ db: Database, _ rules: ChannelRules) throws -> Bool {
    let draft = try AttributionDraft(db, ruleSet: rules.ruleSet)
    var reader = ScopeReader(db: db, tables: ScopeTables(scope: 0), classifier: Classifier(rules))
    let campaigns = try reader.campaigns()
    for (id, answer) in campaigns { try draft.add(0, "campaign", id, answer) }
    for (id, answer) in try reader.expenses() { try draft.add(0, "expense", id, answer) }
    let shared = Dictionary(uniqueKeysWithValues: campaigns.map { ($0.id, $0.answer) })
    for scope in [0] + (try Int64.fetchAll(db, sql: "SELECT id FROM source ORDER BY id")) {
      reader.tables = ScopeTables(scope: scope)
      var work = ScopeAttribution(reader: reader, campaigns: shared, draft: draft)
      try work.run()
      reader.classifier = work.classifier
    }
    let changed = try draft.keep()
    try storeFindings(db, rules)
    return changed
  }

  private static func storeFindings(_ db: Database, _ rules: ChannelRules) throws {
    try db.execute(sql: "DELETE FROM finding WHERE stage = 'attribute'")
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO finding (severity, code, entity, column_name, count, message, stage)
        VALUES (?, ?, ?, ?, ?, ?, 'attribute')
        """)
    for it in try UnmatchedSource.all(db, rules: rules) {
      try insert.execute(arguments: [
        it.finding.severity.rawValue, it.finding.fault.code.rawValue, it.entity, it.column,
        it.count, FaultText().sentence(it.finding.fault),
      ])
    }
  }
}
