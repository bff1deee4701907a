import CRMCore

/// Reads one rule file on top of the profile that it extends, collecting every fault.
struct RuleProfileReader {
  private(set) var profile: RuleProfile
  private(set) var log = FaultLog()
  private var channelUses: [(id: String, node: YAMLNode)] = []
  private var categoryUses: [(condition: RuleCondition, node: YAMLNode)] = []

  init(extending parent: RuleProfile?) { profile = parent ?? RuleProfile() }

  /// Reads the file's root; `log` tells what is wrong with it.
  mutating func read(_ root: YAMLNode) {
    guard var table = YAMLTable(root, name: "the rule profile", log: &log) else { return }
    profile.id = table.requiredText("profile", log: &log) ?? ""
    profile.version = table.requiredText("version", log: &log) ?? ""
    _ = table.text("extends", log: &log)
    readChannels(&table)
    readSources(&table)
    readSets(&table)
    profile.clickIds.replace(with: list("click_ids", &table) { $0.clickId(&$1) }, by: \.name)
    profile.rules.replace(with: list("rules", &table) { $0.rule(&$1) }, by: \.id)
    profile.originalSources.replace(
      with: list("original_sources", &table) { $0.originalSource(&$1) }, by: \.id)
    profile.texts.replace(with: list("free_text", &table) { $0.textRule(&$1) }, by: \.id)
    readSystems(&table)
    table.finish(log: &log)
    checkUses()
  }

  private mutating func readChannels(_ table: inout YAMLTable) {
    let channels = list("channels", &table) { $0.channel(&$1) }
    let known = Set(profile.channels.map(\.id))
    for channel in channels where !known.contains(channel.id) { profile.channels.append(channel) }
    for (place, channel) in profile.channels.enumerated() {
      if let changed = channels.first(where: { $0.id == channel.id }) {
        profile.channels[place] = changed
      }
    }
  }

  private mutating func readSources(_ table: inout YAMLTable) {
    guard var lists = table.table("sources", log: &log) else { return }
    var own: [String: String] = [:]
    for (category, keyNode, value) in lists.all() {
      checkName(category, at: keyNode)
      for node in flat(value, name: category) {
        for name in spellings(node.text ?? "") {
          if let other = own.updateValue(category, forKey: name), other != category {
            log.add(
              .badSetting, at: node, [.name: name, .reason: "stands in the list '\(other)' too"])
          }
        }
      }
    }
    for (name, category) in own {
      if name.hasSuffix(".*") {
        profile.brands[String(name.dropLast(2))] = category
      } else {
        profile.sources[name] = category
      }
    }
  }

  /// `msn(.com)` gives `msn` and `msn.com`; `google.*` gives `google` and the brand.
  private func spellings(_ entry: String) -> [String] {
    let text = entry.lowercased()
    if text.hasSuffix(".*") { return [String(text.dropLast(2)), text] }
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return [text] }
    let name = String(text[..<open])
    return [name, name + text[text.index(after: open)...].dropLast()]
  }

  private mutating func readSets(_ table: inout YAMLTable) {
    profile.skippedReferrers += flat("skipped_referrers", &table).map { $0.lowercased() }
    profile.visits.formUnion(flat("visits", &table).map { SourceWords($0) })
  }

  private mutating func readSystems(_ table: inout YAMLTable) {
    guard var systems = table.table("systems", log: &log) else { return }
    for (name, keyNode, value) in systems.all() {
      checkName(name, at: keyNode)
      guard var entry = YAMLTable(value, name: name, log: &log) else { continue }
      var rule = RuleProfile.SystemRule(channel: channelUse("channel", &entry) ?? "")
      for (channel, values) in list("types", &entry, { $0.systemType(&$1) }) {
        for words in values { rule.types[words] = channel }
      }
      entry.finish(log: &log)
      profile.systems[name] = rule
    }
  }

  private mutating func checkUses() {
    let channels = Set(profile.channels.map(\.id))
    for (id, node) in channelUses where !channels.contains(id) {
      unknownName(id, "channel", among: channels, at: node)
    }
    let categories = Set(profile.sources.values).union(profile.brands.values)
    for (condition, node) in categoryUses {
      for name in condition.categories where !categories.contains(name) {
        unknownName(name, "source list", among: categories, at: node)
      }
    }
  }

  private mutating func unknownName(
    _ name: String, _ kind: String, among names: Set<String>, at node: YAMLNode
  ) {
    var facts: [Fault.Fact: String] = [.name: name, .expected: kind]
    facts[.nearest] = nearestName(to: name, among: names.sorted())
    log.add(.unknownName, at: node, facts)
  }
}

