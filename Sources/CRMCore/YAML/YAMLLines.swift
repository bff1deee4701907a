/// The lines of a YAML file, counted as its parser does: each ends with CR LF, LF, CR, or one of the
/// line ends of Unicode, and a byte order mark is no part of the first.
public struct YAMLLines: Sendable {
  let bytes: [UInt8]
  private let ranges: [Range<Int>]

  /// Finds the lines in the bytes of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = start
    while place < bytes.count {
      let length = Self.lineEnd(in: bytes, at: place)
      if length > 0 {
        ranges.append(start..<place)
        start = place + length
      }
      place += max(1, length)
    }
    self.ranges = ranges + [start..<bytes.count]
  }

  /// How many lines there are.
  public var count: Int { ranges.count }

  /// The bytes of a line, counted from 1, without what ends it; nil when there is none.
  public subscript(number: Int) -> ArraySlice<UInt8>? { range(of: number).map { bytes[$0] } }

  /// A line as text.
  func text(_ number: Int) -> String? { self[number].map { String(decoding: $0, as: UTF8.self) } }

  func range(of number: Int) -> Range<Int>? {
    ranges.indices.contains(number - 1) ? ranges[number - 1] : nil
  }

  /// How many bytes at a place end a line; 0 when it goes on.
  static func lineEnd(in bytes: [UInt8], at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    switch bytes[place] {
    case 0x0A: return 1
    case 0x0D: return place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
    case 0xC2: return place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
      return bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
