/// A country or territory of ISO 3166.
package struct Country: Sendable, Hashable {
  /// The two capitals of the alpha-2 code, the first in the higher byte.
  private let rawValue: UInt16

  /// Reads an alpha-2 or alpha-3 code, or a name in English, French, German, Spanish or Italian.
  ///
  /// Letter case does not count, nor do accents, spaces and punctuation in names; `N/A` is no code.
  /// Nil for anything else.
  package init?(_ text: Span<UInt8>) {
    guard let code = Country.codes.value(of: text) ?? Country.spellings.value(of: text) else {
      return nil
    }
    rawValue = code
  }

  /// Appends the alpha-2 code.
  package func append(to out: inout [UInt8]) {
    out.append(UInt8(rawValue >> 8))
    out.append(UInt8(rawValue & 0xFF))
  }

  /// Names that two countries claim; there are none.
  package static var clashes: [String] { codes.clashes + spellings.clashes }

  private static let codes = WordTable(
    entries.flatMap { [(word: $0.alpha2, value: $0.code), ($0.alpha3, $0.code)] },
    folding: .characters)

  private static let spellings = WordTable(
    entries.flatMap { entry in entry.names.map { (word: $0, value: entry.code) } },
    folding: .letters)

  /// The lines of `names` taken apart; an indented line continues the one before it.
  private static var entries: [(alpha2: String, alpha3: String, names: [String], code: UInt16)] {
    var entries: [(alpha2: String, alpha3: String, names: [String], code: UInt16)] = []
    for line in names.split(separator: "\n") {
      if line.hasPrefix(" "), let last = entries.indices.last {
        entries[last].names += line.split(separator: ";").map(String.init)
        continue
      }
      let code: UInt16 = line.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
      let names = line.dropFirst(7).split(separator: ";").map(String.init)
      entries.append((String(line.prefix(2)), String(line.dropFirst(3).prefix(3)), names, code))
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
