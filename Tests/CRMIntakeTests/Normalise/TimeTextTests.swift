import CRMCore
import CRMIntake
import Testing

@Suite struct TimeTextTests {
  struct Case: CustomTestStringConvertible {
    var input: String
    var zone = "Europe/Paris"
    var reporting = "Europe/Paris"
    var output: String
    var day: String
    var notes: TimeText.Notes = []
    var testDescription: String { "\(input) \(zone) \(reporting)" }
  }

  @Test(arguments: [
    Case(input: "2025-03-30", output: "2025-03-30", day: "2025-03-30"),
    Case(input: "2025-03-30", reporting: "Pacific/Apia", output: "2025-03-30", day: "2025-03-30"),
    Case(input: "2025-01-31T23:30:00Z", output: "2025-01-31T23:30:00Z", day: "2025-02-01"),
    Case(
      input: "2025-01-31T23:30:00.250Z", reporting: "UTC", output: "2025-01-31T23:30:00.250Z",
      day: "2025-01-31"),
    Case(
      input: "2025-01-31T23:30:00", output: "2025-01-31T22:30:00Z", day: "2025-01-31",
      notes: .usedZone),
    Case(
      input: "2025-01-31T23:30:00", zone: "America/New_York", output: "2025-02-01T04:30:00Z",
      day: "2025-02-01", notes: .usedZone),
    Case(
      input: "2025-03-30T02:30:00", output: "2025-03-30T01:00:00Z", day: "2025-03-30",
      notes: [.usedZone, .skipped]),
    Case(
      input: "2025-10-26T02:30:00", output: "2025-10-26T00:30:00Z", day: "2025-10-26",
      notes: [.usedZone, .ambiguous]),
  ])
  func writes(_ wanted: Case) throws {
    let writer = TimeText(
      zone: try #require(Zone(identifier: wanted.zone)),
      reporting: try #require(Zone(identifier: wanted.reporting)))
    let time = try #require(read(wanted.input, DateFormat.iso.read))
    var out: [UInt8] = []
    let written = try #require(writer.append(time, to: &out))
    #expect(String(decoding: out, as: UTF8.self) == wanted.output)
    #expect(written.day.description == wanted.day)
    #expect(written.notes == wanted.notes)
  }

  @Test func refusesYearsOfFiveDigits() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let time = try #require(read("9999-12-31T23:59:59", DateFormat.iso.read))
    var out: [UInt8] = []
    #expect(TimeText(zone: zone, reporting: .utc).append(time, to: &out) == nil)
    #expect(out.isEmpty)
  }
}
