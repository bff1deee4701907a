import CRMCore
import CRMInsight
import CRMIntake
import CRMLedger
import Foundation
import GRDB

/// One record of a file, with how it becomes rows.
struct RecordExplanation {
  /// Which record of a file is meant.
  enum Place: Hashable {
    /// The record that begins on that 1-based line, or goes on over it.
    case line(Int)
    /// The record of that 1-based number.
    case number(Int)
  }

  /// What reading comes to.
  enum Found {
    case record(RecordTrace)
    /// The reader refuses it.
    case refused(Fault)
    /// A rule leaves the row out.
    case leftOut(String)
  }

  let path: String
  let mapping: Mapping
  let source: String
  let found: Found
  let number: Int
  let line: Int
  /// How many records begin on that line.
  let neighbours: Int
  /// The cells or values of the record as they stand in the file.
  let cells: [(name: String, value: String)]
  /// The columns that nothing claims of the record.
  let unclaimed: [String]
  /// What the database holds of it; nil when it was not asked.
  var stored: StoredRecord?
  /// The file is no longer what was loaded.
  var isChanged = false

  /// Reads the file up to the record.
  ///
  /// - Throws: `Fault` when there is no such record.
  init(
    _ path: String, at location: InputLocation, _ place: Place, _ mapping: Mapping,
    _ source: SourceSettings, reporting: Reporting
  ) throws {
    guard let zone = Zone(identifier: reporting.timezone) else {
      throw Fault(.badSetting, [.name: "timezone", .reason: "is no time zone"])
    }
    self.path = path
    self.mapping = mapping
    self.source = source.name
    let search = RecordSearch(location: location, options: mapping.input)
    guard let found = try search.number(at: place) else { throw Self.missing(place, in: path) }
    let reader = try search.open()
    let plan = try Plan.compile(
      mapping, columns: reader.columns,
      environment: Plan.Environment(
        file: path, source: source, reportingZone: zone, preamble: reader.preamble))
    guard let hit = try RecordSearch.hit(found.number, reader, plan, mapping),
      !(found.isLast && hit.ends(before: place))
    else { throw Self.missing(place, in: path) }
    number = found.number
    neighbours = found.neighbours
    self.found = hit.found
    if case .record(let trace) = hit.found { unclaimed = trace.unclaimed } else { unclaimed = [] }
    line = hit.record.line
    cells = hit.cells
  }

  private static func missing(_ place: Place, in path: String) -> Fault {
    let written =
      switch place {
      case .line(let line): "\(path):\(line)"
      case .number(let number): "\(path)#\(number)"
      }
    return Fault(.unknownName, [.name: written, .expected: "record"])
  }
}

/// Looks for one record of a file.
private struct RecordSearch {
  struct Hit {
    var record: CRMIntake.Record
    var found: RecordExplanation.Found
    var cells: [(name: String, value: String)]
    /// The line breaks inside the record.
    var breaks: Int

    /// Whether the place is a line behind the record.
    func ends(before place: RecordExplanation.Place) -> Bool {
      guard case .line(let line) = place else { return false }
      return line > record.line + breaks
    }
  }

  let location: InputLocation
  let options: InputOptions

  func open() throws -> any RecordReader {
    try openReader(source: try location.open(), options: options)
  }

  /// The number of the record at a place, how many begin on its line, and whether none follows.
  ///
  /// On a line, it is the last that begins on it or before it; of several on one line the first.
  func number(
    at place: RecordExplanation.Place
  ) throws -> (number: Int, neighbours: Int, isLast: Bool)? {
    let line: Int
    switch place {
    case .number(let number): return (number, 1, false)
    case .line(let wanted): line = wanted
    }
    var reader = try open()
    var record = CRMIntake.Record()
    var last: (number: Int, line: Int, neighbours: Int)?
    var isLast = false
    while !isLast {
      if case .end = try reader.next(&record) {
        isLast = true
        continue
      }
      guard record.line <= line else { break }
      if let known = last, known.line == record.line {
        last?.neighbours += 1
      } else {
        last = (record.number, record.line, 1)
      }
    }
    return last.map { ($0.number, $0.neighbours, isLast) }
  }

