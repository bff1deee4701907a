import CRMCore
import Foundation
import TestSupport
import Testing

/// What taps of Singer and sources of Airbyte write.
@Suite struct ExtractorTests {
  private static let mappings = [
    "deals": """
    crmimport: 1
    id: our/deals
    system: our
    match: { paths: [id, title, value], files: [deals] }
    input: { format: json, records: "$.data[*]" }
    emit:
      - entity: deal
        key: id
        fields: { name: title, amount: { from: value, currency: =EUR } }
    """,
    "owners": """
    crmimport: 1
    id: our/owners
    system: our
    match: { paths: [id, email], files: [users] }
    input: { format: json }
    emit: [{ entity: owner, key: id, fields: { name: name, email: email } }]
    """,
  ]

  private static let singer = """
    {"type": "SCHEMA", "stream": "deals", "schema": {"properties": {}}, "key_properties": ["id"]}
    {"type": "SCHEMA", "stream": "notes", "schema": {}, "key_properties": ["id"]}
    {"type": "RECORD", "stream": "deals", "record": {"id": 1, "title": "Roof", "value": 100.5}, "time_extracted": "2025-01-01T00:00:00Z"}
    {"type": "STATE", "value": {"bookmarks": {"deals": "a"}}}
    {"type":"RECORD","record":{"id":"O1","name":"Alice","email":"alice@firm.example"},"stream":"users"}

    {"type": "RECORD", "stream": "deals", "record": {"id": 2, "title": "Wall", "value": 7, "_sdc_deleted_at": "2025-01-02T00:00:00Z"}, "version": 5}
    {"type": "RECORD", "stream": "deals", "record": {"id": 3, "title": "Door", "value": "x"}}
    {"type": "ACTIVATE_VERSION", "stream": "deals", "version": 5}
    {"type": "STATE", "value": {"bookmarks": {"deals": "b"}}}

    """

