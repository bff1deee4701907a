import CRMCore
import CRMIntake
import GRDB

/// Rows that exist because something refers to them: their id is the text of the reference.
struct Stubs {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Makes the stubs that the search wants and marks those deleted that it no longer wants.
  ///
  /// - Returns: How many rows changed.
  func settle(_ targets: [String]) throws -> Int {
    try want()
    var changes = 0
    for entity in Schema.unified.entities {
      if targets.contains(entity.name) { changes += try make(entity) }
      changes += try retire(entity)
    }
    return changes
  }

  /// Texts by a column that differ by case only want one stub.
  private func want() throws {
    try db.execute(
      sql: """
        INSERT INTO temp.wanted
        SELECT target, source_id, folded, ref, by, file_id, record_no, line, min(place)
        FROM temp.sought WHERE stub AND found IS NULL AND candidates = 0 AND prefix IS NULL
        GROUP BY target, source_id, folded, by
        """)
    try db.execute(
      sql: """
        UPDATE temp.wanted AS w SET external_id = (
          SELECT min(s.ref) FROM temp.sought s
          WHERE s.target = w.target AND s.source_id = w.source_id AND s.folded = w.folded
            AND s.by = w.by AND s.stub AND s.found IS NULL)
        """)
  }

  private func make(_ entity: Entity) throws -> Int {
    let name = entity.name
    try db.execute(
      sql: """
        INSERT INTO \(name) (source_id, external_id, file_id, record_no, line, is_partial)
        SELECT w.source_id, w.external_id, w.file_id, w.record_no, w.line, 1 FROM temp.wanted w
        WHERE w.target = '\(name)'
        ORDER BY w.source_id, w.external_id, w.by
        ON CONFLICT (source_id, external_id) DO NOTHING
        """)
    var changes = db.changesCount
    try db.execute(
      sql: """
        UPDATE \(name) AS t SET is_deleted = 0, file_id = w.file_id, record_no = w.record_no,
          line = w.line
        FROM (SELECT *, min(by) FROM temp.wanted WHERE target = '\(name)'
          GROUP BY source_id, external_id) w
        WHERE t.source_id = w.source_id AND t.external_id = w.external_id AND t.is_partial
          AND (t.is_deleted OR t.file_id <> w.file_id OR t.record_no <> w.record_no
            OR t.line <> w.line)
        """)
    changes += db.changesCount
    for by in ReferenceRule.By.allCases where by != .id && entity[column: by.rawValue] != nil {
      changes += try write(name, by.rawValue)
    }
    return changes
  }

  /// A stub for a name has that name, and so on.
  private func write(_ name: String, _ column: String) throws -> Int {
    try db.execute(
      sql: """
        UPDATE \(name) AS t SET \(column) = w.text
        FROM (SELECT source_id, external_id, max(iif(by = '\(column)', external_id, NULL)) AS text
          FROM temp.wanted WHERE target = '\(name)' GROUP BY source_id, external_id) w
        WHERE t.source_id = w.source_id AND t.external_id = w.external_id AND t.is_partial
          AND t.\(column) IS NOT w.text
        """)
    return db.changesCount
  }

  private func retire(_ entity: Entity) throws -> Int {
    try db.execute(
      sql: """
        UPDATE \(entity.name) AS t SET is_deleted = 1
        WHERE t.is_partial AND NOT t.is_deleted AND NOT \(ReferenceSearch.stated(entity.name))
          AND NOT EXISTS (SELECT 1 FROM temp.wanted w WHERE w.target = '\(entity.name)'
            AND w.source_id = t.source_id AND w.external_id = t.external_id)
        """)
    return db.changesCount
  }
}
