import CRMCore
import CRMIntake
package import GRDB

/// Files that together hold everything of their source: what they no longer hold is deleted.
///
/// Begin it before the first file, give it to every `FileLoad`, and finish it after the last. A
/// record counts as held when it stands in any of the files; those that a file outside of the set
/// gave, with another mapping or in mode `delta`, are not touched. Deletion never cascades.
package final class FullSet {
  private let db: Database
  private let first: LoadRequest
  private let tables: [LoadTable]
  private let liveBefore: [Int]
  /// False when a file of the set is refused: then nobody knows what is missing.
  var isComplete = true

  /// Begins a set of files with one source, mapping and limit.
  package init(_ db: Database, _ request: LoadRequest) throws {
    self.db = db
    first = request
    tables = Staging.tables(request.shapes)
    liveBefore = try tables.map { table in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM \(table.name) WHERE source_id = ? AND NOT is_deleted",
        arguments: [request.sourceId]) ?? 0
    }
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS seen (
          entity TEXT, external_id TEXT, PRIMARY KEY (entity, external_id)) WITHOUT ROWID;
        CREATE TEMP TABLE IF NOT EXISTS replaced_file (id INTEGER PRIMARY KEY);
        DELETE FROM temp.seen;
        SAVEPOINT full_set
        """)
  }

  /// Remembers the ids that a file holds: those of its staged rows, or, where all of the source's
  /// rows are the file's, of these.
  func see(_ writers: [PrimaryWriter]) throws {
    for writer in writers {
      let (entity, staged) = (writer.table.name, writer.table.staged)
      let rows = writer.route == .fresh ? "\(entity) WHERE source_id = ?" : "\(staged) WHERE ?"
      try db.execute(
        sql: "INSERT OR IGNORE INTO temp.seen SELECT '\(entity)', external_id FROM \(rows)",
        arguments: [first.sourceId])
    }
  }

  /// Ends the set as if it had not begun.
  func abandon() throws {
    try db.execute(sql: "ROLLBACK TO full_set; RELEASE full_set")
  }

  /// Deletes what is missing, or, when that is too much, takes all files of the set back.
  ///
  /// - Returns: The reports, the deletions in the last one.
  package func finish(_ loads: [(LoadRequest, FileReport)]) throws -> [FileReport] {
    var reports = loads.map(\.1)
    guard isComplete, !loads.isEmpty else {
      try db.execute(sql: "RELEASE full_set")
      return reports
    }
    try findReplaced(loads.map(\.0))
    let missing = try tables.map(count)
    if let refusal = refusal(missing) {
      return try takeBack(loads, refusal)
    }
    for (table, count) in zip(tables, missing) where count > 0 {
      try delete(table)
      reports[reports.count - 1].entities[table.name, default: EntityCounts()].deleted += count
    }
    let hasForgotten = try forgetMentions(loads)
    try db.execute(sql: "RELEASE full_set")
    if hasForgotten || missing.contains(where: { $0 > 0 }) {
      try StageMemory.remember(.load, input: first.sha256, changed: true, db)
    }
    return reports
  }

  /// The full files of the mapping whose word no longer holds, those of the set included.
  private func findReplaced(_ requests: [LoadRequest]) throws {
    try db.execute(sql: "DELETE FROM temp.replaced_file")
    try db.execute(
      sql: """
        INSERT INTO temp.replaced_file
        SELECT id FROM file WHERE source_id = ? AND mapping = ? AND mode = 'full'
          AND (path IN (SELECT value FROM json_each(?))
            OR path NOT IN (SELECT value FROM json_each(?)))
        """,
      arguments: [
        first.sourceId, first.mapping, jsonList(requests.map(\.path)), jsonList(first.spared),
      ])
  }

  private func missing(_ table: LoadTable) -> String {
    """
    SELECT e.id FROM \(table.name) e
    WHERE e.source_id = :source AND NOT e.is_deleted AND NOT e.is_partial AND e.row_hash <> 0
      AND e.file_id IN (SELECT id FROM temp.replaced_file) AND NOT EXISTS (
        SELECT 1 FROM temp.seen s
        WHERE s.entity = '\(table.name)' AND s.external_id = e.external_id)
    """
  }

  private func count(_ table: LoadTable) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (\(missing(table)))", arguments: ["source": first.sourceId])
      ?? 0
  }

  private func delete(_ table: LoadTable) throws {
    try db.execute(
      sql: "UPDATE \(table.name) SET is_deleted = 1 WHERE id IN (\(missing(table)))",
      arguments: ["source": first.sourceId])
  }

  private func refusal(_ missing: [Int]) -> Fault? {
    for (count, total) in zip(missing, liveBefore) {
      guard !first.maxDeletes.allows(count, of: total) else { continue }
      return Fault(
        .tooManyDeletes, at: Position(first.path),
        [.count: "\(count)", .limit: "\(first.maxDeletes)"])
    }
    return nil
  }

  /// Forgets what full files outside of the set said in passing; true when rows change by it.
  private func forgetMentions(_ loads: [(LoadRequest, FileReport)]) throws -> Bool {
    try db.execute(sql: "DELETE FROM temp.gone; DELETE FROM temp.said; DELETE FROM temp.touched")
    try db.execute(
      sql: """
        INSERT INTO temp.gone
        SELECT entity, source_id, external_id, file_id, fields FROM mention
        WHERE file_id IN (SELECT id FROM temp.replaced_file) AND file_id NOT IN (
          SELECT id FROM file WHERE source_id = ? AND mapping = ?
            AND path IN (SELECT value FROM json_each(?)))
        """,
      arguments: [first.sourceId, first.mapping, jsonList(loads.map(\.0.path))])
    let mentions = Mentions(db, source: first.sourceId)
    try mentions.forgetGone()
    return try mentions.fill().contains { $0.1.updated > 0 }
  }

  /// Undoes the set; what stays is that the files were refused, and their rejects.
  private func takeBack(
    _ loads: [(LoadRequest, FileReport)], _ refusal: Fault
  ) throws -> [FileReport] {
    let rejects = try loads.map { request, _ in try Self.rejects(db, request) }
    try db.execute(sql: "ROLLBACK TO full_set; RELEASE full_set")
    return try zip(loads, rejects).map { load, rejects in
      let file = try FileRow(db, load.0)
      for reject in rejects { try Self.insert(db, reject, file.id) }
      let report = load.1.refused(refusal.at(Position(load.0.path)))
      try file.close(db, report, load.0)
      try file.write(db, report.findings, run: load.0.runId)
      return report
    }
  }

  private static func rejects(_ db: Database, _ request: LoadRequest) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT r.record_no, r.line, r.column_name, r.value, r.code, r.message, r.raw
        FROM reject r JOIN file f ON f.id = r.file_id
        WHERE f.source_id = ? AND f.path = ? AND f.mapping = ? AND r.resolved_by_file_id IS NULL
        ORDER BY r.id
        """, arguments: [request.sourceId, request.path, request.mapping])
  }

  private static func insert(_ db: Database, _ reject: Row, _ file: Int64) throws {
    try db.execute(
      sql: """
        INSERT INTO reject (file_id, record_no, line, column_name, value, code, message, raw)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: StatementArguments([file.databaseValue] + reject.databaseValues))
  }
}

extension FileReport {
  /// The report of the same file when nothing of it is loaded.
  func refused(_ fault: Fault) -> FileReport {
    var report = self
    report.outcome = .refused
    report.refusal = fault
    report.entities = [:]
    report.loaded = 0
    report.unchanged = 0
    report.skippedBy["superseded"] = nil
    let left = read - rejected - report.skipped
    if left > 0 { report.skippedBy["refused", default: 0] += left }
    return report
  }
}
