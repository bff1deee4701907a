import CRMCore
import CRMIntake
import Testing

@Suite("Reading XML")
struct ReadXMLTests {
  static let treeCases: [ReadCase] = [
    ReadCase(
      "texts", "<L><R><a>1</a><b/></R><R><a>2</a></R></L>",
      ["1: {a:\"1\",b:\"\"}", "1: {a:\"2\"}"]),
    ReadCase(
      "lines", "<L>\n <R>\n  <a>1</a>\n </R>\n <R\n x='1'/>\n</L>\n",
      ["2: {a:\"1\"}", "5: {@x:\"1\"}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "attributes", "<L><R id='7' n='x'><a t='i'>1</a><b t=''/></R></L>",
      ["1: {@id:\"7\",@n:\"x\",a:{@t:\"i\",#text:\"1\"},b:{@t:\"\"}}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "references in attributes", "<L><R x='R&amp;D &lt;&#233;&gt; &amp;#38;' y='&#38;'/></L>",
      ["1: {@x:\"R&D <é> &#38;\",@y:\"&\"}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "repeated names", "<L><R><a>1</a><b>2</b><a>3</a></R></L>",
      ["1: {a:\"1\",b:\"2\",a:\"3\"}"]
    ) { $0.records = "/L/R" },
    ReadCase("text is kept as it stands", "<L><R> x\n</R></L>", ["1: \" x\n\""]) {
      $0.records = "/L/R"
    },
    ReadCase(
      "mixed text stands first", "<L><R k='1'> x <a>1</a> y<b>2</b> </R></L>",
      ["1: {@k:\"1\",#text:\"x  y\",a:\"1\",b:\"2\"}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "mixed text below", "<L><R><a>u<b>1</b></a><c>2</c></R></L>",
      ["1: {a:{#text:\"u\",b:\"1\"},c:\"2\"}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "CDATA and entities", "<L><R><a><![CDATA[<b>&]]>&amp;&#233;&lt;</a></R></L>",
      ["1: {a:\"<b>&&é<\"}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "comments are nothing", "<L><!-- a --><R><a>1<!-- < -->2</a></R><?p i?></L>",
      ["1: {a:\"12\"}"]
    ) { $0.records = "/L/R" },
    ReadCase(
      "named fields", "<r><row no='1'><FL val='Email'>a@b.c</FL><FL val='Id'>5</FL></row></r>",
      ["1: {@no:\"1\",FL:{@val:\"Email\",#text:\"a@b.c\"},FL:{@val:\"Id\",#text:\"5\"}}"]
    ) { $0.records = "/r/row" },
    ReadCase(
      "namespaces", "<x:L xmlns:x='u' xmlns='v'><x:R x:a='1'><b>é</b></x:R></x:L>",
      ["1: {@a:\"1\",b:\"é\"}"]
    ) { $0.records = "/L/R" },
    ReadCase("undeclared prefixes", "<L><x:R><x:b>1</x:b></x:R></L>", ["1: {b:\"1\"}"]) {
      $0.records = "/L/x:R"
    },
    ReadCase(
      "anywhere", "<L><R>1</R><g><R>2<R>3</R></R></g></L>",
      ["1: \"1\"", "1: {#text:\"2\",R:\"3\"}"]
    ) { $0.records = "//R" },
    ReadCase("any name", "<L><a>1</a><b>2</b></L>", ["1: \"1\"", "1: \"2\""]) {
      $0.records = "/L/*"
    },
    ReadCase("the root", "<R><a>1</a></R>", ["1: {a:\"1\"}"]) { $0.records = "/R" },
    ReadCase("byte order mark", "\u{FEFF}<R><a>é</a></R>", ["1: {a:\"é\"}"]) { $0.records = "/R" },
    ReadCase("no records", "<L></L>", []) { $0.records = "/L/R" },
  ]

  @Test(arguments: treeCases)
  func trees(_ it: ReadCase) { expectReads(it) }

  static let foundCases: [(String, String)] = [
    ("<L><n>1</n><R><a>1</a></R><R><a>2</a></R></L>", "/L/R"),
    ("<L><R><a>1</a><b>2</b></R></L>", "/L/R"),
    ("<E><H/><B><Resp><rec><a>1</a></rec><rec><a>2</a></rec></Resp></B></E>", "/E/B/Resp/rec"),
    ("<Invoice><ID>1</ID><Line><a>1</a></Line><Line><a>2</a></Line></Invoice>", "/Invoice/Line"),
    ("<C><P><f>1</f><f>2</f></P></C>", "/C/P"),
    ("<r><row no='1'/><row no='2'/></r>", "/r/row"),
  ]

  @Test(arguments: foundCases)
  func finds(_ input: String, _ path: String) {
    for chunk in chunkSizes {
      #expect(ReadRun(Array(input.utf8), chunk: chunk).description?.recordPath == path)
    }
  }

  static let faultCases: [ReadCase] = [
    ReadCase(
      "billion laughs",
      "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><l><r>&b;</r></l>",
      ["throw entity_declared@1"]),
    ReadCase(
      "external entity", "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><l>&a;</l>",
      ["throw entity_declared@1"]),
    ReadCase(
      "parameter entity", "<!DOCTYPE l [<!ENTITY % a 'x'>]><l/>", ["throw entity_declared@1"]),
    ReadCase("external subset", "<!DOCTYPE l SYSTEM 'x.dtd'><l/>", ["throw entity_declared@1"]),
    ReadCase("a harmless document type", "<!DOCTYPE L><L><R>1</R></L>", ["1: \"1\""]) {
      $0.records = "/L/R"
    },
    ReadCase(
      "an entity that nobody declares", "<L><R>1</R><R>&x;</R></L>",
      ["1: \"1\"", "throw malformed@1:18"]
    ) { $0.records = "/L/R" },
    ReadCase("mismatched tags", "<L><R>1</R>\n<R>2</X></L>", ["1: \"1\"", "throw malformed@2:9"]) {
      $0.records = "/L/R"
    },
    ReadCase("ends in a record", "<L><R>1</R>\n<R>2", ["1: \"1\"", "throw file_truncated@2"]) {
      $0.records = "/L/R"
    },
    ReadCase("ends between records", "<L><R>1</R>\n", ["1: \"1\"", "throw file_truncated@1"]) {
      $0.records = "/L/R"
    },
    ReadCase("ends in a tag", "<L><R>1</R><R", ["1: \"1\"", "throw file_truncated@1"]) {
      $0.records = "/L/R"
    },
    ReadCase("something behind", "<L><R>1</R></L>x", ["1: \"1\"", "throw malformed@1:16"]) {
      $0.records = "/L/R"
    },
    ReadCase(
      "too deep", "<L><R>1</R><R><a><b><c/></b></a></R><R>2</R></L>",
      ["1: \"1\"", "1: ! too_deep@1", "1: \"2\""]
    ) {
      $0.records = "/L/R"
      $0.limits.depth = 3
    },
    ReadCase(
      "a long value", "<L><R><a>123456789</a></R><R>2</R></L>",
      ["1: ! value_too_long@1", "1: \"2\""]
    ) {
      $0.records = "/L/R"
      $0.limits.valueBytes = 8
    },
    ReadCase(
      "a long attribute", "<L><R a='123456789'/><R>2</R></L>",
      ["1: ! value_too_long@1", "1: \"2\""]
    ) {
      $0.records = "/L/R"
      $0.limits.valueBytes = 8
    },
    ReadCase(
      "a long record", "<L><R><a>1</a><a>1</a><a>1</a></R><R>2</R></L>",
      ["1: ! record_too_long@1", "1: \"2\""]
    ) {
      $0.records = "/L/R"
      $0.limits.recordBytes = 16
    },
    ReadCase(
      "many attributes", "<L><R a='' b='' c=''/><R>2</R></L>",
      ["1: ! too_many_attributes@1", "1: \"2\""]
    ) {
      $0.records = "/L/R"
      $0.limits.attributes = 2
    },
    ReadCase(
      "bytes that are not UTF-8",
      bytes: Array("<L><R>1</R><R>".utf8) + [0xE9] + Array("</R><R>é</R></L>".utf8),
      ["1: \"1\"", "1: ! invalid_bytes@1", "1: \"é\""]
    ) {
      $0.records = "/L/R"
      $0.encoding = "utf-8"
    },
    ReadCase(
      "bytes replaced",
      bytes: Array("<L><R>1</R><R>".utf8) + [0xE9] + Array("</R><R>é</R></L>".utf8),
      ["1: \"1\"", "1: \"\u{FFFD}\"", "1: \"é\""]
    ) {
      $0.records = "/L/R"
      $0.encoding = "utf-8"
      $0.invalidBytes = .replace
    },
    ReadCase("another document", "<X><R>1</R></X>", ["throw nothing_to_read"]) {
      $0.records = "/L/R"
    },
    ReadCase("not a path", "<L/>", ["throw bad_setting"]) { $0.records = "L//R" },
    ReadCase(
      "an error answer", "<response><error><code>4</code></error></response>",
      ["throw error_document"]),
    ReadCase(
      "a SOAP fault", "<E><Body><Fault><m>x</m></Fault></Body></E>",
      ["throw error_document"]
    ) { $0.records = "/E/Body/r" },
    ReadCase("no data", "<response><nodata><code>4</code></nodata></response>", []),
    ReadCase("a web page", "<!DOCTYPE html><html><p>Log in</html>", ["throw error_document"]),
  ]

  @Test(arguments: faultCases)
  func faults(_ it: ReadCase) { expectReads(it) }

  @Test("Raw bytes are those of the element")
  func raw() {
    var options = InputOptions()
    options.records = "/L/R"
    let input = "<L>\n<R a='>'>é</R> <R/><R\n>x<R>y</R></R ></L>"
    for chunk in chunkSizes {
      let run = ReadRun(Array(input.utf8), options, chunk: chunk)
      #expect(run.rawText == ["<R a='>'>é</R>", "<R/>", "<R\n>x<R>y</R></R >"])
    }
  }

  @Test("Records far larger than a chunk, and many of them")
  func large() {
    var options = InputOptions()
    options.records = "/L/R"
    let long = String(repeating: "é<b>x</b>", count: 4000)
    let records = (0..<40).map { "<R i='\($0)'>\($0 % 7 == 0 ? long : "z")</R>" }
    let run = ReadRun(Array("<L>\(records.joined(separator: "\n"))</L>".utf8), options, chunk: 512)
    #expect(run.rawText == records)
    #expect(run.steps[39] == "40: {@i:\"39\",#text:\"z\"}")
  }
}
