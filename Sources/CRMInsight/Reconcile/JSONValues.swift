import FoundationEssentials

/// The JSON that columns hold: lists of texts, and small objects.
enum JSONValues {
  /// The texts of a JSON array; none when it is not one.
  static func texts(_ json: String?) -> [String] {
    guard let json, json.utf8.count > 2 else { return [] }
    return (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
  }

  /// The numbers of a JSON object; none when it is not one.
  static func numbers(_ json: String?) -> [String: Int] {
    guard let json, json.utf8.count > 2 else { return [:] }
    return (try? JSONDecoder().decode([String: Int].self, from: Data(json.utf8))) ?? [:]
  }

  /// A JSON array of texts.
  static func list(_ texts: [String]) -> String {
    "[\(texts.map(quoted).joined(separator: ","))]"
  }

  /// A JSON object of texts, in the order given.
  static func object(_ members: [(key: String, text: String)]) -> String {
    "{\(members.map { "\(quoted($0.key)):\(quoted($0.text))" }.joined(separator: ","))}"
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case ..<" ":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
