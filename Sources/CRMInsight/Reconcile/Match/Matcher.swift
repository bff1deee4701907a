import Foundation

/// Compares the records of one space by weighted evidence.
protocol Matcher {
  /// Adds what speaks for and against two nodes being one.
  func compare(_ a: Int, _ b: Int, into tally: inout Tally)
  /// The pairs worth comparing.
  func blocks() -> Blocks
}

extension Matcher {
  /// Scores every pair of the blocks; keeps those from `review` bits up.
  func matches(review: Double) -> (edges: [Edge], dropped: Int) {
    var blocks = blocks()
    var edges: [Edge] = []
    blocks.forEachPair { a, b in
      var score = Tally(keeping: false)
      compare(a, b, into: &score)
      guard score.bits >= review else { return }
      edges.append(edge(a, b))
    }
    return (edges, blocks.dropped)
  }

  /// A scored pair with all its evidence.
  func edge(_ a: Int, _ b: Int) -> Edge {
    var tally = Tally(keeping: true)
    compare(a, b, into: &tally)
    return Edge(Int32(a), Int32(b), .match, score: tally.bits, tally.evidence)
  }
}

extension Level {
  /// What two records picked at random weigh: with about one duplicate for each record, one pair in
  /// as many as there are records is of one thing.
  static func prior(_ count: Int) -> Level {
    Level(
      "prior", "two records picked at random", -log2(Double(count) + Vocabulary.imagined))
  }
}

/// From how many bits on two records are one, and from how many they are shown for review.
struct Thresholds: Sendable {
  let match: Double
  let review: Double

  init(_ match: Double?) {
    self.match = match ?? 1
    review = self.match - 4
  }
}
