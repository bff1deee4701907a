import CRMCore
package import CRMLedger
import GRDB

/// What attribution found, in the consolidated view.
package struct AttributeReport: Sendable, Hashable {
  /// How many records of an entity a channel or a rule has; nil names what has none.
  package struct Count: Sendable, Hashable {
    package var entity: String
    package var name: String?
    package var count: Int
  }

  /// Profile and version.
  package var ruleSet: String
  /// True when the run stored something.
  package var changed = false
  /// Live leads and deals by channel, the most first.
  package var channels: [Count]
  /// Live leads and deals by rule, the most first.
  package var rules: [Count]
  /// Values that no rule knows, the most frequent first.
  package var unmatched: [UnmatchedSource]
  /// Live leads and deals whose channel is known, by entity.
  package var known: [String: Int]
  /// Live leads and deals, by entity.
  package var total: [String: Int]

  /// The unmatched values as findings.
  package var findings: [FindingCount] { unmatched.map(\.finding) }

  init(_ db: Database, rules profile: ChannelRules) throws {
    ruleSet = profile.ruleSet
    channels = try Self.counts(db, by: "a.channel")
    rules = try Self.counts(db, by: "a.rule")
    unmatched = try UnmatchedSource.all(db, rules: profile)
    total = Dictionary(channels.map { ($0.entity, $0.count) }, uniquingKeysWith: +)
    let isKnown = { (id: String) in profile[channel: id]?.isKnown ?? false }
    known = Dictionary(
      channels.filter { $0.name.map(isKnown) ?? false }.map { ($0.entity, $0.count) },
      uniquingKeysWith: +)
  }

  private static func counts(_ db: Database, by column: String) throws -> [Count] {
    let parts = ["lead", "deal"].map { entity in
      """
      SELECT '\(entity)' AS entity, \(column) AS name, COUNT(*) AS n
      FROM attribution AS a JOIN golden_\(entity) AS g ON g.id = a.golden_id
      WHERE a.scope_id = 0 AND a.entity = '\(entity)' AND g.is_deleted = 0 AND g.is_test = 0
      GROUP BY \(column)
      """
    }
    let sql = parts.joined(separator: " UNION ALL ") + " ORDER BY entity DESC, n DESC, name"
    return try Row.fetchAll(db, sql: sql).map {
      Count(entity: $0["entity"], name: $0["name"], count: $0["n"])
    }
  }
}

/// A value that stands where a channel or a source should, and that no rule knows.
package struct UnmatchedSource: Sendable, Hashable {
  package var entity: String
  package var column: String
  package var value: String
  /// How many live golden records have it.
  package var count: Int

  /// The value as a finding.
  package var finding: FindingCount {
    FindingCount(.warning, Fault(.unmatchedSource, [.name: column, .value: value]), count: count)
  }

  private static let places = [
    ("lead", ["channel", "source_text"]), ("contact", ["channel", "source_text"]),
    ("deal", ["channel", "source_text"]), ("touchpoint", ["channel", "source_text"]),
    ("campaign", ["channel", "type"]), ("campaign_spend", ["channel"]),
    ("channel_metric", ["channel"]), ("expense", ["channel"]),
  ]

  /// All of them, the most frequent first.
  static func all(_ db: Database, rules: ChannelRules) throws -> [UnmatchedSource] {
    var all: [UnmatchedSource] = []
    for (entity, columns) in places {
      let table = Schema.unified[entity]?.golden ?? entity
      for column in columns { all += try values(db, rules, entity, table, column) }
    }
    all += try tags(db, rules)
    return all.sorted { a, b in
      (b.count, a.entity, a.column, a.value) < (a.count, b.entity, b.column, b.value)
    }
  }

  private static func values(
    _ db: Database, _ rules: ChannelRules, _ entity: String, _ table: String, _ column: String
  ) throws -> [UnmatchedSource] {
    let sql = """
      SELECT \(column) AS value, COUNT(*) AS n FROM \(table)
      WHERE \(column) IS NOT NULL AND is_deleted = 0 AND is_test = 0 GROUP BY 1
      """
    return try Row.fetchAll(db, sql: sql).compactMap { row in
      let value: String = row["value"]
      guard rules.isUnmatched(value) else { return nil }
      return UnmatchedSource(entity: entity, column: column, value: value, count: row["n"])
    }
  }

  /// Tagged visits for which the rules have no channel.
  private static func tags(_ db: Database, _ rules: ChannelRules) throws -> [UnmatchedSource] {
    let sql = """
      SELECT utm_source, utm_medium, utm_campaign, COUNT(*) AS n FROM golden_touchpoint
      WHERE COALESCE(utm_source, utm_medium, utm_campaign) IS NOT NULL
        AND is_deleted = 0 AND is_test = 0
      GROUP BY 1, 2, 3
      """
    return try Row.fetchAll(db, sql: sql).compactMap { row in
      var evidence = TouchEvidence()
      evidence.source = row["utm_source"]
      evidence.medium = row["utm_medium"]
      evidence.campaign = row["utm_campaign"]
      let found = rules.classify(evidence)
      guard found.verdict == .unassigned, let value = found.value else { return nil }
      return UnmatchedSource(entity: "touchpoint", column: "utm", value: value, count: row["n"])
    }
  }
}

extension ChannelRules {
  /// True when the text is neither a channel's name, a known word nor a tool's kind of campaign.
  fileprivate func isUnmatched(_ text: String) -> Bool {
    stated(text, as: .sourceText)?.verdict == .unmatched
      && !profile.systems.keys.contains {
        stated(text, system: $0, as: .sourceText)?.verdict == .known
      }
  }
}
