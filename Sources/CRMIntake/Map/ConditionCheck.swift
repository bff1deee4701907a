import CRMCore

/// What decides whether texts can come about: those that mean nothing, and the words for yes and no.
struct ConditionLimits {
  var nulls: [[UInt8]] = [[]]
  var words = BooleanWords.standard
}

/// Finds conditions that no record can fulfil.
extension Condition {
  /// Why the condition, or else alternatives of it, can never be true, each with the last test that
  /// makes it so; none where they may be, or are too large to tell.
  func contradictions(_ limits: ConditionLimits) -> [Contradiction] {
    if let whole = contradiction(limits) { return [whole] }
    return switch self {
    case .all(let inner): inner.flatMap { $0.deadAlternatives(limits) }
    case .any: deadAlternatives(limits)
    case .test, .same, .not: []
    }
  }

  /// What stands between `or` and never holds by itself.
  private func deadAlternatives(_ limits: ConditionLimits) -> [Contradiction] {
    switch self {
    case .any(let inner): inner.flatMap { $0.contradictions(limits) }
    case .all(let inner): inner.flatMap { $0.deadAlternatives(limits) }
    case .test, .same, .not: []
    }
  }

  private func contradiction(_ limits: ConditionLimits) -> Contradiction? {
    guard let ways, !ways.isEmpty else { return nil }
    var found: [Contradiction] = []
    for way in ways {
      guard let contradiction = Self.contradiction(in: way, limits) else { return nil }
      found.append(contradiction)
    }
    return found.first
  }

  /// Why something can never be true.
  struct Contradiction {
    let reason: String
    var place: Position?
  }

  /// A test that holds, or that does not.
  private struct Atom {
    let expression: Expression
    let test: Test
    let holds: Bool
  }

  /// The ways in which the condition can come true: each a list of tests that all hold.
  private var ways: [[Atom]]? { ways(negated: false) }

  private func ways(negated: Bool) -> [[Atom]]? {
    switch self {
    case .test(let expression, let test):
      return [[Atom(expression: expression, test: test, holds: !negated)]]
    case .same(let one, let other):
      // Two that are the same are both there; nothing follows from their not being it.
      let sides = [one, other].map { Atom(expression: $0, test: .isPresent, holds: true) }
      return [negated ? [] : sides]
    case .not(let inner): return inner.ways(negated: !negated)
    case .all(let inner), .any(let inner):
      let isProduct = if case .all = self { !negated } else { negated }
      var result: [[Atom]] = isProduct ? [[]] : []
      for condition in inner {
        guard let more = condition.ways(negated: negated) else { return nil }
        result = isProduct ? result.flatMap { way in more.map { way + $0 } } : result + more
        guard result.count <= 256 else { return nil }
      }
      return result
    }
  }

  private static func contradiction(
    in way: [Atom], _ limits: ConditionLimits
  ) -> Contradiction? {
    let tested = Dictionary(grouping: way, by: \.expression.signature)
    for (name, atoms) in tested.sorted(by: { $0.key < $1.key }) {
      let place = atoms.last?.expression.fields.first?.position
      if let constant = atoms.first?.expression.onlyConstant {
        if atoms.contains(where: { $0.test.accepts(constant, limits.words) == !$0.holds }) {
          return Contradiction(reason: "\(name) is a constant")
        }
        continue
      }
      if let reason = contradiction(among: atoms, limits.words) {
        return Contradiction(reason: "'\(name)' would be \(reason)", place: place)
      }
      if let reason = impossible(atoms, limits.nulls) {
        return Contradiction(reason: "'\(name)' is never \(reason)", place: place)
      }
    }
    return nil
  }

  private static func clash(_ atoms: [Atom]) -> Bool {
    atoms.contains { one in atoms.contains { one.test.excludes($0.test) } }
  }

  /// A test for texts that its field never has.
  private static func impossible(_ atoms: [Atom], _ nulls: [[UInt8]]) -> String? {
    for atom in atoms where atom.holds {
      if let part = atom.test.part, let reason = atom.expression.whyNeverHolds(part) {
        return "a text with '\(String(decoding: part, as: UTF8.self))': \(reason)"
      }
      guard let values = atom.test.values else { continue }
      let reasons = values.map { atom.expression.whyNever($0, nulls: nulls) }
      guard let first = reasons.first, let reason = first, !reasons.contains(nil) else { continue }
      return "'\(String(decoding: values[0], as: UTF8.self))': \(reason)"
    }
    return nil
  }

