import CRMCore

/// Reading `emit:`.
extension MappingReader {
  mutating func readEmissions(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard let node = top.node("emit") else {
      if mapping.emissions.isEmpty { isPartlyRead = true }
      // What extends a mapping that cannot be read lacks what that one has.
      if mapping.emissions.isEmpty, !top.has("extends"), !lostBase, !lostEmit {
        missing("emit", "a list of emissions", in: top)
      }
      return
    }
    guard let items = node.items, !items.isEmpty else {
      isPartlyRead = true
      log.add(
        .wrongType, at: node,
        [.name: "emit", .expected: "a list of emissions", .found: node.kindName])
      return
    }
    let base = mapping
    (nulls, locale) = (base.nulls, base.locale)
    let named = (base.match.fields + [base.input.columnNames ?? []]).joined()
    declared = Set(named.map(HeaderName.folded))
    var ids: Set<String> = []
    for item in items {
      guard let emission = emission(item, in: base, taken: &ids) else { continue }
      if let place = mapping.emissions.firstIndex(where: { $0.id == emission.id }) {
        mapping.emissions[place] = emission
      } else {
        mapping.emissions.append(emission)
      }
    }
  }

  /// `taken` holds the ids of the emissions before it in the same file.
  private mutating func emission(
    _ node: YAMLNode, in mapping: Mapping, taken: inout Set<String>
  ) -> Mapping.Emission? {
    guard
      var table = YAMLTable(spelt(node, MappingKeys.emission), name: "an emission", log: &log)
    else {
      isPartlyRead = true
      return nil
    }
    let name = table.requiredText("entity", log: &log)
    let meant = name.flatMap { nearestEntity(to: $0, at: table.node("entity") ?? node) }
    let entity = meant?.isClose == true ? meant?.entity : nil
    defer {
      if table.hasUnasked { isPartlyRead = true }
      table.finish(log: &log) { key in
        entity?[column: key].map { _ in "a column stands below 'fields:', indented" }
      }
    }
    let id = table.text("id", log: &log) ?? meant?.entity.name ?? name ?? ""
    checkId(id, &table, taken: &taken)
    let inherited = mapping.emissions.first { $0.id == id }
    if let inherited, let entity, inherited.entity.name != entity.name {
      log.add(
        .badSetting, at: table.node("entity") ?? node,
        [
          .name: "entity",
          .reason: "the emission '\(id)' that is extended is of \(inherited.entity.name)",
        ])
    }
    var each = inherited?.forEach
    if table.isCleared("for_each") { each = nil }
    scope = NameScope(
      isTabular: mapping.input.format?.isTable ?? false, captures: mapping.input.captureNames)
    let eachNode = table.node("for_each")
    if let eachNode { each = iteration(eachNode) }
    scope.enter(each)
    // What cannot be read says enough by itself: a for_each, a pattern, the mapping that is extended.
    scope.captures += lostCaptures
    if let eachNode, each == nil {
      scope.isRepeated = true
      scope.captures += eachNode.text.map(ColumnPattern.namesMeant) ?? []
    }
    if hasLostPatterns || lostBase { scope.isOpen = true }
    if table.has("for_each"), let inherited { recheck(inherited, &table) }
    let before = log.faults.count
    let key = table.node("key").flatMap { self.key($0) }
    let isSound = log.faults.count == before
    if table.isCleared("key") {
      let reason = inherited.map { _ in "a record has one: it cannot be taken away" }
      var facts: [Fault.Fact: String] = [.name: "key"]
      facts[.reason] = reason
      log.add(.missingKey, at: table.keyNode("key") ?? node, facts)
    } else if inherited == nil, !lostBase, !table.has("key") {
      noKey(of: id, &table, among: mapping)
    }
    let shell =
      inherited
      ?? Mapping.Emission(
        id: id, entity: entity ?? schema.entities[0], key: key ?? Mapping.Key(value: .first([])),
        position: node.position)
    var emission = shell
    emission.key = key ?? shell.key
    emission.forEach = each
    if isSound {
      checkKey(emission.key, over: each, at: table.node("key") ?? table.node("for_each") ?? node)
    }
    let beforeFlags = log.faults.count
    emission.isPartial = table.flag("partial", log: &log) ?? shell.isPartial
    readConditions(&table, into: &emission)
    if log.faults.count > beforeFlags { doubtful.insert(id) }
    readIdentities(&table, into: &emission)
    readFields(&table, of: entity, into: &emission)
    if table.hasUnasked { doubtful.insert(id) }
    return entity == nil || (key == nil && inherited == nil) ? nil : emission
  }

  /// An emission has no key, or its id is meant to be that of one that is extended.
  private mutating func noKey(of id: String, _ table: inout YAMLTable, among mapping: Mapping) {
    if let node = table.node("id"),
      let meant = nearestName(to: id, among: mapping.emissions.map(\.id))
    {
      log.add(
        .unknownName, at: node, [.name: id, .expected: "inherited emission", .nearest: meant])
    } else {
      log.add(.missingKey, at: table.node, [.name: "key"])
    }
  }

