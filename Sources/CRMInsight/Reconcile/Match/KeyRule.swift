/// When two records of one key are one.
struct KeyRule: Sendable {
  /// The field that evidence names.
  let name: String
  /// What the evidence says.
  let label: String
  /// True when a pair that conflicts is not united through a third record either.
  let parts: Bool
  /// The columns that the closures see, by place.
  let columns: [String]
  /// The key, or nil for a record that this rule does not match.
  let key: @Sendable (KeyRow) -> String?
  /// How strong a pair is, to take the better of two first; nil when the two are not one.
  let strength: @Sendable (KeyPair) -> Double?

  private init(
    _ name: String, _ label: String, _ columns: [String], parts: Bool = false,
    key: @escaping @Sendable (KeyRow) -> String?,
    strength: @escaping @Sendable (KeyPair) -> Double? = { _ in 0 }
  ) {
    self.name = name
    self.label = label
    self.parts = parts
    self.columns = columns.map { $0.contains("(") ? $0 : "r." + $0 }
    self.key = key
    self.strength = strength
  }

  /// The rules of a space, strongest first.
  static func rules(for space: String) -> [KeyRule] {
    switch space {
    case "owner": [ownerEmail, ownerName]
    case "product": [product]
    case "stage": [stage]
    case "campaign": [campaign]
    case "activity": [activity]
    case "campaign_spend": [spend("amount_micros", level: "level", metric: "level")]
    case "channel_metric": [spend("value_micros", level: "level", metric: "metric")]
    case "touchpoint": [touchpoint]
    case "order_line": [orderLine]
    case "subscription": [subscription]
    case "ticket": [ticket]
    case "survey_response": [survey]
    default: []
    }
  }

  private static let ownerEmail = KeyRule("email", "same address", ["email"]) { row in
    row.text(0).flatMap(Mailbox.init)?.address
  }

  private static let ownerName = KeyRule("name", "same full name", ["name", "email"], parts: true) {
    row in
    row.folded(0).flatMap { $0.contains(" ") ? $0 : nil }
  } strength: { pair in
    pair.differ { $0.text(1) } ? nil : 0
  }

  private static let product = KeyRule("name", "same name", ["name", "category"], parts: true) {
    row in
    row.folded(0)
  } strength: { pair in
    pair.differ { $0.folded(1) } ? nil : 0
  }

  private static let stage = KeyRule("name", "same name and pipeline", ["pipeline", "name"]) {
    row in
    row.folded(1).map { "\(row.folded(0) ?? "")/\($0)" }
  }

  /// Inside one source the same name may be used again, at another time or on another channel.
  private static let campaign = KeyRule(
    "name", "same name", ["name", "start_date_day", "channel"], parts: true
  ) { row in
    row.folded(0)
  } strength: { pair in
    guard pair.isSameSource else { return 0 }
    return pair.differ { $0.number(1) } || pair.differ { $0.folded(2) } ? nil : 0
  }

  /// One call, noted in two tools: the same type, day, and person, account or deal, and the same
  /// subject, or the one contained in the other.
  private static let activity = KeyRule(
    "activity", "same type, day, party and subject",
    [
      "type", "coalesce(r.done_at_day, r.due_at_day)", "contact_id", "lead_id", "deal_id",
      "account_id", "subject",
    ]
  ) { row in
    guard let type = row.text(0), let day = row.number(1) else { return nil }
    return "\(type == "cold_call" ? "call" : type)/\(day)"
  } strength: { pair in
    let isClose = pair.agree(person) || pair.agree { $0.reference(4, "deal") }
    guard !pair.differ(person), !pair.differ({ $0.reference(5, "account") }),
      isClose || pair.agree({ $0.reference(5, "account") })
    else { return nil }
    return subjects(pair.a.folded(6), pair.b.folded(6), isClose: isClose)
  }

  private static let person: @Sendable (KeyRow) -> Int64? = { row in
    row.reference(2, "contact") ?? row.reference(3, GoldenMap.personOfLead)
  }

