import CRMCore
import Testing

/// Names that a mapping misspells, in files that show it.
@Suite struct MissingNameTests {
  private static func mapping(_ format: String, _ fields: String, missing: String) -> String {
    """
    crmimport: 1
    id: our/deals
    match: { \(format == "csv" ? "columns" : "paths"): [ref] }
    input: { format: \(format) }
    drift: { missing: \(missing) }
    emit:
      - entity: deal
        key: ref
        \(fields)

    """
  }

  private static let lines = """
    {"ref":"D1","times":{"signed":"2025-01-02"},"gone":false}
    {"ref":"D2","times":{"lost":"2025-01-03"},"gone":true}

    """

  private func load(
    _ format: String, _ fields: String, _ text: String, missing: String = "warn"
  ) throws -> WorkFolder.Outcome {
    let folder = try WorkFolder()
    try folder.write(Self.mapping(format, fields, missing: missing), to: "our.yml")
    try folder.write(text, to: "deals.txt")
    return try folder.run("import", "deals.txt", "--mapping", "our.yml")
  }

  @Test(arguments: [
    ("fields: { closed_at: times.sigend }", "has 'times.sigend'; did you mean 'times.signed'?"),
    ("deleted: gonne is true\n    fields: { closed_at: times.signed }", "has 'gonne'"),
  ]) func ofAPath(_ fields: String, _ message: String) throws {
    let outcome = try load("json", fields, Self.lines)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.text.contains(message), "\(outcome.text)")
    let refused = try load("json", fields, Self.lines, missing: "error")
    #expect(refused.status == Fault.Code.missingPath.exitStatus.rawValue)
    #expect(refused.complaint.contains(message))
    let ignored = try load("json", fields, Self.lines, missing: "ignore")
    #expect(!ignored.text.contains(message))
  }

  /// An attribute is not the element of that name.
  @Test func ofAnAttribute() throws {
    let text = """
      <deals><deal><ref>D1</ref><owner by="A7"/></deal><deal kind="new"><ref>D2</ref></deal></deals>

      """
    let fields = "fields: { kind: kind, owner_ref: owner.by }"
    let outcome = try load("xml", fields, text)
    #expect(outcome.text.contains("has 'kind'; did you mean '@kind'?"), "\(outcome.text)")
    #expect(outcome.text.contains("has 'owner.by'; did you mean 'owner.@by'?"))
    let right = try load("xml", "fields: { kind: \"@kind\", owner_ref: owner.@by }", text)
    #expect(!right.text.contains("did you mean"), "\(right.text)")
  }

  /// What is left out where it is empty, and nothing is called nearly so.
  @Test func aPathThatIsNotThere() throws {
    let outcome = try load(
      "json", "fields: { closed_at: [times.signed, times.lost], name: title }", Self.lines)
    #expect(!outcome.text.contains("none of the first records"), "\(outcome.text)")
  }

  @Test func ofAnAlias() throws {
    let text = "ref,Signed on,Lost on,Note\nD1,2025-01-02,,\nD2,,2025-01-03,\n"
    let right = try load("csv", "fields: { closed_at: [Signed on, Lost on, Ended] }", text)
    #expect(!right.text.contains("is missing"), "\(right.text)")
    let wrong = try load("csv", "fields: { closed_at: [Sigend on, Lost on] }", text)
    #expect(wrong.text.contains("the column 'Sigend on' is missing; did you mean 'Signed on'?"))
    let refused = try load(
      "csv", "fields: { closed_at: [Sigend on, Lost on] }", text, missing: "error")
    #expect(refused.status == Fault.Code.missingColumn.exitStatus.rawValue)
  }

  /// What short words and numbers tell apart are other names.
  @Test func ofNamesThatAreOthers() throws {
    let text = "ref,Created,Created by,Phone 2\nD1,2025-01-02,Ann,07\n"
    let outcome = try load(
      "csv", "fields: { created_at: [Created at, Created], source_text: [Phone 1, Created] }", text,
      missing: "error")
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }
}
