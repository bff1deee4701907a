/// A country or territory of ISO 3166.
package struct Country: Sendable, Hashable {
  /// The two capitals of the alpha-2 code, the first in the higher byte.
  private let rawValue: UInt16

  /// Reads an alpha-2 or alpha-3 code, or a name in English, French, German, Spanish or Italian.
  ///
  /// Letter case, accents, spaces and punctuation do not count. Nil for anything else.
  package init?(_ text: Span<UInt8>) {
    guard let code = Country.codes.value(of: text) else { return nil }
    rawValue = code
  }

  /// Appends the alpha-2 code.
  package func append(to out: inout [UInt8]) {
    out.append(UInt8(rawValue >> 8))
    out.append(UInt8(rawValue & 0xFF))
  }

  /// Names that two countries claim; there are none.
  package static var clashes: [String] { codes.clashes }

  private static let codes = WordTable(entries, folding: .letters)

  /// The lines of `names`, a name at a time; an indented line continues the one before it.
  private static var entries: [(word: String, value: UInt16)] {
    var entries: [(word: String, value: UInt16)] = []
    var code: UInt16 = 0
    for line in names.split(separator: "\n") {
      var text = line
      if !line.hasPrefix(" ") {
        code = line.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
        entries.append((String(line.prefix(2)), code))
        entries.append((String(line.dropFirst(3).prefix(3)), code))
        text = line.dropFirst(7)
      }
      entries += text.split(separator: ";").map { (String($0), code) }
    }
    return entries
  }
}

extension Country: CustomStringConvertible {
  /// The alpha-2 code.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
