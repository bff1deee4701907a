import CRMCore
import CRMImportKit
import CRMInsight
import CRMIntake
import CRMLedger
import Foundation
import TestSupport
import Testing

/// Pages that say what the code says: `script/docs` writes them, this test compares.
@Suite(.serialized) struct GeneratedPages {
  @Test func schema() throws { try Page.expect(SchemaPage.text, at: "docs/schema.md") }

  @Test func kpis() throws {
    let catalogue = try Definitions.catalogue(adding: [], in: "")
    try Page.expect(KPIPage(catalogue).text, at: "docs/kpis.md")
  }

  /// The functions stand in the page on the mapping language.
  @Test func functions() throws {
    let page = try Page.text("docs/mapping.md")
    let start = try #require(page.firstRange(of: FunctionPage.heading))
    let end = try #require(page[start.upperBound...].firstRange(of: "\n## "))
    try Page.expect(
      page[..<start.lowerBound] + FunctionPage.text + page[end.lowerBound...],
      at: "docs/mapping.md")
  }

  /// The README shows what the demonstration really prints.
  @Test func demonstration() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "crmimport-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try Binary.run(["demo", "--lang", "en"], in: folder, columns: 100)
    let readme = try Page.text("README.md")
    let start = try #require(readme.firstRange(of: "ends with this:\n\n```\n"))
    let end = try #require(readme[start.upperBound...].firstRange(of: "\n```"))
    try Page.expect(
      readme[..<start.upperBound] + output + readme[end.lowerBound...], at: "README.md")
  }

  @Test func systems() throws {
    try Page.expect(try SystemsPage.text(), at: "docs/systems/README.md")
  }

  /// The walk-through shows what its commands really print.
  @Test func walkThrough() throws {
    let page = try Page.text("docs/mapping.md")
    let walk = try #require(
      WalkThrough(
        page, from: "## From an unknown export to KPI values", to: "## Keys of the file"))
    let start = try #require(page.firstRange(of: "## From an unknown export to KPI values"))
    let end = try #require(page.firstRange(of: "## Keys of the file"))
    try Page.expect(
      page[..<start.lowerBound] + walk.played("deals.csv") + page[end.lowerBound...],
      at: "docs/mapping.md")
  }

  @Test func commands() throws { try Page.expect(try CommandPage.text(), at: "docs/commands.md") }
}

