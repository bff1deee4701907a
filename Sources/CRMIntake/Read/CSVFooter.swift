/// A row at the end of a CSV file that is hardly a record.
package struct CSVFooter: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// It begins with a word for a total.
    case total
    /// It begins with an empty cell and holds nothing but numbers.
    case unnamedTotal = "unnamed_total"
    /// A line of text: who made the report, how many records it has, what may be done with it.
    case note
    /// It has no text in any cell.
    case blank
  }

  package let row: CSVRow
  package let kind: Kind
  /// The rule that leaves it out.
  package let rule: InputOptions.RowRule
  /// Whether the rule holds nothing but words that are known, none of the file's own.
  package let isGeneral: Bool

  /// Judges a row of a table with `fields` columns; nil when it may be a record.
  ///
  /// A row as wide as the table is a total when its first cell is a word for one, with a mark or a
  /// number behind it or with no other text in the row; or when all that it holds is numbers, the
  /// first cell being empty. A row of another width also when it is one line of text, or begins with a
  /// word that footers begin with.
  package init?(_ row: CSVRow, fields: Int) {
    self.row = row
    let first = row.cells.first ?? ""
    let kinds = row.kinds
    let isWide = row.cells.count == fields
    if row.filled == 0 {
      (kind, rule, isGeneral) = (.blank, .blank, true)
    } else if let prefix = Self.prefix(of: first, among: Self.totals),
      !isWide || prefix.isWhole || Self.isOnlyText(row)
    {
      (kind, rule, isGeneral) = (.total, .startsWith(prefix.text), true)
    } else if kinds.first == .empty, Self.isUnnamedTotal(row) {
      (kind, rule, isGeneral) = (.unnamedTotal, .firstCellEmpty, true)
    } else if let prefix = Self.prefix(of: first, among: Self.notes),
      !isWide || row.filled == 1 && (fields > 1 || !prefix.isWord)
    {
      (kind, rule, isGeneral) = (.note, .startsWith(prefix.text), true)
    } else if row.filled == 1, !isWide, kinds.first != .empty {
      (kind, rule, isGeneral) = (.note, .startsWith(Self.label(first)), false)
    } else {
      return nil
    }
  }

  /// The footers at the end of a file, of which `rows` are the last.
  package static func find(in rows: [CSVRow], fields: Int) -> [CSVFooter] {
    var found: [CSVFooter] = []
    for row in rows.reversed() {
      guard let footer = CSVFooter(row, fields: fields) else { break }
      found.append(footer)
    }
    return found.reversed()
  }

  /// The longer before the shorter that it begins with.
  private static let totals = [
    "grand totals", "grand total", "sub-totals", "sub-total", "subtotals", "subtotal", "totals",
    "total général", "total general", "totaux", "totales", "totale", "total", "sous-total",
    "gesamtergebnis", "gesamtsumme", "gesamt", "insgesamt", "summe", "somme", "suma",
  ]
  private static let notes = [
    "confidential", "confidentiel", "vertraulich", "copyright", "©", "(c)", "generated", "généré",
    "report generated", "report", "rapport", "exported", "exporté", "created by", "filtered by",
    "filters", "filter", "as of", "number of", "record count", "records", "row count", "rows",
    "count", "page", "end of", "powered by", "source", "note", "# ",
  ]

  /// The part of a cell that is one of the words.
  private struct Prefix {
    let text: String
    /// The cell is the word, or goes on with a mark or a number.
    let isWhole: Bool
    /// It is made of letters alone, as any name may begin.
    let isWord: Bool
  }

  private static func prefix(of cell: String, among words: [String]) -> Prefix? {
    let start = cell.prefix { $0.isWhitespace }
    let lower = cell.dropFirst(start.count).lowercased()
    for word in words where lower.hasPrefix(word) {
      let rest = cell.dropFirst(start.count + word.count)
      guard let next = rest.first else {
        return Prefix(text: cell, isWhole: true, isWord: false)
      }
      guard !next.isLetter, next != "-", next != "'" else {
        if word.last?.isLetter ?? false { continue }
        return Prefix(text: String(cell.dropLast(rest.count)), isWhole: true, isWord: false)
      }
      let after = rest.first { !$0.isWhitespace }
      let isWhole = after.map { !$0.isLetter } ?? true
      let text = cell.dropLast(rest.count) + (next == ":" ? ":" : "")
      return Prefix(text: String(text), isWhole: isWhole, isWord: next != ":")
    }
    return nil
  }

  /// Whether a row whose first cell is empty holds numbers only, or begins with a word for a total in
  /// another cell.
  private static func isUnnamedTotal(_ row: CSVRow) -> Bool {
    let filled = zip(row.cells, row.kinds).filter { $0.1 != .empty }
    guard let label = filled.first else { return false }
    return filled.allSatisfy { $0.1 == .number || $0.1 == .year }
      || prefix(of: label.0, among: totals)?.isWhole ?? false
  }

  /// Whether the first cell is the row's only text, short codes such as a currency aside.
  private static func isOnlyText(_ row: CSVRow) -> Bool {
    zip(row.cells, row.kinds).dropFirst().allSatisfy { cell, kind in
      kind == .empty || kind == .number || kind == .year
        || kind == .text && cell.count <= 3 && cell.allSatisfy(\.isUppercase)
    }
  }

  /// What stands in front of a line's colon, with it; the whole line when there is none.
  private static func label(_ cell: String) -> String {
    guard let colon = cell.firstIndex(of: ":") else { return cell }
    return String(cell[...colon])
  }
}
