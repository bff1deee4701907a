import CZlib
package import Foundation

/// Packs bytes for tests, well and badly.
package enum Packing {
  /// Bytes as one gzip member.
  package static func gzip(_ bytes: Data) -> Data { deflate(bytes, windowBits: 15 + 16) }

  package static func gzip(_ text: String) -> Data { gzip(Data(text.utf8)) }

  /// CRC-32 as gzip and ZIP have it.
  package static func checksum(_ bytes: Data) -> UInt32 {
    UInt32(
      bytes.withUnsafeBytes {
        crc32(0, $0.baseAddress?.assumingMemoryBound(to: Bytef.self), uInt($0.count))
      })
  }

  fileprivate static func deflate(_ bytes: Data, windowBits: Int32) -> Data {
    var state = z_stream()
    deflateInit2_(
      &state, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&state) }
    var input = [UInt8](bytes)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&state, uLong(input.count))))
    let inputCount = uInt(input.count)
    let outputCount = uInt(output.count)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        state.next_in = input.baseAddress
        state.avail_in = inputCount
        state.next_out = output.baseAddress
        state.avail_out = outputCount
        _ = CZlib.deflate(&state, Z_FINISH)
      }
    }
    return Data(output.prefix(output.count - Int(state.avail_out)))
  }
}

/// A ZIP archive, member by member (APPNOTE.TXT 4.3).
package struct ZIPWriter {
  private var body = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  package init() {}

  /// What is wrong with a member.
  package enum Damage: Sendable {
    case checksum, encrypted
    /// The archive says that the member has another size.
    case size(UInt32)
    /// The method of packing is not known.
    case method
  }

  package mutating func add(_ name: String, _ text: String, _ damage: Damage? = nil) {
    add(Array(name.utf8), Data(text.utf8), damage)
  }

  /// Adds a member; its name need not be UTF-8.
  package mutating func add(_ name: [UInt8], _ bytes: Data, _ damage: Damage? = nil) {
    let packed = Packing.deflate(bytes, windowBits: -15)
    var flags: UInt16 = String(validating: name, as: UTF8.self) == nil ? 0 : 1 << 11
    var method: UInt16 = 8
    var checksum = Packing.checksum(bytes)
    var size = UInt32(bytes.count)
    switch damage {
    case .checksum: checksum ^= 1
    case .encrypted: flags |= 1
    case .size(let other): size = other
    case .method: method = 77
    case nil: break
    }
    let start = UInt32(body.count)
    var head = Data()
    head.append(flags)
    head.append(method)
    head.append(UInt32(0x5A21_0000))
    head.append(checksum)
    head.append(UInt32(packed.count))
    head.append(size)
    head.append(UInt16(name.count))
    head.append(UInt16(0))
    body.append(UInt32(0x0403_4B50))
    body.append(UInt16(20))
    body += head + Data(name) + packed
    directory.append(UInt32(0x0201_4B50))
    directory.append(UInt16(20))
    directory.append(UInt16(20))
    directory += head
    for _ in 0..<3 { directory.append(UInt16(0)) }
    directory.append(UInt32(0))
    directory.append(start)
    directory += Data(name)
    count += 1
  }

  /// The archive.
  package var data: Data {
    var end = Data()
    end.append(UInt32(0x0605_4B50))
    end.append(UInt32(0))
    end.append(count)
    end.append(count)
    end.append(UInt32(directory.count))
    end.append(UInt32(body.count))
    end.append(UInt16(0))
    return body + directory + end
  }
}

extension Data {
  fileprivate mutating func append(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
