import CRMPublish

/// What a command answers: tables for people, and the same as JSON for machines.
public struct Answer: Sendable {
  /// How an answer is written.
  public enum Format: String, Sendable, CaseIterable {
    /// Aligned columns that fit the terminal.
    case table
    /// Deterministic JSON.
    case json
    /// RFC 4180, one header row; the first table only.
    case csv
    /// Tables in Markdown.
    case markdown
  }

  /// How a person sees it.
  public struct Look: Sendable {
    /// `en` or `fr`: labels and numbers, never ids.
    public var language: String
    /// Columns of the terminal.
    public var width: Int
    /// Whether the terminal shows colour.
    public var usesColor: Bool

    /// Makes a look; English, 80 columns, no colour.
    public init(language: String = "en", width: Int = 80, usesColor: Bool = false) {
      self.language = language
      self.width = width
      self.usesColor = usesColor
    }
  }

  let tables: [Table]
  let json: JSONValue
  /// What CSV holds: ids and exact numbers, where the tables have labels.
  let data: Table?
  /// Text that follows the tables on a terminal.
  let closing: [String]

  init(
    _ tables: [Table], json: JSONValue? = nil, data: Table? = nil, closing: [String] = []
  ) {
    self.tables = tables
    self.data = data ?? tables.first
    self.json = json ?? tables.first.map(JSONValue.init) ?? .array([])
    self.closing = closing
  }

  /// The answer as text, with a line feed at its end.
  public func text(_ format: Format, _ look: Look = Look()) -> String {
    let style = NumberStyle(Language(rawValue: look.language) ?? .en)
    switch format {
    case .json: return JSONText().text(json) + "\n"
    case .csv: return data.map { CSVText().text($0) } ?? ""
    case .markdown:
      return tables.map { MarkdownTable(style: style).text($0) }.joined(separator: "\n")
    case .table:
      let renderer = TerminalTable(style: style, width: look.width, usesColor: look.usesColor)
      let blocks = tables.map { renderer.text($0) } + (closing.isEmpty ? [] : [closingText])
      return blocks.joined(separator: "\n")
    }
  }

  private var closingText: String {
    closing.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { Escape.terminal(String($0)) + "\n" }.joined()
  }
}
