/// A value axis with round marks, counted exactly in units of `mantissa` × 10^`exponent`.
struct Axis {
  let mantissa: Int
  let exponent: Int
  /// The first and last mark.
  let marks: ClosedRange<Int>

  /// An axis from zero that holds all the values, in about four steps.
  init(_ values: [Double]) {
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    (mantissa, exponent) = roundStep(atLeast: (high - low) / 4)
    let step = Double(mantissa) * powerOfTen(exponent)
    let first = outward(low / step)
    marks = first...max(first + 1, outward(high / step))
  }

  /// The number at a mark.
  func quantity(_ mark: Int) -> Quantity {
    .decimal(unscaled: Int128(mark * mantissa), scale: -exponent)
  }

  /// How far along the axis a value lies, from 0 to 1.
  func share(_ value: Double) -> Double {
    let step = Double(mantissa) * powerOfTen(exponent)
    return (value / step - Double(marks.lowerBound)) / Double(marks.count - 1)
  }
}

/// The whole number at `value` or next to it, away from zero.
private func outward(_ value: Double) -> Int {
  let whole = Int(value)
  return Double(whole) == value ? whole : whole + (value < 0 ? -1 : 1)
}

/// The smallest of 1, 2, 5 × 10^n that is not below `least`.
private func roundStep(atLeast least: Double) -> (mantissa: Int, exponent: Int) {
  guard (1e-99...1e99).contains(least) else { return (1, 0) }
  var exponent = 0
  while powerOfTen(exponent) > least { exponent -= 1 }
  while powerOfTen(exponent + 1) <= least { exponent += 1 }
  let mantissa = [1, 2, 5].first { Double($0) * powerOfTen(exponent) >= least }
  return mantissa.map { ($0, exponent) } ?? (1, exponent + 1)
}
