import CRMCore

extension ValueMap {
  /// The entries of a CSV file: one column holds the values as the tool writes them, the other what
  /// they become.
  ///
  /// Its encoding and delimiter are found as those of an export are.
  ///
  /// - Throws: `Fault` when the file cannot be read, lacks a column, or lists a value twice.
  static func entries(
    csv bytes: [UInt8], file: String, key: String, value: String
  ) throws(Fault) -> [[UInt8]: [UInt8]?] {
    var options = InputOptions()
    options.format = .csv
    var reader = try openReader(
      source: ByteSource(bytes: bytes, name: file), options: options)
    let keyColumn = try place(of: key, in: reader.columns, file: file)
    let valueColumn = try place(of: value, in: reader.columns, file: file)
    var entries: [[UInt8]: [UInt8]?] = [:]
    var record = Record()
    while true {
      switch try reader.next(&record) {
      case .end: return entries
      case .skip: continue
      case .reject(let fault): throw fault.at(Position(file, line: record.line))
      case .record:
        let key = Array(record.arena[record.nodes[keyColumn + 1].text.asInt])
        let result = Array(record.arena[record.nodes[valueColumn + 1].text.asInt])
        guard entries.updateValue(result.isEmpty ? nil : result, forKey: key) == nil else {
          throw Fault(
            .duplicateKey, at: Position(file, line: record.line),
            [.name: String(decoding: key, as: UTF8.self)])
        }
      }
    }
  }

  private static func place(
    of name: String, in columns: [String], file: String
  ) throws(Fault) -> Int {
    if let place = columns.firstIndex(of: name) { return place }
    var facts: [Fault.Fact: String] = [.name: name]
    facts[.nearest] = nearestName(to: name, among: columns)
    throw Fault(.missingColumn, at: Position(file, line: 1), facts)
  }
}
