import CRMCore
import CRMIntake
import Foundation
import Testing

@Suite struct MappingLibraryTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static var files: [String] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: "mappings").path())
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yml") }.sorted()
  }

  @Test(arguments: files) func shippedMappingIsValid(_ file: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "mappings/\(file)"), encoding: .utf8)
    do {
      let mapping = try MappingReader.read(text, file: file)
      #expect(mapping.id + ".yml" == file)
      #expect(!mapping.emissions.isEmpty)
    } catch {
      for fault in error.all { Issue.record("\(FaultText().line(fault))") }
    }
  }

  @Test(arguments: Schema.unified.entities.map(\.name))
  func canonicalMappingIsValid(_ name: String) throws {
    let entity = try #require(Schema.unified[name])
    do {
      let mapping = try MappingReader.read(CanonicalMapping.text(of: entity), file: "canonical")
      #expect(mapping.emissions.map(\.fields.count) == [entity.columns.count])
    } catch {
      for fault in error.all { Issue.record("\(FaultText().line(fault))") }
    }
  }
}
