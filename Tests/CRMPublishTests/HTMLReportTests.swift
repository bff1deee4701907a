import CRMPublish
import Testing
import TestSupport

@Suite struct HTMLReportTests {
  @Test(arguments: Language.allCases)
  func `a rich page is written as it was reviewed`(language: Language) throws {
    let html = HTMLReport(SamplePage(language: language).page).text
    try expectGolden(html, "report.\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `the page refers to nothing outside itself`(language: Language) {
    let html = HTMLReport(SamplePage(language: language).page).text
    for reference in ["http:", "https:", "src=", "url(", "@import", "//"] {
      #expect(!html.contains(reference), "\(reference)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every element is closed where it belongs`(language: Language) throws {
    let html = HTMLReport(SamplePage(language: language).page).text
    #expect(try unclosed(html) == [])
  }

  @Test func `every link points to something on the page, and no id occurs twice`() {
    let html = HTMLReport(SamplePage(language: .fr).page).text
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(!links.isEmpty && Set(links).isSubset(of: ids))
  }

  @Test func `hostile text stays text`() throws {
    let hostile = "<script>alert(1)</script>\"'><img onerror=x>&amp;\u{202E}txt\u{0}\u{1B}"
    let table = Table(
      title: hostile, columns: [Table.Column(hostile)], rows: [[.text(hostile)]], notes: [hostile])
    let page = ReportPage(
      language: .en, title: hostile, subtitle: hostile,
      facts: [ReportPage.Fact(hostile, hostile)],
      tiles: [
        Tile(
          hostile, id: hostile, value: .text(hostile),
          change: Tile.Change(Quantity(1), .money(currency: hostile), .better, against: hostile))
      ],
      sections: [
        ReportPage.Section(
          hostile, lead: hostile,
          blocks: [
            .text(hostile), .table(table), .matrix(matrix(hostile)), .charts(charts(hostile)),
            .quality(quality(hostile)),
          ])
      ],
      footnotes: [hostile])
    let html = HTMLReport(page).text
    #expect(html.components(of: "<script").count == 2)
    #expect(!html.contains("<img"))
    #expect(!html.unicodeScalars.contains { ["\u{202E}", "\0", "\u{1B}"].contains($0) })
    #expect(try unclosed(html) == [])
  }

  @Test func `an empty page is a page`() throws {
    let html = HTMLReport(ReportPage(language: .fr, title: "Vide")).text
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"fr\">"))
    #expect(try unclosed(html) == [])
  }

  @Test func `a drawing survives any numbers`() throws {
    let extremes: [Quantity?] = [
      nil, Quantity(0), .decimal(unscaled: .max, scale: 0), .decimal(unscaled: .min, scale: 0),
      .decimal(unscaled: 1, scale: 400), .fraction(numerator: 1, denominator: 0),
    ]
    for subset in [[], [extremes[0]], [extremes[1]], [extremes[4]], extremes] {
      let bars = subset.compactMap(\.self).map { Chart.Bar("x", $0) }
      let shapes: [Chart.Shape] = [
        .columns(periods: subset.map { _ in "2025" }, values: subset), .bars(bars), .funnel(bars),
        .lines(periods: ["2025"], series: [Chart.Series("a", subset), Chart.Series("b", [])]),
      ]
      let charts = shapes.map { Chart("x", summary: "x", unit: .count, shape: $0) }
      let html = HTMLReport(
        ReportPage(
          language: .en, title: "x", tiles: [Tile("x", id: "x", value: count(1), trend: subset)],
          sections: [ReportPage.Section("x", blocks: [.charts(charts)])])
      ).text
      #expect(!html.contains("nan") && !html.contains("inf\""))
      #expect(try unclosed(html) == [])
    }
  }

  @Test func `the policy allows exactly the script of the page`() throws {
    let html = HTMLReport(SamplePage(language: .en).page).text
    let script = try #require(
      html.components(of: "<script>").last?.components(of: "</script>").first)
    #expect(html.contains("script-src &#39;sha256-\(base64(sha256(Array(script.utf8))))&#39;"))
  }

  private func matrix(_ text: String) -> Matrix {
    let row = Matrix.Row(
      text, id: text, values: [Matrix.Value(.missing(reason: text))],
      detail: Matrix.Detail(definition: text, formula: text, numerator: .date(text)))
    return Matrix(scopes: [text], groups: [Matrix.Group(text, rows: [row])])
  }

  private func charts(_ text: String) -> [Chart] {
    let series = [Chart.Series(text, [Quantity(1)]), Chart.Series(text, [Quantity(2)])]
    let shapes: [Chart.Shape] = [
      .bars([Chart.Bar(text, Quantity(1))]), .funnel([Chart.Bar(text, Quantity(1))]),
      .lines(periods: [text], series: series), .columns(periods: [text], values: [Quantity(1)]),
    ]
    return shapes.map { Chart(text, summary: text, unit: .count, shape: $0) }
  }

  private func quality(_ text: String) -> Quality {
    Quality(
      files: [
        Quality.File(text, source: text, read: 1, loaded: 1, unchanged: 0, skipped: 0, rejected: 0)
      ],
      findings: [Quality.Finding(.note, code: text, count: 1, message: text)],
      duplicates: [Quality.Duplicates(text, records: 2, golden: 1)])
  }

  /// The elements that are not closed, or not in their order.
  private func unclosed(_ html: String) throws -> [String] {
    var open: [String] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
      let name = String(match.2)
      if name == "meta" { continue }
      if match.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return ["</\(name)>"]
      }
    }
    return open
  }
}

extension String {
  /// The pieces between occurrences of `separator`.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
