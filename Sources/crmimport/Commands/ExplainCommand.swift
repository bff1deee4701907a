import ArgumentParser
import CRMImportKit

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why: the channel of a lead or deal, or whether two records are one.",
    discussion: """
      Records are named source:entity:external_id.

      Examples:
        crmimport explain lead hubspot:lead:1042
        crmimport explain merge hubspot:contact:17 sellsy:contact:C-3
      """,
    subcommands: [Lead.self, Merge.self])

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
