import CRMIntake
import TestSupport
import Testing

@Suite struct PhoneTests {
  struct Case: CustomTestStringConvertible {
    var region: String?
    var input: String
    var output: String?
    var testDescription: String { "\(region ?? "-") \(input.debugDescription)" }

    init(_ region: String?, _ input: String, _ output: String?) {
      self.region = region
      self.input = input
      self.output = output
    }
  }

  @Test(arguments: [
    Case("FR", "01 23 45 67 89", "+33123456789"), Case("FR", "01.23.45.67.89", "+33123456789"),
    Case("FR", "01-23-45-67-89", "+33123456789"), Case("FR", "0123456789", "+33123456789"),
    Case("FR", "01\u{A0}23\u{202F}45 67 89", "+33123456789"),
    Case("FR", "+33 1 23 45 67 89", "+33123456789"),
    Case("FR", "+33 (0)1 23 45 67 89", "+33123456789"),
    Case("FR", "+33(0)123456789", "+33123456789"), Case("FR", "+33 0123456789", "+33123456789"),
    Case("FR", "0033 1 23 45 67 89", "+33123456789"),
    Case("FR", "0033 (0)1 23456789", "+33123456789"),
    Case("FR", "(+33) 1 23 45 67 89", "+33123456789"),
    Case("FR", "tel:+33-1-23-45-67-89", "+33123456789"),
    Case("FR", "33123456789", "+33123456789"), Case("FR", "612345678", "+33612345678"),
    Case("FR", "(01) 23 45 67 89", "+33123456789"), Case("fr", "0123456789", "+33123456789"),
    Case("FR", "01 23 45 67", nil), Case("FR", "01 23 45 67 8", nil),
    Case("FR", "01 23 45 67 89 01", nil), Case("FR", "3949", nil),
    Case("FR", "+1 212 555 0123", "+12125550123"), Case("FR", "+49 30 1234567", "+49301234567"),

    Case(nil, "+33 1 23 45 67 89", "+33123456789"), Case(nil, "0033123456789", "+33123456789"),
    Case(nil, "01 23 45 67 89", nil), Case(nil, "33123456789", nil),

    Case("US", "(212) 555-0123", "+12125550123"), Case("US", "212.555.0123", "+12125550123"),
    Case("US", "1-212-555-0123", "+12125550123"), Case("US", "+1 212 555 0123", "+12125550123"),
    Case("US", "011 33 1 23 45 67 89", "+33123456789"), Case("US", "555-0123", nil),
    Case("CA", "514 555 0123", "+15145550123"), Case("US", "1-800-FLOWERS", nil),

    Case("DE", "030 1234567", "+49301234567"), Case("DE", "+49 (0)30/123 45 67", "+49301234567"),
    Case("GB", "020 7946 0123", "+442079460123"),
    Case("GB", "+44 (0)20 7946 0123", "+442079460123"),
    Case("IT", "06 1234 5678", "+390612345678"), Case("IT", "+39 06 12345678", "+390612345678"),
    Case("ES", "912 34 56 78", "+34912345678"), Case("BE", "02 123 45 67", "+3221234567"),
    Case("CH", "044 123 45 67", "+41441234567"), Case("HU", "06 1 234 5678", "+3612345678"),
    Case("RU", "8 495 123-45-67", "+74951234567"), Case("MC", "93 12 34 56", "+37793123456"),
    Case("RE", "0262 12 34 56", "+262262123456"), Case("MA", "0522 12 34 56", "+212522123456"),
    Case("CI", "27 20 12 34 56", "+2252720123456"), Case("BR", "(11) 91234-5678", "+5511912345678"),
    Case("AU", "(02) 9123 4567", "+61291234567"), Case("JP", "03-1234-5678", "+81312345678"),
    Case("IN", "098765 43210", "+919876543210"), Case("PL", "22 123 45 67", "+48221234567"),

    Case("FR", "+998 71 123 45 67", "+998711234567"), Case("FR", "+998 71 12", nil),
    Case("FR", "+998 (0)71 123 45 67", "+998711234567"),
    Case("FR", "00998 (0)71 123 45 67", "+998711234567"),
    Case("FR", "+34 (0)912 34 56 78", "+34912345678"),
    Case("FR", "+39 (0)6 1234 5678", "+390612345678"),
    Case("FR", "0039 (0)6 1234 5678", "+390612345678"),
    Case("FR", "+998 71 123 45 67 89 01 23", nil), Case("FR", "+0 123 456 789", nil),

    Case("FR", "01 23 45 67 89 ext. 12", "+33123456789;ext=12"),
    Case("FR", "01 23 45 67 89 x12", "+33123456789;ext=12"),
    Case("FR", "01 23 45 67 89 poste 12", "+33123456789;ext=12"),
    Case("FR", "01 23 45 67 89 Poste : 12", "+33123456789;ext=12"),
    Case("FR", "01 23 45 67 89 extension 1234", "+33123456789;ext=1234"),
    Case("FR", "+33123456789;ext=12", "+33123456789;ext=12"),
    Case("FR", "01 23 45 67 89 #12", "+33123456789;ext=12"),
    Case("FR", "01 23 45 67 89 ext.", nil), Case("FR", "01 23 45 67 89 ext 12a", nil),
    Case("FR", "01 23 45 67 89 ext 123456789", nil),

    Case("FR", "", nil), Case("FR", "+", nil), Case("FR", "--", nil), Case("FR", "n/a", nil),
    Case("FR", "3,36E+10", nil), Case("FR", "++33123456789", nil), Case("FR", "33+123456789", nil),
    Case("FR", "01 23 45 67 89 / 06 12 34 56 78", nil), Case("FR", "jean 0123456789", nil),
    Case("FR", "00", nil), Case("FR", "00000", nil), Case("FR", "+33", nil),
    Case("FR", "012345678901234567890123456789", nil),
  ])
  func numbers(_ wanted: Case) throws {
    let phone = try wanted.region.map { try #require(Phone(region: $0)) } ?? Phone()
    #expect(appended(wanted.input, phone.append) == wanted.output)
    for space in spaces {
      #expect(appended(space + wanted.input + space, phone.append) == wanted.output)
    }
  }

  @Test func numbersInE164StayAsTheyAre() throws {
    var random = SplitMix64(seed: 51)
    let phone = try #require(Phone(region: "US"))
    for _ in 0..<2000 {
      let code =
        ["33", "49", "44", "1", "39", "34", "998", "352"].randomElement(using: &random) ?? ""
      let number = Int.random(in: 200_000_000...999_999_999, using: &random)
      let text = "+\(code)\(number)\(code == "1" ? "5" : "")"
      #expect(appended(text, phone.append) == text)
    }
  }

  @Test func unknownRegionsAreRefused() {
    #expect(Phone(region: "XX") == nil)
    #expect(Phone(region: "") == nil)
  }

  @Test func arbitraryBytesNeverCrash() throws {
    var random = SplitMix64(seed: 52)
    let alphabet = Array("0123456789+()-./x#; ext\u{A0}".utf8) + [0xFF, 0xE2, 0x80]
    let phones = [Phone(), try #require(Phone(region: "FR")), try #require(Phone(region: "US"))]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...26, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      var out: [UInt8] = []
      for phone in phones { _ = phone.append(bytes.span, to: &out) }
      _ = Email.append(bytes.span, to: &out)
      _ = Domain.append(bytes.span, to: &out)
      _ = URLText.append(bytes.span, to: &out)
    }
  }
}
