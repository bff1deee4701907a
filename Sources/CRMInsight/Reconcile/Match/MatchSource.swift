import CRMCore
import GRDB

/// The way in which a space is matched.
struct MatchSource {
  private let db: Database
  private let records: Records
  private let golden: GoldenMap
  private let settings: ReconcileSettings

  init(_ db: Database, _ records: Records, _ golden: GoldenMap, _ settings: ReconcileSettings) {
    self.db = db
    self.records = records
    self.golden = golden
    self.settings = settings
  }

  /// What matching finds, before vetoes.
  func matches() throws -> Matches {
    switch records.space.name {
    case "account": try accounts()
    case "person": try persons()
    case "lead":
      try LeadMatcher(db, records, golden, window: settings.leadWindowDays).matches()
    case "deal": scored(try DealMatcher(db, records, golden))
    default: try KeyMatcher(records, golden).matches(db)
    }
  }

  /// A comparison by evidence, for spaces that have one.
  func matcher() throws -> (any Matcher)? {
    switch records.space.name {
    case "account": try AccountMatcher(db, records)
    case "person": PersonMatcher(try PersonFeatures(db, records, golden))
    case "deal": try DealMatcher(db, records, golden)
    default: nil
    }
  }

  private func accounts() throws -> Matches {
    let matcher = try AccountMatcher(db, records)
    var matches = scored(matcher)
    matches.edges += matcher.certainEdges()
    matches.markers = matcher.codes.map { $0.first ?? 0 }
    return matches
  }

  private func persons() throws -> Matches {
    var matcher = PersonMatcher(try PersonFeatures(db, records, golden))
    let certain = matcher.certainEdges()
    var matches = scored(matcher)
    matches.edges += certain.edges
    matches.sharedEmails = certain.shared
    return matches
  }

  private func scored(_ matcher: some Matcher) -> Matches {
    let found = matcher.matches(review: Thresholds(settings.threshold).review)
    var matches = Matches()
    matches.edges = found.edges
    matches.dropped = found.dropped
    return matches
  }
}
