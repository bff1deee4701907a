/// Facts of marketing: spend, channel counts, expenses.
extension FactEntity {
  static let campaignSpend = FactEntity(
    name: "campaign_spend", meaning: "Media cost, at one level of each source's reports.",
    recordEntity: "campaign_spend", begins: "spent",
    columns: [
      .time("spent", text: "d.date", day: "d.date_day", "First day of the cost.", reading: .plain),
      .currency("campaign_spend"),
      .money(
        "amount", "d.amount_micros", Piece.currency("campaign_spend"), on: "d.date_day",
        "Media cost."),
      .text("channel", Piece.channel("campaign_spend"), "Marketing channel."),
      .text("campaign", "COALESCE(c.name, d.campaign_ref)", "The campaign."),
      .source("campaign_spend"),
    ],
    sources: View.allCases.map { spans("campaign_spend", $0) })

  static let channelMetric = FactEntity(
    name: "channel_metric", meaning: "A count that a channel reports, at one level of each source.",
    recordEntity: "channel_metric", begins: "counted",
    columns: [
      .time("counted", text: "d.date", day: "d.date_day", "First day.", reading: .plain),
      .text("metric", "d.metric", "clicks, unique_visits, opens and so on."),
      .number("value", .decimal, "d.value_micros", "The count."),
      .number(
        "is_primary", .boolean,
        "EXISTS (SELECT 1 FROM primary_metric m WHERE m.metric = d.metric AND "
          + "m.channel = \(Piece.channel("channel_metric")))",
        "1 when the metric is the primary interaction of its channel."),
      .text("channel", Piece.channel("channel_metric"), "Marketing channel."),
      .text("campaign", "COALESCE(c.name, d.campaign_ref)", "The campaign."),
      .source("channel_metric"),
    ],
    sources: View.allCases.map { spans("channel_metric", $0) })

  static let expense = FactEntity(
    name: "expense", meaning: "Money spent beside campaign spend; every scope sees all of it.",
    recordEntity: "expense", begins: "spent",
    columns: [
      .time("spent", text: "d.date", day: "d.date_day", "Day.", reading: .plain),
      .text(
        "currency", "COALESCE(d.currency, (SELECT currency FROM source WHERE id = d.source_id))",
        "Currency of the amounts."),
      .money(
        "amount", "d.amount_micros",
        "COALESCE(d.currency, (SELECT currency FROM source WHERE id = d.source_id))",
        on: "d.date_day", "Amount."),
      .choice(
        "category", ["sales", "marketing", "other"], "COALESCE(d.category, 'other')",
        "What it is spent on."),
      .text("channel", "COALESCE(\(Piece.channel("expense")), d.channel)", "Marketing channel."),
      .text("label", "d.label", "What it is."),
    ],
    sources: [
      """
      FROM (
        SELECT w.scope_id, e.id AS golden_id, e.* FROM expense e
        JOIN (SELECT 0 AS scope_id UNION ALL SELECT id FROM source) w) d
      WHERE d.is_deleted = 0 AND d.is_test = 0
      """
    ])

  /// The rows of a report that spans days and levels: those of `span_kept`.
  private static func spans(_ entity: String, _ view: View) -> String {
    """
    \(view.from(entity, "d"))
    JOIN span_kept s ON s.entity = '\(entity)' AND s.scope_id = d.scope_id
      AND s.golden_id = d.golden_id
    LEFT JOIN golden_campaign c ON c.id = d.campaign_id
    """
  }
}
