import CRMIntake
import TestSupport
import Testing

/// What is done with bytes of any kind: their hash, and whether they are UTF-8.
@Suite("Bytes")
struct ByteTests {
  private static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { ByteHash.of($0, seed: seed) }
  }

  /// Lengths around every step of the hash: none, words, pairs of words, two lanes of them.
  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 96, 97, 129])
  func everyByteCounts(_ length: Int) {
    var random = SplitMix64(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    var hashes: Set = [
      Self.hash(bytes), Self.hash(bytes, seed: 0xCBF2_9CE4_8422_2325), Self.hash(bytes + [0]),
      Self.hash([0] + bytes),
    ]
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        hashes.insert(Self.hash(other))
      }
    }
    // Without bytes, a zero behind them is a zero in front.
    #expect(hashes.count == (length == 0 ? 3 : 4 + 8 * length))
  }

  /// Hashes are stored: another machine, or a later version, must find the same.
  @Test func staysTheSame() {
    let text = Array("Rochambeau & Fils SARL, 12 rue des Tanneurs, 59800 Lille, France ".utf8)
    let hashes = [0, 2, 5, 11, 16, 40, text.count].map { Self.hash(Array(text.prefix($0))) }
    #expect(
      hashes == [
        4_843_687_757_353_203_138, 12_841_774_307_600_154_282, 2_911_600_232_493_065_044,
        9_704_682_353_829_713_823, 1_871_180_260_615_486_366, 5_923_916_836_421_029_209,
        1_609_510_859_687_754_769,
      ])
  }

  /// A record is refused for its bytes where the standard library says that they are no UTF-8.
  @Test(arguments: 1...20)
  func whatIsUTF8(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces: [[UInt8]] = [
      Array("abcdefgh".utf8), Array("é".utf8), Array("ß".utf8), Array("€".utf8), Array("😀".utf8),
      [0xC1], [0xC2], [0xDF], [0xE0], [0xED], [0xF0], [0xF4], [0x80], [0x9F], [0xA0], [0xBF],
      [0x7F],
    ]
    let lines = (0..<100).map { _ in
      [UInt8(ascii: "x")]
        + (0..<6).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    }
    var options = InputOptions()
    options.encoding = "utf-8"
    options.header = .none
    options.columnNames = ["a"]
    options.delimiter = UInt8(ascii: ",")
    let expected = lines.enumerated().map { index, line in
      String(validating: line, as: UTF8.self).map { "\(index + 1): \($0)" }
        ?? "\(index + 1): ! invalid_bytes@\(index + 1)"
    }
    #expect(ReadRun(Array(lines.joined(separator: [0x0A])), options).steps == expected)
  }
}
