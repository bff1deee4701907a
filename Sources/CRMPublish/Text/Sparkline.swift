/// Small pictures of numbers in plain text.
package enum Sparkline {
  private static let columns: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// One block for each value, from the lowest to the highest; a missing value is a space.
  package static func line(_ values: [Quantity?]) -> String {
    let known = values.compactMap { $0?.drawn }
    guard let low = known.min(), let high = known.max() else { return "" }
    return String(
      values.map { value in
        guard let value else { return " " }
        let share = high > low ? (value.drawn - low) / (high - low) : 0.5
        return columns[min(7, Int(share * 8))]
      })
  }

  /// A bar of `value` out of `whole`, at most `width` columns long, to an eighth of a column.
  package static func bar(_ value: Quantity, of whole: Quantity, width: Int) -> String {
    guard whole.drawn > 0, value.drawn > 0, width > 0 else { return "" }
    let length = Int(min(1, value.drawn / whole.drawn) * Double(width) * 8 + 0.5)
    let full = String(repeating: eighths[7], count: length / 8)
    return length % 8 == 0 ? full : full + String(eighths[length % 8 - 1])
  }
}
