import CRMCore
import Foundation
import GRDB
import TestSupport
import Testing

/// What SIGINT and SIGTERM do: the published status, a message, and the database as it was.
@Suite struct InterruptionTests {
  static let signals: [(Int32, CRMCore.ExitStatus, String)] = [
    (SIGINT, .interrupted, "interrupted"), (SIGTERM, .terminated, "terminated"),
  ]

  /// A process that waits for its input has begun nothing.
  @Test(arguments: signals) func whileWaitingForInput(
    _ number: Int32, _ status: CRMCore.ExitStatus, _ word: String
  ) throws {
    let folder = try WorkFolder()
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("external_id,name\n1,One\n".utf8))
    let running = try folder.start(
      ["import", "-", "--mapping", "canonical/deal"], input: pipe.fileHandleForReading)
    while try folder.names().isEmpty, running.isRunning { usleep(1000) }
    running.signal(number)
    let outcome = try running.outcome()
    #expect(outcome.status == status.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains(word))
    #expect(try folder.names() == [])
    try pipe.fileHandleForWriting.close()
  }

  @Test(arguments: signals) func inTheMiddleOfAFirstImport(
    _ number: Int32, _ status: CRMCore.ExitStatus, _ word: String
  ) throws {
    let folder = try WorkFolder()
    try folder.write(ContactFile(rows: 20_000).text(city: "Lyon"), to: "contact.csv")
    let outcome = try Self.interrupt(
      folder, ["import", "contact.csv", "--mapping", "canonical/contact"], number)
    #expect(outcome.status == status.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("\(word); the database is as it was"))
    #expect(outcome.output.isEmpty)
    #expect(try folder.names() == ["contact.csv"])
  }

  @Test(arguments: signals) func inTheMiddleOfARun(
    _ number: Int32, _ status: CRMCore.ExitStatus, _ word: String
  ) throws {
    let folder = try WorkFolder()
    try folder.write("external_id,first_name\nC0,Ada\n", to: "contact.csv")
    #expect(try folder.run("run", "contact.csv").status == 0)
    let database = folder.url.appending(path: "crm.sqlite")
    let before = try DatabaseState.of(database)
    try folder.write(ContactFile(rows: 20_000).text(city: "Lyon"), to: "contact.csv")
    let outcome = try Self.interrupt(folder, ["run", "contact.csv", "--out", "public"], number)
    #expect(outcome.status == status.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("\(word); the database is as it was"))
    #expect(try DatabaseState.of(database) == before)
    #expect(try folder.names() == ["contact.csv", "crm.sqlite"])
    try folder.write("external_id,first_name\nC1,Bo\n", to: "contact.csv")
    #expect(try folder.run("import", "contact.csv").status == 0)
  }

  /// What a run had finished is kept, and it says so.
  @Test func afterTheImportOfARun() throws {
    let folder = try WorkFolder()
    try folder.write(ContactFile(rows: 6000).text(city: "Lyon"), to: "contact.csv")
    let running = try folder.start(["run", "contact.csv"])
    let database = folder.url.appending(path: "crm.sqlite")
    while running.isRunning, !Self.hasContacts(database) { usleep(1000) }
    running.signal(SIGINT)
    let outcome = try running.outcome()
    guard outcome.status != 0 else { return }
    #expect(outcome.status == CRMCore.ExitStatus.interrupted.rawValue, "\(outcome.complaint)")
    #expect(try DatabaseState.of(database)?.rows["contact"] == 6000)
    #expect(
      outcome.complaint.contains("what was complete is kept")
        || outcome.complaint.contains("what was not complete is undone"), "\(outcome.complaint)")
  }

  /// Whether contacts have been loaded, from beside the process that loads them.
  private static func hasContacts(_ database: URL) -> Bool {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try? DatabaseQueue(path: database.path(), configuration: configuration)
    return
      (try? queue?.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM contact)") })
      == true
  }

  /// Starts a command, and sends the signal as soon as it has begun to change something.
  private static func interrupt(
    _ folder: WorkFolder, _ arguments: [String], _ number: Int32
  ) throws -> WorkFolder.Outcome {
    let before = try folder.names()
    let running = try folder.start(arguments)
    let made = { try folder.names().contains { !before.contains($0) } }
    while running.isRunning, try !made() { usleep(1000) }
    usleep(50_000)
    running.signal(number)
    return try running.outcome()
  }
}
