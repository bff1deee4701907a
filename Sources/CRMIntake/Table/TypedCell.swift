/// A cell of a table by itself: its text, and what it is if that is known.
struct TypedCell {
  /// Nil for text.
  let kind: TypedCells.Kind?
  let text: [UInt8]

  var isBlank: Bool { text.allSatisfy(\.isBlank) }

  /// The cell as `TableText` writes it.
  var written: [UInt8] {
    let number = DecimalText(text[...])
    switch kind {
    case nil:
      guard !text.isEmpty else { return [] }
      return [.quotationMark] + text.flatMap { $0 == .quotationMark ? [$0, $0] : [$0] }
        + [.quotationMark]
    case .percent: return number?.percent ?? text
    case .damaged: return number?.scientific ?? text
    case .error, .number, .boolean, .time: return text
    }
  }
}

extension Record {
  /// The cell of a column.
  func cell(_ column: Int) -> TypedCell {
    let range = nodes[column + 1].text
    return TypedCell(kind: range.isEmpty ? nil : typed.kind(of: range), text: Array(bytes(range)))
  }

  /// The cells of all columns.
  var cells: [TypedCell] { (0..<nodes.count - 1).map(cell) }

  /// Replaces all cells, those that are values first, as their places tell what they are.
  mutating func replaceCells(by cells: [TypedCell]) {
    arena.removeAll(keepingCapacity: true)
    var ends: [Int32] = []
    for kind in TypedCells.Kind.allCases.map(Optional.some) + [nil] {
      for (column, cell) in cells.enumerated() where cell.kind == kind {
        nodes[column + 1].text = append(cell.text)
      }
      ends.append(Int32(arena.count))
    }
    typed = TypedCells(ends: ends)
  }
}
