package import CRMCore
import Foundation
package import GRDB

/// The `run` and `setting` tables: when something was imported, and under which settings.
package enum Runs {
  /// Opens a run.
  package static func begin(
    _ db: Database, at now: Instant, version: String, settings: Settings
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO run (started_at, tool_version, settings_hash, as_of, status)
        VALUES (?, ?, ?, ?, 'running')
        """,
      arguments: [
        now.description, version, FileDigest.of(text: try text(of: settings)),
        settings.reporting.asOf,
      ])
    return db.lastInsertedRowID
  }

  /// Closes a run; one that read nothing new leaves no trace.
  package static func finish(_ db: Database, _ run: Int64, keep: Bool) throws {
    if keep {
      try db.execute(
        sql: "UPDATE run SET status = 'done', finished_at = started_at WHERE id = ?",
        arguments: [run])
    } else {
      try db.execute(sql: "UPDATE finding SET run_id = NULL WHERE run_id = ?", arguments: [run])
      try db.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [run])
    }
  }

  /// The instant of the last import that changed anything, or nil.
  package static func lastChange(_ db: Database) throws -> Instant? {
    try String.fetchOne(
      db, sql: "SELECT started_at FROM run WHERE status = 'done' ORDER BY id DESC LIMIT 1"
    ).flatMap { Instant($0) }
  }

  /// The settings that the last run stored, or the defaults.
  package static func settings(_ db: Database) throws -> Settings {
    let text = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = 'settings'")
    guard let text else { return Settings() }
    return try JSONDecoder().decode(Settings.self, from: Data(text.utf8))
  }

  /// Stores the settings for later commands.
  package static func store(_ settings: Settings, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO setting (key, value) VALUES ('settings', ?1)
        ON CONFLICT (key) DO UPDATE SET value = ?1 WHERE value <> ?1
        """, arguments: [try text(of: settings)])
  }

  private static func text(of settings: Settings) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(settings), as: UTF8.self)
  }
}
