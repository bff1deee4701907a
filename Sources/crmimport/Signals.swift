import CRMCore
import Dispatch
import Foundation

/// What signals and closed streams do to the process.
enum Signals {
  /// Seconds that the work has to notice that it is to end.
  private static let patience = 5.0

  /// Makes faults of what would end the process without a word.
  ///
  /// A closed pipe and a file beyond the size limit are errors of `write`. A standard stream that is
  /// closed is taken by `/dev/null`, opened the wrong way round, so that using it still fails: else
  /// the next file opened, such as the database, would stand in its place.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Asks the work to end on SIGINT and SIGTERM.
  ///
  /// Work that does not notice in time, or a second signal, ends the process at once. Nothing is
  /// lost by that: whatever transaction is open, SQLite rolls back when the database is next opened.
  ///
  /// - Returns: What watches, as long as it lives.
  static func watch() -> [any DispatchSourceSignal] {
    [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if Interruption.requested != nil { endAtOnce(status) }
        Interruption.request(status)
        DispatchQueue.global().asyncAfter(deadline: .now() + patience) { endAtOnce(status) }
      }
      source.activate()
      return source
    }
  }

  private static func endAtOnce(_ status: ExitStatus) -> Never {
    Console.complain("error: \(status.meaning); what was not complete is undone")
    _exit(status.rawValue)
  }
}
