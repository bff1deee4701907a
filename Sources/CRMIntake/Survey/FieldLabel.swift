/// What a column or path is called: of a path its last name, without brackets and quotes.
package struct FieldLabel: Sendable {
  /// The name itself, such as `email` of `properties.email`.
  package let text: String
  /// The whole path in words, such as `owner.email`, without the names that only hold others.
  package let whole: String

  /// Names that only hold others.
  private static let holders: Set<String> = [
    "properties", "fields", "attributes", "data", "node", "values", "record", "item", "value",
  ]

  /// What a field is called; `isPath` for the place of a value in a tree.
  package init(_ name: String, isPath: Bool) {
    guard isPath, let path = (try? FieldPath(name, repeats: true)) else {
      text = name
      whole = name
      return
    }
    var names: [String] = []
    for step in path.steps {
      switch step {
      case .key(let key): names.append(String(decoding: key, as: UTF8.self))
      case .selecting(_, let value):
        names.removeLast()
        names.append(String(decoding: value, as: UTF8.self))
      case .index, .every: break
      }
    }
    names = names.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    let telling = names.filter { !Self.holders.contains($0.lowercased()) }
    text = telling.last ?? names.last ?? name
    whole = telling.joined(separator: " ")
  }
}
