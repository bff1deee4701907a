/// What KPI values are asked for, as the command line writes it.
public struct KPIQuestion: Sendable {
  /// The KPI ids; empty for all.
  public var ids: [String] = []
  /// `2025`, `2025-Q1`, `2025-03`, `2025-W07`; nil for the last twelve months.
  public var period: String?
  /// First day, included.
  public var from: String?
  /// Last day, included.
  public var to: String?
  /// `day`, `week`, `month`, `quarter` or `year`: one value for each.
  public var grain: String?
  /// Dimensions to split by.
  public var by: [String] = []
  /// `consolidated`, `all`, or the name of a source.
  public var scope = "consolidated"
  /// A variant of the definition, or `all`.
  public var variant: String?
  /// `DIM=VALUE` conditions.
  public var filters: [String] = []
  /// `previous` or `last_year`.
  public var compare: String?
  /// The as-of moment: an instant, or a date for the end of that local day.
  public var asOf: String?

  /// A question for every KPI over the last twelve months.
  public init() {}
}
