import CRMCore

/// One definition that is asked for: a metric, its variant, and the variant's number.
struct Selection {
  let metric: Metric
  /// The variant as it was asked for, with its number.
  let variant: String?
  let measure: Measure
  let parameters: [String: Int]

  /// What a request asks for, in the order of the catalogue or of the request.
  ///
  /// - Throws: `Fault` with `unknownName` for a metric, variant or dimension that does not exist.
  static func all(
    _ request: MeasureRequest, in catalogue: MetricCatalogue
  ) throws(Fault) -> [Selection] {
    var selections: [Selection] = []
    for id in request.metrics.isEmpty ? catalogue.ids : request.metrics {
      guard let metric = catalogue[id] else {
        throw .unknown(id, expected: "metric", among: catalogue.ids)
      }
      for selection in try variants(of: metric, request) {
        let valid = catalogue.dimensions(of: selection.measure)
        let wanted = request.by + request.filters.map(\.dimension)
        guard let wrong = wanted.first(where: { !valid.contains($0) }) else {
          selections.append(selection)
          continue
        }
        guard request.metrics.isEmpty || request.variants == .all && selection.variant != nil
        else { throw .unknown(wrong, expected: "dimension of \(selection.name)", among: valid) }
      }
    }
    return selections
  }

  /// The metric and its variant: `win_rate@value`.
  var name: String { variant.map { "\(metric.id)@\($0)" } ?? metric.id }

  private static func variants(
    of metric: Metric, _ request: MeasureRequest
  ) throws(Fault) -> [Selection] {
    switch request.variants {
    case .standard: return [try Selection(metric, nil)]
    case .all:
      var selections = [try Selection(metric, nil)]
      for variant in metric.variants { selections.append(try Selection(metric, variant.name)) }
      return selections
    case .named(let names):
      var selections: [Selection] = []
      for name in names {
        let bare = String(name.prefix { $0 != "=" })
        if request.metrics.isEmpty, bare != "default", metric.measure(bare) == nil { continue }
        selections.append(try Selection(metric, name == "default" ? nil : name))
      }
      return selections
    }
  }

  /// The definition that `variant` names, such as `value` or `window=90d`.
  ///
  /// - Throws: `Fault` with `unknownName` when the metric has no such variant, `usage` when its
  ///   number is missing or wrong.
  init(_ metric: Metric, _ variant: String?) throws(Fault) {
    self.metric = metric
    guard let variant else {
      self.variant = nil
      measure = metric.measure
      parameters = [:]
      return
    }
    let parts = variant.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? variant
    guard let measure = metric.measure(name) else {
      throw .unknown(
        name, expected: "variant of \(metric.id)", among: metric.variants.map(\.name))
    }
    self.measure = measure
    guard let parameter = measure.parameter else {
      guard parts.count == 1 else {
        throw Fault(.usage, [.reason: "the variant '\(name)' of \(metric.id) takes no number"])
      }
      self.variant = variant
      parameters = [:]
      return
    }
    let written = parts.dropFirst().first.map { $0.hasSuffix("d") ? $0.dropLast() : $0 }
    let number = written.map { Int($0) } ?? parameter.standard
    guard let number, (0...36_500).contains(number) else {
      throw Fault(
        .usage, [.reason: "write the variant '\(name)' of \(metric.id) as \(name)=90d"])
    }
    self.variant = "\(name)=\(number)d"
    parameters = [parameter.name: number]
  }
}

extension Fault {
  /// A name that does not exist, with the nearest one and the list of those that do.
  static func unknown(_ name: String, expected: String, among names: [String]) -> Fault {
    var facts = [Fact: String].unknown(name, expected: expected, among: names)
    facts[.remedy] = names.isEmpty ? "there is none" : "valid: \(names.joined(separator: ", "))"
    return Fault(.unknownName, facts)
  }
}
