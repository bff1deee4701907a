import CRMCore
import GRDB

/// The levels in which two deals of one customer can be, field by field.
enum DealLevels {
  static let prior = Level("prior", "two deals of one customer", -4)
  static let sameSource = Level("source", "two records of one tool", -5)
  static let nameSame = Level("name", "same name", 4)
  static let nameSimilar = Level("name", "similar names", 2)
  static let nameNumbers = Level("name", "numbers in the names differ", -5)
  static let nameDifferent = Level("name", "different names", -2)
  static let amountSame = Level("amount", "same amount", 5)
  static let amountNear = Level("amount", "amounts within 2 %", 3)
  static let amountDifferent = Level("amount", "different amounts", -3)
  static let createdNear = Level("created_at", "created within a week", 2)
  static let createdFar = Level("created_at", "created over 120 days apart", -5)
  static let closedNear = Level("closed_at", "closing within a week", 3)
  static let closedFar = Level("closed_at", "closing over 120 days apart", -6)
  static let kindDifferent = Level("kind", "different kinds of deal", -4)
  static let outcomeDifferent = Level("status", "one won, one lost", -4)
  static let productSame = Level("product_ref", "same product", 1)
  static let productDifferent = Level("product_ref", "different products", -2)
  static let ownerSame = Level("owner_ref", "same salesperson", 1)
}

/// Finds deals that two tools, or one tool twice, have of the same sale.
struct DealMatcher: Matcher {
  private struct Deal {
    var source: Int32
    var account: Int64
    var person: Int64
    var name: [String]
    var amount: Int64?
    var currency: String?
    var created: Int?
    var closed: Int?
    var kind: String?
    var status: String?
    var product: Int64?
    var owner: Int64?
  }
  private var deals: [Deal] = []

  init(_ db: Database, _ records: Records, _ golden: GoldenMap) throws {
    let columns = [
      "account_id", "contact_id", "name", "amount_micros", "currency", "created_at_day",
      "coalesce(r.closed_at_day, r.expected_close_date_day)", "kind", "status", "product_id",
      "owner_id",
    ].map { $0.hasPrefix("coalesce") ? $0 : "r." + $0 }
    try records.forEach(db, columns) { node, row in
      deals.append(
        Deal(
          source: records.sources[node], account: golden["account", row[0]] ?? 0,
          person: golden["contact", row[1]] ?? 0,
          name: Fold.words(row[2] ?? "").split(separator: " ").map(String.init), amount: row[3],
          currency: row[4], created: row[5], closed: row[6], kind: row[7], status: row[8],
          product: golden["product", row[9]], owner: golden["owner", row[10]]))
    }
  }

  func compare(_ a: Int, _ b: Int, into tally: inout Tally) {
    let (a, b) = (deals[a], deals[b])
    tally.add(DealLevels.prior)
    if a.source == b.source { tally.add(DealLevels.sameSource) }
    compareNames(a.name, b.name, &tally)
    compareAmounts(a, b, &tally)
    compareDays(a.created, b.created, DealLevels.createdNear, DealLevels.createdFar, &tally)
    compareDays(a.closed, b.closed, DealLevels.closedNear, DealLevels.closedFar, &tally)
    if let one = a.kind, let other = b.kind, one != other { tally.add(DealLevels.kindDifferent) }
    if Set([a.status, b.status]) == ["won", "lost"] { tally.add(DealLevels.outcomeDifferent) }
    if let one = a.product, let other = b.product {
      tally.add(one == other ? DealLevels.productSame : DealLevels.productDifferent)
    }
    if let one = a.owner, one == b.owner { tally.add(DealLevels.ownerSame) }
  }

  private func compareNames(_ a: [String], _ b: [String], _ tally: inout Tally) {
    guard !a.isEmpty, !b.isEmpty else { return }
    if a == b { return tally.add(DealLevels.nameSame) }
    let (first, second) = (Self.numbers(a), Self.numbers(b))
    if !first.isEmpty, !second.isEmpty, first != second { tally.add(DealLevels.nameNumbers) }
    let (one, other) = (Set(a), Set(b))
    let shared = Double(one.intersection(other).count)
    if shared / Double(one.union(other).count) >= 0.6 || one.isSubset(of: other)
      || other.isSubset(of: one)
    {
      tally.add(DealLevels.nameSimilar)
    } else if shared == 0 {
      tally.add(DealLevels.nameDifferent)
    }
  }

  private static func numbers(_ words: [String]) -> Set<String> {
    Set(words.filter { $0.utf8.contains { (48...57).contains($0) } })
  }

  private func compareAmounts(_ a: Deal, _ b: Deal, _ tally: inout Tally) {
    guard let one = a.amount, let other = b.amount, one != 0, other != 0,
      a.currency == nil || b.currency == nil || a.currency == b.currency
    else { return }
    let gap = (Int128(one) - Int128(other)).magnitude
    if gap == 0 {
      tally.add(DealLevels.amountSame)
    } else if gap * 50 <= max(one.magnitude, other.magnitude) {
      tally.add(DealLevels.amountNear)
    } else {
      tally.add(DealLevels.amountDifferent)
    }
  }

  private func compareDays(
    _ a: Int?, _ b: Int?, _ near: Level, _ far: Level, _ tally: inout Tally
  ) {
    guard let a, let b else { return }
    let gap = abs(a - b)
    if gap <= 7 { tally.add(near) }
    if gap > 120 { tally.add(far) }
  }

  func blocks() -> Blocks {
    var blocks = Blocks()
    let amount = { (node: Int) in
      blockKey(0, Int32(truncatingIfNeeded: (deals[node].amount ?? 0) / 1_000_000))
    }
    blocks.add(deals.indices, second: amount) { node, emit in
      let deal = deals[node]
      if deal.account != 0 { emit(blockKey(1, Int32(truncatingIfNeeded: deal.account))) }
      if deal.person != 0 { emit(blockKey(2, Int32(truncatingIfNeeded: deal.person))) }
    }
    return blocks
  }
}
