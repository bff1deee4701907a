import CRMCore
import CRMIntake
import Foundation

/// A copy of an input that can be read only once: an input is read twice, first to know whether it
/// has changed.
final class Spool {
  /// The path of the temporary file; it goes away with the value.
  let path: String

  /// Copies standard input.
  ///
  /// - Throws: `Fault`: `fileUnreadable`, `cannotCreate`, `diskFull`, `ioFault`, `interrupted`.
  static func standardInput() throws(Fault) -> Spool {
    try Spool(of: STDIN_FILENO, named: "-")
  }

  /// Copies what is no regular file, such as a named pipe; nil for a regular file, and for whatever
  /// reading will find fault with.
  static func ofStream(_ location: String, named name: String) throws(Fault) -> Spool? {
    var status = stat()
    guard stat(location, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFDIR: return nil
    case S_IFIFO: break
    default: throw Fault(.fileUnreadable, at: Position(name), [.reason: "it is a device"])
    }
    // Opening a pipe waits for a writer, and could not be interrupted; waiting for bytes can.
    let descriptor = open(location, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(.fileUnreadable, name) }
    defer { close(descriptor) }
    return try Spool(of: descriptor, named: name)
  }

  private init(of input: Int32, named name: String) throws(Fault) {
    let file = try TemporaryFile()
    path = file.path
    defer { close(file.descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try Self.read(input, into: &block, named: name)
      guard count > 0 else { return }
      try file.append(block[..<count])
    }
  }

  deinit { unlink(path) }

  /// Waits for bytes, looking up now and then.
  private static func read(
    _ input: Int32, into block: inout [UInt8], named name: String
  ) throws(Fault) -> Int {
    while true {
      try Interruption.check()
      var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let count = poll(&ready, 1, 100)
      if count == 0 || (count < 0 && errno == EINTR) { continue }
      let size = block.withUnsafeMutableBytes {
        Foundation.read(input, $0.baseAddress, $0.count)
      }
      if size >= 0 { return size }
      guard errno == EINTR || errno == EAGAIN else { throw fault(.fileUnreadable, name) }
    }
  }

  private static func fault(_ code: Fault.Code, _ path: String) -> Fault {
    Fault(code, at: Position(path), [.reason: String(cString: strerror(errno))])
  }
}
