/// Writes tables for a terminal: a heading, a rule and aligned columns, within a width.
///
/// Nothing is left out: text wraps; a grid of figures that cannot fit is written in parts that repeat
/// its first column, any other table as one block a row.
package struct TerminalTable: Sendable {
  package var style: NumberStyle
  /// The columns of the terminal.
  package var width: Int
  package var usesColor: Bool
  package var overflow: Overflow

  package init(
    style: NumberStyle, width: Int = 80, usesColor: Bool = false, overflow: Overflow = .wrap
  ) {
    self.style = style
    self.width = width
    self.usesColor = usesColor
    self.overflow = overflow
  }

  /// What happens to text too long for its column.
  package enum Overflow: Sendable {
    case wrap
    /// Cut, with `…` in place of the rest.
    case truncate
  }

  /// The table with its title above and its notes below.
  package func text(_ table: Table) -> String {
    let grid = TextGrid(table, style: style)
    var lines = table.title.map { [paint(Escape.terminal($0), .bold), ""] } ?? []
    if let widths = grid.widths(within: width) {
      lines += horizontal(grid, widths)
    } else if let parts = parts(of: table) {
      lines += parts.joined(separator: [""])
    } else {
      lines += vertical(grid)
    }
    if !table.notes.isEmpty { lines.append("") }
    for note in table.notes {
      lines += wrapped(Escape.terminal(note), width: max(width, 20)).map { paint($0, .dim) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A grid, names before figures, cut into parts that fit; nil for any other table.
  private func parts(of table: Table) -> [[String]]? {
    guard table.columns.count > 2, table.columns[0].alignment == .leading,
      table.columns.dropFirst().allSatisfy({ $0.alignment == .trailing })
    else { return nil }
    var groups: [[Int]] = []
    for column in table.columns.indices.dropFirst() {
      if let last = groups.last, fits(table.taking([0] + last + [column])) {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    var parts: [[String]] = []
    for group in groups {
      let grid = TextGrid(table.taking([0] + group), style: style)
      guard let widths = grid.widths(within: width) else { return nil }
      parts.append(horizontal(grid, widths))
    }
    return parts
  }

  /// True when the table fits and its names need not wrap.
  private func fits(_ table: Table) -> Bool {
    let grid = TextGrid(table, style: style)
    guard let widths = grid.widths(within: width) else { return false }
    let names = grid.rows.compactMap(\.first).map { displayWidth($0.text) }
    return widths[0] >= min(names.max() ?? 0, width / 2)
  }

  private func horizontal(_ grid: TextGrid, _ widths: [Int]) -> [String] {
    let head = grid.columns.indices.map { column in
      TextGrid.Entry(
        text: grid.columns[column].title, isNumber: grid.isTrailing[column], isMissing: false)
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
      .joined(separator: TextGrid.gap)
    let heading = block(head, widths, grid, wraps: true).map { paint($0, .bold) }
    return heading + [paint(rule, .dim)]
      + grid.rows.enumerated().flatMap { place, row in
        block(row, widths, grid, wraps: overflow == .wrap)
          .map { paint($0, grid.strongRows.contains(place) ? .bold : nil) }
      }
  }

  /// The lines of one row.
  private func block(
    _ row: [TextGrid.Entry], _ widths: [Int], _ grid: TextGrid, wraps: Bool
  ) -> [String] {
    let cells = zip(row, widths).map { entry, width in
      wraps ? wrapped(entry.text, width: width) : [truncated(entry.text, width: width)]
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = cells.indices.map { column in
        let text = line < cells[column].count ? cells[column][line] : ""
        let isFlushRight = grid.isTrailing[column]
        return paint(
          padded(text, to: widths[column], flushRight: isFlushRight),
          row[column].isMissing ? .dim : nil)
      }
      return trimmedEnd(parts.joined(separator: TextGrid.gap))
    }
  }

  /// One block for each row: a heading, then a line for each column.
  private func vertical(_ grid: TextGrid) -> [String] {
    let labels = grid.columns.map(\.title)
    let longest = labels.map { displayWidth($0) }.max() ?? 0
    let label = max(1, min(longest, width / 2 - 2))
    let room = max(width - label - 2, 8)
    return grid.rows.enumerated().flatMap { number, row in
      let heading = "── \(Phrase.row.text(style.language)) \(number + 1)"
      let lines = zip(labels, row).flatMap { name, entry in
        beside(wrapped(name, width: label), wrapped(entry.text, width: room), label)
      }
      return [paint(heading, .dim)] + lines
    }
  }

  private func beside(_ names: [String], _ values: [String], _ width: Int) -> [String] {
    (0..<max(names.count, values.count)).map { line in
      let name = line < names.count ? names[line] : ""
      let value = line < values.count ? values[line] : ""
      return trimmedEnd(
        paint(padded(name, to: width, flushRight: false), .bold) + TextGrid.gap + value)
    }
  }

  private enum Paint: String {
    case bold = "1"
    case dim = "2"
  }

  private func paint(_ text: String, _ paint: Paint?) -> String {
    guard usesColor, let paint, !text.isEmpty else { return text }
    return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }
}

/// A table's cells as safe text, and the widths they ask for.
private struct TextGrid {
  struct Entry {
    let text: String
    let isNumber: Bool
    let isMissing: Bool
  }

  static let gap = "  "

  let columns: [Table.Column]
  let rows: [[Entry]]
  let isTrailing: [Bool]
  let strongRows: Set<Int>

  init(_ table: Table, style: NumberStyle) {
    columns = table.columns.map { column in
      Table.Column(column.id, title: Escape.terminal(column.title), alignment: column.alignment)
    }
    rows = table.squareRows.map { row in
      row.map { cell in
        Entry(
          text: Escape.terminal(style.text(cell)), isNumber: cell.isNumber,
          isMissing: cell.isMissing)
      }
    }
    strongRows = table.strongRows
    isTrailing = columns.map { $0.alignment == .trailing }
  }

  /// A width for each column so that all fit, or nil when they cannot.
  func widths(within width: Int) -> [Int]? {
    let least = columns.indices.map(leastWidth)
    var widths = columns.indices.map { max(displayWidth(columns[$0].title), cellWidth($0)) }
    let room = width - TextGrid.gap.count * max(columns.count - 1, 0)
    while widths.reduce(0, +) > room {
      let yielding = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func cellWidth(_ column: Int) -> Int {
    rows.map { displayWidth($0[column].text) }.max() ?? 0
  }

  /// Numbers are never broken; text needs room for its longest word, up to twelve columns.
  private func leastWidth(_ column: Int) -> Int {
    let texts =
      [columns[column].title] + rows.map { $0[column] }.filter { !$0.isNumber }.map(\.text)
    let word = texts.map(longestWord).max() ?? 0
    let number = rows.map { $0[column] }.filter(\.isNumber).map { displayWidth($0.text) }.max() ?? 0
    return max(min(word, 12), number, 1)
  }
}

private func longestWord(_ text: String) -> Int {
  text.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
}

private func padded(_ text: String, to width: Int, flushRight: Bool) -> String {
  let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return flushRight ? space + text : text + space
}

private func trimmedEnd(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}

private func truncated(_ text: String, width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  return prefix(of: text[...], width: width - 1) + "…"
}

/// The text in lines no wider than `width`, broken between words where it can be.
private func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    let longer = line.isEmpty ? String(word) : line + " " + word
    if displayWidth(longer) <= width {
      line = longer
      continue
    }
    if !line.isEmpty { lines.append(line) }
    var rest = word
    while displayWidth(String(rest)) > width {
      let head = brokenAtMark(prefix(of: rest, width: width))
      lines.append(head)
      rest = rest.dropFirst(head.count)
    }
    line = String(rest)
  }
  return lines + [line]
}

/// The text up to its last mark that a path or a compound may break at, when there is one.
private func brokenAtMark(_ text: String) -> String {
  guard let mark = text.lastIndex(where: { "/_-.".contains($0) }) else { return text }
  return String(text[...mark])
}

/// The longest beginning that fits into `width`, at least one character.
private func prefix(of text: Substring, width: Int) -> String {
  var used = 0
  let head = text.prefix { character in
    used += displayWidth(character)
    return used <= width
  }
  return String(head.isEmpty ? text.prefix(1) : head)
}
