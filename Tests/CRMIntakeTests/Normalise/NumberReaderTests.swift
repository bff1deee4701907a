import CRMCore
import CRMIntake
import TestSupport
import Testing

@Suite struct NumberReaderTests {
  struct Case: CustomTestStringConvertible {
    var format: String
    var input: String
    var output: String
    var testDescription: String { "\(format) \(input.debugDescription)" }

    init(_ format: String, _ input: String, _ output: String) {
      self.format = format
      self.input = input
      self.output = output
    }
  }

  /// The amount, currency and percent sign in words; or the failure.
  private func describe(_ result: Result<NumberReading<Micros>, NumberFailure>) -> String {
    switch result {
    case .failure(let failure): return "\(failure)"
    case .success(let reading):
      var text = reading.value.description
      if reading.isPercent { text += " %" }
      switch reading.mark {
      case .code(let currency): text += " \(currency)"
      case .some(let symbol): text += " \(symbol)"
      case nil: break
      }
      return text
    }
  }

  @Test(arguments: [
    Case("en", "1,234.56", "1234.56"), Case("en", "1234.56", "1234.56"),
    Case("en", "7,699.00", "7699"), Case("en", "1,234,567", "1234567"),
    Case("en", "0", "0"), Case("en", "-0", "0"), Case("en", ".5", "0.5"), Case("en", "007", "7"),
    Case("en", "0.000001", "0.000001"), Case("en", "1.1000000000", "1.1"),
    Case("fr", "12 500,50", "12500.5"), Case("fr", "12\u{A0}500,50", "12500.5"),
    Case("fr", "1\u{202F}834,56", "1834.56"), Case("fr", "1 234\u{A0}567,8", "1234567.8"),
    Case("fr", "1234,56", "1234.56"), Case("fr", ",5", "0.5"),
    Case("de", "3.000", "3000"), Case("de", "1.234.567,89", "1234567.89"),
    Case("de", "R$ 111.349", "111349 BRL"),
    Case("ch", "1'234.56", "1234.56"), Case("ch", "1’234’567.00", "1234567"),
    Case("ch", "CHF 1'234.50", "1234.5 CHF"), Case("plain", "1234.5", "1234.5"),
    Case("plain", "9223372036854.775807", "9223372036854.775807"),
    Case("plain", "-9223372036854.775808", "-9223372036854.775808"),
  ])
  func numbers(_ wanted: Case) throws { try check(wanted) }

  @Test(arguments: [
    Case("en", "+12", "12"), Case("en", "-12", "-12"), Case("en", "- 12", "-12"),
    Case("en", "12-", "-12"), Case("en", "\u{2212}12", "-12"), Case("en", "(12)", "-12"),
    Case("fr", "(1 200)", "-1200"), Case("en", "($1,200.50)", "-1200.5 dollar"),
    Case("en", "$(5)", "-5 dollar"), Case("fr", "(5) €", "-5 EUR"),
    Case("en", "-$5", "-5 dollar"), Case("en", "$-5", "-5 dollar"),
    Case("en", "(12", "malformed"), Case("en", "12)", "malformed"),
    Case("en", "(-12)", "malformed"), Case("en", "-12-", "malformed"),
    Case("en", "--12", "malformed"), Case("en", "+-12", "malformed"),
  ])
  func signs(_ wanted: Case) throws { try check(wanted) }

