import CRMCore
import Testing

@testable import CRMIntake

/// Mappings with faults that look like something else, and that hide others or seem to.
extension MappingFaultTests {
  static let blanks: [Case] = [
    Case(
      "emit", "crmimport: 1\nid: a/b\ninput: { format: csv }\nemit:\n", "4:1 bad_setting → ~"),
    Case("input", line: 3, "input:", "3:1 bad_setting → ~"),
    Case("key", line: 6, "    key:", "6:5 bad_setting → ~"),
    Case("id", line: 2, "id:", "2:1 bad_setting → ~"),
    Case("field", line: 8, "      name:", "8:7 bad_setting → ~"),
    Case("map of a field", line: 8, "      status: { from: S, map: }", "8:26 bad_setting → ~"),
    Case(
      "a value of a map", line: 8, "      status: { from: S, map: { Won:won, Lost: lost } }",
      "8:33 bad_setting → Won: won"),
    Case(
      "all values of a map", line: 8, "      status: { from: S, map: { Won:won, Lost } }",
      "8:33 bad_setting → Won: won", "8:42 bad_setting → ~"),
    Case(
      "option without its blank", line: 8, "      name: { from:Name, default: x }",
      "8:15 bad_setting → from: Name"),
    Case("misspelt field", line: 8, "      nmae:", "8:7 unknown_name → name"),
    Case("misspelt key", line: 6, "    key: Id\n    whem:", "7:5 unknown_key → when"),
    Case("key in braces", line: 6, "    key: {Deal ID}", "6:11 unknown_key"),
  ]

  /// What is misspelt is read as what is meant, and what cannot be read as anything.
  static let misspelt: [Case] = [
    Case(
      "for_each", line: 6, "    for_eech: 'A | split(\";\")'\n    key: { of: [Id, $item] }",
      "6:5 unknown_key → for_each"),
    Case(
      "define", [3: "input: { format: csv }\ndefines: { id: A }", 6: "    key: $id"],
      ["4:1 unknown_key → define"]),
    Case(
      "preamble",
      [3: "input: { format: csv, preambel: ['S: {start}'] }", 8: "      name: $start"],
      ["3:23 unknown_key → preamble"]),
    Case(
      "maps",
      [
        3: "input: { format: csv }\nMaps: { s: { A: won } }",
        8: "      status: { from: S, map: s }",
      ], ["4:1 unknown_key → maps"]),
    Case(
      "map of a field",
      [
        3: "input: { format: csv }\nmaps: { s: { A: won } }",
        8: "      status: { from: S, maps: s }",
      ], ["9:26 unknown_key → map"]),
    Case(
      "what is behind it", line: 3, "inputs: { format: cvs }", "3:1 unknown_key → input",
      "3:19 wrong_type → csv"),
    Case(
      "when", line: 8, "      name: Name\n  - { entity: deal, id: b, wehn: S is x, key: Id }",
      "9:28 unknown_key → when"),
    Case(
      "partial", line: 8,
      "      name: Name\n  - { entity: deal, id: b, partial: maybe, key: Id }",
      "9:37 wrong_type"),
    Case(
      "condition", line: 8, "      name: Name\n  - { entity: deal, id: b, when: S == x, key: Id }",
      "9:36 bad_expression → is"),
    Case(
      "type of a custom field", line: 6,
      "    key: Id\n    extra: { size: { from: A, typ: integer, numbers: fr } }",
      "7:31 unknown_key → type"),
    Case(
      "columns of a misspelt entity", [5: "  - entity: deals", 8: "      nmae: Name"],
      ["5:13 unknown_name → deal", "8:7 unknown_name → name"]),
    Case(
      "columns of another entity", [5: "  - entity: order", 8: "      nmae: Name"],
      ["5:13 unknown_name → order_line"]),
    Case(
      "broken definition",
      [
        3: "input: { format: csv }\ndefine: { s: A | uper }",
        6: "    for_each: 'B | split(\";\")'\n    key: $s\n    when: $s is x",
      ], ["4:18 unknown_name → upper"]),
    Case(
      "functions in a list in quotes", line: 8, "      name: '[A | lower, B | upper]'",
      "8:13 bad_expression"),
    Case(
      "behind an anchor", line: 6, "    key: &k Id | uper\n    identity: *k",
      "6:18 unknown_name → upper"),
  ]

