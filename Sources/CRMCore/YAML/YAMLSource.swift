import Yams

/// The lines of a YAML file, for telling where in it a part of a scalar stands.
struct YAMLSource {
  let file: String
  private let lines: [Substring]

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// How many columns stand between the node's place and its text: one for a quote, else none; nil
  /// when the text does not stand there as it is.
  func lead(of scalar: Node.Scalar, at position: Position) -> Int? {
    let quote: Character? =
      switch scalar.style {
      case .plain, .any: nil
      case .singleQuoted: "'"
      case .doubleQuoted: "\""
      case .literal, .folded: "|"
      }
    guard quote != "|", let line = position.line, let column = position.column,
      lines.indices.contains(line - 1)
    else { return nil }
    let written = String(lines[line - 1].unicodeScalars.dropFirst(column - 1))
    guard let quote else { return written.hasPrefix(scalar.string) ? 0 : nil }
    return written.hasPrefix("\(quote)\(scalar.string)\(quote)") ? 1 : nil
  }
}

extension String {
  /// The place of a 1-based line and column, in Unicode scalars as the YAML parser counts.
  func index(ofLine line: Int, column: Int) -> Index? {
    var place = startIndex
    for _ in 1..<max(1, line) {
      guard let end = self[place...].firstIndex(where: \.isNewline) else { return nil }
      place = index(after: end)
    }
    return unicodeScalars.index(place, offsetBy: column - 1, limitedBy: unicodeScalars.endIndex)
      .flatMap { $0 < endIndex ? $0 : nil }
  }
}
