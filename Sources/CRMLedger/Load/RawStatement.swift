import CRMIntake
import GRDB
import GRDBSQLite

/// A prepared statement for one write per row: bound through SQLite's own functions, without copies.
///
/// Bound texts are pointers into the batch's arena, which stays pinned until `step` has returned.
struct RawStatement {
  private let db: Database
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ place: Int32, _ number: Int) throws {
    try check(sqlite3_bind_int64(handle, place, Int64(number)))
  }

  func bind(_ place: Int32, _ cell: Batch.Cell, _ arena: UnsafeBufferPointer<UInt8>) throws {
    switch cell {
    case .null: try check(sqlite3_bind_null(handle, place))
    case .integer(let number): try check(sqlite3_bind_int64(handle, place, number))
    case .real(let number): try check(sqlite3_bind_double(handle, place, number))
    case .text(let range): try bind(place, range, arena)
    }
  }

  func bind(
    _ place: Int32, _ range: Range<Int32>, _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    try bind(place, UnsafeBufferPointer(rebasing: arena[range.asInt]))
  }

  /// Binds a text that outlives the step.
  func bind(_ place: Int32, _ text: UnsafeBufferPointer<UInt8>) throws {
    let count = Int32(truncatingIfNeeded: text.count)
    try text.withMemoryRebound(to: CChar.self) { bytes in
      try check(sqlite3_bind_text(handle, place, bytes.baseAddress, count, nil))
    }
  }

  /// Writes the row and makes the statement ready for the next one.
  func step() throws {
    guard try stepUnlessRepeated() else { throw failure(SQLITE_CONSTRAINT) }
  }

  /// Writes the row; false, with nothing written, when a row of the same key stands already.
  func stepUnlessRepeated() throws -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else {
      let isRepeated =
        code & 0xFF == SQLITE_CONSTRAINT
        && sqlite3_extended_errcode(sqlite3_db_handle(handle)) == Self.uniqueConstraint
      let error = failure(code)
      sqlite3_reset(handle)
      if isRepeated { return false }
      throw error
    }
    try check(sqlite3_reset(handle))
    return true
  }

  /// The number of the row that was inserted last.
  var lastRow: Int64 { sqlite3_last_insert_rowid(sqlite3_db_handle(handle)) }

  /// `SQLITE_CONSTRAINT_UNIQUE`, a macro that Swift does not see.
  private static let uniqueConstraint = SQLITE_CONSTRAINT | 8 << 8

  /// The first row of a query, as `read` finds it through `integer`; nil when there is none.
  func first<Result>(_ read: (RawStatement) -> Result) throws -> Result? {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else {
      let error = failure(code)
      sqlite3_reset(handle)
      throw error
    }
    let result = code == SQLITE_ROW ? read(self) : nil
    try check(sqlite3_reset(handle))
    return result
  }

  /// Goes through the rows of a query, as `read` finds them through `integer` and `text`.
  func forEach(_ read: (RawStatement) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: try read(self)
      case SQLITE_DONE: return
      case let code: throw failure(code)
      }
    }
  }

  /// Whether a column, from 0, of the row at hand is null.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The text in a column, from 0, of the row at hand; nil when it is null.
  func text(_ column: Int32) -> String? {
    sqlite3_column_text(handle, column).map { bytes in
      let count = Int(sqlite3_column_bytes(handle, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }

  /// The integer in a column, from 0, of the row at hand.
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
  }
}
