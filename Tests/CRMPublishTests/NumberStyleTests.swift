import CRMPublish
import Testing

@Suite struct NumberStyleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let quantity: Quantity
    let unit: Unit
    let english: String
    let french: String
    var testDescription: String { english }

    init(_ unscaled: Int128, _ scale: Int, _ unit: Unit, _ english: String, _ french: String) {
      quantity = .decimal(unscaled: unscaled, scale: scale)
      (self.unit, self.english, self.french) = (unit, english, french)
    }

    init(
      _ numerator: Int128, over denominator: Int128, _ unit: Unit, _ english: String,
      _ french: String
    ) {
      quantity = .fraction(numerator: numerator, denominator: denominator)
      (self.unit, self.english, self.french) = (unit, english, french)
    }
  }

  private static let euro = Unit.money(currency: "EUR")
  private static let franc = Unit.money(currency: "CHF")
  private static let yen = Unit.money(currency: "JPY")

  @Test(arguments: [
    Case(0, 0, .count, "0", "0"),
    Case(999, 0, .count, "999", "999"),
    Case(1000, 0, .count, "1,000", "1\u{202F}000"),
    Case(1_234_567, 0, .count, "1,234,567", "1\u{202F}234\u{202F}567"),
    Case(1_234_500_000, 6, euro, "€1,234.50", "1\u{202F}234,50\u{A0}€"),
    Case(-1_234_500_000, 6, euro, "−€1,234.50", "−1\u{202F}234,50\u{A0}€"),
    Case(1_234_500_000, 6, franc, "1,234.50 CHF", "1\u{202F}234,50\u{A0}CHF"),
    Case(1_234_500_000, 6, yen, "1,235 JPY", "1\u{202F}235\u{A0}JPY"),
    Case(5, 3, euro, "€0.01", "0,01\u{A0}€"),
    Case(-5, 3, euro, "−€0.01", "−0,01\u{A0}€"),
    Case(-4, 3, euro, "€0.00", "0,00\u{A0}€"),
    Case(999_995, 3, euro, "€1,000.00", "1\u{202F}000,00\u{A0}€"),
    Case(3, -3, euro, "€3,000.00", "3\u{202F}000,00\u{A0}€"),
    Case(8_15, 2, .moneyPerDay(currency: "EUR"), "€8.15/d", "8,15\u{A0}€/j"),
    Case(42, over: 59, .ratio, "71.2%", "71,2\u{A0}%"),
    Case(1, over: 1, .ratio, "100.0%", "100,0\u{A0}%"),
    Case(1, over: 2000, .ratio, "0.1%", "0,1\u{A0}%"),
    Case(-1, over: 2000, .ratio, "−0.1%", "−0,1\u{A0}%"),
    Case(-1, over: 2001, .ratio, "0.0%", "0,0\u{A0}%"),
    Case(-3, over: -4, .ratio, "75.0%", "75,0\u{A0}%"),
    Case(1, over: 0, .ratio, "–", "–"),
    Case(13, 3, .ratioChange, "1.3 pts", "1,3\u{A0}pt"),
    Case(345, 1, .days, "34.5 d", "34,5\u{A0}j"),
    Case(345, 1, .hours, "34.5 h", "34,5\u{A0}h"),
    Case(725, 1, .points, "72.5 pts", "72,5\u{A0}pts"),
    Case(4, over: 3, .number, "1.33", "1,33"),
    Case(2025, 0, .label, "2025", "2025"),
  ])
  func `numbers are written as each language writes them`(_ example: Case) {
    #expect(NumberStyle(.en).text(example.quantity, example.unit) == example.english)
    #expect(NumberStyle(.fr).text(example.quantity, example.unit) == example.french)
  }

  @Test func `a sign is shown when asked for, except before zero`() {
    let style = NumberStyle(.en)
    #expect(style.text(Quantity(12), .count, signed: true) == "+12")
    #expect(style.text(Quantity(-12), .count, signed: true) == "−12")
    #expect(style.text(Quantity(0), .count, signed: true) == "0")
  }

  @Test(arguments: [
    ("2025-03-31", "31/03/2025"), ("2025-03", "2025-03"), ("not-a-date", "not-a-date"),
    ("2025-03-31T10:00:00Z", "2025-03-31T10:00:00Z"), ("", ""),
  ])
  func `only a whole day changes its form`(iso: String, french: String) {
    #expect(NumberStyle(.fr).date(iso) == french)
    #expect(NumberStyle(.en).date(iso) == iso)
  }

  @Test func `a missing value says why`() {
    let style = NumberStyle(.fr)
    #expect(style.text(.missing(reason: "zero_denominator")) == "– (dénominateur nul)")
    #expect(style.text(.missing(reason: "of_my_own")) == "– (of_my_own)")
    #expect(style.text(.missing(reason: "")) == "– (non disponible)")
    #expect(style.text(.flag(true)) == "oui")
  }
}
