package import CRMCore

/// Reads a mapping file: a YAML node tree in, a `Mapping` or all its faults out.
package struct MappingReader {
  private var log = FaultLog()
  private var maps: [String: ValueMap] = [:]
  private let schema = Schema.unified
  /// Gives the text of a file that the mapping names, relative to the mapping.
  private let lookUp: (String) -> String?

  /// Makes a reader; `lookUp` gives the text of a map's CSV file, by its path relative to the mapping.
  package init(lookUp: @escaping (String) -> String? = { _ in nil }) { self.lookUp = lookUp }

  /// Reads the mapping in `text`, or throws all its faults at once.
  ///
  /// `base` gives the text and file name of the mapping that `extends:` names.
  package static func read(
    _ text: String, file: String, base: (String) -> (text: String, file: String)? = { _ in nil },
    lookUp: @escaping (String) -> String? = { _ in nil }
  ) throws(Faults) -> Mapping {
    var reader = MappingReader(lookUp: lookUp)
    let mapping = reader.whole(text, file: file, base: base, depth: 0)
    try reader.log.check()
    guard let mapping else { throw Faults(Fault(.yamlSyntax, at: Position(file))) }
    return mapping
  }

  private mutating func whole(
    _ text: String, file: String, base: (String) -> (text: String, file: String)?, depth: Int
  ) -> Mapping? {
    let root: YAMLNode
    do {
      root = try YAMLNode.parse(text, file: file)
    } catch {
      log.add(error)
      return nil
    }
    guard var top = YAMLTable(root, name: "the mapping", log: &log) else { return nil }
    checkVersion(&top)
    var mapping = Mapping(id: "", system: "")
    if let parent = top.node("extends"), let id = parent.text {
      if depth < 8, let found = base(id),
        let inherited = whole(found.text, file: found.file, base: base, depth: depth + 1)
      {
        mapping = inherited
      } else {
        log.add(.unknownName, at: parent, [.name: id, .expected: "mapping"])
      }
    }
    mapping.text += text
    mapping.id = top.requiredText("id", log: &log) ?? ""
    mapping.system = top.text("system", log: &log) ?? mapping.system
    if mapping.system.isEmpty {
      mapping.system = mapping.id.split(separator: "/").first.map(String.init) ?? ""
    }
    mapping.kind = top.choice("kind", SourceKind.self, log: &log) ?? mapping.kind
    readMatch(&top, into: &mapping)
    readInput(&top, into: &mapping)
    if let node = top.node("locale") {
      mapping.locale = locale(node).over(mapping.locale)
    }
    readDrift(&top, into: &mapping)
    readMaps(&top)
    readEmissions(&top, into: &mapping)
    top.finish(log: &log)
    return mapping
  }

  private mutating func checkVersion(_ top: inout YAMLTable) {
    guard let node = top.node("crmimport") else {
      log.add(.missingKey, at: top.node, [.name: "crmimport", .reason: "the format's version, 1"])
      return
    }
    if node.text != "1" {
      log.add(.badSetting, at: node, [.name: "crmimport", .expected: "version 1"])
    }
  }

  private mutating func readMatch(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard var table = top.table("match", log: &log) else { return }
    mapping.match.fields = []
    for key in ["columns", "paths"] {
      guard let node = table.node(key) else { continue }
      guard let items = node.items else {
        log.add(.wrongType, at: node, [.name: key, .expected: "a list", .found: node.kindName])
        continue
      }
      mapping.match.fields += items.compactMap { item in
        if let text = item.text { return [text] }
        return item.items?.compactMap(\.text)
      }
    }
    if let names = table.texts("files", log: &log) { mapping.match.fileNames = names }
    table.finish(log: &log)
  }

  private mutating func readDrift(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard var table = top.table("drift", log: &log) else { return }
    if let unknown = table.node("unknown"), unknown.text != "keep" {
      log.add(.wrongType, at: unknown, [.name: "unknown", .expected: "keep"])
    }
    if let missing = table.choice("missing", Mapping.Drift.Missing.self, log: &log) {
      mapping.drift.missing = missing
    }
    if let badValue = table.choice("bad_value", Mapping.BadValue.self, log: &log) {
      mapping.drift.badValue = badValue
    }
    if let limit = table.node("max_rejects"), let text = limit.text {
      mapping.drift.maxRejects = text
      if !Self.isLimit(text) {
        log.add(.wrongType, at: limit, [.name: "max_rejects", .expected: "a count or a share: 1%"])
      }
    }
    table.finish(log: &log)
  }

  private static func isLimit(_ text: String) -> Bool {
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard let value = Micros(number) else { return false }
    return value.rawValue >= 0 && (text.hasSuffix("%") || value.rawValue % Micros.scale == 0)
  }

  private mutating func readMaps(_ top: inout YAMLTable) {
    guard var table = top.table("maps", log: &log) else { return }
    for (name, _, value) in table.all() {
      maps[name] = valueMap(value, name: name)
    }
  }

  private mutating func readEmissions(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard let node = top.node("emit") else {
      if mapping.emissions.isEmpty { log.add(.missingKey, at: top.node, [.name: "emit"]) }
      return
    }
    guard let items = node.items else {
      log.add(.wrongType, at: node, [.name: "emit", .expected: "a list", .found: node.kindName])
      return
    }
    for item in items {
      guard let emission = emission(item, in: mapping) else { continue }
      if let place = mapping.emissions.firstIndex(where: { $0.id == emission.id }) {
        mapping.emissions[place] = emission
      } else {
        mapping.emissions.append(emission)
      }
    }
  }

  private mutating func emission(_ node: YAMLNode, in mapping: Mapping) -> Mapping.Emission? {
    guard var table = YAMLTable(node, name: "an emission", log: &log),
      let name = table.requiredText("entity", log: &log)
    else { return nil }
    guard let entity = schema[name] else {
      unknown(name, "entity", among: schema.entities.map(\.name), at: table.node("entity") ?? node)
      return nil
    }
    let id = table.text("id", log: &log) ?? name
    let inherited = mapping.emissions.first { $0.id == id && $0.entity.name == name }
    let isPartial = table.flag("partial", log: &log) ?? inherited?.isPartial ?? false
    guard let key = table.node("key").flatMap({ self.key($0) }) ?? inherited?.key else {
      if !table.has("key") { log.add(.missingKey, at: node, [.name: "key"]) }
      return nil
    }
    var emission =
      inherited
      ?? Mapping.Emission(id: id, entity: entity, key: key, position: node.position)
    emission.isPartial = isPartial
    emission.key = key
    if let when = table.node("when") { emission.when = Condition.parse(when, log: &log) }
    if let each = table.node("for_each") { emission.forEach = iteration(each, mapping.input) }
    if let deleted = table.node("deleted") {
      emission.deleted = Condition.parse(deleted, log: &log)
    }
    if let test = table.node("test") { emission.test = Condition.parse(test, log: &log) }
    if let identity = table.node("identity") { emission.identity = expression(identity) }
    if let identity = table.node("person_identity") {
      emission.personIdentity = expression(identity)
    }
    if let extra = table.node("extra") { readExtra(extra, into: &emission, mapping.locale) }
    if var fields = table.table("fields", log: &log) {
      for (name, keyNode, value) in fields.all() {
        readField(name, keyNode, value, into: &emission, locale: mapping.locale)
      }
    }
    table.finish(log: &log)
    return emission
  }

  private mutating func iteration(_ node: YAMLNode, _ input: InputOptions) -> Mapping.Iteration? {
    guard let text = node.text else {
      log.add(.wrongType, at: node, [.name: "for_each", .expected: "text", .found: node.kindName])
      return nil
    }
    if let pattern = ColumnPattern(text) { return .columns(pattern) }
    if text.contains("|") { return Expression.parse(node, log: &log).map { .parts($0) } }
    do {
      return .nodes(try FieldPath(text))
    } catch {
      log.add(.badExpression, at: node, [.reason: "no path: \(error.reason)"])
      return nil
    }
  }

  private mutating func key(_ node: YAMLNode) -> Mapping.Key? {
    guard node.pairs != nil, var table = YAMLTable(node, name: "key", log: &log) else {
      return expression(node).map { Mapping.Key(value: $0) }
    }
    defer { table.finish(log: &log) }
    var key: Mapping.Key
    if let hashed = table.node("hash") {
      guard let value = composite(hashed, separator: "\u{1F}") else { return nil }
      key = Mapping.Key(value: value, isHashed: true)
    } else if let parts = table.node("of") {
      let separator = table.text("separator", log: &log) ?? ":"
      guard let value = composite(parts, separator: separator) else { return nil }
      key = Mapping.Key(value: value)
    } else if let from = table.node("from") {
      guard let value = expression(from) else { return nil }
      key = Mapping.Key(value: value)
    } else {
      log.add(.missingKey, at: node, [.name: "of", .reason: "a key has 'from', 'of' or 'hash'"])
      return nil
    }
    switch table.text("type", log: &log) {
    case nil, "id", "text": break
    case "salesforce_id": key.isSalesforceId = true
    default: log.add(.wrongType, at: node, [.name: "type", .expected: "id or salesforce_id"])
    }
    key.countsOccurrences = table.flag("occurrence", log: &log) ?? false
    return key
  }

  private mutating func readField(
    _ name: String, _ keyNode: YAMLNode, _ node: YAMLNode, into emission: inout Mapping.Emission,
    locale: FieldLocale
  ) {
    guard let column = emission.entity[column: name] else {
      unknown(
        name, "column of \(emission.entity.name)", among: emission.entity.columns.map(\.name),
        at: keyNode)
      return
    }
    emission.fields.removeAll { $0.column.name == name }
    if node.isNull { return }
    guard let field = field(column, node, locale: locale) else { return }
    emission.fields.append(field)
  }

  /// `extra: Column`, a JSON object, or a table of names and fields.
  private mutating func readExtra(
    _ node: YAMLNode, into emission: inout Mapping.Emission, _ locale: FieldLocale
  ) {
    guard node.pairs != nil, var table = YAMLTable(node, name: "extra", log: &log) else {
      emission.extra = expression(node).map { .object($0) }
      return
    }
    var members: [Mapping.Field] = []
    if case .members(let inherited)? = emission.extra { members = inherited }
    for (name, _, value) in table.all() {
      members.removeAll { $0.column.name == name }
      if value.isNull { continue }
      let type = value.pairs?.first { $0.key.text == "type" }?.value.text
      let custom = type.flatMap { FieldType(rawValue: $0) } ?? .text
      let column = Column(custom: name, custom.customColumn)
      if let field = field(column, value, locale: locale) { members.append(field) }
    }
    emission.extra = .members(members)
  }

  private mutating func field(
    _ column: Column, _ node: YAMLNode, locale: FieldLocale
  ) -> Mapping.Field? {
    let type = FieldType(column.type)
    guard node.pairs != nil, var table = YAMLTable(node, name: column.name, log: &log),
      !table.has("of")
    else {
      return expression(node).map {
        Mapping.Field(
          column: column, value: $0, type: type, locale: locale, position: node.position)
      }
    }
    guard let from = table.node("from") else {
      log.add(.missingKey, at: node, [.name: "from"])
      return nil
    }
    guard let value = expression(from) else { return nil }
    var field = Mapping.Field(
      column: column, value: value, type: type, locale: locale, position: node.position)
    if let chosen = table.choice("type", FieldType.self, log: &log) {
      field.type = chosen
      let allowed = FieldType.allowed(for: column.type)
      if !allowed.contains(chosen) {
        log.add(
          .badSetting, at: table.node("type") ?? node,
          [
            .name: "type", .reason: "'\(chosen.rawValue)' cannot fill \(column.name)",
            .expected: allowed.map(\.rawValue).joined(separator: ", "),
          ])
      }
    }
    if let map = table.node("map") { field.map = mapOfField(map, column) }
    field.otherwise = table.text("default", log: &log).map { Array($0.utf8) }
    if let currency = table.node("currency") { field.currency = expression(currency) }
    field.reference = reference(&table, column, node)
    let ownLocale = fieldLocale(&table)
    field.ownZone = ownLocale.timezone
    field.locale = ownLocale.over(locale)
    field.nulls = table.texts("nulls", log: &log).map { $0.map { Array($0.utf8) } }
    field.isRequired = table.flag("required", log: &log) ?? false
    field.badValue = table.choice("bad_value", Mapping.BadValue.self, log: &log)
    if field.currency != nil, column.type != .money {
      log.add(
        .badSetting, at: table.keyNode("currency") ?? node,
        [.name: "currency", .reason: "\(column.name) is no amount"])
    }
    table.finish(log: &log)
    return field
  }

  private mutating func reference(
    _ table: inout YAMLTable, _ column: Column, _ node: YAMLNode
  ) -> ReferenceRule {
    let by = table.choice("by", ReferenceRule.By.self, log: &log)
    let missing = table.choice("on_missing", ReferenceRule.Missing.self, log: &log)
    var rule = ReferenceRule(by: by ?? .id, onMissing: missing ?? .null)
    switch column.type {
    case .reference(let target):
      // A tool that exports no list of its owners still names them.
      if missing == nil, target == "owner", rule.by != .id { rule.onMissing = .stub }
      if by == .domain || by == .registrationId, target != "account" {
        log.add(
          .badSetting, at: table.keyNode("by") ?? node,
          [.name: "by", .reason: "'\(rule.by.rawValue)' finds accounts only"])
      }
    case .anyReference: break
    default:
      for key in ["by", "on_missing"] where table.has(key) {
        log.add(
          .badSetting, at: table.keyNode(key) ?? node,
          [.name: key, .reason: "\(column.name) is no reference"])
      }
    }
    return rule
  }

  private mutating func mapOfField(_ node: YAMLNode, _ column: Column) -> ValueMap? {
    var map: ValueMap?
    if let name = node.text {
      map = maps[name]
      if map == nil { unknown(name, "map", among: maps.keys.sorted(), at: node) }
    } else {
      map = valueMap(node, name: "map")
    }
    if case .enumeration(let ids) = column.type, let map { check(map, ids, at: node) }
    return map
  }

  private mutating func check(_ map: ValueMap, _ ids: [String], at node: YAMLNode) {
    var results = map.entries.values.compactMap { $0 }
    if case .value(let bytes) = map.otherwise { results.append(bytes) }
    for result in Set(results.map { String(decoding: $0, as: UTF8.self) }).sorted()
    where !ids.contains(result) {
      var facts: [Fault.Fact: String] = [
        .name: "map",
        .reason: "'\(result)' is not one of \(ids.joined(separator: ", "))",
      ]
      facts[.remedy] = nearestName(to: result, among: ids).map { "did you mean '\($0)'?" }
      log.add(.badSetting, at: node, facts)
    }
  }

  private mutating func valueMap(_ node: YAMLNode, name: String) -> ValueMap? {
    guard var table = YAMLTable(node, name: name, log: &log) else { return nil }
    var map = ValueMap()
    if table.has("file") {
      let star = table.node("*")
      map.otherwise = star.map(otherwise) ?? .reject
      readMapFile(&table, into: &map)
      table.finish(log: &log)
      return map
    }
    for (key, _, value) in table.all() {
      if key == "*" {
        map.otherwise = otherwise(value)
      } else if value.isNull {
        map.entries.updateValue(nil, forKey: Array(key.utf8))
      } else if let text = value.text {
        map.entries[Array(key.utf8)] = Array(text.utf8)
      } else {
        log.add(.wrongType, at: value, [.name: key, .expected: "text", .found: value.kindName])
      }
    }
    return map
  }

  private mutating func readMapFile(_ table: inout YAMLTable, into map: inout ValueMap) {
    guard let file = table.requiredText("file", log: &log),
      let key = table.requiredText("key", log: &log),
      let value = table.requiredText("value", log: &log)
    else { return }
    guard let text = lookUp(file) else {
      log.add(.badSetting, at: table.node, [.name: "file", .reason: "there is no file '\(file)'"])
      return
    }
    do {
      map.entries = try ValueMap.entries(csv: text, file: file, key: key, value: value)
    } catch {
      log.add(error)
    }
  }

  private func otherwise(_ node: YAMLNode) -> ValueMap.Otherwise {
    if node.isNull { return .null }
    guard let text = node.text else { return .reject }
    if !node.isQuoted {
      if text == "keep" { return .keep }
      if text == "reject" { return .reject }
    }
    return .value(Array(text.utf8))
  }

  private mutating func locale(_ node: YAMLNode) -> FieldLocale {
    guard var table = YAMLTable(node, name: "locale", log: &log) else { return FieldLocale() }
    defer { table.finish(log: &log) }
    return fieldLocale(&table)
  }

  private mutating func fieldLocale(_ table: inout YAMLTable) -> FieldLocale {
    var locale = FieldLocale()
    locale.numbers = table.texts("numbers", log: &log)
    locale.dates = table.texts("dates", log: &log)
    locale.timezone = table.text("timezone", log: &log)
    locale.region = table.text("region", log: &log)
    locale.unit = table.choice("unit", FieldLocale.Unit.self, log: &log)
    locale.suffixes = table.flag("suffixes", log: &log)
    locale.yes = table.texts("yes", log: &log)
    locale.no = table.texts("no", log: &log)
    LocaleCheck.check(locale, in: &table, log: &log)
    return locale
  }

  private mutating func expression(_ node: YAMLNode) -> Expression? {
    switch node.content {
    case .scalar: return Expression.parse(node, log: &log)
    case .sequence(let items):
      let parts = items.compactMap { expression($0) }
      guard !items.isEmpty else {
        log.add(.badExpression, at: node, [.reason: "the list is empty"])
        return nil
      }
      return parts.count == items.count ? .first(parts) : nil
    case .mapping:
      guard var table = YAMLTable(node, name: "a field", log: &log) else { return nil }
      defer { table.finish(log: &log) }
      let separator = table.text("separator", log: &log) ?? ":"
      guard let parts = table.node("of") else {
        log.add(.missingKey, at: node, [.name: "of"])
        return nil
      }
      return composite(parts, separator: separator)
    }
  }

  private mutating func composite(_ node: YAMLNode, separator: String) -> Expression? {
    guard let items = node.items, !items.isEmpty else {
      log.add(.wrongType, at: node, [.name: "of", .expected: "a list", .found: node.kindName])
      return nil
    }
    let parts = items.compactMap { expression($0) }
    guard parts.count == items.count else { return nil }
    return .composite(parts, separator: Array(separator.utf8))
  }

  private mutating func unknown(
    _ name: String, _ kind: String, among names: [String], at node: YAMLNode
  ) {
    var facts: [Fault.Fact: String] = [.name: name, .expected: kind]
    facts[.nearest] = nearestName(to: name, among: names)
    log.add(.unknownName, at: node, facts)
  }
}

