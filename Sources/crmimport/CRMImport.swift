import ArgumentParser
import CRMCore
import CRMImportKit

/// The command: arguments in, a stage or a question of the library called, its answer rendered.
struct CRMImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crmimport",
    abstract: "Import CRM and marketing exports, reconcile them, and compute one set of KPIs.",
    discussion: """
      Examples:
        crmimport demo
        crmimport run exports/
        crmimport run crmimport.yml --out public
        crmimport kpi revenue win_rate --period 2025-Q1 --scope all

      Exit codes:
      \(ExitStatus.allCases.map { "  \($0.rawValue)\t\($0.meaning)" }.joined(separator: "\n"))
      """,
    version: toolVersion,
    subcommands: [
      Run.self, Inspect.self, Import.self, Rejects.self, ReconcileCommand.self, Identities.self,
      Decide.self, Attribute.self, KPI.self, MetricCommand.self, Report.self, MappingCommand.self,
      Explain.self, DemoCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    Signals.prepare()
    withExtendedLifetime(Signals.watch()) {
      do {
        try CommandNames.check(CommandLine.arguments.dropFirst())
        var command = try CRMImport.parseAsRoot()
        try command.run()
      } catch {
        Failure(error).end()
      }
    }
  }
}
