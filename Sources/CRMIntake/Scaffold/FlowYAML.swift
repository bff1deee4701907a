import CRMCore

/// Writes nodes of a mapping file again, in one line, with another name for a column.
enum FlowYAML {
  /// The right side of a field or key with `new` in front of `old`, which stays as an alias.
  static func adding(_ new: String, before old: [String], to node: YAMLNode) -> String {
    switch node.content {
    case .scalar: return "[\(text(node, old, new)), \(text(node))]"
    case .sequence(let items):
      let first = items.first.map { text($0, old, new) } ?? ScaffoldText.scalar(new)
      return "[\(([first] + items.map { text($0) }).joined(separator: ", "))]"
    case .mapping(let pairs):
      let members = pairs.map { key, value -> String in
        let isSource = key.text == "from" && value.pairs == nil
        let right = isSource ? adding(new, before: old, to: value) : text(value, old, new)
        return "\(text(key)): \(right)"
      }
      return "{ \(members.joined(separator: ", ")) }"
    }
  }

  /// A node in one line; a scalar that is one of `old`, functions behind it aside, becomes `new`.
  static func text(_ node: YAMLNode, _ old: [String] = [], _ new: String = "") -> String {
    switch node.content {
    case .scalar(let text):
      let renamed = replaced(text, old, new)
      if renamed == text, !node.isQuoted, ["~", "null", "Null", "NULL", ""].contains(text) {
        return "~"
      }
      return ScaffoldText.scalar(renamed)
    case .sequence(let items):
      return "[\(items.map { self.text($0, old, new) }.joined(separator: ", "))]"
    case .mapping(let pairs):
      let members = pairs.map { "\(self.text($0.key)): \(self.text($0.value, old, new))" }
      return "{ \(members.joined(separator: ", ")) }"
    }
  }

  private static func replaced(_ text: String, _ old: [String], _ new: String) -> String {
    for name in old {
      for written in [name, "\"\(name)\""] where text.hasPrefix(written) {
        let rest = text.dropFirst(written.count)
        if rest.isEmpty || rest.trimmed.hasPrefix("|") { return new + rest }
      }
    }
    return text
  }
}

/// The nodes of a mapping file and of those that it extends.
struct MappingNodes {
  private var roots: [YAMLNode] = []

  /// Reads the file of a mapping's id, and what it extends, by the texts that `source` gives.
  init(_ id: String, source: (String) -> String?) {
    var next: String? = id
    var seen: Set<String> = []
    while let id = next, seen.insert(id).inserted, let text = source(id) {
      guard let root = try? YAMLNode.parse(text, file: id, keepingDuplicates: true) else { return }
      roots.append(root)
      next = root.member("extends")?.text
    }
  }

  /// What `define:` gives names to, each as the nearest file that names it says.
  var definitions: [(name: String, node: YAMLNode)] {
    var seen: Set<String> = []
    return roots.flatMap { $0.member("define")?.pairs ?? [] }.compactMap { key, node in
      key.text.flatMap { seen.insert($0).inserted ? ($0, node) : nil }
    }
  }

  /// What stands under a key of an emission, in the nearest file that says it.
  func node(of emission: Mapping.Emission, _ keys: [String]) -> YAMLNode? {
    for root in roots {
      for item in root.member("emit")?.items ?? [] {
        let id = item.member("id")?.text ?? item.member("entity")?.text
        guard id == emission.id else { continue }
        var node: YAMLNode? = item
        for key in keys { node = node?.member(key) }
        if let node { return node }
      }
    }
    return nil
  }
}

extension YAMLNode {
  fileprivate func member(_ key: String) -> YAMLNode? {
    pairs?.first { $0.key.text == key }?.value
  }

  /// The scalars in it.
  var plainTexts: [String] {
    switch content {
    case .scalar(let text): [text]
    case .sequence(let items): items.flatMap(\.plainTexts)
    case .mapping(let pairs): pairs.flatMap { $0.value.plainTexts }
    }
  }
}
