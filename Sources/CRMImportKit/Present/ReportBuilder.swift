import CRMCore
import CRMInsight
import CRMLedger
import CRMPublish
import GRDB

/// The page of a period: headline tiles, the KPI × source matrix, charts, and how good the data is.
struct ReportBuilder {
  let workspace: Workspace
  let language: String
  let period: String?

  private var isFrench: Bool { language == "fr" }
  private var style: NumberStyle { NumberStyle(Language(rawValue: language) ?? .en) }
  let catalogue: MetricCatalogue

  func page() throws -> ReportPage {
    let result = try values { $0.scope = "all" }
    var page = ReportPage(
      language: Language(rawValue: language) ?? .en,
      title: isFrench ? "Indicateurs commerciaux" : "Sales and marketing KPIs",
      subtitle: result.values.first.map { spanText($0.period) }, facts: facts(result),
      tiles: try tiles(), sections: [], footnotes: footnotes(result))
    page.sections = [
      .init(
        isFrench ? "Indicateurs par source" : "KPIs by source",
        lead: isFrench
          ? "La même définition pour chaque source. Le consolidé compte chaque fiche unique une fois."
          : "The same definition for every source. Consolidated counts each golden record once.",
        blocks: [.matrix(matrix(result))]),
      .init(
        isFrench ? "Évolution et répartition" : "Course and breakdown",
        blocks: [.charts(try charts())]),
      .init(
        isFrench ? "Qualité des données" : "Data quality", blocks: [.quality(try quality())]),
    ]
    return page
  }

  private func values(_ change: (inout KPIQuestion) -> Void) throws -> MeasureResult {
    var question = KPIQuestion()
    question.period = period
    change(&question)
    return try workspace.measure(question)
  }

  private func facts(_ result: MeasureResult) -> [ReportPage.Fact] {
    [
      .init(isFrench ? "Période" : "Period", result.values.first.map { spanText($0.period) } ?? ""),
      .init(isFrench ? "Arrêté au" : "As of", moment(result)),
      .init(isFrench ? "Fuseau horaire" : "Time zone", result.timezone),
      .init(isFrench ? "Devise" : "Currency", result.currency),
      .init(
        isFrench ? "Base du CA" : "Basis of revenue",
        result.revenueBasis == .wonDeals
          ? (isFrench ? "affaires gagnées" : "won deals")
          : (isFrench ? "lignes de commande et de facture" : "order and invoice lines")),
      .init("crmimport", toolVersion),
    ]
  }

  /// The as-of moment in the reporting zone.
  private func moment(_ result: MeasureResult) -> String {
    guard let zone = Zone(identifier: result.timezone) else { return result.asOf.description }
    let local = zone.local(result.asOf)
    let minutes = local.milliseconds / 60_000
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(style.date(local.day.description)) \(clock.joined(separator: ":"))"
  }

  private func spanText(_ period: Period) -> String {
    let (first, last) = (period.firstDay.description, period.lastDay.description)
    return "\(style.date(first)) – \(style.date(last))"
  }

  private func footnotes(_ result: MeasureResult) -> [String] {
    result.findings.map { FaultText().sentence($0) }
  }

  // MARK: Tiles

  private func tiles() throws -> [Tile] {
    let ids = KPIMatrix.headlines.filter { catalogue[$0] != nil }
    let now = try values {
      $0.ids = ids
      $0.compare = "previous"
    }
    return try ids.compactMap { id in
      guard let value = now.values.first(where: { $0.kpi == id }) else { return nil }
      let presentation = KPIPresentation(result: now, catalogue: catalogue, language: language)
      return Tile(
        catalogue.label(of: id, language), id: id,
        value: presentation.cell(value.outcome, value.unit), change: change(of: value),
        trend: try monthly(id))
    }
  }

