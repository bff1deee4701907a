extension HTMLReport {
  /// A value in running text or a table; a missing one says why.
  func value(_ cell: Cell) -> Markup {
    guard case .missing(let reason) = cell else { return .text(style.text(cell)) }
    return .tag(
      "span", ["class": "missing"],
      [
        .text(NumberStyle.dash + " "),
        .tag("span", ["class": "reason"], Phrase.reason(reason, in: style.language)),
      ])
  }

  /// A table that scrolls inside its own box where the page is too narrow.
  func table(_ table: Table) -> Markup {
    let caption = table.title.map { Markup.tag("caption", [:], $0) }
    let notes = table.notes.map { Markup.tag("p", ["class": "remark"], $0) }
    return .tag(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "region",
        "aria-label": table.title ?? words(.showData),
      ],
      [
        .tag("table", [:], [caption ?? .empty, tableHead(table), tableBody(table)])
      ] + notes)
  }

  private func tableHead(_ table: Table) -> Markup {
    let cells = table.columns.map { column in
      Markup.tag(
        "th", ["scope": "col", "class": className(column.alignment)], column.title)
    }
    return .tag("thead", [:], [.tag("tr", [:], cells)])
  }

  private func tableBody(_ table: Table) -> Markup {
    .tag(
      "tbody", [:],
      table.squareRows.enumerated().map { place, row in
        .tag(
          "tr", table.strongRows.contains(place) ? ["class": "strong"] : [:],
          row.enumerated().map { cell($1, in: table.columns[$0], isFirst: $0 == 0) })
      })
  }

  private func cell(_ cell: Cell, in column: Table.Column, isFirst: Bool) -> Markup {
    let alignment = className(column.alignment)
    return isFirst
      ? .tag("th", ["scope": "row", "class": alignment], [value(cell)])
      : .tag("td", ["class": isLong(cell) ? alignment + " long" : alignment], [value(cell)])
  }

  /// Whether the cell holds a sentence, which needs some width to be read.
  private func isLong(_ cell: Cell) -> Bool {
    if case .text(let text) = cell { text.utf8.count > 32 } else { false }
  }

  private func className(_ alignment: Table.Alignment) -> String {
    alignment == .trailing ? "number" : "words"
  }
}
