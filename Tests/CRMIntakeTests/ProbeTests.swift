import CRMCore
import CRMIntake
import ReaderProbe
import TestSupport
import Testing

/// What must hold whatever the bytes are; `script/fuzz` checks the same of inputs that it makes.
@Suite("Invariants of the readers")
struct ProbeTests {
  /// An input that once broke an invariant, as the fuzzer gives it: the first byte chooses options.
  struct Finding: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var format: InputDescription.Format
    var input: [UInt8]

    init(_ id: String, _ format: InputDescription.Format, _ choice: UInt8, _ input: [UInt8]) {
      (testDescription, self.format, self.input) = (id, format, [choice] + input)
    }

    init(_ id: String, _ format: InputDescription.Format, _ choice: UInt8, _ input: String) {
      self.init(id, format, choice, Array(input.utf8))
    }
  }

  static let findings: [Finding] = [
    Finding(
      "a long windows-1252 line, cut inside a character", .csv, 0x54,
      Array("a,b\n".utf8) + [UInt8](repeating: 0x9A, count: 90) + Array("\n1,2\n".utf8)),
    Finding(
      "a header whose quote never closes", .csv, 0x02,
      "a,\"b,c\n1,2,3\n4,5,x\\\" y\n6,7,8\n"),
    Finding(
      "a line about the delimiter, and no header", .csv, 0xFF, "sep=;\r\nseec"),
    Finding("a quote as the delimiter", .csv, 0x08, "sep=\"\na,b\n\"c\"\n"),
    Finding("a quote that a space seems to close", .csv, 0x00, "a,b\n1,\"2\n3,\" x\",4\n5,6\n"),
    Finding(
      "too deep in small pieces", .json, 0x04, "[[[[[[1]]]]],[[[[[[[[1,2,3,4,5,6,7,8,9]]]]]]]],2]"),
    Finding(
      "too deep and too long", .json, 0x04,
      "[[[[[[\"\(String(repeating: "x", count: 90))\"]]]]],2]"),
    Finding(
      "malformed behind the cap", .json, 0x04,
      "[[\"\(String(repeating: "x", count: 70))\",nul],2]"),
    Finding(
      "a long line in pieces", .json, 0x0C,
      "{\"a\":1}\n{\"a\":\"\(String(repeating: "x", count: 90))\"}\r\n{}\n"),
    Finding(
      "a key that is too long, in pieces and whole", .json, 0x04,
      "{\"a_key_of_thirty_characters_or_so\":[{\"a\":1}]}"),
    Finding(
      "a line break in a key beside the records", .json, 0x07,
      "{\"k\ney\":1,\n\"data\":[\n{\"a\":\"\(String(repeating: "x", count: 90))\"}]}"),
    Finding(
      "what begins like null, where a list would be", .json, 0x55,
      Array("n".utf8) + [UInt8](repeating: 0xCF, count: 41) + Array("safeBu\u{2}{\n".utf8)),
    Finding(
      "too deep and too long", .xml, 0x0C,
      "<L><R><a><b><c><d>\(String(repeating: "<e/>", count: 20))</d></c></b></a></R><R/></L>"),
    Finding(
      "bytes that are not UTF-8 in small pieces", .xml, 0x09,
      Array("<L>\n<R>1</R><R><a>".utf8) + [0xE9] + Array("</a></R>\n<R>2</R></L>".utf8)),
    Finding(
      "replaced bytes", .xml, 0x0B,
      Array("<L><R>".utf8) + [0xE9, 0xF0, 0x9F] + Array("</R><R>é</R></L>".utf8)),
    Finding(
      "replaced bytes in front of a record", .xml, 0x0B,
      Array("<L a='".utf8) + [0xFF, 0x8B, 0xFF] + Array("'><R>1</R><R a='".utf8)
        + [0xFF, 0x8B, 0xC3] + Array("'/></L>".utf8)),
    Finding(
      "a control character in a CDATA section that never ends", .xml, 0x05,
      "<L><R><a><![CDATA[\(String(repeating: "x", count: 400))\u{0}"
        + String(repeating: "x", count: 700)),
    Finding(
      "a malformed document type with an entity", .xml, 0x08,
      "<?xml version=\"1.0\"?>\n<!DOCTYPE L [<!ENTITY a \"aaaaa2\">\n <cTax<!--a;]>\n<"),
    Finding(
      "UTF-16 that ends inside a unit", .csv, 0x00,
      ReadEncodingTests.bytes("a,b\n1,2\n3,4", .utf16le, mark: true) + [0x41]),
    Finding(
      "UTF-32 above Unicode", .csv, 0x00,
      ReadEncodingTests.bytes("a,b\n1,", .utf32le, mark: true) + [0, 0, 0x7F, 0xFF]
        + ReadEncodingTests.bytes("\n3,4\n", .utf32le)),
  ]

  @Test(arguments: findings)
  func holdAfterAFinding(_ it: Finding) {
    let probe = ProbeCase(it.input, it.format)
    #expect(ReaderProbe(probe.input, probe.options).findings == [])
  }

  @Test(
    arguments: ReadCSVTests.fieldCases + ReadCSVTests.faultCases + ReadCSVTests.rowCases
      + ReadJSONTests.pathCases + ReadJSONTests.valueCases + ReadJSONTests.faultCases
      + ReadXMLTests.treeCases + ReadXMLTests.faultCases)
  func holdForEveryCase(_ it: ReadCase) {
    #expect(ReaderProbe(it.input, it.options).findings == [])
  }

  @Test("They hold for text that is cut, doubled and overwritten", arguments: 1...60)
  func holdForMutations(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let cases: [(InputDescription.Format, String)] = [
      (.csv, "a,b,c\n1,\"x\ny\",é\n\"\"\"q\"\"\",,\r\n4,5,6\rTotal,,\n"),
      (.json, #"{"results":[{"a":"é\u00e9\ud83d\ude00","b":[1,-2.5e3,null]},{"a":{"b":{}}}]}"#),
      (.xml, "<L>\n<R a='é'>x<b>1</b>&amp;<![CDATA[<]]></R>\n<R/><!-- c --></L>"),
    ]
    for (format, text) in cases {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mutate(&bytes, &random) }
      let choice = UInt8.random(in: 0...255, using: &random)
      let probe = ProbeCase([choice] + bytes, format)
      #expect(ReaderProbe(probe.input, probe.options).findings == [], "\(choice) \(bytes)")
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeLast(bytes.count - place)
    case 1: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
    case 2 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &random)
    default:
      bytes.insert(Array("\"\n\r,;\\<>&[]{}".utf8).randomElement(using: &random) ?? 0, at: place)
    }
  }

  static let mappings: [(String, String)] = [
    (
      "a name that is nothing like a zone",
      "locale: { timezone: UTC\(String(repeating: "\u{FFFD}", count: 600)) }"
    ),
    ("an empty text", ""), ("only a list", "- a"), ("a list as a key", "? [a, b]\n: c"),
    ("an alias of nothing", "a: *b"), ("a NUL byte", "a: \0"),
  ]

  @Test(arguments: mappings)
  func holdForMappings(_ id: String, _ text: String) {
    #expect(MappingProbe(Array(text.utf8)).findings == [], "\(id)")
  }
}
