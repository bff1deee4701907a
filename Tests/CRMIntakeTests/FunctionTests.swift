import CRMCore
import CRMIntake
import Testing

/// What the functions of a pipe give: each one's own example, and the cases around it.
@Suite struct FunctionTests {
  /// What a pipe makes of a text: the text of a column, or the code of the reject.
  static func result(
    of pipe: String, on input: String, numbers: String = "plain", more: String = ""
  ) throws -> String {
    let mapping =
      PlanTests.head() + """
        locale: { numbers: \(numbers) }
        emit:
          - entity: deal
            key: Id
            fields:
              name: 'X | \(pipe.replacing("'", with: "''"))'
        """
    let quoted = input.replacing("\"", with: "\"\"")
    let result = try MappedInput(mapping, "Id,X,N\n1,\"\(quoted)\",\(more)\n")
    return result.rejects.first?.rawValue ?? result.rows.first?.dropPrefix("deal 1 name=") ?? ""
  }

  @Test(arguments: Function.allCases) func exampleHolds(_ function: Function) throws {
    let signature = function.signature
    var call = signature.example.call
    if signature.output == .list { call += " | join(\", \")" }
    #expect(try Self.result(of: call, on: signature.example.input) == signature.example.output)
    #expect(signature.example.call.contains(function.rawValue))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let pipe: String
    let input: String
    let output: String
    var testDescription: String { "\(input) | \(pipe)" }

    init(_ pipe: String, _ input: String, _ output: String) {
      (self.pipe, self.input, self.output) = (pipe, input, output)
    }
  }

  static let texts: [Case] = [
    Case("title", "o'neill-d’arc éric 2ND", "O'Neill-D’Arc Éric 2nd"),
    Case("ascii", "œuf Łódź Ørsted “x”…", "oeuf Lodz Orsted \"x\"..."),
    Case("ascii", "Ελλάς", "Ελλάς"),
    Case("letters", "12 €", ""),
    Case("left(2)", "é🇫🇷x", "é🇫🇷"),
    Case("right(3)", "ab", "ab"),
    Case("slice(3, 9)", "abcd", "cd"),
    Case("slice(5, 6)", "abcd", ""),
    Case("before_last(\"/\")", "abc", "abc"),
    Case("strip_prefix(\"a\")", "a", ""),
    Case("strip_prefix(\"b\")", "ab", "ab"),
    Case("strip_suffix(\"GmbH\")", "Acme GmbH", "Acme"),
    Case("lines | count", "a\r\n\r\n b \nc", "3"),
    Case("lines | last", "a\nb", "b"),
    Case("url_decode", "100%", "100%"),
    Case("url_decode", "%+1%zz", "% 1%zz"),
    Case("url_decode", "caf%E9", "invalid_bytes"),
    Case("query(gclid)", "https://a.example/?GCLID=1&gclid=x%2By#gclid=z", "x+y"),
    Case("query(a)", "https://a.example/?b=1", ""),
    Case("query(a)", "https://a.example/", ""),
    Case("query(a) | default(\"none\")", "?a=", "none"),
    Case("html_text", "a<br/>b<!-- <p>c -->d", "a\nbd"),
    Case("html_text", "<script>if (a<b) {}</script>x <STYLE>p{}</style>", "x"),
    Case("html_text", "1 < 2 &amp; 3 &gt; 2 &unknown; &", "1 < 2 & 3 > 2 &unknown; &"),
    Case("html_text", "<a title=\"x>y\">l&#233;&#xE8;&nbsp;n</a>", "léè n"),
    Case("html_text", "<ul><li>a</li>\n<li>b\nc</li></ul>", "a\nb c"),
    Case("html_text", "I <3 you", "I <3 you"),
    Case("json(a)", "{\"a\":[1, {\"b\":null}]}", "[1,{\"b\":null}]"),
    Case("json(a.b)", "{\"a\":{}}", ""),
    Case("json(a)", "{\"a\":null}", ""),
    Case("json(a)", " {\"a\": \"\\u00e9\\n\"} ", "é\n"),
    Case("json(a)", "{\"a\":1} x", "bad_json"),
    Case("json(a)", "{'a':1}", "bad_json"),
    Case("json(\"[*].label\") | join(\"+\")", "[{\"label\":\"a\"},{},{\"label\":\"b\"}]", "a+b"),
    Case("json(\"[1]\")", "[1,2.50]", "2.50"),
    Case("json(\"[*]\") | join(\",\")", "[{\"a\":1}]", "not_scalar"),
    Case("split(\",\") | unique | sort | join(\" \")", "b,a,b,,A", "A a b"),
    Case("split(\",\") | lower | containing(\"x\") | count", "aX,b,x", "2"),
    Case("split(\",\") | containing(\"z\") | default(\"none\")", "a,b", "none"),
  ]

