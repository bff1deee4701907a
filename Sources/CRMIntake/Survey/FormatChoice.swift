import CRMCore

/// The fewest candidates that read the times of a column.
struct TimeChoice {
  /// As `dates:` names them.
  private(set) var patterns: [String] = []
  /// How many values they read.
  private(set) var fitting = 0
  private(set) var onlyDayFirst = 0
  private(set) var onlyMonthFirst = 0
  private(set) var hasClock = false
  private(set) var lacksZone = false
  /// Whether one of them says which of day and month comes first.
  private(set) var isOrdered = false
  private(set) var range: (first: String, last: String)?
  /// Whether all of it could as well be numbers: `01.02.03`.
  private(set) var isNumberLike = false

  /// Chooses; nil when no candidate reads anything.
  init?(_ field: FieldSurvey, prefersDayFirst: Bool?) {
    let both = TimeCandidates.dayFirst | TimeCandidates.monthFirst
    for (shape, count) in field.shapes where shape.times & both == shape.times && shape.times > 0 {
      if shape.times & TimeCandidates.monthFirst == 0 { onlyDayFirst += count }
      if shape.times & TimeCandidates.dayFirst == 0 { onlyMonthFirst += count }
    }
    let dayFirst =
      onlyDayFirst == onlyMonthFirst
      ? prefersDayFirst ?? true : onlyDayFirst > onlyMonthFirst
    var left = field.shapes.filter { $0.key.times > 0 }
    guard !left.isEmpty else { return nil }
    let isPadded = left.allSatisfy { $0.key.kinds.contains(.padded) }
    hasClock = left.contains { $0.key.kinds.contains(.clock) }
    lacksZone = left.contains { $0.key.kinds.contains(.clock) && !$0.key.kinds.contains(.zoned) }
    isNumberLike = left.allSatisfy { !$0.key.kinds.isDisjoint(with: .number) }
    var chosen: [Int] = []
    while !left.isEmpty, chosen.count < 6 {
      let best = Self.best(for: left, dayFirst)
      chosen.append(best)
      for (shape, count) in left where shape.times >> UInt64(best) & 1 != 0 {
        fitting += count
        left[shape] = nil
      }
    }
    patterns = chosen.map { place in
      let pattern = TimeCandidates.all[place].pattern
      return isPadded ? TimeCandidates.padded(pattern) : pattern
    }
    isOrdered = chosen.contains { TimeCandidates.all[$0].order != .free }
    range = Self.range(of: chosen, field)
  }

  /// The candidate that reads the most values; of several the one whose order is preferred.
  private static func best(for shapes: [ValueShape: Int], _ dayFirst: Bool) -> Int {
    var counts = [Int](repeating: 0, count: TimeCandidates.all.count)
    for (shape, count) in shapes {
      for place in counts.indices where shape.times >> UInt64(place) & 1 != 0 {
        counts[place] += count
      }
    }
    let disliked: TimeCandidates.Order = dayFirst ? .monthFirst : .dayFirst
    return counts.indices.max { a, b in
      if counts[a] != counts[b] { return counts[a] < counts[b] }
      let (badA, badB) = (
        TimeCandidates.all[a].order == disliked, TimeCandidates.all[b].order == disliked
      )
      return badA == badB ? a > b : badA
    } ?? 0
  }

  private static func range(of chosen: [Int], _ field: FieldSurvey) -> (String, String)? {
    let times = chosen.compactMap { field.extremes.times[$0] }
    guard let first = times.min(by: { $0.low < $1.low }),
      let last = times.max(by: { $0.high < $1.high })
    else { return nil }
    return (first.first, last.last)
  }
}

/// The number format that reads a column.
struct NumberChoice {
  /// As `numbers:` names it; a second one where one does not read all.
  private(set) var names: [String] = []
  /// Formats each of which reads all of the numbers, as the same ones.
  private(set) var alike: [String] = []
  private(set) var fitting = 0
  private(set) var evidence: [String] = []
  /// Whether values could have another decimal mark, and be other numbers.
  private(set) var isDisputed = false
  /// Whether it holds more decimals than can be kept.
  private(set) var isApproximate = false
  private(set) var range: (first: String, last: String)?

  init(_ field: FieldSurvey, prefersComma: Bool?) {
    let shapes = field.shapes
    let number = ValueShape.Kinds.number
    func count(_ fits: (ValueShape.Kinds) -> Bool) -> Int {
      shapes.reduce(0) { fits($1.key.kinds) ? $0 + $1.value : $0 }
    }
    let onlyComma = count {
      !$0.isDisjoint(with: .comma) && $0.isDisjoint(with: .point)
    }
    let onlyPoint = count {
      !$0.isDisjoint(with: .point) && $0.isDisjoint(with: .comma)
    }
    let disputed = count { $0.contains(.disputed) }
    isApproximate = count { $0.contains(.precise) } > 0
    if onlyComma + onlyPoint > 0 {
      evidence.append(
        "\(onlyComma) of \(field.seen) values only fit a decimal comma, "
          + "\(onlyPoint) only a decimal point")
    }
    isDisputed = disputed > 0 && (onlyComma > 0) == (onlyPoint > 0)
    let prefers = onlyComma == onlyPoint ? prefersComma ?? false : onlyComma > onlyPoint
    let order =
      prefers
      ? ValueShape.formats.filter { ValueShape.Kinds.comma.contains($0.kind) }
        + ValueShape.formats.filter { ValueShape.Kinds.point.contains($0.kind) }
      : ValueShape.formats
    var left = shapes.filter { !$0.key.kinds.isDisjoint(with: number) }
    if disputed == 0 {
      alike = order.filter { entry in left.allSatisfy { $0.key.kinds.contains(entry.kind) } }
        .map(\.name)
    }
    while !left.isEmpty, names.count < 3 {
      let counts = order.map { entry in
        left.reduce(0) { $1.key.kinds.contains(entry.kind) ? $0 + $1.value : $0 }
      }
      guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
        break
      }
      names.append(order[place].name)
      fitting += most
      left = left.filter { !$0.key.kinds.contains(order[place].kind) }
    }
    if let first = names.first,
      let place = ValueShape.formats.firstIndex(where: { $0.name == first }),
      let extremes = field.extremes.numbers[place]
    {
      range = (
        Micros(rawValue: extremes.lowerBound).description,
        Micros(rawValue: extremes.upperBound).description
      )
    }
  }
}
