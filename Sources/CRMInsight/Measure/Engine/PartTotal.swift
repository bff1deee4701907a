import GRDB

/// What a pass found for one part in one cell.
struct PartTotal: Hashable {
  /// Rows that count.
  var rows = 0
  /// Rows whose value is known.
  var known = 0
  /// Rows whose amount no rate could convert.
  var unrated = 0
  /// The sum of the values in stored units; nil when it is out of range.
  var sum: Fraction? = .zero
  /// How many different values there are.
  var distinct = 0
  /// The values in ascending order, for medians.
  var samples: [Sample] = []

  /// A value, how many rows have it, and in how many of them the event has happened.
  struct Sample: Hashable {
    let value: Fraction
    let rows: Int
    let events: Int
  }

  init() {}

  /// Reads the six columns of a part from the place on.
  init(_ row: Row, at place: Int) {
    rows = row[place]
    known = row[place + 1]
    unrated = row[place + 2]
    let high = Fraction(Int128(row[place + 3] as Int64) << 20, over: 1)
    sum = Fraction(row[place + 4] as DatabaseValue).flatMap { low in high.flatMap(low.adding) }
    distinct = row[place + 5]
  }

  /// The share of the rows whose value is known.
  var coverage: Fraction? { Fraction(Int128(known), over: Int128(rows)) }

  /// Why an amount over these rows is missing.
  var missing: Outcome.Reason { unrated > 0 ? .missingRate : .missingValue }
}

extension Part {
  /// What a stored value is divided by to give the plain number.
  func scale(_ parameters: [String: Int]) -> Int128 {
    guard let value, let fact = Facts.entity(entity) else { return 1 }
    let compiler = ExpressionCompiler(entity: fact, moment: .epoch, parameters: parameters)
    return (try? compiler.typed(value).type.scale) ?? 1
  }
}

/// Where a total belongs.
struct CellKey: Hashable {
  let scope: Int
  /// The place of the period in the list of periods.
  let place: Int
  /// The values of the dimensions.
  let by: [String]
}

extension PartTotal {
  /// The result of a part that stands alone.
  func outcome(of part: Part, scale: Int128) -> Outcome {
    var outcome = Outcome()
    outcome.records = rows
    outcome.unrated = unrated
    outcome.coverage = rows == 0 ? nil : coverage
    switch part.aggregation {
    case .mean:
      outcome.numerator = sum?.over(scale)
      outcome.denominator = Fraction(known)
      guard known > 0 else {
        outcome.reason = rows == 0 ? .noData : missing
        return outcome
      }
      outcome.value = outcome.numerator?.divided(by: Fraction(known))
    case .median, .p90, .kmMedian:
      return sampled(part, scale: scale, outcome)
    default:
      switch amount(of: part, scale: scale) {
      case .success(let value): outcome.value = value
      case .failure(let absence): outcome.reason = absence.reason
      }
    }
    if outcome.value == nil, outcome.reason == nil { outcome.reason = .outOfRange }
    return outcome
  }

  /// The count or sum; a sum over no rows is zero, one over unknown amounts alone is none.
  func amount(of part: Part, scale: Int128) -> Result<Fraction, Absence> {
    switch part.aggregation {
    case .count: return .success(Fraction(known))
    case .countDistinct: return .success(Fraction(distinct))
    default:
      guard rows == 0 || known > 0 else { return .failure(Absence(missing)) }
      guard let value = sum?.over(scale) else { return .failure(Absence(.outOfRange)) }
      return .success(value)
    }
  }

  private func sampled(_ part: Part, scale: Int128, _ base: Outcome) -> Outcome {
    var outcome = base
    outcome.records = samples.reduce(0) { $0 + $1.rows }
    guard outcome.records > 0 else {
      outcome.reason = rows == 0 ? .noData : missing
      return outcome
    }
    switch part.aggregation {
    case .kmMedian:
      outcome.open = samples.reduce(0) { $0 + $1.rows - $1.events }
      outcome.value = Survival.median(samples)?.over(scale)
      if outcome.value == nil { outcome.reason = .insufficientHistory }
    case .p90: outcome.value = Quantile.nearestRank(samples, 9, of: 10, scale: scale)
    default: outcome.value = Quantile.median(samples, scale: scale)
    }
    return outcome
  }
}

/// The reason for which there is no value, as an error.
struct Absence: Error, Hashable {
  let reason: Outcome.Reason
  init(_ reason: Outcome.Reason) { self.reason = reason }
}
