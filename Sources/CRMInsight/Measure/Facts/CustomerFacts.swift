/// Facts of customers: leads, accounts, activities, service.
extension FactEntity {
  static let lead = FactEntity(
    name: "lead", meaning: "A lead, with what became of it.", recordEntity: "lead",
    begins: "created",
    columns: [
      .time("created", text: "d.created_at", day: "d.created_at_day", "Creation.", reading: .plain),
      .time(
        "qualified", text: "d.qualified_at", day: "d.qualified_at_day",
        "First qualified by marketing."),
      .time(
        "sales_qualified", text: "d.sales_qualified_at", day: "d.sales_qualified_at_day",
        "First qualified by sales."),
      .time(
        "converted", text: "d.converted_at", day: "d.converted_at_day",
        "Converted, as the tool says it."),
      .instant(
        "opportunity", day: "x.opportunity_on", milliseconds: "x.opportunity_at",
        "Creation of its first live deal; that of the lead where the deal's is unknown."),
      .instant(
        "won", day: "x.won_on", milliseconds: "x.won_at", "First winning of one of its deals."),
      .text("status", "d.status", "Status as the tool names it."),
      .text(
        "company", "COALESCE('#' || d.account_id, lower(trim(d.company)))",
        "The company: its number where it is known, else its name."),
      .text("channel", Piece.channel("lead"), "Marketing channel that brought it."),
      .text(
        "first_touch_channel", firstTouch,
        "Channel of the first touch before it qualified, else that of the lead."),
      .number("account_id", .integer, "d.account_id", "Number of the company."),
    ] + FactColumn.ownerColumns + FactColumn.accountColumns + [.source("lead")],
    sources: View.allCases.map {
      """
      \($0.from("lead", "d"))
      \(Piece.context($0, product: false))LEFT JOIN lead_outcome x
        ON x.scope_id = d.scope_id AND x.lead_id = d.golden_id
      \(Piece.live)
      """
    })

  private static let firstTouch = """
    COALESCE((
      SELECT t.channel FROM touch t
      WHERE t.scope_id = d.scope_id AND t.lead_id = d.golden_id AND t.channel IS NOT NULL
        AND (d.qualified_at_day IS NULL OR t.at_day <= d.qualified_at_day)
      ORDER BY t.at_day, t.at, t.golden_id LIMIT 1), \(Piece.channel("lead")))
    """

  /// What became of each lead: its first live deal and its first win.
  static let leadOutcome = """
    CREATE TEMP TABLE lead_outcome AS
    SELECT b.scope_id, b.lead_id, b.opportunity_on, b.opportunity_at, w.won_on, w.won_at
    FROM (
      SELECT k.scope_id, k.lead_id, MIN(COALESCE(f.created_on, l.created_at_day))
          AS opportunity_on, f.created_at AS opportunity_at
      FROM lead_deal k
      JOIN fact_deal f ON f.scope_id = k.scope_id AND f.golden_id = k.deal_id
      LEFT JOIN golden_lead l ON l.id = k.lead_id
      GROUP BY k.scope_id, k.lead_id) b
    LEFT JOIN (
      SELECT k.scope_id, k.lead_id, MIN(f.closed_on) AS won_on, f.closed_at AS won_at
      FROM lead_deal k
      JOIN fact_deal f ON f.scope_id = k.scope_id AND f.golden_id = k.deal_id
      WHERE f.status = 'won' AND f.closed_on IS NOT NULL
      GROUP BY k.scope_id, k.lead_id) w
      ON w.scope_id = b.scope_id AND w.lead_id = b.lead_id
    """

  static let account = FactEntity(
    name: "account", meaning: "A company, with its first order, invoice and won deal.",
    recordEntity: "account", begins: nil,
    columns: [
      .time("created", text: "d.created_at", day: "d.created_at_day", "Creation of the record."),
      .instant(
        "first_order", day: "x.order_on", milliseconds: "x.order_at",
        "Its first order of more than zero."),
      .instant(
        "first_invoice", day: "v.invoiced_on", milliseconds: "v.invoiced_at",
        "Its first invoice of an order of more than zero."),
      .instant(
        "first_won", day: "w.won_on", milliseconds: "w.won_at", "Its first won deal."),
      .text("account", "d.name", "The company."),
      .text("sector", "d.sector", "Industry."), .text("segment", "d.segment", "Segment."),
      .text("channel", Piece.channel("account"), "Marketing channel that brought it."),
    ] + FactColumn.ownerColumns + [.source("account")],
    sources: View.allCases.map {
      """
      \($0.from("account", "d"))
      LEFT JOIN golden_owner o ON o.id = d.owner_id
      LEFT JOIN account_order x ON x.scope_id = d.scope_id AND x.account_id = d.golden_id
      LEFT JOIN account_invoice v ON v.scope_id = d.scope_id AND v.account_id = d.golden_id
      LEFT JOIN account_win w ON w.scope_id = d.scope_id AND w.account_id = d.golden_id
      WHERE d.is_deleted = 0 AND d.is_test = 0
      """
    })

