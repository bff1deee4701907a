import CRMInsight
import Testing
import TestSupport

/// Two records and whether they are one.
struct PairCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let entity: String
  let first: [String: String]
  let second: [String: String]
  let isSame: Bool
  /// The source of the second record; the first is of `crm`.
  var source = "mail"
  /// What both refer to.
  var context: [WorldRow] = []

  init(
    _ name: String, _ entity: String, _ first: [String: String], _ second: [String: String],
    same isSame: Bool, in source: String = "mail", with context: [WorldRow] = []
  ) {
    testDescription = name
    self.entity = entity
    self.first = first
    self.second = second
    self.isSame = isSame
    self.source = source
    self.context = context
  }
}

private let customer = [
  WorldRow("account", "crm", "A", ["name": "Quarzwerk Elbe", "registration_id": "DE-998877"])
]

private let deal = [
  "account_ref": "crm:A", "name": "Kiln", "amount": "5000", "currency": "EUR", "kind": "new",
  "created_at": "2023-03-01T09:00:00Z", "closed_at": "2023-04-01",
]

private let call = [
  "account_ref": "crm:A", "type": "call", "status": "done", "subject": "Kiln repair",
  "done_at": "2024-02-10T09:00:00Z",
]

private func changed(_ values: [String: String], _ new: [String: String]) -> [String: String] {
  values.merging(new) { $1 }
}

