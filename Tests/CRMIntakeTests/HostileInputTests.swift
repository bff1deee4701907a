import CRMCore
import CRMIntake
import Testing

/// Input that is made to hurt is refused at once or costs one record, and takes no more memory than
/// the caps allow.
@Suite("Hostile input")
struct HostileInputTests {
  static func text(_ parts: (String, Int)...) -> [UInt8] {
    Array(parts.map { part, count in String(repeating: part, count: count) }.joined().utf8)
  }

  struct Attack: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var input: [UInt8]
    /// What the steps come to, without lines: `record`, a code, or `throw` and a code.
    var outcomes: [String]
    var set: @Sendable (inout InputOptions) -> Void

    init(
      _ id: String, _ input: [UInt8], _ outcomes: [String],
      _ set: @escaping @Sendable (inout InputOptions) -> Void = { _ in }
    ) {
      (testDescription, self.input, self.outcomes, self.set) = (id, input, outcomes, set)
    }
  }

  /// Lower caps, so that little input is enough.
  @Sendable static func small(_ options: inout InputOptions) {
    options.limits.valueBytes = 80_000
    options.limits.recordBytes = 200_000
    options.limits.values = 2000
  }

  static let attacks: [Attack] = [
    Attack(
      "XML: an attribute of 5 MB",
      text(("<L><R a='", 1), ("xxxxxxxxxxxxxxxx", 5 << 16), ("'/><R>2</R></L>", 1)),
      ["value_too_long", "record"]
    ) { $0.records = "/L/R" },
    Attack(
      "XML: an attribute of 11 MB",
      text(("<L><R a='", 1), ("xxxxxxxxxxxxxxxx", 11 << 16), ("'/></L>", 1)),
      ["throw malformed"]
    ) { $0.records = "/L/R" },
    Attack(
      "XML: a text of 12 MB",
      text(("<L><R><a>", 1), ("xxxxxxxxxxxxxxxx", 12 << 16), ("</a></R><R>2</R></L>", 1)),
      ["value_too_long", "record"]
    ) { $0.records = "/L/R" },
    Attack(
      "XML: a long text between tags",
      text(
        ("<L><R>", 1), (String(repeating: "x", count: 128) + "<a/>", 1000), ("</R><R>2</R></L>", 1)),
      ["value_too_long", "record"]
    ) {
      small(&$0)
      $0.records = "/L/R"
    },
    Attack(
      "XML: 60,000 attributes",
      text(("<L><R", 1)) + (0..<60_000).flatMap { Array(" a\($0)=''".utf8) }
        + text(("/><R>2</R></L>", 1)),
      ["throw too_many_attributes"]
    ) { $0.records = "/L/R" },
    Attack(
      "XML: 3,000 levels", text(("<L><R>", 1), ("<a>", 3000), ("</a>", 3000), ("</R><R/></L>", 1)),
      ["too_deep", "record"]
    ) { $0.records = "/L/R" },
    Attack("XML: 30,000 levels", text(("<L><R>", 1), ("<a>", 30_000)), ["throw too_deep"]) {
      $0.records = "/L/R"
    },
    Attack("XML: 30,000 levels outside of records", text(("<a>", 30_000)), ["throw too_deep"]) {
      $0.records = "/L/R"
    },
    Attack(
      "XML: 3,000 elements", text(("<L><R>", 1), ("<a/>", 3000), ("</R><R/></L>", 1)),
      ["too_many_values", "record"]
    ) {
      small(&$0)
      $0.records = "/L/R"
    },
    Attack(
      "XML: quadratic blow-up",
      text(("<!DOCTYPE L [<!ENTITY a '", 1), ("x", 50_000), ("'>]><L>", 1), ("<R>&a;</R>", 9)),
      ["throw entity_declared"]),
    Attack(
      "XML: attributes that a document type fills",
      text(
        ("<!DOCTYPE L [<!ATTLIST R a CDATA '", 1), ("x", 50_000), ("'>]><L>", 1), ("<R/>", 999),
        ("</L>", 1)), ["throw malformed"]),
    Attack(
      "XML: a document type that only names types",
      text(("<!DOCTYPE L [<!ELEMENT L ANY><!ATTLIST R a (x|y) #IMPLIED>]><L><R>1</R></L>", 1)),
      ["record"]
    ) { $0.records = "/L/R" },
    Attack(
      "XML: a document type that includes",
      text(("<!DOCTYPE L [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]><L/>", 1)),
      ["throw entity_declared"]),
    Attack(
      "XML: 5,000 names in one place",
      text(("<L>", 1)) + (0..<5000).flatMap { Array("<a\($0)/>".utf8) } + text(("</L>", 1)),
      ["record"]),
    Attack(
      "JSON: 200,000 levels", text(("[1,", 1), ("[", 200_000), ("]", 200_000), (",2]", 1)),
      ["record", "too_deep", "record"]),
    Attack(
      "JSON: levels that never close", text(("[1,", 1), ("{\"a\":", 100_000)),
      ["record", "throw file_truncated"]),
    Attack(
      "JSON: 3,000 values", text(("[[1", 1), (",1", 3000), ("],2]", 1)),
      ["too_many_values", "record"], small),
    Attack(
      "JSON: a text of 1 MB", text(("[\"", 1), ("x", 1 << 20), ("\",2]", 1)),
      ["record_too_long", "record"], small),
    Attack(
      "JSON Lines: a line of 1 MB", text(("{\"a\":\"", 1), ("x", 1 << 20), ("\"}\n{}\n", 1)),
      ["record_too_long", "record"]
    ) {
      small(&$0)
      $0.format = .jsonl
    },
    Attack(
      "CSV: 3,000 fields", text(("a,b\n", 1), ("1,", 3000), ("\n3,4\n", 1)),
      ["too_many_values", "record"], small),
    Attack(
      "CSV: a quote never closed, and a whole file behind it",
      text(("a,b\n1,\"2\n", 1), ("3,4\n", 50_000)),
      ["unclosed_quote"] + Array(repeating: "record", count: 50_000), small),
    Attack(
      "CSV: a line of 1 MB", text(("a,b\n1,", 1), ("x", 1 << 20), ("\n3,4\n", 1)),
      ["record_too_long", "record"], small),
    Attack(
      "CSV: a value of 90 kB", text(("a,b\n1,\"", 1), ("x", 90_000), ("\"\n3,4\n", 1)),
      ["value_too_long", "record"], small),
  ]

  @Test(arguments: attacks)
  func isContained(_ it: Attack) {
    var options = InputOptions()
    it.set(&options)
    var outcomes: [String] = []
    do throws(Fault) {
      var reader = try openReader(
        source: ByteSource(bytes: it.input, name: "in"), options: options)
      var record = Record()
      reading: while true {
        switch try reader.next(&record) {
        case .end: break reading
        case .record: outcomes.append("record")
        case .skip: outcomes.append("skip")
        case .reject(let fault):
          outcomes.append(fault.code.rawValue)
          #expect(reader.rawBytes().count <= options.limits.keptBytes)
          #expect(!reader.rawBytes().isEmpty)
        }
      }
    } catch {
      outcomes.append("throw \(error.code.rawValue)")
    }
    #expect(outcomes == it.outcomes)
  }

  @Test("A message names the cap and the way to raise it")
  func message() {
    var options = InputOptions()
    options.limits.valueBytes = 4
    var message = ""
    do throws(Fault) {
      let source = ByteSource(bytes: Array("a,b\n1,12345\n".utf8), name: "in.csv")
      var reader = try openReader(source: source, options: options)
      var record = Record()
      if case .reject(let fault) = try reader.next(&record) { message = FaultText().line(fault) }
    } catch {
      Issue.record("\(error)")
    }
    #expect(
      message
        == "in.csv:2: a value is longer than the 4 bytes allowed; "
        + "raise it with 'limits: { value_bytes: … }' under 'input'")
  }

  @Test("A mapping raises the caps")
  func mapping() throws {
    let mapping = try MappingReader.read(
      MappingCheckTests.with(
        3, "input: { format: csv, limits: { value_bytes: 5, depth: 7, values: 9 }, quote: none }"),
      file: "m.yml")
    var limits = InputOptions.Limits()
    (limits.valueBytes, limits.depth, limits.values) = (5, 7, 9)
    #expect(mapping.input.limits == limits)
    #expect(mapping.input.quote == nil)
  }

  @Test(
    "A cap that cannot be is a fault",
    arguments: [
      ("limits: { depth: 513 }", "'depth' must be a whole number of at least 1 and at most 512"),
      ("limits: { dept: 5 }", "unknown key 'dept'; did you mean 'depth'?"),
      ("delimiter: \"'\", quote: \"'\"", "'quote': it is the delimiter, too"),
      ("delimiter: \"\\n\"", "'delimiter' must be one character, 'tab' or 'auto'"),
    ])
  func wrongCap(_ setting: String, _ message: String) {
    let text = MappingCheckTests.with(3, "input: { format: csv, \(setting) }")
    let faults = #expect(throws: Faults.self) { try MappingReader.read(text, file: "m.yml") }
    let found = faults?.all.map { FaultText().sentence($0) } ?? []
    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }
}