  /// How well two subjects agree; two missing ones do only between the same people.
  private static func subjects(_ a: String?, _ b: String?, isClose: Bool) -> Double? {
    guard let a, let b else { return a == nil && b == nil && isClose ? 1 : nil }
    if a == b { return 3 }
    return min(a.utf8.count, b.utf8.count) >= 4 && (a.contains(b) || b.contains(a)) ? 2 : nil
  }

  /// Rows of one report day and level; where a source has several, only equal numbers are one.
  private static func spend(_ value: String, level: String, metric: String) -> KeyRule {
    KeyRule(
      "date", "same campaign or channel, level and day",
      ["campaign_id", "channel", level, metric, "date_day", "period_end_day", value]
    ) { row in
      guard let day = row.number(4) else { return nil }
      let campaign = row.reference(0, "campaign").map { "c\($0)" }
      guard let what = campaign ?? row.folded(1) else { return nil }
      return [
        what, row.text(2) ?? "", row.text(3) ?? "", "\(day)", "\(row.number(5) ?? day)",
      ].joined(separator: "/")
    } strength: { pair in
      if pair.agree({ $0.number(6) }) { return 1 }
      return pair.isAlone ? 0 : nil
    }
  }

  private static let touchpoint = KeyRule(
    "at", "same moment, person and type", ["at", "type", "contact_id", "lead_id"]
  ) { row in
    guard let at = row.text(0),
      let person = row.reference(2, "contact") ?? row.reference(3, GoldenMap.personOfLead)
    else { return nil }
    return "\(at)/\(row.folded(1) ?? "")/\(person)"
  }

  /// One line of one document; the account or the amount must agree, and neither may conflict with
  /// the other when a line has no number.
  private static let orderLine = KeyRule(
    "line_no", "same document and line",
    [
      "document", "invoice_no", "order_no", "line_no", "account_id", "net_amount_micros",
      "product_id",
    ]
  ) { row in
    guard let number = row.folded(1) ?? row.folded(2) else { return nil }
    return [row.text(0) ?? "", number, row.folded(3) ?? ""].joined(separator: "/")
  } strength: { pair in
    let amounts = pair.agree { $0.number(5) }
    let accounts = pair.agree { $0.reference(4, "account") }
    if amounts, accounts { return 2 }
    if pair.a.folded(3) == nil { return nil }
    return amounts || accounts ? 1 : nil
  }

  private static let subscription = KeyRule(
    "start_date", "same customer, product and beginning",
    ["account_id", "product_id", "start_date_day", "mrr_micros"]
  ) { row in
    guard let account = row.reference(0, "account"), let day = row.number(2) else { return nil }
    return "\(account)/\(day)"
  } strength: { pair in
    if pair.differ({ $0.reference(1, "product") }) { return nil }
    let product = pair.agree { $0.reference(1, "product") }
    let amount = pair.agree { $0.number(3) }
    return product || amount ? (product && amount ? 2 : 1) : nil
  }

  private static let ticket = KeyRule(
    "subject", "same customer and subject, opened within a day",
    ["account_id", "contact_id", "subject", "created_at_day"]
  ) { row in
    guard let subject = row.folded(2), row.number(3) != nil,
      let who = row.reference(0, "account").map({ "a\($0)" })
        ?? row.reference(1, "contact").map({ "p\($0)" })
    else { return nil }
    return "\(who)/\(subject)"
  } strength: { pair in
    guard let first = pair.a.number(3), let second = pair.b.number(3), abs(first - second) <= 1,
      !pair.differ({ $0.reference(1, "contact") })
    else { return nil }
    return first == second ? 1 : 0
  }

  private static let survey = KeyRule(
    "score", "same customer, type, day and score",
    ["contact_id", "account_id", "type", "answered_at_day", "score_micros", "comment"]
  ) { row in
    guard let day = row.number(3), let score = row.number(4),
      let who = row.reference(0, "contact").map({ "p\($0)" })
        ?? row.reference(1, "account").map({ "a\($0)" })
    else { return nil }
    return "\(who)/\(row.folded(2) ?? "")/\(day)/\(score)"
  } strength: { pair in
    pair.differ { $0.folded(5) } ? nil : 0
  }
}
