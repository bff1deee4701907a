public import CRMCore
import CRMInsight
import CRMIntake
import CRMLedger
import CRMPublish
import Foundation

extension Workspace {
  /// What a run came to.
  public struct RunSummary: Sendable {
    /// What happened to the files, and the headline values.
    public let answer: Answer
    /// Files that had more rejects or deletions than allowed.
    public let refusals: [Fault]
    /// Checks of the configuration that failed, in words.
    public let failedChecks: [String]
    /// Whether the import changed anything.
    public let hasChanges: Bool
    /// The files that were written.
    public let published: [String]
  }

  /// The main job: import → reconcile → attribute → measure → check → publish.
  package func run(_ config: RunConfig, _ request: ImportRequest, out: String?) throws -> RunSummary
  {
    settings = config.settings
    settings.attribute.rules = profile(settings.attribute.rules)
    let stage = ImportStage(
      ledger: ledger, library: library, settings: settings, environment: environment)
    let report = try stage.run(request)
    if request.isRehearsal {
      return RunSummary(
        answer: report.answer(settings.reporting.language, showValues: false),
        refusals: report.refusals, failedChecks: [], hasChanges: report.changedAnything,
        published: [])
    }
    try ledger.write { try Runs.store(settings, $0) }
    if let decisions = config.decisions {
      let rows = try DecisionFile.read(decisions, in: request.folder)
      try ledger.write { db in
        _ = try Decisions.apply(db, rows: rows, at: environment.now)
      }
    }
    try refresh()
    environment.progress?("measuring")
    var question = KPIQuestion()
    question.ids = config.publish.kpis
    question.period = config.publish.period
    question.scope = "all"
    let result = try measure(question)
    let failed = try failures(of: config.checks)
    let target = out ?? config.publish.out.map { Glob.joined(request.folder, $0) }
    let published = try target.map { try publish(result, question, to: $0) } ?? []
    return RunSummary(
      answer: try summary(report, result, failed, published), refusals: report.refusals,
      failedChecks: failed, hasChanges: report.changedAnything, published: published)
  }

  private func summary(
    _ report: ImportStage.Report, _ result: MeasureResult, _ failed: [String],
    _ published: [String]
  ) throws -> Answer {
    let language = settings.reporting.language
    let isFrench = language == "fr"
    let files = report.answer(language, showValues: false)
    let hash = try ledger.read { try ContentHash.compute($0) }
    let matrix = KPIMatrix(result: result, catalogue: try catalogue(), language: language)
    var closing = files.closing + failed
    if report.files.allSatisfy({ $0.outcome == .unchanged }) {
      closing.append(isFrench ? "Tous les fichiers sont inchangés." : "Every file is unchanged.")
    }
    closing.append((isFrench ? "empreinte du contenu : " : "content hash: ") + hash)
    closing += published.map { (isFrench ? "écrit : " : "written: ") + $0 }
    return Answer(
      [report.fileTable(language), matrix.table],
      json: .object([
        .init("import", files.json),
        .init(
          "kpi",
          KPIPresentation(result: result, catalogue: try catalogue(), language: language).json),
        .init("content_hash", .string(hash)),
        .init("failed_checks", .array(failed.map { .string($0) })),
        .init("published", .array(published.map { .string($0) })),
      ]), closing: closing)
  }

  // MARK: Check

  private func failures(of checks: [RunConfig.Check]) throws -> [String] {
    try checks.flatMap { check in
      var question = KPIQuestion()
      let parts = check.kpi.split(separator: "@", maxSplits: 1).map(String.init)
      question.ids = [parts[0]]
      question.variant = parts.count > 1 ? parts[1] : nil
      question.period = check.period
      question.scope = check.scope ?? "consolidated"
      return try measure(question).values.compactMap { failure(of: check, $0) }
    }
  }

  private func failure(of check: RunConfig.Check, _ value: KPIValue) -> String? {
    let place =
      FaultText().line(
        Fault(.badSetting, at: check.position, [.name: check.kpi])
      ).split(separator: ": ").first.map(String.init) ?? ""
    guard let found = value.outcome.value else {
      return "\(place): \(check.kpi) has no value (\(value.outcome.reason?.rawValue ?? "no_data"))"
    }
    if let least = check.minimum.flatMap(Fraction.init(decimal:)), found < least {
      return "\(place): \(check.kpi) is \(found.decimalText()), less than \(least.decimalText())"
    }
    if let most = check.maximum.flatMap(Fraction.init(decimal:)), most < found {
      return "\(place): \(check.kpi) is \(found.decimalText()), more than \(most.decimalText())"
    }
    return nil
  }

  // MARK: Publish

  private func publish(
    _ result: MeasureResult, _ question: KPIQuestion, to folder: String
  ) throws -> [String] {
    let language = settings.reporting.language
    let presentation = KPIPresentation(
      result: result, catalogue: try catalogue(), language: language)
    let look = Answer.Look(language: language)
    return try [
      OutputFile.write(presentation.answer.text(.json, look), to: "\(folder)/kpi.json"),
      OutputFile.write(presentation.answer.text(.csv, look), to: "\(folder)/kpi.csv"),
      OutputFile.write(try report(period: question.period), to: "\(folder)/report.html"),
    ]
  }
}

extension Fraction {
  /// Reads plain decimal text.
  init?(decimal text: String) {
    guard let scaled = Decimal128(text, scale: 12) else { return nil }
    self.init(scaled, over: 1_000_000_000_000)
  }
}
