/// A 64-bit hash of bytes, the same on every machine: the folded 128-bit product of wyhash.
package enum ByteHash {
  /// The hash of some bytes: eight at a time, the last eight perhaps once more.
  package static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.count
    var state = seed
    guard count >= 8 else {
      return mix(mix(state, short(bytes)), UInt64(count))
    }
    var place = 0
    if count >= 64 {
      // Two lanes, so that one product need not wait for the other.
      var other = ~seed
      while place + 16 <= count - 8 {
        state = mix(state, word(bytes, at: place))
        other = mix(other, word(bytes, at: place + 8))
        place += 16
      }
      state = mix(state, other)
    }
    while place + 8 < count {
      state = mix(state, word(bytes, at: place))
      place += 8
    }
    return mix(mix(state, word(bytes, at: count - 8)), UInt64(count))
  }

  /// Fewer than eight bytes as one number, the first byte the highest.
  @inline(__always)
  private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var rest: UInt64 = 0
    guard bytes.count >= 4 else {
      for byte in bytes { rest = rest << 8 | UInt64(byte) }
      return rest
    }
    // The first four bytes and the last four, which may overlap.
    let first = UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))
    let last = UInt32(
      bigEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self))
    let bits = UInt64(8 * (bytes.count - 4))
    rest = UInt64(first) << bits
    return rest | UInt64(last) & (1 << bits - 1)
  }

  /// Mixes two numbers into one.
  @inline(__always)
  package static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: b ^ 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
