/// Reads one JSON value (RFC 8259) into the tape of a record.
///
/// The nodes get ranges of the value's own bytes. A text with escapes is noted down, and once the
/// value is complete and its bytes stand in the arena, `unescape` writes such texts behind them.
/// When the input ends inside the value, the whole value is read again with more input.
struct JSONParser {
  /// Why there is no value.
  enum Stop: Error, Equatable {
    case needInput
    case malformed(at: Int, reason: String)
    case tooDeep
    case tooManyValues
    /// The text is not Unicode: an escape stands for half of a surrogate pair, for instance.
    case invalidText
  }

  /// The line breaks passed over since the value began, and the offset after the last of them.
  private(set) var breaks = 0
  private(set) var lineStart = 0

  private let maximumDepth: Int
  private let maximumValues: Int
  private var open: [Int32] = []
  private var escaped: [Escaped] = []
  /// How far the value has been read.
  private(set) var position = 0

  /// A node whose key or text holds escapes.
  private struct Escaped {
    var node: Int
    var isKey: Bool
  }

  init(_ limits: InputOptions.Limits) {
    (maximumDepth, maximumValues) = (limits.depth, limits.values)
  }

  /// Reads the value at the first byte of `input`.
  ///
  /// - Returns: The number of bytes that it takes up.
  mutating func parse(
    _ input: Span<UInt8>, isLast: Bool, into nodes: inout [Record.Node]
  ) throws(Stop) -> Int {
    nodes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    escaped.removeAll(keepingCapacity: true)
    (position, breaks, lineStart) = (0, 0, 0)
    var key: Range<Int32> = 0..<0
    repeat {
      guard nodes.count <= maximumValues else { throw .tooManyValues }
      try readValue(input, key, &nodes)
      key = try readNext(input, &nodes)
    } while !open.isEmpty
    guard isLast || position < input.count || nodes[0].kind != .number else { throw .needInput }
    return position
  }

  /// Reads the value at the start of the window, which goes no further than `end` relative to it.
  mutating func parse(
    in window: TextWindow, upTo end: Int, isLast: Bool, into nodes: inout [Record.Node]
  ) throws(Stop) -> Int {
    let input = window.bytes.span.extracting(window.start..<window.start + end)
    return try parse(input, isLast: isLast, into: &nodes)
  }

