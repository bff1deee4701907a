import CRMCore
import CRMIntake
import Foundation
import Testing

/// What `extends:` keeps, changes and takes away.
@Suite struct MappingExtensionTests {
  static let base = """
    crmimport: 1
    id: our/deals
    system: our
    input: { format: csv, delimiter: ";", encoding: windows-1252, quote: "'", escape: "\\\\", header: { line: 3 } }
    locale: { numbers: en, timezone: Europe/Paris, region: FR }
    maps: { outcome: { Gagnée: won, "*": open } }
    emit:
      - entity: deal
        when: Statut is present
        deleted: Effacé is true
        test: Essai is true
        identity: Identité
        extra: Reste
        key: Id
        fields:
          amount: Montant
          probability: { from: P, numbers: de }
          status: { from: Statut, map: outcome }
    """

  static func extended(_ text: String) throws -> Mapping {
    try MappingReader.read(
      "crmimport: 1\nid: our/own\nextends: base\n" + text, file: "own.yml",
      base: { _ in (base, "base.yml") })
  }

  private func emission(_ text: String) throws -> Mapping.Emission {
    try #require(try Self.extended("emit:\n  - entity: deal\n    " + text).emissions.first)
  }

  @Test func inheritedFieldsTakeTheNewLocale() throws {
    let mapping = try Self.extended("locale: { numbers: fr, timezone: UTC }\n")
    let fields = try #require(mapping.emissions.first).fields
    #expect(fields.map(\.locale.numbers) == [["fr"], ["de"], ["fr"]])
    #expect(fields.map(\.locale.timezone) == ["UTC", "UTC", "UTC"])
    #expect(fields.map(\.locale.region) == ["FR", "FR", "FR"])
    #expect(fields.map(\.ownZone) == [nil, nil, nil])
  }

  @Test func inheritedFieldsTakeTheNewMap() throws {
    let mapping = try Self.extended("maps: { outcome: { Won: won } }\n")
    let status = mapping.emissions.first?.fields.first { $0.column.name == "status" }
    #expect(status?.map?.entries.keys.map { String(decoding: $0, as: UTF8.self) } == ["Won"])
  }

  @Test func aMapFileLiesBesideTheMappingThatNamesIt() throws {
    let base = """
      crmimport: 1
      id: our/deals
      input: { format: csv }
      emit:
        - entity: deal
          key: Id
          fields: { stage: { from: S, map: { file: m.csv, key: k, value: v } } }
      """
    let mapping = try MappingReader.read(
      "crmimport: 1\nid: our/own\nextends: base\n", file: "here/own.yml",
      base: { _ in (base, "there/base.yml") },
      lookUp: { name, mapping in mapping == "there/base.yml" ? Array("k,v\na,\(name)\n".utf8) : nil
      })
    let map = try #require(mapping.emissions.first?.fields.first?.map)
    #expect(map.entries[Array("a".utf8)] == Array("m.csv".utf8))
  }

  @Test func aNullTakesAway() throws {
    let kept = try emission("fields: { name: Titre }")
    #expect(kept.when != nil && kept.deleted != nil && kept.test != nil)
    #expect(kept.identity != nil && kept.extra != nil)
    #expect(kept.fields.map(\.column.name) == ["amount", "probability", "status", "name"])
    let bare = try emission(
      "when: ~\n    deleted: ~\n    test: ~\n    identity: null\n    extra: ~\n    fields: { amount: ~ }"
    )
    #expect(bare.when == nil && bare.deleted == nil && bare.test == nil)
    #expect(bare.identity == nil && bare.extra == nil)
    #expect(bare.fields.map(\.column.name) == ["probability", "status"])
  }

