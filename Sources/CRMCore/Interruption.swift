import Synchronization

/// Whether the process has been asked to end, as SIGINT and SIGTERM do.
///
/// Whatever works for long checks now and then. A thrown fault rolls transactions back and removes
/// temporary files on its way out, which ending the process at once would not.
public enum Interruption {
  private static let status = Atomic<Int32>(0)

  /// Asks everything that works to end; the process is to end with `status`.
  public static func request(_ status: ExitStatus) {
    self.status.store(status.rawValue, ordering: .relaxed)
  }

  /// The status to end with, or nil when nobody has asked.
  public static var requested: ExitStatus? {
    ExitStatus(rawValue: status.load(ordering: .relaxed)).flatMap { $0 == .done ? nil : $0 }
  }

  /// Goes on when nobody has asked to end.
  ///
  /// - Throws: `Fault` `interrupted`.
  public static func check() throws(Fault) {
    if let requested { throw Fault(.interrupted, [.reason: requested.meaning]) }
  }
}