  private func change(of value: KPIValue) -> Tile.Change? {
    guard let compared = value.compared else { return nil }
    // Between two ratios the difference in points says more than a ratio of ratios.
    let points = value.unit == .ratio ? difference(value.outcome, compared.outcome) : nil
    guard let change = points ?? compared.change else { return nil }
    let direction = catalogue[value.kpi]?.measure.direction ?? .neutral
    let judgement: Tile.Judgement =
      switch direction {
      case _ where change.isZero: .neutral
      case .neutral: .neutral
      case .up: change.numerator > 0 ? .better : .worse
      case .down: change.numerator > 0 ? .worse : .better
      }
    return Tile.Change(
      Quantity(change), points == nil ? .ratio : .ratioChange, judgement,
      against: spanText(compared.period))
  }

  private func difference(_ now: Outcome, _ before: Outcome) -> Fraction? {
    guard let now = now.value, let before = before.value else { return nil }
    return now.subtracting(before)
  }

  /// The value of each month of the period; none for a stock.
  private func monthly(_ id: String) throws -> [Quantity?] {
    guard catalogue[id]?.measure.additivity != .stock else { return [] }
    let result = try values {
      $0.ids = [id]
      $0.grain = "month"
    }
    return result.values.map { $0.outcome.value.map { Quantity($0) } }
  }

  // MARK: Matrix

  private func matrix(_ result: MeasureResult) -> Matrix {
    let grid = KPIMatrix(result: result, catalogue: catalogue, language: language)
    var groups: [Matrix.Group] = []
    for id in grid.ids {
      guard let metric = catalogue[id] else { continue }
      let row = Matrix.Row(
        metric.label.text(language), id: id,
        values: grid.scopes.map { scope in
          let records = grid.value(id, scope)?.outcome.records ?? 0
          return .init(grid.cell(id, scope), records: records > 0 ? records : nil)
        }, detail: detail(metric, grid.value(id, "consolidated"), result.currency))
      let title = sectionTitle(metric.section)
      if groups.last?.title == title {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append(.init(title, rows: [row]))
      }
    }
    return Matrix(scopes: grid.scopes.map(grid.title), groups: groups)
  }

  private func detail(_ metric: Metric, _ value: KPIValue?, _ currency: String) -> Matrix.Detail {
    func part(_ fraction: Fraction?, isMoney: Bool) -> Cell? {
      fraction.map {
        let plain: Unit = $0.denominator == 1 ? .count : .number
        return .number(Quantity($0), isMoney ? .money(currency: currency) : plain)
      }
    }
    return Matrix.Detail(
      definition: metric.meaning.text(language), formula: metric.measure.formula,
      numerator: part(value?.outcome.numerator, isMoney: metric.measure.unit == .money),
      // An amount is divided by a number: by another amount, it would be a share.
      denominator: part(value?.outcome.denominator, isMoney: false),
      tables: [])
  }

  /// The section of the catalogue in the reader's language; a project's own stays as it is.
  private func sectionTitle(_ section: String) -> String {
    let french = [
      "Revenue, margin, price": "Chiffre d’affaires, marge, prix",
      "Customers and base": "Clients et parc", "Leads and funnel": "Leads et tunnel",
      "Time": "Délais", "Pipeline and forecast": "Pipeline et prévision",
      "Activity, effort, people": "Activité, effort, équipes", "Marketing": "Marketing",
    ]
    return isFrench ? french[section] ?? section : section
  }

  // MARK: Charts

  private func charts() throws -> [Chart] {
    try [
      course(), breakdown("leads_created", by: "channel"),
      breakdown("bookings", by: "owner"), breakdown("pipeline_value", by: "stage"),
    ].compactMap { $0 }
  }

