import CRMCore
import CRMLedger
import CRMPublish

/// An import as tables: what became of each file and of each entity.
extension ImportStage.Report {
  func answer(_ language: String, showValues: Bool) -> Answer {
    let fault = FaultText(showValues: showValues)
    var closing = files.compactMap(\.refusal).map { fault.line($0) }
    closing += rejectionLines(language, showValues: showValues)
    closing += files.flatMap { file in
      file.findings.filter { $0.severity != .note }.map {
        "\(file.path): \(fault.sentence($0.fault)) (\($0.count))"
      }
    }
    closing += noteLines(fault, language)
    closing += references.map { "\(fault.sentence($0.fault)) (\($0.count))" }
    closing += passedOver.map(\.sentence) + states
    if isRehearsal {
      closing.append(changedAnything ? "Nothing was written." : "Nothing would change.")
    }
    return Answer(
      [fileTable(language), entityTable(language)], json: json(fault), closing: closing)
  }

  /// Why records were rejected, and how to come by them.
  private func rejectionLines(_ language: String, showValues: Bool) -> [String] {
    let lines = files.flatMap { $0.rejectionLines(language, showValues: showValues) }
    guard !lines.isEmpty, !isRehearsal else { return lines }
    let way =
      language == "fr"
      ? "'crmimport rejects' les montre ; '--out DOSSIER' les écrit pour les corriger"
      : "'crmimport rejects' shows them; '--out FOLDER' writes them to be mended"
    return lines + [way]
  }

  /// What is worth knowing: the first of each kind, and how many more there are of it.
  private func noteLines(_ fault: FaultText, _ language: String) -> [String] {
    let notes = files.flatMap { file in
      file.findings.filter { $0.severity == .note }.map { (path: file.path, finding: $0) }
    }
    var lines: [String] = []
    for (code, alike) in Dictionary(grouping: notes, by: \.finding.fault.code.rawValue)
      .sorted(by: { $0.key < $1.key })
    {
      let first = alike[0]
      let more = alike.count - 1
      let rest = language == "fr" ? "et \(more) de plus" : "and \(more) more"
      lines.append(
        "\(first.path): \(code): \(fault.sentence(first.finding.fault)) (\(first.finding.count))"
          + (more > 0 ? ", \(rest)" : ""))
    }
    guard !notes.isEmpty else { return [] }
    let word = language == "fr" ? "remarque" : "note"
    let count = "\(notes.count) \(word)\(notes.count > 1 ? "s" : "")"
    return lines + ["\(count) \(language == "fr" ? "dans la" : "in the") table finding"]
  }

  func fileTable(_ language: String) -> Table {
    Table(
      title: nil,
      columns: [
        .init("path", title: language == "fr" ? "fichier" : "file"),
        .init("source"), .init("mapping", title: language == "fr" ? "modèle" : "mapping"),
        .init("read", title: language == "fr" ? "lus" : "read", alignment: .trailing),
        .init("loaded", title: language == "fr" ? "chargés" : "loaded", alignment: .trailing),
        .init(
          "unchanged", title: language == "fr" ? "inchangés" : "unchanged", alignment: .trailing),
        .init("skipped", title: language == "fr" ? "écartés" : "skipped", alignment: .trailing),
        .init("rejected", title: language == "fr" ? "rejetés" : "rejected", alignment: .trailing),
      ],
      rows: files.map { file in
        [
          .text(file.path), .text(file.source), .text(file.mapping), .count(file.read),
          .count(file.loaded), .count(file.unchanged), .count(file.skipped),
          .count(file.rejected),
        ]
      })
  }

  private func entityTable(_ language: String) -> Table {
    var sums: [String: EntityCounts] = [:]
    for file in files {
      for (entity, counts) in file.entities { sums[entity, default: EntityCounts()].add(counts) }
    }
    return Table(
      title: nil,
      columns: [
        .init("entity", title: language == "fr" ? "entité" : "entity"),
        .init("created", title: language == "fr" ? "créés" : "created", alignment: .trailing),
        .init("updated", title: language == "fr" ? "modifiés" : "updated", alignment: .trailing),
        .init(
          "unchanged", title: language == "fr" ? "inchangés" : "unchanged", alignment: .trailing),
        .init("skipped", title: language == "fr" ? "écartés" : "skipped", alignment: .trailing),
        .init("deleted", title: language == "fr" ? "supprimés" : "deleted", alignment: .trailing),
        .init("rejected", title: language == "fr" ? "rejetés" : "rejected", alignment: .trailing),
      ],
      rows: Schema.unified.entities.compactMap { entity in
        guard let counts = sums[entity.name] else { return nil }
        return [
          .text(entity.name), .count(counts.created), .count(counts.updated + counts.undeleted),
          .count(counts.unchanged), .count(counts.skipped), .count(counts.deleted),
          .count(counts.rejected),
        ]
      })
  }

