package import CRMCore
package import CRMIntake
import Crypto
import Dispatch
import Foundation

/// SHA-256 of files and texts: what tells that an input has changed.
package enum FileDigest {
  /// The hash of an input's bytes, in hexadecimal, and their number.
  ///
  /// - Throws: `Fault` when it cannot be read to its end, or `interrupted`.
  package static func of(_ source: ByteSource) throws(Fault) -> (sha256: String, bytes: Int) {
    let digest = ReadDigest()
    source.observer = digest
    var block = [UInt8](repeating: 0, count: source.chunk)
    repeat { try Interruption.check() } while try source.read(into: &block, at: 0) > 0
    return (digest.sha256, digest.bytes)
  }

  /// The hash of a text, in hexadecimal.
  package static func of(text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }

  fileprivate static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.reduce(into: "") { text, byte in
      let digits = String(byte, radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
  }
}

/// The hash of an input, made while it is read: it is that of the bytes that were loaded.
///
/// A thread of its own makes it, a few blocks behind, so that reading does not wait for it. The bytes
/// are seen by one thread, and asked about when it has ended.
package final class ReadDigest: ByteObserver, @unchecked Sendable {
  /// Touched on the queue alone.
  private var hash = SHA256()
  private let queue = DispatchQueue(label: "crmimport.digest")
  /// What waits to be hashed; they are taken in turn.
  private let blocks = (0..<ReadDigest.waiting).map { _ in Block() }
  private var next = 0
  /// As many blocks as are free.
  private let room = DispatchSemaphore(value: ReadDigest.waiting)
  /// How many bytes were read.
  package private(set) var bytes = 0

  package init() {}

  package func see(_ bytes: UnsafeRawBufferPointer) {
    self.bytes += bytes.count
    room.wait()
    let block = blocks[next]
    next = (next + 1) % blocks.count
    block.bytes.removeAll(keepingCapacity: true)
    block.bytes.append(contentsOf: bytes)
    queue.async {
      block.bytes.withUnsafeBytes { self.hash.update(bufferPointer: $0) }
      self.room.signal()
    }
  }

  private static let waiting = 4

  /// Bytes of the input: touched by the reader while it is free, then on the queue.
  private final class Block: @unchecked Sendable {
    var bytes: [UInt8] = []
  }

  /// SHA-256 of all bytes so far, in hexadecimal.
  package var sha256: String { queue.sync { FileDigest.hexadecimal(hash.finalize()) } }
}
