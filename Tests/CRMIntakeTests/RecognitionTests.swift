import CRMCore
import CRMIntake
import Foundation
import TestSupport
import Testing

/// Which mapping a file is recognised for, and when none is.
@Suite struct RecognitionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static var files: [String] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: "mappings").path())
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yml") }.sorted()
  }

  /// The mappings that the program carries.
  static let shipped: MappingLibrary = {
    var library = MappingLibrary()
    for file in Self.files {
      let url = Self.root.appending(path: "mappings/\(file)")
      guard let text = try? String(contentsOf: url, encoding: .utf8),
        let mapping = try? MappingReader.read(text, file: file, base: base)
      else { continue }
      library.add(mapping)
    }
    for entity in Schema.unified.entities {
      if let mapping = try? MappingReader.read(CanonicalMapping.text(of: entity), file: "canonical")
      {
        library.add(mapping)
      }
    }
    return library
  }()

  /// The text of a mapping that another extends.
  private static func base(_ id: String) -> (text: String, file: String)? {
    let url = Self.root.appending(path: "mappings/\(id).yml")
    return (try? String(contentsOf: url, encoding: .utf8)).map { ($0, "\(id).yml") }
  }

  static func library(_ mappings: [(id: String, match: String, fields: String)]) throws
    -> MappingLibrary
  {
    var library = MappingLibrary()
    for (id, match, fields) in mappings {
      library.add(
        try MappingReader.read(
          """
          crmimport: 1
          id: \(id)
          match: { \(match) }
          input: { format: csv }
          emit: [{ entity: deal, key: Id, fields: { \(fields) } }]
          """, file: "m.yml"))
    }
    return library
  }

  static func recognise(
    _ library: MappingLibrary, _ text: String, named name: String = "export.csv"
  ) throws -> Recognition {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "recognise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try library.recognise(InputLocation(file.path()))
  }

  /// What a record says that it is tells, however few its fields.
  @Test(arguments: [
    (#"{"data":[{"id":"cus_1","object":"customer","email":"a@b.example"}]}"#, "stripe/customers"),
    (#"{"data":[{"id":"pm_1","object":"payment_method","email":"a@b.example"}]}"#, nil),
    (
      #"[{"type":"profile","id":"01","attributes":{"email":"a@b.example"}}]"#,
      "klaviyo/profiles-api"
    ),
    (
      #"{"id":"ch_1","object":"charge","status":"succeeded","captured":true,"amount":1,"amount_refunded":0}"#,
      nil
    ),
  ]) func aTextOfTheRecordTells(_ text: String, _ mapping: String?) throws {
    let found = try Self.recognise(Self.shipped, text, named: "export.json")
    #expect(found.best?.mapping.id == mapping)
  }

  /// Names that files of any tool have.
  private static let common = [
    "id", "name", "email", "phone", "created_at", "status", "company", "country", "type", "owner",
    "city", "title", "amount", "date", "description",
  ]

  @Test func strangersAreNotRecognised() throws {
    var random = SplitMix64(seed: 20_251)
    for round in 0..<60 {
      let known = Self.common.shuffled(using: &random).prefix(3 + round % 6)
      let own = (0..<3 + round % 9).map { "col \(round) \($0) zz" }
      let names = (known + own).shuffled(using: &random)
      let row = names.map { _ in "1" }.joined(separator: ",")
      let csv = try Self.recognise(Self.shipped, names.joined(separator: ",") + "\n" + row + "\n")
      #expect(csv.best == nil, "\(names): \(csv.best?.mapping.id ?? "")")
      let members = names.map { "\"\($0)\":\"1\"" }.joined(separator: ",")
      for wrap in ["[{\(members)}]", "{\"results\":[{\(members)}]}"] {
        let json = try Self.recognise(Self.shipped, wrap, named: "export.json")
        #expect(json.best == nil, "\(names): \(json.best?.mapping.id ?? "")")
      }
    }
  }

  static let decisions: [(mappings: [(String, String, String)], header: String, winner: String?)] =
    [
      // Common names alone, and most of the file unclaimed.
      ([("a/a", "columns: [Id, Name, Email]", "name: Name")], "Id,Name,Email,X,Y,Z", nil),
      // Names that tell.
      (
        [("a/a", "columns: [Id, Deal Stage, Close Reason]", "stage: Deal Stage")],
        "Id,Deal Stage,Close Reason,X,Y,Z", "a/a"
      ),
      // Written otherwise.
      (
        [("a/a", "columns: [Id, Étape du deal, Motif de perte]", "stage: Étape du deal")],
        "\u{FEFF}ID ,e\u{301}tape  du deal,MOTIF DE PERTE", "a/a"
      ),
      // The one with more names in its match.
      (
        [
          ("a/a", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
          ("b/b", "columns: [Id, Deal Stage, Lost Why, Won Why]", "stage: Deal Stage"),
        ], "Id,Deal Stage,Lost Why,Won Why", "b/b"
      ),
      // More names, but the other claims far more of the file.
      (
        [
          (
            "a/a", "columns: [Id, Deal Stage, Lost Why]",
            "stage: Deal Stage, name: Deal N, amount: Deal A, lost_reason: Lost Why, competitor: Comp"
          ),
          ("b/b", "columns: [Id, Deal Stage, Comp, Won Why]", "stage: Deal Stage"),
        ], "Id,Deal Stage,Lost Why,Won Why,Deal N,Deal A,Comp", nil
      ),
      // Two that fit alike.
      (
        [
          ("a/a", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
          ("b/b", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
        ], "Id,Deal Stage,Lost Why", nil
      ),
      // One that fits by common names only does not stand in the way.
      (
        [
          ("a/a", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
          ("b/b", "columns: [Id, Name, Email]", "name: Name"),
        ], "Id,Deal Stage,Lost Why,Name,Email,P,Q,R", "a/a"
      ),
      // The name of the file decides.
      (
        [
          ("a/a", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
          ("b/b", "columns: [Id, Deal Stage, Lost Why], files: [export]", "stage: Deal Stage"),
        ], "Id,Deal Stage,Lost Why", "b/b"
      ),
      // The key is not there.
      (
        [("a/a", "columns: [Deal Stage, Lost Why]", "stage: Deal Stage")], "Deal Stage,Lost Why",
        nil
      ),
    ]

  /// A tool's deals, another's, and the same tool's companies, with as many fields as real ones have.
  static let tools: [(String, String, String)] = [
    (
      "a/deals", "columns: [Id, Deal Stage, Deal Owner, Lost Why]",
      "stage: Deal Stage, owner_ref: Deal Owner, lost_reason: Lost Why, name: Deal N, amount: Deal A, "
        + "competitor: Deal B, description: Deal C"
    ),
    (
      "b/deals", "columns: [Id, Stage Of Deal, Lost Why, Won Why]",
      "stage: Stage Of Deal, lost_reason: Lost Why, name: Deal N"
    ),
    (
      "a/leads", "columns: [Id, Lead Stage, Deal Owner, Lost Why]",
      "stage: Lead Stage, owner_ref: Deal Owner, lost_reason: Lost Why, name: Lead N"
    ),
  ]

  static let abridged: [(header: String, winner: String?, lacking: [String])] = [
    ("Id,Deal Stage,Deal Owner,Lost Why,Deal N,Deal A", "a/deals", []),
    // A column less, and two.
    ("Id,Deal Stage,Lost Why,Deal N,Deal A", "a/deals", ["Deal Owner"]),
    ("Id,Deal Stage,Deal N,Deal A,Deal B,Deal C", "a/deals", ["Deal Owner", "Lost Why"]),
    // Too little is left for so much that lacks.
    ("Id,Deal Stage,Deal A", nil, []),
    // The key may not be the one.
    ("Deal Stage,Deal Owner,Lost Why,Deal N,Deal A", nil, []),
    // More lack than are there.
    ("Id,Deal N,Deal A,Lost Why", nil, []),
    // Most of the file is nobody's.
    ("Id,Deal Stage,Lost Why,Deal N,Deal A,P,Q,R,S", nil, []),
    // What is left is two tools'.
    ("Id,Lost Why,Deal N", nil, []),
    // What is left is two lists' of one tool.
    ("Id,Deal Owner,Lost Why", nil, []),
    ("Id,Lead Stage,Deal Owner,Deal N", nil, []),
  ]

  @Test(arguments: abridged.indices) func abridgedExportIsTold(_ index: Int) throws {
    let (header, winner, lacking) = Self.abridged[index]
    let row = header.split(separator: ",").indices.map { "v\($0)" }.joined(separator: ",")
    let library = try Self.library(Self.tools.map { (id: $0.0, match: $0.1, fields: $0.2) })
    let recognition = try Self.recognise(library, "\(header)\n\(row)\n")
    #expect(recognition.best?.mapping.id == winner)
    #expect(recognition.best?.lacking ?? [] == lacking)
    if winner != nil { #expect(recognition.all.first?.mapping.id == winner) }
  }

  /// What a mapping requires is not made good by anything else.
  @Test func whatIsRequiredMustBeThere() throws {
    let match = "columns: [Id, Deal Stage, Deal Owner], required: [[Deal Paid, Payé]]"
    let fields = "stage: Deal Stage, owner_ref: Deal Owner, name: Deal N, amount: Deal A"
    let library = try Self.library([("a/a", match, fields)])
    let whole = "Id,Deal Stage,Deal Owner,Deal N,Deal A"
    for (header, isKnown) in [
      ("\(whole),Payé", true), ("Id,Deal Stage,Deal N,Deal A,Deal Paid", true), (whole, false),
    ] {
      let row = header.split(separator: ",").indices.map { "v\($0)" }.joined(separator: ",")
      let found = try Self.recognise(library, "\(header)\n\(row)\n")
      #expect((found.best != nil) == isKnown, "\(header)")
      #expect(isKnown || found.near.first?.lacking == ["Deal Paid"])
    }
  }

  /// A list of tickets names contacts, too: less a column it is no list of contacts.
  @Test func whatFitsMayBeContradicted() throws {
    let library = try Self.library([
      ("a/contacts", "columns: [Id, Contact N, Contact Mail]", "name: Contact N"),
      (
        "a/tickets", "columns: [Id, Ticket Stage, Ticket N, Ticket Owner]",
        "stage: Ticket Stage, name: Ticket N, owner_ref: Ticket Owner, amount: Ticket A, lost_reason: Why"
      ),
    ])
    let contacts = try Self.recognise(library, "Id,Contact N,Contact Mail,Ticket N\n1,2,3,4\n")
    #expect(contacts.best?.mapping.id == "a/contacts")
    let header = "Id,Contact N,Contact Mail,Ticket Stage,Ticket N,Ticket A,Why"
    let tickets = try Self.recognise(library, header + ",P,Q,R\n1,2,3,4,5,6,7,8,9,10\n")
    #expect(tickets.best == nil)
    let fault = #expect(throws: Fault.self) { try tickets.decided(for: "export.csv") }
    let line = fault.map { FaultText().line($0) } ?? ""
    #expect(line.contains("a/contacts ("), "\(line)")
    #expect(line.contains("lacks 'Ticket Owner'"), "\(line)")
  }

  /// What recognition reads of a mapping is all that it says of its files, or nothing.
  @Test(arguments: [
    (
      "crmimport: 1\nid: a/b\nmatch: { columns: [X, Y] }\ninput: { format: csv }\nemit:\n- entity: deal\n",
      true
    ),
    (
      "emit:\n  - nonsense\nmatch:\n  columns: [X, Y]\ncrmimport: 1\nid: a/b\ninput: { format: csv }\n",
      true
    ),
    (
      "crmimport: 1\nid: a/b\n\"match\": { columns: [X, Y] }\ninput: { format: csv }\nemit: []\n",
      false
    ),
    (
      "{ crmimport: 1, id: a/b, match: { columns: [X, Y] }, input: { format: csv }, emit: [] }",
      false
    ),
    ("crmimport: 1\nid: a/b\nmatch: { colums: [X, Y] }\ninput: { format: csv }\nemit: []\n", false),
  ]) func outlineIsWholeOrNone(_ text: String, _ isOutlined: Bool) {
    let outline = MappingReader.outline(text, file: "m.yml", base: { _ in nil })
    #expect(outline?.match.fields == (isOutlined ? [["X"], ["Y"]] : nil))
  }

  /// A name in ASCII is folded in another way than others, to the same.
  @Test func namesInASCIIAreFoldedLikeOthers() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let count = Int.random(in: 0...12, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...127, using: &random) }
      let name = String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
      #expect(HeaderName.folded(name) == HeaderName.folded(name + "\u{FEFF}"), "\(bytes)")
    }
    #expect(HeaderName.folded("\t Deal\r\n  STAGE ") == "deal stage")
  }

  @Test(arguments: decisions.indices) func winnerIsClear(_ index: Int) throws {
    let (mappings, header, winner) = Self.decisions[index]
    let count = header.split(separator: ",").count
    let row = (0..<count).map { "v\($0)" }.joined(separator: ",")
    let library = try Self.library(mappings.map { (id: $0.0, match: $0.1, fields: $0.2) })
    let recognition = try Self.recognise(library, "\(header)\n\(row)\n")
    #expect(recognition.best?.mapping.id == winner)
    guard winner == nil else { return }
    #expect(throws: Fault.self) { try recognition.decided(for: "export.csv") }
  }

  @Test func refusalsSayWhatWouldDecide() throws {
    let twins = try Self.library([
      ("a/a", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
      ("b/b", "columns: [Id, Deal Stage, Lost Why]", "stage: Deal Stage"),
    ])
    let daily = try Self.library([
      ("a/a", "columns: [Id, Deal Stage], absent: [Day, [Week, Semaine]]", "stage: Deal Stage")
    ])
    #expect(try Self.recognise(daily, "Id,Deal Stage\n1,2\n").best?.mapping.id == "a/a")
    for column in ["DAY", "Semaine"] {
      let refused = try Self.recognise(daily, "Id,Deal Stage,\(column)\n1,2,3\n")
      #expect(refused.candidates.isEmpty && refused.near.map(\.unwanted).joined().count == 1)
      let fault = #expect(throws: Fault.self) { try refused.decided(for: "export.csv") }
      #expect(fault.map { FaultText().line($0).contains("not with '") } == true)
    }
    let cases = [
      ("Id,Deal Stage,Lost Why,Extra", "score 0.5, leaves 'Lost Why', 'Extra'"),
      ("Id,Deal Stage,Lost", "a/a (score 0.67, lacks 'Lost Why', leaves 'Lost')"),
    ]
    for (header, words) in cases {
      let recognition = try Self.recognise(twins, header + "\n1,2,3,4\n")
      do {
        _ = try recognition.decided(for: "export.csv")
        Issue.record("nothing decides")
      } catch {
        let line = FaultText().line(error)
        #expect(line.contains(words), "\(line)")
        #expect(line.contains("--mapping"), "\(line)")
      }
    }
  }
}