  /// One fault does not hide another one that is there without it.
  static let independent: [Case] = [
    Case(
      "of one field", line: 8, "      status: { from: S | lowr, map: nosuch, default: won! }",
      "8:27 unknown_name → lower", "8:38 unknown_name", "8:55 bad_setting → won"),
    Case(
      "of an unknown column", line: 8, "      nmae: { from: S, map: nosuch }",
      "8:7 unknown_name → name", "8:29 unknown_name"),
    Case(
      "of an unknown entity", [5: "  - entity: xyz", 8: "      a: { from: S, map: nosuch }"],
      ["5:13 unknown_name", "8:26 unknown_name"]),
    Case(
      "beside a broken pattern",
      [
        3: "input: { format: csv, preamble: ['Start: {start', '{end}{x}'] }",
        8: "      name: $strt",
      ], ["3:34 bad_expression", "3:51 bad_expression", "8:13 unknown_name → $start"]),
    Case(
      "beside a broken for_each", line: 6,
      "    for_each: 'At {a}{b}'\n    key: { of: [$a, $item, $c] }",
      "6:15 bad_expression", "7:28 unknown_name → $a"),
    Case(
      "of one condition", line: 6, "    key: Id\n    when: A == x or $y is b",
      "7:13 bad_expression → is", "7:21 unknown_name"),
  ]

  static let lists: [Case] = [
    Case(
      "path", json.replacing("key: id", with: "key: sku") + "    for_each: lines",
      "7:15 bad_expression → lines[*]"),
    Case(
      "path behind a list", json.replacing("key: id", with: "key: sku") + "    for_each: a[*].b",
      "7:15 bad_expression → a[*].b[*]"),
    Case(
      "path in a cell", line: 6, "    key: sku\n    for_each: { json: Payload, path: items }",
      "7:38 bad_expression → items[*]"),
    Case(
      "parent of a parent",
      json.replacing("key: id", with: "key: sku")
        + "    for_each: a[*]\n    fields: { name: parent.parent.qty }",
      "8:21 bad_expression → parent.qty"),
    Case("behind a constant", line: 8, "      name: [A, =x, B, C]", "8:21 bad_expression"),
  ]

  static let texts: [Case] = [
    Case(
      "of a function", line: 8, "      name: A | prefix($day)", "8:24 bad_expression → \"$day\""),
    Case(
      "curly quotes", line: 8, "      name: 'A | remove(“a”)'", "8:25 bad_expression → \"a\""),
    Case(
      "single quotes", line: 8, "      name: A | split(';') | first",
      "8:23 bad_expression → \";\""),
    when("of a condition", "A is $day", "16 bad_expression → same as $day"),
    when("of a part", "A contains $day", "22 bad_expression → \"$day\""),
    when("of a list", "A in [x, $day]", "20 bad_expression → \"$day\""),
    Case(
      "an expression as a default", line: 8, "      name: { from: A, default: B | lower }",
      "8:33 bad_setting → from: [ … , B | lower]"),
    Case(
      "a constant as a default", line: 8, "      name: { from: A, default: =x }",
      "8:33 bad_setting → x"),
    Case(
      "a default that is required", line: 8,
      "      name: { from: A, default: x, required: true }", "8:46 bad_setting"),
  ]

  static let results: [Case] = [
    Case(
      "count for a time",
      [
        3: "input: { format: csv }\nlocale: { dates: dd/MM/yyyy }",
        8: "      created_at: 'A | split(\";\") | count'",
      ], ["9:37 bad_setting"]),
    Case(
      "calculated for a time",
      [
        3: "input: { format: csv }\nlocale: { dates: dd/MM/yyyy }",
        8: "      created_at: A | multiply(2)",
      ], ["9:23 bad_setting"]),
    Case("hash for a number", line: 8, "      probability: A | hash", "8:24 bad_setting"),
    Case(
      "domain for an amount", line: 8, "      amount: [A, B | domain | lower]", "8:23 bad_setting"),
    Case("letters for an amount", line: 8, "      amount: A | letters", "8:19 bad_setting"),
    Case(
      "domain for a flag", [5: "  - entity: owner", 8: "      is_active: A | domain"],
      ["8:22 bad_setting"]),
    Case("too short for a choice", line: 8, "      status: A | left(2)", "8:19 bad_setting"),
    Case(
      "values of a map that are too long", line: 8,
      "      kind: { from: A | left(2), map: { New: new, Up: upsell } }", "8:41 bad_setting"),
  ]

