/// Finds the end of a JSON value that arrives in pieces, without reading what is in it.
struct JSONSkip {
  private var depth = 0
  private var mode = Mode.start

  /// Whether the value is whole should the input end here.
  var mayEnd: Bool { mode == .scalar }

  private enum Mode { case start, inside, string, escape, scalar, done }

  /// Goes on with the next piece.
  ///
  /// - Returns: How many bytes of it belong to the value, and whether the value ends with them.
  mutating func next(_ input: Span<UInt8>) -> (count: Int, isDone: Bool) {
    let strings = ByteScan(.quotationMark, .backslash, .backslash)
    var position = 0
    while position < input.count {
      let byte = input[position]
      switch mode {
      case .string:
        position = strings.first(in: input, from: position)
        guard position < input.count else { return (position, false) }
        if input[position] == .backslash {
          mode = .escape
        } else {
          mode = depth == 0 ? .done : .inside
        }
      case .escape: mode = .string
      case .scalar:
        if byte.isBlank || byte == UInt8(ascii: ",") || byte.closes { return (position, true) }
      case .start, .inside: enter(byte)
      case .done: return (position, true)
      }
      position += 1
    }
    return (position, mode == .done)
  }

  /// Goes on with what a window holds from `start` on, relative to its own start.
  mutating func next(in window: TextWindow, from start: Int = 0) -> (count: Int, isDone: Bool) {
    next(window.bytes.span.extracting(window.start + start..<window.end))
  }

  private mutating func enter(_ byte: UInt8) {
    if byte == .quotationMark {
      mode = .string
    } else if byte.opens {
      depth += 1
      mode = .inside
    } else if byte.closes, depth > 0 {
      depth -= 1
      if depth == 0 { mode = .done }
    } else if mode == .start {
      mode = .scalar
    }
  }
}

extension UInt8 {
  fileprivate var opens: Bool { self == UInt8(ascii: "{") || self == UInt8(ascii: "[") }
  fileprivate var closes: Bool { self == UInt8(ascii: "}") || self == UInt8(ascii: "]") }
}
