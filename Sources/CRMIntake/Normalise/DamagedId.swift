/// Recognises ids that a spreadsheet has turned into scientific notation.
package enum DamagedId {
  /// Whether a text is a digit, decimals if any, `E+` and two or three digits, such as `1,23E+11`.
  ///
  /// The digits that such a text has lost cannot be found again, so it identifies nothing.
  package static func isDamaged(_ text: Span<UInt8>) -> Bool {
    let range = Whitespace.trimmed(text)
    guard range.count >= 5, let plus = text.lastIndex(of: UInt8(ascii: "+")),
      plus >= range.lowerBound + 2, text[plus - 1].small == UInt8(ascii: "e"),
      (2...3).contains(range.upperBound - plus - 1),
      areDigits(text, plus + 1..<range.upperBound), text[range.lowerBound].isDigit
    else { return false }
    let mantissa = range.lowerBound + 1..<plus - 1
    guard let mark = mantissa.first else { return true }
    return (text[mark] == UInt8(ascii: ",") || text[mark] == UInt8(ascii: "."))
      && mantissa.count > 1 && areDigits(text, mark + 1..<mantissa.upperBound)
  }

  private static func areDigits(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range where !text[place].isDigit { return false }
    return true
  }
}
