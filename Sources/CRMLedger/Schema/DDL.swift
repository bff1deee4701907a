package import CRMCore

/// The tables of the database, derived from `Schema`.
package enum DDL {
  /// Every statement that makes an empty database of the current schema, in order.
  package static func statements(for schema: Schema = .unified) -> [String] {
    Bookkeeping.tables
      + schema.entities.flatMap(entityStatements)
      + schema.entities.flatMap { goldenStatements($0, in: schema) }
  }

  /// The columns that every entity table has, before its own, in order.
  package static let commonColumns: [StoredColumnText] = [
    StoredColumnText("id", "INTEGER PRIMARY KEY", "Row number in this database."),
    StoredColumnText(
      "source_id", "INTEGER NOT NULL REFERENCES source(id)", "The source that says it."),
    StoredColumnText("external_id", "TEXT NOT NULL", "Id in the source, as written."),
    StoredColumnText("golden_id", "INTEGER", "The real thing that the record is about."),
    StoredColumnText("file_id", "INTEGER NOT NULL REFERENCES file(id)", "The file."),
    StoredColumnText("record_no", "INTEGER NOT NULL", "1-based number of the record in the file."),
    StoredColumnText("line", "INTEGER NOT NULL", "First line of the record in the file."),
    StoredColumnText("is_deleted", "INTEGER NOT NULL DEFAULT 0", "1 when the source deleted it."),
    StoredColumnText("is_test", "INTEGER NOT NULL DEFAULT 0", "1 for a test record."),
    StoredColumnText("extra", "TEXT", "JSON of the columns that no mapping claimed."),
    StoredColumnText("identity", "TEXT", "Identity that a canonical file gives."),
    StoredColumnText(
      "row_hash", "INTEGER NOT NULL DEFAULT 0", "Hash of what the record's own file says."),
    StoredColumnText(
      "is_partial", "INTEGER NOT NULL DEFAULT 0", "1 when only other records mention it."),
    StoredColumnText(
      "filled", "TEXT", "JSON list of the columns that a mention filled."),
  ]

  private static func entityStatements(_ entity: Entity) -> [String] {
    var columns = commonColumns.map { "\($0.name) \($0.declaration)" }
    if entity.name == "lead" {
      columns.append("person_id INTEGER REFERENCES golden_person(id)")
      columns.append("person_identity TEXT")
    }
    for column in entity.columns {
      columns += column.storage.map { declaration(of: $0, column: column) }
    }
    let table = "CREATE TABLE \(entity.name) (\n  \(columns.joined(separator: ",\n  "))\n) STRICT"
    return [table] + indexStatements(entity)
  }

  /// Makes the indexes that are missing.
  static func indexStatements(for schema: Schema = .unified) -> [String] {
    schema.entities.flatMap(indexStatements)
  }

  private static func indexStatements(_ entity: Entity) -> [String] {
    let name = entity.name
    var indexes = [
      keyIndex(of: name),
      "CREATE INDEX IF NOT EXISTS \(name)_partial ON \(name)(source_id) WHERE is_partial",
    ]
    if entity.golden != nil {
      indexes.append(
        """
        CREATE INDEX IF NOT EXISTS \(name)_golden ON \(name)(golden_id) WHERE golden_id IS NOT NULL
        """)
    }
    if name == "lead" {
      indexes.append(
        "CREATE INDEX IF NOT EXISTS lead_person ON lead(person_id) WHERE person_id IS NOT NULL")
    }
    return indexes
  }

  /// Makes the index by which no two rows of a source have the same id.
  ///
  /// An index of its own, and not a constraint of the table, so that it can be made after the rows of
  /// a first import.
  static func keyIndex(of entity: String) -> String {
    "CREATE UNIQUE INDEX IF NOT EXISTS \(entity)_key ON \(entity)(source_id, external_id)"
  }

  private static func goldenStatements(_ entity: Entity, in schema: Schema) -> [String] {
    guard let golden = entity.golden else { return [] }
    var columns = [
      "id INTEGER PRIMARY KEY",
      "is_deleted INTEGER NOT NULL DEFAULT 0",
      "is_test INTEGER NOT NULL DEFAULT 0",
      "members INTEGER NOT NULL DEFAULT 1",
    ]
    if entity.name == "lead" { columns.append("person_id INTEGER") }
    for column in entity.columns {
      columns += column.storage.map { declaration(of: $0, column: column, golden: true) }
    }
    columns.append("origin TEXT NOT NULL DEFAULT '{}'")
    let scoped =
      ["scope_id INTEGER NOT NULL", "golden_id INTEGER NOT NULL"] + columns.dropFirst()
      + ["PRIMARY KEY (scope_id, golden_id)"]
    return [
      "CREATE TABLE \(golden) (\n  \(columns.joined(separator: ",\n  "))\n) STRICT",
      "CREATE TABLE \(scopedTable(of: golden)) (\n  \(scoped.joined(separator: ",\n  "))\n) "
        + "STRICT, WITHOUT ROWID",
    ]
  }

  /// Where what one source believes is held: `golden_deal` gives `scoped_deal`.
  ///
  /// A scoped table is a golden table with `scope_id`, the id of a source, in front: the same merge
  /// over the live rows of that source alone. The consolidated view, scope 0, is the golden table.
  package static func scopedTable(of golden: String) -> String {
    "scoped_" + golden.dropFirst("golden_".count)
  }

  private static func declaration(
    of stored: StoredColumn, column: Column, golden: Bool = false
  ) -> String {
    switch stored.kind {
    case .text:
      guard case .enumeration(let ids) = column.type else { return "\(stored.name) TEXT" }
      let list = ids.map { "'\($0)'" }.joined(separator: ", ")
      return "\(stored.name) TEXT CHECK (\(stored.name) IN (\(list)))"
    case .integer:
      guard !golden, case .reference(let entity) = column.type else {
        return "\(stored.name) INTEGER"
      }
      return "\(stored.name) INTEGER REFERENCES \(entity)(id)"
    case .real: return "\(stored.name) REAL"
    case .virtualAmount:
      return "\(stored.name) REAL AS (\(stored.name)_micros / 1000000.0) VIRTUAL"
    }
  }
}

/// A column of a table that is not part of `Schema`: its name, SQL declaration and meaning.
package struct StoredColumnText: Sendable {
  package let name: String
  package let declaration: String
  package let meaning: String

  init(_ name: String, _ declaration: String, _ meaning: String) {
    self.name = name
    self.declaration = declaration
    self.meaning = meaning
  }
}
