import CRMCore
import CRMIntake
import Foundation
import GRDB

/// What the records of a file were when it was last read: a mark, a line and a row for each.
///
/// A record whose bytes are those of the last time, in an input that is read alike, gives the row and
/// the notes that it gave then, and need not be mapped. Records that were left out, or whose row did
/// not go straight in, have the mark 0 and are read again. Kept in blocks, one row of `record_memory`
/// each.
struct RecordMemory {
  private let db: Database
  private let file: Int64
  /// The file of which the records are known.
  let base: Int64?
  /// The records of the last time.
  let known: KnownRecords
  /// Their rows, by number of the record less one.
  let knownRows: [UInt32]
  private var marks: [UInt64] = []
  private var lines: [UInt32] = []
  private var rows: [UInt32] = []
  private var blocks = 0

  /// Records in a block.
  private static let blockSize = 4096
  /// Records beyond which a file is not remembered, so that memory stays bounded.
  private static let limit = 2_500_000

  /// Begins to remember a file; what is known of the records of `base` holds.
  init(_ db: Database, file: Int64, base: Int64?) throws {
    self.db = db
    self.file = file
    let known = try base.flatMap { try Self.known(db, $0) }
    self.known = known?.records ?? .none
    knownRows = known?.rows ?? []
    self.base = knownRows.isEmpty ? nil : base
  }

  private static func known(
    _ db: Database, _ file: Int64
  ) throws -> (records: KnownRecords, rows: [UInt32])? {
    guard let notes = try notes(db, file) else { return nil }
    var marks: [UInt64] = []
    var lines: [UInt32] = []
    var rows: [UInt32] = []
    let blocks = try Row.fetchCursor(
      db, sql: "SELECT marks, lines, rows FROM record_memory WHERE file_id = ? ORDER BY block",
      arguments: [file])
    while let block = try blocks.next() {
      marks += numbers(in: block[0])
      lines += numbers(in: block[1])
      rows += numbers(in: block[2])
    }
    guard marks.count == lines.count, marks.count == rows.count else { return nil }
    return (KnownRecords(marks: marks, lines: lines, notes: notes), rows)
  }

  private static func numbers<Number: FixedWidthInteger>(in data: Data) -> [Number] {
    data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: MemoryLayout<Number>.size).map {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Number.self))
      }
    }
  }

  private static func data(_ numbers: [some FixedWidthInteger]) -> Data {
    numbers.map { $0.littleEndian }.withUnsafeBytes { Data($0) }
  }

  /// The combinations of notes; nil when one is of a kind that this version does not know.
  private static func notes(_ db: Database, _ file: Int64) throws -> NoteSets? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT set_no, code, column_name, found FROM record_note WHERE file_id = ?
        ORDER BY set_no, place
        """, arguments: [file])
    var sets: [Int: [PlanRun.Note]] = [:]
    for row in rows {
      guard let code = Fault.Code(rawValue: row[1]) else { return nil }
      sets[row[0], default: []].append(
        PlanRun.Note(code: code, column: row[2], found: row[3]))
    }
    var notes = NoteSets()
    for number in sets.keys.sorted() { _ = notes.number(of: sets[number] ?? []) }
    return notes
  }

  /// Adds the next records, from number `first` on, whose rows are among those `written`, or are those
  /// that `former` gives for a record that was passed over.
  mutating func add(
    _ records: [FileLoad.Remembered], from first: Int, _ written: [(record: Int, row: Int64)],
    former: (Int) -> UInt32?
  ) throws {
    var next = 0
    for (place, record) in records.enumerated() {
      var row = record.former.flatMap(former).map(Int64.init)
      if row == nil, next < written.count, written[next].record == first + place {
        row = written[next].row
        next += 1
      }
      try add(row == nil ? 0 : record.mark, line: record.line, row: row ?? 0)
    }
  }

  /// Adds the next record; 0 is the mark of one that is to be read again.
  private mutating func add(_ mark: UInt64, line: Int, row: Int64) throws {
    let places = (UInt32(exactly: line), UInt32(exactly: row))
    marks.append(places.0 == nil || places.1 == nil ? 0 : mark)
    lines.append(places.0 ?? 0)
    rows.append(places.1 ?? 0)
    if marks.count == Self.blockSize { try flush() }
  }

  /// Writes what is left, and forgets records beyond the end of the file; with `replacesBase`, also
  /// those of another file that were known.
  mutating func finish(_ notes: NoteSets, replacesBase: Bool) throws {
    if !marks.isEmpty { try flush() }
    try db.execute(
      sql: "DELETE FROM record_memory WHERE file_id = ? AND block >= ?", arguments: [file, blocks])
    try db.execute(sql: "DELETE FROM record_note WHERE file_id = ?", arguments: [file])
    for (number, set) in notes.sets.enumerated() {
      for (place, note) in set.enumerated() {
        try db.execute(
          sql: "INSERT INTO record_note VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [file, number, place, note.code.rawValue, note.column, note.found])
      }
    }
    if replacesBase, let base, base != file { try forget(base) }
  }

  /// Forgets the file.
  func forget() throws { try forget(file) }

  private func forget(_ file: Int64) throws {
    try db.execute(sql: "DELETE FROM record_memory WHERE file_id = ?", arguments: [file])
    try db.execute(sql: "DELETE FROM record_note WHERE file_id = ?", arguments: [file])
  }

  private mutating func flush() throws {
    let start = blocks * Self.blockSize
    if start < Self.limit, base != file || !holds(from: start) {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO record_memory (file_id, block, marks, lines, rows)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [file, blocks, Self.data(marks), Self.data(lines), Self.data(rows)])
    }
    blocks += 1
    marks.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// Whether the block is as it was.
  private func holds(from start: Int) -> Bool {
    let range = start..<start + marks.count
    return range.upperBound <= knownRows.count && known.marks[range].elementsEqual(marks)
      && known.lines[range].elementsEqual(lines) && knownRows[range].elementsEqual(rows)
  }
}
