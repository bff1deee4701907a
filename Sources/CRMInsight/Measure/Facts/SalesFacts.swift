import CRMCore

/// Facts of selling: deals, order lines, stages.
extension FactEntity {
  static let statuses = ["open", "won", "lost"]
  static let kinds = ["new", "renewal", "upsell", "cross"]

  private static func isClosed(_ moment: Moment) -> String {
    "(f.status IN ('won', 'lost') AND (f.closed_on IS NULL OR \(moment.knows("closed"))))"
  }

  private static func millionths(_ real: String) -> String {
    "CAST(round(\(real) * 1000000) AS INTEGER)"
  }

  private static let stageProbability = """
    (SELECT g.probability FROM golden_stage g
      WHERE g.name = d.stage AND g.is_deleted = 0 AND g.probability IS NOT NULL
        AND (g.pipeline IS NULL OR d.pipeline IS NULL OR g.pipeline = d.pipeline)
      ORDER BY g.pipeline IS NULL, g.id LIMIT 1)
    """

  static let deal = FactEntity(
    name: "deal", meaning: "A deal, as its outcome was known at the moment.",
    recordEntity: "deal", begins: "created",
    columns: [
      .choice(
        "status", statuses, "d.status", "Outcome; a deal closed at or after the moment is open.",
        reading: .custom {
          "CASE WHEN f.status IN ('won', 'lost') AND f.closed_on IS NOT NULL "
            + "AND NOT \($0.knows("closed")) THEN 'open' ELSE f.status END"
        }),
      .choice("kind", kinds, "d.kind", "New business or existing."),
      .text("pipeline", "d.pipeline", "Pipeline."),
      .text("stage", "d.stage", "Stage."),
      .currency("deal"),
      .money(
        "amount", "d.amount_micros", Piece.currency("deal"),
        on: "CASE WHEN d.status IN ('won', 'lost') THEN d.closed_at_day END",
        "Amount: at the rate of the closing day, while open at that of the moment's day.",
        reading: .custom {
          "CASE WHEN \(isClosed($0)) THEN f.amount_rc "
            + "ELSE rc(f.amount, f.currency, \($0.day.rawValue)) END"
        }),
      .time("created", text: "d.created_at", day: "d.created_at_day", "Creation.", reading: .plain),
      .time(
        "closed", text: "d.closed_at", day: "d.closed_at_day", "Closing; null while open.",
        reading: .custom { "CASE WHEN \(isClosed($0)) THEN f.closed_on END" }),
      .time(
        "expected_close", text: "d.expected_close_date", day: "d.expected_close_date_day",
        "Expected closing.", reading: .plain),
      .text(
        "lost_reason", "d.lost_reason", "Why it was lost.",
        reading: .custom {
          "CASE WHEN f.status = 'lost' AND \(isClosed($0)) THEN f.lost_reason END"
        }),
      .text("competitor", "d.competitor", "Who won instead."),
      .text("sales_channel", "d.sales_channel", "Direct, partner, web and so on."),
      .text("channel", Piece.channel("deal"), "Marketing channel that brought it."),
      .number("account_id", .integer, "d.account_id", "Number of the company."),
      .number(
        "probability", .decimal, millionths("d.probability"),
        "Probability of winning, as the deal has it."),
      .number(
        "stage_probability", .decimal, millionths(stageProbability),
        "Probability of winning, as the stage has it."),
    ] + FactColumn.ownerColumns + FactColumn.productColumns + FactColumn.accountColumns
      + [.source("deal")],
    sources: View.allCases.map { "\($0.from("deal", "d"))\n\(Piece.context($0))\(Piece.live)" })

