import CRMCore

/// Makes a checked `Measure` of a draft; logs everything that is wrong with it.
struct MetricResolver {
  let draft: MetricDraft
  /// Where a fault goes that has no better place.
  let node: YAMLNode
  private var parameters: [String: Int] { draft.parameter.map { [$0.name: 1] } ?? [:] }

  init(_ draft: MetricDraft, node: YAMLNode) {
    self.draft = draft
    self.node = node
  }

  /// The measure, or nil when faults forbid it.
  func resolve(log: inout FaultLog) -> Measure? {
    let faults = log.faults.count
    guard let shape = shape(&log), log.faults.count == faults else { return nil }
    let dimensions = dimensions(of: shape, &log)
    let unit = unit(of: shape, &log)
    for reason in draft.nullWhen where !["zero_denominator", "no_data"].contains(reason.text) {
      log.add(
        .unknownName, at: reason.node, [.name: reason.text, .expected: "reason for null"])
    }
    guard log.faults.count == faults, let unit else { return nil }
    return Measure(
      shape: shape, unit: unit, direction: draft.direction ?? .neutral,
      additivity: draft.additivity ?? defaultAdditivity(shape), dimensions: dimensions,
      isNullWithoutData: draft.nullWhen.contains { $0.text == "no_data" },
      parameter: draft.parameter)
  }

  private func shape(_ log: inout FaultLog) -> Measure.Shape? {
    switch draft.type {
    case nil:
      miss("type", &log)
      return nil
    case .simple: return simple(&log)
    case .ratio: return ratio(&log)
    case .snapshot: return snapshot(&log)
    case .duration: return duration(&log)
    case .derived: return derived(&log)
    }
  }

  private func simple(_ log: inout FaultLog) -> Measure.Shape? {
    var own = draft.own
    own.expression = draft.expression
    return part(own, &log).map { .single($0) }
  }

  private func ratio(_ log: inout FaultLog) -> Measure.Shape? {
    guard let numerator = need("numerator", draft.numerator, &log),
      let denominator = need("denominator", draft.denominator, &log)
    else { return nil }
    guard let top = part(numerator, &log), let bottom = part(denominator, &log) else { return nil }
    refuse(top, at: numerator, &log)
    refuse(bottom, at: denominator, &log)
    return .ratio(top, bottom)
  }

  private func refuse(_ part: Part, at source: MetricDraft.PartDraft, _ log: inout FaultLog) {
    guard part.aggregation.needsValues || part.aggregation == .mean else { return }
    let name = part.aggregation.rawValue
    log.add(
      .badSetting, at: source.node ?? node,
      [.name: "agg", .reason: "a ratio is made of counts and sums, not of a \(name)"])
  }

  private func snapshot(_ log: inout FaultLog) -> Measure.Shape? {
    var own = draft.own
    own.expression = draft.expression
    guard let fact = entity(of: own, &log) else { return nil }
    var anchor = Part.Anchor.asOf
    if draft.at == .periodEnd {
      guard let from = need("valid_from", draft.validFrom, &log),
        let to = need("valid_to", draft.validTo, &log), isDay(from, fact, &log),
        isDay(to, fact, &log)
      else { return nil }
      anchor = .periodEnd(from: from.text, to: to.text)
    }
    return part(own, fact, anchor, &log).map { .single($0) }
  }

  private func duration(_ log: inout FaultLog) -> Measure.Shape? {
    guard let from = need("from", draft.from, &log), let to = need("to", draft.to, &log),
      let fact = entity(of: draft.own, &log), isDay(from, fact, &log), isDay(to, fact, &log),
      let anchor = anchor(draft.own, fact, &log)
    else { return nil }
    let span = draft.measuredIn == .hours ? "hours_between" : "days_between"
    let start = Expression.name(from.text, at: 0)
    let end = Expression.name(to.text, at: 0)
    let aggregation = draft.own.aggregation ?? .mean
    guard aggregation == .kmMedian else {
      return .single(
        Part(
          entity: fact.name, anchor: anchor,
          filter: filters(draft.own, fact, &log) + [.not(.isNull(end)), .not(.isNull(start))],
          aggregation: aggregation, value: .call(span, [start, end], at: 0)))
    }
    return .single(
      Part(
        entity: fact.name, anchor: anchor,
        filter: filters(draft.own, fact, &log) + [.not(.isNull(start))], aggregation: .kmMedian,
        value: .call(
          "days_between", [start, .call("coalesce", [end, .name("as_of", at: 0)], at: 0)], at: 0),
        event: .not(.isNull(end))))
  }