  static let never: [Case] = [
    when("too long", "S | left(2) is Won", "11 bad_expression"),
    when("too long a part", "S | slice(2, 3) contains Won", "11 bad_expression"),
    when("a part in small letters", "S | upper starts with won", "11 bad_expression"),
    when("no number", "A | multiply(2) is abc", "11 bad_expression"),
    when("no word for yes", "S is true and S is Won", "25 bad_expression"),
    when("an alternative", "T is A or (S is Won and S is Lost)", "35 bad_expression"),
    when("an alternative inside", "A is x and (T is A or S | lower is X)", "33 bad_expression"),
  ]

  static let missingSigns: [Case] = [
    Case("value", line: 8, "      status: won", "8:15 bad_setting → =won"),
    Case(
      "value among columns", line: 8, "      kind: [Kind, renewal]",
      "8:20 bad_setting → =renewal"),
    Case("currency", line: 8, "      currency: EUR", "8:17 bad_setting → =EUR"),
    Case(
      "currency of an amount", line: 8, "      amount: { from: A, currency: EUR }",
      "8:36 bad_setting → =EUR"),
    Case("number", line: 8, "      amount: 100", "8:15 bad_setting → =100"),
    Case(
      "flag", [5: "  - entity: owner", 8: "      is_active: true"], ["8:18 bad_setting → =true"]),
    Case("date", line: 8, "      closed_at: 2025-12-31", "8:18 bad_setting → =2025-12-31"),
  ]

  static let shapes: [Case] = [
    Case("call", line: 8, "      name: lower(Name)", "8:13 bad_expression → Name | lower"),
    Case("open list", line: 8, "      name: '[A, B'", "8:14 bad_expression → [A, B]"),
    Case("closed list", line: 8, "      name: A] | lower", "8:13 bad_expression → [A, B]"),
    Case("two braces", line: 8, "      name: '{{ Name }}'", "8:14 bad_expression → Name"),
    Case("one brace", line: 8, "      name: '{Name}'", "8:14 bad_expression → Name"),
    Case(
      "object in quotes", line: 8, "      name: '{of: [A, B]}'",
      "8:14 bad_expression → \"{of: [A, B]}\""),
    Case("path", line: 8, "      name: $.name", "8:13 bad_expression → name"),
    Case(
      "condition",
      [3: "input: { format: csv }\ndefine: { won: S is Won }", 8: "      name: $won"],
      ["9:13 bad_expression"]),
    Case(
      "condition in front of a function",
      [
        3: "input: { format: csv }\ndefine: { won: S is Won }",
        6: "    key: Id\n    when: $won",
        8: "      name: $won | lower\n      stage: $won.x",
      ], ["10:13 bad_expression", "11:14 unknown_name"]),
  ]

  static let ofTheSchema: [Case] = [
    Case(
      "entities",
      [
        5: "  - entity: association",
        8: "      from_entity: =deals\n      to_entity: =account",
      ], ["8:20 bad_setting → deal"]),
    Case(
      "map of entities",
      [
        5: "  - entity: field_change",
        8: "      entity: { from: E, map: { A: opportunity, B: deal } }",
      ], ["8:36 bad_setting"]),
    Case("probability", line: 8, "      probability: =150%", "8:20 bad_setting"),
    Case("address", [5: "  - entity: contact", 8: "      email: =info"], ["8:14 bad_setting"]),
    Case("key with a default", line: 6, "    key: 'Id | default(\"x\")'", "6:10 bad_setting"),
    Case("key with a constant", line: 6, "    key: [Id, =x]", "6:10 bad_setting"),
  ]

