import CRMCore
import CRMIntake
import TestSupport
import Testing

@Suite("Encodings")
struct ReadEncodingTests {
  /// The text in an encoding, by way of code units.
  static func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool = false) -> [UInt8] {
    Transcoder.encode(Array(((mark ? "\u{FEFF}" : "") + text).utf8), as: encoding)
  }

  struct Found: CustomTestStringConvertible {
    var testDescription: String
    var input: [UInt8]
    var encoding: String
    var evidence: String
    var set: @Sendable (inout InputOptions) -> Void = { _ in }
  }

  static let table = "nom;ville\nZoé;Żyła\nÉlodie;Łódź\n"
  static let western = "nom;ville\nZoé;Nîmes\n"
  static let foundCases: [Found] = [
    Found(
      testDescription: "UTF-8 with a mark", input: bytes(table, .utf8, mark: true),
      encoding: "utf-8", evidence: "bom"),
    Found(
      testDescription: "UTF-8", input: bytes(table, .utf8), encoding: "utf-8", evidence: "valid"),
    Found(
      testDescription: "UTF-16 with a mark", input: bytes(table, .utf16le, mark: true),
      encoding: "utf-16le", evidence: "bom"),
    Found(
      testDescription: "UTF-16, big-endian, with a mark", input: bytes(table, .utf16be, mark: true),
      encoding: "utf-16be", evidence: "bom"),
    Found(
      testDescription: "UTF-16", input: bytes(table, .utf16le), encoding: "utf-16le",
      evidence: "valid"),
    Found(
      testDescription: "UTF-16, big-endian", input: bytes(table, .utf16be), encoding: "utf-16be",
      evidence: "valid"),
    Found(
      testDescription: "UTF-32 with a mark", input: bytes(table, .utf32le, mark: true),
      encoding: "utf-32le", evidence: "bom"),
    Found(
      testDescription: "UTF-32, big-endian", input: bytes(table, .utf32be), encoding: "utf-32be",
      evidence: "valid"),
    Found(
      testDescription: "UTF-32 behind the mark of UTF-16",
      input: [0xFE, 0xFF] + bytes(table, .utf32le), encoding: "utf-32le", evidence: "bom"),
    Found(
      testDescription: "windows-1252", input: bytes(western, .windows1252),
      encoding: "windows-1252", evidence: "fallback"),
    Found(
      testDescription: "ISO 8859-15 by the euro sign",
      input: bytes(western + "12,50 €;Nîmes\n", .iso885915), encoding: "iso-8859-15",
      evidence: "letters"),
    Found(
      testDescription: "ISO 8859-15 by its ligatures",
      input: bytes(western + "Sœur;Œuvres\n", .iso885915), encoding: "iso-8859-15",
      evidence: "letters"),
    Found(
      testDescription: "windows-1252 with fractions and marks",
      input: bytes(western + "3½ d´or ¤;¼kg\n", .windows1252), encoding: "windows-1252",
      evidence: "fallback"),
    Found(
      testDescription: "windows-1252 with its own quotes",
      input: bytes(western + "l’œuvre;5 ¤\n", .windows1252), encoding: "windows-1252",
      evidence: "fallback"),
    Found(
      testDescription: "given", input: bytes(western, .iso885915), encoding: "iso-8859-15",
      evidence: "fixed", set: { $0.encoding = "Latin9" }),
    Found(
      testDescription: "ISO 8859-1 means windows-1252", input: bytes(western, .windows1252),
      encoding: "windows-1252", evidence: "fixed", set: { $0.encoding = "ISO-8859-1" }),
  ]

  @Test(arguments: foundCases)
  func found(_ it: Found) {
    var options = InputOptions()
    it.set(&options)
    for chunk in chunkSizes {
      let run = ReadRun(it.input, options, chunk: chunk)
      #expect(run.description?.encoding == it.encoding)
      #expect(run.description?.encodingEvidence == it.evidence)
      #expect(run.columns == ["nom", "ville"])
      #expect(run.steps.first?.hasPrefix("2: Zoé|") == true)
      let first = Array("Zoé;".utf8)
      let encoding = TextEncoding(rawValue: it.encoding) ?? .utf8
      #expect(run.raw.first?.starts(with: Transcoder.encode(first, as: encoding)) == true)
    }
  }

  @Test("XML is read in the encoding that it declares")
  func declared() {
    let text = "<?xml version='1.0' encoding=\"ISO-8859-15\"?><L><R>5 €</R></L>"
    var options = InputOptions()
    options.records = "/L/R"
    for chunk in chunkSizes {
      let run = ReadRun(Self.bytes(text, .iso885915), options, chunk: chunk)
      #expect(run.steps == ["1: \"5 €\""])
      #expect(run.description?.encodingEvidence == "declared")
      #expect(run.raw == [Self.bytes("<R>5 €</R>", .iso885915)])
    }
  }

  @Test("XML and JSON in UTF-16")
  func wide() {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><R><a>é😀</a></R>"
    #expect(ReadRun(Self.bytes(xml, .utf16le, mark: true)).steps == ["1: {a:\"é😀\"}"])
    let json = "[{\"a\":\"é😀\"}]"
    #expect(ReadRun(Self.bytes(json, .utf16be, mark: true)).steps == ["1: {a:\"é😀\"}"])
  }

  @Test("Half a surrogate pair is one reject, and its bytes are kept")
  func surrogate() {
    var input = Self.bytes("a,b\n1,x\n2,y\n", .utf16le, mark: true)
    input[14] = 0x3D
    input[15] = 0xD8
    for chunk in chunkSizes {
      let run = ReadRun(input, chunk: chunk)
      #expect(run.steps == ["2: ! invalid_bytes@2", "3: 2|y"])
      #expect(run.raw.first == Array(input[10..<16]))
    }
  }

  @Test(
    "Every byte of a one-byte encoding comes back",
    arguments: [
      TextEncoding.windows1252, .iso885915,
    ])
  func lossless(_ encoding: TextEncoding) {
    let all = (0...255).map { UInt8($0) }
    var text: [UInt8] = []
    var transcoder = Transcoder(encoding)
    transcoder.decode(all[...], isLast: true, into: &text)
    #expect(Transcoder.encode(text, as: encoding) == all)
  }

  @Test("Random text comes back from every encoding that can hold it", arguments: 1...10)
  func roundTrip(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scalars = (0..<200).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &random))
    }
    let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
    for encoding in [TextEncoding.utf16le, .utf16be, .utf32le, .utf32be] {
      for size in [1, 3, 1000] {
        let bytes = Transcoder.encode(text, as: encoding)
        var transcoder = Transcoder(encoding)
        var read: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
          transcoder.decode(bytes[start..<min(start + size, bytes.count)], into: &read)
        }
        transcoder.decode([], isLast: true, into: &read)
        #expect(read == text)
      }
    }
  }

  @Test("An encoding that nobody knows is a fault")
  func unknown() {
    var options = InputOptions()
    options.encoding = "klingon"
    #expect(ReadRun([65], options).fault?.code == .unknownName)
  }
}
