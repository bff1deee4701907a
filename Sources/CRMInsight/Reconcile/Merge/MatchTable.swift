import CRMCore
import GRDB

/// The `match` table: pairs of records with their evidence and what became of them.
struct MatchTable {
  /// The key of a row: tables and rows of both records.
  private struct Key: Hashable {
    let entityA: String
    let rowA: Int64
    let entityB: String
    let rowB: Int64
  }

  private var entries: [Key: Grouping.Pair] = [:]

  /// Adds the pairs of a space; of two reasons for one pair the higher rank stays.
  ///
  /// Two leads can be compared as persons and as leads: what the later space, leads, says stands,
  /// with the evidence of both.
  mutating func add(_ pairs: [Grouping.Pair], _ records: Records) {
    var own: [Key: Grouping.Pair] = [:]
    for pair in pairs {
      let (a, b) = (pair.edge.a, pair.edge.b)
      let key = Key(
        entityA: records.entity(a), rowA: records.rows[Int(a)], entityB: records.entity(b),
        rowB: records.rows[Int(b)])
      if let known = own[key], !outranks(pair, known) { continue }
      own[key] = pair
    }
    entries.merge(own) { person, lead in
      Grouping.Pair(
        edge: Edge(
          lead.edge.a, lead.edge.b, min(lead.edge.tier, person.edge.tier),
          score: person.edge.score, person.edge.evidence + lead.edge.evidence),
        verdict: lead.verdict, veto: lead.veto)
    }
  }

  private func outranks(_ pair: Grouping.Pair, _ known: Grouping.Pair) -> Bool {
    if pair.edge.tier != known.edge.tier { return pair.edge.tier < known.edge.tier }
    return pair.veto == .decision && known.veto != .decision
  }

  /// Brings the table up to date; returns whether a row changed.
  func write(_ db: Database) throws -> Bool {
    let before = db.totalChangesCount
    var stale = try known(db)
    let statement = try db.makeStatement(sql: Self.upsert)
    for (key, pair) in entries {
      stale.remove(key)
      try statement.execute(
        arguments: [
          key.entityA, key.rowA, key.entityB, key.rowB, pair.edge.tier.name,
          pair.edge.evidence.contains { $0.weight != 0 } ? pair.edge.score : nil,
          EvidenceJSON.text(pair.edge.evidence, pair.veto), pair.verdict.rawValue,
        ])
    }
    for key in stale {
      try db.execute(
        sql: "DELETE FROM match WHERE entity = ? AND row_a = ? AND entity_b = ? AND row_b = ?",
        arguments: [key.entityA, key.rowA, key.entityB, key.rowB])
    }
    return db.totalChangesCount > before
  }

  private func known(_ db: Database) throws -> Set<Key> {
    let rows = try Row.fetchCursor(db, sql: "SELECT entity, row_a, entity_b, row_b FROM match")
    var keys: Set<Key> = []
    while let row = try rows.next() {
      keys.insert(Key(entityA: row[0], rowA: row[1], entityB: row[2], rowB: row[3]))
    }
    return keys
  }

  private static let upsert = """
    INSERT INTO match (entity, row_a, entity_b, row_b, tier, score, evidence, verdict)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET tier = excluded.tier, score = excluded.score,
      evidence = excluded.evidence, verdict = excluded.verdict
    WHERE tier <> excluded.tier OR score IS NOT excluded.score
      OR evidence <> excluded.evidence OR verdict <> excluded.verdict
    """
}
