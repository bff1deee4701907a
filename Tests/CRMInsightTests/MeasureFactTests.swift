import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import Testing

/// Orders and customers.
@Suite struct MeasureOrderTests {
  static func world() throws -> MeasureWorld {
    let world = try MeasureWorld()
    try world.believe("owner", "id=1 name=Alice")
    try world.believe(
      "account", "id=1 name=Acme\nid=2 name=Beta\nid=3 name=Pilot\nid=4 name=Gone is_deleted=1")
    try world.believe("product", "id=1 name=Box category=Goods")
    try world.believe(
      "order_line",
      """
      id=1 document=order order_no=O1 account_id=1 owner_id=1 product_id=1 status=ok order_date=2025-01-05 invoice_date=2025-02-03 net_amount=100 cost_amount=60 kind=new
      id=2 document=order order_no=O1 account_id=1 owner_id=1 status=ok order_date=2025-01-05 net_amount=50 cost_amount=0 kind=new
      id=3 document=order order_no=O1 account_id=1 owner_id=1 status=credit order_date=2025-01-25 net_amount=20 kind=new
      id=4 document=order order_no=O2 account_id=2 status=cancelled order_date=2025-01-10 net_amount=500
      id=5 document=quote order_no=Q1 account_id=2 status=ok order_date=2025-01-10 net_amount=900
      id=6 document=order order_no=O3 account_id=3 status=ok order_date=2025-01-11 net_amount=0
      id=7 document=invoice invoice_no=I7 account_id=2 status=ok invoice_date=2025-02-14 net_amount=70
      id=8 document=invoice order_no=O1 invoice_no=I8 account_id=1 status=ok invoice_date=2025-02-20 net_amount=50
      id=9 document=order order_no=O4 account_id=1 status=ok order_date=2025-03-01 net_amount=1
      id=10 document=order order_no=O5 account_id=4 status=ok order_date=2025-03-02 net_amount=5
      """)
    try world.believe(
      "account", scope: 2, "id=1 name=Acme\nid=2 name=Beta")
    try world.believe(
      "order_line", scope: 2,
      "id=9 document=order order_no=O4 account_id=1 order_date=2025-03-01 net_amount=1")
    try world.believe("deal", "id=1 status=won amount=77777 closed_at=2025-01-31 account_id=1")
    return world
  }

  private static let shared = Result { try world() }

  @Test(arguments: [
    // 100 + 50 − 20; the quote, the cancelled line and the won deal are out.
    KPICase("revenue", is: "130"),
    // The invoice without an order counts at its own date, that of an order with lines does not.
    KPICase("revenue", "2025-02", is: "70"),
    KPICase("revenue", by: ["product"], is: "(none): 30, Box: 100"),
    KPICase("revenue", by: ["kind"], is: "(none): 0, new: 130"),
    KPICase("revenue_invoiced", "2025-02", is: "220"),
    KPICase("revenue_invoiced", is: "0"),
    KPICase("revenue_delivered", is: "no_data"),
    KPICase("orders", is: "1"),
    KPICase("orders", "2025-Q1", grain: .month, is: "2025-01: 1, 2025-02: 1, 2025-03: 2"),
    KPICase("average_order_value", is: "150"),
    KPICase("gross_margin", is: "90"),
    KPICase("gross_margin_rate", is: "0.6"),
    // The pilot is free, the deleted account is no account, Beta bought first in February.
    KPICase("new_customers", "2025-Q1", grain: .month, is: "2025-01: 1, 2025-02: 1, 2025-03: 0"),
    KPICase("new_customers@first_invoice", "2025-Q1", is: "2"),
    KPICase("new_customers@first_closed_won", is: "1"),
    // For a source its own orders decide.
    KPICase("new_customers", "2025-03", scope: .source("erp"), is: "1"),
    KPICase("revenue", "2025-02", asOf: "2025-02-13", is: "0"),
    KPICase("revenue", "2025-02", asOf: "2025-02-14", is: "70"),
  ]) func value(_ question: KPICase) throws {
    #expect(try question.answer(MeasureOrderTests.shared.get()) == question.expected)
  }

