/// The encodings that exports of CRM tools come in.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case utf32le = "utf-32le"
  case utf32be = "utf-32be"
  case windows1252 = "windows-1252"
  case iso885915 = "iso-8859-15"

  /// The encoding that a label of the WHATWG Encoding standard names, letter case aside.
  ///
  /// As there, ISO 8859-1 and ASCII mean windows-1252, and UTF-16 without an order is little-endian.
  package init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16le", "utf-16", "utf16", "utf16le", "ucs-2", "unicode": self = .utf16le
    case "utf-16be", "utf16be", "unicodefffe": self = .utf16be
    case "utf-32le", "utf-32", "utf32", "utf32le": self = .utf32le
    case "utf-32be", "utf32be": self = .utf32be
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
      "latin-1", "l1", "ascii", "us-ascii":
      self = .windows1252
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9": self = .iso885915
    default: return nil
    }
  }

  /// Whether a character takes at least two bytes, NUL bytes among them.
  var isWide: Bool {
    switch self {
    case .utf16le, .utf16be, .utf32le, .utf32be: true
    case .utf8, .windows1252, .iso885915: false
    }
  }

  /// Whether some bytes mean nothing in it.
  var canBeInvalid: Bool { self == .utf8 || isWide }
}

/// An encoding together with the reason to believe in it.
package struct EncodingGuess: Sendable, Equatable {
  package var encoding: TextEncoding
  /// `bom`, `fixed`, `valid`, `declared`, `majority`, `letters` or `fallback`.
  package var evidence: String
  /// The length of the byte order mark.
  package var mark = 0

  /// Decides on the encoding of an input from its first bytes.
  ///
  /// A byte order mark outranks everything, as in the WHATWG standard; then come what the mapping
  /// says, the NUL bytes of UTF-16 and UTF-32, an XML declaration, and UTF-8 that is well-formed but
  /// for a few bytes. What remains is windows-1252, in which every byte means something, unless the
  /// letters speak for ISO 8859-15.
  package init(head: [UInt8], label: TextEncoding?) {
    if let (encoding, mark) = Self.marked(head) {
      self.init(encoding: encoding, evidence: "bom", mark: mark)
    } else if let label {
      self.init(encoding: label, evidence: "fixed")
    } else if let wide = Self.wide(head.prefix(4096)) {
      self.init(encoding: wide, evidence: "valid")
    } else if let declared = Self.declaration(head), let encoding = TextEncoding(label: declared),
      !encoding.isWide
    {
      self.init(encoding: encoding, evidence: "declared")
    } else if case .invalid = UTF8Check(head.span) {
      if Self.isMostlyUTF8(head) {
        self.init(encoding: .utf8, evidence: "majority")
      } else {
        self.init(western: head)
      }
    } else if head.count < ByteSource.headBytes, case .incomplete = UTF8Check(head.span) {
      self.init(western: head)
    } else {
      self.init(encoding: .utf8, evidence: "valid")
    }
  }

  /// Whether nothing but the absence of other signs, or a few letters, speaks for the encoding.
  static func isAssumed(by evidence: String) -> Bool {
    evidence == "fallback" || evidence == "letters"
  }

  /// Windows-1252 or ISO 8859-15.
  ///
  /// They differ in eight characters, and in the bytes 0x80 to 0x9F, which in the latter are no text.
  /// Where those do not occur, a currency sign `¤` beside a number is taken for `€`, a fraction `¼` in
  /// front of three letters for `Œ`, and `½` between letters for `œ`.
  private init(western head: [UInt8]) {
    let isLatin9 =
      !head.contains { (0x80...0x9F).contains($0) }
      && head.indices.contains { Self.isLatin9(head, at: $0) }
    self.init(
      encoding: isLatin9 ? .iso885915 : .windows1252, evidence: isLatin9 ? "letters" : "fallback")
  }

  private static func isLatin9(_ head: [UInt8], at place: Int) -> Bool {
    let before = head[..<place]
    let after = head[(place + 1)...]
    switch head[place] {
    case 0xA4:
      let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0xA0 }
      let neighbours = [before.last { !isBlank($0) }, after.first { !isBlank($0) }]
      return neighbours.contains { $0?.isDigit ?? false }
    case 0xBC:
      let word = after.prefix(3)
      return word.count == 3 && word.allSatisfy(\.isLetter)
    case 0xBD: return after.first?.isLetter ?? false && before.last?.isLetter ?? false
    default: return false
    }
  }

  private init(encoding: TextEncoding, evidence: String, mark: Int = 0) {
    self.encoding = encoding
    self.evidence = evidence
    self.mark = mark
  }

  /// True when more sequences of several bytes are well-formed than bytes are not: a file of one
  /// encoding with a few damaged bytes, which are rejects and no reason to garble the rest.
  private static func isMostlyUTF8(_ head: [UInt8]) -> Bool {
    let (text, damaged) = UTF8Check.masked(head[...])
    return text.count { $0 >= 0xC0 } > damaged.count
  }

  /// The `encoding` of an XML declaration.
  static func declaration(_ head: [UInt8]) -> String? {
    guard head.starts(with: Array("<?xml".utf8)) else { return nil }
    let line = String(decoding: head.prefix(256).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let name = line.firstRange(of: "encoding") else { return nil }
    let rest = line[name.upperBound...].drop { $0 == "=" || $0 == " " }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// The encoding that a byte order mark tells, and the mark's length.
  ///
  /// Some tools put the mark of UTF-16 in front of UTF-32, where three bytes in four are NUL.
  private static func marked(_ head: [UInt8]) -> (TextEncoding, Int)? {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf32le, [0xFF, 0xFE, 0, 0]), (.utf32be, [0, 0, 0xFE, 0xFF]),
      (.utf16le, [0xFF, 0xFE]), (.utf16be, [0xFE, 0xFF]),
    ]
    guard let (encoding, mark) = marks.first(where: { head.starts(with: $0.1) }) else { return nil }
    let rest = wide(head.dropFirst(mark.count).prefix(4096))
    let isMistaken = mark.count == 2 && (rest == .utf32le || rest == .utf32be)
    return (isMistaken ? rest ?? encoding : encoding, mark.count)
  }

  /// UTF-16 or UTF-32, when the NUL bytes stand where Latin text would have them.
  private static func wide(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    guard head.count >= 4, head.count % 2 == 0 else { return nil }
    var nuls = [0, 0, 0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { nuls[index % 4] += 1 }
    let quarter = head.count / 4
    let isMostly = nuls.map { $0 * 10 > quarter * 6 }
    switch (isMostly[0], isMostly[1], isMostly[2], isMostly[3]) {
    case (false, true, true, true): return .utf32le
    case (true, true, true, false): return .utf32be
    case (false, true, false, true): return .utf16le
    case (true, false, true, false): return .utf16be
    default: return nil
    }
  }
}
