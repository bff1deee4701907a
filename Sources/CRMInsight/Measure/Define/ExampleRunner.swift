package import CRMCore
import CRMLedger
import GRDB

/// Runs the worked examples of metric definitions on facts in memory.
///
/// A time that places a row in the period and that the example leaves out is 15 March 2025; the
/// period is that month, the as-of day its last one, the zone UTC and the currency the euro.
package enum ExampleRunner {
  /// What an example of a metric came to instead of what it says; empty when all agree.
  package static func faults(in catalogue: MetricCatalogue) throws -> [Fault] {
    let ledger = try Ledger.inMemory()
    _ = try ledger.write { db in try Facts.build(db, settings: Settings()) }
    return try catalogue.metrics.flatMap { metric in
      try metric.examples.compactMap { example in
        let found = try ledger.rehearse { db in
          try result(of: example, metric, catalogue, db)
        }
        guard found != example.expected else { return nil }
        return Fault(
          .badSetting, at: example.position,
          [
            .name: metric.id, .reason: "the example comes to \(found)",
            .expected: example.expected,
          ])
      }
    }
  }

  private static func result(
    of example: MetricExample, _ metric: Metric, _ catalogue: MetricCatalogue, _ db: Database
  ) throws -> String {
    let anchors = catalogue.anchors(of: try Selection(metric, example.variant).measure)
    for (place, (entity, row)) in example.given.enumerated() {
      try insert(row, entity, anchors[entity, default: []], id: place + 1, db)
    }
    var request = MeasureRequest(moment: moment)
    request.metrics = [metric.id]
    request.variants = example.variant.map { .named([$0]) } ?? .standard
    request.span = .period(PeriodCalendar().period(.month, containing: standardDay))
    let measurer = try Measurer(db, catalogue: catalogue, settings: Settings())
    let outcome = try measurer.measure(request).values.first?.outcome
    return outcome?.value?.decimalText() ?? outcome?.reason?.rawValue ?? "nothing"
  }

  private static let standardDay = Day(rawValue: 20_162)
  private static let moment = Moment(
    Zone.utc.start(of: PeriodCalendar().period(.month, containing: standardDay).lastDay + 1),
    zone: .utc)

  private static func insert(
    _ row: [(column: String, value: String?)], _ entity: String, _ anchors: Set<String>, id: Int,
    _ db: Database
  ) throws {
    guard let fact = Facts.entity(entity) else { return }
    var values: [String: DatabaseValue] = [
      "scope_id": 0.databaseValue, "golden_id": id.databaseValue,
    ]
    if fact.recordEntity == nil { values["record"] = fact.name.databaseValue }
    for anchor in anchors { values[anchor] = standardDay.rawValue.databaseValue }
    for (name, text) in row {
      guard let column = fact[name], let text else { continue }
      values[name] = value(text, column.type)
      if column.type == .money { values[column.nativeName] = values[name] }
    }
    let names = values.keys.sorted()
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO \(fact.table) (\(names.joined(separator: ", "))) VALUES (\(marks))",
      arguments: StatementArguments(names.compactMap { values[$0] }))
  }

  private static func value(_ text: String, _ type: FactType) -> DatabaseValue {
    switch type {
    case .money, .decimal: (Micros(text)?.rawValue).databaseValue
    case .day: (Day(text)?.rawValue).databaseValue
    case .integer, .days, .hours, .boolean: Int64(text).databaseValue
    case .text, .choice: text.databaseValue
    }
  }
}

extension MetricCatalogue {
  /// The times that place rows of each fact in a period, for a measure and what it is made of.
  fileprivate func anchors(of measure: Measure) -> [String: Set<String>] {
    var anchors: [String: Set<String>] = [:]
    if case .derived(let expression) = measure.shape {
      for input in expression.names.compactMap({ find($0.name) }) {
        anchors.merge(self.anchors(of: input)) { $0.union($1) }
      }
    }
    for part in measure.shape.parts {
      if case .day(let column) = part.anchor {
        anchors[part.entity, default: []].insert(column)
      }
      if let begins = Facts.entity(part.entity)?.begins {
        anchors[part.entity, default: []].insert(begins + "_on")
      }
    }
    return anchors
  }
}
