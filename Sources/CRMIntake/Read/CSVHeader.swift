/// The names of the columns, made from the cells of a file's header.
enum CSVHeader {
  /// Names for one header row, or two of which the upper spans columns of the lower.
  static func names(_ rows: [[String]]) -> [String] {
    let lower = (rows.last ?? []).map(trimmed)
    guard rows.count > 1, let upper = rows.first else { return distinct(lower) }
    var group = ""
    return distinct(
      (0..<max(upper.count, lower.count)).map { column in
        let above = column < upper.count ? trimmed(upper[column]) : ""
        if !above.isEmpty { group = above }
        let name = column < lower.count ? lower[column] : ""
        return [group, name].filter { !$0.isEmpty }.joined(separator: " / ")
      })
  }

  /// Numbered names for a file that has none.
  static func numbered(_ count: Int) -> [String] {
    (0..<count).map { "column \($0 + 1)" }
  }

  /// Names empty cells after their place, and tells repeated names apart by a number.
  private static func distinct(_ names: [String]) -> [String] {
    var taken = Set(names)
    var seen: Set<String> = []
    return names.enumerated().map { index, name in
      let name = name.isEmpty ? "column \(index + 1)" : name
      guard !seen.insert(name).inserted else { return name }
      var number = 2
      while taken.contains("\(name) (\(number))") { number += 1 }
      taken.insert("\(name) (\(number))")
      return "\(name) (\(number))"
    }
  }

  /// The text without white space at its ends, no-break spaces and byte order marks included.
  static func trimmed(_ text: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = text.unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(scalars[...last])
  }
}

extension InputOptions.RowRule {
  /// The rule as skipped rows are counted under it.
  package var name: String {
    switch self {
    case .startsWith(let text): "starts_with:\(text)"
    case .blank: "blank"
    case .firstCellEmpty: "first_cell_empty"
    }
  }

  /// The rule as rows are counted under it that it leaves out as the end of a table.
  package var endName: String { "until:\(name)" }

  /// Whether the rule leaves out a row of these cells.
  func matches(_ record: Record) -> Bool {
    let cells = record.nodes.dropFirst()
    func isEmpty(_ node: Record.Node) -> Bool { record.bytes(node.text).allSatisfy(\.isBlank) }
    switch self {
    case .startsWith(let text):
      guard let first = cells.first else { return false }
      return String(decoding: record.bytes(first.text), as: UTF8.self).lowercased()
        .hasPrefix(text.lowercased())
    case .blank: return cells.allSatisfy(isEmpty)
    case .firstCellEmpty:
      return cells.first.map(isEmpty) ?? false && !cells.allSatisfy(isEmpty)
    }
  }
}

extension Record {
  /// The bytes of a key or a text.
  package func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    arena[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
