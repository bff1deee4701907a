import Foundation
import TestSupport

/// A command to kill, with the states of the database before and after it.
struct Victim {
  enum Kind: String, CaseIterable, Sendable {
    case firstImport = "first import"
    case secondImport = "re-import"
    /// Of nearly the same records under another path.
    case laterImport = "later export"
    case reconcile
  }

  /// When to kill.
  enum Moment {
    case after(seconds: Double)
    /// So long after the database file itself has begun to change, as it does when a transaction
    /// ends.
    case writing(seconds: Double)
  }

  /// What a kill left.
  enum Left: String {
    case before, after
    case ended = "after: it had ended before"
    case neither = "neither state"
  }

  let folder: WorkFolder
  let after: DatabaseState?
  /// How long the command takes when nobody disturbs it, in seconds.
  let duration: Double
  private let arguments: [String]
  private let before: DatabaseState?
  /// The database before the command.
  private let start: Data?

  private static func load(_ path: String) -> [String] { ["import", path, "--source", "crm"] }

  init(_ kind: Kind, rows: Int) throws {
    folder = try WorkFolder()
    let file = ContactFile(rows: rows)
    try folder.write(file.text(city: "Lyon"), to: "contact.csv")
    if kind != .firstImport { _ = try folder.run(Self.load("contact.csv")) }
    switch kind {
    case .firstImport: arguments = Self.load("contact.csv")
    case .secondImport:
      try folder.write(file.text(city: "Nantes"), to: "contact.csv")
      arguments = Self.load("contact.csv")
    case .laterImport:
      // The second of the lines is the first record.
      var lines = file.text(city: "Lyon").split(separator: "\n", omittingEmptySubsequences: false)
      lines.remove(at: 1)
      try folder.write(lines.joined(separator: "\n"), to: "later/contact.csv")
      arguments = Self.load("later/contact.csv")
    case .reconcile: arguments = ["reconcile"]
    }
    start = kind == .firstImport ? nil : try folder.read("crm.sqlite")
    before = try DatabaseState.of(folder.url.appending(path: "crm.sqlite"))
    let clock = ContinuousClock()
    let (arguments, folder) = (arguments, folder)
    let time = try clock.measure { _ = try folder.run(arguments) }
    duration = time / .seconds(1)
    after = try DatabaseState.of(folder.url.appending(path: "crm.sqlite"))
  }

  /// The state of the database.
  func state() throws -> DatabaseState? { try DatabaseState.of(database) }

  private var database: URL { folder.url.appending(path: "crm.sqlite") }

  /// Runs the command from the start again, and kills it.
  func kill(at moment: Moment) throws -> Left {
    for name in try folder.names() where name.hasPrefix("crm.sqlite") {
      try FileManager.default.removeItem(at: folder.url.appending(path: name))
    }
    try start?.write(to: database)
    let untouched = Stamp(database)
    let running = try folder.start(arguments)
    switch moment {
    case .after(let seconds): usleep(UInt32(seconds * 1e6))
    case .writing(let seconds):
      while running.isRunning, !Stamp(database).isWritten(since: untouched) { usleep(20) }
      usleep(UInt32(seconds * 1e6))
    }
    running.signal(SIGKILL)
    try running.outcome()
    let left = try state()
    guard running.wasKilled else { return left == after ? .ended : .neither }
    return left == after ? .after : left == before ? .before : .neither
  }

  /// Runs the command on what the kill left.
  func goOn() throws -> WorkFolder.Outcome { try folder.run(arguments) }
}

/// What tells that a file was written to.
private struct Stamp: Equatable {
  private var status = stat()

  /// More than a database holds that nothing was loaded into.
  private static let emptyBytes = 1 << 20

  init(_ file: URL) {
    if stat(file.path(), &status) != 0 { status = stat() }
  }

  func isWritten(since other: Stamp) -> Bool {
    other.status.st_size == 0 ? status.st_size > Self.emptyBytes : self != other
  }

  static func == (a: Stamp, b: Stamp) -> Bool {
    a.status.st_size == b.status.st_size && a.status.st_mtim.tv_sec == b.status.st_mtim.tv_sec
      && a.status.st_mtim.tv_nsec == b.status.st_mtim.tv_nsec
  }
}
