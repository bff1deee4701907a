import ArgumentParser
import CRMCore
import CRMImportKit
import Foundation

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
        crmimport mapping new deals.csv --out our-deals.yml
        crmimport mapping schema > mapping.schema.json
      """,
    subcommands: [List.self, Show.self, Check.self, New.self, Schema.self])

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
      if let id { try Console.say(Catalogue.mapping(id, adding: options.mappingPlaces())) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check mapping files: every fault at once, with line and column.",
      discussion: """
        Those without a fault are listed; faults go to standard error. As JSON, the faults stand beside
        the list, each with file, line, column, code and message.

        Examples:
          crmimport mapping check our-crm.yml
          crmimport mapping check mappings/*.yml --format json
        """)
    @Argument(help: "Mapping files.")
    var files: [String]
    @OptionGroup var options: DefinitionOptions

    func run() throws {
      let (answer, faults) = try Catalogue.check(mappings: files)
      try options.print(answer)
      if let faults = Faults(faults) { throw faults }
    }
  }
}

extension MappingCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Begin a mapping from a sample of what it is to read.",
      discussion: """
        It is complete: it can be checked and loaded as it is. How the file is read and how it writes
        numbers and dates is frozen with the evidence, columns are proposed for what they are called in
        four languages and for what they hold, every line with how often it is filled and two samples.
        What the file does not tell is a line that begins with '# QUESTION'.

        A file that a known mapping reads or nearly reads gives one that extends it, with only what
        differs; --entity asks for one from nothing.

        Examples:
          crmimport mapping new deals.csv --out our-deals.yml
          crmimport mapping new export.xml --entity contact --system oldcrm
          crmimport mapping new contacts.json --no-values
        """)
    @Argument(help: "A file.")
    var file: String
    @Option(help: "What the records are; else what the columns tell.")
    var entity: String?
    @Option(help: "The tool that the file is from.")
    var system: String?
    @Option(help: ArgumentHelp("Where to write it; it must not be there yet.", valueName: "file"))
    var out: String?
    @Flag(help: "No sample values in comments and tables.")
    var noValues = false
    @OptionGroup var archives: ArchiveOptions

    func validate() throws {
      let isName = system?.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0))
      }
      guard isName != false, system?.isEmpty != true else {
        throw ValidationError("The name of a system has letters, digits, - and _ only.")
      }
    }

    func run() throws {
      if let out, FileManager.default.fileExists(atPath: out) {
        throw Fault(.cannotCreate, at: Position(out), [.reason: "it is there already"])
      }
      let config = try Session.localConfig()
      let text = try Catalogue.newMapping(
        from: file, entity: entity, system: system, adding: config?.mappings ?? [],
        showsValues: !noValues, limits: archives.limits(config))
      guard let out else { return try Console.say(text) }
      try OutputFile.write(text, to: out)
      let questions = text.split(separator: "\n").count { $0.contains("# QUESTION") }
      Console.complain("written: \(out), with \(questions) question\(questions == 1 ? "" : "s")")
    }
  }

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The JSON Schema of mapping files, for editors.",
      discussion: """
        An editor with a YAML language server then completes keys, columns and values, and marks
        wrong ones, in a mapping that begins with

          # yaml-language-server: $schema=mapping.schema.json

        Example:
          crmimport mapping schema > mapping.schema.json
        """)

    func run() throws { try Console.say(Catalogue.mappingSchema) }
  }
}

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "What each file is: format, encoding, columns with their types, and the mapping that fits.",
    discussion: """
      Of each column or path it says what the values are and what tells: type, number or date format,
      how often it is filled, how many different values it has, the least and the greatest, and whether
      it could be the key. Paths are named as a mapping names them. All records are counted; the values
      of the first 10,000 and of every hundredth behind them are looked at.

      A file that cannot be read keeps nobody from seeing the others: it is named with the reason, and
      the exit code tells.

      When a CSV file has lines before its header or behind its records, or no header, it says so
      and shows the lines of a mapping that fix it. When no mapping is clearly the one, those that fit
      or nearly fit are listed with score, what they lack and what they leave unclaimed.

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
    let (answer, faults) = try Inspection.inspect(
      paths, mappings: options.mappingPlaces(), showsValues: !noValues,
      limits: archives.limits(try Session.localConfig()))
    try options.print(answer)
    if let faults = Faults(faults) { throw faults }
  }
}
