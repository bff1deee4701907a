package import CRMCore
package import GRDB

/// Why a record has its channel: the rule, the evidence and the line that says it.
package struct AttributeExplanation: Sendable, Hashable {
  /// `source:entity:external_id`.
  package var record: String
  package var goldenId: Int64
  package var channel: String?
  package var ruleSet: String
  package var rule: String
  /// The way to the evidence, such as `lead.first_touch.utm`.
  package var evidence: String
  /// The value that decided, as written.
  package var value: String?
  /// The entity of the row that says it.
  package var rowEntity: String?
  /// The file and line of that row.
  package var place: Position?
}

extension Attribute {
  /// Explains the channel of a record named `source:entity:external_id` in the consolidated view.
  ///
  /// - Throws: `Fault` with `unknownName` when there is no such record, or it has no channel to
  ///   explain.
  package static func explain(_ record: String, _ db: Database) throws -> AttributeExplanation {
    let unknown = Fault(.unknownName, [.name: record, .expected: "record"])
    let parts = record.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3, let (entity, table) = attributed[parts[1]] else { throw unknown }
    let sql = """
      SELECT a.* FROM attribution AS a
      WHERE a.scope_id = 0 AND a.entity = ? AND a.golden_id = (
        SELECT r.\(table == "expense" ? "id" : "golden_id") FROM \(table) AS r
        JOIN source AS s ON s.id = r.source_id WHERE s.name = ? AND r.external_id = ?)
      """
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [entity, parts[0], parts[2]]) else {
      throw unknown
    }
    return AttributeExplanation(
      record: record, goldenId: row["golden_id"], channel: row["channel"],
      ruleSet: row["rule_set"], rule: row["rule"], evidence: row["evidence"], value: row["value"],
      rowEntity: row["row_entity"], place: try place(row["row_entity"], row["row_id"], db))
  }

  /// The entity of `attribution` and the table of each entity that a record's name may give.
  private static let attributed = [
    "lead": ("lead", "lead"), "deal": ("deal", "deal"), "contact": ("person", "contact"),
    "person": ("person", "contact"), "account": ("account", "account"),
    "campaign": ("campaign", "campaign"), "campaign_spend": ("campaign_spend", "campaign_spend"),
    "channel_metric": ("channel_metric", "channel_metric"), "expense": ("expense", "expense"),
  ]

  private static func place(_ entity: String?, _ id: Int64?, _ db: Database) throws -> Position? {
    guard let entity, let id, let table = Schema.unified[entity]?.name else { return nil }
    let sql = """
      SELECT f.path, r.line, r.record_no FROM \(table) AS r JOIN file AS f ON f.id = r.file_id
      WHERE r.id = ?
      """
    return try Row.fetchOne(db, sql: sql, arguments: [id]).map {
      Position($0["path"], line: $0["line"], record: $0["record_no"])
    }
  }
}
