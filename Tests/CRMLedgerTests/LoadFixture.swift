import CRMCore
import CRMIntake
import CRMLedger
import GRDB

/// A row of a made-up file: what one emission makes of a record.
struct FixtureRow {
  var entity: String
  var key: String
  var values: [String: String]
  var isPartial = false
  var isDeleted = false

  init(_ entity: String, _ key: String, _ values: [String: String] = [:]) {
    self.entity = entity
    self.key = key
    self.values = values
  }

  /// A row that only mentions the record.
  static func mention(_ entity: String, _ key: String, _ values: [String: String]) -> FixtureRow {
    var row = FixtureRow(entity, key, values)
    row.isPartial = true
    return row
  }
}

/// A made-up file: records of rows, rejects and skips.
struct FixtureFile {
  enum Record {
    case rows([FixtureRow])
    case reject(String)
    case skip(String)
  }
  var path: String
  var source = "crm"
  var mapping = "crm/all"
  var configOrder = 0
  var mode = LoadRequest.Mode.delta
  var maxRejects = Limit.all
  var maxDeletes = Limit.all
  var spared: [String] = []
  var exportedAt: String?
  var mends: Int64?
  var rules: [String: ReferenceRule] = [:]
  /// Entities that the mapping makes even when the file has no record of them.
  var entities: [String] = []
  var records: [Record]

  init(_ path: String, _ records: [Record]) {
    self.path = path
    self.records = records
  }

  /// A file with one row a record.
  init(_ path: String, rows: [FixtureRow]) {
    self.init(path, rows.map { .rows([$0]) })
  }
}

extension FixtureFile {
  /// The shapes of the file's rows: one per entity and kind, of all columns that occur.
  var shapes: [EmissionShape] {
    var columns = Dictionary(uniqueKeysWithValues: entities.map { ($0, Set<String>()) })
    for case .rows(let rows) in records {
      for row in rows { columns[Self.shapeName(row), default: []].formUnion(row.values.keys) }
    }
    return columns.sorted { $0.key < $1.key }.compactMap { name, columns in
      let isPartial = name.hasSuffix("?")
      guard let entity = Schema.unified[isPartial ? String(name.dropLast()) : name] else {
        return nil
      }
      let stored = entity.columns.flatMap(\.storage).filter { columns.contains($0.name) }
      let references = rules.filter { entity[column: $0.key] != nil }
      return EmissionShape(
        entity: entity, isPartial: isPartial, columns: stored, references: references)
    }
  }

  private static func shapeName(_ row: FixtureRow) -> String {
    row.entity + (row.isPartial ? "?" : "")
  }

  /// Loads the file as the import does; nothing is read when its content is known.
  func load(_ db: Database, in set: FullSet? = nil, always: Bool = false) throws -> FileReport {
    let request = try request(db)
    if !always, let report = try FileLoad.unchanged(db, request) { return report }
    return try FileLoad.run(db, request, in: set) { load in
      try feed(load)
      return nil
    }.report
  }

