package import GRDB

/// The numbered migrations, oldest first.
///
/// A released migration is never edited: a change of `Schema` comes with a new one here.
package enum Migrations {
  package static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 unified schema") { db in
      try db.execute(sql: "PRAGMA application_id = \(Ledger.applicationId)")
      for statement in DDL.statements() { try db.execute(sql: statement) }
    }
    migrator.registerMigration("0002 remembered records") { db in
      // New databases have all of this from the first migration on.
      for statement in DDL.indexStatements() + Bookkeeping.memoryTables {
        try db.execute(sql: statement)
      }
      // Hashes and rules of rows are made in another way: every file is to be read again.
      try db.execute(sql: "UPDATE file SET mapping_hash = ''")
    }
    migrator.registerMigration("0003 rows of remembered records") { db in
      // What is remembered is of another form: it is made anew when a file is read.
      try db.execute(sql: "DROP TABLE record_memory")
      for statement in Bookkeeping.memoryTables { try db.execute(sql: statement) }
      try db.execute(sql: "DELETE FROM record_note")
    }
    return migrator
  }()
}
