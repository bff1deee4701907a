import CRMCore

/// The JSON of a record's nodes, and whether a text is JSON.
enum JSONText {
  /// The compact JSON of a node with all that is below it; XML attributes are members named `@…`.
  static func of(_ node: Int, in record: borrowing Record) -> [UInt8] {
    var bytes: [UInt8] = []
    write(node, in: record, to: &bytes)
    return bytes
  }

  private static func write(_ node: Int, in record: borrowing Record, to bytes: inout [UInt8]) {
    let text = record.arena.span.extracting(record.nodes[node].text.asInt)
    switch record.nodes[node].kind {
    case .null: bytes += Array("null".utf8)
    case .text: JSONQuote.append(text, to: &bytes)
    case .number, .yes, .no: bytes.append(text)
    case .list, .object:
      let isList = record.nodes[node].kind == .list
      bytes.append(UInt8(ascii: isList ? "[" : "{"))
      for (place, child) in record.children(of: node).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if !isList {
          let key = record.nodes[child].key
          JSONQuote.append(record.arena.span.extracting(key.asInt), to: &bytes)
          bytes.append(UInt8(ascii: ":"))
        }
        write(child, in: record, to: &bytes)
      }
      bytes.append(UInt8(ascii: isList ? "]" : "}"))
    }
  }

  /// True when the bytes are one JSON object.
  static func isObject(_ text: Span<UInt8>) -> Bool {
    let first = text.indices.first { text[$0] > 0x20 }
    return first.map { text[$0] == UInt8(ascii: "{") } ?? false && isValid(text)
  }

  /// The one JSON value that a text is, as the record of its nodes; nil when it is none.
  static func record(of text: some Sequence<UInt8>) -> Record? {
    let bytes = Array(text)
    var record = Record()
    var parser = JSONParser(InputOptions.Limits())
    do {
      let end = try parser.parse(bytes.span, isLast: true, into: &record.nodes)
      record.arena = bytes
      guard bytes[end...].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
        return nil
      }
      try parser.unescape(&record, repairs: false)
    } catch {
      return nil
    }
    return record
  }

  /// True when the bytes are one JSON value.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    bytes.append(text)
    var options = InputOptions()
    options.format = .json
    options.records = "$"
    guard
      var reader = try? openReader(
        source: ByteSource(bytes: bytes, name: ""), options: options)
    else {
      return false
    }
    var record = Record()
    guard case .record? = try? reader.next(&record) else { return false }
    guard case .end? = try? reader.next(&record) else { return false }
    return true
  }
}
