package import CRMCore

/// What the records of a file hold.
///
/// All of them are read and counted, in constant memory; the values of the first ten thousand
/// records and of every hundredth behind them are looked at closely.
package struct FileSurvey: Sendable {
  package private(set) var records = 0
  /// The records that cannot be read.
  package private(set) var bad = 0
  /// How many records were looked at closely.
  package private(set) var looked = 0
  package private(set) var fields: [FieldSurvey] = []
  /// How many columns the table has; 0 when it is none.
  package let columnCount: Int
  /// How many rows each rule leaves out before the given line.
  package private(set) var skipped: [String: Int] = [:]
  /// The codes of the records that cannot be read, with how many there are.
  package private(set) var faults: [String: Int] = [:]
  private let names: TreeNames
  /// The last records of a table, each in the place of the one that is 40 before it.
  private var latest: [Record] = []
  private var kept = 0
  private var places: [String: Int] = [:]

  /// How many rows at the end are kept, to see the footers among them.
  private static let tailRows = 40
  /// How many records from the start are all looked at, and then one of how many.
  private static let closely = (first: 10_000, stride: 100)
  /// How many different values are told apart in one column, and in all.
  private static let distinct = (column: 10_000, all: 2_000_000)
  /// How many paths of a tree are told apart.
  private static let paths = 2_000

  /// Reads to the end, and counts the rows that rules leave out in front of `line`.
  package init(
    _ reader: inout any RecordReader, names: TreeNames = TreeNames(),
    countingBefore line: Int = 0
  ) throws(Fault) {
    self.names = names
    columnCount = reader.columns.count
    for name in reader.columns where places[name] == nil { add(name) }
    var record = Record()
    while true {
      let step = try reader.next(&record)
      if columnCount > 0, step.hasCells { keep(record) }
      switch step {
      case .end: return
      case .skip(let rule): if record.line < line { skipped[rule, default: 0] += 1 }
      case .reject(let fault):
        bad += 1
        faults[fault.code.rawValue, default: 0] += 1
      case .record:
        records += 1
        if records % 1024 == 0 { try Interruption.check() }
        note(record)
      }
    }
  }

  /// The last rows of a table.
  package var tail: [CSVRow] {
    latest.sorted { $0.number < $1.number }.map(CSVRow.init)
  }

  /// Whether the record at hand is looked at closely.
  private var isClose: Bool {
    records <= Self.closely.first || records % Self.closely.stride == 0
  }

  private mutating func add(_ name: String) {
    places[name] = fields.count
    let limit = max(
      1, min(Self.distinct.column, Self.distinct.all / max(columnCount, fields.count + 1)))
    fields.append(FieldSurvey(name: name, isPath: columnCount == 0, distinctLimit: limit))
  }

  private mutating func keep(_ record: Record) {
    if latest.count < Self.tailRows {
      latest.append(record)
    } else {
      latest[kept % Self.tailRows] = record
    }
    kept += 1
  }

  private mutating func note(_ record: Record) {
    if isClose { looked += 1 }
    guard columnCount > 0 else {
      let (names, number, isClose) = (names, records, isClose)
      names.walk(record) { name, text, isList in
        note(text, under: name, isList: isList, inRecord: number, isClose)
      }
      return
    }
    for place in fields.indices where place + 1 < record.nodes.count {
      let range = record.trimmed(record.nodes[place + 1].text)
      guard !range.isEmpty else { continue }
      fields[place].count(inRecord: records)
      if isClose { fields[place].look(at: record.arena.span.extracting(range.asInt)) }
    }
  }

  private mutating func note(
    _ text: Span<UInt8>, under name: String, isList: Bool, inRecord number: Int, _ isClose: Bool
  ) {
    if places[name] == nil, fields.count < Self.paths { add(name) }
    guard let place = places[name] else { return }
    fields[place].count(inRecord: number)
    if isList { fields[place].isList = true }
    if isClose { fields[place].look(at: text) }
  }
}
