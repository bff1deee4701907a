import CRMCore
import CRMImportKit
import Foundation
import GRDB
import Testing

/// The demonstration against the page that works its figures out by hand.
@Suite(.serialized) struct DemoTests {
  /// The demonstration, run once for all tests of the suite.
  static let folder: Result<WorkFolder, any Error> = Result {
    let folder = try WorkFolder()
    let outcome = try folder.run("demo", "--out", ".")
    guard outcome.status == 0 else { throw Failed(complaint: outcome.complaint) }
    return folder
  }

  struct Failed: Error { let complaint: String }

  struct Expected: Decodable, Sendable, CustomTestStringConvertible {
    let kpi: String
    let variant: String?
    let scope: String
    let period: String?
    let by: [String: String]
    let value: String?
    let reason: String?

    var testDescription: String {
      let split = by.isEmpty ? "" : " by \(by)"
      return "\(kpi)@\(variant ?? "default") \(scope) \(period ?? "as-of")\(split)"
    }
  }

  static func fixture(_ name: String) throws -> Data {
    try Data(contentsOf: WorkFolder.root.appending(path: "fixtures/demo/\(name)"))
  }

  static let expected: [Expected] =
    (try? JSONDecoder().decode([Expected].self, from: fixture("expected.json"))) ?? []