  @Test(arguments: [
    (RevenueBasis.wonDeals, "77777", RevenueBasis.wonDeals), (.auto, "130", .orderLines),
  ]) func basisOfRevenue(setting: RevenueBasis, expected: String, basis: RevenueBasis) throws {
    var world = try MeasureOrderTests.world()
    world.settings.reporting.revenueFrom = setting
    let result = try world.measure(try world.request("revenue"))
    #expect(result.values.first?.outcome.value?.decimalText() == expected)
    #expect(result.revenueBasis == basis)
  }

  @Test func ordersBeyondTheRangeOfOneNumberAreSummed() throws {
    let world = try MeasureWorld()
    let lines = (1...3).map {
      "id=\($0) document=order order_no=O1 account_id=1 order_date=2025-01-05 net_amount=9000000000000.000001"
    }
    try world.believe("order_line", lines.joined(separator: "\n"))
    #expect(try world.text(world.request("revenue")) == "27000000000000.000003")
    #expect(try world.text(world.request("orders")) == "1")
  }

  @Test func amountsWithoutCurrencyTakeThatOfTheirSource() throws {
    let world = try MeasureWorld()
    try world.ledger.write {
      try $0.execute(sql: "UPDATE source SET currency = 'USD' WHERE id = 1")
    }
    try world.say("fx_rate", "id=1 currency=USD rate_date=2025-01-01 rate=0.5")
    try world.say("deal", "id=1 golden_id=1")
    try world.believe("deal", "id=1 status=won amount=10 closed_at=2025-01-05")
    try world.believe("deal", scope: 1, "id=1 status=won amount=10 closed_at=2025-01-05")
    try world.believe("deal", scope: 2, "id=1 status=won amount=10 closed_at=2025-01-05")
    #expect(
      try world.text(world.request("bookings", scope: .all)) == "consolidated 5, crm 5, erp 10")
  }
}

/// Leads, their deals and channels.
@Suite struct MeasureLeadTests {
  static func world() throws -> MeasureWorld {
    let world = try MeasureWorld()
    try world.believe(
      "lead",
      """
      id=1 created_at=2025-01-01 company=Acme qualified_at=2025-01-03
      id=2 created_at=2025-01-02 company=acme converted_at=2025-01-20 qualified_at=2025-01-05
      id=3 created_at=2025-01-03 account_id=7 converted_at=2025-01-20
      id=4 created_at=2025-01-31T23:30:00Z
      id=5 created_at=2024-12-01
      id=6 created_at=2025-01-03 is_test=1
      """)
    try world.believe(
      "deal",
      """
      id=1 status=won amount=5 created_at=2025-01-20 closed_at=2025-01-30
      id=2 status=open created_at=2025-05-01
      id=3 status=won created_at=2025-01-10 closed_at=2025-02-01 is_deleted=1
      """)
    for (lead, deal) in [(1, 1), (2, 3), (3, 2), (5, 1)] {
      try world.insert(
        "lead_deal",
        [
          "scope_id": 0.databaseValue, "lead_id": lead.databaseValue,
          "deal_id": deal.databaseValue, "how": "ref".databaseValue,
        ])
    }
    for (entity, id, channel) in [
      ("lead", 1, "paid_search"), ("lead", 2, "email"), ("channel_metric", 1, "paid_search"),
      ("channel_metric", 2, "paid_search"), ("deal", 1, "paid_search"),
    ] {
      try world.insert(
        "attribution",
        [
          "scope_id": 0.databaseValue, "entity": entity.databaseValue,
          "golden_id": id.databaseValue, "channel": channel.databaseValue,
          "rule_set": "r".databaseValue, "rule": "r".databaseValue, "evidence": "e".databaseValue,
        ])
    }
    try world.insert(
      "touch",
      [
        "scope_id": 0.databaseValue, "golden_id": 1.databaseValue, "lead_id": 2.databaseValue,
        "at": "2025-01-04".databaseValue, "at_day": 20_092.databaseValue,
        "channel": "paid_search".databaseValue, "rule": "r".databaseValue,
        "evidence": "e".databaseValue, "row_entity": "touchpoint".databaseValue,
        "row_id": 1.databaseValue,
      ])
    try world.believe(
      "channel_metric",
      """
      id=1 metric=clicks level=campaign date=2025-01-05 value=40
      id=2 metric=impressions level=campaign date=2025-01-05 value=9000
      """)
    return world
  }

