import CRMCore
import GRDB

/// The values of one definition over scopes, periods and cells.
struct Sheet {
  let measurer: Measurer
  let request: MeasureRequest
  let selection: Selection
  let scopes: [Scope]
  let periods: [Period]

  /// The values, in the order of scopes, periods and cells.
  func values() throws -> [KPIValue] {
    let own = isStock ? [day] : periods
    let earlier = isStock ? [] : own.compactMap(comparable)
    let ledger = try Totals(
      measurer: measurer, request: request, scopes: scopes, periods: own + earlier)
    let books = try ledger.books(for: selection.measure, parameters: selection.parameters)
    var values: [KPIValue] = []
    for scope in scopes {
      let cells = books.cells(in: scope, isSplit: !request.by.isEmpty)
      for (place, period) in own.enumerated() {
        for cell in cells {
          let key = CellKey(scope: scope.id, place: place, by: cell)
          let outcome = outcome(books, key, scope, period)
          let compared =
            earlier.isEmpty
            ? nil
            : compared(books, key, place + own.count, scope, earlier[place], outcome)
          values.append(value(scope, period, cell, outcome, compared))
        }
      }
    }
    return values
  }

  private func value(
    _ scope: Scope, _ period: Period, _ cell: [String], _ outcome: Outcome,
    _ compared: KPIValue.Compared?
  ) -> KPIValue {
    KPIValue(
      kpi: selection.metric.id, variant: selection.variant, scope: scope.name, period: period,
      by: zip(request.by, cell).map { KPIValue.Dimension(name: $0, value: $1) },
      unit: selection.measure.unit, outcome: outcome, compared: compared)
  }

  private func outcome(
    _ books: Books, _ key: CellKey, _ scope: Scope, _ period: Period
  ) -> Outcome {
    if scope.isOutside(period) { return .null(.outsideCoverage) }
    if period.firstDay > request.moment.day { return .null(.noData) }
    return books.outcome(at: key)
  }

  private func compared(
    _ books: Books, _ key: CellKey, _ place: Int, _ scope: Scope, _ period: Period,
    _ outcome: Outcome
  ) -> KPIValue.Compared {
    let key = CellKey(scope: key.scope, place: place, by: key.by)
    let before = self.outcome(books, key, scope, period)
    let change = outcome.value.flatMap { value in
      before.value.flatMap { value.divided(by: $0) }
    }.flatMap { $0.subtracting(Fraction(1)) }
    return KPIValue.Compared(period: period, outcome: before, change: change)
  }

  private func comparable(_ period: Period) -> Period? {
    switch request.comparison {
    case nil: nil
    case .previous: measurer.calendar.previous(period)
    case .lastYear: measurer.calendar.lastYear(period)
    }
  }

  /// The as-of day, for which a stock is given.
  private var day: Period { measurer.calendar.period(.day, containing: request.moment.day) }

  /// True when nothing of the definition is placed in a period.
  private var isStock: Bool { measurer.isStock(selection.measure) }
}

extension Measurer {
  /// True when a measure is the state at the as-of moment.
  func isStock(_ measure: Measure) -> Bool {
    switch measure.shape {
    case .single, .ratio: measure.shape.parts.allSatisfy { $0.anchor == .asOf }
    case .derived(let expression):
      expression.names.allSatisfy { name, _ in catalogue.find(name).map(isStock) ?? false }
    }
  }
}

/// Runs the passes that a definition needs.
struct Totals {
  let measurer: Measurer
  let request: MeasureRequest
  let scopes: [Scope]
  let periods: [Period]

  init(
    measurer: Measurer, request: MeasureRequest, scopes: [Scope], periods: [Period]
  ) throws {
    self.measurer = measurer
    self.request = request
    self.scopes = scopes
    self.periods = periods
  }