  private static func contradiction(among atoms: [Atom], _ yesAndNo: BooleanWords) -> String? {
    // Every test but that for presence fails on an empty field.
    let isFilled = atoms.contains { $0.holds }
    let isEmpty = atoms.contains { $0.test == .isPresent && !$0.holds }
    if isFilled, isEmpty { return "empty and not empty at once" }
    let words: [Test] = [.isYes, .isNo]
    if words.allSatisfy({ word in atoms.contains { $0.test == word && $0.holds } }) {
      return "true and false at once"
    }
    if let twice = atoms.first(where: { one in
      one.holds && atoms.contains { $0.test == one.test && !$0.holds }
    }) {
      return "\(twice.test.title), and not, at once"
    }
    if clash(atoms.filter(\.holds)) { return "of two beginnings or ends at once" }
    var values: [[UInt8]]?
    for atom in atoms where atom.holds {
      guard let listed = atom.test.values else { continue }
      values = values.map { $0.filter(listed.contains) } ?? listed
    }
    guard let values else { return nil }
    func areFulfilled(_ atoms: [Atom], by value: [UInt8]) -> Bool {
      atoms.allSatisfy { $0.test.accepts(value, yesAndNo) == $0.holds }
    }
    guard !values.contains(where: { areFulfilled(atoms, by: $0) }) else { return nil }
    let others = atoms.filter { !words.contains($0.test) }
    return values.contains { areFulfilled(others, by: $0) }
      ? "true or false, and a text that is no word for it, at once" : "two different texts at once"
  }
}

extension Condition.Test {
  /// Whether two texts cannot both begin, or both end, a third one.
  fileprivate func excludes(_ other: Self) -> Bool {
    switch (self, other) {
    case (.startsWith(let a), .startsWith(let b)): !a.starts(with: b) && !b.starts(with: a)
    case (.endsWith(let a), .endsWith(let b)):
      !a.reversed().starts(with: b.reversed()) && !b.reversed().starts(with: a.reversed())
    default: false
    }
  }

  /// The only texts that fulfil the test; nil when others do, too.
  fileprivate var values: [[UInt8]]? {
    switch self {
    case .equals(let text): [text]
    case .isOneOf(let texts): texts
    default: nil
    }
  }

  /// The part that a text must have to fulfil the test.
  fileprivate var part: [UInt8]? {
    switch self {
    case .contains(let part), .startsWith(let part), .endsWith(let part): part
    default: nil
    }
  }

  /// Whether a text fulfils the test.
  fileprivate func accepts(_ text: [UInt8], _ words: BooleanWords) -> Bool {
    switch self {
    case .isPresent: !text.isEmpty
    case .isYes: words.value(of: text.span) == true
    case .isNo: words.value(of: text.span) == false
    case .equals(let other): text == other
    case .isOneOf(let others): others.contains(text)
    case .contains(let part): text.firstRange(of: part) != nil
    case .startsWith(let part): text.starts(with: part)
    case .endsWith(let part): text.reversed().starts(with: part.reversed())
    }
  }

  fileprivate var title: String {
    switch self {
    case .isPresent: "present"
    case .isYes: "true"
    case .isNo: "false"
    default: "one text"
    }
  }
}

extension Expression {
  /// The expression as text, the same for the same one wherever it stands.
  var signature: String {
    switch self {
    case .piped(let source, let calls): source.signature + calls.map(\.signature).joined()
    case .first(let all): "[" + all.map(\.signature).joined(separator: ", ") + "]"
    case .composite(let all, let separator):
      all.map(\.signature).joined(separator: String(decoding: separator, as: UTF8.self))
    }
  }

  /// The text that it always is.
  var onlyConstant: [UInt8]? {
    guard case .piped(.constant(let bytes), let calls) = self, calls.isEmpty else { return nil }
    return bytes
  }
}

extension Expression.Source {
  fileprivate var signature: String {
    switch self {
    case .constant(let bytes): "=" + String(decoding: bytes, as: UTF8.self)
    case .field(let field): (field.isParent ? "parent." : "") + field.name
    case .item: "$item"
    case .capture(let name): "$" + name
    case .columns(let pattern): pattern.text
    }
  }
}

extension FunctionCall {
  fileprivate var signature: String {
    let texts = arguments.map { "\"" + String(decoding: $0, as: UTF8.self) + "\"" }
    return " | \(function.rawValue)" + (texts.isEmpty ? "" : "(\(texts.joined(separator: ", ")))")
  }
}