  private static let shared = Result { try world() }

  @Test(arguments: [
    KPICase("leads_created", is: "3"),
    KPICase("leads_created", "2025-02", is: "1"),
    KPICase("leads_created@distinct_accounts", is: "2"),
    KPICase("leads_created", by: ["channel"], is: "(none): 1, email: 1, paid_search: 1"),
    KPICase("qualified_leads", is: "2"),
    // The deal of lead 2 is deleted, that of lead 3 begins after the moment.
    KPICase("lead_to_opportunity_rate", is: "0.333333333333"),
    KPICase("lead_to_opportunity_rate", asOf: "2025-05-01", is: "0.666666666667"),
    KPICase("lead_to_opportunity_rate@native_is_converted", is: "0.666666666667"),
    KPICase("lead_to_opportunity_rate@event", is: "0.666666666667"),
    KPICase("lead_to_opportunity_rate@window=10d", is: "0"),
    KPICase("lead_to_opportunity_rate@window=19d", is: "0.333333333333"),
    KPICase("lead_to_opportunity_rate@window", is: "0.333333333333"),
    // Only leads old enough: by 2 April the first two are.
    KPICase("lead_to_opportunity_rate@window=90d", asOf: "2025-04-02", is: "0.5"),
    KPICase("lead_to_opportunity_rate@window=999d", is: "zero_denominator"),
    // The first touch outranks the lead's own channel; clicks are the primary interaction.
    KPICase("channel_conversion_rate", by: ["channel"], is: "paid_search: 0.05"),
  ]) func value(_ question: KPICase) throws {
    #expect(try question.answer(MeasureLeadTests.shared.get()) == question.expected)
  }

  @Test func aWindowKeepsItsNumber() throws {
    let world = try MeasureLeadTests.shared.get()
    let values = try world.measure(world.request("lead_to_opportunity_rate@window")).values
    #expect(values.map(\.variant) == ["window=90d"])
  }
}

/// Stages: re-entry, skipped stages, two trackers of one deal.
@Suite struct MeasureStageTests {
  static func world() throws -> MeasureWorld {
    let world = try MeasureWorld()
    try world.believe(
      "stage",
      """
      id=1 pipeline=P name=Lead rank=1 status=open
      id=2 pipeline=P name=Offer rank=2 status=open
      id=3 pipeline=P name=Talk rank=3 status=open
      id=4 pipeline=P name=Won rank=4 status=won
      id=5 pipeline=P name=Lost rank=5 status=lost
      """)
    try world.believe(
      "deal",
      """
      id=1 pipeline=P status=won created_at=2025-01-01 closed_at=2025-01-25
      id=2 pipeline=P status=lost created_at=2025-01-01 closed_at=2025-01-20
      id=3 pipeline=P status=open created_at=2025-01-01
      id=4 pipeline=P status=won created_at=2025-02-01 closed_at=2025-02-10
      """)
    try world.say(
      "deal",
      """
      id=1 golden_id=1
      id=2 golden_id=2
      id=3 golden_id=3
      id=4 golden_id=3 source_id=2
      id=5 golden_id=4
      """)
    try world.say(
      "stage_event",
      """
      id=1 deal_id=1 stage=Lead at=2025-01-01
      id=2 deal_id=1 stage=Talk at=2025-01-05
      id=3 deal_id=1 stage=Lead at=2025-01-08
      id=4 deal_id=1 stage=Talk at=2025-01-10
      id=5 deal_id=1 stage=Won at=2025-01-25
      id=6 deal_id=2 stage=Lead at=2025-01-02
      id=7 deal_id=2 stage=Lead at=2025-01-04
      id=8 deal_id=2 stage=Lost at=2025-01-20
      id=9 deal_id=3 stage=Lead at=2025-01-03
      id=10 deal_id=4 stage=Lead at=2025-01-06 source_id=2
      id=11 deal_id=4 stage=Offer at=2025-01-16 source_id=2
      id=12 deal_id=5 stage=Offer at=2025-02-01
      id=13 deal_id=5 stage=Won at=2025-02-20
      """)
    return world
  }

