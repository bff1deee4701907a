import CRMCore

/// What can never come about: texts that a value is never, keys that are the same for every item.
extension Expression {
  /// Why the expression never gives that text; nil when it may.
  func whyNever(_ text: [UInt8], nulls: [[UInt8]]) -> String? {
    switch self {
    case .composite: return nil
    case .first(let all):
      let reasons = all.map { $0.whyNever(text, nulls: nulls) }
      return reasons.allSatisfy { $0 != nil } ? reasons.first ?? nil : nil
    case .piped(let source, let calls):
      if text.isEmpty { return "what is empty is no text" }
      guard let last = calls.last else {
        if source.isFixed { return nil }
        if nulls.contains(text) { return "that means nothing, as 'nulls' says" }
        return Whitespace.trimmed(text.span).count < text.count
          ? "values have no white space at their ends" : nil
      }
      return last.whyNever(text)
    }
  }

  /// Why what the expression gives never has that part; nil when it may.
  func whyNeverHolds(_ part: [UInt8]) -> String? {
    switch self {
    case .composite: return nil
    case .piped(_, let calls): return calls.last?.whyNeverHolds(part)
    case .first(let all):
      let reasons = all.map { $0.whyNeverHolds(part) }
      return reasons.allSatisfy { $0 != nil } ? reasons.first ?? nil : nil
    }
  }
}

extension Expression.Source {
  /// Whether it is taken as it is, untrimmed.
  fileprivate var isFixed: Bool {
    switch self {
    case .constant, .capture: true
    case .field, .item, .columns: false
    }
  }

  fileprivate var isConstant: Bool {
    if case .constant = self { true } else { false }
  }

  /// Whether it is another text for each item of an iteration.
  fileprivate func varies(in iteration: Mapping.Iteration) -> Bool {
    switch (self, iteration) {
    case (.item, _): true
    case (.capture(let name), .columns(let pattern)): pattern.names.contains(name)
    case (.field(let field), .nodes), (.field(let field), .json): !field.isParent
    default: false
    }
  }
}

extension MappingReader {
  /// A value of a map that the field never has would never be looked up.
  mutating func checkKeys(of map: YAMLNode, for field: Mapping.Field) {
    guard let pairs = map.pairs, !pairs.contains(where: { $0.key.text == "file" }) else { return }
    for (key, _) in pairs where key.text != "*" {
      guard let text = key.text,
        let reason = field.value.whyNever(Array(text.utf8), nulls: field.nulls ?? nulls)
      else { continue }
      refuse(key, text, reason)
    }
  }

  /// The same of a map that fields name: when none of them has the value.
  mutating func checkKeys(_ mapping: Mapping) {
    var uses: [String: [Mapping.Field]] = [:]
    for field in mapping.emissions.flatMap({ $0.fields + ($0.extra?.members ?? []) }) {
      guard let name = field.mapNode?.text else { continue }
      uses[name, default: []].append(field)
    }
    for (name, fields) in uses.sorted(by: { $0.key < $1.key }) {
      for (text, node) in maps[name]?.keys ?? [] {
        let reasons = fields.map {
          $0.value.whyNever(Array(text.utf8), nulls: $0.nulls ?? mapping.nulls)
        }
        guard let first = reasons.first, let reason = first, !reasons.contains(nil) else {
          continue
        }
        refuse(node, text, reason)
      }
    }
  }

  private mutating func refuse(_ key: YAMLNode, _ text: String, _ reason: String) {
    let remedy = text.isEmpty ? "an empty field becomes its 'default'" : nil
    var facts: [Fault.Fact: String] = [
      .name: "map", .reason: "the value '\(text)' never comes: \(reason)",
    ]
    facts[.remedy] = remedy
    log.add(.badSetting, at: key, facts)
  }

  /// Rows of one key are one record: the key must tell the items of a `for_each` apart.
  mutating func checkKey(_ key: Mapping.Key, over iteration: Mapping.Iteration?, at node: YAMLNode)
  {
    guard !key.countsOccurrences else { return }
    if !key.value.sources.isEmpty, key.value.sources.allSatisfy(\.isConstant) {
      log.add(
        .badSetting, at: node,
        [
          .name: "key", .reason: "it is a constant: all records would be one",
          .remedy: "take in what tells them apart, or 'occurrence: true'",
        ])
      return
    }
    if let text = key.value.fallback {
      log.add(
        .badSetting, at: node,
        [
          .name: "key", .reason: "all records without one would be the same, '\(text)'",
          .remedy: "a record whose key is empty is a reject",
        ])
    }
    guard let iteration, !key.value.sources.isEmpty,
      !key.value.sources.contains(where: { $0.varies(in: iteration) })
    else { return }
    log.add(
      .badSetting, at: node,
      [
        .name: "key", .reason: "it is the same for every item of the for_each, which gives one row",
        .remedy: "take in what tells the items apart, such as $item, or 'occurrence: true'",
      ])
  }

