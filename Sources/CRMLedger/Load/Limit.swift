import CRMCore

/// How many of something are allowed: a share of the whole, or a number.
package enum Limit: Sendable, Hashable {
  /// `numerator` of every `denominator`.
  case share(_ numerator: Int, of: Int)
  case count(Int)

  /// Everything is allowed.
  package static let all = Limit.share(1, of: 1)

  /// Reads `5%`, `2.5%` or `20`; nil for anything else, negative numbers included.
  package init?(_ text: some StringProtocol) {
    if text.hasSuffix("%") {
      guard let percent = Micros(text.dropLast()), percent.rawValue >= 0 else { return nil }
      self = .share(Int(percent.rawValue), of: 100 * Int(Micros.scale))
    } else {
      guard let count = Int(text), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  /// True when `count` out of `total` is within the limit.
  package func allows(_ count: Int, of total: Int) -> Bool {
    switch self {
    case .share(let numerator, let denominator):
      Int128(count) * Int128(denominator) <= Int128(numerator) * Int128(total)
    case .count(let most): count <= most
    }
  }
}

extension Limit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .share(let numerator, let denominator):
      "\(decimalText(Int128(numerator) * 100_000_000 / Int128(max(denominator, 1)), scale: 6)) %"
    case .count(let most): "\(most)"
    }
  }
}
