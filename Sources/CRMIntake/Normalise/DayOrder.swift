import CRMCore

/// Whether a date pattern writes the day or the month first, both as numbers.
enum DayOrder {
  case dayFirst, monthFirst

  /// The order of a pattern; nil when it begins with the year, has a name for the month, or has text of
  /// its own.
  init?(_ pattern: String) {
    guard !DateFormat.presets.contains(pattern), !pattern.contains("'"),
      !pattern.contains("MMM"), let day = pattern.firstIndex(of: "d"),
      let month = pattern.firstIndex(of: "M"),
      pattern.firstIndex(of: "y").map({ $0 > min(day, month) }) ?? true
    else { return nil }
    self = day < month ? .dayFirst : .monthFirst
  }

  /// The patterns of one order in the other one; nil when they have both orders, or none.
  static func swapped(_ patterns: [String]) -> [DateFormat]? {
    let ordered = patterns.filter { DayOrder($0) != nil }
    guard let first = ordered.first, ordered.allSatisfy({ DayOrder($0) == DayOrder(first) }) else {
      return nil
    }
    return ordered.compactMap { try? DateFormat(withOtherOrder($0)) }
  }

  /// The patterns of a source, and then those of the mapping that do not read the same text as another day.
  static func joined(_ own: [String], _ others: [String]) -> [String] {
    let refused = Set(own.compactMap(swappedShape))
    return own + others.filter { !refused.contains(shape(of: $0)) }
  }

  /// The pattern without regard to whether numbers have a zero in front.
  static func shape(of pattern: String) -> String {
    pattern.replacing("dd", with: "d").replacing("MM", with: "M")
  }

  /// The shape of the pattern with day and month in the other order; nil when it has no order.
  static func swappedShape(of pattern: String) -> String? {
    guard DayOrder(pattern) != nil else { return nil }
    return withOtherOrder(shape(of: pattern))
  }

  private static func withOtherOrder(_ pattern: String) -> String {
    String(pattern.map { $0 == "d" ? "M" : $0 == "M" ? "d" : $0 })
  }
}
