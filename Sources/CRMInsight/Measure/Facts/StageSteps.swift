import GRDB

/// The temporary tables from which stage facts are filled.
///
/// Steps are worked out once per deal and source, each source's own history: events in the same stage
/// one after the other are one. A source's scope sees its own steps; the consolidated view sees those
/// of the source that outranks the others that have any, since two trackers of one deal must not add
/// up. The rows of `stage_step` follow each other in time, so that the next step is the next row.
enum StageSteps {
  static func fill(_ db: Database) throws {
    for statement in [keys, keyIndex, steps, stepIndex, best, first] {
      try db.execute(sql: statement)
    }
  }

  /// The stages that events name, with the rank and status that the pipeline gives them.
  private static let keys = """
    CREATE TEMP TABLE stage_key AS
    SELECT n.pipeline, n.stage, g.rank, g.status FROM (
      SELECT DISTINCT COALESCE(v.pipeline, r.pipeline) AS pipeline, v.stage
      FROM stage_event v JOIN deal r ON r.id = v.deal_id WHERE v.stage IS NOT NULL) n
    LEFT JOIN golden_stage g ON g.id = (
      SELECT x.id FROM golden_stage x
      WHERE x.name = n.stage AND x.is_deleted = 0
        AND (x.pipeline IS NULL OR n.pipeline IS NULL OR x.pipeline = n.pipeline)
      ORDER BY x.pipeline IS NULL, x.id LIMIT 1)
    """

  private static let keyIndex = "CREATE INDEX temp.stage_key_name ON stage_key(stage, pipeline)"

  /// The live events of each deal and source in order, repeats left out.
  private static let steps = """
    CREATE TEMP TABLE stage_step AS
    SELECT golden_id, source_id, source_rank, key, stage_rank, entered_on, entered_at FROM (
      SELECT r.golden_id, v.source_id, k.rank AS source_rank, s.rowid AS key,
        s.rank AS stage_rank, v.at_day AS entered_on, \(Piece.milliseconds("v.at")) AS entered_at,
        row_number() OVER events AS place, lag(s.rowid) OVER events AS key_before
      FROM stage_event v
      JOIN deal r ON r.id = v.deal_id
      JOIN source_rank k ON k.entity = 'stage_event' AND k.source_id = v.source_id
      JOIN stage_key s ON s.stage = v.stage AND s.pipeline IS COALESCE(v.pipeline, r.pipeline)
      WHERE v.is_deleted = 0 AND v.is_test = 0 AND v.at_day IS NOT NULL
        AND r.golden_id IS NOT NULL
      WINDOW events AS (
        PARTITION BY r.golden_id, v.source_id
        ORDER BY v.at_day, length(v.at) > 10, v.at, s.rank, v.id))
    WHERE key IS NOT key_before
    ORDER BY golden_id, source_id, place
    """

  private static let stepIndex =
    "CREATE INDEX temp.stage_step_deal ON stage_step(golden_id, source_id)"

  /// Which source's history the consolidated view takes.
  private static let best = """
    CREATE TEMP TABLE stage_best AS
    SELECT golden_id, MIN(source_rank) AS source_rank, source_id FROM stage_step
    WHERE EXISTS (SELECT 1 FROM fact_deal f WHERE f.scope_id = 0
      AND f.golden_id = stage_step.golden_id)
    GROUP BY golden_id
    """

  /// The first step into each stage that is not an end, with the first later step that ranks higher
  /// and is not lost.
  private static let first = """
    CREATE TEMP TABLE stage_first AS
    SELECT d.rowid AS step, (
      SELECT MIN(n.rowid) FROM stage_step n JOIN stage_key y ON y.rowid = n.key
      WHERE n.golden_id = d.golden_id AND n.source_id = d.source_id AND n.rowid > d.rowid
        AND n.stage_rank > d.stage_rank AND y.pipeline IS x.pipeline
        AND COALESCE(y.status, 'open') <> 'lost') AS next_step
    FROM stage_step d JOIN stage_key x ON x.rowid = d.key
    WHERE COALESCE(x.status, 'open') = 'open' AND NOT EXISTS (
      SELECT 1 FROM stage_step b WHERE b.golden_id = d.golden_id AND b.source_id = d.source_id
        AND b.rowid < d.rowid AND b.key = d.key)
    """

  /// Steps `d` with their stage `k` and the believed deal `e` of each scope that sees them.
  private static func seen(_ scope: String) -> String {
    """
    JOIN stage_key k ON k.rowid = d.key
    JOIN stage_best w ON w.golden_id = d.golden_id
    JOIN fact_deal e ON e.golden_id = d.golden_id AND e.scope_id = \(scope)
    """
  }

  /// What fills the entries: once for each source, once for the consolidated view.
  static let entries = [("d.source_id", ""), ("0", " WHERE w.source_id = d.source_id")].map {
    scope, own in
    """
    FROM stage_first f JOIN stage_step d ON d.rowid = f.step
    LEFT JOIN stage_step n ON n.rowid = f.next_step
    \(seen(scope))\(own)
    """
  }

  /// What fills the visits: each lasts until the next step, or until the deal closes.
  static let visits = [("d.source_id", ""), ("0", " AND w.source_id = d.source_id")].map {
    scope, own in
    """
    FROM stage_step d
    LEFT JOIN stage_step n ON n.rowid = d.rowid + 1 AND n.golden_id = d.golden_id
      AND n.source_id = d.source_id
    \(seen(scope))
    WHERE COALESCE(k.status, 'open') = 'open'\(own)
    """
  }

  /// The closing of the deal when it was won, or closed at all, after the step.
  static func closing(_ column: String, _ statuses: String) -> String {
    "CASE WHEN e.status IN (\(statuses)) AND e.closed_on >= d.entered_on THEN e.\(column) END"
  }

  /// The time of the next step, else of the closing; a moment that does not know the next step yet
  /// falls back on the closing.
  static func exit(_ column: String) -> String {
    "CASE WHEN n.entered_on IS NOT NULL THEN n.entered_\(column) "
      + "ELSE \(closing("closed_\(column)", "'won', 'lost'")) END"
  }

  /// The earlier of the next higher step and the win.
  static func advance(_ column: String) -> String {
    "CASE WHEN n.entered_on <= COALESCE(\(closing("closed_on", "'won'")), n.entered_on) "
      + "THEN n.entered_\(column) ELSE \(closing("closed_\(column)", "'won'")) END"
  }
}
