/// What the rows of records depend on beside the records, the mapping and the settings.
extension PlanRun {
  /// A hash of how the input is read, of the names of its columns and of what was captured from it.
  package func contextHash(of input: InputDescription) -> UInt64 {
    let dialect = [input.delimiter, input.quote].map { $0.map { String($0) } ?? "" }
    let captures = plan.given.sorted { $0.key < $1.key }.flatMap { [Array($0.key.utf8), $0.value] }
    let texts =
      ([input.format.rawValue, input.encoding] + dialect + columns).map { Array($0.utf8) }
      + captures
    return texts.reduce(UInt64(texts.count)) { hash, text in
      text.withUnsafeBytes { ByteHash.of($0, seed: hash) }
    }
  }
}
