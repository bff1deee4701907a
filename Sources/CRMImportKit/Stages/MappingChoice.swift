import CRMCore
import CRMIntake
import Foundation

/// By which mapping a file is read.
struct MappingChoice {
  let mapping: Mapping
  /// What recognition looked for and the file has not.
  var lacking: [String] = []
}

extension MappingLibrary {
  /// The mapping of a file: the one named by its id or path, else the one that clearly fits.
  ///
  /// - Throws: `Fault` when there is none, `Faults` when the one that is named is wrong.
  func choice(
    _ name: String?, for location: InputLocation, shown: String, in folder: String
  ) throws -> MappingChoice {
    guard let name else {
      do {
        let found = try recognise(location).decided(for: shown)
        return MappingChoice(mapping: found.mapping, lacking: found.lacking)
      } catch let fault as Fault {
        throw fault.at(Position(shown, line: fault.position?.line)).remedied(for: location)
      }
    }
    if let known = try self[name] { return MappingChoice(mapping: known) }
    if RunConfig.isMappingFile(name) {
      return MappingChoice(mapping: try MappingLibrary.read(file: Glob.joined(folder, name)))
    }
    var facts: [Fault.Fact: String] = [.name: name, .expected: "mapping"]
    facts[.nearest] = nearestName(to: name, among: ids)
    if FileManager.default.fileExists(atPath: Glob.joined(folder, name)) {
      facts[.remedy] = "a file of that name is there: a mapping's ends in .yml"
    }
    throw Fault(.unknownName, facts)
  }
}
