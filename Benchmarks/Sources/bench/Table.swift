import Foundation

/// Comparisons as text in columns.
struct Table {
  let comparisons: [Comparison]

  var text: String {
    let rows = [["what", "ours", "peer", "ratio", "must", "aim", ""]] + comparisons.map(cells)
    let widths = (0..<7).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 || index == 6 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
    }.joined(separator: "\n")
  }

  private func cells(_ it: Comparison) -> [String] {
    let sign = it.bound == .ratioAtMost || it.bound == .oursAtMost ? "≤ " : "≥ "
    let isRatio = it.bound == .ratioAtMost || it.bound == .ratioAtLeast
    let unit = isRatio ? " ×" : ""
    return [
      it.what, figure(it.ours, it.unit), figure(it.peer, it.unit),
      it.ratio.map { number($0) + " ×" } ?? "-", it.must.map { sign + number($0) + unit } ?? "-",
      it.aim.map { sign + number($0) + unit } ?? "-", it.verdict,
    ]
  }

  private func figure(_ value: Double?, _ unit: Comparison.Unit) -> String {
    value.map { "\(number($0)) \(unit.rawValue)" } ?? "-"
  }

  /// Two decimals below ten, none from a hundred on.
  private func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
