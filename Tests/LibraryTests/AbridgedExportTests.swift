import CRMCore
import Foundation
import TestSupport
import Testing

@testable import CRMIntake

/// Exports with columns left out, and exports of tools that nobody knows.
@Suite struct AbridgedExportTests {
  /// A file of a header and one row, which the columns of a fixture make.
  private struct Header: Sendable {
    let mapping: String
    let columns: [String]

    init?(_ fixture: LibraryFixture) throws {
      let input = try LibraryTests.library[fixture.mapping]?.input
      guard input?.format == .csv else { return nil }
      let source = try LibraryTests.input(fixture.path).open()
      mapping = fixture.mapping
      columns = try openReader(source: source, options: input ?? InputOptions()).columns
    }

    /// A number that its columns make.
    var seed: UInt64 { StableHash.of(columns.joined(separator: ",").utf8) }

    /// What the file is taken for without these columns.
    func recognised(
      without dropped: Set<Int>, by library: MappingLibrary
    ) throws -> Recognition {
      let left = columns.indices.filter { !dropped.contains($0) }
      let header = left.map { "\"" + columns[$0].replacing("\"", with: "\"\"") + "\"" }
      let file = FileManager.default.temporaryDirectory.appending(
        path: "abridged-\(UUID().uuidString).csv")
      let rows = [header, left.map(String.init)].map { $0.joined(separator: ",") + "\n" }
      try rows.joined().write(to: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: file) }
      return try library.recognise(try LibraryTests.input(file.path()))
    }
  }

  private static let all = LibraryFixture.all.compactMap { try? Header($0) }
  /// A quarter of the tables: which ones, their columns tell, so that another table changes nothing for
  /// those that are there.
  private static let some = all.filter { $0.seed % 4 == 0 }

  /// Less a column, a file is taken for what it is, or for another export of the same tool that fits
  /// it whole, or for nothing; and mostly for what it is.
  @Test func lessAColumnItIsMostlyKnown() throws {
    var known = 0
    for header in Self.some where header.columns.count > 2 {
      var random = SplitMix64(seed: header.seed)
      let dropped = header.columns.indices.randomElement(using: &random) ?? 0
      let found = try header.recognised(without: [dropped], by: LibraryTests.library)
      guard let best = found.best else { continue }
      let system = header.mapping.prefix { $0 != "/" }
      #expect(best.mapping.system == system, "\(header.mapping) less \(header.columns[dropped])")
      known += best.mapping.id == header.mapping ? 1 : 0
    }
    #expect(Double(known) > 0.6 * Double(Self.some.count), "\(known) of \(Self.some.count)")
  }

  /// To a library that does not know the tool, none of its exports is another tool's.
  @Test func anUnknownToolsExportIsNobodys() throws {
    let mappings = try LibraryTests.library.mappings
    for (system, headers) in Dictionary(
      grouping: Self.some, by: { $0.mapping.prefix { $0 != "/" } })
    {
      var others = MappingLibrary()
      for mapping in mappings where mapping.system != system { others.add(mapping) }
      for header in headers {
        let best = try header.recognised(without: [], by: others).best
        #expect(best == nil, "\(header.mapping) is taken for \(best?.mapping.id ?? "")")
      }
    }
  }
}
