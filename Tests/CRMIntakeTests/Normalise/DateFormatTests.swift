import CRMCore
import CRMIntake
import TestSupport
import Testing

@Suite struct DateFormatTests {
  struct Case: CustomTestStringConvertible {
    var format: String
    var input: String
    var output: String?
    var testDescription: String { "\(format) \(input.debugDescription)" }

    init(_ format: String, _ input: String, _ output: String?) {
      self.format = format
      self.input = input
      self.output = output
    }
  }

  /// A day, an instant with `Z`, or a local time without.
  private func describe(_ time: ParsedTime?) -> String? {
    switch time {
    case .day(let day): day.description
    case .local(let local): String(local.instant(offset: 0).description.dropLast())
    case .instant(let instant): instant.description
    case nil: nil
    }
  }

  private func check(_ wanted: Case) throws {
    let format = try DateFormat(wanted.format)
    #expect(describe(read(wanted.input, format.read)) == wanted.output)
    for space in spaces {
      #expect(describe(read(space + wanted.input + space, format.read)) == wanted.output)
    }
  }

  @Test(arguments: [
    Case("iso", "2024-02-29", "2024-02-29"), Case("iso", "2023-02-29", nil),
    Case("iso", "20260826", "2026-08-26"), Case("iso", "0001-01-01", "0001-01-01"),
    Case("iso", "9999-12-31", "9999-12-31"), Case("iso", "0000-01-01", nil),
    Case("iso", "2024-13-01", nil), Case("iso", "2024-00-10", nil), Case("iso", "2024-1-1", nil),
    Case("iso", "2024-0101", nil), Case("iso", "202401-01", nil), Case("iso", "2024-01", nil),
    Case("iso", "2024", nil), Case("iso", "", nil), Case("iso", "12024-01-01", nil),
    Case("iso", "2024-01-01T12:30", "2024-01-01T12:30:00"),
    Case("iso", "2024-01-01T12:30:45", "2024-01-01T12:30:45"),
    Case("iso", "2024-01-01 12:30:45", "2024-01-01T12:30:45"),
    Case("iso", "2024-01-01t12:30:45z", "2024-01-01T12:30:45Z"),
    Case("iso", "20240101T123045Z", "2024-01-01T12:30:45Z"),
    Case("iso", "2010-10-14T12:00:00.000Z", "2010-10-14T12:00:00Z"),
    Case("iso", "2010-10-14T12:00:00.5Z", "2010-10-14T12:00:00.500Z"),
    Case("iso", "2010-10-14T12:00:00,123456789Z", "2010-10-14T12:00:00.123Z"),
    Case("iso", "2010-10-14T12:00:00.1234567890Z", nil),
    Case("iso", "2010-10-14T12:00:00.Z", nil),
    Case("iso", "2010-10-14T12:00:00.000Z-0300", "2010-10-14T15:00:00Z"),
    Case("iso", "2010-10-14T12:00:00+01:00", "2010-10-14T11:00:00Z"),
    Case("iso", "2010-10-14T12:00:00+0100", "2010-10-14T11:00:00Z"),
    Case("iso", "2010-10-14T12:00:00+01", "2010-10-14T11:00:00Z"),
    Case("iso", "2010-10-14 12:00:00 +0000", "2010-10-14T12:00:00Z"),
    Case("iso", "2010-10-14 12:00:00 UTC", "2010-10-14T12:00:00Z"),
    Case("iso", "2010-10-14T12:00+01:00+02:00", nil), Case("iso", "2010-10-14T12:00:00+1", nil),
    Case("iso", "2010-10-14T12:00:00+25:00", nil), Case("iso", "2010-10-14T24:00:00", nil),
    Case("iso", "2010-10-14T23:60:00", nil), Case("iso", "2010-10-14T23:59:60", nil),
    Case("iso", "2010-10-14T", nil), Case("iso", "2010-10-14T12", nil),
    Case("iso", "2010-10-14X12:00", nil), Case("iso", "2010-10-14 12:00 PM", nil),
    Case("iso", "9999-12-31T23:59:59-01:00", nil), Case("iso", "0001-01-01T00:00:00+01:00", nil),
  ])
  func iso(_ wanted: Case) throws { try check(wanted) }

