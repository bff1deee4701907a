/// Which deals came of which leads, by KPI rule 0.15.
///
/// `lead.deal_ref`, else the deals that name the lead, else the earliest live deal of the lead's
/// person or account that was made after the lead.
struct LeadDeal: Hashable {
  /// How a lead and a deal are known to belong together, surest first.
  enum Way: String, Comparable {
    case leadRef = "lead.deal_ref"
    case dealRef = "deal.lead_ref"
    case person, account

    static func < (a: Way, b: Way) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .leadRef: 0
      case .dealRef: 1
      case .person: 2
      case .account: 3
      }
    }
  }

  var lead: Int64
  var deal: Int64
  var way: Way

  /// The pairs of the live leads and live deals, by lead and deal.
  static func links(_ leads: [LeadRecord], _ deals: [DealRecord]) -> [LeadDeal] {
    let byId = Dictionary(uniqueKeysWithValues: deals.map { ($0.id, $0) })
    let live = deals.filter(\.isLive)
    let byLead = live.grouped(by: \.lead)
    let dated = live.filter { $0.created != nil }.sorted { a, b in
      guard let x = a.created, let y = b.created, x != y else { return a.id < b.id }
      return x < y
    }
    let byPerson = dated.grouped(by: \.person)
    let byAccount = dated.grouped(by: \.account)

    func links(of lead: LeadRecord) -> [LeadDeal] {
      if let deal = lead.deal.flatMap({ byId[$0] }) {
        return deal.isLive ? [LeadDeal(lead: lead.id, deal: deal.id, way: .leadRef)] : []
      }
      if let named = byLead[lead.id] {
        return named.map { LeadDeal(lead: lead.id, deal: $0.id, way: .dealRef) }
      }
      guard let created = lead.created else { return [] }
      let ofPerson = lead.person.flatMap { byPerson[$0] }?.firstMade(from: created)
      let ofAccount = lead.account.flatMap { byAccount[$0] }?.firstMade(from: created)
      guard let first = earlier(ofPerson, ofAccount) else { return [] }
      let way = first.id == ofPerson?.id ? Way.person : .account
      return [LeadDeal(lead: lead.id, deal: first.id, way: way)]
    }
    return leads.filter(\.isLive).flatMap { links(of: $0).sorted { $0.deal < $1.deal } }
  }

  private static func earlier(_ a: DealRecord?, _ b: DealRecord?) -> DealRecord? {
    guard let a, let b, let x = a.created, let y = b.created else { return a ?? b }
    return y < x ? b : a
  }
}

extension [DealRecord] {
  /// The first of these deals, which are dated and in that order, that is not before `moment`.
  ///
  /// A search by halves finds the day; within it a bare date is as good as any time.
  fileprivate func firstMade(from moment: TouchMoment) -> DealRecord? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let isEarlier = self[middle].created.map { $0.day < moment.day } ?? true
      if isEarlier { low = middle + 1 } else { high = middle }
    }
    return self[low...].first { $0.created.map { moment.isUpTo($0) } ?? false }
  }
}

extension Sequence {
  /// The elements by a key that some have, in their order.
  func grouped<Key: Hashable>(by key: (Element) -> Key?) -> [Key: [Element]] {
    var groups: [Key: [Element]] = [:]
    for element in self {
      if let key = key(element) { groups[key, default: []].append(element) }
    }
    return groups
  }
}
