/// Lines or columns over periods, with a value axis at the left.
struct PeriodPlot {
  static let height = 232.0
  private static let right = 468.0
  private static let top = 18.0
  private static let bottom = 200.0

  private let periods: [String]
  private let axis: Axis
  private let unit: Unit
  private let style: NumberStyle
  private let left: Double

  init(_ periods: [String], _ values: [[Quantity?]], _ unit: Unit, _ style: NumberStyle) {
    self.periods = periods
    self.unit = unit
    self.style = style
    let axis = Axis(values.joined().compactMap { $0?.drawn })
    let widest = axis.marks.map { displayWidth(style.compact(axis.quantity($0), unit)) }.max() ?? 0
    self.axis = axis
    left = 12 + 7.5 * Double(widest)
  }

  /// A line for each series; a single one ends in its value.
  func lines(_ series: [Chart.Series]) -> [Markup] {
    let drawn = series.enumerated().map { place, series in
      polyline(points(series.values), className: "line series-\(place % 4 + 1)")
    }
    guard series.count == 1 else { return frame + drawn }
    return frame + drawn
      + [dot(points(series[0].values).compactMap(\.self).last), lastValue(series[0].values)]
  }

  /// A column for each value; the last one bears its value.
  func columns(_ values: [Quantity?]) -> [Markup] {
    let zero = y(0)
    let bars = values.enumerated().compactMap { place, value in
      value.map { value -> Markup in
        let end = y(value.drawn)
        let width = slot * 0.62
        return rectangle(
          "bar", x: x(place) - width / 2, y: min(zero, end), width: width,
          height: abs(zero - end))
      }
    }
    return frame + bars + [lastValue(values)]
  }

  private var slot: Double { (Self.right - left) / Double(max(periods.count, 1)) }

  private func x(_ place: Int) -> Double { left + slot * (Double(place) + 0.5) }

  private func y(_ value: Double) -> Double {
    Self.bottom - (Self.bottom - Self.top) * axis.share(value)
  }

  private func points(_ values: [Quantity?]) -> [Point?] {
    values.enumerated().map { place, value in
      value.map { Point(x: x(place), y: y($0.drawn)) }
    }
  }

  private func lastValue(_ values: [Quantity?]) -> Markup {
    guard let place = values.lastIndex(where: { $0 != nil }), let value = values[place] else {
      return .empty
    }
    let point = Point(x: min(x(place) + slot / 2, 478), y: y(max(0, value.drawn)) - 7)
    return label(style.compact(value, unit), at: point, .end, className: "label strong")
  }

  private var frame: [Markup] { axis.marks.flatMap(mark) + periodLabels }

  private func mark(_ mark: Int) -> [Markup] {
    let y =
      Self.bottom - (Self.bottom - Self.top) * Double(mark - axis.marks.lowerBound)
      / Double(axis.marks.count - 1)
    return [
      stroke(
        mark == 0 ? "base" : "grid", from: Point(x: left, y: y), to: Point(x: Self.right, y: y)),
      label(
        style.compact(axis.quantity(mark), unit), at: Point(x: left - 8, y: y + 4), .end),
    ]
  }

  /// As many period names as fit, counted back from the last.
  private var periodLabels: [Markup] {
    let longest = periods.map { displayWidth($0) }.max() ?? 0
    let fitting = max(1, Int((Self.right - left) / (Double(longest) * 9 + 14)))
    let every = max(1, (periods.count + fitting - 1) / fitting)
    return periods.indices.filter { (periods.count - 1 - $0) % every == 0 }.map { place in
      label(periods[place], at: Point(x: x(place), y: Self.bottom + 20), .middle)
    }
  }
}
