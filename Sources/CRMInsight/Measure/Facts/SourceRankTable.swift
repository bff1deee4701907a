import CRMCore
import GRDB

extension SourceRank {
  /// Fills the temporary table `source_rank(entity, source_id, rank)`; 0 outranks all.
  func fillTable(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE source_rank (
          entity TEXT NOT NULL, source_id INTEGER NOT NULL, rank INTEGER NOT NULL,
          PRIMARY KEY (entity, source_id)
        ) STRICT, WITHOUT ROWID
        """)
    for entity in Schema.unified.entities {
      for id in names.keys.sorted() {
        try db.execute(
          sql: "INSERT INTO source_rank VALUES (?, ?, ?)",
          arguments: [entity.name, id, rank(id, entity.name)])
      }
    }
  }
}
