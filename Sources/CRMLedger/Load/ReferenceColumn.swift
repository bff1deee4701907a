import CRMCore
import GRDB

/// A reference column, or the part of a polymorphic one that refers to one entity.
struct ReferenceColumn {
  let entity: String
  let name: String
  let idName: String
  /// The entity that it refers to.
  let target: String
  /// For a polymorphic reference, the column that names the entity.
  let entityColumn: String?
  /// False when all texts are ids and no stubs are made: the way of most files.
  let hasRules: Bool

  /// The columns that hold any reference, by entity and column in the schema's order.
  static func inUse(_ db: Database) throws -> [ReferenceColumn] {
    try Schema.unified.entities.flatMap { entity in
      let columns = try usedColumns(db, entity)
      return try columns.flatMap { try parts(db, entity, $0) }
    }
  }

  private static func usedColumns(_ db: Database, _ entity: Entity) throws -> [CRMCore.Column] {
    let columns = entity.columns.filter(\.isReference)
    guard !columns.isEmpty else { return [] }
    let uses = columns.map { "max(\($0.name) IS NOT NULL OR \($0.idColumn) IS NOT NULL)" }
    let row = try Row.fetchOne(
      db, sql: "SELECT \(uses.joined(separator: ", ")) FROM \(entity.name)")
    return columns.indices.filter { row?[$0] == 1 }.map { columns[$0] }
  }

  private static func parts(
    _ db: Database, _ entity: Entity, _ column: CRMCore.Column
  ) throws -> [ReferenceColumn] {
    switch column.type {
    case .reference(let target):
      return [try ReferenceColumn(db, entity, column, target, entityColumn: nil)]
    case .anyReference(let entityColumn):
      return try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT \(entityColumn) FROM \(entity.name)
          WHERE \(column.name) IS NOT NULL AND \(entityColumn) IS NOT NULL ORDER BY 1
          """
      ).filter { Schema.unified[$0] != nil }.map {
        try ReferenceColumn(db, entity, column, $0, entityColumn: entityColumn)
      }
    default: return []
    }
  }

  private init(
    _ db: Database, _ entity: Entity, _ column: CRMCore.Column, _ target: String,
    entityColumn: String?
  ) throws {
    self.entity = entity.name
    name = column.name
    idName = column.idColumn
    self.target = target
    self.entityColumn = entityColumn
    hasRules =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM reference_rule WHERE entity = ? AND column_name = ?
            AND (by <> 'id' OR on_missing <> 'null'))
          """, arguments: [entity.name, column.name]) ?? false
  }

  /// The rows that refer, with the rule of the file that gave the text: by what, and whether a stub
  /// is made.
  var ruled: String {
    let selected = "d.id, d.source_id, d.file_id, d.record_no, d.line, d.\(name) AS ref"
    let filter = entityColumn.map { "WHERE d.\($0) = '\(target)'" } ?? ""
    guard hasRules else {
      return "SELECT \(selected), 'id' AS by, 0 AS stub FROM \(entity) d \(filter)"
    }
    return """
      SELECT \(selected), ifnull(substr(d.rule, 2), 'id') AS by,
        ifnull(substr(d.rule, 1, 1) = '1', 0) AS stub
      FROM (SELECT d.*, CASE WHEN instr(d.filled, '"\(name)"') THEN (
          SELECT \(Self.rule) FROM mention m JOIN reference_rule r ON r.file_id = m.file_id
            AND r.entity = m.entity AND r.column_name = '\(name)'
          WHERE m.entity = '\(entity)' AND m.source_id = d.source_id
            AND m.external_id = d.external_id
            AND json_extract(m.fields, '$.\(name)') = d.\(name)
          ORDER BY 1 DESC LIMIT 1)
        ELSE (
          SELECT \(Self.rule) FROM reference_rule r
          WHERE r.file_id = d.file_id AND r.entity = '\(entity)' AND r.column_name = '\(name)')
        END AS rule FROM \(entity) d \(filter)) d
      """
  }

  private static let rule = "(r.on_missing = 'stub') || r.by"

  /// Writes the resolved rows where they change, and says how many.
  func write(_ db: Database) throws -> Int {
    let needsSearch = try hasSought(db, "found IS NOT NULL")
    try db.execute(sql: hasRules || needsSearch ? searchedUpdate : plainUpdate)
    return db.changesCount
  }

  /// When every text is an id of the own source.
  private var plainUpdate: String {
    let found = """
      (SELECT t.id FROM \(target) t WHERE t.source_id = e.source_id
        AND t.external_id = e.\(name) AND NOT (t.is_partial AND t.is_deleted))
      """
    let filter = entityColumn.map { "e.\($0) = '\(target)' AND" } ?? ""
    return """
      UPDATE \(entity) AS e SET \(idName) = \(found)
      WHERE \(filter) e.\(idName) IS NOT \(found)
      """
  }

  private var searchedUpdate: String {
    """
    UPDATE \(entity) AS e SET \(idName) = n.found
    FROM (
      SELECT d.id, CASE WHEN d.by = 'id' THEN ifnull(t.id, s.found) ELSE s.found END AS found
      FROM (\(ruled)) d
      LEFT JOIN \(target) t ON t.source_id = d.source_id AND t.external_id = d.ref
        AND NOT (t.is_partial AND t.is_deleted)
      LEFT JOIN \(sought)
    ) n
    WHERE e.id = n.id AND e.\(idName) IS NOT n.found
    """
  }

  private var sought: String {
    """
    temp.sought s ON s.entity = '\(entity)' AND s.column_name = '\(name)'
      AND s.target = '\(target)' AND s.source_id = d.source_id AND s.ref = d.ref AND s.by = d.by
    """
  }

  private func hasSought(_ db: Database, _ condition: String) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM temp.sought
          WHERE entity = ? AND column_name = ? AND target = ? AND \(condition))
        """, arguments: [entity, name, target]) ?? false
  }

  /// Empties polymorphic references whose entity or text is gone.
  static func clearUnused(_ db: Database) throws -> Int {
    let names = Schema.unified.entities.map { "'\($0.name)'" }.joined(separator: ", ")
    var changes = 0
    for entity in Schema.unified.entities {
      for column in entity.columns {
        guard case .anyReference(let entityColumn) = column.type else { continue }
        try db.execute(
          sql: """
            UPDATE \(entity.name) SET \(column.idColumn) = NULL
            WHERE \(column.idColumn) IS NOT NULL AND (\(column.name) IS NULL
              OR \(entityColumn) IS NULL OR \(entityColumn) NOT IN (\(names)))
            """)
        changes += db.changesCount
      }
    }
    return changes
  }

  /// How many live rows keep an unresolved text, whatever entity it is of.
  func unresolvedCount(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM \(entity)
        WHERE \(name) IS NOT NULL AND \(idName) IS NULL AND NOT is_deleted
        """) ?? 0
  }

  /// How many of those fit several rows.
  func ambiguousCount(_ db: Database) throws -> Int {
    guard try hasSought(db, "candidates > 1") else { return 0 }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (\(ruled)) d JOIN \(entity) e ON e.id = d.id JOIN \(sought)
        WHERE s.candidates > 1 AND e.\(idName) IS NULL AND NOT e.is_deleted
        """) ?? 0
  }
}

extension CRMCore.Column {
  /// True of a column that names records of this or another entity.
  var isReference: Bool {
    switch type {
    case .reference, .anyReference: true
    default: false
    }
  }
}
