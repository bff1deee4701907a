import CRMCore
import CRMIntake

extension MappingLibrary {
  /// The mapping of a file: the one named by its id or path, else the one that clearly fits.
  ///
  /// - Throws: `Fault` when there is none, `Faults` when the one that is named is wrong.
  func mapping(
    _ name: String?, for location: InputLocation, shown: String, in folder: String
  ) throws -> Mapping {
    guard let name else {
      do {
        return try recognise(location).decided(for: shown)
      } catch let fault as Fault {
        throw fault.at(Position(shown, line: fault.position?.line)).remedied(for: location)
      }
    }
    if let known = try self[name] { return known }
    if RunConfig.isMappingFile(name) {
      return try MappingLibrary.read(file: Glob.joined(folder, name))
    }
    var facts: [Fault.Fact: String] = [.name: name, .expected: "mapping"]
    facts[.nearest] = nearestName(to: name, among: ids)
    throw Fault(.unknownName, facts)
  }
}
