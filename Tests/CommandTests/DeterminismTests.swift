import CRMCore
import Foundation
import TestSupport
import Testing

/// The same files say the same, however they come in.
@Suite struct DeterminismTests {
  /// Two CRMs that know some of the same companies, people and deals, and one that tells things
  /// twice.
  private static func world(_ seed: UInt64) throws -> WorkFolder {
    let folder = try WorkFolder()
    var generator = SplitMix64(seed: seed)
    for source in ["crm_a", "crm_b"] {
      for (file, text) in Self.files(of: source, &generator) {
        try folder.write(text, to: "\(source)/\(file).csv")
      }
    }
    try folder.write(Self.config, to: "all.yml")
    return folder
  }

  private static let config = """
    crmimport: 1
    reporting: { timezone: Europe/Paris, currency: EUR, as_of: 2025-06-30 }
    sources:
      - { name: crm_a, system: canonical, kind: crm }
      - { name: crm_b, system: canonical, kind: crm }
    """

  private static func files(
    of source: String, _ generator: inout SplitMix64
  ) -> [(String, String)] {
    var accounts = "external_id,name,domain,updated_at\n"
    var contacts = "external_id,first_name,last_name,email,account_ref\n"
    var deals = ["", ""].map { _ in
      "external_id,name,account_ref,status,amount,currency,closed_at\n"
    }
    for _ in 0..<12 {
      let number = Int.random(in: 1...15, using: &generator)
      let day = Int.random(in: 10...28, using: &generator)
      accounts +=
        "A\(number),Firm \(number),firm\(number).example,2025-01-\(day)T0\(number % 10):00:00Z\n"
      contacts += "C\(number),Ada,Name \(number),ada\(number)@firm\(number).example,A\(day - 8)\n"
      // The same deal in two files, equally new: the path decides.
      let amount = Int.random(in: 1...99, using: &generator)
      deals[amount % 2] += "D\(number),Deal \(number),A\(number),won,\(amount),EUR,2025-02-\(day)\n"
      deals[day % 2] += "D\(day),Deal \(day),A\(number),open,\(amount),EUR,\n"
    }
    return [("account", accounts), ("contact", contacts), ("deal", deals[0]), ("deal.2", deals[1])]
  }

  private static let surroundings = [
    ["TZ": "Pacific/Auckland", "LANG": "fr_FR.UTF-8"], ["TZ": "America/New_York", "LC_ALL": "C"],
    ["TZ": "", "LANG": "tr_TR.UTF-8"],
  ]

  @Test(arguments: [1, 2] as [UInt64]) func contentDoesNotDependOnTheWay(_ seed: UInt64) throws {
    let folder = try Self.world(seed)
    var generator = SplitMix64(seed: seed &+ 99)
    var hashes: [Substring?] = []
    for (round, environment) in Self.surroundings.enumerated() {
      let database = folder.url.appending(path: "\(round).sqlite").path()
      func run(_ arguments: [String], in subfolder: String = "") throws -> WorkFolder.Outcome {
        let outcome = try folder.run(
          arguments + ["--db", database], in: subfolder, environment: environment)
        #expect(outcome.status == 0, "\(arguments): \(outcome.complaint)")
        return outcome
      }
      for source in ["crm_a", "crm_b"].shuffled(using: &generator) {
        let names = ["account", "contact", "deal", "deal.2"].shuffled(using: &generator)
        let cut = Int.random(in: 1...3, using: &generator)
        for part in [names[..<cut], names[cut...]] {
          let files = part.map { "../\(source)/\($0).csv" }
          _ = try run(["import", "--source", source] + files, in: "crm_a")
        }
        if round == 1 { _ = try run(["run", "all.yml"]) }
        if round == 2 { _ = try run(["reconcile"]) }
      }
      hashes.append(try run(["run", "all.yml"]).contentHash)
      #expect(try run(["run", "../all.yml"], in: "crm_b").contentHash == hashes.last)
    }
    #expect(hashes[0] != nil)
    #expect(Set(hashes).count == 1, "\(hashes)")
  }

  /// A configuration that lists its files in another order wants other records to win.
  @Test func orderOfTheConfigurationCounts() throws {
    let folder = try WorkFolder()
    for name in ["a", "b"] { try folder.write("external_id,name\n1,\(name)\n", to: "\(name).csv") }
    func run(_ files: String, _ database: String) throws -> Substring? {
      let list = files.map { "{ path: \($0).csv, mapping: canonical/deal }" }
      try folder.write(
        "crmimport: 1\nsources: [ { name: s, files: [ \(list.joined(separator: ", ")) ] } ]\n",
        to: "\(files).yml")
      let outcome = try folder.run("run", "\(files).yml", "--db", database)
      #expect(outcome.status == 0, "\(outcome.complaint)")
      return outcome.contentHash
    }
    let fresh = [try run("ab", "1.sqlite"), try run("ba", "2.sqlite")]
    #expect(fresh[0] != fresh[1])
    #expect(try run("ba", "1.sqlite") == fresh[1])
    #expect(try run("ab", "1.sqlite") == fresh[0])
    let arguments = ["--mapping", "canonical/deal", "--source", "s", "--db", "3.sqlite"]
    #expect(try folder.run(["import", "b.csv", "a.csv"] + arguments).status == 0)
    #expect(
      try Sqlite.rows("SELECT name FROM deal", in: folder, "3.sqlite") == [["b"]],
      "without a configuration the path decides")
    #expect(try run("ba", "3.sqlite") == fresh[1])
  }
}
