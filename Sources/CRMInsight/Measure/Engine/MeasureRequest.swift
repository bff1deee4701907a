package import CRMCore

/// What KPI values are asked for.
package struct MeasureRequest: Sendable {
  /// The ids; empty for every metric of the catalogue.
  package var metrics: [String] = []
  /// Which variants of them.
  package var variants = Variants.standard
  /// Which days.
  package var span = Span.standard
  /// Into what the span is split; nil for one value.
  package var grain: Period.Grain?
  /// Whose values.
  package var scopes = Scopes.consolidated
  /// By which dimensions, in order.
  package var by: [String] = []
  /// Only rows with one of the values of each dimension; `(none)` for a missing one.
  package var filters: [Filter] = []
  /// The as-of moment.
  package var moment: Moment
  /// Beside which earlier period.
  package var comparison: Comparison?

  /// The default values of every metric at a moment.
  package init(moment: Moment) { self.moment = moment }

  /// Which variants of a metric.
  package enum Variants: Sendable, Hashable {
    /// The definition itself.
    case standard
    /// Those of these names, which may carry a number: `window=90d`.
    case named([String])
    /// The definition and all its variants.
    case all
  }

  /// Which days.
  package enum Span: Sendable, Hashable {
    /// The twelve months up to the last complete month before the moment.
    case standard
    case period(Period)
  }

  /// Whose values.
  package enum Scopes: Sendable, Hashable {
    case consolidated
    case source(String)
    /// The consolidated view and every source.
    case all
  }

  /// A condition on a dimension.
  package struct Filter: Sendable, Hashable {
    package let dimension: String
    package let value: String

    /// Makes a condition.
    package init(_ dimension: String, _ value: String) {
      self.dimension = dimension
      self.value = value
    }
  }

  /// An earlier period.
  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case previous
    case lastYear = "last_year"
  }
}

/// Whose value it is: the consolidated view or a source.
package struct Scope: Sendable, Hashable {
  /// 0 for the consolidated view, else the id of the source.
  package let id: Int
  /// `consolidated` or the name of the source.
  package let name: String
  /// The days for which the source's data is complete.
  package let coversFrom: Day?
  package let coversTo: Day?

  /// The consolidated view.
  package static let consolidated = Scope(
    id: 0, name: "consolidated", coversFrom: nil, coversTo: nil)

  /// True when the period and the days that the source covers have none in common.
  func isOutside(_ period: Period) -> Bool {
    (coversFrom.map { period.lastDay < $0 } ?? false)
      || (coversTo.map { period.firstDay > $0 } ?? false)
  }
}
