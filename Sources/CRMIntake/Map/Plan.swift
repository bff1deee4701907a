package import CRMCore

/// A mapping compiled for one input: every name resolved to a column or a path, every format read,
/// so that mapping a record only follows indices.
package struct Plan: Sendable {
  /// What the rows of each emission have in common; `Batch.Row.shape` indexes it.
  package let shapes: [EmissionShape]
  let emissions: [CompiledEmission]
  /// What any emission names of the input.
  let claims: Claims
  /// What each of them names.
  let emissionClaims: EmissionClaims
  let badValue: Mapping.BadValue
  let terms: Terms
  /// The places of a tree that any emission names.
  let paths: [FieldPath]
  /// Columns that the mapping names and the input has not.
  package let missing: [MissingName]
  /// Columns of a CSV input that nothing in the mapping names: they go to `extra`.
  package let unclaimed: [String]

  /// What was captured from the file.
  let given: [String: [UInt8]]

  /// Whether a record gives at most one row, of its own, and the same whatever the database holds.
  package var givesOneRow: Bool {
    guard emissions.count == 1, case .once = emissions[0].iteration else { return false }
    return !shapes[0].isPartial && !emissions[0].keyRule.countsOccurrences
      && emissions[0].strict.isEmpty
  }

  /// What a plan needs to know beside the mapping and the input.
  package struct Environment: Sendable {
    /// The path of the input, for messages.
    package var file: String
    /// What the configuration says of the source.
    package var source: SourceSettings
    /// The zone in which local days are counted.
    package var reportingZone: Zone
    /// The lines before the input's header, as its reader gives them.
    package var preamble: [String]
    /// Whether a file must give what the mapping captures from it.
    var looksForCaptures = true

    package init(
      file: String, source: SourceSettings = SourceSettings(name: ""), reportingZone: Zone,
      preamble: [String] = []
    ) {
      self.file = file
      self.source = source
      self.reportingZone = reportingZone
      self.preamble = preamble
    }
  }

  /// Compiles `mapping` for an input with these columns (none for JSON and XML).
  ///
  /// - Throws: `Faults` for names that the input has not, where `drift.missing` says so or where the
  ///   name makes a key, for paths that cannot be read, and for settings that are not valid.
  package static func compile(
    _ mapping: Mapping, columns: [String], environment: Environment
  ) throws(Faults) -> Plan {
    var compiler = PlanCompiler(mapping: mapping, columns: columns, environment: environment)
    let emissions = mapping.emissions.enumerated().map {
      compiler.emission($0.element, number: $0.offset)
    }
    let missing = compiler.reportMissing()
    try compiler.log.check()
    return Plan(
      shapes: emissions.map(\.shape), emissions: emissions, claims: compiler.claims.of(nil),
      emissionClaims: compiler.claims, badValue: mapping.drift.badValue, terms: Terms(mapping),
      paths: compiler.claims.paths, missing: missing,
      unclaimed: compiler.unclaimed, given: compiler.given)
  }
}

/// What keys, conditions and identities go by: the mapping's own texts for nothing, yes and no.
struct Terms: Sendable {
  let nulls: NullTokens
  let words: BooleanWords

  init(_ mapping: Mapping) {
    nulls = NullTokens(mapping.nulls)
    words = mapping.booleanWords
  }
}
