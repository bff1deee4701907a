import GRDB

/// The temporary tables from which stage facts are filled.
///
/// Two trackers of one deal must not add up: of each deal only the events of the source that
/// outranks the others are kept. Events in the same stage one after the other are one.
enum StageSteps {
  static func fill(_ db: Database) throws {
    for statement in [events, steps, index, first, advances, stays] {
      try db.execute(sql: statement)
    }
  }

  /// The live events of known deals, with the rank and status of their stage.
  private static let events = """
    CREATE TEMP TABLE stage_seen AS
    SELECT f.scope_id, r.golden_id, v.source_id, k.rank AS source_rank, v.id,
      COALESCE(v.pipeline, f.pipeline) AS pipeline, v.stage,
      v.at_day AS entered_on, \(Piece.milliseconds("v.at")) AS entered_at,
      (SELECT g.id FROM golden_stage g WHERE g.name = v.stage AND g.is_deleted = 0
        AND (g.pipeline IS NULL OR COALESCE(v.pipeline, f.pipeline) IS NULL
          OR g.pipeline = COALESCE(v.pipeline, f.pipeline))
        ORDER BY g.pipeline IS NULL, g.id LIMIT 1) AS stage_id
    FROM stage_event v
    JOIN deal r ON r.id = v.deal_id
    JOIN source_rank k ON k.entity = 'stage_event' AND k.source_id = v.source_id
    JOIN (SELECT 0 AS own UNION ALL SELECT 1) b
    JOIN fact_deal f ON f.scope_id = b.own * v.source_id AND f.golden_id = r.golden_id
    WHERE v.is_deleted = 0 AND v.is_test = 0 AND v.at_day IS NOT NULL AND v.stage IS NOT NULL
    """

  /// The events of the source that outranks the others, in order, repeats left out.
  private static let steps = """
    CREATE TEMP TABLE stage_step AS
    SELECT scope_id, golden_id, pipeline, stage, place, stage_rank, stage_status,
      entered_on, entered_at, COALESCE(entered_at, entered_on * 86400000) AS moment
    FROM (
      SELECT s.*, g.rank AS stage_rank, g.status AS stage_status,
        row_number() OVER events AS place,
        lag(s.stage) OVER events AS stage_before, lag(s.pipeline) OVER events AS pipeline_before,
        MIN(s.source_rank) OVER (PARTITION BY s.scope_id, s.golden_id) AS best
      FROM stage_seen s LEFT JOIN golden_stage g ON g.id = s.stage_id
      WINDOW events AS (
        PARTITION BY s.scope_id, s.golden_id, s.source_rank
        ORDER BY s.entered_on, s.entered_at IS NOT NULL, s.entered_at, g.rank, s.id)
    )
    WHERE source_rank = best
      AND (place = 1 OR stage IS NOT stage_before OR pipeline IS NOT pipeline_before)
    """

  private static let index =
    "CREATE INDEX temp.stage_step_deal ON stage_step(scope_id, golden_id, place)"

  /// The first entry of each deal into each stage that is not an end.
  private static let first = """
    CREATE TEMP TABLE stage_entered AS
    SELECT * FROM (
      SELECT *, row_number() OVER (
        PARTITION BY scope_id, golden_id, pipeline, stage ORDER BY place) AS visit
      FROM stage_step)
    WHERE visit = 1 AND COALESCE(stage_status, 'open') = 'open'
    """

  /// First entries with the first later step that ranks higher and is not lost, or the win.
  private static let advances = """
    CREATE TEMP TABLE stage_first AS
    SELECT scope_id, golden_id, pipeline, stage, status, closed_on, closed_at,
      entered_on, entered_at,
      CASE WHEN step_on IS NOT NULL AND (won_on IS NULL OR step_on <= won_on) THEN step_on
        ELSE won_on END AS advanced_on,
      CASE WHEN step_on IS NOT NULL AND (won_on IS NULL OR step_on <= won_on) THEN step_at
        ELSE won_at END AS advanced_at
    FROM (
      SELECT d.*, e.status, e.closed_on, e.closed_at,
        MIN(n.place), n.entered_on AS step_on, n.entered_at AS step_at,
        CASE WHEN e.status = 'won' AND e.closed_on >= d.entered_on THEN e.closed_on END AS won_on,
        CASE WHEN e.status = 'won' AND e.closed_on >= d.entered_on THEN e.closed_at END AS won_at
      FROM stage_entered d
      JOIN fact_deal e ON e.scope_id = d.scope_id AND e.golden_id = d.golden_id
      LEFT JOIN stage_step n
        ON n.scope_id = d.scope_id AND n.golden_id = d.golden_id AND n.place > d.place
        AND n.pipeline IS d.pipeline AND n.stage_rank > d.stage_rank
        AND COALESCE(n.stage_status, 'open') <> 'lost'
      GROUP BY d.scope_id, d.golden_id, d.pipeline, d.stage)
    """

  /// Each stay: from a step to the next, the last one to the closing of the deal.
  private static let stays = """
    CREATE TEMP TABLE stage_stay AS
    SELECT s.scope_id, s.golden_id, s.pipeline, s.stage, e.status, e.closed_on, e.closed_at,
      s.entered_on, s.entered_at,
      COALESCE(s.next_on, s.end_on) AS exited_on,
      CASE WHEN s.next_on IS NOT NULL THEN s.next_at WHEN s.end_on IS NOT NULL THEN e.closed_at END
        AS exited_at
    FROM (
      SELECT t.*, lead(t.entered_on) OVER steps AS next_on, lead(t.entered_at) OVER steps AS next_at,
        CASE WHEN x.status IN ('won', 'lost') AND x.closed_on >= t.entered_on THEN x.closed_on END
          AS end_on
      FROM stage_step t
      JOIN fact_deal x ON x.scope_id = t.scope_id AND x.golden_id = t.golden_id
      WINDOW steps AS (PARTITION BY t.scope_id, t.golden_id ORDER BY t.place)
    ) s
    JOIN fact_deal e ON e.scope_id = s.scope_id AND e.golden_id = s.golden_id
    WHERE COALESCE(s.stage_status, 'open') = 'open'
    """
}
