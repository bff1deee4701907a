import CRMCore

/// Reads a condition by descent.
///
/// Names may hold spaces and parentheses, so a name ends where a
/// test begins, and a parenthesis groups only where a condition may start. A test that cannot be read
/// is noted, and reading goes on behind it: one reading finds every fault.
struct ConditionParser {
  var text: Substring
  let node: YAMLNode
  let asPath: Bool
  /// What the names of definitions stand for.
  private let named: NamedParts
  var log = FaultLog()
  /// How many negations and parentheses are open.
  private var depth = 0
  private static let deepest = 100
  /// The word behind which the next test stands.
  private var lead: Substring
  /// What was looked through for a test and has no quotes: it ends where the test begins.
  private var searched: (start: Substring.Index, end: Substring.Index)?

  /// What is wrong, and with which part of the condition.
  struct Problem: Error {
    let reason: String
    let place: Substring
    var remedy: String?
  }

  private static let tests = [
    " is not ", " is ", " not in ", " in ", " contains ", " starts with ", " ends with ",
  ]

  init(text: Substring, node: YAMLNode, asPath: Bool, named: NamedParts) {
    (self.text, self.node, self.asPath, self.named) = (text, node, asPath, named)
    lead = text[..<text.startIndex]
  }

  mutating func whole() -> Condition? {
    do throws(Problem) {
      let condition = try alternatives()
      skipSpace()
      guard text.isEmpty else { throw leftOver }
      return condition
    } catch {
      note(error)
      return nil
    }
  }

  private mutating func note(_ problem: Problem) {
    var facts: [Fault.Fact: String] = [.reason: problem.reason]
    facts[.remedy] = problem.remedy
    log.add(.badExpression, at: node.part(problem.place), facts)
  }

