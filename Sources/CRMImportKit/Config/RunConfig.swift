package import CRMCore
package import CRMIntake

/// A run configuration, read: the settings to keep, and what to read, check and publish.
///
/// The keys are described in `docs/configuration.md`.
package struct RunConfig: Sendable {
  /// What is kept in the database.
  package var settings = Settings()
  /// The database file.
  package var database: String?
  /// The files of each source, in the order of the configuration.
  package var files: [FileSpec] = []
  /// A file of human decisions.
  package var decisions: String?
  /// Folders of mappings beside those that the program carries.
  package var mappings: [String] = []
  /// Files of metric definitions beside those that the program carries.
  package var metrics: [String] = []
  /// Values that KPIs must have.
  package var checks: [Check] = []
  /// What to write.
  package var publish = Publish()
  /// What archives may expand to.
  package var archives = ExpansionLimits()

  package init() {}

  /// Files of a source, as the configuration names them.
  package struct FileSpec: Sendable {
    /// Nil for bare paths: the mapping's system.
    package var source: String?
    /// A path or a glob.
    package var path: String
    package var mapping: String?
    package var isFull = false
    package var maxDeletes: String?
    package var maxRejects: String?
    package var exportedAt: String?
    /// How the streams of an extractor stand in the file; nil to see.
    package var streamFormat: StreamFormat?
    /// The mapping of each stream, or `none` to leave it out.
    package var streams: [String: String] = [:]
    /// The file for what the extractor is to be given the next time.
    package var stateOut: String?
    package var position: Position?

    package init(path: String, source: String? = nil) {
      self.path = path
      self.source = source
    }
  }

  /// A value that a KPI must have; otherwise the run ends with status 3.
  package struct Check: Sendable {
    package var kpi: String
    package var scope: String?
    package var period: String?
    package var minimum: String?
    package var maximum: String?
    package var position: Position
  }

  /// What a run writes.
  package struct Publish: Sendable {
    /// The folder for `report.html`, `kpi.json` and `kpi.csv`.
    package var out: String?
    package var kpis: [String] = []
    package var period: String?

    package init() {}
  }

  /// Reads the configuration in `file`; all faults at once.
  ///
  /// The paths of the database, of definitions and of mappings count from the file's folder, and are
  /// given as they are reached from where the file is reached. The files to read, `decisions` and
  /// `publish.out` stay as they are written: they name what is stored and shown.
  package static func read(_ text: String, file: String) throws(Faults) -> RunConfig {
    var reader = RunConfigReader(file: file)
    let config = reader.whole(text, file: file)
    try reader.log.check()
    return config
  }
}
