import CRMCore
import CRMIntake
import GRDB

/// The temporary tables in which a file's rows wait; one set for all files of a connection.
enum Staging {
  /// Makes the tables that the shapes need, empty.
  static func prepare(_ db: Database, _ shapes: [EmissionShape]) throws {
    for definition in shared { try db.execute(sql: definition) }
    for table in ["staged_mention", "said", "touched", "verdict", "fate", "gone"] {
      try db.execute(sql: "DELETE FROM temp.\(table)")
    }
    for table in tables(shapes) { try db.execute(sql: table.definitions) }
  }

  /// The tables of the primary shapes, each once, by name.
  static func tables(_ shapes: [EmissionShape]) -> [LoadTable] {
    var byName: [String: LoadTable] = [:]
    for shape in shapes where !shape.isPartial {
      byName[shape.entity.name] = LoadTable(shape.entity)
    }
    return byName.values.sorted { $0.name < $1.name }
  }

  private static let shared = [
    """
    CREATE TEMP TABLE IF NOT EXISTS staged_mention (
      entity TEXT, external_id TEXT, record_no INTEGER, line INTEGER, fields TEXT, updated_at TEXT)
    """,
    """
    CREATE TEMP TABLE IF NOT EXISTS said (
      entity TEXT, external_id TEXT, fields TEXT, updated_at TEXT, record_no INTEGER,
      line INTEGER, state INTEGER, PRIMARY KEY (entity, external_id, fields)) WITHOUT ROWID
    """,
    """
    CREATE TEMP TABLE IF NOT EXISTS gone (
      entity TEXT, source_id INTEGER, external_id TEXT, file_id INTEGER, fields TEXT)
    """,
    """
    CREATE TEMP TABLE IF NOT EXISTS touched (
      entity TEXT, external_id TEXT, fresh INTEGER, PRIMARY KEY (entity, external_id)) WITHOUT ROWID
    """,
    "CREATE TEMP TABLE IF NOT EXISTS verdict (staged INTEGER PRIMARY KEY, target INTEGER, outcome)",
    "CREATE TEMP TABLE IF NOT EXISTS fate (record_no INTEGER PRIMARY KEY, own, other)",
  ]
}

/// What became of a staged row; the greater values change the database.
enum RowOutcome: Int {
  case superseded, unchanged, created, updated, undeleted
}
