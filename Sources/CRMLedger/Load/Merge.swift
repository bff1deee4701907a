import CRMCore
import CRMIntake
import GRDB

/// Brings the staged rows of one file into the entity tables, by whole sets.
///
/// What fails here ends the transaction. `OR FAIL` tells SQLite so: it need not keep every page a
/// second time for undoing one statement.
struct Merge {
  let db: Database
  let request: LoadRequest
  let file: FileRow
  private let tables: [LoadTable]
  private(set) var counts: [String: EntityCounts] = [:]
  /// Primary rows that another row of the same id outranks.
  private(set) var superseded = 0
  /// Whether references may mean something else afterwards.
  private(set) var touchesReferences: Bool

  /// `touchesReferences` tells what is known of the file before its rows are looked at.
  init(
    _ db: Database, _ request: LoadRequest, _ file: FileRow, touchesReferences: Bool
  ) throws {
    self.touchesReferences = touchesReferences
    self.db = db
    self.request = request
    self.file = file
    tables = Staging.tables(request.shapes)
  }

  mutating func run() throws {
    for table in tables { try merge(table) }
    let mentions = Mentions(db, source: request.sourceId)
    try mentions.replace(request, file)
    for (entity, found) in try mentions.fill() {
      counts[entity, default: EntityCounts()].created += found.created
      counts[entity, default: EntityCounts()].updated += found.updated
      counts[entity, default: EntityCounts()].unchanged += found.unchanged
    }
  }

