import ArgumentParser
import CRMImportKit

struct KPI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi",
    abstract: "KPI values, the same definition for every source.",
    discussion: """
      Stages that an import left behind are brought up to date first.

      Examples:
        crmimport kpi revenue --period 2025-Q1
        crmimport kpi win_rate --variant value --by owner --scope all
        crmimport kpi bookings --from 2025-01-01 --to 2025-03-31 --grain month --format csv
        crmimport kpi new_customers --period 2025-03 --records
      """)

  @Argument(help: "KPI ids; all when none is given.")
  var ids: [String] = []
  @Option(help: "2025, 2025-Q1, 2025-03 or 2025-W07; else the last twelve months.")
  var period: String?
  @Option(help: ArgumentHelp("First day, included.", valueName: "day"))
  var from: String?
  @Option(help: ArgumentHelp("Last day, included.", valueName: "day"))
  var to: String?
  @Option(help: "One value for each day, week, month, quarter or year.")
  var grain: String?
  @Option(help: ArgumentHelp("Dimensions, separated by commas.", valueName: "dimensions"))
  var by: String?
  @Option(help: "consolidated, all, or the name of a source.")
  var scope = "consolidated"
  @Option(help: "A variant of the definition, or all.")
  var variant: String?
  @Option(name: .customLong("where"), help: ArgumentHelp("A condition.", valueName: "dim=value"))
  var conditions: [String] = []
  @Option(help: "Beside which period: previous or last_year.")
  var compare: String?
  @Option(help: ArgumentHelp("The as-of moment: a date or an instant.", valueName: "time"))
  var asOf: String?
  @Flag(help: "List the records behind the values, down to file and line.")
  var records = false
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let workspace = try database.open(asking: true)
    var question = KPIQuestion()
    question.ids = ids
    question.period = period
    question.from = from
    question.to = to
    question.grain = grain
    question.by = by.map { $0.split(separator: ",").map(String.init) } ?? []
    question.scope = scope
    question.variant = variant
    question.filters = conditions
    question.compare = compare
    question.asOf = asOf
    try database.print(
      records ? workspace.records(question) : workspace.kpi(question), workspace)
  }
}
