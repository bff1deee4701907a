import CRMCore

/// Checks values against the part of JSON Schema that `mapping schema` uses.
///
/// A keyword that it does not know is a fault of the schema, lest a check be skipped unseen.
struct SchemaValidator: Sendable {
  private let root: Value
  /// Keywords that say nothing about a value by themselves.
  private static let notes: Set<String> = ["$schema", "$defs", "title", "description", "then"]

  /// Reads a schema; all JSON is YAML.
  init(_ text: String) throws {
    root = Value(try YAMLNode.parse(text, file: "schema.json"))
  }

  struct UnknownKeyword: Error { let keyword: String }

  /// Where a value does not fit, as paths; empty when it fits.
  func problems(_ value: Value) throws -> [String] { try problems(value, root, at: "") }

  private func problems(_ value: Value, _ schema: Value, at path: String) throws -> [String] {
    if schema == .flag(false) { return ["\(path): not allowed"] }
    return try schema.members.sorted { $0.key < $1.key }.flatMap { keyword, argument in
      Self.notes.contains(keyword) ? [] : try check(value, keyword, argument, schema, path)
    }
  }

  private func check(
    _ value: Value, _ keyword: String, _ argument: Value, _ schema: Value, _ path: String
  ) throws -> [String] {
    switch keyword {
    case "$ref": return try problems(value, target(argument), at: path)
    case "type":
      let types = argument.items.isEmpty ? [argument] : argument.items
      let fits = types.contains { value.isOf($0) }
      return fits ? [] : ["\(path): type"]
    case "enum": return argument.items.contains(value) ? [] : ["\(path): enum"]
    case "const": return value == argument ? [] : ["\(path): const"]
    case "minimum", "maximum":
      guard case .integer(let number) = value, case .integer(let limit) = argument else {
        return []
      }
      let fits = keyword == "minimum" ? number >= limit : number <= limit
      return fits ? [] : ["\(path): \(keyword)"]
    case "properties", "additionalProperties": return try members(value, keyword, schema, path)
    case "required":
      guard case .object(let members) = value else { return [] }
      return argument.items.filter { members[$0.text] == nil }.map { "\(path): lacks \($0.text)" }
    case "items":
      return try value.items.enumerated().flatMap {
        try problems($1, argument, at: "\(path)/\($0)")
      }
    case "anyOf":
      let all = try argument.items.map { try problems(value, $0, at: path) }
      return all.contains([]) ? [] : all.flatMap(\.self)
    case "allOf": return try argument.items.flatMap { try problems(value, $0, at: path) }
    case "not": return try problems(value, argument, at: path).isEmpty ? ["\(path): not"] : []
    case "if":
      guard try problems(value, argument, at: path).isEmpty, let then = schema.members["then"]
      else { return [] }
      return try problems(value, then, at: path)
    default: throw UnknownKeyword(keyword: keyword)
    }
  }

  private func members(
    _ value: Value, _ keyword: String, _ schema: Value, _ path: String
  ) throws -> [String] {
    let known = schema.members["properties"]?.members ?? [:]
    return try value.members.sorted { $0.key < $1.key }.flatMap { key, member in
      let rule =
        keyword == "properties" ? known[key] : known[key] == nil ? schema.members[keyword] : nil
      return try rule.map { try problems(member, $0, at: "\(path)/\(key)") } ?? []
    }
  }

  private func target(_ reference: Value) -> Value {
    reference.text.split(separator: "/").dropFirst().reduce(root) { place, name in
      place.members[String(name)] ?? .flag(false)
    }
  }

  /// A value as an editor's YAML reader (core schema) has it.
  enum Value: Sendable, Hashable {
    case null
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case array([Value])
    case object([String: Value])

    init(_ node: YAMLNode) {
      let text = node.text ?? ""
      if let items = node.items {
        self = .array(items.map(Value.init))
      } else if let pairs = node.pairs {
        self = .object(
          Dictionary(pairs.map { ($0.key.text ?? "", Value($0.value)) }, uniquingKeysWith: { $1 }))
      } else if node.isNull {
        self = .null
      } else if node.isQuoted {
        self = .text(text)
      } else if text == "true" || text == "false" {
        self = .flag(text == "true")
      } else if let number = Int(text) {
        self = .integer(number)
      } else if text.first?.isNumber ?? false, let number = Double(text) {
        self = .number(number)
      } else {
        self = .text(text)
      }
    }

    var members: [String: Value] { if case .object(let members) = self { members } else { [:] } }
    var items: [Value] { if case .array(let items) = self { items } else { [] } }
    var text: String { if case .text(let text) = self { text } else { "" } }

    /// Whether the value is of the type of that name.
    func isOf(_ type: Value) -> Bool {
      switch (self, type.text) {
      case (.null, "null"), (.flag, "boolean"), (.integer, "integer"), (.integer, "number"),
        (.number, "number"), (.text, "string"), (.array, "array"), (.object, "object"):
        true
      default: false
      }
    }
  }
}
