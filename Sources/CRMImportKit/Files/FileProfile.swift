import CRMCore
import CRMIntake

/// What the records of a file hold, counted by reading all of them.
struct FileProfile {
  /// A column or path of a file.
  struct Field {
    let name: String
    var filled = 0
    var samples: [String] = []
  }

  private(set) var records = 0
  /// The records that cannot be read.
  private(set) var bad = 0
  private(set) var fields: [Field] = []
  /// How many columns the table has; 0 when it is none.
  let columnCount: Int
  /// How many rows each rule leaves out before the given line.
  private(set) var skipped: [String: Int] = [:]
  /// The last records of a table, each in the place of the one that is 40 before it.
  private var latest: [Record] = []
  private var kept = 0
  private let showsValues: Bool

  /// How many rows at the end are kept, to see the footers among them.
  private static let tailRows = 40

  /// Reads to the end, and counts the rows that rules leave out in front of `line`.
  init(_ reader: inout any RecordReader, showsValues: Bool, countingBefore line: Int = 0) throws {
    self.showsValues = showsValues
    columnCount = reader.columns.count
    try read(&reader, line)
  }

  /// The last rows of a table.
  var tail: [CSVRow] {
    latest.sorted { $0.number < $1.number }.map(CSVRow.init)
  }

  private mutating func read(_ reader: inout any RecordReader, _ line: Int) throws {
    var places: [String: Int] = [:]
    for name in reader.columns where places[name] == nil {
      places[name] = fields.count
      fields.append(Field(name: name))
    }
    var record = Record()
    while true {
      let step = try reader.next(&record)
      if columnCount > 0, step.hasCells { keep(record) }
      switch step {
      case .end: return
      case .skip(let rule): if record.line < line { skipped[rule, default: 0] += 1 }
      case .reject: bad += 1
      case .record:
        records += 1
        note(record, &places)
      }
    }
  }

  private mutating func keep(_ record: Record) {
    if latest.count < Self.tailRows {
      latest.append(record)
    } else {
      latest[kept % Self.tailRows] = record
    }
    kept += 1
  }

  private mutating func note(_ record: Record, _ places: inout [String: Int]) {
    guard columnCount > 0 else { return walk(0, "", record, &places) }
    for place in fields.indices where place + 1 < record.nodes.count {
      note(record.nodes[place + 1].text, of: record, at: place)
    }
  }

  private mutating func walk(
    _ node: Int, _ path: String, _ record: Record, _ places: inout [String: Int]
  ) {
    switch record.nodes[node].kind {
    case .object:
      for child in record.children(of: node) {
        let key = String(decoding: record.arena[record.nodes[child].key.asInt], as: UTF8.self)
        walk(child, path.isEmpty ? key : "\(path).\(key)", record, &places)
      }
    case .list:
      for child in record.children(of: node) { walk(child, path + "[*]", record, &places) }
    case .null: break
    default:
      if places[path] == nil {
        places[path] = fields.count
        fields.append(Field(name: path))
      }
      if let place = places[path] { note(record.nodes[node].text, of: record, at: place) }
    }
  }

  private mutating func note(_ range: Range<Int32>, of record: Record, at place: Int) {
    let range = record.trimmed(range)
    guard !range.isEmpty else { return }
    fields[place].filled += 1
    guard showsValues, fields[place].samples.count < 2 else { return }
    let text = String(decoding: record.arena[range.asInt].prefix(200), as: UTF8.self)
    if !fields[place].samples.contains(text) { fields[place].samples.append(text) }
  }
}
