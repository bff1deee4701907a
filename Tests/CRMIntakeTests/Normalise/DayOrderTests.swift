import Testing

@testable import CRMIntake

@Suite struct DayOrderTests {
  @Test(arguments: [
    ("M/d/yyyy", "d/M/yyyy"), ("dd.MM.yyyy HH:mm", "MM.dd.yyyy HH:mm"),
    ("MM/dd/yyyy h:mm a", "dd/MM/yyyy h:mm a"), ("d-M-yy", "M-d-yy"),
  ])
  func aPatternOfOneOrder(_ pattern: String, _ other: String) {
    #expect(DayOrder.swapped([pattern])?.map(\.source) == [other])
    #expect(DayOrder.swapped(["iso", pattern, "yyyy-MM-dd"])?.map(\.source) == [other])
  }

  @Test(arguments: [
    ["iso"], ["yyyy-MM-dd"], ["yyyyMMdd"], ["d MMM yyyy"], ["M/d/yyyy", "d.M.yyyy"],
    ["epoch_millis", "excel"], ["yyyy/dd/MM"],
  ])
  func nothingToSwap(_ patterns: [String]) {
    #expect(DayOrder.swapped(patterns) == nil)
  }
}
