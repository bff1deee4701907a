package import CRMCore
package import CRMIntake
import Foundation
package import GRDB

/// Loads one file: its rows wait in temporary tables until `finish` merges them.
///
/// The caller owns the transaction. When anything throws, the caller rolls it back.
package final class FileLoad {
  let db: Database
  let request: LoadRequest
  let file: FileRow
  private let set: FullSet?
  private let ownSet: FullSet?
  private var writers: [Writer]
  private var tally = FindingTally()
  private var report: FileReport
  private var lastRecord = 0
  private var distinctRecords = 0
  private var acceptedRecords = 0

  private enum Writer {
    case primary(PrimaryWriter)
    case mention(MentionWriter)
  }

  /// Makes the file's row and its empty staging tables.
  ///
  /// `set` is, for mode `full`, the set that the file is a part of when there are several.
  package init(_ db: Database, _ request: LoadRequest, in set: FullSet? = nil) throws {
    self.db = db
    self.request = request
    self.set = set
    let alone = request.mode == .full && set == nil
    ownSet = alone ? try FullSet(db, request) : nil
    file = try FileRow(db, request)
    report = FileReport(request)
    try Staging.prepare(db, request.shapes)
    writers = try request.shapes.map { shape in
      shape.isPartial
        ? .mention(try MentionWriter(db, shape)) : .primary(try PrimaryWriter(db, shape))
    }
  }

  /// The id of the file's row.
  package var fileId: Int64 { file.id }

  /// Stages the rows of accepted records.
  package func add(_ batch: borrowing Batch) throws {
    try batch.arena.withUnsafeBufferPointer { arena in
      try batch.cells.withUnsafeBufferPointer { cells in
        try batch.rows.withUnsafeBufferPointer { rows in
          for row in rows { try add(row, cells, arena) }
        }
      }
    }
  }

  private func add(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    if row.record != lastRecord {
      lastRecord = row.record
      distinctRecords += 1
    }
    switch writers[row.shape] {
    case .primary(let writer): try writer.write(row, cells, arena)
    case .mention(var writer):
      try writer.write(row, cells, arena)
      writers[row.shape] = .mention(writer)
    }
  }

  /// Counts the records whose rows the batches hold.
  package func accepted(records: Int) { acceptedRecords += records }

  /// Keeps a record that cannot be loaded.
  package func reject(
    _ fault: Fault, record: Int, line: Int, column: String?, value: String?, raw: [UInt8]
  ) throws {
    report.rejected += 1
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO reject (file_id, record_no, line, column_name, value, code, message, raw)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insertion.execute(arguments: [
      file.id, record, line, column, value, fault.code.rawValue, FaultText().sentence(fault),
      Data(raw),
    ])
  }

  /// Counts a record that a rule leaves out.
  package func skip(_ reason: String) { report.skippedBy[reason, default: 0] += 1 }

  /// Counts a finding.
  package func note(_ severity: FindingCount.Severity, _ fault: Fault, count: Int = 1) {
    tally.add(severity, fault, count: count)
  }

  /// Merges the staged rows and writes what became of the file.
  ///
  /// - Throws: `Fault` `internal` when the conservation law does not hold.
  package func finish() throws -> FileReport {
    report.read = acceptedRecords + report.skipped + report.rejected
    if request.maxRejects.allows(report.rejected, of: report.read) {
      try merge()
    } else {
      refuse()
    }
    report.findings = tally.sorted
    try conserve()
    try file.close(db, report)
    try file.write(db, report.findings, run: request.runId)
    try remember()
    if let ownSet { report = try ownSet.finish([(request, report)])[0] }
    return report
  }

  private func merge() throws {
    var merge = try Merge(db, request, file)
    try merge.run()
    report.entities = merge.counts
    if merge.superseded > 0 {
      tally.add(.note, Fault(.superseded), count: merge.superseded)
    }
    let fate = try merge.recordCounts()
    report.loaded = fate.loaded
    report.unchanged = fate.unchanged
    if fate.superseded > 0 { report.skippedBy["superseded", default: 0] += fate.superseded }
    try (set ?? ownSet)?.see(request.shapes)
    if let original = request.mends {
      try MendedRejects(db: db, original: original, mended: file.id).close(report)
    }
  }

  private func refuse() {
    report.outcome = .refused
    report.refusal = Fault(
      .tooManyRejects, at: Position(request.path),
      [.count: "\(report.rejected)", .limit: "\(request.maxRejects)"])
    if acceptedRecords > 0 { report.skippedBy["refused", default: 0] += acceptedRecords }
    (set ?? ownSet)?.isComplete = false
  }

  private func conserve() throws {
    let accounted = report.loaded + report.unchanged + report.skipped + report.rejected
    guard report.read == accounted, distinctRecords == acceptedRecords else {
      throw Fault(
        .internal, at: Position(request.path),
        [.reason: "\(report.read) records read, \(accounted) accounted for"])
    }
  }

  private func remember() throws {
    guard report.changedAnything else { return }
    try StageMemory.remember(.load, input: request.sha256, changed: true, db)
  }
}