  private var leftOver: Problem {
    if let word = ConditionWords.misread(in: text) {
      return Problem(misread: word)
    }
    return Problem(reason: "'\(text)' is left over at the end", place: text)
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
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Problem(
        reason: "this is nested more than \(Self.deepest) times", place: text.prefix(1))
    }
    if take("not") { return .not(try negation()) }
    skipSpace()
    guard text.first == "(" else { return notedTest() }
    let open = text
    text.removeFirst()
    let inner = try alternatives()
    skipSpace()
    guard text.first == ")" else {
      throw text.isEmpty
        ? Problem(reason: "a parenthesis never closes", place: open.prefix(1)) : leftOver
    }
    text.removeFirst()
    return inner
  }

  /// A test that cannot be read is noted, and what belongs to it passed over.
  private mutating func notedTest() -> Condition {
    do {
      return try test()
    } catch {
      note(error)
      // What is wrong with a name stands in front of the test that was found behind it.
      if !text.isEmpty, error.place.startIndex < text.startIndex {
        text = text.base[error.place.endIndex...]
      }
      var end = text.startIndex
      var reach = ConditionWords.Reach()
      while end < text.endIndex, !reach.ends(text, at: end) { end = text.index(after: end) }
      text = text[end...]
      return .any([])
    }
  }

  private mutating func test() throws(Problem) -> Condition {
    skipSpace()
    if let condition = namedCondition() { return condition }
    guard text.first != ")", let (name, word) = nameBeforeTest() else { throw noTest }
    if let problem = ConditionWords.problem(ofName: name, before: word) { throw problem }
    let field = expression(name)
    if word.hasPrefix("is"), take("same as") {
      let operand = try self.operand()
      let other = expression(operand)
      if field.givesList { throw Self.listHasNoText(name) }
      if other.givesList { throw Self.listHasNoText(operand) }
      let same = Condition.same(field, other)
      return word == "is" ? same : .not(same)
    }
    try checkKind(of: field, name, word)
    return switch word {
    case "is": try equality(field, word)
    case "is not": .not(try equality(field, word))
    case "in": .test(field, .isOneOf(try list()))
    case "not in": .not(.test(field, .isOneOf(try list())))
    case "contains": .test(field, .contains(try value(of: word)))
    case "starts with": .test(field, .startsWith(try value(of: word)))
    default: .test(field, .endsWith(try value(of: word)))
    }
  }

  /// A whole test that is defined: `$won`.
  private mutating func namedCondition() -> Condition? {
    guard text.first == "$" else { return nil }
    let name = text.dropFirst().prefix(while: NameUse.isPart)
    let rest = text[name.endIndex...]
    guard NameUse.endsTest(rest), let condition = named.conditions[String(name)] else { return nil }
    lead = text[..<name.endIndex]
    text = rest
    return condition
  }

  /// Nothing that can be read as a test stands here.
  private var noTest: Problem {
    guard !text.isEmpty, text.first != ")" else {
      guard !lead.isEmpty else { return Problem(reason: "the condition is empty", place: text) }
      return Problem(reason: "a test is missing behind '\(lead)'", place: lead)
    }
    var reach = ConditionWords.Reach()
    let end = text.indices.first { reach.ends(text, at: $0) } ?? text.endIndex
    let words = text[..<end].trimmed
    if let problem = ConditionWords.problem(ofName: words, before: nil) { return problem }
    return Problem(
      reason: "'\(words)' is no test; write '<field> is present', 'is empty', 'is true', "
        + "'is \"text\"', 'is same as <field>', 'in [a, b]', 'contains', 'starts with' or 'ends with'",
      place: words)
  }

  /// A field that cannot be read says why; the rest of the condition is read all the same.
  private mutating func expression(_ part: Substring) -> Expression {
    Expression.parse(node.part(part), asPath: asPath, values: named.values, log: &log)
      ?? .piped(.constant([]), [])
  }

  /// The field behind `same as`: up to the condition's next word, or to the parenthesis around it.
  private mutating func operand() throws(Problem) -> Substring {
    skipSpace()
    var reach = ConditionWords.Reach()
    let end = text.indices.first { reach.ends(text, at: $0) } ?? text.endIndex
    let name = text[..<end].trimmed
    guard !name.isEmpty else { throw Problem(reason: "'same as' needs a field", place: text) }
    guard name.count(where: { $0 == "\"" }).isMultiple(of: 2) else {
      throw Problem(reason: "a quote never closes", place: name)
    }
    text = text[end...]
    return name
  }

  private func checkKind(
    of field: Expression, _ name: Substring, _ word: Substring
  ) throws(Problem) {
    let after = text.trimmed
    let asksPresence = after.hasPrefix("present") || after.hasPrefix("empty")
    guard field.givesList, !(word.hasPrefix("is") && asksPresence) else { return }
    throw Self.listHasNoText(name)
  }

  private static func listHasNoText(_ place: Substring) -> Problem {
    Problem(
      reason: "a list has no text to compare; 'first', 'item' or 'join' makes one", place: place)
  }

  /// The name in front of the next test, and the words of that test.
  private mutating func nameBeforeTest() -> (name: Substring, word: Substring)? {
    var inQuotes = false
    let start = text.startIndex
    let isKnown = searched.map { $0.start <= start && start <= $0.end } ?? false
    var isPlain = true
    for index in text[(isKnown ? searched?.end ?? start : start)...].indices {
      if text[index] == "\"" {
        inQuotes.toggle()
        isPlain = false
      }
      guard !inQuotes, text[index] == " ",
        let word = Self.tests.first(where: { text[index...].hasPrefix($0) })
      else { continue }
      searched = isPlain ? (start, index) : nil
      let name = text[..<index].trimmed
      guard !name.isEmpty else { return nil }
      let words = text[index...].prefix(word.count).trimmed
      text = text[words.endIndex...]
      return (name, words)
    }
    searched = isPlain ? (start, text.endIndex) : nil
    return nil
  }

  private mutating func equality(
    _ field: Expression, _ word: Substring
  ) throws(Problem) -> Condition {
    if take("present") { return .test(field, .isPresent) }
    if take("empty") { return .not(.test(field, .isPresent)) }
    if take("true") { return .test(field, .isYes) }
    if take("false") { return .test(field, .isNo) }
    skipSpace()
    let isBare = text.first != "\""
    let start = text
    let bytes = try value(of: word)
    if isBare, let problem = ConditionWords.problem(ofWord: start[..<text.startIndex].trimmed) {
      throw problem
    }
    return .test(field, .equals(bytes))
  }

  /// The text that a test compares with: in quotes, or bare up to the condition's next word.
  private mutating func value(of word: Substring) throws(Problem) -> [UInt8] {
    skipSpace()
    if text.first == "\"" { return try quoted() }
    var end = text.startIndex
    // The blank in front of the condition's next word is passed over already.
    guard !ConditionWords.begins(text) else {
      throw Problem(reason: "a value is missing behind '\(word)'", place: word)
    }
    while end < text.endIndex, text[end] != ")", !ConditionWords.connects(text, at: end) {
      end = text.index(after: end)
    }
    let value = text[..<end].trimmed
    guard !value.isEmpty else {
      throw Problem(reason: "a value is missing behind '\(word)'", place: word)
    }
    if let problem = ConditionWords.problem(ofValue: value, behind: word) { throw problem }
    text = text[end...]
    return Array(value.utf8)
  }

  private mutating func quoted() throws(Problem) -> [UInt8] {
    let body = text.dropFirst()
    guard let close = body.firstIndex(of: "\"") else {
      let open = text.prefix(1)
      text = text[text.endIndex...]
      throw Problem(reason: "a quote never closes", place: open)
    }
    text = body[body.index(after: close)...]
    return Array(body[..<close].utf8)
  }

  private mutating func list() throws(Problem) -> [[UInt8]] {
    skipSpace()
    let open = text.prefix(1)
    guard open == "[" else {
      throw Problem(reason: "'in' needs a list such as [a, b]", place: open)
    }
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
    guard text.first == "]" else { throw Problem(reason: "a list never closes", place: open) }
    text.removeFirst()
    guard !items.isEmpty else { throw Problem(reason: "the list is empty", place: open) }
    return items
  }

  /// An item of a list: in quotes, or bare up to a comma.
  private mutating func item() throws(Problem) -> [UInt8] {
    guard text.first != "\"" else { return try quoted() }
    let end = text.firstIndex { $0 == "," || $0 == "]" } ?? text.endIndex
    let word = text[..<end].trimmed
    guard !word.isEmpty else {
      throw Problem(reason: "a value is missing", place: text.prefix(1))
    }
    if let problem = ConditionWords.problem(ofName: word, isEquality: false)
      ?? ConditionWords.problem(ofQuotes: word)
    {
      throw problem
    }
    text = text[end...]
    return Array(word.utf8)
  }

  private mutating func take(_ word: String) -> Bool {
    skipSpace()
    guard text.hasPrefix(word) else { return false }
    let after = text.dropFirst(word.count)
    guard after.first.map({ $0 == " " || $0 == "(" || $0 == ")" }) ?? true else { return false }
    lead = text[..<after.startIndex]
    text = after
    return true
  }

  private mutating func skipSpace() {
    while text.first?.isWhitespace == true { text.removeFirst() }
  }
}
