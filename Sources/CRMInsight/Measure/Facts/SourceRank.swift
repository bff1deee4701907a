import CRMCore
import GRDB

/// Which source outranks which, per entity.
///
/// The order is: the configured rank for the entity, the kind of source that is expert in it, the
/// configured precedence, the kind's place in `SourceKind`, the order of the configuration, the name.
enum SourceRank {
  /// Fills the temporary table `source_rank(entity, source_id, rank)`; 1 outranks all.
  static func fill(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE source_rank (
          entity TEXT NOT NULL, source_id INTEGER NOT NULL, rank INTEGER NOT NULL,
          PRIMARY KEY (entity, source_id)
        ) STRICT, WITHOUT ROWID
        """)
    for entity in Schema.unified.entities { try rank(entity, db) }
  }

  private static func rank(_ entity: Entity, _ db: Database) throws {
    let kinds = SourceKind.allCases.enumerated()
      .map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    let experts = entity.expert.enumerated()
      .map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    let expert = experts.isEmpty ? "0" : "CASE kind \(experts) ELSE \(entity.expert.count) END"
    try db.execute(
      sql: """
        INSERT INTO source_rank
        SELECT ?1, id, row_number() OVER (ORDER BY
          precedence_for ->> ?1 IS NULL, precedence_for ->> ?1, \(expert),
          precedence IS NULL, precedence, CASE kind \(kinds) END,
          config_order IS NULL, config_order, name)
        FROM source
        """, arguments: [entity.name])
  }
}
