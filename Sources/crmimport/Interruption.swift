import CRMCore
import Dispatch
import Foundation

/// Ends the process on SIGINT and SIGTERM with the published status.
///
/// Nothing has to be undone: whatever transaction is open, SQLite rolls back when the database is
/// next opened.
enum Interruption {
  private static let sources = [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map {
    number, status in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      Console.complain("\(status.meaning); the database is as it was")
      _exit(status.rawValue)
    }
    return source
  }

  static func watch() {
    for source in sources { source.activate() }
  }
}
