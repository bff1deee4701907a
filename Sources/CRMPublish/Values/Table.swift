/// A table of values, ready for any renderer.
package struct Table: Sendable, Hashable {
  package var title: String?
  package var columns: [Column]
  /// Each row has one cell per column; a short row ends in empty cells.
  package var rows: [[Cell]]
  package var notes: [String]
  /// The places of rows that stand out where the format allows it, such as totals.
  package var strongRows: Set<Int>

  package init(
    title: String? = nil, columns: [Column], rows: [[Cell]] = [], notes: [String] = [],
    strongRows: Set<Int> = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.strongRows = strongRows
  }

  /// One column: a key for machines, a title for people.
  package struct Column: Sendable, Hashable {
    /// The key in JSON and the heading in CSV; never translated.
    package var id: String
    /// The heading people read, already in their language.
    package var title: String
    package var alignment: Alignment

    package init(_ id: String, title: String? = nil, alignment: Alignment = .leading) {
      self.id = id
      self.title = title ?? id
      self.alignment = alignment
    }
  }

  /// The side a column is flush with.
  package enum Alignment: Sendable, Hashable {
    case leading, trailing
  }

  /// The rows, each with exactly one cell per column.
  var squareRows: [[Cell]] {
    rows.map { row in columns.indices.map { $0 < row.count ? row[$0] : .text("") } }
  }
}

extension Table {
  /// The same rows with only the columns at those places, in that order.
  func taking(_ places: [Int]) -> Table {
    var part = self
    part.columns = places.map { columns[$0] }
    part.rows = squareRows.map { row in places.map { row[$0] } }
    part.notes = []
    return part
  }
}