  private func derived(_ log: inout FaultLog) -> Measure.Shape? {
    guard let text = need("expr", draft.expression, &log),
      let expression = parse(text, &log)
    else { return nil }
    guard expression.isArithmetic else {
      log.add(
        .badExpression, at: text.node,
        [.reason: "a derived metric joins metrics and numbers by + − × ÷ only"])
      return nil
    }
    return .derived(expression)
  }

  // MARK: Parts

  private func part(_ source: MetricDraft.PartDraft, _ log: inout FaultLog) -> Part? {
    guard let fact = entity(of: source, &log) else { return nil }
    return part(source, fact, anchor(source, fact, &log), &log)
  }

  private func part(
    _ source: MetricDraft.PartDraft, _ fact: FactEntity, _ anchor: Part.Anchor?,
    _ log: inout FaultLog
  ) -> Part? {
    let filters = filters(source, fact, &log)
    guard let aggregation = source.aggregation else {
      if source.node == nil { miss("agg", &log) }
      return nil
    }
    let value = source.expression.flatMap { operand($0, fact, aggregation, &log) }
    if value == nil, aggregation != .count, source.expression == nil {
      log.add(.missingKey, at: source.node ?? node, [.name: "expr"])
    }
    for (_, column) in source.instead where !fact.dimensions.contains(column.text) {
      log.add(
        .unknownName, at: column.node,
        .unknown(column.text, expected: "dimension of \(fact.name)", among: fact.dimensions))
    }
    guard let anchor else { return nil }
    return Part(
      entity: fact.name, anchor: anchor, filter: filters, aggregation: aggregation, value: value,
      instead: Dictionary(source.instead.map { ($0, $1.text) }) { _, last in last })
  }

  private func entity(
    of source: MetricDraft.PartDraft, _ log: inout FaultLog
  ) -> FactEntity? {
    guard let name = need("entity", source.entity ?? draft.entity, &log) else { return nil }
    guard let fact = Facts.entity(name.text) else {
      log.add(
        .unknownName, at: name.node,
        .unknown(name.text, expected: "fact", among: Facts.entities.map(\.name)))
      return nil
    }
    return fact
  }

  private func anchor(
    _ source: MetricDraft.PartDraft, _ fact: FactEntity, _ log: inout FaultLog
  ) -> Part.Anchor? {
    guard let time = need("time", source.time ?? draft.time, &log), isDay(time, fact, &log)
    else { return nil }
    return .day(time.text)
  }

  private func isDay(
    _ name: MetricDraft.Text, _ fact: FactEntity, _ log: inout FaultLog
  ) -> Bool {
    if fact.anchors.contains(name.text) { return true }
    log.add(
      .unknownName, at: name.node,
      .unknown(name.text, expected: "time of \(fact.name)", among: fact.anchors))
    return false
  }

  /// The metric's own condition, unless the part is of another fact, and the part's.
  private func filters(
    _ source: MetricDraft.PartDraft, _ fact: FactEntity, _ log: inout FaultLog
  ) -> [Expression] {
    let isForeign = source.entity != nil && source.entity?.text != draft.entity?.text
    let texts = isForeign ? [source.filter] : [draft.filter, source.filter]
    return texts.compactMap { $0 }.compactMap { text in
      checked(text, &log) { expression throws(ExpressionFault) in
        _ = try compiler(fact).condition(expression)
      }
    }
  }

  private func operand(
    _ text: MetricDraft.Text, _ fact: FactEntity, _ aggregation: Aggregation, _ log: inout FaultLog
  ) -> Expression? {
    checked(text, &log) { expression throws(ExpressionFault) in
      let type = try compiler(fact).typed(expression).type
      guard type.isNumber || aggregation == .countDistinct || aggregation == .count else {
        throw ExpressionFault(
          reason: "\(type.title) has no \(aggregation.rawValue)", place: expression.place)
      }
    }
  }

  private func compiler(_ fact: FactEntity) -> ExpressionCompiler {
    ExpressionCompiler(entity: fact, moment: .epoch, parameters: parameters)
  }

  // MARK: Expressions

  private func parse(_ text: MetricDraft.Text, _ log: inout FaultLog) -> Expression? {
    do {
      return try ExpressionParser.parse(text.text)
    } catch {
      log.add(Fault(error, in: text))
      return nil
    }
  }

  /// The expression of a text, once `check` has found nothing wrong with it.
  private func checked(
    _ text: MetricDraft.Text, _ log: inout FaultLog,
    by check: (Expression) throws(ExpressionFault) -> Void
  ) -> Expression? {
    guard let expression = parse(text, &log) else { return nil }
    do {
      try check(expression)
      return expression
    } catch {
      log.add(Fault(error, in: text))
      return nil
    }
  }

