import CRMCore
import GRDB

/// The aggregates over one fact and anchor that one pass of SQL can make.
///
/// Values and members are compiled from the same tree: `totals` groups the rows, `samples` keeps
/// their values, `members` lists them.
struct PartQuery: Hashable {
  let entity: FactEntity
  let anchor: Part.Anchor
  /// What every row of every part fulfils.
  let common: [Expression]
  let parts: [Part]

  static func == (a: PartQuery, b: PartQuery) -> Bool { a.parts == b.parts }

  func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  /// The passes that a list of parts needs: one for parts of one fact and anchor.
  static func passes(for parts: [Part]) -> [PartQuery] {
    if parts.count == 2, parts[0].entity == parts[1].entity, parts[0].anchor == parts[1].anchor,
      parts[0].instead == parts[1].instead
    {
      return [PartQuery(parts)].compactMap(\.self)
    }
    return parts.compactMap { PartQuery([$0]) }
  }

  private init?(_ parts: [Part]) {
    guard let first = parts.first, let entity = Facts.entity(first.entity) else { return nil }
    self.entity = entity
    anchor = first.anchor
    common = first.filter.filter { filter in parts.allSatisfy { $0.filter.contains(filter) } }
    self.parts = parts
  }
}

/// What the SQL of one pass depends on beside its parts.
struct QueryContext {
  let moment: Moment
  let periods: [Period]
  let scopes: [Scope]
  let by: [String]
  let filters: [MeasureRequest.Filter]
  /// The one cell that is looked at, beside the filters.
  var cell: [KPIValue.Dimension] = []
  let parameters: [String: Int]
}

extension PartQuery {
  /// One row per scope, period and cell with the totals of each part.
  func totals(_ context: QueryContext) throws(ExpressionFault) -> Fragment {
    let compiler = compiler(context)
    let conditions = try conditions(compiler)
    var columns = keys(context)
    columns.append("COUNT(CASE WHEN \(Fragment.joined(conditions, by: " OR ")) THEN 1 END)")
    for (part, condition) in zip(parts, conditions) {
      columns += try aggregates(part, condition, compiler)
    }
    return """
      \(periodList(context))SELECT \(Fragment.joined(columns, by: ",\n  "))
      \(try rows(context, compiler))\(sql: grouping(context))
      """
  }

  /// One row per scope, period, cell and value of the only part: the value, how many rows have it,
  /// and in how many of them the event has happened.
  func samples(_ context: QueryContext) throws(ExpressionFault) -> Fragment {
    let compiler = compiler(context)
    guard let part = parts.first, let expression = part.value else {
      throw ExpressionFault(reason: "nothing to take samples of", place: 0)
    }
    let value = try compiler.typed(expression).sql
    let event: Fragment
    if let happened = part.event { event = try compiler.condition(happened) } else { event = "1" }
    let columns = keys(context) + [value, "COUNT(*)", "SUM(CASE WHEN \(event) THEN 1 ELSE 0 END)"]
    let place = context.by.count + 3
    return """
      \(periodList(context))SELECT \(Fragment.joined(columns, by: ",\n  "))
      \(try rows(context, compiler)) AND \(value) IS NOT NULL
      \(sql: grouping(context)), \(sql: "\(place)") ORDER BY \(sql: "\(place)")
      """
  }

  /// True when the values of the only part may be fractions.
  func hasFractions(_ context: QueryContext) throws(ExpressionFault) -> Bool {
    guard let expression = parts.first?.value else { return false }
    return try compiler(context).typed(expression).isFraction
  }

  /// One row per fact: its thing, and for each part whether it counts and with what value.
  func members(_ context: QueryContext) throws(ExpressionFault) -> Fragment {
    let compiler = compiler(context)
    let conditions = try conditions(compiler)
    let record = entity.recordEntity.map { "'\($0)'" } ?? "f.record"
    var columns: [Fragment] = ["f.golden_id", "\(sql: record)"]
    for (part, condition) in zip(parts, conditions) {
      columns.append("CASE WHEN \(condition) THEN 1 ELSE 0 END")
      if let value = part.value {
        columns.append(try compiler.typed(value).sql)
      } else {
        columns.append("1")
      }
    }
    return """
      \(periodList(context))SELECT \(Fragment.joined(columns, by: ",\n  "))
      \(try rows(context, compiler)) AND (\(Fragment.joined(conditions, by: " OR ")))
      ORDER BY 1, f.rowid
      """
  }

  /// The scopes that have any row with the anchor.
  var presence: String {
    switch anchor {
    case .day(let column):
      "SELECT DISTINCT scope_id FROM \(entity.table) WHERE \(column) IS NOT NULL"
    default: "SELECT DISTINCT scope_id FROM \(entity.table)"
    }
  }

  private func compiler(_ context: QueryContext) -> ExpressionCompiler {
    ExpressionCompiler(
      entity: entity, moment: context.moment, parameters: context.parameters)
  }

  private func periodList(_ context: QueryContext) -> Fragment {
    guard anchor != .asOf else { return "" }
    let rows = context.periods.enumerated().map { place, period in
      "(\(place), \(period.firstDay.rawValue), \(period.lastDay.rawValue))"
    }
    return
      "WITH period(place, first_day, last_day) AS (VALUES \(sql: rows.joined(separator: ", ")))\n"
  }

  private func keys(_ context: QueryContext) -> [Fragment] {
    let place: Fragment = anchor == .asOf ? "0" : "p.place"
    return ["f.scope_id", place] + context.by.map { dimension($0, context.moment) }
  }

