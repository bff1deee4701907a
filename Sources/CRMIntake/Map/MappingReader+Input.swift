import CRMCore

/// Reading `input:`.
extension MappingReader {
  mutating func readInput(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard let read = top.table("input", log: &log) else {
      if mapping.input.format == nil, !top.has("extends"), !lostBase {
        missing("input", "a mapping", in: top)
      }
      return
    }
    var table = spelt(read, MappingKeys.input, name: "input")
    var input = mapping.input
    if let format = table.choice("format", InputDescription.Format.self, log: &log) {
      input.format = format
    } else if input.format == nil, !table.has("format"), !top.has("extends") {
      log.add(.missingKey, at: table.node, [.name: "format"])
    }
    readEncoding(&table, into: &input)
    readDialect(&table, into: &input)
    if let rule = table.choice("invalid_bytes", InputOptions.InvalidBytes.self, log: &log) {
      input.invalidBytes = rule
    }
    if let rule = table.choice("ragged", InputOptions.RaggedRule.self, log: &log) {
      input.ragged = rule
    }
    readRecords(&table, into: &input)
    input.headerRows = table.integer("header_rows", in: 1...2, log: &log) ?? input.headerRows
    if let nulls = table.texts("nulls", log: &log) {
      mapping.nulls = nulls.map { Array($0.utf8) } + [[]]
    }
    if let names = table.texts("columns", log: &log) {
      input.columnNames = names
      input.header = .none
      checkColumns(&table)
    }
    input.sheet = table.text("sheet", log: &log) ?? input.sheet
    readHeader(&table, into: &input)
    if let rules = rowRules("skip_rows", &table) { input.skipRows = rules }
    if let rules = rowRules("until", &table) { input.until = rules }
    readShape(&table, into: &input)
    readLimits(&table, into: &input.limits)
    checkRows(&table, input)
    table.finish(log: &log)
    mapping.input = input
  }

  /// What only rows and their columns have.
  private static let ofTables = [
    "delimiter", "quote", "escape", "header", "header_rows", "columns", "skip_rows", "until",
    "sheet", "ragged",
  ]

  /// Options that say nothing to a file of that shape.
  private mutating func checkRows(_ table: inout YAMLTable, _ input: InputOptions) {
    for key in Self.ofTables where table.has(key) && !table.isEmpty(key) {
      refuse(key, in: &table, unlessTable: input)
    }
    guard input.format?.isTable ?? true, input.header == .none, input.headerRows > 1,
      let node = table.keyNode("header_rows") ?? table.keyNode("header")
        ?? table.keyNode("columns")
    else { return }
    log.add(
      .badSetting, at: node,
      [.name: "header_rows", .reason: "a file without a header has no rows of names"])
  }

  /// Names of columns that stand twice, or beside a header that gives them.
  private mutating func checkColumns(_ table: inout YAMLTable) {
    var seen: Set<String> = []
    for item in table.node("columns")?.items ?? [] {
      guard let name = item.text, !seen.insert(HeaderName.folded(name)).inserted else { continue }
      log.add(.duplicateKey, at: item, [.name: name])
    }
    guard table.node("header")?.pairs != nil, let node = table.keyNode("columns") else { return }
    log.add(
      .badSetting, at: node,
      [
        .name: "columns",
        .reason: "the header of the file names its columns, and 'header' says where",
      ]
    )
  }

  private mutating func readLimits(
    _ table: inout YAMLTable, into limits: inout InputOptions.Limits
  ) {
    guard var caps = table.table("limits", log: &log) else { return }
    func read(_ key: String, upTo most: Int, _ limit: inout Int) {
      limit = caps.integer(key, in: 1...most, log: &log) ?? limit
    }
    read("value_bytes", upTo: 256 << 20, &limits.valueBytes)
    read("record_bytes", upTo: 256 << 20, &limits.recordBytes)
    read("depth", upTo: 512, &limits.depth)
    read("values", upTo: 10_000_000, &limits.values)
    read("attributes", upTo: 10_000, &limits.attributes)
    caps.finish(log: &log)
  }

  private mutating func readEncoding(_ table: inout YAMLTable, into input: inout InputOptions) {
    guard let node = table.node("encoding"), let text = table.text("encoding", log: &log) else {
      return
    }
    input.encoding = text == "auto" ? nil : text
    if text != "auto", TextEncoding(label: text) == nil {
      unknown(
        Self.encoding(meantBy: text), as: text, "encoding",
        among: TextEncoding.allCases.map(\.rawValue), at: node)
    }
  }

  /// The encoding that another name of it means: `utf8-bom`, `cp-1252`.
  private static func encoding(meantBy text: String) -> String {
    let small = text.lowercased()
    // What Windows calls "ANSI" is no encoding, but where this language is used it is that one.
    if small == "ansi" { return "windows-1252" }
    let stem = small.replacing(/[-_ ](bom|sig)$/, with: "")
    let labels = [stem, stem.filter { $0.isLetter || $0.isNumber }]
    return labels.lazy.compactMap { TextEncoding(label: $0) }.first?.rawValue ?? text
  }

