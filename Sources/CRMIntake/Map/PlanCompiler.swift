import CRMCore

/// Resolves the names of a mapping against one input.
struct PlanCompiler {
  let mapping: Mapping
  let environment: Plan.Environment
  var log = FaultLog()
  private(set) var claims = EmissionClaims()
  private let isTabular: Bool
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]
  private let columns: [String]
  private var missing: [String: Expression.FieldName] = [:]
  private var found: Set<String> = []
  private var captures: [String] = []
  /// What was captured from the file, by name.
  private(set) var given: [String: [UInt8]] = [:]
  /// Whether the emission at hand is repeated for the items of a JSON text.
  private var isEmbedded = false
  /// What the pattern of the column at hand captured, by name; nil where another column's did.
  private var bound: [String: [UInt8]?] = [:]
  /// How the field at hand writes numbers.
  private var numbers: NumberReader
  /// The path of the nodes for which the emission at hand is repeated: its fields lie below.
  private var base: FieldPath?

  init(mapping: Mapping, columns: [String], environment: Plan.Environment) {
    self.mapping = mapping
    self.columns = columns
    self.environment = environment
    isTabular = mapping.input.format?.isTable ?? false
    numbers = NumberReader(mapping.locale)
    if environment.looksForCaptures { readCaptures() }
    for (index, name) in columns.enumerated() {
      let name = String(name.trimmed)
      if exact[name] == nil { exact[name] = index }
      let key = HeaderName.folded(name)
      if folded[key] == nil { folded[key] = index }
    }
  }

  private mutating func readCaptures() {
    do {
      given = try FileCaptures.find(
        mapping.input, preamble: environment.preamble, file: environment.file)
    } catch {
      log.add(error)
    }
  }

  mutating func emission(_ emission: Mapping.Emission, number: Int) -> CompiledEmission {
    claims.emission = number
    defer { claims.emission = nil }
    captures = []
    base = nil
    isEmbedded = false
    let iteration = self.iteration(emission.forEach)
    var columns: [StoredColumn] = []
    var fields: [CompiledField] = []
    for field in emission.fields {
      fields.append(self.field(field, cell: columns.count))
      columns += field.column.storage.filter { $0.kind != .virtualAmount && !$0.isResolved(field) }
    }
    var currencyCell: Int?
    let hasAmounts = emission.fields.contains { $0.column.type == .money }
    if hasAmounts, !emission.fields.contains(where: { $0.column.name == "currency" }),
      let currency = emission.entity[column: "currency"]
    {
      currencyCell = columns.count
      columns += currency.storage
    }
    return CompiledEmission(
      shape: EmissionShape(
        entity: emission.entity, isPartial: emission.isPartial, columns: columns,
        references: references(emission)),
      when: emission.when.map { when in shared { $0.condition(when) } }, iteration: iteration,
      key: expression(emission.key.value, isKey: !emission.isPartial), keyRule: emission.key,
      deleted: emission.deleted.map { condition($0) }, test: emission.test.map { condition($0) },
      identity: emission.identity.map { expression($0) },
      personIdentity: emission.personIdentity.map { expression($0) },
      extra: extra(emission.extra), fields: fields, strict: strict(emission, fields),
      currencyCell: currencyCell)
  }

  /// The columns that nothing claims, in the order of the file.
  var unclaimed: [String] {
    let claimed = claims.of(nil).columns
    return columns.indices.filter { !claimed.contains($0) }.map { columns[$0] }
  }

  /// Columns that were found nowhere, and those that are there by another name but are nearly one that
  /// nothing claims; faults where that is an error.
  mutating func reportMissing() -> [MissingName] {
    guard mapping.drift.missing != .ignore else { return [] }
    let unclaimed = unclaimed
    var absent: [MissingName] = []
    for field in missing.values.sorted(by: { $0.name < $1.name }) {
      var nearest = misspelling(of: field.name, among: unclaimed)
      if !found.contains(field.name) {
        nearest = nearest ?? nearestName(to: field.name, among: unclaimed)
      } else if nearest == nil {
        continue
      }
      let name = MissingName(name: field.name, nearest: nearest)
      absent.append(name)
      if mapping.drift.missing == .error {
        log.add(name.fault(at: environment.file, isPath: false))
      }
    }
    return absent
  }

  /// A column that cannot be done without.
  private mutating func reportMissing(_ field: Expression.FieldName) {
    let nearest = nearestName(to: field.name, among: columns)
    log.add(
      MissingName(name: field.name, nearest: nearest).fault(at: environment.file, isPath: false))
  }

  private func references(_ emission: Mapping.Emission) -> [String: ReferenceRule] {
    var rules: [String: ReferenceRule] = [:]
    for field in emission.fields where field.reference != ReferenceRule() {
      rules[field.column.name] = field.reference
    }
    return rules
  }

  private func strict(
    _ emission: Mapping.Emission, _ fields: [CompiledField]
  ) -> [StrictReference] {
    zip(emission.fields, fields).compactMap { field, compiled in
      field.strictTarget.map {
        StrictReference(
          name: field.column.name, cell: compiled.cell,
          need: ReferenceNeed(target: $0, by: field.reference.by))
      }
    }
  }

  private mutating func field(_ field: Mapping.Field, cell: Int) -> CompiledField {
    numbers = NumberReader(field.locale)
    defer { numbers = NumberReader(mapping.locale) }
    let (value, currency) = amount(field)
    return CompiledField(
      field, value: value, currency: currency, nulls: NullTokens(field.nulls ?? mapping.nulls),
      reader: FieldReader(field, environment, log: &log), cell: cell)
  }

  /// A field's value and currency: that knows what the pattern of the value's column captured.
  private mutating func amount(
    _ field: Mapping.Field
  ) -> (value: CompiledExpression, currency: CompiledExpression?) {
    let patterns = field.value.patterns
    guard let currency = field.currency, !patterns.isEmpty else {
      return (expression(field.value), field.currency.map { expression($0) })
    }
    let unknown = Dictionary(
      patterns.flatMap(\.names).map { ($0, [UInt8]?.none) }, uniquingKeysWith: { first, _ in first }
    )
    var alternatives = [field.value]
    if case .first(let all) = field.value { alternatives = all }
    var values: [(test: CompiledExpression, value: CompiledExpression)] = []
    var currencies: [(test: CompiledExpression, value: CompiledExpression)] = []
    for alternative in alternatives {
      for (branch, captured) in branches(alternative) {
        values.append(branch)
        bound = unknown.merging(captured) { $1 }
        currencies.append((branch.test, expression(currency)))
        bound = [:]
      }
    }
    if !values.isEmpty { found.formUnion(field.value.names) }
    return (.of(values), .of(currencies))
  }

  /// The columns that an alternative's pattern fits; one without a pattern is itself.
  private mutating func branches(
    _ expression: Expression
  ) -> [(branch: (test: CompiledExpression, value: CompiledExpression), [String: [UInt8]?])] {
    guard case .piped(.columns(let pattern), let calls) = expression else {
      let value = compile(expression)
      return value.isAbsent ? [] : [((value, value), [:])]
    }
    let fitting = fitting(pattern)
    if fitting.isEmpty {
      missing[pattern.text] = Expression.FieldName(
        name: pattern.text, isParent: false, isPath: false, position: Position(environment.file))
    }
    return fitting.map { column, captured in
      bound = Dictionary(uniqueKeysWithValues: zip(pattern.names, captured))
      defer { bound = [:] }
      let source = CompiledSource.column(column)
      return ((.piped(source, []), .piped(source, calls.map { compile($0) })), bound)
    }
  }

  /// The columns whose name fits a pattern, and what it captures there.
  private mutating func fitting(
    _ pattern: ColumnPattern
  ) -> [(column: Int, captures: [[UInt8]])] {
    var fitting: [(column: Int, captures: [[UInt8]])] = []
    for (index, name) in columns.enumerated() {
      guard let texts = pattern.captures(in: String(name.trimmed)) else { continue }
      claims.add(column: index)
      fitting.append((index, texts.map { Array($0.utf8) }))
    }
    return fitting
  }

  private mutating func extra(_ extra: Mapping.Extra?) -> CompiledExtra {
    switch extra {
    case nil: .nothing
    case .object(let expression)?: .object(self.expression(expression))
    case .members(let fields)?:
      .members(CompiledExtra.Members(fields.map { field($0, cell: 0) }))
    }
  }

  private mutating func iteration(_ iteration: Mapping.Iteration?) -> CompiledIteration {
    switch iteration {
    case nil: return .once
    case .nodes(let path)?:
      base = path
      return .nodes(path)
    case .parts(let expression)?: return .parts(self.expression(expression))
    case .columns(let pattern)?:
      captures = pattern.names
      return .columns(fitting(pattern))
    case .json(let expression, let path)?:
      let text = shared { $0.expression(expression) }
      isEmbedded = true
      return .json(text, path)
    }
  }

  /// Compiles what has served whether or not the emission makes a row: its fields are claimed of every
  /// record.
  private mutating func shared<Compiled>(_ compile: (inout Self) -> Compiled) -> Compiled {
    let emission = claims.emission
    claims.emission = nil
    defer { claims.emission = emission }
    return compile(&self)
  }

  private mutating func condition(_ condition: Condition) -> CompiledCondition {
    switch condition {
    case .test(let value, let test): .test(expression(value), test)
    case .same(let one, let other): .same(expression(one), expression(other))
    case .not(let inner): .not(self.condition(inner))
    case .all(let inner): .all(inner.map { self.condition($0) })
    case .any(let inner): .any(inner.map { self.condition($0) })
    }
  }

  /// A key whose every field is missing could never name a record; a mention without one is left out.
  private mutating func expression(
    _ expression: Expression, isKey: Bool = false
  ) -> CompiledExpression {
    let compiled = compile(expression)
    if isKey, isTabular, let first = expression.fields.first, compiled.isAbsent {
      reportMissing(first)
    }
    return compiled
  }

  private mutating func compile(_ expression: Expression) -> CompiledExpression {
    switch expression {
    case .piped(.columns, _): return .of(branches(expression).map(\.branch))
    case .piped(let source, let calls):
      return .piped(compile(source), calls.map { compile($0) })
    case .first(let all):
      let parts = all.map { compile($0) }
      let present = parts.filter { !$0.isAbsent }
      // One alias is enough: the others are not missing.
      if !present.isEmpty { found.formUnion(expression.names) }
      return present.count == 1 ? present[0] : .first(present.isEmpty ? parts : present)
    case .composite(let all, let separator):
      return .composite(all.map { compile($0) }, separator: separator)
    }
  }

  private mutating func compile(_ call: FunctionCall) -> CompiledCall {
    CompiledCall(call, operand: call.operand.map { compile($0) }, reader: numbers)
  }

  private mutating func compile(_ source: Expression.Source) -> CompiledSource {
    switch source {
    // A pattern makes branches, never one source.
    case .columns: return .absent
    case .constant(let bytes): return .constant(bytes)
    case .item:
      if let base { claims.add(base) }
      return .item
    case .capture(let name):
      if let text = bound[name] { return text.map { .constant($0) } ?? .absent }
      guard let index = captures.firstIndex(of: name) else {
        if let text = given[name] { return .given(text) }
        // A file that lacks it is the fault, not the mapping.
        if mapping.input.captureNames.contains(name) { return .absent }
        var facts: [Fault.Fact: String] = [.name: "$\(name)", .expected: "capture"]
        facts[.nearest] = nearestName(to: name, among: captures).map { "$\($0)" }
        log.add(Fault(.unknownName, at: mapping.emissions.first?.position, facts))
        return .absent
      }
      return .capture(index)
    case .field(let field):
      return isTabular && (!isEmbedded || field.isParent) ? column(field) : path(field)
    }
  }

  private mutating func column(_ field: Expression.FieldName) -> CompiledSource {
    var name = field.name
    // A column behind `parent.` is written among paths, which keep their quotes.
    if field.isPath, name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast())
    }
    guard let index = exact[name] ?? folded[HeaderName.folded(name)] else {
      missing[field.name] = field
      return .absent
    }
    claims.add(column: index)
    return .column(index)
  }

  private mutating func path(_ field: Expression.FieldName) -> CompiledSource {
    do {
      let path = try FieldPath(field.name, repeats: true)
      let start = field.isParent ? [] : base?.steps ?? []
      let claimed = path.steps.last == .every ? path.steps.dropLast() : path.steps
      // The text with an item is claimed as a whole.
      if !isEmbedded || field.isParent { claims.add(FieldPath(steps: start + claimed)) }
      if path.steps.contains(.every) { return .paths(path, isParent: field.isParent) }
      return field.isParent ? .parentPath(path) : .path(path)
    } catch {
      log.add(Fault(.badExpression, at: field.position, [.reason: "no path: \(error.reason)"]))
      return .absent
    }
  }
}

extension StoredColumn {
  /// True for the column of the row that a reference resolves to, which no file gives.
  fileprivate func isResolved(_ field: Mapping.Field) -> Bool {
    switch field.column.type {
    case .reference, .anyReference: name == field.column.idColumn
    default: false
    }
  }
}
