import CRMCore

/// Which fields of an input a mapping names; the others go to `extra`.
struct Claims: Sendable {
  private(set) var columns: Set<Int> = []
  private var root = Branch()

  /// What is claimed at and below one place of a tree.
  fileprivate struct Branch: Sendable {
    var isClaimed = false
    var children: [[UInt8]: Branch] = [:]
    /// By place in a list; `every` stands for all of them.
    var items: [Int: Branch] = [:]
    var selected: [Selection: Branch] = [:]

    static let every = -1

    struct Selection: Hashable {
      let key: [UInt8]
      let value: [UInt8]
    }
  }

  mutating func add(column: Int) { columns.insert(column) }

  mutating func add(_ path: FieldPath) {
    root.claim(path.steps[...])
  }

  /// The unclaimed, non-empty fields of a record as a JSON object, or nil.
  ///
  /// The members of `base`, a JSON object as text, come first.
  func extra(of record: Record, columns names: [String], base: ArraySlice<UInt8>?) -> [UInt8]? {
    var json = ObjectText(base: base)
    if record.nodes.isEmpty { return json.finished }
    if names.isEmpty {
      writeChildren(of: 0, in: record, below: root, to: &json)
    } else {
      for (index, name) in names.enumerated() where !columns.contains(index) {
        guard index + 1 < record.nodes.count else { break }
        let text = record.trimmed(record.nodes[index + 1].text)
        guard !text.isEmpty else { continue }
        json.member(Array(name.utf8)[...], text: record.arena[text.asInt])
      }
    }
    return json.finished
  }

  private func writeChildren(
    of node: Int, in record: Record, below branch: Branch, to json: inout ObjectText
  ) {
    var order: [[UInt8]] = []
    var values: [[UInt8]: [[UInt8]]] = [:]
    for child in record.children(of: node) {
      let key = Array(record.arena[record.nodes[child].key.asInt])
      let below = branch.children[key].flatMap { $0.resolved(for: child, in: record) }
      guard let value = rest(of: child, in: record, below: below) else { continue }
      if values[key] == nil { order.append(key) }
      values[key, default: []].append(value)
    }
    for key in order {
      guard let all = values[key] else { continue }
      json.member(key[...], json: all.count == 1 ? all[0] : ObjectText.list(all))
    }
  }

  /// The JSON of what nobody claimed of a node; nil when nothing is left.
  private func rest(of node: Int, in record: Record, below branch: Branch?) -> [UInt8]? {
    guard let branch else { return json(of: node, in: record) }
    if branch.isClaimed { return nil }
    switch record.nodes[node].kind {
    case .object:
      var object = ObjectText()
      writeChildren(of: node, in: record, below: branch, to: &object)
      return object.finished
    case .list:
      let parts = record.children(of: node).enumerated().compactMap { place, child in
        rest(of: child, in: record, below: branch.items[place] ?? branch.items[Branch.every])
      }
      return parts.isEmpty ? nil : ObjectText.list(parts)
    default: return json(of: node, in: record)
    }
  }

  /// The JSON of a whole node; nil when it is null, empty or an empty text.
  private func json(of node: Int, in record: Record) -> [UInt8]? {
    let text = record.arena[record.nodes[node].text.asInt]
    switch record.nodes[node].kind {
    case .null: return nil
    case .text:
      guard !text.isEmpty else { return nil }
      var quoted: [UInt8] = []
      JSONQuote.append(text, to: &quoted)
      return quoted
    case .number, .yes, .no: return Array(text)
    case .list:
      let parts = record.children(of: node).compactMap { json(of: $0, in: record) }
      return parts.isEmpty ? nil : ObjectText.list(parts)
    case .object:
      var object = ObjectText()
      for child in record.children(of: node) {
        guard let value = json(of: child, in: record) else { continue }
        object.member(record.arena[record.nodes[child].key.asInt], json: value)
      }
      return object.finished
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
    case .key(let name): children[name, default: Self()].claim(steps)
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

  /// What is claimed of one child among siblings of its name; nil when nothing is.
  fileprivate func resolved(for node: Int, in record: Record) -> Self? {
    if !selected.isEmpty {
      let children = record.children(of: node)
      for (selection, branch) in selected
      where children.contains(where: {
        record.arena[record.nodes[$0].key.asInt].elementsEqual(selection.key)
          && record.text(of: $0).map {
            record.arena[$0.asInt].elementsEqual(selection.value)
          } ?? false
      }) { return branch }
      return isClaimed ? self : nil
    }
    if record.nodes[node].kind != .list, let item = items[0] ?? items[Self.every] { return item }
    return self
  }
}

/// A JSON object under construction.
private struct ObjectText {
  private var bytes: [UInt8]
  private var isEmpty: Bool

  init(base: ArraySlice<UInt8>? = nil) {
    if let base, base.first == UInt8(ascii: "{"), base.last == UInt8(ascii: "}") {
      bytes = Array(base.dropLast())
      isEmpty = bytes.dropFirst().allSatisfy { $0 <= 0x20 }
    } else {
      bytes = [UInt8(ascii: "{")]
      isEmpty = true
    }
  }

  static func list(_ items: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + items.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }

  /// The text, or nil when nothing was written.
  var finished: [UInt8]? { isEmpty ? nil : bytes + [UInt8(ascii: "}")] }

  mutating func member(_ key: ArraySlice<UInt8>, text: ArraySlice<UInt8>) {
    name(key)
    JSONQuote.append(text, to: &bytes)
  }

  mutating func member(_ key: ArraySlice<UInt8>, json: [UInt8]) {
    name(key)
    bytes += json
  }

  private mutating func name(_ key: ArraySlice<UInt8>) {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    JSONQuote.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}

/// Writes JSON strings.
package enum JSONQuote {
  /// Appends `text`, which is UTF-8, as a JSON string.
  package static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
