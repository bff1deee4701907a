/// Collects the faults of one reading.
public struct FaultLog: Sendable {
  /// The faults so far, each once, in the order of the file once `sorted` is asked for.
  public private(set) var faults: [Fault] = []
  private var known: Set<Fault> = []

  /// The tables that were read to their end; kept only when the log was made to record them.
  public private(set) var tables: [YAMLTable] = []
  private let isRecording: Bool

  /// Makes an empty log; one that records keeps the tables, which tell the form of a file.
  public init(recording: Bool = false) { isRecording = recording }

  /// Keeps a table that was read to its end.
  mutating func record(_ table: YAMLTable) {
    if isRecording { tables.append(table) }
  }

  /// Adds a fault, unless it is known: what stands once may be read twice.
  public mutating func add(_ fault: Fault) {
    if known.insert(fault).inserted { faults.append(fault) }
  }

  /// Adds a fault at the place of a node.
  public mutating func add(
    _ code: Fault.Code, at node: YAMLNode, _ facts: [Fault.Fact: String] = [:]
  ) { add(Fault(code, at: node.position, facts)) }

  /// Takes back that a key is missing: it is there, misspelt, and that says enough.
  mutating func forgive(missing key: String, of table: YAMLNode) {
    faults.removeAll {
      $0.code == .missingKey && $0.position == table.position && $0.facts[.name] == key
    }
  }

  /// The faults by place.
  public var sorted: [Fault] {
    faults.enumerated().sorted { a, b in
      let (p, q) = (a.element.position, b.element.position)
      return (p?.file ?? "", p?.line ?? 0, p?.column ?? 0, a.offset)
        < (q?.file ?? "", q?.line ?? 0, q?.column ?? 0, b.offset)
    }.map(\.element)
  }

  /// Throws all faults at once, if there are any.
  public func check() throws(Faults) {
    if let all = Faults(sorted) { throw all }
  }
}

/// A YAML mapping whose keys are known: asking for a key claims it, and what nobody claimed is
/// reported as an unknown key with the nearest known one.
public struct YAMLTable: Sendable {
  /// The node that the table was made of.
  public let node: YAMLNode
  private var values: [String: YAMLNode] = [:]
  private var order: [(key: String, node: YAMLNode)] = []
  private var claimed: Set<String> = []
  /// What was asked for, in that order, whether it is there or not: the form of such a table.
  public private(set) var asked: [Asked] = []

  /// A key that was asked for, and what its value is read as.
  public struct Asked: Sendable {
    /// The key.
    public let key: String
    /// What its value is read as.
    public var kind: Kind
  }

  /// What a value is read as.
  public enum Kind: Sendable {
    /// A node that whoever asks looks into.
    case node
    case text
    /// One text or a list of them.
    case texts
    case whole(ClosedRange<Int>)
    case flag
    case words([String])
    case table
  }

  private mutating func ask(_ key: String, _ kind: Kind) {
    claimed.insert(key)
    guard let place = asked.firstIndex(where: { $0.key == key }) else {
      return asked.append(Asked(key: key, kind: kind))
    }
    if case .node = asked[place].kind { asked[place].kind = kind }
  }

  /// Reads `node` as a table; logs a fault and returns nil when it is none.
  public init?(_ node: YAMLNode, name: String, log: inout FaultLog) {
    guard let pairs = node.pairs else {
      log.add(.wrongType, at: node, [.name: name, .expected: "a mapping", .found: node.kindName])
      return nil
    }
    self.node = node
    for (key, value) in pairs {
      guard let text = key.text else {
        log.add(.wrongType, at: key, [.name: name, .expected: "keys of text"])
        continue
      }
      guard text != "<<" || key.isQuoted || value.text != nil else {
        log.add(
          .badSetting, at: key,
          [.name: text, .reason: "there are no merge keys", .remedy: "write the pairs themselves"])
        continue
      }
      guard values[text] == nil else {
        log.add(.duplicateKey, at: key, [.name: text])
        continue
      }
      values[text] = value
      order.append((text, key))
    }
  }

  /// The value of a key, claimed; nil when it is absent or null.
  public mutating func node(_ key: String) -> YAMLNode? {
    ask(key, .node)
    guard let value = values[key], !value.isNull else { return nil }
    return value
  }

  /// True when the key stands in the table with a null, which takes away what was inherited.
  public mutating func isCleared(_ key: String) -> Bool {
    ask(key, .node)
    return values[key]?.isNull ?? false
  }

  /// True when the key stands in the table with nothing behind it; claims nothing.
  public func isEmpty(_ key: String) -> Bool { values[key]?.isNull ?? false }

