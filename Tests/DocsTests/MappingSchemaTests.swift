import CRMCore
import CRMImportKit
import CRMIntake
import Foundation
import Testing

/// The JSON Schema for editors takes what the reader takes, and refuses what it refuses by form.
@Suite struct MappingSchemaTests {
  static let validator = Result { try SchemaValidator(Catalogue.mappingSchema) }

  static func problems(_ text: String) throws -> [String] {
    try validator.get().problems(.init(try YAMLNode.parse(text, file: "m.yml")))
  }

  static var shipped: [String] {
    let folder = Page.root.appending(path: "mappings")
    let names = FileManager.default.enumerator(atPath: folder.path())
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yml") }.sorted()
  }

  @Test(arguments: shipped) func shippedMappingFits(_ file: String) throws {
    #expect(try Self.problems(Page.text("mappings/\(file)")) == [])
  }

  @Test(arguments: Schema.unified.entities.map(\.name))
  func canonicalMappingFits(_ name: String) throws {
    let entity = try #require(Schema.unified[name])
    #expect(try Self.problems(CanonicalMapping.text(of: entity)) == [])
  }

  static let good = """
    # yaml-language-server: $schema=mapping.schema.json
    crmimport: 1
    id: our/deals
    kind: crm
    extends: ours
    match: { columns: [A, [B, C]], files: deals }
    input: { format: csv, delimiter: tab, header: { line: 2 }, skip_rows: [{ blank: true }] }
    locale: { numbers: [fr, plain], dates: iso, suffixes: yes }
    drift: { missing: warn, bad_value: null, max_rejects: 20 }
    maps: { outcome: { 1: won, "*": keep }, file: { file: a.csv, key: A, value: B, "*": ~ } }
    emit:
      - entity: deal
        id: deals
        partial: true
        when: A is present
        key: { of: [=x, { of: [A, B], separator: "-" }], separator: ".", occurrence: true }
        extra: { size: { from: Size, type: integer }, color: Color }
        fields:
          name: [A, B | lower]
          description: ~
          amount: { from: 'Spent ({code})', currency: $code, unit: minor, numbers: en }
          status: { from: S, map: { 1: won, 2: ~, "*": reject }, default: open }
          owner_ref: { from: O, by: email, on_missing: null }
          created_at: { of: [Day, Time], separator: " " }
      - { entity: lead, key: { hash: [A] }, person_identity: B, for_each: 'A | split(";")' }
    """

  @Test func aMappingWithEverythingFits() throws {
    #expect(try Self.problems(Self.good) == [])
  }

  /// What is put in the place of what, and where the schema then finds a fault.
  static let wrong: [(old: String, new: String, place: String)] = [
    ("crmimport: 1", "crmimport: 2", "/crmimport"), ("id: our/deals\n", "", ""),
    ("kind: crm", "kind: cmr", "/kind"), ("extends: ours", "extend: ours", "/extend"),
    ("format: csv", "format: cvs", "/input/format"),
    ("delimiter:", "delimeter:", "/input/delimeter"),
    ("{ line: 2 }", "{ line: 0 }", "/input/header/line"),
    ("{ line: 2 }", "{ lines: 2 }", "/input/header/lines"),
    ("{ line: 2 }", "first", "/input/header"),
    ("{ blank: true }", "{ blanc: true }", "/input/skip_rows/0/blanc"),
    ("{ blank: true }", "{ blank: 3 }", "/input/skip_rows/0/blank"),
    ("[fr, plain]", "[fr, us]", "/locale/numbers/1"),
    ("suffixes: yes", "suffixes: 2", "/locale/suffixes"),
    ("missing: warn", "missing: fail", "/drift/missing"),
    ("bad_value: null", "bad_value: x", "/drift/bad_value"),
    ("key: A, value", "keys: A, value", "/maps/file"),
    ("entity: lead", "entity: leed", "/emit/1/entity"),
    ("partial:", "partail:", "/emit/0/partail"),
    ("partial: true", "partial: maybe", "/emit/0/partial"),
    ("occurrence: true", "ocurrence: true", "/emit/0/key"),
    ("occurrence: true", "type: number", "/emit/0/key"),
    ("name: [A", "nam: [A", "/emit/0/fields/nam"),
    ("type: integer", "type: intger", "/emit/0/extra"),
    ("unit: minor", "unit: cents", "/emit/0/fields/amount"),
    ("numbers: en", "numbers: us", "/emit/0/fields/amount"),
    ("unit: minor", "type: date", "/emit/0/fields/amount"),
    ("from: S, map", "form: S, map", "/emit/0/fields/status"),
    ("1: won, 2", "1: wonn, 2", "/emit/0/fields/status"),
    ("reject }", "never }", "/emit/0/fields/status"),
    ("default: open", "default: opn", "/emit/0/fields/status"),
    ("default: open", "by: name", "/emit/0/fields/status"),
    ("by: email", "by: phone", "/emit/0/fields/owner_ref"),
    ("by: email", "by: domain", "/emit/0/fields/owner_ref"),
    ("on_missing: null", "on_missing: skip", "/emit/0/fields/owner_ref"),
    ("separator: \" \"", "seperator: \" \"", "/emit/0/fields/created_at"),
    ("when: A is present", "when: [A]", "/emit/0/when"),
  ]

  @Test(arguments: wrong) func whatIsWrongIsFound(old: String, new: String, place: String) throws {
    let text = Self.good.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.good)
    let problems = try Self.problems(text)
    #expect(
      problems.contains { $0.hasPrefix(place + ":") || $0.hasPrefix(place + "/") }, "\(problems)")
  }

  /// Every key that the documentation of the language has a heading for is in the schema, and the
  /// descriptions name every function.
  @Test func nothingIsLeftOut() {
    let text = Catalogue.mappingSchema
    for key in DocsTests.mappingKeys { #expect(text.contains("\"\(key)\": "), "\(key)") }
    for function in Function.allCases { #expect(text.contains("\\n\(function.call): ")) }
  }
}
