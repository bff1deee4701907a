import CRMCore
import CRMImportKit
import CRMIntake
import Foundation
import Testing

/// What `explain record` tells is what is loaded.
@Suite struct RecordTraceTests {
  private static let library = (try? Definitions.library(adding: [], in: "")) ?? MappingLibrary()

  /// Every sample export of the repository.
  static var files: [String] {
    let root = WorkFolder.root.appending(path: "fixtures")
    let all =
      FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      [".csv", ".json", ".jsonl", ".xml"].contains { name.hasSuffix($0) }
        && !name.contains("/expected")
    }.sorted()
  }

  /// The mapping that the name of a sample of a system says, else the one that is recognised.
  ///
  /// Some are no exports at all, such as error answers: that is what they are there for.
  private static func mapping(of file: String, at path: String) -> Mapping? {
    let parts = file.split(separator: "/")
    // XML may be a sheet that a mapping of a table reads.
    if parts.count == 3, parts[0] == "systems", !file.hasSuffix(".xml") {
      let id = "\(parts[1])/\(parts[2].prefix { $0 != "." })"
      if let mapping = try? library[id] { return mapping }
    }
    return (try? library.recognise(InputLocation(path)))?.best?.mapping
  }

  /// The cells of a row as the loader gets them.
  private func cells(_ row: Batch.Row, _ shape: EmissionShape, _ batch: Batch) -> [String?] {
    shape.columns.indices.map { place in
      switch batch.cells[row.firstCell + place] {
      case .null: nil
      case .integer(let number): String(number)
      case .real(let number): number.description
      case .text(let range): String(decoding: batch.arena[range.asInt], as: UTF8.self)
      }
    }
  }

  @Test(arguments: files) func stepsLeadToWhatIsLoaded(_ file: String) throws {
    let path = WorkFolder.root.appending(path: "fixtures/\(file)").path()
    guard let mapping = Self.mapping(of: file, at: path) else { return }
    var reader = try openReader(path: path, options: mapping.input)
    var source = SourceSettings(name: "test")
    source.currency = "EUR"
    let plan = try Plan.compile(
      mapping, columns: reader.columns,
      environment: Plan.Environment(
        file: file, source: source, reportingZone: .utc, preamble: reader.preamble))
    var load = PlanRun(plan, columns: reader.columns)
    var told = PlanRun(plan, columns: reader.columns)
    var record = Record()
    var count = 0
    while count < 40 {
      let step = try reader.next(&record)
      if case .end = step { break }
      guard case .record = step else { continue }
      count += 1
      let trace = RecordTrace(record, by: &told, of: mapping, columns: reader.columns)
      var batch = Batch()
      var mapped = record
      let outcome = load.map(&mapped, into: &batch)
      let rows = trace.rows.filter { $0.absence == nil }
      #expect(rows.count == batch.rows.count, "record \(record.number)")
      for (row, loaded) in zip(rows, batch.rows) {
        let expected = cells(loaded, plan.shapes[loaded.shape], batch)
        #expect(row.cells.map(\.text) == expected, "record \(record.number)")
        #expect(row.read == expected, "record \(record.number): the steps of \(row.entity)")
        #expect(row.key == String(decoding: batch.arena[loaded.key.asInt], as: UTF8.self))
      }
      guard case .rejected(let fault, _, _) = outcome else { continue }
      let codes = trace.rows.flatMap(\.parts).compactMap(\.fault?.code)
      #expect(codes.contains(fault.code), "record \(record.number): \(codes)")
    }
  }

  // MARK: The command

  private static let mapping = """
    crmimport: 1
    id: our/deals
    system: our
    input: { format: csv, delimiter: ";", skip_rows: [{ starts_with: Total }] }
    locale: { numbers: fr, dates: [dd/MM/yyyy], timezone: Europe/Paris }
    emit:
      - entity: account
        partial: true
        when: Client is present
        key: 'Client | between("(", ")")'
        fields: { name: 'Client | before(" (")' }
      - entity: deal
        key: Ref
        fields:
          name: Titre
          account_ref: 'Client | between("(", ")")'
          owner_ref: { from: Vendeur, by: name }
          status: { from: Statut, map: { Gagnée: won, "*": open }, default: open }
          amount: { from: Montant, currency: =EUR }
          closed_at: Signée le
    """

  private static let file = """
    Ref;Titre;Client;Statut;Montant;Signée le;Vendeur;Note
    A-1;Machine;Durand (55);Gagnée;12 500,50;14/02/2025;Alice;urgent
    A-2;"Contrat
    long";;;3,00;;Bob;
    Total;;;;9,00;;;
    A-3;Ponceuse;Durand (55);Gagnée;cher;14/02/2025;Alice;
    A-4;court
    """

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "our.yml")
    try folder.write(Self.file, to: "deals.csv")
    return folder
  }

  private func explain(
    _ folder: WorkFolder, _ place: String, _ mapping: String = "our.yml"
  ) throws -> [String: Any] {
    let outcome = try folder.run(
      "explain", "record", place, "--mapping", mapping, "--format", "json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return try outcome.json()
  }

  private func rows(_ answer: [String: Any]) -> [[String: Any]] {
    answer["rows"] as? [[String: Any]] ?? []
  }

  private func part(_ row: [String: Any], _ name: String) -> [String: Any] {
    (row["parts"] as? [[String: Any]])?.first { $0["name"] as? String == name } ?? [:]
  }

  /// The steps of a part: `name=value`, joined.
  private func steps(_ part: [String: Any]) -> String {
    (part["steps"] as? [[String: Any]] ?? []).map {
      "\($0["name"] as? String ?? "")=\($0["value"] as? String ?? "")"
    }.joined(separator: " ")
  }

  @Test func everyStepIsTold() throws {
    let answer = try explain(folder(), "deals.csv:2")
    #expect(answer["outcome"] as? String == "loaded")
    #expect(answer["unclaimed"] as? [String] == ["Note"])
    let rows = rows(answer)
    #expect(rows.compactMap { $0["entity"] as? String } == ["account", "deal"])
    #expect(steps(part(rows[0], "when")) == "Client=Durand (55) is present=yes")
    #expect(
      steps(part(rows[0], "key")) == #"Client=Durand (55) between("(", ")")=55"#)
    #expect(rows[1]["key"] as? String == "A-1")
    #expect(steps(part(rows[1], "status")) == "Statut=Gagnée map=won")
    #expect(part(rows[1], "amount")["type"] as? String == "money")
    #expect(part(rows[1], "owner_ref")["by"] as? String == "name")
    #expect(rows[1]["extra"] as? String == #"{"Note":"urgent"}"#)
    let cells = rows[1]["cells"] as? [String: Any]
    #expect(cells?["amount_micros"] as? String == "12500500000")
    #expect(cells?["closed_at_day"] as? String == "20133")
  }

  @Test func whatIsNotThereIsToldToo() throws {
    let folder = try folder()
    let second = try explain(folder, "deals.csv:4")
    #expect(second["record"] as? Int == 2, "line 4 is the second line of record 2")
    #expect(rows(second)[0]["absent_because"] as? String == "when_does_not_hold")
    #expect(steps(part(rows(second)[1], "status")) == "Statut= default=open")
    let total = try explain(folder, "deals.csv:5")
    #expect(total["outcome"] as? String == "skipped")
    #expect((total["reason"] as? String)?.contains("starts_with:Total") == true)
    let bad = try explain(folder, "deals.csv:6")
    #expect(bad["outcome"] as? String == "rejected")
    #expect(part(rows(bad)[1], "amount")["code"] as? String == "bad_amount")
    #expect((bad["reason"] as? String)?.contains("cher") == true)
    let ragged = try explain(folder, "deals.csv#5")
    #expect(ragged["outcome"] as? String == "rejected")
    #expect((ragged["cells"] as? [[String: Any]])?.count == 2)
  }

  @Test func aRecordOfTheDatabaseIsTold() throws {
    let folder = try folder()
    let load = try folder.run("import", "deals.csv", "--mapping", "our.yml")
    #expect(load.status == 0, "\(load.complaint)")
    let answer = try explain(folder, "our:deal:A-1")
    #expect(answer["line"] as? Int == 2)
    let stored = answer["stored"] as? [String: Any]
    let references = stored?["references"] as? [String: String]
    #expect(references?["account_ref"] == "our:account:55")
    #expect(references?["owner_ref"]?.hasPrefix("our:owner:") == true)
    #expect(answer["changed_since_loaded"] as? Bool == false)
    let text = try folder.run("explain", "record", "our:deal:A-1", "--mapping", "our.yml").text
    for part in ["Durand (55)", "found by name, else stub", "our:account:55", "12500.5"] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    try folder.write(Self.file + "\n", to: "deals.csv")
    #expect(try explain(folder, "our:deal:A-1")["changed_since_loaded"] as? Bool == true)
  }

  /// What can be read only once is copied, and the copy is there until all is told.
  @Test func aPathWithSeveralListsIsFollowed() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      id: test/lines
      input: { format: json, records: "$[*]" }
      emit:
        - entity: order_line
          for_each: orders[*].lines[*]
          key: no
      """, to: "lines.yml")
    try folder.write(
      #"[{"orders":[{"lines":[{"no":1},{"no":2}]},{"lines":[{"no":3}]}]}]"#, to: "orders.json")
    let answer = try explain(folder, "orders.json#1", "lines.yml")
    #expect(rows(answer).compactMap { $0["key"] as? String } == ["1", "2", "3"])
  }

  @Test func aRefusedRecordKeepsNothing() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      id: test/two
      input: { format: csv }
      emit:
        - { entity: deal, key: Id, fields: { amount: Amount } }
        - { entity: account, partial: true, key: Client, fields: { name: Name } }
      """, to: "two.yml")
    try folder.write("Id,Amount,Client,Name,Note\n1,many,c,N,x\n2,5,,N,x\n", to: "two.csv")
    for (record, unclaimed) in [("two.csv#1", []), ("two.csv#2", ["Client", "Name", "Note"])] {
      let answer = try explain(folder, record, "two.yml")
      #expect(answer["unclaimed"] as? [String] == unclaimed)
    }
  }

  @Test func aPipeIsExplained() throws {
    let folder = try folder()
    let outcome = try folder.shell(
      "mkfifo pipe.csv; cat deals.csv >pipe.csv & "
        + "\"$0\" explain record pipe.csv:2 --mapping our.yml --format json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try outcome.json()["outcome"] as? String == "loaded")
    let input = try folder.run(
      ["explain", "record", "--mapping", "our.yml", "--", "-:2"], input: Self.file)
    #expect(input.status == 0, "\(input.complaint)")
  }

  @Test func whatCameOverStandardInputIsNotWaitedFor() throws {
    let folder = try folder()
    let load = try folder.run(["import", "-", "--mapping", "our.yml"], input: Self.file)
    #expect(load.status == 0, "\(load.complaint)")
    let outcome = try folder.run("explain", "record", "our:deal:A-1", "--mapping", "our.yml")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains("FILE#1"), "\(outcome.complaint)")
  }

  @Test func refusals() throws {
    let folder = try folder()
    let cases: [([String], CRMCore.ExitStatus, String)] = [
      (
        ["deals.csv:1", "--mapping", "our.yml"], .badDefinition, "there is no record 'deals.csv:1'"
      ),
      (
        ["deals.csv:99", "--mapping", "our.yml"], .badDefinition,
        "there is no record 'deals.csv:99'"
      ),
      (
        ["deals.csv#9", "--mapping", "our.yml"], .badDefinition, "there is no record 'deals.csv#9'"
      ),
      (["none.csv:2", "--mapping", "our.yml"], .noInput, "there is no such file"),
      (["deals.csv:2"], .badDefinition, "no mapping fits"),
      (["our:deal:A-1"], .noInput, "there is no such database"),
      (["nonsense"], .usage, "source:entity:external_id"),
    ]
    for (arguments, status, message) in cases {
      let outcome = try folder.run(["explain", "record"] + arguments)
      #expect(outcome.status == status.rawValue, "\(arguments): \(outcome.complaint)")
      #expect(outcome.complaint.contains(message), "\(arguments): \(outcome.complaint)")
    }
  }
}
