package import CRMCore
import CRMIntake

/// A run configuration, read: the settings to keep, and what to read, check and publish.
///
/// The keys are described in `docs/configuration.md`.
package struct RunConfig: Sendable {
  /// What is kept in the database.
  package var settings = Settings()
  /// The database file, relative to the configuration's folder.
  package var database: String?
  /// The files of each source, in the order of the configuration.
  package var files: [FileSpec] = []
  /// A file of human decisions.
  package var decisions: String?
  /// Folders of mappings beside those that the program carries.
  package var mappings: [String] = []
  /// Files of metric definitions beside those that the program carries.
  package var metrics: [String] = []
  /// Values that KPIs must have.
  package var checks: [Check] = []
  /// What to write.
  package var publish = Publish()

  package init() {}

  /// Files of a source, as the configuration names them.
  package struct FileSpec: Sendable {
    /// Nil for bare paths: the mapping's system.
    package var source: String?
    /// A path or a glob.
    package var path: String
    package var mapping: String?
    package var isFull = false
    package var maxDeletes: String?
    package var maxRejects: String?
    package var exportedAt: String?
    package var position: Position?

    package init(path: String, source: String? = nil) {
      self.path = path
      self.source = source
    }
  }

  /// A value that a KPI must have; otherwise the run ends with status 3.
  package struct Check: Sendable {
    package var kpi: String
    package var scope: String?
    package var period: String?
    package var minimum: String?
    package var maximum: String?
    package var position: Position
  }

  /// What a run writes.
  package struct Publish: Sendable {
    /// The folder for `report.html`, `kpi.json` and `kpi.csv`.
    package var out: String?
    package var kpis: [String] = []
    package var period: String?

    package init() {}
  }

  /// Reads a configuration; all faults at once.
  package static func read(_ text: String, file: String) throws(Faults) -> RunConfig {
    var reader = RunConfigReader()
    let config = reader.whole(text, file: file)
    try reader.log.check()
    return config
  }
}

private struct RunConfigReader {
  var log = FaultLog()

  mutating func whole(_ text: String, file: String) -> RunConfig {
    var config = RunConfig()
    let root: YAMLNode
    do {
      root = try YAMLNode.parse(text, file: file)
    } catch {
      log.add(error)
      return config
    }
    guard var top = YAMLTable(root, name: "the configuration", log: &log) else { return config }
    if let version = top.node("crmimport") {
      if version.text != "1" {
        log.add(.badSetting, at: version, [.name: "crmimport", .expected: "version 1"])
      }
    } else {
      log.add(.missingKey, at: root, [.name: "crmimport", .reason: "the format's version, 1"])
    }
    config.database = top.text("database", log: &log)
    config.decisions = top.text("decisions", log: &log)
    config.mappings = top.texts("mappings", log: &log) ?? []
    config.metrics = top.texts("metrics", log: &log) ?? []
    readReporting(&top, into: &config.settings.reporting)
    readReconcile(&top, into: &config.settings.reconcile)
    readAttribute(&top, into: &config.settings.attribute)
    readSources(&top, into: &config)
    readChecks(&top, into: &config)
    readPublish(&top, into: &config)
    top.finish(log: &log)
    return config
  }

  private mutating func readReporting(_ top: inout YAMLTable, into reporting: inout Reporting) {
    guard var table = top.table("reporting", log: &log) else { return }
    if let zone = zone("timezone", &table) { reporting.timezone = zone }
    if let currency = currency("currency", &table) { reporting.currency = currency }
    if let language = table.text("language", log: &log) {
      reporting.language = language
      if !["en", "fr"].contains(language), let node = table.node("language") {
        log.add(.wrongType, at: node, [.name: "language", .expected: "en or fr"])
      }
    }
    if let month = table.integer("fiscal_year_start", in: 1...12, log: &log) {
      reporting.fiscalYearStart = month
    }
    if let node = table.node("as_of"), let text = table.text("as_of", log: &log) {
      reporting.asOf = text
      if Day(text) == nil, Instant(text) == nil {
        log.add(
          .badSetting, at: node,
          [.name: "as_of", .expected: "a date or an instant with a zone"])
      }
    }
    if let basis = table.choice("revenue_from", RevenueBasis.self, log: &log) {
      reporting.revenueFrom = basis
    }
    table.finish(log: &log)
  }

  private mutating func readReconcile(
    _ top: inout YAMLTable, into settings: inout ReconcileSettings
  ) {
    guard var table = top.table("reconcile", log: &log) else { return }
    if let node = table.node("threshold") {
      settings.threshold = node.text.flatMap(Double.init)
      if settings.threshold == nil {
        log.add(.wrongType, at: node, [.name: "threshold", .expected: "a number of bits"])
      }
    }
    if let days = table.integer("lead_window_days", in: 0...3650, log: &log) {
      settings.leadWindowDays = days
    }
    table.finish(log: &log)
  }

  private mutating func readAttribute(
    _ top: inout YAMLTable, into settings: inout AttributeSettings
  ) {
    guard var table = top.table("attribute", log: &log) else { return }
    if let rules = table.text("rules", log: &log) { settings.rules = rules }
    settings.ownDomains = table.texts("own_domains", log: &log) ?? []
    table.finish(log: &log)
  }

  private mutating func readSources(_ top: inout YAMLTable, into config: inout RunConfig) {
    guard let node = top.node("sources") else { return }
    guard let items = node.items else {
      log.add(.wrongType, at: node, [.name: "sources", .expected: "a list", .found: node.kindName])
      return
    }
    for item in items { readSource(item, into: &config) }
  }

