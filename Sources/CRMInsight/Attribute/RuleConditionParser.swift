package import CRMCore

extension RuleCondition {
  /// Reads a condition such as `category = search and medium ~ paid`.
  ///
  ///     condition = both {"or" both}      both = one {"and" one}
  ///     one       = "(" condition ")" | field test
  ///     test      = "missing" | "=" word | "in" "(" word {"," word} ")"
  ///               | ("contains" | "starts" | "ends") word | "~" pattern
  ///
  /// A word is bare or in single quotes. `and` binds tighter than `or`.
  ///
  /// - Throws: `Fault` with `badExpression` at the place of the mistake where the text stands on
  ///   one line, else at the node.
  package static func parse(_ node: YAMLNode) throws(Fault) -> RuleCondition {
    var parser = try RuleConditionParser(node)
    let condition = try parser.condition()
    try parser.finish()
    return condition
  }
}

private struct RuleConditionParser {
  private struct Token {
    var text: String
    var isQuoted: Bool
    var offset: Int
  }

  private let node: YAMLNode
  private let length: Int
  private var tokens: [Token] = []
  private var place = 0

  init(_ node: YAMLNode) throws(Fault) {
    self.node = node
    let bytes = Array((node.text ?? "").utf8)
    length = bytes.count
    var start = 0
    while start < bytes.count {
      let byte = bytes[start]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        start += 1
        continue
      }
      var end = start + 1
      let isQuoted = byte == UInt8(ascii: "'")
      if isQuoted {
        guard let quote = bytes[end...].firstIndex(of: byte) else {
          throw fault("a quote opens here and never closes", at: start)
        }
        tokens.append(Token(text: text(bytes[end..<quote]), isQuoted: true, offset: start))
        end = quote + 1
      } else {
        if !isSign(byte) {
          while end < bytes.count, !isSign(bytes[end]), bytes[end] > UInt8(ascii: " ") { end += 1 }
        }
        tokens.append(Token(text: text(bytes[start..<end]), isQuoted: false, offset: start))
      }
      start = end
    }
  }

  mutating func condition(depth: Int = 0) throws(Fault) -> RuleCondition {
    guard depth < 32 else { throw fault("the condition is nested too deeply", at: offset) }
    var parts = [try both(depth)]
    while take("or") { parts.append(try both(depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  mutating func finish() throws(Fault) {
    guard place == tokens.count else { throw fault("expected 'and' or 'or'", at: offset) }
  }

  private mutating func both(_ depth: Int) throws(Fault) -> RuleCondition {
    var parts = [try one(depth)]
    while take("and") { parts.append(try one(depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func one(_ depth: Int) throws(Fault) -> RuleCondition {
    if take("(") {
      let inner = try condition(depth: depth + 1)
      try expect(")")
      return inner
    }
    let name = try word("a field")
    guard let field = RuleField(rawValue: name.text) else {
      throw fault(unknown("field", name.text, RuleField.allCases.map(\.rawValue)), at: name.offset)
    }
    return .test(field, try test())
  }

  private mutating func test() throws(Fault) -> RuleTest {
    if take("missing") { return .missing }
    if take("=") { return .isOneOf([try value()]) }
    if take("contains") { return .contains(try value()) }
    if take("starts") { return .starts(try value()) }
    if take("ends") { return .ends(try value()) }
    if take("in") { return .isOneOf(try list()) }
    guard take("~") else {
      throw fault("expected =, in, contains, starts, ends, ~ or missing", at: offset)
    }
    let name = try word("a pattern")
    guard let pattern = RulePattern(rawValue: name.text) else {
      throw fault(
        unknown("pattern", name.text, RulePattern.allCases.map(\.rawValue)), at: name.offset)
    }
    return .matches(pattern)
  }

  private mutating func list() throws(Fault) -> [String] {
    try expect("(")
    var values = [try value()]
    while take(",") { values.append(try value()) }
    try expect(")")
    return values
  }

  private mutating func value() throws(Fault) -> String {
    let token = try word("a value")
    guard token.text == token.text.lowercased(), !token.text.isEmpty else {
      throw fault("values are compared in lower case and are not empty", at: token.offset)
    }
    return token.text
  }

  private mutating func word(_ what: String) throws(Fault) -> Token {
    guard place < tokens.count, tokens[place].isQuoted || !isSign(tokens[place].text.utf8.first)
    else { throw fault("expected \(what)", at: offset) }
    defer { place += 1 }
    return tokens[place]
  }

  private mutating func take(_ text: String) -> Bool {
    guard place < tokens.count, !tokens[place].isQuoted, tokens[place].text == text else {
      return false
    }
    place += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(Fault) {
    guard take(sign) else { throw fault("expected '\(sign)'", at: offset) }
  }

  private var offset: Int { place < tokens.count ? tokens[place].offset : length }

  private func unknown(_ kind: String, _ name: String, _ names: [String]) -> String {
    let near = nearestName(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
    return "there is no \(kind) '\(name)'" + near
  }

  private func fault(_ reason: String, at offset: Int) -> Fault {
    var position = node.position
    let isBlock = node.text?.contains("\n") ?? true
    if !isBlock, let column = position.column {
      position.column = column + offset + (node.isQuoted ? 1 : 0)
    }
    return Fault(.badExpression, at: position, [.reason: reason])
  }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private func isSign(_ byte: UInt8?) -> Bool {
  byte.map { "()=~,'".utf8.contains($0) } ?? false
}
