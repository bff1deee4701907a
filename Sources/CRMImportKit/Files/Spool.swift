import CRMCore
import Foundation

/// Standard input as a file: an input is read twice, once to know whether it has changed.
final class Spool {
  /// The path of the temporary file; it goes away with the value.
  let path: String

  /// Copies standard input into a temporary file.
  init() throws(Fault) {
    var template = Array((NSTemporaryDirectory() + "/crmimport-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw Spool.fault(.cannotCreate, path) }
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = block.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw Spool.fault(.ioFault, "-") }
      guard count > 0 else { return }
      var written = 0
      while written < count {
        let part = block.withUnsafeBytes {
          write(descriptor, $0.baseAddress.map { $0 + written }, count - written)
        }
        guard part > 0 else { throw Spool.fault(errno == ENOSPC ? .diskFull : .ioFault, path) }
        written += part
      }
    }
  }

  deinit { unlink(path) }

  private static func fault(_ code: Fault.Code, _ path: String) -> Fault {
    Fault(code, at: Position(path), [.reason: String(cString: strerror(errno))])
  }
}
