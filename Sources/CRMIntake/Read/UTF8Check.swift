/// Whether bytes are well-formed UTF-8, after table 3-7 of the Unicode standard.
enum UTF8Check: Equatable {
  case valid
  /// The byte at the offset begins no well-formed sequence.
  case invalid(at: Int)
  /// The bytes end inside a sequence that begins at the offset and is well-formed so far.
  case incomplete(at: Int)

  /// Checks the bytes; runs of ASCII go by eight at a time.
  init(_ input: Span<UInt8>) {
    let raw = input.bytes
    let count = raw.byteCount
    var position = 0
    while position < count {
      if position &+ 8 <= count {
        let word = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        let high = word.littleEndian & 0x8080_8080_8080_8080
        guard high != 0 else {
          position &+= 8
          continue
        }
        position &+= high.trailingZeroBitCount &>> 3
      } else if input[position] < 0x80 {
        position &+= 1
        continue
      }
      let length = Self.sequenceLength(input, at: position)
      guard length > 0 else {
        self = length == 0 ? .invalid(at: position) : .incomplete(at: position)
        return
      }
      position &+= length
    }
    self = .valid
  }

  /// Checks the first `count` bytes.
  init(_ bytes: [UInt8], upTo count: Int) {
    self.init(bytes.span.extracting(0..<count))
  }

  /// The bytes with a question mark for each that is not part of well-formed UTF-8, and their
  /// indexes.
  static func masked(_ bytes: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, indexes: [Int]) {
    var text = bytes
    var indexes: [Int] = []
    while true {
      let start = indexes.last.map { $0 + 1 } ?? text.startIndex
      switch UTF8Check(text.span.extracting(start - text.startIndex..<text.count)) {
      case .valid: return (text, indexes)
      case .invalid(let offset), .incomplete(let offset):
        indexes.append(start + offset)
        text[start + offset] = UInt8(ascii: "?")
      }
    }
  }

  /// How many bytes at the end begin a sequence that could go on.
  static func cutLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let tail = Array(bytes.suffix(3))
    for start in tail.indices where tail[start] >= 0xC0 {
      if UTF8Check(tail.span.extracting(start..<tail.count)) == .incomplete(at: 0) {
        return tail.count - start
      }
    }
    return 0
  }

  /// The length of the sequence at `position`; 0 when it is ill-formed, -1 when it is cut off.
  private static func sequenceLength(_ input: Span<UInt8>, at position: Int) -> Int {
    let lead = input[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard position &+ 1 < input.count else { return -1 }
    guard second.contains(input[position &+ 1]) else { return 0 }
    for offset in 2..<max(length, 2) {
      guard position &+ offset < input.count else { return -1 }
      guard input[position &+ offset] & 0xC0 == 0x80 else { return 0 }
    }
    return length
  }
}

/// The text of an encoding with each ill-formed sequence replaced by U+FFFD.
func repaired(_ bytes: some Collection<UInt8>, _ encoding: TextEncoding) -> [UInt8] {
  var text: [UInt8] = []
  UTF8Repair.forEach(in: Array(bytes), encoding) { part, isValid in
    text += isValid ? part : UTF8Repair.replacement[...]
  }
  return text
}

/// Ill-formed text and what stands in its place.
enum UTF8Repair {
  /// U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Gives the well-formed and the ill-formed parts in order: of the latter each is the longest
  /// beginning of a sequence, as the Unicode standard advises, or a form of the transcoder's.
  static func forEach(
    in bytes: [UInt8], _ encoding: TextEncoding,
    _ body: (_ part: ArraySlice<UInt8>, _ isValid: Bool) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      let offset =
        switch UTF8Check(bytes.span.extracting(start..<bytes.count)) {
        case .valid: bytes.count - start
        case .invalid(let offset), .incomplete(let offset): offset
        }
      if offset > 0 { body(bytes[start..<start + offset], true) }
      start += offset
      guard start < bytes.count else { return }
      let part = bytes[start...]
      let length = encoding.isWide ? strayLength(part) : illLength(part)
      body(bytes[start..<start + length], false)
      start += length
    }
  }

  /// The length of the form in which the transcoder writes half a surrogate pair, or what has no
  /// number in Unicode.
  private static func strayLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let tail = bytes.dropFirst()
    return bytes.first == 0xFF
      ? 1 + tail.prefix(8).prefix { $0 & 0xF0 == 0x80 }.count
      : 1 + tail.prefix(2).prefix { $0 & 0xC0 == 0x80 }.count
  }

  /// The length of the ill-formed sequence that the bytes begin with.
  private static func illLength(_ bytes: ArraySlice<UInt8>) -> Int {
    for length in 2..<4 where length <= bytes.count {
      let part = Array(bytes.prefix(length))
      guard case .incomplete(0) = UTF8Check(part.span) else { return length - 1 }
    }
    return min(3, bytes.count)
  }
}
