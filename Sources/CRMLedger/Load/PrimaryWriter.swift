import CRMCore
import CRMIntake
import GRDB

/// How the primary rows of an entity come into its table.
enum Route {
  /// The source has no row of the entity yet: every row goes straight in.
  case fresh
  /// Rows that are new go straight in, those that are as they were stay, the others are staged.
  case compared
  /// All rows are staged, and ranked among each other at the end of the file.
  case staged
}

/// An id that stands twice in a file was met on a route that does not rank the rows of a file.
struct RepeatedKey: Error {}

/// What is known of the records of another file is no longer what the table holds.
struct StaleMemory: Error {}

/// Writes the primary rows of one shape.
final class PrimaryWriter {
  let table: LoadTable
  let route: Route
  /// What became of the rows that are not staged.
  private(set) var counts = EntityCounts()
  /// Rows that those of other files outrank, which say the same.
  private(set) var superseded = 0
  /// The records of the batch at hand whose rows are not staged, and the numbers of those rows.
  private(set) var written: [(record: Int, row: Int64)] = []
  private let hints: ReferenceHints
  private let insertion: RowStatement
  /// Inserts `bulk` rows at once, which spares SQLite the start and the end of a statement for each.
  private let bulkInsertion: RowStatement
  private var waiting: [(row: Batch.Row, hash: Int64)] = []
  private let staging: RowStatement
  private let search: RawStatement
  private let move: RawStatement
  private let file: Int64
  /// The greatest row number before the file.
  private let lastOld: Int64
  private var seen = NumberSet()
  /// The files of the source that outrank this one.
  private let outranking: Set<Int64>
  private let salts: [UInt64]

  private static let bulk = 8

  init(
    _ db: Database, _ shape: EmissionShape, _ request: LoadRequest, _ file: FileRow, _ route: Route
  ) throws {
    table = LoadTable(shape.entity)
    self.route = route
    self.file = file.id
    hints = try ReferenceHints(db, shape, source: request.sourceId, file: file.id)
    let owners = [("source_id", request.sourceId), ("file_id", file.id)]
    insertion = try RowStatement(db, table, shape, into: table.name, owners, hints)
    bulkInsertion = try RowStatement(
      db, table, shape, into: table.name, owners, hints, rows: Self.bulk)
    staging = try RowStatement(db, table, shape, into: table.staged, [], nil)
    search = try RawStatement(
      db,
      """
      SELECT id, row_hash, is_deleted, is_partial, file_id, record_no, line FROM \(table.name)
      WHERE source_id = \(request.sourceId) AND external_id = ?1
      """)
    move = try RawStatement(
      db, "INSERT OR REPLACE INTO \(table.moved) (id, record_no, line) VALUES (?1, ?2, ?3)")
    lastOld = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table.name)") ?? 0
    outranking = try FileRow.outranking(db, request)
    salts = shape.columns.map { RowHash.salt($0.name) }
  }

  /// Writes a row; nil when only the end of the file will tell what becomes of it.
  ///
  /// - Throws: `RepeatedKey` on the routes that do not rank the rows of a file.
  func write(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) throws -> RowOutcome? {
    let hash = RowHash(row, cells, salts: salts, arena).value
    switch route {
    case .fresh:
      waiting.append((row, hash))
      if waiting.count == Self.bulk { try insertWaiting(cells, arena) }
      return .created
    case .compared:
      try search.bind(1, row.key, arena)
      guard let old = try search.first(OldRow.init) else {
        try insert(row, hash, cells, arena)
        counts.created += 1
        return .created
      }
      guard old.id <= lastOld, seen.insert(Int(old.id)) else { throw RepeatedKey() }
      if old.says(hash, isDeleted: row.isDeleted) {
        return outranking.contains(old.file) ? supersede() : try keep(old, row)
      }
    case .staged: break
    }
    try staging.bind(row, hash, cells, arena)
    try staging.statement.step()
    return nil
  }

  /// Counts rows of records that are as they were.
  ///
  /// - Throws: `RepeatedKey` when a record gave one of them.
  func passOver(_ rows: ArraySlice<UInt32>) throws {
    counts.unchanged += rows.count
    for row in rows where !seen.insert(Int(row)) { throw RepeatedKey() }
  }

  /// Begins a batch.
  func begin() { written.removeAll(keepingCapacity: true) }

  /// Takes back what went straight into the table.
  func withdraw(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM \(table.name) WHERE id > ?", arguments: [lastOld])
    try hints.withdraw()
  }

  /// Tells the texts of references, when all rows of the source are this file's.
  func tellReferences() throws {
    if route == .fresh { try hints.tell() }
  }

  /// Writes the rows that still wait; the batch that they are of is about to go.
  func flush(
    _ cells: UnsafeBufferPointer<Batch.Cell>, _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    for (row, hash) in waiting { try insert(row, hash, cells, arena) }
    counts.created += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }

  private func insertWaiting(
    _ cells: UnsafeBufferPointer<Batch.Cell>, _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    for (place, waiting) in waiting.enumerated() {
      try bulkInsertion.bind(waiting.row, waiting.hash, cells, arena, at: place)
    }
    guard try bulkInsertion.statement.stepUnlessRepeated() else { throw RepeatedKey() }
    let next = bulkInsertion.statement.lastRow + 1 - Int64(waiting.count)
    for (place, waiting) in waiting.enumerated() {
      written.append((waiting.row.record, next + Int64(place)))
    }
    counts.created += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }

  private func insert(
    _ row: Batch.Row, _ hash: Int64, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    try insertion.bind(row, hash, cells, arena)
    guard try insertion.statement.stepUnlessRepeated() else { throw RepeatedKey() }
    written.append((row.record, insertion.statement.lastRow))
  }

  /// Another file that says the same comes later: the row stays that one's.
  private func supersede() -> RowOutcome {
    counts.skipped += 1
    superseded += 1
    return .superseded
  }

  /// The row is as it was; where it is stated may have changed.
  private func keep(_ old: OldRow, _ row: Batch.Row) throws -> RowOutcome {
    if old.file != file || old.record != row.record || old.line != row.line {
      try move.bind(1, Int(old.id))
      try move.bind(2, row.record)
      try move.bind(3, row.line)
      try move.step()
    }
    written.append((row.record, old.id))
    counts.unchanged += 1
    return .unchanged
  }
}

