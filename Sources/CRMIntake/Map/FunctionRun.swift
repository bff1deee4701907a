/// What an expression gives: nothing, a text in the record's arena, a list of texts, or a node of
/// the record that is no scalar.
package enum Value: Sendable {
  case none
  case text(Range<Int32>)
  case list([Range<Int32>])
  case node(Int)
}

extension Record {
  /// Appends bytes to the arena and returns where they are.
  package mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int32> {
    let start = Int32(arena.count)
    arena.append(contentsOf: bytes)
    return start..<Int32(arena.count)
  }

  /// Runs the functions of a pipe on a value.
  mutating func run(_ calls: [FunctionCall], on value: Value) -> Value {
    calls.reduce(into: value) { value, call in value = run(call, on: value) }
  }

  private mutating func run(_ call: FunctionCall, on value: Value) -> Value {
    switch (value, call.function) {
    case (.list(let parts), _): run(call, onParts: parts)
    case (.text(let range), .split):
      .list(parts(of: range, between: call.arguments[0]))
    case (.text(let range), _): run(call, onText: range)
    case (.none, .otherwise): .text(append(call.arguments[0]))
    case (.node, _): .none
    case (.none, _): .none
    }
  }

  private mutating func run(_ call: FunctionCall, onParts parts: [Range<Int32>]) -> Value {
    switch call.function {
    case .first: return parts.first.map(Value.text) ?? .none
    case .last: return parts.last.map(Value.text) ?? .none
    case .item: return parts.count >= call.number ? .text(parts[call.number - 1]) : .none
    case .join:
      guard !parts.isEmpty else { return .none }
      let joined = parts.map { arena[$0.asInt] }.joined(separator: call.arguments[0])
      return .text(append(Array(joined)))
    default:
      return .list(
        parts.compactMap { part in
          guard case .text(let range) = run(call, onText: part) else { return nil }
          return range
        })
    }
  }

  private mutating func run(_ call: FunctionCall, onText range: Range<Int32>) -> Value {
    let bytes = arena[range.asInt]
    let arguments = call.arguments
    switch call.function {
    case .trim: return kept(trimmed(range))
    case .before:
      guard let mark = first(arguments[0], in: range) else { return .text(range) }
      return kept(trimmed(range.lowerBound..<mark.lowerBound))
    case .after:
      guard let mark = first(arguments[0], in: range) else { return .none }
      return kept(trimmed(mark.upperBound..<range.upperBound))
    case .afterLast:
      guard let mark = last(arguments[0], in: range) else { return .none }
      return kept(trimmed(mark.upperBound..<range.upperBound))
    case .between:
      guard let open = last(arguments[0], in: range),
        let close = first(arguments[1], in: open.upperBound..<range.upperBound)
      else { return .none }
      return kept(trimmed(open.upperBound..<close.lowerBound))
    case .lower: return rewritten { CaseFold.lower(bytes.span, into: &$0) }
    case .upper: return rewritten(String(decoding: bytes, as: UTF8.self).uppercased().utf8)
    case .collapse:
      return rewritten { Whitespace.collapse(bytes.span, into: &$0) }
    case .digits: return rewritten(Array(bytes.filter { (48...57).contains($0) }))
    case .domain: return rewritten { _ = Domain.append(bytes.span, to: &$0) }
    case .replace: return rewritten(Array(bytes.replacing(arguments[0], with: arguments[1])))
    case .remove: return rewritten(Array(bytes.replacing(arguments[0], with: [])))
    case .prefix: return rewritten(arguments[0] + bytes)
    case .suffix: return rewritten(bytes + arguments[0])
    case .pad:
      let missing = call.number - bytes.count
      let fill = repeatElement(arguments[1], count: max(0, missing)).joined()
      return rewritten(Array(fill) + bytes)
    case .nullIf: return bytes.elementsEqual(arguments[0]) ? .none : .text(range)
    case .otherwise: return .text(range)
    case .negate:
      return bytes.first == UInt8(ascii: "-")
        ? .text(range.lowerBound + 1..<range.upperBound)
        : rewritten([UInt8(ascii: "-")] + bytes)
    case .unquote:
      guard bytes.count >= 2, let quote = bytes.first, quote == bytes.last,
        quote == 34 || quote == 39
      else { return .text(range) }
      return kept(range.lowerBound + 1..<range.upperBound - 1)
    case .split, .first, .last, .item, .join: return .text(range)
    }
  }

  private func kept(_ range: Range<Int32>) -> Value { range.isEmpty ? .none : .text(range) }

  private mutating func rewritten(_ write: (inout [UInt8]) -> Void) -> Value {
    var bytes: [UInt8] = []
    write(&bytes)
    return rewritten(bytes)
  }

  private mutating func rewritten(_ bytes: some Collection<UInt8>) -> Value {
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
    var rest = range
    while let separator = first(mark, in: rest) {
      keep(trimmed(rest.lowerBound..<separator.lowerBound), in: &parts)
      rest = separator.upperBound..<range.upperBound
    }
    keep(trimmed(rest), in: &parts)
    return parts
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