extension MappingReader {
  fileprivate mutating func readInput(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard var table = top.table("input", log: &log) else {
      if mapping.input.format == nil { log.add(.missingKey, at: top.node, [.name: "input"]) }
      return
    }
    var input = mapping.input
    if let format = table.choice("format", InputDescription.Format.self, log: &log) {
      input.format = format
    } else if input.format == nil {
      log.add(.missingKey, at: table.node, [.name: "format"])
    }
    if let encoding = table.text("encoding", log: &log), encoding != "auto" {
      input.encoding = encoding
    }
    input.delimiter = byte("delimiter", &table) ?? input.delimiter
    input.quote = byte("quote", &table) ?? input.quote
    input.escape = byte("escape", &table) ?? input.escape
    if let rule = table.choice("invalid_bytes", InputOptions.InvalidBytes.self, log: &log) {
      input.invalidBytes = rule
    }
    if let rule = table.choice("ragged", InputOptions.RaggedRule.self, log: &log) {
      input.ragged = rule
    }
    if let records = table.text("records", log: &log) { input.records = records }
    input.headerRows = table.integer("header_rows", in: 1...2, log: &log) ?? input.headerRows
    if let nulls = table.texts("nulls", log: &log) {
      mapping.nulls = nulls.map { Array($0.utf8) } + [[]]
    }
    if let names = table.texts("columns", log: &log) {
      input.columnNames = names
      input.header = .none
    }
    readHeader(&table, into: &input)
    readSkips(&table, into: &input)
    table.finish(log: &log)
    mapping.input = input
  }

