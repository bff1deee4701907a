package import CRMCore
import CRMIntake
import Crypto
import Dispatch
import Foundation

/// SHA-256 of files and texts: what tells that an input has changed.
package enum FileDigest {
  /// The hash of a file's bytes, in hexadecimal, and their number.
  ///
  /// - Throws: `Fault` `fileMissing`, `fileUnreadable` or `interrupted`.
  package static func of(file path: String) throws(Fault) -> (sha256: String, bytes: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fault(
        errno == ENOENT ? .fileMissing : .fileUnreadable, at: Position(path),
        [.reason: String(cString: strerror(errno))])
    }
    defer { close(descriptor) }
    var hash = SHA256()
    var total = 0
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      try Interruption.check()
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw Fault(
          .fileUnreadable, at: Position(path), [.reason: String(cString: strerror(errno))])
      }
      guard count > 0 else { return (hexadecimal(hash.finalize()), total) }
      block.withUnsafeBytes { hash.update(bufferPointer: .init(rebasing: $0[..<count])) }
      total += count
    }
  }

  /// The size of a file in bytes; nil when there is none.
  package static func size(ofFile path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
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
  /// As many blocks as may wait.
  private let room = DispatchSemaphore(value: 4)
  /// How many bytes were read.
  package private(set) var bytes = 0

  package init() {}

  package func see(_ bytes: UnsafeRawBufferPointer) {
    self.bytes += bytes.count
    let block = Data(bytes)
    room.wait()
    queue.async {
      self.hash.update(data: block)
      self.room.signal()
    }
  }

  /// SHA-256 of all bytes so far, in hexadecimal.
  package var sha256: String { queue.sync { FileDigest.hexadecimal(hash.finalize()) } }
}