  static let orderLine = FactEntity(
    name: "order_line",
    meaning: "A line of an order or invoice, never of a quote; a won deal where deals stand in.",
    recordEntity: nil, begins: "ordered",
    columns: [
      .choice("document", ["order", "invoice"], "d.document", "What it is."),
      .choice("status", ["ok", "credit", "cancelled"], "d.status", "Credits are negative."),
      .choice("kind", kinds, "d.kind", "New business or existing."),
      .number(
        "is_ordered", .boolean, "d.is_ordered",
        "1 unless it is the invoice of an order that has lines of its own."),
      .number(
        "is_invoiced", .boolean, "d.is_invoiced",
        "1 unless it is the order of an invoice that has lines of its own."),
      .number("order_id", .integer, "d.order_id", "Number of the order."),
      .number(
        "is_positive", .boolean, "d.is_positive",
        "1 when the order's lines, credits and cancelled ones aside, sum to more than zero."),
      .instant(
        "ordered", day: "d.ordered_on", milliseconds: "d.ordered_at",
        "Order date, else invoice date."),
      .instant(
        "order", day: "d.order_on", milliseconds: "d.order_at", "First day of the whole order."),
      .instant("invoiced", day: "d.invoiced_on", milliseconds: "d.invoiced_at", "Invoice date."),
      .instant(
        "delivered", day: "d.delivered_on", milliseconds: "d.delivered_at", "Delivery date."),
      .text("currency", "d.currency", "Currency of the amounts."),
      .money("net", "d.net", "d.currency", on: "d.ordered_on", "Net amount as ordered."),
      .money(
        "net_invoiced", "d.net", "d.currency", on: "d.invoiced_on", "Net amount as invoiced."),
      .money(
        "net_delivered", "d.net", "d.currency", on: "d.delivered_on", "Net amount as delivered."),
      .money("cost", "d.cost", "d.currency", on: "d.ordered_on", "Cost of what was sold."),
      .number("quantity", .decimal, "d.quantity", "Units."),
      .text("sales_channel", "d.sales_channel", "Direct, partner, web and so on."),
      .text(
        "channel",
        "COALESCE(\(Piece.channel("deal", "d.deal_id")), "
          + "\(Piece.channel("account", "d.account_id")))", "Marketing channel that brought it."),
      .number("account_id", .integer, "d.account_id", "Number of the company."),
    ] + FactColumn.ownerColumns + FactColumn.productColumns + FactColumn.accountColumns
      + [.text("source", "d.source", "The source that outranks the others that hold it.")],
    sources: [
      "FROM line_base d\n\(Piece.context(.consolidated))WHERE d.scope_id = 0",
      "FROM line_base d\n\(Piece.context(.perSource))WHERE d.scope_id <> 0",
    ])

  private static let dealStatus = FactColumn.choice(
    "deal_status", statuses, "e.status", "Outcome of the deal.",
    reading: .custom {
      "CASE WHEN f.deal_status IN ('won', 'lost') AND f.closed_on IS NOT NULL "
        + "AND NOT \($0.knows("closed")) THEN 'open' ELSE f.deal_status END"
    })

  private static let dealDimensions = [
    "kind", "owner", "team", "region", "product", "category", "account", "sector", "segment",
    "channel", "sales_channel", "source",
  ]

  private static let stepColumns: [FactColumn] =
    [
      .instant("entered", day: "d.entered_on", milliseconds: "d.entered_at", "Entry."),
      .text("stage", "k.stage", "The stage."),
      .text("pipeline", "k.pipeline", "The pipeline."),
      .number("deal_id", .integer, "d.golden_id", "Number of the deal."),
      dealStatus,
      .instant(
        "closed", day: "e.closed_on", milliseconds: "e.closed_at", "Closing of the deal."),
    ] + dealDimensions.map { .text($0, "e.\($0)", "As on the deal.") }

  static let stageEntry = FactEntity(
    name: "stage_entry", meaning: "The first time that a deal entered a stage that is not an end.",
    recordEntity: "deal", begins: "entered",
    columns: stepColumns + [
      .instant(
        "advanced", day: StageSteps.advance("on"), milliseconds: StageSteps.advance("at"),
        "First time afterwards at a later stage, or won.")
    ], scope: "e.scope_id", sources: StageSteps.entries)

  static let stageVisit = FactEntity(
    name: "stage_visit", meaning: "A stay of a deal in a stage that is not an end.",
    recordEntity: "deal", begins: "entered",
    columns: stepColumns + [
      .instant(
        "exited", day: StageSteps.exit("on"), milliseconds: StageSteps.exit("at"),
        "Exit; null until then.",
        reading: .fallingBack(
          from: "exited", to: "closed",
          if: "f.deal_status IN ('won', 'lost') AND f.closed_on >= f.entered_on"))
    ], scope: "e.scope_id", sources: StageSteps.visits)
}
