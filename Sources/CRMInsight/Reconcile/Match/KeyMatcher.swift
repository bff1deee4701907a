import CRMCore
import GRDB

/// Finds records that are one by what they say exactly: a key in common and nothing that conflicts.
///
/// One rule is a key (SQL over the row, with golden ids in place of references) and conditions on
/// the pair. Records without a key are never matched.
struct KeyMatcher {
  private let records: Records
  private let golden: GoldenMap

  init(_ records: Records, _ golden: GoldenMap) {
    self.records = records
    self.golden = golden
  }

  /// A record with its key and what else is looked at.
  private struct Keyed {
    let node: Int32
    let source: Int32
    let values: Row
  }

  /// The pairs of a space without scored matching.
  func matches(_ db: Database) throws -> Matches {
    var matches = Matches()
    for rule in KeyRule.rules(for: records.space.name) {
      try addPairs(db, rule, to: &matches)
    }
    return matches
  }

  private func addPairs(_ db: Database, _ rule: KeyRule, to matches: inout Matches) throws {
    var groups: [String: [Keyed]] = [:]
    try records.forEach(db, rule.columns) { node, row in
      let view = KeyRow(row, golden)
      guard let key = rule.key(view) else { return }
      groups[key, default: []].append(
        Keyed(node: Int32(node), source: records.sources[node], values: row.copy()))
    }
    for key in groups.keys.sorted() {
      guard let group = groups[key], group.count > 1 else { continue }
      compare(group, rule, &matches)
    }
  }

  /// A key that very many records share is compared among neighbours only.
  private static let reach = 100

  private func compare(_ group: [Keyed], _ rule: KeyRule, _ matches: inout Matches) {
    var perSource: [Int32: Int] = [:]
    for record in group { perSource[record.source, default: 0] += 1 }
    let isAlone = perSource.values.allSatisfy { $0 == 1 }
    for (place, a) in group.enumerated() {
      let others = group[(place + 1)...].prefix(Self.reach)
      matches.dropped += group.count - place - 1 - others.count
      for b in others where a.source != b.source || !records.space.keepsSourceRowsApart {
        let pair = KeyPair(
          a: KeyRow(a.values, golden), b: KeyRow(b.values, golden),
          isSameSource: a.source == b.source, isAlone: isAlone)
        guard let strength = rule.strength(pair) else {
          if rule.parts { matches.apart.append(Matches.Apart(a: a.node, b: b.node)) }
          continue
        }
        matches.edges.append(
          Edge(a.node, b.node, .certain, score: strength, [.fact(rule.name, rule.label)]))
      }
    }
  }
}

/// A row as rules see it: values by place, references as golden ids.
struct KeyRow {
  private let row: Row
  private let golden: GoldenMap

  init(_ row: Row, _ golden: GoldenMap) {
    self.row = row
    self.golden = golden
  }

  func text(_ place: Int) -> String? { row[place] }
  func folded(_ place: Int) -> String? {
    (row[place] as String?).map(Fold.words).flatMap { $0.isEmpty ? nil : $0 }
  }
  func number(_ place: Int) -> Int64? { row[place] }
  func reference(_ place: Int, _ entity: String) -> Int64? { golden[entity, row[place]] }
}

/// Two rows of one key.
struct KeyPair {
  let a: KeyRow
  let b: KeyRow
  let isSameSource: Bool
  /// True when no source has two records of this key.
  let isAlone: Bool

  /// True when both have the value and it differs.
  func differ<Value: Equatable>(_ value: (KeyRow) -> Value?) -> Bool {
    guard let first = value(a), let second = value(b) else { return false }
    return first != second
  }

  /// True when both have the value and it is the same.
  func agree<Value: Equatable>(_ value: (KeyRow) -> Value?) -> Bool {
    guard let first = value(a), let second = value(b) else { return false }
    return first == second
  }
}
