/// What an expression gives: nothing, a text in the record's arena, a list of texts, a node of the
/// record that is no scalar, or what a function could not make anything of.
package enum Value: Sendable {
  case none
  case text(Range<Int32>)
  case list([Range<Int32>])
  case node(Int)
  case bad(ValueFailure)
}

extension Record {
  /// Appends bytes to the arena and returns where they are.
  package mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int32> {
    let start = Int32(arena.count)
    arena.append(contentsOf: bytes)
    return start..<Int32(arena.count)
  }

  /// Runs the functions of a pipe on a value; `operand` gives the text of a call's second number.
  mutating func run(
    _ calls: [CompiledCall], on value: Value, in scope: Scope, nulls: NullTokens
  ) -> Value {
    var value = value
    for call in calls {
      if case .node(let node) = value, call.function != .json { value = texts(ofNode: node) }
      switch value {
      case .bad: return value
      case .none: if call.function == .otherwise { value = kept(append(call.arguments[0])) }
      case .node(let node): value = look(up: call, at: node, of: self)
      case .list(let parts): value = run(call, onParts: parts, scope, nulls)
      case .text(let range): value = run(call, onText: range, scope, nulls)
      }
    }
    return value
  }

  /// The scalars of a list; what holds lists or objects has no texts.
  private func texts(ofNode node: Int) -> Value {
    guard nodes[node].kind == .list else { return .bad(ValueFailure(.noScalar)) }
    return texts(ofNodes: children(of: node))
  }

  /// The texts of nodes, empty ones left out.
  func texts(ofNodes all: [Int]) -> Value {
    var parts: [Range<Int32>] = []
    for node in all {
      guard let text = text(of: node) else {
        if nodes[node].kind == .null || nodes[node].end == node + 1 { continue }
        return .bad(ValueFailure(.noScalar))
      }
      keep(trimmed(text), in: &parts)
    }
    return parts.isEmpty ? .none : .list(parts)
  }

  private mutating func run(
    _ call: CompiledCall, onParts parts: [Range<Int32>], _ scope: Scope, _ nulls: NullTokens
  ) -> Value {
    switch call.function {
    case .first: return parts.first.map(Value.text) ?? .none
    case .last: return parts.last.map(Value.text) ?? .none
    case .item: return parts.count >= call.numbers[0] ? .text(parts[call.numbers[0] - 1]) : .none
    case .join:
      guard !parts.isEmpty else { return .none }
      return .text(
        append(Array(parts.map { arena[$0.asInt] }.joined(separator: call.arguments[0]))))
    case .unique: return .list(unique(parts))
    case .sort:
      return .list(
        parts.sorted { arena[$0.asInt].lexicographicallyPrecedes(arena[$1.asInt]) })
    case .containing:
      let fitting = parts.filter { first(call.arguments[0], in: $0) != nil }
      return fitting.isEmpty ? .none : .list(fitting)
    case .count: return .text(append(Array(String(parts.count).utf8)))
    default: return each(call, parts, scope, nulls)
    }
  }

  /// A function for texts, run on each part.
  private mutating func each(
    _ call: CompiledCall, _ parts: [Range<Int32>], _ scope: Scope, _ nulls: NullTokens
  ) -> Value {
    var results: [Range<Int32>] = []
    for part in parts {
      switch run(call, onText: part, scope, nulls) {
      case .text(let range): results.append(range)
      case .list(let ranges): results += ranges
      case .bad(let failure): return .bad(failure)
      case .none, .node: break
      }
    }
    return results.isEmpty ? .none : .list(results)
  }

  private func unique(_ parts: [Range<Int32>]) -> [Range<Int32>] {
    var seen: Set<[UInt8]> = []
    return parts.filter { seen.insert(Array(arena[$0.asInt])).inserted }
  }