  /// True when the key stands in the table, null or not; claims nothing.
  public func has(_ key: String) -> Bool { values[key] != nil }

  /// Whether a key stands in the table that nobody has asked for so far.
  public var hasUnasked: Bool { order.contains { !claimed.contains($0.key) } }

  /// The node of the key itself, for a message.
  public func keyNode(_ key: String) -> YAMLNode? { order.first { $0.key == key }?.node }

  /// The text of a key; logs a fault when the value is not text.
  public mutating func text(_ key: String, log: inout FaultLog) -> String? {
    ask(key, .text)
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      log.add(.wrongType, at: node, [.name: key, .expected: "text", .found: node.kindName])
      return nil
    }
    return text
  }

  /// The text of a key that must be there.
  public mutating func requiredText(_ key: String, log: inout FaultLog) -> String? {
    if node(key) == nil { log.add(.missingKey, at: node, [.name: key]) }
    return text(key, log: &log)
  }

  /// The texts of a key: one text, or a list of them.
  public mutating func texts(_ key: String, log: inout FaultLog) -> [String]? {
    ask(key, .texts)
    guard let node = node(key) else { return nil }
    if let text = node.text { return [text] }
    guard let items = node.items else {
      log.add(
        .wrongType, at: node, [.name: key, .expected: "text or a list", .found: node.kindName])
      return nil
    }
    return items.compactMap { item in
      if item.text == nil {
        log.add(.wrongType, at: item, [.name: key, .expected: "text", .found: item.kindName])
      }
      return item.text
    }
  }

  /// The whole number of a key.
  public mutating func integer(
    _ key: String, in range: ClosedRange<Int> = Int.min...Int.max, log: inout FaultLog
  ) -> Int? {
    ask(key, .whole(range))
    guard let node = node(key) else { return nil }
    guard let text = node.text, let number = Int(text), range.contains(number) else {
      log.add(
        .wrongType, at: node,
        [
          .name: key,
          .expected: range.lowerBound == Int.min
            ? "a whole number"
            : "a whole number of at least \(range.lowerBound)"
              + (range.upperBound == Int.max ? "" : " and at most \(range.upperBound)"),
        ])
      return nil
    }
    return number
  }

  /// The yes or no of a key: `true`, `false`, `yes`, `no`.
  public mutating func flag(_ key: String, log: inout FaultLog) -> Bool? {
    ask(key, .flag)
    guard let node = node(key) else { return nil }
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      log.add(.wrongType, at: node, [.name: key, .expected: "true or false"])
      return nil
    }
  }

  /// One of a closed set of words, of which `null` may be one.
  public mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, log: inout FaultLog
  ) -> Value? where Value.RawValue == String {
    ask(key, .words(Value.allCases.map(\.rawValue)))
    guard let node = values[key] else { return nil }
    if node.isNull { return node.text.flatMap(Value.init) }
    guard let text = node.text, let value = Value(rawValue: text) else {
      let names = Value.allCases.map(\.rawValue)
      var facts: [Fault.Fact: String] = [
        .name: key, .expected: "one of " + names.joined(separator: ", "),
      ]
      facts[.found] = node.text.map { "'\($0)'" }
      facts[.nearest] = node.text.flatMap { nearestName(to: $0, among: names) }
      log.add(.wrongType, at: node, facts)
      return nil
    }
    return value
  }

  /// The table of a key.
  public mutating func table(_ key: String, log: inout FaultLog) -> YAMLTable? {
    ask(key, .table)
    return node(key).flatMap { YAMLTable($0, name: key, log: &log) }
  }

  /// All pairs, all claimed: for a table whose keys are free names.
  public mutating func all() -> [(key: String, keyNode: YAMLNode, value: YAMLNode)] {
    claimed.formUnion(order.map(\.key))
    return order.compactMap { key, node in values[key].map { (key, node, $0) } }
  }

  /// Reports every key that nobody asked for; `remedy` says of one what it belongs to.
  public func finish(
    log: inout FaultLog, remedy: (_ key: String) -> String? = { _ in nil }
  ) {
    log.record(self)
    let names = claimed.sorted()
    for (key, node) in order where !claimed.contains(key) {
      var facts: [Fault.Fact: String] = [.name: key]
      facts[.remedy] = remedy(key)
      if facts[.remedy] == nil { facts[.nearest] = nearestName(to: key, among: names) }
      if let meant = facts[.nearest], values[meant] == nil {
        log.forgive(missing: meant, of: self.node)
      }
      log.add(.unknownKey, at: node, facts)
    }
  }
}
