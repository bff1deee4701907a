package import CRMCore

/// Reads the records of a CSV file.
///
/// What `CSVTokenizer` leaves open is decided here: the delimiter, the header, the rows to leave
/// out, ragged records, invalid bytes and line numbers. Blank lines are no records.
package struct CSVReader: RecordReader {
  package private(set) var columns: [String] = []
  package private(set) var description: InputDescription

  private let options: InputOptions
  private var window: TextWindow
  private var tokenizer: CSVTokenizer
  private var line = 1
  private var number = 0
  /// The bytes that the next record follows, relative to the window's start.
  private var consumed = 0
  /// The bytes of the record last returned.
  private var length = 0
  /// The rule that ended the table, under whose name the rest is left out.
  private var ending: String?
  /// Rows that a rule left out in front of the header, still to be returned.
  private var early: [SkippedRow] = []
  private var earlyRaw: [UInt8]?
  /// Whether the rows are those of a sheet: each is one line, and may be shorter than the header.
  private let isSheet: Bool
  package private(set) var textRange = 0..<0
  package private(set) var preamble: [String] = []
  package private(set) var head: [UInt8]? = []

  private struct SkippedRow {
    var line: Int
    var rule: String
    var raw: [UInt8]
    var range: Range<Int>
  }

  init(_ opening: Opening, _ options: InputOptions) throws(Fault) {
    self.options = options
    window = opening.window
    isSheet = opening.form.isTable
    description = opening.describe(opening.form.format ?? .csv)
    let declared = isSheet ? nil : CSVSniffer.declaration(opening.sample)
    let sniffer = CSVSniffer(
      sample: Array(opening.sample.dropFirst(declared?.size ?? 0)), isWhole: opening.isWhole,
      quote: options.quote, escape: options.escape)
    let delimiter = options.delimiter ?? declared?.delimiter ?? sniffer.delimiter
    description.delimiter = delimiter
    description.quote = options.quote
    tokenizer = CSVTokenizer(
      delimiter: delimiter, quote: options.quote, escape: options.escape, limits: options.limits)
    if let declared { try discard(declared.size) }
    if options.header == .none {
      columns = options.columnNames ?? CSVHeader.numbered(sniffer.columnCount(delimiter))
    } else {
      try readHeader()
    }
  }

  package mutating func next(_ record: inout Record) throws(Fault) -> ReadStep {
    let step = try find(&record)
    if case .record = step { return finish(&record) }
    return step
  }

  package mutating func next(
    _ record: inout Record, unless isKnown: (UInt64) -> Bool
  ) throws(Fault) -> ReadStep? {
    let step = try find(&record)
    guard case .record = step else { return step }
    return isKnown(rawHash()) ? nil : finish(&record)
  }

  /// Finds the next record, which is not filled yet.
  private mutating func find(_ record: inout Record) throws(Fault) -> ReadStep {
    if let skipped = early.popLast() { return skip(skipped, &record) }
    earlyRaw = nil
    while true {
      let step = try advance()
      record.line = line
      if let ending {
        guard let answer = passOver(step, ending, &record) else { continue }
        return answer
      }
      guard let answer = try answer(step, &record) else { continue }
      return answer
    }
  }

  /// Leaves out a row behind the table's end, whatever it is; nil for a blank line.
  private mutating func passOver(
    _ step: CSVTokenizer.Step, _ rule: String, _ record: inout Record
  ) -> ReadStep? {
    switch step {
    case .end: return .end
    case .needInput: return nil
    case .unclosedQuote(let breaks, _): line += breaks + 1
    case .record, .valueTooLong, .recordTooLong, .tooManyFields: line += breaks + 1
    }
    if case .record(length: 0, _) = step { return nil }
    count(&record)
    return .skip(rule)
  }

  /// What a step of the tokenizer means; nil when it is to be passed over.
  private mutating func answer(
    _ step: CSVTokenizer.Step, _ record: inout Record
  ) throws(Fault) -> ReadStep? {
    switch step {
    case .end: return .end
    case .needInput: return nil
    case .record(let length, _):
      line += breaks + 1
      guard length > 0 else {
        if options.until.contains(.blank) { ending = InputOptions.RowRule.blank.endName }
        return nil
      }
      count(&record)
      return .record
    case .unclosedQuote(let breaks, _):
      count(&record)
      let place = Position(window.source.name, line: line + breaks, record: number)
      line += breaks + 1
      // With the line's end behind it, it is a stray quote, as it may stand anywhere in a file.
      guard window.count > length else {
        throw Fault(.fileTruncated, at: place, [.reason: "a quote opens here and never closes"])
      }
      return .reject(Fault(.unclosedQuote, at: place))
    case .valueTooLong: return overLimit(.valueTooLong, &record)
    case .recordTooLong: return overLimit(.recordTooLong, &record)
    case .tooManyFields: return overLimit(.tooManyValues, &record)
    }
  }

  package func rawBytes() -> [UInt8] {
    earlyRaw ?? window.raw(0..<length)
  }

  /// The name of the input.
  var file: String { window.source.name }

  /// A row of these cells, in the file's own dialect and encoding.
  func line(of cells: [TypedCell]) -> [UInt8] {
    guard !isSheet else {
      return Array(cells.map(\.written).joined(separator: [UInt8(ascii: ",")]))
    }
    let delimiter = description.delimiter ?? UInt8(ascii: ",")
    let quote = options.quote ?? .quotationMark
    let special: Set<UInt8> = [delimiter, quote, .lineFeed, .carriageReturn]
    let fields = cells.map(\.text).map { cell in
      guard options.quote != nil, cell.contains(where: special.contains) else { return cell }
      let inner = cell.flatMap { byte in
        byte == quote || byte == options.escape ? [options.escape ?? quote, byte] : [byte]
      }
      return [quote] + inner + [quote]
    }
    return Transcoder.encode(Array(fields.joined(separator: [delimiter])), as: window.encoding)
  }

  package func rawHash() -> UInt64 {
    window.bytes.withUnsafeBytes {
      ByteHash.of(.init(rebasing: $0[window.start..<window.start + length]))
    }
  }

  private mutating func count(_ record: inout Record) {
    number += 1
    record.number = number
  }

  private mutating func skip(_ row: SkippedRow, _ record: inout Record) -> ReadStep {
    count(&record)
    record.line = row.line
    (earlyRaw, textRange) = (row.raw, row.range)
    return .skip(row.rule)
  }

  private mutating func overLimit(_ code: Fault.Code, _ record: inout Record) -> ReadStep {
    count(&record)
    line += breaks + 1
    return .reject(options.limits.fault(code).at(place(record)))
  }

  /// The line breaks inside the record: none where a line is a row of a sheet.
  private var breaks: Int { isSheet ? 0 : tokenizer.breaks }

  private func place(_ record: Record) -> Position {
    Position(window.source.name, line: record.line, record: number)
  }

  // MARK: Records

  /// Goes past the record last returned and finds the next one.
  private mutating func advance() throws(Fault) -> CSVTokenizer.Step {
    window.start += consumed
    consumed = 0
    tokenizer.begin()
    let start = window.base + window.start
    while true {
      let step = tokenizer.next(in: window)
      switch step {
      case .needInput: try window.fill()
      case .end: return step
      case .record(let length, let size):
        (self.length, consumed) = (length, size)
        textRange = start..<start + length
        return step
      case .unclosedQuote(_, let size):
        (length, consumed) = (size, size)
        while length > 0, window.bytes[window.start + length - 1].isLineBreak { length -= 1 }
        textRange = start..<start + length
        return step
      case .valueTooLong(let size), .recordTooLong(let size), .tooManyFields(let size):
        try skipLine(after: size)
        return step
      }
    }
  }

  /// Passes over the rest of a line of any length, which goes on after `size` bytes of it, and keeps
  /// its first bytes.
  private mutating func skipLine(after size: Int) throws(Fault) {
    let stops = ByteScan(.lineFeed, .carriageReturn, .lineFeed)
    let first = window.base + window.start
    var kept: [UInt8] = []
    var stop = size
    while true {
      kept += window.bytes[window.start..<window.start + stop]
        .prefix(options.limits.keptBytes - kept.count)
      window.start += stop
      stop = stops.first(in: window, from: 0)
      guard stop == 0 else { continue }
      let rest = window.bytes[window.start..<window.end]
      guard !window.isComplete, rest.count < 2, rest.first != .lineFeed else { break }
      try window.fill()
    }
    let rest = window.bytes[window.start..<window.end]
    textRange = first..<window.base + window.start
    window.start += min(rest.starts(with: [.carriageReturn, .lineFeed]) ? 2 : 1, rest.count)
    length = 0
    earlyRaw = Transcoder.encode(
      kept.prefix(options.limits.keptLength(of: kept[...])), as: window.encoding)
  }

  /// The first bytes of a record over a cap that go up to `end` at most.
  private func keptBytes(_ end: Int) -> ArraySlice<UInt8> {
    let text = window.bytes[window.start..<end]
    return text.prefix(options.limits.keptLength(of: text))
  }

  /// Makes the record of the fields found, or says why it is none.
  private mutating func finish(_ record: inout Record) -> ReadStep {
    fill(&record)
    if let fault = repair(&record) { return .reject(fault) }
    for rule in options.until where rule.matches(record) {
      ending = rule.endName
      return .skip(rule.endName)
    }
    for rule in options.skipRows where rule.matches(record) { return .skip(rule.name) }
    let limit = options.limits.valueBytes
    guard length <= limit || !record.nodes.dropFirst().contains(where: { $0.text.count > limit })
    else {
      earlyRaw = Transcoder.encode(keptBytes(window.start + length), as: window.encoding)
      return .reject(options.limits.fault(.valueTooLong).at(place(record)))
    }
    return fit(&record)
  }

  private mutating func fill(_ record: inout Record) {
    guard !isSheet else {
      return TypedRow.fill(&record, tokenizer, window.bytes, from: window.start)
    }
    record.arena.removeAll(keepingCapacity: true)
    record.arena.append(contentsOf: window.bytes[window.start..<window.start + length])
    record.nodes.removeAll(keepingCapacity: true)
    record.nodes.append(Record.Node(.object, end: 0))
    for field in tokenizer.fields {
      var text = field.start..<field.end
      if field.isQuoted {
        let raw = window.start + Int(field.start)..<window.start + Int(field.end)
        let start = Int32(record.arena.count)
        tokenizer.unquote(window.bytes.span.extracting(raw), into: &record.arena)
        text = start..<Int32(record.arena.count)
      }
      record.nodes.append(Record.Node(.text, text: text, end: Int32(record.nodes.count + 1)))
    }
    record.nodes[0].end = Int32(record.nodes.count)
  }

  /// Finds bytes that are not UTF-8 and replaces them, or gives the fault when that is not wanted.
  private func repair(_ record: inout Record) -> Fault? {
    guard window.encoding.canBeInvalid, !isSheet else { return nil }
    guard UTF8Check(record.arena, upTo: length) != .valid else { return nil }
    guard options.invalidBytes == .replace else {
      return Fault(
        .invalidBytes, at: place(record), [.expected: window.encoding.rawValue])
    }
    for index in record.nodes.indices.dropFirst() {
      let text = repaired(record.bytes(record.nodes[index].text), window.encoding)
      let start = Int32(record.arena.count)
      record.arena.append(contentsOf: text)
      record.nodes[index].text = start..<Int32(record.arena.count)
    }
    return nil
  }

  /// Compares the record with the header: one empty field too many is a delimiter at the line's end.
  private func fit(_ record: inout Record) -> ReadStep {
    let count = record.nodes.count - 1
    guard count != columns.count else { return .record }
    if count == columns.count + 1, record.nodes[count].text.isEmpty {
      record.nodes.removeLast()
    } else if count < columns.count, options.ragged == .pad || isSheet {
      for end in count + 1..<columns.count + 1 {
        record.nodes.append(Record.Node(.text, end: Int32(end + 1)))
      }
    } else {
      let facts: [Fault.Fact: String] = [
        .found: String(count), .expected: String(columns.count),
      ]
      return .reject(Fault(.raggedRecord, at: place(record), facts))
    }
    record.nodes[0].end = Int32(record.nodes.count)
    return .record
  }

  // MARK: Header

  /// Passes over bytes in front of everything else, which are one line.
  private mutating func discard(_ size: Int) throws(Fault) {
    while window.count < size { try window.fill() }
    keepHead(size)
    window.start += size
    line += 1
  }

  /// Keeps the next bytes as part of what stands before the records; nothing when that gets long.
  private mutating func keepHead(_ size: Int) {
    guard let kept = head?.count, kept + size <= options.limits.keptBytes else { return head = nil }
    head?.append(contentsOf: window.bytes[window.start..<window.start + size])
  }

  private mutating func readHeader() throws(Fault) {
    var rows: [[String]] = []
    var record = Record()
    while rows.count < max(options.headerRows, 1) {
      let start = line
      let step = try advance()
      if case .end = step { break }
      keepHead(consumed)
      guard case .record(let length, _) = step else {
        try passPreamble(step)
        continue
      }
      defer { line += breaks + 1 }
      guard length > 0 else { continue }
      fill(&record)
      if !options.preamble.isEmpty, rows.isEmpty { keepPreamble(record) }
      if let rule = options.skipRows.first(where: { $0.matches(record) }) {
        early.insert(
          SkippedRow(line: start, rule: rule.name, raw: rawBytes(), range: textRange), at: 0)
      } else {
        let cells = record.nodes.dropFirst().map { node in
          String(decoding: record.bytes(node.text), as: UTF8.self)
        }
        guard !rows.isEmpty || isHeader(cells, on: start) else { continue }
        try checkEncoding(record, length, on: start)
        if rows.isEmpty { description.headerLine = start }
        rows.append(cells)
      }
    }
    guard let headerLine = description.headerLine else { throw headerFault() }
    description.preambleLines = headerLine - 1
    columns = CSVHeader.names(rows)
    earlyRaw = nil
  }

  /// Keeps a line that may stand before the header: as it is shown, and as it stands in the file.
  private mutating func keepPreamble(_ record: Record) {
    let row = CSVRow(record).text
    let line = CSVHeader.trimmed(
      String(decoding: window.bytes[window.start..<window.start + length], as: UTF8.self))
    preamble += row == line ? [row] : [row, line]
  }

  /// Passes over a line that is no row, unless the header was to stand there.
  private mutating func passPreamble(_ step: CSVTokenizer.Step) throws(Fault) {
    var breaks = tokenizer.breaks
    var fault = options.limits.fault(.recordTooLong)
    if case .unclosedQuote(let before, _) = step {
      (breaks, fault) = (before, Fault(.unclosedQuote))
    }
    if description.headerLine != nil || isHeader([], on: line + breaks) {
      throw fault.at(Position(window.source.name, line: line + breaks))
    }
    line += breaks + 1
  }

  /// A header that is not in its encoding means that the encoding is wrong.
  private func checkEncoding(_ record: Record, _ length: Int, on line: Int) throws(Fault) {
    guard window.encoding.canBeInvalid, options.invalidBytes == .reject, !isSheet,
      UTF8Check(record.arena, upTo: length) != .valid
    else { return }
    throw Fault(
      .undecodable, at: Position(window.source.name, line: line),
      [.expected: window.encoding.rawValue])
  }

  private func isHeader(_ cells: [String], on line: Int) -> Bool {
    switch options.header {
    case .first, .none: true
    case .line(let wanted): line >= wanted
    case .containing(let names): Set(names).isSubset(of: Set(cells.map(CSVHeader.trimmed)))
    }
  }

  private func headerFault() -> Fault {
    let place = Position(window.source.name)
    switch options.header {
    case .first, .none: return Fault(.nothingToRead, at: place, [.reason: "there is no header"])
    case .line(let line):
      return Fault(.nothingToRead, at: place, [.reason: "there is no header on line \(line)"])
    case .containing(let names):
      return Fault(.missingColumn, at: place, [.name: names.joined(separator: "', '")])
    }
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}
