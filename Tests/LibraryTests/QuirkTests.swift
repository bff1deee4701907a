import CRMCore
import Foundation
import TestSupport
import Testing

/// The awkward files of `fixtures/quirks`: its README says what must come out of each.
@Suite struct QuirkTests {
  /// A line of the README's table.
  struct Quirk: Sendable, CustomStringConvertible {
    let file: String
    let status: String
    /// Records read, loaded, skipped and rejected.
    let counts: String

    var description: String { file }
  }

  static let folder = LibraryFixture.root.appending(path: "fixtures/quirks")

  static let quirks: [Quirk] = {
    let page = try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    return (page ?? "").split(separator: "\n").compactMap { line in
      let line = line.replacing("\\|", with: "/")
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count >= 9, cells[1].hasPrefix("`") else { return nil }
      return Quirk(
        file: cells[1].replacing("`", with: ""), status: cells[3],
        counts: "read \(cells[4]), loaded \(cells[5]), skipped \(cells[6]), rejected \(cells[7])")
    }
  }()

  @Test func thereAreSome() { #expect(Self.quirks.count > 35) }

  @Test(arguments: quirks) func comesOutAsItMust(_ quirk: Quirk) throws {
    #expect(try Self.outcome(of: quirk).first == quirk.counts || quirk.status != "0")
  }

  @Test func rows() throws {
    var text = ""
    for quirk in Self.quirks {
      text += "=== \(quirk)\n" + (try Self.outcome(of: quirk).map { $0 + "\n" }.joined())
    }
    try expectGolden(text, "quirks.txt")
  }

  /// The rows, or why there are none.
  static func outcome(of quirk: Quirk) throws -> [String] {
    let stem = quirk.file.split(separator: ".").dropLast().joined(separator: ".")
    do {
      let rows = try LibraryFixture.rows(
        of: folder.appending(path: quirk.file).path(),
        mapping: folder.appending(path: stem + ".yml").path(), zone: "Europe/Paris")
      #expect(quirk.status == "0", "it was to be refused")
      return rows.split(separator: "\n").map(String.init)
    } catch {
      let faults = (error as? Faults)?.all ?? (error as? Fault).map { [$0] } ?? []
      #expect(faults.map { "\($0.code.exitStatus.rawValue)" }.contains(quirk.status), "\(error)")
      return faults.map { "refused: \($0.code)" }
    }
  }
}
