import CRMCore
import CRMLedger

/// The groups of one space, with the pairs that made them or kept them apart.
struct Grouping {
  /// A pair worth keeping, with what became of it.
  struct Pair: Sendable {
    enum Verdict: String, Sendable { case same, review, different }
    let edge: Edge
    var verdict: Verdict
    /// What forbade it, for a pair that evidence would have united.
    var veto: Clusters.Veto?
  }

  /// For every node the smallest node of its group.
  private(set) var labels: [Int32] = []
  private(set) var pairs: [Pair] = []
  private(set) var summary: SpaceReport
  private var joinCauses: [Int32: Tier] = [:]
  private var splitCauses: [Int32: String] = [:]
  private let records: Records

  init(
    _ records: Records, _ certain: Certainties, _ matches: Matches, _ thresholds: Thresholds
  ) {
    self.records = records
    summary = SpaceReport(records.space.name)
    summary.records = records.count
    summary.dropped = matches.dropped
    summary.sharedEmails = matches.sharedEmails
    var clusters = Clusters(
      records.count, sources: records.space.keepsSourceRowsApart ? records.sources : nil)
    for pair in certain.different { clusters.forbid(pair.a, pair.b) }
    for pair in matches.apart { clusters.part(pair.a, pair.b) }
    for (node, identity) in certain.identities { clusters.identify(node, identity) }
    for (node, marker) in matches.markers.enumerated() where marker != 0 {
      clusters.mark(Int32(node), marker)
    }
    grow(&clusters, certain.edges + matches.edges, thresholds)
    pairs += certain.different.map { a, b in
      Pair(
        edge: Edge(a, b, .decision, [.fact("decision", "decided to be different")]),
        verdict: .different, veto: .decision)
    }
    findCauses()
    count()
  }

  private mutating func grow(_ clusters: inout Clusters, _ edges: [Edge], _ limit: Thresholds) {
    let isScored = ["account", "person", "deal"].contains(records.space.name)
    for edge in edges.sorted(by: { $0.precedes($1) }) {
      if isScored, edge.tier == .match, edge.score < limit.match {
        pairs.append(Pair(edge: edge, verdict: .review))
        continue
      }
      switch clusters.join(edge.a, edge.b, edge.tier) {
      case .joined, .already: pairs.append(Pair(edge: edge, verdict: .same))
      case .refused(let veto): refuse(edge, veto)
      }
    }
    labels = clusters.labels()
    settle()
  }

  private mutating func refuse(_ edge: Edge, _ veto: Clusters.Veto) {
    switch veto {
    case .decision, .identity:
      summary.conflicts += 1
      pairs.append(Pair(edge: edge, verdict: .different, veto: veto))
    case .conflict, .source:
      guard records.space.name != "lead", !records.space.keepsSourceRowsApart else { return }
      pairs.append(Pair(edge: edge, verdict: .review, veto: veto))
    }
  }

  /// Pairs for review that came together by other ways need no review.
  private mutating func settle() {
    for place in pairs.indices where pairs[place].verdict == .review {
      let edge = pairs[place].edge
      if labels[Int(edge.a)] == labels[Int(edge.b)] {
        pairs[place].verdict = .same
      } else {
        summary.reviewPairs += 1
      }
    }
  }

  private mutating func count() {
    var groups: [Int32: [Int32]] = [:]
    for (node, label) in labels.enumerated() {
      groups[label, default: []].append(records.sources[node])
    }
    summary.golden = groups.count
    for sources in groups.values where sources.count > 1 {
      let distinct = Set(sources).count
      summary.merged += 1
      if distinct > 1 { summary.acrossSources += 1 }
      if distinct < sources.count { summary.insideSource += 1 }
    }
  }

  /// Why something happened to an id: the reason that ranks highest among the pairs concerned.
  func cause(of event: GoldenIds.Event) -> String {
    switch event.kind {
    case .created: "new record"
    case .retired: "no record"
    case .merged: joinCauses[event.node ?? -1]?.name ?? Tier.match.name
    case .split: splitCauses[event.node ?? -1] ?? "evidence"
    }
  }

  /// Notes what brought ids of the last run together, and what keeps their records apart.
  private mutating func findCauses() {
    for pair in pairs {
      let edge = pair.edge
      if pair.verdict == .same {
        guard records.golden[Int(edge.a)] != records.golden[Int(edge.b)] else { continue }
        let label = labels[Int(edge.a)]
        joinCauses[label] = min(joinCauses[label] ?? edge.tier, edge.tier)
      } else if pair.verdict == .different, let veto = pair.veto {
        for node in [edge.a, edge.b] { splitCauses[labels[Int(node)]] = veto.rawValue }
      }
    }
  }

  /// What is worth telling about this space.
  var findings: [FindingCount] {
    var findings: [FindingCount] = []
    if summary.conflicts > 0 {
      findings.append(
        FindingCount(
          .warning, Fault(.conflictingIdentity, [.name: records.space.name]),
          count: summary.conflicts))
    }
    if summary.sharedEmails > 0 {
      findings.append(
        FindingCount(
          .note, Fault(.sharedEmail, [.name: records.space.name]), count: summary.sharedEmails))
    }
    return findings
  }
}
