/// Writes tables as CSV (RFC 4180) with LF line ends, for machines.
///
/// Numbers are plain decimals with a point, whatever the language; a missing value is empty.
package struct CSVText: Sendable {
  /// Whether text a spreadsheet would run as a formula gets an apostrophe in front.
  ///
  /// Off by default, because it changes the data.
  package var excelSafe: Bool

  package init(excelSafe: Bool = false) { self.excelSafe = excelSafe }

  /// The whole table: a line of column ids, then a line for each row.
  package func text(_ table: Table) -> String {
    var text = ""
    append(table.columns.map(\.id), to: &text)
    for row in table.squareRows { append(row, to: &text) }
    return text
  }

  /// Appends one line of cells.
  package func append(_ cells: [Cell], to text: inout String) {
    appendLine(cells.map(field), to: &text)
  }

  /// Appends one line of texts.
  package func append(_ texts: [String], to text: inout String) {
    appendLine(texts.map(guarded), to: &text)
  }

  private func appendLine(_ fields: [String], to text: inout String) {
    text += fields == [""] ? "\"\"" : fields.map(Escape.csv).joined(separator: ",")
    text += "\n"
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text), .date(let text): guarded(text)
    case .number(let quantity, _): quantity.plainText ?? ""
    case .missing: ""
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private func guarded(_ text: String) -> String { excelSafe ? Escape.formula(text) : text }
}
