import CRMCore

/// A row of a CSV file with the line on which it begins.
package struct CSVRow: Sendable, Hashable {
  package let line: Int
  package let cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The row that a reader came to; see `ReadStep.hasCells`.
  package init(_ record: Record) {
    line = record.line
    cells = record.nodes.dropFirst().map { node in
      String(decoding: record.bytes(node.text), as: UTF8.self)
    }
  }

  /// The texts of its cells that are not empty, a comma and a space between.
  package var text: String {
    cells.map(CSVHeader.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var kinds: [CellKind] { cells.map(CellKind.init) }
  var filled: Int { kinds.count { $0 != .empty } }
  /// Whether more than half of its cells are filled, as those of a header are.
  var isFull: Bool { filled * 2 > cells.count }
  /// Whether every cell is a text or empty.
  var isWords: Bool { !kinds.contains(where: \.isValue) }
}

extension ReadStep {
  /// Whether the record of a CSV file holds the cells of its row, be they as many as the header has
  /// or not.
  package var hasCells: Bool {
    switch self {
    case .record: true
    case .reject(let fault): fault.code == .raggedRecord
    case .skip, .end: false
    }
  }
}

extension CSVReader {
  /// The first rows of a CSV file, blank lines left out, whatever number of fields they have.
  static func rows(
    _ head: [UInt8], name: String, options: InputOptions, upTo limit: Int
  ) throws(Fault) -> [CSVRow] {
    var plain = options
    plain.format = .csv
    plain.header = .none
    plain.columnNames = []
    plain.skipRows = []
    plain.carry = nil
    plain.ragged = .reject
    plain.invalidBytes = .replace
    var reader = try openReader(source: ByteSource(bytes: head, name: name), options: plain)
    var rows: [CSVRow] = []
    var record = Record()
    while rows.count < limit {
      // The end of the head may stand inside a quote.
      guard let step = try? reader.next(&record) else { break }
      if case .end = step { return rows }
      if step.hasCells, record.nodes.count > 1 { rows.append(CSVRow(record)) }
    }
    return rows
  }
}
