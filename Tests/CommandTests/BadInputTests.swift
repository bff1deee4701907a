import CRMCore
import Foundation
import Testing

/// What a command does with input that cannot be used: a clear message, the published status, and
/// the database as it was.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var files: [String: String] = [:]
    let arguments: [String]
    let status: CRMCore.ExitStatus
    let message: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "missing file", arguments: ["import", "nothing.csv"], status: .noInput,
      message: "nothing.csv: there is no such file"),
    Case(
      name: "empty file", files: ["deal.csv": ""], arguments: ["import", "deal.csv"],
      status: .noInput, message: "deal.csv: the file is empty"),
    Case(
      name: "binary file", files: ["deal.csv": "PAR1\0\0\0\0"],
      arguments: ["import", "deal.csv", "--mapping", "canonical/deal"], status: .noInput,
      message: "deal.csv: this is not a text file"),
    Case(
      name: "truncated JSON", files: ["deals.json": #"{"results":[{"id":"1","properties":{"deal"#],
      arguments: ["import", "deals.json", "--mapping", "hubspot/deals-api"], status: .noInput,
      message: "ends in the middle"),
    Case(
      name: "truncated CSV", files: ["deal.csv": "external_id,name\n1,One\n2,\"Tw"],
      arguments: ["import", "deal.csv"], status: .noInput,
      message: "deal.csv:3: the file ends in the middle of a record"),
    Case(
      name: "truncated XML",
      files: ["leads.xml": "<response><result><Leads><row no=\"1\"><FL val=\"LEADID\">4"],
      arguments: ["import", "leads.xml", "--mapping", "zoho/leads"], status: .noInput,
      message: "ends in the middle"),
    Case(
      name: "malformed XML", files: ["leads.xml": "<response><a></b></response>"],
      arguments: ["import", "leads.xml", "--mapping", "zoho/leads"], status: .noInput,
      message: "leads.xml:1"),
    Case(
      name: "mapping for another format", files: ["deal.csv": "colour,size\nred,1\n"],
      arguments: ["import", "deal.csv", "--mapping", "hubspot/deals-api"], status: .badDefinition,
      message: "it reads json, and this is csv"),
    Case(
      name: "mapping for another file", files: ["deal.csv": "colour,size\nred,1\n"],
      arguments: ["import", "deal.csv", "--mapping", "sellsy/contacts"], status: .badDefinition,
      message: "is missing"),
    Case(
      name: "no mapping fits", files: ["thing.csv": "colour,size\nred,1\n"],
      arguments: ["import", "thing.csv"], status: .badDefinition, message: "no mapping fits"),
    Case(
      name: "unknown mapping", files: ["deal.csv": "external_id\n1\n"],
      arguments: ["import", "deal.csv", "--mapping", "canonical/deel"], status: .badDefinition,
      message: "did you mean 'canonical/deal'?"),
    Case(
      name: "a mapping file of another ending",
      files: ["deal.csv": "a\n1\n", "ours.new": "crmimport: 1\n"],
      arguments: ["import", "deal.csv", "--mapping", "ours.new"], status: .badDefinition,
      message: "a file of that name is there: a mapping's ends in .yml"),
    Case(
      name: "broken mapping",
      files: ["deal.csv": "external_id\n1\n", "m.yml": "crmimport: 1\nid: x/y\nemitt: []\n"],
      arguments: ["import", "deal.csv", "--mapping", "m.yml"], status: .badDefinition,
      message: "m.yml:3:1: unknown key 'emitt'; did you mean 'emit'?"),
    Case(
      name: "broken configuration",
      files: ["crmimport.yml": "crmimport: 1\nreporting: { timezone: Mars/Base }\n"],
      arguments: ["run"], status: .badDefinition, message: "crmimport.yml:2:"),
    Case(
      name: "no database", arguments: ["kpi", "revenue"], status: .noInput,
      message: "there is no such database"),
    Case(
      name: "another program's database", files: ["crm.sqlite": "not a database, but long enough"],
      arguments: ["kpi", "revenue"], status: .noInput,
      message: "crm.sqlite: this is not a database of crmimport"),
    Case(
      name: "too many rejects",
      files: ["deal.csv": "external_id,amount\n1,x\n2,y\n3,4\n"],
      arguments: ["import", "deal.csv", "--max-rejects", "1"], status: .tooMany,
      message: "2 records would be rejected"),
    Case(
      name: "a command that does not exist", arguments: ["audti", "--help"], status: .usage,
      message: "there is no command 'audti'"),
    Case(
      name: "help on a command that does not exist", arguments: ["help", "inport"],
      status: .usage, message: "did you mean 'import'?"),
    Case(
      name: "a subcommand that does not exist", arguments: ["metric", "shwo", "--help"],
      status: .usage, message: "did you mean 'show'?"),
    Case(
      name: "output folder without a name", files: ["deal.csv": "external_id\n1\n"],
      arguments: ["run", "deal.csv", "--out", ""], status: .usage, message: "--out names a folder"),
    Case(
      name: "unknown option", arguments: ["kpi", "--perid", "2025"], status: .usage,
      message: "Unknown option"),
    Case(
      name: "bad zone", files: ["deal.csv": "external_id\n1\n"],
      arguments: ["import", "deal.csv", "--timezone", "Paris"], status: .usage,
      message: "no time zone"),
    Case(
      name: "output folder cannot be made",
      files: ["out": "a file", "deal.csv": "external_id\n1\n"],
      arguments: ["run", "deal.csv", "--out", "out/there"], status: .cannotCreate,
      message: "cannot be created"),
  ]

  @Test(arguments: cases) func isRefused(_ test: Case) throws {
    let folder = try WorkFolder()
    for (path, text) in test.files { try folder.write(text, to: path) }
    let outcome = try folder.run(test.arguments)
    #expect(outcome.status == test.status.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains(test.message), "\(outcome.complaint)")
  }

  @Test func wrongEncodingIsRefused() throws {
    let folder = try WorkFolder()
    let mapping = """
      crmimport: 1
      id: our/deals
      input: { format: csv, encoding: utf-8 }
      emit:
        - { entity: deal, key: external_id, fields: { name: libellé } }
      """
    try folder.write(mapping, to: "m.yml")
    try folder.write(
      Data("external_id,libell\u{E9}\n1,Bar\n".unicodeScalars.map { UInt8($0.value) }),
      to: "deal.csv")
    let outcome = try folder.run("import", "deal.csv", "--mapping", "m.yml")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("deal.csv:1"), "\(outcome.complaint)")
  }

  @Test func refusedFileLeavesTheDatabaseAsItWas() throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name\n1,One\n", to: "deal.csv")
    #expect(try folder.run("import", "deal.csv").status == 0)
    let before = try folder.read("crm.sqlite")
    try folder.write("{\"results\":[{\"id\":\"1\"", to: "deals.json")
    let outcome = try folder.run("import", "deals.json", "--mapping", "hubspot/deals-api")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(try folder.read("crm.sqlite") == before)
  }

  @Test func newerDatabaseIsRefused() throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name\n1,One\n", to: "deal.csv")
    #expect(try folder.run("import", "deal.csv").status == 0)
    try Sqlite.execute(
      "INSERT INTO grdb_migrations VALUES ('9999 later')", in: folder, "crm.sqlite")
    let outcome = try folder.run("kpi", "bookings")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains("9999 later"))
  }

  @Test func secondRunAtOnceIsTurnedAway() throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name\n1,One\n", to: "deal.csv")
    #expect(try folder.run("import", "deal.csv").status == 0)
    let descriptor = open(folder.url.appending(path: "crm.sqlite").path(), O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let outcome = try folder.run("import", "deal.csv")
    #expect(outcome.status == CRMCore.ExitStatus.busy.rawValue)
    #expect(outcome.complaint.contains("in use by another run"))
  }

  /// Those that ask share the database; who changes it has it alone.
  @Test(
    arguments: [(["kpi", "bookings"], 0), (["rejects"], 0), (["reconcile"], 75)]
      as [([String], Int32)])
  func askingGoesBesideAsking(_ arguments: [String], _ status: Int32) throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name\n1,One\n", to: "deal.csv")
    #expect(try folder.run("import", "deal.csv").status == 0)
    let descriptor = open(folder.url.appending(path: "crm.sqlite").path(), O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_SH | LOCK_NB) == 0)
    let outcome = try folder.run(arguments)
    #expect(outcome.status == status, "\(outcome.complaint)")
  }

  @Test(arguments: [
    ["kpi", "bokings"], ["kpi", "win_rate", "--variant", "valeu"], ["kpi", "--scope", "nobody"],
    ["kpi", "bookings", "--by", "zodiac"], ["kpi", "bookings", "--where", "zodiac=Leo"],
    ["kpi", "bokings", "--records"], ["identities", "--entity", "zodiac"],
  ])
  func askingForWhatDoesNotExistIsWrongUsage(_ arguments: [String]) throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name\n1,One\n", to: "deal.csv")
    #expect(try folder.run("import", "deal.csv").status == 0)
    let outcome = try folder.run(arguments)
    #expect(outcome.status == CRMCore.ExitStatus.usage.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("there is no"), "\(outcome.complaint)")
  }
}