  @Test(arguments: [
    Case("epoch_seconds", "0", "1970-01-01T00:00:00Z"),
    Case("epoch_seconds", "1700000000", "2023-11-14T22:13:20Z"),
    Case("epoch_seconds", "1700000000.123456", "2023-11-14T22:13:20.123Z"),
    Case("epoch_seconds", "-0.5", "1969-12-31T23:59:59.500Z"),
    Case("epoch_seconds", "253402300799", "9999-12-31T23:59:59Z"),
    Case("epoch_seconds", "253402300800", nil), Case("epoch_seconds", "1,7E+9", nil),
    Case("epoch_seconds", "", nil), Case("epoch_seconds", "$5", nil),
    Case("epoch_millis", "1700000000123", "2023-11-14T22:13:20.123Z"),
    Case("epoch_millis", "-1", "1969-12-31T23:59:59.999Z"),
    Case("epoch_millis", "253402300799999", "9999-12-31T23:59:59.999Z"),
    Case("epoch_millis", "9223372036854775807", nil), Case("epoch_millis", "1.5", nil),
    Case("epoch_millis", "1.7E+12", nil),
    Case("excel", "1", "1900-01-01"), Case("excel", "59", "1900-02-28"), Case("excel", "60", nil),
    Case("excel", "61", "1900-03-01"), Case("excel", "45292", "2024-01-01"),
    Case("excel", "45292.0", "2024-01-01"), Case("excel", "45292.5", "2024-01-01T12:00:00"),
    Case("excel", "45292.6041666667", "2024-01-01T14:30:00"),
    Case("excel", "45292.9999999999", "2024-01-02"), Case("excel", "0.5", nil),
    Case("excel", "2958465", "9999-12-31"), Case("excel", "2958466", nil),
    Case("excel", "-5", nil), Case("excel", "12%", nil),
  ])
  func serials(_ wanted: Case) throws { try check(wanted) }

