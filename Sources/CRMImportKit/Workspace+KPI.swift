import CRMCore
import CRMInsight
import CRMLedger
import CRMPublish
import GRDB

extension Workspace {
  /// The values that a question asks for, in the shape of the contract's section 4.
  ///
  /// - Throws: `Fault` for an unknown KPI, variant, scope, dimension or period.
  public func kpi(_ question: KPIQuestion) throws -> Answer {
    let result = try answering { try measure(question) }
    return KPIPresentation(
      result: result, catalogue: try catalogue(), language: settings.reporting.language
    ).answer
  }

  /// The records behind the values, down to file and line.
  public func records(_ question: KPIQuestion) throws -> Answer {
    try refresh()
    return try answering { try ledger.read { try records(question, $0) } }
  }

  private func records(_ question: KPIQuestion, _ db: Database) throws -> Answer {
    let measurer = try Measurer(db, catalogue: catalogue(), settings: settings)
    let request = try self.request(question, db)
    let result = try measurer.measure(request)
    var rows: [[Cell]] = []
    for value in result.values {
      let members = try measurer.records(
        of: value.kpi, variant: value.variant, scope: .init(name: value.scope),
        period: value.period,
        filters: request.filters, cell: value.by,
        moment: request.moment)
      rows += members.flatMap { self.rows(of: $0, value, in: result.currency) }
    }
    return Answer([CRMPublish.Table(title: nil, columns: Self.recordColumns, rows: rows)])
  }

  /// What `work` gives; a name in the question that does not exist is wrong usage.
  func answering<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let fault as Fault where fault.code == .unknownName && fault.position == nil {
      throw Fault(.usage, [.reason: FaultText().sentence(fault)])
    }
  }

  private static let recordColumns: [CRMPublish.Table.Column] = [
    .init("kpi"), .init("variant"), .init("scope"), .init("period"), .init("entity"),
    .init("golden_id", alignment: .trailing), .init("source"), .init("external_id"),
    .init("numerator", alignment: .trailing), .init("denominator", alignment: .trailing),
    .init("file"), .init("line", alignment: .trailing),
  ]

  /// A member has a row for each source record; its contribution stands on the first only, so that
  /// the column adds up to the value.
  private func rows(of member: MemberRecord, _ value: KPIValue, in currency: String) -> [[Cell]] {
    member.rows.enumerated().map { place, row in
      func amount(_ fraction: Fraction?) -> Cell {
        guard place == 0, let fraction else { return .text("") }
        return .number(Quantity(fraction), .number)
      }
      return [
        .text(value.kpi), .text(value.variant ?? ""), .text(value.scope),
        .text(value.period.label), .text(member.entity),
        .number(Quantity(member.goldenId), .label), .text(row.source), .text(row.externalId),
        amount(member.numerator), amount(member.denominator), .text(row.path),
        .number(Quantity(row.line), .label),
      ]
    }
  }

  func measure(_ question: KPIQuestion) throws -> MeasureResult {
    try refresh()
    return try ledger.read { db in
      try Measurer(db, catalogue: catalogue(), settings: settings).measure(request(question, db))
    }
  }

  func request(_ question: KPIQuestion, _ db: Database) throws -> MeasureRequest {
    var request = MeasureRequest(moment: try moment(question.asOf, db))
    request.metrics = question.ids
    request.scopes = .init(name: question.scope)
    request.by = question.by
    request.variants =
      question.variant.map { $0 == "all" ? .all : .named([$0]) } ?? .standard
    if let span = try span(question) { request.span = .period(span) }
    request.grain = try word(question.grain, "grain")
    request.comparison = try word(question.compare, "comparison")
    request.filters = try question.filters.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Fault(.usage, [.reason: "'\(text)' is no condition: write DIM=VALUE"])
      }
      return .init(String(parts[0]), String(parts[1]))
    }
    return request
  }

  private func span(_ question: KPIQuestion) throws -> Period? {
    let calendar = PeriodCalendar(firstMonth: settings.reporting.fiscalYearStart)
    if let text = question.period {
      guard question.from == nil, question.to == nil else {
        throw Fault(.usage, [.reason: "give either --period, or --from and --to"])
      }
      guard let period = calendar.period(text) else {
        throw Fault(
          .usage,
          [.reason: "'\(text)' is no period: write 2025, 2025-Q1, 2025-03 or 2025-W07"])
      }
      return period
    }
    guard question.from != nil || question.to != nil else { return nil }
    guard let from = question.from.flatMap({ Day($0) }), let to = question.to.flatMap({ Day($0) }),
      from <= to
    else {
      throw Fault(
        .usage, [.reason: "--from and --to are two days, YYYY-MM-DD, the earlier first"])
    }
    return calendar.span(from: from, to: to)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ text: String?, _ kind: String
  ) throws -> Word? where Word.RawValue == String {
    guard let text else { return nil }
    guard let word = Word(rawValue: text) else {
      let names = Word.allCases.map(\.rawValue)
      var facts: [Fault.Fact: String] = [.name: text, .expected: kind]
      facts[.nearest] = nearestName(to: text, among: names)
      facts[.remedy] = "there are " + names.joined(separator: ", ")
      throw Fault(.usage, [.reason: FaultText().sentence(Fault(.unknownName, facts))])
    }
    return word
  }
}

extension MeasureRequest.Scopes {
  /// `consolidated`, `all`, or the name of a source.
  init(name: String) {
    switch name {
    case "consolidated": self = .consolidated
    case "all": self = .all
    default: self = .source(name)
    }
  }
}
