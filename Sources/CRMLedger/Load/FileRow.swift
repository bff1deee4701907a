import CRMCore
import CRMIntake
package import GRDB

/// The row of one file: one per source, path and mapping, the same through all imports.
struct FileRow {
  let id: Int64
  /// Whether the file was loaded before by the same rules, as far as what a record gives depends on
  /// them, and no full file of the source may have deleted any of it since.
  let wasLoadedAlike: Bool

  /// Makes the row, or takes it over for a new import, with neither findings nor open rejects.
  init(_ db: Database, _ request: LoadRequest) throws {
    wasLoadedAlike =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT NOT EXISTS (SELECT 1 FROM file WHERE source_id = :source AND mode = 'full')
            AND EXISTS (SELECT 1 FROM file
              WHERE source_id = :source AND path = :path AND mapping = :mapping
                AND mapping_hash = :mappingHash AND settings_hash = :settingsHash
                AND status = 'loaded')
          """,
        arguments: [
          "source": request.sourceId, "path": request.path, "mapping": request.mapping,
          "mappingHash": request.mappingHash, "settingsHash": request.settingsHash,
        ]) ?? false
    let id = try Int64.fetchOne(db, sql: Self.upsert, arguments: Self.arguments(request))
    guard let id else { throw Fault(.internal, [.reason: "a file has no row"]) }
    self.id = id
    try db.execute(
      sql: "DELETE FROM reject WHERE file_id = ? AND resolved_by_file_id IS NULL",
      arguments: [id])
    try db.execute(
      sql: "DELETE FROM finding WHERE file_id = ? AND stage = 'import'", arguments: [id])
    try writeRules(db, request)
  }

  /// The files of the source that outrank the one at hand, of records that are equally new.
  static func outranking(_ db: Database, _ request: LoadRequest) throws -> Set<Int64> {
    try Int64.fetchSet(
      db, sql: "SELECT id FROM file WHERE source_id = ? AND \(rank) > (?, ?, ?)",
      arguments: [request.sourceId, request.configOrder, request.path, request.mapping])
  }

  /// The file before the one at hand of which records are remembered that this one may hold again: an
  /// earlier export, read in the same way.
  static func predecessor(_ db: Database, _ request: LoadRequest) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM file
        WHERE source_id = :source AND mapping = :mapping AND mapping_hash = :mappingHash
          AND settings_hash = :settingsHash AND status = 'loaded'
          AND \(rank) < (:order, :path, :mapping)
          AND EXISTS (SELECT 1 FROM record_memory m WHERE m.file_id = file.id)
          AND NOT EXISTS (SELECT 1 FROM file WHERE source_id = :source AND mode = 'full')
        ORDER BY config_order DESC, path DESC LIMIT 1
        """,
      arguments: [
        "source": request.sourceId, "mapping": request.mapping,
        "mappingHash": request.mappingHash, "settingsHash": request.settingsHash,
        "order": request.configOrder, "path": request.path,
      ])
  }

  /// By what files are ranked; `FileOrder` has the same in Swift.
  private static let rank = "(config_order, path, mapping)"

  /// Writes what became of the file.
  func close(_ db: Database, _ report: FileReport, _ request: LoadRequest) throws {
    try db.execute(
      sql: """
        UPDATE file SET sha256 = ?, bytes = ?, status = ?, records_read = ?, records_loaded = ?, records_unchanged = ?,
          records_skipped = ?, records_rejected = ?, skipped = ?
        WHERE id = ?
        """,
      arguments: [
        request.sha256, request.bytes,
        report.outcome == .refused ? "refused" : "loaded", report.read, report.loaded,
        report.unchanged, report.skipped, report.rejected, jsonObject(report.skippedBy), id,
      ])
  }

  /// Why records were rejected, the commonest reason first.
  func rejections(_ db: Database) throws -> [Rejection] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, column_name, count(*), min(line), message FROM reject WHERE file_id = ?
        GROUP BY code, column_name ORDER BY count(*) DESC, min(line), code, column_name
        """, arguments: [id]
    ).map { row in
      Rejection(
        code: row[0], column: row[1], count: row[2], line: row[3], message: row[4],
        values: try String.fetchAll(
          db,
          sql: """
            SELECT DISTINCT value FROM reject
            WHERE file_id = ? AND code = ? AND column_name IS ? AND value IS NOT NULL
            ORDER BY value LIMIT 3
            """, arguments: [id, row[0] as String, row[1] as String?]))
    }
  }

  /// Writes the findings of the file.
  func write(_ db: Database, _ findings: [FindingCount], run: Int64) throws {
    for finding in findings {
      try db.execute(
        sql: """
          INSERT INTO finding (run_id, file_id, severity, code, line, column_name, count, message)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run, id, finding.severity.rawValue, finding.fault.code.rawValue,
          finding.fault.position?.line, finding.fault.facts[.name], finding.count,
          FaultText().sentence(finding.fault),
        ])
    }
  }

  /// Writes how each reference column of the file is looked up.
  ///
  /// Rules of columns that the mapping no longer names stay: rows may still hold what they meant.
  private func writeRules(_ db: Database, _ request: LoadRequest) throws {
    for shape in request.shapes.sorted(by: { $0.isPartial && !$1.isPartial }) {
      for stored in shape.columns {
        guard shape.entity[column: stored.name]?.isReference == true else { continue }
        let rule = shape.references[stored.name] ?? ReferenceRule()
        try db.execute(
          sql: "INSERT OR REPLACE INTO reference_rule VALUES (?, ?, ?, ?, ?)",
          arguments: [
            id, shape.entity.name, stored.name, rule.by.rawValue, rule.onMissing.rawValue,
          ])
      }
    }
  }

  private static let upsert = """
    INSERT INTO file (run_id, source_id, path, sha256, bytes, mapping, mapping_hash, settings_hash,
      exported_at, mode, config_order, status, encoding)
    VALUES (:run, :source, :path, :sha256, :bytes, :mapping, :mappingHash, :settingsHash,
      :exportedAt, :mode, :order, 'loaded', :encoding)
    ON CONFLICT (source_id, path, mapping) DO UPDATE SET
      run_id = excluded.run_id, sha256 = excluded.sha256, bytes = excluded.bytes,
      mapping_hash = excluded.mapping_hash, settings_hash = excluded.settings_hash,
      exported_at = excluded.exported_at, mode = excluded.mode,
      config_order = excluded.config_order, status = excluded.status, encoding = excluded.encoding
    RETURNING id
    """

  private static func arguments(_ request: LoadRequest) -> StatementArguments {
    [
      "run": request.runId, "source": request.sourceId, "path": request.path,
      "sha256": request.sha256, "bytes": request.bytes, "mapping": request.mapping,
      "mappingHash": request.mappingHash, "settingsHash": request.settingsHash,
      "exportedAt": request.exportedAt, "mode": request.mode.rawValue,
      "order": request.configOrder, "encoding": request.encoding,
    ]
  }
}

