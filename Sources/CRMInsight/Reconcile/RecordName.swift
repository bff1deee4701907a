package import CRMCore
import GRDB

/// A record as people name it: `source:entity:external_id`.
///
/// Source and entity hold no colon; the external id may.
package struct RecordName: Sendable, Hashable, CustomStringConvertible {
  package let source: String
  package let entity: String
  package let externalId: String

  package init(source: String, entity: String, externalId: String) {
    self.source = source
    self.entity = entity
    self.externalId = externalId
  }

  /// Reads the name.
  ///
  /// - Throws: `Fault`: `usage` when it has not three parts, `unknownName` for an unknown entity.
  package init(_ text: String) throws(Fault) {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else {
      throw Fault(.usage, [.reason: "a record is named source:entity:external_id"])
    }
    let entity = String(parts[1])
    guard Schema.unified[entity] != nil else {
      let names = Schema.unified.entities.map(\.name)
      var facts: [Fault.Fact: String] = [.name: entity, .expected: "entity"]
      facts[.nearest] = nearestName(to: entity, among: names)
      throw Fault(.unknownName, facts)
    }
    self.init(source: String(parts[0]), entity: entity, externalId: String(parts[2]))
  }

  package var description: String { "\(source):\(entity):\(externalId)" }

  /// The row of that name, or nil.
  func row(_ db: Database) throws -> Int64? {
    guard Schema.unified[entity] != nil else { return nil }
    return try Int64.fetchOne(
      db,
      sql: """
        SELECT r.id FROM \(entity) r JOIN source s ON s.id = r.source_id
        WHERE s.name = ? AND r.external_id = ?
        """, arguments: [source, externalId])
  }
}