// The entries of the lists.
extension RuleProfileReader {
  private mutating func channel(_ table: inout YAMLTable) -> Channel? {
    let id = table.requiredText("id", log: &log)
    if let id { checkName(id, at: table.node("id") ?? table.node) }
    var label = Channel.Label(en: id ?? "", fr: id ?? "")
    if var labels = table.table("label", log: &log) {
      label.en = labels.requiredText("en", log: &log) ?? label.en
      label.fr = labels.requiredText("fr", log: &log) ?? label.fr
      labels.finish(log: &log)
    } else if !table.has("label") {
      log.add(.missingKey, at: table.node, [.name: "label"])
    }
    let isMarketing = table.flag("is_marketing", log: &log)
    if !table.has("is_marketing") {
      log.add(.missingKey, at: table.node, [.name: "is_marketing"])
    }
    let isKnown = table.flag("is_known", log: &log) ?? true
    let interaction = table.text("primary_interaction", log: &log)
    return id.map {
      Channel(
        id: $0, label: label, isMarketing: isMarketing ?? false, isKnown: isKnown,
        primaryInteraction: interaction)
    }
  }

  private mutating func clickId(_ table: inout YAMLTable) -> RuleProfile.ClickId? {
    let name = table.requiredText("name", log: &log)
    let channel = channelUse("channel", &table)
    let isWeak = table.flag("is_weak", log: &log) ?? false
    guard let name, let channel else { return nil }
    return RuleProfile.ClickId(name: name.lowercased(), channel: channel, isWeak: isWeak)
  }

  private mutating func rule(_ table: inout YAMLTable) -> RuleProfile.TaggedRule? {
    let id = table.requiredText("id", log: &log)
    let channel = channelUse("channel", &table)
    var condition = RuleCondition.always
    if let node = table.node("when") {
      do {
        condition = try RuleCondition.parse(node)
      } catch {
        log.add(error)
      }
      categoryUses.append((condition, node))
    }
    guard let id, let channel else { return nil }
    return RuleProfile.TaggedRule(id: id, channel: channel, condition: condition)
  }

  private mutating func originalSource(_ table: inout YAMLTable) -> RuleProfile.OriginalSource? {
    let id = table.requiredText("id", log: &log)
    let meaning =
      table.has("channel")
      ? channelUse("channel", &table).map { .channel($0) } : RuleProfile.Meaning.creationMethod
    let values = Set(flat("values", &table).map { SourceWords($0) })
    if values.isEmpty { log.add(.missingKey, at: table.node, [.name: "values"]) }
    guard let id, let meaning else { return nil }
    return RuleProfile.OriginalSource(id: id, meaning: meaning, values: values)
  }

  private enum OtherMeaning: String, CaseIterable {
    case creationMethod = "creation_method"
    case unknown
  }