  @Test func expectationsAreThere() { #expect(Self.expected.count >= 20) }

  @Test(arguments: expected) func value(_ expected: Expected) throws {
    let folder = try Self.folder.get()
    var arguments = ["kpi", expected.kpi, "--scope", expected.scope, "--format", "json"]
    if let variant = expected.variant { arguments += ["--variant", variant] }
    if let period = expected.period { arguments += ["--period", period] }
    if !expected.by.isEmpty {
      arguments += ["--by", expected.by.keys.sorted().joined(separator: ",")]
    }
    let outcome = try folder.run(arguments)
    try #require(outcome.status == 0, "\(outcome.complaint)")
    let values = try #require(try outcome.json()["values"] as? [[String: Any]])
    let value = values.first { ($0["by"] as? [String: String]) == expected.by }
    let found = try #require(value, "no such cell among \(values.map { $0["by"] ?? "" })")
    #expect(found["reason"] as? String == expected.reason)
    if let wanted = expected.value {
      #expect(try Self.text(of: found["value"]) == Self.decimal(wanted))
    } else {
      #expect(found["value"] is NSNull)
    }
  }

  /// A JSON number as text of at most twelve decimals.
  private static func text(of value: Any?) throws -> String {
    let number = try #require(value as? NSNumber)
    return decimalText(Int128((number.doubleValue * 1e6).rounded()), scale: 6)
  }

  /// A decimal, or a fraction `a/b` of two decimals, to a millionth.
  private static func decimal(_ text: String) throws -> String {
    let parts = text.split(separator: "/")
    let top = try #require(Decimal128(parts[0], scale: 6)) * 1_000_000
    let bottom = try #require(Decimal128(parts.count == 2 ? parts[1] : "1", scale: 6))
    let rounded = (2 * top.magnitude / bottom.magnitude + 1) / 2
    return decimalText((top < 0) != (bottom < 0) ? -Int128(rounded) : Int128(rounded), scale: 6)
  }

  struct ExpectedFile: Decodable, Sendable, CustomTestStringConvertible {
    struct Reject: Decodable, Sendable {
      let record_no: Int
      let line: Int
    }
    let path: String
    let records_read: Int
    let loaded: Int
    let skipped: [String: Int]
    let rejected: Int
    let rejects: [Reject]?
    var testDescription: String { path }
  }

  static let expectedFiles: [ExpectedFile] =
    (try? JSONDecoder().decode([ExpectedFile].self, from: fixture("expected_files.json"))) ?? []

  @Test(arguments: expectedFiles) func conservation(_ expected: ExpectedFile) throws {
    let folder = try Self.folder.get()
    let queue = try DatabaseQueue(path: folder.url.appending(path: "crm.sqlite").path())
    try queue.read { db in
      let file = try Row.fetchOne(
        db, sql: "SELECT * FROM file WHERE path = ?", arguments: [expected.path])
      let row = try #require(file, "the file is not there")
      #expect(row["records_read"] as Int == expected.records_read)
      #expect(row["records_loaded"] as Int == expected.loaded)
      #expect(row["records_skipped"] as Int == expected.skipped.values.reduce(0, +))
      #expect(row["records_rejected"] as Int == expected.rejected)
      let sum: Int =
        row["records_loaded"] + row["records_unchanged"] + row["records_skipped"]
        + row["records_rejected"]
      #expect(sum == row["records_read"] as Int)
      let lines = try Int.fetchAll(
        db, sql: "SELECT line FROM reject WHERE file_id = ? ORDER BY line",
        arguments: [row["id"] as Int64])
      #expect(lines == (expected.rejects ?? []).map(\.line).sorted())
    }
  }

  @Test func everyFileIsExpected() throws {
    let folder = try Self.folder.get()
    let queue = try DatabaseQueue(path: folder.url.appending(path: "crm.sqlite").path())
    let paths = try queue.read {
      try String.fetchAll($0, sql: "SELECT path FROM file ORDER BY path")
    }
    #expect(paths == Self.expectedFiles.map(\.path).sorted())
  }

  @Test func clusters() throws {
    let folder = try Self.folder.get()
    var golden: [String: String] = [:]
    for entity in ["account", "person", "lead", "deal"] {
      let outcome = try folder.run("identities", "--entity", entity, "--format", "csv")
      for line in outcome.text.split(separator: "\n").dropFirst() {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        golden["\(entity == "person" ? "person" : entity)|\(cells[0])|\(cells[1])|\(cells[2])"] =
          "\(entity)\(cells[3])"
      }
    }
    let text = String(decoding: try Self.fixture("expected_clusters.csv"), as: UTF8.self)
    var groups: [Substring: Set<String>] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      let space = cells[3].split(separator: ":")[0]
      let id = golden["\(space)|\(cells[0])|\(cells[1])|\(cells[2])"]
      groups[cells[3], default: []].insert(id ?? "missing \(line)")
    }
    for (label, ids) in groups.sorted(by: { $0.key < $1.key }) {
      #expect(ids.count == 1, "\(label) is split: \(ids.sorted())")
      #expect(!ids.contains { $0.hasPrefix("missing") }, "\(label): \(ids.sorted())")
    }
    #expect(Set(groups.values.map { $0.sorted() }).count == groups.count, "two groups are one")
    let apart = String(decoding: try Self.fixture("expected_distinct.csv"), as: UTF8.self)
    for line in apart.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      let space = cells[0] == "contact" ? "person" : String(cells[0])
      let a = golden["\(space)|\(cells[0])|\(cells[1])|\(cells[2])"]
      let b = golden["\(space)|\(cells[0])|\(cells[3])|\(cells[4])"]
      #expect(a != nil && b != nil, "missing: \(line)")
      #expect(a != b, "merged: \(line)")
    }
  }

  @Test func secondRunChangesNothing() throws {
    let folder = try Self.folder.get()
    let before = try folder.run("kpi", "--scope", "all", "--format", "json")
    let again = try folder.run("run", "crmimport.yml", "--format", "json")
    #expect(again.status == 0, "\(again.complaint)")
    let files = try #require(
      (try again.json()["import"] as? [String: Any])?["files"] as? [[String: Any]])
    #expect(files.allSatisfy { $0["outcome"] as? String == "unchanged" })
    for file in files {
      #expect(
        file["records_read"] as? Int == (file["records_unchanged"] as? Int ?? 0)
          + (file["records_skipped"] as? Int ?? 0) + (file["records_rejected"] as? Int ?? 0))
    }
    let after = try folder.run("kpi", "--scope", "all", "--format", "json")
    #expect(before.output == after.output)
    let rehearsal = try folder.run("run", "crmimport.yml", "--dry-run", "--detailed-exitcode")
    #expect(rehearsal.status == 0)
  }
}
