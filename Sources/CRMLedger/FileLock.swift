package import CRMCore
import Foundation

/// An advisory lock on the database file, held as long as the value lives.
///
/// Those that only ask share it with each other; who changes the database has it alone.
///
/// SQLite locks for one transaction; a run has several, and no second run may come between them.
/// `flock` locks belong to the open file and do not disturb SQLite's own POSIX locks as long as this
/// descriptor is closed last, which the owner's order of release takes care of.
package final class FileLock: Sendable {
  private let descriptor: Int32
  /// True when taking the lock made the file.
  package let madeFile: Bool

  /// Takes the lock, making an empty file when there is none.
  ///
  /// - Throws: `Fault`: `databaseBusy` when another process holds it, `cannotCreate` otherwise.
  package init(_ path: String, isShared: Bool) throws(Fault) {
    madeFile = access(path, F_OK) != 0
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Fault(
        .cannotCreate, at: Position(path), [.reason: String(cString: strerror(errno))])
    }
    guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      let busy = errno == EWOULDBLOCK
      close(descriptor)
      throw Fault(busy ? .databaseBusy : .cannotCreate, at: Position(path))
    }
  }

  deinit { close(descriptor) }
}
