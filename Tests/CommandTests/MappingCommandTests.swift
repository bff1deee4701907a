import CRMCore
import CRMImportKit
import Foundation
import Testing

/// `mapping check`: what it says of files, and with which status it ends.
@Suite struct MappingCommandTests {
  static let good = """
    crmimport: 1
    id: our/deals
    input: { format: csv }
    emit: [{ entity: deal, key: Id, fields: { name: Name } }]

    """
  static let bad = good.replacing("name: Name", with: "nam: Name")

  @Test func theGoodOnesAreListed() throws {
    let folder = try WorkFolder()
    try folder.write(Self.good, to: "good.yml")
    try folder.write(Self.bad, to: "bad.yml")
    let outcome = try folder.run(
      "mapping", "check", "bad.yml", "good.yml", "none.yml", "--format", "csv")
    #expect(outcome.text == "file,mapping,emissions,fields\ngood.yml,our/deals,1,1\n")
    #expect(outcome.complaint.contains("bad.yml:4:43: there is no column of deal 'nam'"))
    #expect(outcome.complaint.contains("none.yml: there is no such file"))
  }

  /// A pipeline reads the faults where it reads the files without one.
  @Test(arguments: [["bad.yml"], ["bad.yml", "good.yml", "none.yml"]])
  func faultsAsJSON(_ files: [String]) throws {
    let folder = try WorkFolder()
    try folder.write(Self.good, to: "good.yml")
    try folder.write(Self.bad, to: "bad.yml")
    let outcome = try folder.run(["mapping", "check"] + files + ["--format", "json"])
    #expect(outcome.status == 78)
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any]
    let good = answer?["mappings"] as? [[String: Any]]
    #expect(good?.map { $0["file"] as? String } == files.filter { $0 == "good.yml" })
    let faults = answer?["faults"] as? [[String: Any]] ?? []
    #expect(faults.map { $0["file"] as? String } == files.filter { $0 != "good.yml" })
    #expect(faults.first?["line"] as? Int == 4)
    #expect(faults.first?["column"] as? Int == 43)
    #expect(faults.first?["code"] as? String == "unknown_name")
    #expect((faults.first?["message"] as? String)?.hasPrefix("there is no column of deal") == true)
  }

  /// Whatever comes first, the status is that of a mapping that is wrong.
  @Test(arguments: [["bad.yml", "none.yml"], ["none.yml", "bad.yml"]])
  func statusOfSeveral(_ files: [String]) throws {
    let folder = try WorkFolder()
    try folder.write(Self.bad, to: "bad.yml")
    #expect(try folder.run(["mapping", "check"] + files).status == 78)
  }

  /// A key may hold what a terminal would obey.
  @Test func controlCharactersAreShown() throws {
    let folder = try WorkFolder()
    try folder.write(
      Self.good.replacing("name: Name", with: #""n\e[31m": Name"#), to: "m.yml")
    let outcome = try folder.run("mapping", "check", "m.yml")
    #expect(outcome.complaint.contains("there is no column of deal 'n␛[31m'"))
    #expect(!outcome.complaint.contains("\u{1B}"))
  }

  static let undecodable: [(name: String, bytes: [UInt8], says: String)] = [
    (
      "Latin", Array("id: a\nsystem: é".utf8) + [0xE9],
      "m.yml:2:10: the bytes are not valid UTF-8: 0xE9"
    ),
    (
      "UTF-16", [0xFF, 0xFE] + Self.good.utf8.flatMap { [$0, 0] },
      "m.yml: the bytes are not valid UTF-8, and look like UTF-16"
    ),
    (
      "UTF-16 without a mark", Self.good.utf8.flatMap { [0, $0] },
      "m.yml: the bytes are not valid UTF-8, and look like UTF-16"
    ),
    ("binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0xFF], "m.yml:1:6: the bytes are not valid UTF-8"),
    ("NUL", Array("id: a\0".utf8), "m.yml:1:6: the character U+0000 (NUL)"),
  ]

  @Test(arguments: undecodable) func noText(name: String, bytes: [UInt8], says: String) throws {
    let folder = try WorkFolder()
    try folder.write(Data(bytes), to: "m.yml")
    let outcome = try folder.run("mapping", "check", "m.yml")
    #expect(outcome.complaint.hasPrefix("crmimport: error: \(says)"))
    #expect(outcome.status == 78)
    try folder.write("crmimport: 1\nid: our/own\nextends: m.yml\n", to: "own.yml")
    let extending = try folder.run("mapping", "check", "own.yml")
    #expect(extending.complaint.hasPrefix("crmimport: error: \(says)"))
  }

  /// Carriage returns alone end lines, and a byte order mark is no part of the first.
  @Test(arguments: ["\r", "\r\n", "\n"]) func lineEnds(_ end: String) throws {
    let folder = try WorkFolder()
    try folder.write("\u{FEFF}" + Self.bad.replacing("\n", with: end), to: "m.yml")
    #expect(
      try folder.run("mapping", "check", "m.yml").complaint == """
        crmimport: error: m.yml:4:43: there is no column of deal 'nam'; did you mean 'name'?
          4 | emit: [{ entity: deal, key: Id, fields: { nam: Name } }]
            |                                           ^

        """)
  }

  @Test func foldersAndPipes() throws {
    let folder = try WorkFolder()
    let sub = folder.url.appending(path: "sub")
    try FileManager.default.createDirectory(at: sub, withIntermediateDirectories: true)
    let empty = try folder.run("mapping", "check", "sub")
    #expect(empty.complaint.contains("sub: nothing to read here: the folder holds no file"))
    #expect(mkfifo(folder.url.appending(path: "pipe").path, 0o600) == 0)
    let pipe = folder.url.appending(path: "pipe")
    Thread.detachNewThread { try? Data(Self.bad.utf8).write(to: pipe, options: []) }
    let outcome = try folder.run("mapping", "check", "pipe")
    #expect(outcome.complaint.contains("pipe:4:43: there is no column of deal 'nam'"))
  }

  static let extended: [(base: String, says: String)] = [
    (
      "hubspot/deal-api",
      "there is no mapping 'hubspot/deal-api'; did you mean 'hubspot/deals-api'?"
    ),
    ("god.yml", "there is no file 'god.yml'; did you mean 'good.yml'?"),
    ("./far.yml", "there is no file './far.yml'; it is looked for beside this one"),
  ]

  @Test(arguments: extended) func nearestBase(base: String, says: String) throws {
    let folder = try WorkFolder()
    try folder.write(Self.good, to: "good.yml")
    try folder.write("crmimport: 1\nid: our/own\nextends: \(base)\n", to: "m.yml")
    let outcome = try folder.run("mapping", "check", "m.yml")
    #expect(outcome.complaint.hasPrefix("crmimport: error: m.yml:3:10: \(says)\n"))
  }

  /// Each of thousands of faults shows its line.
  @Test func manyExcerpts() throws {
    let folder = try WorkFolder()
    let path = folder.url.appending(path: "m.yml").path
    try folder.write(String(repeating: "name: x\n", count: 10_000), to: "m.yml")
    var excerpt = FaultExcerpt()
    for line in 1...10_000 {
      let fault = Fault(.badSetting, at: Position(path, line: line, column: 1))
      #expect(excerpt.lines(of: fault).count == 2)
    }
  }
}
