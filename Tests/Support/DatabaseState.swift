import CRMLedger
package import Foundation
import GRDB

/// What a database file says: enough to tell two states apart.
package struct DatabaseState: Equatable, Sendable {
  /// The content hash that the program prints.
  package let content: String
  /// The rows of every table.
  package let rows: [String: Int]

  /// The state of a file; nil when there is none, or when nothing was ever loaded into it.
  ///
  /// It is read from a copy, so that whatever a killed process left is still there afterwards.
  /// Throws `DatabaseError` when the file is not sound.
  package static func of(_ file: URL) throws -> DatabaseState? {
    guard FileManager.default.fileExists(atPath: file.path()) else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["", "-journal", "-wal"] {
      let from = file.deletingLastPathComponent().appending(path: file.lastPathComponent + part)
      guard FileManager.default.fileExists(atPath: from.path()) else { continue }
      try FileManager.default.copyItem(at: from, to: folder.appending(path: "copy.sqlite" + part))
    }
    let queue = try DatabaseQueue(path: folder.appending(path: "copy.sqlite").path())
    return try queue.write { try DatabaseState($0) }
  }

  private init?(_ db: Database) throws {
    let found = try String.fetchOne(db, sql: "PRAGMA integrity_check") ?? ""
    guard found == "ok" else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: found)
    }
    guard try db.tableExists("file"),
      try Int.fetchOne(db, sql: "SELECT count(*) FROM file") ?? 0 > 0
    else { return nil }
    content = try ContentHash.compute(db)
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    rows = try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name,
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name.quotedDatabaseIdentifier)") ?? 0
        )
      })
  }
}
