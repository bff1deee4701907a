import CRMCore

/// Turns an expression over one fact into SQL, checking names, types and units on the way.
struct ExpressionCompiler {
  let entity: FactEntity
  let moment: Moment
  /// The values of the variant's parameters.
  var parameters: [String: Int] = [:]

  /// A piece of SQL with the type of its value.
  struct Typed {
    var sql: Fragment
    var type: FactType
    /// The number, for a literal: it takes the unit of what it meets.
    var literal: Micros?
    /// The text, for a literal.
    var literalText: String?
    /// True when the value may be no whole number of millionths: it is then a text that only
    /// `ExpressionFunctions` can work with.
    var isFraction = false
  }

  /// SQL for a condition.
  func condition(_ expression: Expression) throws(ExpressionFault) -> Fragment {
    let value = try typed(expression)
    guard value.type == .boolean else {
      throw ExpressionFault(
        reason: "this is \(value.type.title), not a condition", place: expression.place)
    }
    return value.sql
  }

  /// SQL for a value.
  func typed(_ expression: Expression) throws(ExpressionFault) -> Typed {
    switch expression {
    case .name("as_of", _): return Typed(sql: Fragment(sql: "\(moment.day.rawValue)"), type: .day)
    case .name(let name, let place): return try column(name, at: place)
    case .number(let text): return try number(text)
    case .text(let text):
      return Typed(sql: Fragment(binding: text), type: .text, literalText: text)
    case .parameter(let name, let place):
      guard let value = parameters[name] else {
        throw ExpressionFault(reason: "there is no parameter '\(name)'", place: place)
      }
      return Typed(
        sql: Fragment(binding: value), type: .integer,
        literal: Micros(rawValue: Int64(value) * Micros.scale))
    case .negative(let operand): return try negative(operand)
    case .not(let operand): return Typed(sql: "NOT (\(try condition(operand)))", type: .boolean)
    case .isNull(let operand):
      return Typed(sql: "(\(try typed(operand).sql)) IS NULL", type: .boolean)
    case .binary(let sign, let left, let right, let place):
      return try binary(sign, left, right, at: place)
    case .isIn(let operand, let list, let place): return try membership(operand, list, at: place)
    case .call(let name, let arguments, let place):
      return try call(name, arguments, at: place)
    case .choose(let branches, let otherwise, let place):
      return try choose(branches, otherwise, at: place)
    }
  }

  private func column(_ name: String, at place: Int) throws(ExpressionFault) -> Typed {
    guard let column = entity[name] else {
      throw ExpressionFault(
        reason: "\(entity.name) has no column '\(name)'", place: place,
        nearest: nearestName(to: name, among: entity.columns.map(\.name)))
    }
    return Typed(sql: "(\(sql: column.sql(moment)))", type: column.type)
  }

  private func number(_ text: String) throws(ExpressionFault) -> Typed {
    guard let value = Micros(text) else {
      throw ExpressionFault(reason: "'\(text)' is not a number of at most six decimals", place: 0)
    }
    let (whole, rest) = value.rawValue.quotientAndRemainder(dividingBy: Micros.scale)
    return rest == 0
      ? Typed(sql: Fragment(binding: whole), type: .integer, literal: value)
      : Typed(sql: Fragment(binding: value.rawValue), type: .decimal, literal: value)
  }

  private func negative(_ operand: Expression) throws(ExpressionFault) -> Typed {
    var value = try typed(operand)
    guard value.type.isNumber else {
      throw ExpressionFault(reason: "\(value.type.title) has no sign", place: operand.place)
    }
    value.sql = value.isFraction ? "minus(0, \(value.sql))" : "(- \(value.sql))"
    value.literal = value.literal.map { Micros(rawValue: -$0.rawValue) }
    return value
  }

  private func binary(
    _ sign: Expression.Operator, _ left: Expression, _ right: Expression, at place: Int
  ) throws(ExpressionFault) -> Typed {
    switch sign {
    case .and, .or:
      let word = sign == .and ? "AND" : "OR"
      let (a, b) = (try condition(left), try condition(right))
      return Typed(sql: "(\(a) \(sql: word) \(b))", type: .boolean)
    case .times, .divided:
      return try scaled(sign, try typed(left), try typed(right), at: place)
    default:
      let (x, y) = (try typed(left), try typed(right))
      let (a, b, type) = try alike(x, y, sign.rawValue, at: place)
      let isFraction = x.isFraction || y.isFraction
      guard !sign.isComparison else {
        return Typed(
          sql: isFraction
            ? "(compare(\(a), \(b)) \(sql: sign.rawValue) 0)" : "(\(a) \(sql: sign.rawValue) \(b))",
          type: .boolean)
      }
      guard type.isNumber else {
        throw ExpressionFault(
          reason: "\(type.title) and \(type.title) cannot be joined by \(sign.rawValue)",
          place: place)
      }
      guard isFraction else {
        return Typed(sql: "(\(a) \(sql: sign.rawValue) \(b))", type: type)
      }
      let function = sign == .plus ? "plus" : "minus"
      return Typed(sql: "\(sql: function)(\(a), \(b))", type: type, isFraction: true)
    }
  }

