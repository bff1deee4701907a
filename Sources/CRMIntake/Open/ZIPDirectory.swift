#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The end of a ZIP archive (APPNOTE.TXT 4.3.14 to 4.3.16), looked at before libzip makes room for
/// all members that it promises.
enum ZIPDirectory {
  /// How many members the archive says that it has; nil when it does not say.
  static func count(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    // The fixed part of the record and the longest comment.
    let length = min(size, 22 + 0xFFFF)
    let tail = bytes(descriptor, at: size - length, count: length)
    guard let end = lastRecord(in: tail) else { return nil }
    let count = number(tail, at: end + 10, width: 2)
    guard count == 0xFFFF, end >= 20, number(tail, at: end - 20, width: 4) == 0x0706_4B50,
      let place = number(tail, at: end - 12, width: 8)
    else { return count }
    let large = bytes(descriptor, at: place, count: 56)
    guard number(large, at: 0, width: 4) == 0x0606_4B50 else { return count }
    return number(large, at: 32, width: 8) ?? .max
  }

  private static func lastRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return stride(from: tail.count - 22, through: 0, by: -1).first { place in
      number(tail, at: place, width: 4) == 0x0605_4B50
    }
  }

  private static func bytes(_ descriptor: Int32, at place: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, $0.count, off_t(place))
    }
    return Array(bytes.prefix(max(0, read)))
  }

  /// A little-endian number; nil when it is not there, or too large.
  private static func number(_ bytes: [UInt8], at place: Int, width: Int) -> Int? {
    guard place >= 0, place + width <= bytes.count else { return nil }
    let value = bytes[place..<place + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
