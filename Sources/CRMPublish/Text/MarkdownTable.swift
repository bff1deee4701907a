/// Writes tables as Markdown (GitHub's tables), for people.
package struct MarkdownTable: Sendable {
  package var style: NumberStyle

  package init(style: NumberStyle) { self.style = style }

  /// The table with its title above and its notes below.
  package func text(_ table: Table) -> String {
    var lines: [String] = []
    if let title = table.title { lines += ["### " + Escape.markdown(title), ""] }
    lines.append(line(table.columns.map(\.title)))
    lines.append("|" + table.columns.map(rule).joined(separator: "|") + "|")
    lines += table.squareRows.map { line($0.map(style.text)) }
    if !table.notes.isEmpty { lines.append("") }
    lines += table.notes.map { "- " + Escape.markdown($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ texts: [String]) -> String {
    "| " + texts.map(Escape.markdown).joined(separator: " | ") + " |"
  }

  private func rule(_ column: Table.Column) -> String {
    column.alignment == .trailing ? " ---: " : " --- "
  }
}
