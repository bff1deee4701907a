import CRMCore
import CRMIntake
import GRDB

/// Resolves references by a name or an address while rows are written, as far as that is cheap.
///
/// `References.resolve` looks at every text afterwards and corrects what a later file or another
/// spelling makes wrong; a hint that stays right saves writing its rows a second time.
final class ReferenceHints {
  private let db: Database
  private let source: Int64
  private let file: Int64
  private var columns: [Column] = []

  private struct Column {
    /// The place of the text among the cells of a row.
    let cell: Int
    let idName: String
    let target: String
    let by: String
    let makesStubs: Bool
    /// Rows by folded text; nil where several have it.
    var rows: [String: Int64?] = [:]
    /// Rows by the hash of the text as written.
    var known: [UInt64: Known] = [:]
    var stubs: [Int64] = []
  }

  /// The answer for a text as written.
  private struct Known {
    let text: [UInt8]
    let id: Int64?
  }

  /// Rows of a target, and texts, beyond which hints would cost too much memory.
  private static let limit = 10_000

  init(_ db: Database, _ shape: EmissionShape, source: Int64, file: Int64) throws {
    self.db = db
    self.source = source
    self.file = file
    for (cell, stored) in shape.columns.enumerated() {
      guard let column = shape.entity[column: stored.name],
        case .reference(let target) = column.type, let rule = shape.references[stored.name],
        rule.by != .id, Schema.unified[target]?[column: rule.by.rawValue] != nil
      else { continue }
      let hints = Column(
        cell: cell, idName: column.idColumn, target: target, by: rule.by.rawValue,
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
    let hash = RowHash.hash(UnsafeRawBufferPointer(text))
    if let known = columns[index].known[hash] {
      return known.text.elementsEqual(text) ? known.id : nil
    }
    guard columns[index].known.count < Self.limit else { return nil }
    let written = String(decoding: text, as: UTF8.self)
    let folded = written.lowercased()
    if columns[index].rows[folded] == nil, columns[index].makesStubs {
      columns[index].rows[folded] = try .some(stub(written, row, column: index))
    }
    let id = columns[index].rows[folded] ?? nil
    columns[index].known[hash] = Known(text: Array(text), id: id)
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
}
