import CRMCore
import Foundation
import GRDB

/// The levels in which two companies can be, field by field.
enum AccountLevels {
  static let nameSame = Level("name", "same name, legal form aside", 1)
  static let nameWords = Level("name", "share a distinctive word", -1)
  static let nameSimilar = Level("name", "similar names", -2)
  static let nameCommonOnly = Level("name", "share only common words", -2)
  static let nameDifferent = Level("name", "share no word", -6)
  static let nameExtra = Level("name", "distinctive words of one only", -2)
  static let domainSame = Level("domain", "same domain", -1)
  static let domainDifferent = Level("domain", "different domains", -2)
  static let phoneSame = Level("phone", "same number", -1)
  static let phoneDifferent = Level("phone", "different numbers", -2)
  static let postalSame = Level("postal_code", "same postal code", -0.7)
  static let citySame = Level("city", "same city", -0.7)
  static let placeDifferent = Level("city", "different places", -5)
  static let streetSame = Level("street", "same street", -1)
  static let streetSimilar = Level("street", "similar streets", 2)
  static let streetDifferent = Level("street", "different streets", -5)
  static let countryDifferent = Level("country", "different countries", -4)
  static let codeDifferent = Level("registration_id", "different company numbers", -10)
}

/// Finds accounts that are one company.
struct AccountMatcher: Matcher {
  private(set) var name: [Int32] = []
  private var words: [[Int32]] = []
  private var domain: [Int32] = []
  private var phone: [Int32] = []
  private var street: [Int32] = []
  private var city: [Int32] = []
  private var postal: [Int32] = []
  private var country: [Int32] = []
  /// Company numbers: of the register, and of the tax office.
  private(set) var codes: [[Int32]] = []

  private var names = Vocabulary()
  private var wordNumbers = Vocabulary()
  private var domains = Vocabulary()
  private var phones = Vocabulary()
  private var streets = Vocabulary()
  private var places = Vocabulary()
  private var countries = Vocabulary()
  private var codeNumbers = Vocabulary()
  /// Words that tell no company apart: common ones, and cities of this very data.
  private var isPlain: Set<Int32> = []
  private let prior: Level

  init(_ db: Database, _ records: Records) throws {
    prior = Level.prior(records.count)
    let columns = [
      "name", "domain", "website", "phone", "street", "city", "postal_code", "country",
      "registration_id", "vat_id",
    ].map { "r." + $0 }
    try records.forEach(db, columns) { _, row in append(row) }
    try findPlainWords(db)
  }

  private mutating func append(_ row: Row) {
    func folded(_ place: Int) -> String { (row[place] as String?).map(Fold.words) ?? "" }
    let company = CompanyName(row[0] ?? "")
    name.append(names.add(company.key))
    words.append(Array(Set(company.words)).sorted().map { wordNumbers.add($0) })
    let host = Self.host(row[1] ?? row[2] ?? "")
    domain.append(domains.add(Mailbox.isFreemail(host) ? "" : host))
    phone.append(phones.add((row[3] as String?).flatMap(Fold.phone) ?? ""))
    street.append(streets.add(folded(4)))
    city.append(places.add(folded(5)))
    postal.append(places.add(folded(6)))
    country.append(countries.add(folded(7)))
    codes.append(Self.codes(row[8], row[9], country: folded(7)).map { codeNumbers.add($0) })
  }

  /// The host name in a web address, without `www.`.
  private static func host(_ text: String) -> String {
    var rest = Substring(text.lowercased())
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    return String(rest.prefix { !"/?#:".contains($0) })
  }

  /// Company numbers in one form; a French SIRET or VAT number gives the SIREN in it.
  private static func codes(_ register: String?, _ tax: String?, country: String) -> [String] {
    let number = register.flatMap(Fold.code).map { code in
      let isSiret = code.utf8.count == 14 && code.utf8.allSatisfy { (48...57).contains($0) }
      return isSiret ? "r" + code.prefix(9) : "r" + code
    }
    let vat = tax.flatMap(Fold.code).map { code in
      code.hasPrefix("fr") && code.utf8.count == 13 ? "r" + code.suffix(9) : "t" + code
    }
    return Set([number, vat].compactMap(\.self)).sorted()
  }

