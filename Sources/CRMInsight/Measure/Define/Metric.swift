package import CRMCore

/// A KPI: one definition for every source, with its named variants.
package struct Metric: Sendable {
  /// The id: snake_case, unique, never translated.
  package let id: String
  /// The name people read, by language.
  package let label: Words
  /// What it counts, in a sentence, by language.
  package let meaning: Words
  /// The section of the catalogue, which is the name of its file.
  package let section: String
  /// True for a definition that ships with the program.
  package let isCertified: Bool
  /// Who looks at it.
  package let audience: [String]
  /// The definition.
  package let measure: Measure
  /// The variants by name, in the order of the file.
  package let variants: [(name: String, measure: Measure)]
  /// What a tool shows under this name: the variant it uses and in what else it differs.
  package let native: [(tool: String, variant: String?, differs: [String])]
  /// Where the definition comes from.
  package let references: [String]
  /// Worked examples, which a test runs.
  package let examples: [MetricExample]

  /// The definition of that variant; nil names the default.
  package func measure(_ variant: String?) -> Measure? {
    guard let variant else { return measure }
    return variants.first { $0.name == variant }?.measure
  }
}

/// A text in the languages of the program.
package struct Words: Sendable, Hashable {
  package let english: String
  package let french: String

  /// The text in `en` or `fr`.
  package func text(_ language: String) -> String { language == "fr" ? french : english }
}

/// One resolved definition: checked, ready to be compiled.
package struct Measure: Sendable, Hashable {
  /// How the value is made.
  package var shape: Shape
  /// What the value counts.
  package var unit: MetricUnit
  /// Whether more is better.
  package var direction: Direction
  /// Over what the value may be added up.
  package var additivity: Additivity
  /// By what it can be split and filtered; nil for what all its metrics have in common.
  package var dimensions: [String]?
  /// Reasons for null that the definition adds: `no_data` where a scope has no such record at all.
  package var isNullWithoutData: Bool
  /// The number in the variant's name: `days` for `window=90d`.
  package var parameter: Parameter?

  /// A number that expressions may name, and its value when none is given.
  package struct Parameter: Sendable, Hashable {
    package let name: String
    package let standard: Int?
  }

  /// How a value is made.
  package enum Shape: Sendable, Hashable {
    /// One aggregate.
    case single(Part)
    case ratio(Part, Part)
    /// An arithmetic expression over other metrics.
    case derived(Expression)
  }
}

/// An aggregate over one fact.
package struct Part: Sendable, Hashable {
  /// The fact.
  package var entity: String
  /// What places a row in a period.
  package var anchor: Anchor
  /// The rows that count.
  package var filter: [Expression]
  /// What is done with them.
  package var aggregation: Aggregation
  /// Of what; nil for a plain count.
  package var value: Expression?
  /// For a survival curve, whether the row's event has happened.
  package var event: Expression?
  /// The columns that stand for a dimension in this part: `channel` by `first_touch_channel`.
  package var instead: [String: String] = [:]

  /// What places a row in a period.
  package enum Anchor: Sendable, Hashable {
    /// The local day in that column.
    case day(String)
    /// Nothing: the state at the as-of moment.
    case asOf
    /// The state at the end of each period, between two days; the second is null while it lasts.
    case periodEnd(from: String, to: String)
  }
}

/// What is done with the values of the rows.
package enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case count
  case countDistinct = "count_distinct"
  case sum
  case mean
  case median
  /// The least value that at least nine tenths of the values do not exceed.
  case p90
  /// The Kaplan–Meier median: the least span that at most half survive.
  case kmMedian = "km_median"

  /// Whether the values themselves are needed, not only their sum.
  var needsValues: Bool { self == .median || self == .p90 || self == .kmMedian }
}

/// What a value counts.
package enum MetricUnit: String, Sendable, Hashable, CaseIterable {
  case count, money, ratio, days, hours, number, points
}

/// Whether more is better.
package enum Direction: String, Sendable, Hashable, CaseIterable {
  case up, down, neutral
}

/// Over what a value may be added up.
package enum Additivity: String, Sendable, Hashable, CaseIterable {
  /// Over every dimension and time.
  case additive
  /// Over dimensions, not over time.
  case stock
  /// Only over parts in which the thing has one value.
  case distinct
  /// Never: it is made anew from its parts.
  case ratio
  case none
}

/// A worked example: rows of facts and the value that they give.
package struct MetricExample: Sendable {
  package let position: Position
  package let variant: String?
  /// Rows by fact, each a list of column and value.
  package let given: [(entity: String, row: [(column: String, value: String?)])]
  /// The value as decimal text, or the reason why there is none.
  package let expected: String
}

extension Measure {
  /// The definition in one canonical form: equal definitions have equal texts, whatever their names.
  package var normalised: String {
    let words = [
      "\(shape)", unit.rawValue, direction.rawValue, additivity.rawValue,
      dimensions?.sorted().joined(separator: ",") ?? "shared", isNullWithoutData ? "no_data" : "",
      parameter.map { "\($0.name)=\($0.standard ?? 0)" } ?? "",
    ]
    return words.joined(separator: " | ")
  }

  /// How the value is made, on one line.
  package var formula: String { "\(shape)" }
}

extension Measure.Shape: CustomStringConvertible {
  package var description: String {
    switch self {
    case .single(let part): "\(part)"
    case .ratio(let numerator, let denominator): "(\(numerator)) ÷ (\(denominator))"
    case .derived(let expression): "\(expression)"
    }
  }

  /// The aggregates, in order.
  package var parts: [Part] {
    switch self {
    case .single(let part): [part]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .derived: []
    }
  }
}

extension Part: CustomStringConvertible {
  package var description: String {
    var text = aggregation.rawValue
    if let value { text += " of \(value)" }
    if let event { text += ", event \(event)" }
    text += " over \(entity)"
    if !filter.isEmpty {
      text += " where " + filter.map { "(\($0))" }.joined(separator: " and ")
    }
    for (name, column) in instead.sorted(by: { $0.key < $1.key }) {
      text += ", \(name) being \(column)"
    }
    switch anchor {
    case .day(let column): text += " by \(column)"
    case .asOf: text += " as of"
    case .periodEnd(let from, let to): text += " from \(from) to \(to) at the period's end"
    }
    return text
  }
}
