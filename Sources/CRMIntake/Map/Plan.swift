package import CRMCore

/// A mapping compiled for one input: every name resolved to a column or a path, every format read,
/// so that mapping a record only follows indices.
package struct Plan: Sendable {
  /// What the rows of each emission have in common; `Batch.Row.shape` indexes it.
  package let shapes: [EmissionShape]
  let emissions: [CompiledEmission]
  let claims: Claims
  let badValue: Mapping.BadValue
  /// Fields that the mapping names and the input has not.
  package let missing: [String]
  /// Columns of a CSV input that nothing in the mapping names: they go to `extra`.
  package let unclaimed: [String]

  /// What a plan needs to know beside the mapping and the input.
  package struct Environment: Sendable {
    /// The path of the input, for messages.
    package var file: String
    /// The zone that the configuration or `--timezone` sets for the source.
    package var sourceZone: String?
    /// The zone in which local days are counted.
    package var reportingZone: Zone
    /// The currency of the source's amounts without one.
    package var currency: String?
    /// The country of the source's telephone numbers without one.
    package var region: String?

    package init(
      file: String, sourceZone: String? = nil, reportingZone: Zone, currency: String? = nil,
      region: String? = nil
    ) {
      self.file = file
      self.sourceZone = sourceZone
      self.reportingZone = reportingZone
      self.currency = currency
      self.region = region
    }
  }

  /// Compiles `mapping` for an input with these columns (none for JSON and XML).
  ///
  /// - Throws: `Faults` for names that the input has not, where `drift.missing` says so or where the
  ///   name makes a key, for paths that cannot be read, and for settings that are not valid.
  package static func compile(
    _ mapping: Mapping, columns: [String], environment: Environment
  ) throws(Faults) -> Plan {
    var compiler = PlanCompiler(mapping: mapping, columns: columns, environment: environment)
    let emissions = mapping.emissions.map { compiler.emission($0) }
    let missing = compiler.reportMissing()
    try compiler.log.check()
    return Plan(
      shapes: emissions.map(\.shape), emissions: emissions, claims: compiler.claims,
      badValue: mapping.drift.badValue, missing: missing, unclaimed: compiler.unclaimed)
  }
}

struct CompiledEmission: Sendable {
  var shape: EmissionShape
  var when: CompiledCondition?
  var iteration: CompiledIteration
  var key: CompiledExpression
  var keyRule: Mapping.Key
  var deleted: CompiledCondition?
  var test: CompiledCondition?
  var identity: CompiledExpression?
  var personIdentity: CompiledExpression?
  var extra: CompiledExpression?
  var fields: [CompiledField]
  /// The cell of the `currency` column that amounts fill, when no field does.
  var currencyCell: Int?
}

enum CompiledIteration: Sendable {
  case once
  case nodes(FieldPath)
  case parts(CompiledExpression)
  case columns([(column: Int, captures: [[UInt8]])])
}

indirect enum CompiledExpression: Sendable {
  case piped(CompiledSource, [FunctionCall])
  case first([CompiledExpression])
  case composite([CompiledExpression], separator: [UInt8])
}

enum CompiledSource: Sendable {
  case constant([UInt8])
  /// A column of a CSV record: `nodes[index + 1]`.
  case column(Int)
  case path(FieldPath)
  case parentPath(FieldPath)
  case item
  case capture(Int)
  /// The input has no such field.
  case absent
}

indirect enum CompiledCondition: Sendable {
  case test(CompiledExpression, Condition.Test)
  case not(CompiledCondition)
  case all([CompiledCondition])
  case any([CompiledCondition])
}

struct CompiledField: Sendable {
  var value: CompiledExpression
  var map: ValueMap?
  var otherwise: [UInt8]?
  var nulls: [[UInt8]]
  var isRequired: Bool
  var badValue: Mapping.BadValue?
  var currency: CompiledExpression?
  /// How the text becomes cells.
  var reader: FieldReader
  /// The first of its cells in the row.
  var cell: Int
  /// Column of the schema, for messages.
  var name: String
}

