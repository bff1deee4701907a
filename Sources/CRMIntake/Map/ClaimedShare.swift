import CRMCore

/// How much of the start of a file a mapping claims.
struct ClaimedShare {
  /// The columns, or places of a tree, that it names and that it does not.
  private(set) var claimed: [String] = []
  private(set) var unclaimed: [String] = []
  /// Names without which the mapping cannot read the file at all.
  private(set) var needed: [String] = []

  init(_ mapping: Mapping, _ start: FileStart, path: String) {
    let environment = Plan.Environment(
      file: path, reportingZone: .utc, preamble: start.preamble)
    var mapping = mapping
    var plan = Self.plan(mapping, start, environment, &needed)
    if plan == nil {
      // What the rest of it claims is worth knowing, too.
      var others: [String] = []
      mapping.drift.missing = .ignore
      plan = Self.plan(mapping, start, environment, &others)
    }
    if plan == nil {
      // A constant in the place of each key that is lacking lets the rest be weighed.
      let absent = Set(needed)
      for place in mapping.emissions.indices
      where mapping.emissions[place].key.value.fields.contains(where: { absent.contains($0.name) })
      {
        mapping.emissions[place].key.value = .piped(.constant([0x78]), [])
      }
      var others: [String] = []
      plan = Self.plan(mapping, start, environment, &others)
    }
    guard let plan else { return }
    needed += mapping.emissions.flatMap { $0.subjectsMissing(in: start) }
    guard start.columns.isEmpty else {
      unclaimed = plan.unclaimed
      let rest = Set(unclaimed)
      claimed = start.columns.filter { !rest.contains($0) }
      return
    }
    needed += mapping.emissions.compactMap { $0.keyMissing(in: start) }
    for place in start.places {
      let isClaimed = (try? FieldPath(place, repeats: true)).map { plan.claims.covers($0) } ?? false
      if isClaimed { claimed.append(place) } else { unclaimed.append(place) }
    }
  }

  /// Compiles; what cannot do without a name that is not there says so in `needed`.
  private static func plan(
    _ mapping: Mapping, _ start: FileStart, _ environment: Plan.Environment,
    _ needed: inout [String]
  ) -> Plan? {
    do {
      return try Plan.compile(mapping, columns: start.columns, environment: environment)
    } catch {
      needed = error.all.filter { $0.code == .missingColumn }.compactMap { $0.facts[.name] }
      if needed.isEmpty { needed = error.all.prefix(1).map { $0.facts[.name] ?? $0.code.rawValue } }
      return nil
    }
  }

  /// The share of what the file holds that is claimed.
  var share: Double {
    let all = claimed.count + unclaimed.count
    return all == 0 ? 0 : Double(claimed.count) / Double(all)
  }
}

extension Mapping.Emission {
  /// A name that every record must have for this row to have a key, when no record of a tree has it.
  fileprivate func keyMissing(in start: FileStart) -> String? {
    guard !isPartial, when == nil, forEach == nil, !start.records.isEmpty else { return nil }
    return key.value.isAbsent(from: start) ? key.value.fields.first?.name : nil
  }
}

extension Mapping.Emission {
  /// The references without which a row says nothing: of a history, whose it is.
  private static let subjects: [String: [String]] = [
    "association": ["from_ref", "to_ref"], "field_change": ["ref"],
    "record_link": ["ref", "other_ref"], "stage_event": ["deal_ref"],
  ]

  /// The first name of each such reference that every row has and that the file lacks.
  fileprivate func subjectsMissing(in start: FileStart) -> [String] {
    guard !isPartial, when == nil, forEach == nil, let subjects = Self.subjects[entity.name] else {
      return []
    }
    return fields.compactMap { field in
      guard subjects.contains(field.column.name), field.value.isAbsent(from: start) else {
        return nil
      }
      return field.value.fields.first?.name
    }
  }
}

extension Expression {
  /// Whether no record of the tree has anything that the value is made of.
  fileprivate func isAbsent(from start: FileStart) -> Bool {
    switch self {
    case .piped(let source, let calls):
      source.isAbsent(from: start) && !calls.contains { $0.function == .otherwise }
    case .first(let all): all.allSatisfy { $0.isAbsent(from: start) }
    case .composite(let all, _):
      !fields.isEmpty && all.allSatisfy { $0.fields.isEmpty || $0.isAbsent(from: start) }
    }
  }
}

extension Expression.Source {
  fileprivate func isAbsent(from start: FileStart) -> Bool {
    guard case .field(let field) = self, !field.isParent else { return false }
    return !start.has(field.name)
  }
}
