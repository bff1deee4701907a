import CRMCore

/// A value map with the places of its results, for the checks that need a column.
struct MapDraft {
  var map = ValueMap()
  /// What values become, each at its place in the mapping file.
  var results: [(text: String, node: YAMLNode)] = []
  /// The values that are listed in the mapping file.
  var keys: [(text: String, node: YAMLNode)] = []
  /// Where it says what becomes of all others.
  var otherwise: Position?
}

/// Reading `maps:` and the `map:` of a field.
extension MappingReader {
  mutating func readMaps(_ top: inout YAMLTable) {
    guard var table = top.table("maps", log: &log) else { return }
    for (name, key, value) in table.all() {
      if name == "emit", value.items != nil {
        lostEmit = true
        log.add(
          .badSetting, at: key,
          [
            .name: name, .reason: "it stands below 'maps:'",
            .remedy: "it begins in the first column, as 'maps:' does",
          ])
        continue
      }
      if chain.count == 1 { ownMaps.append((name, key)) }
      maps[name] = draft(value, name: name)
      if maps[name] == nil { brokenMaps.insert(name) } else { brokenMaps.remove(name) }
    }
  }

  /// A map in place is ready; a named one is looked up when all maps are known.
  mutating func readMap(_ node: YAMLNode, into field: inout Mapping.Field) {
    guard node.text == nil else {
      field.mapNode = node
      mapUses.append(node)
      return
    }
    guard let draft = draft(node, name: "map") else { return }
    field.map = draft.map
    check(draft, for: field)
  }

  /// The map that a field names.
  mutating func namedMap(_ node: YAMLNode, for field: Mapping.Field) -> ValueMap? {
    let name = node.text ?? ""
    guard let draft = maps[name] else { return nil }
    check(draft, for: field)
    return draft.map
  }

  /// Maps that are named and are not there, and those that are there and nothing names.
  mutating func checkMapNames() {
    guard !lostBase else { return }
    var used: Set<String> = []
    for node in mapUses {
      let name = node.text ?? ""
      used.insert(name)
      // A map that cannot be read says enough by itself.
      guard maps[name] == nil, !brokenMaps.contains(name) else { continue }
      unknown(name, "map", among: maps.keys.sorted(), at: node)
      if let meant = nearestName(to: name, among: maps.keys.sorted()) { used.insert(meant) }
    }
    guard !isPartlyRead else { return }
    for (name, key) in ownMaps where !used.contains(name) {
      log.add(.badSetting, at: key, [.name: name, .reason: "no field takes this map"])
    }
  }

  private mutating func check(_ draft: MapDraft, for field: Mapping.Field) {
    guard !field.column.isUnknown else { return }
    guard case .enumeration(let ids) = field.column.type else {
      return checkLiterals(draft.results, of: field) { text in
        [.name: "map", .reason: "'\(text)' cannot fill \(field.column.name)"]
      }
    }
    for (text, node) in draft.results where !ids.contains(text) {
      var facts: [Fault.Fact: String] = [
        .name: "map", .reason: "'\(text)' is not one of \(ids.joined(separator: ", "))",
      ]
      let words = node.position == draft.otherwise ? ids + ["keep", "reject"] : ids
      facts[.remedy] = nearestName(to: text, among: words).map { "did you mean '\($0)'?" }
      log.add(.badSetting, at: node, facts)
    }
  }

  private mutating func draft(_ node: YAMLNode, name: String) -> MapDraft? {
    guard var table = YAMLTable(node, name: name, log: &log) else { return nil }
    var draft = MapDraft()
    if table.has("file") {
      readMapFile(&table, into: &draft)
      table.finish(log: &log)
      return draft
    }
    let pairs = table.all()
    let before = log.faults.count
    if pairs.isEmpty {
      log.add(.badSetting, at: node, [.name: name, .reason: "the map is empty"])
    }
    for (key, keyNode, value) in pairs {
      if key != "*" { draft.keys.append((key, keyNode)) }
      if key == "*" {
        readOtherwise(value, into: &draft)
      } else if value.isNull {
        draft.map.entries.updateValue(nil, forKey: Array(key.utf8))
      } else if let text = value.text {
        draft.map.entries[Array(key.utf8)] = Array(text.utf8)
        draft.results.append((text, value))
      } else {
        log.add(.wrongType, at: value, [.name: key, .expected: "text", .found: value.kindName])
      }
    }
    if draft.results.isEmpty, !draft.keys.isEmpty, draft.map.otherwise.givesNothing,
      log.faults.count == before
    {
      log.add(.badSetting, at: node, [.name: name, .reason: "every value becomes nothing"])
    }
    return draft
  }

  private mutating func readMapFile(_ table: inout YAMLTable, into draft: inout MapDraft) {
    if let star = table.node("*") { readOtherwise(star, into: &draft) }
    if table.isCleared("*") { draft.map.otherwise = .null }
    let file = table.requiredText("file", log: &log)
    let key = table.requiredText("key", log: &log)
    let value = table.requiredText("value", log: &log)
    guard let file, let node = table.node("file") else { return }
    guard let bytes = lookUp(file, chain.last ?? "") else {
      log.add(.badSetting, at: node, [.name: "file", .reason: "there is no file '\(file)'"])
      return
    }
    lookedUp += bytes
    guard let key, let value else { return }
    do {
      draft.map.entries = try ValueMap.entries(csv: bytes, file: file, key: key, value: value)
      let results = Set(draft.map.entries.values.compactMap(\.self))
      draft.results += results.map { (String(decoding: $0, as: UTF8.self), node) }
        .sorted { $0.0 < $1.0 }
    } catch {
      log.add(error)
    }
  }

  /// What becomes of a value that is not listed.
  private mutating func readOtherwise(_ node: YAMLNode, into draft: inout MapDraft) {
    draft.otherwise = node.position
    guard !node.isNull else {
      draft.map.otherwise = .null
      return
    }
    guard let text = node.text else {
      log.add(.wrongType, at: node, [.name: "*", .expected: "text", .found: node.kindName])
      return
    }
    switch node.isQuoted ? nil : text {
    case "keep": draft.map.otherwise = .keep
    case "reject": draft.map.otherwise = .reject
    default:
      draft.map.otherwise = .value(Array(text.utf8))
      draft.results.append((text, node))
    }
  }
}
