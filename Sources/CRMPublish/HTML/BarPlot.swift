/// Horizontal bars, one under the other, each under its own name and value.
struct BarPlot {
  static let pitch = 42.0
  static let stagePitch = 68.0
  static let gap = 24.0
  private static let width = 480.0

  private let items: [Chart.Bar]
  private let unit: Unit
  private let style: NumberStyle
  private let longest: Double

  init(_ items: [Chart.Bar], _ unit: Unit, _ style: NumberStyle) {
    self.items = items
    self.unit = unit
    self.style = style
    longest = max(items.map(\.value.drawn).max() ?? 0, 0)
  }

  /// The bars from one edge.
  var bars: [Markup] {
    items.enumerated().flatMap { place, item in
      let top = Double(place) * Self.pitch
      return heading(item, top) + [
        rectangle("track", x: 0, y: top + 22, width: Self.width, height: 8),
        rectangle("bar", x: 0, y: top + 22, width: length(item), height: 8),
      ]
    }
  }

  /// The bars centred, joined by what passes from each stage to the next.
  func funnel(_ words: String) -> [Markup] {
    items.enumerated().flatMap { place, item in
      let top = Double(place) * Self.stagePitch
      let length = length(item)
      return heading(item, top) + [
        rectangle("bar", x: (Self.width - length) / 2, y: top + 22, width: length, height: 20)
      ] + (place + 1 < items.count ? passage(place, top + 42, words) : [])
    }
  }

  private func heading(_ item: Chart.Bar, _ top: Double) -> [Markup] {
    [
      label(shortened(item.name, to: 44), at: Point(x: 0, y: top + 14), className: "label name"),
      label(
        style.text(item.value, unit), at: Point(x: Self.width, y: top + 14), .end,
        className: "label strong"),
    ]
  }

  private func passage(_ place: Int, _ top: Double, _ words: String) -> [Markup] {
    let (from, to) = (length(items[place]) / 2, length(items[place + 1]) / 2)
    let middle = Self.width / 2
    let corners = [
      Point(x: middle - from, y: top), Point(x: middle + from, y: top),
      Point(x: middle + to, y: top + Self.gap + 24), Point(x: middle - to, y: top + Self.gap + 24),
    ]
    let share = items[place + 1].value.divided(by: items[place].value)
    let text = share.map { "↓ \(style.text($0, .ratio)) \(words)" } ?? ""
    return [
      .tag(
        "polygon",
        [
          "class": "passage",
          "points": corners.map { "\(coordinate($0.x)),\(coordinate($0.y))" }
            .joined(separator: " "),
        ]),
      label(text, at: Point(x: middle, y: top + 17), .middle),
    ]
  }

  private func length(_ item: Chart.Bar) -> Double {
    longest > 0 ? max(0, item.value.drawn) / longest * Self.width : 0
  }
}
