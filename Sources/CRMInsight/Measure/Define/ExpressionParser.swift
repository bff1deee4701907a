/// Reads the text of an expression by recursive descent.
struct ExpressionParser {
  private var tokens: [Token]
  private var next = 0

  /// Reads a whole text.
  static func parse(_ text: String) throws(ExpressionFault) -> Expression {
    var parser = ExpressionParser(tokens: try ExpressionTokens.read(text))
    let expression = try parser.disjunction(depth: 0)
    guard case .end = parser.current.kind else { throw parser.unexpected("the end") }
    return expression
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private var current: Token { tokens[next] }

  private mutating func advance() { next = min(next + 1, tokens.count - 1) }

  private func unexpected(_ expected: String) -> ExpressionFault {
    ExpressionFault(
      reason: "found \(current.kind.title) where \(expected) was expected", place: current.place)
  }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func need(_ kind: Token.Kind) throws(ExpressionFault) {
    guard take(kind) else { throw unexpected(kind.title) }
  }

  private mutating func disjunction(depth: Int) throws(ExpressionFault) -> Expression {
    guard depth < 50 else {
      throw ExpressionFault(reason: "the expression is nested too deeply", place: current.place)
    }
    var left = try conjunction(depth: depth)
    while case let place = current.place, take(.word("or")) {
      left = .binary(.or, left, try conjunction(depth: depth), at: place)
    }
    return left
  }

  private mutating func conjunction(depth: Int) throws(ExpressionFault) -> Expression {
    var left = try negation(depth: depth)
    while case let place = current.place, take(.word("and")) {
      left = .binary(.and, left, try negation(depth: depth), at: place)
    }
    return left
  }

  private mutating func negation(depth: Int) throws(ExpressionFault) -> Expression {
    guard take(.word("not")) else { return try comparison(depth: depth) }
    guard depth < 50 else { throw unexpected("a shallower expression") }
    return .not(try negation(depth: depth + 1))
  }

  private mutating func comparison(depth: Int) throws(ExpressionFault) -> Expression {
    let left = try sum(depth: depth)
    let place = current.place
    if take(.word("is")) {
      let isNegated = take(.word("not"))
      try need(.word("null"))
      return isNegated ? .not(.isNull(left)) : .isNull(left)
    }
    let isNegated = take(.word("not"))
    if take(.word("in")) {
      let list = Expression.isIn(left, try arguments(depth: depth), at: place)
      return isNegated ? .not(list) : list
    }
    if take(.word("between")) {
      let low = try sum(depth: depth)
      try need(.word("and"))
      let range = Expression.binary(
        .and, .binary(.greaterOrEqual, left, low, at: place),
        .binary(.lessOrEqual, left, try sum(depth: depth), at: place), at: place)
      return isNegated ? .not(range) : range
    }
    guard !isNegated else { throw unexpected("in or between") }
    guard case .sign(let text) = current.kind, let sign = Expression.Operator(rawValue: text),
      sign.isComparison
    else { return left }
    advance()
    return .binary(sign, left, try sum(depth: depth), at: place)
  }

  private mutating func sum(depth: Int) throws(ExpressionFault) -> Expression {
    var left = try product(depth: depth)
    while case let place = current.place, case .sign(let text) = current.kind,
      text == "+" || text == "-"
    {
      advance()
      left = .binary(text == "+" ? .plus : .minus, left, try product(depth: depth), at: place)
    }
    return left
  }

  private mutating func product(depth: Int) throws(ExpressionFault) -> Expression {
    var left = try operand(depth: depth)
    while case let place = current.place, case .sign(let text) = current.kind,
      text == "*" || text == "/"
    {
      advance()
      left = .binary(text == "*" ? .times : .divided, left, try operand(depth: depth), at: place)
    }
    return left
  }

  private mutating func operand(depth: Int) throws(ExpressionFault) -> Expression {
    let token = current
    advance()
    switch token.kind {
    case .number(let text): return .number(text)
    case .text(let text): return .text(text)
    case .parameter(let name): return .parameter(name, at: token.place)
    case .sign("-"):
      guard depth < 50 else { throw unexpected("a shallower expression") }
      return .negative(try operand(depth: depth + 1))
    case .sign("("):
      let inner = try disjunction(depth: depth + 1)
      try need(.sign(")"))
      return inner
    case .word("case"): return try choice(at: token.place, depth: depth + 1)
    case .word(let name) where !ExpressionTokens.reserved.contains(name):
      guard case .sign("(") = current.kind else { return .name(name, at: token.place) }
      return .call(name, try arguments(depth: depth), at: token.place)
    default:
      next -= token.kind == .end ? 0 : 1
      throw unexpected("a value")
    }
  }

  private mutating func arguments(depth: Int) throws(ExpressionFault) -> [Expression] {
    try need(.sign("("))
    var list = [try disjunction(depth: depth + 1)]
    while take(.sign(",")) { list.append(try disjunction(depth: depth + 1)) }
    try need(.sign(")"))
    return list
  }

  private mutating func choice(at place: Int, depth: Int) throws(ExpressionFault) -> Expression {
    var branches: [Expression.Branch] = []
    repeat {
      try need(.word("when"))
      let condition = try disjunction(depth: depth)
      try need(.word("then"))
      branches.append(.init(condition: condition, value: try disjunction(depth: depth)))
    } while current.kind == .word("when")
    let otherwise = take(.word("else")) ? try disjunction(depth: depth) : nil
    try need(.word("end"))
    return .choose(branches, otherwise: otherwise, at: place)
  }
}

/// A word, sign, number or text of an expression.
struct Token {
  enum Kind: Hashable {
    case word(String)
    case number(String)
    case text(String)
    case parameter(String)
    case sign(String)
    case end

