/// An expression of a metric file: a closed grammar, never SQL.
///
/// Columns, numbers, texts, comparison, `in`, `between`, `is null`, `and`, `or`, `not`, `+ − × ÷`,
/// `coalesce`, `case`, `days_between`, `add_days`, `hours_between`, `as_of` and parameters.
package indirect enum Expression: Sendable, Hashable {
  case name(String, at: Int)
  case number(String)
  case text(String)
  /// A number that the variant's parameter gives: `:days`.
  case parameter(String, at: Int)
  case negative(Expression)
  case not(Expression)
  case binary(Operator, Expression, Expression, at: Int)
  case isIn(Expression, [Expression], at: Int)
  case isNull(Expression)
  case call(String, [Expression], at: Int)
  case choose([Branch], otherwise: Expression?, at: Int)

  /// One `when … then …`.
  package struct Branch: Sendable, Hashable {
    package let condition: Expression
    package let value: Expression
  }

  /// What stands between two operands.
  package enum Operator: String, Sendable, Hashable {
    case or, and
    case equal = "="
    case unequal = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"

    var isComparison: Bool {
      switch self {
      case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: true
      default: false
      }
    }
  }
}

extension Expression: CustomStringConvertible {
  /// The expression in one canonical form, which reads back as the same tree.
  package var description: String {
    switch self {
    case .name(let name, _): name
    case .number(let text): text
    case .text(let text): "'\(text.replacing("'", with: "''"))'"
    case .parameter(let name, _): ":\(name)"
    case .negative(let operand): "-\(operand.enclosed)"
    case .not(let operand): "not \(operand.enclosed)"
    case .binary(let sign, let left, let right, _):
      "\(left.enclosed) \(sign.rawValue) \(right.enclosed)"
    case .isIn(let operand, let list, _):
      "\(operand.enclosed) in (\(list.map(\.description).joined(separator: ", ")))"
    case .isNull(let operand): "\(operand.enclosed) is null"
    case .call(let name, let arguments, _):
      "\(name)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .choose(let branches, let otherwise, _):
      "case " + branches.map { "when \($0.condition) then \($0.value) " }.joined()
        + (otherwise.map { "else \($0) " } ?? "") + "end"
    }
  }

  private var enclosed: String {
    switch self {
    case .name, .number, .text, .parameter, .call, .choose: description
    default: "(\(description))"
    }
  }

  /// Every name, in order of appearance, with its place.
  package var names: [(name: String, place: Int)] {
    switch self {
    case .name(let name, let place): [(name, place)]
    case .number, .text, .parameter: []
    case .negative(let operand), .not(let operand), .isNull(let operand): operand.names
    case .binary(_, let left, let right, _): left.names + right.names
    case .isIn(let operand, let list, _): operand.names + list.flatMap(\.names)
    case .call(_, let arguments, _): arguments.flatMap(\.names)
    case .choose(let branches, let otherwise, _):
      branches.flatMap { $0.condition.names + $0.value.names } + (otherwise?.names ?? [])
    }
  }
}

/// What is wrong in an expression, and where: a place is a 0-based count of bytes.
struct ExpressionFault: Error, Hashable {
  let reason: String
  let place: Int
  var nearest: String?
}
