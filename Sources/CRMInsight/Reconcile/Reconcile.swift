package import CRMCore
import CRMLedger
package import GRDB

/// The reconcile stage: which records are the same real thing, and what is believed about it.
///
/// Comes in: entity tables with resolved references, decisions, settings. Goes out: `golden_id` of
/// every row, `golden_*`, `scoped_*`, `match` and `golden_event`. The transaction is the caller's.
/// Which records belong together depends on what they say, never on row numbers or file order.
package enum Reconcile {
  /// Reconciles all entities; does nothing when rows, decisions and settings are as last time.
  package static func run(_ db: Database, settings: Settings) throws -> ReconcileReport {
    let rank = try SourceRank(db, settings: settings)
    let input = try input(db, settings, rank)
    if try StageMemory.isCurrent(.reconcile, input: input, db) {
      var report = ReconcileReport()
      report.isCurrent = true
      return report
    }
    var stage = ReconcileStage(settings: settings.reconcile, rank: rank)
    let report = try stage.run(db)
    try StageMemory.remember(.reconcile, input: input, changed: report.hasChanged, db)
    return report
  }

  /// All that the result depends on, as a text.
  private static func input(
    _ db: Database, _ settings: Settings, _ rank: SourceRank
  ) throws -> String {
    let load = try StageMemory.generation(.load, db)
    let decide = try StageMemory.generation(.decide, db)
    let threshold = settings.reconcile.threshold.map { "\($0)" } ?? "default"
    return """
      load \(load) decide \(decide) threshold \(threshold) \
      window \(settings.reconcile.leadWindowDays) rank \(rank.signature)
      """
  }
}

/// One run over all spaces.
struct ReconcileStage {
  let settings: ReconcileSettings
  let rank: SourceRank
  private var golden = GoldenMap()
  private var report = ReconcileReport()

  init(settings: ReconcileSettings, rank: SourceRank) {
    self.settings = settings
    self.rank = rank
  }

  mutating func run(_ db: Database) throws -> ReconcileReport {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let before = db.totalChangesCount
    let decisions = try StandingDecision.fetch(db)
    var table = MatchTable()
    for space in Space.all {
      let records = try Records(db, space)
      let matches = try MatchSource(db, records, golden, settings).matches()
      let certain = try Certainties(db, records, decisions)
      let grouping = Grouping(records, certain, matches, Thresholds(settings.threshold))
      try give(db, records, grouping)
      table.add(grouping.pairs, records)
      report.spaces.append(grouping.summary)
      report.findings += grouping.findings
    }
    var hasChanged = db.totalChangesCount > before
    hasChanged = try writeGolden(db) || hasChanged
    hasChanged = try table.write(db) || hasChanged
    report.hasChanged = hasChanged
    try Findings.replace(db, report.findings)
    return report
  }

  /// Gives every record its golden id and logs what became of ids.
  private mutating func give(
    _ db: Database, _ records: Records, _ grouping: Grouping
  ) throws {
    let space = records.space
    let ids = GoldenIds(
      labels: grouping.labels, previous: records.golden,
      highest: try GoldenIds.highest(db, space))
    for part in space.parts.indices { golden.set(records, part: part, ids.byNode) }
    try write(db, records, ids.byNode)
    try log(db, space, ids.events, grouping)
    try logRetired(db, space, ids)
  }

  private func write(_ db: Database, _ records: Records, _ ids: [Int64]) throws {
    let statements = try records.space.parts.map { part in
      try db.makeStatement(sql: "UPDATE \(part.entity) SET \(part.idColumn) = ? WHERE id = ?")
    }
    for node in 0..<records.count where ids[node] != records.golden[node] {
      try statements[records.part(Int32(node))].execute(
        arguments: [ids[node], records.rows[node]])
    }
  }

  private func log(
    _ db: Database, _ space: Space, _ events: [GoldenIds.Event], _ grouping: Grouping
  ) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO golden_event (entity, golden_id, event, other_id, cause) VALUES (?, ?, ?, ?, ?)
        """)
    for event in events {
      try statement.execute(
        arguments: [
          space.name, event.id, event.kind.rawValue, event.other, grouping.cause(of: event),
        ])
    }
  }

  /// Logs the ids that no record holds any more and that did not go into another.
  private func logRetired(_ db: Database, _ space: Space, _ ids: GoldenIds) throws {
    let held = Set(ids.byNode)
    let merged = Set(ids.events.filter { $0.kind == .merged }.compactMap(\.other))
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM \(space.golden) ORDER BY id")
    where !held.contains(id) && !merged.contains(id) {
      try db.execute(
        sql: """
          INSERT INTO golden_event (entity, golden_id, event, cause)
          VALUES (?, ?, 'retired', 'no record')
          """, arguments: [space.name, id])
    }
  }

  private func writeGolden(_ db: Database) throws -> Bool {
    let tests = try TestMarks(db, golden)
    var changes = 0
    for space in Space.all {
      let table = GoldenTable(space, rank: rank, golden: golden, tests: tests[space])
      changes += try table?.write(db) ?? 0
    }
    return changes > 0
  }
}
