import CRMCore
import CRMIntake
import Testing

/// A field that names its column by a pattern, and what the pattern captures.
@Suite struct FieldPatternTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let fields: String
    let input: String
    let rows: [String]
    var extras: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "the currency of a header",
      fields: "amount: { from: 'Amount spent ({code})', currency: $code }",
      input: "Id,Amount spent (ILS),Other\n1,7.5,x\n2,,\n",
      rows: ["deal 1 amount_micros=7500000 currency=ILS", "deal 2 amount_micros= currency="],
      extras: [#"{"Other":"x"}"#]),
    Case(
      name: "two columns: the first that is not empty, with its own capture",
      fields: "amount: { from: 'Spent ({code})', currency: $code }",
      input: "Id,Spent (USD),Spent (EUR)\n1,,2\n2,1,2\n",
      rows: [
        "deal 1 amount_micros=2000000 currency=EUR", "deal 2 amount_micros=1000000 currency=USD",
      ]),
    Case(
      name: "headers in two languages, and a column without a pattern",
      fields: """
        amount: { from: ['Spent ({a})', 'Montant ({b}) | divide(10)', Total], currency: [$a, $b, =CHF] }
        """,
      input: "Id,Montant (GBP),Total\n1,20,\n2,,3\n",
      rows: [
        "deal 1 amount_micros=2000000 currency=GBP", "deal 2 amount_micros=3000000 currency=CHF",
      ]),
    Case(
      name: "no currency asked for", fields: "amount: 'Spent ({code})'",
      input: "Id,Spent (EUR)\n1,2\n", rows: ["deal 1 amount_micros=2000000 currency=USD"]),
    Case(
      name: "a custom field",
      fields: "name: Id }, extra: { cost: { from: 'Cost {c}', type: money, currency: $c }",
      input: "Id,Cost EUR\n1,2\n", rows: ["deal 1 name=1"],
      extras: [#"{"cost":2,"cost_currency":"EUR"}"#]),
    Case(
      name: "a name with braces, in quotes", fields: "name: '\"Label {x}\"'",
      input: "Id,Label {x},Label y\n1,a,b\n", rows: ["deal 1 name=a"],
      extras: [#"{"Label y":"b"}"#]),
    Case(
      name: "the capture in a calculation", fields: "amount: 'Batch of {n} | multiply($n)'",
      input: "Id,Batch of 12\n1,2\n", rows: ["deal 1 amount_micros=24000000 currency=USD"]),
  ]

  @Test(arguments: cases) func rows(_ test: Case) throws {
    let mapping =
      PlanTests.head() + "emit: [{ entity: deal, key: Id, fields: { \(test.fields) } }]\n"
    let result = try MappedInput(mapping, test.input)
    #expect(result.rows == test.rows)
    #expect(result.extras == test.extras)
    #expect(result.rejects == [])
  }

  @Test func aPatternThatFitsNoColumnIsMissing() throws {
    let mapping =
      PlanTests.head() + """
        drift: { missing: error }
        emit: [{ entity: deal, key: Id, fields: { amount: 'Spent ({code})' } }]
        """
    let faults = #expect(throws: (any Error).self) {
      try MappedInput(mapping, "Id,Spend (EUR)\n1,2\n")
    }
    #expect("\(String(describing: faults))".contains("Spent ({code})"))
    let alias = mapping.replacing("'Spent ({code})'", with: "['Spent ({code})', Total]")
    #expect(try MappedInput(alias, "Id,Total\n1,2\n").rows.count == 1)
  }

  @Test func whatIsNoCurrencyIsRefused() throws {
    let mapping =
      PlanTests.head() + """
        emit: [{ entity: deal, key: Id, fields: { amount: { from: 'Spent ({code})', currency: $code } } }]
        """
    #expect(try MappedInput(mapping, "Id,Spent (net)\n1,2\n").rejects == [.badCurrency])
  }
}