  /// The entity of that name, or the one that a misspelt name means; only of one that is written
  /// nearly so are the columns taken for those that are meant.
  private mutating func nearestEntity(
    to name: String, at node: YAMLNode
  ) -> (entity: Entity, isClose: Bool)? {
    if let entity = schema[name] { return (entity, true) }
    let names = schema.entities.map(\.name)
    unknown(name, "entity", among: names, at: node)
    return nearestName(to: name, among: names).flatMap { nearest in
      schema[nearest].map { ($0, abs(nearest.count - name.count) <= 2) }
    }
  }

  /// A key of the file that must be there: it is not, or has nothing behind it.
  mutating func missing(_ key: String, _ expected: String, in top: YAMLTable) {
    guard let node = top.keyNode(key) else {
      return log.add(.missingKey, at: top.node, [.name: key])
    }
    guard top.isEmpty(key) else { return }
    log.add(.wrongType, at: node, [.name: key, .expected: expected, .found: "nothing"])
  }

  /// Two emissions of one entity need an id each, lest one replaces the other.
  private mutating func checkId(_ id: String, _ table: inout YAMLTable, taken: inout Set<String>) {
    guard !id.isEmpty, !taken.insert(id).inserted else { return }
    if let node = table.node("id") {
      log.add(.duplicateKey, at: node, [.name: id])
    } else {
      log.add(
        .missingKey, at: table.node,
        [.name: "id", .reason: "there is another emission '\(id)', and each needs a name"])
    }
  }

  private mutating func readConditions(
    _ table: inout YAMLTable, into emission: inout Mapping.Emission
  ) {
    let keys: [(String, WritableKeyPath<Mapping.Emission, Condition?>)] = [
      ("when", \.when), ("deleted", \.deleted), ("test", \.test),
    ]
    for (key, path) in keys {
      if table.isCleared(key) { emission[keyPath: path] = nil }
      if let node = table.node(key) { emission[keyPath: path] = condition(node) }
    }
  }

  private mutating func readIdentities(
    _ table: inout YAMLTable, into emission: inout Mapping.Emission
  ) {
    let keys: [(String, WritableKeyPath<Mapping.Emission, Expression?>)] = [
      ("identity", \.identity), ("person_identity", \.personIdentity),
    ]
    for (key, path) in keys {
      if table.isCleared(key) { emission[keyPath: path] = nil }
      guard let node = table.node(key) else { continue }
      emission[keyPath: path] = expression(node)
    }
    if table.isCleared("extra") { emission.extra = nil }
    if let node = table.node("extra") { readExtra(node, into: &emission) }
    if let node = table.keyNode("person_identity"), emission.entity.name != "lead" {
      log.add(
        .badSetting, at: node,
        [.name: "person_identity", .reason: "only a lead has one; here 'identity' is meant"])
    }
  }

  /// `extra: Column`, a JSON object, or a table of names and fields.
  private mutating func readExtra(_ node: YAMLNode, into emission: inout Mapping.Emission) {
    guard node.pairs != nil, var table = YAMLTable(node, name: "extra", log: &log) else {
      guard let object = expression(node) else { return }
      checkJSON(object, at: node)
      emission.extra = .object(object)
      return
    }
    let own = table.all()
    let names = Set(own.map(\.key))
    var members = (emission.extra?.members ?? []).filter { !names.contains($0.column.name) }
    for (name, _, value) in own where !value.isNull {
      let value = value.pairs == nil ? value : spelt(value, MappingKeys.field)
      let type = value.pairs?.first { $0.key.text == "type" }?.value.text
      let custom = type.flatMap { FieldType(rawValue: $0) } ?? .text
      if let field = field(Column(custom: name, custom.customColumn), value) {
        members.append(field)
      }
    }
    emission.extra = .members(members)
  }

  private mutating func readFields(
    _ table: inout YAMLTable, of entity: Entity?, into emission: inout Mapping.Emission
  ) {
    guard var fields = table.table("fields", log: &log) else {
      if table.has("fields") { isPartlyRead = true }
      return
    }
    for (name, keyNode, value) in fields.all() {
      guard let entity else {
        // Without a table there are no columns, but the rest of the field can be checked.
        _ = field(.unknown, value)
        continue
      }
      guard let column = entity[column: name] else {
        unknown(
          name, "column of \(entity.name)", among: entity.columns.map(\.name), at: keyNode,
          remedy: ["external_id", "id"].contains(name)
            ? "the id of a record is its 'key'" : "a field of your own stands under 'extra'")
        _ = field(.unknown, value)
        continue
      }
      emission.fields.removeAll { $0.column.name == name }
      if value.isNull { continue }
      guard let field = field(column, value) else { continue }
      emission.fields.append(field)
    }
  }

