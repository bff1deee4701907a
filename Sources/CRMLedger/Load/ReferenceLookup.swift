package import CRMIntake
package import GRDB

/// Where the strict references of files find something.
///
/// What was found is kept while files of one mapping follow each other, as pages do: none of them adds
/// to it, as `mapping check` makes sure.
package struct ReferenceLookup {
  private var mapping = ""
  private var found: [Key: ReferenceTargets] = [:]

  private struct Key: Hashable {
    let source: Int64
    let need: ReferenceNeed
  }

  package init() {}

  /// The texts by which references of a file find something.
  package mutating func targets(
    _ needs: Set<ReferenceNeed>, of request: LoadRequest, _ db: Database
  ) throws -> [ReferenceNeed: ReferenceTargets] {
    if request.mapping != mapping { found = [:] }
    mapping = request.mapping
    var targets: [ReferenceNeed: ReferenceTargets] = [:]
    for need in needs {
      let key = Key(source: request.sourceId, need: need)
      let known = try found[key] ?? Self.find(need, ofSource: request.sourceId, db)
      found[key] = known
      targets[need] = known
    }
    return targets
  }

  /// What files of the source state or mention, and what those of other sources do, by `source:id`.
  private static func find(
    _ need: ReferenceNeed, ofSource source: Int64, _ db: Database
  ) throws -> ReferenceTargets {
    let stated = ReferenceSearch.stated(need.target)
    let ids = try String.fetchSet(
      db,
      sql: """
        SELECT iif(t.source_id = :source, '', s.name || ':') || t.external_id
        FROM \(need.target) t JOIN source s ON s.id = t.source_id WHERE \(stated)
        """, arguments: ["source": source])
    guard need.by != .id else { return ReferenceTargets(ids: ids, values: []) }
    let values = try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT t.\(need.by.rawValue) FROM \(need.target) t
        WHERE t.source_id = ? AND t.\(need.by.rawValue) IS NOT NULL AND \(stated)
        """, arguments: [source])
    return ReferenceTargets(ids: ids, values: values)
  }
}
