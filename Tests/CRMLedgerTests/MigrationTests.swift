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
            DELETE FROM grdb_migrations WHERE identifier NOT LIKE '0001%'
            """)
      }
    }
    let ledger = try Ledger.open(path, .write)
    #expect(try ledger.read(Self.schema) == new)
  }

  /// What the second version remembered has no rows: it is forgotten, and the table is as it is now.
  @Test func secondVersionForgetsWhatItRemembered() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "crm.sqlite").path()
    var new: [String] = []
    do {
      let ledger = try Ledger.open(path, .write)
      try ledger.write { db in
        new = try Self.schema(db)
        try db.execute(
          sql: """
            DROP TABLE record_memory;
            CREATE TABLE record_memory (file_id INTEGER NOT NULL, block INTEGER NOT NULL,
              marks BLOB NOT NULL, PRIMARY KEY (file_id, block)) STRICT, WITHOUT ROWID;
            INSERT INTO record_memory VALUES (1, 0, x'0000000000000100');
            DELETE FROM grdb_migrations WHERE identifier LIKE '0003%'
            """)
      }
    }
    let ledger = try Ledger.open(path, .write)
    #expect(try ledger.read(Self.schema) == new)
    #expect(
      try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM record_memory") } == 0)
  }

  private static func schema(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
  }
}