  @Test(arguments: [
    Case("dd/MM/yyyy", "31/01/2024", "2024-01-31"), Case("dd/MM/yyyy", "31/02/2024", nil),
    Case("dd/MM/yyyy", "1/02/2024", nil), Case("d/M/yyyy", "1/2/2024", "2024-02-01"),
    Case("d/M/yyyy", "01/02/2024", "2024-02-01"), Case("d/M/yyyy", "001/2/2024", nil),
    Case("dd/MM/yyyy", "31/01/2024 ", "2024-01-31"), Case("dd/MM/yyyy", "31/01/20245", nil),
    Case("dd/MM/yyyy", "31-01-2024", nil), Case("yyyyMMdd", "20260826", "2026-08-26"),
    Case("dd/MM/yy", "01/01/69", "2069-01-01"), Case("dd/MM/yy", "01/01/70", "1970-01-01"),
    Case("dd/MM/yy", "01/01/2024", nil),
    Case("dd-MM-yyyy HH:mm", "03-07-2021 01:09", "2021-07-03T01:09:00"),
    Case("dd-MM-yyyy HH:mm", "03-07-2021 24:00", nil),
    Case("d MMM, yyyy HH:mm:ss", "15 Apr, 2021 00:03:00", "2021-04-15T00:03:00"),
    Case("MM/dd/yy hh:mm a", "02/24/26 02:18 AM", "2026-02-24T02:18:00"),
    Case("MM/dd/yy hh:mm a", "02/24/26 02:18\u{202F}PM", "2026-02-24T14:18:00"),
    Case("MM/dd/yy hh:mm a", "02/24/26 12:00 am", "2026-02-24T00:00:00"),
    Case("MM/dd/yy hh:mm a", "02/24/26 12:00 p.m.", "2026-02-24T12:00:00"),
    Case("MM/dd/yy hh:mm a", "02/24/26 12:00 p. m.", "2026-02-24T12:00:00"),
    Case("MM/dd/yy hh:mm a", "02/24/26 13:00 PM", nil),
    Case("MM/dd/yy hh:mm a", "02/24/26 00:30 AM", nil),
    Case("MM/dd/yy hh:mm a", "02/24/26 12:00", nil),
    Case("d MMMM yyyy", "1 septembre 2026", "2026-09-01"),
    Case("d MMMM yyyy", "1\u{A0}septembre  2026", "2026-09-01"),
    Case("d'er' MMMM yyyy", "1er septembre 2026", "2026-09-01"),
    Case("d 'de' MMMM 'de' yyyy", "3 de marzo de 2024", "2024-03-03"),
    Case("d. MMMM yyyy", "3. März 2024", "2024-03-03"),
    Case("EEEE d MMMM yyyy", "lundi 3 juin 2024", "2024-06-03"),
    Case("EEEE, d MMMM yyyy", "segunda-feira, 3 junho 2024", "2024-06-03"),
    Case("EEE, d MMM yyyy HH:mm:ss Z", "Mon, 3 Jun 2024 10:00:00 +0200", "2024-06-03T08:00:00Z"),
    Case(
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2024-06-03T10:00:00.25+02:00", "2024-06-03T08:00:00.250Z"),
    Case("yyyy-MM-dd'T'HH:mm:ssX", "2024-06-03T10:00:00Z", "2024-06-03T10:00:00Z"),
    Case("yyyyMMddHHmmssSSS", "20240603100000123", "2024-06-03T10:00:00.123"),
    Case("HH 'o''clock' dd/MM/yyyy", "10 o'clock 03/06/2024", nil),
    Case("HH''dd/MM/yyyy", "10'03/06/2024", "2024-06-03T10:00:00"),
    Case("MMMM yyyy", "février 2024", "2024-02-01"), Case("yyyy-MM", "2024-11", "2024-11-01"),
    Case("yyyy-MM", "2024-11-02", nil), Case("MM.yyyy", "13.2024", nil),
    Case("dd/MM/yyyy", "TBD", nil), Case("dd/MM/yyyy", "", nil),
    Case("d MMM yyyy", "3 Foo 2024", nil),
  ])
  func patterns(_ wanted: Case) throws { try check(wanted) }

  static let months = [
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan. Feb. Mär. Apr. Mai Jun. Jul. Aug. Sep. Okt. Nov. Dez.",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "fe\u{301}vrier",
  ]

  @Test(arguments: months)
  func monthNames(_ names: String) throws {
    let format = try DateFormat("d MMMM yyyy")
    let names = names.split(separator: " ")
    for (place, name) in names.enumerated() {
      let month = names.count == 1 ? 2 : place + 1
      for spelling in [String(name), name.uppercased()] {
        let day = Day(year: 2024, month: month, day: 7)
        #expect(describe(read("7 \(spelling) 2024", format.read)) == day?.description, "\(name)")
      }
    }
  }

  @Test func monthNamesAreUnambiguous() {
    #expect(CalendarNames.months.clashes.isEmpty)
  }

  @Test(arguments: [
    ("", "the pattern has no year"), ("dd/MM", "the pattern has no year"),
    ("yyyy-MM EEE", "the pattern has no day"), ("yyyy-MM HH:mm", "the pattern has no day"),
    ("yyyy/dd", "the pattern has no month"),
    ("yyyy-MM-DD", "DD has no meaning"), ("YYYY-MM-dd", "YYYY has no meaning"),
    ("yyy-MM-dd", "yyy has no meaning"), ("yyyy-MMMMM-dd", "MMMMM has no meaning"),
    ("yyyy-MM-ddT", "T has no meaning"), ("yyyy-MM-dd MM", "M gives a part"),
    ("yyyy-MM-dd HH hh", "h gives a part"), ("yyyy-MM-dd mm", "m needs H"),
    ("yyyy-MM-dd HH:ss", "s needs m"), ("yyyy-MM-dd HH:mm SSS", "S needs s"),
    ("yyyy-MM-dd XXX", "X needs H"), ("yyyy-MM-dd hh:mm", "h and a go together"),
    ("yyyy-MM-dd HH:mm a", "h and a go together"), ("yyyy-MM-dd 'at", "never closed"),
  ])
  func refusesPattern(_ pattern: String, _ reason: String) throws {
    let fault = try #require(throws: Fault.self) { try DateFormat(pattern) }
    #expect(fault.code == .badSetting)
    #expect(fault.facts[.reason]?.contains(reason) == true, "\(fault)")
  }

  @Test func formatsAreTriedInOrder() throws {
    let formats = DateFormats([
      try DateFormat("dd/MM/yyyy"), try DateFormat("MM/dd/yyyy"), try DateFormat("iso"),
    ])
    #expect(describe(read("03/04/2024", formats.read)) == "2024-04-03")
    #expect(describe(read("03/14/2024", formats.read)) == "2024-03-14")
    #expect(describe(read("2024-03-14", formats.read)) == "2024-03-14")
    #expect(describe(read("14.03.2024", formats.read)) == nil)
    #expect(describe(read("2024-03-14", DateFormats([]).read)) == nil)
  }

  @Test func writtenTimesComeBack() throws {
    var random = SplitMix64(seed: 41)
    let pattern = try DateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
    for _ in 0..<2000 {
      let instant = Instant(
        milliseconds: .random(in: -62_135_596_800_000...253_402_300_799_999, using: &random))
      var out: [UInt8] = []
      TimeText.append(instant, to: &out)
      #expect(String(decoding: out, as: UTF8.self) == instant.description)
      #expect(DateFormat.iso.read(out.span) == .instant(instant))
      if out.count == 24 { #expect(pattern.read(out.span) == .instant(instant)) }

      let day = Day(rawValue: .random(in: -719_162...2_932_896, using: &random))
      out = []
      TimeText.append(day, to: &out)
      #expect(String(decoding: out, as: UTF8.self) == day.description)
      #expect(DateFormat.iso.read(out.span) == .day(day))
    }
  }

  @Test func arbitraryBytesNeverCrash() throws {
    var random = SplitMix64(seed: 42)
    let alphabet = Array("0123456789-/:. TZ+aApPmM,é\u{A0}".utf8) + [0xFF, 0xC2, 0xE2, 0x80]
    let formats = [
      DateFormat.iso, try DateFormat("d MMM yy h:m a"), try DateFormat("EEE d/M/yyyy H:mm:ss.S X"),
      try DateFormat("excel"), try DateFormat("epoch_seconds"),
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      for format in formats { _ = format.read(bytes.span) }
    }
  }
}
