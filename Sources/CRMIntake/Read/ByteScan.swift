/// Finds the first of three or four bytes, eight bytes at a time.
///
/// A byte of `word ^ pattern` is zero where the byte sought stands, and `(x - 0x01…) & ~x & 0x80…`
/// sets the top bit of the lowest zero byte (and perhaps of bytes above it, which do not matter).
struct ByteScan {
  private let patterns: (UInt64, UInt64, UInt64, UInt64)
  private let bytes: (UInt8, UInt8, UInt8, UInt8)

  init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8? = nil) {
    bytes = (a, b, c, d ?? c)
    patterns = (Self.spread(a), Self.spread(b), Self.spread(c), Self.spread(d ?? c))
  }

  /// The index of the first of all bytes at or after `start`, or the count when there is none.
  @inline(__always)
  func first(in input: Span<UInt8>, from start: Int) -> Int {
    let (a, b, c, d) = patterns
    return scan(input, from: start) { word in
      Self.zeros(word ^ a) | Self.zeros(word ^ b) | Self.zeros(word ^ c) | Self.zeros(word ^ d)
    }
  }

  /// The same where there are three bytes only: a quarter of the work is left out.
  @inline(__always)
  func firstOfThree(in input: Span<UInt8>, from start: Int) -> Int {
    let (a, b, c, _) = patterns
    return scan(input, from: start) { word in
      Self.zeros(word ^ a) | Self.zeros(word ^ b) | Self.zeros(word ^ c)
    }
  }

  @inline(__always)
  private func scan(
    _ input: Span<UInt8>, from start: Int, _ hits: (UInt64) -> UInt64
  ) -> Int {
    let raw = input.bytes
    let count = raw.byteCount
    var position = start
    while position &+ 8 <= count {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let hits = hits(word)
      if hits != 0 { return position &+ (hits.trailingZeroBitCount &>> 3) }
      position &+= 8
    }
    while position < count, !contains(input[position]) { position &+= 1 }
    return position
  }

  /// The same in a window, relative to its start.
  func first(in window: TextWindow, from start: Int) -> Int {
    first(in: window.bytes.span.extracting(window.start..<window.end), from: start)
  }

  @inline(__always)
  private func contains(_ byte: UInt8) -> Bool {
    byte == bytes.0 || byte == bytes.1 || byte == bytes.2 || byte == bytes.3
  }

  private static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always)
  private static func zeros(_ x: UInt64) -> UInt64 {
    (x &- 0x0101_0101_0101_0101) & ~x & 0x8080_8080_8080_8080
  }
}

/// The bytes that the readers know by name.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quotationMark = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// An ASCII character that is neither white space nor a control character.
  @inline(__always)
  var isVisibleASCII: Bool { self &- 0x21 < 0x5E }

  /// Space, tab, line feed or carriage return: what JSON and XML call white space.
  @inline(__always)
  var isBlank: Bool {
    self == .space || self == .lineFeed || self == .carriageReturn || self == .tab
  }
}
