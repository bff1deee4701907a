import CRMCore
import CRMIntake

/// Reads a file to see what it is: as often as that takes.
struct FileReading {
  /// Where the bytes are.
  let location: InputLocation
  let showsValues: Bool

  /// What was found out about a file.
  struct Result {
    var description: InputDescription
    var survey: FileSurvey
    /// How it is laid out; nil when it is no table.
    var layout: InspectedLayout?
    /// What it was read with.
    var options: InputOptions
  }

  /// Reads all records.
  func survey(
    _ options: InputOptions, countingBefore line: Int = 0
  ) throws -> (InputDescription, FileSurvey) {
    var reader = try openReader(source: try location.open(), options: options)
    var names = TreeNames()
    if reader.columns.isEmpty {
      var scout = try openReader(source: try location.open(), options: options)
      names = TreeNames(scanning: &scout)
    }
    let survey = try FileSurvey(&reader, names: names, countingBefore: line)
    return (reader.description, survey)
  }

  /// Reads a file of any format, as its mapping says when there is one.
  func read(_ mapped: InputOptions?, _ found: InputDescription) throws -> Result {
    guard (mapped?.format ?? found.format).isTable else {
      let options = mapped ?? InputOptions()
      let (description, survey) = try survey(options)
      return Result(description: description, survey: survey, layout: nil, options: options)
    }
    return try table(mapped, found)
  }

  /// Reads a table as its mapping says; when there is none, from the header that was found and without
  /// the footers.
  private func table(_ mapped: InputOptions?, _ found: InputDescription) throws -> Result {
    let head = try location.open().head()
    let layout = try CSVLayout(head, name: location.description, options: mapped ?? InputOptions())
    var freeze = CSVFreeze(layout, found.format, delimiter: found.delimiter)
    let isEnded = !(mapped?.until ?? []).isEmpty
    let further =
      isEnded
      ? nil
      : try CSVFurtherTable.find(
        head, name: location.description, options: mapped ?? freeze.options, below: layout)
    if let rule = further?.rule { freeze.end(at: rule) }
    let options = mapped ?? freeze.options
    var (description, survey) = try self.survey(options)
    let footers = footers(of: survey)
    var greedy: [String: Int] = [:]
    if let first = footers.first {
      let known = showsValues ? footers : footers.filter(\.isGeneral)
      let (rules, greed, second) = try rules(for: known, before: first.row.line, options)
      if mapped == nil { survey = second }
      freeze.skip(options.skipRows + rules)
      greedy = greed
    }
    return Result(
      description: description, survey: survey,
      layout: InspectedLayout(
        layout: layout, freeze: freeze, isMapped: mapped != nil, further: further,
        footers: footers, greedy: greedy),
      options: freeze.options)
  }

  /// The rows at the end that are hardly records; none when nothing else is there.
  private func footers(of survey: FileSurvey) -> [CSVFooter] {
    let tail = survey.tail
    let found = CSVFooter.find(in: tail, fields: survey.columnCount)
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
  ) throws -> ([InputOptions.RowRule], [String: Int], FileSurvey) {
    var rules: [InputOptions.RowRule] = []
    for footer in footers where !rules.contains(footer.rule) { rules.append(footer.rule) }
    var greedy: [String: Int] = [:]
    while true {
      var skipping = options
      skipping.skipRows += rules
      let (_, survey) = try self.survey(skipping, countingBefore: line)
      let own = Set(options.skipRows.map(\.name))
      let hits = survey.skipped.filter { !own.contains($0.key) && $0.value > 0 }
      guard !hits.isEmpty else { return (rules, greedy, survey) }
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
