import CRMCore
import CRMIntake

/// Reads a file to see what it is: as often as that takes.
struct FileReading {
  /// Where the bytes are.
  let location: InputLocation
  let showsValues: Bool

  /// Reads all records.
  func profile(
    _ options: InputOptions, countingBefore line: Int = 0
  ) throws -> (InputDescription, FileProfile) {
    var reader = try openReader(source: try location.open(), options: options)
    let profile = try FileProfile(&reader, showsValues: showsValues, countingBefore: line)
    return (reader.description, profile)
  }

  /// Reads a CSV file as its mapping says; when there is none, from the header that was found and
  /// without the footers.
  func table(
    _ mapped: InputOptions?, delimiter: UInt8?
  ) throws -> (InputDescription, FileProfile, InspectedLayout?) {
    let head = try location.open().head()
    let layout = try CSVLayout(head, name: location.description, options: mapped ?? InputOptions())
    var freeze = CSVFreeze(layout, delimiter: delimiter)
    let isEnded = !(mapped?.until ?? []).isEmpty
    let further =
      isEnded
      ? nil
      : try CSVFurtherTable.find(
        head, name: path, options: mapped ?? freeze.options, below: layout)
    if let rule = further?.rule { freeze.end(at: rule) }
    let options = mapped ?? freeze.options
    var (description, profile) = try self.profile(options)
    let footers = footers(of: profile)
    var greedy: [String: Int] = [:]
    if let first = footers.first {
      let known = showsValues ? footers : footers.filter(\.isGeneral)
      let (rules, greed, second) = try rules(for: known, before: first.row.line, options)
      if mapped == nil { profile = second }
      freeze.skip(options.skipRows + rules)
      greedy = greed
    }
    return (
      description, profile,
      InspectedLayout(
        layout: layout, freeze: freeze, isMapped: mapped != nil, further: further,
        footers: footers, greedy: greedy)
    )
  }

  /// The rows at the end that are hardly records; none when nothing else is there.
  private func footers(of profile: FileProfile) -> [CSVFooter] {
    let tail = profile.tail
    let found = CSVFooter.find(in: tail, fields: profile.columnCount)
    return found.count < tail.count ? found : []
  }

  /// The rules that leave out the footers and nothing in front of them.
  ///
  /// A rule that would leave out a record, too, gives way to one of the whole text of its footer, and
  /// that to none; where values are not to be shown, a rule has no text of the file's own.
  ///
  /// - Returns: The rules; those that would leave out records, with how many; and what is read with
  ///   the rules.
  private func rules(
    for footers: [CSVFooter], before line: Int, _ options: InputOptions
  ) throws -> ([InputOptions.RowRule], [String: Int], FileProfile) {
    var rules: [InputOptions.RowRule] = []
    for footer in footers where !rules.contains(footer.rule) { rules.append(footer.rule) }
    var greedy: [String: Int] = [:]
    while true {
      var skipping = options
      skipping.skipRows += rules
      let (_, profile) = try self.profile(skipping, countingBefore: line)
      let own = Set(options.skipRows.map(\.name))
      let hits = profile.skipped.filter { !own.contains($0.key) && $0.value > 0 }
      guard !hits.isEmpty else { return (rules, greedy, profile) }
      greedy.merge(hits) { first, _ in first }
      rules = replaced(rules, without: Set(hits.keys).union(greedy.keys), footers)
    }
  }

  private func replaced(
    _ rules: [InputOptions.RowRule], without greedy: Set<String>, _ footers: [CSVFooter]
  ) -> [InputOptions.RowRule] {
    var kept = rules.filter { !greedy.contains($0.name) }
    for footer in footers where showsValues && greedy.contains(footer.rule.name) {
      guard case .startsWith = footer.rule, let text = footer.row.cells.first else { continue }
      let whole = InputOptions.RowRule.startsWith(text)
      if !greedy.contains(whole.name), !kept.contains(whole) { kept.append(whole) }
    }
    return kept
  }
}
