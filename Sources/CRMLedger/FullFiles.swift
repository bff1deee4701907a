import CRMCore
package import GRDB

/// The full files that a source had.
package enum FullFiles {
  /// Whether a full file of the request's source and mapping has gone and left records behind: then
  /// what is missing must be found out even when no other file has changed.
  package static func haveGone(_ db: Database, _ request: LoadRequest) throws -> Bool {
    guard request.mode == .full else { return false }
    let gone = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM file WHERE source_id = ? AND mapping = ? AND mode = 'full'
          AND status = 'loaded' AND path NOT IN (SELECT value FROM json_each(?))
        """,
      arguments: [request.sourceId, request.mapping, jsonList(request.spared)])
    guard !gone.isEmpty else { return false }
    return try Schema.unified.entities.contains { entity in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM \(entity.name) WHERE source_id = ? AND NOT is_deleted
            AND NOT is_partial AND row_hash <> 0
            AND file_id IN (\(gone.map(String.init).joined(separator: ", "))))
          """, arguments: [request.sourceId]) ?? false
    }
  }
}
