extension Function {
  package var signature: Signature {
    switch self {
    case .lower: text([], "Lower-cases letters.", "lower", "Dupont SA", "dupont sa")
    case .upper: text([], "Upper-cases letters.", "upper", "fr", "FR")
    case .title:
      text(
        [], "Upper-cases the first letter of every word and lower-cases the others.", "title",
        "JEAN-PIERRE DUPONT", "Jean-Pierre Dupont")
    case .trim: text([], "Takes white space off both ends.", "trim", "  a b ", "a b")
    case .collapse:
      text([], "Trims, and makes every run of white space one blank.", "collapse", " a  b ", "a b")
    case .digits: text([], "Keeps the digits only.", "digits", "SIREN 552 100 554", "552100554")
    case .letters: text([], "Keeps the letters only.", "letters", "FR 12-B", "FRB")
    case .ascii:
      text(
        [],
        "Takes accents off Latin letters and makes typographic marks plain; other scripts stay.",
        "ascii", "Çelik – Müßig", "Celik - Mussig")
    case .domain:
      text(
        [], "The host name of a web or e-mail address, without www.", "domain",
        "https://www.acme.example/fr", "acme.example")
    case .before:
      text(
        [.text("mark")], "What stands before the first mark; the whole text when there is none.",
        "before(\" (\")", "Durand (5551)", "Durand")
    case .beforeLast:
      text(
        [.text("mark")], "What stands before the last mark; the whole text when there is none.",
        "before_last(\"/\")", "a/b/c", "a/b")
    case .after:
      text(
        [.text("mark")], "What stands after the first mark; nothing when there is none.",
        "after(\"(\")", "Durand (5551)", "5551)")
    case .afterLast:
      text(
        [.text("mark")], "What stands after the last mark; nothing when there is none.",
        "after_last(\"/\")", "a/b/c", "c")
    case .between:
      text(
        [.text("open"), .text("close")],
        "What stands between the last opening mark and the closing one behind.",
        "between(\"(\", \")\")", "Durand (5551)", "5551")
    case .left: text([.count], "The first characters.", "left(4)", "2026-03-31", "2026")
    case .right: text([.count], "The last characters.", "right(2)", "2026-03-31", "31")
    case .slice:
      text(
        [.whole("from", 1...1000), .whole("to", 1...1000)],
        "The characters from one place to another, both counted from 1 and included.",
        "slice(6, 7)", "2026-03-31", "03")
    case .replace:
      text(
        [.text("old"), .anyText("new")], "Puts the new text for every occurrence of the old.",
        "replace(\"-\", \" \")", "a-b-c", "a b c")
    case .remove:
      text([.text("old")], "Takes every occurrence out.", "remove(\".\")", "1.2.3", "123")
    case .prefix:
      text([.text("text")], "Puts a text in front, unless empty.", "prefix(\"FR\")", "123", "FR123")
    case .suffix:
      text([.text("text")], "Puts a text behind, unless empty.", "suffix(\" k\")", "12", "12 k")
    case .stripPrefix:
      text(
        [.text("text")], "Takes a text off the front when it stands there.",
        "strip_prefix(\"lead_\")", "lead_77", "77")
    case .stripSuffix:
      text(
        [.text("text")], "Takes a text off the end when it stands there.",
        "strip_suffix(\" (Archived)\")", "Acme (Archived)", "Acme")
    case .pad:
      text(
        [.whole("width", 1...1000), .character("character")],
        "Fills up on the left to a width, unless empty.", "pad(5, \"0\")", "75", "00075")
    case .nullIf:
      text([.anyText("text")], "Nothing, when the text is exactly that.", "null_if(\"-\")", "-", "")
    case .otherwise:
      text([.anyText("text")], "That text, when there is nothing.", "default(\"FR\")", "", "FR")
    case .unquote: text([], "Takes one pair of quotes off.", "unquote", "\"VIP\"", "VIP")
    case .urlDecode:
      text(
        [], "Puts characters for the %XX of a web address, and blanks for +.", "url_decode",
        "Caf%C3%A9+Rouge", "Café Rouge", failing: "a text that is not UTF-8 then")
    case .query:
      text(
        [.text("name")], "A parameter of a web address, decoded; nothing when it is not there.",
        "query(utm_source)", "https://a.example/?utm_source=news%20letter&x=1", "news letter",
        failing: "a parameter that is not UTF-8 then")
    case .htmlText:
      text(
        [],
        "The text of HTML: without tags, with characters for entities and a line for each block.",
        "html_text", "<p>R&amp;D &ndash; <b>new</b></p>", "R&D – new")
    case .json:
      text(
        [.path("path")],
        "What a path leads to in the JSON that the text is; with `[*]` a list, for an object JSON.",
        "json(\"plan.name\")", #"{"plan":{"name":"Pro"}}"#, "Pro",
        failing: "a text that is no JSON")
    case .hash:
      text(
        [],
        "16 hexadecimal digits, the same for the same text on every machine; they are no secret.",
        "hash", "a@b.example", "1951fcc27736c1ca")
    case .split:
      Signature(
        input: .text, output: .list, parameters: [.text("mark")],
        meaning: "The parts between marks, trimmed, empty ones left out.", failure: nil,
        example: ("split(\";\")", "8001;8002", "8001, 8002"))
    case .lines:
      Signature(
        input: .text, output: .list, parameters: [],
        meaning: "The lines, trimmed, empty ones left out.", failure: nil,
        example: ("lines", "12 rue Haute\n38000 Grenoble", "12 rue Haute, 38000 Grenoble"))
    case .first: list([], "The first part.", "split(\";\") | first", "a;b", "a")
    case .last: list([], "The last part.", "split(\";\") | last", "a;b", "b")
    case .item:
      list(
        [.whole("number", 1...1000)], "The part of that number, from 1.", "split(\";\") | item(2)",
        "a;b", "b")
    case .join:
      list(
        [.text("mark")], "The parts with a mark between.", "split(\";\") | join(\", \")", "a;b",
        "a, b")
    case .unique:
      list(
        [], giving: .list, "The parts without those that stood before.", "split(\";\") | unique",
        "a;b;a", "a, b")
    case .sort:
      list(
        [], giving: .list, "The parts in the order of their bytes.", "split(\";\") | sort", "b;a",
        "a, b")
    case .containing:
      list(
        [.text("text")], giving: .list, "The parts that hold a text.",
        "split(\";\") | containing(\"plan:\")", "vip;plan:pro", "plan:pro")
    case .count:
      list([], giving: .number, "How many parts there are.", "split(\";\") | count", "a;b;c", "3")
    case .add: number([.operand("number")], "The sum.", "add(2.5)", "10", "12.5")
    case .subtract: number([.operand("number")], "The difference.", "subtract(0.01)", "10", "9.99")
    case .multiply: number([.operand("number")], "The product.", "multiply(1.5)", "80", "120")
    case .divide:
      number(
        [.operand("number")], "The quotient.", "divide(3)", "10", "3.333333",
        failing: "a text that is no number, or a division by zero")
    case .inverse:
      number(
        [], "One divided by the number, to twelve decimals, as rates are kept.", "inverse", "17650",
        "0.000056657224", failing: "a text that is no number, or zero")
    case .minusTax:
      number(
        [.operand("percent")], "The net amount of a gross one with so many percent of tax.",
        "minus_tax(20)", "119.99", "99.991667")
    case .round:
      number(
        [.whole("decimals", 0...6)],
        "Rounds to so many decimals, a half away from zero, however many there are.", "round(2)",
        "10.005", "10.01")
    case .abs: number([], "The number without its sign.", "abs", "-12.50", "12.5")
    case .negate: number([], "The number with the other sign.", "negate", "12.50", "-12.5")
    }
  }

  private func text(
    _ parameters: [Parameter], _ meaning: String, _ call: String, _ input: String,
    _ output: String, failing: String? = nil
  ) -> Signature {
    Signature(
      input: .text, output: .text, parameters: parameters, meaning: meaning, failure: failing,
      example: (call, input, output))
  }

  private func list(
    _ parameters: [Parameter], giving output: Kind = .text, _ meaning: String, _ call: String,
    _ input: String, _ result: String
  ) -> Signature {
    Signature(
      input: .list, output: output, parameters: parameters, meaning: meaning, failure: nil,
      example: (call, input, result))
  }

  private func number(
    _ parameters: [Parameter], _ meaning: String, _ call: String, _ input: String,
    _ output: String, failing: String = "a text that is no number"
  ) -> Signature {
    Signature(
      input: .number, output: .number, parameters: parameters, meaning: meaning, failure: failing,
      example: (call, input, output))
  }
}

extension Function.Parameter {
  fileprivate static let count = Function.Parameter.whole("count", 1...1000)
}
