import CRMCore
import GRDB

/// The records of one space as parallel arrays.
///
/// A record's place is its node number. Nodes are in the order of entity, source name and external
/// id, so that a tie broken by node number depends neither on row numbers nor on file order.
struct Records: Sendable {
  let space: Space
  private(set) var rows: [Int64] = []
  private(set) var sources: [Int32] = []
  private(set) var externalIds: [String] = []
  /// The golden ids that the last run gave; 0 for none.
  private(set) var golden: [Int64] = []
  private(set) var isDeleted: [Bool] = []
  private(set) var identities: [String?] = []
  /// The first node of each part of the space.
  private(set) var starts: [Int] = []
  /// Per part, the node of a row by row number; -1 for none.
  private var nodes: [[Int32]] = []

  var count: Int { rows.count }

  init(_ db: Database, _ space: Space) throws {
    self.space = space
    for part in space.parts {
      starts.append(count)
      try append(db, part)
    }
  }

  private mutating func append(_ db: Database, _ part: Space.Part) throws {
    let highest =
      try Int.fetchOne(db, sql: "SELECT max(id) FROM \(part.entity)") ?? 0
    var nodes = [Int32](repeating: -1, count: highest + 1)
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, r.source_id, r.external_id, r.\(part.idColumn), r.is_deleted,
          r.\(part.identityColumn)
        FROM \(part.entity) r JOIN source s ON s.id = r.source_id
        ORDER BY s.name, r.external_id
        """)
    while let row = try cursor.next() {
      let id: Int64 = row[0]
      nodes[Int(id)] = Int32(count)
      rows.append(id)
      sources.append(row[1])
      externalIds.append(row[2])
      golden.append(row[3] ?? 0)
      isDeleted.append(row[4])
      identities.append(row[5])
    }
    self.nodes.append(nodes)
  }

  /// The node of a row, or nil when the space has no such record.
  func node(_ entity: String, _ row: Int64) -> Int32? {
    guard let part = space.parts.firstIndex(where: { $0.entity == entity }),
      nodes[part].indices.contains(Int(row)), nodes[part][Int(row)] >= 0
    else { return nil }
    return nodes[part][Int(row)]
  }

  /// The table of a node.
  func entity(_ node: Int32) -> String { space.parts[part(node)].entity }

  /// The part of the space that a node belongs to.
  func part(_ node: Int32) -> Int { starts.lastIndex { $0 <= Int(node) } ?? 0 }

  /// Calls `body` with each node and its values of `columns`, for one part, in node order.
  ///
  /// A column is a name of the entity's table, or SQL over it under the alias `r`.
  func forEach(
    _ db: Database, part: Int = 0, _ columns: [String], _ body: (Int, Row) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns.joined(separator: ", ")) FROM \(space.parts[part].entity) r
        JOIN source s ON s.id = r.source_id ORDER BY s.name, r.external_id
        """)
    var node = starts[part]
    while let row = try cursor.next() {
      try body(node, row)
      node += 1
    }
  }
}

/// The golden id of every row of every entity that is done.
struct GoldenMap: Sendable {
  private var byRow: [String: [Int64]] = [:]

  init() {}

  /// The ids that the last run left in the database.
  init(_ db: Database) throws {
    for space in Space.all {
      let records = try Records(db, space)
      for part in space.parts.indices { set(records, part: part, records.golden) }
    }
  }

  /// The golden id that a row of that entity has in the space that references resolve to.
  subscript(entity: String, row: Int64?) -> Int64? {
    guard let row, let ids = byRow[entity], ids.indices.contains(Int(row)), ids[Int(row)] > 0
    else { return nil }
    return ids[Int(row)]
  }

  /// Notes the golden id of every node of a part.
  mutating func set(_ records: Records, part: Int, _ golden: [Int64]) {
    let columns = records.space.parts[part]
    let name = columns.idColumn == "person_id" ? Self.personOfLead : columns.entity
    let first = records.starts[part]
    let end = part + 1 < records.starts.count ? records.starts[part + 1] : records.count
    var ids = [Int64](repeating: 0, count: Int(records.rows[first..<end].max() ?? 0) + 1)
    for node in first..<end { ids[Int(records.rows[node])] = golden[node] }
    byRow[name] = ids
  }

  /// The name under which the person of a lead is kept; the lead's own id stands under `lead`.
  static let personOfLead = "lead.person"
}