  private static let airbyte = """
    {"type":"LOG","log":{"level":"INFO","message":"starting"}}
    {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1,"stream_status":{"status":"STARTED"}}}
    {"type":"RECORD","record":{"stream":"deals","data":{"id":1,"title":"Roof","value":100.5},"emitted_at":1735689600000}}
    {"type":"RECORD","record":{"stream":"deals","data":{"id":2,"title":"Wall","value":1,"_ab_cdc_deleted_at":"2025-01-02"},"emitted_at":1735689600000}}
    {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"deals"},"stream_state":{"c":1}}}}
    {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"users"},"stream_state":{"c":1}}}}
    {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"deals"},"stream_state":{"c":2}}}}

    """

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    for (name, text) in Self.mappings { try folder.write(text, to: "maps/\(name).yml") }
    try folder.write("crmimport: 1\nmappings: [maps]\n", to: "crmimport.yml")
    return folder
  }

  @Test func singerOnStandardInput() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "import", "-", "--input-format", "singer", "--state-out", "out/state.json",
      input: Self.singer)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows(
        """
        SELECT path, mapping, records_read, records_loaded, records_rejected FROM file
        ORDER BY path
        """, in: folder) == [
          ["-:deals", "our/deals", "3", "2", "1"], ["-:users", "our/owners", "1", "1", "0"],
        ])
    #expect(
      try Sqlite.rows(
        "SELECT external_id, is_deleted, amount_micros, line FROM deal ORDER BY line", in: folder)
        == [["1", "0", "100500000", "3"], ["2", "1", "7000000", "7"]])
    #expect(try Sqlite.rows("SELECT line FROM reject", in: folder) == [["8"]])
    #expect(
      try folder.read("out/state.json") == Data("{\"bookmarks\": {\"deals\": \"b\"}}\n".utf8))
    #expect(outcome.text.contains("-:notes is passed over: a stream without records"))
    let again = try folder.run(
      "import", "-", "--dry-run", "--detailed-exitcode", "--state-out", "no.json",
      input: Self.singer)
    #expect(again.status == 0, "\(again.text)")
    #expect(again.text.contains("no.json is not written: nothing was loaded"))
  }

  @Test func airbyteFromAPackedFile() throws {
    let folder = try folder()
    try folder.write(Packing.gzip(Self.airbyte), to: "source.jsonl.gz")
    let outcome = try folder.run("import", "source.jsonl.gz", "--state-out", "state.json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT external_id, is_deleted FROM deal ORDER BY line", in: folder)
        == [["1", "0"], ["2", "1"]])
    let state = try #require(
      JSONSerialization.jsonObject(with: try folder.read("state.json")) as? [[String: Any]])
    #expect(state.count == 2)
    #expect(
      String(decoding: try folder.read("state.json"), as: UTF8.self).contains(
        "\"name\":\"deals\"},\"stream_state\":{\"c\":2}"))
  }

  @Test(arguments: [
    (#"{"type":"STATE","state":{"data":{"cursor":9}}}"#, #"{"cursor":9}"#),
    (#"{"type":"STATE","state":{"type":"LEGACY","data":{"cursor":9}}}"#, #"{"cursor":9}"#),
    (
      #"{"type":"STATE","state":{"type":"GLOBAL","global":{"stream_states":[]}}}"#,
      #"[{"type":"GLOBAL","global":{"stream_states":[]}}]"#
    ),
  ]) func otherStatesOfAirbyte(_ message: String, _ expected: String) throws {
    let folder = try folder()
    let outcome = try folder.run(
      "import", "-", "--input-format", "airbyte", "--state-out", "s.json",
      input: Self.airbyte + message + "\n")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(String(decoding: try folder.read("s.json"), as: UTF8.self) == expected + "\n")
  }

  /// Records that were saved without the messages around them.
  @Test func bareRecordsOfAirbyte() throws {
    let folder = try folder()
    let record =
      #"{"stream":"deals","data":{"id":"D7","title":"Roof","value":1},"emitted_at":1705636341711}"#
      + "\n"
    try folder.write(record + record.replacing("D7", with: "D8"), to: "source.jsonl")
    let outcome = try folder.run("import", "source.jsonl")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT external_id FROM deal ORDER BY line", in: folder) == [["D7"], ["D8"]])
  }

  /// Records as a destination keeps them: by version 1 and 2, as an object and as a text.
  @Test(arguments: [
    #"{"_airbyte_ab_id":"a-ID","_airbyte_emitted_at":1705636341711,"_airbyte_data":RECORD}"#,
    #"{"_airbyte_raw_id":"a-ID","_airbyte_extracted_at":1,"_airbyte_meta":{},"_airbyte_data":RECORD}"#,
    #"{"_airbyte_raw_id":"a-ID","_airbyte_extracted_at":"2025-01-02","_airbyte_data":"TEXT"}"#,
  ]) func rawRecordsOfAirbyte(_ envelope: String) throws {
    let folder = try folder()
    let lines = ["D7", "D8"].map { id in
      let record = #"{"id":"\#(id)","title":"Roof\u00e9 \"1\"","value":1}"#
      let text = record.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return envelope.replacing("RECORD", with: record).replacing("TEXT", with: text)
        .replacing("ID", with: id) + "\n"
    }
    try folder.write(lines.joined(), to: "raw.jsonl")
    let outcome = try folder.run("import", "raw.jsonl", "--stream", "records=our/deals")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT external_id, name FROM deal ORDER BY line", in: folder)
        == [["D7", "Roofé \"1\""], ["D8", "Roofé \"1\""]])
  }

  /// A row whose data is no object is no record.
  @Test func rawRecordWithoutARecord() throws {
    let folder = try folder()
    let row = #"{"_airbyte_raw_id":"a","_airbyte_extracted_at":1,"_airbyte_data":DATA}"# + "\n"
    try folder.write(
      row.replacing("DATA", with: #"{"id":"D7"}"#) + row.replacing("DATA", with: "\"[1]\""),
      to: "raw.jsonl")
    let outcome = try folder.run("import", "raw.jsonl", "--stream", "records=our/deals")
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains("raw.jsonl:2"), "\(outcome.complaint)")
  }

  @Test func aStreamThatNoMappingFits() throws {
    let folder = try folder()
    let line = #"{"type":"RECORD","stream":"plans","record":{"code":"x"}}"# + "\n"
    let outcome = try folder.run(
      "import", "-", "--state-out", "s.json", input: Self.singer + line)
    #expect(outcome.status == CRMCore.ExitStatus.badDefinition.rawValue)
    #expect(
      outcome.complaint.contains(
        "-:plans: no mapping fits this file; name one with --stream plans=ID"),
      "\(outcome.complaint)")
    #expect(try folder.names().contains("s.json") == false)
    let without = try folder.run(
      "import", "-", "--stream", "plans=none", "--stream", "users=maps/owners.yml", "--stream",
      "sales=none", input: Self.singer + line)
    #expect(without.status == 0, "\(without.complaint)")
    #expect(without.text.contains("-:plans is passed over: left out with its 1 records"))
    #expect(without.text.contains("-:sales is passed over: the input has no such stream"))
  }

  @Test func theStateWaitsForARefusedStream() throws {
    let folder = try folder()
    try folder.write("old", to: "s.json")
    let outcome = try folder.run(
      "import", "-", "--max-rejects", "0", "--state-out", "s.json", input: Self.singer)
    #expect(outcome.status == CRMCore.ExitStatus.tooMany.rawValue)
    #expect(try folder.read("s.json") == Data("old".utf8))
    #expect(outcome.text.contains("s.json is not written: a stream was refused"))
  }

  @Test(arguments: [
    (#"{"type":"BATCH","stream":"deals","manifest":[]}"# + "\n", "-:11: a BATCH message refers"),
    ("starting up\n", "-:11: this is no message of Singer"),
    (#"{"type":"RECORD","stream":"deals","rec"#, "-:11: the file ends in the middle of a record"),
    (#"{"type":"RECORD","stream":"deals"}"# + "\n", "-:11: a message RECORD is not complete"),
  ]) func isRefused(_ line: String, _ complaint: String) throws {
    let folder = try folder()
    let outcome = try folder.run(
      "import", "-", "--state-out", "s.json", input: Self.singer + line)
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue, "\(outcome.complaint)")
    #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
    #expect(try folder.names() == ["crmimport.yml", "maps"])
  }

  @Test func aSourceThatFailed() throws {
    let folder = try folder()
    let trace =
      #"{"type":"TRACE","trace":{"type":"ERROR","error":{"message":"Invalid token"}}}"# + "\n"
    let outcome = try folder.run("import", "-", input: Self.airbyte + trace)
    #expect(outcome.status == CRMCore.ExitStatus.noInput.rawValue)
    #expect(outcome.complaint.contains("-:8: this is an error answer of the tool"))
    #expect(outcome.complaint.contains("Invalid token"))
  }

  @Test func aConfigurationNamesMappings() throws {
    let folder = try folder()
    try folder.write(Self.singer, to: "taps/out.jsonl")
    try folder.write(
      """
      crmimport: 1
      mappings: [maps]
      sources:
        - name: pipe
          files:
            - { path: taps/out.jsonl, format: singer, state_out: state.json,
                streams: { deals: our/deals, users: maps/owners.yml } }
      """, to: "crmimport.yml")
    let outcome = try folder.run("run")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try Sqlite.rows("SELECT path FROM file ORDER BY path", in: folder)
        == [["taps/out.jsonl:deals"], ["taps/out.jsonl:users"]])
    #expect(try folder.names().contains("state.json"))
    // One stream, and the messages themselves as lines of JSON.
    let one = try folder.run("inspect", "taps/out.jsonl:users")
    #expect(one.text.contains("taps/out.jsonl:users"), "\(one.complaint)")
  }
}
