/// When a rule holds, over the evidence of one touch.
package indirect enum RuleCondition: Sendable, Hashable {
  case always
  case all([RuleCondition])
  case any([RuleCondition])
  case test(RuleField, RuleTest)

  /// Whether it holds for what `value` gives for each field: trimmed, lower-cased, never empty.
  package func holds(_ value: (RuleField) -> String?) -> Bool {
    switch self {
    case .always: true
    case .all(let parts): parts.allSatisfy { $0.holds(value) }
    case .any(let parts): parts.contains { $0.holds(value) }
    case .test(let field, let test): test.holds(value(field))
    }
  }

  /// The source lists that it asks for.
  var categories: [String] {
    switch self {
    case .always: []
    case .all(let parts), .any(let parts): parts.flatMap(\.categories)
    case .test(.category, .isOneOf(let names)): names
    case .test: []
    }
  }
}

/// What a condition may ask about.
package enum RuleField: String, Sendable, CaseIterable {
  case source, medium, campaign, content, term
  /// The list of the profile that holds the source, or the referring host.
  case category
  case referrerHost = "referrer_host"
  /// The name of the click id, such as `gclid`.
  case clickId = "click_id"
}

/// What a condition may ask of a field.
package enum RuleTest: Sendable, Hashable {
  case missing
  case isOneOf([String])
  case contains(String)
  case starts(String)
  case ends(String)
  case matches(RulePattern)

  func holds(_ value: String?) -> Bool {
    guard let value else { return self == .missing }
    switch self {
    case .missing: return false
    case .isOneOf(let texts): return texts.contains(value)
    case .contains(let text): return value.contains(text)
    case .starts(let text): return value.hasPrefix(text)
    case .ends(let text): return value.hasSuffix(text)
    case .matches(let pattern): return pattern.matches(value)
    }
  }
}

/// The patterns of Google's rules that are more than a comparison.
package enum RulePattern: String, Sendable, CaseIterable {
  /// `^(.*cp.*|ppc|retargeting|paid.*)$`
  case paid
  /// `^(.*(([^a-df-z]|^)shop|shopping).*)$`: the word `shop` at the start, after an `e` or after
  /// what is no letter, or `shopping` anywhere. A `workshop` is no shop.
  case shop

  func matches(_ text: String) -> Bool {
    switch self {
    case .paid:
      text.contains("cp") || text == "ppc" || text == "retargeting" || text.hasPrefix("paid")
    case .shop: text.contains("shopping") || hasShop(Array(text.utf8))
    }
  }

  private func hasShop(_ text: [UInt8]) -> Bool {
    let shop = Array("shop".utf8)
    return text.indices.contains { place in
      guard text[place...].starts(with: shop) else { return false }
      guard place > 0 else { return true }
      let before = text[place - 1]
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before)
      return before == UInt8(ascii: "e") || !isLetter
    }
  }
}