  /// Checks what an emission inherits and keeps against another `for_each`.
  private mutating func recheck(_ inherited: Mapping.Emission, _ table: inout YAMLTable) {
    let node = table.node("for_each") ?? table.node
    let own = Set((table.node("fields")?.pairs ?? []).compactMap(\.key.text))
    var kept: [Expression] = table.has("key") ? [] : [inherited.key.value]
    for (key, condition) in [
      ("when", inherited.when), ("deleted", inherited.deleted), ("test", inherited.test),
    ] where !table.has(key) { kept += condition?.expressions ?? [] }
    for (key, expression) in [
      ("identity", inherited.identity), ("person_identity", inherited.personIdentity),
      ("extra", inherited.extra?.object),
    ] where !table.has(key) { kept += [expression].compactMap(\.self) }
    let members = table.has("extra") ? [] : inherited.extra?.members ?? []
    for field in inherited.fields.filter({ !own.contains($0.column.name) }) + members {
      kept += [field.value, field.currency].compactMap(\.self)
    }
    for expression in kept { check(expression, at: node) }
  }

  // MARK: for_each

  private mutating func iteration(_ node: YAMLNode) -> Mapping.Iteration? {
    if node.pairs != nil { return embedded(node) }
    guard let text = node.text else {
      log.add(.wrongType, at: node, [.name: "for_each", .expected: "text", .found: node.kindName])
      return nil
    }
    if Expression.hasFunctions(text) {
      guard let parts = expression(node, .anything) else { return nil }
      if parts.givesOneText {
        log.add(
          .badExpression, at: node.part(Expression.end(of: text)),
          [.reason: "it gives one text, not a list; 'split' or 'lines' makes one"])
      }
      return .parts(parts)
    }
    guard !scope.isTabular else { return columns(text, node) }
    if ColumnPattern(text) != nil {
      log.add(.badExpression, at: node, [.reason: "a pattern of column names is for CSV only"])
      return nil
    }
    return items(at: node, text).map { .nodes($0) }
  }

  /// A path to the items of a list: it ends in `[*]`, lest it leads to one value, the list.
  private mutating func items(at node: YAMLNode, _ text: String) -> FieldPath? {
    do {
      var path = try FieldPath(text, repeats: true)
      if path.steps.last != .every {
        log.add(
          .badExpression, at: node,
          [
            .reason: "'[*]' at its end is missing: without it the path leads to one value",
            .remedy: "write '\(text)[*]'",
          ])
        path.steps.append(.every)
      }
      return path
    } catch {
      log.add(.badExpression, at: node, [.reason: "no path: \(error.reason)"])
      return nil
    }
  }

  /// `{ json: Column, path: "items[*]" }`: the items of a JSON text.
  private mutating func embedded(_ node: YAMLNode) -> Mapping.Iteration? {
    guard var table = YAMLTable(node, name: "for_each", log: &log) else { return nil }
    defer { table.finish(log: &log) }
    guard let json = table.node("json") else {
      log.add(.missingKey, at: node, [.name: "json"])
      _ = table.node("path")
      return nil
    }
    let text = expression(json)
    var path = FieldPath(steps: [.every])
    if let place = table.node("path"), let written = table.text("path", log: &log) {
      guard let found = items(at: place, written) else { return nil }
      path = found
    }
    return text.map { .json($0, path) }
  }

  private mutating func columns(_ text: String, _ node: YAMLNode) -> Mapping.Iteration? {
    if let pattern = ColumnPattern(text) { return .columns(pattern) }
    let reason =
      text.contains("{")
      ? "no pattern of column names: it needs different names in braces, with text between"
      : "a column has one value a row; split it, as in '\(text) | split(\";\")'"
    log.add(.badExpression, at: node, [.reason: reason])
    return nil
  }

  // MARK: key

  private mutating func key(_ node: YAMLNode) -> Mapping.Key? {
    guard node.pairs != nil, var table = YAMLTable(node, name: "key", log: &log) else {
      return expression(node).map { Mapping.Key(value: $0) }
    }
    defer { table.finish(log: &log) }
    let parts = ["from", "of", "hash"].compactMap { name in table.node(name).map { (name, $0) } }
    let separator = table.text("separator", log: &log) ?? ":"
    let type = table.choice("type", Mapping.Key.Kind.self, log: &log)
    let countsOccurrences = table.flag("occurrence", log: &log) ?? false
    guard parts.count == 1, let (name, part) = parts.first else {
      // A misspelt key says enough by itself.
      if !parts.isEmpty || !table.hasUnasked {
        log.add(
          .badSetting, at: node, [.name: "key", .reason: "it has one of 'from', 'of' and 'hash'"])
      }
      return nil
    }
    let idle = name == "from" ? ["separator"] : name == "of" ? ["type"] : ["type", "separator"]
    for option in idle {
      guard let place = table.keyNode(option) else { continue }
      log.add(
        .badSetting, at: place, [.name: option, .reason: "it says nothing beside '\(name)'"])
    }
    let isHashed = name == "hash"
    let value =
      name == "from"
      ? expression(part) : composite(part, name, separator: isHashed ? "\u{1F}" : separator)
    var key = Mapping.Key(value: value ?? .first([]), isHashed: isHashed)
    key.isSalesforceId = type == .salesforceId
    key.countsOccurrences = countsOccurrences
    return value == nil ? nil : key
  }
}