  private mutating func findPlainWords(_ db: Database) throws {
    let cities = try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT city FROM account WHERE city IS NOT NULL
        UNION SELECT DISTINCT city FROM contact WHERE city IS NOT NULL
        """)
    let cityWords = Set(cities.flatMap { Fold.words($0).split(separator: " ").map(String.init) })
    for word in Set(words.joined()) {
      let text = String(decoding: wordNumbers.bytes(word), as: UTF8.self)
      if CompanyName.isCommon(text) || cityWords.contains(text) { isPlain.insert(word) }
    }
  }

  func compare(_ a: Int, _ b: Int, into tally: inout Tally) {
    tally.add(prior)
    compareNames(a, b, &tally)
    compareWeb(a, b, &tally)
    comparePlaces(a, b, &tally)
    if country[a] != 0, country[b] != 0, country[a] != country[b] {
      tally.add(AccountLevels.countryDifferent)
    }
    if codesConflict(a, b) { tally.add(AccountLevels.codeDifferent) }
  }

  private func compareNames(_ a: Int, _ b: Int, _ tally: inout Tally) {
    guard name[a] != 0, name[b] != 0 else { return }
    if name[a] == name[b] {
      let isPlainName = words[a].allSatisfy(isPlain.contains)
      let rarity = names.rarity(name[a]) - (isPlainName ? 3 : 0)
      return tally.add(AccountLevels.nameSame, rarity: rarity)
    }
    let shared = words[a].filter(words[b].contains)
    let distinctive = shared.filter { !isPlain.contains($0) }
    let similarity = names.similarity(name[a], name[b])
    if distinctive.isEmpty, similarity >= 0.93 {
      tally.add(
        AccountLevels.nameSimilar, rarity: min(names.rarity(name[a]), names.rarity(name[b])),
        atMost: 6)
    } else if let rarest = distinctive.map(wordNumbers.rarity).max() {
      let more = distinctive.map(wordNumbers.rarity).reduce(0, +) - rarest
      tally.add(AccountLevels.nameWords, rarity: rarest + more / 2, atMost: 14)
      addExtras(a, b, &tally)
    } else {
      tally.add(shared.isEmpty ? AccountLevels.nameDifferent : AccountLevels.nameCommonOnly)
    }
  }

  /// Both names have distinctive words that the other lacks: two branches, or two families.
  private func addExtras(_ a: Int, _ b: Int, _ tally: inout Tally) {
    let first = words[a].filter { !words[b].contains($0) && !isPlain.contains($0) }
    let second = words[b].filter { !words[a].contains($0) && !isPlain.contains($0) }
    let lonely = first.filter { one in
      !second.contains { wordNumbers.similarity(one, $0) >= 0.88 }
    }
    guard !lonely.isEmpty, !second.isEmpty else { return }
    tally.add(AccountLevels.nameExtra)
  }

  private func compareWeb(_ a: Int, _ b: Int, _ tally: inout Tally) {
    if domain[a] != 0, domain[b] != 0 {
      if domain[a] == domain[b] {
        tally.add(AccountLevels.domainSame, rarity: domains.rarity(domain[a]))
      } else {
        tally.add(AccountLevels.domainDifferent)
      }
    }
    if phone[a] != 0, phone[a] == phone[b] {
      tally.add(AccountLevels.phoneSame, rarity: phones.rarity(phone[a]), atMost: 10)
    } else if phone[a] != 0, phone[b] != 0 {
      tally.add(AccountLevels.phoneDifferent)
    }
  }

  private func comparePlaces(_ a: Int, _ b: Int, _ tally: inout Tally) {
    if postal[a] != 0, postal[a] == postal[b] {
      tally.add(AccountLevels.postalSame, rarity: places.rarity(postal[a]), atMost: 6)
    } else if city[a] != 0, city[a] == city[b] {
      tally.add(AccountLevels.citySame, rarity: places.rarity(city[a]), atMost: 4)
    } else if (city[a] != 0 && city[b] != 0 && places.similarity(city[a], city[b]) < 0.88)
      || (city[a] == 0 && city[b] == 0 && postal[a] != 0 && postal[b] != 0)
    {
      tally.add(AccountLevels.placeDifferent)
    }
    guard street[a] != 0, street[b] != 0 else { return }
    if street[a] == street[b] {
      tally.add(AccountLevels.streetSame, rarity: streets.rarity(street[a]), atMost: 8)
    } else if isSimilarStreet(a, b) {
      tally.add(AccountLevels.streetSimilar)
    } else {
      tally.add(AccountLevels.streetDifferent)
    }
  }

  /// True when two addresses agree in their first word, mostly the number, and look alike.
  private func isSimilarStreet(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (streets.bytes(street[a]), streets.bytes(street[b]))
    let space = UInt8(ascii: " ")
    return one.prefix { $0 != space } == other.prefix { $0 != space }
      && jaroWinkler(one, other) >= 0.85
  }

  /// True when both have a company number of the same register and none in common.
  func codesConflict(_ a: Int, _ b: Int) -> Bool {
    guard !codes[a].isEmpty, !codes[b].isEmpty, !codes[a].contains(where: codes[b].contains) else {
      return false
    }
    let registers = Set(codes[a].map { codeNumbers.bytes($0)[0] })
    return codes[b].contains { registers.contains(codeNumbers.bytes($0)[0]) }
  }

  func blocks() -> Blocks {
    var blocks = Blocks()
    let place = { (node: Int) in
      blockKey(0, postal[node] != 0 ? postal[node] : city[node])
    }
    blocks.add(0..<name.count, second: place) { node, emit in
      if name[node] != 0 { emit(blockKey(1, name[node])) }
      for word in words[node] where !isPlain.contains(word) { emit(blockKey(2, word)) }
      if domain[node] != 0 { emit(blockKey(3, domain[node])) }
      if phone[node] != 0 { emit(blockKey(4, phone[node])) }
      if street[node] != 0 { emit(blockKey(5, street[node])) }
      let place = postal[node] != 0 ? postal[node] : city[node]
      guard place != 0 else { return }
      for word in words[node] { emit(blockKey(6, word, place)) }
      emit(blockKey(7, place, names.bytes(name[node]).prefix(3).reduce(0) { $0 << 8 | Int32($1) }))
    }
    return blocks
  }

  /// Pairs that a company number, or a domain together with the name, makes certain.
  ///
  /// A number that three pairs of conflicting names share, such as a placeholder, is no evidence.
  func certainEdges() -> [Edge] {
    var edges: [Edge] = []
    for nodes in holders(codes) where !isShared(nodes) {
      edges += nodes.dropFirst().map {
        Edge(nodes[0], $0, .certain, [.fact("registration_id", "same company number")])
      }
    }
    for nodes in holders(domain.map { $0 == 0 ? [] : [$0] }) {
      for (place, node) in nodes.enumerated() where name[Int(node)] != 0 {
        guard let other = nodes[..<place].first(where: { name[Int($0)] == name[Int(node)] }) else {
          continue
        }
        edges.append(Edge(other, node, .certain, [.fact("domain", "same domain and name")]))
      }
    }
    return edges
  }

  /// The nodes of every value that several have, in the order of the values.
  private func holders(_ values: [[Int32]]) -> [[Int32]] {
    var holders: [Int32: [Int32]] = [:]
    for (node, values) in values.enumerated() {
      for value in values { holders[value, default: []].append(Int32(node)) }
    }
    return holders.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }

  private func isShared(_ nodes: [Int32]) -> Bool {
    var conflicts = 0
    var seen: Set<Int32> = []
    let distinct = nodes.filter { seen.insert(name[Int($0)]).inserted }
    for (place, a) in distinct.enumerated() {
      for b in distinct[(place + 1)...] where namesConflict(Int(a), Int(b)) {
        conflicts += 1
        if conflicts == 3 { return true }
      }
    }
    return false
  }

  private func namesConflict(_ a: Int, _ b: Int) -> Bool {
    name[a] != 0 && name[b] != 0 && name[a] != name[b]
      && !words[a].contains(where: words[b].contains)
      && names.similarity(name[a], name[b]) < 0.8
  }
}
