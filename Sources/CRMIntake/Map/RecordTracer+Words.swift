/// What the steps of a trace are called.
extension Condition.Test {
  /// The test as a mapping writes it.
  var words: String {
    func quoted(_ bytes: [UInt8]) -> String { "\"\(String(decoding: bytes, as: UTF8.self))\"" }
    return switch self {
    case .isPresent: "is present"
    case .isYes: "is true"
    case .isNo: "is false"
    case .equals(let text): "is \(quoted(text))"
    case .isOneOf(let texts): "in [\(texts.map(quoted).joined(separator: ", "))]"
    case .contains(let text): "contains \(quoted(text))"
    case .startsWith(let text): "starts with \(quoted(text))"
    case .endsWith(let text): "ends with \(quoted(text))"
    }
  }
}

extension CompiledCall {
  /// The call as a mapping writes it.
  var words: String {
    let quote = operand == nil ? "\"" : ""
    let given = arguments.map { quote + String(decoding: $0, as: UTF8.self) + quote }
    return given.isEmpty
      ? function.rawValue : "\(function.rawValue)(\(given.joined(separator: ", ")))"
  }
}
