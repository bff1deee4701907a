import CRMCore
import CRMInsight
import Testing

@Suite struct MeasurePeriodTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let firstMonth: Int
    let span: String?
    var testDescription: String { "\(text) from month \(firstMonth)" }

    init(_ text: String, _ span: String?, from firstMonth: Int = 1) {
      (self.text, self.span, self.firstMonth) = (text, span, firstMonth)
    }
  }

  @Test(arguments: [
    Case("2025", "2025-01-01..2025-12-31 year"),
    Case("2025", "2025-04-01..2026-03-31 year", from: 4),
    Case("2025-Q1", "2025-01-01..2025-03-31 quarter"),
    Case("2025-Q4", "2026-01-01..2026-03-31 quarter", from: 4),
    Case("2025-Q2", "2026-02-01..2026-04-30 quarter", from: 11),
    Case("2024-02", "2024-02-01..2024-02-29 month"),
    Case("2024-02", "2024-02-01..2024-02-29 month", from: 7),
    Case("2025-W01", "2024-12-30..2025-01-05 week"),
    Case("2020-W53", "2020-12-28..2021-01-03 week"),
    Case("2025-W53", nil),
    Case("2025-03-14", "2025-03-14..2025-03-14 day"),
    Case("2025-13", nil), Case("2025-Q5", nil), Case("2025-Q0", nil), Case("2025-W00", nil),
    Case("25", nil), Case("2025-", nil), Case("", nil), Case("2025-1", nil), Case("2025-S1", nil),
    Case("2025-02-30", nil), Case("2025-Q1-x", nil), Case("０２", nil),
  ]) func reads(_ test: Case) {
    let period = PeriodCalendar(firstMonth: test.firstMonth).period(test.text)
    #expect(period.map { "\($0.firstDay)..\($0.lastDay) \($0.grain.rawValue)" } == test.span)
    if let period { #expect(period.label == test.text) }
  }

  @Test(arguments: [
    ("2025-Q1", Period.Grain.month, "2025-01 2025-02 2025-03"),
    ("2025-02", .week, "2025-W05 2025-W06 2025-W07 2025-W08 2025-W09"),
    ("2025-W01", .month, "2024-12 2025-01"),
    ("2025-03", .year, "2025"),
  ]) func splits(text: String, grain: Period.Grain, labels: String) throws {
    let span = try #require(PeriodCalendar().period(text))
    let parts = PeriodCalendar().split(span, by: grain)
    #expect(parts.map(\.label).joined(separator: " ") == labels)
    #expect(parts.first?.firstDay == span.firstDay && parts.last?.lastDay == span.lastDay)
    for (one, next) in zip(parts, parts.dropFirst()) { #expect(one.lastDay + 1 == next.firstDay) }
  }

  @Test(arguments: [
    ("2025-03", "2025-02", "2024-03"), ("2025-Q1", "2024-Q4", "2024-Q1"),
    ("2024", "2023", "2023"), ("2025-W01", "2024-W52", "2024-W01"),
    ("2024-02-29", "2024-02-28", "2023-02-28"), ("2024-02", "2024-01", "2023-02"),
    ("2020-W53", "2020-W52", "2019-12-30..2020-01-05"),
  ]) func comparesWith(text: String, previous: String, lastYear: String) throws {
    let calendar = PeriodCalendar()
    let period = try #require(calendar.period(text))
    #expect(calendar.previous(period).label == previous)
    let earlier = calendar.lastYear(period)
    #expect(
      earlier.label == lastYear || "\(earlier.firstDay)..\(earlier.lastDay)" == lastYear)
  }

  @Test(arguments: [
    ("2025-01-01", "2025-03-31", "2025-Q1"), ("2025-01-01", "2025-12-31", "2025"),
    ("2025-01-02", "2025-03-31", "2025-01-02..2025-03-31"),
    ("2025-03-03", "2025-03-09", "2025-W10"),
  ]) func namesWholeSpans(first: String, last: String, label: String) throws {
    let span = PeriodCalendar().span(from: try #require(Day(first)), to: try #require(Day(last)))
    #expect(span.label == label)
  }

  @Test func rangesOfWholeMonthsMoveByMonths() throws {
    let calendar = PeriodCalendar()
    let span = calendar.span(
      from: try #require(Day("2024-03-01")), to: try #require(Day("2025-02-28")))
    #expect(calendar.previous(span).label == "2023-03-01..2024-02-29")
    #expect(calendar.lastYear(span).label == "2023-03-01..2024-02-29")
  }

  @Test(arguments: [
    ("2025-04-10", "2025-04-10", true), ("2025-04-10T22:00:00Z", "2025-04-10", true),
    ("2025-04-10T22:00:00.001Z", "2025-04-11", false), ("2025-03-29T23:00:00Z", "2025-03-29", true),
  ]) func momentsInParis(text: String, day: String, isEnd: Bool) throws {
    let zone = try #require(Zone(identifier: "Europe/Paris"))
    let moment = try #require(Moment(text, zone: zone))
    #expect(moment.day.description == day)
    #expect(moment.isEndOfDay == isEnd)
  }
}

@Suite struct MeasureFractionTests {
  @Test(arguments: [
    (1, 2, "0.5"), (2, 3, "0.666666666667"), (-2, 3, "-0.666666666667"), (1, 3, "0.333333333333"),
    (0, 5, "0"), (-1, 4_000_000_000_000, "0"), (7, -2, "-3.5"),
    (999_999_999_999_999, 1_000_000_000_000_000, "1"),
    (1, 1_000_000_000_000, "0.000000000001"), (-1, 2_000_000_000_000, "-0.000000000001"),
  ]) func text(numerator: Int, denominator: Int, expected: String) throws {
    let fraction = try #require(Fraction(Int128(numerator), over: Int128(denominator)))
    #expect(fraction.decimalText() == expected)
  }

  @Test func arithmeticIsExact() throws {
    let third = try #require(Fraction(1, over: 3))
    #expect(third.adding(third)?.adding(third) == Fraction(1))
    #expect(third.times(Fraction(3)) == Fraction(1))
    #expect(Fraction(1).divided(by: third) == Fraction(3))
    #expect(Fraction(1).divided(by: .zero) == nil)
    #expect(Fraction(.max, over: 1)?.adding(Fraction(1)) == nil)
    #expect(Fraction(.min, over: 1) == nil)
    #expect(Fraction(2, over: 3)?.decimalText(places: 0) == "1")
    #expect(third < Fraction(1) && third.negated < .zero && third.negated < third)
  }

  @Test(
    arguments: [
      // Four deals, none open: the plain median.
      ([(1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 1)], 2),
      // Half closed by day 2, the others still open.
      ([(1, 1, 1), (2, 1, 1), (30, 2, 0)], 2),
      // Freireich's 6-MP trial, as Kaplan and Meier's method is taught: median 23 weeks.
      (
        [
          (6, 4, 3), (7, 1, 1), (9, 1, 0), (10, 2, 1), (11, 1, 0), (13, 1, 1), (16, 1, 1),
          (17, 1, 0),
          (19, 1, 0), (20, 1, 0), (22, 1, 1), (23, 1, 1), (25, 1, 0), (32, 2, 0), (34, 1, 0),
          (35, 1, 0),
        ], 23
      ),
      ([(5, 3, 0), (6, 1, 1)], 6),
      ([(1, 1, 1), (5, 3, 0)], nil),
    ] as [([(Int64, Int, Int)], Int64?)]) func survival(
      samples: [(Int64, Int, Int)], median: Int64?
    )
  {
    #expect(
      SurvivalProbe.median(samples) == median)
  }
}
