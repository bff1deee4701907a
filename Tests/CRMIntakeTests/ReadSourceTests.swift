import CRMCore
import CRMIntake
import Foundation
import TestSupport
import Testing

@Suite("Opening files")
struct ReadSourceTests {
  /// Runs `body` with a new file of these bytes.
  static func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "crmimport-read-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  static func fault(_ path: String) -> Fault? {
    do throws(Fault) {
      var reader = try openReader(path: path)
      var record = Record()
      while true {
        if case .end = try reader.next(&record) { return nil }
      }
    } catch {
      return error
    }
  }

  @Test("What cannot be read is told apart")
  func unreadable() throws {
    #expect(Self.fault("/nonexistent/x.csv")?.code == .fileMissing)
    #expect(Self.fault(FileManager.default.temporaryDirectory.path)?.code == .fileUnreadable)
    try Self.withFile([]) { #expect(Self.fault($0)?.code == .fileEmpty) }
    try Self.withFile(Array("\u{FEFF} \n".utf8)) { #expect(Self.fault($0)?.code == .fileEmpty) }
    try Self.withFile(Array("a,b\n1,2\n".utf8)) { #expect(Self.fault($0) == nil) }
  }

  static let binaryCases: [(String, [UInt8])] = [
    ("it looks like a ZIP archive", [0x50, 0x4B, 0x03, 0x04, 0x14]),
    ("it looks like a PDF document", Array("%PDF-1.7\n".utf8)),
    ("it looks like a gzip archive", [0x1F, 0x8B, 0x08]),
    ("it holds NUL bytes", [0x61, 0x62, 0, 0, 0x63, 0, 0x64]),
    ("it holds control characters", [0x61, 0x01, 0x62, 0x02]),
  ]

  @Test(arguments: binaryCases)
  func binary(_ reason: String, _ bytes: [UInt8]) {
    let fault = ReadRun(bytes).fault
    #expect(fault?.code == .fileBinary)
    #expect(fault?.facts[.reason] == reason)
  }

  @Test("A file that shrinks or grows while it is read is a fault", arguments: [10, 2_000_000])
  func changed(_ size: UInt64) throws {
    let row = Array("abcdefgh,1234567\n".utf8)
    try Self.withFile((0..<100_000).flatMap { _ in row }) { path in
      var reader = try openReader(path: path)
      var record = Record()
      _ = try reader.next(&record)
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: size)
      try handle.close()
      let fault = #expect(throws: Fault.self) {
        while true {
          if case .end = try reader.next(&record) { return }
        }
      }
      #expect(fault?.code == .fileChanged)
    }
  }

  static let formatCases: [(String, InputDescription.Format)] = [
    ("a,b\n", .csv), ("<a/>", .xml), ("\n [1]", .json), ("{\"a\":1}", .json),
    ("{\"a\":1}\n{\"a\":2}\n", .jsonl), ("{\"a\":{\"b\":\"}\\\"\"}} {}", .jsonl),
  ]

  @Test(arguments: formatCases)
  func format(_ input: String, _ format: InputDescription.Format) {
    #expect(ReadRun(Array(input.utf8)).description?.format == format)
  }

  @Test("The sample does not hide what comes after it")
  func beyondTheSample() {
    let rows = (1...200_000).map { "\($0),xyz" }
    let run = ReadRun(Array("id,name\n\(rows.joined(separator: "\n"))\n".utf8), chunk: 1 << 16)
    #expect(run.steps.count == rows.count)
    #expect(run.rawText == rows)
  }
}

@Suite("Every record is accounted for")
struct ReadConservationTests {
  /// A record, as it stands in a file, and what becomes of it.
  private static let csvParts: [(text: [UInt8], outcome: String)] = [
    (Array("1,2\n".utf8), "record"), (Array("\"a\nb\",\"c\"\n".utf8), "record"),
    (Array("1\n".utf8), "ragged_record"), (Array("1,\"2\n".utf8), "unclosed_quote"),
    ([0x31, 0x2C, 0xFF, 0x0A], "invalid_bytes"),
    (Array("1,12345678901234567890123456789012345\n".utf8), "value_too_long"),
    (Array("Total,1\n".utf8), "skip"),
    (Array("1,\(String(repeating: "x", count: 80))\n".utf8), "record_too_long"),
  ]

  private static let xmlParts: [(text: [UInt8], outcome: String)] = [
    (Array("<R><a>1</a></R>".utf8), "record"),
    (Array("<R><a>".utf8) + [0xFF] + Array("</a></R>".utf8), "invalid_bytes"),
    (Array("<R><a><b><c/></b></a></R>".utf8), "too_deep"),
    (Array("<R>12345678901234567890123456789012345</R>".utf8), "value_too_long"),
    (Array("<R>\(String(repeating: "<a>1</a>", count: 12))</R>".utf8), "record_too_long"),
  ]

  private static let jsonParts: [(text: [UInt8], outcome: String)] = [
    (Array("{\"a\":1}".utf8), "record"), ([0x22, 0xFF, 0x22], "invalid_bytes"),
    (Array("[[[[1]]]]".utf8), "too_deep"),
    (Array("\"12345678901234567890123456789012345\"".utf8), "value_too_long"),
    (Array("[\(String(repeating: "\"x\",", count: 20))1]".utf8), "record_too_long"),
    (Array("\"\\udc00\"".utf8), "invalid_bytes"),
  ]

  private static func outcome(_ step: String) -> String {
    let what = step.drop { $0 != ":" }.dropFirst(2)
    guard what.hasPrefix("! ") else { return what.hasPrefix("- ") ? "skip" : "record" }
    return String(what.dropFirst(2).prefix { $0 != "@" })
  }

  private static var options: InputOptions {
    var options = InputOptions()
    options.encoding = "utf-8"
    options.delimiter = UInt8(ascii: ",")
    options.limits.valueBytes = 32
    options.limits.recordBytes = 64
    options.limits.depth = 3
    options.skipRows = [.startsWith("total")]
    return options
  }

  private func check(
    _ parts: [(text: [UInt8], outcome: String)], _ options: InputOptions, _ seed: UInt64,
    open: String, between: String, close: String
  ) {
    var random = SplitMix64(seed: seed)
    let chosen = (0..<30).compactMap { _ in parts.randomElement(using: &random) }
    let body = chosen.map(\.text).joined(separator: Array(between.utf8))
    let input = Array(open.utf8) + body + Array(close.utf8)
    for chunk in chunkSizes {
      let run = ReadRun(input, options, chunk: chunk)
      #expect(run.steps.map(Self.outcome) == chosen.map(\.outcome))
    }
  }

  @Test(arguments: 1...12)
  func csv(_ seed: UInt64) {
    check(Self.csvParts, Self.options, seed, open: "a,b\n", between: "", close: "")
  }

  @Test(arguments: 1...12)
  func json(_ seed: UInt64) {
    var options = Self.options
    options.records = "$.results[*]"
    check(Self.jsonParts, options, seed, open: "{\"results\":[", between: ",\n", close: "]}")
  }

  @Test(arguments: 1...12)
  func xml(_ seed: UInt64) {
    var options = Self.options
    options.records = "/L/R"
    check(Self.xmlParts, options, seed, open: "<L>", between: "\n", close: "</L>")
  }
}
