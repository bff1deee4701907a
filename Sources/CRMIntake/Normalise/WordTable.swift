/// A table from words to numbers that looks past letter case and accents, and allocates nothing.
package struct WordTable: Sendable {
  /// What of a word counts.
  package enum Folding: Sendable {
    /// Everything but letter case and accents.
    case characters
    /// Letters and digits alone, so that `Côte d’Ivoire` is `cotedivoire`.
    case letters
  }

  /// Words that were given with two different values; the first one holds.
  package let clashes: [String]
  private let folding: Folding
  /// The folded words in byte order, end to end.
  private let bytes: [UInt8]
  /// Where each word begins in `bytes`, and where the last one ends.
  private let starts: [Int]
  private let values: [UInt16]

  /// Makes a table of words and their values.
  package init(_ words: some Sequence<(word: String, value: UInt16)>, folding: Folding) {
    var values: [[UInt8]: UInt16] = [:]
    var clashes: [String] = []
    for (word, value) in words {
      let key = Key(word.utf8.span, folding).map { key in (0..<key.count).map { key.bytes[$0] } }
      guard let key, !key.isEmpty else { continue }
      if values[key, default: value] != value { clashes.append(word) }
      values[key] = values[key] ?? value
    }
    let sorted = values.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    self.folding = folding
    self.clashes = clashes
    bytes = sorted.flatMap(\.key)
    starts = sorted.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.key.count) }
    self.values = sorted.map(\.value)
  }

  /// The value of a word; nil when the table does not hold it.
  package func value(of word: Span<UInt8>) -> UInt16? {
    guard let key = Key(word, folding), key.count > 0 else { return nil }
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      let order = order(of: key, to: starts[middle]..<starts[middle + 1])
      if order == 0 { return values[middle] }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Less than, equal to or greater than zero as the key comes before, at or after a word.
  private func order(of key: Key, to word: Range<Int>) -> Int {
    for place in 0..<min(key.count, word.count) {
      let difference = Int(key.bytes[place]) - Int(bytes[word.lowerBound + place])
      if difference != 0 { return difference }
    }
    return key.count - word.count
  }
}

/// A word in folded form.
private struct Key {
  var count = 0
  /// The last property: Swift 6.3.1 with optimisation loses writes to one behind an `InlineArray`.
  var bytes = InlineArray<64, UInt8>(repeating: 0)

  /// Folds a word; nil when it is too long for any table.
  init?(_ word: Span<UInt8>, _ folding: WordTable.Folding) {
    let range = Whitespace.trimmed(word)
    var place = range.lowerBound
    while place < range.upperBound {
      guard count + 4 <= bytes.count else { return nil }
      let byte = word[place]
      if byte < 0x80 {
        place += 1
        if folding == .characters || byte.isLetter || byte.isDigit { append(byte.small) }
      } else {
        place += fold(word, at: place, folding)
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Folds the character at `place`, which is not ASCII; returns its length in bytes.
  private mutating func fold(
    _ word: Span<UInt8>, at place: Int, _ folding: WordTable.Folding
  ) -> Int {
    let (scalar, length) = CaseFold.decode(word, at: place)
    switch scalar {
    case 0xC0...0x17F: append(Key.plain[Int(scalar) - 0xC0])
    case 0x300...0x36F: break
    case 0x2000...0x206F where folding == .letters: break
    default: for offset in 0..<length { append(word[place + offset]) }
    }
    return length
  }

  /// The letter without its accent, of U+00C0–U+017F.
  private static let plain = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
      + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
