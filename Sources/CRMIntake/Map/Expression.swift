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
    /// The first column that fits a pattern and is not empty.
    case columns(ColumnPattern)
  }

  /// The name of a field as the mapping writes it, with its place for messages.
  package struct FieldName: Sendable {
    package var name: String
    /// True behind `parent.`: the record outside of a `for_each`.
    package var isParent: Bool
    /// Whether it is a path of JSON or XML.
    package var isPath: Bool
    package var position: Position

    /// The path with its `[*]`, when it has one: then it leads to a list.
    var repeatedPath: FieldPath? {
      guard isPath, name.contains("[*]"), let path = try? FieldPath(name, repeats: true) else {
        return nil
      }
      return path.steps.contains(.every) ? path : nil
    }
  }

  /// Every field that the expression names.
  package var fields: [FieldName] {
    switch self {
    case .piped(let source, let calls):
      ([source] + calls.compactMap(\.operand)).compactMap {
        if case .field(let name) = $0 { name } else { nil }
      }
    case .first(let all), .composite(let all, _): all.flatMap(\.fields)
    }
  }

  /// Every place where a text comes from.
  var sources: [Source] {
    switch self {
    case .piped(let source, let calls): [source] + calls.compactMap(\.operand)
    case .first(let all), .composite(let all, _): all.flatMap(\.sources)
    }
  }

  /// The patterns of column names that the expression looks for.
  package var patterns: [ColumnPattern] {
    sources.compactMap { if case .columns(let pattern) = $0 { pattern } else { nil } }
  }

  /// What the expression looks for in an input: names, and patterns as they are written.
  var names: [String] { fields.map(\.name) + patterns.map(\.text) }

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
    case .piped(let source, let calls):
      calls.reduce(source.flow) { $1.output(of: $0) } == .list
    case .first(let all): all.contains(where: \.givesList)
    case .composite: false
    }
  }

  /// True when the value is one text, whatever the record.
  var givesOneText: Bool {
    switch self {
    case .piped(let source, let calls):
      calls.reduce(source.flow) { $1.output(of: $0) } == .text
    case .first(let all): all.allSatisfy(\.givesOneText)
    case .composite: true
    }
  }

  /// Reads the text form: a source and functions behind bars.
  ///
  /// A name that holds a bar, or that starts with `=` or `$`, stands in double quotes. Of a path,
  /// a part in quotes is one name, whatever it holds; then the quotes are kept for `FieldPath`.
  /// `values` are what the names of definitions stand for.
  static func parse(
    _ node: YAMLNode, asPath: Bool, values defined: [String: Expression], log: inout FaultLog
  ) -> Expression? {
    guard let text = node.text else { return nil }
    let segments = split(text[...], at: "|")
    if segments.count > 1, segments[0].trimmed.hasPrefix("["), !segments[0].contains("]") {
      log.add(
        .badExpression, at: node,
        [.reason: "a list of names closes in front of its functions, as in '[A, B] | lower'"])
      return nil
    }
    let names = aliases(segments[0]) ?? [segments[0]]
    let sources = names.compactMap {
      source($0, asPath: asPath, at: node.part($0.trimmed), log: &log)
    }
    let places = segments.dropFirst().map { node.part($0.trimmed) }
    let calls = zip(places, segments.dropFirst()).compactMap { place, segment in
      guard place.text != "" else {
        let bar = text[text.index(before: segment.startIndex)..<segment.startIndex]
        log.add(
          .badExpression, at: node.part(bar), [.reason: "a function is missing behind '|'"])
        return nil as FunctionCall?
      }
      return FunctionCall.parse(place, asPath: asPath, log: &log)
    }
    guard sources.count == names.count, calls.count == places.count else { return nil }
    var values: [Expression] = []
    for source in sources {
      var start = Expression.piped(source, [])
      if case .capture(let name) = source, let value = defined[name] { start = value }
      for flow in start.flows { checkKinds(flow, Array(zip(calls, places)), log: &log) }
      guard let value = start.piping(calls) else {
        log.add(
          .badExpression, at: places[0], [.reason: "several texts joined take no function"])
        return nil
      }
      values.append(value)
    }
    return values.count == 1 ? values[0] : .first(values)
  }

  /// The last function of a pipe, or what stands there without one.
  static func end(of text: String) -> Substring {
    split(text[...], at: "|").last?.trimmed ?? text[...]
  }

  /// Whether functions stand behind bars.
  static func hasFunctions(_ text: String) -> Bool { split(text[...], at: "|").count > 1 }

  /// Whether a function that there is stands behind a bar.
  static func hasKnownFunction(_ text: String) -> Bool {
    split(text[...], at: "|").dropFirst().contains { segment in
      Function(rawValue: String(segment.trimmed.prefix(while: NameUse.isPart))) != nil
    }
  }

  /// The names of `[A, B]`, which is one of them where a condition or functions follow; nil for what
  /// is one name.
  private static func aliases(_ segment: Substring) -> [Substring]? {
    let text = segment.trimmed
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let names = split(text.dropFirst().dropLast(), at: ",")
    return names.count > 1 ? names : nil
  }

  /// A function for lists needs one: `split` makes one, and a path may lead to one.
  private static func checkKinds(
    _ start: FunctionCall.Flow, _ calls: [(FunctionCall, YAMLNode)], log: inout FaultLog
  ) {
    var flow = start
    for (call, node) in calls {
      let function = call.function
      if function.signature.input == .list, flow == .text {
        log.add(
          .badExpression, at: node,
          [.reason: "'\(function.rawValue)' takes a list, such as 'split' makes, not one text"])
      } else if function.signature.output == .list, function.signature.input == .text, flow == .list
      {
        log.add(
          .badExpression, at: node, [.reason: "'\(function.rawValue)' takes one text, not a list"])
      }
      flow = call.output(of: flow)
    }
  }

  static func source(
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
    if !isQuoted,
      let problem = NameShape.problem(of: name, asPath: asPath, isParent: isParent)
    {
      log.add(
        .badExpression, at: node, [.reason: problem.reason, .remedy: problem.remedy])
      return nil
    }
    if !isQuoted, !asPath, let open = name.firstIndex(of: "{"), name[open...].contains("}") {
      if let pattern = ColumnPattern(String(name)) { return .columns(pattern) }
      log.add(
        .badExpression, at: node,
        [
          .reason: "no pattern of column names: each {name} stands once, with a text between two; "
            + "a name that holds braces stands in double quotes"
        ])
      return nil
    }
    return .field(
      FieldName(
        name: String(name), isParent: isParent, isPath: asPath, position: node.position))
  }

  /// The segments between marks that stand outside quotes.
  private static func split(_ text: Substring, at mark: Character) -> [Substring] {
    var segments: [Substring] = []
    var start = text.startIndex
    var inQuotes = false
    for index in text.indices {
      if text[index] == "\"" { inQuotes.toggle() }
      if text[index] == mark, !inQuotes {
        segments.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    return segments + [text[start...]]
  }
}

extension Expression.Source {
  /// What comes from there.
  var flow: FunctionCall.Flow {
    switch self {
    case .constant, .item, .capture, .columns: .text
    case .field(let field): field.repeatedPath != nil ? .list : field.isPath ? .either : .text
    }
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
