import CRMCore
import CRMIntake
import Foundation
import GRDB

/// What the records of a file were when it was last read: a hash for each.
///
/// A record whose bytes, number and line are those of the last time gives the rows that it gave then,
/// and need not be mapped. Only records that gave one row without any finding are remembered; the
/// others have the hash 0 and are read again. Kept in blocks, one row of `record_memory` each.
struct RecordMemory {
  private let db: Database
  private let file: Int64
  /// The hashes of the last time, by record number less one.
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
    var hashes: [UInt64] = []
    if trusts {
      let blocks = try Data.fetchCursor(
        db, sql: "SELECT hashes FROM record_memory WHERE file_id = ? ORDER BY block",
        arguments: [file])
      while let block = try blocks.next() {
        block.withUnsafeBytes { bytes in
          for place in stride(from: 0, to: bytes.count, by: 8) {
            hashes.append(
              UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
          }
        }
      }
    }
    known = KnownRecords(hashes: hashes)
  }

  /// Adds the hashes of the next records.
  mutating func add(_ hashes: some Sequence<UInt64>) throws {
    for hash in hashes {
      block.append(hash)
      if block.count == Self.blockSize { try flush() }
    }
  }

  /// Writes what is left, and forgets records beyond the end of the file.
  mutating func finish() throws {
    if !block.isEmpty { try flush() }
    try db.execute(
      sql: "DELETE FROM record_memory WHERE file_id = ? AND block >= ?", arguments: [file, blocks])
  }

  /// Forgets the file.
  func forget() throws {
    try db.execute(sql: "DELETE FROM record_memory WHERE file_id = ?", arguments: [file])
  }

  private mutating func flush() throws {
    let start = blocks * Self.blockSize
    if start < Self.limit, !known.holds(block, from: start) {
      let bytes = block.reduce(into: Data(capacity: 8 * block.count)) { data, hash in
        withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) }
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO record_memory (file_id, block, hashes) VALUES (?, ?, ?)",
        arguments: [file, blocks, bytes])
    }
    blocks += 1
    block.removeAll(keepingCapacity: true)
  }
}

/// The hashes of a file's records as they were, for the thread that maps.
package struct KnownRecords: Sendable {
  fileprivate let hashes: [UInt64]

  package var isEmpty: Bool { hashes.isEmpty }

  /// Whether a record is as it was; 0 is the hash of none.
  package func holds(_ hash: UInt64, record: Int) -> Bool {
    hash != 0 && record <= hashes.count && hashes[record - 1] == hash
  }

  fileprivate func holds(_ block: [UInt64], from start: Int) -> Bool {
    start + block.count <= hashes.count && hashes[start..<start + block.count].elementsEqual(block)
  }

  /// The hash of a record whose bytes have a hash, in a place of the file.
  package static func hash(ofBytes hash: UInt64, line: Int) -> UInt64 {
    let hash = ByteHash.mix(hash, UInt64(line))
    return hash == 0 ? 1 : hash
  }
}
