import CRMCore
import Foundation
import TestSupport
import Testing

/// What the machine can refuse: room and permission.
@Suite struct MachineTests {
  static func imported(rows: Int = 500) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(ContactFile(rows: rows).text(city: "Lyon"), to: "contact.csv")
    #expect(try folder.run("import", "contact.csv").status == 0)
    return folder
  }

  static func state(_ folder: WorkFolder, _ file: String = "crm.sqlite") throws -> DatabaseState? {
    try DatabaseState.of(folder.url.appending(path: file))
  }

  // MARK: Room

  /// The limit of a file's size stands for a full disk; the signal that comes with it is no end.
  @Test(arguments: [1, 100, 700]) func firstImportBeyondTheLimit(_ kibibytes: Int) throws {
    let folder = try WorkFolder()
    try folder.write(ContactFile(rows: 2000).text(city: "Lyon"), to: "contact.csv")
    let outcome = try folder.shell("ulimit -f \(kibibytes); exec \"$0\" import contact.csv")
    #expect(outcome.status == CRMCore.ExitStatus.ioFault.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("reading or writing failed"), "\(outcome.complaint)")
    #expect(try Self.state(folder) == nil)
    #expect(try folder.run("import", "contact.csv").status == 0)
  }

  @Test func secondImportBeyondTheLimit() throws {
    let folder = try Self.imported()
    let before = try Self.state(folder)
    let bytes = try folder.read("crm.sqlite").count
    try folder.write(ContactFile(rows: 4000, seed: 2).text(city: "Lyon"), to: "contact.csv")
    let outcome = try folder.shell(
      "ulimit -f \(bytes / 1024 + 64); exec \"$0\" import contact.csv")
    #expect(outcome.status == CRMCore.ExitStatus.ioFault.rawValue, "\(outcome.complaint)")
    #expect(try Self.state(folder) == before)
    #expect(try folder.names() == ["contact.csv", "crm.sqlite"])
  }

  @Test func reportBeyondTheLimitLeavesTheFormerOne() throws {
    let folder = try Self.imported()
    #expect(try folder.run("report", "--out", "report.html").status == 0)
    try folder.write("former", to: "report.html")
    let outcome = try folder.shell("ulimit -f 8; exec \"$0\" report --out report.html")
    #expect(outcome.status == CRMCore.ExitStatus.ioFault.rawValue, "\(outcome.complaint)")
    #expect(try folder.read("report.html") == Data("former".utf8))
    #expect(try folder.names() == ["contact.csv", "crm.sqlite", "report.html"])
  }

  /// A real disk of two megabytes, where this may mount one.
  @Test func fullDisk() throws {
    let folder = try WorkFolder()
    try folder.write(ContactFile(rows: 12_000).text(city: "Lyon"), to: "contact.csv")
    let outcome = try folder.shell(
      """
      mkdir disk && mount -t tmpfs -o size=2m tmpfs disk 2>/dev/null || exit 99
      "$0" import contact.csv --db disk/crm.sqlite; status=$?; ls disk >left; umount disk
      exit $status
      """)
    guard outcome.status != 99 else { return }
    #expect(outcome.status == CRMCore.ExitStatus.ioFault.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("the disk is full"), "\(outcome.complaint)")
    #expect(try folder.read("left").isEmpty)
  }

  // MARK: Permission

  struct Refusal: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is done to the folder `data` beforehand.
    let preparation: String
    let arguments: String
    let status: CRMCore.ExitStatus
    let message: String
    var testDescription: String { name }
  }

  static let refusals = [
    Refusal(
      name: "folder that allows no new database", preparation: "chmod 555 data",
      arguments: "import contact.csv --db data/new.sqlite", status: .cannotCreate,
      message: "data/new.sqlite: cannot be created: Permission denied"),
    Refusal(
      name: "folder that allows no journal", preparation: "chmod 555 data",
      arguments: "import other.csv --mapping canonical/contact --db data/crm.sqlite",
      status: .cannotCreate,
      message: "data/crm.sqlite: cannot be created"),
    Refusal(
      name: "database that may not be written", preparation: "chmod 444 data/crm.sqlite",
      arguments: "import other.csv --mapping canonical/contact --db data/crm.sqlite",
      status: .cannotCreate,
      message: "data/crm.sqlite: cannot be created: Permission denied"),
    Refusal(
      name: "database that may not be read", preparation: "chmod 000 data/crm.sqlite",
      arguments: "kpi --db data/crm.sqlite", status: .noInput,
      message: "data/crm.sqlite: cannot be read"),
    Refusal(
      name: "input that may not be read", preparation: "chmod 000 other.csv",
      arguments: "import other.csv --mapping canonical/contact --db data/crm.sqlite",
      status: .noInput,
      message: "other.csv: cannot be read: Permission denied"),
  ]

  /// Permissions do not bind the superuser, who becomes somebody else for this.
  @Test(arguments: refusals) func permission(_ refusal: Refusal) throws {
    let folder = try WorkFolder()
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    try folder.write("external_id,first_name\n2,Bo\n", to: "other.csv")
    let outcome = try folder.shell(
      """
      mkdir data; "$0" import contact.csv --db data/crm.sqlite >/dev/null || exit 98
      become=""
      if [ $(id -u) = 0 ]; then
        become="setpriv --reuid 65534 --regid 65534 --clear-groups"
        $become test -x "$0" || exit 99
        chown -R 65534:65534 .
      fi
      \(refusal.preparation); $become "$0" \(refusal.arguments); status=$?
      chmod -R u+rwX .; exit $status
      """)
    guard outcome.status != 99 else { return }
    #expect(outcome.status == refusal.status.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains(refusal.message), "\(outcome.complaint)")
    #expect(try Self.state(folder, "data/crm.sqlite")?.rows["contact"] == 1)
  }
}
