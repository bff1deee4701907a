import CRMCore

/// What the names of an emission may be.
struct NameScope {
  /// True when names are columns of a CSV, false when they are paths.
  var isTabular = true
  /// True inside a `for_each`, where `parent.` reaches the record.
  var isRepeated = false
  /// True when the `for_each` cannot be read: nothing is known of its names.
  var isOpen = false
  var captures: [String] = []
  /// True inside a JSON text: names are paths of its items, and those behind `parent.` what they are
  /// outside of it.
  var isEmbedded = false
  /// Whether names behind `parent.` are columns.
  private(set) var isInTable = true

  init(isTabular: Bool = true, captures: [String] = []) {
    self.isTabular = isTabular
    self.captures = captures
    isInTable = isTabular
  }

  mutating func enter(_ iteration: Mapping.Iteration?) {
    isRepeated = iteration != nil
    if case .columns(let pattern)? = iteration { captures += pattern.names }
    if case .json? = iteration { (isTabular, isEmbedded) = (false, true) }
  }
}

/// Where an expression stands, and so whether it may give a list.
enum ExpressionPlace {
  /// One text is wanted.
  case text
  /// A field of that column.
  case list(Column)
  /// Anything will do.
  case anything

  var takesLists: Bool {
    switch self {
    case .text: false
    case .anything: true
    case .list(let column): [.text, .id, .list].contains(FieldType(column.type))
    }
  }
}

/// Reading and checking expressions and conditions.
extension MappingReader {
  mutating func expression(_ node: YAMLNode, _ place: ExpressionPlace = .text) -> Expression? {
    switch node.content {
    case .scalar:
      let values = named(in: node).values
      guard
        let found = Expression.parse(node, asPath: !scope.isTabular, values: values, log: &log)
      else { return nil }
      check(found, at: node)
      if found.givesList, !place.takesLists {
        log.add(
          .badExpression, at: node.part(Expression.end(of: node.text ?? "")),
          [.reason: "a list cannot stand here; 'first', 'item' or 'join' makes one text of it"])
      }
      return found
    case .sequence(let items):
      let parts = items.compactMap { expression($0, place) }
      if parts.count == items.count { checkOrder(of: parts, at: items) }
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
      return composite(parts, "of", separator: separator)
    }
  }

  /// Of several the first that is not empty counts: what stands behind a constant never does.
  private mutating func checkOrder(of parts: [Expression], at nodes: [YAMLNode]) {
    for (part, next) in zip(parts, nodes.dropFirst()) {
      guard let constant = part.onlyConstant, !constant.isEmpty else { continue }
      log.add(
        .badExpression, at: next,
        [
          .reason: "it never counts: the constant '=\(String(decoding: constant, as: UTF8.self))' "
            + "in front of it is always there"
        ])
      return
    }
  }

  mutating func composite(_ node: YAMLNode, _ key: String, separator: String) -> Expression? {
    guard let items = node.items, !items.isEmpty else {
      log.add(.wrongType, at: node, [.name: key, .expected: "a list", .found: node.kindName])
      return nil
    }
    let parts = items.compactMap { expression($0) }
    guard parts.count == items.count else { return nil }
    return .composite(parts, separator: Array(separator.utf8))
  }

  mutating func condition(_ node: YAMLNode) -> Condition? {
    let parts = named(in: node, inCondition: true)
    let (read, isSound) = Condition.read(
      node, asPath: !scope.isTabular, named: parts, log: &log)
    for expression in read?.expressions ?? [] { check(expression, at: node) }
    guard let condition = read, isSound else { return nil }
    let limits = ConditionLimits(nulls: nulls, words: locale.booleanWords)
    for contradiction in condition.contradictions(limits) {
      log.add(
        Fault(
          .badExpression, at: contradiction.place ?? node.position,
          [.reason: "this is never true: \(contradiction.reason)"]))
    }
    return condition
  }

