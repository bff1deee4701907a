import Yams

/// What the YAML parser finds wrong, in the words of who writes the file.
enum YAMLFault {
  static func fault(_ error: YamlError, file: String) -> Fault {
    switch error {
    case .scanner(let context, let problem, let mark, let text),
      .parser(let context, let problem, let mark, let text),
      .composer(let context, let problem, let mark, let text):
      let finding = YAMLTrouble(
        problem: problem, mark: mark, context: context, lines: YAMLLines(Array(text.utf8))
      ).finding
      return Fault(
        .yamlSyntax, at: Position(file, line: finding.line, column: finding.column),
        [.reason: finding.reason])
    case .reader(let problem, let offset, let value, let text):
      return Fault(
        .yamlSyntax, at: place(of: offset ?? 0, in: text, file: file),
        [.reason: value < 0 ? problem : "the character \(title(of: value)) may not stand in YAML"])
    case .memory:
      return Fault(.yamlSyntax, at: Position(file), [.reason: "it needs more memory than there is"])
    default: return Fault(.yamlSyntax, at: Position(file))
    }
  }

  /// The place behind so many characters.
  private static func place(of offset: Int, in text: String, file: String) -> Position {
    let lines = YAMLLines(Array(text.prefix(offset).utf8))
    let column = (lines[lines.count] ?? []).count { $0 & 0xC0 != 0x80 } + 1
    return Position(file, line: lines.count, column: column)
  }

  private static func title(of character: Int32) -> String {
    let code = String(character, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      + (character == 0 ? " (NUL)" : "")
  }
}
