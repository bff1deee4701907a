import CRMCore
import CRMInsight
import CRMLedger
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

@Suite struct MeasureSQLTests {
  @Test func aDefinitionShowsItsSQL() throws {
    let catalogue = try ShippedMetrics.load()
    let period = try #require(PeriodCalendar().period("1970-01"))
    let moment = try #require(Moment("1970-02-28", zone: .utc))
    let measure = try #require(catalogue["deals_won"]?.measure)
    let known = "(f.closed_on < 58 OR (f.closed_on = 58 AND COALESCE(f.closed_at < 5097600000, 1)))"
    #expect(
      catalogue.sql(of: measure, period: period, moment: moment) == [
        """
        WITH period(place, first_day, last_day) AS (VALUES (0, 0, 30))
        SELECT f.scope_id,
          p.place,
          COUNT(CASE WHEN 1 THEN 1 END),
          COUNT(CASE WHEN 1 THEN 1 END),
          COUNT(CASE WHEN 1 THEN 1 END),
          0,
          0,
          0,
          0
        FROM period p CROSS JOIN fact_deal f
        WHERE +f.scope_id IN (0)
          AND (f.created_on IS NULL OR \
        \(known.replacing("closed", with: "created")))
          AND f.closed_on BETWEEN p.first_day AND p.last_day
          AND CASE WHEN (f.status IN ('won', 'lost') AND (f.closed_on IS NULL OR \(known))) \
        THEN f.closed_on END IS NOT NULL
          AND ((CASE WHEN f.status IN ('won', 'lost') AND f.closed_on IS NOT NULL \
        AND NOT \(known) THEN 'open' ELSE f.status END) = 'won')
        GROUP BY 1, 2
        """
      ])
    #expect(
      try #require(catalogue["cac"]).measure.shape.description
        == "((campaign_spend + marketing_expense) + sales_expense) / new_customers")
    let cac = try #require(catalogue["cac"])
    #expect(catalogue.sql(of: cac.measure, period: period, moment: moment).count == 4)
  }

  @Test func everyDefinitionRunsOnAReadOnlyState() throws {
    let world = try MeasureDealTests.world()
    try world.ledger.write { db in _ = try Facts.build(db, settings: world.settings) }
    var request = try world.request("revenue")
    request.metrics = []
    request.variants = .all
    request.scopes = .all
    request.comparison = .lastYear
    let catalogue = try ShippedMetrics.load()
    let values = try world.ledger.read { db in try world.measurer(db).measure(request).values }
    let expected = catalogue.metrics.reduce(0) { $0 + (1 + $1.variants.count) * 3 }
    #expect(values.count == expected)
  }
}
