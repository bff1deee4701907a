/// Finds the fields of CSV records, knowing bytes and states only.
///
/// It opens nothing, makes no strings and does not fail. Each call gets the input from the first
/// byte of the record on; when that is not enough, the answer is `.needInput`, and the next call,
/// with more bytes behind the same ones, goes on where this one stopped. A record comes out as
/// ranges of its own bytes: a field whose text stands there as it is needs no copy, any other is
/// written out by `unquote`.
///
/// Where RFC 4180 is silent: a quote inside an unquoted field is a character like any other; text
/// after a closing quote belongs to the field; a record ends with CR LF, LF or CR. A quoted field
/// that spans lines and whose quote "closes" in front of other text was never closed: its closing
/// quote is the opening one of a later field.
package struct CSVTokenizer {
  /// A field of the record, relative to its first byte.
  package struct Field {
    package var start: Int32
    package var end: Int32
    /// Whether the range still holds quotes to be undone.
    package var isQuoted: Bool
  }

  package enum Step: Equatable {
    /// More input is needed to tell.
    case needInput
    /// A record of `length` bytes; with what ends it, `size` bytes.
    case record(length: Int, size: Int)
    /// A quote opens on the line `breaks` after the record's first and never closes; the line on
    /// which it opens ends after `size` bytes.
    case unclosedQuote(breaks: Int, size: Int)
    /// A value is too long; the line goes on after `size` bytes.
    case valueTooLong(size: Int)
    /// The record is too long; the line goes on after `size` bytes.
    case recordTooLong(size: Int)
    /// The record has too many fields; the line goes on after `size` bytes.
    case tooManyFields(size: Int)
    /// The input has ended.
    case end
  }

  /// The fields of the record last found.
  package private(set) var fields: [Field] = []
  /// The line breaks inside the quotes of the record last found.
  package private(set) var breaks = 0

  private let delimiter: UInt8
  private let quote: UInt8?
  private let escape: UInt8?
  private let limits: InputOptions.Limits
  private let bareStops: ByteScan
  private let quotedStops: ByteScan

  private var mode = Mode.start
  private var position = 0
  private var fieldStart = 0
  private var closedAt = 0
  private var isPlain = true
  /// Where the line ends on which the quote opens, once it is known.
  private var firstBreak: Int?
  private var breaksBefore = 0

  private enum Mode { case start, bare, quoted, closed, afterQuote }

  /// Makes a tokenizer; without a `quote` no byte quotes.
  package init(
    delimiter: UInt8, quote: UInt8? = .quotationMark, escape: UInt8? = nil,
    limits: InputOptions.Limits = .init()
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape == quote ? nil : escape
    self.limits = limits
    bareStops = ByteScan(delimiter, .lineFeed, .carriageReturn)
    quotedStops = ByteScan(quote ?? .lineFeed, .lineFeed, .carriageReturn, self.escape)
  }

  /// Forgets the record last found; the next call starts at a new one.
  package mutating func begin() {
    fields.removeAll(keepingCapacity: true)
    breaks = 0
    mode = .start
    position = 0
    fieldStart = 0
  }

  /// Goes on with the record that starts at the first byte of `input`.
  package mutating func next(_ input: Span<UInt8>, isLast: Bool) -> Step {
    while true {
      let step: Step?
      switch mode {
      case .start: step = startField(input, isLast)
      case .bare, .afterQuote: step = readBare(input, isLast)
      case .quoted: step = readQuoted(input, isLast)
      case .closed: step = closeQuote(input, isLast)
      }
      if let step { return step }
    }
  }

  /// Goes on with the record that starts where the window does.
  mutating func next(in window: TextWindow) -> Step {
    next(window.bytes.span.extracting(window.start..<window.end), isLast: window.isComplete)
  }

  private mutating func startField(_ input: Span<UInt8>, _ isLast: Bool) -> Step? {
    guard position < input.count else {
      guard isLast else { return .needInput }
      return position == 0 ? .end : finish(input)
    }
    guard input[position] == quote else {
      mode = .bare
      return readBare(input, isLast)
    }
    mode = .quoted
    position += 1
    isPlain = true
    firstBreak = nil
    breaksBefore = breaks
    return nil
  }

  private mutating func readBare(_ input: Span<UInt8>, _ isLast: Bool) -> Step? {
    position = bareStops.first(in: input, from: position)
    // Most fields are bare and follow one that is: nothing else need be looked at.
    while position < input.count, input[position] == delimiter, mode == .bare,
      position <= limits.recordBytes, fields.count < limits.values
    {
      append(upTo: position, false)
      position += 1
      fieldStart = position
      guard position < input.count, input[position] != quote else {
        mode = .start
        return nil
      }
      position = bareStops.first(in: input, from: position)
    }
    guard position < input.count, position <= limits.recordBytes else {
      if position > limits.recordBytes { return .recordTooLong(size: limits.recordBytes) }
      return isLast ? finish(input) : .needInput
    }
    return endField(input, isLast, upTo: position, isQuoted: mode == .afterQuote)
  }

  private mutating func readQuoted(_ input: Span<UInt8>, _ isLast: Bool) -> Step? {
    position = quotedStops.first(in: input, from: position)
    if position - fieldStart > limits.valueBytes || position > limits.recordBytes {
      return overlong()
    }
    guard position < input.count else { return isLast ? unclosed(input) : .needInput }
    guard isLast || position + 1 < input.count else { return .needInput }
    let following = position + 1 < input.count ? input[position + 1] : nil
    switch input[position] {
    case escape:
      isPlain = false
      position += following == quote || following == escape ? 2 : 1
    case quote where following == quote:
      isPlain = false
      position += 2
    case quote:
      closedAt = position
      position += 1
      mode = .closed
    default:
      position += input[position] == .carriageReturn && following == .lineFeed ? 2 : 1
      breaks += 1
      if firstBreak == nil { firstBreak = position }
    }
    return nil
  }

  private mutating func closeQuote(_ input: Span<UInt8>, _ isLast: Bool) -> Step? {
    guard position < input.count else { return isLast ? finish(input) : .needInput }
    switch input[position] {
    case delimiter, .lineFeed, .carriageReturn:
      guard isPlain else { return endField(input, isLast, upTo: position, isQuoted: true) }
      fieldStart += 1
      defer { if mode == .closed { fieldStart -= 1 } }
      return endField(input, isLast, upTo: closedAt, isQuoted: false)
    default: break
    }
    if let firstBreak {
      guard let following = afterSpaces(input) else {
        if !isLast { return .needInput }
        mode = .afterQuote
        return nil
      }
      guard following == delimiter || following == .lineFeed || following == .carriageReturn else {
        return .unclosedQuote(breaks: breaksBefore, size: firstBreak)
      }
    }
    mode = .afterQuote
    return nil
  }

  /// The first byte from here on that is no space.
  private func afterSpaces(_ input: Span<UInt8>) -> UInt8? {
    var index = position
    while index < input.count {
      guard input[index] == .space else { return input[index] }
      index += 1
    }
    return nil
  }

  /// Ends the field at a delimiter, and the record at a line break, that stands at `position`.
  private mutating func endField(
    _ input: Span<UInt8>, _ isLast: Bool, upTo end: Int, isQuoted: Bool
  ) -> Step? {
    let byte = input[position]
    if byte == delimiter {
      append(upTo: end, isQuoted)
      position += 1
      fieldStart = position
      mode = .start
      return fields.count > limits.values ? .tooManyFields(size: position) : nil
    }
    guard byte == .carriageReturn else {
      append(upTo: end, isQuoted)
      return .record(length: position, size: position + 1)
    }
    guard isLast || position + 1 < input.count else { return .needInput }
    append(upTo: end, isQuoted)
    let isPair = position + 1 < input.count && input[position + 1] == .lineFeed
    return .record(length: position, size: position + (isPair ? 2 : 1))
  }

  private mutating func finish(_ input: Span<UInt8>) -> Step {
    if mode == .closed, isPlain {
      fieldStart += 1
      append(upTo: closedAt, false)
    } else {
      append(upTo: input.count, mode == .closed || mode == .afterQuote)
    }
    return .record(length: input.count, size: input.count)
  }

  private mutating func append(upTo end: Int, _ isQuoted: Bool) {
    fields.append(Field(start: Int32(fieldStart), end: Int32(end), isQuoted: isQuoted))
  }

  private func unclosed(_ input: Span<UInt8>) -> Step {
    .unclosedQuote(breaks: breaksBefore, size: firstBreak ?? input.count)
  }

  /// A quoted text that passes the cap without closing: when it spans lines its quote was never
  /// closed, on one line it is a long value.
  private func overlong() -> Step {
    if let firstBreak { return .unclosedQuote(breaks: breaksBefore, size: firstBreak) }
    let size = min(fieldStart + limits.valueBytes, limits.recordBytes)
    return size < limits.recordBytes ? .valueTooLong(size: size) : .recordTooLong(size: size)
  }

  /// Appends the text of a quoted field to `text`: `raw` without its quotes and escapes.
  package func unquote(_ raw: Span<UInt8>, into text: inout [UInt8]) {
    var start = 1
    var place = 1
    while place < raw.count {
      let byte = raw[place]
      guard byte == quote || byte == escape else {
        place += 1
        continue
      }
      text.append(raw.extracting(start..<place))
      let next = place + 1 < raw.count ? raw[place + 1] : nil
      if byte == escape, let next, next == quote || next == escape {
        text.append(next)
        place += 2
      } else if byte != quote {
        text.append(byte)
        place += 1
      } else if next == quote {
        text.append(byte)
        place += 2
      } else {
        // The quote that closes; what stands behind it is text.
        text.append(raw.extracting(place + 1..<raw.count))
        return
      }
      start = place
    }
    text.append(raw.extracting(min(start, raw.count)..<raw.count))
  }
}
