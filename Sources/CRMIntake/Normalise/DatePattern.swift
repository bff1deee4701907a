import CRMCore

/// Patterns of Unicode date letters, each compiled to a list of steps.
enum DatePattern {
  /// What one piece of the pattern reads.
  enum Step: Hashable, Sendable {
    case literal(UInt8)
    case space
    case number(Part, least: Int, most: Int)
    case shortYear
    case monthName
    case weekday
    case fraction
    case meridiem
    case offset
  }

  /// The numbers of a date or a time.
  enum Part: Hashable { case year, month, day, hour, halfHour, minute, second }

  /// Compiles a pattern, or says what is wrong with it.
  static func steps(of pattern: String) throws(Fault) -> [Step] {
    var compiler = DatePatternCompiler(pattern)
    return try compiler.compile()
  }

  /// Reads a text that matches as a whole.
  static func read(_ text: Span<UInt8>, by steps: Span<Step>) -> ParsedTime? {
    var parts = TimeParts()
    var place = 0
    for index in steps.indices {
      guard take(steps[index], text, &place, &parts) else { return nil }
    }
    return place == text.count ? parts.time() : nil
  }

  private static func take(
    _ step: Step, _ text: Span<UInt8>, _ place: inout Int, _ parts: inout TimeParts
  ) -> Bool {
    switch step {
    case .literal(let byte):
      guard place < text.count, text[place] == byte else { return false }
      place += 1
      return true
    case .number(let part, let least, let most):
      guard let number = TimeScan.number(text, at: &place, least: least, most: most) else {
        return false
      }
      parts.set(part, number)
      return true
    case .space:
      let start = place
      place = Whitespace.skip(text, from: place)
      return place > start
    default: return takeRare(step, text, &place, &parts)
    }
  }

  private static func takeRare(
    _ step: Step, _ text: Span<UInt8>, _ place: inout Int, _ parts: inout TimeParts
  ) -> Bool {
    switch step {
    case .shortYear:
      guard let year = TimeScan.number(text, at: &place, least: 2, most: 2) else { return false }
      parts.year = year + (year < 70 ? 2000 : 1900)
    case .monthName:
      guard let month = TimeScan.month(text, at: &place) else { return false }
      parts.month = month
    case .weekday: return TimeScan.weekday(text, at: &place)
    case .fraction:
      guard let millisecond = TimeScan.fraction(text, at: &place) else { return false }
      parts.millisecond = millisecond
    case .meridiem:
      guard let isAfternoon = TimeScan.meridiem(text, at: &place) else { return false }
      parts.isAfternoon = isAfternoon
    case .offset:
      guard let offset = TimeScan.offset(text, at: &place) else { return false }
      parts.offset = offset
    case .literal, .number, .space: return false
    }
    return true
  }
}

extension TimeParts {
  @inline(__always)
  fileprivate mutating func set(_ part: DatePattern.Part, _ number: Int) {
    switch part {
    case .year: year = number
    case .month: month = number
    case .day: day = number
    case .hour, .halfHour:
      hour = number
      hasClock = true
    case .minute: minute = number
    case .second: second = number
    }
  }
}
