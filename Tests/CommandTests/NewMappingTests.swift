import CRMCore
import CRMImportKit
import CRMIntake
import Foundation
import TestSupport
import Testing

/// What `mapping new` writes can be checked and loaded as it is.
@Suite struct NewMappingTests {
  /// What a mapping makes of a file.
  private struct Load {
    var accepted = 0
    var rejects: [String] = []
    var entities: Set<String> = []
  }

  private func load(_ text: String, _ path: String) throws -> Load {
    let base: (String) -> (text: String, file: String)? = { id in
      (try? Catalogue.mapping(id)).map { ($0, "mappings/\(id).yml") }
    }
    let mapping = try MappingReader.read(text, file: "new.yml", base: base)
    var reader = try openReader(path: path, options: mapping.input)
    let plan = try Plan.compile(
      mapping, columns: reader.columns,
      environment: Plan.Environment(file: path, reportingZone: .utc))
    var run = PlanRun(plan, columns: reader.columns)
    var load = Load()
    var record = Record()
    var batch = Batch()
    while true {
      switch try reader.next(&record) {
      case .end:
        load.entities = Set(batch.rows.map { plan.shapes[$0.shape].entity.name })
        return load
      case .skip: continue
      case .reject(let fault): load.rejects.append(fault.code.rawValue)
      case .record:
        switch run.map(&record, into: &batch) {
        case .accepted: load.accepted += 1
        case .skipped(let reason): load.rejects.append(reason)
        case .rejected(let fault, _, let value):
          load.rejects.append("\(FaultText().line(fault)) \(value ?? "")")
        }
      }
    }
  }

  /// Read once: reading it is most of the work.
  private static let library = (try? Definitions.library(adding: [], in: "")) ?? MappingLibrary()

  static let formats: [InputDescription.Format] = [.csv, .json, .xml]

  @Test(arguments: formats) func aNewMappingLoadsItsSample(_ format: InputDescription.Format) throws
  {
    let folder = try WorkFolder()
    for number in 0..<10 {
      let sample = GeneratedSample(number, format)
      try folder.write(sample.data, to: sample.name)
      let path = folder.url.appending(path: sample.name).path()
      for showsValues in [true, false] {
        let text = try Catalogue.newMapping(
          from: path, showsValues: showsValues, among: Self.library)
        do {
          let load = try load(text, path)
          #expect(load.rejects.isEmpty, "\(sample.name)\n\(load.rejects.prefix(3))\n\(text)")
          #expect(load.accepted == sample.records, "\(sample.name)\n\(text)")
          #expect(load.entities == [sample.entity], "\(sample.name)\n\(text)")
        } catch let faults as Faults {
          Issue.record("\(faults.all.map { FaultText().line($0) })\n\(text)")
        }
        guard !showsValues else { continue }
        for mark in sample.marks {
          #expect(!text.contains(mark), "\(sample.name): \(mark)\n\(text)")
        }
      }
    }
  }

  // MARK: What stands in it

