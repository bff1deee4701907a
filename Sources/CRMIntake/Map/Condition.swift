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

  /// Reads a condition; of one with faults, what can be read of it, so that its names can be checked.
  static func read(
    _ node: YAMLNode, asPath: Bool = false, named: NamedParts = NamedParts(), log: inout FaultLog
  ) -> (condition: Condition?, isSound: Bool) {
    guard let text = node.text else {
      log.add(
        .wrongType, at: node,
        [.name: "the condition", .expected: "text", .found: node.kindName])
      return (nil, false)
    }
    var parser = ConditionParser(text: text[...], node: node, asPath: asPath, named: named)
    let condition = parser.whole()
    for fault in parser.log.faults { log.add(fault) }
    return (condition, condition != nil && parser.log.faults.isEmpty)
  }

  static func parse(_ node: YAMLNode, asPath: Bool = false, log: inout FaultLog) -> Condition? {
    let (condition, isSound) = read(node, asPath: asPath, log: &log)
    return isSound ? condition : nil
  }
}
