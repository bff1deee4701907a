import CRMCore

/// Where the fields of a row are looked up.
struct Scope {
  /// The node of the record that relative paths start from.
  var node = 0
  /// What `$item` stands for.
  var item: Range<Int32>?
  /// What a column pattern captured.
  var captures: [[UInt8]] = []
}

/// Expressions and conditions over one record; what they make is kept in its arena.
extension Record {
  /// The trimmed text of a column of a CSV record; nil when it stands for nothing.
  @inline(__always)
  func present(column: Int, nulls: borrowing NullTokens) -> Range<Int32>? {
    guard column + 1 < nodes.count else { return nil }
    return present(nodes[column + 1].text, nulls: nulls)
  }

  @inline(__always)
  private func present(_ range: Range<Int32>, nulls: borrowing NullTokens) -> Range<Int32>? {
    let range = trimmed(range)
    return nulls.contains(arena.span.extracting(range.asInt)) ? nil : range
  }

  /// The value of an expression.
  mutating func value(
    of expression: CompiledExpression, in scope: Scope, nulls: NullTokens = .empty
  ) -> Value {
    switch expression {
    case .piped(let source, let calls):
      let value = fetch(source, scope, nulls: nulls)
      return calls.isEmpty ? value : run(calls, on: value, in: scope, nulls: nulls)
    case .first(let all):
      for one in all {
        let value = value(of: one, in: scope, nulls: nulls)
        if case .none = value { continue }
        return value
      }
      return .none
    case .branches(let all):
      for branch in all {
        if case .none = value(of: branch.test, in: scope, nulls: nulls) { continue }
        return value(of: branch.value, in: scope, nulls: nulls)
      }
      return .none
    case .composite(let all, let separator): return composite(all, separator, scope, nulls: nulls)
    }
  }

  /// The text of an expression that gives one.
  mutating func text(
    of expression: CompiledExpression, in scope: Scope, nulls: NullTokens = .empty
  ) throws(ValueFailure) -> Range<Int32>? {
    if case .piped(.column(let index), let calls) = expression, calls.isEmpty {
      return present(column: index, nulls: nulls)
    }
    let value = value(of: expression, in: scope, nulls: nulls)
    if case .bad(let failure) = value { throw failure }
    return value.text
  }

  /// Nothing, when every part that is not a constant is empty.
  private mutating func composite(
    _ all: [CompiledExpression], _ separator: [UInt8], _ scope: Scope, nulls: NullTokens
  ) -> Value {
    var bytes: [UInt8] = []
    var hasValue = false
    for (place, one) in all.enumerated() {
      if place > 0 { bytes += separator }
      let value = value(of: one, in: scope, nulls: nulls)
      if case .bad = value { return value }
      guard let range = value.text else { continue }
      if case .piped(.constant, _) = one {} else { hasValue = true }
      bytes += arena[range.asInt]
    }
    return hasValue ? .text(append(bytes)) : .none
  }

  mutating func fetch(
    _ source: CompiledSource, _ scope: Scope, nulls: NullTokens
  ) -> Value {
    switch source {
    case .constant(let bytes), .given(let bytes): bytes.isEmpty ? .none : .text(append(bytes))
    case .column(let index): Value(present(column: index, nulls: nulls))
    case .path(let path): value(ofNode: node(at: path, from: scope.node), nulls: nulls)
    case .parentPath(let path): value(ofNode: node(at: path), nulls: nulls)
    case .paths(let path, let isParent):
      texts(ofNodes: everyNode(at: path.steps[...], from: isParent ? 0 : scope.node))
    case .item: Value(scope.item.flatMap { present($0, nulls: nulls) })
    case .capture(let index):
      index < scope.captures.count ? .text(append(scope.captures[index])) : .none
    case .absent: .none
    }
  }

  private func value(ofNode node: Int?, nulls: NullTokens) -> Value {
    guard let node else { return .none }
    if let range = text(of: node) { return Value(present(range, nulls: nulls)) }
    switch nodes[node].kind {
    case .list: return nodes[node].end == node + 1 ? .none : .node(node)
    case .object: return hasContent(node) ? .node(node) : .none
    default: return .none
    }
  }

