import CRMCore
import CRMIntake
import GRDB

/// Collects the distinct texts of a reference column, with what its rows hold for each.
///
/// The column is read once, by SQLite's own functions. The texts gather in memory, and in
/// `temp.sought` as often as they become many.
struct ReferenceScan {
  private let db: Database
  private let column: ReferenceColumn
  private let rules: [Int64: ReferenceRule]
  /// The place of each file in the order of paths: where several files name a text, the first counts.
  private let ranks: [Int64: Int]
  private let insertion: Statement
  private var texts: [Key: Uses] = [:]

  /// A text, with what decides how it is looked up.
  private struct Key: Hashable {
    var source: Int64
    var by: ReferenceRule.By
    var ref: String
  }

  /// What is known of a text.
  private struct Uses {
    var makesStub: Bool
    /// The first row that has it.
    var place: Int
    var file: Int64
    var record: Int64
    var line: Int64
    /// What all rows hold for it, unless it is mixed.
    var held: Int64?
    var isMixed = false
    /// How many live rows have it.
    var live = 0

    /// Adds what another row says.
    mutating func add(_ other: Uses) {
      makesStub = makesStub || other.makesStub
      isMixed = isMixed || held != other.held
      live += other.live
      guard other.place < place else { return }
      (place, file, record, line) = (other.place, other.file, other.record, other.line)
    }
  }

  /// Texts in memory; more go to the table.
  private static let limit = 50_000

  init(_ db: Database, _ column: ReferenceColumn) throws {
    self.db = db
    self.column = column
    let rules = try Row.fetchAll(
      db,
      sql: """
        SELECT file_id, (on_missing = 'stub') || by FROM reference_rule
        WHERE entity = ? AND column_name = ?
        """, arguments: [column.entity, column.name])
    self.rules = Dictionary(
      rules.map { ($0[0], Self.rule($0[1])) }, uniquingKeysWith: { $1 })
    let files = try Int64.fetchAll(db, sql: "SELECT id FROM file ORDER BY path, mapping, id")
    ranks = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    insertion = try db.makeStatement(sql: Self.insertion)
  }

  /// Reads the column and leaves its texts in `temp.sought`: all when a rule treats them, else those
  /// that may name another source.
  ///
  /// - Returns: Whether a row of a column with rules refers to something without a text.
  mutating func run() throws -> Bool {
    if try ReferenceHints.tell(db, column) { return false }
    let filter =
      column.hasRules
      ? "(e.\(column.name) IS NOT NULL OR e.\(column.idName) IS NOT NULL)"
      : "instr(e.\(column.name), ':') > 0"
    var isStale = false
    let rows = try RawStatement(
      db,
      """
      SELECT e.source_id, e.file_id, e.record_no, e.line, e.is_deleted, e.\(column.idName),
        e.\(column.name), CASE WHEN instr(e.filled, '"\(column.name)"')
          THEN (\(column.mentionRule("(r.on_missing = 'stub') || r.by"))) END
      FROM \(column.entity) e WHERE \(column.part) AND \(filter)
      """)
    try rows.forEach { row in
      guard !row.isNull(6) else { return isStale = true }
      add(row)
      if texts.count >= Self.limit { try flush() }
    }
    try flush()
    return isStale
  }

  private mutating func add(_ row: RawStatement) {
    let file = row.integer(1)
    let record = row.integer(2)
    let rule = row.text(7).map(Self.rule) ?? rules[file] ?? ReferenceRule()
    let held = row.isNull(5) ? nil : row.integer(5)
    let key = Key(source: row.integer(0), by: rule.by, ref: row.text(6) ?? "")
    let uses = Uses(
      makesStub: rule.onMissing == .stub, place: (ranks[file] ?? 0) << 40 | Int(record), file: file,
      record: record, line: row.integer(3), held: held, live: row.integer(4) == 0 ? 1 : 0)
    if let place = texts.index(forKey: key) {
      texts.values[place].add(uses)
    } else {
      texts[key] = uses
    }
  }

  /// A rule as the query writes it: 0 or 1 for a stub, and by what.
  private static func rule(_ text: String) -> ReferenceRule {
    ReferenceRule(
      by: ReferenceRule.By(rawValue: String(text.dropFirst())) ?? .id,
      onMissing: text.hasPrefix("1") ? .stub : .null)
  }

  private mutating func flush() throws {
    for (key, uses) in texts {
      try insertion.execute(arguments: [
        column.entity, column.name, column.target, key.source, key.by.rawValue, key.ref,
        key.by == .id ? key.ref : key.ref.lowercased(), uses.makesStub, uses.place, uses.file,
        uses.record, uses.line, uses.held, uses.isMixed, uses.live,
      ])
    }
    texts.removeAll(keepingCapacity: true)
  }

  private static let insertion = """
    INSERT INTO temp.sought (entity, column_name, target, source_id, by, ref, folded, stub, place,
      file_id, record_no, line, held, is_mixed, uses)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET stub = stub OR excluded.stub, uses = uses + excluded.uses,
      is_mixed = is_mixed OR excluded.is_mixed OR held IS NOT excluded.held,
      file_id = iif(excluded.place < place, excluded.file_id, file_id),
      record_no = iif(excluded.place < place, excluded.record_no, record_no),
      line = iif(excluded.place < place, excluded.line, line), place = min(place, excluded.place)
    """
}
