import CRMCore
import CRMIntake
import ReaderProbe
import TestSupport
import Testing

/// Random files with random faults: each record comes out once, on its line, with its own bytes.
@Suite("Random files with faults")
struct RandomFaultTests {
  /// A record as it stands in a file, and what becomes of it.
  struct Part {
    var bytes: [UInt8]
    var outcome: ProbeStep.Outcome

    init(_ text: String, _ outcome: ProbeStep.Outcome = .record) {
      (bytes, self.outcome) = (Array(text.utf8), outcome)
    }

    init(_ text: String, invalid: UInt8, _ rest: String) {
      bytes = Array(text.utf8) + [invalid] + Array(rest.utf8)
      outcome = .reject(.invalidBytes)
    }
  }

  private static let long = String(repeating: "x", count: 40)
  static let csv = [
    Part("1,2"), Part("\"é\nb\",\"c\"\"d\""), Part("\"a\r\nb\",\"c\r\rd\""), Part("\"\",😀"),
    Part("1", .reject(.raggedRecord)), Part("1,2,3,4", .reject(.raggedRecord)),
    Part("1,2,", .record), Part("1,\"2", .reject(.unclosedQuote)),
    Part("1,", invalid: 0xFF, ""), Part("1,\(long)", .reject(.valueTooLong)),
    Part("1,\"\(long)\"", .reject(.valueTooLong)),
    Part("1,\(long)\(long)", .reject(.recordTooLong)),
    Part(String(repeating: "1,", count: 24), .reject(.tooManyValues)),
    Part("Total,1", .skip("starts_with:total")), Part(" ,", .skip("blank")),
  ]
  static let json = [
    Part("{\"a\":1}"), Part("{\"a\":\n[1,\n{}]}"), Part("\"é\\u00e9\""), Part("-1.5e3"),
    Part("{\"a\":\"", invalid: 0xC3, "\"}"), Part("\"\\ud800\"", .reject(.invalidBytes)),
    Part("[[[[\n1]]]]", .reject(.tooDeep)), Part("\"\(long)\"", .reject(.valueTooLong)),
    Part("[\n\"\(long)\(long)\"]", .reject(.recordTooLong)),
    Part("[\(String(repeating: "1,", count: 24))1]", .reject(.tooManyValues)),
  ]
  static let lines =
    json.filter { !$0.bytes.contains(0x0A) } + [
      Part("{\"a\" 1}", .reject(.malformed)), Part("{\"a\":", .reject(.malformed)),
      Part("{} {}", .reject(.malformed)), Part("nul", .reject(.malformed)),
    ]
  static let xml = [
    Part("<R><a>1</a></R>"), Part("<R\n a='é'>\n<b/></R>"), Part("<R/>"),
    Part("<R><![CDATA[</R>]]></R>"), Part("<R>", invalid: 0xFF, "</R>"),
    Part("<R><a><b><c/></b></a></R>", .reject(.tooDeep)),
    Part("<R>\(long)</R>", .reject(.valueTooLong)),
    Part("<R a='\(long)'/>", .reject(.valueTooLong)),
    Part("<R>\n\(String(repeating: "<a>1</a>", count: 12))</R>", .reject(.recordTooLong)),
    Part("<R>\(String(repeating: "<a/>", count: 12))</R>", .reject(.tooManyValues)),
    Part("<R a='' b='' c='' d=''/>", .reject(.tooManyAttributes)),
  ]

  private static func options(_ format: InputDescription.Format) -> InputOptions {
    var options = InputOptions()
    options.format = format
    options.encoding = "utf-8"
    options.delimiter = UInt8(ascii: ",")
    options.limits.valueBytes = 32
    options.limits.recordBytes = 64
    options.limits.depth = 3
    options.limits.values = format == .csv ? 20 : format == .xml ? 8 : 16
    options.limits.attributes = 3
    options.skipRows = [.startsWith("total"), .blank]
    return options
  }

  private func check(
    _ parts: [Part], _ options: InputOptions, _ seed: UInt64, open: String, separators: [String],
    close: String
  ) {
    var random = SplitMix64(seed: seed)
    var input = Array(open.utf8)
    var expected: [(part: Part, line: Int)] = []
    for index in 0..<25 {
      guard let part = parts.randomElement(using: &random) else { continue }
      expected.append((part, Self.line(at: input, options.format)))
      input += part.bytes
      let isLast = index == 24
      input += Array(
        (isLast
          ? separators[0].filter { $0 != "," } : separators.randomElement(using: &random) ?? "")
          .utf8)
    }
    input += Array(close.utf8)
    let probe = ReaderProbe(input, options)
    #expect(probe.findings == [])
    #expect(probe.reading.fault == nil)
    #expect(probe.reading.steps.map(\.outcome) == expected.map(\.part.outcome))
    for (step, it) in zip(probe.reading.steps, expected) {
      #expect(step.line == it.line)
      #expect(step.raw == Array(it.part.bytes.prefix(step.raw.count)))
      #expect(step.raw.count == min(it.part.bytes.count, 64))
    }
  }

  /// The line on which what follows these bytes stands.
  private static func line(at bytes: [UInt8], _ format: InputDescription.Format?) -> Int {
    var line = 1
    for (index, byte) in bytes.enumerated() {
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && format == .csv && !isPair) { line += 1 }
    }
    return line
  }

  @Test(arguments: 1...30)
  func csv(_ seed: UInt64) {
    let ends = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"]
    check(Self.csv, Self.options(.csv), seed, open: "a,b\n", separators: ends, close: "")
  }

  @Test(arguments: 1...30)
  func json(_ seed: UInt64) {
    var options = Self.options(.json)
    options.records = "$.results[*]"
    check(
      Self.json, options, seed, open: "{\"n\":[1,\n2],\"results\":[",
      separators: [",\n", " ,", ",\n\n\t"],
      close: "]}\n")
  }

  @Test(arguments: 1...30)
  func jsonLines(_ seed: UInt64) {
    check(
      Self.lines, Self.options(.jsonl), seed, open: "", separators: ["\n", "\r\n", "\n\n \n"],
      close: "")
  }

  @Test(arguments: 1...30)
  func xml(_ seed: UInt64) {
    var options = Self.options(.xml)
    options.records = "/L/R"
    check(
      Self.xml, options, seed, open: "<L>\n", separators: ["\n", "", "<!-- <R> -->\n", "\r\n"],
      close: "</L>")
  }
}
