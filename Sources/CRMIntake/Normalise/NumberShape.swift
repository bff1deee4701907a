/// Where the parts of a number stand, once its separators have been found to be in order.
struct NumberShape {
  /// Digits and separators before the decimal mark.
  var whole: Range<Int>
  /// Digits after the decimal mark.
  var fraction: Range<Int>
  /// The exponent of scientific notation, sign included; empty when there is none.
  var exponent: Range<Int>

  /// Finds the parts of the number in `range`.
  ///
  /// Groups must be of three digits behind a first one of one to three that does not begin with
  /// zero, all separated alike: a separator that may be a decimal mark is never read over.
  static func find(
    in text: Span<UInt8>, _ range: Range<Int>, _ format: NumberFormat
  ) -> Result<NumberShape, NumberFailure> {
    guard var place = wholeEnd(text, range, format) else { return .failure(.malformed) }
    let whole = range.lowerBound..<place
    var fraction = place..<place
    if place < range.upperBound, text[place] == format.decimal {
      let end = digits(text, from: place + 1, to: range.upperBound)
      guard end > place + 1 else { return .failure(.malformed) }
      fraction = place + 1..<end
      place = end
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return .failure(.malformed) }
    guard let exponent = exponent(text, place..<range.upperBound) else {
      return .failure(.malformed)
    }
    return .success(NumberShape(whole: whole, fraction: fraction, exponent: exponent))
  }

  /// The place after the digits and separators before the decimal mark; nil when out of order.
  private static func wholeEnd(
    _ text: Span<UInt8>, _ range: Range<Int>, _ format: NumberFormat
  ) -> Int? {
    var place = range.lowerBound
    var run = 0
    var separator: NumberFormat.Grouping?
    while place < range.upperBound {
      let byte = text[place]
      if byte.isDigit {
        run += 1
        place += 1
        continue
      }
      if byte == format.decimal || byte.small == UInt8(ascii: "e") { break }
      let (kind, length) = grouping(text, at: place)
      guard format.grouping.contains(kind), !kind.isEmpty, separator ?? kind == kind,
        separator == nil ? (1...3).contains(run) && text[range.lowerBound] != 0x30 : run == 3
      else { return nil }
      separator = kind
      run = 0
      place += length
    }
    return separator == nil || run == 3 ? place : nil
  }

  /// The place after the digits that begin at `place`.
  private static func digits(_ text: Span<UInt8>, from place: Int, to end: Int) -> Int {
    var place = place
    while place < end, text[place].isDigit { place += 1 }
    return place
  }

  /// The exponent in `range`, without its `E`; nil when something else stands there.
  private static func exponent(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first else { return range }
    guard text[first].small == UInt8(ascii: "e"), first + 1 < range.upperBound else { return nil }
    let sign = text[first + 1]
    let start = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? first + 2 : first + 1
    let end = digits(text, from: start, to: range.upperBound)
    guard end == range.upperBound, (1...4).contains(end - start) else { return nil }
    return first + 1..<end
  }

  /// Which separator of groups stands at `place`, and its length in bytes.
  @inline(__always)
  private static func grouping(
    _ text: Span<UInt8>, at place: Int
  ) -> (kind: NumberFormat.Grouping, length: Int) {
    switch text[place] {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: "'"): return (.apostrophe, 1)
    case 0x0A...0x0D: return ([], 0)
    case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0x99:
      return (.apostrophe, 3)
    default:
      let space = Whitespace.length(text, at: place)
      return (space > 0 ? .space : [], space)
    }
  }
}