  /// Reads up to the next value, brackets that close, commas and a key, and gives the key.
  private mutating func readNext(
    _ input: Span<UInt8>, _ nodes: inout [Record.Node]
  ) throws(Stop) -> Range<Int32> {
    while let container = open.last {
      let isObject = nodes[Int(container)].kind == .object
      let byte = try peek(input)
      if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        position += 1
        nodes[Int(container)].end = Int32(nodes.count)
        open.removeLast()
        continue
      }
      if nodes.count > Int(container) + 1 {
        guard byte == UInt8(ascii: ",") else {
          throw malformed(isObject ? "expected ',' or '}'" : "expected ',' or ']'")
        }
        position += 1
      }
      return isObject ? try readKey(input, nodes.count) : 0..<0
    }
    return 0..<0
  }

  private mutating func readKey(_ input: Span<UInt8>, _ node: Int) throws(Stop) -> Range<Int32> {
    guard try peek(input) == .quotationMark else { throw malformed("expected a key in quotes") }
    let (key, isEscaped) = try readText(input)
    if isEscaped { escaped.append(Escaped(node: node, isKey: true)) }
    guard try peek(input) == UInt8(ascii: ":") else { throw malformed("expected ':'") }
    position += 1
    return key
  }

  private mutating func readValue(
    _ input: Span<UInt8>, _ key: Range<Int32>, _ nodes: inout [Record.Node]
  ) throws(Stop) {
    let end = Int32(nodes.count + 1)
    let byte = try peek(input)
    switch byte {
    case .quotationMark:
      let (text, isEscaped) = try readText(input)
      if isEscaped { escaped.append(Escaped(node: nodes.count, isKey: false)) }
      nodes.append(Record.Node(.text, key: key, text: text, end: end))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < maximumDepth else { throw .tooDeep }
      open.append(Int32(nodes.count))
      nodes.append(Record.Node(byte == UInt8(ascii: "{") ? .object : .list, key: key, end: end))
      position += 1
    case UInt8(ascii: "t"):
      nodes.append(Record.Node(.yes, key: key, text: try readWord(input, "true"), end: end))
    case UInt8(ascii: "f"):
      nodes.append(Record.Node(.no, key: key, text: try readWord(input, "false"), end: end))
    case UInt8(ascii: "n"):
      nodes.append(Record.Node(.null, key: key, text: try readWord(input, "null"), end: end))
    default:
      nodes.append(Record.Node(.number, key: key, text: try readNumber(input), end: end))
    }
  }

  private mutating func readWord(
    _ input: Span<UInt8>, _ word: StaticString
  ) throws(Stop) -> Range<Int32> {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard position < input.count else { throw .needInput }
      guard input[position] == word.withUTF8Buffer({ $0[offset] }) else {
        throw .malformed(at: start, reason: "expected a value")
      }
      position += 1
    }
    return Int32(start)..<Int32(position)
  }

  /// Reads a text in quotes; the range is what stands between them.
  private mutating func readText(
    _ input: Span<UInt8>
  ) throws(Stop) -> (text: Range<Int32>, isEscaped: Bool) {
    position += 1
    let start = position
    var isEscaped = false
    while true {
      position = JSONTextScan.end(in: input, from: position)
      guard position < input.count else { throw .needInput }
      switch input[position] {
      case .quotationMark:
        position += 1
        return (Int32(start)..<Int32(position - 1), isEscaped)
      case .backslash:
        isEscaped = true
        position += 2
      default: throw malformed("a control character stands in a text")
      }
    }
  }

  /// Reads `-? (0 | [1-9] [0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
  private mutating func readNumber(_ input: Span<UInt8>) throws(Stop) -> Range<Int32> {
    let start = Int32(position)
    if input[position] == UInt8(ascii: "-") { position += 1 }
    if position < input.count, input[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try readDigits(input, "expected a value")
    }
    if position < input.count, input[position] == UInt8(ascii: ".") {
      position += 1
      try readDigits(input, "expected a digit after '.'")
    }
    if position < input.count, input[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < input.count, input[position].isSign { position += 1 }
      try readDigits(input, "expected a digit in the exponent")
    }
    return start..<Int32(position)
  }

  private mutating func readDigits(_ input: Span<UInt8>, _ otherwise: String) throws(Stop) {
    let start = position
    while position < input.count, input[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position == start else { return }
    throw position < input.count ? malformed(otherwise) : .needInput
  }

  /// Passes over white space, and gives the byte that follows.
  @inline(__always)
  private mutating func peek(_ input: Span<UInt8>) throws(Stop) -> UInt8 {
    while position < input.count {
      let byte = input[position]
      guard byte.isBlank else { return byte }
      position += 1
      if byte == .lineFeed {
        breaks += 1
        lineStart = position
      }
    }
    throw .needInput
  }

  private func malformed(_ reason: String) -> Stop {
    .malformed(at: position, reason: reason)
  }

  // MARK: Escapes

  /// Writes out the texts with escapes, once the arena holds the bytes of the value.
  ///
  /// A half of a surrogate pair becomes U+FFFD when `repairs` says so.
  func unescape(_ record: inout Record, repairs: Bool) throws(Stop) {
    for place in escaped {
      let node = record.nodes[place.node]
      let start = Int32(record.arena.count)
      try unescape(place.isKey ? node.key : node.text, &record.arena, repairs)
      let text = start..<Int32(record.arena.count)
      if place.isKey {
        record.nodes[place.node].key = text
      } else {
        record.nodes[place.node].text = text
      }
    }
  }

  private func unescape(
    _ range: Range<Int32>, _ arena: inout [UInt8], _ repairs: Bool
  ) throws(Stop) {
    var index = Int(range.lowerBound)
    let end = Int(range.upperBound)
    while index < end {
      let byte = arena[index]
      index += 1
      guard byte == .backslash else {
        arena.append(byte)
        continue
      }
      let letter = arena[index]
      index += 1
      guard letter == UInt8(ascii: "u") else {
        arena.append(try character(letter, at: index - 1))
        continue
      }
      var scalar = try hex(arena, at: index)
      index += 4
      if scalar & 0xFC00 == 0xD800, index + 6 <= end, arena[index] == .backslash,
        arena[index + 1] == UInt8(ascii: "u")
      {
        let low = try hex(arena, at: index + 2)
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
          index += 6
        }
      }
      if scalar & 0x1F_F800 == 0xD800 {
        guard repairs else { throw .invalidText }
        scalar = 0xFFFD
      }
      appendUTF8(scalar, to: &arena)
    }
  }

  private func character(_ letter: UInt8, at offset: Int) throws(Stop) -> UInt8 {
    switch letter {
    case .quotationMark, .backslash, UInt8(ascii: "/"): return letter
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return .lineFeed
    case UInt8(ascii: "r"): return .carriageReturn
    case UInt8(ascii: "t"): return .tab
    default: throw .malformed(at: offset, reason: "there is no such escape")
    }
  }

  private func hex(_ arena: [UInt8], at index: Int) throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for offset in index..<index + 4 {
      guard offset < arena.count, let digit = arena[offset].hexDigit else {
        throw .malformed(at: offset, reason: "expected four hexadecimal digits after '\\u'")
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

/// Finds where a JSON text stops being plain: at a quote, a backslash or a control character.
///
/// As in `ByteScan`, the lowest byte that is marked is marked rightly.
private enum JSONTextScan {
  @inline(__always)
  static func end(in input: Span<UInt8>, from start: Int) -> Int {
    let raw = input.bytes
    let count = raw.byteCount
    var position = start
    while position &+ 8 <= count {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let quotes = word ^ 0x2222_2222_2222_2222
      let escapes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let hits =
        ((quotes &- 0x0101_0101_0101_0101) & ~quotes)
        | ((escapes &- 0x0101_0101_0101_0101) & ~escapes)
        | ((word &- 0x2020_2020_2020_2020) & ~word)
      let marks = hits & 0x8080_8080_8080_8080
      if marks != 0 { return position &+ (marks.trailingZeroBitCount &>> 3) }
      position &+= 8
    }
    while position < count {
      let byte = input[position]
      if byte == .quotationMark || byte == .backslash || byte < .space { break }
      position &+= 1
    }
    return position
  }
}

extension UInt8 {
  fileprivate var isSign: Bool { self == UInt8(ascii: "+") || self == UInt8(ascii: "-") }

  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
