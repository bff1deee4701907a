import CRMCore
import CRMIntake
import Testing

/// Broken mappings: exactly their faults are found, all at once, each at its line and column.
@Suite struct MappingFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// `line:column code`, and behind an arrow the nearest valid name.
    let faults: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ faults: String...) {
      (self.name, self.text, self.faults) = (name, text, faults)
    }

    /// The good mapping with a line in another's place.
    init(_ name: String, line: Int, _ text: String, _ faults: String...) {
      self.init(name, [line: text], faults)
    }

    init(_ name: String, _ lines: [Int: String], _ faults: [String]) {
      (self.name, self.faults) = (name, faults)
      text = MappingFaultTests.good.split(separator: "\n").enumerated().map { place, line in
        lines[place + 1] ?? String(line)
      }.joined(separator: "\n")
    }
  }

  static let good = """
    crmimport: 1
    id: our/deals
    input: { format: csv }
    emit:
      - entity: deal
        key: Id
        fields:
          name: Name
    """

  static let json = """
    crmimport: 1
    id: our/deals
    input: { format: json }
    emit:
      - entity: deal
        key: id

    """

  static let files: [Case] = [
    Case("version", line: 1, "crmimport: 2", "1:12 bad_setting"),
    Case("no version", line: 1, "kind: crm", "1:1 missing_key"),
    Case(
      "key of the file", line: 2, "ids: our/deals", "2:1 unknown_key → id"),
    Case("kind", line: 1, "crmimport: 1\nkind: cmr", "2:7 wrong_type → crm"),
    Case("no input", line: 3, "system: our", "1:1 missing_key"),
    Case("format", line: 3, "input: { format: cvs }", "3:18 wrong_type → csv"),
    Case("no format", line: 3, "input: { delimiter: tab }", "3:8 missing_key"),
    Case(
      "option of the input", line: 3, "input: { format: csv, delimeter: tab }",
      "3:23 unknown_key → delimiter"),
    Case(
      "encoding", line: 3, "input: { format: csv, encoding: utf-9 }",
      "3:33 unknown_name → utf-8"),
    Case(
      "delimiter of two characters", line: 3, "input: { format: csv, delimiter: ;; }",
      "3:34 wrong_type"),
    Case(
      "one character twice", line: 3, #"input: { format: csv, delimiter: ";", quote: ";" }"#,
      "3:46 bad_setting"),
    Case(
      "row rule without a rule", line: 3, "input: { format: csv, skip_rows: [{}] }",
      "3:35 bad_setting"),
    Case(
      "row rule of two rules", line: 3,
      "input: { format: csv, skip_rows: [{ starts_with: T, blank: true }] }", "3:35 bad_setting"),
    Case(
      "key of a row rule", line: 3, "input: { format: csv, skip_rows: [{ start_with: T }] }",
      "3:37 unknown_key → starts_with"),
    Case("records of a CSV", line: 3, "input: { format: csv, records: $.a }", "3:32 bad_setting"),
    Case("records of JSON", line: 3, "input: { format: json, records: /a/b }", "3:33 bad_setting"),
    Case("records of XML", line: 3, "input: { format: xml, records: $.a }", "3:32 bad_setting"),
    Case(
      "path to match", line: 3, "input: { format: json }\nmatch: { paths: [a..b, c] }",
      "4:18 bad_expression"),
    Case(
      "numbers", line: 3, "input: { format: csv }\nlocale: { numbers: [plain, us] }",
      "4:28 wrong_type → en"),
    Case(
      "date pattern", line: 3, "input: { format: csv }\nlocale: { dates: [iso, dd.QQ.yy] }",
      "4:24 bad_setting"),
    Case(
      "time zone", line: 3, "input: { format: csv }\nlocale: { timezone: Europe/Pari }",
      "4:21 unknown_name → Europe/Paris"),
    Case(
      "region", line: 3, "input: { format: csv }\nlocale: { region: France }",
      "4:19 wrong_type → FR"),
    Case(
      "word for yes and no", line: 3, "input: { format: csv }\nlocale: { yes: [o], no: [o] }",
      "4:25 bad_setting"),
    Case("unit", line: 3, "input: { format: csv }\nlocale: { unit: cents }", "4:17 wrong_type"),
    Case(
      "drift", line: 3,
      "input: { format: csv }\ndrift: { missing: fail, max_rejects: some, bad_values: null }",
      "4:19 wrong_type", "4:38 wrong_type", "4:44 unknown_key → bad_value"),
    Case("a tab", line: 6, "\tkey: Id", "6:1 yaml_syntax"),
    Case("a bracket that never closes", line: 3, "input: [", "5:3 yaml_syntax"),
    Case(
      "a key twice", line: 8, "      name: Name\n      amount: A\n      name: Titel",
      "10:7 duplicate_key"),
    Case(
      "keys twice, and more", [2: "id: our/deals\nid: ours", 8: "      name: Name | uper"],
      ["3:1 duplicate_key", "9:20 unknown_name → upper"]),
    Case("a list for a table", line: 3, "input: [csv]", "3:8 wrong_type"),
    Case(
      "nothing to emit", "crmimport: 1\nid: a/b\ninput: { format: csv }\nemit: []\n",
      "4:7 wrong_type"),
    Case("no emit", "crmimport: 1\nid: a/b\ninput: { format: csv }\n", "1:1 missing_key"),
  ]

  static let emissions: [Case] = [
    Case("entity", line: 5, "  - entity: deel", "5:13 unknown_name → deal"),
    Case(
      "entity and what is in it", [5: "  - entity: deel", 8: "      name: Name | uper"],
      ["5:13 unknown_name → deal", "8:20 unknown_name → upper"]),
    Case("no entity", line: 5, "  - id: x", "5:5 missing_key"),
    Case("no key", line: 6, "    kee: Id", "6:5 unknown_key → key"),
    Case("key of nothing", line: 6, "    key: {}", "6:10 bad_setting"),
    Case("key of two kinds", line: 6, "    key: { of: [A], hash: [B] }", "6:10 bad_setting"),
    Case("type of a key", line: 6, "    key: { from: Id, type: number }", "6:28 wrong_type"),
    Case("column", line: 8, "      nam: Name", "8:7 unknown_name → name"),
    Case(
      "two of one entity", line: 8, "      name: Name\n  - { entity: deal, key: B }",
      "9:5 missing_key"),
    Case(
      "two of one id", line: 8, "      name: Name\n  - { entity: lead, id: deal, key: B }",
      "9:25 duplicate_key"),
    Case("flag", line: 6, "    key: Id\n    partial: maybe", "7:14 wrong_type"),
    Case(
      "person_identity of a deal", line: 6, "    key: Id\n    person_identity: P",
      "7:5 bad_setting"),
    Case("extra of text", line: 6, "    key: Id\n    extra: =none", "7:12 bad_setting"),
    Case(
      "extra of several", line: 6, "    key: Id\n    extra: [{ of: [A, B] }]", "7:12 bad_setting"),
    Case(
      "type of a custom field", line: 6,
      "    key: Id\n    extra: { size: { from: A, type: monney } }", "7:37 wrong_type → money"),
    Case(
      "for_each over a column", line: 6, "    key: Id\n    for_each: Companies",
      "7:15 bad_expression"),
    Case(
      "for_each over a broken pattern", line: 6, "    key: Id\n    for_each: 'At {a}{b}'",
      "7:15 bad_expression"),
    Case(
      "capture", line: 6, "    for_each: 'At {stage}'\n    key: { of: [Id, $stag] }",
      "7:21 unknown_name → $stage"),
    Case("capture without a pattern", line: 8, "      name: $stage", "8:13 unknown_name"),
    Case(
      "capture in a condition", line: 6,
      "    for_each: 'At {stage}'\n    when: $stge is present\n    key: $stage",
      "7:11 unknown_name → $stage"),
    Case("item without for_each", line: 8, "      name: $item", "8:13 bad_expression"),
    Case(
      "parent without for_each", json + "    fields: { name: parent.name }",
      "7:21 bad_expression"),
    Case(
      "key that is the same for all parts", line: 6, "    for_each: A | split(\";\")\n    key: Id",
      "7:10 bad_setting → occurrence: true"),
    Case(
      "key that is the same for all items",
      json.replacing("key: id", with: "key: parent.id") + "    for_each: 'a[*]'",
      "6:10 bad_setting → occurrence: true"),
    Case(
      "two emissions of one record", line: 8,
      "      name: Name\n  - { entity: deal, id: b, key: Id, fields: { stage: S } }",
      "9:5 bad_setting → partial"),
    Case("pattern in JSON", json + "    for_each: 'At {stage}'", "7:15 bad_expression"),
    Case("for_each path", json + "    for_each: a[*]..b[*]", "7:15 bad_expression"),
  ]

  static let fields: [Case] = [
    Case("function", line: 8, "      name: Name | uper", "8:20 unknown_name → upper"),
    Case("number of arguments", line: 8, "      name: Name | before", "8:20 bad_expression"),
    Case(
      "kind of an argument", line: 8, "      name: 'Name | pad(x, \"0\")'",
      "8:25 bad_expression"),
    Case("empty argument", line: 8, "      name: 'Name | pad(5, \"\")'", "8:28 bad_expression"),
    Case(
      "function of lists on a text", line: 8, "      name: Name | first",
      "8:20 bad_expression"),
    Case(
      "split twice", line: 8, "      name: 'N | split(\";\") | split(\",\") | first'",
      "8:31 bad_expression"),
    Case(
      "a list for an amount", line: 8, "      amount: 'A | split(\";\")'",
      "8:20 bad_expression"),
    Case("a list in a key", line: 6, "    key: 'Id | split(\";\")'", "6:16 bad_expression"),
    Case("nothing in front of a bar", line: 8, "      name: '| lower'", "8:14 bad_expression"),
    Case("empty list", line: 8, "      name: []", "8:13 bad_expression"),
    Case(
      "two faults of one pipe", line: 8, "      name: 'N | uper | lowr'",
      "8:18 unknown_name → upper", "8:25 unknown_name → lower"),
    Case(
      "path that begins with a dot", json + "    fields: { name: .name }",
      "7:21 bad_expression"),
    Case("path with a gap", json + "    fields: { name: a..b }", "7:21 bad_expression"),
    Case("path that ends with a dot", json + "    fields: { name: a. }", "7:21 bad_expression"),
    Case("bracket of a path", json + "    fields: { name: 'a[x]' }", "7:22 bad_expression"),
    Case("open bracket of a path", json + "    fields: { name: 'a[0' }", "7:22 bad_expression"),
    Case(
      "every item for an amount", json + "    fields: { amount: 'a[*]' }", "7:24 bad_expression"),
    Case(
      "a pattern in JSON", json + "    fields: { amount: 'Spent ({code})' }",
      "7:24 bad_expression"),
    Case(
      "name of a list function", line: 8, "      name: 'N | uniqe'", "8:18 unknown_name → unique"),
    Case(
      "argument that is neither number nor column", line: 8, "      amount: 'A | add(\"x\")'",
      "8:24 bad_expression"),
    Case("division by zero", line: 8, "      amount: A | divide(0.0)", "8:26 bad_expression"),
    Case("decimals", line: 8, "      amount: A | round(7)", "8:25 bad_expression"),
    Case("slice that ends first", line: 8, "      name: 'N | slice(3, 2)'", "8:18 bad_expression"),
    Case("no argument", line: 8, "      amount: A | multiply()", "8:19 bad_expression"),
    Case("item as an argument", line: 8, "      amount: A | add($item)", "8:23 bad_expression"),
    Case(
      "capture as an argument", line: 6, "    for_each: 'At {a}'\n    key: 'Id | add($b)'",
      "7:20 unknown_name → $a"),
    Case(
      "pattern as an argument", line: 8, "      amount: A | add(B {c})", "8:23 bad_expression"),
    Case("path of json", line: 8, "      name: 'N | json(a..b)'", "8:23 bad_expression"),
    Case(
      "list of json for an amount", line: 8, "      amount: 'N | json(a[*])'",
      "8:20 bad_expression"),
    Case(
      "lines of a list", line: 8, "      name: 'N | split(\",\") | lines'", "8:31 bad_expression"),
    Case("broken pattern", line: 8, "      amount: 'Spent {a}{b}'", "8:16 bad_expression"),
    Case(
      "capture that nothing gives", line: 8,
      "      amount: { from: 'Spent ({code})', currency: $cod }", "8:51 unknown_name → $code"),
    Case(
      "capture of another field", line: 8,
      "      amount: 'Spent ({code})'\n      name: $code", "9:13 unknown_name"),
    Case("type", line: 8, "      amount: { from: A, type: monney }", "8:32 wrong_type → money"),
    Case(
      "type for a column", line: 8, "      amount: { from: A, type: date }",
      "8:32 bad_setting"),
    Case(
      "period", line: 8, "      closed_at: { from: A, type: date, last_day_of: moth }",
      "8:54 wrong_type → month"),
    Case(
      "period of a text", line: 8, "      name: { from: A, last_day_of: month }",
      "8:24 bad_setting"),
    Case(
      "option", line: 8, "      amount: { form: A }", "8:17 unknown_key → from"),
    Case(
      "currency of a text", line: 8, "      name: { from: A, currency: =EUR }",
      "8:24 bad_setting"),
    Case(
      "currency", line: 8, "      amount: { from: A, currency: [C, =Euro] }",
      "8:36 bad_setting"),
    Case(
      "map that does not fit", line: 8,
      "      status: { from: S, map: { A: won, B: wun, \"*\": opn } }",
      "8:44 bad_setting → won", "8:54 bad_setting → open"),
    Case("name of a map", line: 8, "      status: { from: S, map: outcome }", "8:31 unknown_name"),
    Case(
      "near name of a map",
      [
        3: "input: { format: csv }\nmaps: { outcomes: { A: won } }",
        8: "      status: { from: S, map: outcome }",
      ], ["9:31 unknown_name → outcomes"]),
    Case("empty map", line: 8, "      status: { from: S, map: {} }", "8:31 bad_setting"),
    Case(
      "named map that does not fit",
      [
        3: "input: { format: csv }\nmaps: { o: { A: wonn } }",
        8: "      status: { from: S, map: o }",
      ], ["4:17 bad_setting → won"]),
    Case(
      "map file", line: 8,
      "      status: { from: S, map: { file: no.csv, key: a, value: b } }", "8:39 bad_setting"),
    Case(
      "column of a map file", line: 8,
      "      status: { from: S, map: { file: m.csv, key: Their, value: Ours } }",
      "1:- missing_column → our"),
    Case(
      "map over a list", line: 8,
      "      name: { from: 'A | split(\";\")', map: { A: B } }", "8:44 bad_setting"),
    Case(
      "map of what is empty", line: 8, "      status: { from: S, map: { '': open, W: won } }",
      "8:33 bad_setting → default"),
    Case(
      "map of what means nothing", line: 8,
      "      status: { from: S, nulls: [-], map: { '-': open, W: won } }", "8:45 bad_setting"),
    Case(
      "map of what the function never gives", line: 8,
      "      status: { from: S | lower, map: { Won: won, lost: lost } }", "8:41 bad_setting"),
    Case(
      "named map of what no field ever has",
      [
        3: "input: { format: csv }\nmaps: { o: { Won: won, lost: lost } }",
        8: "      status: { from: S | lower, map: o }",
      ], ["4:14 bad_setting"]),
    Case(
      "named map of which one field has a value",
      [
        3: "input: { format: csv }\nmaps: { o: { Won: won, lost: lost } }",
        8:
          "      status: { from: S | lower, map: o }\n      name: { from: S, map: o }\n      nam: A",
      ], ["11:7 unknown_name → name"]),
    Case(
      "map that gives nothing", line: 8, "      name: { from: S, map: { A: ~, \"*\": null } }",
      "8:29 bad_setting"),
    Case(
      "option of another type", line: 8,
      "      name: { from: A, dates: iso, numbers: en }\n      amount: { from: A, region: FR }",
      "8:24 bad_setting", "8:36 bad_setting", "9:26 bad_setting"),
    Case(
      "time zone of a flag", line: 6,
      "    key: Id\n    extra: { x: { from: A, type: boolean, timezone: UTC, yes: [o] } }",
      "7:43 bad_setting"),
    Case("constant", line: 8, "      status: =wonn", "8:15 bad_setting → won"),
    Case(
      "default", line: 8, "      status: { from: S, default: wonn }",
      "8:35 bad_setting → won"),
    Case(
      "reference by", line: 8, "      contact_ref: { from: C, by: name }",
      "8:35 bad_setting"),
    Case(
      "reference of a text", line: 8, "      name: { from: N, on_missing: stub }",
      "8:24 bad_setting"),
    Case(
      "zone of a field", line: 8, "      closed_at: { from: C, timezone: Paris/Europe }",
      "8:39 unknown_name"),
  ]

  static let conditions: [Case] = [
    Case("no test", line: 6, "    key: Id\n    when: Stage", "7:11 bad_expression"),
    Case(
      "open parenthesis", line: 6, "    key: Id\n    when: (A is present",
      "7:11 bad_expression"),
    Case("list of a test", line: 6, "    key: Id\n    when: A in [a, b", "7:16 bad_expression"),
    Case(
      "empty list of a test", line: 6, "    key: Id\n    when: A in []",
      "7:16 bad_expression"),
    Case(
      "function in a test", line: 6, "    key: Id\n    when: A | lowr is present",
      "7:15 unknown_name → lower"),
    Case(
      "two texts at once", line: 6, "    key: Id\n    when: A is x and A is y",
      "7:22 bad_expression"),
    Case(
      "present and empty", line: 6, "    key: Id\n    when: A is empty and A is true",
      "7:26 bad_expression"),
    Case(
      "no way is open", line: 6,
      "    key: Id\n    when: A in [x, y] and not (A is x or A in [y, z])",
      "7:42 bad_expression"),
    Case(
      "two beginnings", line: 6,
      "    key: Id\n    when: A starts with \"x\" and A starts with \"y\"", "7:33 bad_expression"),
    Case(
      "a text that the function never gives", line: 6, "    key: Id\n    when: A | lower is Won",
      "7:11 bad_expression"),
    Case(
      "nothing that the function ever gives", line: 6,
      "    key: Id\n    when: 'B is x or A | digits in [1, b]'\n    deleted: A | digits in [a, 1b]",
      "8:14 bad_expression"),
    Case("an empty text", line: 6, "    key: Id\n    when: A is \"\"", "7:11 bad_expression"),
    Case(
      "a name that must and must not be there",
      [3: "input: { format: csv }\nmatch: { columns: [A, [B, C]], absent: [b, a] }"],
      ["4:44 bad_setting"]),
    Case(
      "a value is missing in front of 'and'", line: 6,
      "    key: Id\n    when: A is and B is present", "7:13 bad_expression"),
    Case(
      "a quote behind 'same as'", line: 6, "    key: Id\n    when: A is same as \"B",
      "7:24 bad_expression"),
    Case(
      "too many parentheses", line: 6,
      "    key: Id\n    when: " + String(repeating: "(", count: 3000) + "A is present"
        + String(repeating: ")", count: 3000), "7:111 bad_expression"),
    Case(
      "nothing to compare with", line: 6, "    key: Id\n    when: (A is same as)",
      "7:24 bad_expression"),
    Case(
      "a list to compare with", line: 6, "    key: Id\n    when: A is same as B | split(\",\")",
      "7:24 bad_expression"),
    Case(
      "the same as nothing", line: 6, "    key: Id\n    when: A is empty and B is same as A",
      "7:39 bad_expression"),
    Case(
      "a text that means nothing",
      [3: "input: { format: csv, nulls: [--] }", 6: "    key: Id\n    test: A is \"--\""],
      ["7:11 bad_expression"]),
    Case("a constant", line: 6, "    key: Id\n    deleted: =x is y", "7:14 bad_expression"),
  ]

  /// A condition of the good mapping's emission.
  static func when(_ name: String, _ condition: String, _ faults: String...) -> Case {
    Case(name, [6: "    key: Id\n    when: \(condition)"], faults.map { "7:" + $0 })
  }

  static let words: [Case] = [
    when("nothing behind and", "S is Won and", "20 bad_expression"),
    when("nothing behind or", "(S is Won or) and T is x", "21 bad_expression"),
    when("nothing behind not", "not", "11 bad_expression"),
    when("two connectives", "S is Won and or T is x", "24 bad_expression"),
    when("AND", "S is Won AND T is present", "20 bad_expression → and"),
    when("OR", "A is x OR B is y", "18 bad_expression → or"),
    when("AND behind a test", "A is present AND B is y", "24 bad_expression → and"),
    when("AND in front of a test", "A AND B is y", "13 bad_expression → and"),
    when("two ampersands", "A is x && B is y", "18 bad_expression → and"),
    when("two bars", "A is x || B is y", "18 bad_expression → or"),
    when("names joined", "A or B is present", "13 bad_expression"),
    when("a text for a test", "A is x or y", "21 bad_expression"),
    when("null", "S is not null", "20 bad_expression → empty"),
    when("none", "S is none", "16 bad_expression → empty"),
    when("blank", "S is blank", "16 bad_expression → empty"),
    when("True", "S is True", "16 bad_expression → true"),
    when("False", "S is False", "16 bad_expression → false"),
    when("Empty", "S is Empty", "16 bad_expression → empty"),
    when("misspelt empty", "S is emtpy", "16 bad_expression → empty"),
    when("misspelt present", "S is not presnet", "20 bad_expression → present"),
    when("is in", "S is in [a, b]", "16 bad_expression → in"),
    when("is not in", "S is not in [a, b]", "20 bad_expression → not in"),
    when("is in an open list", "S is in [a", "16 bad_expression → in"),
    when("is a list", "S is [a, b]", "16 bad_expression → in"),
    when("contains a list", "S contains [a, b]", "22 bad_expression → or"),
    when("in parentheses", "S in (a, b)", "16 bad_expression"),
    when("not contains", "S not contains x", "13 bad_expression → not S contains"),
    when("is more than", "A is > 0", "16 bad_expression → is"),
    when("more than", "A > 0 and B is x", "13 bad_expression → is"),
    when("at most", "A <= 0", "13 bad_expression → is"),
    when("two equals signs", "S == Won", "13 bad_expression → is"),
    when("not equal", "S != Won", "13 bad_expression → is not"),
    when("a constant behind a test", "S is =Won", "16 bad_expression → \"Won\""),
    when("single quotes", "S is 'Won'", "16 bad_expression → \"Won\""),
    when("curly quotes", "S is “Won”", "16 bad_expression → \"Won\""),
    when("single quotes in a list", "S in ['Won', Lost]", "17 bad_expression → \"Won\""),
    when("large letters", "S IS EMPTY", "13 bad_expression → is"),
    when("nothing behind is not", "S is not", "16 bad_expression"),
    when("too many parentheses", "A is x)", "17 bad_expression"),
    when(
      "every fault once", "A is True and B > 1 or C | uper is x and D is x",
      "16 bad_expression → true", "27 bad_expression → is", "38 unknown_name → upper"),
    Case(
      "a condition in a block", line: 6, "    key: Id\n    when: >\n      A is True",
      "8:12 bad_expression → true"),
    Case(
      "a condition with escapes", line: 6, "    key: Id\n    when: \"A\\u0041 is True\"",
      "7:23 bad_expression → true"),
    Case(
      "a condition in quotes", line: 6, "    key: Id\n    when: 'A is True'",
      "7:17 bad_expression → true"),
  ]

  /// Texts in quotes, and bare ones that look like no word of a condition, are what they are.
  @Test(arguments: [
    "S is \"null\" or S is \"Won AND lost\" or S is \"> 0\" or S is \"[a, b]\" or S is \"'x'\"",
    "\"Name that holds is\" is x", "\"A or B\" is present", "[A and B, C] is present",
    "S is Research & Development", "S is <unknown>", "S in [null, True]", "S contains none",
    "S is Terms", "State is OR", "S is 's Hertogenbosch",
  ]) func conditionsThatHold(_ condition: String) throws {
    let text = Self.good.replacing("key: Id", with: "key: Id\n    when: >-\n      \(condition)")
    #expect(throws: Never.self) { try MappingReader.read(text, file: "m.yml") }
  }

  static let places: [Case] = [
    Case("function", line: 8, "      name: Note | lowercase", "8:20 unknown_name → lower"),
    Case("nothing behind a bar", line: 8, "      name: Note |", "8:18 bad_expression"),
    Case("two bars", line: 8, "      name: Note || upper", "8:18 bad_expression"),
    Case(
      "argument", line: 8, "      name: 'Note | split(\";\") | item(0)'", "8:39 bad_expression"),
    Case("list", line: 6, "    key: 'Id | split(\";\")'", "6:16 bad_expression"),
    Case(
      "an alias", line: 8, "      name: '[A, $b] | upper'", "8:18 unknown_name"),
    Case(
      "a text that folds", line: 8, "      name: Note |\n        uper", "9:9 unknown_name → upper"),
  ]

  static let empties: [Case] = [
    Case(
      "emit", "crmimport: 1\nid: a/b\ninput: { format: csv }\nemit: ~\n", "4:1 wrong_type"),
    Case("input", line: 3, "input: ~", "3:1 wrong_type"),
    Case("cleared key", line: 6, "    key: ~", "6:5 missing_key"),
    Case("hash", line: 6, "    key: { hash: [] }", "6:18 wrong_type"),
    Case("of", line: 8, "      name: { of: [] }", "8:19 wrong_type"),
    Case(
      "carry", line: 3, "input: { format: csv, carry: { columns: [] } }", "3:41 wrong_type"),
    Case(
      "header", line: 3, "input: { format: csv, header: { containing: [] } }", "3:45 wrong_type"),
    Case("no header", line: 3, "input: { format: csv, header: {} }", "3:31 wrong_type"),
    Case("match", line: 3, "input: { format: csv }\nmatch: {}", "4:8 bad_setting"),
    Case(
      "columns to match", line: 3, "input: { format: csv }\nmatch: { columns: [] }",
      "4:19 wrong_type"),
  ]

  static let literals: [Case] = [
    Case("amount", line: 8, "      amount: =abc", "8:15 bad_setting"),
    Case("time", line: 8, "      closed_at: =31/12/2025", "8:18 bad_setting"),
    Case(
      "default of a time", line: 8, "      closed_at: { from: C, default: today }",
      "8:38 bad_setting"),
    Case(
      "default of an amount", line: 8, "      amount: { from: A, default: none }",
      "8:35 bad_setting"),
    Case(
      "probability", line: 8, "      probability: { from: A, default: high }", "8:40 bad_setting"),
    Case(
      "flag", [5: "  - entity: owner", 8: "      is_active: =maybe"], ["8:18 bad_setting"]),
    Case(
      "map of a flag",
      [5: "  - entity: owner", 8: "      is_active: { from: A, map: { X: maybe, \"*\": no } }"],
      ["8:39 bad_setting"]),
    Case(
      "map of an amount", line: 8, "      amount: { from: P, map: { A: abc, B: 1 } }",
      "8:36 bad_setting"),
    Case(
      "named map of a time",
      [
        3: "input: { format: csv }\nmaps: { o: { A: tomorrow } }",
        8: "      closed_at: { from: P, map: o }",
      ], ["4:17 bad_setting"]),
    Case(
      "a constant among aliases", line: 8, "      amount: [A, =none]", "8:19 bad_setting"),
    Case(
      "two currencies", line: 8,
      "      amount: { from: A, currency: =EUR }\n      currency: =USD", "8:23 bad_setting"),
  ]

  /// Constants are read as the mapping's own formats have it.
  @Test(arguments: [
    "closed_at: =31/12/2025", "amount: { from: A, default: '1 250,50 €' }",
    "closed_at: { from: C, dates: iso, default: 2025-12-31 }",
    "amount: { from: A, map: { x: '1,5', y: ~ } }",
    "amount: { from: A, nulls: [none], default: none }",
    "amount: { from: A, currency: =EUR }\n      currency: =EUR",
  ]) func constantsThatFit(_ field: String) throws {
    let text =
      "crmimport: 1\nid: our/deals\nlocale: { numbers: fr, dates: dd/MM/yyyy }\n"
      + Self.good.split(separator: "\n").dropFirst(2).joined(separator: "\n") + "\n      " + field
    #expect(throws: Never.self) { try MappingReader.read(text, file: "m.yml") }
  }

  static let keys: [Case] = [
    Case(
      "for_each of one text", line: 6, "    for_each: A | upper\n    key: { of: [Id, $item] }",
      "6:19 bad_expression"),
    Case(
      "the same for all columns", line: 6, "    for_each: 'At {stage}'\n    key: parent.Id",
      "7:10 bad_setting → occurrence: true"),
    Case("a constant", line: 6, "    key: =1", "6:10 bad_setting → occurrence: true"),
    Case(
      "several constants", line: 6, "    key: { of: [=a, =b] }",
      "6:10 bad_setting → occurrence: true"),
    Case(
      "type beside of", line: 6, "    key: { of: [A, B], type: salesforce_id }",
      "6:24 bad_setting"),
    Case(
      "separator beside from", line: 6, "    key: { from: A, separator: \"-\" }",
      "6:21 bad_setting"),
    Case(
      "type and separator beside hash", line: 6,
      "    key: { hash: [A], type: id, separator: \"-\" }", "6:23 bad_setting", "6:33 bad_setting"),
  ]

  static let inputs: [Case] = [
    Case(
      "a column that is none of those named",
      [3: "input: { format: csv, header: none, columns: [Id, Name] }", 8: "      name: Nam"],
      ["8:13 unknown_name → Name"]),
    Case(
      "a column twice", line: 3, "input: { format: csv, columns: [Id, Name, id] }",
      "3:43 duplicate_key"),
    Case(
      "columns beside a header", line: 3,
      "input: { format: csv, header: { line: 2 }, columns: [Id, Name] }", "3:44 bad_setting"),
    Case(
      "a rule for every row", line: 3, "input: { format: csv, until: [{ starts_with: '' }] }",
      "3:46 wrong_type"),
    Case(
      "columns of JSON", line: 3, "input: { format: json }\nmatch: { columns: [a] }",
      "4:10 bad_setting → paths"),
    Case(
      "paths of a CSV", line: 3, "input: { format: csv }\nmatch: { paths: [a] }",
      "4:10 bad_setting → columns"),
    Case(
      "a line for a header", line: 3, "input: { format: csv, header: 3 }",
      "3:31 wrong_type → { line: 3 }"),
    Case(
      "ANSI", line: 3, "input: { format: csv, encoding: ansi }",
      "3:33 unknown_name → windows-1252"),
    Case(
      "a zone without its continent", line: 3,
      "input: { format: csv }\nlocale: { timezone: paris }",
      "4:21 unknown_name → Europe/Paris"),
    Case("the key as a field", line: 8, "      external_id: Id", "8:7 unknown_name → key"),
    Case("a field of one's own", line: 8, "      budget: B", "8:7 unknown_name → extra"),
  ]

  static let syntax: [Case] = [
    Case("nothing at all", "", "1:1 yaml_syntax"),
    Case("open quote", line: 8, "      name: \"Titre", "8:13 yaml_syntax"),
    Case("open bracket", line: 8, "      name: [A, B\n      amount: C", "8:13 yaml_syntax"),
    Case("no blank behind a colon", line: 5, "  - entity:deal", "5:5 yaml_syntax"),
    Case("a colon in a text", line: 8, "      name: Titre: complet", "8:18 yaml_syntax"),
    Case("a percent sign", line: 8, "      name: %x", "8:13 yaml_syntax"),
    Case("an at sign", line: 8, "      name: @x", "8:13 yaml_syntax"),
    Case(
      "a bare star", line: 8, "      status: { from: S, map: { A: won, *: lost } }",
      "8:41 yaml_syntax"),
    Case("two documents", line: 8, "      name: A\n---\nid: a", "9:1 yaml_syntax"),
    Case(
      "aliases of aliases",
      "a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
        + "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
        + "e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\n",
      "1:23 yaml_syntax"),
    Case(
      "brackets in brackets",
      "a: " + String(repeating: "[", count: 100)
        + String(repeating: "]", count: 100), "1:67 yaml_syntax"),
    Case("far too many brackets", "a: " + String(repeating: "[", count: 5000), "1:5 yaml_syntax"),
    Case("a NUL byte", line: 2, "id: our/d\0eals", "2:10 yaml_syntax"),
  ]

  static let cascades: [Case] = [
    Case("key", line: 6, "    key: { form: Ref }", "6:12 unknown_key → from"),
    Case(
      "emit", "crmimport: 1\nid: a/b\ninput: { format: csv }\nemits: [{ entity: deal, key: A }]\n",
      "4:1 unknown_key → emit"),
    Case(
      "extends", "crmimport: 1\nid: a/b\nextend: a/c\nemit: [{ entity: deal }]\n",
      "3:1 unknown_key → extends", "3:9 unknown_name → crmimport mapping list"),
    Case(
      "emit below maps",
      "crmimport: 1\nid: a/b\ninput: { format: csv }\nmaps:\n  s: { A: b }\n  emit:\n    - entity: deal",
      "6:3 bad_setting → maps:"),
    Case(
      "map",
      [
        3: "input: { format: csv }\nmaps: { s: [a, b] }",
        8: "      status: { from: S, map: s }",
      ], ["4:12 wrong_type"]),
    Case(
      "results of a map", line: 8, "      name: { from: S, map: { A: [b, c] } }",
      "8:34 wrong_type"),
    Case(
      "name of a file",
      [3: "input: { format: csv, file_name: ['{a}{b}'] }", 8: "      name: $a"],
      ["3:35 bad_expression"]),
    Case(
      "row rule", line: 3, "input: { format: csv, until: [{ blank: maybe }] }", "3:40 wrong_type"),
    Case(
      "item", line: 6, "    for_each: 'A | split(\";\")'\n    key: { of: [parent.Id, $itm] }",
      "7:28 unknown_name → $item"),
  ]

  static let meant: [Case] = [
    Case(
      "an encoding with its mark", line: 3, "input: { format: csv, encoding: utf8-bom }",
      "3:33 unknown_name → utf-8"),
    Case(
      "an encoding with a dash", line: 3, "input: { format: csv, encoding: cp-1252 }",
      "3:33 unknown_name → windows-1252"),
    Case(
      "numbers of a language", line: 3, "input: { format: csv }\nlocale: { numbers: french }",
      "4:20 wrong_type → fr"),
    Case(
      "numbers of a locale", line: 3, "input: { format: csv }\nlocale: { numbers: de-CH }",
      "4:20 wrong_type → ch"),
    Case(
      "dates", line: 3,
      "input: { format: csv }\nlocale: { dates: [iso8601, DD/MM/YYYY, '%d.%m.%Y'] }",
      "4:19 bad_setting → iso", "4:28 bad_setting → dd/MM/yyyy", "4:40 bad_setting → dd.MM.yyyy"),
    Case(
      "a region", line: 3, "input: { format: csv }\nlocale: { region: UK }",
      "4:19 wrong_type → GB"),
    Case(
      "what becomes of the others", line: 8,
      "      status: { from: S, map: { A: won, '*': rejct } }", "8:46 bad_setting → reject"),
    Case(
      "a bad value", line: 8, "      name: { from: S, bad_value: rejct }",
      "8:35 wrong_type → reject"),
    Case(
      "a header told twice", line: 3,
      "input: { format: csv, header: { line: 2, containing: [Id] } }", "3:42 bad_setting"),
    Case(
      "a test of another language", line: 6, "    key: Id\n    when: Stage isnt Won",
      "7:17 bad_expression → is not"),
    Case(
      "a test in one word", line: 6, "    key: Id\n    when: A is b or Name startswith \"T\"",
      "7:26 bad_expression → starts with"),
    Case(
      "columns that are not indented", line: 8, "    name: Name",
      "7:5 bad_setting → ~", "8:5 unknown_key → fields:"),
    Case(
      "merge keys", line: 3,
      "input: { format: csv }\nmaps:\n  a: &a { A: won }\n  b:\n    <<: *a\n    B: lost",
      "5:3 bad_setting", "6:3 bad_setting", "7:5 bad_setting"),
  ]

  static let spread: [Case] = [
    Case(
      "a plain text of several lines", line: 6,
      "    key: Id\n    when: Stage is Won\n      and Amount is present\n      and Stage is Lost",
      "9:11 bad_expression"),
    Case(
      "a folded block", line: 8, "      name: >-\n        [Name,\n        Titre] | uper",
      "10:18 unknown_name → upper"),
    Case(
      "escapes", line: 8, #"      name: "\"Name\" | uper""#, "8:25 unknown_name → upper"),
    Case(
      "a name in a definition",
      [
        3: "input: { format: csv }\ndefine:\n  stage: [A, B]\n  won: $stge in [Won]",
        6: "    key: Id\n    deleted: $won\n    test: $won", 8: "      stage: $stage",
      ], ["6:8 unknown_name → $stage"]),
    Case(
      "a name beside a definition",
      [3: "input: { format: csv }\ndefine: { id: [A, B] }", 6: "    key: { of: [$idd, $id] }"],
      ["7:17 unknown_name → $id"]),
  ]

  static let tables = [
    meant, spread, files, emissions, fields, conditions, words, places, empties, literals, keys,
    inputs, syntax, cascades, blanks, misspelt, independent, lists, texts, results, never,
    missingSigns, shapes, ofTheSchema, settings,
  ]

  @Test(arguments: tables.flatMap(\.self)) func faults(_ test: Case) throws {
    let error = #expect(throws: Faults.self) {
      try MappingReader.read(
        test.text, file: "m.yml",
        lookUp: { name, _ in name == "m.csv" ? Array("Their,our\na,won\n".utf8) : nil })
    }
    #expect((error?.all ?? []).map(Self.line) == test.faults)
  }

  static let long: [(name: String, line: String)] = [
    ("pipes", "      name: Name" + String(repeating: " | trim", count: 20_000)),
    (
      "tests",
      "    when: "
        + (0..<8_000).map { "Stage is \"é\($0)\"" }.joined(separator: " or ")
    ),
    ("members", "    extra: {" + (0..<8_000).map { "f\($0): A" }.joined(separator: ", ") + "}"),
  ]

  /// A long line is read like several short ones.
  ///
  /// Nothing here says what it costs; were that the square of its length, the suite would take minutes.
  @Test(arguments: long) func longLines(name: String, line: String) {
    let text = Self.good.replacing("\n      name: Name", with: " {}\n\(line)")
    let whole = name == "pipes" ? Self.good.replacing("      name: Name", with: line) : text
    #expect(throws: Never.self) { try MappingReader.read(whole, file: "m.yml") }
  }

  /// Each of many tests that cannot be read is a fault.
  @Test(arguments: ["", " or Stage is Won"])
  func manyFaults(_ end: String) {
    let tests = (0..<1_000).map { "Stage == \($0)" }.joined(separator: " or ") + end
    let text = Self.good.replacing("    key: Id", with: "    key: Id\n    when: \(tests)")
    let error = #expect(throws: Faults.self) { try MappingReader.read(text, file: "m.yml") }
    #expect(error?.all.count == 1_000)
  }

  static func line(_ fault: Fault) -> String {
    let place = [fault.position?.line, fault.position?.column].map { $0.map(String.init) ?? "-" }
    let nearest =
      fault.facts[.nearest]
      ?? fault.facts[.remedy]?.split(separator: "'").dropFirst().first.map(String.init)
    return place.joined(separator: ":") + " \(fault.code.rawValue)"
      + (nearest.map { " → \($0)" } ?? "")
  }

  // MARK: Extensions

  static let extensions: [(name: String, text: String, faults: [String])] = [
    ("unknown", "extends: our/deels", ["m.yml 3:10 unknown_name → crmimport mapping list"]),
    (
      "an emission of an unknown one",
      "extends: our/deels\nemit: [{ entity: deal, fields: { name: { from: $x, map: o } } }]",
      ["m.yml 3:10 unknown_name → crmimport mapping list"]
    ),
    ("itself", "extends: m.yml", ["m.yml 3:10 bad_setting"]),
    ("a circle", "extends: a.yml", ["b.yml 3:10 bad_setting"]),
    ("a broken one", "extends: broken.yml", ["broken.yml 5:13 unknown_name → deal"]),
    (
      "an emission whose id is misspelt",
      "extends: good.yml\nemit: [{ entity: deal, id: deel, fields: { stage: S } }]",
      ["m.yml 4:28 unknown_name → deal"]
    ),
    (
      "an emission of another entity",
      "extends: good.yml\nemit: [{ entity: lead, id: deal, fields: { title: T } }]",
      ["m.yml 4:18 bad_setting"]
    ),
    (
      "an inherited capture that is gone",
      "extends: pattern.yml\nemit: [{ entity: stage_event, for_each: 'At {phase}' }]",
      ["m.yml 4:41 unknown_name"]
    ),
    (
      "the key taken away", "extends: good.yml\nemit: [{ entity: deal, key: ~ }]",
      ["m.yml 4:24 missing_key"]
    ),
    (
      "columns for paths", "extends: json.yml\ninput: { format: csv }",
      ["m.yml 4:18 bad_setting → match: { columns: … }"]
    ),
    (
      "a misspelt 'extends'", "extend: good.yml\nemit: [{ entity: deal, fields: { nmae: A } }]",
      ["m.yml 3:1 unknown_key → extends", "m.yml 4:34 unknown_name → name"]
    ),
    (
      "a misspelt entity", "extends: good.yml\nemit: [{ entity: deel, fields: { stage: S } }]",
      ["m.yml 4:18 unknown_name → deal"]
    ),
    (
      "a map that the inherited field cannot use",
      "extends: mapped.yml\nmaps: { o: { A: wonn } }", ["m.yml 4:17 bad_setting → won"]
    ),
  ]

  @Test(arguments: extensions) func extending(
    name: String, text: String, faults: [String]
  ) throws {
    let start = "crmimport: 1\nid: our/own\n"
    let texts = [
      "m.yml": start + text, "good.yml": Self.good, "a.yml": start + "extends: b.yml",
      "b.yml": start + "extends: a.yml",
      "broken.yml": Self.good.replacing("deal\n", with: "deel\n"),
      "json.yml": start + """
        input: { format: json }
        match: { paths: [id] }
        emit: [{ entity: deal, key: id }]
        """,
      "pattern.yml": start + """
        input: { format: csv }
        emit:
          - entity: stage_event
            for_each: 'At {stage}'
            key: { of: [Id, $item] }
            fields: { stage: $stage }
        """,
      "mapped.yml": start + """
        input: { format: csv }
        maps: { o: { A: won } }
        emit: [{ entity: deal, key: Id, fields: { status: { from: S, map: o } } }]
        """,
    ]
    let error = #expect(throws: Faults.self) {
      try MappingReader.read(
        texts["m.yml"] ?? "", file: "m.yml", base: { id in texts[id].map { ($0, id) } })
    }
    #expect((error?.all ?? []).map { "\($0.position?.file ?? "") \(Self.line($0))" } == faults)
  }
}
