import CRMCore
import Foundation
import GRDB

/// Remembers the values that a newer file replaces, as rows of `field_change`.
///
/// Their `row_hash` is 0: no file states them.
struct FieldChanges {
  private let db: Database
  private let request: LoadRequest
  private let file: FileRow

  init(_ db: Database, _ request: LoadRequest, _ file: FileRow) {
    self.db = db
    self.request = request
    self.file = file
  }

  /// Compares the rows that are about to be updated with what they hold.
  func record(_ table: LoadTable) throws {
    guard ["deal", "lead", "contact"].contains(table.name) else { return }
    let columns = Self.watched.compactMap { table.entity[column: $0] }
    let hasUpdates = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM temp.verdict WHERE outcome >= \(RowOutcome.updated.rawValue))
        """)
    guard hasUpdates == true else { return }
    db.add(function: try Self.localDay(request.timezone))
    for column in columns { try record(column, table) }
  }

  private func record(_ column: CRMCore.Column, _ table: LoadTable) throws {
    let held =
      "iif(instr(e.filled, '\"\(column.name)\"'), NULL, \(text(column, "e")))"
    let time = "ifnull(\(table.updatedAt("s")), :now)"
    try db.execute(
      sql: """
        INSERT INTO field_change (source_id, file_id, external_id, record_no, line, entity, ref,
          field, old_value, new_value, at, at_day)
        SELECT :source, :file,
          '\(table.name):' || s.external_id || ':\(column.name):' || \(time), s.record_no, s.line,
          '\(table.name)', s.external_id, '\(column.name)', \(held), \(text(column, "s")),
          \(time), local_day(\(time))
        FROM temp.verdict v JOIN \(table.staged) s ON s.rowid = v.staged
        JOIN \(table.name) e ON e.id = v.target
        WHERE v.outcome >= \(RowOutcome.updated.rawValue) AND NOT e.is_partial
          AND \(held) IS NOT \(text(column, "s"))
        ON CONFLICT (source_id, external_id) DO UPDATE SET new_value = excluded.new_value
        """,
      arguments: [
        "source": request.sourceId, "file": file.id,
        "now": request.exportedAt ?? request.startedAt,
      ])
  }

  /// The value as text; an amount as the shortest plain decimal.
  private func text(_ column: CRMCore.Column, _ alias: String) -> String {
    let stored = "\(alias).\(column.filledStorage[0])"
    guard case .money = column.type else { return stored }
    return """
      iif(\(stored) IS NULL, NULL, iif(\(stored) < 0, '-', '') || rtrim(rtrim(printf('%d.%06d', \
      abs(\(stored)) / 1000000, abs(\(stored)) % 1000000), '0'), '.'))
      """
  }

  private static let watched = [
    "amount", "currency", "status", "stage", "lifecycle", "owner_ref", "closed_at",
    "expected_close_date", "qualified_at", "sales_qualified_at", "converted_at",
  ]

  /// The local day of an instant, or the day of a date.
  private static func localDay(_ zone: String) throws -> DatabaseFunction {
    guard let zone = TimeZone(identifier: zone) else {
      throw Fault(.badSetting, [.name: "timezone", .expected: "an IANA time zone"])
    }
    return DatabaseFunction("local_day", argumentCount: 1, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]) else { return nil }
      if let day = Day(text) { return day.rawValue }
      guard let instant = Instant(text) else { return nil }
      let date = Date(timeIntervalSince1970: Double(instant.seconds))
      let seconds = Int(instant.seconds) + zone.secondsFromGMT(for: date)
      return Int((Double(seconds) / 86_400).rounded(.down))
    }
  }
}