  /// The totals of a measure and, for a derived one, of the metrics that it joins.
  func books(for measure: Measure, parameters: [String: Int]) throws -> Books {
    switch measure.shape {
    case .derived(let expression):
      var inputs: [String: Books] = [:]
      for (name, _) in expression.names where inputs[name] == nil {
        guard let input = measurer.catalogue.find(name) else { continue }
        let standard = input.parameter.flatMap { p in p.standard.map { [p.name: $0] } } ?? [:]
        inputs[name] = try books(for: input, parameters: standard)
      }
      return Books(measure: measure, inputs: inputs)
    case .single, .ratio:
      var books = Books(measure: measure, inputs: [:])
      for pass in PartQuery.passes(for: measure.shape.parts) {
        try run(pass, context(parameters), into: &books)
      }
      if measure.isNullWithoutData, let pass = PartQuery.passes(for: measure.shape.parts).first {
        books.present = try Set(Int.fetchAll(measurer.db, sql: pass.presence))
      }
      return books
    }
  }

  private func context(_ parameters: [String: Int]) -> QueryContext {
    QueryContext(
      moment: request.moment, periods: periods, scopes: scopes, by: request.by,
      filters: request.filters, parameters: parameters)
  }

  private func run(_ pass: PartQuery, _ context: QueryContext, into books: inout Books) throws {
    let sql = try pass.totals(context)
    let rows = try Row.fetchCursor(measurer.db, sql: sql.text, arguments: sql.arguments)
    let keys = context.by.count + 2
    let homes = pass.parts.compactMap { books.measure.shape.parts.firstIndex(of: $0) }
    while let row = try rows.next() {
      let key = CellKey(row, by: context.by.count)
      books.records[key, default: 0] += row[keys] as Int
      for (place, home) in homes.enumerated() {
        books.totals[home][key] = PartTotal(row, at: keys + 1 + 6 * place)
      }
    }
    for (part, home) in zip(pass.parts, homes) where part.aggregation.needsValues {
      try sample(pass, context, into: &books.totals[home])
    }
  }

  private func sample(
    _ pass: PartQuery, _ context: QueryContext, into totals: inout [CellKey: PartTotal]
  ) throws {
    let sql = try pass.samples(context)
    let rows = try Row.fetchCursor(measurer.db, sql: sql.text, arguments: sql.arguments)
    let keys = context.by.count + 2
    while let row = try rows.next() {
      let key = CellKey(row, by: context.by.count)
      guard let value = Fraction(row[keys] as DatabaseValue) else { continue }
      totals[key, default: PartTotal()].samples.append(
        PartTotal.Sample(value: value, rows: row[keys + 1], events: row[keys + 2]))
    }
    // SQLite orders numbers before texts, which fractions are.
    guard try pass.hasFractions(context) else { return }
    for key in totals.keys { totals[key]?.samples.sort { $0.value < $1.value } }
  }
}

extension CellKey {
  fileprivate init(_ row: Row, by count: Int) {
    self.init(scope: row[0], place: row[1], by: (0..<count).map { row[2 + $0] })
  }
}

/// The totals of one definition, from which any cell is worked out.
struct Books {
  let measure: Measure
  /// The books of the metrics that a derived one joins.
  let inputs: [String: Books]
  /// The totals of each part, in the order of the measure's parts.
  var totals: [[CellKey: PartTotal]]
  var records: [CellKey: Int] = [:]
  /// What the stored units of each part are divided by.
  let scales: [Int128]
  /// The scopes that have any such record, where the definition asks.
  var present: Set<Int>?

  init(measure: Measure, inputs: [String: Books]) {
    self.measure = measure
    self.inputs = inputs
    totals = Array(repeating: [:], count: measure.shape.parts.count)
    let parameters = measure.parameter.map { [$0.name: 0] } ?? [:]
    scales = measure.shape.parts.map { $0.scale(parameters) }
  }

