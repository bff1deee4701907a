import CRMCore
import Foundation
import TestSupport
import Testing

@Suite struct ZoneTests {
  struct Case: CustomTestStringConvertible {
    var zone: String
    var local: String
    var instant: String
    var resolution = LocalTime.Resolution.exact
    var testDescription: String { "\(zone) \(local)" }
  }

  @Test(arguments: [
    Case(zone: "UTC", local: "2025-03-30T02:30:00", instant: "2025-03-30T02:30:00Z"),
    Case(zone: "+02:00", local: "2025-01-01T00:00:00", instant: "2024-12-31T22:00:00Z"),
    Case(zone: "-0330", local: "2025-01-01T00:00:00", instant: "2025-01-01T03:30:00Z"),

    Case(zone: "Europe/Paris", local: "2025-01-15T12:00:00", instant: "2025-01-15T11:00:00Z"),
    Case(zone: "Europe/Paris", local: "2025-07-15T12:00:00", instant: "2025-07-15T10:00:00Z"),
    Case(zone: "Europe/Paris", local: "2025-03-30T01:59:59", instant: "2025-03-30T00:59:59Z"),
    Case(
      zone: "Europe/Paris", local: "2025-03-30T02:00:00", instant: "2025-03-30T01:00:00Z",
      resolution: .skipped),
    Case(
      zone: "Europe/Paris", local: "2025-03-30T02:59:59", instant: "2025-03-30T01:00:00Z",
      resolution: .skipped),
    Case(zone: "Europe/Paris", local: "2025-03-30T03:00:00", instant: "2025-03-30T01:00:00Z"),
    Case(zone: "Europe/Paris", local: "2025-10-26T01:59:59", instant: "2025-10-25T23:59:59Z"),
    Case(
      zone: "Europe/Paris", local: "2025-10-26T02:00:00", instant: "2025-10-26T00:00:00Z",
      resolution: .ambiguous),
    Case(
      zone: "Europe/Paris", local: "2025-10-26T02:59:59", instant: "2025-10-26T00:59:59Z",
      resolution: .ambiguous),
    Case(zone: "Europe/Paris", local: "2025-10-26T03:00:00", instant: "2025-10-26T02:00:00Z"),

    Case(
      zone: "America/New_York", local: "2025-03-09T02:30:00", instant: "2025-03-09T07:00:00Z",
      resolution: .skipped),
    Case(zone: "America/New_York", local: "2025-03-09T03:00:00", instant: "2025-03-09T07:00:00Z"),
    Case(
      zone: "America/New_York", local: "2025-11-02T01:30:00", instant: "2025-11-02T05:30:00Z",
      resolution: .ambiguous),
    Case(zone: "America/New_York", local: "2025-11-02T02:00:00", instant: "2025-11-02T07:00:00Z"),

    Case(zone: "Asia/Kolkata", local: "2025-03-30T02:30:00", instant: "2025-03-29T21:00:00Z"),
    Case(
      zone: "Australia/Lord_Howe", local: "2025-04-06T01:45:00", instant: "2025-04-05T14:45:00Z",
      resolution: .ambiguous),
    Case(
      zone: "Australia/Lord_Howe", local: "2025-04-06T02:00:00", instant: "2025-04-05T15:30:00Z"),
    Case(
      zone: "Australia/Lord_Howe", local: "2025-10-05T02:15:00", instant: "2025-10-04T15:30:00Z",
      resolution: .skipped),
    Case(
      zone: "Australia/Lord_Howe", local: "2025-10-05T02:30:00", instant: "2025-10-04T15:30:00Z"),
    Case(
      zone: "Pacific/Apia", local: "2011-12-30T12:00:00", instant: "2011-12-30T10:00:00Z",
      resolution: .skipped),
    Case(zone: "Europe/Paris", local: "1960-07-01T12:00:00", instant: "1960-07-01T11:00:00Z"),
    Case(zone: "Europe/Paris", local: "1905-01-01T00:09:21", instant: "1905-01-01T00:00:00Z"),
    Case(zone: "Europe/Paris", local: "1850-01-01T00:09:21", instant: "1850-01-01T00:00:00Z"),
    Case(zone: "Europe/Paris", local: "2090-07-01T12:00:00", instant: "2090-07-01T10:00:00Z"),
    Case(zone: "Europe/Paris", local: "9999-12-31T23:59:59", instant: "9999-12-31T22:59:59Z"),
  ])
  func localTimes(_ wanted: Case) throws {
    let zone = try #require(Zone(identifier: wanted.zone))
    let shown = try #require(Instant(wanted.local + "Z"))
    let (instant, resolution) = zone.instant(of: LocalTime(shown, offset: 0))
    #expect(instant.description == wanted.instant)
    #expect(resolution == wanted.resolution)
  }

