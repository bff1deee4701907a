import CRMCore
import CRMIntake
import Testing

/// What `define:` gives names to.
@Suite struct MappingDefinitionTests {
  private static let head = "crmimport: 1\nid: our/deals\ninput: { format: csv }\n"

  /// A mapping, and what stands for the same without names.
  static let twins: [(named: String, plain: String, input: String)] = [
    (
      """
      define:
        id: [Id, Nr]
        stage: '[Stage, Etape] | before_last(" (")'
        short: $stage | lower
        won: $short in [won, gagné] or Won is true
        lost: not $won and $short is "lost"
      match: { columns: [$id, [Stage, Etape]] }
      emit:
        - entity: deal
          key: $id
          deleted: $lost and (Gone is true or $id is "9")
          fields: { stage: $stage, name: [Name, $stage | upper], status: { from: $short, map: { won: won, lost: lost, "*": open } } }
        - entity: deal
          id: won
          partial: true
          when: $won
          key: $id
          fields: { lost_reason: =none }
        - entity: stage_event
          for_each: 'Entered "{at}"'
          key: { of: [$id, $at] }
          fields: { deal_ref: $id, stage: $at, at: $item }
      """,
      """
      match: { columns: [[Id, Nr], [Stage, Etape]] }
      emit:
        - entity: deal
          key: [Id, Nr]
          deleted: 'not ([Stage, Etape] | before_last(" (") | lower in [won, gagné] or Won is true) and [Stage, Etape] | before_last(" (") | lower is "lost" and (Gone is true or [Id, Nr] is "9")'
          fields:
            stage: '[Stage, Etape] | before_last(" (")'
            name: [Name, '[Stage, Etape] | before_last(" (") | upper']
            status: { from: '[Stage, Etape] | before_last(" (") | lower', map: { won: won, lost: lost, "*": open } }
        - entity: deal
          id: won
          partial: true
          when: '[Stage, Etape] | before_last(" (") | lower in [won, gagné] or Won is true'
          key: [Id, Nr]
          fields: { lost_reason: =none }
        - entity: stage_event
          for_each: 'Entered "{at}"'
          key: { of: [[Id, Nr], $at] }
          fields: { deal_ref: [Id, Nr], stage: $at, at: $item }
      """,
      """
      Nr,Etape,Won,Gone,Name,"Entered ""New""\"
      1,Gagné (EU),,,A,2026-01-02
      2,Lost (EU),,yes,,2026-01-03
      9,lost,,,B,
      10,lost,yes,yes,C,

      """
    )
  ]

  @Test(arguments: twins.indices) func namesStandForTheSame(_ index: Int) throws {
    let (named, plain, input) = Self.twins[index]
    let rows = try [named, plain].map {
      let result = try MappedInput(Self.head + $0, input)
      #expect(result.rejects == [])
      return result.rows
    }
    #expect(rows[0] == rows[1])
    #expect(rows[0].count > 4)
    let matches = try [named, plain].map {
      try MappingReader.read(Self.head + $0, file: "m.yml").match.fields
    }
    #expect(matches[0] == matches[1])
  }

