/// Finds the delimiter of a CSV file from its beginning.
struct CSVSniffer {
  /// The delimiters tried, the likelier first.
  static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  private static let rows = 50

  /// The beginning of the file.
  let sample: [UInt8]
  /// Whether the sample is the whole file.
  let isWhole: Bool
  let quote: UInt8?
  let escape: UInt8?

  /// The delimiter that makes a table of the rows; a comma when none does.
  ///
  /// Each candidate has a stretch of rows that it splits alike. One whose stretch has two rows at
  /// least, or all of them, ranks before the others. Of two whose stretches share rows, the one that
  /// begins earlier is the better (a decimal comma is not yet in the header), then the one with the
  /// more fields; of two that share none, the one that splits more, as the lines in front of a table
  /// and behind it are few. The candidates left rank by how many fields their usual rows have
  /// together.
  var delimiter: UInt8 {
    var best: (delimiter: UInt8, score: Score)?
    for candidate in Self.candidates {
      guard let score = score(counts(candidate)) else { continue }
      if best.map({ score.isBetter(than: $0.score) }) ?? true { best = (candidate, score) }
    }
    return best?.delimiter ?? UInt8(ascii: ",")
  }

  private struct Score {
    var stretch: CSVStretch
    var isTable: Bool
    var total: Int

    func isBetter(than other: Score) -> Bool {
      guard isTable == other.isTable else { return isTable }
      guard isTable else { return total > other.total }
      let (mine, others) = (stretch.rows, other.stretch.rows)
      guard mine.overlaps(others) else {
        return (stretch.size, mine.lowerBound) > (other.stretch.size, others.lowerBound)
      }
      return (others.lowerBound, stretch.fields) > (mine.lowerBound, other.stretch.fields)
    }
  }

  private func score(_ counts: [Int]) -> Score? {
    guard let stretch = CSVStretch(counts), let usual = usual(counts.filter { $0 > 1 }) else {
      return nil
    }
    return Score(
      stretch: stretch, isTable: stretch.weight > 1 || stretch.rows.count == counts.count,
      total: usual.value * (usual.key - 1))
  }

  /// How many fields a row usually has.
  func columnCount(_ delimiter: UInt8) -> Int {
    usual(counts(delimiter))?.key ?? 0
  }

  /// The most frequent count with its frequency; of several the greatest.
  private func usual(_ counts: [Int]) -> (key: Int, value: Int)? {
    var rows: [Int: Int] = [:]
    for count in counts { rows[count, default: 0] += 1 }
    return rows.max { ($0.value, $0.key) < ($1.value, $1.key) }
  }

  /// The field counts of the first rows that are not blank; a row that is cut off does not count.
  private func counts(_ delimiter: UInt8) -> [Int] {
    var tokenizer = CSVTokenizer(delimiter: delimiter, quote: quote, escape: escape)
    var counts: [Int] = []
    var start = 0
    while counts.count < Self.rows {
      tokenizer.begin()
      let rest = sample.span.extracting(start..<sample.count)
      switch tokenizer.next(rest, isLast: isWhole) {
      case .record(let length, let size):
        if length > 0 { counts.append(tokenizer.fields.count) }
        start += size
      case .unclosedQuote(_, let size), .valueTooLong(let size), .recordTooLong(let size),
        .tooManyFields(let size):
        start += size
      case .needInput, .end: return counts
      }
    }
    return counts
  }

  /// The delimiter that a first line `sep=;` names, and the length of that line.
  static func declaration(_ sample: [UInt8]) -> (delimiter: UInt8, size: Int)? {
    guard sample.count >= 6, String(decoding: sample[..<4], as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let (delimiter, end) = (sample[4], sample[5])
    guard delimiter != .quotationMark, delimiter >= .space || delimiter == .tab, delimiter < 0x7F,
      end == .lineFeed || end == .carriageReturn
    else { return nil }
    let isPair = end == .carriageReturn && sample.count > 6 && sample[6] == .lineFeed
    return (delimiter, isPair ? 7 : 6)
  }
}
