import CRMCore

/// A `when:`, `deleted:` or `test:`: a closed language of tests on fields.
///
///     Stage is "Won" and not (Amount is empty or Type in [Trial, Internal])
package indirect enum Condition: Sendable {
  case test(Expression, Test)
  /// Both have a text, and it is the same.
  case same(Expression, Expression)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// What is asked of a text.
  package enum Test: Sendable, Hashable {
    case isPresent
    case isYes
    case isNo
    case equals([UInt8])
    case isOneOf([[UInt8]])
    case contains([UInt8])
    case startsWith([UInt8])
    case endsWith([UInt8])
  }

  /// Every field that the condition names.
  package var fields: [Expression.FieldName] {
    expressions.flatMap(\.fields)
  }

  /// Every expression that is tested.
  var expressions: [Expression] {
    switch self {
    case .test(let expression, _): [expression]
    case .same(let one, let other): [one, other]
    case .not(let inner): inner.expressions
    case .all(let inner), .any(let inner): inner.flatMap(\.expressions)
    }
  }

  static func parse(_ node: YAMLNode, asPath: Bool = false, log: inout FaultLog) -> Condition? {
    guard let text = node.text else {
      log.add(
        .wrongType, at: node,
        [.name: "the condition", .expected: "text", .found: node.kindName])
      return nil
    }
    var parser = ConditionParser(text: text[...], node: node, asPath: asPath)
    do {
      let condition = try parser.whole()
      for fault in parser.log.faults { log.add(fault) }
      return parser.log.faults.isEmpty ? condition : nil
    } catch {
      log.add(.badExpression, at: node, [.reason: error.reason])
      return nil
    }
  }
}

/// Reads a condition by descent.
///
/// Names may hold spaces and parentheses, so a name ends where a
/// test begins, and a parenthesis groups only where a condition may start.
private struct ConditionParser {
  var text: Substring
  let node: YAMLNode
  let asPath: Bool
  /// What is wrong with the fields that are tested.
  var log = FaultLog()

  struct Problem: Error { let reason: String }

  private static let tests = [
    " is not ", " is ", " not in ", " in ", " contains ", " starts with ", " ends with ",
  ]

  mutating func whole() throws(Problem) -> Condition {
    let condition = try alternatives()
    skipSpace()
    guard text.isEmpty else { throw Problem(reason: "'\(text)' is left over at the end") }
    return condition
  }

