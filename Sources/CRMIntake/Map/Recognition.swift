import CRMCore

/// Which mappings fit a file, and whether one of them is clearly the one.
///
/// The clear winner must have evidence of its own: names that files of any tool have count little.
/// Of several with evidence, the one whose `files:` names the file comes first, then the one with more
/// names in its `match:`, then the one that claims more of the columns; when they are near to each
/// other, or the order of one is contradicted by another, nobody wins. Where none with evidence fits,
/// the weight of the names may still tell of which mapping the file is an abridged export.
package struct Recognition: Sendable {
  /// A mapping that fits, or nearly fits.
  package struct Candidate: Sendable {
    package let mapping: Mapping
    /// The mapping names the file.
    package let isNamed: Bool
    /// How many names of the mapping's `match:` are there.
    package let matched: Int
    /// The names of `match:`, and those of the key, that are not there; none when it fits.
    package let lacking: [String]
    /// The names of its `absent:` that are there.
    package let unwanted: [String]
    /// The share of the file's columns or places that the mapping claims.
    package let share: Double
    package let claimed: [String]
    package let unclaimed: [String]
    /// Whether the file has another encoding than the mapping says.
    package let isOtherwiseEncoded: Bool
    /// The names of `match:` that are there, as they are compared.
    let names: Set<String>
    /// What speaks for it: the weight of the names that it claims or asks for.
    let evidence: Double
    /// Whether every row that it makes has what its key is made of, and everything that `match:`
    /// requires is there.
    let hasNeeded: Bool

    /// Whether it could read the file, whatever names of `match:` are not there.
    var canRead: Bool { hasNeeded && unwanted.isEmpty && !isOtherwiseEncoded }

    /// How many names keep it from fitting.
    package var misfits: Int { lacking.count + unwanted.count }

    /// Whether more than names that any file may have speaks for it.
    package var isStrong: Bool {
      evidence >= Margin.evidence || isNamed && share >= Margin.shareOfNamed
        || evidence >= 1 && (isNamed || share >= Margin.shareOfFew)
    }
  }

  /// The thresholds of the decision.
  fileprivate enum Margin {
    /// How much evidence is enough, whatever else the file holds.
    static let evidence = 2.0
    /// The share that must be claimed when there is less.
    static let shareOfFew = 0.5
    /// The share that must be claimed of a file that the mapping names when nothing else tells.
    static let shareOfNamed = 0.75
    /// Shares that are nearer to each other than that are equal.
    static let near = 0.05
    /// How much more another may claim of one with more names in its `match:`, or with the file's.
    static let matched = 0.15
    static let named = 0.3
  }

  /// The mappings that fit, the best first.
  package let candidates: [Candidate]
  /// The mappings that nearly fit: a few names of their `match:` are not there.
  package let near: [Candidate]
  /// The one clear winner, or nil.
  ///
  /// It may lack names: then the file is an export of it with fewer columns.
  package let best: Candidate?
  /// What the file is.
  package let description: InputDescription
  /// The line that looks like the header of a CSV file that no mapping fits, if any does.
  var headerLine: Int?

  /// Decides between the mappings that fit or nearly fit, and, where none is clear, `others` that the
  /// file has anything in common with.
  init(
    _ found: [Candidate], description: InputDescription, others: () throws -> [Candidate]
  ) rethrows {
    self.description = description
    candidates = found.filter { $0.misfits == 0 }.sorted { a, b in
      if a.isStrong != b.isStrong { return a.isStrong }
      return a.rank == b.rank ? a.mapping.id < b.mapping.id : a.rank > b.rank
    }
    let strong = candidates.filter(\.isStrong)
    if let first = strong.first, !found.contains(where: { $0.contradicts(first) }) {
      best = strong.dropFirst().allSatisfy(first.beats) ? first : nil
    } else {
      best = try Self.abridged(found, others: others)
    }
    let lacking = found.filter { $0.misfits > 0 }.sorted { a, b in
      (a.misfits, -a.share, a.mapping.id) < (b.misfits, -b.share, b.mapping.id)
    }
    var near = Array(lacking.prefix(3))
    if let best, best.misfits > 0 {
      near.removeAll { $0.mapping.id == best.mapping.id }
      near.insert(best, at: 0)
    }
    self.near = near
  }

  /// The winner, then what fits, then what nearly fits.
  package var all: [Candidate] {
    guard let best else { return candidates + near }
    return [best] + (candidates + near).filter { $0.mapping.id != best.mapping.id }
  }

  /// Of those with evidence, the ones between which nothing decides.
  var undecided: [Candidate] {
    let strong = candidates.filter(\.isStrong)
    guard let first = strong.first else { return [] }
    return [first] + strong.dropFirst().filter { !first.beats($0) }
      + near.filter { $0.contradicts(first) }
  }
}

extension Recognition.Candidate {
  /// Weighs a mapping against the start of a file; nil for a canonical one that names columns that
  /// its entity has not.
  init?(_ mapping: Mapping, _ match: MatchCount, _ start: FileStart, path: String) {
    let share = ClaimedShare(mapping, start, path: path)
    self.mapping = mapping
    isNamed = mapping.match.names(MappingLibrary.stem(of: path))
    matched = match.present.count
    lacking =
      match.lacking + share.needed.filter { !match.lacking.contains($0) }
      + (start.unlikeEncoding.map { ["the encoding \($0)"] } ?? [])
    unwanted = match.unwanted
    hasNeeded = share.needed.isEmpty && !match.lacksRequired
    isOtherwiseEncoded = start.unlikeEncoding != nil
    self.share = share.share
    claimed = share.claimed
    unclaimed = share.unclaimed
    names = Set(match.present.map(HeaderName.folded))
    let others = share.claimed.filter { [names] in !names.contains(HeaderName.folded($0)) }
    var evidence = (match.present + others).reduce(0) { $0 + CommonName.weight($1) }
    if let records = mapping.input.records, start.isWhereSaid, !Self.isUsual(records) {
      evidence += 1
    }
    self.evidence = evidence
    if mapping.system == "canonical", !isNamed, !unclaimed.isEmpty || misfits > 0 {
      return nil
    }
  }

  /// Whether records of any tool stand at that path.
  private static func isUsual(_ records: String) -> Bool {
    JSONPath(records).map { $0.steps.count <= 2 && JSONEnvelope.isUsual($0) } ?? false
  }

  fileprivate var rank: (Int, Int, Double) { (isNamed ? 1 : 0, matched, share) }

  /// Whether it is clearly the better of two that fit.
  func beats(_ other: Self) -> Bool {
    if isNamed != other.isNamed {
      return isNamed && share >= other.share - Recognition.Margin.named
    }
    if names.isStrictSuperset(of: other.names) { return true }
    if matched != other.matched {
      return matched > other.matched && share >= other.share - Recognition.Margin.matched
    }
    return share >= other.share + Recognition.Margin.near
  }

  /// The mapping with its score, and what it lacks or leaves unclaimed.
  package var summary: String {
    var parts = ["score \(decimalText(Int128((share * 100).rounded()), scale: 2))"]
    if !lacking.isEmpty { parts.append("lacks \(Self.list(lacking))") }
    if !unwanted.isEmpty { parts.append("not with \(Self.list(unwanted))") }
    if !unclaimed.isEmpty { parts.append("leaves \(Self.list(unclaimed))") }
    return "\(mapping.id) (\(parts.joined(separator: ", ")))"
  }

  private static func list(_ names: [String]) -> String {
    let all = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 3 ? "\(all) and \(names.count - 3) more" : all
  }
}