  private mutating func readSource(_ node: YAMLNode, into config: inout RunConfig) {
    guard var table = YAMLTable(node, name: "a source", log: &log),
      let name = table.requiredText("name", log: &log)
    else { return }
    if config.settings.sources.contains(where: { $0.name == name }) {
      log.add(.duplicateKey, at: table.node("name") ?? node, [.name: name])
    }
    if name.contains(":") || ["consolidated", "all"].contains(name) {
      log.add(
        .badSetting, at: table.node("name") ?? node,
        [.name: "name", .reason: "'\(name)' is reserved, or has a colon"])
    }
    var source = SourceSettings(name: name)
    source.system = table.text("system", log: &log)
    source.kind = table.choice("kind", SourceKind.self, log: &log)?.rawValue
    source.timezone = zone("timezone", &table)
    source.currency = currency("currency", &table)
    source.region = region("region", &table)
    source.precedence = table.integer("precedence", log: &log)
    source.coversFrom = day("covers_from", &table)
    source.coversTo = day("covers_to", &table)
    if var ranks = table.table("precedence_for", log: &log) {
      for (entity, keyNode, _) in ranks.all() {
        if Schema.unified[entity] == nil {
          var facts: [Fault.Fact: String] = [.name: entity, .expected: "entity"]
          facts[.nearest] = nearestName(
            to: entity, among: Schema.unified.entities.map(\.name))
          log.add(.unknownName, at: keyNode, facts)
        }
        source.precedenceFor[entity] = ranks.integer(entity, log: &log)
      }
    }
    config.settings.sources.append(source)
    for file in table.node("files")?.items ?? [] {
      if let spec = fileSpec(file, source: name) { config.files.append(spec) }
    }
    table.finish(log: &log)
  }

  private mutating func fileSpec(_ node: YAMLNode, source: String) -> RunConfig.FileSpec? {
    if let path = node.text {
      var spec = RunConfig.FileSpec(path: path, source: source)
      spec.position = node.position
      return spec
    }
    guard var table = YAMLTable(node, name: "a file", log: &log),
      let path = table.requiredText("path", log: &log)
    else { return nil }
    var spec = RunConfig.FileSpec(path: path, source: source)
    spec.position = node.position
    spec.mapping = table.text("mapping", log: &log)
    switch table.text("mode", log: &log) {
    case nil, "delta": break
    case "full": spec.isFull = true
    default:
      log.add(
        .wrongType, at: table.node("mode") ?? node, [.name: "mode", .expected: "delta or full"])
    }
    spec.maxDeletes = table.text("max_deletes", log: &log)
    spec.maxRejects = table.text("max_rejects", log: &log)
    spec.exportedAt = table.text("exported_at", log: &log)
    table.finish(log: &log)
    return spec
  }

  private mutating func readChecks(_ top: inout YAMLTable, into config: inout RunConfig) {
    guard let node = top.node("checks") else { return }
    guard let items = node.items else {
      log.add(.wrongType, at: node, [.name: "checks", .expected: "a list", .found: node.kindName])
      return
    }
    for item in items {
      guard var table = YAMLTable(item, name: "a check", log: &log),
        let kpi = table.requiredText("kpi", log: &log)
      else { continue }
      var check = RunConfig.Check(kpi: kpi, position: item.position)
      check.scope = table.text("scope", log: &log)
      check.period = table.text("period", log: &log)
      check.minimum = number("min", &table)
      check.maximum = number("max", &table)
      if check.minimum == nil, check.maximum == nil {
        log.add(.missingKey, at: item, [.name: "min", .reason: "a check has 'min', 'max' or both"])
      }
      table.finish(log: &log)
      config.checks.append(check)
    }
  }

  private mutating func readPublish(_ top: inout YAMLTable, into config: inout RunConfig) {
    guard var table = top.table("publish", log: &log) else { return }
    config.publish.out = table.text("out", log: &log)
    config.publish.kpis = table.texts("kpis", log: &log) ?? []
    config.publish.period = table.text("period", log: &log)
    table.finish(log: &log)
  }

  private mutating func number(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let node = table.node(key) else { return nil }
    guard let text = node.text, Decimal128(text, scale: 12) != nil else {
      log.add(.wrongType, at: node, [.name: key, .expected: "a decimal number"])
      return nil
    }
    return text
  }

  private mutating func zone(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Zone(identifier: text) == nil, let node = table.node(key) {
      log.add(
        .badSetting, at: node,
        [.name: key, .reason: "'\(text)' is no time zone", .expected: "such as Europe/Paris"])
    }
    return text
  }

  private mutating func currency(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if text.utf8.count != 3 || !text.utf8.allSatisfy({ (65...90).contains($0) }),
      let node = table.node(key)
    {
      log.add(.wrongType, at: node, [.name: key, .expected: "an ISO 4217 code, such as EUR"])
    }
    return text
  }

  private mutating func region(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Phone(region: text) == nil, let node = table.node(key) {
      log.add(.wrongType, at: node, [.name: key, .expected: "a country code, such as FR"])
    }
    return text
  }

  private mutating func day(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Day(text) == nil, let node = table.node(key) {
      log.add(.wrongType, at: node, [.name: key, .expected: "a date, YYYY-MM-DD"])
    }
    return text
  }
}
