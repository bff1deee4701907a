import CRMCore

/// Tells the steps by which the emissions of a plan go over one record.
struct RecordTracer {
  private let plan: Plan
  private let columns: [String]
  private var record: Record
  /// The cells of the row at hand, as the readers fill them.
  private var scratch = Batch()

  init(_ plan: Plan, columns: [String], record: Record) {
    self.plan = plan
    self.columns = columns
    self.record = record
  }

  /// The types of the fields of the emission at hand.
  private var types: [String: String] = [:]

  private typealias Step = RecordTrace.Step

  /// The rows of an emission, in order; one that says why when there is none.
  mutating func rows(
    of emission: CompiledEmission, _ mapping: Mapping.Emission
  ) -> [RecordTrace.Row] {
    types = Dictionary(
      mapping.fields.map { ($0.column.name, $0.type.rawValue) }, uniquingKeysWith: { $1 })
    var scopes = (try? record.scopes(of: emission.iteration, nulls: plan.terms.nulls)) ?? []
    let isRepeated = if case .once = emission.iteration { false } else { true }
    let isNone = scopes.isEmpty
    if isNone { scopes = [Scope()] }
    return scopes.map { scope in
      var row = RecordTrace.Row(
        entity: emission.shape.entity.name, emission: mapping.id,
        isPartial: emission.shape.isPartial,
        item: isRepeated ? scope.item.map(text) : nil)
      if isNone {
        row.absence = .nothingToRepeat
      } else {
        trace(emission, scope, into: &row)
      }
      return row
    }
  }

  private mutating func trace(
    _ emission: CompiledEmission, _ scope: Scope, into row: inout RecordTrace.Row
  ) {
    if let when = emission.when {
      let part = condition("when", when, scope)
      row.parts.append(part)
      if part.result.first?.value != "yes" {
        row.absence = part.fault == nil ? .conditionFails : .recordRefused
        return
      }
    }
    var key = part("key", emission.key, scope, plan.terms.nulls)
    let isKeyed = key.steps.last?.value != nil && key.fault == nil
    if !isKeyed, emission.shape.isPartial, key.fault == nil {
      row.absence = .mentionWithoutKey
    } else if !isKeyed {
      key.fault = key.fault ?? Fault(.emptyKey)
      row.absence = .recordRefused
    }
    row.parts.append(key)
    if row.absence == .mentionWithoutKey { return }
    for (name, found) in [("deleted", emission.deleted), ("test", emission.test)] {
      if let found { row.parts.append(condition(name, found, scope)) }
    }
    let identities = [
      ("identity", emission.identity), ("person_identity", emission.personIdentity),
    ]
    for (name, found) in identities {
      if let found { row.parts.append(part(name, found, scope, plan.terms.nulls)) }
    }
    scratch.removeAll()
    scratch.begin(record)
    scratch.cells = emission.blank
    for field in emission.fields {
      var part = self.field(field, emission, scope)
      part.type = types[field.name]
      part.reference = emission.shape.references[field.name]
      row.parts.append(part)
    }
    row.read = scratch.cells[..<emission.memberCells].map(scratch.text)
    if case .members(let members) = emission.extra {
      scratch.cells = [.null, .null, .null, .null]
      for member in members.fields { row.parts.append(extra(member, emission, scope)) }
    }
  }

  /// A member of `extra`, under its name.
  private mutating func extra(
    _ member: CompiledField, _ emission: CompiledEmission, _ scope: Scope
  ) -> RecordTrace.Part {
    let part = field(member, emission, scope)
    var named = RecordTrace.Part(
      name: "extra", steps: [Step(name: member.name, value: nil)] + part.steps)
    named.fault = part.fault
    return named
  }

  // MARK: Parts

  private mutating func part(
    _ name: String, _ expression: CompiledExpression, _ scope: Scope, _ nulls: NullTokens
  ) -> RecordTrace.Part {
    let (steps, value) = walk(expression, scope, nulls)
    var part = RecordTrace.Part(name: name, steps: steps)
    if case .bad(let failure) = value { part.fault = fault(failure, name) }
    return part
  }

  private func fault(_ failure: ValueFailure, _ name: String) -> Fault {
    var fault = Fault(failure.code, [.name: name])
    fault.facts[.expected] = failure.expected
    fault.facts[.value] = failure.text.map(text)
    return fault
  }

  private mutating func condition(
    _ name: String, _ condition: CompiledCondition, _ scope: Scope
  ) -> RecordTrace.Part {
    var part = RecordTrace.Part(name: name, steps: tests(condition, scope))
    do {
      let holds = try record.meets(condition, in: scope, by: plan.terms)
      part.result = [(name, holds ? "yes" : "no")]
    } catch {
      part.fault = fault(error, name)
    }
    return part
  }

  /// The tests of a condition, each with the text that it looks at.
  private mutating func tests(_ condition: CompiledCondition, _ scope: Scope) -> [Step] {
    switch condition {
    case .not(let inner): return tests(inner, scope)
    case .all(let inner), .any(let inner):
      var steps: [Step] = []
      for one in inner { steps += tests(one, scope) }
      return steps
    case .test(let expression, let test):
      let (steps, _) = walk(expression, scope, plan.terms.nulls)
      let holds = (try? record.meets(condition, in: scope, by: plan.terms)) ?? false
      return steps + [Step(name: test.words, value: holds ? "yes" : "no")]
    case .same(let one, let other):
      let steps = [one, other].flatMap { walk($0, scope, plan.terms.nulls).0 }
      let holds = (try? record.meets(condition, in: scope, by: plan.terms)) ?? false
      return steps + [Step(name: "is same as", value: holds ? "yes" : "no")]
    }
  }

