import CRMIntake
import CRMPublish

/// Where the table of a CSV file begins and ends, in words, with the lines of a mapping that fix it.
struct InspectedLayout {
  let layout: CSVLayout
  let freeze: CSVFreeze
  /// Whether a mapping says how the file is read, so that only what it misses is worth a word.
  let isMapped: Bool
  /// The table that follows below the first, when one does.
  let further: CSVFurtherTable?
  let footers: [CSVFooter]
  /// The rules that would leave out records, too, with how many.
  let greedy: [String: Int]

  private var tellsHeader: Bool { !isMapped && layout.isSpecial }

  /// The lines to write into the mapping; none when it needs none.
  var mappingLines: [String] {
    if tellsHeader { return freeze.lines }
    let skipped = footers.isEmpty ? [] : CSVFreeze.lines(skipping: freeze.options.skipRows)
    let rules = freeze.endLines + skipped
    return rules.isEmpty ? [] : isMapped ? ["input:"] + rules : freeze.lines
  }

  func notes(showsValues: Bool) -> [String] {
    var notes = tellsHeader ? [headerNote] + preambleNotes(showsValues) : []
    if !isMapped, let above = CSVFurtherTable.above(layout) {
      notes.append(
        "a table of \(above.names.count) columns begins above it, on line \(above.line); "
          + "'header: { containing: … }' and 'until' choose it")
    }
    if let further { notes.append(note(of: further)) }
    notes += footers.map { footer in
      "line \(footer.row.line) looks like \(words(footer.kind))"
        + shown(footer.row, showsValues || footer.kind == .blank)
    }
    notes += greedy.sorted { $0.key < $1.key }.map { rule, count in
      "the rule \(rule) would leave out \(count) other rows, too, and is not proposed"
    }
    if !mappingLines.isEmpty {
      let place = isMapped ? "a mapping that extends this one" : "a mapping"
      notes.append("the lines below fix this in \(place)")
    }
    return notes
  }

  private func note(of table: CSVFurtherTable) -> String {
    let remedy =
      table.rule == nil
      ? "no rule ends the first one in front of it: cut it off in the file"
      : "the first one ends where 'until' says, and the rest is left out"
    return "another table of \(table.names.count) columns begins on line \(table.line); \(remedy)"
  }

  private var headerNote: String {
    let most = "\(layout.alike) of the first \(layout.seen) rows have \(layout.fields) fields"
    let line = layout.headerLine ?? 0
    let columns = list(layout.telling)
    let place =
      layout.header.count > 1
      ? "lines \(list(layout.header.map(\.line))) are the header" : "line \(line) is the header"
    return switch layout.verdict {
    case .told:
      "\(place): \(most), and it has words where the rows below have numbers, dates or addresses "
        + "(column \(columns))"
    case .assumed:
      "line \(line) is taken for the header: \(most), and it is the first of them that is filled; "
        + "no column tells, as all hold words"
    case .uneven:
      "line \(line) is taken for the header, but it has \(layout.header.first?.cells.count ?? 0) "
        + "fields: \(most)"
        + (freeze.options.format == .csv ? "; a name that holds the delimiter must be quoted" : "")
    case .none where layout.telling.isEmpty:
      "no line looks like a header: \(most), and none of them is made of words"
    case .none:
      "there is no header: \(most), and the first of them has values like the rows below "
        + "(column \(columns))"
    }
  }

  /// Says which rows stand before the header, the first ten of them one by one.
  private func preambleNotes(_ showsValues: Bool) -> [String] {
    let notes = layout.preamble.prefix(10).map { row in
      "line \(row.line) stands before the table" + shown(row, showsValues)
    }
    let others = layout.preamble.count - notes.count
    return others > 0 ? notes + ["\(others) more rows stand before the table"] : notes
  }

  private func shown(_ row: CSVRow, _ showsValues: Bool) -> String {
    let text = row.text
    return showsValues && !text.isEmpty ? ": " + text.prefix(200) : ""
  }

  private func words(_ kind: CSVFooter.Kind) -> String {
    switch kind {
    case .total: "a total"
    case .unnamedTotal: "a total without a name"
    case .note: "a footer"
    case .blank: "an empty row"
    }
  }

  private func list(_ numbers: [Int]) -> String {
    let all = numbers.prefix(8).map(String.init).joined(separator: ", ")
    return numbers.count > 8 ? all + ", …" : all
  }

  func json(showsValues: Bool) -> JSONValue {
    func rows(_ rows: [CSVRow]) -> JSONValue {
      .array(
        rows.map { row in
          .object([
            .init("line", JSONValue(row.line)),
            .init("text", showsValues ? .string(row.text) : .null),
          ])
        })
    }
    return .object([
      .init("verdict", .string(layout.verdict.rawValue)),
      .init("header_lines", .array(layout.header.map { JSONValue($0.line) })),
      .init("fields", JSONValue(layout.fields)), .init("rows_alike", JSONValue(layout.alike)),
      .init("rows_seen", JSONValue(layout.seen)),
      .init("telling_columns", .array(layout.telling.map { JSONValue($0) })),
      .init("preamble", rows(layout.preamble)),
      .init("next_table_line", further.map { JSONValue($0.line) } ?? .null),
      .init(
        "footers",
        .array(
          footers.map { footer in
            .object([
              .init("line", JSONValue(footer.row.line)),
              .init("kind", .string(footer.kind.rawValue)),
              .init("text", showsValues ? .string(footer.row.text) : .null),
            ])
          })),
      .init(
        "greedy_rules",
        .object(greedy.sorted { $0.key < $1.key }.map { .init($0.key, JSONValue($0.value)) })),
      .init("mapping_lines", .array(mappingLines.map { .string($0) })),
    ])
  }
}
