public import CRMCore
import CRMInsight
import CRMIntake
import CRMPublish

/// Answers about definitions: they need no database.
public enum Catalogue {
  /// The KPIs with their labels, units and variants; `files` are read beside the shipped ones.
  public static func metrics(
    adding files: [String] = [], in folder: String = "", language: String = "en"
  ) throws -> Answer {
    let catalogue = try Definitions.catalogue(adding: files, in: folder)
    return Answer([
      Table(
        title: nil,
        columns: [
          .init("kpi"), .init("label"), .init("unit"), .init("variants"), .init("dimensions"),
        ],
        rows: catalogue.metrics.map { metric in
          [
            .text(metric.id), .text(metric.label.text(language)),
            .text(metric.measure.unit.rawValue),
            .text(metric.variants.map(\.name).joined(separator: ", ")),
            .text(catalogue.dimensions(of: metric.measure).joined(separator: ", ")),
          ]
        })
    ])
  }

  /// One definition: words, formula, anchor, variants, dimensions and SQL.
  public static func metric(
    _ id: String, adding files: [String] = [], in folder: String = "", language: String = "en"
  ) throws -> Answer {
    let catalogue = try Definitions.catalogue(adding: files, in: folder)
    guard let metric = catalogue[id] else {
      var facts: [Fault.Fact: String] = [.name: id, .expected: "KPI"]
      facts[.nearest] = nearestName(to: id, among: catalogue.ids)
      throw Fault(.unknownName, facts)
    }
    return .facts(try MetricSheet(metric, catalogue, language).rows)
  }

  /// Checks files of metric definitions; all faults at once.
  public static func check(metrics files: [String], in folder: String = "") throws -> Answer {
    let catalogue = try Definitions.catalogue(adding: files, in: folder)
    let own = catalogue.metrics.filter { !$0.isCertified }
    return .facts(own.map { ($0.id, $0.label.english) })
  }

  /// The mappings with what they read.
  public static func mappings(adding places: [String] = [], in folder: String = "") throws -> Answer
  {
    let library = try Definitions.library(adding: places, in: folder)
    return Answer([
      Table(
        title: nil,
        columns: [.init("mapping"), .init("format"), .init("entities")],
        rows: try library.mappings.map { mapping in
          var entities: [String] = []
          for emission in mapping.emissions where !entities.contains(emission.entity.name) {
            entities.append(emission.entity.name)
          }
          return [
            .text(mapping.id), .text(mapping.input.format?.rawValue ?? ""),
            .text(entities.joined(separator: ", ")),
          ]
        })
    ])
  }

  /// The text of a mapping: one of the folder's or of those named, a shipped or a canonical one.
  public static func mapping(
    _ id: String, adding places: [String] = [], in folder: String = ""
  ) throws -> String {
    if let own = try Definitions.mappingText(id, among: places, in: folder) { return own }
    if let text = Resources.text("mappings/\(id).yml") { return text }
    let entities = Schema.unified.entities
    if let entity = entities.first(where: { CanonicalMapping.id(of: $0) == id }) {
      return CanonicalMapping.text(of: entity)
    }
    var facts: [Fault.Fact: String] = [.name: id, .expected: "mapping"]
    let known = try Definitions.library(adding: places, in: folder).ids
    facts[.nearest] = nearestName(to: id, among: known)
    throw Fault(.unknownName, facts)
  }

  /// The functions of the mapping language.
  public static func functions() -> Answer {
    Answer([
      Table(
        title: nil,
        columns: [
          .init("function"), .init("takes"), .init("gives"), .init("meaning"), .init("bad_value"),
          .init("example"),
        ],
        rows: Function.allCases.map { function in
          let signature = function.signature
          return [
            .text(function.call), .text(signature.input.rawValue),
            .text(signature.output.rawValue), .text(signature.meaning),
            .text(signature.failure ?? ""),
            .text(
              "\"\(signature.example.input)\" | \(signature.example.call) → "
                + "\"\(signature.example.output)\""),
          ]
        })
    ])
  }

  /// The JSON Schema of mapping files, for editors.
  public static var mappingSchema: String { MappingSchema.text }

  /// Checks mapping files.
  ///
  /// - Returns: The files without a fault, as JSON with the faults beside them, and all faults of the
  ///   others.
  public static func check(
    mappings files: [String], in folder: String = ""
  ) throws -> (answer: Answer, faults: [Fault]) {
    var faults: [Fault] = []
    var rows: [[Cell]] = []
    func collecting(_ work: () throws -> Void) throws {
      do {
        try work()
      } catch let all as Faults {
        faults += all.all
      } catch let fault as Fault {
        faults.append(fault)
      }
    }
    for pattern in files {
      try collecting {
        for file in try Glob.files(pattern, in: folder) {
          try collecting {
            let mapping = try MappingLibrary.read(file: Glob.joined(folder, file))
            let fields = mapping.emissions.reduce(0) { $0 + $1.fields.count }
            rows.append([
              .text(file), .text(mapping.id), .count(mapping.emissions.count), .count(fields),
            ])
          }
        }
      }
    }
    let table = Table(
      title: nil,
      columns: [
        .init("file"), .init("mapping"), .init("emissions", alignment: .trailing),
        .init("fields", alignment: .trailing),
      ], rows: rows)
    let answer = Answer(
      rows.isEmpty ? [] : [table],
      json: .object([
        .init("mappings", JSONValue(table)), .init("faults", .array(faults.map(\.json))),
      ]))
    return (answer, faults)
  }
}
