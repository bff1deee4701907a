import GRDB

/// The channels, links and credits of one scope.
struct ScopeAttribution {
  private var reader: ScopeReader
  private let draft: AttributionDraft
  private let scope: Int64
  private let campaigns: [Int64: ChannelAnswer]
  private var persons: [Int64: PersonRecord] = [:]
  private var leads: [Int64: LeadRecord] = [:]
  private var touches = TouchIndex()

  /// Attribution of the scope that `reader` reads, with the campaigns that all scopes share.
  init(reader: ScopeReader, campaigns: [Int64: ChannelAnswer], draft: AttributionDraft) {
    self.reader = reader
    self.campaigns = campaigns
    self.draft = draft
    scope = reader.tables.scope
  }

  /// The classifier with all that it has worked out.
  var classifier: Classifier { reader.classifier }

  /// Works the scope out and adds it to the draft.
  mutating func run() throws {
    try runReported()
    let people = try reader.persons()
    persons = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
    var leadList = try reader.leads()
    for place in leadList.indices where leadList[place].account == nil {
      leadList[place].account = leadList[place].person.flatMap { persons[$0]?.account }
    }
    leads = Dictionary(uniqueKeysWithValues: leadList.map { ($0.id, $0) })
    let deals = try reader.deals()
    try readTouches(Dictionary(uniqueKeysWithValues: deals.map { ($0.id, $0) }))

    let leadAnswers = try leadList.reduce(into: [Int64: ChannelAnswer]()) { answers, lead in
      let answer = self.answer(of: lead)
      answers[lead.id] = answer
      try draft.add(scope, "lead", lead.id, answer)
    }
    let byAge = leadList.filter(\.isLive).sorted {
      isBefore(($0.created, $0.id), ($1.created, $1.id))
    }
    let personAnswers = try runPersons(people, byAge.grouped(by: \.person), leadAnswers)
    try runAccounts(byAge.grouped(by: \.account), leadAnswers)
    let links = LeadDeal.links(leadList, deals)
    for link in links { try draft.add(scope, link) }
    try runDeals(deals, links.grouped { $0.deal }, leadAnswers, personAnswers)
  }

  private mutating func runReported() throws {
    for entity in ["campaign_spend", "channel_metric"] {
      for (id, answer) in try reader.reported(entity, campaigns: campaigns) {
        try draft.add(scope, entity, id, answer)
      }
    }
  }

  /// Says whom each touch concerns beyond what it names: a lead's person, a person's account.
  private mutating func readTouches(_ deals: [Int64: DealRecord]) throws {
    let (scope, draft, leads, persons) = (scope, draft, leads, persons)
    let list = try reader.touches(
      { touch, at in
        var touch = touch
        let lead = touch.lead.flatMap { leads[$0] }
        touch.person = touch.person ?? lead?.person
        touch.account =
          touch.account ?? lead?.account ?? touch.person.flatMap { persons[$0]?.account }
          ?? touch.deal.flatMap { deals[$0]?.account }
        try draft.add(scope, touch, at: at)
        return touch
      }, campaigns: campaigns)
    touches = TouchIndex(list)
  }

  /// The lead's stated channel, its first touch before it was qualified, its source, its campaign,
  /// else a later touch.
  private func answer(of lead: LeadRecord) -> ChannelAnswer {
    let own = touches.of(lead: lead)
    let early = own.filter { touch in
      guard let qualified = lead.qualified, let moment = touch.moment else { return true }
      return moment.isUpTo(qualified)
    }
    return .best([
      lead.own.channel, first(early), lead.own.sourceText,
      lead.campaign.flatMap { campaigns[$0] }?.through("campaign"), first(own),
    ])
  }

  private func runPersons(
    _ people: [PersonRecord], _ leads: [Int64: [LeadRecord]], _ answers: [Int64: ChannelAnswer]
  ) throws -> [Int64: ChannelAnswer] {
    var found: [Int64: ChannelAnswer] = [:]
    for person in people {
      let answer = ChannelAnswer.best([
        person.own.channel, first(touches.of(person: person.id)),
        firstLead(leads[person.id], answers), person.own.sourceText,
      ])
      found[person.id] = answer
      try draft.add(scope, "person", person.id, answer)
    }
    return found
  }

  private mutating func runAccounts(
    _ leads: [Int64: [LeadRecord]], _ answers: [Int64: ChannelAnswer]
  ) throws {
    for account in try reader.accounts() {
      try draft.add(
        scope, "account", account,
        .best([first(touches.of(account: account)), firstLead(leads[account], answers)]))
    }
  }