  /// How many records changed something, changed nothing, and lost to others.
  ///
  /// A record whose primary rows all lost is superseded, whatever else it mentions.
  func recordCounts() throws -> (loaded: Int, unchanged: Int, superseded: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) FILTER (WHERE own IS NOT 0 AND max(ifnull(own, 0), ifnull(other, 0)) > 1),
          count(*) FILTER (WHERE own IS NOT 0 AND max(ifnull(own, 0), ifnull(other, 0)) <= 1),
          count(*) FILTER (WHERE own = 0)
        FROM temp.fate
        """)
    return row.map { ($0[0], $0[1], $0[2]) } ?? (0, 0, 0)
  }

  private mutating func merge(_ table: LoadTable) throws {
    try follow(table)
    let isStaged = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table.staged))")
    guard isStaged == true else { return }
    try judge(table)
    if !touchesReferences {
      touchesReferences =
        try Bool.fetchOne(db, sql: touching(table), arguments: [file.id]) ?? true
    }
    try FieldChanges(db, request, file).record(table)
    try apply(table)
    try count(table)
  }

  /// Rows that are as they were follow their records to this file, or to another place of it.
  private mutating func follow(_ table: LoadTable) throws {
    try db.execute(
      sql: """
        UPDATE OR FAIL \(table.name) AS e
        SET file_id = ?, record_no = m.record_no, line = m.line
        FROM \(table.moved) m WHERE e.id = m.id
        """, arguments: [file.id])
    if db.changesCount > 0 { touchesReferences = true }
  }

  private func judge(_ table: LoadTable) throws {
    try db.execute(sql: "DELETE FROM temp.verdict")
    let time = table.updatedAt("s")
    try db.execute(
      sql: """
        INSERT INTO temp.verdict (staged, target, outcome)
        SELECT s.staged, e.id, CASE
          WHEN s.place > 1 THEN \(RowOutcome.superseded.rawValue)
          WHEN e.id IS NULL THEN \(RowOutcome.created.rawValue)
          WHEN e.is_partial THEN \(RowOutcome.updated.rawValue)
          WHEN e.file_id <> :file
            AND (\(Self.ownTime(table)), f.config_order, f.path, f.mapping, e.record_no)
              > (ifnull(s.time, ''), :order, :path, :mapping, s.record_no)
            THEN \(RowOutcome.superseded.rawValue)
          WHEN e.is_deleted AND NOT s.is_deleted THEN \(RowOutcome.undeleted.rawValue)
          WHEN e.row_hash = s.row_hash AND e.is_deleted = s.is_deleted
            THEN \(RowOutcome.unchanged.rawValue)
          ELSE \(RowOutcome.updated.rawValue) END
        FROM (
          SELECT s.rowid AS staged, s.external_id, s.record_no, s.row_hash, s.is_deleted,
            \(time) AS time, row_number() OVER (
              PARTITION BY s.external_id ORDER BY \(time) DESC, s.record_no DESC, s.rowid DESC
            ) AS place
          FROM \(table.staged) s) s
        LEFT JOIN \(table.name) e ON e.source_id = :source AND e.external_id = s.external_id
        LEFT JOIN file f ON f.id = e.file_id
        """, arguments: arguments)
    try noteFate("v.outcome", "temp.verdict v JOIN \(table.staged) s ON s.rowid = v.staged")
  }

  /// True unless every staged row that counts updates one of the same file in its place, and leaves
  /// the texts by which it refers to others, and others to it, as they were.
  private func touching(_ table: LoadTable) -> String {
    let names = Set(ReferenceRule.By.allCases.map(\.rawValue))
    let texts = table.entity.columns.flatMap { column -> [String] in
      switch column.type {
      case .reference: [column.name]
      case .anyReference(let entityColumn): [column.name, entityColumn]
      default: names.contains(column.name) ? [column.name] : []
      }
    }
    let same = (["record_no", "line", "is_deleted"] + texts).map { "e.\($0) IS s.\($0)" }
    return """
      SELECT EXISTS (
        SELECT 1 FROM temp.verdict v JOIN \(table.staged) s ON s.rowid = v.staged
        LEFT JOIN \(table.name) e ON e.id = v.target
        WHERE v.outcome <> \(RowOutcome.superseded.rawValue)
          AND NOT (e.file_id IS ? AND NOT e.is_partial AND e.filled IS NULL
            AND \(same.joined(separator: " AND "))))
      """
  }

  /// The `updated_at` that the row's own file gave, not one that a mention filled.
  private static func ownTime(_ table: LoadTable) -> String {
    guard table.entity[column: "updated_at"] != nil else { return "''" }
    return "CASE WHEN instr(e.filled, '\"updated_at\"') THEN '' ELSE ifnull(e.updated_at, '') END"
  }

  private func apply(_ table: LoadTable) throws {
    let joined = "temp.verdict v JOIN \(table.staged) s ON s.rowid = v.staged"
    try db.execute(
      sql: insertion(
        table, "\(joined) WHERE v.outcome = \(RowOutcome.created.rawValue) ORDER BY v.staged"),
      arguments: arguments)
    let values = (["record_no", "line"] + table.flags + table.columns).map { "\($0) = s.\($0)" }
    try db.execute(
      sql: """
        UPDATE OR FAIL \(table.name) SET file_id = :file, is_partial = 0, filled = NULL,
          \(values.joined(separator: ", "))
        FROM \(joined)
        WHERE \(table.name).id = v.target AND v.outcome >= \(RowOutcome.updated.rawValue)
        """, arguments: arguments)
    try db.execute(
      sql: """
        UPDATE OR FAIL \(table.name) AS e SET file_id = :file, record_no = s.record_no, line = s.line
        FROM \(joined)
        WHERE e.id = v.target AND v.outcome = \(RowOutcome.unchanged.rawValue)
          AND (e.file_id <> :file OR e.record_no <> s.record_no OR e.line <> s.line)
        """, arguments: arguments)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touched (entity, external_id, fresh)
        SELECT '\(table.name)', s.external_id, 1 FROM \(joined)
        WHERE v.outcome > \(RowOutcome.unchanged.rawValue) AND EXISTS (
          SELECT 1 FROM mention m WHERE m.entity = '\(table.name)' AND m.source_id = :source
            AND m.external_id = s.external_id)
        """, arguments: arguments)
  }

  private func insertion(_ table: LoadTable, _ rest: String) -> String {
    let columns = ["external_id", "record_no", "line"] + table.flags + table.columns
    return """
      INSERT INTO \(table.name)
        (source_id, file_id, \(columns.joined(separator: ", ")))
      SELECT :source, :file, \(columns.map { "s.\($0)" }.joined(separator: ", ")) FROM \(rest)
      """
  }

  private func noteFate(_ outcome: String, _ rows: String) throws {
    try db.execute(
      sql: """
        INSERT INTO temp.fate (record_no, own)
        SELECT s.record_no, \(outcome) FROM \(rows) WHERE true
        ON CONFLICT (record_no) DO UPDATE SET own = max(own, excluded.own)
        """)
  }

  private mutating func count(_ table: LoadTable) throws {
    var counts = counts[table.name] ?? EntityCounts()
    let rows = try Row.fetchAll(
      db, sql: "SELECT outcome, count(*) FROM temp.verdict GROUP BY outcome")
    for row in rows {
      switch RowOutcome(rawValue: row[0]) {
      case .superseded:
        counts.skipped += row[1]
        superseded += row[1]
      case .unchanged: counts.unchanged += row[1]
      case .created: counts.created += row[1]
      case .updated: counts.updated += row[1]
      case .undeleted: counts.undeleted += row[1]
      case nil: break
      }
    }
    self.counts[table.name] = counts
  }

  private var arguments: StatementArguments {
    [
      "source": request.sourceId, "file": file.id, "order": request.configOrder,
      "path": request.path, "mapping": request.mapping,
    ]
  }
}