  /// Both operands in one unit.
  private func alike(
    _ a: Typed, _ b: Typed, _ sign: String, at place: Int
  ) throws(ExpressionFault) -> (Fragment, Fragment, FactType) {
    let isComparison = sign != "+" && sign != "-"
    let type: FactType?
    switch (a.type, b.type) {
    case (.choice(let ids), _) where b.literalText != nil: type = try choice(ids, b, at: place)
    case (_, .choice(let ids)) where a.literalText != nil: type = try choice(ids, a, at: place)
    case (.day, .text), (.text, .day): type = isComparison ? .day : nil
    case (.choice, .choice), (.choice, .text), (.text, .choice): type = .text
    case let (x, y) where x == y: type = x
    case (.decimal, .integer), (.integer, .decimal): type = .decimal
    case (.days, .integer) where b.literal != nil || !isComparison: type = .days
    case (.integer, .days) where a.literal != nil || !isComparison: type = .days
    case (let x, _) where x.isNumber && b.literal != nil && isComparison: type = x
    case (_, let y) where y.isNumber && a.literal != nil && isComparison: type = y
    default: type = nil
    }
    guard let type, let left = a.sql(as: type), let right = b.sql(as: type) else {
      throw ExpressionFault(
        reason: "\(a.type.title) and \(b.type.title) cannot be joined by \(sign)", place: place)
    }
    return (left, right, type)
  }

  private func choice(
    _ ids: [String], _ literal: Typed, at place: Int
  ) throws(ExpressionFault) -> FactType {
    if let text = literal.literalText, !ids.contains(text) {
      throw ExpressionFault(
        reason: "'\(text)' is none of \(ids.joined(separator: ", "))", place: place,
        nearest: nearestName(to: text, among: ids))
    }
    return .text
  }

  /// A product or quotient, exact.
  private func scaled(
    _ sign: Expression.Operator, _ a: Typed, _ b: Typed, at place: Int
  ) throws(ExpressionFault) -> Typed {
    if sign == .times, a.type.isWhole, b.type.isWhole {
      let type: FactType = a.type == .days || b.type == .days ? .days : .integer
      return Typed(sql: "(\(a.sql) * \(b.sql))", type: type)
    }
    let type: FactType?
    switch (sign, a.type, b.type) {
    case (.divided, .money, .money): type = .decimal
    case (_, .money, .decimal), (_, .money, .integer): type = .money
    case (.times, .decimal, .money), (.times, .integer, .money): type = .money
    case (_, .decimal, .decimal), (_, .decimal, .integer), (_, .integer, .decimal),
      (.divided, .integer, .integer), (.divided, .days, .days):
      type = .decimal
    default: type = nil
    }
    guard let type, let left = a.millionths, let right = b.millionths else {
      throw ExpressionFault(
        reason: "\(a.type.title) and \(b.type.title) cannot be joined by \(sign.rawValue)",
        place: place)
    }
    let function = sign == .times ? "times" : "quotient"
    return Typed(sql: "\(sql: function)(\(left), \(right))", type: type, isFraction: true)
  }

  private func membership(
    _ operand: Expression, _ list: [Expression], at place: Int
  ) throws(ExpressionFault) -> Typed {
    let value = try typed(operand)
    var parts: [Fragment] = []
    var common = value.sql
    for item in list {
      let (left, right, _) = try alike(value, try typed(item), "in", at: place)
      common = left
      parts.append(right)
    }
    return Typed(sql: "\(common) IN (\(Fragment.joined(parts, by: ", ")))", type: .boolean)
  }

  private func choose(
    _ branches: [Expression.Branch], _ otherwise: Expression?, at place: Int
  ) throws(ExpressionFault) -> Typed {
    var values: [Typed] = []
    for branch in branches { values.append(try typed(branch.value)) }
    if let otherwise { values.append(try typed(otherwise)) }
    let type = try common(values, at: place)
    var sql: Fragment = "CASE"
    for (branch, value) in zip(branches, values) {
      guard let then = value.sql(as: type) else { continue }
      sql = "\(sql) WHEN \(try condition(branch.condition)) THEN \(then)"
    }
    if otherwise != nil, let last = values.last?.sql(as: type) { sql = "\(sql) ELSE \(last)" }
    return Typed(
      sql: "(\(sql) END)", type: type, isFraction: values.contains(where: \.isFraction))
  }