  /// Whether an object has a member that is no attribute: an element of XML that has attributes and
  /// nothing inside is as empty as one without.
  private func hasContent(_ node: Int) -> Bool {
    var child = node + 1
    let end = Int(nodes[node].end)
    while child < end {
      let key = nodes[child].key
      if key.isEmpty || arena[Int(key.lowerBound)] != UInt8(ascii: "@") { return true }
      child = Int(nodes[child].end)
    }
    return false
  }

  // MARK: Repetition

  /// What an emission is repeated for; the nodes of a JSON text come behind those of the record.
  mutating func scopes(
    of iteration: CompiledIteration, nulls: NullTokens
  ) throws(ValueFailure) -> [Scope] {
    switch iteration {
    case .once: return [Scope()]
    case .nodes(let path): return scopes(at: path, from: 0)
    case .parts(let expression):
      switch value(of: expression, in: Scope(), nulls: nulls) {
      case .bad(let failure): throw failure
      case .list(let parts): return parts.map { Scope(item: $0) }
      case .text(let part): return [Scope(item: part)]
      case .none, .node: return []
      }
    case .columns(let fitting):
      return fitting.compactMap { column, captures in
        present(column: column, nulls: nulls).map { Scope(item: $0, captures: captures) }
      }
    case .json(let expression, let path):
      switch value(of: expression, in: Scope(), nulls: nulls) {
      case .bad(let failure): throw failure
      case .none, .list: return []
      case .node(let node): return scopes(at: path, from: node)
      case .text(let range):
        guard let root = graft(range) else { throw ValueFailure(.noJSON, range) }
        return scopes(at: path, from: root)
      }
    }
  }

  private func scopes(at path: FieldPath, from start: Int) -> [Scope] {
    everyNode(at: path.steps[...], from: start).map { Scope(node: $0, item: text(of: $0)) }
  }

  // MARK: Conditions

  /// Whether a condition holds.
  mutating func meets(
    _ condition: CompiledCondition, in scope: Scope, by terms: Terms
  ) throws(ValueFailure) -> Bool {
    switch condition {
    case .not(let inner): return try !meets(inner, in: scope, by: terms)
    case .all(let inner):
      for one in inner {
        guard try meets(one, in: scope, by: terms) else { return false }
      }
      return true
    case .any(let inner):
      for one in inner {
        if try meets(one, in: scope, by: terms) { return true }
      }
      return false
    case .same(let one, let other):
      guard let first = try text(of: one, in: scope, nulls: terms.nulls),
        let second = try text(of: other, in: scope, nulls: terms.nulls)
      else { return false }
      return arena[first.asInt].elementsEqual(arena[second.asInt])
    case .test(let expression, let test):
      let value = value(of: expression, in: scope, nulls: terms.nulls)
      if case .bad(let failure) = value { throw failure }
      if test == .isPresent {
        if case .none = value { return false }
        return true
      }
      guard let range = value.text else { return false }
      if range.lowerBound < typed.end, typed.kind(of: range) == .boolean {
        let isTrue = arena[Int(range.lowerBound)] == UInt8(ascii: "T")
        if test == .isYes || test == .isNo { return isTrue == (test == .isYes) }
      }
      return Self.passes(arena[range.asInt], test, terms.words)
    }
  }

  private static func passes(
    _ bytes: ArraySlice<UInt8>, _ test: Condition.Test, _ words: BooleanWords
  ) -> Bool {
    switch test {
    case .isPresent: true
    case .isYes: words.value(of: bytes.span) == true
    case .isNo: words.value(of: bytes.span) == false
    case .equals(let text): bytes.elementsEqual(text)
    case .isOneOf(let texts): texts.contains { bytes.elementsEqual($0) }
    case .contains(let text): bytes.firstRange(of: text) != nil
    case .startsWith(let text): bytes.starts(with: text)
    case .endsWith(let text): bytes.reversed().starts(with: text.reversed())
    }
  }
}

extension Value {
  /// Nothing, or a text.
  fileprivate init(_ range: Range<Int32>?) {
    self = range.map(Value.text) ?? .none
  }

  /// The range of a text.
  var text: Range<Int32>? {
    guard case .text(let range) = self else { return nil }
    return range
  }
}
