/// Finds the first of up to four bytes, sixteen bytes at a time.
struct ByteScan {
  private let patterns: (Block, Block, Block, Block)
  private let bytes: (UInt8, UInt8, UInt8, UInt8)

  private typealias Block = SIMD16<UInt8>

  init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8? = nil) {
    bytes = (a, b, c, d ?? c)
    patterns = (
      Block(repeating: a), Block(repeating: b), Block(repeating: c), Block(repeating: d ?? c)
    )
  }

  /// The index of the first of the bytes at or after `start`, or the count when there is none.
  @inline(__always)
  func first(in input: Span<UInt8>, from start: Int) -> Int {
    let raw = input.bytes
    let count = raw.byteCount
    var position = start
    while position &+ 16 <= count {
      let block = raw.unsafeLoadUnaligned(fromByteOffset: position, as: Block.self)
      let hits = Self.halves(
        (block .== patterns.0) .| (block .== patterns.1) .| (block .== patterns.2)
          .| (block .== patterns.3))
      if hits.0 != 0 { return position &+ (hits.0.trailingZeroBitCount &>> 3) }
      if hits.1 != 0 { return position &+ 8 &+ (hits.1.trailingZeroBitCount &>> 3) }
      position &+= 16
    }
    while position < count, !contains(input[position]) { position &+= 1 }
    return position
  }

  /// The same in a window, relative to its start.
  func first(in window: TextWindow, from start: Int) -> Int {
    first(in: window.bytes.span.extracting(window.start..<window.end), from: start)
  }

  /// The lanes of a mask, the first in the lowest byte: all bits of a lane are set, or none.
  ///
  /// The cast is to a type of the same size that holds plain bits: the mask has no member that gives
  /// them.
  @inline(__always)
  private static func halves(_ mask: SIMDMask<SIMD16<Int8>>) -> (UInt64, UInt64) {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (words[0].littleEndian, words[1].littleEndian)
  }

  @inline(__always)
  private func contains(_ byte: UInt8) -> Bool {
    byte == bytes.0 || byte == bytes.1 || byte == bytes.2 || byte == bytes.3
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