  /// Reports a missing key, unless its value has been reported already.
  private func miss(_ key: String, _ log: inout FaultLog) {
    if !draft.misread.contains(key) { log.add(.missingKey, at: node, [.name: key]) }
  }

  private func need<Value>(_ key: String, _ value: Value?, _ log: inout FaultLog) -> Value? {
    if value == nil { log.add(.missingKey, at: node, [.name: key]) }
    return value
  }

  // MARK: Dimensions and units

  private func dimensions(of shape: Measure.Shape, _ log: inout FaultLog) -> [String]? {
    let facts = shape.parts.compactMap { Facts.entity($0.entity) }
    let shared = facts.dropFirst().reduce(facts.first?.dimensions ?? []) { names, fact in
      names.filter(fact.dimensions.contains)
    }
    guard let wanted = draft.dimensions else {
      return facts.isEmpty ? nil : shared.filter { $0 != "currency" }
    }
    for name in wanted where !facts.isEmpty && !shared.contains(name.text) {
      log.add(
        .unknownName, at: name.node,
        .unknown(name.text, expected: "dimension", among: shared))
    }
    return wanted.map(\.text)
  }

  private func defaultAdditivity(_ shape: Measure.Shape) -> Additivity {
    switch shape {
    case .ratio, .derived: .ratio
    case .single(let part):
      switch part.aggregation {
      case .count, .sum: if case .day = part.anchor { .additive } else { .stock }
      case .countDistinct: .distinct
      case .mean: .ratio
      case .median, .p90, .kmMedian: .none
      }
    }
  }

  /// The unit that the file declares, checked against the one that follows from the parts.
  private func unit(of shape: Measure.Shape, _ log: inout FaultLog) -> MetricUnit? {
    guard let declared = draft.unit else {
      miss("unit", &log)
      return nil
    }
    guard let allowed = units(of: shape), !allowed.contains(declared) else { return declared }
    log.add(
      .badSetting, at: node,
      [
        .name: "unit",
        .reason: "the value is in \(allowed.map(\.rawValue).joined(separator: " or "))"
          + ", not in \(declared.rawValue)",
      ])
    return nil
  }

  /// The units that a shape can have; nil for a derived one, which its metrics decide.
  private func units(of shape: Measure.Shape) -> [MetricUnit]? {
    switch shape {
    case .derived: nil
    case .single(let part): units(type(of: part))
    case .ratio(let numerator, let denominator):
      switch (type(of: numerator), type(of: denominator)) {
      case (let top, let bottom) where top == bottom: [.ratio, .number, .points]
      case (let top, .integer), (let top, .decimal): units(top)
      case (_, _): [.number]
      }
    }
  }

  private func units(_ type: FactType) -> [MetricUnit] {
    switch type {
    case .money: [.money]
    case .days: [.days]
    case .hours: [.hours]
    case .decimal: [.number, .ratio, .points]
    default: [.count, .number, .ratio]
    }
  }

  private func type(of part: Part) -> FactType {
    guard part.aggregation != .count, part.aggregation != .countDistinct, let value = part.value,
      let fact = Facts.entity(part.entity)
    else { return .integer }
    return (try? compiler(fact).typed(value).type) ?? .integer
  }
}

extension Moment {
  /// A moment for checks, whose result is thrown away.
  static let epoch = Moment(Instant(milliseconds: 0), zone: .utc)
}

extension Expression {
  /// True when it is made of names, numbers and + − × ÷ alone.
  var isArithmetic: Bool {
    switch self {
    case .name, .number: true
    case .negative(let operand): operand.isArithmetic
    case .binary(let sign, let left, let right, _):
      [.plus, .minus, .times, .divided].contains(sign) && left.isArithmetic && right.isArithmetic
    default: false
    }
  }
}

extension Fault {
  /// A fault in an expression, pointed at in the file where its text stands on one line.
  init(_ fault: ExpressionFault, in text: MetricDraft.Text) {
    var position = text.node.position
    position.column = position.column.map { $0 + fault.place + (text.node.isQuoted ? 1 : 0) }
    var facts: [Fact: String] = [.reason: fault.reason]
    if let nearest = fault.nearest { facts[.remedy] = "did you mean '\(nearest)'?" }
    self.init(.badExpression, at: position, facts)
  }
}

extension [Fault.Fact: String] {
  /// The particulars of a name that does not exist: with the nearest of those that do.
  static func unknown(_ name: String, expected: String, among names: [String]) -> Self {
    var facts: Self = [.name: name, .expected: expected]
    facts[.nearest] = nearestName(to: name, among: names)
    return facts
  }
}
