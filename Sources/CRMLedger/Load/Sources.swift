package import CRMCore
package import GRDB

/// The `source` table: one row per name.
package enum Sources {
  /// Makes the source's row or brings it up to date.
  ///
  /// A source of the configuration, one with a `configOrder`, is set to exactly what that says. Any
  /// other is made when missing and else left as it is. `system` and `kind` are the mapping's, for a
  /// source whose settings name none. Returns the row's id.
  package static func upsert(
    _ db: Database, _ settings: SourceSettings, system: String?, kind: String?, configOrder: Int?
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO source (name, system, kind) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING
        """,
      arguments: [settings.name, settings.system ?? system, settings.kind ?? kind ?? "other"])
    if let configOrder { try configure(db, settings, configOrder) }
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM source WHERE name = ?", arguments: [settings.name])
    guard let id else { throw Fault(.internal, [.reason: "a source has no row"]) }
    return id
  }

  private static func configure(
    _ db: Database, _ settings: SourceSettings, _ configOrder: Int
  ) throws {
    try db.execute(
      sql: """
        UPDATE source SET system = coalesce(:system, system), kind = coalesce(:kind, kind),
          precedence = :precedence, precedence_for = :precedenceFor, config_order = :order,
          timezone = :timezone, currency = :currency, covers_from = :from, covers_to = :to
        WHERE name = :name
        """,
      arguments: [
        "name": settings.name, "system": settings.system, "kind": settings.kind,
        "precedence": settings.precedence, "precedenceFor": jsonObject(settings.precedenceFor),
        "order": configOrder, "timezone": settings.timezone, "currency": settings.currency,
        "from": settings.coversFrom, "to": settings.coversTo,
      ])
  }
}