  /// The characters that make a CSV: `auto` and `none` undo what was inherited.
  private mutating func readDialect(_ table: inout YAMLTable, into input: inout InputOptions) {
    input.delimiter = byte("delimiter", without: "auto", &table, inherited: input.delimiter)
    input.quote = byte("quote", without: "none", &table, inherited: input.quote)
    input.escape = byte("escape", without: "none", &table, inherited: input.escape)
    guard let delimiter = input.delimiter else { return }
    for (key, other) in [("quote", input.quote), ("escape", input.escape)] where other == delimiter
    {
      log.add(
        .badSetting, at: table.node(key) ?? table.node("delimiter") ?? table.node,
        [.name: key, .reason: "it is the delimiter, too"])
    }
  }

  private mutating func byte(
    _ key: String, without word: String, _ table: inout YAMLTable, inherited: UInt8?
  ) -> UInt8? {
    guard let node = table.node(key), let text = table.text(key, log: &log) else {
      return inherited
    }
    if text == word { return nil }
    if text == "tab" || text == "\\t" { return 9 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != 10, byte != 13 else {
      log.add(
        .wrongType, at: node, [.name: key, .expected: "one character, 'tab' or '\(word)'"])
      return inherited
    }
    return byte
  }

  private mutating func readRecords(_ table: inout YAMLTable, into input: inout InputOptions) {
    guard let node = table.node("records"), let text = table.text("records", log: &log) else {
      return
    }
    input.records = text == "auto" ? nil : text
    guard text != "auto" else { return }
    switch input.format {
    case .jsonl:
      guard text != "$" else { return }
      log.add(
        .badSetting, at: node, [.name: "records", .reason: "each line of jsonl is a record"])
    case .json:
      guard JSONPath(text) == nil else { return }
      log.add(
        .badSetting, at: node,
        [.name: "records", .expected: "a path such as $.results[*] or $.result.*"])
    case .xml:
      guard XMLPath(text) == nil else { return }
      log.add(.badSetting, at: node, [.name: "records", .expected: "a path such as /Leads/Lead"])
    case .csv, .xlsx, .spreadsheetml:
      log.add(
        .badSetting, at: node, [.name: "records", .reason: "the rows of a table are its records"])
    case nil: break
    }
  }

  private mutating func readHeader(_ table: inout YAMLTable, into input: inout InputOptions) {
    guard let node = table.node("header") else { return }
    if let text = node.text, text == "none" || text == "auto" {
      input.header = text == "none" ? .none : .first
      return
    }
    guard node.pairs != nil, var header = YAMLTable(node, name: "header", log: &log) else {
      return noHeader(node)
    }
    if let line = header.integer("line", in: 1...100_000, log: &log) {
      input.header = .line(line)
      if header.node("containing") != nil, let place = header.keyNode("containing") {
        log.add(
          .badSetting, at: place,
          [.name: "containing", .reason: "'line' says already which row the header is"])
      }
    } else if let cells = header.texts("containing", log: &log) {
      input.header = .containing(cells)
      if cells.isEmpty, let place = header.node("containing") {
        log.add(
          .wrongType, at: place,
          [.name: "containing", .expected: "a list of cells", .found: place.kindName])
      }
    } else if node.pairs?.isEmpty == true {
      noHeader(node)
    }
    header.finish(log: &log)
  }

  private mutating func noHeader(_ node: YAMLNode) {
    var facts: [Fault.Fact: String] = [
      .name: "header", .expected: "none, auto, { line: N } or { containing: [cells] }",
      .found: node.kindName,
    ]
    if let line = node.text.flatMap({ Int($0) }) { facts[.remedy] = "write '{ line: \(line) }'" }
    log.add(.wrongType, at: node, facts)
  }

  /// A list of row rules; nil when there is none to read.
  private mutating func rowRules(
    _ key: String, _ table: inout YAMLTable
  ) -> [InputOptions.RowRule]? {
    guard let node = table.node(key) else { return nil }
    guard let items = node.items else {
      log.add(.wrongType, at: node, [.name: key, .expected: "a list"])
      return nil
    }
    return items.compactMap { rowRule($0, of: key) }
  }

  private mutating func rowRule(_ node: YAMLNode, of key: String) -> InputOptions.RowRule? {
    guard var table = YAMLTable(node, name: "a row rule", log: &log) else { return nil }
    var rules: [InputOptions.RowRule] = []
    let before = log.faults.count
    if let text = table.text("starts_with", log: &log) {
      rules.append(.startsWith(text))
      if text.isEmpty, let place = table.node("starts_with") {
        log.add(
          .wrongType, at: place,
          [.name: "starts_with", .expected: "a text", .found: "an empty one, which fits every row"])
      }
    }
    if table.flag("first_cell_empty", log: &log) == true { rules.append(.firstCellEmpty) }
    if table.flag("blank", log: &log) == true { rules.append(.blank) }
    table.finish(log: &log)
    guard rules.count != 1, log.faults.count == before else { return rules.first }
    log.add(
      .badSetting, at: node,
      [
        .name: key,
        .reason: "a row rule is one of starts_with: text, first_cell_empty: true, blank: true",
      ])
    return nil
  }
}
