/// Medians of exact values.
enum Quantile {
  /// The middle value, or the mean of the two in the middle.
  static func median(_ samples: [PartTotal.Sample], scale: Int128) -> Fraction? {
    let count = samples.reduce(0) { $0 + $1.rows }
    guard let low = value(samples, rank: (count + 1) / 2),
      let high = value(samples, rank: count / 2 + 1)
    else { return nil }
    return low.adding(high)?.over(2 * scale)
  }

  /// The least value that at least `part` of every `whole` values do not exceed.
  static func nearestRank(
    _ samples: [PartTotal.Sample], _ part: Int, of whole: Int, scale: Int128
  ) -> Fraction? {
    let count = samples.reduce(0) { $0 + $1.rows }
    let rank = (count * part + whole - 1) / whole
    return value(samples, rank: max(1, rank)).flatMap { $0.over(scale) }
  }

  /// The value at a 1-based rank.
  private static func value(_ samples: [PartTotal.Sample], rank: Int) -> Fraction? {
    var seen = 0
    for sample in samples {
      seen += sample.rows
      if seen >= rank { return sample.value }
    }
    return nil
  }
}

/// The Kaplan–Meier estimate: open cases count for as long as they have been watched.
///
/// E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", 1958.
enum Survival {
  /// The least span that at most half survive; nil when more than half are still open.
  static func median(_ samples: [PartTotal.Sample]) -> Fraction? {
    var atRisk = samples.reduce(0) { $0 + $1.rows }
    var surviving = Share(numerator: 1, denominator: 1)
    for sample in samples {
      if sample.events > 0 {
        surviving.multiply(by: atRisk - sample.events, over: atRisk)
        if surviving.isAtMostHalf { return sample.value }
      }
      atRisk -= sample.rows
    }
    return nil
  }

  /// A share that stays exact for as long as it fits, and then is cut to 62 bits.
  private struct Share {
    var numerator: UInt128
    var denominator: UInt128

    var isAtMostHalf: Bool { numerator * 2 <= denominator }

    mutating func multiply(by part: Int, over whole: Int) {
      let reduced = Fraction(Int128(part), over: Int128(whole)) ?? .zero
      numerator *= reduced.numerator.magnitude
      denominator *= reduced.denominator.magnitude
      if let exact = Fraction(
        Int128(truncatingIfNeeded: numerator),
        over: Int128(truncatingIfNeeded: denominator))
      {
        numerator = exact.numerator.magnitude
        denominator = exact.denominator.magnitude
      }
      while denominator >> 62 != 0 {
        numerator >>= 1
        denominator >>= 1
      }
    }
  }
}
