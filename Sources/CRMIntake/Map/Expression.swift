package import CRMCore

/// The right side of a field: where its text comes from and which functions it passes.
package indirect enum Expression: Sendable {
  /// A source and the functions behind it: `Website | domain`.
  case piped(Source, [FunctionCall])
  /// The first of several that is not empty.
  case first([Expression])
  /// Several, joined: `{ of: [a, b] }`.
  case composite([Expression], separator: [UInt8])

  /// Where a text comes from.
  package enum Source: Sendable {
    /// `=text`.
    case constant([UInt8])
    /// A column of a CSV input, or a path of a JSON or XML record.
    case field(FieldName)
    /// `$item`: the text for which an emission is repeated.
    case item
    /// `$name`: what a column pattern captured.
    case capture(String)
  }

  /// The name of a field as the mapping writes it, with its place for messages.
  package struct FieldName: Sendable {
    package var name: String
    /// True behind `parent.`: the record outside of a `for_each`.
    package var isParent: Bool
    package var position: Position
  }

  /// Every field that the expression names.
  package var fields: [FieldName] {
    switch self {
    case .piped(.field(let name), _): [name]
    case .piped: []
    case .first(let all), .composite(let all, _): all.flatMap(\.fields)
    }
  }

  /// Every place where a text comes from.
  var sources: [Source] {
    switch self {
    case .piped(let source, _): [source]
    case .first(let all), .composite(let all, _): all.flatMap(\.sources)
    }
  }

  /// The constants that the expression may give as they stand.
  var constants: [[UInt8]] {
    switch self {
    case .piped(.constant(let bytes), let calls): calls.isEmpty ? [bytes] : []
    case .piped, .composite: []
    case .first(let all): all.flatMap(\.constants)
    }
  }

  /// True when the value may be several texts.
  var givesList: Bool {
    switch self {
    case .piped(_, let calls):
      calls.reduce(Function.Kind.text) { $1.function.output(of: $0) } == .list
    case .first(let all): all.contains(where: \.givesList)
    case .composite: false
    }
  }

  /// Reads the text form: a source and functions behind bars.
  ///
  /// A name that holds a bar, or that starts with `=` or `$`, stands in double quotes. Of a path,
  /// a part in quotes is one name, whatever it holds; then the quotes are kept for `FieldPath`.
  static func parse(_ node: YAMLNode, asPath: Bool = false, log: inout FaultLog) -> Expression? {
    guard let text = node.text else { return nil }
    let segments = splitPipe(text)
    let source = source(segments[0], asPath: asPath, at: node, log: &log)
    let calls = segments.dropFirst().compactMap {
      FunctionCall.parse(String($0), at: node, log: &log)
    }
    guard let source, calls.count == segments.count - 1 else { return nil }
    checkKinds(calls, at: node, log: &log)
    return .piped(source, calls)
  }

  /// A function for lists needs one, and only `split` makes one.
  private static func checkKinds(_ calls: [FunctionCall], at node: YAMLNode, log: inout FaultLog) {
    var kind = Function.Kind.text
    for call in calls {
      let function = call.function
      if function.signature.input == .list, kind == .text {
        log.add(
          .badExpression, at: node,
          [.reason: "'\(function.rawValue)' takes a list, such as 'split' makes, not one text"])
      } else if function == .split, kind == .list {
        log.add(.badExpression, at: node, [.reason: "'split' takes one text, not a list"])
      }
      kind = function.output(of: kind)
    }
  }

  private static func source(
    _ segment: Substring, asPath: Bool, at node: YAMLNode, log: inout FaultLog
  ) -> Source? {
    let text = segment.trimmed
    if text.hasPrefix("=") { return .constant(Array(text.dropFirst().utf8)) }
    if text == "$item" { return .item }
    if text.hasPrefix("$"), !text.hasPrefix("$.") { return .capture(String(text.dropFirst())) }
    var name = text
    let isParent = name.hasPrefix("parent.")
    if isParent { name = name.dropFirst("parent.".count) }
    let isQuoted = name.count >= 2 && name.hasPrefix("\"") && name.hasSuffix("\"")
    if isQuoted, !asPath { name = name.dropFirst().dropLast() }
    guard !name.isEmpty else {
      log.add(.badExpression, at: node, [.reason: "a field name is missing"])
      return nil
    }
    return .field(FieldName(name: String(name), isParent: isParent, position: node.position))
  }

  /// The segments between bars that stand outside quotes.
  static func splitPipe(_ text: String) -> [Substring] {
    var segments: [Substring] = []
    var start = text.startIndex
    var inQuotes = false
    for index in text.indices {
      if text[index] == "\"" { inQuotes.toggle() }
      if text[index] == "|", !inQuotes {
        segments.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    return segments + [text[start...]]
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
