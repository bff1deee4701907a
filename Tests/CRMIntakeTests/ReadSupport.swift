import CRMCore
import CRMIntake
import Testing

/// The chunk sizes that every case is read in: whole, byte by byte, and a few bytes at a time.
let chunkSizes = [1 << 14, 1, 7]

/// An input with the steps that reading it takes, drawn as text.
struct ReadCase: CustomTestStringConvertible {
  var id: String
  var input: [UInt8]
  var options: InputOptions
  var expected: [String]

  init(
    _ id: String, _ input: String, _ expected: [String],
    _ set: (inout InputOptions) -> Void = { _ in }
  ) {
    self.init(id, bytes: Array(input.utf8), expected, set)
  }

  init(
    _ id: String, bytes: [UInt8], _ expected: [String],
    _ set: (inout InputOptions) -> Void = { _ in }
  ) {
    self.id = id
    input = bytes
    self.expected = expected
    options = InputOptions()
    set(&options)
  }

  var testDescription: String { id }
}

/// Checks that a case reads as expected however its bytes arrive.
func expectReads(_ it: ReadCase, sourceLocation: SourceLocation = #_sourceLocation) {
  for chunk in chunkSizes {
    let steps = ReadRun(it.input, it.options, chunk: chunk).steps
    #expect(steps == it.expected, "in chunks of \(chunk)", sourceLocation: sourceLocation)
  }
}

/// Everything that came of reading an input.
///
/// A step is drawn as `line: what`: the fields of a CSV record between bars, a tree much like JSON,
/// `! code@line` for a reject, `- rule` for a row left out, and `throw code@line:column` at the end.
struct ReadRun {
  private(set) var steps: [String] = []
  private(set) var raw: [[UInt8]] = []
  private(set) var columns: [String] = []
  private(set) var description: InputDescription?
  private(set) var fault: Fault?
  /// The cells of the records of a table.
  private(set) var cells: [[String]] = []

  init(
    _ input: [UInt8], _ options: InputOptions = InputOptions(), chunk: Int = 1 << 14,
    form: ByteForm = .unknown
  ) {
    let source = ByteSource(bytes: input, name: "in", chunk: chunk, form: form)
    do throws(Fault) {
      var reader = try openReader(source: source, options: options)
      description = reader.description
      columns = reader.columns
      var record = Record()
      while try take(&reader, &record) {}
    } catch {
      fault = error
      steps.append("throw \(error.code.rawValue)" + Self.place(error.position))
    }
  }

  private mutating func take(
    _ reader: inout any RecordReader, _ record: inout Record
  ) throws(Fault) -> Bool {
    let step: String
    switch try reader.next(&record) {
    case .end: return false
    case .record:
      let isTable = [.csv, .xlsx].contains(reader.description.format)
      step = isTable ? record.drawnFields : record.drawn(0)
      if isTable { cells.append(record.fields) }
    case .skip(let rule): step = "- \(rule)"
    case .reject(let fault): step = "! \(fault.code.rawValue)" + Self.place(fault.position)
    }
    #expect(record.number == raw.count + 1)
    steps.append("\(record.line): \(step)")
    raw.append(reader.rawBytes())
    return true
  }

  private static func place(_ position: Position?) -> String {
    guard let line = position?.line else { return "" }
    return "@\(line)" + (position?.column.map { ":\($0)" } ?? "")
  }

  /// The raw bytes of the steps as text.
  var rawText: [String] { raw.map { String(decoding: $0, as: UTF8.self) } }
}

extension Record {
  func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The fields of a CSV record.
  var fields: [String] { nodes.dropFirst().map { string($0.text) } }

  var drawnFields: String { fields.joined(separator: "|") }

  /// The node and what is under it, much like JSON.
  func drawn(_ index: Int) -> String {
    let node = nodes[index]
    switch node.kind {
    case .null, .yes, .no, .number: return string(node.text)
    case .text: return "\"\(string(node.text))\""
    case .object:
      return "{"
        + children(index).map { "\(string(nodes[$0].key)):\(drawn($0))" }
        .joined(separator: ",") + "}"
    case .list: return "[" + children(index).map(drawn).joined(separator: ",") + "]"
    }
  }

  private func children(_ index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      children.append(child)
      child = Int(nodes[child].end)
    }
    return children
  }
}
