/// A place in a drawing, in its own units.
struct Point {
  let x: Double
  let y: Double
}

/// A coordinate with one decimal, the same on every machine.
func coordinate(_ value: Double) -> String {
  let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
  let sign = tenths < 0 ? "-" : ""
  return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}

/// A line through the points, broken where one is missing.
func polyline(_ points: [Point?], className: String) -> Markup {
  var path = ""
  var isDrawing = false
  for point in points {
    if let point {
      path += "\(isDrawing ? "L" : "M")\(coordinate(point.x)) \(coordinate(point.y))"
    }
    isDrawing = point != nil
  }
  return .tag("path", ["class": className, "d": path])
}

func dot(_ point: Point?) -> Markup {
  guard let point else { return .empty }
  return .tag(
    "circle", ["cx": coordinate(point.x), "cy": coordinate(point.y), "r": "3", "class": "dot"])
}

func rectangle(
  _ className: String, x: Double, y: Double, width: Double, height: Double
) -> Markup {
  .tag(
    "rect",
    [
      "class": className, "x": coordinate(x), "y": coordinate(y), "width": coordinate(width),
      "height": coordinate(height),
    ])
}

func stroke(_ className: String, from start: Point, to end: Point) -> Markup {
  .tag(
    "line",
    [
      "class": className, "x1": coordinate(start.x), "y1": coordinate(start.y),
      "x2": coordinate(end.x), "y2": coordinate(end.y),
    ])
}

/// Which part of a text stands at its point.
enum TextAnchor: String {
  case start, middle, end
}

func label(
  _ text: String, at point: Point, _ anchor: TextAnchor = .start, className: String = "label"
) -> Markup {
  .tag(
    "text",
    [
      "class": className, "x": coordinate(point.x), "y": coordinate(point.y),
      "text-anchor": anchor.rawValue,
    ], text)
}

/// The beginning of a text that is too long for its place in a drawing.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var used = 1
  return text.prefix {
    used += displayWidth($0)
    return used <= width
  } + "…"
}
