package import CRMCore
import Foundation

/// An advisory lock on the database file, held as long as the value lives.
///
/// Those that only ask share it with each other; who changes the database has it alone.
///
/// SQLite locks for one transaction; a run has several, and no second run may come between them.
/// `flock` locks belong to the open file and do not disturb SQLite's own POSIX locks as long as this
/// descriptor is closed last, which the owner's order of release takes care of. They end with the
/// process, however it ends.
package final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32
  /// True when taking the lock made the file.
  package let madeFile: Bool

  /// Takes the lock, making an empty file when there is none.
  ///
  /// - Throws: `Fault`: `databaseBusy` when another process holds it, `cannotCreate` otherwise.
  package init(_ path: String, isShared: Bool) throws(Fault) {
    self.path = path
    while true {
      let (descriptor, madeFile) = try Self.open(path)
      guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw Self.fault(path, code)
      }
      // Between opening and locking, the file may have been removed or replaced.
      if Self.names(path, descriptor) {
        (self.descriptor, self.madeFile) = (descriptor, madeFile)
        return
      }
      close(descriptor)
    }
  }

  deinit { close(descriptor) }

  /// Removes the file when taking the lock made it and the path still names it.
  package func removeFile() {
    if madeFile, Self.names(path, descriptor) { unlink(path) }
  }

  private static func open(_ path: String) throws(Fault) -> (Int32, madeFile: Bool) {
    let new = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if new >= 0 { return (new, true) }
    let old = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard old >= 0 else { throw fault(path, errno) }
    return (old, false)
  }

  private static func names(_ path: String, _ descriptor: Int32) -> Bool {
    var (here, there) = (stat(), stat())
    guard fstat(descriptor, &here) == 0, stat(path, &there) == 0 else { return false }
    return here.st_ino == there.st_ino && here.st_dev == there.st_dev
  }

  private static func fault(_ path: String, _ code: Int32) -> Fault {
    guard code != EWOULDBLOCK else {
      return Fault(
        .databaseBusy, at: Position(path), [.remedy: "wait until that has ended, and try again"])
    }
    return Fault(.cannotCreate, at: Position(path), [.reason: String(cString: strerror(code))])
  }
}
