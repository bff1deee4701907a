import CRMInsight
import Testing

/// What stands in a source field, and what it means: a channel id or a verdict.
struct TextCase: CustomTestStringConvertible, Sendable {
  let text: String
  let meaning: String

  init(_ text: String, _ meaning: String) {
    self.text = text
    self.meaning = meaning
  }

  var testDescription: String { "\(text) is \(meaning)" }

  static let words = [
    TextCase("Trade Show", "events"), TextCase("trade-show", "events"),
    TextCase("Salon Industrie 2025", "events"), TextCase("Hannover Messe", "events"),
    TextCase("Fachmessen", "events"), TextCase("Séminaire Lyon", "events"),
    TextCase("SEMINAIRE", "events"), TextCase("Conférences", "events"),
    TextCase("Webinar", "events"), TextCase("Seminar - Partner", "events"),
    TextCase("Customer Event", "events"), TextCase("événement client", "events"),
    TextCase("Nouvelles affaires", "unmatched"), TextCase("unfair", "unmatched"),
    TextCase("Facebook Messenger", "organic_social"),
    TextCase("Partner", "partners"), TextCase("Partner Referral", "partners"),
    TextCase("Vertriebspartner", "partners"), TextCase("Réseau partenaires", "partners"),
    TextCase("Co-Marketing", "partners"),
    TextCase("Employee Referral", "people_referral"), TextCase("Word of mouth", "people_referral"),
    TextCase("Empfehlung", "people_referral"), TextCase("Kundenempfehlung", "people_referral"),
    TextCase("Bouche à oreille", "people_referral"), TextCase("Recommandation", "people_referral"),
    TextCase("Cold call", "outbound"), TextCase("Kaltakquise", "outbound"),
    TextCase("Phone Inquiry", "outbound"), TextCase("LinkedIn Sales Navigator", "outbound"),
    TextCase("Prospection téléphonique", "outbound"), TextCase("Cold email", "outbound"),
    TextCase("Purchased List", "purchased_list"), TextCase("Adresskauf", "purchased_list"),
    TextCase("Print", "advertising"), TextCase("TV spot", "advertising"),
    TextCase("Advertisement", "advertising"), TextCase("Zeitungsanzeige", "advertising"),
    TextCase("Public Relations", "public_relations"), TextCase("PR", "public_relations"),
    TextCase("Presse régionale", "public_relations"), TextCase("Express", "unmatched"),
    TextCase("Direct Mail", "direct_mail"), TextCase("Mailing", "direct_mail"),
    TextCase("E-mailing", "email"), TextCase("Web", "web"), TextCase("Site web", "web"),
    TextCase("Webseite", "web"), TextCase("Webster Ltd", "unmatched"),
    TextCase("Upsell", "existing_customer"), TextCase("Bestandskunde", "existing_customer"),
    TextCase("Cross-sell", "existing_customer"),
    TextCase("Google AdWords", "paid_search"), TextCase("google_ads", "paid_search"),
    TextCase("GoogleAds", "paid_search"), TextCase("Bing Ads", "paid_search"),
    TextCase("SEO", "organic_search"), TextCase("via Google", "organic_search"),
    TextCase("Google", "organic_search"), TextCase("www.google.com", "organic_search"),
    TextCase("fr.linkedin.com", "organic_social"), TextCase("zebra.example", "unmatched"),
    TextCase("LinkedIn Ads", "paid_social"),
    TextCase("LinkedIn", "organic_social"), TextCase("XING", "organic_social"),
    TextCase("Newsletter März", "email"), TextCase("E-Mail", "email"),
    TextCase("ChatGPT", "ai_assistant"), TextCase("Chat GPT", "ai_assistant"),
    TextCase("Paid Search", "paid_search"), TextCase("Recherche payante", "paid_search"),
    TextCase("paid_search", "paid_search"), TextCase("Referral", "referral"),
    TextCase("Direct", "direct"), TextCase("Accès direct", "direct"),
    TextCase("Import", "creationMethod"), TextCase("CSV import", "creationMethod"),
    TextCase("CRM_UI", "creationMethod"), TextCase("Zapier", "creationMethod"),
    TextCase("Data.com", "creationMethod"), TextCase("Importateur", "unmatched"),
    TextCase("n/a", "unknown"), TextCase("Unbekannt", "unknown"), TextCase("Autre", "unknown"),
    TextCase("Other", "unknown"), TextCase("-", "unknown"), TextCase("Mother", "unmatched"),
    TextCase("", "none"), TextCase("   ", "none"), TextCase("Zebra 7", "unmatched"),
  ]

