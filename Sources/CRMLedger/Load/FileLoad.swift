package import CRMCore
package import CRMIntake
import Foundation
package import GRDB

/// Loads one file: new rows go into the tables, the others wait in temporary ones until the end.
///
/// The caller owns the transaction. When `run` throws, the caller rolls it back.
package final class FileLoad {
  let db: Database
  private(set) var request: LoadRequest
  let file: FileRow
  private let set: FullSet?
  private let ownSet: FullSet?
  private var writers: [Writer]
  private var tally = FindingTally()
  private var report: FileReport
  private let fates: RawStatement
  /// Whether the file's records are remembered, so that they can be passed over the next time.
  package let remembersRecords: Bool
  private var memory: RecordMemory
  /// The rows of records that are passed over; nil when none is.
  private var former: FormerRows?
  private var notes = NoteSets()
  /// Tables without the index of their ids, which is made after the rows.
  private var unkeyed: [String]
  private var distinctRecords = 0
  private var acceptedRecords = 0
  /// Those that others outrank, as is known before the end of the file.
  private var supersededRecords = 0

  private enum Writer {
    case primary(PrimaryWriter)
    case mention(MentionWriter)
  }

  /// What is known of a record before the end of the file, and how those before it came out.
  ///
  /// A value of its own: the variables of an object are checked for other accesses at every use.
  private struct OpenRecord {
    var number = 0
    /// The greatest outcome of its own rows that is settled.
    var best: RowOutcome?
    /// Whether rows of it wait for the end of the file.
    var waits = false
    var counts = (distinct: 0, loaded: 0, unchanged: 0, superseded: 0)

    /// Forgets the record, but not the counts.
    mutating func end() { (number, best, waits) = (0, nil, false) }
  }

  /// Makes the file's row and its empty staging tables.
  ///
  /// `set` is, for mode `full`, the set that the file is a part of when there are several.
  private init(
    _ db: Database, _ request: LoadRequest, in set: FullSet?, _ care: Care
  ) throws {
    self.db = db
    self.request = request
    self.set = set
    let alone = request.mode == .full && set == nil
    ownSet = alone ? try FullSet(db, request) : nil
    let file = try FileRow(db, request)
    self.file = file
    report = FileReport(request)
    try Staging.prepare(db, request.shapes)
    fates = try RawStatement(db, "INSERT INTO temp.fate (record_no, own) VALUES (?1, ?2)")
    let routes = try Self.routes(db, request, care)
    remembersRecords = request.givesOneRow && request.mode == .delta && care != .ranks
    let trusts = remembersRecords && care == .remembers && !request.isReread
    let memory = try Self.memory(db, request, file, trusts: trusts)
    self.memory = memory
    former = memory.base.map { FormerRows(of: $0, memory.knownRows, now: file.id) }
    if !remembersRecords { try memory.forget() }
    try ReferenceHints.prepare(db)
    for shape in request.shapes where shape.isPartial || routes[shape.entity.name] != .fresh {
      try ReferenceHints.forget(shape.entity.name, db)
    }
    unkeyed = try Self.dropKeys(db, routes)
    writers = try request.shapes.map { shape in
      if shape.isPartial { return .mention(try MentionWriter(db, shape)) }
      let route = routes[shape.entity.name] ?? .staged
      return .primary(try PrimaryWriter(db, shape, request, file, route))
    }
  }

  /// What is known of the file's records, or else of those of the export before it.
  private static func memory(
    _ db: Database, _ request: LoadRequest, _ file: FileRow, trusts: Bool
  ) throws -> RecordMemory {
    guard trusts else { return try RecordMemory(db, file: file.id, base: nil) }
    if file.wasLoadedAlike {
      let own = try RecordMemory(db, file: file.id, base: file.id)
      if own.base != nil { return own }
    }
    let base = request.mends == nil ? try FileRow.predecessor(db, request) : nil
    return try RecordMemory(db, file: file.id, base: base)
  }

  /// Rows of a source that has none of the entity need no comparison, and those of a full file are
  /// compared by whole sets.
  private static func routes(
    _ db: Database, _ request: LoadRequest, _ care: Care
  ) throws -> [String: Route] {
    guard care != .ranks else { return [:] }
    var routes: [String: Route] = [:]
    for table in Staging.tables(request.shapes) {
      let hasRows = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE source_id = ?)",
        arguments: [request.sourceId])
      routes[table.name] =
        hasRows == false ? .fresh : request.mode == .full ? .staged : .compared
    }
    return routes
  }

  /// Drops the index of ids of empty tables: made after the rows, it costs less and grows in order.
  private static func dropKeys(_ db: Database, _ routes: [String: Route]) throws -> [String] {
    let tables = try routes.filter { $0.value == .fresh }.keys.sorted().filter { table in
      try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(table))") ?? false
    }
    for table in tables { try db.execute(sql: "DROP INDEX \(table)_key") }
    return tables
  }

  /// Makes the indexes that were dropped.
  ///
  /// - Throws: `RepeatedKey` when an id stands twice in the file.
  private func makeKeys() throws {
    while let table = unkeyed.last {
      do {
        try db.execute(sql: DDL.keyIndex(of: table))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw RepeatedKey()
      }
      unkeyed.removeLast()
    }
  }

  private var primaryWriters: [PrimaryWriter] {
    writers.compactMap {
      guard case .primary(let writer) = $0 else { return nil }
      return writer
    }
  }

  /// The id of the file's row.
  package var fileId: Int64 { file.id }

  /// Writes the rows of accepted records, or stages them.
  package func add(_ batch: borrowing Batch) throws {
    for writer in primaryWriters { writer.begin() }
    var record = OpenRecord()
    try batch.arena.withUnsafeBufferPointer { arena in
      try batch.cells.withUnsafeBufferPointer { cells in
        try batch.rows.withUnsafeBufferPointer { rows in
          for row in rows { try add(row, of: &record, cells, arena) }
          for case .primary(let writer) in writers { try writer.flush(cells, arena) }
        }
      }
    }
    try close(&record)
    distinctRecords += record.counts.distinct
    supersededRecords += record.counts.superseded
    report.loaded += record.counts.loaded
    report.unchanged += record.counts.unchanged
  }

  /// The records that can be passed over.
  package var known: KnownRecords { memory.known }

  /// Passes over records that are as they were.
  package func passOver(_ records: PassedRecords) throws {
    guard let rows = former?.pass(records) else { return }
    acceptedRecords += records.count
    distinctRecords += records.count
    report.unchanged += records.count
    for writer in primaryWriters { try writer.passOver(rows) }
  }

  /// What is to be remembered of a record.
  package struct Remembered: Sendable {
    /// 0 for one that is to be read again.
    var mark: UInt64
    var line: Int
    /// The number of the record as which it was passed over.
    var former: Int?

    package init(mark: UInt64, line: Int, former: Int?) {
      self.mark = mark
      self.line = line
      self.former = former
    }
  }

  /// Remembers the records of the batch last added, which follow each other.
  package func remember(_ records: [Remembered], from first: Int) throws {
    guard remembersRecords, let writer = primaryWriters.first else { return }
    let former = former
    try memory.add(records, from: first, writer.written) { former?.row(of: $0) }
  }

  /// Remembers the notes that the marks stand for.
  package func remember(_ notes: NoteSets) { self.notes = notes }

  private func add(
    _ row: Batch.Row, of record: inout OpenRecord, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    if row.record != record.number {
      try close(&record)
      record.number = row.record
    }
    switch writers[row.shape] {
    case .primary(let writer):
      guard let outcome = try writer.write(row, cells, arena) else { return record.waits = true }
      if outcome.rawValue > record.best?.rawValue ?? -1 { record.best = outcome }
    case .mention(var writer):
      try writer.write(row, cells, arena)
      writers[row.shape] = .mention(writer)
      record.waits = true
    }
  }

  /// Counts the record at hand, or leaves it to `Merge` to do so.
  private func close(_ record: inout OpenRecord) throws {
    guard record.number > 0 else { return }
    defer { record.end() }
    record.counts.distinct += 1
    guard let best = record.best else { return }
    guard record.waits else {
      switch best {
      case .superseded: record.counts.superseded += 1
      case .unchanged: record.counts.unchanged += 1
      case .created, .updated, .undeleted: record.counts.loaded += 1
      }
      return
    }
    try fates.bind(1, record.number)
    try fates.bind(2, best.rawValue)
    try fates.step()
  }

  /// Loads a file, of which `feed` adds all records and gives the hash of what it read.
  ///
  /// A file that does not keep to what it is trusted with is fed again, with more care.
  package static func run(
    _ db: Database, _ request: LoadRequest, in set: FullSet? = nil,
    _ feed: (FileLoad) throws -> ReadDigest?
  ) throws -> (request: LoadRequest, report: FileReport) {
    var care = Care.remembers
    while true {
      let load = try FileLoad(db, request, in: set, care)
      do {
        return try run(load, feed)
      } catch is StaleMemory {
        care = .compares
      } catch is RepeatedKey {
        care = .ranks
      }
      try load.withdraw()
      try load.ownSet?.abandon()
    }
  }

  /// How much a file is trusted; it is fed again with more care when it does not keep to it.
  private enum Care {
    /// Records that are as they were the last time are passed over.
    case remembers
    /// Every row is compared with what the table holds; an id stands in one row of the file.
    case compares
    /// An id may stand in several rows, which are ranked.
    case ranks
  }

  private static func run(
    _ load: FileLoad, _ feed: (FileLoad) throws -> ReadDigest?
  ) throws -> (request: LoadRequest, report: FileReport) {
    if let digest = try feed(load) {
      load.request.sha256 = digest.sha256
      load.request.bytes = digest.bytes
    }
    let report = try load.finish()
    return (load.request, report)
  }

  private func withdraw() throws {
    for writer in primaryWriters { try writer.withdraw(db) }
    try makeKeys()
    report.loaded = 0
    report.unchanged = 0
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

  /// Counts records that a rule leaves out.
  package func skip(_ reason: String, count: Int = 1) {
    report.skippedBy[reason, default: 0] += count
  }

  /// Counts a finding.
  package func note(_ severity: FindingCount.Severity, _ fault: Fault, count: Int = 1) {
    tally.add(severity, fault, count: count)
  }

  /// Merges the staged rows and writes what became of the file.
  ///
  /// - Throws: `Fault` `internal` when the conservation law does not hold.
  private func finish() throws -> FileReport {
    report.read = acceptedRecords + report.skipped + report.rejected
    if request.maxRejects.allows(report.rejected, of: report.read) {
      try merge()
    } else {
      try refuse()
    }
    countRejected()
    report.rejections = try file.rejections(db)
    report.findings = tally.sorted
    try conserve()
    try file.close(db, report, request)
    try file.write(db, report.findings, run: request.runId)
    try remember()
    if let ownSet { report = try ownSet.finish([(request, report)])[0] }
    return report
  }

  private func countRejected() {
    let shape = request.shapes.first { !$0.isPartial } ?? request.shapes.first
    guard report.rejected > 0, let entity = shape?.entity.name else { return }
    report.entities[entity, default: EntityCounts()].rejected = report.rejected
  }

  private func merge() throws {
    try makeKeys()
    var haveMoved = false
    if let former {
      for writer in primaryWriters {
        haveMoved = try former.follow(db, in: writer.table, to: file.id) || haveMoved
      }
    }
    var merge = try Merge(db, request, file, touchesReferences: haveMoved || !isUpdate)
    try merge.run()
    report.entities = merge.counts
    for writer in primaryWriters where writer.counts != EntityCounts() {
      report.entities[writer.table.name, default: EntityCounts()].add(writer.counts)
    }
    let superseded = primaryWriters.map(\.superseded).reduce(merge.superseded, +)
    if superseded > 0 { tally.add(.note, Fault(.superseded), count: superseded) }
    report.touchesReferences = merge.touchesReferences
    let fate = try merge.recordCounts()
    report.loaded += fate.loaded
    report.unchanged += fate.unchanged
    let outranked = fate.superseded + supersededRecords
    if outranked > 0 { skip("superseded", count: outranked) }
    for writer in primaryWriters where isAlone(writer.table) { try writer.tellReferences() }
    if remembersRecords {
      // The export before this one is not remembered once most of its records are in this one.
      let replacesBase = former.map { 2 * $0.count >= acceptedRecords } ?? false
      try memory.finish(notes, replacesBase: replacesBase)
    }
    try (set ?? ownSet)?.see(primaryWriters)
    if let original = request.mends {
      try MendedRejects(db: db, original: original, mended: file.id).close(report)
    }
  }

  /// Whether the file was loaded before by the same rules, and nothing came into it or went since that
  /// the staged rows do not show.
  private var isUpdate: Bool {
    file.wasLoadedAlike && request.mode == .delta && !request.isReread && request.mends == nil
      && !request.shapes.contains(where: \.isPartial)
      && primaryWriters.allSatisfy { $0.route == .compared && $0.counts.created == 0 }
  }

  /// Whether one emission alone makes the rows of a table: then it has met all of their texts.
  private func isAlone(_ table: LoadTable) -> Bool {
    request.shapes.count { $0.entity.name == table.name } == 1
  }

  private func refuse() throws {
    try withdraw()
    try memory.forget()
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
