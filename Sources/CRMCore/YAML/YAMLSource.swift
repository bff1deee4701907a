import Yams

/// The lines of a YAML file, for telling where in it a part of a scalar stands.
struct YAMLSource {
  let file: String
  private let lines: [Substring.UTF8View]

  /// What stands further to the right is not looked for: a file of one long line stays cheap to read.
  private static let reach = 1_000

  init(_ text: String, file: String) {
    self.file = file
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// How many columns stand between the node's place and its text: one for a quote, else none; nil
  /// when the text does not stand there as it is.
  func lead(of scalar: Node.Scalar, at position: Position) -> Int? {
    let quote: String
    switch scalar.style {
    case .plain, .any: quote = ""
    case .singleQuoted: quote = "'"
    case .doubleQuoted: quote = "\""
    case .literal, .folded: return nil
    }
    guard let line = position.line, let column = position.column, column <= Self.reach,
      lines.indices.contains(line - 1)
    else { return nil }
    let written = "\(quote)\(scalar.string)\(quote)"
    let rest = Self.rest(of: lines[line - 1], from: column)
    return rest.starts(with: written.utf8) ? quote.count : nil
  }

  /// What stands in a line from a column on, which counts Unicode scalars.
  private static func rest(
    of line: Substring.UTF8View, from column: Int
  ) -> Substring.UTF8View {
    var (place, passed) = (line.startIndex, 0)
    while place < line.endIndex {
      if line[place] & 0xC0 != 0x80 { passed += 1 }
      if passed == column { break }
      place = line.index(after: place)
    }
    return line[place...]
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