  func request(_ db: Database) throws -> LoadRequest {
    let source = try Sources.upsert(
      db, SourceSettings(name: source), system: nil, kind: "crm", configOrder: nil)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO run (id, started_at, tool_version, settings_hash, status)
        VALUES (1, '2025-01-01T00:00:00Z', 'test', '', 'done')
        """)
    var request = LoadRequest(
      runId: 1, startedAt: "2025-01-01T00:00:00Z", sourceId: source, sourceName: self.source,
      path: path, sha256: "\(records)", bytes: 0, mapping: mapping, mappingHash: "",
      settingsHash: "", shapes: shapes)
    request.configOrder = configOrder
    request.mode = mode
    request.maxRejects = maxRejects
    request.maxDeletes = maxDeletes
    request.spared = spared
    request.exportedAt = exportedAt
    request.mends = mends
    request.timezone = "Europe/Paris"
    return request
  }

  private func feed(_ load: FileLoad) throws {
    let places = Dictionary(
      uniqueKeysWithValues: shapes.enumerated().map {
        ($1.entity.name + ($1.isPartial ? "?" : ""), $0)
      })
    var batch = Batch()
    for (index, record) in records.enumerated() {
      switch record {
      case .reject(let value):
        try load.reject(
          Fault(.badNumber, [.name: "amount", .value: value]), record: index + 1, line: index + 2,
          column: "amount", value: value, raw: Array(value.utf8))
      case .skip(let reason): load.skip(reason)
      case .rows(let rows):
        load.accepted(records: 1)
        for row in rows {
          guard let shape = places[Self.shapeName(row)] else { continue }
          batch.append(row, shape, shapes[shape], record: index + 1)
        }
      }
      if index % 3 == 2 {
        try load.add(batch)
        batch.removeAll()
      }
    }
    try load.add(batch)
  }
}

extension Batch {
  fileprivate mutating func append(
    _ row: FixtureRow, _ shape: Int, _ emission: EmissionShape, record: Int
  ) {
    var made = Row(
      shape: shape, record: record, line: record + 1, key: text(row.key), firstCell: cells.count)
    made.isDeleted = row.isDeleted
    if let extra = row.values["extra"] { made.extra = .text(text(extra)) }
    for column in emission.columns {
      guard let value = row.values[column.name] else {
        cells.append(.null)
        continue
      }
      switch column.kind {
      case .integer: cells.append(Int64(value).map(Cell.integer) ?? .null)
      case .real: cells.append(Double(value).map(Cell.real) ?? .null)
      default: cells.append(.text(text(value)))
      }
    }
    rows.append(made)
  }

  private mutating func text(_ text: String) -> Range<Int32> {
    let start = Int32(arena.count)
    arena += Array(text.utf8)
    return start..<Int32(arena.count)
  }
}

/// The entity rows as text, one a line, without row numbers; files by their path.
///
/// Left out are the ledger's own history, which tells in which order files came, and rows that
/// nothing states or mentions any more.
func dump(_ db: Database) throws -> [String] {
  try Schema.unified.entities.flatMap { entity -> [String] in
    var columns = [
      "e.external_id", "f.path", "e.record_no", "e.line", "e.is_deleted", "e.is_test",
      "e.extra", "e.identity", "e.is_partial", "e.filled",
    ]
    for column in entity.columns {
      for stored in column.storage where stored.kind != .virtualAmount {
        if case .reference(let other) = column.type, stored.name == column.idColumn {
          columns.append("(SELECT external_id FROM \(other) t WHERE t.id = e.\(stored.name))")
        } else if case .anyReference = column.type, stored.name == column.idColumn {
          columns.append("e.\(stored.name) IS NULL")
        } else {
          columns.append("e.\(stored.name)")
        }
      }
    }
    let quoted = columns.map { "quote(\($0))" }.joined(separator: " || ' ' || ")
    return try String.fetchAll(
      db,
      sql: """
        SELECT '\(entity.name) ' || s.name || ' ' || \(quoted) FROM \(entity.name) e
        JOIN source s ON s.id = e.source_id JOIN file f ON f.id = e.file_id
        WHERE NOT (e.is_partial AND e.is_deleted)
          AND (e.row_hash <> 0 OR e.is_partial)
        ORDER BY s.name, e.external_id
        """)
  }
}

/// Every row of every table of the database, with row numbers.
func fullDump(_ db: Database) throws -> [String] {
  let tables = try String.fetchAll(
    db,
    sql: """
      SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
      ORDER BY 1
      """)
  return try tables.flatMap { table in
    try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
  }
}

extension FileReport {
  /// Read = loaded + unchanged + skipped + rejected.
  var law: String { "\(read) = \(loaded) + \(unchanged) + \(skipped) + \(rejected)" }
}
