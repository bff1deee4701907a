import Foundation
import GRDB

/// Looks at a database from outside, as a person with `sqlite3` would.
enum Sqlite {
  static func execute(_ sql: String, in folder: WorkFolder, _ file: String) throws {
    try queue(folder, file).write { try $0.execute(sql: sql) }
  }

  static func rows(_ sql: String, in folder: WorkFolder, _ file: String = "crm.sqlite") throws
    -> [[String]]
  {
    try queue(folder, file).read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "" : "\($0.storage.value ?? "")" }
      }
    }
  }

  private static func queue(_ folder: WorkFolder, _ file: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: folder.url.appending(path: file).path())
  }
}
