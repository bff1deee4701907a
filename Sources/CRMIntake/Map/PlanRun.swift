package import CRMCore

/// Maps the records of one input: record in, rows out.
package struct PlanRun {
  package let plan: Plan
  /// How often something worth knowing happened, by code and column of the schema.
  package private(set) var notes: [Note: Int] = [:]
  private let columns: [String]
  private var occurrences: [Int: [UInt64: Int]] = [:]

  /// Something worth knowing that did not stop a record.
  package struct Note: Hashable, Sendable {
    package let code: Fault.Code
    package let column: String
    /// What the sentence needs beside the column, such as the zone that is assumed.
    package let found: String?
  }

  /// What became of a record.
  package enum Outcome: Sendable {
    /// Its rows are in the batch.
    case accepted
    /// No emission wants it.
    case skipped(String)
    /// It cannot be loaded; the batch holds nothing of it.
    case rejected(Fault, column: String?, value: String?)
  }

  package init(_ plan: Plan, columns: [String]) {
    self.plan = plan
    self.columns = columns
  }

  /// Appends the rows of `record` to `batch`.
  ///
  /// The record's arena may grow: what functions make of a text is kept there.
  package mutating func map(_ record: inout Record, into batch: inout Batch) -> Outcome {
    let rows = batch.rows.count
    let cells = batch.cells.count
    let bytes = batch.arena.count
    do {
      for index in plan.emissions.indices { try emit(index, of: &record, into: &batch) }
    } catch {
      batch.rows.removeLast(batch.rows.count - rows)
      batch.cells.removeLast(batch.cells.count - cells)
      batch.arena.removeLast(batch.arena.count - bytes)
      let position = Position(
        "", line: record.line, record: record.number)
      return .rejected(
        error.fault.at(position), column: error.column,
        value: error.value.map { String(decoding: record.arena[$0.asInt], as: UTF8.self) })
    }
    guard batch.rows.count > rows else { return .skipped("no_emission") }
    keepExtra(of: record, since: rows, in: &batch)
    return .accepted
  }

  /// Why a record is rejected.
  private struct Refusal: Error {
    var fault: Fault
    var column: String?
    var value: Range<Int32>?
  }

  /// Where fields are looked up.
  private struct Scope {
    var node = 0
    var item: Range<Int32>?
    var captures: [[UInt8]] = []
  }

  private mutating func emit(
    _ index: Int, of record: inout Record, into batch: inout Batch
  ) throws(Refusal) {
    let emission = plan.emissions[index]
    switch emission.iteration {
    case .once: try row(index, Scope(), of: &record, into: &batch)
    case .nodes(let path):
      for node in record.nodes(at: path) {
        try row(index, Scope(node: node, item: record.text(of: node)), of: &record, into: &batch)
      }
    case .parts(let expression):
      switch evaluate(expression, Scope(), &record, nulls: [[]]) {
      case .list(let parts):
        for part in parts { try row(index, Scope(item: part), of: &record, into: &batch) }
      case .text(let part): try row(index, Scope(item: part), of: &record, into: &batch)
      case .none, .node: break
      }
    case .columns(let fitting):
      for (column, captures) in fitting where column + 1 < record.nodes.count {
        let text = record.trimmed(record.nodes[column + 1].text)
        guard !text.isEmpty else { continue }
        try row(index, Scope(item: text, captures: captures), of: &record, into: &batch)
      }
    }
  }

  private mutating func row(
    _ index: Int, _ scope: Scope, of record: inout Record, into batch: inout Batch
  ) throws(Refusal) {
    let emission = plan.emissions[index]
    if let when = emission.when, !holds(when, scope, &record) { return }
    guard let key = key(index, scope, &record) else {
      if emission.shape.isPartial { return }
      throw Refusal(fault: Fault(.emptyKey), column: nil, value: nil)
    }
    if DamagedId.isDamaged(record.arena.span.extracting(key.asInt)) {
      throw Refusal(fault: Fault(.damagedId, [.name: "key"]), column: "external_id", value: key)
    }
    let firstCell = batch.cells.count
    var row = Batch.Row(
      shape: index, record: record.number, line: record.line,
      key: batch.append(record.arena[key.asInt]), firstCell: firstCell)
    row.isDeleted = emission.deleted.map { holds($0, scope, &record) } ?? false
    row.isTest = emission.test.map { holds($0, scope, &record) } ?? false
    row.identity = cell(emission.identity, scope, &record, &batch)
    row.personIdentity = cell(emission.personIdentity, scope, &record, &batch)
    row.extra = cell(emission.extra, scope, &record, &batch)
    batch.cells += emission.blank
    for field in emission.fields {
      try read(field, of: emission, scope, &record, at: firstCell, into: &batch)
    }
    batch.rows.append(row)
  }

  private mutating func read(
    _ field: CompiledField, of emission: CompiledEmission, _ scope: Scope,
    _ record: inout Record, at firstCell: Int, into batch: inout Batch
  ) throws(Refusal) {
    var value = evaluate(field.value, scope, &record, nulls: field.nulls)
    if let map = field.map { value = try mapped(value, by: map, field, &record) }
    if case .none = value, let otherwise = field.otherwise {
      value = .text(record.append(otherwise))
    }
    if case .none = value {
      guard field.isRequired else { return }
      throw Refusal(
        fault: Fault(.requiredEmpty, [.name: field.name]), column: field.name, value: nil)
    }
    var currency: Range<Int32>?
    if let expression = field.currency {
      currency = text(evaluate(expression, scope, &record, nulls: field.nulls))
    }
    let cells = FieldCells(
      first: firstCell + field.cell, currency: emission.currencyCell.map { firstCell + $0 },
      givenCurrency: currency)
    switch field.reader.read(value, of: record, into: &batch, cells) {
    case .read: break
    case .noted(let code, let found): note(code, field.name, found)
    case .failed(let code, let expected):
      let range = text(value)
      var fault = Fault(code, [.name: field.name])
      fault.facts[.expected] = expected
      fault.facts[.value] = range.map { String(decoding: record.arena[$0.asInt], as: UTF8.self) }
      try refuse(fault, field, range)
    }
  }

  private mutating func refuse(
    _ fault: Fault, _ field: CompiledField, _ value: Range<Int32>?
  ) throws(Refusal) {
    guard (field.badValue ?? plan.badValue) == .null else {
      throw Refusal(fault: fault, column: field.name, value: value)
    }
    note(.badValueDropped, field.name, fault.code.rawValue)
  }

  private mutating func mapped(
    _ value: Value, by map: ValueMap, _ field: CompiledField, _ record: inout Record
  ) throws(Refusal) -> Value {
    guard case .text(let range) = value else { return value }
    if let entry = map.entries[Array(record.arena[range.asInt])] {
      return entry.map { .text(record.append($0)) } ?? .none
    }
    switch map.otherwise {
    case .keep: return value
    case .null: return .none
    case .value(let bytes): return .text(record.append(bytes))
    case .reject:
      var fault = Fault(.unmappedValue, [.name: field.name])
      fault.facts[.value] = String(decoding: record.arena[range.asInt], as: UTF8.self)
      try refuse(fault, field, range)
      return .none
    }
  }

  private mutating func note(_ code: Fault.Code, _ column: String, _ found: String?) {
    notes[Note(code: code, column: column, found: found), default: 0] += 1
  }

  // MARK: Keys

  private mutating func key(
    _ index: Int, _ scope: Scope, _ record: inout Record
  ) -> Range<Int32>? {
    let emission = plan.emissions[index]
    guard let plain = text(evaluate(emission.key, scope, &record, nulls: [[]])), !plain.isEmpty
    else { return nil }
    var key = plain
    if emission.keyRule.isSalesforceId {
      var long: [UInt8] = []
      _ = SalesforceId.append(record.arena.span.extracting(key.asInt), to: &long)
      key = record.append(long)
    }
    let hash = StableHash.of(record.arena[key.asInt])
    if emission.keyRule.isHashed { key = record.append(StableHash.text(hash).utf8) }
    if emission.keyRule.countsOccurrences {
      let count = (occurrences[index]?[hash] ?? 0) + 1
      occurrences[index, default: [:]][hash] = count
      key = record.append(Array(record.arena[key.asInt]) + Array("#\(count)".utf8))
    }
    return key
  }

  // MARK: Values

  private func text(_ value: Value) -> Range<Int32>? {
    guard case .text(let range) = value else { return nil }
    return range
  }

  private func cell(
    _ expression: CompiledExpression?, _ scope: Scope, _ record: inout Record,
    _ batch: inout Batch
  ) -> Batch.Cell {
    guard let expression,
      let range = text(evaluate(expression, scope, &record, nulls: [[]]))
    else { return .null }
    return .text(batch.append(record.arena[range.asInt]))
  }

  private func evaluate(
    _ expression: CompiledExpression, _ scope: Scope, _ record: inout Record, nulls: [[UInt8]]
  ) -> Value {
    switch expression {
    case .piped(let source, let calls):
      let value = fetch(source, scope, &record, nulls: nulls)
      return calls.isEmpty ? value : record.run(calls, on: value)
    case .first(let all):
      for one in all {
        let value = evaluate(one, scope, &record, nulls: nulls)
        if case .none = value { continue }
        return value
      }
      return .none
    case .composite(let all, let separator):
      return composite(all, separator, scope, &record, nulls: nulls)
    }
  }

  /// Nothing, when every part that is not a constant is empty.
  private func composite(
    _ all: [CompiledExpression], _ separator: [UInt8], _ scope: Scope, _ record: inout Record,
    nulls: [[UInt8]]
  ) -> Value {
    var bytes: [UInt8] = []
    var hasValue = false
    for (place, one) in all.enumerated() {
      if place > 0 { bytes += separator }
      guard let range = text(evaluate(one, scope, &record, nulls: nulls)) else { continue }
      if case .piped(.constant, _) = one {} else { hasValue = true }
      bytes += record.arena[range.asInt]
    }
    return hasValue ? .text(record.append(bytes)) : .none
  }

  private func fetch(
    _ source: CompiledSource, _ scope: Scope, _ record: inout Record, nulls: [[UInt8]]
  ) -> Value {
    switch source {
    case .constant(let bytes): return bytes.isEmpty ? .none : .text(record.append(bytes))
    case .column(let index):
      guard index + 1 < record.nodes.count else { return .none }
      return present(record.nodes[index + 1].text, in: record, nulls: nulls)
    case .path(let path):
      return record.node(at: path, from: scope.node).map {
        value(of: $0, in: record, nulls: nulls)
      } ?? .none
    case .parentPath(let path):
      return record.node(at: path).map { value(of: $0, in: record, nulls: nulls) } ?? .none
    case .item: return scope.item.map { present($0, in: record, nulls: nulls) } ?? .none
    case .capture(let index):
      return index < scope.captures.count ? .text(record.append(scope.captures[index])) : .none
    case .absent: return .none
    }
  }

  private func value(of node: Int, in record: Record, nulls: [[UInt8]]) -> Value {
    if let range = record.text(of: node) { return present(range, in: record, nulls: nulls) }
    switch record.nodes[node].kind {
    case .list, .object: return record.nodes[node].end == node + 1 ? .none : .node(node)
    default: return .none
    }
  }

  private func present(_ range: Range<Int32>, in record: Record, nulls: [[UInt8]]) -> Value {
    let range = record.trimmed(range)
    if range.isEmpty { return .none }
    let bytes = record.arena[range.asInt]
    for null in nulls where null.count == bytes.count && bytes.elementsEqual(null) {
      return .none
    }
    return .text(range)
  }

  // MARK: Conditions

  private func holds(
    _ condition: CompiledCondition, _ scope: Scope, _ record: inout Record
  ) -> Bool {
    switch condition {
    case .not(let inner): return !holds(inner, scope, &record)
    case .all(let inner):
      for one in inner where !holds(one, scope, &record) { return false }
      return true
    case .any(let inner):
      for one in inner where holds(one, scope, &record) { return true }
      return false
    case .test(let expression, let test):
      let value = evaluate(expression, scope, &record, nulls: [[]])
      if test == .isPresent {
        if case .none = value { return false }
        return true
      }
      guard let range = text(value) else { return false }
      return passes(record.arena[range.asInt], test)
    }
  }

  private func passes(_ bytes: ArraySlice<UInt8>, _ test: Condition.Test) -> Bool {
    switch test {
    case .isPresent: true
    case .isYes: BooleanWords.standard.value(of: bytes.span) == true
    case .isNo: BooleanWords.standard.value(of: bytes.span) == false
    case .equals(let text): bytes.elementsEqual(text)
    case .isOneOf(let texts): texts.contains { bytes.elementsEqual($0) }
    case .contains(let text): bytes.firstRange(of: text) != nil
    case .startsWith(let text): bytes.starts(with: text)
    case .endsWith(let text): bytes.reversed().starts(with: text.reversed())
    }
  }

  // MARK: Extra

  /// What nobody claimed goes on the record's first primary row, else on its first.
  private func keepExtra(of record: Record, since firstRow: Int, in batch: inout Batch) {
    let rows = firstRow..<batch.rows.count
    let place =
      rows.first { !plan.shapes[batch.rows[$0].shape].isPartial } ?? firstRow
    var base: ArraySlice<UInt8>?
    if case .text(let range) = batch.rows[place].extra { base = batch.arena[range.asInt] }
    guard let extra = plan.claims.extra(of: record, columns: columns, base: base) else { return }
    batch.rows[place].extra = .text(batch.append(extra))
  }
}

extension Batch {
  /// Appends bytes to the arena and returns where they are.
  package mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int32> {
    let start = Int32(arena.count)
    arena.append(contentsOf: bytes)
    return start..<Int32(arena.count)
  }
}
