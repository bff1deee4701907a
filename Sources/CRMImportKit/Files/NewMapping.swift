import CRMCore
package import CRMIntake
import Foundation

extension Catalogue {
  /// A mapping begun from a sample file: complete, commented, with what must be asked marked so.
  ///
  /// A file that a known mapping reads, or nearly, gives one that extends it, unless an entity or
  /// another system is named.
  ///
  /// - Throws: `Fault` when the file cannot be read or there is no such entity.
  package static func newMapping(
    from file: String, entity name: String? = nil, system: String? = nil,
    adding places: [String] = [], in folder: String = "", showsValues: Bool = true,
    limits: ExpansionLimits = ExpansionLimits()
  ) throws -> String {
    try newMapping(
      from: file, entity: name, system: system, adding: places, in: folder,
      showsValues: showsValues, limits: limits,
      among: Definitions.library(adding: places, in: folder))
  }

  /// The same among mappings that were read already.
  package static func newMapping(
    from file: String, entity name: String? = nil, system: String? = nil,
    adding places: [String] = [], in folder: String = "", showsValues: Bool = true,
    limits: ExpansionLimits = ExpansionLimits(), among library: MappingLibrary
  ) throws -> String {
    let entity = try name.map(entity)
    let found = try InputSearch(folder: folder, limits: limits).one(file)
    let text = try found.reading { location in
      let recognition = try library.recognise(location)
      let base = entity == nil ? recognition.base(forSystem: system) : nil
      let reading = FileReading(location: location, showsValues: showsValues)
      var options = base?.mapping.input
      if base?.isOtherwiseEncoded == true { options?.encoding = nil }
      let result = try reading.read(options, recognition.description)
      let sample = ScaffoldSample(
        file: file.split(separator: "/").last.map(String.init) ?? file,
        description: result.description, survey: result.survey, freeze: result.layout?.freeze,
        showsValues: showsValues)
      guard let base else {
        return MappingDraft(sample, entity: entity, system: system).text
      }
      let draft = ExtensionDraft(sample, extending: base) {
        Self.text(ofMapping: $0, places, folder)
      }
      return draft.hasKey ? draft.text : MappingDraft(sample, system: system).text
    }
    _ = try MappingReader.read(
      text, file: "the new mapping",
      base: { id in Self.text(ofMapping: id, places, folder).map { ($0, "mappings/\(id).yml") } },
      lookUp: { _, _ in nil })
    return text
  }

  private static func entity(_ name: String) throws(Fault) -> Entity {
    if let entity = Schema.unified[name] { return entity }
    var facts: [Fault.Fact: String] = [.name: name, .expected: "entity"]
    facts[.nearest] = nearestName(to: name, among: Schema.unified.entities.map(\.name))
    throw Fault(.unknownName, facts)
  }

  /// The text of a shipped mapping, or of a user's by its id.
  private static func text(
    ofMapping id: String, _ places: [String], _ folder: String
  ) -> String? {
    if let text = try? mapping(id) { return text }
    for place in places {
      for file in (try? Glob.files(place, in: folder)) ?? [] where file.hasSuffix(".yml") {
        let path = Glob.joined(folder, file)
        if let known = try? MappingLibrary.read(file: path), known.id == id {
          return try? Definitions.text(file, in: folder)
        }
      }
    }
    return nil
  }
}

extension Recognition {
  /// The share that a known mapping must claim of a file that lacks some of its names.
  private static let nearShare = 0.4

  /// The mapping that a new one for the file extends; nil when none is near enough.
  fileprivate func base(forSystem system: String?) -> Candidate? {
    let nearest = near.first { one in
      let lacking = one.misfits - (one.isOtherwiseEncoded ? 1 : 0)
      return one.isStrong && one.share >= Self.nearShare && one.matched >= 2 * lacking
    }
    guard let found = best ?? nearest, found.mapping.system != "canonical" else { return nil }
    return system == nil || system == found.mapping.system ? found : nil
  }
}
