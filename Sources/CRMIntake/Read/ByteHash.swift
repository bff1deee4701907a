/// A 64-bit hash of bytes, the same on every machine: the folded 128-bit product of wyhash.
package enum ByteHash {
  /// The hash of some bytes: sixteen at a time, the last sixteen perhaps once more.
  ///
  /// A `seed` is a hash itself: it meets the last bytes as it is.
  package static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.count
    var state = seed
    let (first, last): (UInt64, UInt64)
    switch count {
    case 0: (first, last) = (0, 0)
    case 1..<4:
      let middle = UInt64(bytes[count &>> 1]) &<< 8
      (first, last) = (UInt64(bytes[0]) | middle | UInt64(bytes[count &- 1]) &<< 16, 0)
    case 4..<8: (first, last) = (half(bytes, at: 0), half(bytes, at: count &- 4))
    case 8...16: (first, last) = (word(bytes, at: 0), word(bytes, at: count &- 8))
    default:
      var place = 0
      if count >= 64 {
        // Two lanes, so that one product need not wait for the other.
        var other = ~seed
        while place &+ 32 < count {
          state = mix(word(bytes, at: place), state ^ word(bytes, at: place &+ 8))
          other = mix(word(bytes, at: place &+ 16), other ^ word(bytes, at: place &+ 24))
          place &+= 32
        }
        state = mix(state, other)
      }
      while place &+ 16 < count {
        state = mix(word(bytes, at: place), state ^ word(bytes, at: place &+ 8))
        place &+= 16
      }
      (first, last) = (word(bytes, at: count &- 16), word(bytes, at: count &- 8))
    }
    return mix(mix(first, state ^ last), UInt64(count))
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

  @inline(__always)
  private static func half(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
  }
}
