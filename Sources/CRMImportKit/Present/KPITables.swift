import CRMCore
import CRMInsight
import CRMPublish

/// KPI values as a table and as the JSON of the contract.
struct KPIPresentation {
  let result: MeasureResult
  let catalogue: MetricCatalogue
  let language: String

  var answer: Answer {
    Answer(
      [table], json: json, data: data, closing: result.findings.map { FaultText().sentence($0) })
  }

  // MARK: Table

  private var table: Table {
    let dimensions = result.values.first?.by.map(\.name) ?? []
    let scopes = Set(result.values.map(\.scope)).count > 1
    let isCompared = result.values.contains { $0.compared != nil }
    var columns: [Table.Column] = [
      .init("kpi", title: language == "fr" ? "indicateur" : "KPI")
    ]
    columns.append(.init("variant", title: language == "fr" ? "variante" : "variant"))
    if scopes { columns.append(.init("scope", title: language == "fr" ? "périmètre" : "scope")) }
    columns.append(.init("period", title: language == "fr" ? "période" : "period"))
    columns += dimensions.map { .init($0) }
    columns.append(
      .init("value", title: language == "fr" ? "valeur" : "value", alignment: .trailing))
    if isCompared {
      columns.append(
        .init("compared", title: language == "fr" ? "avant" : "before", alignment: .trailing))
      columns.append(
        .init("change", title: language == "fr" ? "évolution" : "change", alignment: .trailing))
    }
    columns.append(
      .init("records", title: language == "fr" ? "fiches" : "records", alignment: .trailing))
    let hasVariants = result.values.contains { $0.variant != nil }
    if !hasVariants { columns.removeAll { $0.id == "variant" } }
    return Table(
      title: nil, columns: columns,
      rows: result.values.map { row($0, scopes, hasVariants, isCompared) }, notes: notes)
  }

  private func row(
    _ value: KPIValue, _ scopes: Bool, _ hasVariants: Bool, _ isCompared: Bool
  ) -> [Cell] {
    var cells: [Cell] = [.text(catalogue.label(of: value.kpi, language))]
    if hasVariants { cells.append(.text(value.variant ?? "")) }
    if scopes { cells.append(.text(value.scope)) }
    cells.append(.text(value.period.label))
    cells += value.by.map { .text($0.value) }
    cells.append(cell(value.outcome, value.unit))
    if isCompared {
      cells.append(value.compared.map { cell($0.outcome, value.unit) } ?? .text(""))
      cells.append(
        value.compared?.change.map { .number(Quantity($0), .ratio) } ?? .text(""))
    }
    cells.append(.count(value.outcome.records))
    return cells
  }

  func cell(_ outcome: Outcome, _ unit: MetricUnit) -> Cell {
    guard let value = outcome.value else {
      return .missing(reason: outcome.reason?.rawValue ?? "no_data")
    }
    return .number(Quantity(value), unit.shown(in: result.currency))
  }

  private var notes: [String] {
    let asOf = "\(result.asOf) · \(result.timezone) · \(result.currency)"
    let basis =
      result.revenueBasis == .wonDeals
      ? (language == "fr" ? "affaires gagnées" : "won deals")
      : (language == "fr" ? "lignes de commande" : "order lines")
    return [
      language == "fr"
        ? "Arrêté au \(asOf) ; CA d’après : \(basis)"
        : "As of \(asOf); revenue from: \(basis)"
    ]
  }

  // MARK: CSV

  /// The values for machines: ids, days, exact numbers and reasons.
  private var data: Table {
    let dimensions = result.values.first?.by.map(\.name) ?? []
    let columns =
      ["kpi", "variant", "scope", "grain", "period", "first_day", "last_day"] + dimensions
      + ["value", "numerator", "denominator", "records", "unit", "reason", "coverage"]
    return Table(
      title: nil, columns: columns.map { .init($0) },
      rows: result.values.map { value in
        let texts =
          [
            value.kpi, value.variant ?? "", value.scope, value.period.grain.rawValue,
            value.period.label, value.period.firstDay.description,
            value.period.lastDay.description,
          ] + value.by.map(\.value)
        let outcome = value.outcome
        return texts.map { .text($0) }
          + [outcome.value, outcome.numerator, outcome.denominator].map(exact)
          + [
            .count(outcome.records), .text(value.unit.rawValue),
            .text(outcome.reason?.rawValue ?? ""), exact(outcome.coverage),
          ]
      })
  }

  /// The same digits as in JSON.
  private func exact(_ fraction: Fraction?) -> Cell { .text(fraction?.decimalText() ?? "") }

  // MARK: JSON

  var json: JSONValue {
    .object([
      .init("as_of", .string(result.asOf.description)),
      .init("timezone", .string(result.timezone)), .init("currency", .string(result.currency)),
      .init("revenue_from", .string(result.revenueBasis.rawValue)),
      .init("values", .array(result.values.map(json))),
    ])
  }

  private func json(_ value: KPIValue) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("kpi", .string(value.kpi)), .init("variant", JSONValue(value.variant)),
      .init("scope", .string(value.scope)), .init("period", json(value.period)),
      .init("by", .object(value.by.map { .init($0.name, .string($0.value)) })),
    ]
    members += json(value.outcome)
    members.insert(.init("unit", .string(value.unit.rawValue)), at: members.count - 2)
    if let compared = value.compared {
      members.append(
        .init(
          "compared",
          .object(
            [.init("period", json(compared.period))] + json(compared.outcome)
              + [.init("change", number(compared.change))])))
    }
    return .object(members)
  }

  private func json(_ outcome: Outcome) -> [JSONValue.Member] {
    [
      .init("value", number(outcome.value)), .init("numerator", number(outcome.numerator)),
      .init("denominator", number(outcome.denominator)),
      .init("records", JSONValue(outcome.records)),
      .init("reason", JSONValue(outcome.reason?.rawValue)),
      .init("coverage", number(outcome.coverage)),
    ]
  }

  private func number(_ fraction: Fraction?) -> JSONValue {
    fraction.map { .number($0.decimalText()) } ?? .null
  }

  private func json(_ period: Period) -> JSONValue {
    .object([
      .init("grain", .string(period.grain.rawValue)), .init("label", .string(period.label)),
      .init("first_day", .string(period.firstDay.description)),
      .init("last_day", .string(period.lastDay.description)),
    ])
  }
}

extension Quantity {
  /// The exact value of a fraction.
  init(_ fraction: Fraction) {
    self = .fraction(numerator: fraction.numerator, denominator: fraction.denominator)
  }
}

extension MetricUnit {
  /// How a value of the unit is printed.
  func shown(in currency: String) -> Unit {
    switch self {
    case .count: .count
    case .money: .money(currency: currency)
    case .ratio: .ratio
    case .days: .days
    case .hours: .hours
    case .number: .number
    case .points: .points
    }
  }
}

extension MetricCatalogue {
  /// The label of a metric, or its id.
  func label(of id: String, _ language: String) -> String {
    self[id]?.label.text(language) ?? id
  }
}
