import CRMCore
import CRMLedger
import GRDB

/// Writes what is believed about the groups of one space: consolidated, and per source.
struct GoldenTable {
  let space: Space
  let rank: SourceRank
  let golden: GoldenMap
  /// The golden ids of this space that are tests.
  let tests: Set<Int64>
  private let plan: SurvivorPlan
  /// The places of resolved references among the plan's columns, with what they refer to.
  private let references: [(place: Int, entity: String)]

  init?(_ space: Space, rank: SourceRank, golden: GoldenMap, tests: Set<Int64>) {
    guard let entity = Schema.unified[space.entity] else { return nil }
    self.space = space
    self.rank = rank
    self.golden = golden
    self.tests = tests
    let plan = SurvivorPlan(entity)
    self.plan = plan
    references = entity.columns.compactMap { column in
      guard case .reference(let target) = column.type,
        let place = plan.columns.firstIndex(of: column.idColumn)
      else { return nil }
      return (place, target)
    }
  }

  /// Merges every group and writes the rows that changed; returns how many did.
  func write(_ db: Database) throws -> Int {
    let before = db.totalChangesCount
    let consolidated = try upsert(db, space.golden, keys: ["id"])
    let scoped = try upsert(db, DDL.scopedTable(of: space.golden), keys: ["scope_id", "golden_id"])
    var group: [Member] = []
    var current: Int64 = 0
    let rows = try Row.fetchCursor(db, sql: query)
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if id != current, !group.isEmpty {
        try write(group, current, consolidated, scoped)
        group.removeAll(keepingCapacity: true)
      }
      current = id
      group.append(member(row))
    }
    if !group.isEmpty { try write(group, current, consolidated, scoped) }
    try removeStale(db)
    return db.totalChangesCount - before
  }

  /// The columns between the keys and the surviving values.
  private var marks: [String] {
    ["is_deleted", "is_test", "members"] + (space.name == "lead" ? ["person_id"] : [])
  }

  private var query: String {
    let selects = space.parts.enumerated().map { number, part in
      let own = Schema.unified[part.entity]
      let names = Set((own?.columns ?? []).flatMap(\.storage).map(\.name))
      let values = plan.columns.map { names.contains($0) ? $0 : "NULL" }
      let updated = names.contains("updated_at") ? "updated_at" : "NULL"
      let person = space.name == "lead" ? "person_id" : "NULL"
      return """
        SELECT \(part.idColumn) AS golden, \(number), id, source_id, external_id, is_deleted,
          is_partial, \(updated), \(person), \(values.joined(separator: ", ")) FROM \(part.entity)
        """
    }
    return selects.joined(separator: " UNION ALL ") + " ORDER BY golden"
  }

  private static let firstValue = 9

  private func member(_ row: Row) -> Member {
    var values = Array(row.databaseValues.dropFirst(Self.firstValue))
    for (place, entity) in references {
      values[place] = golden[entity, Int64.fromDatabaseValue(values[place])].databaseValue
    }
    if space.name == "lead" { values.append(row[8]) }
    return Member(
      entity: space.parts[row[1]].entity, id: row[2], source: row[3], externalId: row[4],
      rank: rank.rank(row[3], space.entity), isDeleted: row[5], isPartial: row[6],
      updatedAt: row[7] ?? "", values: values)
  }

  private func write(
    _ group: [Member], _ id: Int64, _ consolidated: Statement, _ scoped: Statement
  ) throws {
    let sorted = group.sorted { $0.outranks($1) }
    let merged = row(sorted, id)
    try consolidated.execute(arguments: StatementArguments([id.databaseValue] + merged))
    for source in Set(sorted.map(\.source)).sorted() {
      let own = sorted.filter { $0.source == source }
      let values = own.count == sorted.count ? merged : row(own, id)
      try scoped.execute(
        arguments: StatementArguments([source.databaseValue, id.databaseValue] + values))
    }
  }

  /// The marks, the surviving values and their origin.
  ///
  /// Deleted records lend nothing, unless nothing else is left.
  private func row(_ members: [Member], _ id: Int64) -> [DatabaseValue] {
    let live = members.filter { !$0.isDeleted }
    let lenders = live.isEmpty ? members : live
    let merged = plan.merge(lenders)
    var row = [
      live.isEmpty.databaseValue, tests.contains(id).databaseValue, members.count.databaseValue,
    ]
    if space.name == "lead" {
      row.append(lenders.lazy.compactMap(\.values.last).first { !$0.isNull } ?? .null)
    }
    return row + merged.values + [merged.origin.databaseValue]
  }

  /// An insert that updates a row only when a value differs.
  private func upsert(_ db: Database, _ table: String, keys: [String]) throws -> Statement {
    let values = marks + plan.columns + ["origin"]
    let all = keys + values
    return try db.makeStatement(
      sql: """
        INSERT INTO \(table) (\(all.joined(separator: ", ")))
        VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (\(keys.joined(separator: ", "))) DO UPDATE SET
        \(values.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        WHERE \(values.map { "\(table).\($0) IS NOT excluded.\($0)" }.joined(separator: " OR "))
        """)
  }

  private func removeStale(_ db: Database) throws {
    let scoped = DDL.scopedTable(of: space.golden)
    let pairs = space.parts.map { "SELECT source_id, \($0.idColumn) FROM \($0.entity)" }
    let ids = space.parts.map { "SELECT \($0.idColumn) FROM \($0.entity)" }
    try db.execute(
      sql: """
        DELETE FROM \(scoped) WHERE (scope_id, golden_id) NOT IN
        (\(pairs.joined(separator: " UNION ")))
        """)
    try db.execute(
      sql: "DELETE FROM \(space.golden) WHERE id NOT IN (\(ids.joined(separator: " UNION ")))")
  }
}