extension FileLoad {
  /// Whether a file of that size, or of any if that is not known, was loaded before with the same mapping, settings and mode.
  package static func mayBeUnchanged(
    _ db: Database, _ request: LoadRequest, bytes: Int?
  ) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM file
          WHERE source_id = ? AND mapping = ? AND bytes = coalesce(?, bytes) AND mapping_hash = ?
            AND settings_hash = ? AND mode = ? AND status = 'loaded')
        """,
      arguments: [
        request.sourceId, request.mapping, bytes, request.mappingHash, request.settingsHash,
        request.mode.rawValue,
      ]) ?? false
  }

  /// The report of a file whose bytes were loaded before, under any path, with the same mapping,
  /// settings and mode; nil when it must be read, as one must that has rejects for what they refer to,
  /// which may be there by now.
  ///
  /// The files of a full set are read all or none: skip them only when none of them is nil.
  package static func unchanged(_ db: Database, _ request: LoadRequest) throws -> FileReport? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT records_read, records_skipped, records_rejected, skipped FROM file
        WHERE source_id = ? AND mapping = ? AND sha256 = ? AND mapping_hash = ?
          AND settings_hash = ? AND mode = ? AND status = 'loaded'
          AND NOT EXISTS (SELECT 1 FROM reject r
            WHERE r.file_id = file.id AND r.code = ? AND r.resolved_by_file_id IS NULL)
        ORDER BY path = ? DESC, path LIMIT 1
        """,
      arguments: [
        request.sourceId, request.mapping, request.sha256, request.mappingHash,
        request.settingsHash, request.mode.rawValue, Fault.Code.missingReference.rawValue,
        request.path,
      ])
    guard let row else { return nil }
    var report = FileReport(request)
    report.outcome = .unchanged
    report.touchesReferences = false
    report.read = row["records_read"]
    report.rejected = row["records_rejected"]
    report.unchanged = report.read - row["records_skipped"] - report.rejected
    let skipped = try Row.fetchAll(
      db, sql: "SELECT key, value FROM json_each(?)", arguments: [row["skipped"] as String])
    for reason in skipped { report.skippedBy[reason["key"]] = reason["value"] }
    return report
  }
}

extension FileReport {
  init(_ request: LoadRequest) {
    self.init(path: request.path, source: request.sourceName, mapping: request.mapping)
    encoding = request.encoding
  }
}
