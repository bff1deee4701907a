package import CRMCore

/// The KPIs that can be asked for: those that ship with the program and those of a project.
package struct MetricCatalogue: Sendable {
  /// The metrics, in the order of the files.
  package let metrics: [Metric]
  private let byId: [String: Int]

  private init(_ metrics: [Metric]) {
    self.metrics = metrics
    byId = Dictionary(metrics.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The metric of that id, or nil.
  package subscript(id: String) -> Metric? { byId[id].map { metrics[$0] } }

  /// The ids, in order.
  package var ids: [String] { metrics.map(\.id) }

  /// Reads metric files: `name` is the path that a message shows, `isCertified` tells the shipped
  /// ones from a project's own.
  ///
  /// - Throws: `Faults` with every fault of every file.
  package static func parse(
    files: [(name: String, text: String)], own: [(name: String, text: String)] = []
  ) throws(Faults) -> MetricCatalogue {
    var log = FaultLog()
    var read: [(metric: Metric, node: YAMLNode)] = []
    for file in files { read += MetricFile.read(file, isCertified: true, log: &log) }
    for file in own { read += MetricFile.read(file, isCertified: false, log: &log) }
    checkIds(read, log: &log)
    let catalogue = MetricCatalogue(read.map(\.metric))
    for (metric, node) in read { catalogue.checkDerived(metric, at: node, log: &log) }
    try log.check()
    return catalogue
  }

  /// Two metrics of one id, and two ids of one definition, are faults.
  private static func checkIds(
    _ read: [(metric: Metric, node: YAMLNode)], log: inout FaultLog
  ) {
    var ids: Set<String> = []
    var definitions: [String: String] = [:]
    for (metric, node) in read {
      if !ids.insert(metric.id).inserted {
        log.add(.duplicateKey, at: node, [.name: metric.id])
      } else if let other = definitions[metric.measure.normalised] {
        log.add(
          .badSetting, at: node,
          [.name: metric.id, .reason: "is defined exactly like \(other)"])
      }
      definitions[metric.measure.normalised] = metric.id
    }
  }

  /// The metrics of a derived one must exist, and none may lead back to it.
  private func checkDerived(_ metric: Metric, at node: YAMLNode, log: inout FaultLog) {
    for (name, measure) in [(String?.none, metric.measure)] + metric.variants.map({ ($0, $1) }) {
      guard case .derived(let expression) = measure.shape else { continue }
      for (input, _) in expression.names where find(input) == nil {
        log.add(.unknownName, at: node, .unknown(input, expected: "metric", among: ids))
      }
      let own = name.map { "\(metric.id)@\($0)" } ?? metric.id
      if leads(from: expression, to: own, seen: []) {
        log.add(
          .badSetting, at: node, [.name: own, .reason: "is made of itself"])
      }
    }
  }

  private func leads(from expression: Expression, to goal: String, seen: Set<String>) -> Bool {
    expression.names.contains { name, _ in
      if name == goal { return true }
      guard !seen.contains(name), case .derived(let inner)? = find(name)?.shape else {
        return false
      }
      return leads(from: inner, to: goal, seen: seen.union([name]))
    }
  }

  /// The definition that `id` or `id@variant` names.
  package func find(_ name: String) -> Measure? {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    return parts.first.flatMap { self[$0] }?.measure(parts.count > 1 ? parts[1] : nil)
  }
}

extension MetricCatalogue {
  /// The dimensions by which a measure can be split.
  package func dimensions(of measure: Measure) -> [String] {
    if let own = measure.dimensions { return own }
    guard case .derived(let expression) = measure.shape else { return [] }
    let inputs = expression.names.compactMap { find($0.name) }.map(dimensions)
    return inputs.dropFirst().reduce(inputs.first ?? []) { $0.filter($1.contains) }
  }
}

/// Reads one metric file.
private enum MetricFile {
  static func read(
    _ file: (name: String, text: String), isCertified: Bool, log: inout FaultLog
  ) -> [(Metric, YAMLNode)] {
    let root: YAMLNode
    do {
      root = try YAMLNode.parse(file.text, file: file.name)
    } catch {
      log.add(error)
      return []
    }
    guard var table = YAMLTable(root, name: "the file", log: &log) else { return [] }
    if table.node("version") == nil { log.add(.missingKey, at: root, [.name: "version"]) }
    _ = table.integer("version", in: 1...1, log: &log)
    let section = table.text("section", log: &log) ?? ""
    guard let list = table.node("metrics") else {
      log.add(.missingKey, at: root, [.name: "metrics"])
      table.finish(log: &log)
      return []
    }
    table.finish(log: &log)
    guard let items = list.items else {
      log.add(
        .wrongType, at: list, [.name: "metrics", .expected: "a list", .found: list.kindName])
      return []
    }
    return items.compactMap { node in
      metric(node, section: section, isCertified: isCertified, log: &log).map { ($0, node) }
    }
  }

  private static func metric(
    _ node: YAMLNode, section: String, isCertified: Bool, log: inout FaultLog
  ) -> Metric? {
    guard var table = YAMLTable(node, name: "metric", log: &log) else { return nil }
    let id = id(&table, &log)
    let label = words("label", &table, &log)
    let meaning = words("meaning", &table, &log)
    var draft = MetricDraft()
    draft.apply(&table, log: &log)
    let measure = MetricResolver(draft, node: node).resolve(log: &log)
    let variants = variants(&table, draft, measure, &log)
    let audience = table.texts("audience", log: &log) ?? []
    let native = native(&table, variants.map(\.0), &log)
    let references = table.texts("references", log: &log) ?? []
    let examples = examples(&table, variants.map(\.0), &log)
    _ = table.text("replaces", log: &log)
    table.finish(log: &log)
    guard let id, let label, let meaning, let measure else { return nil }
    return Metric(
      id: id, label: label, meaning: meaning, section: section, isCertified: isCertified,
      audience: audience, measure: measure, variants: variants.map { ($0.0, $0.1) },
      native: native, references: references, examples: examples)
  }

  private static func id(_ table: inout YAMLTable, _ log: inout FaultLog) -> String? {
    guard let id = table.requiredText("id", log: &log) else { return nil }
    let bytes = Array(id.utf8)
    let isName = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    guard isName, let first = bytes.first, (97...122).contains(first) else {
      log.add(
        .wrongType, at: table.node("id") ?? table.node,
        [.name: "id", .expected: "lower-case letters, digits and _"])
      return nil
    }
    return id
  }

  private static func words(
    _ key: String, _ table: inout YAMLTable, _ log: inout FaultLog
  ) -> Words? {
    guard table.node(key) != nil else {
      log.add(.missingKey, at: table.node, [.name: key])
      return nil
    }
    guard var words = table.table(key, log: &log) else { return nil }
    let english = words.requiredText("en", log: &log)
    let french = words.requiredText("fr", log: &log)
    words.finish(log: &log)
    guard let english, let french else { return nil }
    return Words(english: english, french: french)
  }

  private static func variants(
    _ table: inout YAMLTable, _ draft: MetricDraft, _ base: Measure?, _ log: inout FaultLog
  ) -> [(String, Measure)] {
    guard var list = table.table("variants", log: &log) else { return [] }
    return list.all().compactMap { name, keyNode, node in
      guard var table = YAMLTable(node, name: name, log: &log) else { return nil }
      var own = draft
      own.apply(&table, log: &log)
      table.finish(log: &log)
      guard let measure = MetricResolver(own, node: node).resolve(log: &log) else { return nil }
      if let base, measure.normalised == base.normalised {
        log.add(
          .badSetting, at: keyNode, [.name: name, .reason: "the variant equals the default"])
      }
      return (name, measure)
    }
  }

  private static func native(
    _ table: inout YAMLTable, _ variants: [String], _ log: inout FaultLog
  ) -> [(String, String?, [String])] {
    guard var list = table.table("native", log: &log) else { return [] }
    return list.all().compactMap { tool, _, node in
      guard var entry = YAMLTable(node, name: tool, log: &log) else { return nil }
      let variant = variant("variant", &entry, variants, &log)
      let differs = entry.texts("differs", log: &log) ?? []
      entry.finish(log: &log)
      return (tool, variant, differs)
    }
  }

  /// The name of a variant that the metric has; nil for `default` and for none.
  private static func variant(
    _ key: String, _ table: inout YAMLTable, _ variants: [String], _ log: inout FaultLog
  ) -> String? {
    guard let node = table.node(key), let name = table.text(key, log: &log), name != "default"
    else { return nil }
    if !variants.contains(name) {
      log.add(.unknownName, at: node, .unknown(name, expected: "variant", among: variants))
    }
    return name
  }

  private static func examples(
    _ table: inout YAMLTable, _ variants: [String], _ log: inout FaultLog
  ) -> [MetricExample] {
    guard let items = table.node("examples")?.items else { return [] }
    return items.compactMap { item in
      guard var example = YAMLTable(item, name: "example", log: &log) else { return nil }
      let variant = variant("variant", &example, variants, &log)
      let expected = example.requiredText("expect", log: &log)
      var given: [(entity: String, row: [(column: String, value: String?)])] = []
      if var facts = example.table("given", log: &log) {
        for (entity, keyNode, rows) in facts.all() {
          given += MetricFile.rows(entity, keyNode, rows, &log)
        }
      }
      example.finish(log: &log)
      return expected.map {
        MetricExample(position: item.position, variant: variant, given: given, expected: $0)
      }
    }
  }

  private static func rows(
    _ name: String, _ key: YAMLNode, _ rows: YAMLNode, _ log: inout FaultLog
  ) -> [(entity: String, row: [(column: String, value: String?)])] {
    guard let fact = Facts.entity(name) else {
      log.add(
        .unknownName, at: key,
        .unknown(name, expected: "fact", among: Facts.entities.map(\.name)))
      return []
    }
    return (rows.items ?? []).map { row in
      let pairs = row.pairs ?? []
      for (column, _) in pairs where fact[column.text ?? ""] == nil {
        log.add(
          .unknownName, at: column,
          .unknown(
            column.text ?? "", expected: "column of \(name)", among: fact.columns.map(\.name)))
      }
      return (name, pairs.map { ($0.key.text ?? "", $0.value.isNull ? nil : $0.value.text) })
    }
  }
}
