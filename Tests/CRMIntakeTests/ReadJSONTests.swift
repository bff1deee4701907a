import CRMCore
import CRMIntake
import Foundation
import TestSupport
import Testing

@Suite("Reading JSON")
struct ReadJSONTests {
  static let pathCases: [ReadCase] = [
    ReadCase("a list", #"[{"a":1},{"a":2}]"#, ["1: {a:1}", "1: {a:2}"]),
    ReadCase(
      "lines of a list", "[\n{\"a\":1},\n{\"a\":\n2}\n,{\"b\":3}]\n",
      ["2: {a:1}", "3: {a:\n2}", "5: {b:3}"].map { $0.replacing("\n", with: "") }),
    ReadCase("results", #"{"paging":{"next":[1]},"results":[{"a":1}],"total":1}"#, ["1: {a:1}"]),
    ReadCase("the one list of objects", #"{"n":[1,2],"leads":[{"a":1}]}"#, ["1: {a:1}"]),
    ReadCase("a usual name among several", #"{"x":[{}],"records":[{"a":1}]}"#, ["1: {a:1}"]),
    ReadCase(
      "a list one level down", #"{"data":{"items":[{"a":1},{"a":2}]}}"#,
      ["1: {a:1}", "1: {a:2}"]),
    ReadCase("an empty list", #"{"results":[]}"#, []),
    ReadCase(
      "a list of pages", #"[{"results":[{"a":1},{"a":2}],"total":3},{"results":[{"a":3}]}]"#,
      ["1: {a:1}", "1: {a:2}", "1: {a:3}"]),
    ReadCase(
      "records that list items", #"[{"id":1,"items":[{"a":1}]}]"#, ["1: {id:1,items:[{a:1}]}"]),
    ReadCase(
      "a single object", #"{"a":1,"b":[true,false,null]}"#, ["1: {a:1,b:[true,false,null]}"]),
    ReadCase(
      "a given path", #"{"x":[0],"d":{"i":[{"a":1},2,"t"]}}"#, ["1: {a:1}", "1: 2", "1: \"t\""]
    ) { $0.records = "$.d.i[*]" },
    ReadCase("a list in a list", #"[{"r":[1,2]},{"r":[3]}]"#, ["1: 1", "1: 2", "1: 3"]) {
      $0.records = "$[*].r[*]"
    },
    ReadCase("the whole document", #"[1,2]"#, ["1: [1,2]"]) { $0.records = "$" },
    ReadCase("nothing at the path", #"{"a":[1]}"#, ["throw nothing_to_read"]) {
      $0.records = "$.b[*]"
    },
    ReadCase("a bare list in place of the path", #"[{"a":1},{"a":2}]"#, ["1: {a:1}", "1: {a:2}"]) {
      $0.records = "$.tickets[*]"
    },
    ReadCase(
      "another list in place of the path", #"{"n":1,"result":{"records":[{"a":1}]}}"#, ["1: {a:1}"]
    ) {
      $0.records = "$.records[*]"
    },
    ReadCase(
      "a list one name deeper", #"{"data":{"items":[{"a":1},{"a":2}],"total":2}}"#,
      ["1: {a:1}", "1: {a:2}"]
    ) {
      $0.records = "$.data[*]"
    },
    ReadCase("no list yet", #"{"data":null,"total":0}"#, []) { $0.records = "$.data[*]" },
    ReadCase("lines in place of the path", "{\"a\":1}\n{\"a\":2}", ["1: {a:1}", "2: {a:2}"]) {
      $0.format = .json
      $0.records = "$.tickets[*]"
    },
    ReadCase("a list of another name", #"{"users":[{"a":1}]}"#, ["throw nothing_to_read"]) {
      $0.records = "$.tickets[*]"
    },
    ReadCase("one record that is looked for by itself", #"[{"a":1}]"#, ["throw nothing_to_read"]) {
      $0.records = "$.contact"
    },
    ReadCase("not a path", #"{"a":[1]}"#, ["throw bad_setting"]) { $0.records = "a.b" },
    ReadCase("lines", "{\"a\":1}\n\n{\"a\":2}\r\n{\"b\":3}", ["1: {a:1}", "3: {a:2}", "4: {b:3}"]),
    ReadCase("one line", "{\"a\":1}\n", ["1: {a:1}"]) { $0.format = .jsonl },
  ]

  @Test(arguments: pathCases)
  func paths(_ it: ReadCase) { expectReads(it) }

  static let valueCases: [ReadCase] = [
    ReadCase(
      "numbers stay as written", "[[0,-1.50,1e+3,123456789012345678901234567890]]",
      ["1: [0,-1.50,1e+3,123456789012345678901234567890]"]),
    ReadCase("keys twice, in order", #"[{"b":1,"a":2,"b":3}]"#, ["1: {b:1,a:2,b:3}"]),
    ReadCase(
      "escapes", #"["\"\\\/\b\f\n\r\t\u00e9\u65e5\ud83d\ude00"]"#,
      ["1: \"\"\\/\u{8}\u{C}\n\r\té日😀\""]),
    ReadCase("escapes in keys", #"[{"\u0061\n":1}]"#, ["1: {a\n:1}"]),
    ReadCase("many-byte characters", #"[{"é":"日😀"}]"#, ["1: {é:\"日😀\"}"]),
    ReadCase("nested", #"[{"a":{"b":[[],{},[{"c":null}]]}}]"#, ["1: {a:{b:[[],{},[{c:null}]]}}"]),
    ReadCase("white space", "[ { \"a\" :\t1 , \"b\" : [ ] } ] ", ["1: {a:1,b:[]}"]),
    ReadCase("byte order mark", "\u{FEFF}[1]", ["1: 1"]) { $0.format = .json },
  ]

  @Test(arguments: valueCases)
  func values(_ it: ReadCase) { expectReads(it) }

  static let faultCases: [ReadCase] = [
    ReadCase(
      "half a surrogate pair", #"[["\ud83d"],["\udE00x"],[1]]"#,
      ["1: ! invalid_bytes@1", "1: ! invalid_bytes@1", "1: [1]"]),
    ReadCase("half a surrogate pair, replaced", #"[["\ud83dx"]]"#, ["1: [\"\u{FFFD}x\"]"]) {
      $0.invalidBytes = .replace
    },
    ReadCase(
      "bytes that are not UTF-8",
      bytes: Array("[[\"".utf8) + [0xC3] + Array("\"],[2]]".utf8),
      ["1: ! invalid_bytes@1", "1: [2]"]
    ) { $0.encoding = "utf-8" },
    ReadCase(
      "bytes replaced",
      bytes: Array("[{\"k".utf8) + [0xFF] + Array("\":\"\\n".utf8) + [0xC3] + Array("\"}]".utf8),
      ["1: {k\u{FFFD}:\"\n\u{FFFD}\"}"]
    ) {
      $0.encoding = "utf-8"
      $0.invalidBytes = .replace
    },
    ReadCase("too deep", "[1,[[[[]]]],2]", ["1: 1", "1: ! too_deep@1", "1: 2"]) {
      $0.limits.depth = 3
    },
    ReadCase("a long value", "[1,[\"12345\"],2]", ["1: 1", "1: ! value_too_long@1", "1: 2"]) {
      $0.limits.valueBytes = 4
    },
    ReadCase(
      "a long record", "[1,\n[\"1234\n567]\"],2]".replacing("4\n", with: "4"),
      ["1: 1", "2: ! record_too_long@2", "2: 2"]
    ) { $0.limits.recordBytes = 8 },
    ReadCase(
      "a long line", "{\"a\":1}\n{\"a\":123456}\n{\"a\":2}\n",
      ["1: {a:1}", "2: ! record_too_long@2", "3: {a:2}"]
    ) { $0.limits.recordBytes = 8 },
    ReadCase(
      "a line that is no JSON", "{\"a\":1}\n{\"a\" 2}\n{\"a\":\n{\"a\":3} x\n{\"a\":4}\n",
      ["1: {a:1}", "2: ! malformed@2:6", "3: ! malformed@3:6", "4: ! malformed@4:9", "5: {a:4}"]),
    ReadCase("ends in a record", "[{\"a\":1},{\"a\":", ["1: {a:1}", "throw file_truncated@1"]),
    ReadCase("ends between records", "[{\"a\":1},\n", ["1: {a:1}", "throw file_truncated@2"]),
    ReadCase(
      "ends after a record", "{\"results\":[{\"a\":1}", ["1: {a:1}", "throw file_truncated@1"]),
    ReadCase("a missing comma", "[{\"a\":1}\n {\"a\":2}]", ["1: {a:1}", "throw malformed@2:2"]),
    ReadCase("a comma too many", "[1,]", ["1: 1", "throw malformed@1:4"]),
    ReadCase("a comma too many in a record", "[\n{\"a\":1,}]", ["throw malformed@2:8"]),
    ReadCase("something behind", "[1] x", ["1: 1", "throw malformed@1:5"]),
    ReadCase("a leading zero", "[[01]]", ["throw malformed@1:4"]),
    ReadCase("no digit after the point", "[[1.]]", ["throw malformed@1:5"]),
    ReadCase("a bare word", "[[nul]]", ["throw malformed@1:3"]),
    ReadCase("NaN", "[[NaN]]", ["throw malformed@1:3"]),
    ReadCase("no null where the records would be", "{\"results\":\n nil}", ["throw malformed@2:2"])
    {
      $0.records = "$.results[*]"
    },
    ReadCase("no null where the list would be", "nul", ["throw malformed@1:1"]) {
      ($0.format, $0.records) = (.json, "$[*]")
    },
    ReadCase("null where the list would be, and nothing else", "null", []) {
      ($0.format, $0.records) = (.json, "$[*]")
    },
    ReadCase("a raw tab in a text", "[[\"a\tb\"]]", ["throw malformed@1:5"]),
    ReadCase("no such escape", "[\n[\"a\\x\"]]", ["throw malformed@2:5"]),
    ReadCase("a short escape", #"[["\u12"]]"#, ["throw malformed@1:8"]),
    ReadCase("an error answer", #"{"status":"error","message":"x"}"#, ["throw error_document"]),
    ReadCase("errors", #"{"errors":[{"m":"x"}]}"#, ["throw error_document"]),
    ReadCase(
      "errors beside no records", #"{"results":[],"errors":["x"]}"#,
      ["throw error_document"]),
    ReadCase("errors beside records", #"{"results":[{"a":1}],"errors":["x"]}"#, ["1: {a:1}"]),
    ReadCase("no errors", #"{"error":null,"data":[{"a":1}]}"#, ["1: {a:1}"]),
    ReadCase("a list of errors", #"[{"message":"x","errorCode":"Y"}]"#, ["throw error_document"]),
    ReadCase(
      "an error answer where records should be", #"{"error":"x"}"#,
      ["throw error_document"]
    ) { $0.records = "$.results[*]" },
  ]

  /// Records that a tool keeps by their ids, as PHP writes its arrays: none of them is an empty list,
  /// and ids that count from nought make a list.
  static let keyedCases: [ReadCase] = [
    ReadCase(
      "by id", #"{"response":{"infos":{},"result":{"7":{"a":1},"_tag":"row","9":{"a":2}}}}"#,
      ["1: {a:1}", "1: {a:2}"]),
    ReadCase("none", #"{"response":{"result":[]}}"#, []),
    ReadCase("null", #"{"response":{"result":null}}"#, []),
    ReadCase("a list", #"{"response":{"result":[{"a":1},{"a":2}]}}"#, ["1: {a:1}", "1: {a:2}"]),
    ReadCase("no object", #"{"response":{"result":"x"}}"#, ["throw nothing_to_read"]),
    ReadCase(
      "what stands behind the first name", #"{"infos":{},"result":{"7":{"a":1},"9":{"a":2}}}"#,
      ["1: {a:1}", "1: {a:2}"]),
    ReadCase("none behind the first name", #"{"infos":{},"result":[]}"#, []),
    ReadCase("null behind the first name", #"{"infos":{},"result":null}"#, []),
    ReadCase("a usual place", #"{"result":"x","data":{"items":[{"a":1}]}}"#, ["1: {a:1}"]),
    ReadCase("not there", #"{"response":{"infos":{}}}"#, ["throw nothing_to_read"]),
  ]

  @Test(arguments: keyedCases)
  func keyed(_ it: ReadCase) {
    expectReads(
      ReadCase(it.id, bytes: it.input, it.expected) { $0.records = "$.response.result.*" })
  }

  @Test("A key may be empty")
  func emptyKey() {
    expectReads(ReadCase("", #"{"":1,"results":[{"a":1}]}"#, ["1: {a:1}"]))
  }

  /// Records that are read elsewhere, as those that were looked for are not within sight, are none when
  /// these come in the end.
  @Test func recordsOutOfSight() {
    let data = (0..<70_000).map { "{\"id\":\($0),\"n\":1}" }.joined(separator: ",")
    let text = Array("{\"data\":[\(data)],\n\"results\":[{\"id\":1}]}".utf8)
    #expect(text.count > ByteSource.headBytes)
    var options = InputOptions()
    (options.format, options.records) = (.json, "$.results[*]")
    let run = ReadRun(text, options, chunk: 1 << 16)
    #expect(run.fault?.code == .badSetting)
    #expect(run.fault?.position?.line == 2)
  }

  @Test(arguments: faultCases)
  func faults(_ it: ReadCase) { expectReads(it) }

  @Test("Raw bytes are those of the value")
  func raw() {
    for chunk in chunkSizes {
      let list = ReadRun(Array("[ {\"a\": 1} , [\"\\ud800\"]]".utf8), chunk: chunk)
      #expect(list.rawText == ["{\"a\": 1}", "[\"\\ud800\"]"])
      let lines = ReadRun(Array("{\"a\":1}\r\n{x}\n".utf8), formatted(.jsonl), chunk: chunk)
      #expect(lines.rawText == ["{\"a\":1}", "{x}"])
    }
  }

  @Test("The path found is told")
  func path() {
    let run = ReadRun(Array(#"{"data":{"items":[{"a":1}]}}"#.utf8))
    #expect(run.description?.recordPath == "$.data.items[*]")
  }

  private func formatted(_ format: InputDescription.Format) -> InputOptions {
    var options = InputOptions()
    options.format = format
    return options
  }

  // MARK: Against Foundation

  @Test("Generated values read as Foundation reads them", arguments: 1...40)
  func differential(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = (0..<8).map { _ in Self.value(depth: 0, &random) }
    let input = Array("[\(texts.joined(separator: " ,\n"))]".utf8)
    let expected = try JSONSerialization.jsonObject(with: Data(input)) as? [Any]
    for chunk in chunkSizes {
      let source = ByteSource(bytes: input, name: "in", chunk: chunk)
      var read: [Any] = []
      var reader = try openReader(source: source, options: formatted(.json))
      var record = Record()
      while case .record = try reader.next(&record) { read.append(record.value(0)) }
      #expect((read as NSArray) == (expected ?? []) as NSArray, "seed \(seed)")
    }
  }

  @Test("What Foundation refuses is refused, one byte changed", arguments: 1...200)
  func mutations(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var input = Array("[\(Self.value(depth: 0, &random)),\(Self.value(depth: 0, &random))]".utf8)
    let index = Int.random(in: 1..<input.count, using: &random)
    input[index] = Array("{}[],:\"\\x0. \u{1}".utf8).randomElement(using: &random) ?? 0
    let isValid = (try? JSONSerialization.jsonObject(with: Data(input))) != nil
    var options = formatted(.json)
    options.encoding = "utf-8"
    let run = ReadRun(input, options, chunk: 3)
    let isRead = run.fault == nil && !run.steps.contains { $0.contains("!") }
    #expect(isRead == isValid, "\(String(decoding: input, as: UTF8.self))")
  }

  /// A random JSON value, nested a few levels.
  static func value(depth: Int, _ random: inout SplitMix64) -> String {
    let space = ["", " ", "\n"].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &random) {
    case 0: return "null" + space
    case 1: return Bool.random(using: &random) ? "true" : "false"
    case 2: return String(Int.random(in: -1_000_000...1_000_000, using: &random))
    case 3: return "\(Int.random(in: -99...99, using: &random)).25e1"
    case 4, 5: return text(&random)
    case 6:
      let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        value(depth: depth + 1, &random)
      }
      return "[\(space)\(items.joined(separator: ","))]"
    default:
      let members = (0..<Int.random(in: 0...4, using: &random)).map { index in
        "\"k\(index)\":\(space)\(value(depth: depth + 1, &random))"
      }
      return "{\(members.joined(separator: ",\(space)"))\(space)}"
    }
  }

  static func text(_ random: inout SplitMix64) -> String {
    let pieces = [
      "a", "bc", " ", "é", "日", "😀", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "/",
    ]
    let count = Int.random(in: 0...12, using: &random)
    return "\"" + (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      + "\""
  }
}

extension Record {
  /// The node as Foundation's types.
  func value(_ index: Int) -> Any {
    let node = nodes[index]
    switch node.kind {
    case .null: return NSNull()
    case .text: return string(node.text)
    case .number: return Double(string(node.text)) ?? .nan
    case .yes: return true
    case .no: return false
    case .list, .object:
      var list: [Any] = []
      var object: [String: Any] = [:]
      var child = index + 1
      while child < Int(node.end) {
        let item = value(child)
        list.append(item)
        object[string(nodes[child].key)] = item
        child = Int(nodes[child].end)
      }
      return node.kind == .list ? list : object
    }
  }
}
