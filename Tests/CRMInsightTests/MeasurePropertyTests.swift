import CRMCore
import CRMLedger
import GRDB
import TestSupport
import Testing

@testable import CRMInsight

/// Reaches the survival estimate.
enum SurvivalProbe {
  static func median(_ samples: [(Int64, Int, Int)]) -> Int64? {
    Survival.median(
      samples.map {
        PartTotal.Sample(value: Fraction(Int($0.0)), rows: $0.1, events: $0.2)
      }
    ).map { Int64($0.numerator) }
  }
}

/// What must hold whatever the data.
@Suite struct MeasurePropertyTests {
  /// A world of random deals and order lines, with gaps in every column.
  static func world(seed: UInt64) throws -> MeasureWorld {
    var random = SplitMix64(seed: seed)
    let world = try MeasureWorld()
    try world.believe("owner", "id=1 name=Alice team=N\nid=2 name=Bob team=S\nid=3 name=Bob team=N")
    let deals = (1...200).map { id in
      let status = ["won", "lost", "open"][random.below(3)]
      let created = Day(rawValue: 20_089 + random.below(365))
      let closed = created + random.below(90)
      let owner = random.below(4)
      return "id=\(id) created_at=\(created) status=\(status)"
        + (status == "open" ? "" : " closed_at=\(closed)T\(10 + random.below(14)):30:00Z")
        + (random.below(5) == 0
          ? "" : " amount=\(random.below(1_000_000)).\(10 + random.below(90))")
        + (owner == 0 ? "" : " owner_id=\(owner)")
    }
    try world.believe("deal", deals.joined(separator: "\n"))
    let lines = (1...200).map { id in
      "id=\(id) document=order order_no=O\(random.below(80)) account_id=\(1 + random.below(9)) "
        + "order_date=\(Day(rawValue: 20_089 + random.below(365))) "
        + "status=\(["ok", "ok", "credit", "cancelled"][random.below(4)]) "
        + "net_amount=\(random.below(10_000)).\(random.below(10)) owner_id=\(1 + random.below(3))"
    }
    try world.believe("order_line", lines.joined(separator: "\n"))
    return world
  }

  private static let additive = [
    "bookings", "revenue", "deals_won", "deals_lost", "opportunities_created",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64]) func additiveValuesAddUp(seed: UInt64) throws {
    let world = try MeasurePropertyTests.world(seed: seed)
    for kpi in MeasurePropertyTests.additive {
      let whole = try sum(world, world.request(kpi, "2025", asOf: "2027-01-01"))
      for grain in [Period.Grain.day, .week, .month, .quarter] {
        #expect(
          try sum(world, world.request(kpi, "2025", asOf: "2027-01-01", grain: grain)) == whole)
      }
      for dimension in ["owner", "team", "kind"] {
        #expect(
          try sum(world, world.request(kpi, "2025", asOf: "2027-01-01", by: [dimension])) == whole)
      }
    }
  }

  @Test(arguments: [4, 5] as [UInt64]) func membersAddUp(seed: UInt64) throws {
    let world = try MeasurePropertyTests.world(seed: seed)
    let period = try #require(PeriodCalendar().period("2025-Q2"))
    for kpi in MeasurePropertyTests.additive + [
      "win_rate", "orders", "average_deal_size", "deal_cycle_days",
    ] {
      let request = try world.request(kpi, "2025-Q2", asOf: "2025-06-01")
      let outcome = try #require(try world.measure(request).values.first?.outcome)
      let members = try world.ledger.write { db in
        try world.measurer(db).records(of: kpi, period: period, moment: request.moment)
      }
      #expect(add(members.map(\.numerator)) == outcome.numerator ?? outcome.value)
      #expect(members.count == outcome.records)
      if let denominator = outcome.denominator {
        #expect(add(members.map(\.denominator)) == denominator)
      }
    }
  }

  private func sum(_ world: MeasureWorld, _ request: MeasureRequest) throws -> Fraction? {
    add(try world.measure(request).values.map(\.outcome.value))
  }

  private func add(_ numbers: [Fraction?]) -> Fraction? {
    numbers.compactMap { $0 }.reduce(.zero) { total, number in total.flatMap { $0.adding(number) } }
  }
}

extension SplitMix64 {
  fileprivate mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
