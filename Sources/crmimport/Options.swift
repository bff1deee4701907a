public import ArgumentParser
import CRMCore
import CRMIntake
public import CRMImportKit
import Foundation

extension Answer.Format: ExpressibleByArgument {}

/// What every command that works on a database takes.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database; else the configuration's, else crm.sqlite.", valueName: "file"))
  var db: String?

  @Option(
    help: ArgumentHelp(
      "Labels and numbers in English or French: en or fr; else the run's.", valueName: "language"))
  var lang: String?

  @Option(help: "How data is printed: table, json, csv or markdown.")
  var format = Answer.Format.table

  func validate() throws {
    if let lang, lang != "en", lang != "fr" {
      throw ValidationError("There is no language '\(lang)'; there are en and fr.")
    }
  }

  /// Opens the database for a command; one that only asks shares it with others.
  ///
  /// For one that reads files, a configuration that stands by says how those of its sources are read,
  /// before any run has stored it.
  func open(
    creating: Bool = false, asking: Bool = false, readingFiles: Bool = false,
    config: RunConfig? = nil
  ) throws -> Workspace {
    let config = try config ?? Session.localConfig()
    let workspace = try Workspace.open(
      db ?? config?.database ?? "crm.sqlite", creating: creating, asking: asking,
      environment: Session.environment,
      mappings: config?.mappings ?? [], metrics: config?.metrics ?? [])
    if readingFiles, let sources = config?.settings.sources {
      let names = Set(sources.map(\.name))
      workspace.settings.sources =
        sources + workspace.settings.sources.filter { !names.contains($0.name) }
    }
    if let lang { workspace.settings.reporting.language = lang }
    return workspace
  }

  /// Prints an answer.
  func print(_ answer: Answer, _ workspace: Workspace) throws {
    try print(answer, language: workspace.settings.reporting.language)
  }

  func print(_ answer: Answer, language: String? = nil) throws {
    Console.clearProgress()
    try Console.say(answer.text(format, Console.look(lang ?? language ?? "en")))
  }
}

/// What a command that reads inputs takes.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Raise a cap on what archives expand to: ratio, total_bytes, members, depth, shared_bytes.",
      valueName: "cap=n"))
  var archiveLimit: [String] = []

  func validate() throws {
    var limits = ExpansionLimits()
    for text in archiveLimit where !limits.set(text) {
      let keys = ExpansionLimits.keys.map(\.name).joined(separator: ", ")
      throw ValidationError("'\(text)' is no cap; write one of \(keys) with = and a number.")
    }
  }

  /// The caps of a configuration, with those of the command line.
  func limits(_ config: RunConfig?) -> ExpansionLimits {
    var limits = config?.archives ?? ExpansionLimits()
    for text in archiveLimit { _ = limits.set(text) }
    return limits
  }
}

/// What a process is told from outside.
enum Session {
  /// The clock is `SOURCE_DATE_EPOCH` when that is set, as reproducible builds do.
  static let environment = Environment(
    now: ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
      .map { Instant(seconds: $0) }
      ?? Instant(seconds: Int64(Date().timeIntervalSince1970)),
    progress: { Console.progress($0) })

  /// The language of the environment, of those that there are.
  static let language: String = {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("fr") ? "fr" : "en"
  }()

  /// The `crmimport.yml` of the current folder, or nil.
  static func localConfig() throws -> RunConfig? {
    let file = "crmimport.yml"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try readConfig(file)
  }

  static func readConfig(_ file: String) throws -> RunConfig {
    try RunConfig.read(try Definitions.text(file, in: ""), file: file)
  }
}
