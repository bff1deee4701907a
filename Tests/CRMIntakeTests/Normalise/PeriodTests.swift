import CRMCore
import Testing

@testable import CRMIntake

@Suite struct PeriodTests {
  @Test(arguments: [
    (Period.week, "2024-12-30", "2025-01-05"), (.week, "2024-02-25", "2024-03-02"),
    (.month, "2024-02-01", "2024-02-29"), (.month, "2023-02-28", "2023-02-28"),
    (.month, "2024-12-15", "2024-12-31"), (.quarter, "2024-01-01", "2024-03-31"),
    (.quarter, "2024-06-30", "2024-06-30"), (.quarter, "2024-10-01", "2024-12-31"),
    (.year, "2024-01-01", "2024-12-31"), (.year, "2023-03-05", "2023-12-31"),
  ])
  func ends(_ period: Period, _ day: String, _ last: String) throws {
    #expect(period.lastDay(from: try #require(Day(day))).description == last)
  }

  /// A period begins the day after the one before it ends.
  @Test(arguments: [Period.month, .quarter, .year])
  func followOnEachOther(_ period: Period) throws {
    var day = try #require(Day("1899-12-31"))
    for _ in 0..<500 {
      let last = period.lastDay(from: day + 1)
      #expect(last > day)
      #expect(period.lastDay(from: last) == last)
      #expect((last + 1).civil.day == 1)
      day = last
    }
  }
}
