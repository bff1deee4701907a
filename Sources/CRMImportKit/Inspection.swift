package import CRMCore
package import CRMIntake
import CRMPublish

/// Looks at files without loading them: what each is, and which mapping fits.
public enum Inspection {
  /// Inspects files, folders and globs; sample values are hidden unless `showsValues`.
  ///
  /// - Returns: What the files are, and why some cannot be read; those are in the answer, too.
  /// - Throws: `Fault` or `Faults` when no file can be read.
  package static func inspect(
    _ paths: [String], mappings: [String] = [], in folder: String = "", showsValues: Bool = true,
    limits: ExpansionLimits = ExpansionLimits()
  ) throws -> (answer: Answer, faults: [Fault]) {
    let library = try Definitions.library(adding: mappings, in: folder)
    var seen: [Inspected] = []
    var unreadable: [InputSearch.Unreadable] = []
    let search = InputSearch(folder: folder, limits: limits)
    var passedOver: [InputSearch.PassedOver] = []
    /// Does without a file that cannot be read.
    func attempt(_ path: String, _ work: () throws -> Void) throws {
      do {
        try work()
      } catch let fault as Fault where fault.code != .interrupted {
        unreadable.append(.init(path: path, fault: fault))
      }
    }
    for pattern in paths {
      try attempt(pattern) {
        let result = try search.find(pattern)
        passedOver += result.passedOver
        unreadable += result.unreadable
        for found in result.inputs {
          try attempt(found.path) {
            seen.append(try Inspected(found, library, showsValues: showsValues))
          }
        }
      }
    }
    let faults = unreadable.map(\.fault)
    if seen.isEmpty, let faults = Faults(faults) { throw faults }
    let answer = Answer(
      [summary(of: seen, unreadable)] + seen.flatMap(\.tables),
      json: .array(seen.map(\.json) + unreadable.map(\.json)),
      closing: passedOver.map(\.sentence) + seen.flatMap(\.mappingLines))
    return (answer, faults)
  }

  private static func summary(of files: [Inspected], _ others: [InputSearch.Unreadable]) -> Table {
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
      }
        + others.map { file in
          [
            .text(file.path), .text(""), .text(""), .text(""), .text("(cannot be read)"), .text(""),
          ]
        })
  }
}

extension InputSearch.Unreadable {
  fileprivate var json: JSONValue {
    .object([
      .init("path", .string(path)), .init("mapping", .null),
      .init(
        "error",
        .object([
          .init("code", .string(fault.code.rawValue)),
          .init("message", .string(FaultText().sentence(fault))),
        ])),
    ])
  }
}
