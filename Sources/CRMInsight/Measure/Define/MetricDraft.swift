import CRMCore

/// A definition as the file gives it, before it is resolved: a variant overrides what it names.
struct MetricDraft {
  var type: Kind?
  var entity: Text?
  var time: Text?
  var filter: Text?
  var numerator: PartDraft?
  var denominator: PartDraft?
  /// The aggregate of a simple metric or snapshot.
  var own = PartDraft()
  var from: Text?
  var to: Text?
  var measuredIn: SpanUnit?
  var validFrom: Text?
  var validTo: Text?
  var at: SnapshotTime?
  var expression: Text?
  var unit: MetricUnit?
  var direction: Direction?
  var additivity: Additivity?
  var dimensions: [Text]?
  var nullWhen: [Text] = []
  var parameter: Measure.Parameter?
  /// Keys whose value was no valid one, which has been reported.
  var misread: Set<String> = []

  enum Kind: String, CaseIterable {
    case simple, ratio, derived, snapshot, duration
  }

  enum SnapshotTime: String, CaseIterable {
    case asOf = "as_of"
    case periodEnd = "period_end"
  }

  enum SpanUnit: String, CaseIterable {
    case days, hours
  }

  /// A text with its place.
  struct Text {
    let text: String
    let node: YAMLNode
  }

  /// An aggregate as the file gives it.
  struct PartDraft {
    var node: YAMLNode?
    var aggregation: Aggregation?
    var entity: Text?
    var time: Text?
    var filter: Text?
    var expression: Text?
    /// Columns that stand for a dimension.
    var instead: [(dimension: String, column: Text)] = []
  }

  /// Takes what the table names; a null takes away.
  mutating func apply(_ table: inout YAMLTable, log: inout FaultLog) {
    if table.names("type") { type = table.choice("type", Kind.self, log: &log) }
    if table.names("entity") { entity = Text("entity", &table, &log) }
    if table.names("time") { time = Text("time", &table, &log) }
    if table.names("where") { filter = Text("where", &table, &log) }
    if table.names("numerator") { numerator = PartDraft("numerator", &table, &log) }
    if table.names("denominator") { denominator = PartDraft("denominator", &table, &log) }
    if table.names("agg") { own.aggregation = table.choice("agg", Aggregation.self, log: &log) }
    if table.names("expr") { expression = Text("expr", &table, &log) }
    if table.names("from") { from = Text("from", &table, &log) }
    if table.names("to") { to = Text("to", &table, &log) }
    if table.names("in") { measuredIn = table.choice("in", SpanUnit.self, log: &log) }
    if table.names("valid_from") { validFrom = Text("valid_from", &table, &log) }
    if table.names("valid_to") { validTo = Text("valid_to", &table, &log) }
    if table.names("at") { at = table.choice("at", SnapshotTime.self, log: &log) }
    if table.names("unit") { unit = table.choice("unit", MetricUnit.self, log: &log) }
    if table.names("direction") {
      direction = table.choice("direction", Direction.self, log: &log)
    }
    if table.names("additivity") {
      additivity = table.choice("additivity", Additivity.self, log: &log)
    }
    if table.names("dimensions") { dimensions = Text.list("dimensions", &table, &log) }
    if table.names("null_when") { nullWhen = Text.list("null_when", &table, &log) ?? [] }
    if table.names("parameter") { parameter = Measure.Parameter(&table, log: &log) }
    let words: [(String, Bool)] = [
      ("type", type == nil), ("agg", own.aggregation == nil), ("unit", unit == nil),
    ]
    for (key, isMissing) in words where isMissing && table.node(key) != nil {
      misread.insert(key)
    }
  }
}

extension Measure.Parameter {
  /// Reads `parameter: {days: 90}`.
  init?(_ table: inout YAMLTable, log: inout FaultLog) {
    guard var parameter = table.table("parameter", log: &log) else { return nil }
    let pairs = parameter.all()
    guard pairs.count == 1, let pair = pairs.first else {
      log.add(
        .wrongType, at: parameter.node, [.name: "parameter", .expected: "one name and number"])
      return nil
    }
    self.init(
      name: pair.key, standard: parameter.integer(pair.key, in: 0...36_500, log: &log))
  }
}

extension MetricDraft.Text {
  init?(_ key: String, _ table: inout YAMLTable, _ log: inout FaultLog) {
    guard let node = table.node(key), let text = table.text(key, log: &log) else { return nil }
    self.init(text: text, node: node)
  }

  static func list(
    _ key: String, _ table: inout YAMLTable, _ log: inout FaultLog
  ) -> [MetricDraft.Text]? {
    guard let node = table.node(key) else { return nil }
    if let text = node.text { return [Self(text: text, node: node)] }
    guard let items = node.items else {
      log.add(.wrongType, at: node, [.name: key, .expected: "a list", .found: node.kindName])
      return nil
    }
    return items.compactMap { item in item.text.map { Self(text: $0, node: item) } }
  }
}

extension MetricDraft.PartDraft {
  init?(_ key: String, _ table: inout YAMLTable, _ log: inout FaultLog) {
    guard var part = table.table(key, log: &log) else { return nil }
    node = part.node
    aggregation = part.choice("agg", Aggregation.self, log: &log)
    if part.node("agg") == nil { log.add(.missingKey, at: part.node, [.name: "agg"]) }
    entity = MetricDraft.Text("entity", &part, &log)
    time = MetricDraft.Text("time", &part, &log)
    filter = MetricDraft.Text("where", &part, &log)
    expression = MetricDraft.Text("expr", &part, &log)
    if var names = part.table("instead", log: &log) {
      instead = names.all().compactMap { name, _, node in
        node.text.map { (name, MetricDraft.Text(text: $0, node: node)) }
      }
    }
    part.finish(log: &log)
  }
}

extension YAMLTable {
  /// True when the table has the key, null or not; claims it either way, so that it is suggested
  /// for a misspelt one.
  fileprivate mutating func names(_ key: String) -> Bool {
    _ = node(key)
    return has(key)
  }
}
