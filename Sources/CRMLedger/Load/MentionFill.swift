import CRMCore
import GRDB

/// Makes the filled columns of one entity's touched rows from all their mentions.
///
/// Per column, the mention with the greatest (`updated_at`, configuration order, path, mapping,
/// record) that gives a value decides.
struct MentionFill {
  private let db: Database
  private let table: LoadTable
  private let source: Int64

  init(_ db: Database, _ entity: Entity, source: Int64) {
    self.db = db
    self.source = source
    table = LoadTable(entity)
  }

  func run() throws -> EntityCounts {
    var counts = EntityCounts()
    counts.created = try makeStubs()
    try rank()
    counts.updated = try fillColumns()
    try placeStubs()
    let said = try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT s.external_id) FROM temp.said s
        LEFT JOIN temp.touched t ON t.entity = s.entity AND t.external_id = s.external_id
        WHERE s.entity = ? AND ifnull(t.fresh, 0) = 0
        """, arguments: [table.name])
    counts.unchanged = max(0, (said ?? 0) - counts.updated)
    return counts
  }

  private func makeStubs() throws -> Int {
    try db.execute(
      sql: """
        UPDATE temp.touched SET fresh = 2
        WHERE entity = '\(table.name)' AND NOT EXISTS (
          SELECT 1 FROM \(table.name) e
          WHERE e.source_id = :source AND e.external_id = touched.external_id)
        AND EXISTS (
          SELECT 1 FROM mention m WHERE m.entity = touched.entity AND m.source_id = :source
            AND m.external_id = touched.external_id)
        """, arguments: ["source": source])
    let made = db.changesCount
    guard made > 0 else { return 0 }
    try db.execute(
      sql: """
        INSERT INTO \(table.name) (source_id, external_id, file_id, record_no, line, is_partial)
        SELECT :source, t.external_id, min(m.file_id), m.record_no, m.line, 1
        FROM temp.touched t
        JOIN mention m ON m.entity = t.entity AND m.source_id = :source
          AND m.external_id = t.external_id
        WHERE t.entity = '\(table.name)' AND t.fresh = 2
        GROUP BY t.external_id
        """, arguments: ["source": source])
    return made
  }

  private func rank() throws {
    for definition in Self.definitions { try db.execute(sql: definition) }
    try db.execute(sql: "DELETE FROM temp.contribution")
    try db.execute(sql: "DELETE FROM temp.filling")
    try db.execute(
      sql: """
        INSERT INTO temp.contribution (row, place, fields, file_id, record_no, line)
        SELECT e.id, row_number() OVER (
            PARTITION BY e.id ORDER BY m.updated_at DESC, f.config_order DESC, f.path DESC,
              f.mapping DESC, m.record_no DESC, m.fields DESC),
          m.fields, m.file_id, m.record_no, m.line
        FROM temp.touched t
        JOIN \(table.name) e ON e.source_id = :source AND e.external_id = t.external_id
        JOIN mention m ON m.entity = t.entity AND m.source_id = :source
          AND m.external_id = t.external_id
        JOIN file f ON f.id = m.file_id
        WHERE t.entity = '\(table.name)'
        """, arguments: ["source": source])
    try db.execute(
      sql: """
        INSERT INTO temp.filling (row, key, value, place)
        SELECT c.row, j.key, j.value, min(c.place) FROM temp.contribution c, json_each(c.fields) j
        GROUP BY c.row, j.key
        """)
  }

  /// Writes the rows whose columns change, and counts those that the file has not changed before.
  private func fillColumns() throws -> Int {
    let assigned = (table.columns + ["filled"]).map { "\($0) = n.\($0)" }
    let differs = (table.columns + ["filled"]).map { "e.\($0) IS NOT n.\($0)" }
    let fresh = try Int.fetchAll(
      db,
      sql: """
        UPDATE \(table.name) AS e SET \(assigned.joined(separator: ", "))
        FROM (\(newValues)) n
        WHERE e.id = n.id AND (\(differs.joined(separator: " OR ")))
        RETURNING ifnull((SELECT t.fresh FROM temp.touched t
          WHERE t.entity = '\(table.name)' AND t.external_id = external_id), 0)
        """, arguments: ["source": source])
    return fresh.count { $0 == 0 }
  }

  private var newValues: String {
    let pivot = table.columns.map { "max(CASE b.key WHEN '\($0)' THEN b.value END) AS \($0)" }
    var values: [String] = []
    var filled: [String] = []
    for column in table.entity.columns {
      let stored = column.filledStorage
      let own = """
        (o.is_partial = 0 AND o.\(stored[0]) IS NOT NULL \
        AND ifnull(instr(o.filled, '"\(column.name)"'), 0) = 0)
        """
      values += stored.map { "CASE WHEN \(own) THEN o.\($0) ELSE f.\($0) END AS \($0)" }
      filled.append(
        "iif(\(own) OR f.\(stored[0]) IS NULL, '', ',\"\(column.name)\"')")
    }
    return """
      SELECT o.id, \(values.joined(separator: ", ")),
        nullif('[' || ltrim(\(filled.joined(separator: " || ")), ',') || ']', '[]') AS filled
      FROM (
        SELECT e.id, \(pivot.joined(separator: ", "))
        FROM temp.touched t
        JOIN \(table.name) e ON e.source_id = :source AND e.external_id = t.external_id
        LEFT JOIN temp.filling b ON b.row = e.id
        WHERE t.entity = '\(table.name)' GROUP BY e.id) f
      JOIN \(table.name) o ON o.id = f.id
      """
  }

  /// Gives rows that are only mentioned the place of the mention that ranks first.
  private func placeStubs() throws {
    try db.execute(
      sql: """
        UPDATE \(table.name) AS e
        SET file_id = c.file_id, record_no = c.record_no, line = c.line, is_deleted = 0
        FROM temp.contribution c
        WHERE c.place = 1 AND e.id = c.row AND e.is_partial AND (e.is_deleted
          OR e.file_id <> c.file_id OR e.record_no <> c.record_no OR e.line <> c.line)
        """)
  }

  private static let definitions = [
    """
    CREATE TEMP TABLE IF NOT EXISTS contribution (
      row INTEGER, place INTEGER, fields TEXT, file_id INTEGER, record_no INTEGER, line INTEGER)
    """,
    """
    CREATE TEMP TABLE IF NOT EXISTS filling (
      row INTEGER, key TEXT, value, place INTEGER, PRIMARY KEY (row, key)) WITHOUT ROWID
    """,
  ]
}
