import CRMCore
import Foundation
package import GRDB

/// A record that could not be loaded, with the bytes that stand in the file.
package struct RejectedRecord: Sendable {
  package let id: Int64
  package let fileId: Int64
  package let path: String
  package let mapping: String
  package let record: Int
  package let line: Int
  package let column: String?
  package let value: String?
  package let code: String
  package let message: String
  package let raw: [UInt8]

  /// Whether the record can be written to a file to be mended: all of its bytes are kept, which is
  /// not so of a record over a cap.
  package var isMendable: Bool {
    !raw.isEmpty && Fault.Code(rawValue: code)?.isOverCap != true
  }

  /// The rejects by file and position; those that a mended file closed are left out unless asked
  /// for.
  package static func all(
    _ db: Database, includingClosed: Bool = false
  ) throws -> [RejectedRecord] {
    try fetch(db, includingClosed ? "" : "WHERE r.resolved_by_file_id IS NULL")
  }

  /// The open rejects of one file by position.
  static func open(_ db: Database, ofFile id: Int64) throws -> [RejectedRecord] {
    try fetch(db, "WHERE r.resolved_by_file_id IS NULL AND r.file_id = ?", [id])
  }

  private static func fetch(
    _ db: Database, _ condition: String, _ arguments: StatementArguments = []
  ) throws -> [RejectedRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT r.*, f.path, f.mapping FROM reject r JOIN file f ON f.id = r.file_id
        \(condition)
        ORDER BY f.path, r.record_no, r.id
        """, arguments: arguments
    ).map { row in
      RejectedRecord(
        id: row["id"], fileId: row["file_id"], path: row["path"], mapping: row["mapping"],
        record: row["record_no"], line: row["line"], column: row["column_name"],
        value: row["value"], code: row["code"], message: row["message"],
        raw: (row["raw"] as Data?).map { [UInt8]($0) } ?? [])
    }
  }
}