  /// Checks the names of an expression against what its emission knows.
  ///
  /// Those of a definition are checked where it is used.
  mutating func check(_ expression: Expression, at node: YAMLNode) {
    guard definitions.open.isEmpty else { return }
    let outer = scope.captures
    scope.captures += expression.patterns.flatMap(\.names)
    defer { scope.captures = outer }
    for source in expression.sources {
      switch source {
      case .constant, .columns: break
      case .item where scope.isRepeated || scope.isOpen: break
      case .item:
        log.add(
          .badExpression, at: place(of: "item", in: node),
          [.reason: "'$item' stands only behind a for_each"])
      case .capture(let name): checkCapture(name, at: node)
      case .field(let field): check(field, at: node)
      }
    }
  }

  private mutating func checkCapture(_ name: String, at node: YAMLNode) {
    guard !scope.captures.contains(name), !scope.isOpen else { return }
    guard definitions.entries[name] == nil else {
      log.add(
        .badExpression, at: place(of: name, in: node),
        [.reason: "what is defined cannot be the argument of a function"])
      return
    }
    let defined = definitions.entries.keys.sorted()
    var known = scope.captures + defined
    if scope.isRepeated { known.append("item") }
    var facts: [Fault.Fact: String] = [
      .name: "$\(name)", .expected: defined.isEmpty ? "capture" : "definition or capture",
    ]
    facts[.nearest] = nearestName(to: name, among: known).map { "$\($0)" }
    log.add(.unknownName, at: place(of: name, in: node), facts)
  }

  private mutating func check(_ field: Expression.FieldName, at node: YAMLNode) {
    // What is inherited is at fault only here.
    let isOwn = field.position.file == node.position.file
    let node = isOwn ? YAMLNode.text(field.name, at: field.position) : node
    if field.isParent, !scope.isRepeated, !scope.isOpen {
      log.add(
        .badExpression, at: node,
        [
          .reason: "'parent.' reaches the record from within a for_each, and there is none; "
            + "a name that begins so stands in quotes"
        ])
    }
    guard !scope.isTabular, !(field.isParent && scope.isInTable) else { return }
    if ColumnPattern(field.name) != nil, !field.name.hasPrefix("\"") {
      log.add(.badExpression, at: node, [.reason: "a pattern of column names is for CSV only"])
    }
    do {
      _ = try FieldPath(field.name, repeats: true)
    } catch {
      log.add(.badExpression, at: node, [.reason: "no path: \(error.reason)"])
    }
  }

  /// `extra:` begins a JSON object: what can never be one is a fault.
  mutating func checkJSON(_ expression: Expression, at node: YAMLNode) {
    guard let reason = expression.whyNoObject else { return }
    log.add(.badSetting, at: node, [.name: "extra", .reason: reason])
  }
}

extension Expression {
  /// Why the value can never be a JSON object; nil when it may be.
  fileprivate var whyNoObject: String? {
    switch self {
    case .composite: "several texts joined are no JSON object"
    case .piped(.columns, _): nil
    case .piped(.capture, _): "a part of a column's name is no JSON object"
    case .piped:
      constants.contains { !JSONText.isObject($0.span) } ? "the constant is no JSON object" : nil
    case .first(let all): all.lazy.compactMap(\.whyNoObject).first
    }
  }
}

/// What holds only when the whole chain of `extends:` is read.
extension MappingReader {
  /// The mapping with the locale and the named maps in force put into every field.
  mutating func settled(_ mapping: Mapping) -> Mapping {
    var mapping = mapping
    for place in mapping.emissions.indices {
      mapping.emissions[place].fields = mapping.emissions[place].fields.map {
        settled($0, mapping.locale)
      }
      if let members = mapping.emissions[place].extra?.members {
        mapping.emissions[place].extra = .members(members.map { settled($0, mapping.locale) })
      }
    }
    if !lostBase, !isPartlyRead { checkDefinitionsAreUsed() }
    checkMapNames()
    checkKeys(mapping)
    checkDeclared(mapping)
    checkCurrencies(mapping)
    checkTwins(mapping)
    checkStrictReferences(mapping)
    return mapping
  }

  private mutating func settled(_ field: Mapping.Field, _ locale: FieldLocale) -> Mapping.Field {
    var field = field
    field.ownZone = field.ownLocale.timezone
    field.locale = field.ownLocale.over(locale)
    if let node = field.mapNode { field.map = namedMap(node, for: field) }
    return field
  }
}