  private func json(_ fault: FaultText) -> JSONValue {
    .object([
      .init("dry_run", .bool(isRehearsal)), .init("changed", .bool(changedAnything)),
      .init("files", .array(files.map { $0.json(fault) })),
      .init("references", .array(references.map { $0.json(fault) })),
      .init(
        "passed_over",
        .array(
          passedOver.map { other in
            .object([
              .init("path", .string(other.path)), .init("reason", .string(other.reason)),
            ])
          })),
    ])
  }
}

extension FileReport {
  /// The commonest reasons for which records were rejected.
  private static let mostReasons = 5

  fileprivate func rejectionLines(_ language: String, showValues: Bool) -> [String] {
    let isFrench = language == "fr"
    var lines = rejections.prefix(Self.mostReasons).map { reason in
      let place = isFrench ? "d'abord ligne \(reason.line)" : "first on line \(reason.line)"
      let values = showValues ? reason.values.map { "'\($0)'" }.joined(separator: ", ") : ""
      let sentence = values.isEmpty ? reason.message : "\(reason.message): \(values)"
      return "\(path): \(reason.code): \(sentence) (\(reason.count), \(place))"
    }
    let rest = rejections.dropFirst(Self.mostReasons).map(\.count).reduce(0, +)
    if rest > 0 {
      lines.append(
        isFrench
          ? "\(path): \(rest) rejets pour d'autres raisons"
          : "\(path): \(rest) rejected for other reasons")
    }
    let codes = [Fault.Code.badDate, .badTime, .dateOrder].map(\.rawValue)
    let dates = rejections.filter { codes.contains($0.code) }.map(\.count).reduce(0, +)
    if dates > 0, dates * 2 >= read {
      lines.append(
        isFrench
          ? "\(path): si '\(source)' écrit ses dates autrement, 'dates' de la source le dit dans crmimport.yml"
          : "\(path): if '\(source)' writes its dates in another way, 'dates' of the source says so in crmimport.yml"
      )
    }
    return lines
  }

  fileprivate func json(_ fault: FaultText) -> JSONValue {
    .object([
      .init("path", .string(path)), .init("source", .string(source)),
      .init("mapping", .string(mapping)), .init("encoding", .string(encoding)),
      .init("outcome", .string(outcome.rawValue)), .init("records_read", JSONValue(read)),
      .init("records_loaded", JSONValue(loaded)),
      .init("records_unchanged", JSONValue(unchanged)),
      .init("records_skipped", JSONValue(skipped)),
      .init("records_rejected", JSONValue(rejected)),
      .init(
        "skipped",
        .object(
          skippedBy.sorted { $0.key < $1.key }.map { .init($0.key, JSONValue($0.value)) })),
      .init(
        "entities",
        .object(
          entities.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json) })),
      .init("findings", .array(findings.map { $0.json(fault) })),
      .init("rejections", .array(rejections.map(\.json))),
      .init("refusal", JSONValue(refusal.map { fault.sentence($0) })),
    ])
  }
}

extension Rejection {
  fileprivate var json: JSONValue {
    .object([
      .init("code", .string(code)), .init("column", JSONValue(column)),
      .init("count", JSONValue(count)), .init("line", JSONValue(line)),
      .init("message", .string(message)),
    ])
  }
}

extension FindingCount {
  func json(_ text: FaultText) -> JSONValue {
    .object([
      .init("severity", .string(severity.rawValue)), .init("code", .string(fault.code.rawValue)),
      .init("column", JSONValue(fault.facts[.name])), .init("count", JSONValue(count)),
      .init("message", .string(text.sentence(fault))),
    ])
  }
}

extension EntityCounts {
  fileprivate var json: JSONValue {
    .object([
      .init("created", JSONValue(created)), .init("updated", JSONValue(updated)),
      .init("unchanged", JSONValue(unchanged)), .init("skipped", JSONValue(skipped)),
      .init("deleted", JSONValue(deleted)), .init("undeleted", JSONValue(undeleted)),
      .init("rejected", JSONValue(rejected)),
    ])
  }
}

extension Cell {
  /// A whole number.
  static func count(_ value: Int) -> Cell { .number(Quantity(value), .count) }
}
