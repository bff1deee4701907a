import GRDB

extension MetricCatalogue {
  /// The SQL of a definition for one period and moment, as it is run, with its values written out.
  ///
  /// One statement per pass; for a derived metric, those of the metrics that it joins. The functions
  /// `rc` and those of `ExpressionFunctions` are the program's own: amounts in the reporting
  /// currency, and exact arithmetic of millionths.
  package func sql(of measure: Measure, period: Period, moment: Moment) -> [String] {
    switch measure.shape {
    case .derived(let expression):
      return expression.names.compactMap { find($0.name) }.flatMap {
        sql(of: $0, period: period, moment: moment)
      }
    case .single, .ratio:
      let parameters = measure.parameter.map { [$0.name: $0.standard ?? 0] } ?? [:]
      let context = QueryContext(
        moment: moment, periods: [period], scopes: [.consolidated], by: [], filters: [],
        parameters: parameters)
      return PartQuery.passes(for: measure.shape.parts).compactMap { pass in
        let needsValues = pass.parts.contains { $0.aggregation.needsValues }
        return try? (needsValues ? pass.samples(context) : pass.totals(context)).written
      }
    }
  }
}

extension Fragment {
  /// The text with each `?` replaced by its value, for people; what is run binds them.
  fileprivate var written: String {
    var text = ""
    var left = values[...]
    for character in self.text {
      guard character == "?", let value = left.popFirst() else {
        text.append(character)
        continue
      }
      let word = String.fromDatabaseValue(value)
      text += word.map { "'\($0.replacing("'", with: "''"))'" } ?? value.description
    }
    return text
  }
}
