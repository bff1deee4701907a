import CRMCore
import CRMInsight
import Testing

@Suite struct AttributeProfileTests {
  @Test(arguments: ["ga4", "ga4-2026"])
  func shippedProfileLoads(_ name: String) throws {
    let rules = try ShippedRules.load(name)
    #expect(rules.id == name)
    #expect(rules[channel: "events"]?.primaryInteraction == "stand_visits")
    #expect(rules[channel: "paid_search"]?.label.fr == "Recherche payante")
    #expect(rules[channel: "outbound"]?.isMarketing == false)
    #expect(Set(rules.channels.map(\.id)).count == rules.channels.count)
  }

  @Test func everyFaultIsReportedWithItsPlace() throws {
    let text = """
      profile: mine
      version: 1
      colour: red
      channels:
        - { id: Paid, label: { en: Paid, fr: Payant }, is_marketing: true }
        - { id: free, label: { en: Free }, is_marketing: maybe }
      sources:
        search: [google, finder]
        social: [finder]
      rules:
        - { id: "1", channel: frei }
        - { id: "2", channel: free, when: medum = cpc }
        - { id: "3", channel: free, when: medium ~ payed }
        - { id: "4", channel: free, when: "medium in (cpc, ppc" }
        - { id: "5", channel: free, when: category = serch }
        - { id: "5", channel: free, when: category = search }
      free_text:
        - { id: t, channel: free, words: ["mid*dle"] }
        - { id: u, means: nonsense, exact: [x] }
      """
    let faults = faults(of: text)
    #expect(
      faults == [
        "mine.yml:3:1 unknown_key", "mine.yml:5:11 bad_setting", "mine.yml:6:24 missing_key",
        "mine.yml:6:52 wrong_type", "mine.yml:9:12 bad_setting", "mine.yml:11:25 unknown_name",
        "mine.yml:12:37 bad_expression", "mine.yml:13:46 bad_expression",
        "mine.yml:14:57 bad_expression", "mine.yml:15:37 unknown_name",
        "mine.yml:16:11 duplicate_key", "mine.yml:18:37 bad_setting", "mine.yml:19:21 wrong_type",
      ])
  }

  @Test func aProfileMayChangeItsParent() throws {
    let mine = """
      profile: mine
      version: 2
      extends: ga4
      channels:
        - { id: podcast, label: { en: Podcast, fr: Podcast }, is_marketing: true }
      sources: { social: [our-forum.example] }
      rules:
        - { id: mine.1, channel: podcast, when: source = radio4 }
        - { id: ga4.8, channel: paid_other, when: medium = display }
      free_text:
        - { id: mine.zebra, channel: podcast, words: [zebra] }
      """
    let rules = try ChannelRules.load("mine") {
      $0 == "mine" ? (mine, "mine.yml") : try ShippedRules.text($0)
    }
    #expect(rules.ruleSet == "mine@2")
    func channel(_ tags: String) -> String? { rules.classify(TagCase(tags, "").evidence).channel }
    #expect(channel("radio4|cpc") == "podcast")
    #expect(channel("our-forum.example|referral") == "organic_social")
    #expect(channel("letter|display") == "paid_other")
    #expect(channel("google|cpc") == "paid_search")
    #expect(rules.classify(TouchEvidence(sourceText: "Zebra 7")).channel == "podcast")
  }

  @Test func aProfileThatExtendsItselfIsRefused() {
    let fault = #expect(throws: Fault.self) {
      try ChannelRules.load("a") { name in
        ("profile: a\nversion: 1\nextends: \(name == "a" ? "b" : "a")", "\(name).yml")
      }
    }
    #expect(fault?.code == .badSetting)
    #expect(fault?.position?.line == 3)
  }

  private func faults(of text: String) -> [String] {
    do {
      _ = try ChannelRules.load("mine") { _ in (text, "mine.yml") }
      return []
    } catch let faults as Faults {
      return faults.all.map {
        "\($0.position?.file ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0)"
          + " \($0.code.rawValue)"
      }
    } catch {
      return ["\(error)"]
    }
  }
}
