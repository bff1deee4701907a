/// How strong a reason to call two records one is; the declared order is the rank.
package enum Tier: Int, Sendable, Comparable {
  case decision, identity, link, certain, match

  /// The name in the `match` table.
  package var name: String {
    switch self {
    case .decision: "decision"
    case .identity: "identity"
    case .link: "link"
    case .certain: "certain"
    case .match: "match"
    }
  }

  package static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
}

/// One outcome of comparing a field: what a person reads and what it weighs, kept together.
///
/// The weight is `bits` (log₂ of the ratio of the outcome's frequency among same and among
/// different records), plus, for an agreement, the rarity of the value agreed upon.
package struct Level: Sendable, Hashable {
  package let field: String
  package let label: String
  package let bits: Double

  init(_ field: String, _ label: String, _ bits: Double) {
    self.field = field
    self.label = label
    self.bits = bits
  }
}

/// A level that two records are in, with the weight that it had for them.
package struct Evidence: Sendable, Hashable {
  package let field: String
  package let label: String
  /// Bits for (positive) or against (negative) the two being one.
  package let weight: Double

  package init(field: String, label: String, weight: Double) {
    self.field = field
    self.label = label
    self.weight = weight
  }

  /// A reason that needs no weight.
  static func fact(_ field: String, _ label: String) -> Evidence {
    Evidence(field: field, label: label, weight: 0)
  }
}

/// Sums levels; keeps them only when someone wants to read them.
struct Tally {
  private(set) var bits = 0.0
  private(set) var evidence: [Evidence] = []
  private let keeps: Bool

  init(keeping keeps: Bool) { self.keeps = keeps }

  /// Adds a level; `rarity` is log₂ of one over the frequency of the value agreed upon.
  mutating func add(_ level: Level, rarity: Double = 0, atMost limit: Double = .infinity) {
    let weight = min(level.bits + rarity, limit)
    bits += weight
    if keeps {
      evidence.append(Evidence(field: level.field, label: level.label, weight: weight))
    }
  }
}

/// A reason to call two nodes one.
struct Edge: Sendable {
  let a: Int32
  let b: Int32
  let tier: Tier
  /// The sum of the evidence; for a certain tier only what it is sorted by.
  let score: Double
  let evidence: [Evidence]

  init(_ a: Int32, _ b: Int32, _ tier: Tier, score: Double = 0, _ evidence: [Evidence] = []) {
    self.a = min(a, b)
    self.b = max(a, b)
    self.tier = tier
    self.score = score
    self.evidence = evidence
  }

  /// The order in which edges are taken: rank, then strength, then the records' keys.
  func precedes(_ other: Edge) -> Bool {
    if tier != other.tier { return tier < other.tier }
    if score != other.score { return score > other.score }
    return (a, b) < (other.a, other.b)
  }
}

/// What matching one space found.
struct Matches: Sendable {
  var edges: [Edge] = []
  /// Pairs that never come together by matching, such as a lead begun after the other's conversion.
  var apart: [Apart] = []
  /// By node a value of which a matched group has only one, such as a company number; 0 for none.
  var markers: [Int32] = []
  /// Comparisons that oversized blocks left out.
  var dropped = 0
  /// Mailboxes that people of conflicting names share.
  var sharedEmails = 0

  struct Apart: Sendable, Hashable {
    let a: Int32
    let b: Int32
  }
}
