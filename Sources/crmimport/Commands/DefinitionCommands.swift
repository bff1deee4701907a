import ArgumentParser
import CRMCore
import CRMImportKit

/// What a command about definitions takes.
struct DefinitionOptions: ParsableArguments {
  @Option(help: "Labels in English or French: en or fr.")
  var lang = "en"
  @Option(help: "How data is printed: table, json, csv or markdown.")
  var format = Answer.Format.table

  func print(_ answer: Answer) throws { try Console.say(answer.text(format, Console.look(lang))) }

  /// The metric files of ./crmimport.yml.
  func metricFiles() throws -> [String] { try Session.localConfig()?.metrics ?? [] }

  /// The mapping folders of ./crmimport.yml.
  func mappingPlaces() throws -> [String] { try Session.localConfig()?.mappings ?? [] }
}

struct MetricCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metric",
    abstract: "The KPI catalogue.",
    discussion: """
      Examples:
        crmimport metric list --lang fr
        crmimport metric show win_rate
        crmimport metric check our-kpis.yml
      """,
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The KPIs with unit, variants and dimensions.",
      discussion: "Example:\n  crmimport metric list --format csv")
    @OptionGroup var options: DefinitionOptions

    func run() throws {
      try options.print(
        Catalogue.metrics(adding: options.metricFiles(), language: options.lang))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One definition: words, formula, anchor, variants and dimensions.",
      discussion: "Example:\n  crmimport metric show lead_to_opportunity_rate")
    @Argument(help: "A KPI id.")
    var id: String
    @OptionGroup var options: DefinitionOptions

    func run() throws {
      try options.print(
        Catalogue.metric(id, adding: options.metricFiles(), language: options.lang))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check files of metric definitions: every fault at once.",
      discussion: "Example:\n  crmimport metric check our-kpis.yml")
    @Argument(help: "Metric files.")
    var files: [String]
    @OptionGroup var options: DefinitionOptions

    func run() throws { try options.print(Catalogue.check(metrics: files)) }
  }
}

struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "The mapping library.",
    discussion: """
      Examples:
        crmimport mapping list
        crmimport mapping show canonical/deal
        crmimport mapping check mappings/*.yml
      """,
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The mappings with their format and entities.",
      discussion: "Example:\n  crmimport mapping list")
    @OptionGroup var options: DefinitionOptions

    func run() throws { try options.print(Catalogue.mappings(adding: options.mappingPlaces())) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The text of a mapping, or the functions of the language.",
      discussion: """
        Examples:
          crmimport mapping show hubspot/deals-api
          crmimport mapping show --functions
        """)
    @Argument(help: "A mapping's id.")
    var id: String?
    @Flag(help: "List the functions of the mapping language.")
    var functions = false
    @OptionGroup var options: DefinitionOptions

    func validate() throws {
      guard functions || id != nil else {
        throw ValidationError("Name a mapping, or ask for --functions.")
      }
    }

    func run() throws {
      if functions { try options.print(Catalogue.functions()) }
      if let id { try Console.say(Catalogue.mapping(id)) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check mapping files: every fault at once, with line and column.",
      discussion: "Example:\n  crmimport mapping check our-crm.yml")
    @Argument(help: "Mapping files.")
    var files: [String]
    @OptionGroup var options: DefinitionOptions

    func run() throws { try options.print(Catalogue.check(mappings: files)) }
  }
}

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What each file is: format, encoding, columns, and the mapping that fits.",
    discussion: """
      When a CSV file has lines before its header or behind its records, or no header, it says so
      and shows the lines of a mapping that fix it.

      Examples:
        crmimport inspect exports/
        crmimport inspect contacts.csv --no-values --format json
      """)

  @Argument(help: "Files, folders or globs.")
  var paths: [String]
  @Flag(help: "Show no sample values.")
  var noValues = false
  @OptionGroup var archives: ArchiveOptions
  @OptionGroup var options: DefinitionOptions

  func run() throws {
    try options.print(
      Inspection.inspect(
        paths, mappings: options.mappingPlaces(), showsValues: !noValues,
        limits: archives.limits(try Session.localConfig())))
  }
}
