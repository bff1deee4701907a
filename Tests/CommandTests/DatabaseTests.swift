import CRMCore
import CRMLedger
import Foundation
import GRDB
import Testing

/// Databases that cannot be used, or not now.
@Suite struct DatabaseTests {
  @Test func databaseThatAnotherProgramWrites() throws {
    let folder = try MachineTests.imported()
    let before = try MachineTests.state(folder)
    let other = try DatabaseQueue(path: folder.url.appending(path: "crm.sqlite").path())
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    let outcome = try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try folder.run("import", "contact.csv")
    }
    #expect(outcome.status == CRMCore.ExitStatus.busy.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("close what has it open"), "\(outcome.complaint)")
    #expect(try MachineTests.state(folder) == before)
    #expect(try folder.run("import", "contact.csv").status == 0)
  }

  /// One who only reads, and stays, lets everything be worked out but not be kept.
  @Test func databaseThatAnotherProgramReads() throws {
    let folder = try MachineTests.imported()
    let before = try MachineTests.state(folder)
    let other = try DatabaseQueue(path: folder.url.appending(path: "crm.sqlite").path())
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    let outcome = try other.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM contact")
      return try folder.run("import", "contact.csv")
    }
    #expect(outcome.status == CRMCore.ExitStatus.busy.rawValue, "\(outcome.complaint)")
    #expect(try MachineTests.state(folder) == before)
    #expect(try folder.run("import", "contact.csv").status == 0)
  }

  @Test func secondProcessAtOnce() throws {
    let folder = try MachineTests.imported()
    try folder.write("external_id,name\n1,One\n", to: "deal.csv")
    let pipe = Pipe()
    let first = try folder.start(
      ["import", "-", "--mapping", "canonical/deal"], input: pipe.fileHandleForReading)
    // Who asks for the lock until the first has it holds it too shortly to be in its way.
    let database = folder.url.appending(path: "crm.sqlite").path()
    while first.isRunning, (try? FileLock(database, isShared: true)) != nil { usleep(20_000) }
    let second = try folder.run("import", "deal.csv")
    #expect(second.status == CRMCore.ExitStatus.busy.rawValue, "\(second.complaint)")
    #expect(second.complaint.contains("in use by another run; wait until"), "\(second.complaint)")
    #expect(try folder.run("kpi", "bookings").status == CRMCore.ExitStatus.busy.rawValue)
    try pipe.fileHandleForWriting.write(contentsOf: Data("external_id,name\n2,Two\n".utf8))
    try pipe.fileHandleForWriting.close()
    let outcome = try first.outcome()
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try folder.run("import", "deal.csv").status == 0)
  }

  @Test(arguments: ["import", "run"]) func newerDatabaseIsLeftAlone(_ command: String) throws {
    let folder = try MachineTests.imported()
    try Sqlite.execute("INSERT INTO grdb_migrations VALUES ('9999')", in: folder, "crm.sqlite")
    let before = try folder.read("crm.sqlite")
    let outcome = try folder.run(command, "contact.csv")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains("use a later version"), "\(outcome.complaint)")
    #expect(try folder.read("crm.sqlite") == before)
  }

  @Test func damagedDatabaseIsSaid() throws {
    let folder = try MachineTests.imported(rows: 3000)
    var bytes = try folder.read("crm.sqlite")
    bytes.replaceSubrange(
      8192..<bytes.count, with: Data(repeating: 0x5A, count: bytes.count - 8192))
    try folder.write(bytes, to: "crm.sqlite")
    let outcome = try folder.run("import", "contact.csv")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("damaged"), "\(outcome.complaint)")
  }

  /// What is no file is no database, and names that mean something to SQLite are only names.
  @Test(
    arguments: [
      ("/dev/null", 66), (".", 73), ("nowhere/crm.sqlite", 73), (":memory:", 0),
      ("file:x?mode=ro", 0),
      ("a 'b\" 🦊.sqlite", 0),
    ] as [(String, Int32)]) func database(named name: String, status: Int32) throws
  {
    let folder = try WorkFolder()
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    let outcome = try folder.run("import", "contact.csv", "--db", name)
    #expect(outcome.status == status, "\(outcome.complaint)")
    guard status == 0 else { return }
    #expect(try folder.run("kpi", "leads_created", "--db", name).status == 0)
    #expect(try folder.names().contains(name))
  }

  /// Nothing is left of a first import that fails, nor of one that is only rehearsed.
  @Test(arguments: [
    ["import", "nothing.csv"], ["import", "contact.csv", "--dry-run"],
    ["run", "contact.csv", "--dry-run"], ["import", "contact.csv", "--mapping", "sellsy/devis"],
  ]) func noDatabaseOfNothing(_ arguments: [String]) throws {
    let folder = try WorkFolder()
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    _ = try folder.run(arguments)
    #expect(try folder.names() == ["contact.csv"])
  }

  @Test func emptyFileIsNoDatabaseToAsk() throws {
    let folder = try WorkFolder()
    try folder.write("", to: "crm.sqlite")
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    let outcome = try folder.run("kpi", "leads_created")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains("the file is empty"), "\(outcome.complaint)")
    #expect(try folder.run("import", "contact.csv").status == 0)
  }
}
