import CRMCore
package import CRMIntake

/// Files to import, as a command or a configuration names them.
package struct ImportRequest: Sendable {
  /// Paths, folders or globs, with what is said of them.
  package var files: [RunConfig.FileSpec] = []
  /// The folder against which paths are resolved.
  package var folder = ""
  /// The mapping of all files: an id or the path of a mapping file; nil to recognise each.
  package var mapping: String?
  /// The source of all files; nil for the mapping's system.
  package var source: String?
  /// The zone of date-times without one.
  package var timezone: String?
  package var format: InputDescription.Format?
  package var isRehearsal = false
  /// What archives may expand to.
  package var limits = ExpansionLimits()

  package init() {}
}

/// One input, with everything decided about it.
struct PreparedInput {
  /// The path as it is shown and stored.
  let path: String
  /// Where the bytes are.
  let location: InputLocation
  /// The copy that lies there, of an input that can be read only once.
  let spool: Spool?
  let spec: RunConfig.FileSpec
  let mapping: Mapping
  /// What recognition looked for and the file has not.
  let lacking: [String]
  let source: SourceSettings
  /// The source's place in the configuration, or nil.
  let sourceOrder: Int?
  /// The file's place in the configuration.
  let order: Int

  /// Why a sheet of a workbook is not read: its mapping names another.
  var whyPassedOver: String? {
    guard let wanted = mapping.input.sheet, !mapping.input.takesSheet(location.sheet) else {
      return nil
    }
    return "the mapping \(mapping.id) reads the sheet '\(wanted)'"
  }
}
