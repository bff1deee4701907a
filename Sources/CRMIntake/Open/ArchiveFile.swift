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
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/crmimport-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Fault(
        .cannotCreate, at: Position(folder), [.reason: String(cString: strerror(errno))])
    }
    unlink(template)
    do throws(Fault) {
      try Self.copy(source, to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard let stamp = FileStamp(descriptor) else {
      close(descriptor)
      throw Fault(.ioFault, at: Position(folder))
    }
    self.stamp = stamp
    size = stamp.size
  }

  deinit { close(descriptor) }

  private static func copy(_ source: ByteSource, to descriptor: Int32) throws(Fault) {
    var block = [UInt8](repeating: 0, count: source.chunk)
    while true {
      try Interruption.check()
      var rest = block[..<(try source.read(into: &block, at: 0))]
      guard !rest.isEmpty else { return }
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          let isFull = [ENOSPC, EDQUOT, EFBIG].contains(errno)
          throw Fault(isFull ? .diskFull : .ioFault, [.reason: String(cString: strerror(errno))])
        }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// - Throws: `fileChanged` when the file is not as it was when opened.
  func checkUnchanged() throws(Fault) {
    guard FileStamp(descriptor) == stamp else { throw Fault(.fileChanged) }
  }
}
