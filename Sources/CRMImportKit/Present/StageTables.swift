import CRMCore
import CRMInsight
import CRMLedger
import CRMPublish

extension ReconcileReport {
  /// What was found to be one, by entity.
  func answer(_ language: String) -> Answer {
    let isFrench = language == "fr"
    let table = Table(
      title: nil,
      columns: [
        .init("entity", title: isFrench ? "entité" : "entity"),
        .init(
          "records", title: isFrench ? "fiches sources" : "source records", alignment: .trailing),
        .init(
          "golden", title: isFrench ? "fiches uniques" : "golden records", alignment: .trailing),
        .init("merged", title: isFrench ? "groupes" : "groups", alignment: .trailing),
        .init("across", title: isFrench ? "entre sources" : "across sources", alignment: .trailing),
        .init("inside", title: isFrench ? "dans une source" : "inside one", alignment: .trailing),
        .init("review", title: isFrench ? "à revoir" : "to review", alignment: .trailing),
        .init("conflicts", title: isFrench ? "conflits" : "conflicts", alignment: .trailing),
      ],
      rows: spaces.map { space in
        [
          .text(space.name), .count(space.records), .count(space.golden), .count(space.merged),
          .count(space.acrossSources), .count(space.insideSource), .count(space.reviewPairs),
          .count(space.conflicts),
        ]
      })
    var closing = findings.map { "\(FaultText().sentence($0.fault)) (\($0.count))" }
    if isCurrent { closing.append(isFrench ? "Rien de nouveau." : "Nothing new.") }
    return Answer([table], closing: closing)
  }
}

extension AttributeReport {
  /// Leads and deals by channel, and what no rule knows.
  func answer(_ rules: ChannelRules, _ language: String) -> Answer {
    let isFrench = language == "fr"
    let channelTable = Table(
      title: nil,
      columns: [
        .init("entity", title: isFrench ? "entité" : "entity"),
        .init("channel", title: isFrench ? "canal" : "channel"),
        .init("label", title: isFrench ? "libellé" : "label"),
        .init("count", title: isFrench ? "nombre" : "count", alignment: .trailing),
      ],
      rows: channels.map { count in
        [
          .text(count.entity), .text(count.name ?? "(none)"),
          .text(rules.label(of: count.name, language)), .count(count.count),
        ]
      },
      notes: [ruleSet])
    let unknown = Table(
      title: isFrench ? "Sources inconnues" : "Unknown sources",
      columns: [
        .init("entity", title: isFrench ? "entité" : "entity"), .init("column"), .init("value"),
        .init("count", title: isFrench ? "nombre" : "count", alignment: .trailing),
      ],
      rows: unmatched.map {
        [.text($0.entity), .text($0.column), .text($0.value), .count($0.count)]
      })
    return Answer(unmatched.isEmpty ? [channelTable] : [channelTable, unknown])
  }
}

extension MergeExplanation {
  /// The pairs that lead from one record to the other, with their evidence.
  var answer: Answer {
    var rows: [[Cell]] = []
    for step in steps {
      for evidence in step.evidence {
        rows.append([
          .text(step.a.description), .text(step.b.description), .text(step.tier),
          .text(evidence.field), .text(evidence.label), .weight(evidence.weight),
        ])
      }
      if let score = step.score {
        rows.append([.text(""), .text(""), .text(""), .text("score"), .text(""), .weight(score)])
      }
    }
    let table = Table(
      title: nil,
      columns: [
        .init("a"), .init("b"), .init("tier"), .init("field"), .init("evidence"),
        .init("weight", alignment: .trailing),
      ], rows: rows)
    var verdict = isSame ? "One and the same." : "Not the same."
    if let veto { verdict += " Kept apart by: \(veto)." }
    let json = JSONValue.object([
      .init("same", .bool(isSame)), .init("veto", JSONValue(veto)),
      .init("threshold", .number("\(threshold)")), .init("steps", JSONValue(table)),
    ])
    return Answer([table], json: json, closing: [verdict])
  }
}

extension Cell {
  /// Bits of evidence, to a hundredth.
  fileprivate static func weight(_ bits: Double) -> Cell {
    .number(.decimal(unscaled: Int128((bits * 100).rounded()), scale: 2), .number)
  }
}