  /// Of two emissions that give the same record always, one would be superseded.
  mutating func checkTwins(_ mapping: Mapping) {
    var seen: [String: String] = [:]
    for emission in mapping.emissions
    where !emission.isPartial && emission.when == nil && emission.forEach == nil
      && !doubtful.contains(emission.id)
    {
      let key = emission.key
      guard !key.countsOccurrences, !key.value.sources.isEmpty else { continue }
      let mark = "\(emission.entity.name) \(key.isHashed) \(key.value.signature)"
      if let other = seen[mark] {
        log.add(
          Fault(
            .badSetting, at: emission.position,
            [
              .name: "key", .reason: "the emission '\(other)' gives the same record, always",
              .remedy: "one of the two is 'partial', or has another key or a 'when'",
            ]))
      }
      seen[mark] = emission.id
    }
  }

  /// What the mapping itself gives may stand further on in the file than what refers to it.
  mutating func checkStrictReferences(_ mapping: Mapping) {
    for field in mapping.emissions.flatMap(\.fields) {
      guard let target = field.strictTarget, mapping.entities.contains(target) else { continue }
      log.add(
        Fault(
          .badSetting, at: field.position,
          [
            .name: "on_missing",
            .reason:
              "the mapping itself gives records of \(target), perhaps further on in the file",
            .expected: "null or stub",
          ]))
    }
  }

  /// An option that the field's type does not look at says nothing.
  mutating func checkOptions(of field: Mapping.Field, _ table: YAMLTable) {
    guard !field.column.isUnknown else { return }
    let calculates = field.value.calculates
    for option in FieldType.numberOptions + FieldType.otherOptions where table.has(option) {
      if field.heeds(option) { continue }
      if calculates, FieldType.numberOptions.contains(option) { continue }
      log.add(
        .badSetting, at: table.keyNode(option) ?? table.node,
        [
          .name: option,
          .reason: "it says nothing to a field that is read as \(field.type.rawValue)",
        ])
    }
  }
}

extension Expression {
  /// Whether a function in it reads numbers.
  fileprivate var calculates: Bool {
    switch self {
    case .piped(_, let calls): calls.contains { $0.function.isArithmetic }
    case .first(let all), .composite(let all, _): all.contains(where: \.calculates)
    }
  }
}

extension Expression {
  /// The text that it gives where nothing else is there; nil when there may be nothing.
  fileprivate var fallback: String? {
    switch self {
    case .composite: nil
    case .first(let all):
      all.last?.onlyConstant.map { String(decoding: $0, as: UTF8.self) }
        ?? all.last?.fallback
    case .piped(_, let calls):
      calls.last { $0.function == .otherwise && $0.arguments != [[]] }.map {
        String(decoding: $0.arguments[0], as: UTF8.self)
      }
    }
  }
}

extension Mapping.Field {
  /// Whether an option makes a difference to how the field is read.
  fileprivate func heeds(_ option: String) -> Bool {
    guard type.heeds(option) else { return false }
    // A date is local: only an instant has another date elsewhere.
    return option != "timezone" || type != .date
      || (locale.dates ?? ["iso"]).contains { $0.mayBeInstant }
  }
}

extension String {
  /// Whether a format of dates may read an instant: one that is counted, or has an offset.
  fileprivate var mayBeInstant: Bool {
    DateFormat.presets.contains(self) && self != "excel" || contains("X") || contains("Z")
  }
}

extension FieldType {
  /// Options that calculations look at, too.
  package static let numberOptions = ["numbers", "suffixes"]
  package static let otherOptions = [
    "unit", "dates", "timezone", "last_day_of", "region", "yes", "no",
  ]

  /// Whether an option makes a difference to how the type is read.
  package func heeds(_ option: String) -> Bool {
    switch (option, self) {
    case ("numbers", .money), ("numbers", .decimal), ("numbers", .integer), ("numbers", .real),
      ("numbers", .percent), ("numbers", .rate), ("suffixes", .money), ("suffixes", .decimal),
      ("suffixes", .integer), ("suffixes", .real), ("suffixes", .percent), ("unit", .money),
      ("unit", .decimal), ("dates", .date), ("dates", .timestamp), ("timezone", .date),
      ("timezone", .timestamp), ("last_day_of", .date),
      ("last_day_of", .timestamp), ("region", .phone), ("yes", .boolean), ("no", .boolean):
      true
    default: false
    }
  }
}
