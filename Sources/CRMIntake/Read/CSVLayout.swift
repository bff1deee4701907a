package import CRMCore

/// Where the table begins in a CSV file, and what tells: what `inspect` shows and a mapping freezes.
///
/// The table is the stretch of rows with the same number of fields. Its header is the first row of it
/// whose cells are more than half filled and hold no number, date or address; rows before that are
/// preamble. A row that holds a value of the kind that its column holds below is a record already:
/// then there is no header. What a column holds is what more than half of its cells hold.
package struct CSVLayout: Sendable {
  /// How sure it is.
  package enum Verdict: String, Sendable {
    /// Columns hold words in the header, and numbers, dates or addresses below it.
    case told
    /// All columns hold words: it is the first full row as wide as most.
    case assumed
    /// The names are not as many as the fields of the rows below.
    case uneven
    /// The first row is a record like those below it.
    case none
  }

  package private(set) var verdict = Verdict.assumed
  /// The rows before the header, or before the first record.
  package private(set) var preamble: [CSVRow] = []
  /// The rows of the header: none, one, or two of which the upper names groups of columns.
  package private(set) var header: [CSVRow] = []
  /// How many fields most rows have.
  package private(set) var fields = 0
  /// How many of the rows that were looked at have that many.
  package private(set) var alike = 0
  /// How many rows were looked at.
  package private(set) var seen = 0
  /// The 1-based columns that tell.
  package private(set) var telling: [Int] = []

  /// The line on which the header begins, or nil.
  package var headerLine: Int? { header.first?.line }
  /// Whether the header is anything else than the first row that is not blank.
  package var isSpecial: Bool {
    verdict == .none || verdict == .uneven || !preamble.isEmpty || header.count > 1
  }

  /// How many rows from the start are looked at.
  static let rows = 200

  /// Looks at the first bytes of a CSV file.
  ///
  /// - Throws: `Fault` when they cannot be read at all.
  package init(
    _ head: [UInt8], name: String, options: InputOptions = InputOptions()
  ) throws(Fault) {
    self.init(try CSVReader.rows(head, name: name, options: options, upTo: Self.rows))
  }

  init(_ rows: [CSVRow]) {
    let rows = Self.withoutLastDelimiter(rows)
    seen = rows.count
    guard !rows.isEmpty else { return }
    let table = CSVStretch(rows.map(\.cells.count)).flatMap { $0.weight > 1 ? $0 : nil }
    let single = rows.count { $0.cells.count == 1 }
    fields = table?.fields ?? (single * 2 > seen ? 1 : rows.map(\.cells.count).max() ?? 0)
    let start = table?.rows.lowerBound ?? (fields == 1 ? Self.startOfColumn(rows) : 0)
    alike = rows.count { $0.cells.count == fields }
    find(in: rows, from: start)
  }

  /// The rows without the empty cell behind a delimiter at the end of each line.
  private static func withoutLastDelimiter(_ rows: [CSVRow]) -> [CSVRow] {
    guard let stretch = CSVStretch(rows.map(\.cells.count)) else { return rows }
    let wide = rows.filter { $0.cells.count == stretch.fields }
    guard stretch.fields > 2, wide.allSatisfy({ $0.cells.last?.isEmpty ?? false }) else {
      return rows
    }
    return rows.map { row in
      guard row.cells.count == stretch.fields else { return row }
      return CSVRow(line: row.line, cells: row.cells.dropLast())
    }
  }

  /// The row with which a table of one column begins: its name stands right above the first of the
  /// values that go on to the end; where all are words, behind the first blank line near the top.
  private static func startOfColumn(_ rows: [CSVRow]) -> Int {
    let words = rows.prefix { $0.isWords || $0.isComment }.count
    if words < rows.count, words > 1 {
      let values = rows[words...].filter { $0.kinds.first == rows[words].kinds.first }
      if values.count > words, values.count * 2 > rows.count - words { return words - 1 }
    }
    guard words == rows.count else { return 0 }
    let gap = rows.indices.dropFirst().first { rows[$0].line > rows[$0 - 1].line + 1 }
    return gap.map { $0 <= 10 && $0 * 2 < rows.count ? $0 : 0 } ?? 0
  }

  private mutating func find(in rows: [CSVRow], from start: Int) {
    let columns = columns(of: rows[start...].dropFirst())
    for index in start..<rows.count {
      let row = rows[index]
      guard row.cells.count == fields, !row.isComment else { continue }
      let like = columns.like(row)
      if !like.isEmpty {
        telling = like
        return conclude(without: rows, at: index, from: start)
      }
      guard row.isFull, row.isWords else { continue }
      preamble = Array(rows[..<index])
      header = [row]
      let below = self.columns(of: rows[index...].dropFirst())
      telling = below.typed
      verdict = telling.isEmpty ? .assumed : .told
      return addSecondRow(after: index, in: rows, below)
    }
    verdict = .none
    preamble = Array(rows[..<start])
  }

  private func columns(of rows: ArraySlice<CSVRow>) -> Columns {
    Columns(rows.filter { $0.cells.count == fields })
  }

  /// The first row of the table is a record: the names may stand above it, more or fewer of them.
  private mutating func conclude(without rows: [CSVRow], at index: Int, from start: Int) {
    verdict = .none
    preamble = Array(rows[..<index])
    guard let above = preamble.last, index == start, above.cells.count > 1, above.isFull,
      above.isWords, !above.isComment, abs(above.cells.count - fields) < max(2, fields / 2)
    else { return }
    verdict = .uneven
    header = [above]
    preamble.removeLast()
  }

  /// Takes the row below, or the one above, into a header of two rows.
  private mutating func addSecondRow(after index: Int, in rows: [CSVRow], _ columns: Columns) {
    if let above = preamble.last, above.cells.count == fields, above.namesGroups {
      header.insert(above, at: 0)
      preamble.removeLast()
      return
    }
    guard index + 2 < rows.count, let upper = header.first else { return }
    let below = rows[index + 1]
    guard below.cells.count == fields, below.isFull, below.isWords else { return }
    let names = upper.cells.map(CSVHeader.trimmed).filter { !$0.isEmpty }
    let isGrouped =
      Set(names).count < names.count && Set(below.cells).count == below.cells.count
    let isNamedTwice = columns.typed.count { column in
      below.kinds[column - 1] == .text && upper.kinds[column - 1] == .text
    }
    guard !columns.typed.isEmpty, isGrouped || isNamedTwice > 1 else { return }
    if upper.kinds.contains(.year), !below.kinds.contains(.year) {
      preamble.append(upper)
      header = [below]
    } else {
      header.append(below)
    }
  }

  /// What the columns of a table hold.
  private struct Columns {
    private var kinds: [CellKind] = []

    init(_ rows: [CSVRow]) {
      var counts: [[CellKind: Int]] = []
      for row in rows {
        for (column, kind) in row.kinds.enumerated() where kind != .empty {
          while counts.count <= column { counts.append([:]) }
          counts[column][kind, default: 0] += 1
        }
      }
      kinds = counts.map { counts in
        let filled = counts.values.reduce(0, +)
        return counts.first { $0.value * 2 > filled }?.key ?? .empty
      }
    }

    /// The 1-based columns that hold values.
    var typed: [Int] {
      kinds.indices.filter { kinds[$0].isValue || kinds[$0] == .year }.map { $0 + 1 }
    }

    /// The 1-based columns in which the row holds what its column holds.
    func like(_ row: CSVRow) -> [Int] {
      let cells = row.kinds
      return typed.filter { $0 <= cells.count && cells[$0 - 1] == kinds[$0 - 1] }
    }
  }
}

extension CSVRow {
  fileprivate var isComment: Bool { cells.first?.hasPrefix("# ") ?? false }

  /// Whether it may name groups of columns: words with gaps between or before them.
  fileprivate var namesGroups: Bool {
    let kinds = kinds
    guard isWords, filled > 1 else { return false }
    let names = kinds.drop { $0 == .empty }.reversed().drop { $0 == .empty }
    return names.contains(.empty) || kinds.first == .empty
  }
}
