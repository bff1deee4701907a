import CRMCore

/// The lines of an input, each as a whole in memory.
final class MessageLines {
  private let source: ByteSource
  private var bytes: [UInt8] = []
  private var start = 0
  private var end = 0
  private var isComplete = false
  /// The 1-based number of the line last given.
  private(set) var number = 0
  /// Whether the line last given has no line feed behind it.
  private(set) var isCut = false

  /// The longest line: a message with the largest record.
  static let longest = 256 << 20

  init(_ source: ByteSource) {
    self.source = source
  }

  /// The next line without its line break; nil at the end of the input.
  func next() throws(Fault) -> ArraySlice<UInt8>? {
    let breaks = ByteScan(.lineFeed, .lineFeed, .lineFeed)
    var searched = start
    while true {
      let stop = breaks.first(in: bytes.span.extracting(0..<end), from: searched)
      if stop < end || (isComplete && start < end) {
        let line = bytes[start..<stop]
        start = min(stop + 1, end)
        isCut = stop == end
        number += 1
        return line.last == .carriageReturn ? line.dropLast() : line
      }
      guard !isComplete else { return nil }
      searched = stop - start
      try fill()
      searched += start
    }
  }

  private func fill() throws(Fault) {
    if start > 0 {
      bytes.removeSubrange(0..<start)
      end -= start
      start = 0
    }
    guard end <= Self.longest else {
      throw Fault(
        .recordTooLong, at: Position(source.name, line: number + 1),
        [.limit: String(Self.longest)])
    }
    if bytes.count < end + source.chunk {
      bytes += [UInt8](repeating: 0, count: max(bytes.count, end + source.chunk - bytes.count))
    }
    let count = try source.read(into: &bytes, at: end)
    end += count
    isComplete = count == 0
  }

  /// The message on the next line that is not blank; nil at the end.
  func message(_ format: StreamFormat) throws(Fault) -> StreamMessage? {
    while let line = try next() {
      guard !line.allSatisfy(\.isBlank) else { continue }
      do throws(Fault) {
        return try StreamMessage(line, format)
      } catch {
        // What an extractor that was ended leaves behind.
        let isHalf = isCut && error.code == .malformed && JSONMembers(line) == nil
        let fault = isHalf ? Fault(.fileTruncated) : error
        throw fault.at(Position(source.name, line: number))
      }
    }
    return nil
  }
}
