package import CRMCore

/// Reads the records of an XML document.
///
/// libxml2 is given a chunk at a time; what is left to do here is to find the place of the records
/// and to keep the bytes of those that are not yet taken.
package struct XMLReader: RecordReader {
  package var columns: [String] { [] }
  package private(set) var description: InputDescription

  private let options: InputOptions
  private let path: XMLPath
  private let errorName: String?
  /// Whether the document says that there is no data.
  package let isVoid: Bool
  private let records: XMLRecords
  private let parser: XMLPush
  private var window: TextWindow
  /// How far the text has been given to the parser.
  private var fed = 0
  private var isFinished = false
  private var failure: Fault?
  private var number = 0
  /// The bytes of the record last returned, as offsets in the text.
  private var last = 0..<0
  /// The first bytes of an open record that is too long to keep.
  private var cut: (start: Int, bytes: [UInt8])?
  /// Whether the record last returned is over a cap, so that not all of it is kept.
  private var isOverLimit = false
  /// The offsets of bytes that are not UTF-8, in order; of those in an open record the first.
  private var invalid: [Int] = []

  init(_ opening: Opening, _ options: InputOptions) throws(Fault) {
    self.options = options
    window = opening.window
    if options.invalidBytes == .replace {
      window = TextWindow(window.source, encoding: window.encoding, repairs: true)
    }
    let file = window.source.name
    let outline = try Self.outline(opening, file)
    errorName = outline.errorName
    isVoid = outline.isVoid
    if let text = options.records {
      guard let path = XMLPath(text) else {
        throw Fault(
          .badSetting, at: Position(file),
          [.name: "records", .expected: "a path such as /Leads/Lead"])
      }
      self.path = path
    } else {
      if let errorName { throw Self.errorDocument(errorName, file) }
      path = outline.isVoid ? XMLPath([]) : outline.path ?? XMLPath([])
    }
    records = XMLRecords(path, options.limits)
    parser = try XMLPush(records, file: file)
    description = opening.describe(.xml)
    description.recordPath = path.description
  }

  /// The elements of the document's beginning; what is wrong there shows when it is read.
  private static func outline(_ opening: Opening, _ file: String) throws(Fault) -> XMLOutline {
    let start = opening.sample.prefix(256).drop(while: \.isBlank)
    let tag = String(decoding: start, as: UTF8.self).lowercased()
    guard !tag.hasPrefix("<!doctype html"), !tag.hasPrefix("<html") else {
      throw Fault(.errorDocument, at: Position(file), [.reason: "it is a web page"])
    }
    let outline = XMLOutline()
    let parser = try XMLPush(outline, file: file)
    let (text, _) = UTF8Check.masked(opening.sample.prefix(XMLOutline.sampleBytes))
    try? parser.push(text)
    return outline
  }

  private static func errorDocument(_ name: String, _ file: String) -> Fault {
    Fault(.errorDocument, at: Position(file), [.reason: "it has '\(name)'"])
  }

  package mutating func next(_ record: inout Record) throws(Fault) -> ReadStep {
    while true {
      if let item = records.take(&record) { return answer(item, &record) }
      last = 0..<0
      if let failure { throw failure }
      guard !isFinished else { break }
      do throws(Fault) { try pump() } catch { failure = error }
    }
    let file = window.source.name
    if number == 0, let errorName { throw Self.errorDocument(errorName, file) }
    guard path.steps.isEmpty || records.isFound || isVoid else {
      throw Fault(.nothingToRead, at: Position(file), [.reason: "there is no \(path)"])
    }
    return .end
  }

  package func rawBytes() -> [UInt8] {
    if let cut, cut.start == last.lowerBound { return cut.bytes }
    let start = last.lowerBound - window.base - window.start
    return last.isEmpty
      ? [] : isOverLimit ? kept(start, last.count) : window.raw(start..<start + last.count)
  }

  /// The first bytes of a record over a cap, which begins at `start` relative to the window's.
  private func kept(_ start: Int, _ count: Int) -> [UInt8] {
    let first = window.start + start
    let length = options.limits.keptLength(of: window.bytes[first..<first + count])
    return window.raw(start..<start + length)
  }

  package var textRange: Range<Int> { last }

  private mutating func answer(_ item: XMLItem, _ record: inout Record) -> ReadStep {
    number += 1
    last = item.bytes
    record.number = number
    record.line = item.line
    let place = Position(window.source.name, line: item.line, record: number)
    isOverLimit = item.fault != nil
    if let fault = item.fault { return .reject(fault.at(place)) }
    if let first = invalid.firstIndex(where: { $0 >= last.lowerBound }) {
      invalid.removeFirst(first)
      if last.contains(invalid[0]) {
        return .reject(Fault(.invalidBytes, at: place, [.expected: window.encoding.rawValue]))
      }
    }
    return .record
  }

  /// Gives the parser one more chunk, and lets go of the bytes that no open record needs.
  private mutating func pump() throws(Fault) {
    let open = records.openStart
    if let open, records.offset - open > options.limits.recordBytes, cut?.start != open {
      cut = (open, kept(open - window.base - window.start, options.limits.recordBytes))
      records.giveUp()
    }
    forgetInvalid(before: open)
    let needed = open.map { $0 == cut?.start ? fed : $0 } ?? min(fed, records.offset)
    window.start = max(window.start, needed - window.base)
    try window.fill()
    let start = fed - window.base
    let end = window.isComplete ? window.end : window.end - window.cutLength
    fed += end - start
    let bytes = window.bytes[start..<end]
    try parser.push(masked(bytes))
    try checkOpenTag()
    guard window.isComplete else { return }
    isFinished = true
    try parser.finish()
  }

  /// Ends the file when a start tag that goes on for long has attributes without end: libxml2 compares
  /// each with all others, which takes minutes for what fits into its own cap of 10 MB.
  private func checkOpenTag() throws(Fault) {
    let most = 10_000
    guard fed - records.offset > 1 << 17, records.openAttributes > most else { return }
    throw options.limits.fault(.tooManyAttributes).at(
      Position(window.source.name, line: records.line))
  }

  /// Of the bytes that are not UTF-8 and that the parser has seen, the first in the open record is
  /// all that matters.
  private mutating func forgetInvalid(before open: Int?) {
    let seen = records.offset
    let first = open.flatMap { open in invalid.first { $0 >= open && $0 < seen } }
    invalid.removeAll { $0 < seen && $0 != first }
  }

  /// The bytes with a question mark for each that is not UTF-8, noting where those are.
  ///
  /// libxml2 would end the document there; so only the record around them is rejected.
  private mutating func masked(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard window.encoding.canBeInvalid else { return bytes }
    let (text, offsets) = UTF8Check.masked(bytes)
    invalid += offsets.map { window.base + $0 }
    return text
  }
}
