/// The lines of a mapping's `input:` that fix how a table is read.
package struct CSVFreeze: Sendable {
  /// What the rows are read with.
  package private(set) var options = InputOptions()
  private let format: InputDescription.Format

  /// Freezes what was found at the start of a file of that format; the rows of a sheet have no delimiter.
  package init(_ layout: CSVLayout, _ format: InputDescription.Format, delimiter: UInt8?) {
    self.format = format
    options.format = format
    if format == .csv { options.delimiter = delimiter }
    guard let header = layout.header.first else {
      options.header = .none
      options.columnNames = CSVHeader.numbered(layout.fields)
      return
    }
    options.headerRows = layout.header.count
    guard layout.isSpecial else { return }
    options.header = .line(header.line)
    guard !layout.preamble.isEmpty, layout.header.count == 1 else { return }
    let names = header.cells.map(CSVHeader.trimmed).filter { !$0.isEmpty }
    let telling = Array(names.prefix(3))
    let isFound = layout.preamble.contains { row in
      Set(telling).isSubset(of: Set(row.cells.map(CSVHeader.trimmed)))
    }
    if !isFound { options.header = .containing(telling) }
  }

  /// Fixes the rows to leave out, too.
  package mutating func skip(_ rules: [InputOptions.RowRule]) { options.skipRows = rules }

  /// Fixes where the table ends, too.
  package mutating func end(at rule: InputOptions.RowRule) { options.until = [rule] }

  /// The lines, in the syntax of a mapping file.
  package var lines: [String] {
    var lines = ["input:", "  format: \(format.rawValue)"]
    if let delimiter = options.delimiter {
      let text = delimiter == 9 ? "tab" : quoted(String(UnicodeScalar(delimiter)))
      lines.append("  delimiter: \(text)")
    }
    switch options.header {
    case .first: break
    case .line(let line): lines.append("  header: { line: \(line) }")
    case .containing(let cells):
      lines.append("  header: { containing: [\(cells.map(quoted).joined(separator: ", "))] }")
    case .none:
      lines.append("  header: none")
      let names = (options.columnNames ?? []).map(quoted)
      if !names.isEmpty { lines.append("  columns: [\(names.joined(separator: ", "))]") }
    }
    if options.headerRows > 1 { lines.append("  header_rows: \(options.headerRows)") }
    return lines + endLines + Self.lines(skipping: options.skipRows)
  }

  /// The lines of `until:`, none when there are no rules.
  package var endLines: [String] { Self.lines("until", options.until) }

  /// The lines of `skip_rows:`, none when there are no rules.
  package static func lines(skipping rules: [InputOptions.RowRule]) -> [String] {
    lines("skip_rows", rules)
  }

  private static func lines(_ key: String, _ rules: [InputOptions.RowRule]) -> [String] {
    guard !rules.isEmpty else { return [] }
    return ["  \(key):"]
      + rules.map { rule in
        switch rule {
        case .startsWith(let text): "    - { starts_with: \(CSVFreeze.quoted(text)) }"
        case .firstCellEmpty: "    - { first_cell_empty: true }"
        case .blank: "    - { blank: true }"
        }
      }
  }

  private func quoted(_ text: String) -> String { Self.quoted(text) }

  /// A text as YAML and JSON quote it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.isUnseen:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = digits.count > 4 ? 8 : 4
        quoted += width > 4 ? "\\U" : "\\u"
        quoted += String(repeating: "0", count: width - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// Whether it moves what stands around it, or is not seen at all.
  var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
