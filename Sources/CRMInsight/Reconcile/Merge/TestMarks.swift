import CRMCore
import GRDB

/// Which golden records are tests: one marked copy condemns the group and what is attached to it.
struct TestMarks {
  private var tests: [String: Set<Int64>] = [:]

  /// The references along which a mark is passed on, unless the entity is the cause of the other.
  private static let carriers: Set<String> = [
    "account_ref", "contact_ref", "lead_ref", "deal_ref", "ticket_ref",
  ]

  init(_ db: Database, _ golden: GoldenMap) throws {
    for space in Space.all { try mark(db, space, golden) }
  }

  /// The test records of a space.
  subscript(space: Space) -> Set<Int64> { tests[space.name] ?? [] }

  private mutating func mark(_ db: Database, _ space: Space, _ golden: GoldenMap) throws {
    var found: Set<Int64> = []
    var live: Set<Int64> = []
    var orphans: [Int64] = []
    for part in space.parts {
      let columns = Self.carriers(of: part.entity)
      let references = columns.map { ", \($0.id)" }.joined()
      let person = part.entity == "lead" ? ", person_id" : ""
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(part.idColumn), is_test, is_deleted\(references)\(person) FROM \(part.entity)
          """)
      while let row = try rows.next() {
        let id: Int64 = row[0]
        if row[1] { found.insert(id) }
        var isAttached = columns.enumerated().contains { place, column in
          golden[column.entity, row[place + 3]].map { isTest(column.entity, $0) } ?? false
        }
        if part.entity == "lead", space.name == "lead" {
          isAttached = isAttached || tests["person"]?.contains(row[columns.count + 3]) == true
        }
        if row[2] {
          if isAttached { orphans.append(id) }
        } else {
          live.insert(id)
          if isAttached { found.insert(id) }
        }
      }
    }
    found.formUnion(orphans.filter { !live.contains($0) })
    tests[space.name] = found
  }

  private func isTest(_ entity: String, _ id: Int64) -> Bool {
    tests[entity == "contact" ? "person" : entity]?.contains(id) == true
  }

  private static func carriers(of entity: String) -> [(id: String, entity: String)] {
    (Schema.unified[entity]?.columns ?? []).compactMap { column in
      guard carriers.contains(column.name), case .reference(let target) = column.type,
        !(entity == "lead" && target == "deal")
      else { return nil }
      return (column.idColumn, target)
    }
  }
}
