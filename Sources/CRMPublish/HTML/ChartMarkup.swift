extension HTMLReport {
  /// A drawing with its title, its summary and its figures as a table.
  func figure(_ chart: Chart) -> Markup {
    .tag(
      "figure", [:],
      [
        .tag("figcaption", [:], [.tag("h3", [:], chart.title), .tag("p", [:], chart.summary)]),
        legend(chart.shape),
        drawing(chart),
        .tag(
          "details", [:],
          [.tag("summary", [:], words(.showData)), table(figures(chart))]),
      ])
  }

  private func drawing(_ chart: Chart) -> Markup {
    switch chart.shape {
    case .lines(let periods, let series):
      svg(chart, height: PeriodPlot.height) {
        PeriodPlot(periods, series.map(\.values), chart.unit, style).lines(series)
      }
    case .columns(let periods, let values):
      svg(chart, height: PeriodPlot.height) {
        PeriodPlot(periods, [values], chart.unit, style).columns(values)
      }
    case .bars(let bars):
      svg(chart, height: Double(bars.count) * BarPlot.pitch) {
        BarPlot(bars, chart.unit, style).bars
      }
    case .funnel(let stages):
      svg(chart, height: Double(stages.count) * BarPlot.stagePitch - BarPlot.gap) {
        BarPlot(stages, chart.unit, style).funnel(words(.fromPrevious))
      }
    }
  }

  private func svg(_ chart: Chart, height: Double, _ content: () -> [Markup]) -> Markup {
    .tag(
      "svg", ["class": "chart", "viewBox": "0 0 480 \(Int(max(height, 1)))", "role": "img"],
      [.tag("title", [:], chart.title), .tag("desc", [:], chart.summary)] + content())
  }

  private func legend(_ shape: Chart.Shape) -> Markup {
    guard case .lines(_, let series) = shape, series.count > 1 else { return .empty }
    let items = series.enumerated().map { place, series in
      Markup.tag(
        "li", [:],
        [
          .tag(
            "svg", ["viewBox": "0 0 28 8", "aria-hidden": "true"],
            [
              stroke(
                "line series-\(place % 4 + 1)", from: Point(x: 0, y: 4), to: Point(x: 28, y: 4))
            ]),
          .text(series.name),
        ])
    }
    return .tag("ul", ["class": "legend"], items)
  }

  /// The numbers behind a drawing.
  private func figures(_ chart: Chart) -> Table {
    switch chart.shape {
    case .lines(let periods, let series):
      byPeriod(periods, series, chart.unit)
    case .columns(let periods, let values):
      byPeriod(periods, [Chart.Series(words(.value), values)], chart.unit)
    case .bars(let bars):
      byName(bars, chart.unit)
    case .funnel(let stages):
      funnelTable(stages, chart.unit)
    }
  }

  private func byPeriod(_ periods: [String], _ series: [Chart.Series], _ unit: Unit) -> Table {
    Table(
      columns: [Table.Column("period", title: words(.period))]
        + series.map { Table.Column($0.name, alignment: .trailing) },
      rows: periods.enumerated().map { place, period in
        [.text(period)] + series.map { cell($0.values, at: place, unit) }
      })
  }

  private func cell(_ values: [Quantity?], at place: Int, _ unit: Unit) -> Cell {
    guard place < values.count, let value = values[place] else {
      return .missing(reason: "no_data")
    }
    return .number(value, unit)
  }

  private func byName(_ bars: [Chart.Bar], _ unit: Unit) -> Table {
    Table(
      columns: [
        Table.Column("category", title: words(.category)),
        Table.Column("value", title: words(.value), alignment: .trailing),
      ],
      rows: bars.map { [.text($0.name), .number($0.value, unit)] })
  }

  private func funnelTable(_ stages: [Chart.Bar], _ unit: Unit) -> Table {
    var table = byName(stages, unit)
    table.columns.append(
      Table.Column("share", title: words(.shareOfPrevious), alignment: .trailing))
    for place in stages.indices {
      let share = place > 0 ? stages[place].value.divided(by: stages[place - 1].value) : nil
      table.rows[place].append(share.map { .number($0, .ratio) } ?? .text(""))
    }
    return table
  }
}

extension Quantity {
  /// The quotient of two decimals of one scale; nil for others and over zero.
  func divided(by other: Quantity) -> Quantity? {
    guard case .decimal(let numerator, let scale) = self,
      case .decimal(let denominator, scale) = other, denominator != 0
    else { return nil }
    return .fraction(numerator: numerator, denominator: denominator)
  }
}
