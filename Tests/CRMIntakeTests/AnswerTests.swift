import CRMCore
import CRMIntake
import Testing

/// Answers of an API that were saved: failures, nothing at all, and pages of which more follow.
@Suite("Answers of an API") struct AnswerTests {
  struct Answer: CustomTestStringConvertible, Sendable {
    let text: String
    var records: String?
    let steps: [String]
    var testDescription: String { text }

    init(_ text: String, at records: String? = nil, _ steps: String...) {
      (self.text, self.records, self.steps) = (text, records, steps)
    }
  }

  private static let failure = "throw error_document"

  static let failures: [Answer] = [
    Answer(#"{"status":"error","message":"expired"}"#, failure),
    Answer(#"{"error":{"code":"0x80","message":"m"}}"#, at: "$.value[*]", failure),
    Answer(#"{"success":false,"message":"no"}"#, at: "$.data[*]", failure),
    Answer(#"{"ok":false,"description":"no"}"#, failure),
    Answer(#"{"type":"u","title":"API Key Invalid","status":401,"detail":"d"}"#, failure),
    Answer(#"{"statusCode":"503","message":"m"}"#, failure),
    Answer(#"{"code":429,"message":"m"}"#, failure),
    Answer(#"{"status":"FAILED","message":"m"}"#, at: "$.data[*]", failure),
    Answer(#"{"jsonrpc":"2.0","id":null,"error":{"code":200}}"#, at: "$.result[*]", failure),
    Answer("<response><error><code>4834</code></error></response>", failure),
    Answer(
      "<response><error><code>1</code></error></response>", at: "/response/result/Leads/row",
      failure),
    Answer("<errors><error code='1'/><error code='2'/></errors>", failure),
    Answer("<r><errors><error><c>1</c></error><error><c>2</c></error></errors></r>", failure),
    Answer("<s:Envelope><s:Body><s:Fault><c>1</c></s:Fault></s:Body></s:Envelope>", failure),
  ]

  static let others: [Answer] = [
    Answer(#"{"id":1,"status":"failed","message":"m"}"#, #"1: {id:1,status:"failed",message:"m"}"#),
    Answer(#"{"error":0,"errorCode":0,"data":[{"a":1}]}"#, "1: {a:1}"),
    Answer(#"{"success":true,"data":null}"#, at: "$.data[*]"),
    Answer(#"{"data":{"items":null}}"#, at: "$.data.items[*]"),
    Answer(
      "<response><nodata><code>4422</code></nodata></response>", at: "/response/result/Leads/row"),
    Answer("<response><result/></response>", at: "/answer/other", "throw nothing_to_read"),
    Answer(#"{"success":true,"data":5}"#, at: "$.data[*]", "throw nothing_to_read"),
    Answer(
      "<l><error><a>1</a></error><deal><a>1</a></deal><deal><a>2</a></deal></l>", at: "/l/deal",
      #"1: {a:"1"}"#, #"1: {a:"2"}"#),
  ]

  @Test(
    "A failure is a fault, nothing is nothing, and records are records",
    arguments: failures + others)
  func answers(_ it: Answer) {
    var options = InputOptions()
    options.records = it.records
    for chunk in chunkSizes {
      #expect(ReadRun(Array(it.text.utf8), options, chunk: chunk).steps == it.steps)
    }
  }

  private func reader(_ text: String, _ records: String) throws -> any RecordReader {
    var options = InputOptions()
    options.records = records
    var reader = try openReader(
      source: ByteSource(bytes: Array(text.utf8), name: "in", chunk: 7), options: options)
    var record = Record()
    while case .record = try reader.next(&record) {}
    return reader
  }

  @Test func whatSaysThatThereIsNothingIsVoid() throws {
    #expect(try reader(#"{"data":null}"#, "$.data[*]").isVoid)
    #expect(try reader("<r><nodata/></r>", "/r/x").isVoid)
    #expect(try !reader(#"{"data":[]}"#, "$.data[*]").isVoid)
  }

  static let pages: [(text: String, member: String?)] = [
    (#"{"results":[1],"paging":{"next":{"after":"7","link":"u"}}}"#, "paging.next"),
    (#"{"paging":{"cursors":{"after":"x"}},"results":[1]}"#, nil),
    (#"{"nextRecordsUrl":"/query/01-2000","done":false,"results":[1]}"#, "done"),
    (#"{"done":true,"results":[1]}"#, nil),
    (#"{"results":[1],"next_page":null}"#, nil),
    (#"{"results":[1],"next_page":"https://x?page=2"}"#, "next_page"),
    (#"{"results":[1],"meta":{"has_more":false},"links":{"next":"u"}}"#, "meta.has_more no"),
    (#"{"results":[1],"links":{"prev":null,"next":"u"}}"#, "links.next"),
    (#"{"results":[1],"_links":{"next":{"href":"u"}}}"#, "_links.next"),
    (#"{"results":[1],"paging":{"links":[{"rel":"prev"},{"rel":"next"}]}}"#, "paging.links.next"),
    (#"{"has_more":true,"results":[1]}"#, "has_more"),
    (#"{"results":[1],"info":{"more_records":true,"page":1}}"#, "info.more_records"),
    (
      #"{"results":[],"additional_data":{"pagination":{"more_items_in_collection":true}}}"#,
      "additional_data.pagination.more_items_in_collection"
    ),
    (#"{"infos":{"nbpages":"3","pagenum":"2"},"results":[1]}"#, "infos.nbpages"),
    (#"{"results":[1],"meta":{"current_page":3,"total_pages":3}}"#, nil),
    (#"{"results":[1],"meta":{"current_page":1,"last_page":3,"has_more":false}}"#, "no"),
    (#"{"@odata.nextLink":"u","results":[1]}"#, "@odata.nextLink"),
    (#"{"nextPageToken":"t","moreResult":false,"results":[1]}"#, "no"),
    (#"{"results":[{"has_more":true,"next":"x"}]}"#, nil),
  ]

  /// In a list of pages only the last one tells of a next.
  @Test(arguments: [("true", "has_more"), ("false", nil)] as [(String, String?)])
  func lastOfSeveralPages(_ more: String, _ wanted: String?) throws {
    let text =
      #"[{"results":[{"a":1}],"has_more":true},{"results":[{"a":2}],"has_more":\#(more)}]"#
    #expect(try reader(text, "$[*].results[*]").nextPage == wanted)
    let nested = #"{"has_more":\#(more),"groups":[{"items":[{"a":1}]},{"items":[{"a":2}]}]}"#
    #expect(try reader(nested, "$.groups[*].items[*]").nextPage == wanted)
  }

  @Test(arguments: pages) func nextPage(_ test: (text: String, member: String?)) throws {
    let wanted = test.member.flatMap { $0.hasSuffix("no") ? nil : $0 }
    #expect(try reader(test.text, "$.results[*]").nextPage == wanted)
  }

  @Test func aNextPageBesideNestedRecords() throws {
    let text = #"{"data":{"deals":{"pageInfo":{"hasNextPage":true},"nodes":[1,2]}}}"#
    #expect(try reader(text, "$.data.deals.nodes[*]").nextPage == "pageInfo.hasNextPage")
  }
}
