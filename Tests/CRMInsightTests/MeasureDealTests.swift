import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import Testing

/// One question put to a world and its answer.
struct KPICase: CustomTestStringConvertible, Sendable {
  let kpi: String
  var period = "2025-01"
  var asOf = "2025-04-10"
  var by: [String] = []
  var scope = MeasureRequest.Scopes.consolidated
  var filters: [MeasureRequest.Filter] = []
  var grain: Period.Grain?
  let expected: String

  init(
    _ kpi: String, _ period: String = "2025-01", asOf: String = "2025-04-10", by: [String] = [],
    scope: MeasureRequest.Scopes = .consolidated, where filters: [MeasureRequest.Filter] = [],
    grain: Period.Grain? = nil, is expected: String
  ) {
    (self.kpi, self.period, self.asOf, self.by) = (kpi, period, asOf, by)
    (self.scope, self.filters, self.grain, self.expected) = (scope, filters, grain, expected)
  }

  var testDescription: String { "\(kpi) \(period) \(by) as of \(asOf) = \(expected)" }

  func answer(_ world: MeasureWorld) throws -> String {
    try world.text(
      try world.request(
        kpi, period, asOf: asOf, by: by, scope: scope, where: filters, grain: grain))
  }
}

@Suite struct MeasureDealTests {
  /// Deals of two owners around the borders of January 2025 in Paris.
  static func world() throws -> MeasureWorld {
    let world = try MeasureWorld()
    try world.believe(
      "owner",
      """
      id=1 name=Alice team=North
      id=2 name=Bob team=South
      """)
    try world.believe(
      "account",
      """
      id=1 name=Acme sector=steel
      id=2 name=Test is_test=1
      """)
    try world.say(
      "fx_rate",
      "id=1 currency=USD rate_date=2025-01-01 rate=0.9\nid=2 currency=USD rate_date=2025-03-01 rate=0.5"
    )
    try world.believe(
      "deal",
      """
      id=1 status=won amount=100 closed_at=2025-01-31T22:59:59Z created_at=2025-01-01 owner_id=1
      id=2 status=won amount=200 closed_at=2025-01-31T23:00:00Z created_at=2025-01-02 owner_id=1
      id=3 status=lost amount=50 closed_at=2025-01-15 created_at=2024-12-01 owner_id=2 lost_reason=price
      id=4 status=won amount=10.000001 currency=USD closed_at=2025-01-20 created_at=2025-01-10 owner_id=2 account_id=1
      id=5 status=won closed_at=2025-01-21 created_at=2025-01-10
      id=6 status=open amount=1000 currency=USD created_at=2025-01-05 owner_id=1
      id=7 status=won amount=7 currency=CHF closed_at=2025-02-10 created_at=2025-02-01 owner_id=1
      id=8 status=won amount=999 closed_at=2025-01-10 created_at=2025-01-01 is_deleted=1
      id=9 status=won amount=999 closed_at=2025-01-10 created_at=2025-01-01 is_test=1
      id=10 status=won amount=999 closed_at=2025-01-10 created_at=2025-01-01 account_id=2
      id=11 status=lost amount=30 closed_at=2025-04-10T10:00:00Z created_at=2025-03-01 owner_id=2
      """)
    try world.believe(
      "deal", scope: 1,
      """
      id=1 status=won amount=90 closed_at=2025-01-31T22:59:59Z created_at=2025-01-01 owner_id=1
      id=3 status=lost amount=50 closed_at=2025-01-15 created_at=2024-12-01 owner_id=2
      """)
    return world
  }

