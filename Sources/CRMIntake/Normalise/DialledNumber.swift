/// The digits of a telephone number as somebody wrote it, separators aside.
struct DialledNumber {
  private(set) var count = 0
  /// Whether a plus stands in front.
  private(set) var isInternational = false
  /// Where the digits of the extension stand in the text.
  private(set) var extensionRange = 0..<0
  /// The digits as numbers 0–9; beyond `count` they are zeros.
  ///
  /// The last property: Swift 6.3.1 with optimisation loses writes to one behind an `InlineArray`.
  private(set) var digits = InlineArray<24, UInt8>(repeating: 0)

  /// Reads the digits of a text; nil when something stands there that belongs to no number.
  init?(_ text: Span<UInt8>) {
    let range = Whitespace.trimmed(text)
    var place = range.lowerBound + (text.holds("tel:", at: range.lowerBound) ? 4 : 0)
    while place < range.upperBound {
      let byte = text[place]
      if byte.isDigit {
        guard count < 20 else { return nil }
        digits[count] = byte &- 0x30
        count += 1
        place += 1
      } else {
        let length = separator(text, at: place)
        guard length > 0 else { break }
        place += length
      }
    }
    guard place == range.upperBound || takeExtension(text, place..<range.upperBound) else {
      return nil
    }
    guard count >= 5 else { return nil }
  }

  /// The bytes of the separator at `place`; 0 when there is none.
  private mutating func separator(_ text: Span<UInt8>, at place: Int) -> Int {
    switch text[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ")"): return 1
    case UInt8(ascii: "+"):
      guard count == 0, !isInternational else { return 0 }
      isInternational = true
      return 1
    case UInt8(ascii: "("):
      return isBehindCode && text.holds("(0)", at: place) ? 3 : 1
    case 0xE2 where text.count > place + 2 && text[place + 1] == 0x80:
      return (0x90...0x95).contains(text[place + 2]) ? 3 : Whitespace.length(text, at: place)
    default: return Whitespace.length(text, at: place)
    }
  }

  /// Whether the digits so far name a country whose numbers drop a `(0)` behind its code.
  ///
  /// Italy's do not: there the zero is part of the number.
  private var isBehindCode: Bool {
    let start = isInternational ? 0 : 2
    guard count > start, isInternational || digits[0] == 0 && digits[1] == 0 else { return false }
    return digits[start] != 3 || digits[start + 1] != 9
  }

  /// Notes the extension that stands in `range`; false when something else stands there.
  private mutating func takeExtension(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let length = DialledNumber.marker(text, at: range.lowerBound) else { return false }
    var place = range.lowerBound + length
    while place < range.upperBound, !text[place].isDigit {
      let isMark = text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ":")
      let step = isMark ? 1 : Whitespace.length(text, at: place)
      guard step > 0 else { return false }
      place += step
    }
    extensionRange = place..<range.upperBound
    guard (1...8).contains(extensionRange.count) else { return false }
    for place in extensionRange where !text[place].isDigit { return false }
    return true
  }

  /// The bytes of the word at `place` that an extension follows.
  private static func marker(_ text: Span<UInt8>, at place: Int) -> Int? {
    let words: [StaticString] = ["extension", ";ext=", "ext", "x", "poste", "#", "durchwahl", "dw"]
    return words.first { text.holds($0, at: place) }?.utf8CodeUnitCount
  }

  /// Whether the digits begin with those of `code`.
  func starts(with code: Int) -> Bool {
    let length = code >= 100 ? 3 : code >= 10 ? 2 : 1
    var value = 0
    for place in 0..<length { value = value * 10 + Int(digits[place]) }
    return value == code
  }
}
