import CRMCore

/// The keys of those tables of which other parts of a mapping speak.
enum MappingKeys {
  static let file = [
    "crmimport", "id", "system", "kind", "extends", "define", "match", "input", "locale", "drift",
    "maps", "emit",
  ]
  static let input = [
    "format", "encoding", "invalid_bytes", "delimiter", "quote", "escape", "header", "header_rows",
    "columns", "skip_rows", "until", "preamble", "file_name", "carry", "ragged", "records",
    "nulls", "limits", "sheet",
  ]
  static let emission = [
    "entity", "id", "partial", "when", "for_each", "key", "deleted", "test", "identity",
    "person_identity", "extra", "fields",
  ]
  static let field = [
    "from", "of", "separator", "type", "map", "default", "currency", "by", "on_missing", "numbers",
    "dates", "timezone", "region", "last_day_of", "unit", "suffixes", "yes", "no", "nulls",
    "required", "bad_value",
  ]
}

/// A key with nothing behind it.
struct Blank {
  let key: Position
  let value: Position
  /// The mapping in which it stands.
  let table: Position
  /// What was written for the key; of one with a colon in it, what stands in front of that.
  let name: String
  let hasColon: Bool
}

/// Reading keys, the right and the wrong ones.
extension MappingReader {
  /// A table whose misspelt keys are read as the ones that are meant, lest faults follow from them.
  mutating func spelt(_ node: YAMLNode, _ keys: [String]) -> YAMLNode {
    let written = (node.pairs ?? []).map(\.key)
    let strange = written.filter { $0.text.map { !keys.contains($0) } ?? false }
    guard !strange.isEmpty else { return node }
    var taken = Set(written.compactMap(\.text))
    var names: [String: String] = [:]
    for key in strange {
      guard let name = key.text, names[name] == nil,
        let meant = nearestName(to: name, among: keys.sorted()), taken.insert(meant).inserted
      else { continue }
      names[name] = meant
      log.add(.unknownKey, at: key, [.name: name, .nearest: meant])
    }
    return node.renaming(names)
  }

  /// The same of a table that has been made.
  mutating func spelt(_ table: YAMLTable, _ keys: [String], name: String) -> YAMLTable {
    let before = log.faults.count
    let node = spelt(table.node, keys)
    guard log.faults.count > before else { return table }
    // What is wrong with the table itself is told already.
    var other = FaultLog()
    return YAMLTable(node, name: name, log: &other) ?? table
  }

  /// Reports the keys that have no value: a value is forgotten, or the blank that makes it one.
  mutating func noteBlanks(in node: YAMLNode) {
    for item in node.items ?? [] { noteBlanks(in: item) }
    for (key, value) in node.pairs ?? [] {
      noteBlanks(in: value)
      guard value.isBlank, let name = key.text else { continue }
      let colon = name.firstIndex(of: ":")
      let start = name[..<(colon ?? name.endIndex)]
      blanks.append(
        Blank(
          key: key.position, value: value.position, table: node.position, name: String(start),
          hasColon: colon != nil))
      var facts: [Fault.Fact: String] = [.name: name]
      if let colon {
        facts[.reason] = "a blank is missing behind its colon, and so it has no value"
        facts[.remedy] = "write '\(start): \(name[name.index(after: colon)...])'"
      } else {
        facts[.reason] = "no value stands behind it"
        facts[.remedy] = "write '~' where null is meant"
      }
      log.add(.badSetting, at: key, facts)
    }
  }

  /// The faults, each once, without those that only follow from a key that has no value.
  var plainFaults: FaultLog {
    let misspelt = Set(log.faults.filter(\.isOfName).map(\.position))
    var places: [Position: [Blank]] = [:]
    for blank in blanks {
      for place in [blank.key, blank.value, blank.table] {
        places[place, default: []].append(blank)
      }
    }
    var plain = FaultLog()
    for fault in log.faults {
      let near = fault.position.flatMap { places[$0] } ?? []
      let follows = near.contains { $0.explains(fault, isMisspelt: misspelt.contains($0.key)) }
      if !follows { plain.add(fault) }
    }
    return plain
  }
}

extension Blank {
  /// Whether a fault says no more than that the value is missing; a misspelt key says enough by
  /// itself, unless it is one only for want of a blank.
  fileprivate func explains(_ fault: Fault, isMisspelt: Bool) -> Bool {
    if fault.position == key {
      let isOwn = fault.code == .badSetting && fault.facts[.remedy] != nil
      return isOwn ? isMisspelt && !hasColon : !fault.isOfName || hasColon
    }
    if fault.position == value { return true }
    guard fault.position == table else { return false }
    return fault.code == .badSetting || fault.code == .missingKey && fault.facts[.name] == name
  }
}

extension Fault {
  /// Whether it says that there is no such key or name.
  fileprivate var isOfName: Bool { code == .unknownKey || code == .unknownName }
}

extension YAMLNode {
  /// Whether it is a value that is not there; `~` and `null` are written.
  var isBlank: Bool { !isQuoted && text == "" }
}
