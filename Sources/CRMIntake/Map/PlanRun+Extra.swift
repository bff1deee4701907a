import CRMCore

/// What a row holds beside the columns of its table.
extension PlanRun {
  /// What the mapping itself puts into `extra`; the two cells from `free` on are for it to use.
  mutating func extra(
    _ extra: CompiledExtra, _ free: Int, _ scope: Scope, of record: inout Record,
    into batch: inout Batch
  ) throws(Refusal) -> Batch.Cell {
    switch extra {
    case .nothing: return .null
    case .object(let expression):
      switch record.value(of: expression, in: scope, nulls: plan.terms.nulls) {
      case .text(let range): return try object(range, of: record, into: &batch)
      case .node(let node): return .text(batch.append(JSONText.of(node, in: record).span))
      case .bad(let failure): throw refusal(failure, "extra", record)
      case .none, .list: return .null
      }
    case .members(let members):
      return try self.members(members, free, scope, of: &record, into: &batch)
    }
  }

  private mutating func members(
    _ members: CompiledExtra.Members, _ free: Int, _ scope: Scope, of record: inout Record,
    into batch: inout Batch
  ) throws(Refusal) -> Batch.Cell {
    extra.begin()
    // The value of the member at hand and, for an amount, its currency.
    let cells = FieldCells(first: free, currency: free + 1)
    let openings = members.openings
    for index in members.shortcuts.indices {
      let found = members.shortcuts[index].find(in: record)
      if case .nothing = found { continue }
      let opening = openings.span.extracting(members.names[index].own)
      if case .text(let range) = found {
        let text = Batch.Cell.text(batch.append(range, of: record))
        extra.add(opening, text, .text, batch.arena)
        continue
      }
      batch.cells[cells.first] = .null
      batch.cells[cells.first + 1] = .null
      try members.shortcuts[index].ask { field throws(Refusal) in
        try read(field, cells, scope, of: &record, into: &batch)
      }
      extra.add(opening, batch.cells[cells.first], members.names[index].form, batch.arena)
      guard case .text = batch.cells[cells.first + 1] else { continue }
      extra.add(
        openings.span.extracting(members.names[index].currency), batch.cells[cells.first + 1],
        .text, batch.arena)
    }
    return extra.finish(into: &batch)
  }

  private mutating func object(
    _ range: Range<Int32>, of record: borrowing Record, into batch: inout Batch
  ) throws(Refusal) -> Batch.Cell {
    let text = record.arena.span.extracting(range.asInt)
    if text[0] == UInt8(ascii: "{"), JSONText.isValid(text) {
      return .text(batch.append(range, of: record))
    }
    if plan.badValue == .null {
      note(.badValueDropped, "extra", Fault.Code.badJSON.rawValue)
      return .null
    }
    throw Refusal(
      fault: Fault(.badJSON, [.name: "extra", .expected: "an object"]), column: "extra",
      value: range)
  }

  /// What nobody claimed goes on the record's first primary row, else on its first.
  mutating func keepExtra(
    of record: borrowing Record, since firstRow: Int, in batch: inout Batch
  ) {
    let rows = firstRow..<batch.rows.count
    let rest = unclaimed(of: batch.rows[rows])
    guard rest.mayBe(in: record) else { return }
    let place = rows.first { !plan.shapes[batch.rows[$0].shape].isPartial } ?? firstRow
    extra.begin(with: batch.rows[place].extra, in: batch)
    extra.add(rest, of: record)
    batch.rows[place].extra = extra.finish(into: &batch)
  }

  /// The columns that are unclaimed of a record that gives these rows; none without a row to keep them.
  mutating func unclaimedColumns(of rows: [Batch.Row]) -> [String] {
    rows.isEmpty ? [] : unclaimed(of: rows[...]).columns.map { columns[$0.column] }
  }

  /// Combinations of emissions of which it is kept what is unclaimed.
  private static let mostCombinations = 256

  /// What is unclaimed of a record that gives these rows.
  private mutating func unclaimed(of rows: ArraySlice<Batch.Row>) -> UnclaimedFields {
    guard plan.emissions.count > 1 else { return unclaimedByAll }
    var emissions = EmissionSet(first: 0)
    for row in rows { emissions.insert(row.shape) }
    if emissions == everyEmission { return unclaimedByAll }
    if let known = unclaimed[emissions] { return known }
    // Many emissions can come together in many ways.
    if unclaimed.count == Self.mostCombinations { unclaimed.removeAll(keepingCapacity: true) }
    let found = UnclaimedFields(plan.emissionClaims.of(emissions), columns: columns)
    unclaimed[emissions] = found
    return found
  }
}
