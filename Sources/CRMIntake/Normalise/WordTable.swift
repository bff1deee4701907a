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
  /// The folded words, end to end.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// Places in `entries` by the hash of the word, as open addressing finds them; -1 where none is.
  private let slots: [Int32]

  private struct Entry {
    let word: Range<Int>
    let value: UInt16
  }

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
    self.folding = folding
    self.clashes = clashes
    var size = 4
    while size < 2 * values.count { size *= 2 }
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var slots = [Int32](repeating: -1, count: size)
    for (word, value) in values {
      var slot = Int(truncatingIfNeeded: StableHash.of(word)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(entries.count)
      entries.append(Entry(word: bytes.count..<bytes.count + word.count, value: value))
      bytes += word
    }
    (self.bytes, self.entries, self.slots) = (bytes, entries, slots)
  }

  /// The value of a word; nil when the table does not hold it.
  package func value(of word: Span<UInt8>) -> UInt16? {
    guard let key = Key(word, folding), key.count > 0 else { return nil }
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if holds(key, at: entry.word) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func holds(_ key: Key, at word: Range<Int>) -> Bool {
    guard key.count == word.count else { return false }
    for place in 0..<key.count where key.bytes[place] != bytes[word.lowerBound + place] {
      return false
    }
    return true
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

  /// As `StableHash` makes it of the same bytes.
  var hash: UInt64 {
    var hash = StableHash.start
    for place in 0..<count { hash = StableHash.mixed(hash, bytes[place]) }
    return hash
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