  /// The one type that all values can take.
  private func common(_ values: [Typed], at place: Int) throws(ExpressionFault) -> FactType {
    var type = values[0].type
    for value in values.dropFirst() {
      type = try alike(Typed(sql: "", type: type), value, ",", at: place).2
    }
    guard values.allSatisfy({ $0.sql(as: type) != nil }) else {
      throw ExpressionFault(reason: "the values are of different kinds", place: place)
    }
    return type
  }

  private func call(
    _ name: String, _ arguments: [Expression], at place: Int
  ) throws(ExpressionFault) -> Typed {
    switch (name, arguments.count) {
    case ("coalesce", 2...):
      var values: [Typed] = []
      for argument in arguments { values.append(try typed(argument)) }
      let type = try common(values, at: place)
      let parts = values.compactMap { $0.sql(as: type) }
      return Typed(
        sql: "COALESCE(\(Fragment.joined(parts, by: ", ")))", type: type,
        isFraction: values.contains(where: \.isFraction))
    case ("days_between", 2):
      let (from, to) = (try day(arguments[0]), try day(arguments[1]))
      return Typed(sql: "(\(to) - \(from))", type: .days)
    case ("add_days", 2):
      let days = try typed(arguments[1])
      guard days.type == .integer || days.type == .days else {
        throw ExpressionFault(reason: "add_days adds days, not \(days.type.title)", place: place)
      }
      return Typed(sql: "(\(try day(arguments[0])) + \(days.sql))", type: .day)
    case ("hours_between", 2):
      return Typed(sql: try hours(arguments[0], arguments[1]), type: .hours)
    case ("coalesce", _), ("days_between", _), ("add_days", _), ("hours_between", _):
      throw ExpressionFault(reason: "\(name) takes two arguments", place: place)
    default:
      let known = ["coalesce", "days_between", "add_days", "hours_between"]
      throw ExpressionFault(
        reason: "there is no function '\(name)'", place: place,
        nearest: nearestName(to: name, among: known))
    }
  }

  private func day(_ expression: Expression) throws(ExpressionFault) -> Fragment {
    guard let sql = try typed(expression).sql(as: .day) else {
      throw ExpressionFault(reason: "this is not a day", place: expression.place)
    }
    return sql
  }

  /// Milliseconds between two times; whole days where one of them is date-only.
  private func hours(
    _ from: Expression, _ to: Expression
  ) throws(ExpressionFault) -> Fragment {
    var instants: [String] = []
    for expression in [from, to] {
      guard case .name(let name, _) = expression, let column = entity[name], column.type == .day
      else {
        throw ExpressionFault(
          reason: "hours_between takes two time columns", place: expression.place)
      }
      instants.append(column.milliseconds(moment))
    }
    let days: Fragment = "(\(try day(to)) - \(try day(from)))"
    let exact = "\(instants[1]) - \(instants[0])"
    return "(CASE WHEN \(days) IS NOT NULL THEN COALESCE(\(sql: exact), \(days) * 86400000) END)"
  }
}

extension ExpressionCompiler.Typed {
  /// The value in the unit of `type`, or nil when it cannot be.
  func sql(as type: FactType) -> Fragment? {
    if case .choice = self.type, type == .text { return sql }
    if let text = literalText, type == .day {
      return Day(text).map { Fragment(binding: $0.rawValue) }
    }
    guard self.type != type else { return sql }
    switch type {
    case .money, .decimal: return literal != nil || type == .decimal ? millionths : nil
    case .hours:
      return literal.flatMap { Int64(exactly: Int128($0.rawValue) * 18 / 5) }.map {
        Fragment(binding: $0)
      }
    case .days, .integer: return self.type.isWhole ? sql : nil
    default: return nil
    }
  }

  /// The value in millionths.
  var millionths: Fragment? {
    if let literal { return Fragment(binding: literal.rawValue) }
    switch type {
    case .money, .decimal: return sql
    case .integer, .days: return "(\(sql) * 1000000)"
    default: return nil
    }
  }
}

extension FactType {
  var isNumber: Bool {
    switch self {
    case .money, .decimal, .integer, .days, .hours: true
    default: false
    }
  }

  var isWhole: Bool { self == .integer || self == .days }
}

extension Expression {
  /// Where the expression is best pointed at.
  var place: Int {
    switch self {
    case .name(_, let place), .parameter(_, let place), .binary(_, _, _, let place),
      .isIn(_, _, let place), .call(_, _, let place), .choose(_, _, let place):
      place
    case .negative(let operand), .not(let operand), .isNull(let operand): operand.place
    case .number, .text: 0
    }
  }
}
