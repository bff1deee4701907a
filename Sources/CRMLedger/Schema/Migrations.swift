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
    return migrator
  }()
}
