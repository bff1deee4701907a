/// Where in its file the text of a scalar stands, piece by piece.
///
/// A text may be folded over lines, stand indented in a block or be written with escapes. Each piece
/// of it stands in the file as it is.
struct YAMLPlaces: Sendable {
  /// A piece: where it begins in the text, in bytes, and in the file.
  struct Piece: Sendable {
    let offset: Int
    let line: Int
    let column: Int
  }

  /// No piece is longer, so that a place in a text of one long line is found at once.
  static let longest = 256

  private let first: Piece
  private let others: [Piece]

  /// Pieces in the order of the text; nil when there is none.
  init?(_ pieces: some Collection<Piece>) {
    guard let first = pieces.first else { return nil }
    self.first = first
    others = Array(pieces.dropFirst())
  }

  /// The line and column of what stands at an offset of the text.
  func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    let piece = piece(at: offset)
    let bytes = text.utf8.dropFirst(piece.offset).prefix(offset - piece.offset)
    return (piece.line, piece.column + bytes.count { $0 & 0xC0 != 0x80 })
  }

  /// The places of a part of the text.
  func part(_ range: Range<Int>, of text: String) -> YAMLPlaces? {
    let (line, column) = place(of: range.lowerBound, in: text)
    let inside = others[count(upTo: range.lowerBound)..<count(upTo: range.upperBound)]
    return YAMLPlaces(
      [Piece(offset: 0, line: line, column: column)]
        + inside.map {
          Piece(offset: $0.offset - range.lowerBound, line: $0.line, column: $0.column)
        })
  }

  private func piece(at offset: Int) -> Piece {
    let count = count(upTo: offset)
    return count == 0 ? first : others[count - 1]
  }

  /// How many of the other pieces begin at an offset or in front of it.
  private func count(upTo offset: Int) -> Int {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