  static let cases: [KPICase] = [
    // The last second of January in Paris belongs to it, the next one to February.
    KPICase("bookings", is: "109.000001"),
    KPICase("bookings", "2025-02", is: "200"),
    KPICase("deals_won", is: "3"),
    KPICase("deals_lost", is: "1"),
    KPICase("win_rate", is: "0.75"),
    KPICase("win_rate@value", is: "0.685534593173"),
    KPICase("win_rate@cohort_created", is: "0.8"),
    KPICase("win_rate@cohort_created_closed_only", is: "1"),
    KPICase("win_rate", "2024-01", is: "zero_denominator"),
    KPICase("win_rate", by: ["owner"], is: "(none): 1, Alice: 1, Bob: 0.5"),
    KPICase(
      "win_rate", by: ["team", "owner"], is: "(none)/(none): 1, North/Alice: 1, South/Bob: 0.5"),
    KPICase("win_rate", where: [.init("owner", "Bob")], is: "0.5"),
    KPICase(
      "win_rate", where: [.init("owner", "Bob"), .init("owner", "(none)")], is: "0.666666666667"),
    KPICase("win_rate", where: [.init("owner", "x' OR 1=1 --")], is: "zero_denominator"),
    KPICase("bookings", by: ["owner"], is: "(none): missing_value, Alice: 100, Bob: 9.000001"),
    // No rate for Swiss francs; a sum over no rows is zero.
    KPICase("bookings", "2025-02", by: ["owner"], is: "Alice: 200"),
    KPICase("bookings", "2024-01", is: "0"),
    KPICase("average_deal_size", is: "54.5000005"),
    KPICase("average_deal_size@median", is: "54.5000005"),
    KPICase("average_deal_size", "2024-01", is: "zero_denominator"),
    KPICase("average_deal_size@median", "2024-01", is: "no_data"),
    KPICase("deal_cycle_days", is: "17"),
    KPICase("deal_cycle_days@median", is: "11"),
    KPICase("deal_cycle_days@p90", is: "30"),
    KPICase("deal_cycle_days@kaplan_meier_median", "2025", is: "30"),
    KPICase("opportunities_created", is: "5"),
    // An open deal converts at the rate of the as-of day.
    KPICase("pipeline_value", is: "500"),
    KPICase("pipeline_value", asOf: "2025-02-20", is: "900"),
    KPICase("pipeline_count", is: "1"),
    KPICase("pipeline_count", by: ["owner"], is: "Alice: 1"),
    // What closed at or after the moment counts as open, what was created then does not exist.
    KPICase("pipeline_count", asOf: "2025-01-12", is: "6"),
    KPICase("win_rate", asOf: "2025-01-15", is: "0"),
    KPICase("win_rate", asOf: "2025-01-14", is: "zero_denominator"),
    KPICase("deals_lost", "2025-04", asOf: "2025-04-10T10:00:00Z", is: "0"),
    KPICase("deals_lost", "2025-04", asOf: "2025-04-10T10:00:00.001Z", is: "1"),
    KPICase("deals_won", "2025-05", is: "no_data"),
    KPICase(
      "pipeline_count@snapshot", "2025", grain: .quarter,
      is: "2025-Q1: 2, 2025-Q2: 1, 2025-Q3: no_data, 2025-Q4: no_data"),
    KPICase("pipeline_count@snapshot", "2024-12", is: "1"),
    KPICase("deals_won", "2025-Q1", grain: .month, is: "2025-01: 3, 2025-02: 2, 2025-03: 0"),
    KPICase(
      "deals_won", "2025-Q1", by: ["owner"], grain: .quarter,
      is: "2025-Q1 (none): 1, 2025-Q1 Alice: 3, 2025-Q1 Bob: 1"),
    KPICase("bookings", scope: .source("crm"), is: "90"),
    KPICase("bookings", scope: .all, is: "consolidated 109.000001, crm 90, erp 0"),
    // Without order lines anywhere, won deals stand in.
    KPICase("revenue", is: "109.000001"),
    KPICase("orders", is: "2"),
    KPICase("average_order_value", is: "54.5000005"),
    KPICase("gross_margin", is: "missing_value"),
    KPICase("new_customers", is: "1"),
    KPICase("new_customers@first_closed_won", is: "1"),
    KPICase("new_customers@first_invoice", is: "0"),
    KPICase("revenue_delivered", is: "no_data"),
  ]

  private static let shared = Result { try world() }

  @Test(arguments: cases) func value(_ question: KPICase) throws {
    #expect(try question.answer(MeasureDealTests.shared.get()) == question.expected)
  }

