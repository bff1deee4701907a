import CRMCore
import GRDB

/// Amounts of facts that no rate could convert.
enum MissingRates {
  /// Replaces the findings of the last time by those of now: one per fact, amount and currency.
  static func report(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM finding WHERE stage = 'measure'")
    for entity in Facts.entities {
      for column in entity.columns where column.type == .money {
        try report(entity, column, db)
      }
    }
  }

  private static func report(_ entity: FactEntity, _ column: FactColumn, _ db: Database) throws {
    guard let anchor = anchor(of: column, in: entity) else { return }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT currency, COUNT(*), MIN(\(anchor)) FROM \(entity.table)
        WHERE scope_id = 0 AND \(column.nativeName) IS NOT NULL AND \(column.name) IS NULL
          AND \(anchor) IS NOT NULL
        GROUP BY currency ORDER BY currency
        """)
    for row in rows {
      let (currency, count, day): (String, Int, Int) = (row[0], row[1], row[2])
      let fault = Fault(
        .missingRate, [.found: currency, .expected: Day(rawValue: day).description])
      try db.execute(
        sql: """
          INSERT INTO finding (severity, code, entity, column_name, count, message, stage)
          VALUES ('warning', ?, ?, ?, ?, ?, 'measure')
          """,
        arguments: [
          fault.code.rawValue, entity.name, column.nativeName, count,
          FaultText().sentence(fault),
        ])
    }
  }

  /// The day at whose rate an amount is converted; nil for open deals, which wait for the moment.
  private static func anchor(of column: FactColumn, in entity: FactEntity) -> String? {
    switch (entity.name, column.name) {
    case ("deal", _): "CASE WHEN status <> 'open' THEN closed_on END"
    case ("order_line", "net_invoiced_rc"): "invoiced_on"
    case ("order_line", "net_delivered_rc"): "delivered_on"
    case ("order_line", _): "ordered_on"
    default: entity.begins.map { $0 + "_on" }
    }
  }
}
