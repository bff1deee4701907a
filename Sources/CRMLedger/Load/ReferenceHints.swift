import CRMCore
import CRMIntake
import Foundation
import GRDB

/// Resolves references by a name or an address while rows are written, as far as that is cheap.
///
/// `References.resolve` looks every text up afterwards and corrects what a later file or another
/// spelling makes wrong; a hint that stays right saves writing its rows a second time. As long as no
/// other file has a part in the rows, it also saves reading them again: `temp.told` has their texts.
final class ReferenceHints {
  private let db: Database
  private let source: Int64
  private let file: Int64
  private let entity: String
  private var columns: [Column] = []

  private struct Column {
    /// The place of the text among the cells of a row.
    let cell: Int
    let name: String
    let idName: String
    let target: String
    let by: String
    let makesStubs: Bool
    /// Rows by folded text; nil where several have it.
    var rows: [String: Int64?] = [:]
    /// Answers by the hash of the text as written.
    var known: [UInt64: Known] = [:]
    /// Whether `known` has every text.
    var isWhole = true
    var stubs: [Int64] = []
  }

  /// The answer for a text as written, and where it was met.
  fileprivate struct Known {
    let text: [UInt8]
    let id: Int64?
    let record: Int
    let line: Int
    /// How many live rows have it.
    var live = 0
  }

  /// Rows of a target, and texts, beyond which hints would cost too much memory.
  private static let limit = 10_000

  init(_ db: Database, _ shape: EmissionShape, source: Int64, file: Int64) throws {
    self.db = db
    self.source = source
    self.file = file
    entity = shape.entity.name
    for (cell, stored) in shape.columns.enumerated() {
      guard let column = shape.entity[column: stored.name],
        case .reference(let target) = column.type, let rule = shape.references[stored.name],
        rule.by != .id, Schema.unified[target]?[column: rule.by.rawValue] != nil
      else { continue }
      let hints = Column(
        cell: cell, name: stored.name, idName: column.idColumn, target: target,
        by: rule.by.rawValue,
        makesStubs: rule.onMissing == .stub)
      if let hints = try filled(hints) { columns.append(hints) }
    }
  }

  /// The columns of the table that get a hint.
  var idNames: [String] { columns.map(\.idName) }

  /// Binds the hints of a row from a place on.
  func bind(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>, to statement: RawStatement, from place: Int32
  ) throws {
    for index in columns.indices {
      var hint = Batch.Cell.null
      if case .text(let range) = cells[row.firstCell + columns[index].cell] {
        let text = UnsafeBufferPointer(rebasing: arena[range.asInt])
        hint = try id(of: text, row, column: index).map { .integer($0) } ?? .null
      }
      try statement.bind(place + Int32(index), hint, arena)
    }
  }

  /// Deletes the stubs that were made.
  func withdraw() throws {
    for index in columns.indices {
      for stub in columns[index].stubs {
        try db.execute(sql: "DELETE FROM \(columns[index].target) WHERE id = ?", arguments: [stub])
      }
      columns[index].stubs = []
    }
  }

