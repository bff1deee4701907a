import CRMCore

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
      selected[Selection(key: key, value: value), default: Self()].claim(steps)
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

  /// What is claimed of an item of a list; nil when nothing is.
  func item(_ place: Int) -> Self? { items[place] ?? items[Self.every] }

  /// What is claimed of one child among siblings of its name; nil when nothing is.
  private func resolved(for node: Int, in record: borrowing Record) -> Self? {
    if !selected.isEmpty {
      let children = record.children(of: node)
      for (selection, branch) in selected {
        for child in children where record.has(selection.key, asKeyOf: child) {
          guard let text = record.text(of: child),
            record.arena.span.extracting(text.asInt).equals(selection.value)
          else { continue }
          return branch
        }
      }
      return isClaimed ? self : nil
    }
    if record.nodes[node].kind != .list, let item = items[0] ?? items[Self.every] { return item }
    return self
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
