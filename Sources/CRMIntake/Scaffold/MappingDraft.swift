package import CRMCore

/// A complete mapping begun from a sample: what the file tells is frozen with its evidence, what it
/// does not is a line that asks.
package struct MappingDraft {
  private let sample: ScaffoldSample
  private let entity: Entity
  private let system: String?
  private let guess: EntityGuess?
  private var choice: TargetChoice
  private let key: KeyChoice
  private let locale: LocaleChoice
  private var fields: [FieldDraft] = []
  private let account: AccountMention?

  /// Drafts a mapping for the entity, or for the likeliest one.
  package init(_ sample: ScaffoldSample, entity named: Entity? = nil, system: String? = nil) {
    self.sample = sample
    self.system = system
    let guess = named == nil ? EntityGuess(sample) : nil
    self.guess = guess
    let entity =
      named ?? guess?.candidates.first?.entity ?? Schema.unified["custom_record"]
      ?? Schema.unified.entities[0]
    self.entity = entity
    var choice = TargetChoice(entity, sample)
    key = KeyChoice(sample, named: choice.fields["key"])
    choice.set("key", to: key.place)
    let currency = choice.fields["currency"]
    let hasMoney = choice.fields.keys.contains { entity[column: $0]?.type == .money }
    locale = LocaleChoice(sample, used: choice.fields.values.sorted())
    var order = entity.columns.map(\.name)
    if let place = order.firstIndex(of: "last_name") { order.insert("full_name", at: place) }
    account = AccountMention(choice, sample)
    if let account { choice.leave(account.name) }
    for column in order where column != "currency" || !hasMoney {
      guard let place = choice.fields[column] else { continue }
      fields.append(
        FieldDraft(
          column, from: place, sample, entity, locale, currencyPlace: currency,
          rivals: choice.rivals[column] ?? [], isByShape: choice.byShape.contains(place)))
    }
    self.choice = choice
  }

  /// The text of the mapping file.
  package var text: String {
    let lines =
      head + matchLines + ScaffoldInput(sample).lines + locale.lines + mapLines + emission
      + ScaffoldRest(sample, choice, locale).lines
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let name = system ?? "our"
    let tool = Mapping.isId("\(name)/x") ? name : ScaffoldSample.id(name) ?? "our"
    var lines = [
      "# A mapping for \(ScaffoldText.shortened(sample.file)), begun by 'crmimport mapping new'.",
      "# \(ScaffoldText.records(sample.survey.records)). Lines marked QUESTION want an answer; the others say what "
        + "the file tells.",
      "# When they are answered: 'crmimport mapping check', then 'crmimport import --dry-run'.",
      "crmimport: 1", "id: \(tool)/\(sample.stem)",
    ]
    if system == nil { lines.append("# QUESTION: which tool is it? The source is named after it.") }
    lines += ["system: \(name)", "kind: \(kind)"]
    return lines
  }

  private var kind: String {
    switch entity.name {
    case "campaign_spend", "channel_metric": "ads"
    case "campaign", "touchpoint", "consent": "marketing"
    case "ticket": "desk"
    case "survey_response": "survey"
    case "order_line", "expense": "erp"
    default: "crm"
    }
  }

  /// Names by which the next file is recognised: those that not every tool has.
  private var matchLines: [String] {
    let fields = sample.survey.fields.filter {
      $0.isNameable && (sample.isTable || $0.filled == sample.survey.records)
    }
    let telling = fields.filter { !CommonName.isCommon($0.name) }
    let names = telling.count > 1 ? telling.prefix(4) : fields.prefix(6)
    let list = ScaffoldText.list(names.map(\.name))
    let files = telling.count > 1 ? "" : ", files: [\(ScaffoldText.scalar(stemOfFile))]"
    return ["match: { \(sample.isTable ? "columns" : "paths"): \(list)\(files) }"]
  }

  private var stemOfFile: String { MappingLibrary.stem(of: sample.file) }

  private var mapLines: [String] {
    let maps = fields.compactMap(\.map)
    guard !maps.isEmpty else { return [] }
    return ["maps:"]
      + maps.flatMap { map in ["  \(map.name):"] + map.lines.map { "    " + $0 } }
  }

  private var emission: [String] {
    var lines = ["emit:"]
    if let guess {
      lines += guess.remarks(for: entity).map { "  # " + $0 }
    }
    lines.append("  - entity: \(entity.name)")
    lines += key.questions.map { "    # QUESTION: the key: " + $0 }
    let remark = key.place.map { "  # " + sample.remark($0) } ?? ""
    lines.append("    key: \(key.text)\(remark)")
    lines += ScaffoldRest(sample, choice, locale).deletionLines + timeQuestions
    var inner = fields.flatMap { field in
      field.questions.map { "      # QUESTION: " + $0 } + field.lines.map { "      " + $0 }
    }
    if entity.name == "custom_record" {
      inner.append("      type: =\(sample.stem)")
    }
    if !fields.contains(where: { !$0.lines.isEmpty }), entity.name != "custom_record" {
      return lines + inner.map { String($0.dropFirst(2)) } + ["    fields: {}"]
    }
    return lines + ["    fields:"] + inner + (account?.lines ?? [])
  }

  /// The times by which periods count, of which one of each list is needed.
  private static let times: [String: [[String]]] = [
    "lead": [["created_at"]], "deal": [["created_at"], ["closed_at"]],
    "ticket": [["created_at"]], "activity": [["done_at"]],
    "order_line": [["invoice_date", "order_date", "delivery_date"]],
  ]

  /// Asks for those that no name tells: without them, KPIs of a period count nothing of the record.
  private var timeQuestions: [String] {
    let dates = choice.unclaimed.filter {
      [.date, .timestamp].contains(sample.verdict.fields[$0].kind)
    }
    let names = dates.map { "'\(ScaffoldText.shortened(sample.survey.fields[$0].name))'" }
    let lacking = (Self.times[entity.name] ?? []).filter { columns in
      columns.allSatisfy { choice.fields[$0] == nil }
    }
    return lacking.map { columns in
      "    # QUESTION: no name of a column tells \(columns.joined(separator: " or ")), by which periods "
        + "count" + (names.isEmpty ? "" : ": is it \(names.joined(separator: ", "))?")
    }
  }
}

extension EntityGuess {
  /// What tells the entity, and what is asked when that is not enough.
  func remarks(for entity: Entity) -> [String] {
    guard let first = candidates.first else {
      return ["QUESTION: no name of a column tells what these records are: --entity names it"]
    }
    var lines = ["\(first.entity.name): told by \(Self.list(first.evidence))"]
    if !isClear {
      let others = candidates.dropFirst().prefix(3).map(\.entity.name)
      lines.append(
        others.isEmpty
          ? "QUESTION: little tells that: is it right? --entity names another"
          : "QUESTION: is it right? It could be \(others.joined(separator: ", ")), too: --entity names it"
      )
    }
    return lines
  }

  private static func list(_ evidence: [String]) -> String {
    evidence.isEmpty ? "names that many files have" : evidence.prefix(6).joined(separator: ", ")
  }
}
