import CRMCore

/// A rule profile, ready to say which channel a piece of evidence stands for.
package struct ChannelRules: Sendable {
  /// The profile's name.
  package let id: String
  /// The profile's version.
  package let version: String
  /// The channels in the order of the profile.
  package let channels: [Channel]
  /// A hash of the profile's text and its parents'.
  package let hash: String
  let profile: RuleProfile
  private let named: [SourceWords: String]
  private let ownDomains: [String]

  /// What rows of a result name: `ga4@2026.1`.
  package var ruleSet: String { "\(id)@\(version)" }

  /// Loads a profile and those that it extends.
  ///
  /// `library` gives a profile's text and path by its name. `ownDomains` are hosts of the own
  /// company, which are no referrers. Throws all faults of the first file that has any.
  package static func load(
    _ name: String, ownDomains: [String] = [],
    from library: (String) throws -> (text: String, path: String)?
  ) throws -> ChannelRules {
    var hash = FNV1a()
    let profile = try read(name, from: library, below: [], hash: &hash)
    return ChannelRules(profile, ownDomains: ownDomains, hash: String(hash.value, radix: 16))
  }

  private static func read(
    _ name: String, from library: (String) throws -> (text: String, path: String)?,
    below children: [String], hash: inout FNV1a
  ) throws -> RuleProfile {
    guard let (text, path) = try library(name) else {
      throw Fault(.unknownName, [.name: name, .expected: "rule profile"])
    }
    let root = try YAMLNode.parse(text, file: path)
    hash.add(text)
    var parent: RuleProfile?
    if let extended = root.pairs?.first(where: { $0.key.text == "extends" })?.value,
      let base = extended.text
    {
      guard !children.contains(base), base != name else {
        throw Fault(
          .badSetting, at: extended.position,
          [.name: "extends", .reason: "the profile extends itself"])
      }
      parent = try read(base, from: library, below: children + [name], hash: &hash)
    }
    var reader = RuleProfileReader(extending: parent)
    reader.read(root)
    try reader.log.check()
    return reader.profile
  }

  private init(_ profile: RuleProfile, ownDomains: [String], hash: String) {
    self.profile = profile
    self.hash = hash
    self.ownDomains = ownDomains.compactMap { ReferrerHost($0)?.name }
    id = profile.id
    version = profile.version
    channels = profile.channels
    var named: [SourceWords: String] = [:]
    for channel in profile.channels.reversed() {
      for name in [channel.label.fr, channel.label.en, channel.id] {
        named[SourceWords(name)] = channel.id
      }
    }
    self.named = named
  }

  /// The channel of that id, or nil.
  package subscript(channel id: String) -> Channel? { channels.first { $0.id == id } }

  /// The channel of the best evidence.
  ///
  /// What is stated outranks a click id, tags, what the tool found out, the referrer and what
  /// people wrote, in this order. How a record was made is never a channel.
  package func classify(_ evidence: TouchEvidence) -> Classification {
    var best = Classification.none
    for step in Self.steps {
      guard let found = step(self)(evidence) else { continue }
      if found.verdict == .known { return found }
      if found.verdict < best.verdict { best = found }
    }
    return best
  }

  /// What each kind of evidence says, strongest first.
  private static let steps: [@Sendable (ChannelRules) -> (TouchEvidence) -> Classification?] = [
    { rules in { rules.stated($0.channel, as: .channel) } },
    { rules in { rules.clicked($0.clickId, isWeak: false) } },
    { rules in { rules.tagged($0) } },
    { rules in { rules.original($0.sourceText) } },
    { rules in { rules.referred($0.referrer) } },
    { rules in { rules.clicked($0.clickId, isWeak: true) } },
    { rules in { rules.stated($0.sourceText, as: .sourceText) } },
    { rules in { rules.visited($0) } },
  ]

  /// The channel of a word or a text: the kinds of campaign of the tool `system` come first.
  func stated(
    _ text: String?, system: String? = nil, as field: Classification.Field
  ) -> Classification? {
    guard let text, let words = presentWords(text) else { return nil }
    if let system, let channel = profile.systems[system]?.types[words] {
      return known(channel, "system.\(system)", field, text)
    }
    if let channel = named[words] { return known(channel, "label", field, text) }
    if let rule = profile.originalSources.first(where: { $0.values.contains(words) }) {
      return classification(rule.meaning, rule.id, field, text)
    }
    if let rule = profile.texts.first(where: { $0.matches(words) }) {
      return classification(rule.meaning, rule.id, field, text)
    }
    if let found = listed(text, field) { return found }
    return Classification(
      verdict: words.all.isEmpty ? .unknown : .unmatched, channel: nil,
      rule: words.all.isEmpty ? "unknown" : "unmatched", field: field, value: text)
  }

  /// The channel of a host that stands in place of a word, when a list holds it.
  private func listed(_ text: String, _ field: Classification.Field) -> Classification? {
    guard let host = ReferrerHost(text), let category = category(of: host) else { return nil }
    var evidence = TouchEvidence()
    evidence.medium = "referral"
    return firstRule(field, text, evidence, source: host.name, category: category)
  }

  /// The channel of the tool that a row comes from.
  func system(_ system: String?) -> Classification? {
    guard let system, let rule = profile.systems[system] else { return nil }
    return known(rule.channel, "system.\(system)", .system, system)
  }

  private func clicked(_ text: String?, isWeak: Bool) -> Classification? {
    guard let text, let name = text.split(separator: "=").first else { return nil }
    let key = trimmed(String(name))
    guard let id = profile.clickIds.first(where: { $0.name == key && $0.isWeak == isWeak }) else {
      return nil
    }
    return known(id.channel, "click.\(id.name)", .clickId, String(name))
  }

  private func tagged(_ evidence: TouchEvidence) -> Classification? {
    let parts = [evidence.source, evidence.medium, evidence.campaign]
    guard parts.contains(where: { $0.map { !trimmed($0).isEmpty } ?? false }) else { return nil }
    let value = parts.map { $0 ?? "" }.joined(separator: " / ")
    let source = trimmed(evidence.source ?? "")
    return firstRule(.utm, value, evidence, source: source, category: profile.sources[source])
  }

  private func original(_ text: String?) -> Classification? {
    guard let text, let words = presentWords(text),
      let rule = profile.originalSources.first(where: { $0.values.contains(words) })
    else { return nil }
    return classification(rule.meaning, rule.id, .originalSource, text)
  }

  private func referred(_ address: String?) -> Classification? {
    guard let address, let host = ReferrerHost(address),
      !(ownDomains + profile.skippedReferrers).contains(where: { host.isUnder($0) })
    else { return nil }
    var evidence = TouchEvidence()
    evidence.medium = "referral"
    evidence.referrer = address
    return firstRule(
      .referrer, host.name, evidence, source: host.name, category: category(of: host))
  }

  private func visited(_ evidence: TouchEvidence) -> Classification? {
    guard let type = evidence.type, profile.visits.contains(SourceWords(type)) else { return nil }
    return firstRule(.visit, type, TouchEvidence(), source: "", category: nil)
  }

  /// The list that holds the host or a domain above it, else the one that holds its brand.
  func category(of host: ReferrerHost) -> String? {
    host.domains.lazy.compactMap { profile.sources[$0] }.first ?? profile.brands[host.brand]
  }

  private func firstRule(
    _ field: Classification.Field, _ value: String, _ evidence: TouchEvidence, source: String,
    category: String?
  ) -> Classification? {
    func fieldValue(_ field: RuleField) -> String? {
      let text: String? =
        switch field {
        case .source: source
        case .medium: evidence.medium
        case .campaign: evidence.campaign
        case .content: evidence.content
        case .term: evidence.term
        case .category: category
        case .referrerHost: evidence.referrer.flatMap { ReferrerHost($0)?.name }
        case .clickId: evidence.clickId.flatMap { $0.split(separator: "=").first.map(String.init) }
        }
      let value = text.map(trimmed) ?? ""
      return value.isEmpty ? nil : value
    }
    return profile.rules.first { $0.condition.holds(fieldValue) }
      .map { known($0.channel, $0.id, field, value) }
  }

  private func known(
    _ channel: String, _ rule: String, _ field: Classification.Field, _ value: String
  ) -> Classification {
    Classification(
      verdict: self[channel: channel]?.isKnown ?? true ? .known : .unassigned, channel: channel,
      rule: rule, field: field, value: value)
  }

  private func classification(
    _ meaning: RuleProfile.Meaning, _ rule: String, _ field: Classification.Field, _ value: String
  ) -> Classification {
    switch meaning {
    case .channel(let channel): known(channel, rule, field, value)
    case .creationMethod:
      Classification(
        verdict: .creationMethod, channel: nil, rule: rule, field: field, value: value)
    case .unknown:
      Classification(verdict: .unknown, channel: nil, rule: rule, field: field, value: value)
    }
  }

  /// The words of a text that is not blank.
  private func presentWords(_ text: String) -> SourceWords? {
    text.allSatisfy(\.isWhitespace) ? nil : SourceWords(text)
  }
}

/// Lower case, without white space at the ends: how Google's rules compare.
private func trimmed(_ text: String) -> String {
  var rest = Substring(text.lowercased())
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}

/// The FNV-1a hash in 64 bits: tells whether a rule file has changed.
private struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
