import CRMCore

/// Where a value stands in a JSON or XML record: `properties.email`, `items[0].id`,
/// `FL[@val="Email"]`, `Price.PriceAmount.@currencyID`.
package struct FieldPath: Sendable, Hashable {
  /// One step down.
  package enum Step: Sendable, Hashable {
    /// The child of that name; in XML the first of that name.
    case key([UInt8])
    /// The item at a 0-based place of a list.
    case index(Int)
    /// Every item of a list, or every child of the name before: only at the end of a `for_each`.
    case every
    /// The first sibling of the step before whose child or attribute of that name has that text; as the
    /// first step the record itself, if it has.
    case selecting(key: [UInt8], value: [UInt8])
  }
  package var steps: [Step]

  package init(steps: [Step]) { self.steps = steps }

  /// Reads a path, or says why it is none; `repeats` allows `[*]` anywhere, not only at its end.
  package init(_ text: String, repeats: Bool = false) throws(PathError) {
    var parser = FieldPathParser(text, mayTellRecord: false)
    steps = try parser.whole(repeats: repeats)
  }

  /// Reads a name of a `match:`, which may begin with a text that the record holds:
  /// `[object="invoice"].id`.
  init(matching text: String) throws(PathError) {
    var parser = FieldPathParser(text, mayTellRecord: true)
    steps = try parser.whole(repeats: false)
  }

  /// Whether it asks for a text: what a record is, as `attributes[type="Lead"].url` tells.
  ///
  /// The attribute of an element is its name, and asks for none.
  var asksForText: Bool {
    steps.contains { step in
      guard case .selecting(let key, _) = step else { return false }
      return key.first != UInt8(ascii: "@")
    }
  }

  /// Why a text is no path.
  package struct PathError: Error { package let reason: String }
}

extension Record {
  /// The node at a path below `start`, or nil.
  package func node(at path: FieldPath, from start: Int = 0) -> Int? {
    var current = start
    var steps = path.steps[...]
    while let step = steps.popFirst() {
      switch step {
      case .key(let name):
        if case .selecting(let key, let value)? = steps.first {
          steps.removeFirst()
          guard let found = child(named: name, of: current, having: key, value) else { return nil }
          current = found
        } else {
          guard let found = child(named: name, of: current) else { return nil }
          current = found
        }
      case .index(let place):
        guard let found = item(place, of: current) else { return nil }
        current = found
      case .selecting(let key, let value):
        guard has(value, under: key, in: current) else { return nil }
      case .every: return nil
      }
    }
    return current
  }

  /// The nodes that a path ending in `[*]` reaches below `start`, in order.
  package func nodes(at path: FieldPath, from start: Int = 0) -> [Int] {
    guard path.steps.last == .every else { return node(at: path, from: start).map { [$0] } ?? [] }
    var before = path
    before.steps.removeLast()
    // `name[*]`: the items of a list, or every child of that name (XML repeats names).
    guard case .key(let name)? = before.steps.last else {
      let list = before.steps.isEmpty ? start : node(at: before, from: start)
      return list.map(children) ?? []
    }
    before.steps.removeLast()
    guard let parent = before.steps.isEmpty ? start : node(at: before, from: start) else {
      return []
    }
    return siblings(named: name, of: parent)
  }

  /// What stands under a name: all children of that name, which XML repeats, or the items of a list.
  private func siblings(named name: [UInt8], of node: Int) -> [Int] {
    children(of: node).filter { has(name, asKeyOf: $0) }.flatMap { child in
      nodes[child].kind == .list ? children(of: child) : [child]
    }
  }

  /// The nodes that a path with any number of `[*]` reaches below `start`, in order.
  func everyNode(at steps: ArraySlice<FieldPath.Step>, from start: Int) -> [Int] {
    guard let every = steps.firstIndex(of: .every) else {
      return node(at: FieldPath(steps: Array(steps)), from: start).map { [$0] } ?? []
    }
    return nodes(at: FieldPath(steps: Array(steps[...every])), from: start).flatMap {
      everyNode(at: steps[(every + 1)...], from: $0)
    }
  }

  /// The children of a node, in order.
  package func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var next = node + 1
    let end = Int(nodes[node].end)
    while next < end {
      result.append(next)
      next = Int(nodes[next].end)
    }
    return result
  }

  /// The text of a node: a scalar's own, or that of its `#text` child; nothing, when an XML element has
  /// attributes only.
  package func text(of node: Int) -> Range<Int32>? {
    switch nodes[node].kind {
    case .null: nil
    case .text, .number, .yes, .no: nodes[node].text
    case .object where nodes[node].holdsOnlyAttributes: nodes[node].text
    case .object: child(named: Array("#text".utf8), of: node).flatMap { text(of: $0) }
    case .list: nil
    }
  }

  private func child(named name: [UInt8], of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var next = node + 1
    let end = Int(nodes[node].end)
    while next < end {
      if has(name, asKeyOf: next) { return next }
      next = Int(nodes[next].end)
    }
    return nil
  }

  private func child(
    named name: [UInt8], of node: Int, having key: [UInt8], _ value: [UInt8]
  ) -> Int? {
    siblings(named: name, of: node).first { has(value, under: key, in: $0) }
  }

  /// Whether a node has a child of that name with that text.
  private func has(_ value: [UInt8], under key: [UInt8], in node: Int) -> Bool {
    children(of: node).contains {
      has(key, asKeyOf: $0) && text(of: $0).map { arena[$0.asInt].elementsEqual(value) } ?? false
    }
  }

  private func item(_ place: Int, of node: Int) -> Int? {
    guard nodes[node].kind == .list else { return place == 0 ? node : nil }
    var next = node + 1
    var remaining = place
    let end = Int(nodes[node].end)
    while next < end {
      if remaining == 0 { return next }
      remaining -= 1
      next = Int(nodes[next].end)
    }
    return nil
  }

  /// Whether a node stands under that name.
  func has(_ name: [UInt8], asKeyOf node: Int) -> Bool {
    arena.span.extracting(nodes[node].key.asInt).equals(name)
  }
}

extension Range<Int32> {
  /// The same range as array indices.
  package var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
