/// Turns the bytes of an encoding into UTF-8, chunk by chunk, and back.
///
/// What means nothing in the encoding becomes bytes that mean nothing in UTF-8 either, so that the
/// readers find both in the same way and can write both back: a lone surrogate of UTF-16 becomes its
/// three-byte form; the bytes of a number above U+10FFFF, or of a cut-off unit, become `0xFF` and
/// four bits at a time in bytes from `0x80` on.
package struct Transcoder {
  private let encoding: TextEncoding
  /// The bytes of a unit, or of a first surrogate, whose rest is still to come.
  private var pending: [UInt8] = []

  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the text of `bytes` to `text`; `isLast` says that nothing follows.
  package mutating func decode(
    _ bytes: ArraySlice<UInt8>, isLast: Bool = false, into text: inout [UInt8]
  ) {
    switch encoding {
    case .utf8: text.append(contentsOf: bytes)
    case .windows1252: decodeBytes(bytes, CodePage.windows1252, into: &text)
    case .iso885915: decodeBytes(bytes, CodePage.iso885915, into: &text)
    case .utf16le, .utf16be: decodeUTF16(bytes, isLast, into: &text)
    case .utf32le, .utf32be: decodeUTF32(bytes, isLast, into: &text)
    }
  }

  private func decodeBytes(
    _ bytes: ArraySlice<UInt8>, _ page: CodePage, into text: inout [UInt8]
  ) {
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        appendUTF8(UInt32(page.scalars[Int(byte) - 0x80]), to: &text)
      }
    }
  }

  private mutating func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, _ isLast: Bool, into text: inout [UInt8]
  ) {
    pending.append(contentsOf: bytes)
    var index = 0
    while index + 2 <= pending.count {
      let unit = unit16(at: index)
      guard unit & 0xFC00 == 0xD800 else {
        appendUTF8(unit, to: &text)
        index += 2
        continue
      }
      guard index + 4 <= pending.count || isLast else { break }
      let low = index + 4 <= pending.count ? unit16(at: index + 2) : 0
      let isPair = low & 0xFC00 == 0xDC00
      appendUTF8(isPair ? 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF) : unit, to: &text)
      index += isPair ? 4 : 2
    }
    keep(from: index, isLast, &text)
  }

  private mutating func decodeUTF32(
    _ bytes: ArraySlice<UInt8>, _ isLast: Bool, into text: inout [UInt8]
  ) {
    pending.append(contentsOf: bytes)
    var index = 0
    while index + 4 <= pending.count {
      let unit = pending[index..<index + 4]
      let scalar = (encoding == .utf32be ? Array(unit) : unit.reversed())
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if scalar > 0x10FFFF {
        Self.appendStray(unit, to: &text)
      } else {
        appendUTF8(scalar, to: &text)
      }
      index += 4
    }
    keep(from: index, isLast, &text)
  }

  private mutating func keep(from index: Int, _ isLast: Bool, _ text: inout [UInt8]) {
    pending.removeFirst(index)
    guard isLast, !pending.isEmpty else { return }
    Self.appendStray(pending[...], to: &text)
    pending = []
  }

  private static func appendStray(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text.append(0xFF)
    for byte in bytes { text += [0x80 | byte >> 4, 0x80 | byte & 0x0F] }
  }

  private func unit16(at index: Int) -> UInt32 {
    let (first, second) = (UInt32(pending[index]), UInt32(pending[index + 1]))
    return encoding == .utf16be ? first << 8 | second : second << 8 | first
  }

  /// The bytes that stand for `text` in the encoding.
  package static func encode(_ text: some Collection<UInt8>, as encoding: TextEncoding) -> [UInt8] {
    guard encoding != .utf8 else { return Array(text) }
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let scalar = nextScalar(&rest) {
      if scalar == .max {
        bytes += takeStray(&rest)
        continue
      }
      switch encoding {
      case .utf8: break
      case .windows1252: bytes.append(CodePage.windows1252.byte(of: scalar))
      case .iso885915: bytes.append(CodePage.iso885915.byte(of: scalar))
      case .utf16le, .utf16be: append16(scalar, encoding == .utf16be, to: &bytes)
      case .utf32le: append(scalar, 4, false, to: &bytes)
      case .utf32be: append(scalar, 4, true, to: &bytes)
      }
    }
    return bytes
  }

  private static func append16(_ scalar: UInt32, _ isBig: Bool, to bytes: inout [UInt8]) {
    guard scalar > 0xFFFF else { return append(scalar, 2, isBig, to: &bytes) }
    append(0xD800 + (scalar - 0x10000) >> 10, 2, isBig, to: &bytes)
    append(0xDC00 + scalar & 0x3FF, 2, isBig, to: &bytes)
  }

  private static func append(_ value: UInt32, _ size: Int, _ isBig: Bool, to bytes: inout [UInt8]) {
    for index in 0..<size {
      let shift = UInt32(8 * (isBig ? size - 1 - index : index))
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Takes the bytes that stand behind `0xFF` off the front.
  private static func takeStray(_ text: inout ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    while let first = text.first, first & 0xF0 == 0x80, bytes.count < 4 {
      guard let second = text.dropFirst().first, second & 0xF0 == 0x80 else { break }
      bytes.append(first << 4 | second & 0x0F)
      text.removeFirst(2)
    }
    return bytes
  }

  /// How many bytes of `text` remain when what is cut off at its end, be it a character or a form
  /// of something invalid, is left out.
  package static func wholeLength(of text: ArraySlice<UInt8>) -> Int {
    let tail = text.suffix(9)
    guard let lead = tail.lastIndex(where: { $0 >= 0xC2 }) else { return text.count }
    let length = text[lead] == 0xFF ? 9 : text[lead] > 0xF4 ? 1 : tailLength(text[lead]) + 1
    return text.endIndex - lead < length ? lead - text.startIndex : text.count
  }

  /// How many bytes follow a lead byte in well-formed text.
  private static func tailLength(_ lead: UInt8) -> Int {
    lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
  }

  /// Takes one number off the front of UTF-8 that may hold surrogates; a stray byte gives all ones.
  private static func nextScalar(_ text: inout ArraySlice<UInt8>) -> UInt32? {
    guard let lead = text.popFirst() else { return nil }
    guard lead >= 0x80 else { return UInt32(lead) }
    let more = tailLength(lead)
    guard more > 0, text.count >= more else { return .max }
    var scalar = UInt32(lead) & (0x3F >> UInt32(more))
    for _ in 0..<more { scalar = scalar << 6 | UInt32(text.removeFirst() & 0x3F) }
    return scalar
  }
}

/// Appends a number up to U+10FFFF in the form of UTF-8, surrogates included.
func appendUTF8(_ scalar: UInt32, to text: inout [UInt8]) {
  func tail(_ shift: UInt32) -> UInt8 { UInt8(scalar >> shift & 0x3F) | 0x80 }
  switch scalar {
  case 0..<0x80: text.append(UInt8(scalar))
  case 0x80..<0x800:
    text.append(UInt8(scalar >> 6) | 0xC0)
    text.append(tail(0))
  case 0x800..<0x10000:
    text.append(UInt8(scalar >> 12) | 0xE0)
    text.append(tail(6))
    text.append(tail(0))
  default:
    text.append(UInt8(scalar >> 18) | 0xF0)
    text.append(tail(12))
    text.append(tail(6))
    text.append(tail(0))
  }
}

/// The upper half of a one-byte encoding.
///
/// As in the WHATWG standard, the bytes that windows-1252 leaves open mean the C1 controls of the
/// same number, so that no byte is lost either way.
struct CodePage: Sendable {
  /// The characters of the bytes from 0x80 to 0xFF.
  let scalars: [UInt16]

  static let windows1252 = CodePage([
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152,
    0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
    0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ])

  static let iso885915 = CodePage([
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
    0xBD: 0x0153, 0xBE: 0x0178,
  ])

  /// Makes a page from the bytes that differ from ISO 8859-1.
  private init(_ differences: [UInt16: UInt16]) {
    scalars = (0x80...0xFF).map { differences[$0] ?? $0 }
  }

  /// The byte of a character; `?` when the page has none.
  func byte(of scalar: UInt32) -> UInt8 {
    guard scalar >= 0x80 else { return UInt8(scalar) }
    guard let index = scalars.firstIndex(where: { UInt32($0) == scalar }) else {
      return UInt8(ascii: "?")
    }
    return UInt8(index + 0x80)
  }
}
