import CRMCore

/// Of which mapping a file is an abridged export.
///
/// People untick columns, so that names which a `match:` asks for are not there. What is left may tell
/// all the same: when one mapping claims most of the file, by names that mappings of few other tools
/// know, and far more of it than any of those. The exports of one tool resemble each other; of them, the
/// one that explains more must win, and one that explains as much must lack more.
///
/// What was sold or paid is never read so: without its status an invoice that was cancelled counts.
extension Recognition {
  /// What it takes, in names that tell; see `CommonName.weight`.
  private enum Weight {
    /// By how much the names that are there and that other tools do not know must outweigh those that
    /// are lacking.
    static let own = 2.0
    /// The share of the file that must be claimed.
    static let share = 0.6
    /// The share that will do when a single name lacks, and by how much more the tool's own names must
    /// outweigh it then: many columns of a file may be its owner's.
    static let lesser = (share: 0.3, own: 4.0)
    /// By how much another tool's mapping must be weaker: so many names, and this share of the evidence.
    static let otherTool = (names: 1.5, share: 0.3)
    /// By how much another of the tool's own mappings must be weaker.
    static let sameTool = 0.9
    /// By how much one that lacks a name must be stronger for another that fits to be in doubt.
    static let contradiction = 2.0
  }

  /// The one that clearly explains the file best, or nil.
  ///
  /// It is one of those that nearly fit; `others` have something in common with the file, and are asked
  /// for only when one of those explains it.
  static func abridged(
    _ near: [Candidate], others: () throws -> [Candidate]
  ) rethrows -> Candidate? {
    let readers = near.filter(\.couldBeAbridged).sorted { a, b in
      (-a.evidence, a.lacking.count, a.mapping.id) < (-b.evidence, b.lacking.count, b.mapping.id)
    }
    guard let first = readers.first else { return nil }
    // Others can only take from it: to weigh them is the work.
    guard explains(first, among: near) else { return nil }
    return explains(first, among: try near + others()) ? first : nil
  }

  /// Whether it explains the file so well, and so much better than all others, that it is its own.
  private static func explains(_ first: Candidate, among candidates: [Candidate]) -> Bool {
    let rivals = candidates.filter { $0.mapping.id != first.mapping.id && $0.unwanted.isEmpty }
    return isOwn(first, among: candidates) && rivals.allSatisfy(first.outweighs)
  }

  /// Whether the names that it claims are its tool's own; one that several tools know is shared between
  /// them.
  private static func isOwn(_ candidate: Candidate, among candidates: [Candidate]) -> Bool {
    var tools: [String: Set<String>] = [:]
    for one in candidates {
      for name in one.claimed { tools[name, default: []].insert(one.mapping.system) }
    }
    let own = candidate.claimed.reduce(0) {
      $0 + CommonName.weight($1) / Double(tools[$1]?.count ?? 1)
    }
    let margin = candidate.share >= Weight.share ? Weight.own : Weight.lesser.own
    return own >= margin + Double(candidate.lacking.count)
  }
}

extension Recognition.Candidate {
  /// Whether it explains so much more than one that fits that the file may rather be its own, less a
  /// column: a list of tickets names the contacts, too.
  func contradicts(_ fitting: Self) -> Bool {
    canRead && lacking.count == 1
      && evidence >= fitting.evidence + Recognition.Weight.contradiction
  }

  /// Whether it claims enough of the file, with no more names lacking than there are.
  fileprivate var couldBeAbridged: Bool {
    let least =
      lacking.count > 1 ? Recognition.Weight.share : Recognition.Weight.lesser.share
    return canRead && mapping.system != "canonical" && !tellsMoney
      && share >= least && matched >= max(2, lacking.count)
  }

  private var tellsMoney: Bool {
    mapping.emissions.contains { ["order_line", "expense"].contains($0.entity.name) }
  }

  /// Whether it explains the file so much better that the file is not the other's.
  fileprivate func outweighs(_ other: Self) -> Bool {
    let lead = evidence - other.evidence
    guard other.mapping.system == mapping.system else {
      let margin = Recognition.Weight.otherTool
      return lead >= max(margin.names, margin.share * evidence)
    }
    // One that cannot read the file may still be what it is: a list without its ids.
    if !other.canRead { return lead >= 0 }
    return lead >= Recognition.Weight.sameTool
      || lead >= 0 && other.lacking.count > lacking.count
  }
}
