import Foundation
import Testing

/// Files that are more than a list of records, from `inspect` to the rejects and back.
@Suite struct ShapedFileTests {
  private func open(_ folder: WorkFolder) throws -> [[String]] {
    try Sqlite.rows(
      "SELECT record_no, code FROM reject WHERE resolved_by_file_id IS NULL ORDER BY file_id, id",
      in: folder)
  }

  /// Imports a file, and gives the one file of rejects that it leaves.
  private func rejects(of file: String, in folder: WorkFolder) throws -> String {
    let outcome = try folder.run("import", file, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try folder.run("rejects", "--out", "mend").status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "mend").path())
    return "mend/\(try #require(names.first))"
  }

  private func mend(_ file: String, _ folder: WorkFolder, _ from: String, _ to: String) throws {
    let text = String(decoding: try folder.read(file), as: UTF8.self)
    #expect(text.contains(from), "\(text)")
    try folder.write(text.replacing(from, with: to), to: file)
    let outcome = try folder.run("import", file, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try open(folder) == [])
  }

  private static let orders = """
    crmimport: 1
    id: our/orders
    system: our
    input: { format: csv, carry: { columns: [Email, Paid on], same: Name } }
    emit:
      - entity: order_line
        key: { of: [Name, Item] }
        fields:
          order_no: Name
          line_no: Item
          invoice_no: Email
          order_date: Paid on
          quantity: Quantity

    """

  @Test func aRejectedLineOfAnOrderKeepsWhatItSharesWithTheOthers() throws {
    let folder = try WorkFolder()
    try folder.write(Self.orders, to: "m.yml")
    try folder.write(
      """
      Name,Email,Paid on,Item,Quantity
      #1,"a,b@c.example",2026-01-02,x,1
      #1,,,y,two
      #1,,,z,3
      #2,d@e.example,2026-01-03,x,4

      """, to: "orders.csv")
    let file = try rejects(of: "orders.csv", in: folder)
    #expect(try open(folder) == [["2", "bad_number"]])
    #expect(
      String(decoding: try folder.read(file), as: UTF8.self)
        == "Name,Email,Paid on,Item,Quantity\n#1,\"a,b@c.example\",2026-01-02,y,two\n")
    try mend(file, folder, "two", "2")
    #expect(
      try Sqlite.rows(
        "SELECT external_id, invoice_no, quantity_micros FROM order_line ORDER BY external_id",
        in: folder)
        == [
          ["#1:x", "a,b@c.example", "1000000"], ["#1:y", "a,b@c.example", "2000000"],
          ["#1:z", "a,b@c.example", "3000000"], ["#2:x", "d@e.example", "4000000"],
        ])
  }

  /// A record that is passed over because its bytes are as they were must not keep what it took from
  /// the row above when that has changed.
  @Test func aLineFollowsTheChangeOfItsHead() throws {
    let folder = try WorkFolder()
    try folder.write(Self.orders, to: "m.yml")
    let text = "Name,Email,Paid on,Item,Quantity\n#1,a@c.example,2026-01-02,x,1\n#1,,,y,2\n"
    for address in ["a@c.example", "b@c.example"] {
      try folder.write(text.replacing("a@c.example", with: address), to: "orders.csv")
      #expect(try folder.run("import", "orders.csv", "--mapping", "m.yml").status == 0)
      #expect(
        try Sqlite.rows("SELECT DISTINCT invoice_no FROM order_line", in: folder) == [[address]])
    }
  }

  private static let report = """
    crmimport: 1
    id: our/report
    system: our
    input:
      format: csv
      header: { containing: [Campaign] }
      header_rows: 2
      preamble: ['# Start date: {start}']
      file_name: ['report_{day}']
      until: [{ blank: true }]
    locale: { dates: [yyyyMMdd, iso] }
    emit:
      - entity: deal
        key: { of: [$day, Campaign / Name] }
        fields: { created_at: $start, closed_at: $day, amount: Money / Cost, name: Campaign / Name }

    """

  private static let text = """
    # Report
    # Start date: 20260101

    Campaign,,Money
    Name,Id,Cost
    A,1,2
    B,2,x

    Country,Clicks
    FR,"1

    """

  @Test func capturesAndTwoRowsOfNamesOutliveTheWayThroughTheRejects() throws {
    let folder = try WorkFolder()
    try folder.write(Self.report, to: "m.yml")
    try folder.write(Self.text, to: "in/report_2026-01-31.csv")
    let file = try rejects(of: "in/report_2026-01-31.csv", in: folder)
    #expect(try open(folder) == [["2", "bad_amount"]])
    #expect(
      String(decoding: try folder.read(file), as: UTF8.self)
        == "# Report\n# Start date: 20260101\n\nCampaign,,Money\nName,Id,Cost\nB,2,x\n")
    try mend(file, folder, "x\n", "3\n")
    #expect(
      try Sqlite.rows(
        "SELECT external_id, created_at_day, closed_at_day, amount_micros FROM deal ORDER BY 1",
        in: folder)
        == [
          ["2026-01-31:A", "20454", "20484", "2000000"],
          ["2026-01-31:B", "20454", "20484", "3000000"],
        ])
  }

  @Test func rowsBehindTheTableAreCounted() throws {
    let folder = try WorkFolder()
    try folder.write(Self.report, to: "m.yml")
    try folder.write(Self.text, to: "report_1.csv")
    let outcome = try folder.run(
      "import", "report_1.csv", "--mapping", "m.yml", "--format", "json")
    let files = try #require(try outcome.json()["files"] as? [[String: Any]])
    let file = try #require(files.first)
    #expect(file["skipped"] as? [String: Int] == ["until:blank": 2], "\(file)")
  }

  @Test func anotherStartOfTheSameFileIsAnotherFile() throws {
    let folder = try WorkFolder()
    try folder.write(Self.report, to: "m.yml")
    for start in ["20260101", "20260201"] {
      let file = "report_2026-01-31.csv"
      try folder.write(Self.text.replacing("20260101", with: start), to: file)
      _ = try folder.run("import", file, "--mapping", "m.yml")
    }
    #expect(try Sqlite.rows("SELECT created_at_day FROM deal", in: folder) == [["20485"]])
  }

  @Test func aMissingCaptureNamesItsPattern() throws {
    let folder = try WorkFolder()
    try folder.write(Self.report, to: "m.yml")
    try folder.write(Self.text, to: "other.csv")
    let outcome = try folder.run("import", "other.csv", "--mapping", "m.yml")
    #expect(outcome.status == 78)
    #expect(
      outcome.complaint.contains(
        "other.csv: the name of the file does not fit the pattern 'report_{day}'"),
      "\(outcome.complaint)")
  }

  @Test func inspectTellsOfATableInFrontOfTheLargest() throws {
    let folder = try WorkFolder()
    try folder.write(
      "Day,Users\n1,2\n3,4\n\nCountry,Users,Share\nFR,2,3.5\nDE,4,5\nES,4,5\n", to: "ga.csv")
    let shown = try folder.run("inspect", "ga.csv").text
    #expect(shown.contains("a table of 2 columns begins above it, on line 1"), "\(shown)")
  }

  @Test func inspectProposesWhereTheTableEnds() throws {
    let folder = try WorkFolder()
    try folder.write(
      "# Users\n\nDay,Users\n1,2\n3,4\n5,6\n\n# Countries\n\nCountry,Users,Share\nFR,2,3.5\n",
      to: "ga.csv")
    let shown = try folder.run("inspect", "ga.csv")
    #expect(
      shown.text.contains("another table of 3 columns begins on line 10"), "\(shown.text)")
    #expect(shown.text.contains("until:"))
    let outcome = try folder.run("inspect", "ga.csv", "--format", "json")
    let files = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
    let file = try #require(files.first)
    #expect(file["records"] as? Int == 3)
    #expect(file["unreadable"] as? Int == 0)
    let lines = try #require((file["layout"] as? [String: Any])?["mapping_lines"] as? [String])
    #expect(lines.contains("  until:"))
    try folder.write(
      "crmimport: 1\nid: our/days\nsystem: our\n" + lines.joined(separator: "\n")
        + "\nemit: [{ entity: deal, key: Day, fields: { name: Users } }]\n", to: "m.yml")
    #expect(try folder.run("import", "ga.csv", "--mapping", "m.yml").status == 0)
    #expect(
      try Sqlite.rows("SELECT external_id FROM deal ORDER BY 1", in: folder) == [
        ["1"], ["3"], ["5"],
      ])
  }
}
