package import CRMCore

/// Reads the records of a JSON document or of JSON Lines.
///
/// Only the containers on the way to the records are held open; each record is read once it is in
/// memory as a whole, and what is no record is passed over piece by piece.
package struct JSONReader: RecordReader {
  package var columns: [String] { [] }
  package private(set) var description: InputDescription

  private let options: InputOptions
  private let path: JSONPath
  /// The first name of the path at which records are looked for, when they are read elsewhere because the
  /// document does not begin with it.
  private let missedKey: [UInt8]?
  private let isLines: Bool
  /// The key that marks an error answer, unless the document holds records.
  private let errorKey: String?
  private var window: TextWindow
  private var parser: JSONParser
  private var line = 1
  /// The offset in the text at which the line begins.
  private var lineStart = 0
  private var number = 0
  /// The bytes of the record last returned, and those with the line break behind it.
  private var length = 0
  private var size = 0
  /// The first bytes of a record that is too long or too deep to keep.
  private var cut: [UInt8]?
  /// Where the record last returned begins in the text, and how much of it is passed over.
  private var first = 0
  private var passed = 0
  private var frames: [Frame] = []
  private var isBegun = false
  private var isFound = false
  /// Whether the place of the records holds null.
  package private(set) var isVoid = false
  private var following = NextPage()
  /// The key of the member that the reader stands before, when that may tell of a next page.
  private var tellingKey: [UInt8]?
  package var nextPage: String? { following.name }
  package var complaint: String? { errorKey }

  /// A container on the way to the records, and the step of the path that leads on from it.
  private struct Frame {
    var step: Int
    var isList: Bool
    var isEmpty = true
  }

  init(_ opening: Opening, _ options: InputOptions, isLines: Bool) throws(Fault) {
    self.options = options
    self.isLines = isLines
    window = opening.window
    parser = JSONParser(options.limits)
    let envelope = JSONEnvelope(opening.sample)
    errorKey = isLines ? nil : envelope.errorKey
    let said = isLines ? nil : try Self.said(options, window.source.name)
    let found =
      if isLines {
        JSONPath([])
      } else if let said {
        envelope.path(for: said)
      } else {
        envelope.path ?? JSONPath([])
      }
    path = found
    missedKey = said?.firstKey == found.firstKey ? nil : said?.firstKey
    description = opening.describe(isLines ? .jsonl : .json)
    description.recordPath = path.description
    if path.steps.isEmpty || path.steps == [.each] { try checkError() }
  }

  /// Where the options say that the records are, if they do.
  private static func said(_ options: InputOptions, _ file: String) throws(Fault) -> JSONPath? {
    guard let text = options.records else { return nil }
    guard let path = JSONPath(text) else {
      throw Fault(
        .badSetting, at: Position(file),
        [.name: "records", .expected: "a path such as $.results[*]"])
    }
    return path
  }

  package mutating func next(_ record: inout Record) throws(Fault) -> ReadStep {
    window.start += size
    (length, size, passed, cut) = (0, 0, 0, nil)
    guard try isLines ? findLine() : findRecord() else {
      if number == 0 { try checkError() }
      guard isLines || isFound else {
        throw Fault(
          .nothingToRead, at: Position(window.source.name), [.reason: "there is no \(path)"])
      }
      return .end
    }
    number += 1
    record.number = number
    record.line = line
    if !isLines || cut == nil { first = window.base + window.start }
    return try isLines ? readLine(&record) : readValue(&record)
  }

  package func rawBytes() -> [UInt8] {
    cut ?? window.raw(0..<length)
  }

  package var textRange: Range<Int> { first..<first + passed + length }

  /// An error answer must not pass for an export without records.
  private func checkError() throws(Fault) {
    guard let errorKey else { return }
    throw Fault(
      .errorDocument, at: Position(window.source.name), [.reason: "it has '\(errorKey)'"])
  }

  // MARK: Records

  /// Reads the value at the start of the window, with as much more input as it needs.
  private mutating func readValue(_ record: inout Record) throws(Fault) -> ReadStep {
    while true {
      do throws(JSONParser.Stop) {
        length = try parser.parse(
          in: window, upTo: window.count, isLast: window.isComplete, into: &record.nodes)
        size = length
        guard length <= options.limits.recordBytes else { throw .needInput }
        let step = try complete(&record)
        goPast()
        return step
      } catch {
        switch error {
        case .needInput where window.count > options.limits.recordBytes:
          return try passOver(.recordTooLong, record)
        case .needInput where window.isComplete: throw truncated()
        case .needInput: try fillMore()
        case .malformed(_, _) where parser.position > options.limits.recordBytes:
          return try passOver(.recordTooLong, record)
        case .malformed(let offset, let reason): throw malformed(reason, at: offset)
        case .tooDeep: return try passOver(.tooDeep, record)
        case .tooManyValues: return try passOver(.tooManyValues, record)
        case .invalidText:
          goPast()
          return reject(.invalidBytes, record)
        }
      }
    }
  }

  /// Reads the value that is the line found.
  private mutating func readLine(_ record: inout Record) throws(Fault) -> ReadStep {
    defer {
      line += 1
      lineStart = window.base + window.start + size
    }
    guard cut == nil else { return overLimit(.recordTooLong, record) }
    do throws(JSONParser.Stop) {
      let end = try parser.parse(in: window, upTo: length, isLast: true, into: &record.nodes)
      let rest = window.bytes[window.start + end..<window.start + length]
      if let other = rest.firstIndex(where: { !$0.isBlank }) {
        throw .malformed(at: other - window.start, reason: "something follows the value")
      }
      return try complete(&record)
    } catch {
      switch error {
      case .needInput: return .reject(malformed("the line ends inside a value", at: length))
      case .malformed(let offset, let reason): return .reject(malformed(reason, at: offset))
      case .tooDeep: return overLimit(.tooDeep, record)
      case .tooManyValues: return overLimit(.tooManyValues, record)
      case .invalidText: return reject(.invalidBytes, record)
      }
    }
  }

  /// Completes the record that the parser has read from the first `length` bytes.
  private mutating func complete(_ record: inout Record) throws(JSONParser.Stop) -> ReadStep {
    let limit = options.limits.valueBytes
    let repairs = options.invalidBytes == .replace
    record.arena.removeAll(keepingCapacity: true)
    record.arena.append(contentsOf: window.bytes[window.start..<window.start + length])
    if window.encoding.canBeInvalid, UTF8Check(record.arena, upTo: length) != .valid {
      guard repairs else { throw .invalidText }
      let text = repaired(record.arena, window.encoding)
      record.arena = text
      var parser = parser
      _ = try parser.parse(text.span, isLast: true, into: &record.nodes)
      try parser.unescape(&record, repairs: repairs)
    } else {
      try parser.unescape(&record, repairs: repairs)
    }
    guard length > limit, record.nodes.contains(where: { $0.text.count > limit }) else {
      return .record
    }
    return overLimit(.valueTooLong, record)
  }

  private func reject(_ code: Fault.Code, _ record: Record) -> ReadStep {
    .reject(Fault(code, at: place(record), [.expected: window.encoding.rawValue]))
  }

  /// Rejects a record over a cap, of which the first bytes are kept.
  private mutating func overLimit(_ code: Fault.Code, _ record: Record) -> ReadStep {
    if cut == nil { cut = window.raw(0..<keptLength(length)) }
    return .reject(options.limits.fault(code).at(place(record)))
  }

  private func place(_ record: Record) -> Position {
    Position(window.source.name, line: record.line, record: record.number)
  }

  /// How many of the next `length` bytes are kept of a record over a cap.
  private func keptLength(_ length: Int) -> Int {
    options.limits.keptLength(of: window.bytes[window.start..<window.start + length])
  }

  /// Pulls more of a long value: a chunk at first, then as much again as there is.
  private mutating func fillMore() throws(Fault) {
    let wanted = window.count > 1 << 20 ? 2 * window.count : window.count + 1
    repeat { try window.fill() } while window.count < wanted && !window.isComplete
  }

  /// Keeps the first bytes of a value and passes over it.
  ///
  /// A value longer than allowed is that before it is anything else, however its bytes arrive.
  private mutating func passOver(_ code: Fault.Code, _ record: Record) throws(Fault) -> ReadStep {
    while window.count < options.limits.keptBytes, !window.isComplete { try window.fill() }
    let start = window.base + window.start
    let kept = window.bytes[window.start..<window.end].prefix(options.limits.keptBytes)
    try skipValue()
    passed = window.base + window.start - start
    (length, size) = (0, 0)
    let whole = kept.prefix(passed)
    cut = Transcoder.encode(
      whole.prefix(options.limits.keptLength(of: whole)), as: window.encoding)
    return overLimit(passed > options.limits.recordBytes ? .recordTooLong : code, record)
  }

  // MARK: The way to the records

  /// Finds the next line that is not blank; one that is too long is passed over.
  private mutating func findLine() throws(Fault) -> Bool {
    let breaks = ByteScan(.lineFeed, .lineFeed, .lineFeed)
    var searched = 0
    while true {
      let end = breaks.first(in: window, from: searched)
      guard end < window.count || window.isComplete else {
        searched = end
        if searched > options.limits.recordBytes {
          if cut == nil { beginCut() }
          window.start += searched
          passed += searched
          searched = 0
        }
        try window.fill()
        continue
      }
      (length, size) = (end, min(end + 1, window.count))
      if cut == nil, end > options.limits.recordBytes { beginCut() }
      if length > 0, window.bytes[window.start + length - 1] == .carriageReturn { length -= 1 }
      let isBlank = window.bytes[window.start..<window.start + length].allSatisfy(\.isBlank)
      if cut != nil || !isBlank { return true }
      guard size > 0 else { return false }
      window.start += size
      line += 1
      searched = 0
    }
  }

  /// Keeps the first bytes of a line that is too long.
  private mutating func beginCut() {
    cut = window.raw(0..<keptLength(options.limits.recordBytes))
    first = window.base + window.start
  }

  /// Goes on to the next record of the document.
  private mutating func findRecord() throws(Fault) -> Bool {
    while let byte = try peek() {
      guard let frame = frames.last else {
        guard !isBegun else { throw malformed("something follows the document", at: 0) }
        isBegun = true
        if try enter(byte, 0) { return true }
        continue
      }
      if byte == (frame.isList ? UInt8(ascii: "]") : UInt8(ascii: "}")) {
        window.start += 1
        frames.removeLast()
        continue
      }
      if !frame.isEmpty { try expect(UInt8(ascii: ","), frame.isList ? "']'" : "'}'") }
      frames[frames.count - 1].isEmpty = false
      // The document is a list of pages, of which the next has come.
      if frame.isList, frames.count == 1, path.steps.count > 1 { following = NextPage() }
      let isOnWay = frame.isList ? true : try readKey(frame.step)
      guard let value = try peek() else { throw truncated() }
      if path.passesOver(value, behind: frame.step) {
        try skipValue()
        continue
      }
      guard isOnWay else {
        guard let key = tellingKey else {
          try skipValue()
          continue
        }
        if let value = try keepValue() { following.look(at: key, value) }
        continue
      }
      if try enter(value, frame.step + 1) { return true }
    }
    guard isBegun, frames.isEmpty else { throw truncated() }
    return false
  }

  /// Enters the value that begins with `byte`, to which the first `step` steps of the path lead.
  ///
  /// - Returns: Whether it is a record.
  private mutating func enter(_ byte: UInt8, _ step: Int) throws(Fault) -> Bool {
    guard step < path.steps.count else {
      isFound = true
      return true
    }
    let isList = byte == UInt8(ascii: "[")
    guard path.steps[step].leadsOn(from: byte) else {
      guard byte == UInt8(ascii: "n") else {
        try skipValue()
        return false
      }
      // Where records would be, `null` says that there are none.
      let wanted = path.steps[step] == .each ? "'['" : "'{'"
      let fault = malformed("expected \(wanted) or null", at: 0)
      guard try keepValue() == Array("null".utf8) else { throw fault }
      (isFound, isVoid) = (true, true)
      return false
    }
    window.start += 1
    frames.append(Frame(step: step, isList: isList))
    if step + 1 == path.steps.count { isFound = isFound || path.steps[step].isEvery }
    return false
  }

  /// Passes over a key and its colon; whether it is the one that the path names.
  private mutating func readKey(_ step: Int) throws(Fault) -> Bool {
    guard try peek() == .quotationMark else { throw malformed("expected a key in quotes", at: 0) }
    var skip = JSONSkip()
    var length = 0
    while true {
      let (count, isDone) = skip.next(in: window, from: length)
      length += count
      guard length <= options.limits.valueBytes else { throw malformed("a key is too long", at: 0) }
      if isDone { break }
      guard !window.isComplete else { throw truncated() }
      try window.fill()
    }
    let key = window.bytes[window.start + 1..<window.start + length - 1]
    if let missedKey, frames.count == 1, key.elementsEqual(missedKey) {
      throw comesTooLate(missedKey)
    }
    let isOnWay = path.steps[step] == .eachMember || path.steps[step] == .member(Array(key))
    tellingKey = !isOnWay && NextPage.mayTell(key) ? Array(key) : nil
    countLines(upTo: length)
    window.start += length
    try expect(UInt8(ascii: ":"), nil)
    return isOnWay
  }

  private mutating func expect(_ byte: UInt8, _ other: String?) throws(Fault) {
    guard let found = try peek() else { throw truncated() }
    guard found == byte else {
      let wanted = "expected '\(Character(Unicode.Scalar(byte)))'"
      throw malformed(other.map { "\(wanted) or \($0)" } ?? wanted, at: 0)
    }
    window.start += 1
  }

  /// Passes over a value, and gives its text; nil when that is long.
  private mutating func keepValue() throws(Fault) -> [UInt8]? {
    var kept: [UInt8]? = []
    let most = options.limits.keptBytes
    try skipValue { bytes in
      let isLong = (kept?.count ?? 0) + bytes.count > most
      if isLong { kept = nil } else { kept?.append(contentsOf: bytes) }
    }
    return kept
  }

  private mutating func skipValue(_ see: (ArraySlice<UInt8>) -> Void = { _ in }) throws(Fault) {
    var skip = JSONSkip()
    while true {
      let (count, isDone) = skip.next(in: window)
      see(window.bytes[window.start..<window.start + count])
      countLines(upTo: count)
      window.start += count
      if isDone || window.isComplete && skip.mayEnd { return }
      guard !window.isComplete else { throw truncated() }
      try window.fill()
    }
  }

  /// Passes over white space and gives the byte that follows, or nil at the end of the input.
  private mutating func peek() throws(Fault) -> UInt8? {
    while true {
      while window.start < window.end {
        let byte = window.bytes[window.start]
        guard byte.isBlank else { return byte }
        window.start += 1
        if byte == .lineFeed {
          line += 1
          lineStart = window.base + window.start
        }
      }
      guard !window.isComplete else { return nil }
      try window.fill()
    }
  }

  // MARK: Places

  /// Counts the lines of the record, which the parser has seen.
  private mutating func goPast() {
    guard parser.breaks > 0 else { return }
    line += parser.breaks
    lineStart = window.base + window.start + parser.lineStart
  }

  private mutating func countLines(upTo count: Int) {
    for index in window.start..<window.start + count where window.bytes[index] == .lineFeed {
      line += 1
      lineStart = window.base + index + 1
    }
  }

  /// Records were read where the document has others than those that are looked for.
  private func comesTooLate(_ key: [UInt8]) -> Fault {
    Fault(
      .badSetting, at: Position(window.source.name, line: line),
      [
        .name: "records",
        .reason:
          "'\(String(decoding: key, as: UTF8.self))' stands here, behind records that were read at \(path) instead",
        .remedy: "take those out of the file, or put them behind",
      ])
  }

  private func truncated() -> Fault {
    Fault(.fileTruncated, at: Position(window.source.name, line: line))
  }

  private func malformed(_ reason: String, at offset: Int) -> Fault {
    var (line, start) = (line, lineStart)
    let place = window.start + offset
    for index in window.start..<place where window.bytes[index] == .lineFeed {
      line += 1
      start = window.base + index + 1
    }
    let position = Position(
      window.source.name, line: line, column: window.base + place - start + 1,
      record: number > 0 ? number : nil)
    return Fault(.malformed, at: position, [.reason: reason])
  }
}
