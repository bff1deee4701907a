import CRMCore
import CRMIntake
import GRDB

/// Writes the partial rows of one shape to the staged mentions, each as JSON of what it says.
struct MentionWriter {
  private let statement: RawStatement
  /// The cells in the order of their column names, each with the JSON that goes before it.
  private let fields: [(cell: Int, key: [UInt8])]
  private let updatedAt: Int?
  private var json: [UInt8] = []

  init(_ db: Database, _ shape: EmissionShape) throws {
    statement = try RawStatement(
      db,
      """
      INSERT INTO temp.staged_mention (entity, external_id, record_no, line, fields, updated_at)
      VALUES ('\(shape.entity.name)', ?1, ?2, ?3, ?4, ?5)
      """)
    fields = shape.columns.enumerated().sorted { $0.element.name < $1.element.name }
      .map { ($0.offset, Array("\"\($0.element.name)\":".utf8)) }
    updatedAt = shape.columns.firstIndex { $0.name == "updated_at" }
  }

  mutating func write(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    encode(row, cells, arena)
    try statement.bind(1, row.key, arena)
    try statement.bind(2, row.record)
    try statement.bind(3, row.line)
    try statement.bind(5, updatedAt.map { cells[row.firstCell + $0] } ?? .null, arena)
    try json.withUnsafeBufferPointer { bytes in
      try statement.bind(4, bytes)
      try statement.step()
    }
  }

  private mutating func encode(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) {
    json.removeAll(keepingCapacity: true)
    json.append(UInt8(ascii: "{"))
    for field in fields {
      let cell = cells[row.firstCell + field.cell]
      guard cell != .null else { continue }
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      json += field.key
      json.append(json: cell, arena)
    }
    json.append(UInt8(ascii: "}"))
  }
}
