public import CRMCore
import CRMInsight
package import CRMIntake
package import CRMLedger
import Foundation
import GRDB

/// A database with the definitions that it is worked on with: the front of the library.
///
/// Each method is one stage or one question. A stage reads what the former wrote; asking for values
/// first brings the stages up to date that an import left behind, and an unchanged input is not
/// worked on again.
///
///     let workspace = try Workspace.open("crm.sqlite", environment: environment)
///     let run = try workspace.run(configuration: "crmimport.yml", out: "public")
///     print(run.answer.text(.table))
public final class Workspace {
  /// What is passed in from outside.
  public let environment: Environment
  /// The settings in force: those that the last run stored, with what a call overrides.
  public package(set) var settings: Settings
  package let ledger: Ledger
  package private(set) var library: MappingLibrary
  private let readCatalogue: () throws -> MetricCatalogue
  private var knownCatalogue: MetricCatalogue?
  /// The folder of the database, from which the stored settings name files.
  private var folder = ""

  /// Opens the database at `path`, making it when there is none and `creating` is true.
  ///
  /// Who is `asking` shares the database with others that ask; everybody else has it alone.
  /// `mappings` and `metrics` are files or folders of definitions beside the shipped ones. Throws a
  /// `Fault` when the database cannot be used, `Faults` when a definition is wrong.
  public static func open(
    _ path: String, creating: Bool = true, asking: Bool = false, environment: Environment,
    mappings: [String] = [], metrics: [String] = []
  ) throws -> Workspace {
    // Definitions first: a fault in one must not leave an empty database behind.
    let library = try Definitions.library(adding: mappings, in: environment.folder)
    let readCatalogue = { try Definitions.catalogue(adding: metrics, in: environment.folder) }
    let own = metrics.isEmpty ? nil : try readCatalogue()
    let place = Glob.joined(environment.folder, path)
    if !creating, !FileManager.default.fileExists(atPath: place) {
      throw Fault(
        .databaseMissing, at: Position(path),
        [.remedy: "import something first, or name the database with --db"])
    }
    if !creating { try checkFilled(place, path) }
    let workspace = try Workspace(
      ledger: Ledger.open(place, asking ? .ask : .write), library: library,
      catalogue: readCatalogue, environment: environment)
    workspace.knownCatalogue = own
    workspace.folder = Glob.folder(of: place)
    return workspace
  }

  /// An empty file is what is left of a first import that was killed.
  private static func checkFilled(_ place: String, _ path: String) throws(Fault) {
    var status = stat()
    guard stat(place, &status) == 0, status.st_size == 0, status.st_mode & S_IFMT == S_IFREG
    else { return }
    throw Fault(.fileEmpty, at: Position(path), [.remedy: "import something first"])
  }

  init(
    ledger: Ledger, library: MappingLibrary, catalogue: @escaping () throws -> MetricCatalogue,
    environment: Environment
  ) throws {
    self.ledger = ledger
    self.library = library
    readCatalogue = catalogue
    self.environment = environment
    settings = try ledger.read { try Runs.settings($0) }
  }

  /// The KPI definitions; the shipped ones are read when they are first asked for.
  func catalogue() throws -> MetricCatalogue {
    if let knownCatalogue { return knownCatalogue }
    let catalogue = try readCatalogue()
    knownCatalogue = catalogue
    return catalogue
  }

  /// The rule profile in force.
  func rules() throws -> ChannelRules {
    try ChannelRules.load(settings.attribute.rules, ownDomains: settings.attribute.ownDomains) {
      name in
      if let text = Resources.text("channels/\(name).yml") { return (text, "channels/\(name).yml") }
      let path = Glob.joined(self.folder, name)
      guard DefinitionFile.isRegular(path) else { return nil }
      return (try DefinitionFile.text(path, named: name), name)
    }
  }

  /// How the settings name a rule profile: a shipped one by its name, a file by its path from the
  /// database's folder, so that it is found wherever a later command is given.
  func profile(_ name: String) -> String {
    guard Resources.text("channels/\(name).yml") == nil else { return name }
    return Glob.path(of: Glob.joined(environment.folder, name), from: folder)
  }

  /// Brings reconcile, attribute and the facts up to date.
  ///
  /// - Returns: The stages that had something to do.
  @discardableResult
  package func refresh() throws -> [StageMemory.Stage] {
    let rules = try rules()
    var worked: [StageMemory.Stage] = []
    try ledger.write { db in
      environment.progress?("reconciling")
      if try Reconcile.run(db, settings: settings).hasChanged { worked.append(.reconcile) }
      environment.progress?("attributing")
      if try Attribute.run(db, settings: settings, rules: rules).changed {
        worked.append(.attribute)
      }
      environment.progress?("building facts")
      if try Facts.build(db, settings: settings, primaryMetrics: rules.primaryMetrics) {
        worked.append(.measure)
      }
    }
    return worked
  }

  /// The as-of moment: that of the call, else of the settings, else of the last import that changed
  /// anything.
  ///
  /// - Throws: `Fault` `usage` when the text is neither a date nor an instant with a zone.
  func moment(_ text: String?, _ db: Database) throws -> Moment {
    guard let zone = Zone(identifier: settings.reporting.timezone) else {
      throw Fault(.badSetting, [.name: "timezone", .reason: "is no time zone"])
    }
    if let text = text ?? settings.reporting.asOf {
      guard let moment = Moment(text, zone: zone) else {
        throw Fault(
          .usage,
          [.reason: "'\(text)' is no as-of: write a date, or an instant with its zone"])
      }
      return moment
    }
    return Moment(try Runs.lastChange(db) ?? environment.now, zone: zone)
  }
}