  @Test(arguments: texts) func text(_ test: Case) throws {
    #expect(try Self.result(of: test.pipe, on: test.input) == test.output)
  }

  static let numbers: [Case] = [
    Case("add(0.1)", "0.2", "0.3"),
    Case("multiply(1.1)", "1.1", "1.21"),
    Case("multiply(0)", "-5", "0"),
    Case("divide(-3)", "2", "-0.666667"),
    Case("divide(1000000)", "12345678", "12.345678"),
    Case("multiply(0.0000001)", "5", "0.000001"),
    Case("multiply(0.000000499999)", "1", "0"),
    Case("round(0)", "-2.5", "-3"),
    Case("round(1)", "0.04999999", "0"),
    Case("round(2)", "abc", "bad_number"),
    Case("round(6)", "99.99999999999996", "100"),
    Case("round(2)", "-0.00499999999999996", "0"),
    Case("round(2)", "9.999999999999999e-05", "bad_number"),
    Case("add(1)", "1,5", "bad_number"),
    Case("add(1)", "12 %", "bad_number"),
    Case("add(1)", "1E+3", "bad_number"),
    Case("add(1)", "0.1234567890123", "bad_number"),
    Case("multiply(100000000000000000000)", "99999999999999999999", "out_of_range"),
    Case("multiply(1000)", "170141183460469231731687303715", "out_of_range"),
    Case("abs", "(1200)", "1200"),
    Case("negate", "0.00", "0"),
    Case("negate", "5-", "5"),
    Case("minus_tax(0)", "12 €", "12 EUR"),
    Case("minus_tax(-100)", "12", "out_of_range"),
    Case("add(1)", "$12", "13 $"),
    Case("add(1)", "", ""),
    Case("add(1) | default(\"0\")", "x", "bad_number"),
    Case("split(\"+\") | multiply(2) | join(\"+\")", "1+2.5", "2+5"),
    Case("split(\"+\") | multiply(2) | join(\"+\")", "1+x", "bad_number"),
  ]

  @Test(arguments: numbers) func number(_ test: Case) throws {
    #expect(try Self.result(of: test.pipe, on: test.input) == test.output)
  }

  /// A second number from another column; both are read as the field's `numbers` say.
  static let columns: [(pipe: String, input: String, other: String, output: String)] = [
    ("multiply(N)", "1 250,50 €", "2", "2501 EUR"),
    ("multiply(N)", "1 250,50", "\"1,5\"", "1875,75"),
    ("multiply(N)", "2", "", ""), ("multiply(N)", "2", "x", "bad_number"),
    ("divide(N)", "2", "0", "bad_number"), ("subtract(N)", "5 €", "2 €", "3 EUR"),
    ("subtract(N)", "5 €", "2 $", "bad_currency"), ("multiply(N)", "5 €", "2 €", "bad_currency"),
    ("divide(N)", "5 €", "2 €", "2,5"), ("divide(N)", "5", "2 €", "bad_currency"),
    ("minus_tax(N)", "110", "10 %", "100"), ("minus_tax(N)", "110", "\"5,5\"", "104,265403"),
  ]

  @Test(arguments: columns) func secondColumn(
    pipe: String, input: String, other: String, output: String
  ) throws {
    #expect(try Self.result(of: pipe, on: input, numbers: "fr", more: other) == output)
  }

