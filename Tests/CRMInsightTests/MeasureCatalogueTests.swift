import CRMCore
import CRMInsight
import Foundation
import Testing

/// The metric files that ship with the program.
enum ShippedMetrics {
  static func load() throws -> MetricCatalogue {
    try MetricCatalogue.parse(files: files())
  }

  static func files() throws -> [(name: String, text: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CRMImportKit/Resources/metrics").standardizedFileURL
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}

@Suite struct MeasureCatalogueTests {
  @Test func everyShippedFileIsSound() throws {
    do {
      let catalogue = try ShippedMetrics.load()
      #expect(catalogue.ids.count >= 30)
      #expect(catalogue.metrics.allSatisfy { $0.isCertified && !$0.section.isEmpty })
    } catch let faults as Faults {
      Issue.record("\(faults.all.map { FaultText().line($0) })")
    }
  }

  @Test func examplesComeToWhatTheySay() throws {
    let faults = try ExampleRunner.faults(in: try ShippedMetrics.load())
    #expect(faults.map { FaultText().line($0) } == [])
  }

  @Test func aWrongExampleIsReported() throws {
    let text = MetricText.metric(
      "examples:\n      - {given: {deal: [{status: won}]}, expect: 7}")
    let catalogue = try MetricCatalogue.parse(files: [("m.yml", text)])
    let faults = try ExampleRunner.faults(in: catalogue)
    #expect(
      faults.map { FaultText().line($0) } == [
        "m.yml:13:9: 'deals': the example comes to 1; expected 7"
      ])
  }
}

/// A metric file with one simple metric and whatever a test adds to it.
enum MetricText {
  static func metric(_ more: String = "", type: String = "simple", agg: String = "count") -> String
  {
    """
    version: 1
    metrics:
      - id: deals
        label: {en: Deals, fr: Affaires}
        meaning: {en: Deals., fr: Affaires.}
        type: \(type)
        entity: deal
        time: closed_on
        agg: \(agg)
        unit: count
        direction: up
        \(more)
    """
  }
}
