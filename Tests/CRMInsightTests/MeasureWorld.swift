import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import Testing

/// A small CRM world, filled as reconcile would leave it.
///
/// A row is written as `column=value` words; `amount=12.5` fills the millionths and a time its local
/// day in Paris. `scope` 0 writes the golden table, another number what that source believes.
struct MeasureWorld {
  let ledger: Ledger
  var settings = Settings()
  static let paris = Zone(identifier: "Europe/Paris")

  init(sources: [String] = ["crm", "erp"]) throws {
    ledger = try Ledger.inMemory()
    settings.reporting.timezone = "Europe/Paris"
    try ledger.write { db in
      for (place, name) in sources.enumerated() {
        try db.execute(
          sql: "INSERT INTO source (id, name, kind, config_order) VALUES (?, ?, ?, ?)",
          arguments: [place + 1, name, name == "erp" ? "erp" : "crm", place])
      }
      try db.execute(
        sql: """
          INSERT INTO run (id, started_at, tool_version, settings_hash, status)
          VALUES (1, '2025-01-01T00:00:00Z', '1', '', 'done');
          INSERT INTO file (id, run_id, source_id, path, sha256, bytes, mapping, mapping_hash, mode)
          VALUES (1, 1, 1, 'deals.csv', '', 1, 'm', '', 'delta')
          """)
    }
  }

  /// Writes believed rows of an entity, one per line.
  func believe(_ entity: String, scope: Int = 0, _ lines: String) throws {
    let names = scope == 0 ? ("golden_\(entity)", "id") : ("scoped_\(entity)", "golden_id")
    for line in lines.split(separator: "\n") {
      var values = columns(entity, line)
      values[names.1] = values.removeValue(forKey: "id")
      if scope != 0 { values["scope_id"] = scope.databaseValue }
      try insert(names.0, values)
    }
  }

  /// Writes rows as the sources say them.
  func say(_ entity: String, _ lines: String) throws {
    for (place, line) in lines.split(separator: "\n").enumerated() {
      var values = columns(entity, line)
      for (name, value) in [
        ("source_id", 1), ("file_id", 1), ("record_no", place + 1), ("line", place + 2),
      ]
      where values[name] == nil { values[name] = value.databaseValue }
      let id = values["id"]?.description ?? "\(place)"
      if values["external_id"] == nil { values["external_id"] = "x\(id)".databaseValue }
      try insert(entity, values)
    }
  }

  /// Writes rows of any other table.
  func insert(_ table: String, _ values: [String: DatabaseValue]) throws {
    let names = values.keys.sorted()
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    try ledger.write { db in
      try db.execute(
        sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))",
        arguments: StatementArguments(names.compactMap { values[$0] }))
    }
  }

  private func columns(_ entity: String, _ line: Substring) -> [String: DatabaseValue] {
    var values: [String: DatabaseValue] = [:]
    for word in line.split(separator: " ") {
      let pair = word.split(separator: "=", maxSplits: 1)
      let (name, text) = (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
      switch Schema.unified[entity]?[column: name]?.type {
      case .money, .decimal: values[name + "_micros"] = (Micros(text)?.rawValue).databaseValue
      case .time(true):
        values[name] = text.databaseValue
        values[name + "_day"] = day(text).databaseValue
      default: values[name] = (Int64(text)).map(\.databaseValue) ?? text.databaseValue
      }
    }
    return values
  }

  private func day(_ text: String) -> Int? {
    Day(text)?.rawValue ?? Instant(text).flatMap { MeasureWorld.paris?.day(of: $0).rawValue }
  }

  /// What a request comes to, facts built first.
  func measure(_ request: MeasureRequest) throws -> MeasureResult {
    try ledger.write { db in
      try Facts.build(db, settings: settings, primaryMetrics: ["paid_search": "clicks"])
      return try measurer(db).measure(request)
    }
  }

  func measurer(_ db: Database) throws -> Measurer {
    try Measurer(db, catalogue: try ShippedMetrics.load(), settings: settings)
  }

  /// A request for one KPI, `win_rate@value`, at the end of a day.
  func request(
    _ kpi: String, _ period: String = "2025-01", asOf: String = "2025-04-10", by: [String] = [],
    scope: MeasureRequest.Scopes = .consolidated, where filters: [MeasureRequest.Filter] = [],
    grain: Period.Grain? = nil
  ) throws -> MeasureRequest {
    let zone = try #require(MeasureWorld.paris)
    var request = MeasureRequest(moment: try #require(Moment(asOf, zone: zone)))
    let parts = kpi.split(separator: "@", maxSplits: 1).map(String.init)
    request.metrics = [parts[0]]
    if parts.count > 1 { request.variants = .named([parts[1]]) }
    let calendar = PeriodCalendar(firstMonth: settings.reporting.fiscalYearStart)
    request.span = .period(try #require(calendar.period(period)))
    request.by = by
    request.scopes = scope
    request.filters = filters
    request.grain = grain
    return request
  }

  /// The values of a request on one line: `Alice: 0.5, Bob: zero_denominator`.
  func text(_ request: MeasureRequest) throws -> String {
    try measure(request).values.map { value in
      let cell = value.by.map(\.value).joined(separator: "/")
      let place =
        request.grain == nil ? cell : value.period.label + (cell.isEmpty ? "" : " \(cell)")
      let scope = request.scopes == .all ? "\(value.scope) " : ""
      let number = value.outcome.value?.decimalText() ?? value.outcome.reason?.rawValue ?? "?"
      return place.isEmpty ? scope + number : "\(scope)\(place): \(number)"
    }.joined(separator: ", ")
  }
}