  /// The first order, invoice and won deal of each account; free orders make no customer.
  static let accountFirsts = [
    """
    CREATE TEMP TABLE account_order AS
    SELECT scope_id, account_id, MIN(order_on) AS order_on, order_at FROM fact_order_line
    WHERE status = 'ok' AND is_positive = 1 AND account_id IS NOT NULL AND order_on IS NOT NULL
    GROUP BY scope_id, account_id
    """,
    """
    CREATE TEMP TABLE account_invoice AS
    SELECT scope_id, account_id, MIN(invoiced_on) AS invoiced_on, invoiced_at
    FROM fact_order_line
    WHERE status = 'ok' AND is_positive = 1 AND account_id IS NOT NULL AND invoiced_on IS NOT NULL
    GROUP BY scope_id, account_id
    """,
    """
    CREATE TEMP TABLE account_win AS
    SELECT scope_id, account_id, MIN(closed_on) AS won_on, closed_at AS won_at FROM fact_deal
    WHERE status = 'won' AND account_id IS NOT NULL AND closed_on IS NOT NULL
    GROUP BY scope_id, account_id
    """,
  ]

  static let activity = FactEntity(
    name: "activity", meaning: "Something done, or to be done, with somebody.",
    recordEntity: "activity", begins: nil,
    columns: [
      .choice(
        "type",
        ["call", "cold_call", "email", "meeting", "visit", "demo", "proposal", "task", "note"],
        "d.type", "What it is."),
      .choice(
        "status", ["planned", "done", "cancelled"],
        "COALESCE(d.status, CASE WHEN d.done_at IS NOT NULL THEN 'done' END)",
        "Where it stands; what was done at or after the moment is planned.",
        reading: .custom {
          "CASE WHEN f.status = 'done' AND f.done_on IS NOT NULL AND NOT \($0.knows("done")) "
            + "THEN 'planned' ELSE f.status END"
        }),
      .time("done", text: "d.done_at", day: "d.done_at_day", "When it was done."),
      .time("due", text: "d.due_at", day: "d.due_at_day", "When it is due.", reading: .plain),
      .derived("is_overdue", .boolean, "1 when it was due before the moment.") { $0.passed("due") },
      .text("outcome", "d.outcome", "What came of it."),
      .number("deal_id", .integer, "d.deal_id", "Number of the deal."),
      .number("lead_id", .integer, "d.lead_id", "Number of the lead."),
      .number(
        "resulted_lead_id", .integer, "d.resulted_lead_id", "Number of the lead that came of it."),
      .number("account_id", .integer, "d.account_id", "Number of the company."),
    ] + FactColumn.ownerColumns + FactColumn.accountColumns + [.source("activity")],
    sources: View.allCases.map {
      "\($0.from("activity", "d"))\n\(Piece.context($0, product: false))\(Piece.live)"
    })

  static let ticket = FactEntity(
    name: "ticket", meaning: "A request to the service desk.", recordEntity: "ticket",
    begins: "created",
    columns: [
      .time("created", text: "d.created_at", day: "d.created_at_day", "Opening.", reading: .plain),
      .time(
        "first_resolved", text: "d.first_resolved_at", day: "d.first_resolved_at_day",
        "First resolution."),
      .time("resolved", text: "d.resolved_at", day: "d.resolved_at_day", "Final resolution."),
      .text("status", "d.status", "Status as the tool names it."),
    ] + FactColumn.ownerColumns + FactColumn.accountColumns + [.source("ticket")],
    sources: View.allCases.map {
      "\($0.from("ticket", "d"))\n\(Piece.context($0, product: false))\(Piece.live)"
    })

  static let surveyResponse = FactEntity(
    name: "survey_response", meaning: "A survey sent, with its answer if there is one.",
    recordEntity: "survey_response", begins: "sent",
    columns: [
      .time(
        "sent", text: "COALESCE(d.sent_at, d.answered_at)",
        day: "COALESCE(d.sent_at_day, d.answered_at_day)", "When it was sent, else answered.",
        reading: .plain),
      .time("answered", text: "d.answered_at", day: "d.answered_at_day", "When it was answered."),
      .text("type", "lower(d.type)", "csat, nps, ces and so on."),
      .number("score", .decimal, "d.score_micros", "The answer."),
      .number("scale_min", .decimal, "d.scale_min_micros", "Lowest score of the scale."),
      .number("scale_max", .decimal, "d.scale_max_micros", "Highest score of the scale."),
    ] + FactColumn.ownerColumns + FactColumn.accountColumns + [.source("survey_response")],
    sources: View.allCases.map {
      "\($0.from("survey_response", "d"))\n\(Piece.context($0, product: false))\(Piece.live)"
    })
}
