/// What a rule file declares, its parents' declarations included.
///
/// `ChannelRules` is the profile made ready to classify.
struct RuleProfile: Sendable {
  var id = ""
  var version = ""
  var channels: [Channel] = []
  /// Source, lower-cased → the list that holds it.
  var sources: [String: String] = [:]
  /// Name before the public suffix → the list that holds it.
  var brands: [String: String] = [:]
  var skippedReferrers: [String] = []
  var visits: Set<SourceWords> = []
  var clickIds: [ClickId] = []
  var rules: [TaggedRule] = []
  var originalSources: [OriginalSource] = []
  var texts: [TextRule] = []
  var systems: [String: SystemRule] = [:]

  /// A parameter that an advertiser's link carries.
  struct ClickId: Sendable {
    var name: String
    var channel: String
    /// True when free links carry it too: asked only after tags and referrer.
    var isWeak: Bool
  }

  /// A rule over source, medium and campaign.
  struct TaggedRule: Sendable {
    var id: String
    var channel: String
    var condition: RuleCondition
  }

  /// A source that a tool has found out itself, in its own words.
  struct OriginalSource: Sendable {
    var id: String
    var meaning: Meaning
    var values: Set<SourceWords>
  }

  /// What people write in a source field.
  struct TextRule: Sendable {
    var id: String
    var meaning: Meaning
    var exact: Set<SourceWords> = []
    var words: [WordPattern] = []
    var ends: [WordPattern] = []

    func matches(_ text: SourceWords) -> Bool {
      exact.contains(text) || words.contains { $0.matches(text) }
        || ends.contains { $0.endsText(text) }
    }
  }

  /// The channel of a tool's rows, and of its kinds of campaign.
  struct SystemRule: Sendable {
    var channel: String
    var types: [SourceWords: String] = [:]
  }

  /// What a value stands for.
  enum Meaning: Sendable, Hashable {
    case channel(String)
    /// How the record was made.
    case creationMethod
    /// That nobody knows.
    case unknown
  }
}
