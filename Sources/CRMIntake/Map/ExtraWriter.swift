import CRMCore

/// Writes the `extra` of rows: a JSON object of what the mapping puts there and of the non-empty
/// fields that nothing claims.
struct ExtraWriter {
  private var json: [UInt8] = []

  // MARK: The object

  /// Begins an empty object.
  mutating func begin() {
    json.removeAll(keepingCapacity: true)
    json.append(UInt8(ascii: "{"))
  }

  /// Begins with the members of an object in a cell.
  mutating func begin(with cell: Batch.Cell, in batch: borrowing Batch) {
    guard case .text(let range) = cell else { return begin() }
    json.removeAll(keepingCapacity: true)
    json.append(batch.arena.span.extracting(range.asInt))
    json.removeLast()
    while let last = json.last, last <= 0x20 { json.removeLast() }
  }

  /// Ends the object; null when it has no member.
  mutating func finish(into batch: inout Batch) -> Batch.Cell {
    guard json.count > 1 else { return .null }
    json.append(UInt8(ascii: "}"))
    return .text(batch.append(json.span))
  }

  /// How a member of an object begins that is not the first: `,"name":`.
  static func opening(of name: String) -> [UInt8] {
    [UInt8(ascii: ",")] + JSONQuote.of(name) + [UInt8(ascii: ":")]
  }

  /// Adds a value that a field of the mapping read, behind the opening of a member.
  mutating func add(
    _ opening: Span<UInt8>, _ cell: Batch.Cell, _ form: FieldReader.JSONForm,
    _ arena: borrowing [UInt8]
  ) {
    if case .null = cell { return }
    open(opening)
    switch (cell, form) {
    case (.null, _): break
    case (.integer(let number), .decimal):
      Micros(rawValue: number).append(to: &json)
    case (.integer(let number), .boolean): json += (number == 1 ? "true" : "false").utf8
    case (.integer(let number), _): json += String(number).utf8
    case (.real(let number), _): json += number.description.utf8
    case (.text(let range), .json): json.append(arena.span.extracting(range.asInt))
    case (.text(let range), _):
      JSONQuote.append(arena.span.extracting(range.asInt), to: &json)
    }
  }

  @inline(__always)
  private mutating func open(_ opening: Span<UInt8>) {
    let isFirst = json.count == 1
    json.append(opening.extracting((isFirst ? 1 : 0)..<opening.count))
  }

  // MARK: What nobody claims

  /// Adds the non-empty fields of a record that nothing claims, in the order of the file.
  mutating func add(_ rest: UnclaimedFields, of record: borrowing Record) {
    guard rest.isTabular else { return addMembers(of: 0, in: record, below: rest.claims.root) }
    for (column, name) in rest.columns {
      guard let text = record.present(column: column, nulls: .empty) else { continue }
      open(name.span)
      JSONQuote.append(record.arena.span.extracting(text.asInt), to: &json)
    }
  }

  private mutating func addMembers(
    of node: Int, in record: borrowing Record, below branch: Claims.Branch
  ) {
    for (key, values) in Self.unclaimed(of: node, in: record, below: branch) {
      var opening = [UInt8(ascii: ",")]
      JSONQuote.append(record.arena.span.extracting(record.nodes[key].key.asInt), to: &opening)
      opening.append(UInt8(ascii: ":"))
      open(opening.span)
      json += values.count == 1 ? values[0] : Self.list(values)
    }
  }

  /// What is left of the children of an object; values of one name, as XML repeats them, together.
  private static func unclaimed(
    of node: Int, in record: borrowing Record, below branch: Claims.Branch
  ) -> [(key: Int, values: [[UInt8]])] {
    var members: [(key: Int, values: [[UInt8]])] = []
    var places: [[UInt8]: Int] = [:]
    var child = node + 1
    let end = Int(record.nodes[node].end)
    while child < end {
      let next = Int(record.nodes[child].end)
      if let value = left(of: child, in: record, below: branch.branch(of: child, in: record)) {
        let key = Array(record.arena[record.nodes[child].key.asInt])
        if let place = places[key] {
          members[place].values.append(value)
        } else {
          places[key] = members.count
          members.append((child, [value]))
        }
      }
      child = next
    }
    return members
  }

  /// The JSON of what nobody claimed of a node; nil when nothing is left.
  private static func left(
    of node: Int, in record: borrowing Record, below branch: Claims.Branch?
  ) -> [UInt8]? {
    guard let branch else { return whole(node, in: record) }
    if branch.isClaimed { return nil }
    switch record.nodes[node].kind {
    case .object:
      let members = unclaimed(of: node, in: record, below: branch)
      if let selector = branch.selector,
        members.allSatisfy({ record.has(selector, asKeyOf: $0.key) })
      {
        return nil
      }
      return object(members, in: record)
    case .list:
      var parts: [[UInt8]] = []
      for (place, child) in record.children(of: node).enumerated() {
        guard
          let part = left(
            of: child, in: record, below: branch.item(place, child, in: record))
        else { continue }
        parts.append(part)
      }
      return parts.isEmpty ? nil : list(parts)
    default: return whole(node, in: record)
    }
  }

  /// The JSON of a whole node; nil when it is null, empty or an empty text.
  private static func whole(_ node: Int, in record: borrowing Record) -> [UInt8]? {
    let text = record.arena.span.extracting(record.nodes[node].text.asInt)
    var json: [UInt8] = []
    switch record.nodes[node].kind {
    case .null: return nil
    case .text:
      guard !text.isEmpty else { return nil }
      JSONQuote.append(text, to: &json)
    case .number, .yes, .no: json.append(text)
    case .list: return left(of: node, in: record, below: Claims.Branch())
    case .object:
      return object(unclaimed(of: node, in: record, below: Claims.Branch()), in: record)
    }
    return json
  }

  private static func object(
    _ members: [(key: Int, values: [[UInt8]])], in record: borrowing Record
  ) -> [UInt8]? {
    guard !members.isEmpty else { return nil }
    var json = [UInt8(ascii: "{")]
    for (place, member) in members.enumerated() {
      if place > 0 { json.append(UInt8(ascii: ",")) }
      JSONQuote.append(record.arena.span.extracting(record.nodes[member.key].key.asInt), to: &json)
      json.append(UInt8(ascii: ":"))
      json += member.values.count == 1 ? member.values[0] : list(member.values)
    }
    json.append(UInt8(ascii: "}"))
    return json
  }

  private static func list(_ items: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + items.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }
}

/// The fields of a record that nothing claims.
///
/// A class, so that choosing one for a record copies nothing.
final class UnclaimedFields {
  fileprivate let claims: Claims
  fileprivate let isTabular: Bool
  /// The columns of a CSV input, each with its name as a member of an object begins.
  let columns: [(column: Int, name: [UInt8])]

  init(_ claims: Claims, columns: [String]) {
    self.claims = claims
    isTabular = !columns.isEmpty
    self.columns = columns.indices.filter { !claims.columns.contains($0) }.map {
      ($0, ExtraWriter.opening(of: columns[$0]))
    }
  }

  /// Whether a record may have any.
  func mayBe(in record: borrowing Record) -> Bool {
    isTabular ? !columns.isEmpty : !record.nodes.isEmpty
  }
}
