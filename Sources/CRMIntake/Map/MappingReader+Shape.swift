import CRMCore

/// Reading what `input:` says of the shape of a file: what stands around its table, and rows that go on.
extension MappingReader {
  mutating func readShape(_ table: inout YAMLTable, into input: inout InputOptions) {
    if let patterns = patterns("preamble", &table) {
      input.preamble = patterns
      refuse("preamble", in: &table, unlessTable: input)
    }
    if let patterns = patterns("file_name", &table) { input.fileName = patterns }
    readCarry(&table, into: &input)
  }

  /// What stands before, between or in rows is only in tables.
  mutating func refuse(
    _ key: String, in table: inout YAMLTable, unlessTable input: InputOptions
  ) {
    guard let format = input.format, !format.isTable else { return }
    log.add(
      .badSetting, at: table.keyNode(key) ?? table.node,
      [.name: key, .reason: "only a table has it, and this is \(format.rawValue)"])
  }

  private mutating func patterns(_ key: String, _ table: inout YAMLTable) -> [ColumnPattern]? {
    guard let node = table.node(key) else { return nil }
    if node.isNull { return [] }
    var patterns: [ColumnPattern] = []
    for item in node.items ?? [node] {
      guard let text = item.text else {
        hasLostPatterns = true
        log.add(
          .wrongType, at: item, [.name: key, .expected: "a pattern", .found: item.kindName])
        continue
      }
      guard let pattern = ColumnPattern(text) else {
        lostCaptures += ColumnPattern.namesMeant(by: text)
        log.add(
          .badExpression, at: item,
          [
            .reason: "no pattern: it needs a name in braces, each once, with a text between two, "
              + "as in 'Start date: {start}'"
          ])
        continue
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private mutating func readCarry(_ table: inout YAMLTable, into input: inout InputOptions) {
    if table.isCleared("carry") { input.carry = nil }
    guard var carry = table.table("carry", log: &log) else { return }
    refuse("carry", in: &table, unlessTable: input)
    let columns = carry.texts("columns", log: &log)
    let same = carry.texts("same", log: &log) ?? []
    let looksBelow = carry.flag("below", log: &log) ?? false
    carry.finish(log: &log)
    guard let columns, !columns.isEmpty else {
      if let node = carry.node("columns") {
        guard columns != nil else { return }
        log.add(
          .wrongType, at: node,
          [.name: "columns", .expected: "a list of columns", .found: node.kindName])
      } else if !carry.hasUnasked {
        log.add(.missingKey, at: carry.node, [.name: "columns"])
      }
      return
    }
    if same.contains(where: columns.contains) {
      log.add(
        .badSetting, at: carry.node("same") ?? carry.node,
        [.name: "same", .reason: "it cannot be one of the columns that are filled"])
    }
    if looksBelow, same.isEmpty {
      log.add(
        .badSetting, at: carry.node("below") ?? carry.node,
        [.name: "below", .reason: "without 'same' nothing tells which rows belong together"])
    }
    input.carry = InputOptions.CarryRule(columns: columns, same: same, looksBelow: looksBelow)
  }
}
