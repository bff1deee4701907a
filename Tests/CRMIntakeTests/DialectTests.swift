import CRMCore
import CRMIntake
import Testing

/// One table in every encoding and dialect that exports come in, found by itself and as a mapping
/// fixes it.
@Suite("Encodings and dialects")
struct DialectTests {
  static let encodings: [(TextEncoding, Bool)] =
    TextEncoding.allCases.map { ($0, false) }
    + TextEncoding.allCases.filter { $0 != .windows1252 && $0 != .iso885915 }.map { ($0, true) }
  static let delimiters: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  static let lineEnds = ["\n", "\r\n", "\r"]

  /// Cells with each delimiter, quotes and a line break in them.
  static let rows = [
    ["id", "nom", "note"], ["1", "Zoé", "a,b;c|d\te"], ["2", "Éric \"Ric\"", "un\ndeux"],
    ["3", "", "€ 5"], ["4", "Anaïs", "fin"],
  ]

  static func table(_ delimiter: UInt8, _ end: String) -> String {
    rows.map { row in
      row.map { cell in
        let isPlain = cell.allSatisfy { $0.isLetter || $0.isNumber }
        return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
      }.joined(separator: String(UnicodeScalar(delimiter))) + end
    }.joined()
  }

  @Test(arguments: encodings, delimiters)
  func isFound(_ encoding: (TextEncoding, Bool), _ delimiter: UInt8) {
    for end in Self.lineEnds {
      let bytes = ReadEncodingTests.bytes(
        Self.table(delimiter, end), encoding.0, mark: encoding.1)
      var options = InputOptions()
      // No byte tells the one-byte encodings apart: windows-1252 is assumed, the other is said.
      if encoding.0 == .iso885915 { options.encoding = "iso-8859-15" }
      let run = ReadRun(bytes, options)
      #expect(run.description?.encoding == encoding.0.rawValue)
      #expect(run.description?.delimiter == delimiter)
      #expect(run.description?.hasBOM == encoding.1)
      #expect(run.columns == Self.rows[0])
      #expect(run.cells == Array(Self.rows.dropFirst()))
    }
  }

  @Test(arguments: encodings, delimiters)
  func isFixed(_ encoding: (TextEncoding, Bool), _ delimiter: UInt8) {
    var options = InputOptions()
    options.encoding = encoding.0.rawValue
    options.delimiter = delimiter
    let bytes = ReadEncodingTests.bytes(Self.table(delimiter, "\n"), encoding.0, mark: encoding.1)
    for chunk in chunkSizes {
      let run = ReadRun(bytes, options, chunk: chunk)
      #expect(run.description?.encodingEvidence == (encoding.1 ? "bom" : "fixed"))
      #expect(run.cells == Array(Self.rows.dropFirst()))
    }
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var input: [UInt8]
    var expected: [String]
    var replaced: [String]
    var set: @Sendable (inout InputOptions) -> Void = { _ in }
  }

  static let wrong: [Wrong] = [
    Wrong(
      testDescription: "windows-1252 in a file of UTF-8",
      input: Array("a,b\n1,é\n2,".utf8) + [0xE9] + Array("\n".utf8),
      expected: ["2: 1|é", "3: ! invalid_bytes@3"], replaced: ["2: 1|é", "3: 2|\u{FFFD}"],
      set: { $0.encoding = "utf-8" }),
    Wrong(
      testDescription: "half a pair of UTF-16",
      input: ReadEncodingTests.bytes("a,b\n1,", .utf16be, mark: true) + [0xD8, 0x3D, 0, 0x0A],
      expected: ["2: ! invalid_bytes@2"], replaced: ["2: 1|\u{FFFD}"]),
    Wrong(
      testDescription: "UTF-16 that ends inside a unit",
      input: ReadEncodingTests.bytes("a,b\n1,2", .utf16le, mark: true) + [0x41],
      expected: ["2: ! invalid_bytes@2"], replaced: ["2: 1|2\u{FFFD}"]),
    Wrong(
      testDescription: "UTF-32 above Unicode",
      input: ReadEncodingTests.bytes("a,b\n1,", .utf32be, mark: true) + [0, 0x11, 0, 0],
      expected: ["2: ! invalid_bytes@2"], replaced: ["2: 1|\u{FFFD}"]),
    Wrong(
      testDescription: "a surrogate in UTF-8",
      input: Array("a,b\n1,".utf8) + [0xED, 0xA0, 0x80],
      expected: ["2: ! invalid_bytes@2"], replaced: ["2: 1|\u{FFFD}\u{FFFD}\u{FFFD}"],
      set: { $0.encoding = "utf-8" }),
    Wrong(
      testDescription: "an overlong form", input: Array("a,b\n1,".utf8) + [0xC0, 0xAF],
      expected: ["2: ! invalid_bytes@2"], replaced: ["2: 1|\u{FFFD}\u{FFFD}"],
      set: { $0.encoding = "utf-8" }),
  ]

  @Test("Invalid bytes are a reject or marked, as the mapping says", arguments: wrong)
  func invalid(_ it: Wrong) {
    var options = InputOptions()
    it.set(&options)
    for chunk in chunkSizes {
      #expect(ReadRun(it.input, options, chunk: chunk).steps == it.expected)
      var replacing = options
      replacing.invalidBytes = .replace
      #expect(ReadRun(it.input, replacing, chunk: chunk).steps == it.replaced)
    }
  }

  @Test("Mixed line ends, a preamble and a footer")
  func mixed() {
    var options = InputOptions()
    options.header = .containing(["id", "nom"])
    options.skipRows = [.startsWith("Total")]
    let run = ReadRun(
      Array("Rapport;mai\r\n\"une\nnote\"\r\rid;nom\n1;a\r2;b\r\n3;c\n\nTotal;3\r\n".utf8), options)
    #expect(run.description?.delimiter == UInt8(ascii: ";"))
    #expect(run.steps == ["6: 1|a", "7: 2|b", "8: 3|c", "10: - starts_with:Total"])
    #expect(run.description?.preambleLines == 4)
  }

  @Test("A quote and an escape of its own")
  func quotes() {
    var options = InputOptions()
    (options.quote, options.escape) = (UInt8(ascii: "'"), UInt8(ascii: "\\"))
    let run = ReadRun(Array("a,b\n'x,\\'y','say ''hi'''\n\"1,2\"\n".utf8), options)
    #expect(run.steps == ["2: x,'y|say 'hi'", "3: \"1|2\""])
  }

  @Test(
    "A line about the delimiter that cannot be one is a row",
    arguments: ["sep=\"\na\n", "sep=\n\na\n", "sep=é\na\n"])
  func separator(_ text: String) {
    let run = ReadRun(Array(text.utf8))
    #expect(run.description?.delimiter == UInt8(ascii: ","))
    #expect(run.columns.first?.hasPrefix("sep=") == true || run.fault?.code == .unclosedQuote)
  }
}
