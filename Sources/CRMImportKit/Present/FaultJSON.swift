import CRMCore
import CRMPublish

extension Fault {
  /// The fault with its place, as far as it has one, without values; the column counts bytes.
  var json: JSONValue {
    .object([
      .init("file", JSONValue(position?.file)),
      .init("line", position?.line.map { JSONValue($0) } ?? .null),
      .init("column", position?.column.map { JSONValue($0) } ?? .null),
      .init("code", .string(code.rawValue)), .init("message", .string(FaultText().sentence(self))),
    ])
  }
}
