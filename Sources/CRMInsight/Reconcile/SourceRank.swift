package import CRMCore
package import GRDB

/// Which source is believed first, per entity.
///
/// `precedence_for` decides, then the kind that knows the entity best, then `precedence`, then the
/// declared order of kinds, the order of the configuration and the name. Lower ranks outrank. A kind
/// that knows best stands at number 1, so that `precedence_for: {campaign_spend: 1}` goes before it.
package struct SourceRank: Sendable {
  /// The sources in the order in which the table lists them.
  private let sources: [RankedSource]
  private let ranks: [String: [Int64: Int]]

  /// Reads the `source` table; what `settings` says of a source of that name goes before it.
  package init(_ db: Database, settings: Settings) throws {
    var found = try RankedSource.fetch(db)
    for (order, given) in settings.sources.enumerated() {
      guard let place = found.firstIndex(where: { $0.name == given.name }) else { continue }
      found[place].take(given, order: order)
    }
    sources = found
    ranks = Dictionary(
      uniqueKeysWithValues: Schema.unified.entities.map { ($0.name, Self.ranks(found, for: $0)) })
  }

  /// The place of a source among all for that entity, from 0; unknown sources come last.
  package func rank(_ source: Int64, _ entity: String) -> Int {
    ranks[entity]?[source] ?? Int.max
  }

  /// The names of the sources by id.
  package var names: [Int64: String] {
    Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.name) })
  }

  /// What the ranks are, as a text that changes when they do.
  package var signature: String {
    let order = ranks.keys.sorted().map { entity in
      let places = sources.sorted { rank($0.id, entity) < rank($1.id, entity) }
      return "\(entity)=\(places.map(\.name).joined(separator: ","))"
    }
    return order.joined(separator: ";")
  }

  private static func ranks(_ sources: [RankedSource], for entity: Entity) -> [Int64: Int] {
    let ordered = sources.sorted { $0.key(entity).lexicographicallyPrecedes($1.key(entity)) }
    return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.id, $0) })
  }
}

/// A row of `source`, as far as ranking needs it.
private struct RankedSource: Sendable {
  let id: Int64
  let name: String
  /// The place of the name among all names, in byte order.
  var alphabetical = 0
  var kind: SourceKind
  var precedence: Int?
  var precedenceFor: [String: Int]
  var configOrder: Int

  static func fetch(_ db: Database) throws -> [RankedSource] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, name, kind, precedence, precedence_for, config_order FROM source ORDER BY name
        """)
    return rows.enumerated().map { place, row in
      RankedSource(
        id: row[0], name: row[1], alphabetical: place,
        kind: SourceKind(rawValue: row[2]) ?? .other, precedence: row[3],
        precedenceFor: JSONValues.numbers(row[4]), configOrder: row[5] ?? Int.max)
    }
  }

  mutating func take(_ given: SourceSettings, order: Int) {
    kind = given.kind.flatMap(SourceKind.init(rawValue:)) ?? kind
    precedence = given.precedence ?? precedence
    precedenceFor.merge(given.precedenceFor) { _, new in new }
    configOrder = order
  }

  /// What sources are sorted by for that entity.
  func key(_ entity: Entity) -> [Int] {
    let kindOrder = SourceKind.allCases.firstIndex(of: kind) ?? SourceKind.allCases.count
    let rest = [kindOrder, configOrder, alphabetical]
    if let number = precedenceFor[entity.name] { return [number, 0, 0] + rest }
    if let expertise = entity.expert.firstIndex(of: kind) { return [1, 1, expertise] + rest }
    return [precedence.map { max($0, 1) } ?? Int.max, 2, 0] + rest
  }
}