/// What the table holds under the key of a row.
private struct OldRow {
  let id: Int64
  let record: Int64
  let line: Int64
  private let hash: Int64
  private let isDeleted: Bool
  private let isPartial: Bool
  let file: Int64

  init(_ statement: RawStatement) {
    id = statement.integer(0)
    hash = statement.integer(1)
    isDeleted = statement.integer(2) != 0
    isPartial = statement.integer(3) != 0
    file = statement.integer(4)
    record = statement.integer(5)
    line = statement.integer(6)
  }

  /// Whether it says the same.
  ///
  /// Two files that do are equally new: their order decides between them.
  func says(_ hash: Int64, isDeleted: Bool) -> Bool {
    !isPartial && self.hash == hash && self.isDeleted == isDeleted
  }
}

/// An insertion of one or several rows of one shape.
private struct RowStatement {
  let statement: RawStatement
  private let isLead: Bool
  private let cellCount: Int
  private let hints: ReferenceHints?
  private let columnCount: Int

  /// `owners` are the values of `source_id` and `file_id` where the table has them.
  init(
    _ db: Database, _ load: LoadTable, _ shape: EmissionShape, into table: String,
    _ owners: [(column: String, id: Int64)], _ hints: ReferenceHints?, rows: Int = 1
  ) throws {
    let bound =
      ["external_id", "record_no", "line"] + load.flags + shape.columns.map(\.name)
      + (hints?.idNames ?? [])
    let places = Dictionary(uniqueKeysWithValues: bound.enumerated().map { ($1, $0 + 1) })
    let fixed = Dictionary(uniqueKeysWithValues: owners.map { ($0.column, String($0.id)) })
    let columns = try Self.columns(of: table, db)
    let values = (0..<rows).map { row in
      columns.map { column in
        places[column.name].map { "?\(row * bound.count + $0)" } ?? fixed[column.name]
          ?? column.otherwise
      }.joined(separator: ", ")
    }
    // A repeated id ends the load, so that nothing has to be kept for undoing the statement alone.
    statement = try RawStatement(
      db,
      "INSERT OR FAIL INTO \(table) (\(columns.map(\.name).joined(separator: ", "))) "
        + "VALUES \(values.map { "(\($0))" }.joined(separator: ", "))")
    isLead = shape.entity.name == "lead"
    cellCount = shape.columns.count
    columnCount = bound.count
    self.hints = hints
  }

  /// The columns that a table stores, in its order, and what stands in one that nobody fills: values
  /// of all columns in the table's order need not be put in order for every row.
  private static func columns(
    of table: String, _ db: Database
  ) throws -> [(name: String, otherwise: String)] {
    let name = table.split(separator: ".").last.map(String.init)
    return try Row.fetchAll(
      db, sql: "SELECT name, dflt_value FROM pragma_table_info(?) ORDER BY cid", arguments: [name]
    ).map { ($0[0], $0[1] ?? "NULL") }
  }

  /// Binds a row as the `index`th of the statement.
  func bind(
    _ row: Batch.Row, _ hash: Int64, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>, at index: Int = 0
  ) throws {
    let first = Int32(index * columnCount)
    try statement.bind(first + 1, row.key, arena)
    try statement.bind(first + 2, row.record)
    try statement.bind(first + 3, row.line)
    try statement.bind(first + 4, row.isDeleted ? 1 : 0)
    try statement.bind(first + 5, row.isTest ? 1 : 0)
    try statement.bind(first + 6, row.extra, arena)
    try statement.bind(first + 7, row.identity, arena)
    var place = first + 8
    if isLead {
      try statement.bind(place, row.personIdentity, arena)
      place += 1
    }
    try statement.bind(place, Int(hash))
    for index in row.firstCell..<row.firstCell + cellCount {
      place += 1
      try statement.bind(place, cells[index], arena)
    }
    try hints?.bind(row, cells, arena, to: statement, from: place + 1)
  }
}
