import CRMCore
import CRMLedger
import Foundation
import TestSupport
import Testing

/// Inputs that are packed: gzip, ZIP, and one in the other.
@Suite struct ArchiveTests {
  private static let deals = "external_id,name\n1,Roof\n2,Wall\n"
  private static let accounts = "external_id,name\nA1,Brasserie des Lacs\n"

  private static func archive() -> ZIPWriter {
    var zip = ZIPWriter()
    zip.add("canonical/", "")
    zip.add("canonical/deal.csv", deals)
    zip.add([UInt8]("canonical/account.csv.gz".utf8), Packing.gzip(accounts))
    zip.add("__MACOSX/canonical/._deal.csv", "x")
    zip.add("canonical/.hidden.csv", "x")
    zip.add("read me.pdf", "%PDF-")
    return zip
  }

  private static func paths(_ folder: WorkFolder) throws -> [[String]] {
    try Sqlite.rows("SELECT path, records_read FROM file ORDER BY path", in: folder)
  }

  @Test func gzipIsAFileLikeAnyOther() throws {
    let folder = try WorkFolder()
    try folder.write(Packing.gzip(Self.deals), to: "deal.csv.gz")
    let outcome = try folder.run("import", "deal.csv.gz")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT path, sha256, bytes, records_loaded FROM file", in: folder)
        == [["deal.csv.gz", FileDigest.of(text: Self.deals), "\(Self.deals.utf8.count)", "2"]])
    // The same bytes, packed otherwise, are unchanged.
    try folder.write(Self.deals, to: "deal.csv")
    let again = try folder.run("import", "deal.csv", "deal.csv.gz", "--format", "json")
    let files = try #require(try again.json()["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["outcome"] as? String } == ["unchanged", "unchanged"])
  }

  @Test func gzipOfSeveralMembersAndStandardInput() throws {
    let folder = try WorkFolder()
    let (first, second) = (Self.deals.prefix(20), Self.deals.dropFirst(20))
    var packed = Packing.gzip(String(first)) + Packing.gzip(String(second))
    packed += Data(repeating: 0, count: 512)
    try folder.write(packed, to: "in.gz")
    let outcome = try folder.shell("\"$0\" import - --mapping canonical/deal < in.gz")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.paths(folder) == [["-", "2"]])
  }

  @Test func archiveStandsForItsMembers() throws {
    let folder = try WorkFolder()
    try folder.write(Self.archive().data, to: "export.zip")
    let outcome = try folder.run("import", "export.zip")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Self.paths(folder) == [
        ["export.zip:canonical/account.csv.gz", "1"], ["export.zip:canonical/deal.csv", "2"],
      ])
    for other in ["__MACOSX/canonical/._deal.csv", "canonical/.hidden.csv", "read me.pdf"] {
      #expect(outcome.text.contains("export.zip:\(other) is passed over"), "\(outcome.text)")
    }
    let again = try folder.run("import", "export.zip", "--dry-run", "--detailed-exitcode")
    #expect(again.status == 0, "\(again.text)")
  }

  @Test(arguments: [
    ("export.zip:canonical/deal.csv", ["export.zip:canonical/deal.csv"]),
    ("export.zip:*.csv", ["export.zip:canonical/deal.csv"]),
    (
      "export.zip:canonical/*",
      [
        "export.zip:canonical/account.csv.gz", "export.zip:canonical/deal.csv",
      ]
    ),
    ("*.zip:deal.csv", ["export.zip:canonical/deal.csv"]),
  ]) func membersAreChosen(_ pattern: String, _ expected: [String]) throws {
    let folder = try WorkFolder()
    try folder.write(Self.archive().data, to: "export.zip")
    let outcome = try folder.run("import", pattern, "--source", "us")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.paths(folder).map { $0[0] } == expected)
  }

  @Test func aMemberThatIsNotThere() throws {
    let folder = try WorkFolder()
    try folder.write(Self.archive().data, to: "export.zip")
    let outcome = try folder.run("import", "export.zip:contact.csv")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(
      outcome.complaint.contains("export.zip:contact.csv: there is no such file; there is "))
  }

  @Test func archivesInOneAnother() throws {
    let folder = try WorkFolder()
    var outer = ZIPWriter()
    outer.add([UInt8]("inner.zip".utf8), Self.archive().data)
    try folder.write(outer.data, to: "outer.zip")
    let outcome = try folder.run("import", "outer.zip:inner.zip:*.csv")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.paths(folder) == [["outer.zip:inner.zip:canonical/deal.csv", "2"]])
    let capped = try folder.run("import", "outer.zip", "--archive-limit", "depth=2")
    #expect(capped.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(
      capped.complaint.contains("outer.zip:inner.zip:canonical/account.csv.gz: it expands to more"),
      "\(capped.complaint)")
    #expect(capped.complaint.contains("archives: { depth: … }"))
    for command in [
      ["explain", "record", "outer.zip:inner.zip:canonical/deal.csv#1"],
      ["mapping", "new", "outer.zip:inner.zip:canonical/deal.csv"],
    ] {
      #expect(try folder.run(command).status == 0)
      let capped = try folder.run(command + ["--archive-limit", "depth=1"])
      #expect(capped.status == CRMCore.ExitStatus.noInput.rawValue, "\(command)")
    }
  }

  @Test func namesThatAreNotUTF8() throws {
    let folder = try WorkFolder()
    var zip = ZIPWriter()
    // A name in code page 437.
    zip.add([0x81, 0x2E, 0x63, 0x73, 0x76], Data(Self.deals.utf8))
    try folder.write(zip.data, to: "export.zip")
    let outcome = try folder.run("import", "export.zip", "--mapping", "canonical/deal")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.paths(folder) == [["export.zip:ü.csv", "2"]])
  }

  @Test func rejectsNameTheirMember() throws {
    let folder = try WorkFolder()
    var zip = ZIPWriter()
    zip.add("a/deal.csv", "external_id,name\n1,Roof,x\n")
    try folder.write(zip.data, to: "e.zip")
    let outcome = try folder.run("import", "e.zip", "--mapping", "canonical/deal", "--source", "us")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let rejects = try folder.run("rejects", "--out", "mend/")
    #expect(rejects.text.contains("e.zip:a/deal.csv"))
    #expect(rejects.complaint.contains("written: mend/rejects-1-deal.csv"))
    try folder.write("external_id,name\n1,Roof\n", to: "mend/rejects-1-deal.csv")
    let mended = try folder.run("import", "mend/rejects-1-deal.csv")
    #expect(mended.status == 0, "\(mended.complaint)")
    #expect(
      try Sqlite.rows(
        "SELECT count(*) FROM reject WHERE resolved_by_file_id IS NULL", in: folder) == [["0"]])
  }

  struct BadCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    var data: Data
    var complaint: String
  }

  static let bad: [BadCase] = {
    func zip(_ damage: ZIPWriter.Damage?, _ text: String = deals) -> Data {
      var zip = ZIPWriter()
      zip.add("deal.csv", text, damage)
      return zip.data
    }
    let long = "external_id,name\n" + "1," + String(repeating: "x", count: 17 << 20)
    let gzip = Packing.gzip(String(repeating: deals, count: 2000))
    var wrong = gzip
    wrong[wrong.count - 6] ^= 1
    var twins = ZIPWriter()
    twins.add("deal.csv", deals)
    twins.add("deal.csv", deals)
    var many = ZIPWriter()
    for index in 0..<20 { many.add("\(index).csv", deals) }
    return [
      BadCase(
        testDescription: "a wrong checksum", file: "a.zip", data: zip(.checksum),
        complaint: "a.zip:deal.csv: the bytes are not valid ZIP data: its checksum is wrong"),
      BadCase(
        testDescription: "encrypted", file: "a.zip", data: zip(.encrypted),
        complaint: "a.zip:deal.csv: cannot be read: it is encrypted; unpack it"),
      BadCase(
        testDescription: "longer than it says", file: "a.zip", data: zip(.size(10)),
        complaint: "a.zip:deal.csv: the bytes are not valid ZIP data: it is longer"),
      BadCase(
        testDescription: "shorter than it says", file: "a.zip", data: zip(.size(1000)),
        complaint: "a.zip:deal.csv: the file ends in the middle of a record: it is shorter"),
      BadCase(
        testDescription: "an unknown method", file: "a.zip", data: zip(.method),
        complaint: "a.zip:deal.csv: cannot be read: it is packed by a method"),
      BadCase(
        testDescription: "cut off", file: "a.zip", data: zip(nil).dropLast(30),
        complaint: "a.zip: the file ends in the middle of a record: the ZIP archive is not"),
      BadCase(
        testDescription: "a bomb", file: "a.zip", data: zip(nil, long),
        complaint: "it expands to more than the 250 times the packed size allowed; raise it with "
          + "'archives: { ratio: … }'"),
      BadCase(
        testDescription: "a bomb of gzip", file: "deal.csv.gz", data: Packing.gzip(long),
        complaint: "deal.csv.gz: it expands to more than the 250 times the packed size"),
      BadCase(
        testDescription: "gzip cut off", file: "deal.csv.gz", data: gzip.dropLast(9),
        complaint:
          "deal.csv.gz: the file ends in the middle of a record: the gzip data is not complete"),
      BadCase(
        testDescription: "gzip with a wrong checksum", file: "deal.csv.gz", data: wrong,
        complaint: "deal.csv.gz: the bytes are not valid gzip data: incorrect data check"),
      BadCase(
        testDescription: "gzip with something behind", file: "deal.csv.gz",
        data: gzip + Data("more".utf8), complaint: "deal.csv.gz: the bytes are not valid gzip"),
      BadCase(
        testDescription: "two of one name", file: "a.zip", data: twins.data,
        complaint: "a.zip:deal.csv: cannot be read: the archive has 2 members of that name"),
      BadCase(
        testDescription: "an empty archive", file: "a.zip", data: ZIPWriter().data,
        complaint: "a.zip: nothing to read here: it holds no input"),
      BadCase(
        testDescription: "members over the cap", file: "a.zip", data: many.data,
        complaint: "a.zip: it expands to more than the 10 members allowed"),
    ]
  }()

  @Test(arguments: bad) func isRefused(_ it: BadCase) throws {
    let folder = try WorkFolder()
    try folder.write(it.data, to: it.file)
    let outcome = try folder.run(
      "import", it.file, "--mapping", "canonical/deal", "--archive-limit", "members=10")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains(it.complaint), "\(outcome.complaint)")
    #expect(try folder.names() == [it.file])
  }

  @Test func capsOfTheConfiguration() throws {
    let folder = try WorkFolder()
    try folder.write(Self.archive().data, to: "export.zip")
    func run(_ archives: String) throws -> WorkFolder.Outcome {
      try folder.write(
        """
        crmimport: 1
        archives: \(archives)
        sources:
          - { name: us, files: [{ path: "export.zip:*.csv" }] }
        """, to: "crmimport.yml")
      return try folder.run("run", "--dry-run")
    }
    #expect(try run("{ members: 100 }").status == 0)
    let capped = try run("{ members: 3 }")
    #expect(capped.complaint.contains("more than the 3 members allowed"), "\(capped.complaint)")
    #expect(try run("{ membres: 3 }").status == CRMCore.ExitStatus.badDefinition.rawValue)
  }

  @Test func inspectListsTheMembers() throws {
    let folder = try WorkFolder()
    try folder.write(Self.archive().data, to: "export.zip")
    let outcome = try folder.run("inspect", "export.zip", "--format", "json")
    let files = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
    #expect(
      files.compactMap { $0["path"] as? String } == [
        "export.zip:canonical/deal.csv", "export.zip:canonical/account.csv.gz",
      ])
    #expect(
      files.compactMap { $0["mapping"] as? String } == ["canonical/deal", "canonical/account"])
  }

  @Test func aFileWithAColonInItsName() throws {
    let folder = try WorkFolder()
    try folder.write(Self.deals, to: "deal: new.csv")
    let outcome = try folder.run("import", "deal: new.csv", "--mapping", "canonical/deal")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.paths(folder) == [["deal: new.csv", "2"]])
  }
}