  /// The record of a number; those before it are mapped, as equal keys count.
  static func hit(
    _ number: Int, _ reader: consuming any RecordReader, _ plan: Plan, _ mapping: Mapping
  ) throws -> Hit? {
    let columns = reader.columns
    var run = PlanRun(plan, columns: columns)
    var record = CRMIntake.Record()
    var batch = Batch()
    while true {
      let step = try reader.next(&record)
      if case .end = step { return nil }
      if record.number == number {
        let found: RecordExplanation.Found
        switch step {
        case .reject(let fault): found = .refused(fault)
        case .skip(let rule): found = .leftOut(rule)
        case .record, .end:
          found = .record(RecordTrace(record, by: &run, of: mapping, columns: columns))
        }
        let raw = reader.rawBytes()
        let breaks = max(raw.count { $0 == 0x0A }, raw.count { $0 == 0x0D })
        return Hit(
          record: record, found: found, cells: record.cells(under: columns), breaks: breaks)
      }
      if case .record = step {
        _ = run.map(&record, into: &batch)
        batch.removeAll()
      }
    }
  }
}

extension CRMIntake.Record {
  /// The values of a record that are not empty, with their names.
  fileprivate func cells(under columns: [String]) -> [(name: String, value: String)] {
    var cells: [(name: String, value: String)] = []
    guard !columns.isEmpty else {
      guard !nodes.isEmpty else { return [] }
      TreeNames().visit(self) { cells.append(($0, $1)) }
      return cells
    }
    for (place, node) in nodes.dropFirst().enumerated() {
      let text = String(decoding: bytes(node.text), as: UTF8.self)
      guard !text.isEmpty else { continue }
      cells.append((place < columns.count ? columns[place] : "column \(place + 1)", text))
    }
    return cells
  }
}

/// What the database holds of a record.
struct StoredRecord {
  let name: RecordName
  let path: String
  let mapping: String
  let number: Int
  let sha256: String
  var isFromStandardInput: Bool { path == "-" || path.hasPrefix("-:") }
  /// The columns of its row that are filled.
  let columns: [(name: String, value: String)]
  /// The references that were resolved: the column, and the record it leads to.
  let references: [(name: String, record: String)]

  /// Reads a record by its name.
  ///
  /// - Throws: `Fault` `unknownName` when there is none.
  init(_ name: RecordName, _ db: Database) throws {
    guard let entity = Schema.unified[name.entity],
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT r.*, f.path AS file_path, f.mapping AS file_mapping, f.sha256 AS file_sha256
          FROM \(entity.name) AS r JOIN source AS s ON s.id = r.source_id
          JOIN file AS f ON f.id = r.file_id WHERE s.name = ? AND r.external_id = ?
          """, arguments: [name.source, name.externalId])
    else { throw Fault(.unknownName, [.name: name.description, .expected: "record"]) }
    self.name = name
    path = row["file_path"]
    mapping = row["file_mapping"]
    sha256 = row["file_sha256"]
    number = row["record_no"]
    var columns: [(name: String, value: String)] = []
    var references: [(name: String, record: String)] = []
    for column in entity.columns {
      for stored in column.storage where stored.kind != .virtualAmount {
        guard let value = Self.text(row, stored) else { continue }
        columns.append((stored.name, value))
      }
      guard case .reference(let target) = column.type, let id = row[column.idColumn] as Int64?
      else {
        continue
      }
      let found = try Row.fetchOne(
        db,
        sql: """
          SELECT s.name AS source, t.external_id AS id FROM \(target) AS t
          JOIN source AS s ON s.id = t.source_id WHERE t.id = ?
          """, arguments: [id])
      if let found {
        let source: String = found["source"]
        let id: String = found["id"]
        references.append((column.name, "\(source):\(target):\(id)"))
      }
    }
    self.columns = columns
    self.references = references
  }

  private static func text(_ row: Row, _ column: StoredColumn) -> String? {
    switch column.kind {
    case .text: row[column.name] as String?
    case .integer, .virtualAmount: (row[column.name] as Int64?).map { String($0) }
    case .real: (row[column.name] as Double?).map { "\($0)" }
    }
  }
}
