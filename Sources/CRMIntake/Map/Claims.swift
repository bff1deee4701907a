import CRMCore

/// What each emission of a mapping names of an input.
///
/// A record of which an emission makes no row keeps what only that emission names in its `extra`. What
/// a `when:` has asked for, and the text in which items of JSON are looked for, have served.
struct EmissionClaims: Sendable {
  private enum Claim {
    case column(Int)
    case path(FieldPath)
  }
  private var claims: [(emission: Int?, claim: Claim)] = []
  /// The emission whose claims are added; nil for what is claimed of every record.
  var emission: Int?

  mutating func add(column: Int) { claims.append((emission, .column(column))) }

  mutating func add(_ path: FieldPath) { claims.append((emission, .path(path))) }

  /// The places of a tree, each once.
  var paths: [FieldPath] {
    var seen: Set<FieldPath> = []
    return claims.compactMap { next in
      guard case .path(let path) = next.claim, seen.insert(path).inserted else { return nil }
      return path
    }
  }

  /// What is claimed of a record of which these emissions make rows; of nil, what any claims.
  func of(_ emissions: EmissionSet?) -> Claims {
    claims.reduce(into: Claims()) { result, next in
      if let emission = next.emission, emissions?.contains(emission) == false { return }
      switch next.claim {
      case .column(let column): result.add(column: column)
      case .path(let path): result.add(path)
      }
    }
  }
}

/// A set of emissions, by number.
///
/// All from the 64th on count as one.
struct EmissionSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// The first so many emissions.
  init(first count: Int) {
    for emission in 0..<count { insert(emission) }
  }

  mutating func insert(_ emission: Int) { bits |= 1 << UInt64(min(emission, 63)) }

  func contains(_ emission: Int) -> Bool { bits >> UInt64(min(emission, 63)) & 1 != 0 }
}

/// Which fields of an input a mapping names; the others go to `extra`.
struct Claims: Sendable {
  private(set) var columns: Set<Int> = []
  /// What is claimed of the tree of a JSON or XML record.
  private(set) var root = Branch()

  mutating func add(column: Int) { columns.insert(column) }

  mutating func add(_ path: FieldPath) {
    root.claim(path.steps[...])
  }

  /// What is claimed at and below one place of a tree.
  struct Branch: Sendable {
    private(set) var isClaimed = false
    /// By which child or attribute the place was selected: by itself it says nothing any more.
    private(set) var selector: [UInt8]?
    fileprivate private(set) var children: [(key: [UInt8], branch: Branch)] = []
    /// By place in a list; `every` stands for all of them.
    private var items: [Int: Branch] = [:]
    fileprivate private(set) var selected: [Selection: Branch] = [:]

    private static let every = -1

    fileprivate struct Selection: Hashable {
      let key: [UInt8]
      let value: [UInt8]
    }
  }
}

extension Claims.Branch {
  fileprivate mutating func claim(_ steps: ArraySlice<FieldPath.Step>) {
    var steps = steps
    guard let step = steps.popFirst() else {
      isClaimed = true
      return
    }
    switch step {
    case .key(let name):
      let place = children.firstIndex { $0.key == name } ?? children.count
      if place == children.count { children.append((name, Self())) }
      children[place].branch.claim(steps)
    case .index(let place): items[place, default: Self()].claim(steps)
    case .every: items[Self.every, default: Self()].claimItems(steps)
    case .selecting(let key, let value):
      let selection = Selection(key: key, value: value)
      selected[selection, default: Self()].selector = key
      selected[selection]?.claim(steps)
    }
  }

  /// `[*]` at the end of a `for_each` claims nothing by itself: the fields of the items do.
  private mutating func claimItems(_ steps: ArraySlice<FieldPath.Step>) {
    if !steps.isEmpty { claim(steps) }
  }

  /// What is claimed of a child of an object; nil when nothing is.
  func branch(of child: Int, in record: borrowing Record) -> Self? {
    let key = record.arena.span.extracting(record.nodes[child].key.asInt)
    for (name, branch) in children where key.equals(name) {
      return branch.resolved(for: child, in: record)
    }
    return nil
  }

  /// What is claimed of an item of a list, wherever it stands; nil when nothing is.
  private func item(_ place: Int) -> Self? { items[place] ?? items[Self.every] }

  /// What is claimed of a node at a place of a list; nil when nothing is.
  func item(_ place: Int, _ node: Int, in record: borrowing Record) -> Self? {
    item(place) ?? selection(of: node, in: record)
  }

  /// What is claimed of a node by a text that it holds; nil when nothing is.
  private func selection(of node: Int, in record: borrowing Record) -> Self? {
    guard !selected.isEmpty else { return nil }
    let children = record.children(of: node)
    for (selection, branch) in selected {
      for child in children where record.has(selection.key, asKeyOf: child) {
        guard let text = record.text(of: child),
          record.arena.span.extracting(text.asInt).equals(selection.value)
        else { continue }
        return branch
      }
    }
    return nil
  }

  /// What is claimed of one child among siblings of its name; nil when nothing is.
  private func resolved(for node: Int, in record: borrowing Record) -> Self? {
    if record.nodes[node].kind == .list { return self }
    if !selected.isEmpty { return selection(of: node, in: record) ?? (isClaimed ? self : nil) }
    return items[0] ?? items[Self.every] ?? self
  }
}

extension Claims {
  /// Whether the place of a tree is claimed, by itself or with what holds it.
  func covers(_ place: FieldPath) -> Bool { root.covers(place.steps[...]) }
}

extension Claims.Branch {
  fileprivate func covers(_ steps: ArraySlice<FieldPath.Step>) -> Bool {
    if isClaimed { return true }
    var steps = steps
    guard let step = steps.popFirst() else { return false }
    switch step {
    case .key(let name):
      guard let branch = children.first(where: { $0.key == name })?.branch else { return false }
      return branch.covers(steps) || branch.item(0)?.covers(steps) ?? false
    case .index(let place): return item(place)?.covers(steps) ?? covers(steps)
    case .every: return item(0)?.covers(steps) ?? covers(steps)
    case .selecting(let key, let value):
      return selected[Selection(key: key, value: value)]?.covers(steps) ?? false
    }
  }
}
