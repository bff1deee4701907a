import CRMCore

/// What the patterns of `input:` capture in one file: in the lines before its header and in its name.
enum FileCaptures {
  /// The captures by name; of several patterns that capture one name, the first that fits gives it.
  ///
  /// - Throws: `missingCapture` for the first pattern that fits nothing and whose captures no other
  ///   pattern gives.
  static func find(
    _ options: InputOptions, preamble: [String], file: String
  ) throws(Fault) -> [String: [UInt8]] {
    var captures: [String: [UInt8]] = [:]
    var absent: [(ColumnPattern, place: String)] = []
    for pattern in options.preamble where !add(pattern, among: preamble, to: &captures) {
      absent.append((pattern, "a line before the header"))
    }
    let names = options.fileName.isEmpty ? [] : [name(of: file)]
    for pattern in options.fileName where !add(pattern, among: names, to: &captures) {
      absent.append((pattern, "the name of the file"))
    }
    for (pattern, place) in absent where pattern.names.contains(where: { captures[$0] == nil }) {
      throw Fault(
        .missingCapture, at: Position(file), [.name: pattern.text, .expected: place])
    }
    return captures
  }

  /// Whether the pattern fits one of the texts; what it captures there is added.
  private static func add(
    _ pattern: ColumnPattern, among texts: [String], to captures: inout [String: [UInt8]]
  ) -> Bool {
    guard let found = texts.lazy.compactMap({ pattern.captures(in: $0) }).first else {
      return false
    }
    for (name, text) in zip(pattern.names, found) where captures[name] == nil {
      captures[name] = Array(text.trimmed.utf8)
    }
    return true
  }

  /// The name of a file without its folder, archive and endings; of one with rejects, the name of the
  /// file that they come from.
  static func name(of path: String) -> String {
    var name = path.split { $0 == "/" || $0 == ":" }.last ?? ""
    if name.hasPrefix("rejects-"), let dash = name.dropFirst("rejects-".count).firstIndex(of: "-") {
      name = name[name.index(after: dash)...]
    }
    for packed in [".gz", ".zip"] where name.lowercased().hasSuffix(packed) {
      name = name.dropLast(packed.count)
    }
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = name[..<dot] }
    return String(name)
  }
}

extension InputOptions {
  /// The name of a file from which something is captured; nil when nothing is.
  package func capturedName(of path: String) -> String? {
    fileName.isEmpty ? nil : FileCaptures.name(of: path)
  }

  /// The names of what is captured from the file, for use as `$name`.
  var captureNames: [String] { (preamble + fileName).flatMap(\.names) }
}
