package import CRMCore
import CRMInsight
import CRMLedger
import CRMPublish
import Foundation
import GRDB

extension Workspace {
  /// Imports files.
  ///
  /// - Returns: What became of each file. `refusal` is set when a file had more rejects or deletions
  ///   than allowed; the others are loaded.
  package func importFiles(
    _ request: ImportRequest, showValues: Bool = false
  ) throws -> (answer: Answer, refusals: [Fault], hasChanges: Bool) {
    let stage = ImportStage(
      ledger: ledger, library: library, settings: settings, environment: environment)
    let report = try stage.run(request)
    return (
      report.answer(settings.reporting.language, showValues: showValues), report.refusals,
      report.changedAnything
    )
  }

  /// Finds the records that are the same real thing, and builds the golden ones.
  public func reconcile() throws -> Answer {
    let report = try ledger.write { try Reconcile.run($0, settings: settings) }
    return report.answer(settings.reporting.language)
  }

  /// One row per source record with the golden record that it belongs to.
  ///
  /// `person` lists contacts and leads by the person they belong to; nil lists every entity that can
  /// occur twice.
  public func identities(_ entity: String?) throws -> Answer {
    try refresh()
    let entities =
      entity.map { [$0] } ?? Schema.unified.entities.filter { $0.golden != nil }.map(\.name)
    let rows = try answering {
      try ledger.read { db in try entities.flatMap { try Identities.rows(db, entity: $0) } }
    }
    return Answer([
      CRMPublish.Table(
        title: nil,
        columns: [
          .init("entity"), .init("source"), .init("external_id"),
          .init("golden_id", alignment: .trailing),
        ],
        rows: rows.map { row in
          [
            .text(row.entity), .text(row.source), .text(row.externalId),
            .number(Quantity(Int(row.goldenId)), .label),
          ]
        })
    ])
  }

  /// Adds the decisions of a CSV file to the log.
  public func decide(_ file: String) throws -> Answer {
    let rows = try DecisionFile.read(file, in: environment.folder)
    let report = try ledger.write { db in
      try Decisions.apply(db, rows: rows, at: environment.now)
    }
    return Answer([
      CRMPublish.Table(
        title: nil,
        columns: [
          .init("recorded", alignment: .trailing), .init("withdrawn", alignment: .trailing),
          .init("unchanged", alignment: .trailing),
        ],
        rows: [[.count(report.recorded), .count(report.withdrawn), .count(report.unchanged)]])
    ])
  }

  /// Gives every lead and deal its channel, and every won deal its credit.
  ///
  /// A `profile` is used instead of the one in force; with a `model` the answer lists its credits
  /// instead of the channels.
  public func attribute(profile: String? = nil, model: String? = nil) throws -> Answer {
    if let profile { settings.attribute.rules = self.profile(profile) }
    if let model, !AttributionModel.allCases.map(\.rawValue).contains(model) {
      var facts: [Fault.Fact: String] = [.name: model, .expected: "attribution model"]
      facts[.nearest] = nearestName(to: model, among: AttributionModel.allCases.map(\.rawValue))
      throw Fault(.unknownName, facts)
    }
    let rules = try rules()
    let report = try ledger.write { db in
      _ = try Reconcile.run(db, settings: settings)
      return try Attribute.run(db, settings: settings, rules: rules)
    }
    if let model { return try credits(of: model) }
    return report.answer(rules, settings.reporting.language)
  }

  private func credits(of model: String) throws -> Answer {
    let rows = try ledger.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT channel, count(DISTINCT deal_id) AS deals, sum(share_millionths) AS share
          FROM credit WHERE scope_id = 0 AND model = ? GROUP BY channel ORDER BY share DESC, channel
          """, arguments: [model])
    }
    return Answer([
      CRMPublish.Table(
        title: nil,
        columns: [
          .init("channel"), .init("deals", alignment: .trailing),
          .init("credited_deals", alignment: .trailing),
        ],
        rows: rows.map { row in
          [
            .text(row["channel"]), .count(row["deals"]),
            .number(.decimal(unscaled: Int128(row["share"] as Int64), scale: 6), .number),
          ]
        })
    ])
  }

  /// Why a lead or deal has its channel: the rule and the evidence.
  public func explain(channelOf record: String) throws -> Answer {
    try refresh()
    let found = try ledger.read { try Attribute.explain(record, $0) }
    var rows: [(String, String?)] = [
      ("record", found.record), ("channel", found.channel ?? "(none)"),
      ("rule", "\(found.ruleSet) \(found.rule)"), ("evidence", found.evidence),
      ("value", found.value),
    ]
    if let place = found.place {
      rows.append(("file", place.line.map { "\(place.file):\($0)" } ?? place.file))
    }
    return .facts(rows)
  }

  /// Why two records are, or are not, one real thing.
  public func explain(merge a: String, _ b: String) throws -> Answer {
    try refresh()
    let (first, second) = (try RecordName(a), try RecordName(b))
    let explanation = try ledger.read {
      try MergeExplanation.explain($0, a: first, b: second, settings: settings)
    }
    return explanation.answer
  }

  /// The records that could not be loaded.
  public func rejects(includingClosed: Bool = false, showValues: Bool = false) throws -> Answer {
    let rows = try ledger.read { try RejectedRecord.all($0, includingClosed: includingClosed) }
    var columns: [CRMPublish.Table.Column] = [
      .init("path"), .init("record_no", alignment: .trailing), .init("line", alignment: .trailing),
      .init("column"), .init("code"), .init("message"),
    ]
    if showValues { columns.append(.init("value")) }
    return Answer([
      CRMPublish.Table(
        title: nil, columns: columns,
        rows: rows.map { row in
          let cells: [Cell] = [
            .text(row.path), .number(Quantity(row.record), .label),
            .number(Quantity(row.line), .label), .text(row.column ?? ""), .text(row.code),
            .text(row.message),
          ]
          return showValues ? cells + [.text(row.value ?? "")] : cells
        })
    ])
  }
}

extension Answer {
  /// Facts, one to a row.
  static func facts(_ rows: [(String, String?)]) -> Answer {
    Answer(
      [
        CRMPublish.Table(
          title: nil, columns: [.init("fact"), .init("value")],
          rows: rows.map { [.text($0.0), .text($0.1 ?? "")] })
      ],
      json: .object(rows.map { .init($0.0, JSONValue($0.1)) }))
  }
}
