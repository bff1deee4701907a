package import CRMCore
import CRMInsight
package import CRMIntake
import CRMLedger
import CRMPublish
import Foundation

/// Why the rows of one record are as they are.
public enum Explanation {
  /// How a record becomes rows, step by step.
  ///
  /// It is named `FILE:LINE`, `FILE#NUMBER`, or `source:entity:external_id` when it is in the
  /// database. A file is explained without a database, too; then `settings` say what a configuration
  /// says. Throws a `Fault` when there is no such record, and what reading the file throws.
  package static func record(
    _ text: String, mapping: String? = nil, source: String? = nil, in workspace: Workspace?,
    settings: Settings = Settings(), mappings: [String] = [], folder: String = "",
    limits: ExpansionLimits = ExpansionLimits()
  ) throws -> Answer {
    let library = try workspace?.library ?? Definitions.library(adding: mappings, in: folder)
    let settings = workspace?.settings ?? settings
    let search = InputSearch(folder: folder, limits: limits)
    if let place = filePlace(text, in: folder) {
      return try search.one(place.file).reading { location in
        let chosen = try library.choice(
          mapping, for: location, shown: place.file, in: folder
        ).mapping
        return try RecordExplanation(
          place.file, at: location, place.place, chosen,
          settings.source(source ?? chosen.system), reporting: settings.reporting
        ).answer
      }
    }
    let name = try RecordName(text)
    guard let workspace else {
      throw Fault(
        .databaseMissing, [.remedy: "import something first, or name the database with --db"])
    }
    let stored = try workspace.ledger.read { try StoredRecord(name, $0) }
    guard !stored.isFromStandardInput else {
      throw Fault(
        .fileMissing, at: Position(stored.path),
        [.remedy: "it was standard input; name a file that holds the same as FILE#\(stored.number)"]
      )
    }
    return try search.one(stored.path).reading { location in
      let chosen = try library.choice(
        mapping ?? stored.mapping, for: location, shown: stored.path, in: folder
      ).mapping
      var explanation = try RecordExplanation(
        stored.path, at: location, .number(stored.number), chosen, settings.source(name.source),
        reporting: settings.reporting)
      explanation.stored = stored
      explanation.isChanged = try FileDigest.of(location.open()).sha256 != stored.sha256
      return explanation.answer
    }
  }

  /// The file and place that a text names, when there is such a file.
  private static func filePlace(
    _ text: String, in folder: String
  ) -> (file: String, place: RecordExplanation.Place)? {
    for (mark, make) in [
      (":", RecordExplanation.Place.line), ("#", RecordExplanation.Place.number),
    ] as [(Character, (Int) -> RecordExplanation.Place)] {
      guard let place = text.lastIndex(of: mark),
        let number = Int(text[text.index(after: place)...]), number > 0
      else { continue }
      let file = String(text[..<place])
      if FileManager.default.fileExists(atPath: Glob.joined(folder, file)) {
        return (file, make(number))
      }
      if (try? RecordName(text)) == nil { return (file, make(number)) }
    }
    return nil
  }
}

extension Settings {
  /// What is said of a source.
  fileprivate func source(_ name: String) -> SourceSettings {
    sources.first { $0.name == name } ?? SourceSettings(name: name)
  }
}
