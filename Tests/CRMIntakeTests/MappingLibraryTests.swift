import CRMCore
import CRMIntake
import Testing

@Suite struct MappingLibraryTests {
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
