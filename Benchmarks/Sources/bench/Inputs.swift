import CRMCore
import CRMIntake
import Foundation

/// The files that are measured: the contacts, and what is made of them.
///
/// All stand in the working folder, but for a file that the caller names.
struct Inputs {
  /// The path of the contacts.
  let contacts: String
  let bytes: Int
  let records: Int
  /// The records of the tenth, and of the files for the readers.
  let tenthRecords: Int
  let readerRecords: Int

  /// The sizes of the files for the readers, by path.
  let readerBytes: [String: Int]

  static let tenth = "tenth/contacts.csv"
  static let changed = "changed/contacts.csv"
  /// The job title of the changed records.
  static let changedTitle = "Head of Change"
  /// The files for the readers; that of CSV has the same records as the others.
  static let readers = ["csv", "json", "jsonl", "xml"].map { "reader/contacts.\($0)" }
  private static let readerLimit = 200_000
  /// A link to what is imported: the contacts, or the changed ones in their place.
  static let link = "input.csv"
  /// The contacts under another path, as the export of another day has.
  static let later = "later.csv"

  /// Writes `rows` contacts.
  static func make(rows: Int) throws -> String {
    let path = "contacts.csv"
    var contacts = Contacts()
    var cells = Cells()
    var file = try RecordFile(path: path, CSVWriter())
    for _ in 0..<rows {
      contacts.next(&cells)
      try file.add(cells)
    }
    try file.close()
    return path
  }

  /// Makes the other files from the contacts at `path`.
  init(path: String) throws {
    contacts = path
    let manager = FileManager.default
    bytes = try Self.size(path)
    for folder in ["tenth", "changed", "reader"] {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Self.link(to: path)
    try manager.createSymbolicLink(atPath: Self.later, withDestinationPath: path)
    (records, tenthRecords, readerRecords) = try Self.derive(path, bytes)
    let sizes = try Self.readers.map { ($0, try Self.size($0)) }
    readerBytes = Dictionary(uniqueKeysWithValues: sizes)
  }

  /// Puts the file at `path` where the imported one is.
  static func link(to path: String) throws {
    unlink(link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
  }

  private static func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  /// Reads the contacts once, and writes what is made of them.
  ///
  /// - Returns: how many records there are, in the tenth and in the files for the readers.
  private static func derive(_ path: String, _ bytes: Int) throws -> (Int, Int, Int) {
    var reader = try openReader(path: path, options: .contacts)
    guard reader.columns == ContactColumns.all.map(\.heading) else {
      let expected = ContactColumns.all.map(\.heading).joined(separator: ", ")
      throw BenchError("\(path) must have these columns in this order: \(expected)")
    }
    var tenth = try RecordFile(path: Self.tenth, CSVWriter())
    var changed = try RecordFile(path: Self.changed, CSVWriter())
    var csv = try RecordFile(path: readers[0], CSVWriter())
    var json = try RecordFile(path: readers[1], JSONWriter(isLines: false))
    var lines = try RecordFile(path: readers[2], JSONWriter(isLines: true))
    var xml = try RecordFile(path: readers[3], XMLWriter())
    var record = Record()
    var cells = Cells()
    while try reader.advance(&record) {
      let raw = reader.rawBytes()
      if reader.textRange.upperBound <= bytes / 10 { try tenth.add(raw: raw) }
      if changed.count % 100 == 99 {
        cells.fill(record, changing: ContactColumns.jobTitle)
        try changed.add(cells)
      } else {
        try changed.add(raw: raw)
      }
      guard csv.count < readerLimit else { continue }
      cells.fill(record)
      try csv.add(cells)
      try json.add(cells)
      try lines.add(cells)
      try xml.add(cells)
    }
    let counts = (changed.count, tenth.count, csv.count)
    try tenth.close()
    try changed.close()
    try csv.close()
    try json.close()
    try lines.close()
    try xml.close()
    return counts
  }
}

extension RecordReader {
  /// Fills `record` with the next record that can be read; false at the end.
  mutating func advance(_ record: inout Record) throws -> Bool {
    while true {
      switch try next(&record) {
      case .record: return true
      case .reject(let fault): throw BenchError("\(fault)")
      case .skip: continue
      case .end: return false
      }
    }
  }
}

extension InputOptions {
  /// How `Benchmarks/contacts.yml` reads.
  static var contacts: InputOptions {
    var options = InputOptions()
    options.format = .csv
    options.encoding = "utf-8"
    options.delimiter = UInt8(ascii: ",")
    return options
  }
}

extension Cells {
  /// Takes the cells of a CSV record; the one at `changing` becomes another.
  mutating func fill(_ record: Record, changing: Int? = nil) {
    clear()
    for (index, node) in record.nodes.dropFirst().enumerated() {
      if index == changing {
        add(Inputs.changedTitle.utf8)
      } else {
        add(record.arena[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
      }
      end()
    }
  }
}
