import CRMCore
import CRMIntake
import CRMPublish

/// Looks at files without loading them: what each is, and which mapping fits.
public enum Inspection {
  /// Inspects files, folders and globs; sample values are hidden unless `showsValues`.
  public static func inspect(
    _ paths: [String], mappings: [String] = [], in folder: String = "", showsValues: Bool = true
  ) throws -> Answer {
    let library = try Definitions.library(adding: mappings, in: folder)
    var seen: [Inspected] = []
    for pattern in paths {
      for path in try Glob.files(pattern, in: folder) {
        seen.append(try Inspected(path, in: folder, library, showsValues: showsValues))
      }
    }
    return Answer(
      [summary(of: seen)] + seen.flatMap(\.tables), json: .array(seen.map(\.json)),
      closing: seen.flatMap(\.mappingLines))
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