  static let settings: [Case] = [
    Case("id of one part", line: 2, "id: deals", "2:5 wrong_type"),
    Case("id that lacks a part", line: 2, "id: our/", "2:5 wrong_type"),
    Case("id with a blank", line: 2, "id: our deals/x", "2:5 wrong_type"),
    Case("no system", line: 2, "id: our/deals\nsystem: ''", "3:9 wrong_type"),
    Case(
      "too large a share", line: 3, "input: { format: csv }\ndrift: { max_rejects: 150% }",
      "4:23 wrong_type"),
    Case(
      "both orders", line: 3,
      "input: { format: csv }\nlocale: { dates: [dd/MM/yyyy, d.M.yyyy, M/d/yyyy] }",
      "4:41 bad_setting"),
    Case(
      "a format twice", line: 3, "input: { format: csv }\nlocale: { numbers: [fr, de, fr] }",
      "4:29 duplicate_key"),
    Case(
      "no format", line: 3, "input: { format: csv }\nlocale: { numbers: [], dates: [] }",
      "4:20 bad_setting", "4:31 bad_setting"),
    Case(
      "zone of a date", line: 8,
      "      closed_at: { from: C, type: date, dates: dd/MM/yyyy, timezone: UTC }",
      "8:60 bad_setting"),
    Case(
      "ending of a file", line: 3,
      "input: { format: csv }\nmatch: { columns: [A], files: [our.csv, x/deals, deals.v2] }",
      "4:32 bad_setting → our", "4:41 bad_setting → deals",
      "4:50 bad_setting → deals"),
    Case(
      "a name twice", line: 3, "input: { format: csv }\nmatch: { columns: [A, [B, A], a] }",
      "4:31 duplicate_key"),
    Case(
      "no name", line: 3, "input: { format: csv }\nmatch: { columns: [A], required: [[]] }",
      "4:35 wrong_type"),
    Case(
      "a map that nothing takes", line: 3, "input: { format: csv }\nmaps: { o: { A: won } }",
      "4:9 bad_setting"),
    Case(
      "a misspelt map",
      [
        3: "input: { format: csv }\nmaps: { stauts: { A: won } }",
        8: "      status: { from: S, map: status }",
      ], ["9:31 unknown_name → stauts"]),
    Case(
      "two rows of no header", line: 3,
      "input: { format: csv, header: none, header_rows: 2 }", "3:37 bad_setting"),
    Case(
      "rows of JSON",
      "crmimport: 1\nid: a/b\n"
        + "input: { format: json, delimiter: tab, header: none, sheet: A, skip_rows: [] }\n"
        + "emit: [{ entity: deal, key: id }]",
      "3:24 bad_setting", "3:40 bad_setting", "3:54 bad_setting", "3:64 bad_setting"),
  ]

  /// What looks like one of these faults, and is none.
  @Test(arguments: [
    "stage: '\"lower(Stage)\"'", "stage: '\"[A, B\"'", "amount: Amount [EUR]", "status: '\"won\"'",
    "status: { from: won, map: { x: won } }", "stage: { of: [=x, Name] }", "status: Stage | upper",
    "created_at: { from: A | multiply(86400), dates: epoch_seconds }", "stage: A | prefix($)",
    "created_at: { from: A | add(0), dates: yyyyMMdd }", "amount: 'A | hash | default(\"0\")'",
    "stage: 'A | replace(\"“\", “)'", "stage: A | remove($5)", "probability: =80%",
    "closed_at: { from: C, type: date, timezone: UTC }", "stage: ~", "stage: null",
    "created_at: { from: C, dates: [dd/MM/yyyy, MM-dd-yyyy, M/d/yy] }", "amount: Spent ({code})",
  ]) func fieldsThatHold(_ field: String) throws {
    let text = Self.good + "\n      " + field
    #expect(throws: Never.self) { try MappingReader.read(text, file: "m.yml") }
  }

  @Test(arguments: [
    "A is \"$day\"", "A is $5", "A contains $", "A is same as B",
    "(S is A or S is B) and (S is C or T is D)", "A is true and A is yes",
    "not (A is x and A is y)", "S | left(3) is Won", "A | multiply(2) is \"24 EUR\"",
    "A | multiply(2) is not abc",
  ]) func testsThatHold(_ condition: String) throws {
    let text = Self.good.replacing("key: Id", with: "key: Id\n    when: >-\n      \(condition)")
    #expect(throws: Never.self) { try MappingReader.read(text, file: "m.yml") }
  }

  /// A column that the mapping says is there may be called as a value is.
  @Test func namesOfValues() {
    let text =
      Self.good.replacing(
        "input: { format: csv }", with: "input: { format: csv }\nmatch: { columns: [won, EUR] }")
      + "\n      status: won\n      currency: EUR"
    #expect(throws: Never.self) { try MappingReader.read(text, file: "m.yml") }
  }

  /// The keys that are read when they are misspelt are those that the reader asks for.
  @Test(arguments: [
    ("{ }", MappingKeys.file), ("{ input: { } }", MappingKeys.input),
    ("{ emit: [{ }] }", MappingKeys.emission),
    ("{ emit: [{ entity: deal, fields: { amount: { } } }] }", MappingKeys.field),
  ]) func misspeltKeys(_ text: String, _ keys: [String]) {
    // A field may also be several joined, which is another table.
    let joined: Set = ["of", "separator"]
    let asked = MappingReader.tables(of: text).tables.map { Set($0.asked.map(\.key)) }
    #expect(asked.contains { $0.union(joined) == joined.union(keys) })
  }
}
