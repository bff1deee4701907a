import CRMCore
package import GRDB

/// Which real thing each source record is about.
package enum Identities {
  /// One source record.
  package struct IdentityRow: Sendable, Hashable {
    /// The record's own table.
    package let entity: String
    package let source: String
    package let externalId: String
    package let goldenId: Int64
  }

  /// The names that `rows` takes: `person` for contacts and leads by person, else an entity.
  package static var entities: [String] { Space.all.map(\.name) + ["contact"] }

  /// The records of an entity in the order of entity, source name and external id.
  ///
  /// - Throws: `Fault`: `unknownName` for a name that is not in `entities`.
  package static func rows(_ db: Database, entity: String) throws -> [IdentityRow] {
    let parts = try parts(of: entity)
    return try parts.flatMap { part in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.name, r.external_id, r.\(part.idColumn) FROM \(part.entity) r
          JOIN source s ON s.id = r.source_id WHERE r.\(part.idColumn) IS NOT NULL
          ORDER BY s.name, r.external_id
          """
      ).map {
        IdentityRow(entity: part.entity, source: $0[0], externalId: $0[1], goldenId: $0[2])
      }
    }
  }

  private static func parts(of entity: String) throws(Fault) -> [Space.Part] {
    if let space = Space.all.first(where: { $0.name == entity }) { return space.parts }
    if entity == "contact", let person = Space.all.first(where: { $0.name == "person" }) {
      return Array(person.parts.prefix(1))
    }
    var facts: [Fault.Fact: String] = [.name: entity, .expected: "entity"]
    facts[.nearest] = nearestName(to: entity, among: entities)
    throw Fault(.unknownName, facts)
  }
}
