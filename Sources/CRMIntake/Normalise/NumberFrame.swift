/// A number with everything around its digits taken off: sign, currency, percent sign and suffix.
struct NumberFrame {
  /// Where the digits and their separators stand.
  var range: Range<Int>
  var isNegative = false
  var isPercent = false
  var mark: CurrencyMark?
  /// The power of ten that a suffix stands for.
  var exponent = 0
  private var isSigned = false
  private var isOpen = false

  /// Takes the number in `text` apart; nil when something there belongs to no number.
  init?(_ text: Span<UInt8>, suffixes: Bool) {
    range = Whitespace.trimmed(text)
    guard range.count > 0, takeFront(text), takeBack(text, suffixes: suffixes), !isOpen else {
      return nil
    }
  }

  private mutating func takeFront(_ text: Span<UInt8>) -> Bool {
    while let byte = range.isEmpty ? nil : text[range.lowerBound] {
      if byte.isDigit { return true }
      let taken: Int
      switch byte {
      case UInt8(ascii: "-"): taken = sign(1, isNegative: true)
      case UInt8(ascii: "+"): taken = sign(1, isNegative: false)
      case UInt8(ascii: "("):
        taken = sign(1, isNegative: true)
        isOpen = true
      case UInt8(ascii: "."), UInt8(ascii: ","): return true
      case 0xE2 where isMinus(text, at: range.lowerBound): taken = sign(3, isNegative: true)
      default:
        let space = Whitespace.length(text, at: range.lowerBound)
        taken = space > 0 ? space : currency(text, at: wordAtFront(text))
      }
      guard taken > 0, taken <= range.count else { return false }
      range = range.lowerBound + taken..<range.upperBound
    }
    return false
  }

  private mutating func takeBack(_ text: Span<UInt8>, suffixes: Bool) -> Bool {
    while let byte = range.isEmpty ? nil : text[range.upperBound - 1] {
      if byte.isDigit { return true }
      let taken: Int
      switch byte {
      case UInt8(ascii: "-"): taken = sign(1, isNegative: true)
      case UInt8(ascii: ")"):
        guard isOpen else { return false }
        isOpen = false
        taken = 1
      case UInt8(ascii: "%"):
        guard !isPercent else { return false }
        isPercent = true
        taken = 1
      default:
        let space = Whitespace.length(text, before: range.upperBound)
        taken = space > 0 ? space : word(text, at: wordAtBack(text), suffixes: suffixes)
      }
      guard taken > 0, taken <= range.count else { return false }
      range = range.lowerBound..<range.upperBound - taken
    }
    return false
  }

  /// Notes a sign of `length` bytes; 0 when there was one already.
  private mutating func sign(_ length: Int, isNegative negative: Bool) -> Int {
    guard !isSigned else { return 0 }
    isSigned = true
    isNegative = negative
    return length
  }

  /// Whether U+2212, the minus sign, stands at `place`.
  private func isMinus(_ text: Span<UInt8>, at place: Int) -> Bool {
    place + 2 < text.count && text[place + 1] == 0x88 && text[place + 2] == 0x92
  }

  /// Notes the currency that stands in `word`; returns its length, or 0 when it is none.
  private mutating func currency(_ text: Span<UInt8>, at word: Range<Int>) -> Int {
    guard mark == nil, let found = CurrencyMark(text.extracting(word)) else { return 0 }
    mark = found
    return word.count
  }

  /// Notes what the word behind the digits says: a currency, a suffix, or a suffix and a currency.
  private mutating func word(_ text: Span<UInt8>, at word: Range<Int>, suffixes: Bool) -> Int {
    guard !word.isEmpty else { return 0 }
    let length = currency(text, at: word)
    guard length == 0, suffixes, exponent == 0 else { return length }
    switch text[word.lowerBound].small {
    case UInt8(ascii: "k"): exponent = 3
    case UInt8(ascii: "m"): exponent = 6
    default: return 0
    }
    let rest = word.dropFirst()
    guard rest.isEmpty || currency(text, at: rest) > 0 else { return 0 }
    return word.count
  }

  private func wordAtFront(_ text: Span<UInt8>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, isWord(text[end]), Whitespace.length(text, at: end) == 0 {
      end += 1
    }
    return range.lowerBound..<end
  }

  private func wordAtBack(_ text: Span<UInt8>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, isWord(text[start - 1]),
      Whitespace.length(text, before: start) == 0
    {
      start -= 1
    }
    return start..<range.upperBound
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "%"):
      false
    default: !byte.isDigit
    }
  }
}