  @Test func aRateThatIsMissingIsFound() throws {
    let world = try MeasureDealTests.world()
    let result = try world.measure(
      try world.request("bookings", "2025-02", where: [.init("owner", "Alice")]))
    #expect(result.values.first?.outcome.coverage == Fraction(1, over: 2))
    #expect(result.values.first?.outcome.records == 2)
    #expect(
      result.findings == [Fault(.missingRate, [.found: "CHF", .expected: "2025-02-10"])])
    let only = try world.measure(try world.request("bookings", "2025-02-10"))
    #expect(only.values.first?.outcome.reason == .missingRate)
    let stored = try world.ledger.read { db in
      try String.fetchAll(db, sql: "SELECT message FROM finding WHERE stage = 'measure'")
    }
    #expect(stored.contains("there is no rate for CHF on or before 2025-02-10"))
  }

  @Test func sourceOutsideItsCoverageHasNoValue() throws {
    let world = try MeasureDealTests.world()
    try world.ledger.write { db in
      try db.execute(sql: "UPDATE source SET covers_from = '2025-02-01' WHERE name = 'crm'")
    }
    let request = try world.request("bookings", "2025-Q1", scope: .source("crm"), grain: .month)
    #expect(
      try world.text(request) == "2025-01: outside_coverage, 2025-02: 0, 2025-03: 0")
  }

  @Test func membersAddUpToTheValue() throws {
    let world = try MeasureDealTests.world()
    try world.say(
      "deal",
      """
      id=1 external_id=A-1 golden_id=1
      id=2 external_id=A-2 golden_id=1 is_deleted=1
      id=3 external_id=E-1 golden_id=1 source_id=2
      """)
    let period = try #require(PeriodCalendar().period("2025-01"))
    let moment = try world.request("bookings").moment
    let members = try world.ledger.write { db in
      try Facts.build(db, settings: world.settings)
      return try world.measurer(db).records(
        of: "win_rate", variant: "value", period: period, moment: moment)
    }
    #expect(members.map(\.goldenId) == [1, 3, 4, 5])
    #expect(
      members.map(\.numerator) == [Fraction(100), nil, Micros("9.000001").map(Fraction.init), nil])
    #expect(members.map(\.denominator)[1] == Fraction(50))
    #expect(
      members[0].rows.map { "\($0.source):\($0.externalId) \($0.path):\($0.line)" }
        == ["crm:A-1 deals.csv:2", "erp:E-1 deals.csv:4"])
  }

  @Test func membersOfACellAreItsOwn() throws {
    let world = try MeasureDealTests.world()
    let period = try #require(PeriodCalendar().period("2025-01"))
    let moment = try world.request("bookings").moment
    let members = try world.ledger.write { db in
      try Facts.build(db, settings: world.settings)
      return try world.measurer(db).records(
        of: "bookings", period: period,
        filters: [.init("owner", "Alice"), .init("owner", "Bob")],
        cell: [.init(name: "owner", value: "Bob")], moment: moment)
    }
    #expect(members.map(\.goldenId) == [4])
  }

  @Test func unknownNamesAreRefusedWithTheValidOnes() throws {
    let world = try MeasureDealTests.world()
    let fault = #expect(throws: Fault.self) {
      try world.measure(try world.request("win_rate", by: ["ovner"]))
    }
    #expect(fault?.code == .unknownName)
    #expect(fault?.facts[.nearest] == "owner")
    #expect(throws: Fault.self) { try world.measure(try world.request("win_rat")) }
    #expect(throws: Fault.self) { try world.measure(try world.request("win_rate@valeu")) }
    #expect(throws: Fault.self) {
      try world.measure(try world.request("win_rate", scope: .source("nobody")))
    }
    #expect(throws: Fault.self) { try world.measure(try world.request("cac", by: ["channel"])) }
    #expect(throws: Fault.self) {
      try world.measure(try world.request("win_rate@value=90d"))
    }
  }

  @Test func aComparisonStandsBesideTheValue() throws {
    let world = try MeasureDealTests.world()
    var request = try world.request("deals_won", "2025-02")
    request.comparison = .previous
    let value = try #require(try world.measure(request).values.first)
    #expect(value.compared?.period.label == "2025-01")
    #expect(value.compared?.outcome.value == Fraction(3))
    #expect(value.compared?.change == Fraction(-1, over: 3))
    request.comparison = .lastYear
    #expect(try world.measure(request).values.first?.compared?.change == nil)
  }

  @Test func thePeriodFollowsTheNewestEvent() throws {
    let world = try MeasureDealTests.world()
    var request = try world.request("deals_won", asOf: "2026-04-10")
    request.span = .standard
    let result = try world.measure(request)
    #expect(result.values.first?.period.label == "2024-05-01..2025-04-30")
    #expect(result.findings == [Fault(.periodMoved, [.found: "2025-04"])])
    let early = try world.request("deals_won", asOf: "2025-03-31")
    var standard = early
    standard.span = .standard
    #expect(try world.measure(standard).values.first?.period.label == "2024-04-01..2025-03-31")
  }

  @Test func unchangedInputIsNotBuiltAgain() throws {
    let world = try MeasureDealTests.world()
    let built = try world.ledger.write { db in
      try [
        Facts.build(db, settings: world.settings), Facts.build(db, settings: world.settings),
      ]
    }
    #expect(built == [true, false])
    var settings = world.settings
    settings.reporting.currency = "USD"
    let again = try world.ledger.write { db in try Facts.build(db, settings: settings) }
    #expect(again)
  }
}
