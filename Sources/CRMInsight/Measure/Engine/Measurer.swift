package import CRMCore
package import GRDB

/// Measures KPIs on the facts of a database.
///
/// One pass of SQL makes the totals of all scopes, periods and cells of a definition; ratios are
/// divided here, exactly, at each grain.
package struct Measurer {
  let db: Database
  let catalogue: MetricCatalogue
  package let settings: Settings
  let zone: Zone
  let calendar: PeriodCalendar
  let scopes: [Scope]

  /// Makes ready to measure.
  ///
  /// - Throws: `Fault` with `badSetting` when the reporting zone is unknown.
  package init(_ db: Database, catalogue: MetricCatalogue, settings: Settings) throws {
    guard let zone = Zone(identifier: settings.reporting.timezone) else {
      throw Fault(
        .badSetting, [.name: "timezone", .expected: "an IANA zone such as Europe/Paris"])
    }
    self.db = db
    self.catalogue = catalogue
    self.settings = settings
    self.zone = zone
    calendar = PeriodCalendar(firstMonth: settings.reporting.fiscalYearStart)
    scopes = try Scope.all(db)
    db.add(function: try RateTable(db, reporting: settings.reporting.currency).function)
    for function in ExpressionFunctions.all { db.add(function: function) }
  }

  /// The values that a request asks for.
  ///
  /// - Throws: `Fault` with `unknownName` for a metric, variant, scope or dimension that there is
  ///   not.
  package func measure(_ request: MeasureRequest) throws -> MeasureResult {
    let selections = try Selection.all(request, in: catalogue)
    let scopes = try scopes(request.scopes)
    var findings: [Fault] = []
    let span = try span(request, &findings)
    let periods = request.grain.map { calendar.split(span, by: $0) } ?? [span]
    var values: [KPIValue] = []
    for selection in selections {
      let sheet = Sheet(
        measurer: self, request: request, selection: selection, scopes: scopes,
        periods: periods)
      values += try sheet.values()
    }
    findings += try rateFindings(values, request.moment)
    return MeasureResult(
      asOf: request.moment.instant, timezone: zone.identifier,
      currency: settings.reporting.currency, revenueBasis: try revenueBasis(), values: values,
      findings: findings)
  }

  /// What revenue is made of, as the facts were built.
  private func revenueBasis() throws -> RevenueBasis {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = 'revenue_basis'")
      .flatMap(RevenueBasis.init) ?? settings.reporting.revenueFrom
  }

  func scopes(_ wanted: MeasureRequest.Scopes) throws(Fault) -> [Scope] {
    switch wanted {
    case .all: return [.consolidated] + scopes
    case .consolidated: return [.consolidated]
    case .source(let name):
      guard let scope = scopes.first(where: { $0.name == name }) else {
        throw .unknown(
          name, expected: "scope", among: ["consolidated", "all"] + scopes.map(\.name))
      }
      return [scope]
    }
  }

  private func span(_ request: MeasureRequest, _ findings: inout [Fault]) throws -> Period {
    guard request.span == .standard else {
      guard case .period(let period) = request.span else { return standard(request.moment.day) }
      return period
    }
    let thisMonth = calendar.period(.month, containing: zone.day(of: request.moment.instant))
    let complete = calendar.period(.month, containing: thisMonth.firstDay + -1)
    guard let newest = try newestEvent(request.moment), newest < complete.firstDay else {
      return standard(complete.firstDay)
    }
    let month = calendar.period(.month, containing: newest)
    findings.append(Fault(.periodMoved, [.found: month.label]))
    return standard(month.firstDay)
  }

  private func standard(_ day: Day) -> Period { calendar.twelveMonths(endingWith: day) }

  /// The newest day, up to the moment, on which anything happened.
  private func newestEvent(_ moment: Moment) throws -> Day? {
    let times = [
      ("deal", "created_on"), ("deal", "closed_on"), ("lead", "created_on"),
      ("order_line", "ordered_on"), ("order_line", "invoiced_on"), ("activity", "done_on"),
      ("campaign_spend", "spent_on"), ("ticket", "created_on"), ("survey_response", "answered_on"),
    ]
    let newest = try times.compactMap { entity, column in
      try Int.fetchOne(
        db, sql: "SELECT MAX(\(column)) FROM fact_\(entity) WHERE \(column) <= ?",
        arguments: [moment.day.rawValue])
    }
    return newest.max().map(Day.init)
  }

  /// What the build found of missing rates, when a value met one, and the open deals without one.
  private func rateFindings(_ values: [KPIValue], _ moment: Moment) throws -> [Fault] {
    guard values.contains(where: { $0.outcome.unrated > 0 }) else { return [] }
    let built = try Row.fetchAll(
      db,
      sql: """
        SELECT currency, MIN(day) FROM (
          SELECT currency, closed_on AS day FROM fact_deal
          WHERE status <> 'open' AND amount IS NOT NULL AND amount_rc IS NULL
            AND closed_on IS NOT NULL
          UNION ALL SELECT currency, ?1 FROM fact_deal
          WHERE status = 'open' AND amount IS NOT NULL AND rc(amount, currency, ?1) IS NULL
          UNION ALL SELECT currency, ordered_on FROM fact_order_line
          WHERE net IS NOT NULL AND net_rc IS NULL AND ordered_on IS NOT NULL
          UNION ALL SELECT currency, spent_on FROM fact_campaign_spend
          WHERE amount IS NOT NULL AND amount_rc IS NULL
          UNION ALL SELECT currency, spent_on FROM fact_expense
          WHERE amount IS NOT NULL AND amount_rc IS NULL AND spent_on IS NOT NULL)
        GROUP BY currency ORDER BY currency
        """, arguments: [moment.day.rawValue])
    return built.map { row in
      Fault(
        .missingRate,
        [.found: row[0] ?? "?", .expected: Day(rawValue: row[1]).description])
    }
  }
}

extension Scope {
  /// Every source, in the order of the configuration, then by name.
  package static func all(_ db: Database) throws -> [Scope] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, name, covers_from, covers_to FROM source
        ORDER BY config_order IS NULL, config_order, name
        """
    ).map { row in
      Scope(
        id: row[0], name: row[1], coversFrom: (row[2] as String?).flatMap { Day($0) },
        coversTo: (row[3] as String?).flatMap { Day($0) })
    }
  }
}
