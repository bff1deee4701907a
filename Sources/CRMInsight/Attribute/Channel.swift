/// A way in which people come to the company: what leads, deals and spend are split by.
package struct Channel: Sendable, Hashable {
  /// The name in tables and JSON: snake_case, never translated.
  package var id: String
  /// What people read, in English and in French.
  package var label: Label
  /// Whether marketing answers for it.
  package var isMarketing: Bool
  /// False for the channel of what no rule knows.
  package var isKnown = true
  /// The metric that a channel's conversion is related to, such as `clicks`.
  package var primaryInteraction: String?

  /// A name in the languages of the reports.
  package struct Label: Sendable, Hashable {
    package var en: String
    package var fr: String
  }
}

/// All that is known of where one touch, or one record, came from: fields as written.
package struct TouchEvidence: Sendable, Hashable {
  package var channel: String?
  package var clickId: String?
  package var source: String?
  package var medium: String?
  package var campaign: String?
  package var content: String?
  package var term: String?
  package var referrer: String?
  package var sourceText: String?
  /// What sort of touch it is: a visit without any trace is direct.
  package var type: String?

  package init(channel: String? = nil, sourceText: String? = nil) {
    self.channel = channel
    self.sourceText = sourceText
  }
}

/// The channel that a rule gives, with the rule, the field and the value that decided.
package struct Classification: Sendable, Hashable {
  /// How good the answer is, best first.
  package enum Verdict: Int, Sendable, Comparable {
    /// A rule names the channel.
    case known
    /// The rules have an answer, and it is that they do not know.
    case unassigned
    /// No rule knows the value.
    case unmatched
    /// The value says how the record was made, which is no channel.
    case creationMethod
    /// The value says that nobody knows.
    case unknown
    /// There is nothing to go by.
    case none

    package static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
  }

  /// The field that decided.
  package enum Field: String, Sendable, CaseIterable {
    case channel
    case clickId = "click_id"
    case utm
    case originalSource = "original_source"
    case referrer
    case sourceText = "source_text"
    case visit
    case type, name
    case system
    case none
  }

  package var verdict: Verdict
  /// A channel id; nil unless the verdict is `known` or `unassigned`.
  package var channel: String?
  /// The id of the rule, or the verdict's name when no rule fired.
  package var rule: String
  package var field: Field
  /// The value as written.
  package var value: String?

  /// Nothing to go by.
  package static let none = Classification(
    verdict: .none, channel: nil, rule: "none", field: .none, value: nil)
}

extension ChannelRules {
  /// The label of a channel, or its id; `(none)` for no channel.
  package func label(of id: String?, _ language: String) -> String {
    guard let id else { return "(none)" }
    guard let label = self[channel: id]?.label else { return id }
    return language == "fr" ? label.fr : label.en
  }

  /// The primary interaction metric of each channel that has one.
  package var primaryMetrics: [String: String] {
    Dictionary(
      channels.compactMap { channel in channel.primaryInteraction.map { (channel.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