  @Test(arguments: [
    Case("fr", "12,50 €", "12.5 EUR"), Case("fr", "12,50€", "12.5 EUR"),
    Case("fr", "12,50\u{A0}€", "12.5 EUR"), Case("en", "€12.50", "12.5 EUR"),
    Case("en", "EUR 12.50", "12.5 EUR"), Case("en", "12.50 eur", "12.5 EUR"),
    Case("en", "£5", "5 GBP"), Case("en", "US$5", "5 USD"), Case("en", "C$ 5", "5 CAD"),
    Case("en", "¥500", "500 yen"), Case("en", "100 kr", "100 krone"),
    Case("en", "100 kr.", "100 krone"), Case("en", "Fr. 5", "5 CHF"), Case("en", "5 zł", "5 PLN"),
    Case("en", "12 %", "12 %"), Case("fr", "12,5%", "12.5 %"),
    Case("en", "€5 EUR", "malformed"), Case("en", "5 XYZ", "malformed"),
    Case("en", "5 items", "malformed"), Case("en", "12%%", "malformed"),
    Case("en", "€", "malformed"), Case("en", "%", "malformed"),
  ])
  func companions(_ wanted: Case) throws { try check(wanted) }

  @Test(arguments: [
    Case("en", "", "empty"), Case("en", "  \u{A0}", "empty"), Case("en", "--", "malformed"),
    Case("en", " --", "malformed"), Case("en", "< 10%", "malformed"),
    Case("en", "TBD", "malformed"), Case("en", "null", "malformed"),
    Case("en", "1,5", "malformed"), Case("en", "1,50", "malformed"),
    Case("en", "12,34,567", "malformed"), Case("en", "1234,567", "malformed"),
    Case("en", "0,123", "malformed"), Case("en", "1,234,56", "malformed"),
    Case("en", ",234", "malformed"), Case("en", "1,,234", "malformed"),
    Case("en", "1,234.", "malformed"), Case("en", "1.2.3", "malformed"),
    Case("en", "1.234,56", "malformed"), Case("en", "1 234", "malformed"),
    Case("en", "1.5 5", "malformed"), Case("en", ".", "malformed"),
    Case("en", "1\n234", "malformed"),
    Case("fr", "1.234", "malformed"), Case("fr", "1.234,56", "malformed"),
    Case("fr", "1,234.56", "malformed"), Case("fr", "12 50", "malformed"),
    Case("fr", "1 23 456", "malformed"), Case("fr", "1,234 567", "malformed"),
    Case("de", "1,234.56", "malformed"), Case("de", "1.5", "malformed"),
    Case("de", "12.1234", "malformed"), Case("ch", "1'23", "malformed"),
    Case("plain", "1,234", "malformed"), Case("plain", "1 234", "malformed"),
    Case("plain", "٣", "malformed"), Case("plain", "0x10", "malformed"),
    Case("fr", "1,23E+11", "scientific"), Case("en", "1.23E+11", "scientific"),
    Case("en", "1e5", "scientific"), Case("en", "1E", "malformed"), Case("en", "e5", "malformed"),
    Case("en", "1.0000001", "tooPrecise"), Case("en", "0.1234567", "tooPrecise"),
    Case("plain", "9223372036854.775808", "outOfRange"),
    Case("plain", "99999999999999999999999999", "outOfRange"),
  ])
  func failures(_ wanted: Case) throws { try check(wanted) }

