import Yams

/// What the parser says of its first fault.
///
/// It names the place where it could go no further. What is wrong stands often before that: where a
/// quote or a bracket opens, or where a blank or a colon is missing.
struct YAMLTrouble {
  let problem: String
  let mark: Mark
  let context: YamlError.Context?
  let lines: YAMLLines

  /// A sentence and the place it is about.
  struct Finding {
    let line: Int
    let column: Int
    let reason: String

    init(_ mark: Mark, _ reason: String) { self.init(mark.line, mark.column, reason) }

    init(_ line: Int, _ column: Int, _ reason: String) {
      (self.line, self.column, self.reason) = (line, column, reason)
    }
  }

  /// What a person would say of it.
  var finding: Finding {
    if character(at: mark) == "\t" {
      return Finding(mark, "a tab stands where only blanks may")
    }
    return openQuote ?? ofText ?? ofTable ?? ofRareSigns
      ?? Finding(mark, problem + (context.map(Self.beginning) ?? ""))
  }

  private static func beginning(_ context: YamlError.Context) -> String {
    " \(context.text) that begins at \(context.mark.line):\(context.mark.column)"
  }

  // MARK: Texts

  /// A quote that nobody closed ends at the next one, which is to open another text.
  private var openQuote: Finding? {
    let isOpen = context?.text.contains("scanning a quoted scalar") ?? false
    let end = isOpen ? context?.mark ?? mark : mark
    if let quote = YAMLQuote.open(at: end, in: lines) {
      return Finding(
        quote.line, quote.column,
        "a quote opens here and closes only at \(quote.end.line):\(quote.end.column)")
    }
    return isOpen ? Finding(end, "a quote opens here and never closes") : nil
  }

  private var ofText: Finding? {
    let sign = character(at: mark).map(String.init) ?? "?"
    switch problem {
    case "found character that cannot start any token":
      return Finding(mark, "'\(sign)' cannot begin a text: put the text in quotes")
    case "did not find expected alphabetic or numeric character":
      return context.map {
        let sign = character(at: $0.mark).map(String.init) ?? "*"
        return Finding($0.mark, "'\(sign)' by itself is no text: write \"\(sign)\" in quotes")
      }
    case "found undefined alias":
      return Finding(
        mark, "an alias without its anchor; a text that begins with '*' stands in quotes")
    case "found unknown escape character":
      let escape = character(mark.line, mark.column + 1) ?? " "
      return Finding(
        mark,
        "'\\\(escape)' stands for nothing in double quotes: write '\\\\\(escape)', or put the text in "
          + "single quotes")
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return Finding(mark, "this escape is no character: \\x has 2 digits, \\u 4 and \\U 8")
    case "found unexpected ':'":
      return Finding(mark, "a colon stands in a text: put the text in quotes")
    default: return nil
    }
  }

  // MARK: Tables and lists

  private var ofTable: Finding? {
    switch problem {
    case "mapping values are not allowed in this context": looseColon
    case "could not find expected ':'": context.map { lostColon($0.mark) }
    case "did not find expected key", "did not find expected '-' indicator": stray
    case "did not find expected <document start>": outdented
    case "did not find expected ',' or ']'": openBracket("[", "]")
    case "did not find expected ',' or '}'": openBracket("{", "}")
    case "did not find expected node content": Finding(mark, "a value is missing here")
    case "block sequence entries are not allowed in this context":
      Finding(mark, "a list begins on a line of its own, below its key")
    case _ where problem.contains("another document"):
      Finding(mark, "a second document begins here; a file holds one")
    case _ where problem.contains("nesting level"):
      Finding(mark, "lists and mappings are nested too deeply")
    default: nil
    }
  }

  /// A bracket that its line does not close, or in which something stands that does not belong there.
  private func openBracket(_ open: String, _ close: String) -> Finding? {
    guard let start = context?.mark else { return nil }
    guard mark.line == start.line, let sign = character(at: mark) else {
      return Finding(
        start, "'\(open)' opens here and is not closed by \(mark.line):\(mark.column)")
    }
    return Finding(
      mark,
      "'\(sign)' stands where ',' or '\(close)' belongs; '\(open)' opens at \(start.line):\(start.column)"
    )
  }