  /// The cells of a scope, sorted: every one that occurs in any period.
  func cells(in scope: Scope, isSplit: Bool) -> [[String]] {
    guard isSplit else { return [[]] }
    return cellSet(scope.id).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func cellSet(_ scope: Int) -> Set<[String]> {
    var cells = Set(records.keys.lazy.filter { $0.scope == scope }.map(\.by))
    for input in inputs.values { cells.formUnion(input.cellSet(scope)) }
    return cells
  }

  /// What the measure comes to in a cell.
  func outcome(at key: CellKey) -> Outcome {
    switch measure.shape {
    case .single(let part):
      if let present, !present.contains(key.scope) { return .null(.noData) }
      return total(0, part, key).outcome(of: part, scale: scales[0])
    case .ratio(let top, let bottom): return ratio(top, bottom, key)
    case .derived(let expression): return derived(expression, key)
    }
  }

  private func total(_ place: Int, _ part: Part, _ key: CellKey) -> PartTotal {
    totals[place][part.anchor == .asOf ? key.now : key] ?? PartTotal()
  }

  private func ratio(_ top: Part, _ bottom: Part, _ key: CellKey) -> Outcome {
    let (above, below) = (total(0, top, key), total(1, bottom, key))
    let numerator = above.amount(of: top, scale: scales[0])
    let denominator = below.amount(of: bottom, scale: scales[1])
    var outcome = Outcome()
    outcome.numerator = try? numerator.get()
    outcome.denominator = try? denominator.get()
    outcome.records = top.anchor == .asOf ? records[key.now] ?? 0 : records[key] ?? 0
    outcome.unrated = above.unrated + below.unrated
    outcome.coverage = bottom.value == nil || below.rows == 0 ? above.coverage : below.coverage
    switch (numerator, denominator) {
    case (_, .failure(let absence)): outcome.reason = absence.reason
    case (.failure(let absence), _): outcome.reason = absence.reason
    case (.success(let n), .success(let d)):
      outcome.value = n.divided(by: d)
      if outcome.value == nil { outcome.reason = d.isZero ? .zeroDenominator : .outOfRange }
    }
    return outcome
  }
}

extension CellKey {
  /// The same cell of a stock, which belongs to no period.
  var now: CellKey { CellKey(scope: scope, place: 0, by: by) }
}

// MARK: Derived metrics

extension Books {
  private func derived(_ expression: Expression, _ key: CellKey) -> Outcome {
    let outcomes = inputs.mapValues { $0.outcome(at: key) }
    var outcome = Outcome()
    outcome.records = outcomes.values.reduce(0) { $0 + $1.records }
    outcome.unrated = outcomes.values.reduce(0) { $0 + $1.unrated }
    outcome.coverage = outcomes.values.compactMap(\.coverage).min()
    if case .binary(.divided, let left, let right, _) = expression {
      outcome.numerator = try? number(left, outcomes).get()
      outcome.denominator = try? number(right, outcomes).get()
    }
    switch number(expression, outcomes) {
    case .success(let value): outcome.value = value
    case .failure(let absence): outcome.reason = absence.reason
    }
    return outcome
  }

  private func number(
    _ expression: Expression, _ outcomes: [String: Outcome]
  ) -> Result<Fraction, Absence> {
    switch expression {
    case .name(let name, _):
      guard let value = outcomes[name]?.value else {
        return .failure(Absence(outcomes[name]?.reason ?? .noData))
      }
      return .success(value)
    case .number(let text):
      return Micros(text).map { .success(Fraction($0)) } ?? .failure(Absence(.outOfRange))
    case .negative(let operand): return number(operand, outcomes).map(\.negated)
    case .binary(let sign, let left, let right, _):
      return number(left, outcomes).flatMap { a in
        number(right, outcomes).flatMap { b in Books.join(a, sign, b) }
      }
    default: return .failure(Absence(.noData))
    }
  }

  private static func join(
    _ a: Fraction, _ sign: Expression.Operator, _ b: Fraction
  ) -> Result<Fraction, Absence> {
    let value: Fraction?
    switch sign {
    case .plus: value = a.adding(b)
    case .minus: value = a.subtracting(b)
    case .times: value = a.times(b)
    default:
      guard !b.isZero else { return .failure(Absence(.zeroDenominator)) }
      value = a.divided(by: b)
    }
    return value.map { .success($0) } ?? .failure(Absence(.outOfRange))
  }
}
