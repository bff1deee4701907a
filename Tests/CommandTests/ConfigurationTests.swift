import CRMCore
import CRMImportKit
import Foundation
import Testing

/// What a configuration says, and where its paths count from.
@Suite struct ConfigurationTests {
  static let mapping = """
    crmimport: 1
    id: our/deals
    input: { format: csv }
    emit: [{ entity: deal, key: Ref, fields: { name: Nom } }]
    """

  static let metric = """
    version: 1
    metrics:
      - id: deals_known
        label: { en: Deals known, fr: Affaires connues }
        meaning: { en: Deals by creation., fr: Affaires par création. }
        type: simple
        entity: deal
        time: created_on
        where: "kind is null"
        agg: count
        unit: count
        direction: up
    """

  static func configuration(_ place: String) -> String {
    """
    crmimport: 1
    database: \(place)our.sqlite
    mappings: \(place)maps
    metrics: \(place)own.yml
    attribute: { rules: \(place)channels.yml }
    sources:
      - name: our
        files: [{ path: deals.csv, mapping: \(place)named.yml }]
    """
  }

  /// From the folder above, from the folder itself, and with paths from the root.
  @Test(arguments: ["above", "inside", "absolute"]) func pathsCountFromTheConfiguration(
    _ way: String
  ) throws {
    let folder = try WorkFolder()
    let root = folder.url.path()
    let place = way == "absolute" ? (root.hasSuffix("/") ? root : root + "/") + "conf/" : ""
    try folder.write(Self.mapping, to: "conf/named.yml")
    try folder.write(Self.mapping.replacing("our/deals", with: "our/more"), to: "conf/maps/m.yml")
    try folder.write(Self.metric, to: "conf/own.yml")
    try folder.write("profile: own\nversion: 1\nextends: ga4\n", to: "conf/channels.yml")
    try folder.write("Ref,Nom\n1,Un\n", to: "conf/deals.csv")
    try folder.write(Self.configuration(place), to: "conf/crmimport.yml")
    let outcome =
      way == "inside"
      ? try folder.run(["run"], in: "conf") : try folder.run(["run", "conf/crmimport.yml"])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(FileManager.default.fileExists(atPath: root + "/conf/our.sqlite"))
    #expect(outcome.text.contains("our/deals"))
    // A later command finds what the settings name, wherever it is given.
    #expect(try folder.run(["attribute", "--db", "conf/our.sqlite"]).status == 0)
    #expect(try folder.run(["attribute"], in: "conf").status == 0)
    let stored = try Sqlite.rows(
      "SELECT value FROM setting WHERE key = 'settings'", in: folder, "conf/our.sqlite")
    #expect("\(stored)".contains("channels.yml") && !"\(stored)".contains("conf"))
  }

  static let faults: [(text: String, line: String)] = [
    ("reporting: { currency: XXY }", "c.yml:2:24: 'currency' must be an ISO 4217 code"),
    (
      "sources: [{ name: a, files: [{ path: b.csv, max_rejects: some }] }]",
      "c.yml:2:58: 'max_rejects' must be a count or a share"
    ),
    (
      "sources: [{ name: a, files: [{ path: b.csv, max_deletes: 1.5 }] }]",
      "c.yml:2:58: 'max_deletes' must be a count or a share"
    ),
    (
      "sources: [{ name: a, covers_from: 2025-02-01, covers_to: 2025-01-01 }]",
      "c.yml:2:58: 'covers_to': it lies before covers_from"
    ),
    ("reporting: {}\nreporting: {}", "c.yml:3:1: the key 'reporting' stands here twice"),
  ]

  @Test(arguments: faults) func saysWhatIsWrong(text: String, line: String) throws {
    let error = #expect(throws: Faults.self) {
      try RunConfig.read("crmimport: 1\n" + text, file: "c.yml")
    }
    let lines = error?.all.map { FaultText().line($0) } ?? []
    #expect(lines.count == 1 && lines[0].hasPrefix(line), "\(lines)")
  }

  @Test func oneFileNeedsNoList() throws {
    let config = try RunConfig.read(
      "crmimport: 1\nsources: [{ name: a, files: a.csv }]", file: "conf/c.yml")
    #expect(config.files.map(\.path) == ["a.csv"])
  }
}
