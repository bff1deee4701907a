import CRMCore
import Foundation
import CRMIntake
import Testing

/// What a mapping makes of an input: YAML and bytes in, rows out.
@Suite struct PlanTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let mapping: String
    let input: String
    /// One text a row: `entity key column=value …`, columns in the order of the mapping.
    let rows: [String]
    var testDescription: String { name }
  }

  static func head(_ format: String = "csv", _ more: String = "") -> String {
    "crmimport: 1\nid: our/test\ninput: { format: \(format)\(more) }\n"
  }

  static let cases: [Case] = [
    Case(
      name: "an XML element with attributes and nothing inside is nothing",
      mapping: head("xml", ", records: /r/row") + """
        emit:
          - entity: contact
            key: 'FL[@val="Id"]'
            fields:
              email: 'FL[@val="Mail"]'
              phone: ['FL[@val="Tel"]', 'FL[@val="Fax"]']
              created_at: 'FL[@val="At"]'
        """,
      input: "<r><row><FL val='Id'>1</FL><FL val='Mail'/><FL val='Tel'></FL>"
        + "<FL val='Fax'>+33123456789</FL><FL val='At'></FL></row></r>",
      rows: ["contact 1 email= phone=+33123456789 created_at= created_at_day="]),
    Case(
      name: "aliases: the first that is not empty",
      mapping: head() + """
        emit:
          - entity: contact
            key: Id
            fields: { email: [Mail, E-mail], first_name: [Prénom, First] }
        """,
      input: "Id,Mail,E-mail,First\n1,,A@B.example,Zoé\n2,c@d.example,x@y.example,\n",
      rows: [
        "contact 1 email=a@b.example first_name=Zoé", "contact 2 email=c@d.example first_name=",
      ]),
    Case(
      name: "French amounts with the currency beside, in a column, and assumed",
      mapping: head("csv", ", delimiter: \";\"") + """
        locale: { numbers: fr }
        emit:
          - entity: deal
            key: Id
            fields: { amount: { from: Montant, currency: [Devise] } }
        """,
      input: "Id;Montant;Devise\n1;12\u{A0}500,50;CHF\n2;1 200,00 €;\n3;7;\n",
      rows: [
        "deal 1 amount_micros=12500500000 currency=CHF",
        "deal 2 amount_micros=1200000000 currency=EUR",
        "deal 3 amount_micros=7000000 currency=USD",
      ]),
    Case(
      name: "a whole number in a column of exact decimals",
      mapping: head() + """
        emit:
          - entity: channel_metric
            key: Id
            fields: { value: { from: Clicks, type: integer } }
        """,
      input: "Id,Clicks\n1,310\n2,-1\n",
      rows: ["channel_metric 1 value_micros=310000000", "channel_metric 2 value_micros=-1000000"]),
    Case(
      name: "nulls of the file in keys, conditions and columns of a pattern; its own yes and no",
      mapping: head("csv", ", nulls: [\"--\"]") + """
        locale: { yes: [actif], no: [parti] }
        emit:
          - entity: account
            partial: true
            key: Org
            fields: { name: Org }
          - entity: deal
            key: Id
            when: Name is present
            deleted: État is false
            test: État is true
            identity: Même
            fields: { name: Name }
          - entity: stage_event
            for_each: 'At {stage}'
            key: { of: [Id, $stage] }
            fields: { stage: $stage, at: $item }
        """,
      input:
        "Id,Org,Name,État,Même,At Demo\n1,--,A,Parti,--,--\n2,O,--,oui,x,2025-01-01\n3,--,B,ACTIF,,--\n",
      rows: [
        "deal 1 deleted name=A", "account O mention name=O",
        "stage_event 2:Demo stage=Demo at=2025-01-01 at_day=20089", "deal 3 test name=B",
      ]),
    Case(
      name: "cents and micros",
      mapping: head() + """
        emit:
          - entity: campaign_spend
            key: Id
            fields: { amount: { from: Cost, unit: micros } }
          - entity: product
            key: Id
            fields: { price: { from: Cents, unit: minor } }
        """,
      input: "Id,Cost,Cents\n1,1250000,999\n",
      rows: [
        "campaign_spend 1 amount_micros=1250000 currency=USD",
        "product 1 price_micros=9990000 currency=USD",
      ]),
    Case(
      name: "minor units as the currency has them: in its column, of its own field, beside",
      mapping: head() + """
        emit:
          - entity: deal
            key: Id
            fields: { amount: { from: Cents, unit: minor, currency: C } }
          - entity: product
            key: Id
            fields: { price: { from: Cents, unit: minor }, currency: C }
          - entity: campaign_spend
            key: Id
            fields: { amount: { from: { of: [Cents, C], separator: " " }, unit: minor } }
        """,
      input: "Id,Cents,C\n1,1999,JPY\n2,1999,kwd\n3,1999,EUR\n4,1999,CLF\n5,1999.5,XOF\n",
      rows: [
        ("1", "1999000000", "JPY"), ("2", "1999000", "KWD"), ("3", "19990000", "EUR"),
        ("4", "199900", "CLF"), ("5", "1999500000", "XOF"),
      ].flatMap { id, micros, currency in
        [
          "deal \(id) amount_micros=\(micros) currency=\(currency)",
          "product \(id) price_micros=\(micros) currency=\(currency)",
          "campaign_spend \(id) amount_micros=\(micros) currency=\(currency)",
        ]
      }),
    Case(
      name: "a field that says the currency, and one that says nothing",
      mapping: head() + """
        emit:
          - entity: deal
            key: Id
            fields: { amount: { from: A, currency: B }, currency: { from: C, map: { E: EUR, "*": null } } }
        """,
      input: "Id,A,B,C\n1,5,CHF,x\n2,5,EUR,E\n3,5 GBP,,\n4,5,,\n",
      rows: [
        "deal 1 amount_micros=5000000 currency=CHF", "deal 2 amount_micros=5000000 currency=EUR",
        "deal 3 amount_micros=5000000 currency=GBP", "deal 4 amount_micros=5000000 currency=USD",
      ]),
    Case(
      name: "times: an offset, a zone of the field, a date that never shifts",
      mapping: head() + """
        locale: { dates: [iso, dd/MM/yyyy, "dd/MM/yyyy HH:mm"], timezone: America/New_York }
        emit:
          - entity: deal
            key: Id
            fields:
              created_at: Made
              closed_at: { from: Closed, timezone: UTC }
        """,
      input: """
        Id,Made,Closed
        1,2025-02-28T23:30:00Z,28/02/2025 23:30
        2,28/02/2025 20:00,28/02/2025
        """,
      rows: [
        "deal 1 created_at=2025-02-28T23:30:00Z created_at_day=20148 "
          + "closed_at=2025-02-28T23:30:00Z closed_at_day=20148",
        "deal 2 created_at=2025-03-01T01:00:00Z created_at_day=20148 closed_at=2025-02-28 "
          + "closed_at_day=20147",
      ]),
    Case(
      name: "maps: listed, kept, null and a value for the rest",
      mapping: head() + """
        maps:
          outcome: { Gagnée: won, Perdue: lost, "*": open }
        emit:
          - entity: deal
            key: Id
            fields:
              status: { from: Statut, map: outcome }
              pipeline: { from: Voie, map: { A: Ventes, B: ~, "*": keep } }
        """,
      input: "Id,Statut,Voie\n1,Gagnée,A\n2,Bizarre,B\n3,Perdue,C\n",
      rows: [
        "deal 1 status=won pipeline=Ventes", "deal 2 status=open pipeline=",
        "deal 3 status=lost pipeline=C",
      ]),
    Case(
      name: "conditions, deletion and test marks",
      mapping: head() + """
        emit:
          - entity: contact
            when: Type in [Person, Lead] and not (Mail is empty or Mail ends with "@spam.example")
            deleted: Gone is true
            test: Tags contains "TEST"
            key: Id
            fields: { email: Mail }
        """,
      input: """
        Id,Type,Mail,Gone,Tags
        1,Person,a@b.example,oui,
        2,Company,c@d.example,,
        3,Lead,e@f.example,non,"VIP,TEST"
        4,Lead,x@spam.example,,
        5,Lead,,,
        """,
      rows: ["contact 1 deleted email=a@b.example", "contact 3 test email=e@f.example"]),
    Case(
      name: "two fields compared",
      mapping: head() + """
        emit:
          - entity: contact
            when: Owner | lower is same as Name | left(3) | lower and (Id is not same as "Old Id")
            key: Id
            fields: { last_name: Name }
        """,
      input: """
        Id,Owner,Name,Old Id
        1,ANA,Anatole,7
        2,ana,Boris,7
        3,,Anatole,7
        4,Ana,,7
        5,Bor,Boris,5
        6,Bor,Boris,
        """,
      rows: ["contact 1 last_name=Anatole", "contact 6 last_name=Boris"]),
    Case(
      name: "several entities of one row, a mention, a composite and a constant",
      mapping: head() + """
        emit:
          - entity: account
            partial: true
            key: Org ID
            fields: { name: Org }
          - entity: deal
            key: { of: [=d, Id] }
            fields: { account_ref: Org ID, kind: =new }
        """,
      input: "Id,Org ID,Org\n1,7,Durand\n2,,\n",
      rows: [
        "account 7 mention name=Durand", "deal d:1 account_ref=7 kind=new",
        "deal d:2 account_ref= kind=new",
      ]),
    Case(
      name: "one event for each column that fits a pattern",
      mapping: head() + """
        emit:
          - entity: stage_event
            for_each: 'Date entered "{stage} ({pipeline})"'
            key: { of: [Id, $pipeline, $stage] }
            fields: { deal_ref: Id, pipeline: $pipeline, stage: $stage, at: $item }
        """,
      input: "Id,\"Date entered \"\"Demo (Sales)\"\"\",\"Date entered \"\"Won (Sales)\"\"\"\n"
        + "1,2025-01-02,\n2,2025-01-03,2025-02-01\n",
      rows: [
        "stage_event 1:Sales:Demo deal_ref=1 pipeline=Sales stage=Demo at=2025-01-02 at_day=20090",
        "stage_event 2:Sales:Demo deal_ref=2 pipeline=Sales stage=Demo at=2025-01-03 at_day=20091",
        "stage_event 2:Sales:Won deal_ref=2 pipeline=Sales stage=Won at=2025-02-01 at_day=20120",
      ]),
    Case(
      name: "one association for each part of a text",
      mapping: head() + """
        emit:
          - entity: association
            for_each: Companies | split(";")
            key: { of: [Id, $item] }
            fields: { from_ref: Id, to_ref: $item, from_entity: =contact, to_entity: =account }
        """,
      input: "Id,Companies\n1,8001; 8002\n",
      rows: [
        "association 1:8001 from_ref=1 to_ref=8001 from_entity=contact to_entity=account",
        "association 1:8002 from_ref=1 to_ref=8002 from_entity=contact to_entity=account",
      ]),
    Case(
      name: "a key of content, with an occurrence number",
      mapping: head() + """
        emit:
          - entity: campaign_spend
            key: { hash: [Day, Cost], occurrence: true }
            fields: { date: Day, amount: Cost }
        """,
      input: "Day,Cost\n2025-01-01,5\n2025-01-01,5\n",
      rows: [
        "campaign_spend 4ffb4cb946dab82a#1 date=2025-01-01 date_day=20089 amount_micros=5000000 "
          + "currency=USD",
        "campaign_spend 4ffb4cb946dab82a#2 date=2025-01-01 date_day=20089 amount_micros=5000000 "
          + "currency=USD",
      ]),
    Case(
      name: "occurrence numbers: a mention counts as its row does, and rows of one entity together",
      mapping: head() + """
        emit:
          - entity: deal
            when: Stage is not "Lost"
            key: { of: [Name], occurrence: true }
            fields: { name: Name }
          - entity: deal
            id: lost
            when: Stage is "Lost"
            key: { of: [Name], occurrence: true }
            fields: { lost_reason: Why }
          - entity: deal
            id: won
            partial: true
            when: Stage is "Won"
            key: { of: [Name], occurrence: true }
            fields: { description: Why }
        """,
      input: "Name,Stage,Why\nA,Open,\nA,Lost,price\nA,Won,fast\nB,Won,\n",
      rows: [
        "deal A#1 name=A", "deal A#2 lost_reason=price", "deal A#3 name=A",
        "deal A#3 mention description=fast", "deal B#1 name=B", "deal B#1 mention description=",
      ]),
    Case(
      name: "nested JSON: history, parent, a list's place",
      mapping: head("json", ", records: \"$.results[*]\"") + """
        emit:
          - entity: deal
            key: id
            fields: { name: properties.name, contact_ref: "contacts[0].id" }
          - entity: stage_event
            for_each: history[*]
            key: { of: [parent.id, at] }
            fields: { deal_ref: parent.id, stage: stage, at: at }
        """,
      input: """
        {"results":[{"id":1,"properties":{"name":"A \\u20ac"},"contacts":[{"id":"c9"}],
        "history":[{"stage":"x","at":"2025-01-01"},{"stage":"y","at":"2025-01-02"}]}]}
        """,
      rows: [
        "deal 1 name=A € contact_ref=c9",
        "stage_event 1:2025-01-01 deal_ref=1 stage=x at=2025-01-01 at_day=20089",
        "stage_event 1:2025-01-02 deal_ref=1 stage=y at=2025-01-02 at_day=20090",
      ]),
    Case(
      name: "XML: fields named by an attribute, attributes, namespaces",
      mapping: head("xml", ", records: /r/row") + """
        emit:
          - entity: lead
            key: "@no"
            fields: { email: 'FL[@val="Email"]', last_name: 'FL[@val="Last Name"]' }
        """,
      input: """
        <r xmlns:z="urn:z"><row no="1"><FL val="Email">a@b.example</FL><FL val="Last Name">
        <![CDATA[Le <Gall]]></FL><FL val="Phone">1</FL></row></r>
        """,
      rows: ["lead 1 email=a@b.example last_name=Le <Gall"]),
    Case(
      name: "functions in a pipe",
      mapping: head() + """
        emit:
          - entity: account
            key: 'Company | between("(", ")")'
            fields:
              name: 'Company | before(" (")'
              domain: Site
              postal_code: 'Zip | pad(5, "0")'
              sector: 'Sector | null_if("-") | default("Autre")'
        """,
      input: "Company,Site,Zip,Sector\nDurand & Fils (5551),https://www.Durand.example/fr,1000,-\n",
      rows: ["account 5551 name=Durand & Fils domain=durand.example postal_code=01000 sector=Autre"]
    ),
  ]

  @Test(arguments: cases) func rows(_ test: Case) throws {
    let result = try MappedInput(test.mapping, test.input)
    #expect(result.rows == test.rows)
    #expect(result.rejects == [])
  }

  @Test func unclaimedFieldsAreKeptInOrder() throws {
    let mapping = Self.head() + "emit: [{ entity: deal, key: Id, fields: { name: Name } }]\n"
    let csv = try MappedInput(mapping, "Id,Zeta,Name,Alpha\n1,\"a \"\"q\"\"\",N,\n2,,M,é\n")
    #expect(csv.extras == [#"{"Zeta":"a \"q\""}"#, #"{"Alpha":"é"}"#])
    let json =
      Self.head("json", ", records: \"$[*]\"") + """
        emit:
          - { entity: deal, key: id, fields: { name: p.name, contact_ref: "c[0].id" } }
        """
    let nested = try MappedInput(
      json, #"[{"id":1,"p":{"name":"N","x":[1,null]},"c":[{"id":2,"k":"v"},{"id":3}],"n":null}]"#)
    #expect(nested.extras == [#"{"p":{"x":[1]},"c":[{"k":"v"},{"id":3}]}"#])
  }

  /// What only an emission without a row names is kept, but for what its `when:` has asked.
  @Test func fieldsOfAnEmissionWithoutARowAreKept() throws {
    let emissions = """
      emit:
        - { entity: contact, key: id, fields: { email: mail } }
        - { entity: account, partial: true, key: firm_id, fields: { name: firm } }
        - entity: deal
          when: kind is "deal"
          key: { of: [=d, id] }
          fields: { name: title, account_ref: firm_id }
      """
    let expected = [#"{"firm":"ACME"}"#, #"{"title":"T"}"#, #"{"title":"U","firm":"B"}"#]
    let csv = try MappedInput(
      Self.head() + emissions,
      """
      id,mail,kind,title,firm_id,firm
      1,a@b.example,deal,T,,ACME
      2,c@d.example,note,T,f1,A
      3,,note,U,,B
      4,,deal,V,f2,C

      """)
    #expect(csv.extras == expected)
    let json = try MappedInput(
      Self.head("json", ", records: \"$[*]\"") + emissions,
      #"""
      [{"id":1,"mail":"a@b.example","kind":"deal","title":"T","firm":"ACME"},
       {"id":2,"kind":"note","title":"T","firm_id":"f1","firm":"A"},
       {"id":3,"kind":"note","title":"U","firm":"B"},
       {"id":4,"kind":"deal","title":"V","firm_id":"f2","firm":"C"}]
      """#)
    #expect(json.extras == expected)
  }

  /// `[Mail, E-mail]` is a list of aliases in front of functions and in conditions, too.
  @Test func aliasesInsideATextAreAliases() throws {
    let mapping =
      Self.head() + """
        emit:
          - entity: contact
            when: '[Mail, "E, mail"] is present and not ([Nom, Name] is "x")'
            for_each: '[Mail, "E, mail"] | split(";")'
            key: $item
            fields: { last_name: '[Nom, Name] | upper' }
        """
    let result = try MappedInput(
      mapping, "\"E, mail\",Name\na@b.example;c@d.example,Zoé\n,y\ne@f.example,x\n")
    #expect(
      result.rows == ["contact a@b.example last_name=ZOÉ", "contact c@d.example last_name=ZOÉ"])
  }

  /// A selection takes the item of a JSON list that has the text, and claims no other.
  @Test func selectsItemsOfAList() throws {
    let mapping =
      Self.head("json", ", records: \"$[*]\"") + """
        emit:
          - entity: contact
            key: id
            fields: { email: 'mails[type="work"].at', phone: 'tel[kind="m"].no' }
        """
    let result = try MappedInput(
      mapping,
      #"""
      [{"id":1,"mails":[{"type":"home","at":"h@b.example"},{"type":"work","at":"w@b.example","n":2}],
        "tel":{"kind":"m","no":"+33123456789"},"fax":{"kind":"m"}}]
      """#)
    #expect(result.rows == ["contact 1 email=w@b.example phone=+33123456789"])
    #expect(
      result.extras == [
        #"{"mails":[{"type":"home","at":"h@b.example"},{"type":"work","n":2}],"fax":{"kind":"m"}}"#
      ])
  }

  struct BadCase: CustomTestStringConvertible, Sendable {
    let field: String
    let value: String
    let code: Fault.Code
    var testDescription: String { "\(field) = \(value)" }
  }

  static let badValues: [BadCase] = [
    BadCase(field: "amount: V", value: "12 OOO", code: .badAmount),
    BadCase(field: "amount: V", value: "1,23E+11", code: .badAmount),
    BadCase(field: "amount: V", value: "99999999999999", code: .outOfRange),
    BadCase(field: "amount: { from: V, currency: V }", value: "1", code: .badCurrency),
    BadCase(field: "closed_at: V", value: "2025-02-30", code: .badTime),
    BadCase(field: "closed_at: { from: V, type: date }", value: "TBD", code: .badDate),
    BadCase(field: "status: V", value: "maybe", code: .badChoice),
    BadCase(field: "status: { from: V, map: { a: won } }", value: "b", code: .unmappedValue),
    BadCase(field: "account_ref: V", value: "1.23E+11", code: .damagedId),
    BadCase(field: "name: { from: W, required: true }", value: "x", code: .requiredEmpty),
  ]

  @Test(arguments: badValues) func badValueRejectsTheRecord(_ test: BadCase) throws {
    let mapping =
      Self.head() + "emit: [{ entity: deal, key: Id, fields: { \(test.field) } }]\n"
    let strict = try MappedInput(mapping, "Id,V,W\n1,\"\(test.value)\",\n")
    #expect(strict.rejects == [test.code])
    #expect(strict.rows == [])
    guard test.code != .requiredEmpty else { return }
    let lenient = try MappedInput(
      mapping + "drift: { bad_value: null }\n", "Id,V,W\n1,\"\(test.value)\",\n")
    #expect(lenient.rejects == [])
    #expect(lenient.rows.count == 1)
    #expect(lenient.notes == [.badValueDropped])
    #expect(!lenient.rows[0].contains("_micros=1"))
  }

  /// A stage of one's own that nobody has listed is not taken for an open one in silence.
  @Test func aValueThatTheMapDoesNotListIsCounted() throws {
    let map = "map: { Signed: won, Talk: open, \"*\": open }"
    let mapping =
      Self.head()
      + "emit: [{ entity: deal, key: Id, fields: { stage: V, status: { from: V, \(map) } } }]\n"
    let listed = try MappedInput(mapping, "Id,V\n1,Signed\n2,Talk\n3,\n")
    #expect(listed.notes == [])
    let own = try MappedInput(mapping, "Id,V\n1,Signed\n2,Gewonnen\n")
    #expect(own.notes == [.unlistedValue])
    #expect(own.rejects == [])
    // What a text column keeps of its map's "*" is no guess.
    let text = try MappedInput(
      Self.head() + "emit: [{ entity: deal, key: Id, fields: { stage: { from: V, \(map) } } }]\n",
      "Id,V\n1,Gewonnen\n")
    #expect(text.notes == [])
  }

  @Test func aRejectedRecordLeavesNoRow() throws {
    let mapping =
      Self.head() + """
        emit:
          - { entity: account, key: Org, partial: true, fields: { name: Org } }
          - { entity: deal, key: Id, fields: { amount: A } }
        """
    let result = try MappedInput(mapping, "Id,Org,A\n1,O,5\n2,O,x\n,O,5\n")
    #expect(result.rows.map { $0.prefix(7) } == ["account", "deal 1 "])
    #expect(result.rejects == [.badAmount, .emptyKey])
  }

  /// Members of the record's root keep their place although a repeated emission names fields alike.
  @Test func fieldsOfItemsClaimNothingOfTheRoot() throws {
    let mapping =
      Self.head("json", ", records: \"$[*]\"") + """
        emit:
          - { entity: deal, key: id }
          - entity: stage_event
            for_each: hist[*]
            key: at
            fields: { stage: stage, at: at }
        """
    let json =
      #"[{"id":1,"stage":"won","at":"noon","hist":[{"stage":"a","at":"2025-01-01","by":"x"}]}]"#
    let result = try MappedInput(mapping, json)
    #expect(result.rows.count == 2)
    #expect(result.extras == [#"{"stage":"won","at":"noon","hist":[{"by":"x"}]}"#])
  }

  /// One line of a typed custom column: its field, the text, what `extra` says and what is rejected.
  struct CustomColumn: Sendable {
    var field: String
    var text: String
    var extra: String?
    var rejects: [Fault.Code] = []
  }

  static let customColumns = [
    CustomColumn(field: "V", text: "a \"q\"", extra: #"{"x":"a \"q\""}"#),
    CustomColumn(field: "{ from: V, type: integer }", text: "1,200", extra: #"{"x":1200}"#),
    CustomColumn(field: "{ from: V, type: decimal }", text: "-1,234.50", extra: #"{"x":-1234.5}"#),
    CustomColumn(field: "{ from: V, type: decimal }", text: "12 EUR", rejects: [.badNumber]),
    CustomColumn(field: "{ from: V, type: decimal }", text: "12 %", rejects: [.badNumber]),
    CustomColumn(field: "{ from: V, type: percent }", text: "12.5 %", extra: #"{"x":0.125}"#),
    CustomColumn(
      field: "{ from: V, type: money }", text: "€1,200.05",
      extra: #"{"x":1200.05,"x_currency":"EUR"}"#),
    CustomColumn(
      field: "{ from: V, type: money }", text: "0.000001",
      extra: #"{"x":0.000001,"x_currency":"USD"}"#),
    CustomColumn(field: "{ from: V, type: boolean }", text: "yes", extra: #"{"x":true}"#),
    CustomColumn(
      field: "{ from: V, type: date }", text: "31/12/2024", extra: #"{"x":"2024-12-31"}"#),
    CustomColumn(
      field: "{ from: V, type: timestamp }", text: "2024-12-31T23:00:00+01:00",
      extra: #"{"x":"2024-12-31T22:00:00Z"}"#),
    CustomColumn(
      field: "{ from: 'V | split(\";\")', type: list }", text: "a;b", extra: #"{"x":["a","b"]}"#),
    CustomColumn(field: "{ from: V, type: list }", text: "a", extra: #"{"x":["a"]}"#),
    CustomColumn(field: "{ from: V, type: list }", text: "[1]", extra: #"{"x":[1]}"#),
    CustomColumn(field: "{ from: V, type: list }", text: "[a]", extra: #"{"x":["[a]"]}"#),
    CustomColumn(
      field: "{ from: V, map: { A: alpha, '*': keep } }", text: "A", extra: #"{"x":"alpha"}"#),
    CustomColumn(field: "{ from: V, type: id }", text: "1,23E+11", rejects: [.damagedId]),
    CustomColumn(field: "{ from: V, required: true }", text: "", rejects: [.requiredEmpty]),
    CustomColumn(field: "V", text: ""),
  ]

  @Test(arguments: customColumns) func customColumnsHaveTypes(_ test: CustomColumn) throws {
    let mapping =
      Self.head() + """
        locale: { numbers: en, dates: [iso, dd/MM/yyyy] }
        emit:
          - entity: contact
            key: Id
            extra: { x: \(test.field) }
        """
    let cell = test.text.replacingOccurrences(of: "\"", with: "\"\"")
    let result = try MappedInput(mapping, "Id,V\n1,\"\(cell)\"\n")
    #expect(result.extras == [test.extra].compactMap(\.self))
    #expect(result.rejects == test.rejects)
  }

  @Test func customColumnsStandBeforeWhatNobodyClaims() throws {
    let mapping =
      Self.head()
      + "emit: [{ entity: contact, key: Id, extra: { size: { from: N, type: integer } } }]\n"
    let result = try MappedInput(mapping, "Id,Other,N\n1,o,5\n2,,\n")
    #expect(result.extras == [#"{"size":5,"Other":"o"}"#])
  }

  @Test func anObjectBeginsTheExtra() throws {
    let mapping =
      Self.head("json", ", records: \"$[*]\"") + "emit: [{ entity: deal, key: id, extra: more }]\n"
    let json =
      #"[{"id":1,"more":{"a":[1]},"b":2},{"id":2,"more":"{\"c\":3}"},{"id":3,"more":"no"}]"#
    let result = try MappedInput(mapping, json)
    #expect(result.extras == [#"{"a":[1],"b":2}"#, #"{"c":3}"#])
    #expect(result.rejects == [.badJSON])
  }

  /// The first format that fits decides; what fits none is refused.
  @Test(
    arguments: [
      ("1,234.56", "1234560000"), ("1.234,56", "1234560000"), ("1 234,56", "1234560000"),
      ("1,234", "1234000000"), ("12,5", "12500000"), ("1.234.567", "1234567000000"), ("1,2.3", nil),
    ] as [(String, String?)])
  func numberFormatsAreTriedInOrder(text: String, micros: String?) throws {
    let mapping =
      Self.head() + """
        locale: { numbers: [en, de, fr] }
        emit: [{ entity: deal, key: Id, fields: { amount: A } }]
        """
    let result = try MappedInput(mapping, "Id,A\n1,\"\(text)\"\n")
    #expect(result.rows == (micros.map { ["deal 1 amount_micros=\($0) currency=USD"] } ?? []))
    #expect(result.rejects == (micros == nil ? [.badAmount] : []))
  }

  @Test func theRowsOwnCurrencyHolds() throws {
    let mapping =
      Self.head() + "emit: [{ entity: deal, key: Id, fields: { amount: A, currency: C } }]\n"
    let result = try MappedInput(
      mapping, "Id,A,C\n1,€1,EUR\n2,$1,CAD\n3,€1,USD\n4,$1,EUR\n5,1 CHF,\n6,1,XXQ\n")
    #expect(
      result.rows == [
        "deal 1 amount_micros=1000000 currency=EUR", "deal 2 amount_micros=1000000 currency=CAD",
        "deal 5 amount_micros=1000000 currency=CHF",
      ])
    #expect(result.rejects == [.badCurrency, .badCurrency, .badCurrency])
  }

  @Test func minorUnitsThatCannotBeKept() throws {
    let mapping =
      Self.head()
      + "emit: [{ entity: deal, key: Id, fields: { amount: { from: A, unit: minor, currency: C } } }]"
    let result = try MappedInput(
      mapping, "Id,A,C\n1,0.0001,EUR\n2,0.0001,KWD\n3,9000000000000,JPY\n4,90000000000000,JPY\n")
    #expect(result.rows.count == 2)
    #expect(result.rejects == [.badAmount, .outOfRange])
  }

  @Test func amountsOfOneRowHaveOneCurrency() throws {
    let mapping =
      Self.head() + """
        emit:
          - { entity: order_line, key: Id, fields: { net_amount: N, cost_amount: C } }
        """
    let result = try MappedInput(mapping, "Id,N,C\n1,5 EUR,3 EUR\n2,5 EUR,3 CHF\n")
    #expect(result.rows.map { $0.suffix(12) } == ["currency=EUR"])
    #expect(result.rejects == [.badCurrency])
  }

  @Test(arguments: ["amount", "created_at", "probability"])
  func anObjectIsNoNumberAndNoTime(_ column: String) throws {
    let mapping =
      Self.head("json", ", records: \"$[*]\"")
      + "emit: [{ entity: deal, key: id, fields: { \(column): v } }]\n"
    let result = try MappedInput(mapping, #"[{"id":1,"v":{"z":1}},{"id":2,"v":[1,2]}]"#)
    #expect(result.rejects == [.notScalar, .notScalar])
    #expect(result.rows == [])
  }

  /// The field's own region outranks the configuration's, that the mapping's, as with zones.
  @Test(arguments: [(nil, "+33123456789"), ("BE", "+32123456789")] as [(String?, String)])
  func regionOfTelephones(configured: String?, phone: String) throws {
    let mapping =
      Self.head() + """
        locale: { region: FR }
        emit:
          - { entity: contact, key: Id, fields: { phone: P, mobile: { from: P, region: FR } } }
        """
    let result = try MappedInput(mapping, "Id,P\n1,0123456789\n", region: configured)
    #expect(result.rows == ["contact 1 phone=\(phone) mobile=+33123456789"])
  }

  /// Formats that the configuration names for a source come first, but for a field's own.
  @Test func formatsOfTheSource() throws {
    let mapping =
      Self.head() + """
        locale: { dates: [yyyy-MM-dd] }
        emit:
          - entity: deal
            key: Id
            fields: { created_at: { from: A, type: date }, closed_at: { from: B, type: date, dates: dd/MM/yyyy } }
        """
    let result = try MappedInput(
      mapping, "Id,A,B\n1,03-04-2025,05/06/2025\n2,2025-04-03,\n3,,03-04-2025\n",
      dates: ["dd-MM-yyyy"])
    #expect(
      result.rows == [
        "deal 1 created_at=2025-04-03 created_at_day=20181 closed_at=2025-06-05 closed_at_day=20244",
        "deal 2 created_at=2025-04-03 created_at_day=20181 closed_at= closed_at_day=",
      ])
    #expect(result.rejects == [.badDate])
  }

  /// The order of the source's dates outranks that of the mapping's: no text is read by both.
  @Test func theOrderOfTheSource() throws {
    let mapping =
      Self.head() + """
        locale: { dates: [MM/dd/yyyy, iso] }
        emit: [{ entity: deal, key: Id, fields: { closed_at: { from: A, type: date } } }]
        """
    let result = try MappedInput(
      mapping, "Id,A\n1,01/02/2025\n2,01/13/2025\n3,2025-02-03\n", dates: ["dd/MM/yyyy"])
    #expect(
      result.rows == [
        "deal 1 closed_at=2025-02-01 closed_at_day=20120",
        "deal 3 closed_at=2025-02-03 closed_at_day=20122",
      ])
    #expect(result.rejects == [.dateOrder])
  }

  @Test func textWithAShapeIsKeptAsWritten() throws {
    let mapping =
      Self.head() + "emit: [{ entity: contact, key: Id, fields: { email: M, phone: P } }]\n"
    let result = try MappedInput(mapping, "Id,M,P\n1,not an address,ask Bob\n")
    #expect(result.rows == ["contact 1 email=not an address phone=ask Bob"])
    #expect(Set(result.notes) == [.badEmail, .badPhone])
  }
}

/// An input read and mapped whole.
struct MappedInput {
  var rows: [String] = []
  var extras: [String] = []
  var rejects: [Fault.Code] = []
  var notes: [Fault.Code] = []
  /// What the rows depend on beside the records.
  var context: UInt64 = 0

  init(
    _ text: String, _ input: String, region: String? = nil, dates: [String] = [],
    file: String = "test", form: ByteForm = .unknown
  ) throws {
    try self.init(
      MappingReader.read(text, file: "test.yml"), input, region: region, dates: dates, file: file,
      form: form)
  }

  init(
    _ mapping: Mapping, _ input: String, region: String? = nil, dates: [String] = [],
    file: String = "test", form: ByteForm = .unknown
  ) throws {
    var reader = try openReader(
      source: ByteSource(bytes: Array(input.utf8), name: "test", form: form),
      options: mapping.input)
    let zone = try #require(Zone(identifier: "Europe/Paris"))
    var source = SourceSettings(name: "test")
    (source.currency, source.region, source.dates) = ("USD", region, dates)
    let plan = try Plan.compile(
      mapping, columns: reader.columns,
      environment: Plan.Environment(
        file: file, source: source, reportingZone: zone, preamble: reader.preamble))
    var run = PlanRun(plan, columns: reader.columns)
    context = run.contextHash(of: reader.description)
    var record = Record()
    var batch = Batch()
    while true {
      switch try reader.next(&record) {
      case .end:
        rows = batch.rows.map { Self.text(of: $0, in: batch, plan) }
        extras = batch.rows.compactMap { Self.text(of: $0.extra, in: batch) }
        notes = run.notes.keys.map(\.code)
        return
      case .skip: continue
      case .reject(let fault): rejects.append(fault.code)
      case .record:
        if case .rejected(let fault, _, _) = run.map(&record, into: &batch) {
          rejects.append(fault.code)
        }
      }
    }
  }

  private static func text(of row: Batch.Row, in batch: Batch, _ plan: Plan) -> String {
    let shape = plan.shapes[row.shape]
    var words = [shape.entity.name, String(decoding: batch.arena[row.key.asInt], as: UTF8.self)]
    if shape.isPartial { words.append("mention") }
    if row.isDeleted { words.append("deleted") }
    if row.isTest { words.append("test") }
    for (place, column) in shape.columns.enumerated() {
      words.append(
        "\(column.name)=\(text(of: batch.cells[row.firstCell + place], in: batch) ?? "")")
    }
    return words.joined(separator: " ")
  }

  private static func text(of cell: Batch.Cell, in batch: Batch) -> String? {
    switch cell {
    case .null: nil
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let range): String(decoding: batch.arena[range.asInt], as: UTF8.self)
    }
  }
}
