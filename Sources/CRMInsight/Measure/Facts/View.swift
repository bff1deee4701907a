/// Where a fact is read from: the consolidated golden tables or what each source believes.
///
/// Both give rows with `scope_id` and `golden_id`, so that one list of column values serves both.
enum View: CaseIterable {
  case consolidated, perSource

  /// The believed rows of an entity under an alias.
  func from(_ entity: String, _ alias: String) -> String {
    switch self {
    case .consolidated:
      "FROM (SELECT 0 AS scope_id, g.id AS golden_id, g.* FROM golden_\(entity) g) \(alias)"
    case .perSource: "FROM scoped_\(entity) \(alias)"
    }
  }

  /// What the same scope believes of the thing that `reference` names.
  func join(_ entity: String, _ alias: String, on reference: String) -> String {
    let scope = reference.prefix { $0 != "." }
    return switch self {
    case .consolidated: "LEFT JOIN golden_\(entity) \(alias) ON \(alias).id = \(reference)"
    case .perSource:
      "LEFT JOIN scoped_\(entity) \(alias) ON \(alias).scope_id = \(scope).scope_id "
        + "AND \(alias).golden_id = \(reference)"
    }
  }
}

/// The pieces of SQL that several facts share.
///
/// The believed row is always called `d`.
enum Piece {
  /// Owner, product and account of `d`, for their names.
  static func context(_ view: View, product: Bool = true) -> String {
    let account = "\(view.join("account", "a", on: "d.account_id"))\n"
    let owner = "LEFT JOIN golden_owner o ON o.id = d.owner_id\n"
    return account + owner
      + (product ? "LEFT JOIN golden_product p ON p.id = d.product_id\n" : "")
  }

  /// Live, no test, and not of an account that is a test.
  static let live = """
    WHERE d.is_deleted = 0 AND d.is_test = 0 AND NOT EXISTS (
      SELECT 1 FROM golden_account x WHERE x.id = d.account_id AND x.is_test = 1)
    """

  /// The channel that attribution found for `reference`.
  static func channel(_ entity: String, _ reference: String = "d.golden_id") -> String {
    "(SELECT t.channel FROM attribution t WHERE t.scope_id = d.scope_id "
      + "AND t.entity = '\(entity)' AND t.golden_id = \(reference))"
  }

  /// The name of the source that outranks the others that hold the record.
  static func home(_ entity: String, select column: String = "s.name") -> String {
    """
    CASE d.scope_id WHEN 0 THEN (
      SELECT \(column) FROM \(entity) r JOIN source s ON s.id = r.source_id
      JOIN source_rank k ON k.entity = '\(entity)' AND k.source_id = r.source_id
      WHERE r.golden_id = d.golden_id AND r.is_deleted = 0 ORDER BY k.rank LIMIT 1)
    ELSE (SELECT \(column) FROM source s WHERE s.id = d.scope_id) END
    """
  }

  /// The currency of the row's amounts: its own, else its source's; null for the reporting currency.
  static func currency(_ entity: String) -> String {
    "COALESCE(d.currency, \(home(entity, select: "s.currency")))"
  }

  /// SQL for the milliseconds of an instant text; null for a date.
  static func milliseconds(_ text: String) -> String {
    "CASE WHEN length(\(text)) > 10 THEN unixepoch(substr(\(text), 1, 19)) * 1000 "
      + "+ CAST(substr(\(text), 21, 3) AS INTEGER) END"
  }

  static let owner = "COALESCE(o.name, o.email, d.owner_ref)"
  static let account = "COALESCE(a.name, d.account_ref)"
  static let product = "COALESCE(p.name, d.product_ref)"

  /// SQL that is true when the sum of `value` over the window is greater than zero.
  ///
  /// Summed in two parts, which cannot overflow.
  static func isPositive(_ value: String, over window: String) -> String {
    let high = "SUM((\(value)) >> 20) OVER \(window)"
    let low = "SUM((\(value)) & 1048575) OVER \(window)"
    return "(\(high) + (\(low) >> 20) > 0 OR "
      + "(\(high) + (\(low) >> 20) = 0 AND (\(low) & 1048575) > 0))"
  }
}

extension FactColumn {
  /// Owner, team and region.
  static let ownerColumns: [FactColumn] = [
    .text("owner", Piece.owner, "Owner today."),
    .text("team", "o.team", "Team of the owner."),
    .text("region", "o.region", "Sales region of the owner."),
  ]

  /// Account, sector and segment.
  static let accountColumns: [FactColumn] = [
    .text("account", Piece.account, "The company."),
    .text("sector", "a.sector", "Industry of the company."),
    .text("segment", "a.segment", "Segment of the company."),
  ]

  /// Product and category.
  static let productColumns: [FactColumn] = [
    .text("product", Piece.product, "The product."),
    .text("category", "p.category", "Category of the product."),
  ]

  /// The currency of the amounts, where it is not the reporting currency.
  static func currency(_ entity: String) -> FactColumn {
    .text("currency", Piece.currency(entity), "Currency of the amounts.")
  }

  /// The source that outranks the others that hold the record.
  static func source(_ entity: String) -> FactColumn {
    .text("source", Piece.home(entity), "The source that outranks the others that hold it.")
  }
}
