import ArgumentParser
import CRMCore
import CRMImportKit
import Foundation

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The main job: import, reconcile, attribute, measure, check, publish.",
    discussion: """
      A .yml argument is a configuration; folders, globs and other files are exports, each \
      recognised by itself. Without an argument ./crmimport.yml is read.

      Examples:
        crmimport run exports/
        crmimport run crmimport.yml --out public
        crmimport run --dry-run --detailed-exitcode
      """)

  @Argument(help: ArgumentHelp("A configuration, or exports.", valueName: "config|path"))
  var paths: [String] = []
  @Option(
    help: ArgumentHelp(
      "The folder for report.html, kpi.json and kpi.csv.", valueName: "folder"))
  var out: String?
  @Option(help: ArgumentHelp("The as-of moment: a date or an instant.", valueName: "time"))
  var asOf: String?
  @Flag(help: "Only say what would change.")
  var dryRun = false
  @Flag(help: "With --dry-run: exit with 2 when something would change.")
  var detailedExitcode = false
  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if out == "" { throw ValidationError("--out names a folder.") }
  }

  func run() throws {
    var (config, folder) = try configuration()
    if let lang = database.lang { config.settings.reporting.language = lang }
    if let asOf { config.settings.reporting.asOf = asOf }
    let workspace = try database.open(creating: true, config: config)
    var request = ImportRequest()
    request.files = config.files
    request.folder = folder
    request.isRehearsal = dryRun
    request.limits = archives.limits(config)
    let summary = try workspace.run(config, request, out: out)
    try database.print(summary.answer, workspace)
    if let refusals = Faults(summary.refusals) { throw refusals }
    if !summary.failedChecks.isEmpty {
      for failed in summary.failedChecks { Console.complain("check failed: \(failed)") }
      throw ExitStatus.checkFailed
    }
    if dryRun, detailedExitcode, summary.hasChanges { throw ExitStatus.wouldChange }
  }

  /// The configuration and the folder against which its paths count.
  private func configuration() throws -> (RunConfig, String) {
    let configs = paths.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
    let exports = paths.filter { !configs.contains($0) }
    guard configs.count <= 1 else {
      throw Fault(.usage, [.reason: "give one configuration, not \(configs.count)"])
    }
    var config = RunConfig()
    var folder = ""
    if let file = configs.first ?? (exports.isEmpty ? "crmimport.yml" : nil) {
      if configs.isEmpty, !FileManager.default.fileExists(atPath: file) {
        throw Fault(
          .usage, [.reason: "there is no crmimport.yml here; name a configuration or exports"])
      }
      config = try Session.readConfig(file)
      folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
    }
    let here = folder.isEmpty ? "" : FileManager.default.currentDirectoryPath + "/"
    config.files += exports.map { .init(path: $0.hasPrefix("/") ? $0 : here + $0) }
    return (config, folder)
  }
}
