import CRMCore
import Foundation
import TestSupport
import Testing

/// What a person does with the command, end to end, on a small data set whose values are known.
@Suite struct JourneyTests {
  /// Two CRMs that share a company and a deal, and exchange rates.
  static func world() throws -> WorkFolder {
    let folder = try WorkFolder()
    let files = [
      "crm_a/account.csv": """
      external_id,name,domain,registration_id,identity,favourite colour
      A1,Acme SA,acme.example,552100554,acc1,blue
      A2,Beta,beta.example,,acc2,
      """,
      "crm_b/account.csv": """
      external_id,name,domain,identity
      B1,ACME,acme.example,acc1
      B3,Gamma,gamma.example,acc3
      """,
      "crm_a/deal.csv": """
      external_id,name,account_ref,owner_ref,stage,status,amount,currency,created_at,closed_at,identity,is_deleted,is_test
      D1,One,A1,O1,Won,won,1000.50,EUR,2025-01-10,2025-02-28T23:30:00Z,d1,0,0
      D2,Two,A2,O1,Lost,lost,500,EUR,2025-01-05T10:00:00Z,2025-02-10,d2,0,0
      D3,Three,A1,O2,Demo,open,800,USD,2025-03-01,,d3,0,0
      D4,Test,A2,O2,Won,won,9999,EUR,2025-01-01,2025-02-01,d4,0,1
      D5,Deleted,A2,O2,Won,won,7777,EUR,2025-01-01,2025-02-01,d5,1,0
      D6,No amount,A2,O2,Won,won,,EUR,2025-01-01,2025-02-01,d6,0,0
      """,
      "crm_b/deal.csv": """
      external_id,name,account_ref,status,amount,currency,created_at,closed_at,identity
      E1,Deal one,B1,won,1200,EUR,2025-01-02,2025-03-01,d1
      E7,Other,B3,won,300,CHF,2025-01-02,2025-03-31T22:30:00Z,d7
      """,
      "crm_a/owner.csv": "external_id,name,email\nO1,Alice,alice@x.example\nO2,Bob,bob@x.example\n",
      "rates/fx_rate.csv": """
      external_id,currency,rate_date,rate
      1,USD,2025-01-01,0.95
      2,USD,2025-04-01,0.92
      3,CHF,2025-01-01,1.05
      4,CHF,2025-04-01,1.071234567
      """,
      "crmimport.yml": """
      crmimport: 1
      reporting: { timezone: Europe/Paris, currency: EUR, as_of: "2025-05-01T00:00:00+02:00" }
      sources:
        - { name: crm_a, kind: crm, precedence: 1, files: [ crm_a/*.csv ] }
        - { name: crm_b, kind: crm, precedence: 2, covers_from: 2025-02-01, files: [ crm_b/*.csv ] }
        - { name: rates, kind: erp, files: [ rates/*.csv ] }
      """,
    ]
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  @Test func valuesAreThoseWorkedOutByHand() throws {
    let folder = try Self.world()
    #expect(try folder.run("run").status == 0)
    func values(_ arguments: String...) throws -> [String] {
      let lines = try folder.run(["kpi", "--format", "csv"] + arguments).text.split(separator: "\n")
      let header = lines[0].split(separator: ",")
      let value = try #require(header.firstIndex(of: "value"))
      let reason = try #require(header.firstIndex(of: "reason"))
      return lines.dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return String(cells[value].isEmpty ? cells[reason] : cells[value])
      }
    }
    // D1 and E1 are one deal; the first CRM is believed. It closed on 1 March in Paris. D6 has no
    // amount; D4 is a test, D5 is deleted. E7: CHF 300 on 1 April in Paris, at 1.071234567.
    #expect(
      try values("bookings", "--period", "2025-03", "--scope", "all")
        == ["1000.5", "1000.5", "1200", "0"])
    #expect(try values("bookings", "--period", "2025-04") == ["321.37037"])
    #expect(try values("bookings", "--period", "2025-02") == ["missing_value"])
    #expect(
      try values("bookings", "--period", "2025-01", "--scope", "crm_b") == ["outside_coverage"])
    #expect(try values("win_rate", "--period", "2025-Q1") == ["0.666666666667"])
    #expect(
      try values("win_rate", "--variant", "value", "--period", "2025-Q1") == ["0.666777740753"])
    #expect(try values("average_deal_size", "--period", "2025-Q1") == ["1000.5"])
    // The open deal converts at the rate of the as-of day, 30 April.
    #expect(try values("pipeline_value") == ["736"])
  }

  @Test func tablesAreThoseOfTheContract() throws {
    let folder = try Self.world()
    #expect(try folder.run("run").status == 0)
    let deal = try Sqlite.rows(
      """
      SELECT amount, amount_micros, currency, closed_at, closed_at_day, line, record_no
      FROM deal WHERE external_id = 'D1'
      """, in: folder)
    #expect(deal == [["1000.5", "1000500000", "EUR", "2025-02-28T23:30:00Z", "20148", "2", "1"]])
    #expect(
      try Sqlite.rows("SELECT extra FROM account WHERE extra IS NOT NULL", in: folder)
        == [[#"{"favourite colour":"blue"}"#]])
    let dangling = try Sqlite.rows(
      "SELECT count(*) FROM deal WHERE account_ref IS NOT NULL AND account_id IS NULL", in: folder)
    #expect(dangling == [["0"]])
    let golden = try Sqlite.rows(
      """
      SELECT g.amount, g.created_at, g.members FROM golden_deal g
      JOIN deal d ON d.golden_id = g.id WHERE d.external_id = 'E1'
      """, in: folder)
    #expect(golden == [["1000.5", "2025-01-02", "2"]])
  }

  @Test func rehearsalSaysWhatTheRunDoes() throws {
    let folder = try Self.world()
    #expect(try folder.run("run").status == 0)
    let unchanged = try folder.run("run", "--dry-run", "--detailed-exitcode")
    #expect(unchanged.status == 0)
    let text = String(decoding: try folder.read("crm_a/deal.csv"), as: UTF8.self)
    try folder.write(text.replacing("Demo,open,800", with: "Offer,open,900"), to: "crm_a/deal.csv")
    let before = try folder.read("crm.sqlite")
    let rehearsal = try folder.run("run", "--dry-run", "--detailed-exitcode", "--format", "json")
    #expect(rehearsal.status == CRMCore.ExitStatus.wouldChange.rawValue)
    #expect(try folder.read("crm.sqlite") == before)
    let run = try folder.run("run", "--format", "json")
    #expect(run.status == 0)
    let rehearsed = try Self.entities(try rehearsal.json())
    let done = try Self.entities(try #require(try run.json()["import"] as? [String: Any]))
    #expect(rehearsed == done)
    #expect(done["crm_a/deal.csv"] == "created 0, updated 1, unchanged 5")
    #expect(
      try Sqlite.rows("SELECT field, old_value, new_value FROM field_change ORDER BY 1", in: folder)
        == [["amount", "800", "900"], ["stage", "Demo", "Offer"]])
  }

  private static func entities(_ report: [String: Any]) throws -> [String: String] {
    var result: [String: String] = [:]
    for file in try #require(report["files"] as? [[String: Any]]) {
      let path = try #require(file["path"] as? String)
      let deal = (file["entities"] as? [String: [String: Int]])?["deal"] ?? [:]
      result[path] =
        "created \(deal["created"] ?? 0), updated \(deal["updated"] ?? 0), "
        + "unchanged \(deal["unchanged"] ?? 0)"
    }
    return result
  }

  @Test func orderOfFilesDoesNotMatter() throws {
    let first = try Self.world()
    let second = try Self.world()
    let config = String(decoding: try second.read("crmimport.yml"), as: UTF8.self)
    #expect(try first.run("run").status == 0)
    // The same files, imported one by one, the last first, and only then run.
    for file in [
      "rates/fx_rate", "crm_b/deal", "crm_b/account", "crm_a/owner", "crm_a/deal", "crm_a/account",
    ] {
      let source = String(file.prefix { $0 != "/" })
      let outcome = try second.run("import", "\(file).csv", "--source", source)
      #expect(outcome.status == 0, "\(outcome.complaint)")
    }
    try second.write(config, to: "crmimport.yml")
    #expect(try second.run("run").status == 0)
    let ask = ["kpi", "--scope", "all", "--period", "2025", "--format", "json"]
    #expect(try first.run(ask).text == second.run(ask).text)
  }

  @Test func mendedRejectsAreClosed() throws {
    let folder = try WorkFolder()
    let text = "external_id,name,amount,currency\nS1,One,12.5,EUR\nS2,Two,x,EUR\n"
    let piped = try folder.run(
      ["import", "-", "--mapping", "canonical/deal", "--source", "pipe"], input: text)
    #expect(piped.status == 0, "\(piped.complaint)")
    let reject = try Sqlite.rows(
      "SELECT record_no, line, column_name, value, code, CAST(raw AS TEXT) FROM reject", in: folder)
    #expect(reject == [["2", "3", "amount", "x", "bad_amount", "S2,Two,x,EUR"]])
    let listed = try folder.run("rejects", "--out", "mend", "--format", "csv")
    #expect(listed.text.contains("bad_amount"))
    #expect(!listed.text.contains(",x"), "values are hidden unless asked for")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "mend").path())
        .first)
    let mended = String(decoding: try folder.read("mend/\(name)"), as: UTF8.self)
    #expect(mended == "external_id,name,amount,currency\nS2,Two,x,EUR\n")
    try folder.write(mended.replacing(",x,", with: ",7,"), to: "mend/\(name)")
    #expect(try folder.run("import", "mend/\(name)").status == 0)
    #expect(try folder.run("rejects", "--format", "csv").text.split(separator: "\n").count == 1)
    #expect(
      try Sqlite.rows("SELECT sum(amount) FROM deal", in: folder) == [["19.5"]])
  }

  @Test func decisionsOutrankEverything() throws {
    let folder = try Self.world()
    #expect(try folder.run("run").status == 0)
    func golden(_ id: String) throws -> Substring? {
      let rows = try folder.run("identities", "--entity", "account", "--format", "csv").text
      return rows.split(separator: "\n").first { $0.contains(",\(id),") }?
        .split(separator: ",").last
    }
    #expect(try golden("A1") == golden("B1"))
    #expect(try golden("A2") != golden("B3"))
    let head = "entity_a,source_a,external_id_a,entity_b,source_b,external_id_b,decision\n"
    try folder.write(
      head
        + "account,crm_a,A2,account,crm_b,B3,same\naccount,crm_a,A1,account,crm_b,B1,different\n",
      to: "decisions.csv")
    #expect(try folder.run("decide", "decisions.csv").status == 0)
    #expect(try golden("A1") != golden("B1"))
    #expect(try golden("A2") == golden("B3"))
    #expect(try folder.run("run").status == 0)
    #expect(try golden("A2") == golden("B3"), "decisions survive a run")
    try folder.write(head + "account,crm_a,A2,account,crm_b,B3,withdraw\n", to: "decisions.csv")
    #expect(try folder.run("decide", "decisions.csv").status == 0)
    #expect(try golden("A2") != golden("B3"))
    try folder.write(head + "account,crm_a,A9,account,crm_b,B3,same\n", to: "decisions.csv")
    let unknown = try folder.run("decide", "decisions.csv")
    #expect(unknown.status != 0)
    #expect(unknown.complaint.contains("decisions.csv:2"))
  }

  @Test func fullFileDeletesUpToTheLimit() throws {
    let folder = try WorkFolder()
    let lines = (1...20).map { "\($0),Deal \($0)" }
    try folder.write("external_id,name\n" + lines.joined(separator: "\n"), to: "deal.csv")
    #expect(try folder.run("import", "deal.csv", "--mode", "full").status == 0)
    func deleted() throws -> [[String]] {
      try Sqlite.rows("SELECT count(*) FROM deal WHERE is_deleted", in: folder)
    }
    try folder.write(
      "external_id,name\n" + lines.dropLast().joined(separator: "\n"), to: "deal.csv")
    #expect(try folder.run("import", "deal.csv", "--mode", "full").status == 0)
    #expect(try deleted() == [["1"]])
    try folder.write("external_id,name\n" + lines.prefix(9).joined(separator: "\n"), to: "deal.csv")
    let refused = try folder.run("import", "deal.csv", "--mode", "full")
    #expect(refused.status == CRMCore.ExitStatus.tooMany.rawValue)
    #expect(refused.complaint.contains("10 records would be deleted"))
    #expect(try deleted() == [["1"]])
    try folder.write("external_id,name\n" + lines.joined(separator: "\n"), to: "deal.csv")
    #expect(try folder.run("import", "deal.csv", "--mode", "full").status == 0)
    #expect(try deleted() == [["0"]])
  }

  @Test func checksAreGates() throws {
    let folder = try Self.world()
    let config = String(decoding: try folder.read("crmimport.yml"), as: UTF8.self)
    try folder.write(
      config + "\nchecks:\n  - { kpi: win_rate, period: 2025-Q1, min: 0.9 }\n", to: "crmimport.yml")
    let outcome = try folder.run("run")
    #expect(outcome.status == CRMCore.ExitStatus.checkFailed.rawValue)
    #expect(outcome.complaint.contains("crmimport.yml:8"), "\(outcome.complaint)")
  }

  @Test func binaryWorksAlone() throws {
    let folder = try WorkFolder()
    let copy = folder.url.appending(path: "alone/crmimport")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Binary.url, to: copy)
    let process = Process()
    process.executableURL = copy
    process.arguments = ["mapping", "list"]
    process.currentDirectoryURL = folder.url
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.contains("hubspot/deals-api"))
  }
}
