import CRMCore

/// How the places of a JSON or XML record are named, as a mapping would name them.
///
/// Elements of one name that an attribute tells apart are named by it: `FL[@val="Email"]`. Items of
/// a list, and elements that repeat, stand behind `[*]`, which a `for_each` takes.
package struct TreeNames: Sendable {
  /// The attribute that tells apart the elements of a path.
  private var selectors: [String: [UInt8]] = [:]
  /// The paths of elements that repeat within one parent.
  private var repeated: Set<String> = []

  /// How many records are looked at.
  private static let records = 200

  package init() {}

  /// Looks at the first records of an input.
  package init(scanning reader: inout any RecordReader) {
    var candidates: [String: [UInt8]?] = [:]
    var record = Record()
    for _ in 0..<Self.records {
      guard let step = try? reader.next(&record) else { break }
      if case .end = step { break }
      guard case .record = step else { continue }
      scan(0, "", record, &candidates)
    }
    for (path, key) in candidates {
      if let key { selectors[path] = key } else { repeated.insert(path) }
    }
  }

  /// Finds the names that repeat below a node, and the attribute that tells them apart in all records.
  private func scan(
    _ node: Int, _ path: String, _ record: Record, _ candidates: inout [String: [UInt8]?]
  ) {
    guard record.nodes[node].kind == .object else {
      if record.nodes[node].kind == .list {
        for child in record.children(of: node) { scan(child, path + "[*]", record, &candidates) }
      }
      return
    }
    var groups: [String: [Int]] = [:]
    for child in record.children(of: node) {
      let inner = Self.joined(path, record.name(of: child))
      groups[inner, default: []].append(child)
      scan(child, inner, record, &candidates)
    }
    for (inner, group) in groups {
      let found = Self.attributes(tellingApart: group, record)
      if group.count > 1 {
        let agreed = candidates[inner].map { known in known.map { found.contains($0) ? $0 : nil } }
        candidates[inner] = (agreed ?? found.first).flatMap { $0 }
      } else if candidates[inner] == nil, let usual = found.first(where: Self.isUsual),
        record.child("#text", of: group[0]) != nil
      {
        candidates[inner] = usual
      }
    }
  }

  /// The attributes that all elements of a group have, no two with the same value.
  private static func attributes(
    tellingApart group: [Int], _ record: Record
  ) -> [[UInt8]] {
    guard let first = group.first, record.nodes[first].kind == .object else { return [] }
    var found: [[UInt8]] = []
    for child in record.children(of: first) {
      let key = Array(record.bytes(record.nodes[child].key))
      guard key.first == UInt8(ascii: "@") else { continue }
      var values: Set<[UInt8]> = []
      let isTold = group.allSatisfy { element in
        guard let attribute = record.child(key, of: element), let text = record.text(of: attribute),
          (1...80).contains(text.count)
        else { return false }
        return values.insert(Array(record.bytes(text))).inserted
      }
      if isTold { found.append(key) }
    }
    return found.sorted { isUsual($0) && !isUsual($1) }
  }

  /// Whether an attribute of that name usually names a field.
  private static func isUsual(_ key: [UInt8]) -> Bool {
    ["@val", "@name", "@key", "@field"].contains(String(decoding: key, as: UTF8.self).lowercased())
  }

  // MARK: Walking

  /// Visits the values of a record that are not empty, each with its name, as text.
  package func visit(_ record: Record, _ visit: (String, String) -> Void) {
    walk(record) { name, text, _ in visit(name, String(text)) }
  }

  /// Visits the values of a record that are not empty, each with its name.
  func walk(_ record: Record, _ visit: (String, Span<UInt8>, _ isList: Bool) -> Void) {
    walk(0, "", record, visit)
  }

  private func walk(
    _ node: Int, _ path: String, _ record: Record,
    _ visit: (String, Span<UInt8>, Bool) -> Void
  ) {
    switch record.nodes[node].kind {
    case .null: break
    case .object:
      for child in record.children(of: node) {
        let key = record.name(of: child)
        if key == "#text" {
          walk(child, path.isEmpty ? "\"#text\"" : path, record, visit)
        } else {
          walkChild(child, Self.joined(path, key), record, visit)
        }
      }
    case .list:
      guard !visitTexts(of: node, path, record, visit) else { return }
      for child in record.children(of: node) { walk(child, path + "[*]", record, visit) }
    default:
      let range = record.trimmed(record.nodes[node].text)
      if !range.isEmpty { visit(path, record.arena.span.extracting(range.asInt), false) }
    }
  }

  private func walkChild(
    _ child: Int, _ path: String, _ record: Record,
    _ visit: (String, Span<UInt8>, Bool) -> Void
  ) {
    if let key = selectors[path], let attribute = record.child(key, of: child),
      let text = record.text(of: attribute)
    {
      let value = String(decoding: record.bytes(text), as: UTF8.self)
      let quote = value.contains("\"") ? "'" : "\""
      let name = "\(path)[\(String(decoding: key, as: UTF8.self))=\(quote)\(value)\(quote)]"
      for part in record.children(of: child) where part != attribute {
        let inner = record.name(of: part)
        walk(part, inner == "#text" ? name : Self.joined(name, inner), record, visit)
      }
    } else {
      walk(child, repeated.contains(path) ? path + "[*]" : path, record, visit)
    }
  }

  /// Visits a list of texts as one value; false when it holds anything else.
  private func visitTexts(
    of node: Int, _ path: String, _ record: Record,
    _ visit: (String, Span<UInt8>, Bool) -> Void
  ) -> Bool {
    let children = record.children(of: node)
    let isTexts = children.allSatisfy { ![.list, .object].contains(record.nodes[$0].kind) }
    guard isTexts, !path.isEmpty else { return false }
    let parts = children.map { Array(record.bytes(record.nodes[$0].text)) }.filter { !$0.isEmpty }
    if !parts.isEmpty { visit(path, Array(parts.joined(separator: "; ".utf8)).span, true) }
    return true
  }

  /// Whether a path reads the very place that the name is given to: a name that holds a double quote
  /// cannot be written in one.
  static func isPath(_ name: String) -> Bool {
    (try? FieldPath(name, repeats: true)).map { Self.name(of: $0) == name } ?? false
  }

  /// The name of a path's place.
  static func name(of path: FieldPath) -> String {
    var written = ""
    for step in path.steps {
      switch step {
      case .key(let key): written = joined(written, String(decoding: key, as: UTF8.self))
      case .index(let place): written += "[\(place)]"
      case .every: written += "[*]"
      case .selecting(let key, let value):
        let value = String(decoding: value, as: UTF8.self)
        let quote = value.contains("\"") ? "'" : "\""
        written += "[\(String(decoding: key, as: UTF8.self))=\(quote)\(value)\(quote)]"
      }
    }
    return written
  }

  private static func joined(_ path: String, _ key: String) -> String {
    let isPlain =
      !key.isEmpty && key.allSatisfy { !".[]|\"".contains($0) } && !key.hasPrefix("=")
      && !key.hasPrefix("$") && key.first?.isWhitespace == false && key.last?.isWhitespace == false
      && (!path.isEmpty || key != "parent")
    let name = isPlain ? key : "\"\(key)\""
    return path.isEmpty ? name : "\(path).\(name)"
  }
}

extension Record {
  /// The name under which a node stands.
  fileprivate func name(of node: Int) -> String {
    String(decoding: bytes(nodes[node].key), as: UTF8.self)
  }

  fileprivate func child(_ key: String, of node: Int) -> Int? { child(Array(key.utf8), of: node) }

  fileprivate func child(_ key: [UInt8], of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    return children(of: node).first { has(key, asKeyOf: $0) }
  }
}
