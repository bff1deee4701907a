import CRMCore
import CRMIntake
import Foundation
import TestSupport
import Testing

/// Generated and damaged documents, read by this program and by Foundation.
@Suite("JSON as Foundation reads it")
struct JSONPeerTests {
  /// What the reader makes of a document that is one record; nil when it refuses it.
  static func read(_ input: [UInt8], chunk: Int = 1 << 14) -> Any? {
    var options = InputOptions()
    (options.format, options.encoding, options.records) = (.json, "utf-8", "$")
    options.limits.depth = 512
    guard
      var reader = try? openReader(
        source: ByteSource(bytes: input, name: "in", chunk: chunk), options: options)
    else { return nil }
    var record = Record()
    guard case .record? = try? reader.next(&record) else { return nil }
    let value = record.value(0)
    guard case .end? = try? reader.next(&record) else { return nil }
    return value
  }

  static func foundation(_ input: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)
  }

  /// Where the two may differ: what each makes of the text, nil when it refuses it.
  struct Difference: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var input: [UInt8]
    var isRead: Bool
    var isReadByFoundation: Bool
  }

  static let differences: [Difference] = [
    // The reader keeps both, in order; Foundation keeps the last.
    Difference(
      testDescription: "a key twice", input: Array(#"{"a":1,"a":2}"#.utf8), isRead: true,
      isReadByFoundation: true),
    // A number stays the characters that it is, whatever its size.
    Difference(
      testDescription: "a number beyond a double", input: Array("[1e999]".utf8), isRead: true,
      isReadByFoundation: false),
    // Text that is not Unicode is never let in without a mark.
    Difference(
      testDescription: "half a surrogate pair", input: Array(#"["\ud800"]"#.utf8), isRead: false,
      isReadByFoundation: false),
    Difference(
      testDescription: "the second half first", input: Array(#"["\ude00\ud83d"]"#.utf8),
      isRead: false, isReadByFoundation: false),
    Difference(
      testDescription: "a NUL in a text", input: Array(#"["\u0000"]"#.utf8), isRead: true,
      isReadByFoundation: true),
    Difference(
      testDescription: "a byte order mark", input: Array("\u{FEFF}[1]".utf8), isRead: true,
      isReadByFoundation: true),
    Difference(
      testDescription: "512 levels",
      input: Array((String(repeating: "[", count: 512) + String(repeating: "]", count: 512)).utf8),
      isRead: true, isReadByFoundation: true),
    Difference(
      testDescription: "513 levels",
      input: Array((String(repeating: "[", count: 513) + String(repeating: "]", count: 513)).utf8),
      isRead: false, isReadByFoundation: false),
  ]

  @Test(arguments: differences)
  func isKnown(_ it: Difference) {
    #expect((Self.read(it.input) != nil) == it.isRead)
    #expect((Self.foundation(it.input) != nil) == it.isReadByFoundation)
  }

  @Test("Damaged documents are read by both or by none, and as the same", arguments: 1...300)
  func agree(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var input = Array(ReadJSONTests.value(depth: 0, &random).utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) { Self.damage(&input, &random) }
    guard input.contains(where: { !" \n\r\t".utf8.contains($0) }) else { return }
    let theirs = Self.foundation(input)
    for chunk in chunkSizes {
      let ours = Self.read(input, chunk: chunk)
      let text = String(decoding: input, as: UTF8.self)
      let isBeyondDouble = theirs == nil && ours.map { "\($0)".contains("inf") } == true
      #expect((ours != nil) == (theirs != nil) || isBeyondDouble, "\(text)")
      guard let ours, let theirs else { continue }
      #expect([ours] as NSArray == [theirs] as NSArray, "\(text)")
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let letters = Array("{}[],:\"\\x019.-+eEtfnu \u{1}".utf8) + [0x80, 0xC3, 0xFF]
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.removeSubrange(place..<min(place + 1, bytes.count))
    case 1: bytes.insert(letters.randomElement(using: &random) ?? 0, at: place)
    default:
      guard place < bytes.count else { return }
      bytes[place] = letters.randomElement(using: &random) ?? 0
    }
  }
}
