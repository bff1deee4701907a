package import CRMCore

/// Reading the fields of an emission.
extension MappingReader {
  mutating func field(_ column: Column, _ node: YAMLNode) -> Mapping.Field? {
    let node = node.pairs == nil ? node : spelt(node, MappingKeys.field)
    guard node.pairs != nil, var table = YAMLTable(node, name: column.name, log: &log),
      !table.has("of")
    else {
      guard let value = expression(node, .list(column)) else { return nil }
      let field = Mapping.Field(
        column: column, value: value, type: FieldType(column.type), locale: locale,
        position: node.position)
      checkConstants(of: field, at: node)
      checkNames(of: field, at: node)
      checkFunctions(of: field, at: node)
      return field
    }
    defer {
      if table.hasUnasked { isPartlyRead = true }
      table.finish(log: &log)
    }
    let from = table.node("from")
    if from == nil { log.add(.missingKey, at: node, [.name: "from"]) }
    let value = from.flatMap { expression($0, .list(column)) }
    var field = Mapping.Field(
      column: column, value: value ?? .first([]), type: FieldType(column.type),
      locale: FieldLocale(), position: (from ?? node).position)
    readType(&table, into: &field)
    field.ownLocale = fieldLocale(&table)
    field.locale = field.ownLocale.over(locale)
    field.lastDayOf = table.choice("last_day_of", Period.self, log: &log)
    field.nulls = table.texts("nulls", log: &log).map { $0.map { Array($0.utf8) } }
    if let map = table.node("map") {
      readMap(map, into: &field)
      if field.value.givesList {
        log.add(.badSetting, at: map, [.name: "map", .reason: "it takes one text, not a list"])
      }
    }
    field.otherwise = table.text("default", log: &log).map { Array($0.utf8) }
    let outer = scope.captures
    scope.captures += field.value.patterns.flatMap(\.names)
    readCurrency(&table, into: &field)
    scope.captures = outer
    field.reference = reference(&table, column, node)
    field.isRequired = table.flag("required", log: &log) ?? false
    checkDefault(of: field, &table)
    field.badValue = table.choice("bad_value", Mapping.BadValue.self, log: &log)
    checkOptions(of: field, table)
    if let map = table.node("map") { checkKeys(of: map, for: field) }
    checkConstants(of: field, at: from ?? node, default: table.node("default"))
    guard let from, value != nil else { return nil }
    checkNames(of: field, at: from)
    checkFunctions(of: field, at: from)
    return field
  }

  private mutating func readType(_ table: inout YAMLTable, into field: inout Mapping.Field) {
    let column = field.column
    guard let chosen = table.choice("type", FieldType.self, log: &log) else { return }
    field.type = chosen
    let allowed = FieldType.allowed(for: column.type)
    guard !allowed.contains(chosen), !column.isUnknown else { return }
    log.add(
      .badSetting, at: table.node("type") ?? table.node,
      [
        .name: "type", .reason: "'\(chosen.rawValue)' cannot fill \(column.name)",
        .expected: allowed.map(\.rawValue).joined(separator: ", "),
      ])
  }

  private mutating func readCurrency(_ table: inout YAMLTable, into field: inout Mapping.Field) {
    guard let node = table.node("currency") else { return }
    field.currency = expression(node)
    if field.column.type != .money, !field.column.isUnknown {
      log.add(
        .badSetting, at: table.keyNode("currency") ?? node,
        [.name: "currency", .reason: "\(field.column.name) is no amount"])
    }
    for leaf in node.items ?? [node] {
      guard let name = leaf.text?.trimmed, Currency.isCode(name) else { continue }
      refuse(name: String(name), of: "currency", as: "a currency", at: leaf)
    }
    for constant in field.currency?.constants ?? [] where Currency.read(constant.span) == nil {
      log.add(
        .badSetting, at: node,
        [
          .name: "currency",
          .reason: "'\(String(decoding: constant, as: UTF8.self))' is no currency",
          .expected: "an ISO 4217 code, such as EUR",
        ])
    }
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
      let allowed = ReferenceRule.By.allowed(for: target, in: schema)
      if !allowed.contains(rule.by) {
        log.add(
          .badSetting, at: table.node("by") ?? node,
          [
            .name: "by", .reason: "\(target) has no column '\(rule.by.rawValue)' to look in",
            .expected: allowed.map(\.rawValue).joined(separator: ", "),
          ])
      }
    case .anyReference:
      guard missing == .reject else { break }
      log.add(
        .badSetting, at: table.node("on_missing") ?? node,
        [
          .name: "on_missing", .reason: "\(column.name) refers to several tables",
          .expected: "null or stub",
        ])
    default:
      for key in ["by", "on_missing"] where table.has(key) && !column.isUnknown {
        log.add(
          .badSetting, at: table.keyNode(key) ?? node,
          [.name: key, .reason: "\(column.name) is no reference"])
      }
    }
    return rule
  }

  // MARK: Locale

  mutating func locale(_ node: YAMLNode) -> FieldLocale {
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
}

extension Column {
  /// What stands for a column that is not in the schema, so that its options can still be checked.
  static let unknown = Column(custom: "", .text)

  var isUnknown: Bool { name.isEmpty }
}

extension ReferenceRule.By {
  /// By which columns a record of that entity can be looked up.
  package static func allowed(for entity: String, in schema: Schema) -> [Self] {
    allCases.filter { $0 == .id || schema[entity]?[column: $0.rawValue] != nil }
  }
}
