import CRMCore

/// What a file fills of an entity's table, and where its rows wait.
struct LoadTable {
  let entity: Entity
  /// The entity's own stored columns that a file fills: no virtual ones, no resolved references.
  let columns: [String]
  /// The common columns that a file fills, beside the lineage.
  let flags: [String]

  init(_ entity: Entity) {
    self.entity = entity
    columns = entity.columns.flatMap(\.filledStorage)
    flags =
      ["is_deleted", "is_test", "extra", "identity"]
      + (entity.name == "lead" ? ["person_identity"] : []) + ["row_hash"]
  }

  /// The entity's table.
  var name: String { entity.name }
  /// The temporary table of its primary rows, in the order of the file.
  var staged: String { "temp.staged_\(entity.name)" }
  /// The temporary table of rows that are as they were but were stated elsewhere.
  var moved: String { "temp.moved_\(entity.name)" }
  /// The expression of a row's `updated_at`, null for an entity without one.
  func updatedAt(_ alias: String) -> String {
    entity[column: "updated_at"] == nil ? "NULL" : "\(alias).updated_at"
  }

  /// Makes the empty temporary tables.
  var definitions: String {
    let all = ["external_id", "record_no", "line"] + flags + columns
    return """
      CREATE TEMP TABLE IF NOT EXISTS staged_\(name) (\(all.joined(separator: ", ")));
      CREATE TEMP TABLE IF NOT EXISTS moved_\(name) (id INTEGER PRIMARY KEY, record_no, line);
      DELETE FROM \(staged);
      DELETE FROM \(moved)
      """
  }
}

extension CRMCore.Column {
  /// The stored columns that a file fills.
  var filledStorage: [String] {
    storage.filter { $0.kind != .virtualAmount && !(isReference && $0.name == idColumn) }
      .map(\.name)
  }
}
