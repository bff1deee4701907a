/// The rows of a CSV file that look like its table: those that have the same number of fields, more
/// than one.
///
/// A row of that number counts for the stretch and any other four times against it, so that a title
/// that happens to have as many fields does not reach over the lines between, while a broken row
/// inside a table does not end it.
struct CSVStretch {
  /// How many fields its rows have.
  let fields: Int
  /// The first row and the one after the last.
  let rows: Range<Int>
  /// How many of its rows have that many fields, less four times the others.
  let weight: Int

  /// How many delimiters stand in it, about.
  var size: Int { weight * (fields - 1) }

  /// The weightiest stretch, of several the one with the most fields; nil when no row is split.
  init?(_ counts: [Int]) {
    let stretches = Set(counts.filter { $0 > 1 }).map { Self(counts, of: $0) }
    guard let best = stretches.max(by: { ($0.weight, $0.fields) < ($1.weight, $1.fields) }) else {
      return nil
    }
    self = best
  }

  /// The weightiest stretch of rows with `fields` fields, of several the first.
  private init(_ counts: [Int], of fields: Int) {
    var best = (weight: 0, rows: 0..<0)
    var weight = 0
    var start = 0
    for (row, count) in counts.enumerated() {
      if weight <= 0 { (weight, start) = (0, row) }
      weight += count == fields ? 1 : -4
      if weight > best.weight { best = (weight, start..<row + 1) }
    }
    self.fields = fields
    (self.weight, rows) = best
  }
}
