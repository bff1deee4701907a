package import CRMCore

/// What became of one file.
package struct FileReport: Sendable, Hashable {
  /// What was done with it.
  package enum Outcome: String, Sendable {
    /// Its rows are in the database.
    case loaded
    /// The same content had been loaded before, with the same mapping and settings.
    case unchanged
    /// Too many rejects or deletions: nothing of it is in the database.
    case refused
  }
  package var path: String
  package var source: String
  package var mapping: String
  package var encoding = ""
  package var outcome = Outcome.loaded
  /// The conservation law: `read` = `loaded` + `unchanged` + `skipped` + `rejected`.
  package var read = 0
  package var loaded = 0
  package var unchanged = 0
  package var rejected = 0
  /// Skipped records by reason.
  package var skippedBy: [String: Int] = [:]
  /// What happened to rows, by entity.
  package var entities: [String: EntityCounts] = [:]
  /// Findings of this file, summed by code and column.
  package var findings: [FindingCount] = []
  /// Why records were rejected, the commonest reason first; empty for a file that was not read again.
  package var rejections: [Rejection] = []
  /// For a refused file, why.
  package var refusal: Fault?
  /// Whether references may mean something else by what was read: false only when that is known.
  package var touchesReferences = true

  package var skipped: Int { skippedBy.values.reduce(0, +) }

  /// True when reading it changed the database.
  package var changedAnything: Bool {
    entities.values.contains { $0.created + $0.updated + $0.deleted + $0.undeleted > 0 }
  }

  package init(path: String, source: String, mapping: String) {
    self.path = path
    self.source = source
    self.mapping = mapping
  }
}

/// One reason for which records of a file were rejected.
package struct Rejection: Sendable, Hashable {
  package let code: String
  /// The column of the schema or of the file, when one is at fault.
  package let column: String?
  package let count: Int
  /// The first line on which such a record begins.
  package let line: Int
  /// The sentence about that record, without its value.
  package let message: String
  /// Some of the values, three at most.
  package let values: [String]
}

/// What happened to the rows of one entity.
package struct EntityCounts: Sendable, Hashable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0
  package var skipped = 0
  package var deleted = 0
  package var undeleted = 0
  /// Records that were refused, counted under the entity that the file is about: what the first
  /// emission gives that is no mention.
  package var rejected = 0
  package init() {}

  /// Adds what happened to other rows.
  package mutating func add(_ other: EntityCounts) {
    created += other.created
    updated += other.updated
    unchanged += other.unchanged
    skipped += other.skipped
    deleted += other.deleted
    undeleted += other.undeleted
    rejected += other.rejected
  }
}

/// How often a finding occurred.
package struct FindingCount: Sendable, Hashable {
  package enum Severity: String, Sendable { case note, warning, error }
  package var severity: Severity
  package var fault: Fault
  package var count: Int
  package init(_ severity: Severity, _ fault: Fault, count: Int) {
    self.severity = severity
    self.fault = fault
    self.count = count
  }
}