  private mutating func run(
    _ call: CompiledCall, onText range: Range<Int32>, _ scope: Scope, _ nulls: NullTokens
  ) -> Value {
    switch call.function {
    case .trim: return kept(trimmed(range))
    case .before, .beforeLast, .after, .afterLast, .between: return cut(range, by: call)
    case .stripPrefix:
      guard arena[range.asInt].starts(with: call.arguments[0]) else { return .text(range) }
      return kept(trimmed(range.lowerBound + Int32(call.arguments[0].count)..<range.upperBound))
    case .stripSuffix:
      let mark = call.arguments[0]
      guard arena[range.asInt].suffix(mark.count).elementsEqual(mark) else { return .text(range) }
      return kept(trimmed(range.lowerBound..<range.upperBound - Int32(mark.count)))
    case .nullIf:
      return arena[range.asInt].elementsEqual(call.arguments[0]) ? .none : .text(range)
    case .unquote: return unquoted(range)
    case .split: return list(parts(of: range, between: call.arguments[0]))
    case .lines: return list(lines(of: range))
    case .add, .subtract, .multiply, .divide, .inverse, .minusTax, .round, .abs, .negate:
      return calculate(call, range, scope, nulls)
    case .unique, .sort, .containing, .count: return run(call, onParts: [range], scope, nulls)
    case .otherwise, .first, .last, .item, .join: return .text(range)
    case .lower, .upper, .title, .collapse, .digits, .letters, .ascii, .domain, .left, .right,
      .slice,
      .replace, .remove, .prefix, .suffix, .pad, .urlDecode, .query, .htmlText, .hash, .json:
      return rewrite(Array(arena[range.asInt])[...], range, by: call)
    }
  }

  private func unquoted(_ range: Range<Int32>) -> Value {
    let bytes = arena[range.asInt]
    guard bytes.count >= 2, let quote = bytes.first, quote == bytes.last, quote == 34 || quote == 39
    else { return .text(range) }
    return kept(range.lowerBound + 1..<range.upperBound - 1)
  }

  /// The functions that make another text of one.
  ///
  /// `bytes` is a copy: what comes of it is appended to the arena, which a slice of the arena would make
  /// copy itself, and the arena of a record may be large.
  private mutating func rewrite(
    _ bytes: ArraySlice<UInt8>, _ range: Range<Int32>, by call: CompiledCall
  ) -> Value {
    let arguments = call.arguments
    switch call.function {
    case .lower: return rewritten { CaseFold.lower(bytes.span, into: &$0) }
    case .upper: return rewritten(String(decoding: bytes, as: UTF8.self).uppercased().utf8)
    case .title: return rewritten(TextFold.title(String(decoding: bytes, as: UTF8.self)).utf8)
    case .collapse: return rewritten { Whitespace.collapse(bytes.span, into: &$0) }
    case .digits: return rewritten(Array(bytes.filter { (48...57).contains($0) }))
    case .letters:
      return rewritten(String(decoding: bytes, as: UTF8.self).filter(\.isLetter).utf8)
    case .ascii: return rewritten { TextFold.ascii(bytes.span, into: &$0) }
    case .domain: return rewritten { _ = Domain.append(bytes.span, to: &$0) }
    case .left, .right, .slice: return rewritten(characters(of: bytes, call).utf8)
    case .replace: return rewritten(Array(bytes.replacing(arguments[0], with: arguments[1])))
    case .remove: return rewritten(Array(bytes.replacing(arguments[0], with: [])))
    case .prefix: return rewritten(arguments[0] + bytes)
    case .suffix: return rewritten(bytes + arguments[0])
    case .pad:
      let missing = call.numbers[0] - bytes.count
      let fill = repeatElement(arguments[1], count: max(0, missing)).joined()
      return rewritten(Array(fill) + bytes)
    case .urlDecode, .query: return decoded(bytes, range, call)
    case .htmlText: return rewritten(HTMLText.of(bytes))
    case .hash: return rewritten(StableHash.text(StableHash.of(bytes)).utf8)
    case .json:
      guard let cell = JSONText.record(of: bytes) else { return .bad(ValueFailure(.noJSON, range)) }
      return look(up: call, at: 0, of: cell)
    // The others make no text.
    default: return .text(range)
    }
  }

  // MARK: Parts of a text

  private func cut(_ range: Range<Int32>, by call: CompiledCall) -> Value {
    let mark = call.arguments[0]
    let usesLast = call.function != .before && call.function != .after
    let found = usesLast ? last(mark, in: range) : first(mark, in: range)
    switch call.function {
    case .before, .beforeLast:
      guard let found else { return .text(range) }
      return kept(trimmed(range.lowerBound..<found.lowerBound))
    case .between:
      guard let found, let close = first(call.arguments[1], in: found.upperBound..<range.upperBound)
      else { return .none }
      return kept(trimmed(found.upperBound..<close.lowerBound))
    default: return found.map { kept(trimmed($0.upperBound..<range.upperBound)) } ?? .none
    }
  }

