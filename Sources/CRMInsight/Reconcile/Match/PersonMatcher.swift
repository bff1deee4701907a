import Foundation

/// Finds contacts and leads that are one person.
struct PersonMatcher: Matcher {
  private var features: PersonFeatures
  private let prior: Level

  init(_ features: PersonFeatures) {
    self.features = features
    prior = Level.prior(features.count)
  }

  func compare(_ a: Int, _ b: Int, into tally: inout Tally) {
    tally.add(prior)
    compareNames(a, b, &tally)
    compareEmails(a, b, &tally)
    comparePhones(a, b, &tally)
    compareBirths(a, b, &tally)
    compareSurroundings(a, b, &tally)
  }

  private func compareNames(_ a: Int, _ b: Int, _ tally: inout Tally) {
    let f = features
    if f.isExchanged(a, b) {
      let rarity = f.names.rarity(f.first[a]) + f.lastNames.rarity(f.last[a])
      return tally.add(PersonLevels.exchanged, rarity: rarity)
    }
    let first = min(f.names.rarity(f.first[a]), f.names.rarity(f.first[b]))
    switch f.givenNames(a, b) {
    case .unknown: break
    case .same: tally.add(PersonLevels.firstSame, rarity: first)
    case .nickname: tally.add(PersonLevels.firstNickname, rarity: first)
    case .initial: tally.add(PersonLevels.firstInitial)
    case .similar: tally.add(PersonLevels.firstSimilar, rarity: first)
    case .different: tally.add(PersonLevels.firstDifferent)
    }
    let last = min(f.lastNames.rarity(f.last[a]), f.lastNames.rarity(f.last[b]))
    switch f.familyNames(a, b) {
    case .unknown: break
    case .same: tally.add(PersonLevels.lastSame, rarity: last)
    case .similar, .nickname: tally.add(PersonLevels.lastSimilar, rarity: last)
    case .initial: tally.add(PersonLevels.lastInitial)
    case .different: tally.add(PersonLevels.lastDifferent)
    }
  }

  private func compareEmails(_ a: Int, _ b: Int, _ tally: inout Tally) {
    let first = features.emails[a].filter { !features.isShared.contains($0) }
    let second = features.emails[b].filter { !features.isShared.contains($0) }
    guard let one = first.first, let other = second.first else { return }
    if let same = first.first(where: second.contains) {
      return tally.add(PersonLevels.emailSame, rarity: features.addresses.rarity(same))
    }
    guard let x = features.mailboxes[Int(one)], let y = features.mailboxes[Int(other)] else {
      return
    }
    let rarity = min(features.addresses.rarity(one), features.addresses.rarity(other))
    if x.local == y.local {
      guard !features.isMadeOfTheirName(x, a, b) else { return }
      tally.add(PersonLevels.emailSameLocal, rarity: x.isRole ? 0 : rarity)
    } else if features.addresses.similarity(one, other) >= 0.93, !features.namesConflict(a, b) {
      tally.add(PersonLevels.emailSimilar, rarity: rarity)
    } else if x.domain == y.domain, !Mailbox.isFreemail(x.domain), !x.isRole, !y.isRole,
      features.givenNames(a, b) != .same
    {
      tally.add(PersonLevels.emailColleague)
    } else {
      tally.add(PersonLevels.emailOther)
    }
  }

  private func comparePhones(_ a: Int, _ b: Int, _ tally: inout Tally) {
    if let same = features.phones[a].first(where: features.phones[b].contains) {
      guard features.givenNames(a, b) != .different else { return }
      tally.add(PersonLevels.phoneSame, rarity: features.numbers.rarity(same), atMost: 10)
    } else if features.mobiles[a] != 0, features.mobiles[b] != 0 {
      tally.add(PersonLevels.mobileDifferent)
    }
  }

  private func compareBirths(_ a: Int, _ b: Int, _ tally: inout Tally) {
    let (one, other) = (features.birth[a], features.birth[b])
    guard one != 0, other != 0 else { return }
    if one == other {
      return tally.add(PersonLevels.birthSame, rarity: features.births.rarity(one))
    }
    let differing = zip(features.births.bytes(one), features.births.bytes(other))
      .count { $0.0 != $0.1 }
    tally.add(differing <= 2 ? PersonLevels.birthSimilar : PersonLevels.birthDifferent)
  }

  /// Company and place: colleagues and families share them, so that together they weigh little, and
  /// nothing at all between different given names.
  private func compareSurroundings(_ a: Int, _ b: Int, _ tally: inout Tally) {
    let isRelative = features.givenNames(a, b) == .different
    compareCompanies(a, b, isRelative, &tally)
    compareStreets(a, b, isRelative, &tally)
    comparePlaces(a, b, isRelative, &tally)
  }

  private func compareCompanies(_ a: Int, _ b: Int, _ isRelative: Bool, _ tally: inout Tally) {
    let f = features
    let isAccount = f.account[a] != 0 && f.account[a] == f.account[b]
    if isAccount || (f.company[a] != 0 && f.company[a] == f.company[b]) {
      guard !isRelative else { return }
      let rarity = f.company[a] == 0 ? 4 : f.companies.rarity(f.company[a])
      tally.add(PersonLevels.companySame, rarity: rarity, atMost: 8)
    } else if f.company[a] != 0, f.company[b] != 0,
      f.companies.similarity(f.company[a], f.company[b]) < 0.9
    {
      tally.add(PersonLevels.companyDifferent)
    }
  }

