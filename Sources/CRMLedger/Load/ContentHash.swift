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
    let sources = try Int64.fetchAll(db, sql: "SELECT id FROM source ORDER BY name")
    for entity in Schema.unified.entities {
      for source in sources { try stream.add(db, facts(entity, source)) }
    }
    return stream.finish()
  }

  /// A row's values, and for its group the first of the group's records.
  private static func facts(_ entity: Entity, _ source: Int64) -> String {
    var columns = ["e.external_id", "e.is_deleted", "e.is_test", "e.extra", "e.identity"]
    columns += ["e.is_partial"] + LoadTable(entity).columns.map { "e.\($0)" }
    var labels: [String] = []
    if entity.golden != nil {
      columns.append("g.first")
      labels.append("LEFT JOIN (\(first(of: [entity.name: "golden_id"]))) g ON g.id = e.golden_id")
    }
    if entity.name == "lead" {
      columns += ["e.person_identity", "p.first"]
      let persons = first(of: ["contact": "golden_id", "lead": "person_id"])
      labels.append("LEFT JOIN (\(persons)) p ON p.id = e.person_id")
    }
    return """
      SELECT '\(entity.name)', \(sourceName(source)), \(columns.joined(separator: ", "))
      FROM \(entity.name) e \(labels.joined(separator: " "))
      WHERE e.source_id = \(source) AND NOT (e.is_partial AND e.is_deleted)
        AND (e.is_partial OR e.row_hash <> 0)
      ORDER BY e.external_id
      """
  }

  private static func sourceName(_ id: Int64) -> String {
    "(SELECT name FROM source WHERE id = \(id))"
  }

  /// The least record of each group: the same for the same groups, whatever their numbers.
  private static func first(of members: [String: String]) -> String {
    let selects = members.sorted { $0.key < $1.key }.map { entity, column in
      """
      SELECT m.\(column) AS id,
        '\(entity)' || char(31) || s.name || char(31) || m.external_id AS key
      FROM \(entity) m JOIN source s ON s.id = m.source_id WHERE m.\(column) IS NOT NULL
      """
    }
    return """
      SELECT id, min(key) AS first FROM (\(selects.joined(separator: " UNION ALL "))) GROUP BY id
      """
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
