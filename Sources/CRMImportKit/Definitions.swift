package import CRMCore
package import CRMInsight
package import CRMIntake

/// The definitions that a workspace works with: shipped ones and the user's.
package enum Definitions {
  /// The mapping library, with the mapping files of the given folders or paths.
  package static func library(adding places: [String], in folder: String) throws -> MappingLibrary {
    var library = MappingLibrary.shipped()
    var faults: [Fault] = []
    for place in places {
      for file in try Glob.files(place, in: folder) where file.hasSuffix(".yml") {
        do {
          library.add(try MappingLibrary.read(file: Glob.joined(folder, file)))
        } catch let all as Faults {
          faults += all.all
        }
      }
    }
    if let all = Faults(faults) { throw all }
    return library
  }

  /// The text of the mapping file of that id at one of the places; nil when there is none.
  ///
  /// What is wrong with other files there does not matter.
  package static func mappingText(
    _ id: String, among places: [String], in folder: String
  ) throws -> String? {
    for place in places {
      for file in try Glob.files(place, in: folder) where file.hasSuffix(".yml") {
        let mapping = try? MappingLibrary.read(file: Glob.joined(folder, file))
        if mapping?.id == id { return try text(file, in: folder) }
      }
    }
    return nil
  }

  /// The metric catalogue, with the given files.
  package static func catalogue(
    adding places: [String], in folder: String
  ) throws -> MetricCatalogue {
    var own: [(name: String, text: String)] = []
    for place in places {
      for file in try Glob.files(place, in: folder) {
        own.append((file, try text(file, in: folder)))
      }
    }
    let shipped = Resources.files(in: "metrics").map {
      (name: "metrics/\($0.path)", text: $0.content.text)
    }
    return try MetricCatalogue.parse(files: shipped, own: own)
  }

  /// The text of a UTF-8 file.
  package static func text(_ file: String, in folder: String) throws(Fault) -> String {
    try DefinitionFile.text(Glob.joined(folder, file), named: file)
  }
}
