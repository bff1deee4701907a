import CRMCore
import Synchronization

/// Reading of a mapping what recognition needs: what it says of the files that it reads.
///
/// Most of a mapping file says what becomes of their records. Recognition asks every mapping there is,
/// and reads the few whole that may be the one.
extension MappingReader {
  /// The mapping without its emissions; nil when they cannot be told from the rest, or there are faults.
  ///
  /// Of mappings with the same `trees` each is parsed once, however many extend it.
  package static func outline(
    _ text: String, file: String, trees: OutlineTrees = OutlineTrees(),
    base: @escaping Base
  ) -> Mapping? {
    var reader = MappingReader(outlines: trees, base: base)
    let mapping = reader.whole(text, file: file)
    return reader.log.faults.isEmpty ? mapping : nil
  }
}

/// The YAML trees of mapping files without the blocks of which recognition asks nothing.
package final class OutlineTrees: Sendable {
  private let known = Mutex<[String: YAMLNode]>([:])

  package init() {}

  /// The blocks of a file that say which files it reads.
  private static let outlined: Set<String> = [
    "crmimport", "id", "system", "kind", "extends", "define", "match", "input", "drift",
  ]

  /// The tree of a file, which is parsed when it is first asked for.
  ///
  /// - Throws: `Fault` when the file is not laid out in blocks, each of which begins at the start of a
  ///   line with its key, or is no YAML.
  func tree(of text: String, file: String) throws(Fault) -> YAMLNode {
    if let tree = known.withLock({ $0[file] }) { return tree }
    guard let outlined = Self.outlined(text) else {
      throw Fault(.yamlSyntax, at: Position(file), [.reason: "it is not laid out in blocks"])
    }
    let tree = try YAMLNode.parse(
      outlined, file: file, keepingDuplicates: true, placing: false)
    known.withLock { $0[file] = tree }
    return tree
  }

  /// The text with nothing in the place of the other blocks, so that lines stay where they are; nil when
  /// it is not laid out in blocks.
  private static func outlined(_ text: String) -> String? {
    var kept: [UInt8] = []
    var isKept = true
    for line in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      if let first = line.first {
        if first.isLetter {
          guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
          isKept = outlined.contains(String(decoding: line[..<colon], as: UTF8.self))
        } else if "{\"'?".utf8.contains(first) {
          return nil
        }
      }
      if isKept { kept += line }
      kept.append(.lineFeed)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
