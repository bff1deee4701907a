import ArgumentParser
import CRMImportKit

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Find records that are the same real thing, and build golden records.",
    discussion: """
      Examples:
        crmimport reconcile
        crmimport reconcile --format json
      """,
    aliases: ["dedupe"])

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let workspace = try database.open()
    try database.print(workspace.reconcile(), workspace)
  }
}

struct Identities: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One row per source record with the golden record that it belongs to.",
    discussion: """
      Examples:
        crmimport identities --entity person --format csv
        crmimport identities --entity account
      """)

  @Option(help: "An entity, or person for contacts and leads; else all.")
  var entity: String?
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let workspace = try database.open(asking: true)
    try database.print(workspace.identities(entity), workspace)
  }
}

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record human decisions on which records are the same.",
    discussion: """
      The file is a CSV with the columns entity_a, source_a, external_id_a, entity_b, source_b, \
      external_id_b and decision: same, different or withdraw. Decisions outrank everything else \
      and survive re-imports.

      Examples:
        crmimport decide decisions.csv
      """)

  @Argument(help: "A CSV file.")
  var file: String
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let workspace = try database.open()
    try database.print(workspace.decide(file), workspace)
  }
}

struct Attribute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The channel of every lead and deal, and the credit of every won deal.",
    discussion: """
      Examples:
        crmimport attribute
        crmimport attribute --model linear
        crmimport attribute --rules ga4-2026
      """)

  @Option(help: "List the credits of a model: first_touch, last_touch or linear.")
  var model: String?
  @Option(help: ArgumentHelp("A rule profile, shipped or a file.", valueName: "profile"))
  var rules: String?
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let workspace = try database.open()
    try database.print(workspace.attribute(profile: rules, model: model), workspace)
  }
}

struct Rejects: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The records that could not be loaded, with file, line, column and reason.",
    discussion: """
      Examples:
        crmimport rejects
        crmimport rejects --out mend/ --show-values
      """)

  @Option(
    help: ArgumentHelp(
      "Write, per input, a file of the original records to mend and import again.",
      valueName: "folder"))
  var out: String?
  @Flag(help: "Also those that a mended file has closed.")
  var all = false
  @Flag(help: "Show the values that could not be read.")
  var showValues = false
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if out == "" { throw ValidationError("--out names a folder.") }
  }

  func run() throws {
    let workspace = try database.open(asking: true)
    if let out {
      for path in try workspace.writeRejects(to: out) { Console.complain("written: \(path)") }
    }
    try database.print(
      workspace.rejects(includingClosed: all, showValues: showValues), workspace)
  }
}

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The KPIs by source as one self-contained HTML page.",
    discussion: """
      Examples:
        crmimport report --out report.html
        crmimport report --out rapport.html --lang fr --period 2025-Q1
      """)

  @Option(help: ArgumentHelp("The page to write.", valueName: "file"))
  var out: String
  @Option(help: "2025, 2025-Q1, 2025-03 or 2025-W07; else the last twelve months.")
  var period: String?
  @Option(help: ArgumentHelp("The as-of moment: a date or an instant.", valueName: "time"))
  var asOf: String?
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let workspace = try database.open(asking: true)
    let page = try workspace.report(period: period, asOf: asOf)
    try OutputFile.write(page, to: out)
    Console.complain("written: \(out)")
  }
}
