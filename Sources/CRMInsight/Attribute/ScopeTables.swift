import CRMCore
import CRMLedger

/// The believed rows of one scope: the golden tables for scope 0, a source's scoped tables else.
struct ScopeTables: Sendable {
  let scope: Int64

  /// A query for `columns` of the entity's rows, `id` first, in the order of `id`.
  func select(_ columns: [String], from entity: String) -> String {
    let golden = Schema.unified[entity]?.golden ?? entity
    let list = (["\(key) AS id"] + columns).joined(separator: ", ")
    return scope == 0
      ? "SELECT \(list) FROM \(golden) AS g ORDER BY g.id"
      : """
      SELECT \(list) FROM \(DDL.scopedTable(of: golden)) AS g
      WHERE g.scope_id = \(scope) ORDER BY g.golden_id
      """
  }

  /// The first live row of the sources that says the same in `column`, or any when it is nil.
  func row(_ entity: String, same column: String? = nil) -> String {
    let same = column.map { " AND r.\($0) IS g.\($0)" } ?? ""
    let query = "SELECT MIN(r.id) FROM \(entity) AS r WHERE r.golden_id = \(key)\(live)\(same)"
    return column.map { "CASE WHEN g.\($0) IS NOT NULL THEN (\(query)) END AS \($0)_row" }
      ?? "(\(query)) AS any_row"
  }

  /// The tool of the rows: of an advertising source before others.
  func system(_ entity: String) -> String {
    """
    (SELECT s.system FROM \(entity) AS r JOIN source AS s ON s.id = r.source_id
     WHERE r.golden_id = \(key)\(live) ORDER BY s.kind <> 'ads', r.id LIMIT 1) AS system
    """
  }

  /// A condition on rows `r`: live, and of the scope's source.
  private var live: String {
    " AND r.is_deleted = 0" + (scope == 0 ? "" : " AND r.source_id = \(scope)")
  }

  private var key: String { scope == 0 ? "g.id" : "g.golden_id" }
}