  private mutating func byte(_ key: String, _ table: inout YAMLTable) -> UInt8? {
    guard let text = table.text(key, log: &log), text != "auto" else { return nil }
    if text == "tab" || text == "\\t" { return 9 }
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      if let node = table.node(key) {
        log.add(.wrongType, at: node, [.name: key, .expected: "one character, 'tab' or 'auto'"])
      }
      return nil
    }
    return byte
  }

  private mutating func readHeader(_ table: inout YAMLTable, into input: inout InputOptions) {
    guard let node = table.node("header") else { return }
    if node.text == "none" {
      input.header = .none
      return
    }
    guard var header = YAMLTable(node, name: "header", log: &log) else { return }
    if let line = header.integer("line", in: 1...100_000, log: &log) {
      input.header = .line(line)
    } else if let cells = header.texts("containing", log: &log) {
      input.header = .containing(cells)
    }
    header.finish(log: &log)
  }

  private mutating func readSkips(_ table: inout YAMLTable, into input: inout InputOptions) {
    guard let node = table.node("skip_rows") else { return }
    guard let items = node.items else {
      log.add(.wrongType, at: node, [.name: "skip_rows", .expected: "a list"])
      return
    }
    input.skipRows = []
    for item in items {
      guard var rule = YAMLTable(item, name: "a row rule", log: &log) else { continue }
      if let text = rule.text("starts_with", log: &log) {
        input.skipRows.append(.startsWith(text))
      } else if rule.flag("first_cell_empty", log: &log) == true {
        input.skipRows.append(.firstCellEmpty)
      } else if rule.flag("blank", log: &log) == true {
        input.skipRows.append(.blank)
      }
      rule.finish(log: &log)
    }
  }
}
