package import CRMCore

/// A second table in a CSV file, below the first: what `inspect` shows, and the rule that ends the first.
///
/// It begins with a row of names, at least two and others than those of the first table, with a row of
/// as many fields below it. In front of it stands a blank line, or a line of one text such as its title.
package struct CSVFurtherTable: Sendable {
  /// The line of its names.
  package let line: Int
  package let names: [String]
  /// The rule that ends the first table in front of it, where there is one that ends it nowhere else.
  package let rule: InputOptions.RowRule?

  /// The most rows, such as totals and titles, between the end of a table and the names of the next.
  private static let gap = 8

  /// The first further table in the first bytes of a file, or nil.
  package static func find(
    _ head: [UInt8], name: String, options: InputOptions = InputOptions(), below layout: CSVLayout
  ) throws(Fault) -> CSVFurtherTable? {
    guard let header = layout.header.last else { return nil }
    let rows = try CSVReader.rows(head, name: name, options: options, upTo: .max)
    let below = Array(rows.drop { $0.line <= header.line })
    return find(in: [header] + below)
  }

  /// The table that stands in front of the largest, of the rows that count as its preamble; nil when
  /// none does.
  package static func above(_ layout: CSVLayout) -> CSVFurtherTable? {
    let rows = layout.preamble
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard row.cells.count > 1, row.isFull, row.isWords, next.cells.count == row.cells.count,
        next.line == row.endLine + 1, !next.isWords
      else { continue }
      let names = row.cells.map(CSVHeader.trimmed)
      return CSVFurtherTable(line: row.line, names: names, rule: nil)
    }
    return nil
  }

  static func find(in rows: [CSVRow]) -> CSVFurtherTable? {
    guard let header = rows.first else { return nil }
    let fields = header.cells.count
    for index in rows.indices.dropFirst(2).dropLast() {
      let (above, row, next) = (rows[index - 1], rows[index], rows[index + 1])
      guard row.cells.count > 1, row.isFull, row.isWords, row.cells != header.cells,
        next.cells.count == row.cells.count, next.line == row.endLine + 1, next.filled > 0
      else { continue }
      let isApart = row.line > above.endLine + 1 || above.filled == 0
      guard isApart || above.isTitle(besides: fields) else { continue }
      // As wide as the first table, only values below its words tell it from a record.
      guard row.cells.count != fields || !next.isWords else { continue }
      return CSVFurtherTable(
        line: row.line, names: row.cells.map(CSVHeader.trimmed),
        rule: rule(endingAt: index, in: rows))
    }
    return nil
  }

  /// A rule that the rows between the tables fit and none of the first table does.
  private static func rule(endingAt index: Int, in rows: [CSVRow]) -> InputOptions.RowRule? {
    let fields = rows[0].cells.count
    let blank = rows.indices.dropFirst().first {
      rows[$0].line > rows[$0 - 1].endLine + 1 || rows[$0].filled == 0
    }
    if let blank, blank <= index, index - blank <= gap { return .blank }
    let above = rows[index - 1]
    guard above.isTitle(besides: fields), let text = above.cells.first, !text.isEmpty else {
      return nil
    }
    let rule = InputOptions.RowRule.startsWith(text)
    let isUsed = rows[1..<index - 1].contains {
      $0.cells.first?.lowercased().hasPrefix(text.lowercased()) ?? false
    }
    return isUsed ? nil : rule
  }
}

extension CSVRow {
  /// The line on which it ends: line breaks in its cells count.
  fileprivate var endLine: Int {
    line + cells.reduce(0) { $0 + $1.utf8.count { $0 == .lineFeed } }
  }

  /// Whether it is one line of text in a table of so many fields.
  fileprivate func isTitle(besides fields: Int) -> Bool {
    fields > 1 && filled == 1 && isWords && !(cells.first ?? "").isEmpty
  }
}
