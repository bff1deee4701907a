package import CRMCore

/// Reads a table whose rows leave out what they share with the row above, as orders of several lines do.
///
/// An empty cell of a carried column takes the value of the row above while both belong together, or where
/// the rule says so that of a row below. A row that belongs to one that cannot be read is a reject, too:
/// nobody knows what it shares.
package struct CarryReader: RecordReader {
  private var base: CSVReader
  private let rule: InputOptions.CarryRule
  /// The columns whose empty cells are filled, and those by which rows belong together.
  private let places: [Int]
  private let same: [Int]
  /// The values of the row above: of `places`, and of `same`.
  private var above: [TypedCell]
  private var group: [[UInt8]]?
  /// Whether what the row above holds is unknown, and of which group that is once a row has told.
  private var isLost = false
  private var lostGroup: [[UInt8]]?
  /// The cells of the record last returned, when some of them are of another row.
  private var filled: [TypedCell]?
  /// Rows that were read before their turn, of which `taken` were returned.
  private var ahead: [Row] = []
  private var taken = 0
  /// The row last returned, when the base has read on since.
  private var current: Row?
  /// How many rows were returned.
  private var passed = 0
  private var vain = Vain()

  /// What was looked for below in vain: it need not be again.
  private struct Vain {
    var group: [[UInt8]] = []
    var places: Set<Int> = []
    /// Up to which of all rows; the greatest number when the group has no more.
    var end = 0
  }

  /// A row with what only the reader that is on it can say.
  private struct Row {
    let record: Record
    let step: ReadStep
    let raw: [UInt8]
    let range: Range<Int>
    let hash: UInt64

    init(_ record: Record, _ step: ReadStep, of base: CSVReader) {
      (self.record, self.step) = (record, step)
      if case .end = step {
        (raw, range, hash) = ([], 0..<0, 0)
      } else {
        (raw, range, hash) = (base.rawBytes(), base.textRange, base.rawHash())
      }
    }
  }

  /// How many rows are read to find a value below.
  private static let sight = 10_000

  init(_ base: CSVReader, _ rule: InputOptions.CarryRule) throws(Fault) {
    self.base = base
    self.rule = rule
    var places: [Int] = []
    for name in rule.columns {
      let mayMiss = rule.mayMiss && (!rule.same.isEmpty || name != rule.columns.first)
      if mayMiss, Self.find(name, in: base) == nil { continue }
      places.append(try Self.place(of: name, in: base))
    }
    self.places = places
    same = try rule.same.map { name throws(Fault) in try Self.place(of: name, in: base) }
    above = places.map { _ in TypedCell(kind: nil, text: []) }
  }

  private static func find(_ name: String, in base: CSVReader) -> Int? {
    let columns = base.columns.map { String($0.trimmed) }
    return columns.firstIndex(of: name)
      ?? columns.firstIndex { HeaderName.folded($0) == HeaderName.folded(name) }
  }

  private static func place(of name: String, in base: CSVReader) throws(Fault) -> Int {
    if let place = find(name, in: base) { return place }
    var facts: [Fault.Fact: String] = [.name: name]
    facts[.nearest] = nearestName(to: name, among: base.columns.map { String($0.trimmed) })
    throw Fault(.missingColumn, at: Position(base.file), facts)
  }

  package var columns: [String] { base.columns }
  package var description: InputDescription { base.description }
  package var textRange: Range<Int> { current?.range ?? base.textRange }
  package var preamble: [String] { base.preamble }
  package var head: [UInt8]? { base.head }
  package func rawBytes() -> [UInt8] { current?.raw ?? base.rawBytes() }

  /// What a row takes over belongs to it: another value there is another record.
  package func rawHash() -> UInt64 {
    let own = current?.hash ?? base.rawHash()
    guard let filled else { return own }
    return filled.reduce(into: own) { hash, cell in
      hash = hash &* 31 &+ cell.text.withUnsafeBytes { ByteHash.of($0) }
    }
  }

  package func completeBytes() -> [UInt8] {
    guard let filled else { return rawBytes() }
    return base.line(of: filled)
  }

  package mutating func next(_ record: inout Record) throws(Fault) -> ReadStep {
    filled = nil
    passed += 1
    let step = try take(&record)
    switch step {
    case .record:
      guard carry(&record) else { return .reject(lostHead(record)) }
      if rule.looksBelow { try lookBelow(&record) }
      return step
    case .reject:
      (isLost, lostGroup) = (true, nil)
      return step
    case .skip, .end: return step
    }
  }

  /// The next row, which may have been read already.
  private mutating func take(_ record: inout Record) throws(Fault) -> ReadStep {
    guard taken < ahead.count else {
      current = nil
      return try base.next(&record)
    }
    let row = ahead[taken]
    taken += 1
    current = row
    record = row.record
    return row.step
  }

  /// Fills cells that are still empty from the first row below that has a value and belongs to this one.
  private mutating func lookBelow(_ record: inout Record) throws(Fault) {
    guard let group, !group.contains(where: \.isEmpty) else { return }
    if group != vain.group { vain = Vain(group: group) }
    var missing = places.filter { isBlank($0, record) }
    let first = vain.places.isSuperset(of: missing) ? max(0, vain.end - passed) : 0
    guard !missing.isEmpty, first < Self.sight else { return }
    var cells = record.cells
    let count = missing.count
    var end = passed + Self.sight
    for index in first..<Self.sight {
      guard let row = try rowBelow(index, of: record), case .record = row.step,
        own(row.record) == group
      else {
        end = .max
        break
      }
      for place in missing where !isBlank(place, row.record) {
        cells[place] = row.record.cell(place)
      }
      missing.removeAll { !cells[$0].isBlank }
      if missing.isEmpty { break }
    }
    (vain.places, vain.end) = (Set(missing), end)
    guard missing.count < count else { return }
    record.replaceCells(by: cells)
    filled = cells
    for (index, place) in places.enumerated() { above[index] = record.cell(place) }
  }

  /// A row behind the one last returned, the next at 0; nil at the input's end.
  private mutating func rowBelow(_ index: Int, of record: Record) throws(Fault) -> Row? {
    // What only the base can say of the row last returned is asked before it goes on.
    if current == nil { current = Row(record, .record, of: base) }
    // Rows that were returned go when they are as many as may wait.
    if taken == ahead.count || taken >= Self.sight {
      ahead.removeFirst(taken)
      taken = 0
    }
    while ahead.count <= taken + index {
      if let last = ahead.last, case .end = last.step { return nil }
      var next = Record()
      let step = try base.next(&next)
      ahead.append(Row(next, step, of: base))
    }
    return ahead[taken + index]
  }

  /// By what a row belongs to others.
  private func own(_ record: Record) -> [[UInt8]] {
    same.map { Array(record.bytes(record.trimmed(record.nodes[$0 + 1].text))) }
  }

  private func lostHead(_ record: Record) -> Fault {
    Fault(
      .lostHead, at: Position(base.file, line: record.line, record: record.number),
      [.name: rule.columns[0]])
  }

  /// Fills the empty cells of a row that goes on with the one above; false when that is not known.
  private mutating func carry(_ record: inout Record) -> Bool {
    let isFirst = !isBlank(places[0], record)
    let goesOn: Bool
    if same.isEmpty {
      goesOn = !isFirst
    } else {
      let own = own(record)
      goesOn =
        isLost
        ? !isFirst && (lostGroup ?? own) == own
        : own == group && !own.contains(where: \.isEmpty)
      group = own
    }
    if isLost, goesOn {
      lostGroup = group
      return false
    }
    isLost = false
    if goesOn { fill(&record) }
    for (index, place) in places.enumerated() {
      above[index] = record.cell(place)
    }
    return true
  }

  private mutating func fill(_ record: inout Record) {
    var cells = record.cells
    var hasChanged = false
    for (place, above) in zip(places, above) where cells[place].isBlank && !above.isBlank {
      cells[place] = above
      hasChanged = true
    }
    guard hasChanged else { return }
    record.replaceCells(by: cells)
    filled = cells
  }

  private func isBlank(_ place: Int, _ record: Record) -> Bool {
    record.bytes(record.nodes[place + 1].text).allSatisfy(\.isBlank)
  }
}