  @Test(arguments: [
    ("Europe/Paris", "2025-03-30", "2025-03-29T23:00:00Z"),
    ("Europe/Paris", "2025-03-31", "2025-03-30T22:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
    ("Asia/Kolkata", "1970-01-01", "1969-12-31T18:30:00Z"),
    ("UTC", "1969-12-31", "1969-12-31T00:00:00Z"),
  ])
  func firstInstantOfDay(_ identifier: String, _ text: String, _ instant: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    let day = try #require(Day(text))
    let start = zone.start(of: day)
    #expect(start.description == instant)
    #expect(zone.day(of: start) == day)
    #expect(zone.day(of: Instant(milliseconds: start.milliseconds - 1)) == day + -1)
  }

  @Test(arguments: [
    "Foo/Bar", "", "europe/paris", "Paris", "PST", "GMT+2", "+2", "+25:00", "+02:60", "+02:0",
    "+0 :00", "+é2", "+", "../../etc/passwd",
  ])
  func refusesIdentifier(_ identifier: String) {
    #expect(Zone(identifier: identifier) == nil)
  }

  @Test(arguments: [
    ("Z", 0), ("UTC", 0), ("GMT", 0), ("+02", 7200), ("+0530", 19_800), ("-03:30", -12_600),
    ("Etc/GMT+5", -18_000), ("Asia/Calcutta", 19_800), ("US/Hawaii", -36_000), ("CET", 3600),
  ])
  func acceptsIdentifier(_ identifier: String, _ offset: Int) throws {
    let zone = try #require(Zone(identifier: identifier))
    #expect(zone.offset(at: Instant(seconds: 0)) == offset)
    #expect(zone.identifier == identifier)
  }

  static let zones = [
    "Europe/Paris", "Europe/London", "Europe/Moscow", "America/New_York", "America/Sao_Paulo",
    "Africa/Casablanca", "Africa/Cairo", "Asia/Kolkata", "Asia/Pyongyang", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "America/St_Johns",
  ]

  @Test(arguments: zones)
  func agreesWithFoundation(_ identifier: String) throws {
    var random = SplitMix64(seed: 11)
    let zone = try #require(Zone(identifier: identifier))
    let reference = try #require(TimeZone(identifier: identifier))
    for _ in 0..<2000 {
      let second = Int64.random(in: -2_100_000_000...4_000_000_000, using: &random)
      let date = Date(timeIntervalSince1970: Double(second))
      #expect(zone.offset(at: Instant(seconds: second)) == reference.secondsFromGMT(for: date))
    }
  }

  @Test(arguments: zones)
  func whatTheClockShowsComesBack(_ identifier: String) throws {
    var random = SplitMix64(seed: 12)
    let zone = try #require(Zone(identifier: identifier))
    for _ in 0..<2000 {
      let instant = Instant(
        milliseconds: Int64.random(in: -2_000_000_000_000...4_000_000_000_000, using: &random))
      let local = zone.local(instant)
      let (back, resolution) = zone.instant(of: local)
      #expect(resolution != .skipped)
      #expect(zone.local(back) == local)
      #expect(resolution == .ambiguous ? back <= instant : back == instant)
      #expect(zone.day(of: instant) == local.day)
    }
  }

  @Test func namesAreKnown() {
    #expect(Zone.identifiers.contains("Europe/Paris"))
    #expect(Zone.identifiers == Zone.identifiers.sorted())
  }

  @Test func localTimeStaysInItsDay() {
    #expect(LocalTime(day: Day(rawValue: 0), milliseconds: 86_400_000) == nil)
    #expect(LocalTime(day: Day(rawValue: 0), milliseconds: -1) == nil)
    let before = LocalTime(Instant(milliseconds: -1), offset: 0)
    #expect(before.day == Day(rawValue: -1))
    #expect(before.milliseconds == 86_399_999)
    #expect(before < LocalTime(startOf: Day(rawValue: 0)))
  }
}
