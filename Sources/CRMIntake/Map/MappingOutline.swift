import CRMCore

/// Reading of a mapping what recognition needs: what it says of the files that it reads.
///
/// Most of a mapping file says what becomes of their records. Recognition asks every mapping there is,
/// and reads the few whole that may be the one.
extension MappingReader {
  /// The blocks of a file that say which files it reads.
  private static let outlined: Set<String> = [
    "crmimport", "id", "system", "kind", "extends", "define", "match", "input", "drift",
  ]

  /// The mapping without its emissions; nil when they cannot be told from the rest, or there are faults.
  package static func outline(
    _ text: String, file: String, base: @escaping (String) -> (text: String, file: String)?
  ) -> Mapping? {
    guard let text = outlined(text) else { return nil }
    var reader = MappingReader(outlining: true) { id in
      base(id).map { (outlined($0.text) ?? $0.text, $0.file) }
    }
    let mapping = reader.whole(text, file: file)
    return reader.log.faults.isEmpty ? mapping : nil
  }

  /// The text with nothing in the place of the other blocks, so that lines stay where they are; nil when
  /// it is not laid out in blocks.
  private static func outlined(_ text: String) -> String? {
    var kept: [Substring] = []
    var isKept = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first?.isLetter == true {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        isKept = outlined.contains(String(line[..<colon]))
      } else if let first = line.first, "{\"'?".contains(first) {
        return nil
      }
      kept.append(isKept ? line : "")
    }
    return kept.joined(separator: "\n")
  }
}
