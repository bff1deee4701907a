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
  /// Whether a row of a column with rules refers to something without a text for it, as the search
  /// has found.
  var isStale = false

  /// The columns that any file fills, by entity and column in the schema's order.
  static func inUse(_ db: Database) throws -> [ReferenceColumn] {
    let used = Set(
      try Row.fetchAll(db, sql: "SELECT DISTINCT entity, column_name FROM reference_rule")
        .map { "\($0[0] as String).\($0[1] as String)" })
    return try Schema.unified.entities.flatMap { entity in
      try entity.columns.filter { used.contains("\(entity.name).\($0.name)") }
        .flatMap { try parts(db, entity, $0) }
    }
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
            AND (by <> 'id' OR on_missing = 'stub'))
          """, arguments: [entity.name, column.name]) ?? false
  }

  /// The rows that the column part is about.
  var part: String {
    entityColumn.map { "e.\($0) = '\(target)'" } ?? "true"
  }

  /// Writes the resolved rows where they change, and says how many; `OR FAIL` for the reason that
  /// `Merge` has.
  func write(_ db: Database) throws -> Int {
    var changes = 0
    if isStale || !hasRules {
      try db.execute(sql: hasRules ? clearing : plainUpdate)
      changes = db.changesCount
    }
    return try changes + writeFound(db)
  }

  /// Empties what no text stands for any more.
  private var clearing: String {
    """
    UPDATE \(entity) AS e SET \(idName) = NULL
    WHERE \(part) AND e.\(idName) IS NOT NULL AND e.\(name) IS NULL
    """
  }

  /// When a text is an id of the own source.
  private var plainUpdate: String {
    let found = """
      (SELECT t.id FROM \(target) t WHERE t.source_id = e.source_id
        AND t.external_id = e.\(name) AND NOT (t.is_partial AND t.is_deleted))
      """
    return """
      UPDATE OR FAIL \(entity) AS e SET \(idName) = \(found)
      WHERE \(part) AND e.\(idName) IS NOT \(found) AND instr(ifnull(e.\(name), ''), ':') = 0
      """
  }

  /// Gives the rows of each text that they do not hold yet what the search has found for it.
  private func writeFound(_ db: Database) throws -> Int {
    guard try hasSought(db, "is_mixed OR held IS NOT found") else { return 0 }
    try db.execute(
      sql: """
        UPDATE OR FAIL \(entity) AS e SET \(idName) = n.found
        FROM (SELECT d.id, s.found FROM (\(ruled)) d JOIN \(sought)
          WHERE s.is_mixed OR s.held IS NOT s.found) n
        WHERE e.id = n.id AND e.\(idName) IS NOT n.found
        """)
    return db.changesCount
  }

  /// The rows that refer, with the rule of the file that gave the text.
  private var ruled: String {
    let selected = "e.id, e.source_id, e.\(name) AS ref"
    guard hasRules else { return "SELECT \(selected), 'id' AS by FROM \(entity) e WHERE \(part)" }
    return """
      SELECT \(selected), ifnull(CASE WHEN instr(e.filled, '"\(name)"')
        THEN (\(mentionRule("r.by"))) ELSE (
          SELECT r.by FROM reference_rule r
          WHERE r.file_id = e.file_id AND r.entity = '\(entity)' AND r.column_name = '\(name)')
        END, 'id') AS by
      FROM \(entity) e WHERE \(part)
      """
  }

  /// The rule of the mention that gave row `e` its text: stubs rank first.
  func mentionRule(_ rule: String) -> String {
    """
    SELECT \(rule) FROM mention m JOIN reference_rule r ON r.file_id = m.file_id
      AND r.entity = m.entity AND r.column_name = '\(name)'
    WHERE m.entity = '\(entity)' AND m.source_id = e.source_id AND m.external_id = e.external_id
      AND json_extract(m.fields, '$.\(name)') = e.\(name)
    ORDER BY r.on_missing = 'stub' DESC, r.by DESC LIMIT 1
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
          WHERE entity = ? AND column_name = ? AND target = ? AND (\(condition)))
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
    if hasRules, entityColumn == nil { return try soughtCount(db, "found IS NULL") }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM \(entity)
        WHERE \(name) IS NOT NULL AND \(idName) IS NULL AND NOT is_deleted
        """) ?? 0
  }

  /// How many of those fit several rows.
  func ambiguousCount(_ db: Database) throws -> Int {
    try soughtCount(db, "found IS NULL AND candidates > 1")
  }

  private func soughtCount(_ db: Database, _ condition: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT sum(uses) FROM temp.sought
        WHERE entity = ? AND column_name = ? AND target = ? AND (\(condition))
        """, arguments: [entity, name, target]) ?? 0
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
