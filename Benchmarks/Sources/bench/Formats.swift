/// CSV as RFC 4180 has it: a cell is quoted when it must be, and lines end with CR LF.
struct CSVWriter: RecordWriter {
  var opening: [UInt8] {
    Array((ContactColumns.all.map(\.heading).joined(separator: ",") + "\r\n").utf8)
  }
  var closing: [UInt8] { [] }

  func write(_ cells: Cells, isFirst: Bool, to text: inout [UInt8]) {
    for index in 0..<cells.count {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      write(cells[index], to: &text)
    }
    text.append(0x0D)
    text.append(0x0A)
  }

  private func write(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isQuoted = cell.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }
    guard isQuoted else {
      text.append(contentsOf: cell)
      return
    }
    text.append(quote)
    for byte in cell {
      if byte == quote { text.append(quote) }
      text.append(byte)
    }
    text.append(quote)
  }
}

/// JSON objects with HubSpot's property names: one a line, or in the envelope of its API.
struct JSONWriter: RecordWriter {
  let isLines: Bool
  private let keys = ContactColumns.all.map { Array("\"\($0.property)\":".utf8) }
  private static let null = Array("null".utf8)
  private static let hex = Array("0123456789abcdef".utf8)
  private static let before = Array("{\"id\":\"".utf8)
  private static let between = Array("\",\"properties\":".utf8)
  private static let after = Array(
    """
    ,"createdAt":"2024-05-06T07:08:09.010Z","updatedAt":"2025-05-06T07:08:09.010Z","archived":false}
    """.utf8)

  init(isLines: Bool) { self.isLines = isLines }

  var opening: [UInt8] { isLines ? [] : Array("{\"results\":[".utf8) }
  var closing: [UInt8] { isLines ? [] : Array("],\"paging\":null}\n".utf8) }

  func write(_ cells: Cells, isFirst: Bool, to text: inout [UInt8]) {
    guard !isLines else {
      writeObject(cells, to: &text)
      text.append(0x0A)
      return
    }
    if !isFirst { text.append(UInt8(ascii: ",")) }
    text += Self.before
    text += cells[0]
    text += Self.between
    writeObject(cells, to: &text)
    text += Self.after
  }

  private func writeObject(_ cells: Cells, to text: inout [UInt8]) {
    for index in 0..<cells.count {
      text.append(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      text += keys[index]
      if cells[index].isEmpty { text += Self.null } else { write(cells[index], to: &text) }
    }
    text.append(UInt8(ascii: "}"))
  }

  private func write(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in cell {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case 0x0A: text += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x0D: text += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0..<0x20:
        text += Array("\\u00".utf8)
        text += [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]]
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}

/// An XML element a record, with an element a property.
struct XMLWriter: RecordWriter {
  private let starts = ContactColumns.all.map { Array("    <\($0.property)>".utf8) }
  private let ends = ContactColumns.all.map { Array("</\($0.property)>\n".utf8) }
  private let voids = ContactColumns.all.map { Array("    <\($0.property)/>\n".utf8) }

  var opening: [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<contacts>\n".utf8)
  }
  var closing: [UInt8] { Array("</contacts>\n".utf8) }

  func write(_ cells: Cells, isFirst: Bool, to text: inout [UInt8]) {
    text += Array("  <contact>\n".utf8)
    for index in 0..<cells.count {
      guard !cells[index].isEmpty else {
        text += voids[index]
        continue
      }
      text += starts[index]
      write(cells[index], to: &text)
      text += ends[index]
    }
    text += Array("  </contact>\n".utf8)
  }

  private func write(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
    for byte in cell {
      switch byte {
      case UInt8(ascii: "&"): text += Array("&amp;".utf8)
      case UInt8(ascii: "<"): text += Array("&lt;".utf8)
      case UInt8(ascii: ">"): text += Array("&gt;".utf8)
      case 0x0D: text += Array("&#13;".utf8)
      default: text.append(byte)
      }
    }
  }
}
