import CRMCore
import Crypto
package import GRDB
import GRDBSQLite

/// The hash of what the database says: facts, groups and settings.
///
/// Row numbers, run times and lineage are no part of it, nor is the history that the ledger itself
/// keeps of replaced values: the same files give the same hash in any order of import.
package enum ContentHash {
  /// Computes SHA-256 in hexadecimal, reading every entity row once.
  package static func compute(_ db: Database) throws -> String {
    var stream = HashStream()
    try stream.add(
      db,
      """
      SELECT 'source', name, system, kind, precedence, precedence_for, config_order, timezone,
        currency, covers_from, covers_to FROM source ORDER BY name
      """)
    try stream.add(db, "SELECT 'setting', key, value FROM setting ORDER BY key")
    for entity in Schema.unified.entities { try stream.add(db, facts(entity)) }
    return stream.finish()
  }

  /// A row's values, and for its group the first of the group's records.
  private static func facts(_ entity: Entity) -> String {
    var columns = [
      "s.name", "e.external_id", "e.is_deleted", "e.is_test", "e.extra", "e.identity",
      "e.is_partial",
    ]
    columns += LoadTable(entity).columns.map { "e.\($0)" }
    if entity.golden != nil { columns.append(first(of: entity.name, "golden_id")) }
    if entity.name == "lead" {
      columns += ["e.person_identity", person]
    }
    return """
      SELECT '\(entity.name)', \(columns.joined(separator: ", "))
      FROM \(entity.name) e JOIN source s ON s.id = e.source_id
      WHERE NOT (e.is_partial AND e.is_deleted) AND (e.is_partial OR e.row_hash <> 0)
      ORDER BY s.name, e.external_id
      """
  }

  private static func first(of entity: String, _ column: String) -> String {
    """
    iif(e.\(column) IS NULL, NULL, min(\(key(entity))) OVER (PARTITION BY e.\(column)))
    """
  }

  /// The first contact of the lead's person, or else its first lead.
  private static var person: String {
    """
    iif(e.person_id IS NULL, NULL, ifnull(
      (SELECT min('contact' || char(31) || o.name || char(31) || c.external_id) FROM contact c
        JOIN source o ON o.id = c.source_id WHERE c.golden_id = e.person_id),
      min(\(key("lead"))) OVER (PARTITION BY e.person_id)))
    """
  }

  private static func key(_ entity: String) -> String {
    "'\(entity)' || char(31) || s.name || char(31) || e.external_id"
  }
}

/// SHA-256 over the values of rows, each with its type and length.
private struct HashStream {
  private var hash = SHA256()
  private var buffer: [UInt8] = []

  mutating func add(_ db: Database, _ sql: String) throws {
    let statement = try db.makeStatement(sql: sql)
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    let columns = sqlite3_column_count(handle)
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      for column in 0..<columns { add(handle, column) }
      flush(over: 1 << 16)
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }

  mutating func finish() -> String {
    flush(over: 0)
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private mutating func add(_ handle: OpaquePointer, _ column: Int32) {
    let type = sqlite3_column_type(handle, column)
    buffer.append(UInt8(truncatingIfNeeded: type))
    switch type {
    case SQLITE_NULL: break
    case SQLITE_INTEGER: add(UInt64(bitPattern: sqlite3_column_int64(handle, column)))
    case SQLITE_FLOAT: add(sqlite3_column_double(handle, column).bitPattern)
    default:
      let bytes = sqlite3_column_blob(handle, column)
      let count = Int(sqlite3_column_bytes(handle, column))
      add(UInt64(count))
      buffer.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    }
  }

  private mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
  }

  private mutating func flush(over size: Int) {
    guard buffer.count > size else { return }
    hash.update(data: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