  static let hubSpot = [
    TextCase("ORGANIC_SEARCH", "organic_search"), TextCase("Organic search", "organic_search"),
    TextCase("PAID_SEARCH", "paid_search"), TextCase("EMAIL_MARKETING", "email"),
    TextCase("Email marketing", "email"), TextCase("SOCIAL_MEDIA", "organic_social"),
    TextCase("Organic social", "organic_social"), TextCase("REFERRALS", "referral"),
    TextCase("Sites référents", "referral"), TextCase("DIRECT_TRAFFIC", "direct"),
    TextCase("Trafic direct", "direct"), TextCase("PAID_SOCIAL", "paid_social"),
    TextCase("AI_REFERRALS", "ai_assistant"), TextCase("OTHER_CAMPAIGNS", "other_campaigns"),
    TextCase("OFFLINE", "creationMethod"), TextCase("Offline sources", "creationMethod"),
    TextCase("Sources hors ligne", "creationMethod"),
  ]
}

@Suite struct AttributeTextTests {
  @Test(arguments: TextCase.words)
  func meaning(_ it: TextCase) throws {
    let found = try ShippedRules.load().classify(TouchEvidence(sourceText: it.text))
    #expect(found.channel ?? "\(found.verdict)" == it.meaning, "rule \(found.rule)")
  }

  @Test(arguments: TextCase.hubSpot)
  func originalSource(_ it: TextCase) throws {
    let found = try ShippedRules.load().classify(TouchEvidence(sourceText: it.text))
    #expect(found.channel ?? "\(found.verdict)" == it.meaning, "rule \(found.rule)")
    #expect(found.field == .originalSource)
  }

  @Test(arguments: [
    ("https://www.google.fr/search?q=x", "organic_search"),
    ("news.google.co.uk", "organic_search"), ("https://fr.search.yahoo.com/", "organic_search"),
    ("http://m.facebook.com/", "organic_social"), ("https://lm.facebook.com/", "organic_social"),
    ("https://de.linkedin.com/feed/", "organic_social"), ("amazon.de", "organic_shopping"),
    ("https://www.youtube.com:443/watch", "organic_video"), ("chatgpt.com", "ai_assistant"),
    ("https://gemini.google.com/app", "ai_assistant"), ("https://mail.google.com/", "referral"),
    ("https://some-blog.example/post", "referral"), ("https://facebook.com.a.example", "referral"),
    ("https://notgoogle.com", "referral"), ("https://shop.our-company.example/cart", "none"),
    ("https://www.paypal.com/checkout", "none"), ("not a host", "none"),
  ])
  func referrer(_ address: String, _ channel: String) throws {
    var evidence = TouchEvidence()
    evidence.referrer = address
    let found = try ShippedRules.load(ownDomains: ["www.our-company.example"]).classify(evidence)
    #expect(found.channel ?? "\(found.verdict)" == channel, "rule \(found.rule)")
  }

  /// Each step takes away the evidence that won.
  @Test func evidenceIsRanked() throws {
    let rules = try ShippedRules.load()
    var evidence = TouchEvidence(channel: "Trade show", sourceText: "EMAIL_MARKETING")
    evidence.clickId = "gclid=Cj0"
    evidence.source = "facebook"
    evidence.medium = "cpc"
    evidence.referrer = "https://www.xing.com/"
    var fields: [String] = []
    func note() {
      let found = rules.classify(evidence)
      fields.append("\(found.field.rawValue) \(found.channel ?? "-")")
    }
    note()
    evidence.channel = nil
    note()
    evidence.clickId = "fbclid=Iw"
    note()
    (evidence.source, evidence.medium) = (nil, nil)
    note()
    evidence.sourceText = "Messe"
    note()
    evidence.referrer = nil
    note()
    evidence.clickId = nil
    note()
    evidence.sourceText = "import"
    note()
    #expect(
      fields == [
        "channel events", "click_id paid_search", "utm paid_social", "original_source email",
        "referrer organic_social", "click_id organic_social", "source_text events",
        "source_text -",
      ])
  }

  @Test func weakAnswersGiveWay() throws {
    let rules = try ShippedRules.load()
    var evidence = TouchEvidence(channel: "Zebra 7", sourceText: "Salon")
    evidence.source = "hs_email"
    #expect(rules.classify(evidence).channel == "events")
    evidence.sourceText = "import"
    #expect(rules.classify(evidence).channel == "unassigned")
    evidence.source = nil
    #expect(rules.classify(evidence).verdict == .unmatched)
  }
}
