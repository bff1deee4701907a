import CRMCore
import GRDB

/// What persons are compared by: numbers into vocabularies, in parallel arrays.
struct PersonFeatures {
  var first: [Int32] = []
  var last: [Int32] = []
  var birth: [Int32] = []
  var street: [Int32] = []
  var city: [Int32] = []
  var postal: [Int32] = []
  var company: [Int32] = []
  var account: [Int64] = []
  /// All telephone numbers, and the mobiles among them.
  var phones: [[Int32]] = []
  var mobiles: [Int32] = []
  /// All mailboxes.
  var emails: [[Int32]] = []

  var names = Vocabulary()
  var lastNames = Vocabulary()
  var births = Vocabulary()
  var streets = Vocabulary()
  var places = Vocabulary()
  var companies = Vocabulary()
  var numbers = Vocabulary()
  var addresses = Vocabulary()
  /// Of every address its local part and its domain, by the number of the address.
  var mailboxes: [Mailbox?] = [nil]
  /// Addresses that persons of conflicting names share: no evidence.
  var isShared: Set<Int32> = []

  var count: Int { first.count }

  init(_ db: Database, _ records: Records, _ golden: GoldenMap) throws {
    let accountNames = try Self.accountNames(db)
    let columns = [
      "first_name", "last_name", "email", "other_emails", "phone", "mobile", "other_phones",
      "company", "account_id", "street", "city", "postal_code",
    ].map { "r." + $0 }
    for (part, birth) in ["r.birth_date", "NULL"].enumerated() {
      try records.forEach(db, part: part, columns + [birth]) { _, row in
        append(row, accountNames, golden)
      }
    }
  }

  private static func accountNames(_ db: Database) throws -> [Int64: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM account WHERE name IS NOT NULL")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  private mutating func append(_ row: Row, _ accountNames: [Int64: String], _ golden: GoldenMap) {
    func folded(_ place: Int) -> String { (row[place] as String?).map(Fold.words) ?? "" }
    first.append(names.add(folded(0)))
    last.append(lastNames.add(folded(1)))
    let rest = JSONValues.texts(row[3])
    emails.append(number(([row[2] as String?].compactMap(\.self) + rest).compactMap(Mailbox.init)))
    let mobile = (row[5] as String?).flatMap(Fold.phone).map { numbers.add($0) } ?? 0
    mobiles.append(mobile)
    let others = [row[4] as String?].compactMap(\.self) + JSONValues.texts(row[6])
    let found = others.compactMap(Fold.phone).map { numbers.add($0) }
    phones.append(Array(Set(found + (mobile == 0 ? [] : [mobile]))).sorted())
    let accountRow: Int64? = row[8]
    let name: String? = row[7] ?? accountRow.flatMap { accountNames[$0] }
    company.append(companies.add(name.map { CompanyName($0).key } ?? ""))
    account.append(golden["account", accountRow] ?? 0)
    street.append(streets.add(folded(9)))
    city.append(places.add(folded(10)))
    postal.append(places.add(folded(11)))
    birth.append(births.add(String((row[12] as String? ?? "").prefix(10))))
  }

  private mutating func number(_ found: [Mailbox]) -> [Int32] {
    let found = found.map { mailbox in
      let number = addresses.add(mailbox.address)
      if Int(number) == mailboxes.count { mailboxes.append(mailbox) }
      return number
    }
    return Array(Set(found)).sorted()
  }

  /// How two names relate, as far as they speak for or against one person.
  enum Likeness { case unknown, same, nickname, initial, similar, different }

  /// How the given names of two records relate.
  func givenNames(_ a: Int, _ b: Int) -> Likeness { Self.likeness(first[a], first[b], names) }

  /// How the family names of two records relate.
  func familyNames(_ a: Int, _ b: Int) -> Likeness { Self.likeness(last[a], last[b], lastNames) }

  private static func likeness(_ a: Int32, _ b: Int32, _ values: Vocabulary) -> Likeness {
    guard a != 0, b != 0 else { return .unknown }
    if a == b { return .same }
    let (first, second) = (values.bytes(a), values.bytes(b))
    if first.count == 1 || second.count == 1 {
      return first[0] == second[0] ? .initial : .different
    }
    if PersonName.isNickname(first, second) { return .nickname }
    if PersonName.isOtherGender(first, second) { return .different }
    if isPart(first, second) || isPart(second, first) { return .similar }
    return jaroWinkler(first, second) >= 0.88 ? .similar : .different
  }

  /// True when one name is the first word or the last of the other.
  private static func isPart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count >= 3, b.count > a.count + 1 else { return false }
    let isStart = b.starts(with: a) && b[a.count] == UInt8(ascii: " ")
    return isStart || (b.suffix(a.count) == a[...] && b[b.count - a.count - 1] == UInt8(ascii: " "))
  }

  /// True when the names of two records cannot be of one person.
  func namesConflict(_ a: Int, _ b: Int) -> Bool {
    switch givenNames(a, b) {
    case .different: !isExchanged(a, b)
    case .unknown: familyNames(a, b) == .different
    default: false
    }
  }

  /// True when a mailbox says again what the names of both have said: two namesakes of two companies
  /// have such addresses, too.
  func isMadeOfTheirName(_ mailbox: Mailbox, _ a: Int, _ b: Int) -> Bool {
    guard first[a] != 0, first[a] == first[b], last[a] != 0, last[a] == last[b] else {
      return false
    }
    let local = Array(Fold.words(mailbox.local).utf8)
    // One of them will do: a mailbox may write an umlaut in two letters.
    return [names.bytes(first[a]), lastNames.bytes(last[a])].contains { name in
      name.count > 2 && local.firstRange(of: name) != nil
    }
  }

  /// True when given and family name stand in each other's place.
  func isExchanged(_ a: Int, _ b: Int) -> Bool {
    guard first[a] != 0, last[a] != 0, first[b] != 0, last[b] != 0 else { return false }
    return names.bytes(first[a]) == lastNames.bytes(last[b])
      && lastNames.bytes(last[a]) == names.bytes(first[b])
  }
}
