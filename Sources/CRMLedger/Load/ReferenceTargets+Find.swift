package import CRMIntake
package import GRDB

extension ReferenceTargets {
  /// What the references of a file may name: what files of its source state or mention, and what those
  /// of other sources do, by `source:id`.
  package static func find(
    _ needs: Set<ReferenceNeed>, ofSource source: Int64, _ db: Database
  ) throws -> [ReferenceNeed: ReferenceTargets] {
    var found: [ReferenceNeed: ReferenceTargets] = [:]
    for need in needs {
      let stated = ReferenceSearch.stated(need.target)
      let ids = try String.fetchSet(
        db,
        sql: """
          SELECT iif(t.source_id = :source, '', s.name || ':') || t.external_id
          FROM \(need.target) t JOIN source s ON s.id = t.source_id WHERE \(stated)
          """, arguments: ["source": source])
      let values =
        need.by == .id
        ? []
        : try String.fetchSet(
          db,
          sql: """
            SELECT DISTINCT t.\(need.by.rawValue) FROM \(need.target) t
            WHERE t.source_id = ? AND t.\(need.by.rawValue) IS NOT NULL AND \(stated)
            """, arguments: [source])
      found[need] = ReferenceTargets(ids: ids, values: values)
    }
    return found
  }
}
