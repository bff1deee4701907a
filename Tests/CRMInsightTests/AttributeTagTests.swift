import CRMInsight
import Testing

/// One visit's tags and the channel that Google's rules give it.
struct TagCase: CustomTestStringConvertible, Sendable {
  let tags: String
  let channel: String

  init(_ tags: String, _ channel: String) {
    self.tags = tags
    self.channel = channel
  }

  var testDescription: String { "\(tags) is \(channel)" }

  var evidence: TouchEvidence {
    let parts = tags.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var evidence = TouchEvidence()
    evidence.source = parts[0]
    evidence.medium = parts[1]
    evidence.campaign = parts.count > 2 ? parts[2] : nil
    return evidence
  }

  /// What every profile agrees on.
  static let common = [
    TagCase("(direct)|(none)", "direct"),
    TagCase("(direct)|(not set)", "direct"),
    TagCase("(DIRECT)|(None)", "direct"),
    TagCase("google|cpc", "paid_search"),
    TagCase("  Google | CPC ", "paid_search"),
    TagCase("bing|ppc", "paid_search"),
    TagCase("google|organic", "organic_search"),
    TagCase("duckduckgo|organic", "organic_search"),
    TagCase("unheard-of.example|organic", "organic_search"),
    TagCase("google|referral", "organic_search"),
    TagCase("google|cpc|cross-network", "cross_network"),
    TagCase("google|cpc|eu-cross-network-shop", "cross_network"),
    TagCase("google|cpc|shop", "paid_shopping"),
    TagCase("google|cpc|spring_shop", "paid_shopping"),
    TagCase("google|cpc|eshop", "paid_shopping"),
    TagCase("google|cpc|2shop", "paid_shopping"),
    TagCase("google|cpc|windowshopping", "paid_shopping"),
    TagCase("google|cpc|workshop-lyon", "paid_search"),
    TagCase("google|cpc|workshop-shop", "paid_shopping"),
    TagCase("google|cpc|bishop", "paid_search"),
    TagCase("amazon|cpc", "paid_shopping"),
    TagCase("ebay|referral", "organic_shopping"),
    TagCase("nowhere|none|eshop", "organic_shopping"),
    TagCase("facebook|paid", "paid_social"),
    TagCase("facebook|paid-social", "paid_social"),
    TagCase("facebook|retargeting", "paid_social"),
    TagCase("facebook|cpm", "paid_social"),
    TagCase("facebook|social", "organic_social"),
    TagCase("facebook|email", "organic_social"),
    TagCase("linkedin|sponsored", "organic_social"),
    TagCase("linkedin|cpc", "paid_social"),
    TagCase("nowhere|social network", "organic_social"),
    TagCase("nowhere|social-media", "organic_social"),
    TagCase("nowhere|sm", "organic_social"),
    TagCase("youtube|cpc", "paid_video"),
    TagCase("youtube|referral", "organic_video"),
    TagCase("nowhere|video-spot", "organic_video"),
    TagCase("letter|cpm", "display"),
    TagCase("letter|banner", "display"),
    TagCase("criteo|cpa", "paid_other"),
    TagCase("criteo|cpc", "paid_other"),
    TagCase("outbrain|paid-native", "paid_other"),
    TagCase("nowhere|unpaid", "unassigned"),
    TagCase("letter|email", "email"),
    TagCase("letter|e-mail", "email"),
    TagCase("email|letter", "email"),
    TagCase("e mail|letter", "email"),
    TagCase("hs_email|newsletter", "unassigned"),
    TagCase("hs_email|email", "email"),
    TagCase("blog.example|referral", "referral"),
    TagCase("blog.example|link", "referral"),
    TagCase("blog.example|affiliate", "affiliates"),
    TagCase("blog.example|affiliates", "unassigned"),
    TagCase("blog.example|partner", "unassigned"),
    TagCase("cast|audio", "audio"),
    TagCase("sms|text", "sms"),
    TagCase("gateway|sms", "sms"),
    TagCase("app|web-push", "mobile_push"),
    TagCase("app|pushed", "unassigned"),
    TagCase("firebase|fcm", "mobile_push"),
    TagCase("crm|mobile-inapp", "mobile_push"),
    TagCase("crm|in-app notification", "mobile_push"),
    TagCase("trade-show|offline", "unassigned"),
    TagCase("chatgpt.com|ai-assistant|(ai-assistant)", "ai_assistant"),
    TagCase("gemini.google.com|ai-assistant", "ai_assistant"),
  ]

  /// Where the default profile knows more assistants than Google does.
  static let assistants = [
    TagCase("chatgpt.com|referral", "referral"),
    TagCase("perplexity.ai|referral", "referral"),
    TagCase("claude.ai|(none)", "unassigned"),
  ]
}

@Suite struct AttributeTagTests {
  @Test(arguments: TagCase.common)
  func channel(_ visit: TagCase) throws {
    for profile in ["ga4", "ga4-2026"] {
      let found = try ShippedRules.load(profile).classify(visit.evidence)
      #expect(found.channel == visit.channel, "\(profile), rule \(found.rule)")
      #expect(found.field == .utm)
    }
  }

  @Test(arguments: TagCase.assistants)
  func assistants(_ visit: TagCase) throws {
    #expect(try ShippedRules.load().classify(visit.evidence).channel == "ai_assistant")
    #expect(try ShippedRules.load("ga4-2026").classify(visit.evidence).channel == visit.channel)
  }

  @Test func strictProfileHasGooglesLists() throws {
    let visit = TagCase("x.com|cpc", "").evidence
    #expect(try ShippedRules.load().classify(visit).channel == "paid_social")
    #expect(try ShippedRules.load("ga4-2026").classify(visit).channel == "paid_other")
  }

  @Test func noTraceIsNoChannelUnlessItIsAVisit() throws {
    let rules = try ShippedRules.load()
    #expect(rules.classify(TouchEvidence()) == .none)
    var visit = TouchEvidence()
    visit.type = "Page_View"
    #expect(rules.classify(visit).channel == "direct")
  }

  @Test func ruleNumberIsKept() throws {
    let found = try ShippedRules.load().classify(TagCase("google|cpc|spring", "").evidence)
    #expect(found.rule == "ga4.5")
    #expect(found.value == "google / cpc / spring")
  }
}
