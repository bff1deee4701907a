import CRMCore
import GRDB

/// A record that takes part in a merge.
struct Member {
  /// The record's own table.
  let entity: String
  let id: Int64
  let source: Int64
  let externalId: String
  /// Place of its source; lower outranks.
  let rank: Int
  let isDeleted: Bool
  let isPartial: Bool
  let updatedAt: String
  /// The stored columns of the plan, references already translated to golden ids.
  let values: [DatabaseValue]

  /// True when this record's values go before those of `other`.
  ///
  /// Between sources their rank decides; inside one, a whole record goes before one that is only
  /// mentioned, then the one changed last, then the smaller external id.
  func outranks(_ other: Member) -> Bool {
    if rank != other.rank { return rank < other.rank }
    if isPartial != other.isPartial { return !isPartial }
    if entity != other.entity { return entity < other.entity }
    if updatedAt != other.updatedAt { return updatedAt > other.updatedAt }
    return externalId.utf8.lexicographicallyPrecedes(other.externalId.utf8)
  }
}

/// How the values of one entity survive a merge, derived from the schema.
struct SurvivorPlan {
  /// The stored columns, virtual ones left out.
  let columns: [String]
  private let parts: [Part]

  /// Columns that come from one record together.
  private struct Part {
    enum Rule { case first, earliest, union }
    /// The name under which the origin is noted.
    var name: String
    var rule: Rule
    /// Places in `columns`.
    var places: [Int]
    /// The places of which one must have a value for the record to be chosen.
    var telling: [Int]
  }

  init(_ entity: Entity) {
    var columns: [String] = []
    var parts: [Part] = []
    var groups: [String: Int] = [:]
    for column in entity.columns {
      let stored = column.storage.filter { $0.kind != .virtualAmount }.map(\.name)
      let places = Array(columns.count..<columns.count + stored.count)
      columns += stored
      guard let (group, isTelling) = Self.group(column) else {
        parts.append(Self.part(column, places))
        continue
      }
      let telling = isTelling ? places : []
      if let place = groups[group] {
        parts[place].places += places
        parts[place].telling += telling
      } else {
        groups[group] = parts.count
        parts.append(Part(name: group, rule: .first, places: places, telling: telling))
      }
    }
    self.columns = columns
    self.parts = parts
  }

  /// The group that a column belongs to, and whether a value of it chooses the group's record.
  private static func group(_ column: CRMCore.Column) -> (name: String, isTelling: Bool)? {
    switch column.survivorship {
    case .atomic(let group): (group, true)
    case .unit(let group): (group, false)
    case .descriptive, .earliest, .union: nil
    }
  }

  private static func part(_ column: CRMCore.Column, _ places: [Int]) -> Part {
    let rule: Part.Rule =
      switch column.survivorship {
      case .earliest: .earliest
      case .union: .union
      case .descriptive, .atomic, .unit: .first
      }
    return Part(name: column.name, rule: rule, places: places, telling: places.suffix(1))
  }

  /// The surviving values, in the order of `columns`, and where each came from.
  ///
  /// `members` are sorted by rank; those that lend nothing have been left out by the caller.
  func merge(_ members: [Member]) -> (values: [DatabaseValue], origin: String) {
    var values = [DatabaseValue](repeating: .null, count: columns.count)
    var origin: [(key: String, text: String)] = []
    for part in parts {
      if part.rule == .union {
        let (list, lenders) = union(part, members)
        guard !list.isEmpty else { continue }
        values[part.places[0]] = JSONValues.list(list).databaseValue
        origin.append((part.name, lenders.map(\.name).joined(separator: ",")))
      } else if let chosen = chosen(part, members) {
        for place in part.places { values[place] = chosen.values[place] }
        origin.append((part.name, chosen.name))
      }
    }
    return (values, JSONValues.object(origin))
  }

  /// The record that lends the part, if any has a value for it.
  private func chosen(_ part: Part, _ members: [Member]) -> Member? {
    if part.rule == .earliest {
      return members.filter { !$0.values[part.places[0]].isNull }
        .min { earlier($0, $1, part.places) }
    }
    return members.first { member in part.telling.contains { !member.values[$0].isNull } }
      ?? members.first { member in part.places.contains { !member.values[$0].isNull } }
  }

  /// Compares two times: by local day, then as text, which puts a date before its hours.
  private func earlier(_ a: Member, _ b: Member, _ places: [Int]) -> Bool {
    let days = places.dropFirst().map {
      (Int.fromDatabaseValue(a.values[$0]) ?? 0, Int.fromDatabaseValue(b.values[$0]) ?? 0)
    }
    if let (first, second) = days.first, first != second { return first < second }
    let first = String.fromDatabaseValue(a.values[places[0]]) ?? ""
    return first < (String.fromDatabaseValue(b.values[places[0]]) ?? "")
  }

  private func union(_ part: Part, _ members: [Member]) -> ([String], [Member]) {
    var seen: Set<String> = []
    var list: [String] = []
    var lenders: [Member] = []
    for member in members {
      let new = JSONValues.texts(String.fromDatabaseValue(member.values[part.places[0]]))
        .filter { seen.insert($0).inserted }
      guard !new.isEmpty else { continue }
      list += new
      lenders.append(member)
    }
    return (list, lenders)
  }
}

extension Member {
  /// The record as `origin` names it.
  fileprivate var name: String { "\(entity):\(id)" }
}
