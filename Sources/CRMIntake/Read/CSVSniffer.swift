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

  /// The delimiter that splits the rows most evenly; a comma when none does.
  ///
  /// A candidate's usual field count is the one that most rows have. Candidates for which four rows
  /// in five have it, counted from the first row that does, rank before the others: among them the
  /// one whose first such row is the earliest (a decimal comma is not yet in the header), then the
  /// one with the most fields. The others rank by how many fields their usual rows have together.
  var delimiter: UInt8 {
    var best: (delimiter: UInt8, score: Score)?
    for candidate in Self.candidates {
      guard let score = score(counts(candidate)) else { continue }
      if best.map({ $0.score < score }) ?? true { best = (candidate, score) }
    }
    return best?.delimiter ?? UInt8(ascii: ",")
  }

  private struct Score: Comparable {
    var isEven: Bool
    var first: Int
    var fields: Int
    var total: Int

    static func < (a: Score, b: Score) -> Bool {
      guard a.isEven == b.isEven else { return b.isEven }
      guard a.isEven else { return a.total < b.total }
      return (b.first, a.fields) < (a.first, b.fields)
    }
  }

  private func score(_ counts: [Int]) -> Score? {
    guard let usual = usual(counts.filter { $0 > 1 }), let first = counts.firstIndex(of: usual.key)
    else { return nil }
    return Score(
      isEven: usual.value * 5 >= (counts.count - first) * 4, first: first, fields: usual.key,
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
