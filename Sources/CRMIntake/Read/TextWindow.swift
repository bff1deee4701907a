package import CRMCore

/// The part of an input that is in memory, as UTF-8.
///
/// `fill` moves the bytes, so that whoever keeps a place across it keeps it relative to `start`.
package struct TextWindow {
  package let source: ByteSource
  package let encoding: TextEncoding
  /// The bytes; those from `start` to `end` count.
  package private(set) var bytes: [UInt8] = []
  /// The first byte that is still needed.
  package var start = 0
  package private(set) var end = 0
  /// Whether nothing more will come.
  package private(set) var isComplete = false
  /// The offset in the text of the byte at index 0.
  package private(set) var base = 0
  private var transcoder: Transcoder?
  private var raw: [UInt8] = []

  private let repairs: Bool
  /// The beginning of a character whose rest is still to come, when repairing.
  private var tail: [UInt8] = []
  /// The text before it was repaired, from `start` at the last filling on.
  private var unrepaired: [UInt8] = []
  /// The offset in the repaired text at which that begins.
  private var unrepairedBase = 0

  /// Makes a window; with `repairs`, U+FFFD stands in it for what is not UTF-8.
  package init(_ source: ByteSource, encoding: TextEncoding, repairs: Bool = false) {
    self.source = source
    self.encoding = encoding
    self.repairs = repairs
    guard encoding != .utf8 || repairs else { return }
    transcoder = Transcoder(encoding)
    raw = [UInt8](repeating: 0, count: source.chunk)
  }

  /// How many bytes count.
  package var count: Int { end - start }

  /// Pulls at most one more chunk; none when the input has ended.
  package mutating func fill() throws(Fault) {
    guard !isComplete else { return }
    guard transcoder == nil else { return try fillDecoded() }
    makeRoom(source.chunk)
    let count = try source.read(into: &bytes, at: end)
    end += count
    isComplete = count == 0
  }

  private mutating func fillDecoded() throws(Fault) {
    let count = try source.read(into: &raw, at: 0)
    isComplete = count == 0
    var text = tail
    text.reserveCapacity(2 * count)
    transcoder?.decode(raw[..<count], isLast: isComplete, into: &text)
    if repairs {
      tail = isComplete ? [] : Array(text.suffix(UTF8Check.cutLength(text[...])))
      text.removeLast(tail.count)
      unrepaired = original(of: base + start..<base + end) + text
      unrepairedBase = base + start
      text = repaired(text, encoding)
    }
    makeRoom(text.count)
    bytes.replaceSubrange(end..<end + text.count, with: text)
    end += text.count
  }

  private mutating func makeRoom(_ room: Int) {
    guard bytes.count - end < room else { return }
    let kept = start..<end
    if start > 0 {
      bytes.withUnsafeMutableBytes { all in
        all.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[kept]))
      }
      base += start
      (start, end) = (0, kept.count)
    }
    guard bytes.count - end < room else { return }
    bytes += [UInt8](repeating: 0, count: max(bytes.count, end + room - bytes.count))
  }

  /// How many bytes at the end begin a character whose rest is still to come.
  var cutLength: Int {
    isComplete ? 0 : UTF8Check.cutLength(bytes[start..<end])
  }

  /// The bytes in the file that a part of the text, given relative to `start`, was read from.
  package func raw(_ part: Range<Int>) -> [UInt8] {
    let place = start + part.lowerBound..<start + part.upperBound
    guard repairs else { return Transcoder.encode(bytes[place], as: encoding) }
    let text = original(of: base + place.lowerBound..<base + place.upperBound)
    return Transcoder.encode(text, as: encoding)
  }

  /// What stood in the text before it was repaired, where `range` is now.
  private func original(of range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var offset = unrepairedBase
    UTF8Repair.forEach(in: unrepaired, encoding) { part, isValid in
      let length = isValid ? part.count : UTF8Repair.replacement.count
      let shared = (offset..<offset + length).clamped(to: range)
      if isValid, !shared.isEmpty {
        let start = part.startIndex + shared.lowerBound - offset
        text += part[start..<start + shared.count]
      } else if !isValid, range.contains(offset) {
        text += part
      }
      offset += length
    }
    return text
  }
}
