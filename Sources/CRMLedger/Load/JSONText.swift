import CRMIntake

/// Writing JSON as bytes.
extension [UInt8] {
  /// Appends a cell; a number that JSON cannot hold becomes null.
  mutating func append(json cell: Batch.Cell, _ arena: UnsafeBufferPointer<UInt8>) {
    switch cell {
    case .null: self += Array("null".utf8)
    case .integer(let number): self += Array("\(number)".utf8)
    case .real(let number): self += Array((number.isFinite ? "\(number)" : "null").utf8)
    case .text(let range): append(json: arena[range.asInt])
    }
  }

  /// Appends a text in quotes.
  mutating func append(json text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<32:
        self += Array("\\u00".utf8)
        append(Self.hexDigits[Int(byte >> 4)])
        append(Self.hexDigits[Int(byte & 15)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private static let hexDigits = [UInt8]("0123456789abcdef".utf8)
}

/// JSON of an object whose values are numbers, with its keys in order.
func jsonObject(_ counts: [String: Int]) -> String {
  var bytes: [UInt8] = [UInt8(ascii: "{")]
  for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(json: key.utf8)
    bytes += Array(":\(count)".utf8)
  }
  bytes.append(UInt8(ascii: "}"))
  return String(decoding: bytes, as: UTF8.self)
}

/// JSON of a list of texts, in the order given.
func jsonList(_ texts: [String]) -> String {
  var bytes: [UInt8] = [UInt8(ascii: "[")]
  for text in texts {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(json: text.utf8)
  }
  bytes.append(UInt8(ascii: "]"))
  return String(decoding: bytes, as: UTF8.self)
}