  private func dimension(_ name: String, _ moment: Moment) -> Fragment {
    let column = parts.first?.instead[name] ?? name
    let value = entity[column]?.sql(moment) ?? "NULL"
    return Fragment(sql: "COALESCE(NULLIF(\(value), ''), '(none)')")
  }

  private func grouping(_ context: QueryContext) -> String {
    "GROUP BY " + (1...(context.by.count + 2)).map(String.init).joined(separator: ", ")
  }

  /// `FROM … WHERE …`: the facts that exist at the moment, in their periods.
  ///
  /// The plus keeps SQLite from choosing the scope's index before that of the anchor.
  private func rows(
    _ context: QueryContext, _ compiler: ExpressionCompiler
  ) throws(ExpressionFault) -> Fragment {
    let moment = context.moment
    let scopes = context.scopes.map { String($0.id) }.joined(separator: ", ")
    var conditions: [Fragment] = [Fragment(sql: "+f.scope_id IN (\(scopes))")]
    if let begins = entity.begins {
      conditions.append(
        Fragment(sql: "(f.\(begins)_on IS NULL OR \(moment.knows(begins)))"))
    }
    conditions += placement(moment).map { Fragment(sql: $0) }
    for filter in common { conditions.append(try compiler.condition(filter)) }
    conditions += filters(context)
    let periods = anchor == .asOf ? "" : "period p CROSS JOIN "
    return """
      FROM \(sql: periods)\(sql: entity.table) f
      WHERE \(Fragment.joined(conditions, by: "\n  AND "))

      """
  }

  private func placement(_ moment: Moment) -> [String] {
    switch anchor {
    case .asOf: []
    case .day(let column): placement(entity[column], moment)
    case .periodEnd(let from, let to):
      [
        "f.\(from) <= min(p.last_day, \(moment.day.rawValue))",
        "COALESCE(\(entity[to]?.sql(moment) ?? "NULL") > min(p.last_day, \(moment.day.rawValue)), 1)",
      ]
    }
  }

  private func placement(_ day: FactColumn?, _ moment: Moment) -> [String] {
    guard let day else { return ["0"] }
    let value = day.sql(moment)
    // The stored day is indexed; one that moves with the moment is worked out row by row.
    guard !day.moves else { return ["\(value) BETWEEN p.first_day AND p.last_day"] }
    return ["f.\(day.name) BETWEEN p.first_day AND p.last_day", "\(value) IS NOT NULL"]
  }

  private func filters(_ context: QueryContext) -> [Fragment] {
    let byName = Dictionary(grouping: context.filters, by: \.dimension)
    let filters = byName.sorted { $0.key < $1.key }.map { name, filters -> Fragment in
      let values = filters.map { Fragment(binding: $0.value) }
      return "\(dimension(name, context.moment)) IN (\(Fragment.joined(values, by: ", ")))"
    }
    return filters
      + context.cell.map { part in
        "\(dimension(part.name, context.moment)) = \(Fragment(binding: part.value))"
      }
  }

  /// For each part what its rows fulfil beyond the common conditions.
  private func conditions(
    _ compiler: ExpressionCompiler
  ) throws(ExpressionFault) -> [Fragment] {
    var conditions: [Fragment] = []
    for part in parts {
      var own: [Fragment] = []
      for filter in part.filter where !common.contains(filter) {
        own.append(try compiler.condition(filter))
      }
      conditions.append(own.isEmpty ? "1" : "(\(Fragment.joined(own, by: " AND ")))")
    }
    return conditions
  }

  /// Rows, known values, unrated amounts, the two halves of the sum, distinct values.
  private func aggregates(
    _ part: Part, _ condition: Fragment, _ compiler: ExpressionCompiler
  ) throws(ExpressionFault) -> [Fragment] {
    let rows: Fragment = "COUNT(CASE WHEN \(condition) THEN 1 END)"
    guard let expression = part.value else { return [rows, rows, "0", "0", "0", "0"] }
    let typed = try compiler.typed(expression)
    let value = typed.sql
    let known: Fragment = "COUNT(CASE WHEN \(condition) THEN \(value) END)"
    let unrated = unrated(expression, compiler.moment).map { missing -> Fragment in
      "COUNT(CASE WHEN \(condition) AND \(value) IS NULL AND \(missing) THEN 1 END)"
    }
    let isSum = part.aggregation == .sum || part.aggregation == .mean
    let sum = isSum ? self.sum(typed, condition) : ["0", "0"]
    return [
      rows, known, unrated ?? "0", sum[0], sum[1],
      part.aggregation == .countDistinct
        ? "COUNT(DISTINCT CASE WHEN \(condition) THEN \(value) END)" : "0",
    ]
  }

  /// The sum in two halves, which cannot overflow; that of fractions is all in the second.
  private func sum(_ value: ExpressionCompiler.Typed, _ condition: Fragment) -> [Fragment] {
    guard !value.isFraction else {
      return ["0", "total(CASE WHEN \(condition) THEN \(value.sql) END)"]
    }
    return [
      "COALESCE(SUM(CASE WHEN \(condition) THEN \(value.sql) >> 20 END), 0)",
      "COALESCE(SUM(CASE WHEN \(condition) THEN \(value.sql) & 1048575 END), 0)",
    ]
  }

  /// SQL that is true when an amount of the expression is known but no rate converts it.
  private func unrated(_ expression: Expression, _ moment: Moment) -> Fragment? {
    let missing = expression.names.compactMap { name, _ -> String? in
      guard let column = entity[name], column.type == .money else { return nil }
      return "(f.\(column.nativeName) IS NOT NULL AND \(column.sql(moment)) IS NULL)"
    }
    return missing.isEmpty ? nil : Fragment(sql: "(\(missing.joined(separator: " OR ")))")
  }
}
