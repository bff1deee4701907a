/// FNV-1a over 64 bits: a hash that is the same on every machine and in every run.
enum StableHash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(start, mixed) }

  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  static func text(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
