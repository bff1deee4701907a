/// Reads the text of a path: names between dots, and brackets behind them.
///
/// A part in double quotes is one name, whatever it holds. `$.` may stand in front.
struct FieldPathParser {
  private var rest: Substring
  private var steps: [FieldPath.Step] = []
  /// Whether `[name="text"]` may stand in front: a text that the record itself holds.
  private let mayTellRecord: Bool

  init(_ text: String, mayTellRecord: Bool) {
    self.mayTellRecord = mayTellRecord
    rest = text[...]
    if rest.hasPrefix("$.") { rest.removeFirst(2) }
  }

  mutating func whole(repeats: Bool) throws(FieldPath.PathError) -> [FieldPath.Step] {
    guard !rest.isEmpty else { throw .init(reason: "it is empty") }
    // A list by itself has only brackets.
    if rest.first != "[" { try name() }
    while let mark = rest.first {
      switch mark {
      case ".":
        rest.removeFirst()
        try name()
      case "[": try bracket()
      default: throw .init(reason: "'\(rest)' follows a bracket without a dot")
      }
    }
    if !repeats, steps.dropLast().contains(.every) {
      throw .init(reason: "'[*]' stands only at its end")
    }
    return steps
  }

  private mutating func name() throws(FieldPath.PathError) {
    var name = ""
    while let character = rest.first, character != ".", character != "[" {
      if character == "\"" {
        let body = rest.dropFirst()
        guard let close = body.firstIndex(of: "\"") else {
          throw .init(reason: "a quote never closes")
        }
        name += body[..<close]
        rest = body[body.index(after: close)...]
      } else {
        name.append(character)
        rest.removeFirst()
      }
    }
    guard !name.isEmpty else {
      throw .init(reason: steps.isEmpty ? "it starts with a dot" : "a name is missing")
    }
    steps.append(.key(Array(name.utf8)))
  }

  private mutating func bracket() throws(FieldPath.PathError) {
    guard let close = closing else { throw .init(reason: "a bracket never closes") }
    let inside = rest[rest.index(after: rest.startIndex)..<close]
    rest = rest[rest.index(after: close)...]
    steps.append(try step(inside))
  }

  /// The bracket that closes, outside of quotes.
  private var closing: Substring.Index? {
    var quote: Character?
    return rest.indices.first { index in
      let character = rest[index]
      if character == "\"" || character == "'", quote == nil || quote == character {
        quote = quote == nil ? character : nil
      }
      return quote == nil && character == "]"
    }
  }

  private func step(_ inside: Substring) throws(FieldPath.PathError) -> FieldPath.Step {
    if inside == "*" { return .every }
    if let index = Int(inside), index >= 0 { return .index(index) }
    let parts = inside.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[1].count >= 2, let quote = parts[1].first,
      quote == "\"" || quote == "'", parts[1].last == quote
    else {
      throw .init(reason: "'[\(inside)]' is neither [*], [0] nor [name=\"text\"]")
    }
    if steps.isEmpty, mayTellRecord { return selection(parts) }
    guard case .key? = steps.last else {
      throw .init(reason: "'[\(inside)]' needs a name in front")
    }
    return selection(parts)
  }

  private func selection(_ parts: [Substring]) -> FieldPath.Step {
    .selecting(key: Array(parts[0].utf8), value: Array(parts[1].dropFirst().dropLast().utf8))
  }
}
