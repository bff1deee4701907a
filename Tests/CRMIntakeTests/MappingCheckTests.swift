import CRMCore
import CRMIntake
import Testing

/// Every fault of a mapping file is found, at its line and column.
@Suite struct MappingCheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let lines: [String]
    var testDescription: String { lines.first ?? "" }
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

  /// `good` with one line put in another's place.
  static func with(_ number: Int, _ line: String) -> String {
    var lines = good.split(separator: "\n").map(String.init)
    lines[number - 1] = line
    return lines.joined(separator: "\n")
  }

  static let cases: [Case] = [
    Case(
      text: with(1, "crmimport: 2"),
      lines: ["m.yml:1:12: 'crmimport' is not valid; expected version 1"]),
    Case(
      text: with(2, "ids: our/deals"),
      lines: ["m.yml:2:1: unknown key 'ids'; did you mean 'id'?"]),
    Case(
      text: with(3, "input: { format: cvs }"),
      lines: [
        "m.yml:3:18: 'format' must be one of csv, json, jsonl, xml, xlsx, spreadsheetml, not 'cvs'"
      ]),
    Case(
      text: with(5, "  - entity: deel"),
      lines: [
        "m.yml:5:13: there is no entity 'deel'; did you mean 'deal'?"
      ]),
    Case(
      text: with(6, "    kee: Id"),
      lines: ["m.yml:6:5: unknown key 'kee'; did you mean 'key'?"]),
    Case(
      text: with(8, "      nam: Name"),
      lines: [
        "m.yml:8:7: there is no column of deal 'nam'; did you mean 'name'?"
      ]),
    Case(
      text: with(8, "      name: Name | uper"),
      lines: [
        "m.yml:8:20: there is no function 'uper'; did you mean 'upper'?"
      ]),
    Case(
      text: with(8, "      name: Name | before()"),
      lines: [
        "m.yml:8:20: the function 'before' takes (mark)"
      ]),
    Case(
      text: with(8, "      status: { from: S, map: { A: wun } }"),
      lines: [
        "m.yml:8:36: 'map': 'wun' is not one of open, won, lost; did you mean 'won'?"
      ]),
    Case(
      text: with(8, "      status: { from: S, map: outcomes }"),
      lines: [
        "m.yml:8:31: there is no map 'outcomes'"
      ]),
    Case(
      text: with(8, "      amount: { from: A, type: date }"),
      lines: [
        "m.yml:8:32: 'type': 'date' cannot fill amount; expected money, decimal"
      ]),
    Case(
      text: with(8, "      name: { from: A, currency: =EUR }"),
      lines: [
        "m.yml:8:24: 'currency': name is no amount"
      ]),
    Case(
      text: with(8, "      closed_at: { from: A, dates: [dd.QQ.yyyy] }"), lines: ["m.yml:8:37: "]),
    Case(
      text: with(8, "      closed_at: { from: A, timezone: Europe/Pari }"),
      lines: [
        "m.yml:8:39: there is no time zone 'Europe/Pari'; did you mean 'Europe/Paris'?"
      ]),
    Case(
      text: with(8, "      name: { from: A, on_missing: stub }"),
      lines: [
        "m.yml:8:24: 'on_missing': name is no reference"
      ]),
    Case(
      text: with(
        8,
        "      account_ref: { from: A, on_missing: reject }\n  - entity: account\n    key: A\n"
          + "    fields: { name: A }"),
      lines: [
        "m.yml:8:28: 'on_missing': the mapping itself gives records of account"
      ]),
    Case(
      text: with(8, "      ref: { from: A, on_missing: reject }").replacing(
        "entity: deal", with: "entity: field_change"),
      lines: [
        "m.yml:8:35: 'on_missing': ref refers to several tables"
      ]),
    Case(
      text: with(6, "    key: Id\n    when: Stage"),
      lines: [
        "m.yml:7:11: 'Stage' is no test; write '<field> is present'"
      ]),
    Case(
      text: with(6, "    key: Id\n    when: (A is present"),
      lines: [
        "m.yml:7:11: a parenthesis never closes"
      ]),
    Case(text: "crmimport: 1\nid: [", lines: ["m.yml:"]),
    Case(text: with(6, "\tkey: Id"), lines: ["m.yml:6:1: a tab stands where only blanks may"]),
  ]

  @Test(arguments: cases) func faults(_ test: Case) throws {
    let error = #expect(throws: Faults.self) { try MappingReader.read(test.text, file: "m.yml") }
    let found = error?.all.map { FaultText().line($0) } ?? []
    for line in test.lines {
      #expect(found.contains { $0.hasPrefix(line) }, "\(line) is not among \(found)")
    }
  }

  @Test func goodMappingHasNone() throws {
    #expect(try MappingReader.read(Self.good, file: "m.yml").emissions.count == 1)
  }

  @Test func allFaultsAreReportedAtOnce() throws {
    let text = """
      crmimport: 1
      id: our/deals
      colour: red
      input: { format: csv, delimiter: ";;" }
      emit:
        - entity: deal
          key: Id
          fields: { nam: A, amount: { from: B, typ: money } }
      """
    let error = #expect(throws: Faults.self) { try MappingReader.read(text, file: "m.yml") }
    #expect(error?.all.compactMap(\.position?.line) == [3, 4, 8, 8])
  }

  @Test func extensionChangesOnlyWhatItNames() throws {
    let base = Self.good + "\n      amount: Amount\n"
    let text = """
      crmimport: 1
      id: our/own
      extends: our/deals
      emit:
        - entity: deal
          fields: { name: Titre, description: Notes }
      """
    let mapping = try MappingReader.read(text, file: "own.yml", base: { _ in (base, "base.yml") })
    #expect(mapping.id == "our/own")
    #expect(
      mapping.emissions.map { $0.fields.map(\.column.name) } == [["amount", "name", "description"]])
    let error = #expect(throws: Faults.self) { try MappingReader.read(text, file: "own.yml") }
    #expect(error?.all.contains { $0.code == .unknownName } == true)
  }
}
