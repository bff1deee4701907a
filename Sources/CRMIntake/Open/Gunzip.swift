import CRMCore
import CZlib

/// Unpacks gzip data (RFC 1952) as it is read: one member, or several one after the other.
///
/// Zeros behind the last member, with which tapes and some tools pad, are passed over. Checksums are
/// zlib's to check.
final class Gunzip: ByteProducer {
  private let packed: ByteSource
  private let limits: ExpansionLimits
  /// zlib keeps the address of its state, so that this must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private var input: [UInt8]
  private var place = 0
  private var end = 0
  /// Whether a member has begun and not ended.
  private var isInside = true
  private var consumed = 0
  private var produced = 0

  init(_ packed: ByteSource, _ limits: ExpansionLimits) throws(Fault) {
    self.packed = packed
    self.limits = limits
    input = [UInt8](repeating: 0, count: packed.chunk)
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    guard inflateInitGzip(state) == Z_OK else {
      throw Fault(.internal, at: Position(packed.name), [.reason: "zlib gives no decoder"])
    }
  }

  deinit {
    inflateEnd(state)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Whether an input begins as gzip data does.
  static func isPacked(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x1F, 0x8B]) }

  func produce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    while try fill() {
      if !isInside {
        guard input[place] != 0 else {
          place += 1
          continue
        }
        inflateReset(state)
        isInside = true
      }
      let count = try inflate(into: buffer)
      produced += count
      try limits.check(produced, packed: consumed)
      if count > 0 { return count }
    }
    guard !isInside else {
      throw Fault(.fileTruncated, [.reason: "the gzip data is not complete"])
    }
    return 0
  }

  /// Makes sure that there is packed data to go on with; false at its end.
  private func fill() throws(Fault) -> Bool {
    guard place == end else { return true }
    place = 0
    end = try packed.read(into: &input, at: 0)
    return end > 0
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    let status = input.withUnsafeMutableBytes { input in
      state.pointee.next_in = input.baseAddress.map { $0 + place }?
        .assumingMemoryBound(to: Bytef.self)
      state.pointee.avail_in = uInt(end - place)
      state.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: Bytef.self)
      state.pointee.avail_out = uInt(buffer.count)
      return CZlib.inflate(state, Z_NO_FLUSH)
    }
    let used = end - place - Int(state.pointee.avail_in)
    place += used
    consumed += used
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInside = false
    default: throw damage
    }
    return buffer.count - Int(state.pointee.avail_out)
  }

  private var damage: Fault {
    let reason = state.pointee.msg.map { String(cString: $0) } ?? "it is damaged"
    return Fault(.undecodable, [.expected: "gzip data", .reason: reason])
  }
}
