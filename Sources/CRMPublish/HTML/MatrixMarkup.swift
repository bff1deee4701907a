extension HTMLReport {
  /// KPIs down and sources across; on a phone each KPI becomes a short list.
  func matrix(_ matrix: Matrix) -> Markup {
    let head =
      [Markup.tag("th", ["scope": "col", "role": "columnheader"], words(.kpi))]
      + matrix.scopes.map {
        .tag("th", ["scope": "col", "role": "columnheader", "class": "number"], $0)
      }
    return .tag(
      "table", ["class": "matrix", "role": "table"],
      [
        .tag(
          "thead", ["role": "rowgroup"],
          [.tag("tr", ["role": "row"], head)])
      ] + matrix.groups.map { group($0, matrix.scopes) })
  }

  private func group(_ group: Matrix.Group, _ scopes: [String]) -> Markup {
    let span = String(scopes.count + 1)
    let heading = Markup.tag(
      "tr", ["class": "group", "role": "row"],
      [
        .tag(
          "th", ["colspan": span, "scope": "rowgroup", "role": "rowheader"], group.title)
      ])
    return .tag(
      "tbody", ["role": "rowgroup"],
      [heading] + group.rows.flatMap { [row($0, scopes), detail($0, span)] })
  }

  private func row(_ row: Matrix.Row, _ scopes: [String]) -> Markup {
    let cells = scopes.enumerated().map { place, scope in
      Markup.tag(
        "td", ["class": place == 0 ? "number first" : "number", "role": "cell"],
        [
          .tag("span", ["class": "scope", "aria-hidden": "true"], scope),
          .tag("span", [:], place < row.values.count ? figures(row.values[place]) : []),
        ])
    }
    return .tag(
      "tr", ["class": "kpi", "id": anchor("kpi", row.id), "role": "row"],
      [.tag("th", ["scope": "row", "role": "rowheader"], row.label)] + cells)
  }

  private func figures(_ value: Matrix.Value) -> [Markup] {
    guard let count = value.records else { return [self.value(value.cell)] }
    let records = Phrase.count(ofRecords: count, style)
    return [self.value(value.cell), .tag("span", ["class": "records"], records)]
  }

  private func detail(_ row: Matrix.Row, _ span: String) -> Markup {
    let id = Markup.tag("code", [:], row.id)
    let content = row.detail.map { detail in
      Markup.tag(
        "details", [:],
        [.tag("summary", [:], [id]), .tag("div", ["class": "inside"], inside(detail))])
    }
    return .tag(
      "tr", ["class": "detail", "role": "row"],
      [
        .tag(
          "td", ["colspan": span, "role": "cell"], [content ?? .tag("p", [:], [id])])
      ])
  }

  private func inside(_ detail: Matrix.Detail) -> [Markup] {
    let terms: [(Phrase, Markup?)] = [
      (.definition, .text(detail.definition)),
      (.formula, detail.formula.map { .tag("code", [:], $0) }),
      (.numerator, detail.numerator.map(value)),
      (.denominator, detail.denominator.map(value)),
    ]
    let list = terms.flatMap { phrase, content in
      content.map { [Markup.tag("dt", [:], words(phrase)), .tag("dd", [:], [$0])] } ?? []
    }
    return [.tag("dl", [:], list)] + detail.tables.map(table)
  }
}
