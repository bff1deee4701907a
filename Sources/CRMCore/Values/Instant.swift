/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// Makes an instant from milliseconds since 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Makes an instant from whole seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { milliseconds = seconds * 1000 }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var seconds: Int64 { (milliseconds - ((milliseconds % 1000) + 1000) % 1000) / 1000 }

  /// Compares the instants.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SSZ`, with `.fff` when the milliseconds are not zero.
  public var description: String {
    let seconds = self.seconds
    let day = Int((seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
    let second = Int(seconds) - day * 86_400
    let millis = Int(milliseconds - seconds * 1000)
    let clock =
      "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    return "\(Day(rawValue: day))T\(clock)\(millis == 0 ? "" : ".\(padded(millis, 3))")Z"
  }

  /// Reads an ISO 8601 instant with `Z` or a numeric offset; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 48
      }
      return value
    }
    guard bytes.count >= 20, bytes[4] == 45, bytes[7] == 45, bytes[10] == 84 || bytes[10] == 32,
      bytes[13] == 58, bytes[16] == 58, let year = number(0..<4), let month = number(5..<7),
      let dayOfMonth = number(8..<10), let hour = number(11..<13), hour < 24,
      let minute = number(14..<16), minute < 60, let second = number(17..<19), second < 60,
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    var place = 19
    var millis = 0
    if bytes[place] == 46 {
      place += 1
      var weight = 100
      let start = place
      while place < bytes.count, (48...57).contains(bytes[place]) {
        millis += (Int(bytes[place]) - 48) * weight
        weight /= 10
        place += 1
      }
      guard place > start else { return nil }
    }
    guard place < bytes.count else { return nil }
    var offset = 0
    switch bytes[place] {
    case 90: guard place + 1 == bytes.count else { return nil }
    case 43, 45:
      let colon = place + 3 < bytes.count && bytes[place + 3] == 58 ? 1 : 0
      guard bytes.count == place + 5 + colon, let hours = number(place + 1..<place + 3),
        let minutes = number(place + 3 + colon..<place + 5 + colon), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[place] == 45 ? -60 : 60)
    default: return nil
    }
    let total = day.rawValue * 86_400 + hour * 3600 + minute * 60 + second - offset
    milliseconds = Int64(total) * 1000 + Int64(millis)
  }
}
