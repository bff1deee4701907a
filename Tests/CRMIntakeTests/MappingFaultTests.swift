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
      "key of the file", line: 2, "ids: our/deals", "1:1 missing_key", "2:1 unknown_key → id"),
    Case("kind", line: 1, "crmimport: 1\nkind: cmr", "2:7 wrong_type"),
    Case("no input", line: 3, "system: our", "1:1 missing_key"),
    Case("format", line: 3, "input: { format: cvs }", "3:18 wrong_type"),
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
      "numbers", line: 3, "input: { format: csv }\nlocale: { numbers: us }",
      "4:20 wrong_type"),
    Case(
      "date pattern", line: 3, "input: { format: csv }\nlocale: { dates: [iso, dd.QQ.yy] }",
      "4:24 bad_setting"),
    Case(
      "time zone", line: 3, "input: { format: csv }\nlocale: { timezone: Europe/Pari }",
      "4:21 unknown_name → Europe/Paris"),
    Case(
      "region", line: 3, "input: { format: csv }\nlocale: { region: France }",
      "4:19 wrong_type"),
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
      ["3:1 duplicate_key", "9:13 unknown_name → upper"]),
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
      ["5:13 unknown_name → deal", "8:13 unknown_name → upper"]),
    Case("no entity", line: 5, "  - id: x", "5:5 missing_key"),
    Case("no key", line: 6, "    kee: Id", "5:5 missing_key", "6:5 unknown_key → key"),
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
      "    key: Id\n    extra: { size: { from: A, type: monney } }", "7:37 wrong_type"),
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
      "    for_each: 'At {stage}'\n    when: $stge is present\n    key: Id",
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
    Case("function", line: 8, "      name: Name | uper", "8:13 unknown_name → upper"),
    Case("number of arguments", line: 8, "      name: Name | before", "8:13 bad_expression"),
    Case(
      "kind of an argument", line: 8, "      name: 'Name | pad(x, \"0\")'",
      "8:13 bad_expression"),
    Case("empty argument", line: 8, "      name: 'Name | pad(5, \"\")'", "8:13 bad_expression"),
    Case(
      "function of lists on a text", line: 8, "      name: Name | first",
      "8:13 bad_expression"),
    Case(
      "split twice", line: 8, "      name: 'N | split(\";\") | split(\",\") | first'",
      "8:13 bad_expression"),
    Case(
      "a list for an amount", line: 8, "      amount: 'A | split(\";\")'",
      "8:15 bad_expression"),
    Case("a list in a key", line: 6, "    key: 'Id | split(\";\")'", "6:10 bad_expression"),
    Case("nothing in front of a bar", line: 8, "      name: '| lower'", "8:13 bad_expression"),
    Case("empty list", line: 8, "      name: []", "8:13 bad_expression"),
    Case(
      "two faults of one pipe", line: 8, "      name: 'N | uper | lowr'",
      "8:13 unknown_name → upper", "8:13 unknown_name → lower"),
    Case(
      "path that begins with a dot", json + "    fields: { name: .name }",
      "7:21 bad_expression"),
    Case("path with a gap", json + "    fields: { name: a..b }", "7:21 bad_expression"),
    Case("path that ends with a dot", json + "    fields: { name: a. }", "7:21 bad_expression"),
    Case("bracket of a path", json + "    fields: { name: 'a[x]' }", "7:21 bad_expression"),
    Case("open bracket of a path", json + "    fields: { name: 'a[0' }", "7:21 bad_expression"),
    Case(
      "every item for an amount", json + "    fields: { amount: 'a[*]' }", "7:23 bad_expression"),
    Case(
      "a pattern in JSON", json + "    fields: { amount: 'Spent ({code})' }",
      "7:23 bad_expression"),
    Case(
      "name of a list function", line: 8, "      name: 'N | uniqe'", "8:13 unknown_name → unique"),
    Case(
      "argument that is neither number nor column", line: 8, "      amount: 'A | add(\"x\")'",
      "8:15 bad_expression"),
    Case("division by zero", line: 8, "      amount: A | divide(0.0)", "8:15 bad_expression"),
    Case("decimals", line: 8, "      amount: A | round(7)", "8:15 bad_expression"),
    Case("slice that ends first", line: 8, "      name: 'N | slice(3, 2)'", "8:13 bad_expression"),
    Case("no argument", line: 8, "      amount: A | multiply()", "8:15 bad_expression"),
    Case("item as an argument", line: 8, "      amount: A | add($item)", "8:15 bad_expression"),
    Case(
      "capture as an argument", line: 6, "    for_each: 'At {a}'\n    key: 'Id | add($b)'",
      "7:10 unknown_name → $a"),
    Case(
      "pattern as an argument", line: 8, "      amount: A | add(B {c})", "8:15 bad_expression"),
    Case("path of json", line: 8, "      name: 'N | json(a..b)'", "8:13 bad_expression"),
    Case(
      "list of json for an amount", line: 8, "      amount: 'N | json(a[*])'",
      "8:15 bad_expression"),
    Case(
      "lines of a list", line: 8, "      name: 'N | split(\",\") | lines'", "8:13 bad_expression"),
    Case("broken pattern", line: 8, "      amount: 'Spent {a}{b}'", "8:15 bad_expression"),
    Case(
      "capture that nothing gives", line: 8,
      "      amount: { from: 'Spent ({code})', currency: $cod }", "8:51 unknown_name → $code"),
    Case(
      "capture of another field", line: 8,
      "      amount: 'Spent ({code})'\n      name: $code", "9:13 unknown_name"),
    Case("type", line: 8, "      amount: { from: A, type: monney }", "8:32 wrong_type"),
    Case(
      "type for a column", line: 8, "      amount: { from: A, type: date }",
      "8:32 bad_setting"),
    Case(
      "option", line: 8, "      amount: { form: A }", "8:15 missing_key",
      "8:17 unknown_key → from"),
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
    Case("list of a test", line: 6, "    key: Id\n    when: A in [a, b", "7:11 bad_expression"),
    Case(
      "empty list of a test", line: 6, "    key: Id\n    when: A in []",
      "7:11 bad_expression"),
    Case(
      "function in a test", line: 6, "    key: Id\n    when: A | lowr is present",
      "7:11 unknown_name → lower"),
    Case(
      "two texts at once", line: 6, "    key: Id\n    when: A is x and A is y",
      "7:11 bad_expression"),
    Case(
      "present and empty", line: 6, "    key: Id\n    when: A is empty and A is true",
      "7:11 bad_expression"),
    Case(
      "no way is open", line: 6,
      "    key: Id\n    when: A in [x, y] and not (A is x or A in [y, z])",
      "7:11 bad_expression"),
    Case(
      "two beginnings", line: 6,
      "    key: Id\n    when: A starts with \"x\" and A starts with \"y\"", "7:11 bad_expression"),
    Case(
      "a text that the function never gives", line: 6, "    key: Id\n    when: A | lower is Won",
      "7:11 bad_expression"),
    Case(
      "nothing that the function ever gives", line: 6,
      "    key: Id\n    when: 'B is x or A | digits in [a, b]'\n    deleted: A | digits in [a, 1b]",
      "8:14 bad_expression"),
    Case("an empty text", line: 6, "    key: Id\n    when: A is \"\"", "7:11 bad_expression"),
    Case(
      "a name that must and must not be there",
      [3: "input: { format: csv }\nmatch: { columns: [A, [B, C]], absent: [b, a] }"],
      ["4:44 bad_setting"]),
    Case(
      "nothing to compare with", line: 6, "    key: Id\n    when: (A is same as)",
      "7:11 bad_expression"),
    Case(
      "a list to compare with", line: 6, "    key: Id\n    when: A is same as B | split(\",\")",
      "7:11 bad_expression"),
    Case(
      "the same as nothing", line: 6, "    key: Id\n    when: A is empty and B is same as A",
      "7:11 bad_expression"),
    Case(
      "a text that means nothing",
      [3: "input: { format: csv, nulls: [--] }", 6: "    key: Id\n    test: A is \"--\""],
      ["7:11 bad_expression"]),
    Case("a constant", line: 6, "    key: Id\n    deleted: =x is y", "7:14 bad_expression"),
  ]

  @Test(arguments: files + emissions + fields + conditions) func faults(_ test: Case) throws {
    let error = #expect(throws: Faults.self) {
      try MappingReader.read(
        test.text, file: "m.yml",
        lookUp: { name, _ in name == "m.csv" ? "Their,our\na,won\n" : nil })
    }
    #expect((error?.all ?? []).map(Self.line) == test.faults)
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
    ("itself", "extends: m.yml", ["m.yml 3:10 bad_setting"]),
    ("a circle", "extends: a.yml", ["b.yml 3:10 bad_setting"]),
    ("a broken one", "extends: broken.yml", ["broken.yml 5:13 unknown_name → deal"]),
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
      "pattern.yml": start + """
        input: { format: csv }
        emit:
          - entity: stage_event
            for_each: 'At {stage}'
            key: Id
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