  /// A colon where none may be: in a text, or below a line that lacks a blank.
  private var looseColon: Finding {
    let line = lines.text(mark.line) ?? ""
    guard !String(line.unicodeScalars.prefix(mark.column - 1)).contains(": ") else {
      return Finding(mark, "a colon and a blank stand in a text: put the text in quotes")
    }
    for number in stride(from: min(mark.line, lines.count), to: 0, by: -1) {
      guard let above = lines.text(number), let start = above.firstIndex(where: { $0 != " " })
      else { continue }
      let column = above[..<start].unicodeScalars.count + 1
      let words = above[start...].drop { "- ".contains($0) }
      if above[start] == "-", number < mark.line, words.startIndex == above.index(after: start) {
        return Finding(number, column, "a blank is missing behind '-'")
      }
      if words.contains(":"), !words.contains(": "), words.last != ":" {
        return Finding(
          number, above[..<words.startIndex].unicodeScalars.count + 1,
          "a blank is missing behind the colon")
      }
      guard number == mark.line else {
        guard column < indent(of: mark.line) + 1 else { break }
        return Finding(
          mark.line, indent(of: mark.line) + 1,
          "this line is indented further than the one above, whose key has a value already")
      }
    }
    return Finding(
      mark, "a blank is missing behind a colon before, or a text that holds one is not in quotes")
  }

  /// A line that is no key with a value.
  private func lostColon(_ start: Mark) -> Finding {
    let line = lines.text(start.line) ?? ""
    let words = String(line.unicodeScalars.dropFirst(start.column - 1))
    if words.contains(":"), !words.contains(": ") {
      return Finding(start, "a blank is missing behind the colon")
    }
    if let sign = words.firstRange(of: "=") {
      return Finding(
        start.line, start.column + words[..<sign.lowerBound].unicodeScalars.count,
        "a colon and a blank belong here, not '='")
    }
    return Finding(start, "a colon is missing: '\(words.prefix(40))' is no key with a value")
  }

  /// What belongs to no table or list above it.
  private var stray: Finding? {
    guard let line = lines.text(mark.line) else { return nil }
    let before = String(line.unicodeScalars.prefix(mark.column - 1))
    guard let last = before.last(where: { $0 != " " && $0 != "-" }) else { return strayLine }
    guard before.last == last, last == "'" || last == "\"" else {
      return ended(in: before, at: mark)
        ?? Finding(mark, "this belongs to nothing: a text of this kind stands in quotes")
    }
    let remedy =
      last == "'" ? "one that belongs to it is written twice: ''" : "one that belongs to it is \\\""
    return Finding(mark.line, mark.column - 1, "the text ends at this quote: \(remedy)")
  }

  /// Something stands behind a value that a quote or a bracket has ended.
  private func ended(in before: String, at mark: Mark) -> Finding? {
    guard let last = before.last(where: { $0 != " " }), "'\"]}".contains(last) else { return nil }
    return Finding(mark, "behind '\(last)' the value has ended: put the whole of it in quotes")
  }

  /// A line that begins in a column of its own.
  private var strayLine: Finding {
    if character(at: mark) == "-", problem.hasSuffix("key") {
      return Finding(mark, "an item of a list stands where a key belongs")
    }
    if let start = context?.mark, start.column == mark.column {
      return Finding(
        mark,
        "this line begins where the items of a list do, and has no '-'; the list begins at "
          + "\(start.line):\(start.column)")
    }
    var (left, right): (Int?, Int?)
    var number = mark.line - 1
    while number > 0, left == nil {
      for column in columns(of: number) where column < right ?? Int.max {
        if column < mark.column { left = max(left ?? 0, column) } else { right = column }
      }
      number -= 1
    }
    let columns = [left, right].compactMap { $0.map(String.init) }.joined(separator: " or ")
    return Finding(
      mark, "this line begins in column \(mark.column); those above begin in column \(columns)")
  }

