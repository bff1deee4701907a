import CRMInsight
import CRMPublish

/// KPIs down, sources across: the same values as a table for a terminal or a page.
struct KPIMatrix {
  /// What a reader looks for first.
  static let headlines = [
    "revenue", "bookings", "leads_created", "new_customers", "win_rate", "average_deal_size",
    "pipeline_value", "cac", "csat",
  ]

  let result: MeasureResult
  let catalogue: MetricCatalogue
  let language: String

  /// The scopes in the order of the result, without those that have no record of any KPI.
  var scopes: [String] {
    var scopes: [String] = []
    for value in result.values where !scopes.contains(value.scope) && hasRecords(value) {
      scopes.append(value.scope)
    }
    return scopes
  }

  /// Expenses and the like belong to no source: each scope sees them, and they do not make one.
  private func hasRecords(_ value: KPIValue) -> Bool {
    if value.scope == "consolidated" { return true }
    let sources = result.values.filter { $0.kpi == value.kpi && $0.scope != "consolidated" }
    let shared = sources.count > 1 ? sources.map(\.outcome.records).min() ?? 0 : 0
    return value.outcome.records > shared
  }

  /// The ids in the order of the result.
  var ids: [String] {
    var ids: [String] = []
    for value in result.values where !ids.contains(value.kpi) { ids.append(value.kpi) }
    return ids
  }

  /// The headline KPIs, or all of them when none of those is asked for.
  var table: Table {
    let scopes = self.scopes
    let headlines = self.ids.filter(Self.headlines.contains)
    let ids = headlines.isEmpty ? self.ids : headlines
    return Table(
      title: period,
      columns: [.init("kpi", title: language == "fr" ? "indicateur" : "KPI")]
        + scopes.map { .init($0, title: title(of: $0), alignment: .trailing) },
      rows: ids.map { id in
        [.text(catalogue.label(of: id, language))] + scopes.map { cell(id, $0) }
      })
  }

  /// The name of a scope for a reader.
  func title(of scope: String) -> String {
    scope == "consolidated" && language == "fr" ? "consolidé" : scope
  }

  func value(_ id: String, _ scope: String) -> KPIValue? {
    result.values.first { $0.kpi == id && $0.scope == scope }
  }

  func cell(_ id: String, _ scope: String) -> Cell {
    guard let value = value(id, scope) else { return .text("") }
    // Nothing to count is a dash for the eye; the JSON has the 0, or the reason.
    if scope != "consolidated", value.outcome.records == 0 { return .text("–") }
    return KPIPresentation(result: result, catalogue: catalogue, language: language)
      .cell(value.outcome, value.unit)
  }

  private var period: String? { result.values.first?.period.label }
}