  private static let shared = Result { try world() }

  @Test(arguments: [
    // Deal 3 is read from the source that outranks: the ERP, where it reached Offer.
    KPICase("stage_conversion_rate", by: ["stage"], is: "Lead: 0.666666666667, Offer: 0, Talk: 1"),
    KPICase(
      "stage_conversion_rate@resolved_only", by: ["stage"], is: "Lead: 0.666666666667, Talk: 1"),
    KPICase(
      "stage_conversion_rate", asOf: "2025-01-15", by: ["stage"],
      is: "Lead: 0.333333333333, Talk: 0"),
    KPICase("stage_duration_days", by: ["stage"], is: "Lead: 8.5, Talk: 9"),
    KPICase(
      "stage_duration_days@per_deal_total", by: ["stage"], is: "Lead: 11.333333333333, Talk: 18"),
    KPICase("stage_duration_days@median", by: ["stage"], is: "Lead: 7, Talk: 9"),
    // Deal 4 closed on 10 February; its next event came on the 20th.
    KPICase("stage_duration_days", "2025-02", by: ["stage"], is: "Offer: 19"),
    KPICase("stage_duration_days", "2025-02", asOf: "2025-02-15", by: ["stage"], is: "Offer: 9"),
    KPICase("stage_duration_days", "2025-02", asOf: "2025-02-09", by: ["stage"], is: ""),
  ]) func value(_ question: KPICase) throws {
    #expect(try question.answer(MeasureStageTests.shared.get()) == question.expected)
  }
}

/// Activities, spend, service.
@Suite struct MeasureServiceTests {
  static func world() throws -> MeasureWorld {
    let world = try MeasureWorld()
    try world.believe("owner", "id=1 name=Alice")
    try world.believe(
      "activity",
      """
      id=1 type=call status=done done_at=2025-01-31T22:30:00Z owner_id=1
      id=2 type=call status=done done_at=2025-01-31T23:30:00Z owner_id=1
      id=3 type=meeting status=planned due_at=2025-04-10
      id=4 type=meeting status=planned due_at=2025-04-10T08:00:00Z
      id=5 type=email status=cancelled done_at=2025-01-10
      id=6 type=email done_at=2025-01-10
      """)
    try world.say(
      "campaign_spend",
      "id=1 golden_id=1\nid=2 golden_id=2\nid=3 golden_id=3\nid=4 golden_id=4\nid=5 golden_id=5\nid=6 golden_id=6 source_id=2"
    )
    try world.believe(
      "campaign_spend",
      """
      id=1 level=campaign date=2025-01-05 amount=10 campaign_ref=a
      id=2 level=campaign date=2025-01-05 amount=20 campaign_ref=b
      id=3 level=account date=2025-01-01 period_end=2025-01-31 amount=31
      id=4 level=ad date=2025-01-05 amount=30 campaign_ref=a
      id=5 level=account date=2025-02-01 period_end=2025-02-28 amount=33
      id=6 level=account date=2025-01-05 amount=5
      """)
    for (id, channel) in [(1, "paid_search"), (2, "paid_social")] {
      try world.insert(
        "attribution",
        [
          "scope_id": 0.databaseValue, "entity": "campaign_spend".databaseValue,
          "golden_id": id.databaseValue, "channel": channel.databaseValue,
          "rule_set": "r".databaseValue, "rule": "r".databaseValue, "evidence": "e".databaseValue,
        ])
    }
    try world.insert(
      "attribution",
      [
        "scope_id": 0.databaseValue, "entity": "account".databaseValue,
        "golden_id": 1.databaseValue, "channel": "paid_search".databaseValue,
        "rule_set": "r".databaseValue, "rule": "r".databaseValue, "evidence": "e".databaseValue,
      ])
    try world.say(
      "expense",
      """
      id=1 category=sales amount=50 date=2025-01-15
      id=2 category=marketing amount=15 date=2025-01-15 channel=paid_search
      id=3 category=other amount=99 date=2025-01-15
      """)
    try world.believe("account", "id=1 name=Acme\nid=2 name=Beta")
    try world.believe(
      "order_line",
      """
      id=1 document=order order_no=1 account_id=1 order_date=2025-01-05 net_amount=5
      id=2 document=order order_no=2 account_id=2 order_date=2025-01-06 net_amount=5
      """)
    try world.believe(
      "ticket",
      """
      id=1 created_at=2025-01-01T10:00:00Z resolved_at=2025-01-02T11:30:00Z first_resolved_at=2025-01-01T12:00:00Z
      id=2 created_at=2025-01-01 resolved_at=2025-01-03
      id=3 created_at=2025-01-09T10:00:00Z
      """)
    try world.believe(
      "survey_response",
      """
      id=1 type=CSAT sent_at=2025-01-02 answered_at=2025-01-03 score=4 scale_min=1 scale_max=5
      id=2 type=csat sent_at=2025-01-02 answered_at=2025-02-03 score=10 scale_min=0 scale_max=10
      id=3 sent_at=2025-01-02
      id=4 type=nps sent_at=2025-01-02 answered_at=2025-01-03 score=10 scale_min=0 scale_max=10
      id=5 type=csat answered_at=2025-01-05 score=2 scale_min=1 scale_max=5
      id=6 type=csat answered_at=2025-03-05 score=2 scale_min=1 scale_max=4
      id=7 type=csat answered_at=2025-03-06 score=5 scale_min=3 scale_max=9
      """)
    return world
  }

