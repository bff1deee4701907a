import CRMCore

/// Fields that say what another part of the mapping makes impossible.
extension MappingReader {
  /// Where the mapping itself names the columns, a field that is none of them is always empty.
  mutating func checkDeclared(_ mapping: Mapping) {
    guard mapping.input.format?.isTable ?? false, mapping.input.header == .none,
      let names = mapping.input.columnNames, !names.isEmpty
    else { return }
    let known = Set(names.map(HeaderName.folded))
    for expression in mapping.emissions.flatMap(\.expressions) {
      let columns = expression.fields.filter { !$0.isPath }
      let lacking = columns.filter { !known.contains(HeaderName.folded($0.name)) }
      // Of several names for one column, one is enough.
      if case .first = expression, lacking.count < columns.count { continue }
      for field in lacking {
        var facts: [Fault.Fact: String] = [
          .name: field.name, .expected: "column under 'columns'",
        ]
        facts[.nearest] = nearestName(to: field.name, among: names)
        log.add(Fault(.unknownName, at: field.position, facts))
      }
    }
  }
}

extension MappingReader {
  /// Amounts of one row have one currency: one that the mapping itself gives otherwise rejects the row.
  mutating func checkCurrencies(_ mapping: Mapping) {
    for emission in mapping.emissions {
      let own = emission.fields.first { $0.column.name == "currency" }
      guard let own, own.map == nil, let currency = own.value.currency else { continue }
      for field in emission.fields {
        guard let other = field.currency?.currency, other != currency else { continue }
        log.add(
          Fault(
            .badSetting, at: field.position,
            [
              .name: field.column.name,
              .reason: "it is in \(other), and the field 'currency' says \(currency)",
              .remedy: "amounts of one row have one currency",
            ]))
      }
    }
  }
}

extension Expression {
  /// The currency that is all the expression ever gives.
  fileprivate var currency: String? {
    guard case .piped(.constant(let bytes), let calls) = self, calls.isEmpty else { return nil }
    return Currency.read(bytes.span) == nil ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension Mapping.Emission {
  /// Every expression that looks into the record itself.
  fileprivate var expressions: [Expression] {
    var all = [key.value]
    all += [when, deleted, test].flatMap { $0?.expressions ?? [] }
    all += [identity, personIdentity, extra?.object].compactMap(\.self)
    for field in fields + (extra?.members ?? []) {
      all += [field.value, field.currency].compactMap(\.self)
    }
    if case .parts(let parts)? = forEach { all.append(parts) }
    if case .json(let text, _)? = forEach { all.append(text) }
    return all
  }
}