  /// Ratios of random numbers against whole-number arithmetic.
  @Test func quotientsAreRoundedHalfAwayFromZero() throws {
    for (a, b) in [(1, 3), (2, 3), (-1, 3), (1, 7), (22, 7), (1, 64), (-1, 64), (5, 8), (1, 128)] {
      let micros = a * 1_000_000
      let (quotient, rest) = micros.magnitude.quotientAndRemainder(dividingBy: UInt(b))
      let rounded = Int64(quotient + (2 * rest >= UInt(b) ? 1 : 0))
      let expected = Micros(rawValue: a < 0 ? -rounded : rounded).description
      #expect(try Self.result(of: "divide(\(b))", on: "\(a)") == expected)
    }
  }

  // MARK: Lists of JSON and XML

  static let nodes: [(field: String, output: String)] = [
    ("tags | join(\", \")", "a, b"), ("tags | first", "a"), ("tags | last | upper", "B"),
    ("tags | count", "2"), ("tags[*] | join(\"+\")", "a+b"), ("tags[2]", "b"),
    ("one | first", "x"), ("none | first", ""), ("empty | join(\",\")", ""),
    ("people[*].name | join(\"/\")", "Ann/Bob"), ("people[*].mails[*] | count", "3"),
    ("people[*].name", "Ann;Bob"), ("people | first", "not_scalar"),
    ("object | upper", "not_scalar"),
    ("object | json(k)", "v"), ("text | json(k)", "w"), ("price | multiply(object.n)", "5"),
    ("price | multiply(tags)", "not_scalar"),
  ]

  @Test(arguments: nodes) func listsOfARecord(field: String, output: String) throws {
    let mapping =
      PlanTests.head("json") + """
        emit:
          - entity: deal
            key: id
            fields:
              name: '\(field)'
        """
    let input = #"""
      [{"id":1,"tags":["a",null,"b"],"one":"x","empty":[],"object":{"k":"v","n":2},"price":2.5,
      "text":"{\"k\":\"w\"}",
      "people":[{"name":"Ann","mails":["a","b"]},{"name":"Bob","mails":["c"]},{"mails":[]}]}]
      """#
    let result = try MappedInput(mapping, input)
    #expect(
      (result.rejects.first?.rawValue ?? result.rows.first?.dropPrefix("deal 1 name=")) == output)
  }

  @Test func listsOfXML() throws {
    let mapping =
      PlanTests.head("xml", ", records: /r/d") + """
        emit:
          - { entity: deal, key: "@id", fields: { name: 'Tags.Tag[*] | join("+")' } }
        """
    let result = try MappedInput(
      mapping, "<r><d id=\"1\"><Tags><Tag>a</Tag><Tag k=\"1\">b</Tag></Tags></d></r>")
    #expect(result.rows == ["deal 1 name=a+b"])
  }

  /// What a function cannot read in a key or a condition rejects the record, mentions included.
  @Test func badValuesOutsideOfFields() throws {
    let places = [
      ("key: 'X | add(1)'", "key"), ("key: Id\n    when: X | add(1) is present", "when"),
      ("key: Id\n    partial: true\n    deleted: X | json(a) is true", "deleted"),
      ("key: Id\n    identity: { of: [Id, X | add(1)] }", "identity"),
    ]
    for (lines, name) in places {
      let mapping =
        PlanTests.head() + "emit:\n  - entity: deal\n    \(lines)\n    fields: { name: Id }"
      let result = try MappedInput(mapping, "Id,X\n1,{\n")
      #expect(result.rejects.count == 1, "\(name)")
      #expect(result.rows == [], "\(name)")
    }
  }

  @Test func aBadValueMayBecomeNull() throws {
    let mapping =
      PlanTests.head() + """
        drift: { bad_value: null }
        emit: [{ entity: deal, key: Id, fields: { name: [X | add(1), Id], amount: X | abs } }]
        """
    let result = try MappedInput(mapping, "Id,X\n1,x\n2,-3\n")
    #expect(
      result.rows == [
        "deal 1 name= amount_micros= currency=",
        "deal 2 name=-2 amount_micros=3000000 currency=USD",
      ])
  }
}

extension String {
  func dropPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
