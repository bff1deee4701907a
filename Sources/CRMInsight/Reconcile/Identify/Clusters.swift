/// Groups of nodes, grown best edge first; a union that a veto forbids is refused.
struct Clusters {
  /// Why two groups stay apart.
  enum Veto: String, Sendable { case decision, identity, conflict, source }

  enum Outcome: Sendable, Equatable {
    case joined, already
    case refused(Veto)
  }

  private var parent: [Int32]
  private var size: [Int32]
  /// Each node's successor in the ring of its group.
  private var next: [Int32]
  /// Groups that nothing may unite, and groups that matching may not unite.
  private var enemies = Feuds()
  private var rivals = Feuds()
  private var identities: [Int32: Set<Int32>] = [:]
  /// Values of which a group built by matching has only one, such as a company number.
  private var markers: [Int32: Set<Int32>] = [:]
  private let sources: [Int32]?

  /// - Parameters:
  ///   - count: the number of nodes, each a group of its own at first.
  ///   - sources: the source of every node, when matching puts at most one row of each in a group.
  init(_ count: Int, sources: [Int32]? = nil) {
    parent = Array(0..<Int32(count))
    size = Array(repeating: 1, count: count)
    next = parent
    self.sources = sources
  }

  /// The node that stands for the group of `node`.
  mutating func root(_ node: Int32) -> Int32 {
    var node = node
    while parent[Int(node)] != node {
      parent[Int(node)] = parent[Int(parent[Int(node)])]
      node = parent[Int(node)]
    }
    return node
  }

  /// Forbids, for good, that two nodes come into one group.
  mutating func forbid(_ a: Int32, _ b: Int32) { enemies.add(root(a), root(b)) }

  /// Forbids that matching brings two nodes into one group.
  mutating func part(_ a: Int32, _ b: Int32) { rivals.add(root(a), root(b)) }

  /// Gives a node an identity: groups of different identities do not come together.
  mutating func identify(_ node: Int32, _ identity: Int32) {
    identities[root(node), default: []].insert(identity)
  }

  /// Gives a node a value of which matching allows a group only one.
  mutating func mark(_ node: Int32, _ marker: Int32) {
    markers[root(node), default: []].insert(marker)
  }

  /// Unites the groups of an edge unless a veto that is stronger than the edge forbids it.
  mutating func join(_ a: Int32, _ b: Int32, _ tier: Tier) -> Outcome {
    let (first, second) = (root(a), root(b))
    guard first != second else { return .already }
    if let veto = veto(first, second, tier) { return .refused(veto) }
    unite(first, second)
    return .joined
  }

  /// What forbids the union of two groups, if anything.
  private func veto(_ a: Int32, _ b: Int32, _ tier: Tier) -> Veto? {
    if enemies.contains(a, b) { return .decision }
    if tier > .decision, conflict(identities, a, b) { return .identity }
    guard tier > .link else { return nil }
    if rivals.contains(a, b) { return .conflict }
    if tier > .certain, conflict(markers, a, b) { return .conflict }
    return shareSource(a, b) ? .source : nil
  }

  private func conflict(_ values: [Int32: Set<Int32>], _ a: Int32, _ b: Int32) -> Bool {
    guard let first = values[a], let second = values[b] else { return false }
    return first.isDisjoint(with: second)
  }

  private func shareSource(_ a: Int32, _ b: Int32) -> Bool {
    guard let sources else { return false }
    let found = Set(members(a).map { sources[Int($0)] })
    return members(b).contains { found.contains(sources[Int($0)]) }
  }

  /// The nodes of the group of `node`.
  func members(_ node: Int32) -> [Int32] {
    var members = [node]
    var other = next[Int(node)]
    while other != node {
      members.append(other)
      other = next[Int(other)]
    }
    return members
  }

  private mutating func unite(_ a: Int32, _ b: Int32) {
    let larger = size[Int(a)] >= size[Int(b)]
    let (kept, gone) = larger ? (a, b) : (b, a)
    parent[Int(gone)] = kept
    size[Int(kept)] += size[Int(gone)]
    next.swapAt(Int(kept), Int(gone))
    if let moved = identities.removeValue(forKey: gone) {
      identities[kept, default: []].formUnion(moved)
    }
    if let moved = markers.removeValue(forKey: gone) {
      markers[kept, default: []].formUnion(moved)
    }
    enemies.move(gone, to: kept)
    rivals.move(gone, to: kept)
  }

  /// For every node the smallest node of its group.
  mutating func labels() -> [Int32] {
    var smallest = [Int32](repeating: -1, count: parent.count)
    var labels: [Int32] = []
    labels.reserveCapacity(parent.count)
    for node in 0..<Int32(parent.count) {
      let root = Int(root(node))
      if smallest[root] < 0 { smallest[root] = node }
      labels.append(smallest[root])
    }
    return labels
  }
}

/// Pairs of groups that stay apart, kept up to date as groups unite.
private struct Feuds {
  private var others: [Int32: Set<Int32>] = [:]

  mutating func add(_ a: Int32, _ b: Int32) {
    guard a != b else { return }
    others[a, default: []].insert(b)
    others[b, default: []].insert(a)
  }

  func contains(_ a: Int32, _ b: Int32) -> Bool { others[a]?.contains(b) == true }

  mutating func move(_ gone: Int32, to kept: Int32) {
    guard let moved = others.removeValue(forKey: gone) else { return }
    for other in moved {
      others[other]?.remove(gone)
      others[other]?.insert(kept)
    }
    others[kept, default: []].formUnion(moved)
  }
}
