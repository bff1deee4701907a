/// Brings the two forms of a Salesforce id to one: 15 letters and digits whose case matters, as
/// reports have them, and the same with three check characters, as the API has them.
package enum SalesforceId {
  /// What a text turned out to be.
  package enum Form: Sendable {
    /// Fifteen characters, to which the check characters were added.
    case completed
    /// Eighteen characters whose check characters fit.
    case verified
    /// No id of either form: the text was appended unchanged, white space around it aside.
    case other
  }

  /// Appends the form of 18 characters, or the text itself when it is no Salesforce id.
  package static func append(_ text: Span<UInt8>, to out: inout [UInt8]) -> Form {
    let text = text.extracting(Whitespace.trimmed(text))
    out.append(text)
    guard text.count == 15 || text.count == 18, isAlphanumeric(text) else { return .other }
    if text.count == 15 {
      for group in 0..<3 { out.append(check(text, group)) }
      return .completed
    }
    for group in 0..<3 where text[15 + group].capital != check(text, group) { return .other }
    for group in 0..<3 { out[out.count - 3 + group] = out[out.count - 3 + group].capital }
    return .verified
  }

  /// The check character of five characters: bit n is set when the n-th is a capital.
  private static func check(_ text: Span<UInt8>, _ group: Int) -> UInt8 {
    var bits: UInt8 = 0
    for place in 0..<5 {
      let byte = text[group * 5 + place]
      if byte.isLetter, byte == byte.capital { bits |= 1 << UInt8(place) }
    }
    return bits < 26 ? UInt8(ascii: "A") + bits : UInt8(ascii: "0") + bits - 26
  }

  private static func isAlphanumeric(_ text: Span<UInt8>) -> Bool {
    for place in 0..<text.count where !text[place].isLetter && !text[place].isDigit {
      return false
    }
    return true
  }
}
