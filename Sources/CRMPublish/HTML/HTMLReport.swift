/// Writes a report as one HTML page that needs nothing else: no network, no font, no script.
///
/// The same page value gives the same bytes.
package struct HTMLReport: Sendable {
  private let page: ReportPage
  let style: NumberStyle

  package init(_ page: ReportPage) {
    self.page = page
    style = NumberStyle(page.language)
  }

  /// The document.
  package var text: String {
    Markup.document(language: page.language, head: head, body: body).html
  }

  func words(_ phrase: Phrase) -> String { phrase.text(page.language) }

  private var head: [Markup] {
    [
      .void("meta", ["charset": "utf-8"]),
      .void("meta", ["http-equiv": "Content-Security-Policy", "content": PagePolicy.text]),
      .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["name": "color-scheme", "content": "light dark"]),
      .void("meta", ["name": "referrer", "content": "no-referrer"]),
      .tag("title", [:], page.title),
      .raw("style", pageStyle),
    ]
  }

  private var body: [Markup] {
    [
      .tag("header", [:], [masthead, facts, contents]),
      .tag("main", [:], [headlines] + page.sections.enumerated().map(section)),
      footer,
      .raw("script", pageScript),
    ]
  }

  private var masthead: Markup {
    let subtitle = page.subtitle.map { Markup.tag("p", ["class": "subtitle"], $0) }
    return .tag(
      "div", ["class": "masthead"], [.tag("h1", [:], page.title), subtitle ?? .empty])
  }

  private var facts: Markup {
    guard !page.facts.isEmpty else { return .empty }
    return .tag(
      "dl", ["class": "facts"],
      page.facts.map { fact in
        .tag("div", [:], [.tag("dt", [:], fact.label), .tag("dd", [:], fact.value)])
      })
  }

  private var contents: Markup {
    let links = page.sections.enumerated().map { place, section in
      Markup.tag("li", [:], [.tag("a", ["href": "#section-\(place + 1)"], section.title)])
    }
    let button = Markup.tag(
      "button",
      [
        "type": "button", "id": "open-all", "hidden": "", "data-open": words(.openAll),
        "data-close": words(.closeAll),
      ], words(.openAll))
    return .tag(
      "nav", ["aria-label": words(.contents)], [.tag("ul", [:], links), button])
  }

  private var headlines: Markup {
    guard !page.tiles.isEmpty else { return .empty }
    return .tag(
      "section", ["class": "headlines", "aria-label": words(.headlines)], page.tiles.map(tile))
  }

  private func section(_ place: Int, _ section: ReportPage.Section) -> Markup {
    let lead = section.lead.map { Markup.tag("p", ["class": "lead"], $0) }
    return .tag(
      "section", ["id": "section-\(place + 1)"],
      [.tag("h2", [:], section.title), lead ?? .empty] + section.blocks.map(block))
  }

  private func block(_ block: ReportPage.Block) -> Markup {
    switch block {
    case .matrix(let matrix): self.matrix(matrix)
    case .charts(let charts): .tag("div", ["class": "charts"], charts.map(figure))
    case .table(let table): self.table(table)
    case .quality(let quality): self.quality(quality)
    case .text(let text): .tag("p", [:], text)
    }
  }

  private var footer: Markup {
    guard !page.footnotes.isEmpty else { return .empty }
    return .tag(
      "footer", [:],
      [
        .tag("h2", [:], words(.footnotes)),
        .tag("ol", [:], page.footnotes.map { .tag("li", [:], $0) }),
      ])
  }

  /// The KPIs the page explains, to which a tile may point.
  var explained: Set<String> {
    Set(
      page.sections.flatMap(\.blocks).flatMap { block -> [String] in
        guard case .matrix(let matrix) = block else { return [] }
        return matrix.groups.flatMap(\.rows).map(\.id)
      })
  }
}
