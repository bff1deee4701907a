import CRMIntake
import TestSupport
import Testing

@Suite struct CountryTests {
  @Test(arguments: [
    TextCase("FR", "FR"), TextCase("fra", "FR"), TextCase("France", "FR"),
    TextCase("FRANCE", "FR"), TextCase("Frankreich", "FR"), TextCase("Francia", "FR"),
    TextCase("Allemagne", "DE"), TextCase("Germany", "DE"), TextCase("Deutschland", "DE"),
    TextCase("Alemania", "DE"), TextCase("Germania", "DE"), TextCase("Espagne", "ES"),
    TextCase("España", "ES"), TextCase("Espana", "ES"), TextCase("Österreich", "AT"),
    TextCase("Oesterreich", "AT"), TextCase("USA", "US"), TextCase("U.S.A.", "US"),
    TextCase("United States", "US"), TextCase("États-Unis", "US"), TextCase("etats unis", "US"),
    TextCase("UK", "GB"), TextCase("Royaume-Uni", "GB"), TextCase("Great Britain", "GB"),
    TextCase("England", "GB"), TextCase("Pays-Bas", "NL"), TextCase("The Netherlands", "NL"),
    TextCase("Côte d’Ivoire", "CI"), TextCase("COTE D'IVOIRE", "CI"), TextCase("Ivory Coast", "CI"),
    TextCase("Suisse", "CH"), TextCase("Schweiz", "CH"), TextCase("Belgique", "BE"),
    TextCase("Czech Republic", "CZ"), TextCase("Czechia", "CZ"), TextCase("South Korea", "KR"),
    TextCase("Viet Nam", "VN"), TextCase("Türkiye", "TR"), TextCase("Turkey", "TR"),
    TextCase("Russian Federation", "RU"), TextCase("Namibia", "NA"), TextCase("NA", "NA"),
    TextCase("Niger", "NE"), TextCase("Nigeria", "NG"), TextCase("Hong Kong", "HK"),
    TextCase("La Réunion", "RE"), TextCase("Bosnia and Herzegovina", "BA"), TextCase("RDC", "CD"),
    TextCase("", nil), TextCase("Atlantis", nil), TextCase("EU", nil), TextCase("N/A", nil),
    TextCase("n.a.", nil),
    TextCase("F.R.", nil), TextCase("XX", nil),
    TextCase("F", nil), TextCase("--", nil), TextCase("Paris", nil), TextCase("France, Paris", nil),
    TextCase(String(repeating: "a", count: 200), nil),
  ])
  func names(_ wanted: TextCase) {
    #expect(read(wanted.input) { Country($0)?.description } == wanted.output)
    for space in spaces {
      #expect(read(space + wanted.input + space) { Country($0)?.description } == wanted.output)
    }
  }

  @Test func noNameMeansTwoCountries() {
    #expect(Country.clashes.isEmpty)
  }

  @Test func everyCountryHasItsCode() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z"))
    var count = 0
    for first in letters {
      for second in letters {
        let code = String(decoding: [first, second], as: UTF8.self)
        guard let country = read(code, { Country($0) }) else { continue }
        count += 1
        #expect(country.description == code || code == "UK")
      }
    }
    #expect(count == 251)
  }
}

@Suite struct CurrencyTests {
  struct Case: CustomTestStringConvertible {
    var input: String
    var assumed: String?
    var output: String?
    var testDescription: String { "\(input.debugDescription) \(assumed ?? "-")" }
  }

  @Test(arguments: [
    Case(input: "EUR", output: "EUR"), Case(input: "usd", output: "USD"),
    Case(input: "€", output: "EUR"), Case(input: "£", output: "GBP"),
    Case(input: "XOF", output: "XOF"), Case(input: "FRF", output: "FRF"),
    Case(input: "R$", output: "BRL"), Case(input: "US$", output: "USD"),
    Case(input: "₹", output: "INR"), Case(input: "zł", output: "PLN"),
    Case(input: "$", output: nil), Case(input: "$", assumed: "EUR", output: nil),
    Case(input: "$", assumed: "CAD", output: "CAD"), Case(input: "¥", output: nil),
    Case(input: "¥", assumed: "JPY", output: "JPY"),
    Case(input: "kr", assumed: "SEK", output: "SEK"),
    Case(input: "€", assumed: "USD", output: "EUR"), Case(input: "ABC", output: nil),
    Case(input: "EURO", output: nil), Case(input: "EU", output: nil), Case(input: "", output: nil),
    Case(input: "E R", output: nil), Case(input: "12", output: nil),
  ])
  func marks(_ wanted: Case) {
    let assumed = wanted.assumed.flatMap { Currency($0) }
    for space in [""] + spaces {
      let currency = read(space + wanted.input + space) { Currency.read($0, assumed: assumed) }
      #expect(currency?.description == wanted.output)
    }
  }
}

@Suite struct SalesforceIdTests {
  @Test(arguments: [
    ("001A0000006Vm9r", "001A0000006Vm9rIAC", SalesforceId.Form.completed),
    ("001A0000006Vm9rIAC", "001A0000006Vm9rIAC", .verified),
    ("001A0000006Vm9riac", "001A0000006Vm9rIAC", .verified),
    ("001a0000006vm9rIAC", "001a0000006vm9rIAC", .other),
    ("000000000000000AAA", "000000000000000AAA", .verified),
    ("ABCDEABCDEABCDE", "ABCDEABCDEABCDE555", .completed),
    ("aBcDeaBcDeaBcDe", "aBcDeaBcDeaBcDeKKK", .completed),
    (" 001A0000006Vm9r\u{A0}", "001A0000006Vm9rIAC", .completed),
    ("001A0000006Vm9", "001A0000006Vm9", .other), ("001A0000006Vm9-", "001A0000006Vm9-", .other),
    ("", "", .other),
  ])
  func forms(_ input: String, _ output: String, _ form: SalesforceId.Form) {
    var found = SalesforceId.Form.other
    let text = appended(input) { text, out in
      found = SalesforceId.append(text, to: &out)
      return true
    }
    #expect(text == output)
    #expect(found == form)
  }

  @Test func completedIdsAreVerified() {
    var random = SplitMix64(seed: 61)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    for _ in 0..<1000 {
      let short = (0..<15).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      var long: [UInt8] = []
      var again: [UInt8] = []
      #expect(SalesforceId.append(short.span, to: &long) == .completed)
      #expect(SalesforceId.append(long.span, to: &again) == .verified)
      #expect(again == long && long.count == 18)
    }
  }
}

@Suite struct DamagedIdTests {
  @Test(arguments: [
    "1,23E+11", "1.23E+11", "1.23e+11", "5E+15", "9,87654321098765E+100", " 1,23E+11\u{A0}",
  ])
  func damaged(_ text: String) {
    #expect(read(text, DamagedId.isDamaged))
  }

  @Test(arguments: [
    "", "123456789", "1E5", "1.5", "5E12", "12,3E+11", "1,E+11", ",3E+11", "1,23E+1", "1,23E-11",
    "1,23E+11x", "x1,23E+11", "+33123456789", "E+11", "1E+", "1,2,3E+11", "A1E+11", "1;2E+11",
  ])
  func whole(_ text: String) {
    #expect(!read(text, DamagedId.isDamaged))
  }
}
