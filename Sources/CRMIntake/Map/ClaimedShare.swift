import CRMCore

/// How much of the start of a file a mapping claims.
struct ClaimedShare {
  /// The columns, or places of a tree, that it names and that it does not.
  private(set) var claimed: [String] = []
  private(set) var unclaimed: [String] = []
  /// Names without which the mapping cannot read the file at all.
  private(set) var needed: [String] = []

  init(_ mapping: Mapping, _ start: FileStart, path: String) {
    let environment = Plan.Environment(file: path, reportingZone: .utc)
    let plan: Plan
    do {
      plan = try Plan.compile(mapping, columns: start.columns, environment: environment)
    } catch {
      needed = error.all.filter { $0.code == .missingColumn }.compactMap { $0.facts[.name] }
      if needed.isEmpty { needed = error.all.prefix(1).map { $0.facts[.name] ?? $0.code.rawValue } }
      return
    }
    guard start.columns.isEmpty else {
      unclaimed = plan.unclaimed
      let rest = Set(unclaimed)
      claimed = start.columns.filter { !rest.contains($0) }
      return
    }
    for place in start.places {
      let isClaimed = (try? FieldPath(place, repeats: true)).map { plan.claims.covers($0) } ?? false
      if isClaimed { claimed.append(place) } else { unclaimed.append(place) }
    }
  }

  var share: Double {
    let all = claimed.count + unclaimed.count
    return all == 0 ? 0 : Double(claimed.count) / Double(all)
  }
}
