import CRMCore
import CRMLedger
import Foundation
import GRDB
import TestSupport
import Testing

/// Databases of earlier versions.
@Suite struct MigrationTests {
  /// A database as the first version made it: without what the second migration adds.
  @Test func firstVersionIsBroughtUpToDate() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "crm.sqlite").path()
    var new: [String] = []
    do {
      let ledger = try Ledger.open(path, .write)
      try ledger.write { db in
        new = try Self.schema(db)
        for entity in Schema.unified.entities {
          try db.execute(sql: "DROP INDEX \(entity.name)_key; DROP INDEX \(entity.name)_partial")
        }
        try db.execute(
          sql: """
            DROP INDEX lead_person; DROP TABLE record_memory; DROP TABLE record_note;
            DELETE FROM grdb_migrations WHERE identifier LIKE '0002%'
            """)
      }
    }
    let ledger = try Ledger.open(path, .write)
    #expect(try ledger.read(Self.schema) == new)
  }

  private static func schema(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
  }
}