  /// What extends a mapping gives a name another meaning, everywhere.
  @Test func namesAreReplacedByWhatExtends() throws {
    let base =
      Self.head + """
        define: { id: [Id, Nr], open: Stage is "open" }
        emit:
          - { entity: deal, key: $id, fields: { name: Name } }
          - { entity: deal, id: open, when: $open, partial: true, key: $id, fields: { status: =open } }

        """
    let own = """
      crmimport: 1
      id: our/own
      extends: base
      define: { id: { of: [Name, Town] }, town: Town }
      emit: [{ entity: deal, fields: { description: $town } }]
      """
    let mapping = try MappingReader.read(
      own, file: "own.yml", base: { _ in (base, "base.yml") })
    let result = try MappedInput(mapping, "Name,Town,Stage\nA,Lyon,open\nB,Metz,\n")
    #expect(
      result.rows == [
        "deal A:Lyon name=A description=Lyon", "deal A:Lyon mention status=open",
        "deal B:Metz name=B description=Metz",
      ])
  }

  static let faults: [(name: String, text: String, faults: [String])] = [
    (
      "unused",
      "define: { id: Id, ids: Id }\nemit: [{ entity: deal, key: $id, fields: { name: Name } }]",
      ["4:19 'ids'"]
    ),
    (
      "circle",
      "define: { a: $b, b: $a }\nemit: [{ entity: deal, key: $a, fields: { name: Name } }]",
      ["4:21 circle"]
    ),
    (
      "empty", "define: {}\nemit: [{ entity: deal, key: Id, fields: { name: Name } }]",
      ["4:9 empty"]
    ),
    (
      "a name", "define: { a b: Id }\nemit: [{ entity: deal, key: Id, fields: { name: Name } }]",
      ["4:11 letters"]
    ),
    (
      "unknown", "define: { id: Id }\nemit: [{ entity: deal, key: $ib, fields: { name: $id } }]",
      ["5:29 '$ib'"]
    ),
    (
      "in an argument",
      "define: { id: Id }\nemit: [{ entity: deal, key: $id, fields: { name: 'Name | add($id)' } }]",
      ["5:62 argument"]
    ),
    (
      "functions of a composite",
      "define: { id: { of: [Id, Nr] } }\nemit: [{ entity: deal, key: $id, fields: { name: $id | upper } }]",
      ["5:56 joined"]
    ),
    (
      "a fault inside",
      "define: { name: Name | uper }\nemit: [{ entity: deal, key: Id, fields: { name: $name, description: $name } }]",
      ["4:24 uper"]
    ),
    (
      "a list for one text",
      "define: { ids: 'Id | split(\";\")' }\nemit: [{ entity: deal, key: $ids, fields: { name: Name } }]",
      ["5:29 list"]
    ),
    (
      "no test",
      "define: { won: Stage is Won }\nemit: [{ entity: deal, key: Id, when: $lost, deleted: $won, fields: { name: Name } }]",
      ["5:39 $lost"]
    ),
    (
      "match needs names",
      "define: { id: Id | lower }\nmatch: { columns: [$id] }\nemit: [{ entity: deal, key: $id, fields: { name: Name } }]",
      ["5:20 list of names"]
    ),
    (
      "two meanings",
      "define: { stage: Stage }\nemit: [{ entity: stage_event, for_each: 'In {stage}', key: $stage, fields: { at: $item } }]",
      ["5:60 another meaning"]
    ),
  ]

  /// Names of names of names are refused before they fill the memory.
  @Test(arguments: ["[$a{n}, $a{n}]", "{ of: [$a{n}, $a{n}] }", "$a{n} and $a{n}"])
  func namesDoNotGrowWithoutEnd(_ form: String) {
    let isTest = form.contains("and")
    let entries = (1..<40).map { "  a\($0): " + form.replacing("{n}", with: "\($0 - 1)") + "\n" }
    let text =
      Self.head + "define:\n  a0: \(isTest ? "Id is present" : "Id")\n" + entries.joined()
      + "emit: [{ entity: deal, key: Id, \(isTest ? "when" : "identity"): $a39, fields: { name: Name } }]\n"
    let found = #expect(throws: Faults.self) { try MappingReader.read(text, file: "m.yml") }
    #expect((found?.all ?? []).contains { $0.facts[.reason]?.contains("more than 1000") == true })
  }

  @Test(arguments: faults.indices) func faultsAreFound(_ index: Int) {
    let (name, text, faults) = Self.faults[index]
    let found = #expect(throws: Faults.self, "\(name)") {
      try MappingReader.read(Self.head + text, file: "m.yml")
    }
    let lines = (found?.all ?? []).map { fault in
      "\(fault.position?.line ?? 0):\(fault.position?.column ?? 0) \(FaultText().line(fault))"
    }
    #expect(lines.count == faults.count, "\(name): \(lines)")
    for (line, fault) in zip(lines, faults) {
      let (place, word) = (fault.prefix { $0 != " " }, fault.drop { $0 != " " }.dropFirst())
      #expect(line.hasPrefix("\(place) ") && line.contains(word), "\(name): \(line)")
    }
  }
}
