import CRMCore

/// What a new mapping says of the whole file's numbers and dates, and where a field must differ.
struct LocaleChoice {
  private(set) var numbers = ["plain"]
  private(set) var dates = ["iso"]
  /// The lines of `locale:`, the first without an indent.
  private(set) var lines: [String] = []
  private let sample: ScaffoldSample

  private typealias Named = (name: String, verdict: FieldVerdict)

  /// Chooses for the fields at the places that are used; where none of them tells, for all.
  init(_ sample: ScaffoldSample, used: [Int]) {
    self.sample = sample
    let all: [Named] = sample.survey.fields.indices.map {
      (sample.survey.fields[$0].name, sample.verdict.fields[$0])
    }
    let verdicts = used.map { all[$0] }
    let numeric = Self.telling(verdicts, or: all) { !$0.formats.isEmpty && !Self.isTime($0) }
    let timed = Self.telling(verdicts, or: all, Self.isTime)
    let telling = numeric.filter { !$0.verdict.isWhole }.map(\.verdict.formats)
    if let most = Self.commonest(telling) { numbers = most }
    var told: [String] = []
    if let first = numeric.first(where: { $0.verdict.formats == numbers && !$0.verdict.isWhole }),
      let evidence = first.verdict.evidence.first
    {
      told.append("numbers: \(ScaffoldText.shortened(first.name)): \(evidence)")
    }
    chooseDates(timed.map(\.verdict))
    if let first = timed.first(where: { isLike($0.verdict.formats) && $0.verdict.isTelling }
    ) {
      told.append(
        "dates: \(ScaffoldText.shortened(first.name)): "
          + first.verdict.evidence.joined(separator: "; "))
    }
    lines = ["locale:"] + told.map { "  # \($0)" }
    lines.append("  numbers: \(ScaffoldText.oneOrList(numbers))")
    lines.append("  dates: \(ScaffoldText.list(dates))")
    ask(verdicts)
  }

  /// The locale of a mapping that is extended.
  init(_ sample: ScaffoldSample, of mapping: Mapping) {
    self.sample = sample
    numbers = mapping.locale.numbers ?? numbers
    dates = mapping.locale.dates ?? dates
  }

  /// The fields of a kind: those that are used, or all where none of these is more than whole numbers.
  private static func telling(
    _ used: [Named], or all: [Named], _ isOfKind: (FieldVerdict) -> Bool
  ) -> [Named] {
    let own = used.filter { isOfKind($0.verdict) }
    return own.contains { !$0.verdict.isWhole } ? own : all.filter { isOfKind($0.verdict) }
  }

  private static func isTime(_ verdict: FieldVerdict) -> Bool {
    verdict.kind == .date || verdict.kind == .timestamp
  }

  private static func commonest(_ all: [[String]]) -> [String]? {
    var best: [String]?
    for one in all where all.count(where: { $0 == one }) > all.count(where: { $0 == best }) {
      best = one
    }
    return best
  }

  /// All formats in one list, but those of columns that read a date the other way round.
  private mutating func chooseDates(_ verdicts: [FieldVerdict]) {
    let plain = verdicts.filter { verdict in
      !verdict.doubts.contains(.mixedOrder)
        && !verdict.formats.contains { DateFormat.presets.contains($0) && $0 != "iso" }
    }
    let orders = plain.flatMap(\.formats).map(TimeCandidates.order)
    let monthFirst =
      orders.count { $0 == .monthFirst } > orders.count { $0 == .dayFirst }
    let disliked: TimeCandidates.Order = monthFirst ? .dayFirst : .monthFirst
    var all: [String] = []
    for format in plain.flatMap(\.formats)
    where TimeCandidates.order(of: format) != disliked && !all.contains(format) {
      all.append(format)
    }
    if !all.isEmpty { dates = all }
  }

  private mutating func ask(_ named: [Named]) {
    let verdicts = named.map(\.verdict)
    if verdicts.contains(where: { $0.doubts.contains(.dayOrMonth) }) {
      lines.append(
        "  # QUESTION: nothing tells whether the day or the month comes first; day-first is taken")
    }
    if verdicts.contains(where: { $0.doubts.contains(.decimalMark) }) {
      lines.append(
        "  # QUESTION: nothing tells whether points and commas are decimal marks or group digits")
    }
    if named.contains(where: { $0.verdict.lacksZone && ScaffoldText.zone(in: $0.name) == nil }) {
      lines += [
        "  # QUESTION: times have no zone, and the reporting zone is assumed. Which is it?",
        "  # timezone: Europe/Paris",
      ]
    }
    if verdicts.contains(where: { $0.kind == .phone && $0.lacksCountry }) {
      lines += [
        "  # QUESTION: telephone numbers name no country. Which is it?",
        "  # region: FR",
      ]
    }
  }

  private func isLike(_ formats: [String]) -> Bool { formats.allSatisfy(dates.contains) }

  /// The option that a field needs to read its numbers or dates, or nil.
  func option(for verdict: FieldVerdict, of type: ColumnType) -> String? {
    switch type {
    case .time:
      let isRead = isLike(verdict.formats) && !verdict.doubts.contains(.mixedOrder)
      return verdict.formats.isEmpty || isRead
        ? nil : "dates: \(ScaffoldText.oneOrList(verdict.formats))"
    case .money, .decimal, .integer, .real, .rate:
      let isRead =
        verdict.isWhole || verdict.formats == numbers
        || numbers.first.map(verdict.alike.contains) ?? false
      guard !isRead, !verdict.formats.isEmpty else { return nil }
      return "numbers: \(ScaffoldText.oneOrList(verdict.formats))"
    default: return nil
    }
  }
}

extension FieldVerdict {
  /// Whether its own values say something, not only those of other columns.
  fileprivate var isTelling: Bool {
    !evidence.isEmpty && !evidence.contains { $0.hasPrefix("other") }
  }
}