  /// A file with what the mapping begun from it holds and does not hold.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let text: String
    var arguments: [String] = []
    var holds: [String] = []
    var lacks: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "nothing tells the order of day and month", file: "deals.csv",
      text: "Deal ID,Amount,Create Date\n1,5,01/02/2025\n2,6,03/04/2025\n",
      holds: [
        "# QUESTION: nothing tells whether the day or the month comes first", "dates: [dd/MM/yyyy]",
        "# QUESTION: no currency",
      ]),
    Case(
      name: "another column tells it", file: "deals.csv",
      text: "Deal ID,Create Date,Close Date\n1,01/02/2025,12/31/2025\n2,03/04/2025,01/02/2026\n",
      holds: ["dates: [MM/dd/yyyy]", "0 of 2 values only fit day-first, 1 only month-first"],
      lacks: ["comes first"]),
    Case(
      name: "dates of two orders", file: "deals.csv",
      text: "Deal ID,Create Date,Signed on,Updated\n1,31/01/2025,12/31/2025,30/01/2025\n",
      holds: ["dates: [dd/MM/yyyy]", "closed_at: { from: Signed on, dates: MM/dd/yyyy }"]),
    Case(
      name: "no zone, no country, a shared sign", file: "deals.csv",
      text: "Deal ID,Amount,Create Date,Deal Phone\n1,$5.20,2025-01-01 10:00,01 23 45 67 89\n",
      holds: ["# QUESTION: times have no zone", "amount: { from: Amount, currency: =USD }"]),
    Case(
      name: "the currency in the header and in a column", file: "deals.csv",
      text: "Deal ID,Montant HT (CHF),Devise\n1,5.20,CHF\n",
      holds: ["amount: { from: \"Montant HT (CHF)\", currency: =CHF }"]),
    Case(
      name: "the currency in a column", file: "opportunities.csv",
      text: "Deal ID,Amount,Currency\n1,5.20,CHF\n2,6.10,EUR\n",
      holds: ["amount: { from: Amount, currency: Currency }"], lacks: ["currency: Currency  #"]),
    Case(
      name: "several candidates for a column", file: "deals.csv",
      text: "Deal ID,Amount,Total,Create Date\n1,5.20,6.20,2025-01-01\n2,7.20,,2025-01-02\n",
      holds: ["# QUESTION: 'Total' could be amount, too", "amount: Amount"]),
    Case(
      name: "German names of what it refers to, and a percentage", file: "verkaufschancen.csv",
      text: "Chancen-Nr;Firmen-Nr;Kontakt-Nr;Auftragswert;Wahrscheinlichkeit;Abschluss geplant\n"
        + "C-1;F-1;K-1;48.500,00;100 %;31.03.2024\nC-2;F-2;K-2;1.300,50;0 %;30.04.2024\n",
      holds: [
        "account_ref: Firmen-Nr", "contact_ref: Kontakt-Nr", "numbers: de",
        "expected_close_date: Abschluss geplant",
        "probability: { from: Wahrscheinlichkeit, type: percent }",
      ]),
    Case(
      name: "a company by id and name", file: "affaires.csv",
      text:
        "N° affaire;Code entreprise;Entreprise;Montant HT;Ouverte le;Close le;Chargé de clientèle\n"
        + "A-1;E-7;Garin Conseil;1 200,50 €;14/01/2026;;Lucie Stein\n"
        + "A-2;E-9;Garin Conseil;80,00 €;02/02/2026;20/03/2026;Karim Belhadj\n",
      holds: [
        "account_ref: Code entreprise", "created_at: Ouverte le", "closed_at: Close le",
        "owner_ref: { from: Chargé de clientèle, by: name }", "- entity: account",
        #"\"Code entreprise\" is present"#, "fields: { name: Entreprise }",
      ], lacks: ["by which periods count", "could be account_ref", "No line claims"]),
    Case(
      name: "times that no name tells", file: "deals.csv",
      text: "Deal ID,Amount,Create Date,Zeta day\n1,5.20,2025-01-01,2025-02-03\n",
      holds: [
        "# QUESTION: no name of a column tells closed_at, by which periods count: is it 'Zeta day'?"
      ],
      lacks: ["tells created_at"]),
    Case(
      name: "no time at all", file: "leads.csv",
      text: "Lead ID,Email,Lead Status\n1,ann@bell.example,new\n",
      holds: ["# QUESTION: no name of a column tells created_at, by which periods count\n"]),
    Case(
      name: "zones in the names of columns", file: "deals.csv",
      text: "Deal ID,Created at (UTC),Close date (Europe/Berlin),Owner/Seller\n"
        + "1,2025-01-01 10:00,2025-02-03 09:30,Ann\n",
      holds: [
        "created_at: { from: \"Created at (UTC)\", timezone: UTC }",
        "closed_at: { from: \"Close date (Europe/Berlin)\", timezone: Europe/Berlin }",
      ], lacks: ["times have no zone"]),
    Case(
      name: "a column in brackets", file: "deals.csv",
      text: "Deal ID,\"[Amount, net]\"\n1,2.50\n2,3.75\n",
      holds: [#""\"[Amount, net]\"""#]),
    Case(
      name: "no key", file: "deals.csv",
      text: "Deal Name,Amount,Stage\nA,1.5,x\nA,1.5,x\nB,2.5,y\n",
      holds: ["# QUESTION: the key: no column is an id", "hash: [", "occurrence: true"]),
    Case(
      name: "a key that repeats", file: "deals.csv",
      text: "Deal ID,Amount,Stage\n1,1.5,x\n1,2.5,y\n",
      holds: ["# QUESTION: the key: values repeat", "key: Deal ID"]),
    Case(
      name: "a name for a key whose values are missing, beside an id", file: "deals.csv",
      text: "Deal ID,id,Amount,Stage\n1,a1,1.5,x\n,a2,2.5,y\n",
      holds: ["# QUESTION: the key: 'Deal ID' is called as a key is", "key: id"]),
    Case(
      name: "words of a status in four languages", file: "deals.csv",
      text: "Deal ID,Amount,Status\n1,1,Gagnée\n2,2,Verloren\n3,3,En curso\n4,4,Blau\n5,5,Gagnée\n",
      holds: [
        "\"Gagnée\": won  # 2 records", "\"Verloren\": lost", "\"En curso\": open",
        "# QUESTION: no word tells: open, won, lost?", "\"Blau\": open", "\"*\": reject",
        "status: { from: Status, map: deal_status }",
      ]),
    Case(
      name: "an outcome among the stages, the beginning of a name, a day in no calendar",
      file: "affaires.csv",
      text: "N° affaire;Étape;Montant signé;Date d'appel\n1;Gagné;1 250,50 €;12/03/2025\n"
        + "2;En discussion;980,00 €;31/02/2025\n3;Perdu;10,00 €;30/02/2025\n",
      holds: [
        "stage: Étape", "status: { from: Étape, map: deal_status }", "\"Perdu\": lost",
        "not by its whole name: is it amount?", "amount: Montant signé",
      ], lacks: ["type: phone"]),
    Case(
      name: "stages that tell no outcome", file: "deals.csv",
      text: "Deal ID,Amount,Stage\n1,1.5,Hot\n2,2.5,Cold\n",
      holds: [
        "stage: Stage", "status: { from: Stage, map: deal_status }",
        "# QUESTION: no word tells: open, won, lost?\n    \"Hot\": open",
      ]),
    Case(
      name: "a number in parentheses is no name, and unclaimed numbers tell the format",
      file: "personen.csv",
      text: """
        Personen-Nr.;Vorname;Nachname;Firma (Nr.);Erstkontakt über;Jahresumsatz;Beginn
        P1;Ann;Bee;F-1;Messe;1.234,50;
        P2;Bob;Cid;F-2;Brief;99,00;31.12.2024
        P3;Cia;Dor;F-2;Messe;7,25;

        """,
      holds: [
        "entity: contact", "account_ref: \"Firma (Nr.)\"", "source_text: Erstkontakt über",
        "numbers: de", "jahresumsatz: { from: Jahresumsatz, type: decimal }",
      ], lacks: ["company:"]),
    Case(
      name: "a name that the base defines is said once", file: "deals.csv",
      text: "Record ID,Deal Title,Deal Stage,Amount,Close Date\n1,Roof,Closed Won,100,2025-01-02\n",
      holds: [
        "extends: hubspot/deals", "define:", "# QUESTION: is 'Deal Title' what 'Deal Name' was?",
        "name: [Deal Title, Deal Name, Nom de la transaction",
      ], lacks: ["$name"]),
    Case(
      name: "without values", file: "deals.csv",
      text: "Deal ID,Deal Name,Amount,Status\n1,Secret,1,Gagnée\n2,Hidden,2,Blau\n",
      arguments: ["--no-values"],
      holds: ["\"Gagnée\": won", "\"*\": null", "1 values that no word tells are not shown"],
      lacks: ["Secret", "Hidden", "Blau"]),
    Case(
      name: "a name in one column", file: "contacts.csv",
      text: "Contact ID,Full Name,Email\n1,Ann Bee,a@b.example\n",
      holds: [
        "first_name: \"Full Name | before(\\\" \\\")\"",
        "last_name: [\"Full Name | after(\\\" \\\")\", Full Name]", "# QUESTION: the name is split",
      ]),
    Case(
      name: "references by what they hold", file: "deals.csv",
      text: "Deal ID,Amount,Owner,Company,Contact email\n1,2,a@b.example,c.example,d@e.example\n",
      holds: [
        "owner_ref: { from: Owner, by: email }",
        "account_ref: { from: \"Company | domain\", by: domain, on_missing: stub }",
        "contact_ref: { from: Contact email, by: email, on_missing: stub }",
      ]),
    Case(
      name: "a name whose values do not fit", file: "deals.csv",
      text: "Deal ID,Amount,Create Date\n1,lots,2025-01-01\n",
      holds: ["# QUESTION: 'Amount' is called as amount is, but its values do not fit"],
      lacks: ["      amount: Amount"]),
    Case(
      name: "an entity that is named", file: "things.csv", text: "Colour,Size\nred,1\nblue,2\n",
      arguments: ["--entity", "product", "--system", "shop"],
      holds: ["id: shop/things", "system: shop", "entity: product"], lacks: ["which tool"]),
    Case(
      name: "nothing tells the entity", file: "things.csv", text: "Colour,Size\nred,1\nblue,2\n",
      holds: ["entity: custom_record", "# QUESTION: no name of a column tells"]),
    Case(
      name: "a preamble and a total", file: "deals.csv",
      text: "Sales report\nBy: Ann\n\nDeal ID,Deal Name,Amount\n1,A,5\n2,B,6\nTotal,,11\n",
      holds: ["header: { containing: [", "- { starts_with: \"Total\" }"]),
    Case(
      name: "fields named by an attribute", file: "rows.xml",
      text: "<R><row><FL val='LEADID'>1</FL><FL val='Email'>a@b.example</FL><FL val='Phone'/></row>"
        + "<row><FL val='LEADID'>2</FL><FL val='Email'>c@d.example</FL></row></R>",
      arguments: ["--entity", "lead"],
      holds: [
        "key: \"FL[@val=\\\"LEADID\\\"]\"", "email: \"FL[@val=\\\"Email\\\"]\"",
        "records: \"/R/row\"",
      ]),
    Case(
      name: "lists in JSON", file: "deals.json",
      text: #"[{"deal_id":"1","amount":5,"lines":[{"sku":"a"},{"sku":"b"}]}]"#,
      holds: ["key: deal_id", "for_each: lines[*]', with sku"]),
    Case(
      name: "a known file with a column of another name and one of its own", file: "societes.csv",
      text: "N° société;Raison sociale;SIREN;Vendeur;Segment client\nS1;Toits;552100554;Ann;PME\n"
        + "S2;Murs;552100555;Bob;ETI\n",
      holds: [
        "extends: sellsy/societes", "input: { encoding: utf-8 }",
        "# QUESTION: is 'Vendeur' what 'Commercial' was?",
        "owner_ref: [Vendeur, Commercial]", "key: [Vendeur, Commercial]",
        "when: Vendeur is present", "segment: Segment client",
      ], lacks: ["Raison sociale  #"]),
    Case(
      name: "a known file as it is", file: "owners.json",
      text:
        #"{"results":[{"id":"1","email":"a@b.example","firstName":"A","lastName":"B","archived":false}]}"#,
      holds: ["extends: hubspot/owners"]),
  ]

  @Test(arguments: cases) func aNewMappingSays(_ it: Case) throws {
    let folder = try WorkFolder()
    try folder.write(it.text, to: it.file)
    let outcome = try folder.run(["mapping", "new", it.file, "--out", "new.yml"] + it.arguments)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let text = String(decoding: try folder.read("new.yml"), as: UTF8.self)
    for part in it.holds { #expect(text.contains(part), "\(part)\n\(text)") }
    for part in it.lacks { #expect(!text.contains(part), "\(part)\n\(text)") }
    #expect(try folder.run("mapping", "check", "new.yml").status == 0)
    let load = try folder.run(
      "import", it.file, "--mapping", "new.yml", "--dry-run", "--format", "json")
    #expect(load.status == 0, "\(load.complaint)\n\(text)")
    let file = try #require((try load.json()["files"] as? [[String: Any]])?.first)
    #expect(file["records_rejected"] as? Int == 0, "\(load.text)\n\(text)")
  }

  @Test func refusals() throws {
    let folder = try WorkFolder()
    try folder.write("Deal ID,Amount\n1,2\n", to: "deals.csv")
    try folder.write("mine", to: "there.yml")
    let cases: [([String], CRMCore.ExitStatus, String)] = [
      (["deals.csv", "--out", "there.yml"], .cannotCreate, "it is there already"),
      (["deals.csv", "--entity", "del"], .badDefinition, "did you mean 'deal'?"),
      (["deals.csv", "--system", "a b"], .usage, "letters, digits"),
      (["none.csv"], .noInput, "there is no such file"),
    ]
    for (arguments, status, message) in cases {
      let outcome = try folder.run(["mapping", "new"] + arguments)
      #expect(outcome.status == status.rawValue, "\(outcome.complaint)")
      #expect(outcome.complaint.contains(message), "\(outcome.complaint)")
    }
    #expect(String(decoding: try folder.read("there.yml"), as: UTF8.self) == "mine")
  }
}
