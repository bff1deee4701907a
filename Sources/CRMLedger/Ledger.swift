package import CRMCore
import Foundation
package import GRDB
import GRDBSQLite
import Synchronization

/// The database: the only owner of connections, migrations and transactions.
///
/// Stages get a GRDB `Database` inside `write` or `read` and never open one themselves.
package final class Ledger: Sendable {
  /// The path of the database file, or nil in memory.
  package let path: String?
  private let queue: DatabaseQueue
  private let lock: FileLock?
  /// Whether a transaction has been kept.
  private let hasKept = Atomic<Bool>(false)

  /// `PRAGMA application_id` of our databases: "CRMi".
  package static let applicationId: Int32 = 0x4352_4D69

  /// How to open a database.
  package enum Mode: Sendable {
    /// Made when missing, migrated when older, locked against a second writer.
    case write
    /// As `write`, beside others that ask: each waits for the other's transaction.
    case ask
    /// Must exist.
    case read
  }

  /// Opens the database at `path`.
  ///
  /// A file that this makes goes away again when nothing was written to it.
  ///
  /// - Throws: `Fault`: `databaseMissing` in read mode, `databaseForeign` for a file of another
  ///   program, `databaseNewer` for a later schema, `databaseBusy` when another run writes to it,
  ///   `cannotCreate` when the folder does not allow it.
  package static func open(_ path: String, _ mode: Mode) throws -> Ledger {
    let exists = FileManager.default.fileExists(atPath: path)
    if mode == .read, !exists { throw Fault(.databaseMissing, at: Position(path)) }
    if exists { try checkHeader(path) }
    let lock = mode == .read ? nil : try FileLock(path, isShared: mode == .ask)
    do {
      // To SQLite, ":memory:" and "file:name" are no paths; "./:memory:" is.
      let place = path.hasPrefix("/") ? path : "./" + path
      let queue = try opened(place, configuration(mode), lock)
      let ledger = Ledger(path: path, queue: queue, lock: lock)
      try ledger.prepare(mode)
      return ledger
    } catch let error as DatabaseError {
      throw Fault(database: error, path: path)
    }
  }

  private static func opened(
    _ path: String, _ configuration: Configuration, _ lock: FileLock?
  ) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      lock?.removeFile()
      throw error
    }
  }

  /// Opens an empty database in memory, for tests and dry runs on nothing.
  package static func inMemory() throws -> Ledger {
    let queue = try DatabaseQueue(configuration: configuration(.write))
    let ledger = Ledger(path: nil, queue: queue, lock: nil)
    try ledger.prepare(.write)
    return ledger
  }

  private init(path: String?, queue: DatabaseQueue, lock: FileLock?) {
    self.path = path
    self.queue = queue
    self.lock = lock
  }

  deinit {
    if !hasKept.load(ordering: .relaxed) { lock?.removeFile() }
  }

  /// Runs `work` in one transaction: all of it is kept, or, when it throws, nothing.
  package func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try mapped { try queue.writeWithoutTransaction { db in try transaction(db, work) } }
  }

  /// Does what `write` does, with foreign keys off.
  ///
  /// For the loader: it takes every key from the tables themselves, and is spared the look-up of each
  /// in its parent. Tests check that all keys hold afterwards.
  package func load<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try mapped {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        return try transaction(db, work)
      }
    }
  }

  /// Runs `work` in a transaction that is always rolled back, and returns its result.
  package func rehearse<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try mapped {
      try queue.writeWithoutTransaction { db in
        try Interruption.check()
        try db.execute(sql: "BEGIN IMMEDIATE")
        defer { try? db.execute(sql: "ROLLBACK") }
        return try work(db)
      }
    }
  }

  /// Runs `work` on one unchanging state of the database.
  package func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try mapped { try queue.read(work) }
  }

  private func transaction<Result>(
    _ db: Database, _ work: (Database) throws -> Result
  ) throws -> Result {
    try Interruption.check()
    try db.execute(sql: "BEGIN IMMEDIATE")
    do {
      let result = try work(db)
      try db.execute(sql: "COMMIT")
      hasKept.store(true, ordering: .relaxed)
      return result
    } catch {
      if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") }
      throw error
    }
  }

  private func mapped<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw completed(Fault(database: error, path: path ?? ":memory:"))
    } catch let fault as Fault {
      throw completed(fault)
    }
  }

  /// An interruption says what became of the database.
  private func completed(_ fault: Fault) -> Fault {
    guard fault.code == .interrupted else { return fault }
    var fault = fault
    fault.facts[.reason] = Interruption.requested?.meaning
    fault.facts[.remedy] =
      hasKept.load(ordering: .relaxed)
      ? "what was complete is kept, the rest is undone" : "the database is as it was"
    return fault
  }

  private static func configuration(_ mode: Mode) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = busyMode(mode)
    configuration.readonly = mode == .read
    configuration.label = "crmimport"
    configuration.prepareDatabase { db in
      // Of a new file; those that exist keep theirs.
      try db.execute(sql: "PRAGMA page_size = 16384")
      try db.execute(sql: "PRAGMA cache_size = -32768")
      try db.execute(sql: "PRAGMA temp_store = FILE")
      sqlite3_progress_handler(
        db.sqliteConnection, 10_000, { _ in Interruption.requested == nil ? 0 : 1 }, nil)
    }
    return configuration
  }

  /// Another program may hold the file for a moment: who changes it waits 3 seconds in all, so that
  /// a reader that stays does not make every write wait; who asks waits up to 5 seconds each time.
  private static func busyMode(_ mode: Mode) -> Database.BusyMode {
    guard mode != .ask else { return .timeout(5) }
    let step: UInt32 = 20_000
    let left = Mutex(3_000_000 / step)
    return .callback { _ in
      let mayWait = left.withLock { left in
        guard left > 0 else { return false }
        left -= 1
        return true
      }
      guard mayWait, Interruption.requested == nil else { return false }
      usleep(step)
      return true
    }
  }

  private func prepare(_ mode: Mode) throws {
    let known = Migrations.all.migrations
    let applied = try queue.read { db in
      guard try db.tableExists("grdb_migrations") else { return [String]() }
      return try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY 1")
    }
    if let newer = applied.last(where: { !known.contains($0) }) {
      throw Fault(
        .databaseNewer, at: Position(path ?? ":memory:"),
        [.found: newer, .expected: known.last ?? "", .remedy: "use a later version of crmimport"])
    }
    if mode != .read {
      if applied.isEmpty { try claim() }
      try Migrations.all.migrate(queue)
    } else if applied.count < known.count {
      throw Fault(
        .databaseForeign, at: Position(path ?? ":memory:"),
        [.remedy: "the database is of an older version; run any writing command once to migrate it"]
      )
    }
  }

  /// Marks an empty file as ours before anything else is written: what is left of a process that was
  /// killed while it made the tables must not look like the database of another program.
  private func claim() throws {
    try queue.writeWithoutTransaction { db in
      guard try Int.fetchOne(db, sql: "PRAGMA page_count") == 0 else { return }
      try db.execute(sql: "PRAGMA application_id = \(Self.applicationId)")
    }
  }

  private static func checkHeader(_ path: String) throws(Fault) {
    var status = stat()
    guard stat(path, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      throw Fault(.databaseForeign, at: Position(path), [.remedy: "name another file with --db"])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Fault(.fileUnreadable, at: Position(path))
    }
    defer { try? handle.close() }
    guard let header = try? handle.read(upToCount: 100), !header.isEmpty else { return }
    let bytes = [UInt8](header)
    let magic = Array("SQLite format 3\0".utf8)
    let id = bytes.count == 100 ? bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } : 0
    guard bytes.starts(with: magic), id == UInt32(bitPattern: applicationId) else {
      throw Fault(
        .databaseForeign, at: Position(path),
        [.remedy: "name another file with --db"])
    }
  }
}

extension Fault {
  /// The fault that a SQLite error amounts to; messages of SQLite carry no values.
  package init(database error: DatabaseError, path: String) {
    let code: Fault.Code =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .databaseBusy
      case .SQLITE_FULL: .diskFull
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: .cannotCreate
      case .SQLITE_IOERR: .ioFault
      case .SQLITE_CORRUPT: .databaseDamaged
      case .SQLITE_NOTADB: .databaseForeign
      case .SQLITE_INTERRUPT: .interrupted
      default: .internal
      }
    var facts: [Fact: String] = [.reason: error.message ?? "SQLite \(error.resultCode)"]
    if code == .databaseBusy { facts[.remedy] = "close what has it open, and try again" }
    self.init(code, at: Position(path), facts)
  }
}