    var title: String {
      switch self {
      case .word(let text), .number(let text), .sign(let text): "'\(text)'"
      case .text: "a text"
      case .parameter(let name): "':\(name)'"
      case .end: "the end"
      }
    }
  }

  let kind: Kind
  let place: Int
}

/// Cuts the text of an expression into tokens.
enum ExpressionTokens {
  /// Words that cannot name a column.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "between", "is", "null", "case", "when", "then", "else", "end",
  ]

  static func read(_ text: String) throws(ExpressionFault) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] <= 0x20 {
        place += 1
        continue
      }
      let start = place
      let kind = try token(bytes, &place)
      tokens.append(Token(kind: kind, place: start))
    }
    return tokens + [Token(kind: .end, place: bytes.count)]
  }

  private static func token(
    _ bytes: [UInt8], _ place: inout Int
  ) throws(ExpressionFault) -> Token.Kind {
    switch bytes[place] {
    case UInt8(ascii: "'"): return .text(try quoted(bytes, &place))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(run(bytes, &place) { isDigit($0) || $0 == UInt8(ascii: ".") })
    case UInt8(ascii: ":"):
      place += 1
      return .parameter(run(bytes, &place, while: isWord))
    case let byte where isWord(byte):
      return .word(run(bytes, &place) { isWord($0) || isDigit($0) || $0 == UInt8(ascii: "@") })
    default: return .sign(try sign(bytes, &place))
    }
  }

  private static let signs: [(bytes: [UInt8], sign: String)] = [
    ("<=", "<="), (">=", ">="), ("<>", "<>"), ("!=", "<>"), ("=", "="), ("<", "<"), (">", ">"),
    ("+", "+"), ("-", "-"), ("−", "-"), ("*", "*"), ("×", "*"), ("/", "/"), ("÷", "/"),
    ("(", "("), (")", ")"), (",", ","),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func sign(_ bytes: [UInt8], _ place: inout Int) throws(ExpressionFault) -> String {
    for (text, sign) in signs where bytes[place...].starts(with: text) {
      place += text.count
      return sign
    }
    throw ExpressionFault(reason: "a character that no expression may hold", place: place)
  }

  private static func quoted(
    _ bytes: [UInt8], _ place: inout Int
  ) throws(ExpressionFault) -> String {
    let start = place
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "'") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      place += 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "'") else {
        return String(decoding: text, as: UTF8.self)
      }
      text.append(UInt8(ascii: "'"))
      place += 1
    }
    throw ExpressionFault(reason: "a text opens here and never closes", place: start)
  }

  private static func run(
    _ bytes: [UInt8], _ place: inout Int, while belongs: (UInt8) -> Bool
  ) -> String {
    let start = place
    while place < bytes.count, belongs(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
