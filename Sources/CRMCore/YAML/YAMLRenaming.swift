extension YAMLNode {
  /// The mapping with other names for some of its keys, each at its place.
  package func renaming(_ names: [String: String]) -> YAMLNode {
    guard let pairs, !names.isEmpty else { return self }
    let renamed = pairs.map { key, value in
      guard let name = key.text.flatMap({ names[$0] }) else { return (key: key, value: value) }
      let other = YAMLNode(
        content: .scalar(name), position: key.position, isQuoted: key.isQuoted)
      return (key: other, value: value)
    }
    return YAMLNode(content: .mapping(renamed), position: position, isQuoted: isQuoted)
  }
}