  @Test func autoAndNoneUndo() throws {
    let kept = try Self.extended("input: { ragged: pad }\n").input
    #expect(kept.delimiter == UInt8(ascii: ";"))
    #expect(kept.quote == UInt8(ascii: "'") && kept.escape == UInt8(ascii: "\\"))
    #expect(kept.encoding == "windows-1252" && kept.header == .line(3))
    let undone = try Self.extended(
      "input: { delimiter: auto, encoding: auto, quote: none, escape: none, header: auto }\n"
    ).input
    #expect(undone.delimiter == nil && undone.quote == nil && undone.escape == nil)
    #expect(undone.encoding == nil && undone.header == .first)
  }

  @Test func twoEmissionsOfOneEntityEachHaveAnId() throws {
    let mapping = try Self.extended(
      "emit:\n  - { entity: deal, id: other, key: Autre }\n"
        + "  - { entity: deal, fields: { name: Titre } }\n")
    #expect(mapping.emissions.map(\.id) == ["deal", "other"])
    #expect(mapping.emissions.map(\.fields.count) == [4, 0])
  }
}

/// Names in quotes, and files that are named.
@Suite struct MappingNameTests {
  @Test func quotesMakeOneNameOfAPath() throws {
    let mapping = """
      crmimport: 1
      id: our/test
      input: { format: json, records: "$[*]" }
      emit:
        - entity: deal
          key: '"deal.id"'
          when: '"a | b"."c.d" is "x"'
          fields: { name: '"a | b"."c.d" | upper', description: '$."deal.id"', pipeline: '"parent".x' }
      """
    let result = try MappedInput(
      mapping, #"[{"deal.id":"1","a | b":{"c.d":"x"},"parent":{"x":"p"}}]"#)
    #expect(result.rows == ["deal 1 name=X description=1 pipeline=p"])
  }

  @Test func quotesMakeOneNameOfAColumn() throws {
    let mapping = """
      crmimport: 1
      id: our/test
      input: { format: csv }
      emit:
        - entity: deal
          key: '"parent.Id"'
          when: '"A is B" in ["x, y", z]'
          fields: { name: '"=A | B" | upper' }
      """
    let result = try MappedInput(
      mapping, "parent.Id,A is B,=A | B\n1,\"x, y\",n\n2,x,n\n3,z,m\n")
    #expect(result.rows == ["deal 1 name=N", "deal 3 name=M"])
  }

  @Test func quotesCanBeSwitchedOff() throws {
    let mapping = """
      crmimport: 1
      id: our/test
      input: { format: csv, quote: none }
      emit: [{ entity: deal, key: Id, fields: { name: Name } }]
      """
    let result = try MappedInput(mapping, "Id,Name\n1,\"half\n2,b\n")
    #expect(result.rows == ["deal 1 name=\"half", "deal 2 name=b"])
  }

  @Test(arguments: [
    ("a[0].b", true), ("a[0][1]", true), ("[0].b", true), ("$.a", true), ("a[*]", true),
    ("FL[@val=\"x]y\"]", true), ("\"a.b\".\"c\"", true), ("@id", true), ("a\"b.c\"d", true),
    ("", false), (".a", false), ("a..b", false), ("a.", false), ("a[0]b", false), ("a[", false),
    ("a[*].b", false), ("[x=\"1\"]", false), ("\"a", false), ("$.", false), ("a[-1]", false),
  ]) func path(text: String, isOne: Bool) {
    #expect(((try? FieldPath(text)) != nil) == isOne)
  }

  /// Of two mappings that fit, the one whose `files:` names the file, letter case aside.
  @Test(arguments: ["Deals", "deals", "DEALS"]) func fileNames(_ name: String) throws {
    var library = MappingLibrary()
    for (id, match) in [("a/a", "columns: [Id]"), ("b/b", "columns: [Id], files: [\(name)]")] {
      library.add(
        try MappingReader.read(
          """
          crmimport: 1
          id: \(id)
          match: { \(match) }
          input: { format: csv }
          emit: [{ entity: deal, key: Id }]
          """, file: "m.yml"))
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "dEALS.2025.csv")
    try Data("Id\n1\n".utf8).write(to: file)
    #expect(try library.recognise(InputLocation(file.path())).best?.mapping.id == "b/b")
  }
}
