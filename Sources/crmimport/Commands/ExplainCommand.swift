import ArgumentParser
import CRMCore
import CRMImportKit
import Foundation

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Why: how a record became rows, the channel of a lead or deal, or whether two are one.",
    discussion: """
      Records are named source:entity:external_id.

      Examples:
        crmimport explain record exports/deals.csv:12
        crmimport explain lead hubspot:lead:1042
        crmimport explain merge hubspot:contact:17 sellsy:contact:C-3
      """,
    subcommands: [Record.self, Lead.self, Merge.self])

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How a record of a file becomes rows: every cell, function, type and reference.",
      discussion: """
        The record is that of FILE:LINE, or of FILE#NUMBER where several begin on one line, or one in the
        database, source:entity:external_id: then what is stored and where its references lead is
        shown, too. Of each field it tells the place, the text, what each function makes of it, the
        type, and the result or why there is none; of an emission without a row, why. Values are shown:
        that is what it is for.

        Examples:
          crmimport explain record exports/deals.csv:12
          crmimport explain record leads.json#3 --mapping hubspot/contacts-api --format json
          crmimport explain record sellsy:deal:OPP-7
        """)
    @Argument(help: ArgumentHelp("A file and line, or a record.", valueName: "file:line|record"))
    var place: String
    @Option(help: ArgumentHelp("A mapping's id, or a mapping file.", valueName: "id|file"))
    var mapping: String?
    @Option(help: "The source, for its zone, currency and region; else the mapping's system.")
    var source: String?
    @OptionGroup var archives: ArchiveOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let config = try Session.localConfig()
      let path = database.db ?? config?.database ?? "crm.sqlite"
      // A file needs no database.
      let isThere = FileManager.default.fileExists(atPath: path)
      let workspace =
        isThere || database.db != nil ? try database.open(asking: true, readingFiles: true) : nil
      try database.print(
        Explanation.record(
          place, mapping: mapping, source: source, in: workspace,
          settings: config?.settings ?? Settings(), mappings: config?.mappings ?? [],
          limits: archives.limits(config)),
        language: workspace?.settings.reporting.language)
    }
  }

  struct Lead: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The channel of a lead or deal, with the rule and the evidence.",
      discussion: "Example:\n  crmimport explain lead zoho:lead:4001")
    @Argument(help: ArgumentHelp("source:entity:external_id", valueName: "record"))
    var record: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let workspace = try database.open(asking: true)
      try database.print(workspace.explain(channelOf: record), workspace)
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Whether two records are one, and which evidence says so.",
      discussion: "Example:\n  crmimport explain merge sellsy:account:S-1001 hubspot:account:201")
    @Argument(help: ArgumentHelp("source:entity:external_id", valueName: "record"))
    var first: String
    @Argument(help: ArgumentHelp("source:entity:external_id", valueName: "record"))
    var second: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let workspace = try database.open(asking: true)
      try database.print(workspace.explain(merge: first, second), workspace)
    }
  }
}
