/// The ways of writing a time that a survey tries: each one can be named in `dates:`.
enum TimeCandidates {
  /// Which of day and month comes first.
  enum Order { case free, dayFirst, monthFirst }

  struct Candidate {
    let pattern: String
    let order: Order
    let format: DateFormat
    var hasClock: Bool { pattern.contains("H") || pattern.contains("h") }
  }

  /// The candidates, the commonest first; a bit of `ValueShape.times` stands for each.
  static let all: [Candidate] = {
    var all = [("iso", Order.free)]
    all += ["yyyy/M/d", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss"].map { ($0, .free) }
    for mark in ["/", ".", "-"] {
      let day = "d\(mark)M\(mark)"
      all += ["yyyy", "yyyy H:mm", "yyyy H:mm:ss", "yy", "yy H:mm"].map { (day + $0, .dayFirst) }
    }
    all += ["d/M/yyyy, H:mm:ss", "d.M.yyyy, H:mm", "d/M/yyyy h:mm a"].map { ($0, .dayFirst) }
    for mark in ["/", "-"] {
      let month = "M\(mark)d\(mark)"
      all += [
        "yyyy", "yyyy H:mm", "yyyy H:mm:ss", "yyyy h:mm a", "yyyy h:mm:ss a", "yy", "yy h:mm a",
      ].map { (month + $0, .monthFirst) }
    }
    all += ["M/d/yyyy, h:mm:ss a", "M/d/yyyy, h:mm a"].map { ($0, .monthFirst) }
    all += [
      "d MMM yyyy", "d MMM yyyy H:mm", "d MMM, yyyy", "d MMM, yyyy H:mm:ss", "d. MMM yyyy",
      "MMM d, yyyy", "MMM d, yyyy h:mm a", "MMM d, yyyy H:mm", "d-MMM-yyyy", "d-MMM-yy",
      "EEE, d MMM yyyy H:mm:ss Z",
    ].map { ($0, .free) }
    return all.compactMap { pattern, order in
      (try? DateFormat(pattern)).map { Candidate(pattern: pattern, order: order, format: $0) }
    }
  }()

  /// The bits of the candidates in which the day, or the month, comes first.
  static let dayFirst = mask(of: .dayFirst)
  static let monthFirst = mask(of: .monthFirst)

  private static func mask(of order: Order) -> UInt64 {
    all.indices.reduce(0) { all[$1].order == order ? $0 | 1 << UInt64($1) : $0 }
  }

  /// Which of day and month comes first in a pattern of numbers.
  static func order(of pattern: String) -> Order {
    guard !pattern.contains("MMM"), let day = pattern.firstIndex(of: "d"),
      let month = pattern.firstIndex(of: "M"), pattern.first != "y"
    else { return .free }
    return day < month ? .dayFirst : .monthFirst
  }

  /// A pattern whose days, months and hours have two digits throughout.
  static func padded(_ pattern: String) -> String {
    guard pattern != "iso" else { return pattern }
    var result = ""
    var run = ""
    for character in pattern + " " {
      if let last = run.last, last != character {
        result += run.count == 1 && "dMHh".contains(run) ? run + run : run
        run = ""
      }
      run.append(character)
    }
    return result
  }
}
