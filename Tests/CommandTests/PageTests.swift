import Foundation
import Testing

@testable import CRMImportKit

/// Pages of an answer, one file each: one that is missing is told, or refused.
@Suite struct PageTests {
  struct Series: CustomTestStringConvertible, Sendable {
    let paths: [String]
    let path: String
    let answer: PageSeries.Answer
    var testDescription: String { "\(path) among \(paths)" }
  }

  static let series: [Series] = [
    Series(paths: ["a/p-1.json", "a/p-2.json"], path: "a/p-1.json", answer: .there),
    Series(paths: ["a/p-1.json", "a/p-2.json"], path: "a/p-2.json", answer: .missing),
    Series(paths: ["p1.json", "p2.json", "p4.json"], path: "p2.json", answer: .missing),
    Series(paths: ["p1.json", "p3.json"], path: "p1.json", answer: .missing),
    Series(paths: ["p09.json.gz", "p10.json.gz"], path: "p09.json.gz", answer: .there),
    Series(paths: ["p_0.json", "p_200.json", "p_100.json"], path: "p_100.json", answer: .there),
    Series(paths: ["p_0.json", "p_300.json", "p_100.json"], path: "p_100.json", answer: .missing),
    Series(paths: ["a/p1.json", "b/p2.json"], path: "a/p1.json", answer: .unknown),
    Series(paths: ["deals.json"], path: "deals.json", answer: .missing),
    Series(paths: ["deals-2026.json"], path: "deals-2026.json", answer: .missing),
    Series(paths: ["first.json", "rest.json"], path: "first.json", answer: .unknown),
    Series(
      paths: ["2026-01-deals-1.json", "2026-01-deals-2.json"], path: "2026-01-deals-1.json",
      answer: .there),
  ]

  @Test(arguments: series) func nextPage(_ it: Series) {
    #expect(PageSeries(paths: it.paths).next(after: it.path) == it.answer)
  }

  private func folder(_ pages: [String: String], full: Bool) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      id: our/deals
      system: our
      input: { format: json, records: "$.data[*]" }
      emit: [{ entity: deal, key: id, fields: { name: name } }]

      """, to: "m.yml")
    try folder.write(
      """
      crmimport: 1
      mappings: [m.yml]
      sources:
        - name: our
          files:
            - { path: "in/*.json", mapping: our/deals\(full ? ", mode: full" : "") }

      """, to: "crmimport.yml")
    for (name, text) in pages { try folder.write(text, to: "in/\(name)") }
    return folder
  }

  private static let first = #"{"data":[{"id":1,"name":"A"}],"paging":{"next":"u"}}"#
  private static let last = #"{"data":[{"id":2,"name":"B"}],"paging":{}}"#

  private func findings(_ folder: WorkFolder) throws -> [[String]] {
    try Sqlite.rows(
      "SELECT code, severity FROM finding WHERE code IN ('missing_page', 'no_data', 'partial_answer')",
      in: folder)
  }

  @Test func allPagesAreThere() throws {
    let folder = try folder(["deals-1.json": Self.first, "deals-2.json": Self.last], full: true)
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try findings(folder) == [])
    #expect(try Sqlite.rows("SELECT count(*) FROM deal", in: folder) == [["2"]])
  }

  @Test func aMissingPageIsToldOfFilesThatHoldAPart() throws {
    let folder = try folder(["deals-1.json": Self.first, "deals-3.json": Self.last], full: false)
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try findings(folder) == [["missing_page", "warning"]])
    #expect(try Sqlite.rows("SELECT count(*) FROM deal", in: folder) == [["2"]])
  }

  @Test func aMissingPageIsRefusedOfFilesThatHoldEverything() throws {
    let folder = try folder(["deals-1.json": Self.first, "deals-2.json": Self.last], full: true)
    #expect(try folder.run("run").status == 0)
    try FileManager.default.removeItem(at: folder.url.appending(path: "in/deals-2.json"))
    let outcome = try folder.run("run")
    #expect(outcome.status == 66, "\(outcome.complaint)")
    try folder.write(Self.first.replacing("A", with: "C"), to: "in/deals-1.json")
    let changed = try folder.run("run")
    #expect(changed.status == 66)
    #expect(
      changed.complaint.contains(
        "in/deals-1.json: a next page is missing: 'paging.next' tells of one, and no file"),
      "\(changed.complaint)")
    #expect(
      try Sqlite.rows("SELECT name FROM deal WHERE NOT is_deleted ORDER BY 1", in: folder)
        == [["A"], ["B"]])
  }

  @Test func noDataAndPartialAnswersAreTold() throws {
    let folder = try folder(
      [
        "a.json": #"{"success":true,"data":null}"#,
        "b.json": #"{"errors":["timed out"],"data":[{"id":1,"name":"A"}]}"#,
      ], full: false)
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try findings(folder).sorted { $0[0] < $1[0] }
        == [["no_data", "note"], ["partial_answer", "warning"]])
  }
}