  private func course() throws -> Chart? {
    let ids = ["revenue", "bookings"].filter { catalogue[$0] != nil }
    let result = try values {
      $0.ids = ids
      $0.grain = "month"
    }
    let periods = result.values.filter { $0.kpi == ids.first }.map(\.period.label)
    guard periods.count > 1 else { return nil }
    let series = ids.map { id in
      Chart.Series(
        catalogue.label(of: id, language),
        result.values.filter { $0.kpi == id }.map { $0.outcome.value.map { Quantity($0) } })
    }
    return Chart(
      ids.map { catalogue.label(of: $0, language) }.joined(
        separator: isFrench ? " et " : " and ")
        + (isFrench ? " par mois" : " by month"),
      summary: isFrench ? "Consolidé, par mois." : "Consolidated, by month.",
      unit: .money(currency: result.currency), shape: .lines(periods: periods, series: series))
  }

  private func breakdown(_ id: String, by dimension: String) throws -> Chart? {
    guard let metric = catalogue[id],
      catalogue.dimensions(of: metric.measure).contains(dimension)
    else { return nil }
    let result = try values {
      $0.ids = [id]
      $0.by = [dimension]
    }
    let channels = try workspace.rules()
    let bars = result.values.compactMap { value -> (Fraction, Chart.Bar)? in
      guard let amount = value.outcome.value, !amount.isZero else { return nil }
      let name = value.by.first?.value ?? "(none)"
      let label = dimension == "channel" ? channels.label(of: name, language) : name
      return (amount, Chart.Bar(label, Quantity(amount)))
    }.sorted { $1.0 < $0.0 }.prefix(12).map(\.1)
    guard !bars.isEmpty else { return nil }
    let words =
      isFrench
      ? ["channel": "par canal", "owner": "par commercial", "stage": "par étape"]
      : ["channel": "by channel", "owner": "by owner", "stage": "by stage"]
    return Chart(
      "\(metric.label.text(language)) \(words[dimension] ?? dimension)",
      summary: isFrench
        ? "Consolidé, du plus grand au plus petit." : "Consolidated, largest first.",
      unit: metric.measure.unit.shown(in: result.currency), shape: .bars(Array(bars)))
  }

  // MARK: Quality

  private func quality() throws -> Quality {
    try workspace.ledger.read { db in
      let files = try Row.fetchAll(
        db,
        sql: """
          SELECT f.*, s.name AS source FROM file f JOIN source s ON s.id = f.source_id
          ORDER BY s.name, f.path
          """
      ).map { row in
        Quality.File(
          row["path"], source: row["source"], read: row["records_read"],
          loaded: row["records_loaded"], unchanged: row["records_unchanged"],
          skipped: row["records_skipped"], rejected: row["records_rejected"])
      }
      let findings = try Row.fetchAll(
        db,
        sql: """
          SELECT severity, code, message, sum(count) AS count FROM finding
          GROUP BY severity, code, message ORDER BY severity, code, message
          """
      ).map { row in
        Quality.Finding(
          severity(row["severity"]), code: row["code"], count: row["count"],
          message: row["message"])
      }
      return Quality(files: files, findings: findings, duplicates: try duplicates(db))
    }
  }

  private func severity(_ name: String) -> Quality.Severity {
    switch name {
    case "error": .error
    case "warning": .warning
    default: .note
    }
  }

  private func duplicates(_ db: Database) throws -> [Quality.Duplicates] {
    try Schema.unified.entities.compactMap { entity in
      guard entity.golden != nil else { return nil }
      let row = try Row.fetchOne(
        db,
        sql: "SELECT count(*) AS rows, count(DISTINCT golden_id) AS things FROM \(entity.name)")
      guard let row, (row["rows"] as Int) > 0 else { return nil }
      return Quality.Duplicates(entity.name, records: row["rows"], golden: row["things"])
    }
  }
}

extension Workspace {
  /// The report as one self-contained HTML page.
  ///
  /// The period is written as for `kpi --period`; nil is the last twelve months.
  public func report(period: String? = nil, asOf: String? = nil) throws -> String {
    if let asOf { settings.reporting.asOf = asOf }
    let builder = ReportBuilder(
      workspace: self, language: settings.reporting.language, period: period,
      catalogue: try catalogue())
    return HTMLReport(try builder.page()).text
  }
}