/// The list of the tools, one line from each page.
enum SystemsPage {
  static func text() throws -> String {
    let folder = Page.root.appending(path: "docs/systems").path()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".md") && $0 != "README.md"
    }
    let mappings = MappingLibrary.shipped().ids
    var lines = [
      "# Tools whose exports are read", "", "| tool | mappings | what it is |", "|---|---|---|",
    ]
    for name in names.sorted() {
      let page = try Page.text("docs/systems/\(name)").split(
        separator: "\n", omittingEmptySubsequences: false)
      let count = mappings.count { $0.hasPrefix(name.dropLast(".md".count) + "/") }
      lines.append("| [\(page[0].dropFirst(2))](\(name)) | \(count) | \(page[2]) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

enum SchemaPage {
  static var text: String {
    var lines = [
      "# The unified schema", "",
      "Made from `Sources/CRMCore/Schema/Entities.swift` by `script/docs`: do not edit.", "",
      "One row per source record and entity says what that source says. `golden_…` tables hold what "
        + "is believed, consolidated; `scoped_…` tables hold the same merge over one source alone.",
      "", "## Columns of every entity table", "", "| column | SQL | meaning |", "|---|---|---|",
    ]
    lines += DDL.commonColumns.map { "| `\($0.name)` | `\($0.declaration)` | \($0.meaning) |" }
    for entity in Schema.unified.entities { lines += section(entity) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ entity: Entity) -> [String] {
    var lines = ["", "## \(entity.name)", "", entity.meaning]
    if let golden = entity.golden {
      lines[3] += " Consolidated in `\(golden)`, per source in `\(DDL.scopedTable(of: golden))`."
    }
    lines += ["", "| column | type | stored as | in a merge | meaning |", "|---|---|---|---|---|"]
    lines += entity.columns.map { column in
      let stored = column.storage.map { "`\($0.name)`" }.joined(separator: ", ")
      return "| `\(column.name)` | \(type(column.type)) | \(stored) | "
        + "\(survivorship(column.survivorship)) | \(column.meaning) |"
    }
    return lines
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .enumeration(let ids): ids.joined(separator: ", ")
    case .reference(let entity): "reference to \(entity)"
    case .anyReference(let column): "reference to the entity in `\(column)`"
    case .time(let anchored): anchored ? "time, with its local day" : "time"
    case .code: "identifier"
    default: "\(type)"
    }
  }

  private static func survivorship(_ rule: Survivorship) -> String {
    switch rule {
    case .descriptive: "first by precedence"
    case .earliest: "earliest"
    case .atomic(let group), .unit(let group): "whole group *\(group)*"
    case .union: "all values"
    }
  }
}

enum FunctionPage {
  static let heading = "## Functions\n"

  /// The section; a blank line ends it.
  static var text: String {
    var lines = [
      heading,
      "Made from `Sources/CRMIntake/Map/FunctionSignature.swift` by `script/docs`: do not edit "
        + "this section.", "",
      "A function of texts called on a list treats each part. A list may also be a list of scalars "
        + "in JSON, or what a path with `[*]` leads to. Where a value is empty, a function gives "
        + "nothing, `default` aside. In a field, what is a bad value to a function goes the way of "
        + "`bad_value`; in a key or a condition it rejects the record. A text in the parentheses is taken "
        + "as it stands, in double quotes or without; `$name` without them is a fault, as it would stand "
        + "for nothing: `{ of: [$day, Stage], separator: \" \" }` puts a capture beside a text.",
      "",
      "A number is a text that the field's `numbers` read, outside of a field those of the mapping. "
        + "The argument of a calculation is a number such as `1.2`, or a column or path, "
        + "`$item` or a capture: `Price | multiply(Hours)`. Where one of the two is empty, so is the "
        + "result; `[Total | subtract(Discount), Total]` says otherwise. Calculations are exact, and "
        + "rounded to six decimals, a half away from zero. A currency beside a number stays with the "
        + "result: `12 € | multiply(2)` is `24 EUR`.",
    ]
    for function in Function.allCases {
      let signature = function.signature
      let failure = signature.failure.map { " A bad value is \($0)." } ?? ""
      let example = signature.example
      let input = example.input.replacing("\n", with: "⏎")
      lines += [
        "", "### \(function.rawValue)", "",
        "`\(function.call)` takes \(signature.input.rawValue) and gives "
          + "\(signature.output.rawValue). \(signature.meaning)\(failure) "
          + "Example: `\"\(input)\" | \(example.call) → \"\(example.output)\"`.",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

struct KPIPage {
  let text: String

  init(_ catalogue: MetricCatalogue) {
    var lines = [
      "# The KPI catalogue", "",
      "Made from `Sources/CRMImportKit/Resources/metrics/` by `script/docs`: do not edit. "
        + "`crmimport metric show ID` prints one definition.", "",
      "Every KPI counts golden records, never source rows; a source's own value is the same "
        + "definition over that source's rows. A missing value is null with a reason, never 0.",
    ]
    var section = ""
    for metric in catalogue.metrics {
      if metric.section != section {
        section = metric.section
        lines += ["", "## \(section)"]
      }
      lines += [
        "", "### `\(metric.id)`", "",
        "**\(metric.label.english)** / *\(metric.label.french)*. \(metric.meaning.english)", "",
        "- Formula: `\(metric.measure.formula)`",
        "- Unit: \(metric.measure.unit.rawValue); better when it goes "
          + "\(metric.measure.direction.rawValue); additivity: \(metric.measure.additivity.rawValue)",
        "- Dimensions: \(catalogue.dimensions(of: metric.measure).map { "`\($0)`" }.joined(separator: ", "))",
      ]
      lines += metric.variants.map { "- Variant `\($0.name)`: `\($0.measure.formula)`" }
      if !metric.references.isEmpty {
        lines.append("- References: \(metric.references.joined(separator: "; "))")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

enum CommandPage {
  static let commands: [[String]] = [
    [], ["run"], ["inspect"], ["import"], ["rejects"], ["reconcile"], ["identities"], ["decide"],
    ["attribute"], ["kpi"], ["metric"], ["metric", "list"], ["metric", "show"],
    ["metric", "check"], ["report"], ["mapping"], ["mapping", "list"], ["mapping", "show"],
    ["mapping", "check"], ["mapping", "new"], ["mapping", "schema"], ["explain"],
    ["explain", "record"],
    ["explain", "lead"], ["explain", "merge"], ["demo"],
  ]

  static func text() throws -> String {
    var lines = ["# Commands", "", "Made from `--help` by `script/docs`: do not edit."]
    for command in commands {
      let name = (["crmimport"] + command).joined(separator: " ")
      lines += ["", "## `\(name)`", "", "```", try help(command), "```"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func help(_ command: [String]) throws -> String {
    try Binary.run(command + ["--help"], columns: 100)
  }
}
