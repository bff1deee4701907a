import CRMCore
import CRMIntake

/// Reads the YAML of a run configuration.
struct RunConfigReader {
  var log = FaultLog()
  /// The folder of the file; empty for the current one.
  private let folder: String

  init(file: String) {
    folder = Glob.folder(of: file)
  }

  mutating func whole(_ text: String, file: String) -> RunConfig {
    var config = RunConfig()
    let root: YAMLNode
    do {
      root = try YAMLNode.parse(text, file: file, keepingDuplicates: true)
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
    config.database = top.text("database", log: &log).map(reached)
    config.decisions = top.text("decisions", log: &log)
    config.mappings = (top.texts("mappings", log: &log) ?? []).map(reached)
    config.metrics = (top.texts("metrics", log: &log) ?? []).map(reached)
    readReporting(&top, into: &config.settings.reporting)
    readReconcile(&top, into: &config.settings.reconcile)
    readAttribute(&top, into: &config.settings.attribute)
    readSources(&top, into: &config)
    readChecks(&top, into: &config)
    readPublish(&top, into: &config)
    if var table = top.table("archives", log: &log) {
      for key in ExpansionLimits.keys {
        guard let value = table.integer(key.name, in: 1...key.most, log: &log) else { continue }
        config.archives[keyPath: key.place] = value
      }
      table.finish(log: &log)
    }
    top.finish(log: &log)
    return config
  }

  /// A path of the configuration, as it is reached from where the configuration is.
  private func reached(_ path: String) -> String { Glob.joined(folder, path) }

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
    if let rules = table.text("rules", log: &log) {
      settings.rules = Resources.text("channels/\(rules).yml") == nil ? reached(rules) : rules
    }
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
    source.dates = dates(&table)
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
    if let from = source.coversFrom, let to = source.coversTo, to < from {
      log.add(
        .badSetting, at: table.node("covers_to") ?? node,
        [.name: "covers_to", .reason: "it lies before covers_from"])
    }
    if let files = table.node("files") {
      for file in files.items ?? [files] {
        if let spec = fileSpec(file, source: name) { config.files.append(spec) }
      }
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
    spec.mapping = table.text("mapping", log: &log).map { name in
      RunConfig.isMappingFile(name) ? reached(name) : name
    }
    switch table.text("mode", log: &log) {
    case nil, "delta": break
    case "full": spec.isFull = true
    default:
      log.add(
        .wrongType, at: table.node("mode") ?? node, [.name: "mode", .expected: "delta or full"])
    }
    spec.maxDeletes = limit("max_deletes", &table)
    spec.maxRejects = limit("max_rejects", &table)
    spec.exportedAt = table.text("exported_at", log: &log)
    spec.streamFormat = table.choice("format", StreamFormat.self, log: &log)
    spec.stateOut = table.text("state_out", log: &log)
    if var streams = table.table("streams", log: &log) {
      for (stream, _, _) in streams.all() {
        spec.streams[stream] = streams.text(stream, log: &log).map { name in
          RunConfig.isMappingFile(name) ? reached(name) : name
        }
      }
    }
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
}
