import CRMCore
import CRMIntake
import GRDB

/// What records say in passing about others: it fills the columns that no primary row gave.
///
/// `mention` holds the distinct sayings of each file; a row's columns are made from all of them, so
/// that neither the order of the files nor of the records matters.
struct Mentions {
  let db: Database
  let source: Int64

  init(_ db: Database, source: Int64) {
    self.db = db
    self.source = source
  }

  /// Replaces what the file said before.
  ///
  /// A file that holds only what is new says nothing about records that it does not mention, so
  /// their old mentions stay; a full file takes them back.
  func replace(_ request: LoadRequest, _ file: FileRow) throws {
    let arguments: StatementArguments = ["source": source, "file": file.id]
    try gather(arguments)
    try db.execute(
      sql: request.mode == .full ? Self.goneOfFull : Self.goneOfDelta, arguments: arguments)
    try forgetGone()
    try db.execute(
      sql: """
        INSERT INTO mention
          (entity, source_id, external_id, file_id, record_no, line, fields, updated_at)
        SELECT entity, :source, external_id, :file, record_no, line, fields, updated_at
        FROM temp.said WHERE state > \(RowOutcome.superseded.rawValue)
        ON CONFLICT DO UPDATE SET record_no = excluded.record_no, line = excluded.line
        """, arguments: arguments)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touched (entity, external_id, fresh)
        SELECT DISTINCT entity, external_id, 0 FROM temp.said
        WHERE state > \(RowOutcome.superseded.rawValue)
        """)
    try noteFate()
  }

  /// Takes back the sayings in `temp.gone`.
  func forgetGone() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touched (entity, external_id, fresh)
        SELECT DISTINCT entity, external_id, 0 FROM temp.gone
        """)
    try db.execute(
      sql: """
        DELETE FROM mention WHERE (entity, source_id, external_id, file_id, fields) IN (
          SELECT entity, source_id, external_id, file_id, fields FROM temp.gone)
        """)
  }

  /// Makes the columns of all touched rows anew, and rows for what is only mentioned.
  func fill() throws -> [(String, EntityCounts)] {
    let names = try String.fetchAll(
      db,
      sql: "SELECT entity FROM temp.touched UNION SELECT entity FROM temp.said ORDER BY 1")
    return try names.compactMap { name in
      guard let entity = Schema.unified[name] else { return nil }
      return (name, try MentionFill(db, entity, source: source).run())
    }
  }

  /// `state` is 0 for what the file has said before at the same place, 1 at another, 2 when new.
  private func gather(_ arguments: StatementArguments) throws {
    try db.execute(
      sql: """
        INSERT INTO temp.said
        SELECT s.entity, s.external_id, s.fields, s.updated_at, s.record_no, s.line, CASE
          WHEN m.entity IS NULL THEN 2
          WHEN m.record_no <> s.record_no OR m.line <> s.line THEN 1 ELSE 0 END
        FROM (
          SELECT entity, external_id, fields, updated_at, max(record_no) AS record_no, line
          FROM temp.staged_mention GROUP BY entity, external_id, fields) s
        LEFT JOIN mention m ON m.entity = s.entity AND m.source_id = :source
          AND m.external_id = s.external_id AND m.file_id = :file AND m.fields = s.fields
        """, arguments: arguments)
  }

  private func noteFate() throws {
    try db.execute(
      sql: """
        INSERT INTO temp.fate (record_no, other)
        SELECT m.record_no, CASE s.state WHEN 2 THEN \(RowOutcome.created.rawValue)
          ELSE \(RowOutcome.unchanged.rawValue) END
        FROM temp.staged_mention m JOIN temp.said s ON s.entity = m.entity
          AND s.external_id = m.external_id AND s.fields = m.fields
        WHERE true
        ON CONFLICT (record_no) DO UPDATE SET other = max(ifnull(other, 0), excluded.other)
        """)
  }

  private static let goneOfDelta = """
    INSERT INTO temp.gone
    SELECT m.entity, m.source_id, m.external_id, m.file_id, m.fields
    FROM (SELECT DISTINCT entity, external_id FROM temp.said) s
    JOIN mention m ON m.entity = s.entity AND m.source_id = :source
      AND m.external_id = s.external_id AND m.file_id = :file
    WHERE NOT EXISTS (
      SELECT 1 FROM temp.said k WHERE k.entity = m.entity AND k.external_id = m.external_id
        AND k.fields = m.fields)
    """

  private static let goneOfFull = """
    INSERT INTO temp.gone
    SELECT m.entity, m.source_id, m.external_id, m.file_id, m.fields FROM mention m
    WHERE m.file_id = :file AND NOT EXISTS (
      SELECT 1 FROM temp.said k WHERE k.entity = m.entity AND k.external_id = m.external_id
        AND k.fields = m.fields)
    """
}