  private func filled(_ column: Column) throws -> Column? {
    var column = column
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, \(column.by) FROM \(column.target)
        WHERE source_id = ? AND \(column.by) IS NOT NULL LIMIT \(Self.limit + 1)
        """, arguments: [source])
    guard rows.count <= Self.limit else { return nil }
    for row in rows {
      let folded = (row[1] as String).lowercased()
      column.rows[folded] = .some(column.rows[folded] == nil ? row[0] : nil)
    }
    return column
  }

  private func id(
    of text: UnsafeBufferPointer<UInt8>, _ row: Batch.Row, column index: Int
  ) throws -> Int64? {
    let hash = ByteHash.of(UnsafeRawBufferPointer(text))
    if let place = columns[index].known.index(forKey: hash) {
      let isSame = columns[index].known.values[place].use(text, row)
      if !isSame { columns[index].isWhole = false }
      return isSame ? columns[index].known.values[place].id : nil
    }
    guard columns[index].known.count < Self.limit else {
      columns[index].isWhole = false
      return nil
    }
    let written = String(decoding: text, as: UTF8.self)
    let folded = written.lowercased()
    if columns[index].rows[folded] == nil, columns[index].makesStubs {
      columns[index].rows[folded] = try .some(stub(written, row, column: index))
    }
    let id = columns[index].rows[folded] ?? nil
    columns[index].known[hash] = Known(
      text: Array(text), id: id, record: row.record, line: row.line, live: row.isDeleted ? 0 : 1)
    return id
  }

  /// Makes a stub as `Stubs` does; nil when another row has the id.
  private func stub(_ text: String, _ row: Batch.Row, column index: Int) throws -> Int64? {
    let column = columns[index]
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO \(column.target)
          (source_id, external_id, file_id, record_no, line, is_partial, \(column.by))
        VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING RETURNING id
        """, arguments: [source, text, file, row.record, row.line, text])
    if let id { columns[index].stubs.append(id) }
    return id
  }

  // MARK: Telling what was met

  /// Leaves the texts of the file for `References`; all rows of the source must be the file's.
  func tell() throws {
    for column in columns where column.isWhole {
      try db.execute(
        sql: "INSERT INTO temp.told_column (file_id, entity, name) VALUES (?, ?, ?)",
        arguments: [file, entity, column.name])
      let insertion = try db.makeStatement(sql: Self.insertion)
      for known in column.known.values {
        let text = String(decoding: known.text, as: UTF8.self)
        try insertion.execute(arguments: [
          entity, column.name, column.target, source, column.by, text, text.lowercased(),
          column.makesStubs, file, known.record, known.line, known.id, known.live,
        ])
      }
    }
  }

  /// Forgets what was told of an entity, because another file has a part in its rows.
  static func forget(_ entity: String, _ db: Database) throws {
    for table in ["told", "told_column"] {
      try db.execute(sql: "DELETE FROM temp.\(table) WHERE entity = ?", arguments: [entity])
    }
  }

  /// Forgets everything: the references are resolved.
  static func forget(_ db: Database) throws {
    try prepare(db)
    try db.execute(sql: "DELETE FROM temp.told; DELETE FROM temp.told_column")
  }

  /// Fills `temp.sought` for a column whose files have told all of its texts; false for another.
  static func tell(_ db: Database, _ column: ReferenceColumn) throws -> Bool {
    try prepare(db)
    let isTold = try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM reference_rule r
          WHERE r.entity = :entity AND r.column_name = :name AND NOT EXISTS (
            SELECT 1 FROM temp.told_column t WHERE t.file_id = r.file_id
              AND t.entity = r.entity AND t.name = r.column_name))
        """, arguments: ["entity": column.entity, "name": column.name])
    guard isTold == true else { return false }
    try db.execute(
      sql: """
        INSERT INTO temp.sought (entity, column_name, target, source_id, by, ref, folded, stub,
          place, file_id, record_no, line, held, is_mixed, uses)
        SELECT t.entity, t.name, t.target, t.source_id, t.by, t.ref, t.folded, t.stub,
          f.rank << 40 | t.record_no, t.file_id, t.record_no, t.line, t.held, 0, t.uses
        FROM temp.told t
        JOIN (SELECT id, row_number() OVER (ORDER BY path, mapping, id) AS rank FROM file) f
          ON f.id = t.file_id
        WHERE t.entity = ? AND t.name = ?
        """, arguments: [column.entity, column.name])
    return true
  }

  /// Makes the temporary tables.
  static func prepare(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS told (
          entity TEXT, name TEXT, target TEXT, source_id INTEGER, by TEXT, ref TEXT, folded TEXT,
          stub INTEGER, file_id INTEGER, record_no INTEGER, line INTEGER, held INTEGER,
          uses INTEGER);
        CREATE TEMP TABLE IF NOT EXISTS told_column (file_id INTEGER, entity TEXT, name TEXT)
        """)
  }

  private static let insertion = """
    INSERT INTO temp.told (entity, name, target, source_id, by, ref, folded, stub, file_id,
      record_no, line, held, uses)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension ReferenceHints.Known {
  /// Counts a row; false for another text of the same hash.
  fileprivate mutating func use(_ text: UnsafeBufferPointer<UInt8>, _ row: Batch.Row) -> Bool {
    let isSame =
      text.count == self.text.count
      && self.text.withUnsafeBytes { known in
        guard let known = known.baseAddress, let text = text.baseAddress else { return false }
        return memcmp(known, text, self.text.count) == 0
      }
    if isSame, !row.isDeleted { live += 1 }
    return isSame
  }
}
