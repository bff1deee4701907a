import CRMInsight
import CRMPublish

/// KPIs down, sources across: the same values as a table for a terminal or a page.
struct KPIMatrix {
  let result: MeasureResult
  let catalogue: MetricCatalogue
  let language: String

  /// The scopes in the order of the result.
  var scopes: [String] {
    var scopes: [String] = []
    for value in result.values where !scopes.contains(value.scope) { scopes.append(value.scope) }
    return scopes
  }

  /// The ids in the order of the result.
  var ids: [String] {
    var ids: [String] = []
    for value in result.values where !ids.contains(value.kpi) { ids.append(value.kpi) }
    return ids
  }

  var table: Table {
    let scopes = self.scopes
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
    return KPIPresentation(result: result, catalogue: catalogue, language: language)
      .cell(value.outcome, value.unit)
  }

  private var period: String? { result.values.first?.period.label }
}
