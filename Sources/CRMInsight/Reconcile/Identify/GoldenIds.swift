import GRDB

/// Gives groups their ids, so that an id stays with what it stood for.
///
/// An id of the last run goes to the group that holds most of its records (on a tie, to the one
/// with the smallest record). A group that is due several ids keeps the oldest; one that is due none
/// gets a new one, in the order of record keys. An id that is gone is never used again.
struct GoldenIds {
  /// What happened to an id.
  struct Event: Sendable, Equatable {
    enum Kind: String, Sendable { case created, merged, split, retired }
    let kind: Kind
    /// The id that it happened to; for `merged` the one that lives on.
    let id: Int64
    /// For `merged` the id that went into it, for `split` the one that it came out of.
    var other: Int64?
    /// The smallest node of the group, to find out why.
    let node: Int32?
  }

  /// The golden id of each node.
  private(set) var byNode: [Int64] = []
  private(set) var events: [Event] = []

  /// - Parameters:
  ///   - labels: for every node the smallest node of its group.
  ///   - previous: for every node its id of the last run, 0 for none.
  ///   - highest: the highest id ever given in this space.
  init(labels: [Int32], previous: [Int64], highest: Int64) {
    let heirs = Self.heirs(labels, previous)
    var kept: [Int32: Int64] = [:]
    for id in heirs.keys.sorted() {
      guard let heir = heirs[id] else { continue }
      if let older = kept[heir] {
        events.append(Event(kind: .merged, id: older, other: id, node: heir))
      } else {
        kept[heir] = id
      }
    }
    var last = highest
    byNode = [Int64](repeating: 0, count: labels.count)
    for (node, label) in labels.enumerated() {
      if let id = kept[label] {
        byNode[node] = id
        continue
      }
      last += 1
      kept[label] = last
      byNode[node] = last
      events.append(Self.birth(of: last, label, previous[node]))
    }
  }

  private static func birth(of id: Int64, _ label: Int32, _ previous: Int64) -> Event {
    previous == 0
      ? Event(kind: .created, id: id, node: label)
      : Event(kind: .split, id: id, other: previous, node: label)
  }

  /// For every id of the last run the group that inherits it.
  private static func heirs(_ labels: [Int32], _ previous: [Int64]) -> [Int64: Int32] {
    struct Claim: Hashable {
      let id: Int64
      let label: Int32
    }
    var counts: [Claim: Int] = [:]
    for (node, id) in previous.enumerated() where id > 0 {
      counts[Claim(id: id, label: labels[node]), default: 0] += 1
    }
    // The tie goes by the smallest record that held the id, not by the smallest of the group.
    var heirs: [Int64: Int32] = [:]
    for (node, id) in previous.enumerated() where id > 0 {
      let claim = counts[Claim(id: id, label: labels[node])] ?? 0
      let holder = heirs[id].flatMap { counts[Claim(id: id, label: $0)] } ?? 0
      if claim > holder { heirs[id] = labels[node] }
    }
    return heirs
  }
}

extension GoldenIds {
  /// The highest id that the space has ever given, retired ones included.
  static func highest(_ db: Database, _ space: Space) throws -> Int64 {
    let logged = try Int64.fetchOne(
      db,
      sql: "SELECT max(max(golden_id, ifnull(other_id, 0))) FROM golden_event WHERE entity = ?",
      arguments: [space.name])
    let given = try space.parts.map { part in
      try Int64.fetchOne(db, sql: "SELECT max(\(part.idColumn)) FROM \(part.entity)") ?? 0
    }
    return max(logged ?? 0, given.max() ?? 0)
  }
}
