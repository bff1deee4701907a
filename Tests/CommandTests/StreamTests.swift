import Foundation
import Testing

/// Standard streams that are closed, full or left by their reader.
@Suite struct StreamTests {
  struct Stream: CustomTestStringConvertible, Sendable {
    let line: String
    let status: Int32
    var message = ""
    var testDescription: String { line }
  }

  static let streams = [
    Stream(
      line: "exec \"$0\" import contact.csv >&-", status: 74,
      message: "standard output: reading or writing failed"),
    Stream(line: "exec \"$0\" import contact.csv >&- 2>&- <&-", status: 74),
    Stream(
      line: "exec \"$0\" import contact.csv >/dev/full", status: 74,
      message: "standard output: the disk is full"),
    Stream(line: "exec \"$0\" import contact.csv 2>/dev/full", status: 0),
    Stream(line: "exec \"$0\" import nothing.csv 2>/dev/full", status: 66),
    Stream(
      line: "exec \"$0\" import - --mapping canonical/contact <&-", status: 66,
      message: "-: cannot be read"),
    Stream(
      line: "\"$0\" mapping show --functions | true; exit ${PIPESTATUS[0]}", status: 0),
    Stream(
      line: "\"$0\" import contact.csv --max-rejects no | true; exit ${PIPESTATUS[0]}", status: 78,
      message: "max_rejects"),
    Stream(
      line: "{ \"$0\" import nothing.csv 2>&1 >/dev/null; echo $? >status; } | true; sleep 0.2; "
        + "exit $(cat status)", status: 66),
  ]

  /// A stream that is closed, full or left by its reader is told or passed over: never a crash, and
  /// never the database in its place.
  @Test(arguments: streams) func stream(_ stream: Stream) throws {
    let folder = try WorkFolder()
    try folder.write("external_id,first_name\n1,Ada\n", to: "contact.csv")
    let outcome = try folder.shell(stream.line)
    #expect(outcome.status == stream.status, "\(outcome.complaint)")
    #expect(
      stream.message.isEmpty || outcome.complaint.contains(stream.message), "\(outcome.complaint)")
    _ = try MachineTests.state(folder)
  }
}