  private static let shared = Result { try world() }

  @Test(arguments: [
    KPICase("activities_completed", is: "2"),
    KPICase("activities_completed", "2025-02", by: ["type", "owner"], is: "call/Alice: 1"),
    KPICase("activities_completed", by: ["type"], is: "call: 1, email: 1"),
    // A day is over before it is overdue.
    KPICase("overdue_activities", asOf: "2025-04-10T07:59:59Z", is: "0"),
    KPICase("overdue_activities", asOf: "2025-04-10T12:00:00Z", is: "1"),
    KPICase("overdue_activities", asOf: "2025-04-10", is: "2"),
    // One level per source and day: the month's account row and the ads overlap the campaigns.
    KPICase("campaign_spend", is: "35"),
    KPICase("campaign_spend", "2025-02", is: "33"),
    KPICase("cac", is: "50"),
    KPICase("cac@marketing_only", is: "25"),
    KPICase("cac@media_only", is: "17.5"),
    KPICase(
      "cac@media_only", by: ["channel"],
      is: "(none): 5, paid_search: 10, paid_social: zero_denominator"),
    KPICase("cac", "2025-02", is: "zero_denominator"),
    KPICase("resolution_time_hours", is: "36.75"),
    KPICase("resolution_time_hours@first_resolution", is: "2"),
    KPICase("open_tickets", is: "1"),
    KPICase("open_tickets", asOf: "2025-01-02T11:30:00Z", is: "2"),
    KPICase("csat", is: "0.5"),
    KPICase("csat", "2025-02", is: "1"),
    KPICase("csat@mean", is: "0.5"),
    // A third and two thirds, which no millionth can hold.
    KPICase("csat@mean", "2025-03", is: "0.333333333333"),
    KPICase("csat_response_rate", is: "0.75"),
    KPICase("csat", "2024-01", is: "zero_denominator"),
    KPICase("csat@mean", "2024-01", is: "no_data"),
  ]) func value(_ question: KPICase) throws {
    #expect(try question.answer(MeasureServiceTests.shared.get()) == question.expected)
  }

  @Test func membersOfADerivedMetricAreThoseOfItsParts() throws {
    let world = try MeasureServiceTests.shared.get()
    let period = try #require(PeriodCalendar().period("2025-01"))
    let moment = try world.request("cac").moment
    let members = try world.ledger.write { db in
      try Facts.build(db, settings: world.settings)
      return try world.measurer(db).records(of: "cac", period: period, moment: moment)
    }
    let cost = members.compactMap(\.numerator).reduce(Fraction.zero) { $0.adding($1) ?? $0 }
    let customers = members.compactMap(\.denominator).reduce(Fraction.zero) { $0.adding($1) ?? $0 }
    #expect(cost == Fraction(100))
    #expect(customers == Fraction(2))
  }
}
