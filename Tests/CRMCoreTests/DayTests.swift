import CRMCore
import Testing

/// Days and their dates.
@Suite struct DayTests {
  /// Every day of four eras, those before and behind the years that are written included.
  @Test func datesGoRoundInOrder() throws {
    let first = try #require(Day(year: -401, month: 1, day: 1))
    var expected = (year: -401, month: 1, day: 1)
    for number in first.rawValue..<first.rawValue + 1200 * 366 {
      let day = Day(rawValue: number)
      guard day.civil == expected,
        Day(year: expected.year, month: expected.month, day: expected.day) == day
      else {
        Issue.record("\(number): \(day.civil), not \(expected)")
        return
      }
      if expected.day < Day.length(ofMonth: expected.month, in: expected.year) {
        expected.day += 1
      } else if expected.month < 12 {
        expected = (expected.year, expected.month + 1, 1)
      } else {
        expected = (expected.year + 1, 1, 1)
      }
    }
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"), (11_016, "2000-02-29"),
  ]) func knownDates(_ number: Int, _ text: String) {
    #expect(Day(rawValue: number).description == text)
    #expect(Day(text) == Day(rawValue: number))
  }
}
