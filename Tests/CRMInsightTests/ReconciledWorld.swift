import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import TestSupport

/// A database in memory that tests load, reconcile and look at.
struct ReconciledWorld {
  let ledger: Ledger
  private(set) var report: ReconcileReport

  /// Loads and reconciles the rows.
  init(_ rows: [WorldRow], decisions: [(String, String, String)] = []) throws {
    ledger = try CRMWorld.ledger()
    report = try ledger.write { db in
      try CRMWorld.load(rows, db)
      _ = try Self.decide(decisions, db)
      return try Reconcile.run(db, settings: Settings())
    }
  }

  /// Loads more rows, or the same with new values, and reconciles again.
  mutating func load(_ rows: [WorldRow]) throws {
    report = try ledger.write { db in
      try CRMWorld.load(rows, db)
      return try Reconcile.run(db, settings: Settings())
    }
  }

  /// Takes decisions and reconciles again.
  @discardableResult
  mutating func decide(_ decisions: [(String, String, String)]) throws -> DecisionReport {
    let (decided, done) = try ledger.write { db in
      (try Self.decide(decisions, db), try Reconcile.run(db, settings: Settings()))
    }
    report = done
    return decided
  }

  private static func decide(
    _ decisions: [(String, String, String)], _ db: Database
  ) throws -> DecisionReport {
    let rows = try decisions.enumerated().map { place, line in
      DecisionRow(
        try RecordName(line.0), try RecordName(line.1), line.2,
        at: Position("decisions.csv", line: place + 2))
    }
    return try Decisions.apply(db, rows: rows, at: Instant(seconds: 1_700_000_000))
  }

  /// The groups of an entity by record names, golden ids left out.
  func groups(_ entity: String) throws -> Set<Set<String>> {
    Set(
      Dictionary(grouping: try identities(entity), by: \.goldenId).values.map {
        Set($0.map(\.name))
      })
  }

  /// The golden id of a record named `source:entity:external_id`, in the space of `entity`.
  func golden(_ entity: String, _ name: String) throws -> Int64? {
    try identities(entity).first { $0.name == name }?.goldenId
  }

  /// True when two records have one golden id.
  func areOne(_ entity: String, _ a: String, _ b: String) throws -> Bool {
    try golden(entity, a) == golden(entity, b)
  }

  private func identities(_ entity: String) throws -> [Identities.IdentityRow] {
    try ledger.read { try Identities.rows($0, entity: entity) }
  }

  /// The rows of a query, each as its values joined by `|`.
  func rows(_ sql: String) throws -> [String] {
    try ledger.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          value.isNull ? "" : String.fromDatabaseValue(value) ?? "\(value)"
        }.joined(separator: "|")
      }
    }
  }

  func explain(_ a: String, _ b: String) throws -> MergeExplanation {
    try ledger.read { db in
      try MergeExplanation.explain(
        db, a: try RecordName(a), b: try RecordName(b), settings: Settings())
    }
  }
}

extension Identities.IdentityRow {
  /// `source:entity:external_id`.
  fileprivate var name: String { "\(source):\(entity):\(externalId)" }
}
