import CRMCore
package import CRMIntake
import Foundation

/// What the binary carries, so that it works when it is copied alone to another machine.
package enum Resources {
  /// A file as the source code holds it.
  package enum Content {
    /// UTF-8 with line feeds.
    case text(String)
    /// Anything else.
    case base64(String)

    package var bytes: [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .base64(let text): Data(base64Encoded: text).map { Array($0) } ?? []
      }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The files below a folder, with their paths relative to it.
  static func files(in folder: String) -> [(path: String, content: Content)] {
    embedded.filter { $0.path.hasPrefix(folder + "/") }.map {
      (String($0.path.dropFirst(folder.count + 1)), $0.content)
    }
  }

  static func text(_ path: String) -> String? { content(path)?.text }

  static func bytes(_ path: String) -> [UInt8]? { content(path)?.bytes }

  private static func content(_ path: String) -> Content? {
    places[path].map { embedded[$0].content }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: embedded.enumerated().map { ($1.path, $0) })
}

extension MappingLibrary {
  /// The shipped and the canonical mappings; each is read when it is first asked for.
  ///
  /// A shipped mapping has its id for its path, which a test sees to.
  package static func shipped() -> MappingLibrary {
    var library = MappingLibrary()
    let trees = OutlineTrees()
    for (path, content) in Resources.files(in: "mappings") where path.hasSuffix(".yml") {
      let outline = { @Sendable in
        MappingReader.outline(content.text, file: "mappings/\(path)", trees: trees, base: base)
      }
      library.add(String(path.dropLast(".yml".count)), outline: outline) { () throws(Faults) in
        try MappingReader.read(
          content.text, file: "mappings/\(path)", base: base,
          lookUp: { name, mapping in Resources.bytes(Self.sibling(of: mapping, name)) })
      }
    }
    for entity in Schema.unified.entities {
      let id = CanonicalMapping.id(of: entity)
      library.add(id) { () throws(Faults) in
        try MappingReader.read(CanonicalMapping.text(of: entity), file: id)
      }
    }
    return library
  }

  /// The text of a shipped mapping that another extends.
  static func base(_ id: String) -> (text: String, file: String)? {
    Resources.text("mappings/\(id).yml").map { ($0, "mappings/\(id).yml") }
  }

  /// Reads a mapping file of the user's.
  ///
  /// - Throws: `Fault` when it cannot be read, `Faults` with everything that is wrong in it.
  static func read(file: String) throws -> Mapping {
    let text = try DefinitionFile.text(file, named: file)
    return try MappingReader.read(
      text, file: file, bases: { bases(beside: file) },
      base: { id throws(Fault) in
        // A file beside this one, or of a folder that is laid out as the shipped mappings are.
        for path in [sibling(of: file, id), sibling(of: file, "../\(id).yml")]
        where DefinitionFile.isRegular(path) {
          return (try DefinitionFile.text(path, named: path), path)
        }
        return base(id)
      },
      lookUp: { name, mapping in
        let beside = sibling(of: mapping, name)
        return FileManager.default.contents(atPath: beside).map { Array($0) }
          ?? Resources.bytes(beside)
      })
  }

  /// What may be suggested to a file that misspells what it extends: the files beside it, and the shipped
  /// mappings.
  private static func bases(beside file: String) -> [String] {
    let folder = Glob.folder(of: file)
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    let files = (names ?? []).filter { $0.hasSuffix(".yml") && sibling(of: file, $0) != file }
    let shipped = Resources.files(in: "mappings").map(\.path).filter { $0.hasSuffix(".yml") }
    return files.sorted() + shipped.map { String($0.dropLast(".yml".count)) }
  }

  private static func sibling(of path: String, _ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return String(path[...slash]) + name
  }
}
