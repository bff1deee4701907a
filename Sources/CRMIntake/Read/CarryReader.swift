package import CRMCore

/// Reads a table whose rows leave out what they share with the row above, as orders of several lines do.
///
/// An empty cell of a carried column takes the value of the row above while both belong together. A
/// row that belongs to one that cannot be read is a reject, too: nobody knows what it shares.
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
  /// The cells of the record last returned, when some of them are of a row above.
  private var filled: [TypedCell]?

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
  package var textRange: Range<Int> { base.textRange }
  package var preamble: [String] { base.preamble }
  package var head: [UInt8]? { base.head }
  package func rawBytes() -> [UInt8] { base.rawBytes() }

  /// What a row takes over belongs to it: another value there is another record.
  package func rawHash() -> UInt64 {
    guard let filled else { return base.rawHash() }
    return filled.reduce(into: base.rawHash()) { hash, cell in
      hash = hash &* 31 &+ cell.text.withUnsafeBytes { ByteHash.of($0) }
    }
  }

  package func completeBytes() -> [UInt8] {
    guard let filled else { return base.rawBytes() }
    return base.line(of: filled)
  }

  package mutating func next(_ record: inout Record) throws(Fault) -> ReadStep {
    filled = nil
    let step = try base.next(&record)
    switch step {
    case .record: return carry(&record) ? step : .reject(lostHead(record))
    case .reject:
      (isLost, lostGroup) = (true, nil)
      return step
    case .skip, .end: return step
    }
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
      let own = same.map { Array(record.bytes(record.trimmed(record.nodes[$0 + 1].text))) }
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
