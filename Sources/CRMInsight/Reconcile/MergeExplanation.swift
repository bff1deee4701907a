package import CRMCore
package import GRDB

/// Why two records are, or are not, the same real thing.
package struct MergeExplanation: Sendable, Hashable {
  /// A pair of records on the way from the one to the other.
  package struct Step: Sendable, Hashable {
    package let a: RecordName
    package let b: RecordName
    /// `decision`, `identity`, `link`, `certain` or `match`.
    package let tier: String
    /// The sum of the weights; nil where a fact decides.
    package let score: Double?
    package let evidence: [Evidence]
  }

  package let isSame: Bool
  /// The pairs that lead from one record to the other.
  ///
  /// When the two are not the same, the pair itself, as far as it has been compared.
  package let steps: [Step]
  /// When not the same although evidence may speak for it: `decision`, `identity`, `conflict` or
  /// `source`.
  package let veto: String?
  /// The score from which on two records are one.
  package let threshold: Double

  /// Explains the state that the last reconciliation left.
  ///
  /// - Throws: `Fault`: `unknownName` for a record that is not there, `usage` for two records that
  ///   cannot be one.
  package static func explain(
    _ db: Database, a: RecordName, b: RecordName, settings: Settings
  ) throws -> MergeExplanation {
    try Explainer(db, a, b, settings).explain()
  }
}

/// Looks for the pairs that lead from one record to another.
private struct Explainer {
  private let db: Database
  private let a: Place
  private let b: Place
  private let space: Space
  private let settings: Settings

  /// A row of a table.
  private struct Place: Hashable {
    let entity: String
    let row: Int64
  }

  init(_ db: Database, _ a: RecordName, _ b: RecordName, _ settings: Settings) throws {
    self.db = db
    self.settings = settings
    self.a = try Self.place(a, db)
    self.b = try Self.place(b, db)
    guard a != b, let space = Self.space(a.entity, b.entity) else {
      throw Fault(.usage, [.reason: "these two records cannot be one"])
    }
    self.space = space
  }

  private static func place(_ name: RecordName, _ db: Database) throws -> Place {
    guard let row = try name.row(db) else {
      throw Fault(
        .unknownName, [.name: "\(name.source):\(name.entity):…", .expected: "record"])
    }
    return Place(entity: name.entity, row: row)
  }

  /// The space of both: leads among themselves are asked about as leads.
  private static func space(_ a: String, _ b: String) -> Space? {
    Space.all.last { space in
      let entities = space.parts.map(\.entity)
      return entities.contains(a) && entities.contains(b)
    }
  }

  func explain() throws -> MergeExplanation {
    let isSame = try golden(a) == golden(b)
    let path = isSame ? try path() : []
    if !path.isEmpty { return explanation(true, path, veto: nil) }
    let veto = try veto()
    return explanation(isSame, try [compared(veto)].compactMap(\.self), veto: veto)
  }

  private func explanation(
    _ isSame: Bool, _ steps: [MergeExplanation.Step], veto: String?
  ) -> MergeExplanation {
    MergeExplanation(
      isSame: isSame, steps: steps, veto: veto,
      threshold: Thresholds(settings.reconcile.threshold).match)
  }

  private func golden(_ place: Place) throws -> Int64? {
    guard let part = space.parts.first(where: { $0.entity == place.entity }) else { return nil }
    return try Int64.fetchOne(
      db, sql: "SELECT \(part.idColumn) FROM \(part.entity) WHERE id = ?", arguments: [place.row])
  }

  /// The shortest chain of pairs found the same, or none.
  private func path() throws -> [MergeExplanation.Step] {
    var cameFrom: [Place: Place] = [a: a]
    var queue = [a]
    var next = 0
    while next < queue.count, cameFrom[b] == nil {
      let place = queue[next]
      next += 1
      for neighbour in try neighbours(place) where cameFrom[neighbour] == nil {
        cameFrom[neighbour] = place
        queue.append(neighbour)
      }
    }
    var steps: [MergeExplanation.Step] = []
    var place = b
    while let previous = cameFrom[place], previous != place {
      if let step = try step(previous, place) { steps.append(step) }
      place = previous
    }
    return steps.reversed()
  }

  private func neighbours(_ place: Place) throws -> [Place] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT entity_b AS entity, row_b AS row FROM match
        WHERE entity = ?1 AND row_a = ?2 AND verdict = 'same'
        UNION SELECT entity, row_a FROM match
        WHERE entity_b = ?1 AND row_b = ?2 AND verdict = 'same' ORDER BY 1, 2
        """, arguments: [place.entity, place.row])
    let entities = space.parts.map(\.entity)
    return rows.map { Place(entity: $0[0], row: $0[1]) }
      .filter { entities.contains($0.entity) }
  }

  private func step(_ a: Place, _ b: Place) throws -> MergeExplanation.Step? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT tier, score, evidence FROM match
        WHERE (entity = ?1 AND row_a = ?2 AND entity_b = ?3 AND row_b = ?4)
          OR (entity = ?3 AND row_a = ?4 AND entity_b = ?1 AND row_b = ?2)
        """, arguments: [a.entity, a.row, b.entity, b.row])
    guard let row else { return nil }
    return MergeExplanation.Step(
      a: try name(a), b: try name(b), tier: row[0], score: row[1],
      evidence: EvidenceJSON.read(row[2]))
  }

  private func name(_ place: Place) throws -> RecordName {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT s.name, r.external_id FROM \(place.entity) r JOIN source s ON s.id = r.source_id
        WHERE r.id = ?
        """, arguments: [place.row])
    return RecordName(source: row?[0] ?? "", entity: place.entity, externalId: row?[1] ?? "")
  }

  /// What forbids the two, as the last run noted it, or their identities.
  private func veto() throws -> String? {
    let noted = try step(a, b)?.evidence.first { $0.field == "veto" }?.label
    if let noted { return noted }
    let identities = try [a, b].compactMap { place in
      try space.parts.first { $0.entity == place.entity }.flatMap { part in
        try String.fetchOne(
          db, sql: "SELECT \(part.identityColumn) FROM \(part.entity) WHERE id = ?",
          arguments: [place.row])
      }
    }
    return Set(identities).count == 2 ? Clusters.Veto.identity.rawValue : nil
  }

  /// The pair as noted, else compared now where the space has weighted evidence.
  private func compared(_ veto: String?) throws -> MergeExplanation.Step? {
    if let noted = try step(a, b) { return noted }
    let records = try Records(db, space)
    let source = MatchSource(db, records, try GoldenMap(db), settings.reconcile)
    guard let matcher = try source.matcher(), let one = records.node(a.entity, a.row),
      let other = records.node(b.entity, b.row)
    else { return nil }
    let edge = matcher.edge(Int(one), Int(other))
    return MergeExplanation.Step(
      a: try name(a), b: try name(b), tier: edge.tier.name, score: edge.score,
      evidence: edge.evidence)
  }
}
