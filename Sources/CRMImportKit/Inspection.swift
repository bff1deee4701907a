import CRMCore
package import CRMIntake
import CRMPublish

/// Looks at files without loading them: what each is, and which mapping fits.
public enum Inspection {
  /// Inspects files, folders and globs; sample values are hidden unless `showsValues`.
  package static func inspect(
    _ paths: [String], mappings: [String] = [], in folder: String = "", showsValues: Bool = true,
    limits: ExpansionLimits = ExpansionLimits()
  ) throws -> Answer {
    let library = try Definitions.library(adding: mappings, in: folder)
    var seen: [Inspected] = []
    let search = InputSearch(folder: folder, limits: limits)
    var passedOver: [InputSearch.PassedOver] = []
    for pattern in paths {
      let result = try search.find(pattern)
      passedOver += result.passedOver
      for found in result.inputs {
        seen.append(try Inspected(found, library, showsValues: showsValues))
      }
    }
    return Answer(
      [summary(of: seen)] + seen.flatMap(\.tables), json: .array(seen.map(\.json)),
      closing: passedOver.map(\.sentence) + seen.flatMap(\.mappingLines))
  }

  private static func summary(of files: [Inspected]) -> Table {
    Table(
      title: nil,
      columns: [
        .init("path"), .init("format"), .init("encoding"), .init("records", alignment: .trailing),
        .init("mapping"), .init("unclaimed"),
      ],
      rows: files.map { file in
        [
          .text(file.path), .text(file.format), .text(file.description.encoding),
          .count(file.survey.records), .text(file.mappingText),
          .text(file.candidate?.unclaimed.joined(separator: ", ") ?? ""),
        ]
      })
  }
}
