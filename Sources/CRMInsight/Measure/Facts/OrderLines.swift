import CRMCore
import GRDB

/// The temporary table `line_base`, from which order line facts are filled.
enum OrderLines {
  /// What revenue is based on in this database: rule 0.13.
  static func basis(_ setting: RevenueBasis, _ db: Database) throws -> RevenueBasis {
    guard setting == .auto else { return setting }
    let hasLines =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM golden_order_line d \(Piece.live)
            AND COALESCE(d.document, 'order') <> 'quote')
          """) ?? false
    return hasLines ? .orderLines : .wonDeals
  }

  /// Fills the table from the lines, or from the won deals that stand in for them.
  static func fill(_ db: Database, basis: RevenueBasis) throws {
    guard basis == .orderLines else {
      try db.execute(sql: "CREATE TEMP TABLE line_base AS \(wonDeals)")
      return
    }
    let raw = View.allCases.map(lines).joined(separator: "\nUNION ALL\n")
    try db.execute(sql: "CREATE TEMP TABLE line_raw AS \(raw)")
    try db.execute(
      sql: "CREATE INDEX temp.line_raw_order ON line_raw(scope_id, order_no, document)")
    try db.execute(
      sql: "CREATE INDEX temp.line_raw_invoice ON line_raw(scope_id, invoice_no, document)")
    try db.execute(sql: "CREATE TEMP TABLE line_base AS \(orders)")
  }

  /// The live lines of orders and invoices; a credit is negative whatever its sign in the file.
  private static func lines(_ view: View) -> String {
    """
    SELECT d.scope_id, d.golden_id, COALESCE(d.document, 'order') AS document,
      d.order_no, d.invoice_no, d.kind, COALESCE(d.status, 'ok') AS status,
      d.sales_channel, d.account_id, d.account_ref, d.deal_id, d.owner_id, d.owner_ref,
      d.product_id, d.product_ref, d.quantity_micros AS quantity,
      COALESCE(d.order_date_day, d.invoice_date_day) AS ordered_on,
      CASE WHEN d.order_date_day IS NULL THEN \(Piece.milliseconds("d.invoice_date"))
        ELSE \(Piece.milliseconds("d.order_date")) END AS ordered_at,
      d.invoice_date_day AS invoiced_on, \(Piece.milliseconds("d.invoice_date")) AS invoiced_at,
      d.delivery_date_day AS delivered_on, \(Piece.milliseconds("d.delivery_date")) AS delivered_at,
      CASE d.status WHEN 'credit' THEN -abs(d.net_amount_micros) ELSE d.net_amount_micros END
        AS net,
      CASE d.status WHEN 'credit' THEN -abs(d.cost_amount_micros) ELSE d.cost_amount_micros END
        AS cost,
      \(Piece.currency("order_line")) AS currency, \(Piece.home("order_line")) AS source
    \(view.from("order_line", "d"))
    \(Piece.live) AND COALESCE(d.document, 'order') <> 'quote'
    """
  }

  /// The lines with what their whole order says.
  private static let orders = """
    SELECT *, 'order_line' AS record,
      MIN(golden_id) OVER orders AS order_id,
      \(Piece.isPositive("CASE status WHEN 'ok' THEN net ELSE 0 END", over: "orders"))
        AS is_positive,
      MIN(CASE status WHEN 'ok' THEN ordered_on END) OVER orders AS order_on,
      MIN(CASE status WHEN 'ok' THEN ordered_at END) OVER orders AS order_at,
      document = 'order' OR order_no IS NULL OR NOT EXISTS (
        SELECT 1 FROM line_raw o WHERE o.scope_id = l.scope_id AND o.order_no = l.order_no
          AND o.document = 'order' AND o.account_id IS l.account_id) AS is_ordered,
      document = 'invoice' OR invoice_no IS NULL OR NOT EXISTS (
        SELECT 1 FROM line_raw o WHERE o.scope_id = l.scope_id AND o.invoice_no = l.invoice_no
          AND o.document = 'invoice' AND o.account_id IS l.account_id) AS is_invoiced
    FROM line_raw l
    WINDOW orders AS (
      PARTITION BY scope_id, account_id, COALESCE(order_no, invoice_no, 'line ' || golden_id))
    """

  /// Won deals as orders: one order of the deal's amount, kind and product on its closing day.
  private static let wonDeals = """
    SELECT f.scope_id, f.golden_id, 'deal' AS record, 'order' AS document, NULL AS order_no,
      NULL AS invoice_no, f.kind, 'ok' AS status, f.sales_channel, f.account_id,
      d.account_ref, f.golden_id AS deal_id, d.owner_id, d.owner_ref, d.product_id,
      d.product_ref, NULL AS quantity, f.closed_on AS ordered_on, f.closed_at AS ordered_at,
      NULL AS invoiced_on, NULL AS invoiced_at, NULL AS delivered_on, NULL AS delivered_at,
      f.amount AS net, NULL AS cost, f.currency, f.source, f.golden_id AS order_id,
      COALESCE(f.amount > 0, 0) AS is_positive, f.closed_on AS order_on, f.closed_at AS order_at,
      1 AS is_ordered, 1 AS is_invoiced
    FROM fact_deal f
    JOIN (\(View.allCases.map(references).joined(separator: " UNION ALL "))) d
      ON d.scope_id = f.scope_id AND d.golden_id = f.golden_id
    WHERE f.status = 'won'
    """

  private static func references(_ view: View) -> String {
    "SELECT d.scope_id, d.golden_id, d.account_ref, d.owner_id, d.owner_ref, d.product_id, "
      + "d.product_ref \(view.from("deal", "d"))"
  }
}
