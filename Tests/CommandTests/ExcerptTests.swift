import CRMCore
import CRMImportKit
import Foundation
import Testing

/// The line of a definition below a fault, with a caret under the place.
@Suite struct ExcerptTests {
  static let lines: [(line: String, column: Int, excerpt: [String])] = [
    ("key: Id", 6, ["  7 | key: Id", "    |      ^"]),
    ("key: Id", 8, ["  7 | key: Id", "    |        ^"]),
    ("", 1, ["  7 | ", "    | ^"]),
    ("\tkey: Id", 2, ["  7 |     key: Id", "    |     ^"]),
    ("名前: x", 5, ["  7 | 名前: x", "    |       ^"]),
    ("e\u{301}: x", 5, ["  7 | e\u{301}: x", "    |    ^"]),
    ("a\u{1B}[31m: x", 9, ["  7 | a␛[31m: x", "    |         ^"]),
    ("a\u{200B}: x", 4, ["  7 | a\\u{200B}: x", "    |           ^"]),
    (
      "0123456789abcdefghijklmnopqrstuvwxyz", 31,
      ["  7 | …ijklmnopqrstuvwxyz", "    |              ^"]
    ),
    (
      "0123456789abcdefghijklmnopqrstuvwxyz", 3,
      ["  7 | 0123456789abcdefghijklm…", "    |   ^"]
    ),
    (
      "日本日本日本日本日本日本日本日本日本", 9,
      ["  7 | …日本日本日本日本日本日…", "    |              ^"]
    ),
  ]

  @Test(arguments: lines) func excerpt(line: String, column: Int, excerpt: [String]) {
    #expect(FaultExcerpt.excerpt(line, 7, column, 30) == excerpt)
  }

  @Test func definitionsAreShown() throws {
    let folder = try WorkFolder()
    let text = """
      crmimport: 1
      id: our/deals
      input: { format: csv }
      emit:
        - entity: deal
          key: Id
          fields: { name: [Größe, 名 | uper], nam: A }
      """
    try folder.write(text, to: "m.yml")
    let mapping = try folder.run("mapping", "check", "m.yml")
    #expect(
      mapping.complaint == """
        crmimport: error: m.yml:7:33: there is no function 'uper'; did you mean 'upper'?
          7 |     fields: { name: [Größe, 名 | uper], nam: A }
            |                                  ^
        crmimport: error: m.yml:7:40: there is no column of deal 'nam'; did you mean 'name'?
          7 |     fields: { name: [Größe, 名 | uper], nam: A }
            |                                         ^

        """)
    try folder.write(Data([0xE9]), to: "latin.yml")
    let several = try folder.run("mapping", "check", "none.yml", "m.yml", "latin.yml")
    #expect(several.complaint.contains("none.yml: there is no such file"))
    #expect(several.complaint.contains("latin.yml:1:1: the bytes are not valid UTF-8"))
    #expect(several.complaint.contains(mapping.complaint))
    try folder.write("metrics:\n  - id: our_kpi\n    lable: x\n", to: "k.yml")
    let metric = try folder.run("metric", "check", "k.yml")
    #expect(metric.complaint.contains("    lable: x\n    |     ^"))
    try folder.write("databse: a.sqlite\n", to: "crmimport.yml")
    let config = try folder.run("run")
    #expect(config.complaint.contains("  1 | databse: a.sqlite\n    | ^\n"))
  }

  /// A fault in a file of data shows its place and nothing of its line.
  @Test func dataIsNotShown() throws {
    let folder = try WorkFolder()
    try folder.write("external_id,name\n1,Ada Lovelace\n2,\"Tw", to: "deal.csv")
    let outcome = try folder.run("import", "deal.csv", "--mapping", "canonical/deal")
    #expect(outcome.complaint.contains("deal.csv:3"))
    #expect(!outcome.complaint.contains("Tw"))
    let fault = Fault(.badSetting, at: Position("deal.csv", line: 2, column: 1))
    var excerpt = FaultExcerpt()
    #expect(excerpt.lines(of: fault).isEmpty)
  }
}