  private mutating func textRule(_ table: inout YAMLTable) -> RuleProfile.TextRule? {
    let id = table.requiredText("id", log: &log)
    let meaning: RuleProfile.Meaning? =
      if table.has("means") {
        table.choice("means", OtherMeaning.self, log: &log)
          .map { $0 == .unknown ? .unknown : .creationMethod }
      } else {
        channelUse("channel", &table).map { .channel($0) }
      }
    let exact = Set(flat("exact", &table).map { SourceWords($0) })
    let words = patterns("words", &table)
    let ends = patterns("ends", &table)
    if !["exact", "words", "ends"].contains(where: { table.has($0) }) {
      log.add(.missingKey, at: table.node, [.name: "words"])
    }
    guard let id, let meaning else { return nil }
    return RuleProfile.TextRule(id: id, meaning: meaning, exact: exact, words: words, ends: ends)
  }

  private mutating func systemType(
    _ table: inout YAMLTable
  ) -> (channel: String, values: [SourceWords])? {
    let channel = channelUse("channel", &table)
    let values = flat("values", &table).map { SourceWords($0) }
    return channel.map { ($0, values) }
  }
}

// How keys are read.
extension RuleProfileReader {
  private mutating func list<Item>(
    _ key: String, _ table: inout YAMLTable,
    _ item: (inout RuleProfileReader, inout YAMLTable) -> Item?
  ) -> [Item] {
    guard let node = table.node(key) else { return [] }
    guard let nodes = node.items else {
      log.add(.wrongType, at: node, [.name: key, .expected: "a list", .found: node.kindName])
      return []
    }
    checkNames(nodes)
    return nodes.compactMap { node in
      guard var entry = YAMLTable(node, name: "an entry of \(key)", log: &log) else { return nil }
      defer { entry.finish(log: &log) }
      return item(&self, &entry)
    }
  }

  /// Reports entries that have the same id or name.
  private mutating func checkNames(_ nodes: [YAMLNode]) {
    var seen: Set<String> = []
    for node in nodes {
      let name = node.pairs?.first { ["id", "name"].contains($0.key.text) }?.value
      if let name, let text = name.text, !seen.insert(text).inserted {
        log.add(.duplicateKey, at: name, [.name: text])
      }
    }
  }

  private mutating func channelUse(_ key: String, _ table: inout YAMLTable) -> String? {
    let text = table.requiredText(key, log: &log)
    if let text, let node = table.node(key) { channelUses.append((text, node)) }
    return text
  }

  private mutating func patterns(_ key: String, _ table: inout YAMLTable) -> [WordPattern] {
    guard let node = table.node(key) else { return [] }
    return flat(node, name: key).compactMap { item in
      let pattern = item.text.flatMap { WordPattern($0) }
      if pattern == nil {
        log.add(
          .badSetting, at: item,
          [.name: key, .reason: "a pattern is words, each with '*' at an end at most"])
      }
      return pattern
    }
  }

  private mutating func flat(_ key: String, _ table: inout YAMLTable) -> [String] {
    table.node(key).map { flat($0, name: key).compactMap(\.text) } ?? []
  }

  /// The texts of a node: one, a list, or a list of lists.
  private mutating func flat(_ node: YAMLNode, name: String) -> [YAMLNode] {
    guard let items = node.items else {
      guard node.text != nil, !node.isNull else {
        log.add(.wrongType, at: node, [.name: name, .expected: "text", .found: node.kindName])
        return []
      }
      return [node]
    }
    return items.flatMap { flat($0, name: name) }
  }

  private mutating func checkName(_ name: String, at node: YAMLNode) {
    let isSnakeCase = name.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
    }
    guard !isSnakeCase || name.isEmpty else { return }
    log.add(
      .badSetting, at: node,
      [.name: name, .reason: "an id is lower-case letters, digits and '_'"])
  }
}

extension Array {
  /// Puts each of `changes` in the place of the element with its name; new names come first.
  fileprivate mutating func replace(with changes: [Element], by name: KeyPath<Element, String>) {
    var added: [Element] = []
    for change in changes {
      if let place = firstIndex(where: { $0[keyPath: name] == change[keyPath: name] }) {
        self[place] = change
      } else {
        added.append(change)
      }
    }
    insert(contentsOf: added, at: 0)
  }
}