  private func characters(of bytes: ArraySlice<UInt8>, _ call: CompiledCall) -> Substring {
    let text = String(decoding: bytes, as: UTF8.self)
    return switch call.function {
    case .left: text.prefix(call.numbers[0])
    case .right: text.suffix(call.numbers[0])
    default: text.prefix(call.numbers[1]).dropFirst(call.numbers[0] - 1)
    }
  }

  private mutating func decoded(
    _ bytes: ArraySlice<UInt8>, _ range: Range<Int32>, _ call: CompiledCall
  ) -> Value {
    let part = call.function == .query ? URLQuery.value(of: call.arguments[0], in: bytes) : bytes
    guard let part else { return .none }
    let decoded = URLQuery.decoded(part)
    guard UTF8Check(decoded.span) == .valid else { return .bad(ValueFailure(.noUnicode, range)) }
    let text = append(decoded)
    return kept(trimmed(text))
  }

  /// What a path leads to in a JSON value: a text, or with `[*]` a list of them.
  private mutating func look(up call: CompiledCall, at node: Int, of source: Record) -> Value {
    guard let path = call.path else { return .none }
    guard path.steps.contains(.every) else {
      guard let found = source.node(at: path, from: node) else { return .none }
      if let text = source.text(of: found) { return rewritten(source.arena[text.asInt]) }
      let isEmpty = source.nodes[found].end == found + 1
      return isEmpty ? .none : rewritten(JSONText.of(found, in: source))
    }
    switch source.texts(ofNodes: source.everyNode(at: path.steps[...], from: node)) {
    case .list(let parts): return .list(parts.map { append(source.arena[$0.asInt]) })
    case let other: return other
    }
  }

  private func kept(_ range: Range<Int32>) -> Value { range.isEmpty ? .none : .text(range) }

  private func list(_ parts: [Range<Int32>]) -> Value { parts.isEmpty ? .none : .list(parts) }

  private mutating func rewritten(_ write: (inout [UInt8]) -> Void) -> Value {
    var bytes: [UInt8] = []
    write(&bytes)
    return rewritten(bytes)
  }

  mutating func rewritten(_ bytes: some Collection<UInt8>) -> Value {
    bytes.isEmpty ? .none : .text(append(Array(bytes)))
  }

  /// The range without white space at its ends, no-break spaces included.
  @inline(__always)
  package func trimmed(_ range: Range<Int32>) -> Range<Int32> {
    let inner = Whitespace.trimmed(arena.span.extracting(range.asInt))
    return range.lowerBound + Int32(inner.lowerBound)..<range.lowerBound + Int32(inner.upperBound)
  }

  private func parts(of range: Range<Int32>, between mark: [UInt8]) -> [Range<Int32>] {
    var parts: [Range<Int32>] = []
    parts.reserveCapacity(4)
    var rest = range
    while let separator = first(mark, in: rest) {
      keep(trimmed(rest.lowerBound..<separator.lowerBound), in: &parts)
      rest = separator.upperBound..<range.upperBound
    }
    keep(trimmed(rest), in: &parts)
    return parts
  }

  private func lines(of range: Range<Int32>) -> [Range<Int32>] {
    var lines: [Range<Int32>] = []
    var start = range.lowerBound
    for place in range where arena[Int(place)] == 10 || arena[Int(place)] == 13 {
      keep(trimmed(start..<place), in: &lines)
      start = place + 1
    }
    keep(trimmed(start..<range.upperBound), in: &lines)
    return lines
  }

  private func keep(_ part: Range<Int32>, in parts: inout [Range<Int32>]) {
    if !part.isEmpty { parts.append(part) }
  }

  /// Where a mark, which is not empty, first stands in a text.
  private func first(_ mark: [UInt8], in range: Range<Int32>) -> Range<Int32>? {
    arena.span.extracting(range.asInt).firstPlace(of: mark).map {
      let start = range.lowerBound + Int32($0)
      return start..<start + Int32(mark.count)
    }
  }

  /// Where a mark last stands in a text, without one that stands before overlapping it.
  private func last(_ mark: [UInt8], in range: Range<Int32>) -> Range<Int32>? {
    var found: Range<Int32>?
    var rest = range
    while let next = first(mark, in: rest) {
      found = next
      rest = next.upperBound..<range.upperBound
    }
    return found
  }
}
