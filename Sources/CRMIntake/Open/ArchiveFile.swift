import CRMCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that can be read at any place: where an archive lies, or a copy of one that lies in another.
final class ArchiveFile {
  let descriptor: Int32
  let size: Int
  private let stamp: FileStamp

  /// Opens the file at `path`.
  init(path: String) throws(Fault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let stamp = FileStamp(descriptor) else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      throw Fault(.fileUnreadable, [.reason: reason])
    }
    self.stamp = stamp
    size = stamp.size
  }

  /// Copies an input into a temporary file without a name.
  init(copying source: ByteSource) throws(Fault) {
    let file = try TemporaryFile()
    descriptor = file.descriptor
    unlink(file.path)
    do throws(Fault) {
      var block = [UInt8](repeating: 0, count: source.chunk)
      while true {
        try Interruption.check()
        let count = try source.read(into: &block, at: 0)
        guard count > 0 else { break }
        try file.append(block[..<count])
      }
    } catch {
      close(descriptor)
      throw error
    }
    guard let stamp = FileStamp(descriptor) else {
      close(descriptor)
      throw Fault(.ioFault, at: Position(file.path))
    }
    self.stamp = stamp
    size = stamp.size
  }

  deinit { close(descriptor) }

  /// - Throws: `fileChanged` when the file is not as it was when opened.
  func checkUnchanged() throws(Fault) {
    guard FileStamp(descriptor) == stamp else { throw Fault(.fileChanged) }
  }
}
