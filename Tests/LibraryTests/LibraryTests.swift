import CRMCore
import CRMImportKit
import CRMInsight
import CRMIntake
import Foundation
import TestSupport
import Testing

/// The mappings that the program carries, each with files of the real shape.
@Suite struct LibraryTests {
  static let library = MappingLibrary.shipped()
  static let ids = library.ids.filter { !$0.hasPrefix("canonical/") }

  /// What `fixtures/systems` of a system comes to, row by row.
  @Test(arguments: LibraryFixture.systems) func rows(_ system: String) throws {
    var text = ""
    for fixture in LibraryFixture.of(system) {
      text += "=== \(fixture)\n" + (try fixture.rows())
    }
    try expectGolden(text, "\(system).txt")
  }

  /// A file is recognised, whatever it is called, or refused with the candidates; it is never taken
  /// for something else.
  @Test(arguments: LibraryFixture.all) func recognised(_ fixture: LibraryFixture) throws {
    let found = try Self.library.recognise(try Self.input(fixture.path))
    #expect(
      found.best?.mapping.id == fixture.mapping,
      "candidates: \(found.candidates.map(\.mapping.id))")
    // The name of a file is looked at only for the mappings that name one.
    guard found.all.contains(where: \.isNamed) else { return }
    let other = FileManager.default.temporaryDirectory.appending(
      path: "export-\(UUID().uuidString).\(fixture.name.split(separator: ".").last ?? "")")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: other.path())
    defer { try? FileManager.default.removeItem(at: other) }
    let renamed = try Self.library.recognise(try Self.input(other.path()))
    #expect([nil, fixture.mapping].contains(renamed.best?.mapping.id))
    #expect(renamed.candidates.contains { $0.mapping.id == fixture.mapping })
  }

  /// The input of a file, or the one sheet of a workbook.
  static func input(_ path: String) throws -> InputLocation {
    let inputs = try InputLocation(path).contents().inputs
    return try #require(inputs.count == 1 ? inputs.first : nil)
  }

  @Test(arguments: ids) func hasItsPath(_ id: String) throws {
    #expect(try Self.library[id]?.id == id)
  }

  /// What recognition asks of a mapping is what the whole of it says.
  @Test(arguments: ids) func outlineSaysTheSame(_ id: String) throws {
    let whole = try #require(try Self.library[id])
    let outline = try #require(try Self.library.outline(of: id))
    #expect(outline.emissions.isEmpty)
    #expect(outline.input == whole.input)
    #expect(outline.system == whole.system)
    #expect(outline.match.fields == whole.match.fields)
    #expect(outline.match.required == whole.match.required)
    #expect(outline.match.absent == whole.match.absent)
    #expect(outline.match.fileNames == whole.match.fileNames)
  }

  @Test(arguments: ids) func hasAFixtureAndAPage(_ id: String) throws {
    #expect(LibraryFixture.all.contains { $0.mapping == id }, "no fixture")
    let system = id.prefix { $0 != "/" }
    let page = LibraryFixture.root.appending(path: "docs/systems/\(system).md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    #expect(text.contains("`\(id)`"), "docs/systems/\(system).md does not name it")
  }

  /// A page promises only KPIs that there are, and mappings.
  @Test(arguments: pages) func pageNamesWhatThereIs(_ system: String) throws {
    let text = try String(
      contentsOf: LibraryFixture.root.appending(path: "docs/systems/\(system).md"), encoding: .utf8)
    let kpis = Set(try Definitions.catalogue(adding: [], in: "").ids)
    let section = text.components(separatedBy: "## What it feeds").last ?? ""
    let feeds = section.components(separatedBy: "\n## ").first ?? ""
    for match in feeds.matches(of: /`([a-z_]+)`/) {
      let name = String(match.1)
      #expect(kpis.contains(name) || Schema.unified[name] != nil, "there is no KPI \(name)")
    }
    for match in text.matches(of: /`([a-z0-9_]+\/[a-z0-9_-]+)`/) where match.1.hasPrefix(system) {
      #expect(Self.library.ids.contains(String(match.1)), "there is no mapping \(match.1)")
    }
  }

  static let pages = LibraryFixture.entries(of: LibraryFixture.root.appending(path: "docs/systems"))
    .filter { $0 != "README.md" }.map { String($0.dropLast(".md".count)) }
}
