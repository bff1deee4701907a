import CRMCore
import CRMInsight
import Testing

/// Metric files that are wrong: every fault at once, each at its place.
@Suite struct MeasureMetricFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let faults: [String]

    init(_ name: String, _ text: String, _ faults: [String]) {
      (testDescription, self.text, self.faults) = (name, text, faults)
    }
  }

  static let cases: [Case] = [
    Case("sound", MetricText.metric(), []),
    Case(
      "unknown keys, columns and names together",
      """
      version: 1
      metrics:
        - id: a
          label: {en: A}
          meaning: {en: A, fr: A}
          type: simple
          entity: deal
          time: closed_no
          where: "statut = 'won'"
          agg: summ
          unti: count
      """,
      [
        "m.yml:4:12: the key 'fr' is missing",
        "m.yml:8:11: there is no time of deal 'closed_no'; did you mean 'closed_on'?",
        "m.yml:9:13: deal has no column 'statut'; did you mean 'status'?",
        "m.yml:10:10: 'agg' must be one of count, count_distinct, sum, mean, median, p90, km_median, not 'summ'; did you mean 'sum'?",
        "m.yml:11:5: unknown key 'unti'; did you mean 'unit'?",
      ]),
    Case(
      "a condition points at its word",
      MetricText.metric("where: \"status = 'won' and statuss = 'x'\""),
      ["m.yml:12:32: deal has no column 'statuss'; did you mean 'status'?"]),
    Case(
      "units",
      MetricText.metric("expr: amount_rc", agg: "sum"),
      ["m.yml:3:5: 'unit': the value is in money, not in count"]),
    Case(
      "a variant like the default",
      MetricText.metric("variants: {same: {time: closed_on}, won: {where: \"status = 'won'\"}}"),
      ["m.yml:12:16: 'same': the variant equals the default"]),
    Case(
      "an unknown dimension",
      MetricText.metric("dimensions: [owner, teem]"),
      ["m.yml:12:25: there is no dimension 'teem'; did you mean 'team'?"]),
    Case(
      "a sum of nothing", MetricText.metric(agg: "sum"),
      ["m.yml:3:5: the key 'expr' is missing"]),
    Case(
      "an unknown type", MetricText.metric(type: "conversion"),
      [
        "m.yml:6:11: 'type' must be one of simple, ratio, derived, snapshot, duration, not 'conversion'"
      ]),
    Case(
      "an example of unknown things",
      MetricText.metric(
        "examples: [{variant: x, given: {deall: [], deal: [{statu: won}]}, expect: 1}]"),
      [
        "m.yml:12:26: there is no variant 'x'",
        "m.yml:12:37: there is no fact 'deall'; did you mean 'deal'?",
        "m.yml:12:56: there is no column of deal 'statu'; did you mean 'status'?",
      ]),
    Case(
      "derived metrics",
      """
      version: 1
      metrics:
        - {id: a, label: {en: A, fr: A}, meaning: {en: A, fr: A}, type: derived, expr: b + 1, unit: number}
        - {id: b, label: {en: B, fr: B}, meaning: {en: B, fr: B}, type: derived, expr: a / c, unit: number}
        - {id: a, label: {en: C, fr: C}, meaning: {en: C, fr: C}, type: derived, expr: a or 1, unit: number}
      """,
      [
        "m.yml:3:5: 'a': is made of itself",
        "m.yml:4:5: there is no metric 'c'; did you mean 'a'?",
        "m.yml:4:5: 'b': is made of itself",
        "m.yml:5:82: a derived metric joins metrics and numbers by + − × ÷ only",
      ]),
    Case(
      "two ids of one definition",
      MetricText.metric()
        + "\n"
        + MetricText.metric().split(separator: "\n").dropFirst(2).joined(separator: "\n")
        .replacing("id: deals", with: "id: affairs"),
      ["m.yml:13:5: 'affairs': is defined exactly like deals"]),
    Case(
      "not YAML", "a: [",
      ["m.yml:2:1: a value is missing here"]),
    Case(
      "no metrics", "version: 2",
      [
        "m.yml:1:1: the key 'metrics' is missing",
        "m.yml:1:10: 'version' must be a whole number of at least 1 and at most 1",
      ]),
  ]

  @Test(arguments: cases) func faults(_ test: Case) {
    do throws(Faults) {
      _ = try MetricCatalogue.parse(files: [("m.yml", test.text)])
      #expect(test.faults == [])
    } catch {
      #expect(error.all.map { FaultText().line($0) } == test.faults)
    }
  }

  @Test func equalDefinitionsHaveEqualTexts() throws {
    let one = try MetricCatalogue.parse(files: [
      ("a.yml", MetricText.metric("where: \"status='won'\""))
    ])
    let other = try MetricCatalogue.parse(files: [
      ("b.yml", MetricText.metric("where: \"(status = 'won')\""))
    ])
    #expect(one["deals"]?.measure.normalised == other["deals"]?.measure.normalised)
    #expect(
      one["deals"]?.measure.formula == "count over deal where (status = 'won') by closed_on")
  }
}
