package import CRMCore

/// Maps the records of one input: record in, rows out.
package struct PlanRun {
  package let plan: Plan
  /// How often something worth knowing happened, by code and column of the schema.
  package private(set) var notes: [Note: Int] = [:]
  /// What was worth knowing of the record last mapped.
  package private(set) var recordNotes: [Note] = []
  var extra = ExtraWriter()
  let columns: [String]
  let everyEmission: EmissionSet
  /// What is unclaimed of records, by the emissions that make rows of them.
  var unclaimed: [EmissionSet: UnclaimedFields] = [:]
  /// What is unclaimed of a record of which every emission makes rows.
  let unclaimedByAll: UnclaimedFields
  /// The records of the input that are no rejects of the reader, be they mapped or as they were.
  private var records = 0
  /// The records in which a field fits only the other order of day and month, by its name.
  private var otherOrders: [String: OtherOrder] = [:]
  /// How often a key has come, by the first emission of the entity: all of one entity count together.
  private var occurrences: [Int: [UInt64: Occurrence]] = [:]
  private let firstOfEntity: [Int]
  /// Where strict references find something; without an entry, nothing is looked up.
  private let targets: [ReferenceNeed: ReferenceTargets]

  /// Something worth knowing that did not stop a record.
  package struct Note: Hashable, Sendable {
    package let code: Fault.Code
    package let column: String
    /// What the sentence needs beside the column, such as the zone that is assumed.
    package let found: String?

    package init(code: Fault.Code, column: String, found: String?) {
      self.code = code
      self.column = column
      self.found = found
    }
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

  package init(
    _ plan: Plan, columns: [String], targets: [ReferenceNeed: ReferenceTargets] = [:]
  ) {
    self.plan = plan
    self.targets = targets
    self.columns = columns
    everyEmission = EmissionSet(first: plan.emissions.count)
    firstOfEntity = plan.shapes.map { shape in
      plan.shapes.firstIndex { $0.entity.name == shape.entity.name } ?? 0
    }
    unclaimedByAll = UnclaimedFields(plan.claims, columns: columns)
  }

  /// Appends the rows of `record` to `batch`.
  ///
  /// The record's arena may grow: what functions make of a text is kept there.
  package mutating func map(_ record: inout Record, into batch: inout Batch) -> Outcome {
    // Most records have none, and removing nothing is not free.
    if !recordNotes.isEmpty { recordNotes.removeAll(keepingCapacity: true) }
    records += 1
    let start = (rows: batch.rows.count, cells: batch.cells.count, bytes: batch.arena.count)
    batch.begin(record)
    do {
      for index in plan.emissions.indices { try emit(index, of: &record, into: &batch) }
    } catch {
      batch.rows.removeLast(batch.rows.count - start.rows)
      batch.cells.removeLast(batch.cells.count - start.cells)
      batch.arena.removeLast(batch.arena.count - start.bytes)
      let position = Position("", line: record.line, record: record.number)
      return .rejected(
        error.fault.at(position), column: error.column,
        value: error.value.map { String(decoding: record.arena[$0.asInt], as: UTF8.self) })
    }
    guard batch.rows.count > start.rows else {
      batch.arena.removeLast(batch.arena.count - start.bytes)
      return .skipped("no_emission")
    }
    keepExtra(of: record, since: start.rows, in: &batch)
    return .accepted
  }

  /// Counts a record that is not mapped again, and what was worth knowing of it.
  package mutating func count(_ notes: [Note]) {
    records += 1
    for note in notes { self.notes[note, default: 0] += 1 }
  }

  /// Why a record is rejected.
  struct Refusal: Error {
    var fault: Fault
    var column: String?
    var value: Range<Int32>?
  }

  private mutating func emit(
    _ index: Int, of record: inout Record, into batch: inout Batch
  ) throws(Refusal) {
    let emission = plan.emissions[index]
    if case .once = emission.iteration {
      return try row(emission, index, Scope(), of: &record, into: &batch)
    }
    let ownNodes = record.nodes.count
    for scope in try scopes(of: emission.iteration, &record) {
      try row(emission, index, scope, of: &record, into: &batch)
    }
    record.nodes.removeLast(record.nodes.count - ownNodes)
  }

  /// What an emission is repeated for.
  private mutating func scopes(
    of iteration: CompiledIteration, _ record: inout Record
  ) throws(Refusal) -> [Scope] {
    do {
      return try record.scopes(of: iteration, nulls: plan.terms.nulls)
    } catch {
      guard case .json = iteration, error.reason == .noJSON, plan.badValue == .null else {
        throw refusal(error, "for_each", record)
      }
      note(.badValueDropped, "for_each", error.code.rawValue)
      return []
    }
  }

  private mutating func row(
    _ emission: CompiledEmission, _ index: Int, _ scope: Scope, of record: inout Record,
    into batch: inout Batch
  ) throws(Refusal) {
    guard try meets(emission.when, else: true, "when", scope, &record) else { return }
    guard let key = try key(emission, index, scope, &record) else {
      if emission.shape.isPartial { return }
      throw Refusal(fault: Fault(.emptyKey), column: nil, value: nil)
    }
    if DamagedId.isDamaged(record.arena.span.extracting(key.asInt)) || record.typed.isNoKey(key) {
      throw Refusal(fault: record.noKey(key), column: "external_id", value: key)
    }
    var row = Batch.Row(
      shape: index, record: record.number, line: record.line, key: batch.append(key, of: record),
      firstCell: batch.cells.count)
    row.isDeleted = try meets(emission.deleted, else: false, "deleted", scope, &record)
    row.isTest = try meets(emission.test, else: false, "test", scope, &record)
    row.identity = try cell(emission.identity, "identity", scope, &record, &batch)
    row.personIdentity = try cell(
      emission.personIdentity, "person_identity", scope, &record, &batch)
    batch.cells += emission.blank
    let currencyCell = emission.currencyCell.map { row.firstCell + $0 }
    let fixedCell = emission.fixedCurrencyCell.map { row.firstCell + $0 }
    let shortcuts = emission.shortcuts
    for index in shortcuts.indices {
      let first = row.firstCell + shortcuts[index].cell
      switch shortcuts[index].find(in: record) {
      case .nothing: break
      case .text(let range): batch.cells[first] = .text(batch.append(range, of: record))
      case .unknown:
        let cells = FieldCells(first: first, currency: currencyCell, fixedCurrency: fixedCell)
        try shortcuts[index].ask { field throws(Refusal) in
          try read(field, cells, scope, of: &record, into: &batch)
        }
      }
    }
    row.extra = try extra(
      emission.extra, row.firstCell + emission.memberCells, scope, of: &record, into: &batch)
    for reference in emission.strict { try require(reference, of: row, &record, batch) }
    batch.rows.append(row)
  }

  /// Refuses a record whose reference finds nothing.
  private func require(
    _ reference: StrictReference, of row: Batch.Row, _ record: inout Record,
    _ batch: borrowing Batch
  ) throws(Refusal) {
    guard let targets = targets[reference.need],
      case .text(let range) = batch.cells[row.firstCell + reference.cell]
    else { return }
    let bytes = Array(batch.arena[range.asInt])
    let text = String(decoding: bytes, as: UTF8.self)
    guard !targets.have(text) else { return }
    throw Refusal(
      fault: Fault(.missingReference, [.name: reference.name, .value: text]),
      column: reference.name, value: record.append(bytes))
  }

  /// Whether a condition holds; what a function in it cannot read refuses the record.
  @inline(__always)
  private func meets(
    _ condition: CompiledCondition?, else otherwise: Bool, _ name: String, _ scope: Scope,
    _ record: inout Record
  ) throws(Refusal) -> Bool {
    guard let condition else { return otherwise }
    do {
      return try record.meets(condition, in: scope, by: plan.terms)
    } catch {
      throw refusal(error, name, record)
    }
  }

  /// The records in which a field has day and month in the other order than the mapping.
  private struct OtherOrder {
    let expected: String?
    private(set) var records = 0
    private(set) var firstLine = 0
    private var last = 0

    init(expected: String?) { self.expected = expected }

    mutating func count(_ record: borrowing Record) {
      // Several emissions may read the field.
      guard record.number != last else { return }
      if records == 0 { firstLine = record.line }
      records += 1
      last = record.number
    }
  }

  /// Why the dates of the input `file` cannot be trusted; nil when they can.
  ///
  /// An export writes all its dates in one order. Where some fit only the other one, those that fit both
  /// are read wrong, and nothing would say so; where only a few of many do, those are mistakes.
  package func orderFault(in file: String) -> Fault? {
    let most = otherOrders.sorted { $0.key < $1.key }.max { $0.value.records < $1.value.records }
    guard let (name, seen) = most, seen.records * 50 > records else { return nil }
    return Fault(
      .dateOrder, at: Position(file, line: seen.firstLine),
      [
        .name: name, .expected: seen.expected ?? "",
        .found: "\(seen.records) of \(records) records, so that others would be read wrong",
        .remedy: "name the order of the file under 'dates' of the source in crmimport.yml, or in "
          + "'locale: dates:' of a mapping that extends this one",
      ])
  }

  func refusal(
    _ failure: ValueFailure, _ name: String, _ record: borrowing Record
  ) -> Refusal {
    var fault = Fault(failure.code, [.name: name])
    fault.facts[.expected] = failure.expected
    fault.facts[.value] = failure.text.map {
      String(decoding: record.arena[$0.asInt], as: UTF8.self)
    }
    return Refusal(fault: fault, column: nil, value: failure.text)
  }

  // MARK: Fields

  mutating func read(
    _ field: CompiledField, _ cells: FieldCells, _ scope: Scope, of record: inout Record,
    into batch: inout Batch
  ) throws(Refusal) {
    guard let column = field.plainColumn else {
      return try evaluate(field, cells, scope, of: &record, into: &batch)
    }
    guard let range = record.present(column: column, nulls: field.nulls) else {
      return try leaveEmpty(field)
    }
    let outcome = field.reader.read(range, of: record, into: &batch, cells)
    if case .read = outcome { return }
    try settle(outcome, of: field, range, record)
  }

  private mutating func evaluate(
    _ field: CompiledField, _ cells: FieldCells, _ scope: Scope, of record: inout Record,
    into batch: inout Batch
  ) throws(Refusal) {
    var value = record.value(of: field.value, in: scope, nulls: field.nulls)
    if let map = field.map { value = try mapped(value, by: map, field, &record) }
    if case .none = value, let otherwise = field.otherwise {
      value = .text(record.append(otherwise))
    }
    if case .none = value { return try leaveEmpty(field) }
    if case .bad(let failure) = value {
      let outcome = FieldReader.Outcome.failed(failure.code, expected: failure.expected)
      return try settle(outcome, of: field, failure.text, record)
    }
    var cells = cells
    if let currency = field.currency {
      do {
        cells.givenCurrency = try record.text(of: currency, in: scope, nulls: field.nulls)
      } catch {
        throw refusal(error, "currency", record)
      }
    }
    let outcome = field.reader.read(value, of: record, into: &batch, cells)
    try settle(outcome, of: field, value.text, record)
  }

  private func leaveEmpty(_ field: CompiledField) throws(Refusal) {
    guard field.isRequired else { return }
    throw Refusal(
      fault: Fault(.requiredEmpty, [.name: field.name]), column: field.name, value: nil)
  }

  private mutating func settle(
    _ outcome: FieldReader.Outcome, of field: CompiledField, _ value: Range<Int32>?,
    _ record: borrowing Record
  ) throws(Refusal) {
    switch outcome {
    case .read: break
    case .noted(let code, let found): note(code, field.name, found)
    case .failed(let code, let expected):
      if code == .dateOrder {
        otherOrders[field.name, default: OtherOrder(expected: expected)].count(record)
      }
      if dropsBadValue(field) { return note(.badValueDropped, field.name, code.rawValue) }
      var fault = Fault(code, [.name: field.name])
      fault.facts[.expected] = expected
      fault.facts[.value] = value.map { String(decoding: record.arena[$0.asInt], as: UTF8.self) }
      throw Refusal(fault: fault, column: field.name, value: value)
    }
  }

  private func dropsBadValue(_ field: CompiledField) -> Bool {
    (field.badValue ?? plan.badValue) == .null
  }

  private mutating func mapped(
    _ value: Value, by map: ValueMap, _ field: CompiledField, _ record: inout Record
  ) throws(Refusal) -> Value {
    guard let range = value.text else { return value }
    switch map.result(for: record.arena[range.asInt]) {
    case .kept: return value
    case .nothing: return .none
    case .text(let bytes): return .text(record.append(bytes))
    case .assumed(let bytes):
      // Whether a deal is won must not be a guess in silence.
      if field.isOutcome {
        note(.unlistedValue, field.name, String(decoding: bytes, as: UTF8.self))
      }
      return .text(record.append(bytes))
    case .unlisted:
      try settle(.failed(.unmappedValue, expected: nil), of: field, range, record)
      return .none
    }
  }

  mutating func note(_ code: Fault.Code, _ column: String, _ found: String?) {
    let note = Note(code: code, column: column, found: found)
    notes[note, default: 0] += 1
    recordNotes.append(note)
  }

  // MARK: Keys

  private mutating func key(
    _ emission: CompiledEmission, _ index: Int, _ scope: Scope, _ record: inout Record
  ) throws(Refusal) -> Range<Int32>? {
    guard var key = try text(emission.key, "key", scope, &record), !key.isEmpty else {
      return nil
    }
    let rule = emission.keyRule
    if rule.isSalesforceId {
      var long: [UInt8] = []
      _ = SalesforceId.append(record.arena.span.extracting(key.asInt), to: &long)
      key = record.append(long)
    }
    guard rule.isHashed || rule.countsOccurrences else { return key }
    let hash = StableHash.of(record.arena[key.asInt])
    if rule.isHashed { key = record.append(StableHash.text(hash).utf8) }
    if rule.countsOccurrences {
      let count = occurrences[firstOfEntity[index], default: [:]][hash, default: Occurrence()]
        .next(in: record.number, of: index)
      key = record.append(Array(record.arena[key.asInt]) + Array("#\(count)".utf8))
    }
    return key
  }

  /// How often a key has come.
  ///
  /// Emissions that give the same key in one record mean the same row, so that a mention counts as the
  /// row does that it adds to.
  private struct Occurrence {
    /// In the records before the last.
    private var before = 0
    private var record = 0
    /// Of the emission that asked last, and of the one that asked most, in the last record.
    private var emission: Int32 = -1
    private var own: Int32 = 0
    private var most: Int32 = 0

    mutating func next(in record: Int, of emission: Int) -> Int {
      if record != self.record {
        before += Int(most)
        (self.record, self.emission, most) = (record, -1, 0)
      }
      if emission != Int(self.emission) { (self.emission, own) = (Int32(emission), 0) }
      own += 1
      most = max(most, own)
      return before + Int(own)
    }
  }

  private func cell(
    _ expression: CompiledExpression?, _ name: String, _ scope: Scope, _ record: inout Record,
    _ batch: inout Batch
  ) throws(Refusal) -> Batch.Cell {
    guard let expression, let range = try text(expression, name, scope, &record) else {
      return .null
    }
    return .text(batch.append(range, of: record))
  }

  @inline(__always)
  private func text(
    _ expression: CompiledExpression, _ name: String, _ scope: Scope, _ record: inout Record
  ) throws(Refusal) -> Range<Int32>? {
    do {
      return try record.text(of: expression, in: scope, nulls: plan.terms.nulls)
    } catch {
      throw refusal(error, name, record)
    }
  }
}

extension Batch {
  /// Appends bytes to the arena and returns where they are.
  @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>) -> Range<Int32> {
    let start = Int32(arena.count)
    arena.append(bytes)
    return start..<Int32(arena.count)
  }
}
