import CRMCore
import GRDB

/// A fact that a value rests on, down to the records of the files.
package struct MemberRecord: Sendable, Hashable {
  /// The entity and number of the believed thing.
  package let entity: String
  package let goldenId: Int
  /// What it adds to the numerator, or to the value of what is no ratio; nil when it does not count
  /// there, or when its amount is unknown.
  package let numerator: Fraction?
  /// What it adds to the denominator.
  package let denominator: Fraction?
  /// The source records of the thing that the scope sees.
  package let rows: [SourceRow]

  /// A record of a file.
  package struct SourceRow: Sendable, Hashable {
    package let source: String
    package let externalId: String
    package let path: String
    package let line: Int
  }
}

extension Measurer {
  /// The facts that one value rests on, in the order of their numbers.
  ///
  /// `filters` are those of the request, `cell` the dimensions of the value.
  /// The numerators of a sum or count add up to the value, those of a ratio to its numerator.
  package func records(
    of metric: String, variant: String? = nil, scope: MeasureRequest.Scopes = .consolidated,
    period: Period, filters: [MeasureRequest.Filter] = [], cell: [KPIValue.Dimension] = [],
    moment: Moment
  ) throws -> [MemberRecord] {
    guard let definition = catalogue[metric] else {
      throw Fault.unknown(metric, expected: "metric", among: catalogue.ids)
    }
    let selection = try Selection(definition, variant)
    let context = QueryContext(
      moment: moment, periods: [period], scopes: try scopes(scope), by: [], filters: filters,
      cell: cell, parameters: selection.parameters)
    return try context.scopes.flatMap { scope in
      try members(selection.measure, context, scope)
    }
  }

  private func members(
    _ measure: Measure, _ context: QueryContext, _ scope: Scope
  ) throws -> [MemberRecord] {
    switch measure.shape {
    case .single(let part): return try list(PartQuery.passes(for: [part]), [part], context, scope)
    case .ratio(let top, let bottom):
      return try list(PartQuery.passes(for: [top, bottom]), [top, bottom], context, scope)
    case .derived(let expression): return try derived(expression, context, scope)
    }
  }

  /// The members of the metrics that a derived one joins; those under a quotient's line count for
  /// its denominator.
  private func derived(
    _ expression: Expression, _ context: QueryContext, _ scope: Scope
  ) throws -> [MemberRecord] {
    guard case .binary(.divided, let top, let bottom, _) = expression else {
      return try inputs(expression, 1, context, scope)
    }
    return try inputs(top, 1, context, scope)
      + inputs(bottom, 1, context, scope).map { member in
        MemberRecord(
          entity: member.entity, goldenId: member.goldenId, numerator: nil,
          denominator: member.numerator, rows: member.rows)
      }
  }

  private func inputs(
    _ expression: Expression, _ sign: Int, _ context: QueryContext, _ scope: Scope
  ) throws -> [MemberRecord] {
    switch expression {
    case .name(let name, _):
      guard let measure = catalogue.find(name) else { return [] }
      let members = try members(measure, context, scope)
      guard measure.isSum else { return members.map(\.unweighted) }
      return sign > 0 ? members : members.map(\.negated)
    case .binary(.plus, let left, let right, _):
      return try inputs(left, sign, context, scope) + inputs(right, sign, context, scope)
    case .binary(.minus, let left, let right, _):
      return try inputs(left, sign, context, scope) + inputs(right, -sign, context, scope)
    case .negative(let operand): return try inputs(operand, -sign, context, scope)
    default:
      return try expression.names.flatMap { name, _ in
        try inputs(.name(name, at: 0), sign, context, scope).map(\.unweighted)
      }
    }
  }

  private func list(
    _ passes: [PartQuery], _ parts: [Part], _ context: QueryContext, _ scope: Scope
  ) throws -> [MemberRecord] {
    let context = QueryContext(
      moment: context.moment, periods: context.periods, scopes: [scope], by: [],
      filters: context.filters, cell: context.cell, parameters: context.parameters)
    return try passes.flatMap { try list($0, parts, context, scope) }
  }

  private func list(
    _ pass: PartQuery, _ parts: [Part], _ context: QueryContext, _ scope: Scope
  ) throws -> [MemberRecord] {
    let sql = try pass.members(context)
    var seen: [Part: Set<DatabaseValue>] = [:]
    let scales = parts.map { $0.scale(context.parameters) }
    return try Row.fetchAll(db, sql: sql.text, arguments: sql.arguments).map { row in
      var added: [Fraction?] = []
      for part in parts {
        guard let place = pass.parts.firstIndex(of: part), row[2 + 2 * place] == 1 else {
          added.append(nil)
          continue
        }
        let value: DatabaseValue = row[3 + 2 * place]
        added.append(
          contribution(
            value, part, scales[added.count],
            isNew: seen[part, default: []].insert(value).inserted))
      }
      let (id, entity): (Int, String) = (row[0], row[1])
      let isMean = parts.count == 1 && parts[0].aggregation == .mean
      return MemberRecord(
        entity: entity, goldenId: id, numerator: added[0],
        denominator: parts.count > 1 ? added[1] : isMean && added[0] != nil ? Fraction(1) : nil,
        rows: try sourceRows(entity, id, scope))
    }
  }

  /// What a row adds: 1 to a count, its value to a sum, 1 to a distinct count when it is the first.
  private func contribution(
    _ value: DatabaseValue, _ part: Part, _ scale: Int128, isNew: Bool
  ) -> Fraction? {
    guard !value.isNull else { return nil }
    switch part.aggregation {
    case .count: return Fraction(1)
    case .countDistinct: return Fraction(isNew ? 1 : 0)
    default:
      return Fraction(value)?.over(scale)
    }
  }

  private func sourceRows(
    _ entity: String, _ id: Int, _ scope: Scope
  ) throws -> [MemberRecord.SourceRow] {
    guard let schema = Schema.unified[entity] else { return [] }
    let key = schema.golden == nil ? "id" : "golden_id"
    let own = schema.golden != nil && scope.id != 0 ? "AND r.source_id = \(scope.id)" : ""
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.name, r.external_id, f.path, r.line FROM \(entity) r
        JOIN source s ON s.id = r.source_id JOIN file f ON f.id = r.file_id
        WHERE r.\(key) = ? AND r.is_deleted = 0 \(own) ORDER BY s.name, r.external_id
        """)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      MemberRecord.SourceRow(source: row[0], externalId: row[1], path: row[2], line: row[3])
    }
  }
}

extension Measure {
  /// True when the contributions of the members add up to the value.
  fileprivate var isSum: Bool {
    guard case .single(let part) = shape else { return false }
    return part.aggregation != .mean && !part.aggregation.needsValues
  }
}

extension MemberRecord {
  fileprivate var negated: MemberRecord {
    MemberRecord(
      entity: entity, goldenId: goldenId, numerator: numerator?.negated,
      denominator: denominator, rows: rows)
  }

  /// The same record where its share in a product cannot be told.
  fileprivate var unweighted: MemberRecord {
    MemberRecord(
      entity: entity, goldenId: goldenId, numerator: nil, denominator: nil, rows: rows)
  }
}