  private mutating func alternatives() throws(Problem) -> Condition {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Problem) -> Condition {
    var parts = [try negation()]
    while take("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(Problem) -> Condition {
    if take("not") { return .not(try negation()) }
    skipSpace()
    guard text.first == "(" else { return try test() }
    text.removeFirst()
    let inner = try alternatives()
    skipSpace()
    guard text.first == ")" else { throw Problem(reason: "a parenthesis never closes") }
    text.removeFirst()
    return inner
  }

  private mutating func test() throws(Problem) -> Condition {
    skipSpace()
    guard let (name, word) = nameBeforeTest() else {
      throw Problem(
        reason: "'\(text)' is no test; write '<field> is present', 'is empty', 'is true', "
          + "'is \"text\"', 'is same as <field>', 'in [a, b]', 'contains', 'starts with' or 'ends with'"
      )
    }
    let quoted = YAMLNode.text(String(name), at: node.position)
    let field = expression(quoted)
    if word.trimmed.hasPrefix("is"), take("same as") {
      let other = expression(.text(try operand(), at: node.position))
      for side in [field, other] where side.givesList { throw Self.listHasNoText }
      let same = Condition.same(field, other)
      return word.trimmed == "is" ? same : .not(same)
    }
    try checkKind(of: field, word)
    let test: Condition
    switch word.trimmed {
    case "is": test = try equality(field)
    case "is not": test = .not(try equality(field))
    case "in": test = .test(field, .isOneOf(try list()))
    case "not in": test = .not(.test(field, .isOneOf(try list())))
    case "contains": test = .test(field, .contains(try value()))
    case "starts with": test = .test(field, .startsWith(try value()))
    default: test = .test(field, .endsWith(try value()))
    }
    return test
  }

  /// A field that cannot be read says why; the rest of the condition is read all the same.
  private mutating func expression(_ text: YAMLNode) -> Expression {
    Expression.parse(text, asPath: asPath, log: &log) ?? .piped(.constant([]), [])
  }

  /// The field behind `same as`: up to the condition's next word, or to the parenthesis around it.
  private mutating func operand() throws(Problem) -> String {
    skipSpace()
    var end = text.startIndex
    var (depth, inQuotes) = (0, false)
    while end < text.endIndex {
      switch text[end] {
      case "\"": inQuotes.toggle()
      case "(" where !inQuotes: depth += 1
      case ")" where !inQuotes: depth -= 1
      default: break
      }
      if depth < 0 || !inQuotes && depth == 0 && atConnective(end) { break }
      end = text.index(after: end)
    }
    let name = text[..<end].trimmed
    guard !name.isEmpty else { throw Problem(reason: "'same as' needs a field") }
    text = text[end...]
    return String(name)
  }

  private func checkKind(of field: Expression, _ word: String) throws(Problem) {
    let after = text.trimmed
    let asksPresence = after.hasPrefix("present") || after.hasPrefix("empty")
    guard field.givesList, !(word.trimmed.hasPrefix("is") && asksPresence) else { return }
    throw Self.listHasNoText
  }

  private static let listHasNoText = Problem(
    reason: "a list has no text to compare; 'first', 'item' or 'join' makes one")

  private mutating func nameBeforeTest() -> (Substring, String)? {
    var inQuotes = false
    for index in text.indices {
      if text[index] == "\"" { inQuotes.toggle() }
      guard !inQuotes, text[index] == " ",
        let word = Self.tests.first(where: { text[index...].hasPrefix($0) })
      else { continue }
      let name = text[..<index].trimmed
      text = text[index...].dropFirst(word.count)
      return name.isEmpty ? nil : (name, word)
    }
    return nil
  }

  private mutating func equality(_ field: Expression) throws(Problem) -> Condition {
    if take("present") { return .test(field, .isPresent) }
    if take("empty") { return .not(.test(field, .isPresent)) }
    if take("true") { return .test(field, .isYes) }
    if take("false") { return .test(field, .isNo) }
    return .test(field, .equals(try value()))
  }

  private mutating func value() throws(Problem) -> [UInt8] {
    skipSpace()
    if text.first == "\"" {
      let body = text.dropFirst()
      guard let close = body.firstIndex(of: "\"") else {
        throw Problem(reason: "a quote never closes")
      }
      text = body[body.index(after: close)...]
      return Array(body[..<close].utf8)
    }
    var end = text.startIndex
    while end < text.endIndex, text[end] != ")", !atConnective(end) {
      end = text.index(after: end)
    }
    let word = text[..<end].trimmed
    guard !word.isEmpty else { throw Problem(reason: "a value is missing") }
    text = text[end...]
    return Array(word.utf8)
  }

  private func atConnective(_ index: Substring.Index) -> Bool {
    text[index...].hasPrefix(" and ") || text[index...].hasPrefix(" or ")
  }

  private mutating func list() throws(Problem) -> [[UInt8]] {
    skipSpace()
    guard text.first == "[" else { throw Problem(reason: "'in' needs a list such as [a, b]") }
    text.removeFirst()
    var items: [[UInt8]] = []
    while true {
      skipSpace()
      if text.first == "]" { break }
      items.append(try item())
      skipSpace()
      guard text.first == "," else { break }
      text.removeFirst()
    }
    guard text.first == "]" else { throw Problem(reason: "a list never closes") }
    text.removeFirst()
    guard !items.isEmpty else { throw Problem(reason: "the list is empty") }
    return items
  }

  /// An item of a list: in quotes, or bare up to a comma.
  private mutating func item() throws(Problem) -> [UInt8] {
    guard text.first != "\"" else { return try value() }
    let end = text.firstIndex { $0 == "," || $0 == "]" } ?? text.endIndex
    let word = text[..<end].trimmed
    text = text[end...]
    guard !word.isEmpty else { throw Problem(reason: "a value is missing") }
    return Array(word.utf8)
  }

  private mutating func take(_ word: String) -> Bool {
    skipSpace()
    guard text.hasPrefix(word) else { return false }
    let after = text.dropFirst(word.count)
    guard after.first.map({ $0 == " " || $0 == "(" || $0 == ")" }) ?? true else { return false }
    text = after
    return true
  }

  private mutating func skipSpace() {
    while text.first?.isWhitespace == true { text.removeFirst() }
  }
}