  private func compareStreets(_ a: Int, _ b: Int, _ isRelative: Bool, _ tally: inout Tally) {
    let (one, other) = (features.street[a], features.street[b])
    guard !isRelative, one != 0, other != 0 else { return }
    if one == other {
      tally.add(PersonLevels.streetSame, rarity: features.streets.rarity(one), atMost: 7)
    } else if features.streets.similarity(one, other) >= 0.9 {
      tally.add(PersonLevels.streetSimilar)
    }
  }

  private func comparePlaces(_ a: Int, _ b: Int, _ isRelative: Bool, _ tally: inout Tally) {
    let f = features
    let city = f.city[a] != 0 && f.city[b] != 0
    let postal = f.postal[a] != 0 && f.postal[b] != 0
    guard city || postal else { return }
    if postal, f.postal[a] == f.postal[b] {
      guard !isRelative else { return }
      tally.add(PersonLevels.postalSame, rarity: f.places.rarity(f.postal[a]), atMost: 7)
    } else if city, f.city[a] == f.city[b] {
      guard !isRelative else { return }
      tally.add(PersonLevels.citySame, rarity: f.places.rarity(f.city[a]), atMost: 5)
    } else if city, f.places.similarity(f.city[a], f.city[b]) >= 0.88 {
      if !isRelative { tally.add(PersonLevels.citySimilar) }
    } else {
      tally.add(PersonLevels.placeDifferent)
    }
  }
}

extension PersonMatcher {
  /// The pairs that a mailbox makes certain; mailboxes of conflicting names are set aside.
  mutating func certainEdges() -> (edges: [Edge], shared: Int) {
    var holders: [Int32: [Int]] = [:]
    for node in 0..<features.count {
      for address in features.emails[node] { holders[address, default: []].append(node) }
    }
    var edges: [Edge] = []
    for address in holders.keys.sorted() {
      guard let nodes = holders[address], nodes.count > 1 else { continue }
      if isShared(address, nodes) {
        features.isShared.insert(address)
      } else {
        edges += compatiblePairs(nodes)
      }
    }
    return (edges, features.isShared.count)
  }

  /// True for a mailbox with conflicting names: any for one of an office, three pairs for others.
  private func isShared(_ address: Int32, _ nodes: [Int]) -> Bool {
    var conflicts = 0
    let limit = features.mailboxes[Int(address)]?.isRole == true ? 1 : 3
    var names: Set<[Int32]> = []
    let distinct = nodes.filter { names.insert([features.first[$0], features.last[$0]]).inserted }
    for (place, a) in distinct.enumerated() {
      for b in distinct[(place + 1)...] where features.namesConflict(a, b) {
        conflicts += 1
        if conflicts == limit { return true }
      }
    }
    return false
  }

  /// Pairs of one mailbox whose names do not conflict: each record with the first that fits.
  private func compatiblePairs(_ nodes: [Int]) -> [Edge] {
    nodes.indices.dropFirst().compactMap { place in
      let node = nodes[place]
      let other = nodes[..<place].first { !features.namesConflict($0, node) }
      return other.map { Edge(Int32($0), Int32(node), .certain, [.fact("email", "same address")]) }
    }
  }

  func blocks() -> Blocks {
    var blocks = Blocks()
    let f = features
    let all = 0..<f.count
    func initial(_ number: Int32, _ values: Vocabulary, _ length: Int = 1) -> Int32 {
      values.bytes(number).prefix(length).reduce(0) { $0 << 8 | Int32($1) }
    }
    func place(_ node: Int) -> UInt64 {
      blockKey(0, f.postal[node] != 0 ? f.postal[node] : f.city[node], f.company[node])
    }
    blocks.add(all, second: place) { node, emit in
      guard f.last[node] != 0, f.first[node] != 0 else { return }
      let (last, first) = (f.last[node], f.first[node])
      emit(blockKey(1, last, initial(first, f.names)))
      emit(blockKey(2, first, initial(last, f.lastNames, 3)))
    }
    blocks.add(all, second: place) { node, emit in
      let names = [f.names.bytes(f.first[node]), f.lastNames.bytes(f.last[node])]
        .filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
      guard names.count == 2 else { return }
      emit(
        blockKey(
          3, names[0].prefix(4).reduce(0) { $0 << 8 | Int32($1) },
          names[1].prefix(4).reduce(0) { $0 << 8 | Int32($1) }))
    }
    blocks.add(all, second: { blockKey(0, f.last[$0]) }) { node, emit in
      for phone in f.phones[node] { emit(blockKey(4, phone)) }
      for address in f.emails[node] where !f.isShared.contains(address) {
        emit(blockKey(5, address))
      }
      if f.company[node] != 0, f.last[node] != 0 {
        emit(blockKey(6, f.company[node], initial(f.last[node], f.lastNames)))
      }
      if f.account[node] != 0, f.last[node] != 0 {
        emit(blockKey(7, Int32(truncatingIfNeeded: f.account[node]), f.last[node]))
      }
    }
    blocks.add(all, second: { blockKey(0, f.last[$0]) }) { node, emit in
      if f.birth[node] != 0 { emit(blockKey(8, f.birth[node])) }
      if f.postal[node] != 0, f.last[node] != 0 { emit(blockKey(9, f.postal[node], f.last[node])) }
      if f.postal[node] != 0, f.first[node] != 0 {
        emit(blockKey(10, f.postal[node], f.first[node]))
      }
      if f.street[node] != 0 { emit(blockKey(11, f.street[node], f.postal[node])) }
      if f.city[node] != 0, f.last[node] != 0 { emit(blockKey(12, f.city[node], f.last[node])) }
      if f.city[node] != 0, f.first[node] != 0 { emit(blockKey(13, f.city[node], f.first[node])) }
    }
    return blocks
  }
}
