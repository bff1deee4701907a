import CRMCore
import CRMImportKit
import CRMIntake
import CRMLedger
import Foundation
import GRDB
import TestSupport

/// An export of the real shape in `fixtures/systems`, with invented content.
struct LibraryFixture: Sendable, CustomStringConvertible {
  let system: String
  /// The file's name; up to its first dot it is the object of the mapping.
  let name: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "fixtures/systems")

  var description: String { "\(system)/\(name)" }
  var object: String { String(name.prefix { $0 != "." }) }
  var mapping: String { "\(system)/\(object)" }
  var path: String { Self.folder.appending(path: description).path() }

  static let systems = entries(of: folder)
  static let all = systems.flatMap(of)

  static func of(_ system: String) -> [LibraryFixture] {
    entries(of: folder.appending(path: system)).map { LibraryFixture(system: system, name: $0) }
  }

  static func entries(of folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// Loads the file into an empty database and tells every row, reject and finding.
  func rows() throws -> String { try Self.rows(of: path, mapping: mapping) }

  /// The same of any file and mapping; `zone` is the reporting zone.
  static func rows(of path: String, mapping: String, zone: String = "UTC") throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "library-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try Workspace.open(
      folder.appending(path: "crm.sqlite").path(),
      environment: Environment(now: Instant(milliseconds: 1_764_072_000_000)))
    workspace.settings.reporting.timezone = zone
    var request = ImportRequest()
    request.files = [RunConfig.FileSpec(path: path)]
    request.mapping = mapping
    _ = try workspace.importFiles(request)
    return try workspace.ledger.read { try text(of: $0) }
  }

  private static func text(of db: Database) throws -> String {
    var lines = try String.fetchAll(
      db,
      sql: """
        SELECT format('read %d, loaded %d, skipped %d, rejected %d', records_read, records_loaded,
          records_skipped, records_rejected) FROM file
        """)
    for entity in Schema.unified.entities {
      lines += try String.fetchAll(db, sql: query(of: entity))
    }
    lines += try String.fetchAll(
      db,
      sql: """
        SELECT format('reject %d %s %s %s', record_no, code, coalesce(column_name, ''),
          coalesce(value, '')) FROM reject ORDER BY id
        """)
    lines += try String.fetchAll(
      db, sql: "SELECT format('%s %d× %s', severity, count, message) FROM finding ORDER BY id")
    return lines.map { $0 + "\n" }.joined()
  }

  /// Each row as one JSON object of what is not null.
  private static func query(of entity: Entity) -> String {
    let columns = ["external_id"] + entity.columns.map(\.name) + ["extra"]
    let pairs = columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
    let marks = ["is_deleted", "is_test", "is_partial"].map { "'\($0)', nullif(\($0), 0)" }
    return """
      SELECT '\(entity.name) ' || json_patch('{}', json_object(\(pairs), \
      \(marks.joined(separator: ", ")))) FROM \(entity.name) ORDER BY external_id
      """
  }
}
