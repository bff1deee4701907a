package import CRMLedger

/// What the reconcile stage found and did.
package struct ReconcileReport: Sendable, Hashable {
  /// True when nothing had changed since the last time, so that nothing was done.
  package var isCurrent = false
  /// True when a row of the database changed.
  package var hasChanged = false
  /// One per golden table, in the order of work.
  package var spaces: [SpaceReport] = []
  package var findings: [FindingCount] = []
}

/// The figures of one golden table.
package struct SpaceReport: Sendable, Hashable {
  /// `account`, `person` (contacts and leads), `lead`, `deal` and so on.
  package let name: String
  /// Records of all sources, deleted ones included.
  package var records = 0
  /// Real things that they are about.
  package var golden = 0
  /// Golden records of several records.
  package var merged = 0
  /// Of those, the ones that several sources know.
  package var acrossSources = 0
  /// Of those, the ones of which one source has several records.
  package var insideSource = 0
  /// Pairs that somebody should look at.
  package var reviewPairs = 0
  /// Unions refused because a decision or an identity forbids them.
  package var conflicts = 0
  /// Comparisons that oversized blocks left out.
  package var dropped = 0
  /// Mailboxes that are no evidence.
  package var sharedEmails = 0

  init(_ name: String) { self.name = name }
}