private let cases: [PairCase] = [
  PairCase(
    "namesakes of two companies, whose addresses are made of their name", "lead",
    [
      "first_name": "Olga", "last_name": "Delmas", "email": "olga.delmas@esnault.example",
      "company": "Esnault Conseil",
    ],
    [
      "first_name": "Olga", "last_name": "Delmas", "email": "olga.delmas@garin.example",
      "company": "Menuiserie Garin",
    ], same: false),
  PairCase(
    "namesakes with an umlaut, of two companies", "contact",
    [
      "first_name": "Jörg", "last_name": "Müller", "email": "joerg.müller@elbe.example",
      "company": "Quarzwerk Elbe",
    ],
    [
      "first_name": "Jörg", "last_name": "Müller", "email": "joerg.müller@garin.example",
      "company": "Menuiserie Garin",
    ], same: false),
  PairCase(
    "one company number", "account", ["name": "Belmo", "registration_id": "552 100 554"],
    ["name": "Belmo Paris", "registration_id": "552100554"], same: true),
  PairCase(
    "a SIRET and its SIREN", "account", ["name": "Belmo", "registration_id": "55210055400021"],
    ["name": "Belmo SA", "registration_id": "552100554"], same: true),
  PairCase(
    "two company numbers of one name", "account",
    ["name": "Belmo", "city": "Lille", "registration_id": "552100554"],
    ["name": "Belmo", "city": "Lille", "registration_id": "552100999"], same: false),
  PairCase(
    "legal forms aside", "account", ["name": "Veyrac & Co.", "city": "Nantes"],
    ["name": "VEYRAC", "city": "Nantes"], same: true),
  PairCase(
    "franchises of one name", "account", ["name": "Piquet Optique", "city": "Nantes"],
    ["name": "Piquet Optique", "city": "Toulon"], same: false),
  PairCase(
    "only common words shared", "account", ["name": "Global Solutions", "city": "Paris"],
    ["name": "Global Consulting", "city": "Paris"], same: false),
  PairCase(
    "a free-mail domain", "account", ["name": "Duval Toiture", "domain": "gmail.com"],
    ["name": "Perrin Jardin", "domain": "gmail.com"], same: false),

  PairCase(
    "one mailbox", "contact", ["first_name": "Ines", "email": "ines@ruiz.example"],
    ["last_name": "Ruiz", "email": "INES@ruiz.example"], same: true),
  PairCase(
    "one mailbox among the others", "contact",
    ["last_name": "Ruiz", "email": "i@home.example"],
    ["last_name": "Ruiz", "other_emails": #"["i@home.example"]"#], same: true),
  PairCase(
    "a short form, one mobile", "contact",
    ["first_name": "Robert", "last_name": "Haddad", "mobile": "+33 6 11 22 33 44"],
    ["first_name": "Bob", "last_name": "Haddad", "mobile": "06 11 22 33 44"], same: true),
  PairCase(
    "siblings at one address", "contact",
    ["first_name": "Luc", "last_name": "Morel", "street": "3 rue Haute", "postal_code": "35000"],
    ["first_name": "Zoe", "last_name": "Morel", "street": "3 rue Haute", "postal_code": "35000"],
    same: false),
  PairCase(
    "colleagues of one domain", "contact",
    ["first_name": "Luc", "last_name": "Morel", "company": "Belmo", "email": "luc@belmo.example"],
    ["first_name": "Lea", "last_name": "Morel", "company": "Belmo", "email": "lea@belmo.example"],
    same: false),
  PairCase(
    "a couple's mailbox", "contact",
    ["first_name": "Luc", "last_name": "Morel", "email": "morel@home.example"],
    ["first_name": "Zoe", "last_name": "Morel", "email": "morel@home.example"], same: false),
  PairCase(
    "an office's mailbox", "contact",
    ["first_name": "Luc", "last_name": "Morel", "email": "info@belmo.example"],
    ["first_name": "Nadia", "last_name": "Cohen", "email": "info@belmo.example"], same: false),

  PairCase("one deal in two tools", "deal", deal, deal, same: true, with: customer),
  PairCase(
    "a renewal a year later", "deal", deal,
    changed(deal, ["created_at": "2024-03-01T09:00:00Z", "closed_at": "2024-04-01"]),
    same: false, with: customer),
  PairCase(
    "a second lot in one tool", "deal", changed(deal, ["name": "Kiln lot 1"]),
    changed(deal, ["name": "Kiln lot 2"]), same: false, in: "crm", with: customer),

  PairCase("one call in two tools", "activity", call, call, same: true, with: customer),
  PairCase(
    "two calls in one tool", "activity", call, call, same: false, in: "crm", with: customer),
  PairCase(
    "a call the day after", "activity", call, changed(call, ["done_at": "2024-02-11T09:00:00Z"]),
    same: false, with: customer),
  PairCase(
    "one line of one invoice", "order_line",
    ["document": "invoice", "invoice_no": "F-1", "line_no": "1", "net_amount": "10"],
    ["document": "invoice", "invoice_no": "F-1", "line_no": "1", "net_amount": "10"], same: true),
  PairCase(
    "an order and its invoice", "order_line",
    ["document": "order", "order_no": "F-1", "line_no": "1", "net_amount": "10"],
    ["document": "invoice", "invoice_no": "F-1", "line_no": "1", "net_amount": "10"], same: false),
  PairCase(
    "one salesperson", "owner", ["name": "Ada Blum", "email": "ada@own.example"],
    ["name": "A. Blum", "email": "ada@own.example"], same: true),
  PairCase(
    "two levels of spend", "campaign_spend",
    ["channel": "ads", "level": "campaign", "date": "2024-01-01", "amount": "5"],
    ["channel": "ads", "level": "ad", "date": "2024-01-01", "amount": "5"], same: false),
  PairCase(
    "one ticket", "ticket",
    ["account_ref": "crm:A", "subject": "Broken lid", "created_at": "2024-01-01T23:00:00Z"],
    ["account_ref": "crm:A", "subject": "broken lid!", "created_at": "2024-01-02T08:00:00Z"],
    same: true, with: customer),
]

@Suite struct ReconcilePairTests {
  @Test(arguments: cases) func verdict(_ pair: PairCase) throws {
    let first = WorldRow(pair.entity, "crm", "x1", pair.first)
    let second = WorldRow(pair.entity, pair.source, "x2", pair.second)
    let world = try ReconciledWorld(pair.context + [first, second])
    let names = ("crm:\(pair.entity):x1", "\(pair.source):\(pair.entity):x2")
    #expect(try world.areOne(pair.entity, names.0, names.1) == pair.isSame)
    #expect(try world.explain(names.0, names.1).isSame == pair.isSame)
  }

  @Test(arguments: [
    ("SARL Durand & Fils", "durand fils"), ("DURAND ET FILS (SARL)", "durand fils"),
    ("J. P. Morgan Inc.", "jp morgan"), ("A & Co.", "a"), ("The Group", "group"),
    ("Müller GmbH & Co. KG", "muller"), ("Société Générale", "generale"),
  ])
  func companyNames(_ text: String, _ key: String) {
    #expect(CompanyName(text).key == key)
  }

  @Test(arguments: [
    ("martha", "marhta", 0.961), ("dwayne", "duane", 0.840), ("dixon", "dicksonx", 0.813),
    ("a", "abcdefghijklmnopqrstuvwxyz", 0.0), ("abcdefghijklmnop", "ponm", 0.0), ("", "", 1.0),
    ("", "a", 0.0),
  ])
  func jaroWinklerSimilarity(_ a: String, _ b: String, _ expected: Double) {
    let (first, second) = (Array(a.utf8), Array(b.utf8))
    let similarity = jaroWinkler(first, second)
    #expect((0...1).contains(similarity))
    #expect(jaroWinkler(second, first) == similarity)
    if expected > 0 { #expect(abs(similarity - expected) < 0.001) }
  }
}
