import CRMCore
import CRMIntake
import Foundation
import GRDB

/// What the records of a file were when it was last read: a mark for each.
///
/// A record whose bytes, number and line are those of the last time gives the row and the notes that
/// it gave then, and need not be mapped. Records that were left out, or whose row did not go straight
/// in, have the mark 0 and are read again. Kept in blocks, one row of `record_memory` each.
struct RecordMemory {
  private let db: Database
  private let file: Int64
  /// The records of the last time.
  let known: KnownRecords
  private var block: [UInt64] = []
  private var blocks = 0

  /// Records in a block.
  private static let blockSize = 4096
  /// Records beyond which a file is not remembered, so that memory stays bounded.
  private static let limit = 4_000_000

  /// Begins to remember a file; with `trusts`, what is known of it holds.
  init(_ db: Database, file: Int64, trusts: Bool) throws {
    self.db = db
    self.file = file
    guard trusts, let notes = try Self.notes(db, file) else {
      known = KnownRecords(marks: [], notes: NoteSets())
      return
    }
    var marks: [UInt64] = []
    let blocks = try Data.fetchCursor(
      db, sql: "SELECT marks FROM record_memory WHERE file_id = ? ORDER BY block",
      arguments: [file])
    while let block = try blocks.next() {
      block.withUnsafeBytes { bytes in
        for place in stride(from: 0, to: bytes.count, by: 8) {
          marks.append(
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        }
      }
    }
    known = KnownRecords(marks: marks, notes: notes)
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

  /// Adds the marks of the next records.
  mutating func add(_ marks: some Sequence<UInt64>) throws {
    for mark in marks {
      block.append(mark)
      if block.count == Self.blockSize { try flush() }
    }
  }

  /// Writes what is left, and forgets records beyond the end of the file.
  mutating func finish(_ notes: NoteSets) throws {
    if !block.isEmpty { try flush() }
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
  }

  /// Forgets the file.
  func forget() throws {
    try db.execute(sql: "DELETE FROM record_memory WHERE file_id = ?", arguments: [file])
    try db.execute(sql: "DELETE FROM record_note WHERE file_id = ?", arguments: [file])
  }

  private mutating func flush() throws {
    let start = blocks * Self.blockSize
    if start < Self.limit, !known.holds(block, from: start) {
      let bytes = block.map(\.littleEndian).withUnsafeBytes { Data($0) }
      try db.execute(
        sql: "INSERT OR REPLACE INTO record_memory (file_id, block, marks) VALUES (?, ?, ?)",
        arguments: [file, blocks, bytes])
    }
    blocks += 1
    block.removeAll(keepingCapacity: true)
  }
}