  /// The columns in which a line begins: its own, and that behind each dash.
  private func columns(of number: Int) -> [Int] {
    guard let line = lines.text(number), let first = line.first(where: { $0 != " " }), first != "#"
    else { return [] }
    var columns = [indent(of: number) + 1]
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("- ") {
      rest = rest.dropFirst().drop { $0 == " " }
      columns.append(line.count - rest.count + 1)
    }
    return columns
  }

  private func indent(of number: Int) -> Int { lines[number]?.prefix { $0 == 0x20 }.count ?? 0 }

  /// A line to the left of the first key.
  private var outdented: Finding {
    let first = (1..<max(2, mark.line)).first { !columns(of: $0).isEmpty } ?? 1
    guard indent(of: first) >= mark.column else {
      return Finding(mark, "what stands above is whole, and this line belongs to nothing")
    }
    return Finding(
      first, indent(of: first) + 1,
      "this key begins further to the right than that of line \(mark.line), and both are of one table"
    )
  }

  // MARK: Signs that mappings hardly have

  private var ofRareSigns: Finding? {
    let context = context?.text ?? ""
    if context.contains("directive") || problem.contains("directive")
      || problem == "found incompatible YAML document"
    {
      return Finding(
        self.context?.mark ?? mark, "a line that begins with '%' speaks to the parser: leave it out"
      )
    }
    if context.contains("a tag") || problem.contains("tag") {
      return Finding(
        self.context?.mark ?? mark, "'!' begins a tag: put a text that begins so in quotes")
    }
    if context.contains("block scalar"), let start = self.context?.mark {
      let line = lines.text(start.line) ?? ""
      return ended(in: String(line.unicodeScalars.prefix(start.column - 1)), at: start)
        ?? Finding(mark, "a text behind '|' or '>' begins on the next line")
    }
    return nil
  }

  private func character(at mark: Mark) -> Character? { character(mark.line, mark.column) }

  private func character(_ line: Int, _ column: Int) -> Character? {
    lines.text(line)?.unicodeScalars.dropFirst(column - 1).first.map(Character.init)
  }
}

/// A text in quotes that goes on over the end of a line.
struct YAMLQuote {
  let line: Int
  let column: Int
  let end: (line: Int, column: Int)

  /// The first that ends on the line of a mark, in front of it.
  static func open(at mark: Mark, in lines: YAMLLines) -> YAMLQuote? {
    var scan = Scan()
    for number in 1...max(1, min(mark.line, lines.count)) {
      scan.read(lines[number] ?? [], number)
    }
    return scan.long.first { $0.end.line == mark.line && $0.end.column <= mark.column }
  }

  /// Finds quotes where the parser does: at the beginning of a text.
  private struct Scan {
    var long: [YAMLQuote] = []
    private var open: (line: Int, column: Int, quote: UInt8)?

    mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) {
      var column = 0
      /// What stands in front, blanks aside, and whether a blank does.
      var (last, isApart): (UInt8?, Bool) = (nil, true)
      var isEscaped = false
      for place in line.indices where line[place] & 0xC0 != 0x80 {
        let byte = line[place]
        column += 1
        if let (start, startColumn, quote) = open {
          if isEscaped {
            isEscaped = false
          } else if byte == quote, quote == UInt8(ascii: "'"), place + 1 < line.endIndex,
            line[place + 1] == byte
          {
            isEscaped = true
          } else if byte == quote {
            if start < number {
              long.append(YAMLQuote(line: start, column: startColumn, end: (number, column)))
            }
            (open, last, isApart) = (nil, byte, false)
          } else {
            isEscaped = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
          }
          continue
        }
        if byte == UInt8(ascii: "#"), isApart { return }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\""), Self.begins(last, isApart) {
          open = (number, column, byte)
          continue
        }
        isApart = byte == 0x20 || byte == 0x09
        if !isApart { last = byte }
      }
    }

    private static func begins(_ last: UInt8?, _ isApart: Bool) -> Bool {
      switch last {
      case nil, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): true
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"): isApart
      default: false
      }
    }
  }
}
