import Yams

/// What the YAML parser finds wrong, in the words of who writes the file.
///
/// The parser names the place where it could go no further; what is wrong stands often before that,
/// where a quote or a bracket opens, or where a blank is missing.
enum YAMLFault {
  static func fault(_ error: YamlError, file: String) -> Fault {
    switch error {
    case .scanner(let context, let problem, let mark, let text),
      .parser(let context, let problem, let mark, let text),
      .composer(let context, let problem, let mark, let text):
      let finding =
        Trouble(problem: problem, mark: mark, context: context, text: text).finding
        ?? Finding(mark, problem + (context.map(beginning) ?? ""))
      return Fault(
        .yamlSyntax, at: Position(file, line: finding.line, column: finding.column),
        [.reason: finding.reason])
    case .reader(let problem, let offset, let value, let text):
      return Fault(
        .yamlSyntax, at: place(ofByte: offset ?? 0, in: text, file: file),
        [.reason: value < 0 ? problem : "the character \(title(of: value)) may not stand in YAML"])
    case .memory:
      return Fault(.yamlSyntax, at: Position(file), [.reason: "it needs more memory than there is"])
    default: return Fault(.yamlSyntax, at: Position(file))
    }
  }

  private static func place(ofByte offset: Int, in text: String, file: String) -> Position {
    let before = text.utf8.prefix(offset).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = (before.last ?? text.utf8.prefix(0)).count { $0 & 0xC0 != 0x80 } + 1
    return Position(file, line: before.count, column: column)
  }

  private static func title(of character: Int32) -> String {
    let code = String(character, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      + (character == 0 ? " (NUL)" : "")
  }

  private static func beginning(_ context: YamlError.Context) -> String {
    " \(context.text) that begins at \(context.mark.line):\(context.mark.column)"
  }

  /// A sentence and the place it is about.
  private struct Finding {
    let line: Int
    let column: Int
    let reason: String

    init(_ mark: Mark, _ reason: String) { self.init(mark.line, mark.column, reason) }

    init(_ line: Int, _ column: Int, _ reason: String) {
      (self.line, self.column, self.reason) = (line, column, reason)
    }
  }

  /// What the parser says of its first fault.
  private struct Trouble {
    let problem: String
    let mark: Mark
    let context: YamlError.Context?
    let text: String

    /// What a person would say of it; nil where the parser says it well.
    var finding: Finding? {
      if character == "\t" { return Finding(mark, "a tab stands where only blanks may") }
      switch problem {
      case "mapping values are not allowed in this context": return looseColon
      case "found character that cannot start any token":
        return Finding(mark, "'\(character ?? "?")' cannot begin a text: put the text in quotes")
      case "did not find expected alphabetic or numeric character":
        return context.map {
          let sign = String(character(at: $0.mark) ?? "*")
          return Finding($0.mark, "'\(sign)' by itself is no text: write \"\(sign)\" in quotes")
        }
      case _ where problem.contains("another document"):
        return Finding(mark, "a second document begins here; a file holds one")
      case "found undefined alias":
        return Finding(
          mark, "an alias without its anchor; a text that begins with '*' stands in quotes")
      case _ where problem.contains("nesting level"):
        return Finding(mark, "lists and mappings are nested too deeply")
      default: return openEnd
      }
    }

    private var character: Character? { character(at: mark) }

    private func character(at mark: Mark) -> Character? {
      text.index(ofLine: mark.line, column: mark.column).map { text[$0] }
    }

    /// A quote or a bracket that a line opens, and that none closes.
    private var openEnd: Finding? {
      guard let context else { return nil }
      if problem.contains("unexpected end of stream") || problem.contains("document indicator"),
        context.text.contains("quoted scalar")
      {
        return Finding(context.mark, "a quote opens here and never closes")
      }
      let sign =
        context.text.contains("flow sequence")
        ? "[" : context.text.contains("flow mapping") ? "{" : nil
      guard let sign, mark.line > context.mark.line else { return nil }
      return Finding(
        context.mark, "'\(sign)' opens here and is not closed by \(mark.line):\(mark.column)")
    }

    /// A colon where none may be: in a text, or behind a line whose own colon lacks its blank.
    private var looseColon: Finding {
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
      guard !String(line.unicodeScalars.prefix(mark.column - 1)).contains(": ") else {
        return Finding(mark, "a colon and a blank stand in a text: put the text in quotes")
      }
      for number in stride(from: min(mark.line - 1, lines.count), to: 0, by: -1) {
        let line = lines[number - 1]
        guard let start = line.firstIndex(where: { !" -".contains($0) }) else { continue }
        guard line.contains(":"), !line.contains(": "), line.last != ":" else { break }
        let column = line[..<start].unicodeScalars.count + 1
        return Finding(number, column, "a blank is missing behind the colon")
      }
      return Finding(
        mark, "a blank is missing behind a colon before, or a text that holds one is not in quotes")
    }
  }
}
