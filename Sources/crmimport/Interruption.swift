import CRMCore
import Dispatch
import Foundation

/// Ends the process on SIGINT and SIGTERM with the published status.
///
/// Nothing has to be undone: whatever transaction is open, SQLite rolls back when the database is
/// next opened.
enum Interruption {
  /// Begins to watch; the watch ends with the returned values.
  static func watch() -> [any DispatchSourceSignal] {
    [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Console.complain("\(status.meaning); the database is as it was")
        _exit(status.rawValue)
      }
      source.activate()
      return source
    }
  }
}
