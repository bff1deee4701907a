import CRMCore
import CRMIntake
import GRDB

/// Finds what texts mean that are no plain ids of their source, each distinct text once.
struct ReferenceSearch {
  private let db: Database
  private var targets: Set<String> = []

  init(_ db: Database) throws {
    self.db = db
    for definition in Self.definitions { try db.execute(sql: definition) }
    for table in ["sought", "named", "wanted"] {
      try db.execute(sql: "DELETE FROM temp.\(table)")
    }
  }

  /// Collects the texts of a column that a rule treats, and those that may name another source.
  mutating func gather(_ column: inout ReferenceColumn) throws {
    targets.insert(column.target)
    var scan = try ReferenceScan(db, column)
    column.isStale = try scan.run()
    try db.execute(
      sql: """
        UPDATE temp.sought SET prefix = (
          SELECT max(length(s.name)) FROM source s
          WHERE substr(sought.ref, 1, length(s.name) + 1) = s.name || ':')
        WHERE entity = ? AND column_name = ? AND target = ? AND instr(ref, ':') > 0
        """, arguments: [column.entity, column.name, column.target])
  }

  /// Looks all texts up among the rows that a file states or mentions.
  func findStated() throws {
    for target in targets.sorted() {
      for by in ReferenceRule.By.allCases where by != .id { try findNamed(target, by) }
      try findIds(target)
    }
  }

  /// Gives what fits nothing the stub that is wanted for it.
  func findStubs() throws {
    for target in targets.sorted() {
      try db.execute(
        sql: """
          UPDATE temp.sought AS s SET found = t.id
          FROM temp.wanted w, \(target) t
          WHERE s.target = '\(target)' AND s.found IS NULL AND s.candidates < 2
            AND w.target = s.target AND w.source_id = s.source_id AND w.folded = s.folded
            AND t.source_id = w.source_id AND t.external_id = w.external_id
          """)
      // An id may be that of a stub which another column wants.
      try db.execute(
        sql: """
          UPDATE temp.sought AS s SET found = t.id
          FROM \(target) t
          WHERE s.target = '\(target)' AND s.found IS NULL AND s.candidates < 2 AND s.by = 'id'
            AND t.source_id = s.source_id AND t.external_id = s.ref
            AND NOT (t.is_partial AND t.is_deleted)
          """)
    }
  }

  /// By a column: live rows rank before deleted ones, and those before rows only mentioned.
  private func findNamed(_ target: String, _ by: ReferenceRule.By) throws {
    let isSought = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM temp.sought WHERE target = ? AND by = ?)",
      arguments: [target, by.rawValue])
    guard isSought == true, Schema.unified[target]?[column: by.rawValue] != nil else { return }
    try db.execute(sql: "DELETE FROM temp.named")
    try db.execute(
      sql: """
        INSERT INTO temp.named (source_id, folded, rank, id, candidates)
        SELECT source_id, folded, min(rank), min(id), count(*) FROM (
          SELECT source_id, folded, rank, id,
            min(rank) OVER (PARTITION BY source_id, folded) AS least
          FROM (
            SELECT t.source_id, folded(t.\(by.rawValue)) AS folded, t.id,
              CASE WHEN t.is_partial THEN 2 ELSE t.is_deleted END AS rank
            FROM \(target) t WHERE t.\(by.rawValue) IS NOT NULL AND \(Self.stated(target))))
        WHERE rank = least GROUP BY source_id, folded
        """)
    try db.execute(
      sql: """
        UPDATE temp.sought AS s SET candidates = n.candidates,
          found = CASE n.candidates WHEN 1 THEN n.id END
        FROM temp.named n
        WHERE s.target = ? AND s.by = ? AND n.source_id = s.source_id AND n.folded = s.folded
        """, arguments: [target, by.rawValue])
  }

  /// By id: in the own source, else in the source that the prefix names.
  private func findIds(_ target: String) throws {
    try db.execute(
      sql: """
        UPDATE temp.sought AS s SET found = t.id
        FROM \(target) t
        WHERE s.target = '\(target)' AND s.found IS NULL AND s.candidates < 2
          AND t.source_id = s.source_id AND t.external_id = s.ref AND \(Self.stated(target))
        """)
    try db.execute(
      sql: """
        UPDATE temp.sought AS s SET found = t.id
        FROM source o, \(target) t
        WHERE s.target = '\(target)' AND s.found IS NULL AND s.candidates < 2
          AND o.name = substr(s.ref, 1, s.prefix) AND t.source_id = o.id
          AND t.external_id = substr(s.ref, s.prefix + 2) AND \(Self.stated(target))
        """)
  }

  /// True of a row that a file states or mentions: of all but stubs.
  static func stated(_ target: String) -> String {
    """
    (NOT t.is_partial OR EXISTS (SELECT 1 FROM mention m WHERE m.entity = '\(target)'
      AND m.source_id = t.source_id AND m.external_id = t.external_id))
    """
  }

  private static let definitions = [
    """
    CREATE TEMP TABLE IF NOT EXISTS sought (
      entity TEXT, column_name TEXT, target TEXT, source_id INTEGER, by TEXT, ref TEXT,
      folded TEXT, stub INTEGER, place INTEGER, file_id INTEGER, record_no INTEGER, line INTEGER,
      held INTEGER, is_mixed INTEGER, uses INTEGER, prefix INTEGER, found INTEGER,
      candidates INTEGER DEFAULT 0,
      PRIMARY KEY (entity, column_name, target, source_id, ref, by)) WITHOUT ROWID
    """,
    """
    CREATE TEMP TABLE IF NOT EXISTS named (
      source_id INTEGER, folded TEXT, rank INTEGER, id INTEGER, candidates INTEGER,
      PRIMARY KEY (source_id, folded)) WITHOUT ROWID
    """,
    """
    CREATE TEMP TABLE IF NOT EXISTS wanted (
      target TEXT, source_id INTEGER, folded TEXT, external_id TEXT, by TEXT,
      file_id INTEGER, record_no INTEGER, line INTEGER, place INTEGER,
      PRIMARY KEY (target, source_id, folded, by)) WITHOUT ROWID
    """,
  ]
}