/// Resolves the names of a mapping against one input.
private struct PlanCompiler {
  let mapping: Mapping
  let environment: Plan.Environment
  var log = FaultLog()
  var claims = Claims()
  private let isTabular: Bool
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]
  private let columns: [String]
  private var missing: [String: Expression.FieldName] = [:]
  private var found: Set<String> = []
  private var captures: [String] = []

  init(mapping: Mapping, columns: [String], environment: Plan.Environment) {
    self.mapping = mapping
    self.columns = columns
    self.environment = environment
    isTabular = mapping.input.format == .csv
    for (index, name) in columns.enumerated() {
      let name = String(name.trimmed)
      if exact[name] == nil { exact[name] = index }
      if folded[name.lowercased()] == nil { folded[name.lowercased()] = index }
    }
  }

  mutating func emission(_ emission: Mapping.Emission) -> CompiledEmission {
    captures = []
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
      when: emission.when.map { condition($0) }, iteration: iteration,
      key: expression(emission.key.value, isKey: true), keyRule: emission.key,
      deleted: emission.deleted.map { condition($0) }, test: emission.test.map { condition($0) },
      identity: emission.identity.map { expression($0) },
      personIdentity: emission.personIdentity.map { expression($0) },
      extra: emission.extra.map { expression($0) }, fields: fields, currencyCell: currencyCell)
  }

  /// The columns that nothing claims, in the order of the file.
  var unclaimed: [String] {
    columns.indices.filter { !claims.columns.contains($0) }.map { columns[$0] }
  }

  /// Names that were found nowhere; faults where that is an error.
  mutating func reportMissing() -> [String] {
    let absent = missing.values.filter { !found.contains($0.name) }
    if mapping.drift.missing == .error {
      for field in absent { reportMissing(field) }
    }
    return mapping.drift.missing == .ignore ? [] : absent.map(\.name).sorted()
  }

  private mutating func reportMissing(_ field: Expression.FieldName) {
    var facts: [Fault.Fact: String] = [.name: field.name]
    facts[.nearest] = nearestName(to: field.name, among: columns)
    log.add(Fault(.missingColumn, at: Position(environment.file), facts))
  }

  private func references(_ emission: Mapping.Emission) -> [String: ReferenceRule] {
    var rules: [String: ReferenceRule] = [:]
    for field in emission.fields where field.reference != ReferenceRule() {
      rules[field.column.name] = field.reference
    }
    return rules
  }

  private mutating func field(_ field: Mapping.Field, cell: Int) -> CompiledField {
    let reader = FieldReader(field, environment, log: &log)
    return CompiledField(
      value: expression(field.value), map: field.map, otherwise: field.otherwise,
      nulls: field.nulls ?? mapping.nulls, isRequired: field.isRequired,
      badValue: field.badValue, currency: field.currency.map { expression($0) }, reader: reader,
      cell: cell, name: field.column.name)
  }

  private mutating func iteration(_ iteration: Mapping.Iteration?) -> CompiledIteration {
    switch iteration {
    case nil: return .once
    case .nodes(let path)?:
      claims.add(path)
      return .nodes(path)
    case .parts(let expression)?: return .parts(self.expression(expression))
    case .columns(let pattern)?:
      captures = pattern.names
      var fitting: [(column: Int, captures: [[UInt8]])] = []
      for (index, name) in columns.enumerated() {
        guard let texts = pattern.captures(in: String(name.trimmed)) else { continue }
        claims.add(column: index)
        fitting.append((index, texts.map { Array($0.utf8) }))
      }
      return .columns(fitting)
    }
  }

  private mutating func condition(_ condition: Condition) -> CompiledCondition {
    switch condition {
    case .test(let value, let test): .test(expression(value), test)
    case .not(let inner): .not(self.condition(inner))
    case .all(let inner): .all(inner.map { self.condition($0) })
    case .any(let inner): .any(inner.map { self.condition($0) })
    }
  }

  /// A key whose every field is missing could never name a record.
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
    case .piped(let source, let calls): return .piped(compile(source), calls)
    case .first(let all):
      let parts = all.map { compile($0) }
      let present = parts.filter { !$0.isAbsent }
      // One alias is enough: the others are not missing.
      if !present.isEmpty { found.formUnion(expression.fields.map(\.name)) }
      return present.count == 1 ? present[0] : .first(present.isEmpty ? parts : present)
    case .composite(let all, let separator):
      return .composite(all.map { compile($0) }, separator: separator)
    }
  }

  private mutating func compile(_ source: Expression.Source) -> CompiledSource {
    switch source {
    case .constant(let bytes): return .constant(bytes)
    case .item: return .item
    case .capture(let name):
      guard let index = captures.firstIndex(of: name) else {
        var facts: [Fault.Fact: String] = [.name: "$\(name)", .expected: "capture"]
        facts[.nearest] = nearestName(to: name, among: captures).map { "$\($0)" }
        log.add(Fault(.unknownName, at: mapping.emissions.first?.position, facts))
        return .absent
      }
      return .capture(index)
    case .field(let field): return isTabular ? column(field) : path(field)
    }
  }

  private mutating func column(_ field: Expression.FieldName) -> CompiledSource {
    guard let index = exact[field.name] ?? folded[field.name.lowercased()] else {
      missing[field.name] = field
      return .absent
    }
    claims.add(column: index)
    return .column(index)
  }

  private mutating func path(_ field: Expression.FieldName) -> CompiledSource {
    do {
      let path = try FieldPath(field.name)
      claims.add(path)
      return field.isParent ? .parentPath(path) : .path(path)
    } catch {
      log.add(Fault(.badExpression, at: field.position, [.reason: "no path: \(error.reason)"]))
      return .absent
    }
  }
}

extension CompiledExpression {
  var isAbsent: Bool {
    switch self {
    case .piped(.absent, let calls): !calls.contains { $0.function == .otherwise }
    case .piped: false
    case .first(let all): all.allSatisfy(\.isAbsent)
    case .composite(let all, _):
      all.allSatisfy {
        if case .piped(.constant, _) = $0 { return true }
        return $0.isAbsent
      }
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
