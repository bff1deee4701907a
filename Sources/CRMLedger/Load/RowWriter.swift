import CRMCore
import CRMIntake
import GRDB

/// Writes the primary rows of one shape to their staging table.
struct PrimaryWriter {
  private let statement: RawStatement
  private let salts: [UInt64]
  private let isLead: Bool

  init(_ db: Database, _ shape: EmissionShape) throws {
    let table = LoadTable(shape.entity)
    let columns =
      ["external_id", "record_no", "line"] + table.flags + shape.columns.map(\.name)
    let places = columns.indices.map { "?\($0 + 1)" }
    statement = try RawStatement(
      db,
      "INSERT INTO \(table.staged) (\(columns.joined(separator: ", "))) "
        + "VALUES (\(places.joined(separator: ", ")))")
    salts = shape.columns.map { RowHash.salt($0.name) }
    isLead = shape.entity.name == "lead"
  }

  func write(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>,
    _ arena: UnsafeBufferPointer<UInt8>
  ) throws {
    try statement.bind(1, row.key, arena)
    try statement.bind(2, row.record)
    try statement.bind(3, row.line)
    try statement.bind(4, row.isDeleted ? 1 : 0)
    try statement.bind(5, row.isTest ? 1 : 0)
    try statement.bind(6, row.extra, arena)
    try statement.bind(7, row.identity, arena)
    if isLead { try statement.bind(8, row.personIdentity, arena) }
    var hash = Self.common(row, arena)
    var place: Int32 = isLead ? 10 : 9
    for (index, salt) in salts.enumerated() {
      let cell = cells[row.firstCell + index]
      hash.add(cell, salt: salt, arena)
      try statement.bind(place, cell, arena)
      place += 1
    }
    try statement.bind(isLead ? 9 : 8, Int(hash.value))
    try statement.step()
  }

  private static let keySalt = RowHash.salt("external_id")
  private static let flagSalt = RowHash.salt("is_deleted")
  private static let extraSalt = RowHash.salt("extra")
  private static let identitySalt = RowHash.salt("identity")
  private static let personSalt = RowHash.salt("person_identity")

  private static func common(_ row: Batch.Row, _ arena: UnsafeBufferPointer<UInt8>) -> RowHash {
    var hash = RowHash()
    let flags = (row.isDeleted ? 1 : 0) | (row.isTest ? 2 : 0)
    hash.add(row.key, salt: keySalt, arena)
    hash.add(.integer(Int64(flags)), salt: flagSalt, arena)
    hash.add(row.extra, salt: extraSalt, arena)
    hash.add(row.identity, salt: identitySalt, arena)
    hash.add(row.personIdentity, salt: personSalt, arena)
    return hash
  }
}

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