  private mutating func field(
    _ field: CompiledField, _ emission: CompiledEmission, _ scope: Scope
  ) -> RecordTrace.Part {
    var (steps, value) = walk(field.value, scope, field.nulls)
    if let map = field.map, let range = value.text {
      switch map.result(for: record.arena[range.asInt]) {
      case .kept: break
      case .nothing: value = .none
      case .text(let bytes), .assumed(let bytes): value = .text(record.append(bytes))
      case .unlisted:
        var part = RecordTrace.Part(name: field.name, steps: steps)
        part.fault = Fault(.unmappedValue, [.name: field.name, .value: text(range)])
        return part
      }
      steps.append(Step(name: "map", value: shown(value)))
    }
    if case .none = value, let otherwise = field.otherwise {
      value = .text(record.append(otherwise))
      steps.append(Step(name: "default", value: shown(value)))
    }
    var part = RecordTrace.Part(name: field.name, steps: steps)
    switch value {
    case .none:
      if field.isRequired { part.fault = Fault(.requiredEmpty, [.name: field.name]) }
      return part
    case .bad(let failure):
      part.fault = fault(failure, field.name)
      return part
    default: break
    }
    part.fault = read(value, field, emission, scope)
    return part
  }

  /// What the reader of a field says of a value; nil when it reads it.
  private mutating func read(
    _ value: Value, _ field: CompiledField, _ emission: CompiledEmission, _ scope: Scope
  ) -> Fault? {
    var cells = FieldCells(
      first: field.cell, currency: emission.currencyCell,
      fixedCurrency: emission.fixedCurrencyCell)
    if let currency = field.currency {
      do {
        cells.givenCurrency = try record.text(of: currency, in: scope, nulls: field.nulls)
      } catch {
        return fault(error, "currency")
      }
    }
    switch field.reader.read(value, of: record, into: &scratch, cells) {
    case .read: return nil
    case .noted(let code, let found):
      var fault = Fault(code, [.name: field.name])
      fault.facts[.found] = found
      return fault
    case .failed(let code, let expected):
      var fault = Fault(code, [.name: field.name])
      fault.facts[.expected] = expected
      fault.facts[.value] = value.text.map(text)
      return fault
    }
  }

  // MARK: Expressions

  /// The steps of an expression, and its value.
  private mutating func walk(
    _ expression: CompiledExpression, _ scope: Scope, _ nulls: NullTokens
  ) -> ([Step], Value) {
    switch expression {
    case .piped(let source, let calls):
      var steps: [Step] = []
      var value = Value.none
      for count in 0...calls.count {
        let part = CompiledExpression.piped(source, Array(calls.prefix(count)))
        value = record.value(of: part, in: scope, nulls: nulls)
        let name = count == 0 ? self.name(of: source) : calls[count - 1].words
        steps.append(Step(name: name, value: shown(value)))
      }
      return (steps, value)
    case .first(let all):
      var steps: [Step] = []
      for one in all {
        let (more, value) = walk(one, scope, nulls)
        steps += more
        if case .none = value { continue }
        return (steps, value)
      }
      return (steps, .none)
    case .branches(let all):
      for branch in all {
        if case .none = record.value(of: branch.test, in: scope, nulls: nulls) { continue }
        return walk(branch.value, scope, nulls)
      }
      return ([Step(name: "no column fits the pattern", value: nil)], .none)
    case .composite(let all, let separator):
      var steps: [Step] = []
      for one in all { steps += walk(one, scope, nulls).0 }
      let value = record.value(of: expression, in: scope, nulls: nulls)
      let mark = String(decoding: separator, as: UTF8.self)
      return (steps + [Step(name: "joined by '\(mark)'", value: shown(value))], value)
    }
  }

  private func name(of source: CompiledSource) -> String {
    switch source {
    case .constant(let bytes): "=" + String(decoding: bytes, as: UTF8.self)
    case .given: "what stands above the table or in the file's name"
    case .column(let index): index < columns.count ? columns[index] : "column \(index + 1)"
    case .path(let path): TreeNames.name(of: path)
    case .parentPath(let path): "parent." + TreeNames.name(of: path)
    case .paths(let path, let isParent): (isParent ? "parent." : "") + TreeNames.name(of: path)
    case .item: "$item"
    case .capture: "what stands in the column's name"
    case .absent: "no such column"
    }
  }

  private func text(_ range: Range<Int32>) -> String {
    String(decoding: record.arena[range.asInt], as: UTF8.self)
  }

  private func shown(_ value: Value) -> String? {
    switch value {
    case .none, .bad: nil
    case .text(let range): text(range)
    case .list(let parts): parts.map(text).joined(separator: " · ")
    case .node(let node): String(decoding: JSONText.of(node, in: record), as: UTF8.self)
    }
  }
}