  private func check(_ wanted: Case) throws {
    let reader = NumberReader(try #require(NumberFormat(name: wanted.format)))
    #expect(describe(read(wanted.input, reader.amount)) == wanted.output)
    for space in spaces where wanted.output != "empty" {
      #expect(describe(read(space + wanted.input + space, reader.amount)) == wanted.output)
    }
  }

  @Test(arguments: [
    ("$1,117.10K", "1117100 dollar"), ("45.3k", "45300"), ("1.5M", "1500000"),
    ("1.5m€", "1500000 EUR"), ("2.123456789K", "2123.456789"), ("2.1234567891K", "tooPrecise"),
    ("12 MAD", "12 MAD"), ("5 K", "5000"), ("5KK", "malformed"), ("5 G", "malformed"),
    ("10000000M", "outOfRange"), ("k5", "malformed"),
  ])
  func suffixes(_ input: String, _ output: String) {
    #expect(describe(read(input, NumberReader(.en, suffixes: true).amount)) == output)
  }

  @Test func suffixesMustBeAskedFor() {
    #expect(describe(read("45.3k", NumberReader(.en).amount)) == "malformed")
  }

  @Test(arguments: [
    (NumberReader.Scale.minor, "12345", "123.45"), (.minor, "-1", "-0.01"),
    (.minor, "0.0001", "0.000001"), (.minor, "0.00001", "tooPrecise"),
    (.micros, "1234567", "1.234567"), (.micros, "-5", "-0.000005"), (.micros, "5.0", "0.000005"),
    (.micros, "5.5", "tooPrecise"), (.micros, "9223372036854775807", "9223372036854.775807"),
  ])
  func scales(_ scale: NumberReader.Scale, _ input: String, _ output: String) {
    #expect(describe(read(input, NumberReader(.plain, scale: scale).amount)) == output)
  }

  @Test(arguments: [
    ("1.0000005", "1.000001"), ("1.0000004999999", "1"), ("-1.0000005", "-1.000001"),
    ("0.9999999", "1"), ("0.0000004", "0"), ("1.00000049", "1"),
    ("9223372036854.7758075", "outOfRange"),
    ("0.12345650000000000000000000000000001", "0.123457"),
  ])
  func rounding(_ input: String, _ output: String) {
    #expect(describe(read(input, NumberReader(.plain, rounds: true).amount)) == output)
  }

  @Test(
    arguments: [
      ("12", 12), ("-12", -12), ("1,234", 1234), ("12.0", 12), ("9223372036854775807", Int64.max),
      ("-9223372036854775808", Int64.min), ("12.5", nil), ("1E5", nil), ("12 €", nil), ("12%", nil),
      ("9223372036854775808", nil), ("", nil),
    ] as [(String, Int64?)])
  func integers(_ input: String, _ output: Int64?) {
    #expect((try? read(input, NumberReader(.en).integer).get()) == output)
  }

  @Test(
    arguments: [
      ("0.25", 0.25), ("1,234.5", 1234.5), ("1.5E3", 1500), ("-1e-3", -0.001), ("45.3k", 45300),
      ("0.1234567890123456789", 0.1234567890123456789), ("1e999", nil), ("1E3k", nil), ("x", nil),
      ("12%", 12),
    ] as [(String, Double?)])
  func reals(_ input: String, _ output: Double?) {
    let result = read(input, NumberReader(.en, suffixes: true).real)
    #expect((try? result.get())?.value == output)
  }

  @Test(arguments: NumberFormat.names)
  func writtenAmountsComeBack(_ name: String) throws {
    let format = try #require(NumberFormat(name: name))
    let separators = ["en": ",", "fr": "\u{202F}", "de": ".", "ch": "'", "plain": ""]
    let separator = try #require(separators[name])
    var random = SplitMix64(seed: 31)
    for _ in 0..<2000 {
      let magnitude = Int64(1) << Int64.random(in: 0...62, using: &random)
      let amount = Micros(rawValue: Int64.random(in: -magnitude...magnitude, using: &random))
      let text = grouped(amount, separator, String(UnicodeScalar(format.decimal)))
      #expect(try read(text, NumberReader(format).amount).get().value == amount, "\(text)")
    }
  }

  /// An amount with its whole digits in groups of three.
  private func grouped(_ amount: Micros, _ separator: String, _ mark: String) -> String {
    let parts = amount.description.split(separator: ".")
    let isNegative = parts[0].hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var whole = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { whole += separator }
      whole.append(digit)
    }
    return (isNegative ? "-" : "") + whole + (parts.count > 1 ? mark + parts[1] : "")
  }

  @Test func arbitraryBytesNeverCrash() {
    var random = SplitMix64(seed: 32)
    let alphabet =
      Array("0123456789.,-+()%€$kKeE '\u{A0}\u{2212}R".utf8) + [0xFF, 0xC2, 0xE2, 0x80]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let reader = NumberReader(.fr, suffixes: true, rounds: true)
      _ = reader.amount(bytes.span)
      _ = reader.real(bytes.span)
    }
  }
}
