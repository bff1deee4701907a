package import CRMCore
import CRMLedger
package import GRDB

/// A line of a decision file.
package struct DecisionRow: Sendable {
  package let a: RecordName
  package let b: RecordName
  /// `same`, `different` or `withdraw`.
  package let decision: String
  /// Where it stands, for messages.
  package let position: Position

  package init(_ a: RecordName, _ b: RecordName, _ decision: String, at position: Position) {
    self.a = a
    self.b = b
    self.decision = decision
    self.position = position
  }
}

/// What became of a decision file.
package struct DecisionReport: Sendable, Hashable {
  package var recorded = 0
  package var withdrawn = 0
  /// Lines that say what is already in force.
  package var unchanged = 0
}

/// Human decisions, a log that is only ever added to.
///
/// The last word about a pair is in force.
package enum Decisions {
  /// A pair of records, the smaller name first.
  package struct Pair: Sendable, Hashable {
    package let a: RecordName
    package let b: RecordName

    package init(_ a: RecordName, _ b: RecordName) {
      let isOrdered = a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
      self.a = isOrdered ? a : b
      self.b = isOrdered ? b : a
    }
  }

  /// Adds the rows to the log, all or none.
  ///
  /// A row that says what is in force already is not added again, so that a decision file can be
  /// given at every run.
  ///
  /// - Throws: `Faults` with the place of every row that names an unknown record, two records that
  ///   cannot be one, or an unknown decision.
  package static func apply(
    _ db: Database, rows: [DecisionRow], at instant: Instant
  ) throws -> DecisionReport {
    if let faults = Faults(try rows.compactMap { try fault($0, db) }) { throw faults }
    var report = DecisionReport()
    var inForce: [Pair: Bool] = [:]
    for (pair, isSame) in try standing(db) { inForce[pair] = isSame }
    for row in rows {
      let pair = Pair(row.a, row.b)
      let wanted = row.decision == "withdraw" ? nil : row.decision == "same"
      guard inForce[pair] != wanted else {
        report.unchanged += 1
        continue
      }
      inForce[pair] = wanted
      try append(db, row, instant)
      report.recorded += 1
      if wanted == nil { report.withdrawn += 1 }
    }
    let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM decision") ?? 0
    try StageMemory.remember(.decide, input: "\(last)", changed: report.recorded > 0, db)
    return report
  }

  /// The decisions in force, the latest first.
  package static func standing(_ db: Database) throws -> [(pair: Pair, isSame: Bool)] {
    var inForce: [Pair: (isSame: Bool, at: String)] = [:]
    let log = try Row.fetchCursor(
      db,
      sql: """
        SELECT source_a, entity_a, external_id_a, source_b, entity_b, external_id_b, decision,
          decided_at FROM decision ORDER BY id
        """)
    while let row = try log.next() {
      let pair = Pair(
        RecordName(source: row[0], entity: row[1], externalId: row[2]),
        RecordName(source: row[3], entity: row[4], externalId: row[5]))
      let decision: String = row[6]
      inForce[pair] = decision == "withdraw" ? nil : (decision == "same", row[7])
    }
    return inForce.sorted { ($1.value.at, "\($0.key)") < ($0.value.at, "\($1.key)") }
      .map { ($0.key, $0.value.isSame) }
  }

  private static func fault(_ row: DecisionRow, _ db: Database) throws -> Fault? {
    guard ["same", "different", "withdraw"].contains(row.decision) else {
      return Fault(
        .badChoice, at: row.position,
        [.name: "decision", .value: row.decision, .expected: "same, different, withdraw"])
    }
    for name in [row.a, row.b] where try name.row(db) == nil {
      return Fault(
        .unknownName, at: row.position,
        [.name: "\(name.source):\(name.entity):…", .expected: "record"])
    }
    guard row.a != row.b, canBeOne(row.a.entity, row.b.entity) else {
      return Fault(
        .badSetting, at: row.position,
        [.name: "\(row.a.entity) and \(row.b.entity)", .reason: "these two cannot be one"])
    }
    return nil
  }

  private static func canBeOne(_ a: String, _ b: String) -> Bool {
    Space.all.contains { space in
      let entities = space.parts.map(\.entity)
      return entities.contains(a) && entities.contains(b)
    }
  }

  private static func append(_ db: Database, _ row: DecisionRow, _ instant: Instant) throws {
    try db.execute(
      sql: """
        INSERT INTO decision (entity_a, source_a, external_id_a, entity_b, source_b,
          external_id_b, decision, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.a.entity, row.a.source, row.a.externalId, row.b.entity, row.b.source,
        row.b.externalId, row.decision, instant.description,
      ])
  }
}
