import GRDB

/// Chooses, among the rows of reports that repeat each other, those that count.
///
/// Per source and day one level counts: campaign, else account, ad group, ad, term; a row that
/// overlaps one of a better level is left out. Within a level, a row of several days is left out when
/// the same campaign has rows of fewer days for some of them.
enum ReportSpans {
  static func fill(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE span_kept (
          entity TEXT NOT NULL, scope_id INTEGER NOT NULL, golden_id INTEGER NOT NULL,
          PRIMARY KEY (entity, scope_id, golden_id)
        ) STRICT, WITHOUT ROWID
        """)
    try choose("campaign_spend", series: "''", db)
    try choose("channel_metric", series: "d.metric", db)
  }

  private static func choose(_ entity: String, series: String, _ db: Database) throws {
    let rows = View.allCases.map { row(entity, series: series, $0) }
    try db.execute(
      sql: """
        CREATE TEMP TABLE span AS
        \(rows.joined(separator: "\nUNION ALL\n"))
        """)
    try db.execute(
      sql: "CREATE INDEX temp.span_day ON span(scope_id, source, series, first_day)")
    let longest = try Int.fetchOne(db, sql: "SELECT MAX(last_day - first_day) FROM span") ?? 0
    try db.execute(
      sql: """
        INSERT INTO span_kept
        SELECT '\(entity)', s.scope_id, s.golden_id FROM span s
        WHERE NOT EXISTS (
          SELECT 1 FROM span o
          WHERE o.scope_id = s.scope_id AND o.source IS s.source AND o.series IS s.series
            AND o.first_day BETWEEN s.first_day - \(longest) AND s.last_day
            AND o.last_day >= s.first_day
            AND (o.level < s.level OR (o.level = s.level AND o.campaign IS s.campaign
              AND o.last_day - o.first_day < s.last_day - s.first_day)))
        """)
    try db.execute(sql: "DROP TABLE temp.span")
  }

  private static func row(_ entity: String, series: String, _ view: View) -> String {
    """
    SELECT d.scope_id, d.golden_id, \(Piece.home(entity)) AS source, \(series) AS series,
      COALESCE(d.campaign_id, d.campaign_ref) AS campaign,
      CASE COALESCE(d.level, 'campaign') WHEN 'campaign' THEN 1 WHEN 'account' THEN 2
        WHEN 'ad_group' THEN 3 WHEN 'ad' THEN 4 ELSE 5 END AS level,
      d.date_day AS first_day, max(d.date_day, COALESCE(d.period_end_day, d.date_day)) AS last_day
    \(view.from(entity, "d"))
    WHERE d.is_deleted = 0 AND d.is_test = 0 AND d.date_day IS NOT NULL
    """
  }
}
