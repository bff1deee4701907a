/// A pattern for names of columns, such as `Date entered "{stage} ({pipeline})"`: each name in
/// braces stands for any text, as short as possible but not empty.
package struct ColumnPattern: Sendable, Hashable {
  /// The texts between the names; one more than there are names.
  package let literals: [String]
  /// The names in braces, in order.
  package let names: [String]

  /// Reads a pattern; nil when it has no name in braces, two names without a text between, a name
  /// twice, or one called `item`, which is the value.
  package init?(_ text: String) {
    var literals = [""]
    var names: [String] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literals[literals.count - 1] += rest[..<open]
      names.append(String(rest[rest.index(after: open)..<close]))
      literals.append("")
      rest = rest[rest.index(after: close)...]
    }
    literals[literals.count - 1] += rest
    guard !names.isEmpty, !names.contains(""), !names.contains("item"),
      Set(names).count == names.count, !literals.dropFirst().dropLast().contains("")
    else {
      return nil
    }
    self.literals = literals
    self.names = names
  }

  /// The pattern as it is written.
  package var text: String {
    zip(literals, names).map { "\($0){\($1)}" }.joined() + (literals.last ?? "")
  }

  /// What the names stand for in a column's name, or nil when it does not fit.
  package func captures(in column: String) -> [String]? {
    guard let first = literals.first, column.hasPrefix(first) else { return nil }
    var rest = column.dropFirst(first.count)
    var captures: [String] = []
    for (index, literal) in literals.dropFirst().enumerated() {
      let isLast = index == names.count - 1
      guard let place = isLast ? lastPlace(of: literal, in: rest) : rest.firstRange(of: literal)
      else { return nil }
      let capture = rest[..<place.lowerBound]
      guard !capture.isEmpty else { return nil }
      captures.append(String(capture))
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? captures : nil
  }

  private func lastPlace(of literal: String, in text: Substring) -> Range<Substring.Index>? {
    guard text.hasSuffix(literal) else { return nil }
    return text.index(text.endIndex, offsetBy: -literal.count)..<text.endIndex
  }

  /// The names in braces of a text that is no pattern, closed or not.
  static func namesMeant(by text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.trimmed.prefix(while: NameUse.isPart))
    }
  }
}
