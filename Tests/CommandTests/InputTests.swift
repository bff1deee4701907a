import CRMCore
import CRMLedger
import Foundation
import TestSupport
import Testing

/// Inputs that are odd, or change while they are read.
@Suite struct InputTests {
  private static let importing = ["import", "input.csv", "--mapping", "canonical/deal"]

  private static func text(_ rows: Int, _ name: String) -> String {
    "external_id,name\n" + (1...rows).map { "\($0),\(name)\n" }.joined()
  }

  /// The bytes that the rows of the database came from.
  private static func loaded(_ folder: WorkFolder) throws -> String {
    let rows = try Sqlite.rows(
      "SELECT external_id, name FROM deal ORDER BY record_no", in: folder)
    return "external_id,name\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Checks that a command either said that the file changed and loaded nothing, or loaded bytes
  /// whose digest is the stored one.
  private static func expectConsistent(
    _ outcome: WorkFolder.Outcome, _ folder: WorkFolder
  ) throws {
    if outcome.status == 0 {
      #expect(
        try Sqlite.rows("SELECT sha256 FROM file", in: folder)
          == [[FileDigest.of(text: try loaded(folder))]])
    } else {
      #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue, "\(outcome.complaint)")
      #expect(
        outcome.complaint.contains("changed while it was being read")
          || outcome.complaint.contains("the file is empty"), "\(outcome.complaint)")
      #expect(try folder.names() == ["input.csv"])
    }
  }

  enum Change: CaseIterable {
    case grows, shrinks
    /// Other bytes of the same length, and the old time stamp.
    case isForged
  }

  @Test(arguments: Change.allCases, [1, 3]) func changesWhileRead(
    _ change: Change, _ round: Int
  ) throws {
    let folder = try WorkFolder()
    let (first, second) = (Self.text(8000, "one"), Self.text(8000, "two"))
    try folder.write(first, to: "input.csv")
    let file = folder.url.appending(path: "input.csv")
    let running = try folder.start(Self.importing)
    usleep(UInt32(round * 30_000))
    let handle = try FileHandle(forUpdating: file)
    var turn = 0
    while running.isRunning {
      switch change {
      case .grows:
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("\(100_000 + turn),new\n".utf8))
      case .shrinks: try handle.truncate(atOffset: UInt64(max(17, first.utf8.count - 6 * turn)))
      case .isForged:
        try handle.seek(toOffset: 0)
        try handle.write(contentsOf: Data((turn % 2 == 0 ? second : first).utf8))
        var times = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval()]
        times[1] = times[0]
        utimes(file.path(), times)
      }
      turn += 1
      usleep(2000)
    }
    try Self.expectConsistent(running.outcome(), folder)
  }

  @Test func namedPipeIsReadOnce() throws {
    let folder = try WorkFolder()
    let text = Self.text(3000, "one")
    try folder.write(text, to: "source.csv")
    let outcome = try folder.shell(
      """
      mkfifo input.csv; cat source.csv >input.csv &
      "$0" import input.csv --mapping canonical/deal
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Self.loaded(folder) == text)
    #expect(
      try Sqlite.rows("SELECT sha256, bytes FROM file", in: folder)
        == [[FileDigest.of(text: text), "\(text.utf8.count)"]])
    let again = try folder.shell(
      "exec \"$0\" import <(cat source.csv) --mapping canonical/deal")
    #expect(again.status == 0, "\(again.complaint)")
    #expect(again.text.contains("3,000"))
  }

  struct Odd: CustomTestStringConvertible, Sendable {
    let name: String
    let preparation: String
    let status: CRMCore.ExitStatus
    let message: String
    var testDescription: String { name }
  }

  static let oddities = [
    Odd(
      name: "a link to nothing", preparation: "ln -s nowhere input.csv", status: .noInput,
      message: "input.csv: there is no such file"),
    Odd(
      name: "a link to itself", preparation: "ln -s input.csv input.csv", status: .noInput,
      message: "input.csv: cannot be read: Too many levels"),
    Odd(
      name: "a folder of nothing", preparation: "mkdir input.csv", status: .noInput,
      message: "input.csv: nothing to read here"),
    Odd(
      name: "a device", preparation: "ln -s /dev/zero input.csv", status: .noInput,
      message: "input.csv: cannot be read: it is a device"),
    Odd(
      name: "blanks", preparation: "printf '\\n \\n' >input.csv", status: .noInput,
      message: "input.csv: the file is empty"),
    Odd(
      name: "a folder with a pipe, a socket's place and a way back",
      preparation: "mkdir input.csv; mkfifo input.csv/pipe; ln -s . input.csv/self; "
        + "ln -s .. input.csv/up; printf 'external_id\\n1\\n' >input.csv/deal.csv",
      status: .done, message: ""),
  ]

  @Test(arguments: oddities) func odd(_ odd: Odd) throws {
    let folder = try WorkFolder()
    let outcome = try folder.shell(
      odd.preparation + "; exec \"$0\" import input.csv --mapping canonical/deal --db ../$$.sqlite")
    #expect(outcome.status == odd.status.rawValue, "\(outcome.complaint)")
    #expect(odd.message.isEmpty || outcome.complaint.contains(odd.message), "\(outcome.complaint)")
  }

  /// One file is read once, however often and by whatever path it is named.
  @Test func sameFileTwice() throws {
    let folder = try WorkFolder()
    try folder.write(Self.text(3, "one"), to: "s/deal.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.csv").path(), withDestinationPath: "s/deal.csv")
    let place = folder.url.appending(path: "s/deal.csv").path()
    let outcome = try folder.run(
      "import", "./s//deal.csv", "s/deal.csv", place, "s/../s/deal.csv", "s", "link.csv")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT path, records_read FROM file", in: folder) == [["s/deal.csv", "3"]])
    #expect(try Sqlite.rows("SELECT name FROM source", in: folder) == [["s"]])
    let again = try folder.run("import", "./s/deal.csv", "--format", "json")
    #expect(try again.json()["changed"] as? Bool == false)
    #expect(try Sqlite.rows("SELECT count(*) FROM file", in: folder) == [["1"]])
  }

  @Test(arguments: [
    "it's \"odd\"; $(x) 🦊.csv", " .csv", "-dash.csv", "a\tb\u{1}.csv", "[x].csv", "*?.csv",
    String(repeating: "é", count: 120) + ".csv",
  ]) func oddName(_ name: String) throws {
    let folder = try WorkFolder()
    try folder.write(Self.text(2, "one"), to: "x/\(name)")
    let outcome = try folder.run("import", "x/\(name)", "--mapping", "canonical/deal")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try Sqlite.rows("SELECT path FROM file", in: folder) == [["x/\(name)"]])
  }
}
