import ArgumentParser
import CRMCore
import CRMImportKit
import CRMIntake

/// What `--input-format` takes: formats of files, and of the output of extractors.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, json, jsonl, xml, xlsx, spreadsheetml, singer, airbyte
}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read exports into the unified schema.",
    discussion: """
      Without --mapping the one mapping that clearly fits is taken, or the candidates are listed. \
      Without --source the source is named after the mapping's system. '-' is standard input.

      Examples:
        crmimport import exports/deals.csv --mapping hubspot/deals
        crmimport import 'exports/*.csv' --source hubspot_fr --timezone Europe/Paris
        crmimport import 'export.zip:*.csv'
        crmimport import book.xlsx:Contacts --mapping our-contacts.yml
        tap-pipedrive | crmimport import - --input-format singer --state-out state.json
      """)

  @Argument(help: "Files, folders or globs; - for standard input.")
  var paths: [String]
  @Option(help: ArgumentHelp("A mapping's id, or a mapping file.", valueName: "id|file"))
  var mapping: String?
  @Option(help: "The name of the source.")
  var source: String?
  @Option(help: ArgumentHelp("The zone of times without one.", valueName: "zone"))
  var timezone: String?
  @Option(
    help: ArgumentHelp(
      "csv, json, jsonl, xml, xlsx or spreadsheetml; singer or airbyte for what an extractor writes.",
      valueName: "format"))
  var inputFormat: InputFormat?
  @Option(
    help: ArgumentHelp(
      "The mapping of a stream, or none to leave it out; repeatable.", valueName: "name=id"))
  var stream: [String] = []
  @Option(
    help: ArgumentHelp(
      "Write the last state of the extractor there, once its records are loaded.",
      valueName: "file"))
  var stateOut: String?
  @Option(help: "delta: the files hold what is new; full: whatever is missing was deleted.")
  var mode = "delta"
  @Option(help: "With --mode full: how many records may go, 20 or 5%.")
  var maxDeletes: String?
  @Option(help: "How many records may be rejected, 20 or 1%.")
  var maxRejects: String?
  @Flag(help: "Only say what would change.")
  var dryRun = false
  @Flag(help: "With --dry-run: exit with 2 when something would change.")
  var detailedExitcode = false
  @Flag(help: "Show cell values in messages.")
  var showValues = false
  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard ["delta", "full"].contains(mode) else {
      throw ValidationError("--mode is delta or full.")
    }
    if let source, source.contains(":") || source.isEmpty {
      throw ValidationError("The name of a source has no colon and is not empty.")
    }
    if let timezone, Zone(identifier: timezone) == nil {
      throw ValidationError("'\(timezone)' is no time zone; write one such as Europe/Paris.")
    }
    if let wrong = stream.first(where: { !$0.dropFirst().contains("=") || $0.hasSuffix("=") }) {
      throw ValidationError("'\(wrong)' is not the name of a stream, = and a mapping or none.")
    }
    if stateOut != nil, paths.count > 1 {
      throw ValidationError("--state-out belongs to one input.")
    }
    if paths.contains(where: { $0 == "-" || $0.hasPrefix("-:") }), paths.count > 1 {
      throw ValidationError("Standard input is imported by itself.")
    }
  }

  func run() throws {
    let workspace = try database.open(creating: true, readingFiles: true)
    var request = ImportRequest()
    request.files = paths.map { path in
      var spec = RunConfig.FileSpec(path: path)
      spec.isFull = mode == "full"
      spec.maxDeletes = maxDeletes
      spec.maxRejects = maxRejects
      spec.streamFormat = inputFormat.flatMap { StreamFormat(rawValue: $0.rawValue) }
      spec.stateOut = stateOut
      for text in stream {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        spec.streams[parts[0]] = parts[1]
      }
      return spec
    }
    request.mapping = mapping
    request.source = source
    request.timezone = timezone
    request.format = inputFormat.flatMap { InputDescription.Format(rawValue: $0.rawValue) }
    request.isRehearsal = dryRun
    request.limits = archives.limits(try Session.localConfig())
    let result = try workspace.importFiles(request, showValues: showValues)
    try database.print(result.answer, workspace)
    if let refusals = Faults(result.refusals) { throw refusals }
    if dryRun, detailedExitcode, result.hasChanges { throw ExitStatus.wouldChange }
  }
}
