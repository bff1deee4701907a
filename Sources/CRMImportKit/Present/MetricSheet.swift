import CRMCore
import CRMInsight

/// One definition for a reader.
struct MetricSheet {
  let rows: [(String, String?)]

  init(_ metric: Metric, _ catalogue: MetricCatalogue, _ language: String) throws {
    let measure = metric.measure
    var rows: [(String, String?)] = [
      ("kpi", metric.id), ("label_en", metric.label.english), ("label_fr", metric.label.french),
      ("meaning", metric.meaning.text(language)), ("formula", metric.measure.formula),
      ("unit", measure.unit.rawValue), ("direction", measure.direction.rawValue),
      ("additivity", measure.additivity.rawValue),
      ("dimensions", catalogue.dimensions(of: measure).joined(separator: ", ")),
      ("section", metric.section), ("audience", metric.audience.joined(separator: ", ")),
      ("status", metric.isCertified ? "certified" : "custom"),
    ]
    for (name, variant) in metric.variants {
      rows.append(("variant \(name)", "\(variant.shape)"))
    }
    for native in metric.native {
      let differs =
        native.differs.isEmpty ? "" : " (differs: \(native.differs.joined(separator: ", ")))"
      rows.append(("in \(native.tool)", (native.variant ?? "default") + differs))
    }
    if let day = Day(year: 2025, month: 1, day: 1) {
      let calendar = PeriodCalendar()
      let moment = Moment(Zone.utc.start(of: day + 366), zone: .utc)
      let queries = catalogue.sql(
        of: measure, period: calendar.period(.year, containing: day), moment: moment)
      rows += queries.map { ("sql for 2025", $0) }
    }
    rows.append(("references", metric.references.joined(separator: "; ")))
    self.rows = rows.filter { $0.1?.isEmpty == false }
  }
}
