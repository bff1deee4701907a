extension HTMLReport {
  /// One headline figure: name, value, change and its course.
  func tile(_ tile: Tile) -> Markup {
    let name =
      explained.contains(tile.id)
      ? Markup.tag("a", ["href": "#" + anchor("kpi", tile.id)], tile.label) : .text(tile.label)
    return .tag(
      "article", ["class": "tile"],
      [
        .tag("h3", [:], [name]),
        headlineValue(tile.value),
        tile.change.map(change) ?? .empty,
        spark(tile.trend),
      ])
  }

  private func headlineValue(_ cell: Cell) -> Markup {
    switch cell {
    case .number(let quantity, let unit):
      .tag(
        "p", ["class": "figure", "title": style.text(cell)], style.headline(quantity, unit))
    case .missing: .tag("p", ["class": "figure"], [value(cell)])
    default: .tag("p", ["class": "figure words"], style.text(cell))
    }
  }

  private func change(_ change: Tile.Change) -> Markup {
    let isFlat = change.amount.rounded(places: 15)?.isZero ?? true
    let arrow = isFlat ? "=" : change.amount.isNegative ? "▼" : "▲"
    let amount =
      isFlat
      ? words(.unchanged) : style.text(change.amount, change.unit, signed: true)
    return .tag(
      "p", ["class": "change \(className(change.judgement))"],
      [
        .tag("span", ["aria-hidden": "true"], arrow), .text(" "), .tag("b", [:], amount),
        .text(verdict(change.judgement)), .tag("span", ["class": "reference"], change.reference),
      ])
  }

  private func className(_ judgement: Tile.Judgement) -> String {
    switch judgement {
    case .better: "better"
    case .worse: "worse"
    case .neutral: "neutral"
    }
  }

  private func verdict(_ judgement: Tile.Judgement) -> String {
    switch judgement {
    case .better: " (\(words(.better)))"
    case .worse: " (\(words(.worse)))"
    case .neutral: ""
    }
  }

  private func spark(_ values: [Quantity?]) -> Markup {
    let known = values.compactMap { $0?.drawn }
    guard known.count > 1, let low = known.min(), let high = known.max() else { return .empty }
    let span = high > low ? high - low : 1
    let step = 156 / Double(values.count - 1)
    let points = values.enumerated().map { place, value in
      value.map { Point(x: 2 + step * Double(place), y: 28 - 24 * ($0.drawn - low) / span) }
    }
    return .tag(
      "svg", ["class": "spark", "viewBox": "0 0 160 32", "aria-hidden": "true"],
      [polyline(points, className: "line"), dot(points.compactMap(\.self).last)])
  }
}
