extension Record {
  /// Puts the tree of a text that is JSON behind the record's own nodes.
  ///
  /// - Returns: Its root, or nil when the text is no JSON.
  mutating func graft(_ text: Range<Int32>) -> Int? {
    guard let tree = JSONText.record(of: arena[text.asInt]) else { return nil }
    let (root, shift) = (nodes.count, Int32(arena.count))
    arena += tree.arena
    for node in tree.nodes {
      var moved = node
      moved.key = node.key.lowerBound + shift..<node.key.upperBound + shift
      if node.kind != .object, node.kind != .list {
        moved.text = node.text.lowerBound + shift..<node.text.upperBound + shift
      }
      moved.end += Int32(root)
      nodes.append(moved)
    }
    return root
  }
}