  private func runDeals(
    _ deals: [DealRecord], _ links: [Int64: [LeadDeal]], _ leadAnswers: [Int64: ChannelAnswer],
    _ personAnswers: [Int64: ChannelAnswer]
  ) throws {
    for deal in deals {
      let links = (links[deal.id] ?? []).sorted { a, b in
        a.way == b.way
          ? isBefore((leads[a.lead]?.created, a.lead), (leads[b.lead]?.created, b.lead))
          : a.way < b.way
      }
      let before = deal.account.map { touches.of(account: $0) }?.filter { touch in
        guard let created = deal.created, let moment = touch.moment else { return true }
        return moment.isUpTo(created)
      }
      try draft.add(
        scope, "deal", deal.id,
        .best(
          links.map { leadAnswers[$0.lead]?.through("lead") } + [
            deal.person.flatMap { personAnswers[$0] }?.through("contact"),
            first(before ?? [])?.through("account"), deal.own.channel, deal.own.sourceText,
            deal.campaign.flatMap { campaigns[$0] }?.through("campaign"),
          ]))
      if deal.isWon, deal.isLive { try credit(deal, links) }
    }
  }

  /// Shares the deal among the touches of its account, its people and its leads before closing.
  private func credit(_ deal: DealRecord, _ links: [LeadDeal]) throws {
    let eligible = touches.of(deal: deal, leads: links.compactMap { leads[$0.lead] })
      .filter { touch in
        guard touch.answer.found.channel != nil, let moment = touch.moment else { return false }
        return deal.closed.map { moment.isUpTo($0) } ?? true
      }
    for model in AttributionModel.allCases {
      for (place, share) in model.shares(of: eligible.count).enumerated() where share > 0 {
        try draft.add(scope, model, deal.id, place + 1, eligible[place], share)
      }
      if eligible.isEmpty { try draft.addUnattributed(scope, model, deal.id) }
    }
  }

  private func first(_ touches: [TouchRecord]) -> ChannelAnswer? {
    touches.isEmpty ? nil : ChannelAnswer.best(touches.map(\.answer)).through("first_touch")
  }

  private func firstLead(_ leads: [LeadRecord]?, _ answers: [Int64: ChannelAnswer])
    -> ChannelAnswer?
  {
    leads.map { ChannelAnswer.best($0.map { answers[$0.id] }).through("lead") }
  }
}

/// The order of age: undated records last, ties by id.
private func isBefore(_ a: (TouchMoment?, Int64), _ b: (TouchMoment?, Int64)) -> Bool {
  switch (a.0, b.0) {
  case (let x?, let y?) where x != y: x < y
  case (.some, nil): true
  case (nil, .some): false
  default: a.1 < b.1
  }
}

/// The touches of one scope in order of time, undated ones last, by whom they concern.
private struct TouchIndex {
  private let all: [TouchRecord]
  private let byAccount: [Int64: [Int]]
  private let byPerson: [Int64: [Int]]
  private let byLead: [Int64: [Int]]
  private let byDeal: [Int64: [Int]]

  init(_ touches: [TouchRecord] = []) {
    let sorted = touches.sorted { isBefore(($0.moment, $0.id), ($1.moment, $1.id)) }
    all = sorted
    byAccount = sorted.indices.grouped { sorted[$0].account }
    byPerson = sorted.indices.grouped { sorted[$0].person }
    byLead = sorted.indices.grouped { sorted[$0].lead }
    byDeal = sorted.indices.grouped { sorted[$0].deal }
  }

  func of(account: Int64) -> [TouchRecord] { (byAccount[account] ?? []).map { all[$0] } }

  func of(person: Int64) -> [TouchRecord] { (byPerson[person] ?? []).map { all[$0] } }

  /// The lead's touches, and those of its person that concern no other lead.
  func of(lead: LeadRecord) -> [TouchRecord] {
    let ofPerson = lead.person.flatMap { byPerson[$0] } ?? []
    let places = Set(byLead[lead.id] ?? []).union(ofPerson.filter { all[$0].lead == nil })
    return places.sorted().map { all[$0] }
  }

  func of(deal: DealRecord, leads: [LeadRecord]) -> [TouchRecord] {
    var places = Set(byDeal[deal.id] ?? [])
    places.formUnion(deal.account.flatMap { byAccount[$0] } ?? [])
    for person in [deal.person] + leads.map(\.person) {
      places.formUnion(person.flatMap { byPerson[$0] } ?? [])
    }
    for lead in leads { places.formUnion(byLead[lead.id] ?? []) }
    return places.sorted().map { all[$0] }
  }
}
