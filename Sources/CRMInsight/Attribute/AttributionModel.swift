/// How the credit of a won deal is shared among the touches before it.
package enum AttributionModel: String, Sendable, CaseIterable {
  case firstTouch = "first_touch"
  case lastTouch = "last_touch"
  case linear

  /// The whole of a deal, in millionths.
  package static let whole = 1_000_000

  /// The millionths of each of `count` touches in order of time; their sum is `whole` exactly.
  package func shares(of count: Int) -> [Int] {
    apportion(Self.whole, by: weights(of: count))
  }

  private func weights(of count: Int) -> [Int] {
    switch self {
    case .firstTouch: (0..<count).map { $0 == 0 ? 1 : 0 }
    case .lastTouch: (0..<count).map { $0 == count - 1 ? 1 : 0 }
    case .linear: Array(repeating: 1, count: count)
    }
  }
}

/// Shares `total` in proportion to `weights` by the largest remainder; a tie goes to the earlier.
///
/// Weights are not negative and stay under 2^40. Without any weight there are no shares.
package func apportion(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  var shares = weights.map { total * $0 / sum }
  let remainders = weights.map { total * $0 % sum }
  let order = weights.indices.sorted {
    (remainders[$1], $0) < (remainders[$0], $1)
  }
  for place in order.prefix(total - shares.reduce(0, +)) { shares[place] += 1 }
  return shares
}
