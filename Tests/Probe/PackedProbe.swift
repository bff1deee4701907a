import CRMCore
package import CRMIntake

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads a file in which others may be packed, twice, and checks what must hold whatever its bytes are.
///
/// - The same comes out both times.
/// - All that is listed can be opened, or there is a fault that says why not.
/// - Nothing expands to more than the caps allow.
/// - The rows of a sheet are records whose cells stand in the arena.
package struct PackedProbe {
  /// What is not as it must be; empty when all is well.
  package private(set) var findings: [String] = []
  /// The inputs that were found and their sizes, or why there are none.
  package private(set) var results: [String] = []

  /// Caps that are passed soon.
  package static var limits: ExpansionLimits {
    var limits = ExpansionLimits()
    limits.totalBytes = 1 << 20
    limits.members = 50
    limits.sharedBytes = 1 << 14
    return limits
  }

  package init(_ bytes: [UInt8]) {
    let file = ProbeFile(bytes)
    results = Self.read(file.path, &findings)
    var others: [String] = []
    let again = Self.read(file.path, &others)
    if again != results { findings.append("\(results) is \(again) the second time") }
  }

  private static func read(_ path: String, _ findings: inout [String]) -> [String] {
    let file = InputLocation(path, limits: limits)
    do throws(Fault) {
      let contents = try file.contents()
      let others = contents.passedOver.filter(\.isInput).map(\.location)
      return (contents.inputs + others).map { read($0, &findings) }
    } catch {
      return [error.code.rawValue]
    }
  }

  private static func read(_ location: InputLocation, _ findings: inout [String]) -> String {
    do throws(Fault) {
      let source = try location.open()
      var block = [UInt8](repeating: 0, count: source.chunk)
      var size = 0
      while case let count = try source.read(into: &block, at: 0), count > 0 { size += count }
      if location.sheet == nil, !location.parts.isEmpty, size > limits.totalBytes {
        findings.append("\(location.parts) has \(size) bytes")
      }
      return "\(location.parts) \(size) \(try records(location, &findings))"
    } catch {
      return "\(location.parts) \(error.code.rawValue)"
    }
  }

  /// The number of records of a sheet.
  private static func records(
    _ location: InputLocation, _ findings: inout [String]
  ) throws(Fault) -> Int {
    guard location.sheet != nil else { return 0 }
    var reader = try openReader(source: try location.open())
    var record = Record()
    var line = 0
    while true {
      switch try reader.next(&record) {
      case .end: return record.number
      case .skip, .reject: break
      case .record:
        let isWhole = record.nodes.allSatisfy { node in
          node.text.lowerBound >= 0 && Int(node.text.upperBound) <= record.arena.count
        }
        if !isWhole { findings.append("record \(record.number) is not whole") }
      }
      if record.line <= line { findings.append("line \(record.line) stands behind \(line)") }
      line = record.line
    }
  }

  /// A workbook whose sheet, shared texts and styles are the parts of `bytes` between NUL bytes.
  package static func workbook(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let type = "/officeDocument"
    var zip = StoredZIP()
    zip.add("[Content_Types].xml", "<Types/>".utf8)
    zip.add("_rels/.rels", "<R><Relationship Id='a' Type='\(type)' Target='xl/w.xml'/></R>".utf8)
    zip.add("xl/w.xml", "<w><sheets><sheet name='S' id='a'/></sheets></w>".utf8)
    zip.add(
      "xl/_rels/w.xml.rels",
      """
      <R><Relationship Id='a' Type='/worksheet' Target='s.xml'/><Relationship Id='b'
      Type='/sharedStrings' Target='t.xml'/><Relationship Id='c' Type='/styles' Target='u.xml'/></R>
      """.utf8)
    for (name, index) in [("s", 0), ("t", 1), ("u", 2)] {
      zip.add("xl/\(name).xml", index < parts.count ? Array(parts[index]) : Array("<x/>".utf8))
    }
    return zip.bytes
  }
}

/// What a fuzzer begins with.
extension PackedProbe {
  package static func seeds(_ target: String) -> [[UInt8]] {
    switch target {
    case "xlsx": [Array(sheet.utf8)]
    case "stream": [Array(singer.utf8), Array(airbyte.utf8)]
    case "zip": [archive, workbook(Array(sheet.utf8))]
    default: []
    }
  }

  private static var archive: [UInt8] {
    var inner = StoredZIP()
    inner.add("c.csv", "id\n1\n".utf8)
    var zip = StoredZIP()
    zip.add("a/b.csv", "id,name\n1,Alice\n".utf8)
    zip.add("c.zip", inner.bytes)
    return zip.bytes
  }

  /// A sheet with cells of all types, its texts and its styles.
  package static let sheet = """
    <worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c r="B1" s="1"><v>45688.5</v></c></row>\
    <row r="3" hidden="1"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>\
    <c><v>1.1000000000000001</v></c></row><row><c t="inlineStr"><is><r><t>a_x000D_</t></r></is></c>\
    <c t="d"><v>2025-01-31T08:00:00</v></c><c s="2"><f>1</f><v>0.125</v></c><c s="3"><v>1.23E+11</v>\
    </c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>\0\
    <sst><si><t>Name &amp; sum</t><rPh><t>x</t></rPh></si></sst>\0\
    <s><numFmts><numFmt numFmtId="200" formatCode="[Red]0%;0"/></numFmts><cellXfs>\
    <xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="200"/><xf numFmtId="11"/></cellXfs></s>
    """

  private static let singer = """
    {"type":"SCHEMA","stream":"a","schema":{}}
    {"type":"RECORD","stream":"a","record":{"id":1}}

    {"type":"STATE","value":{"a":1}}
    {"type":"ACTIVATE_VERSION","stream":"a","version":1}
    """

  private static let airbyte = """
    {"type":"LOG","log":{"message":"x"}}
    {"type":"RECORD","record":{"stream":"a","data":{"id":1},"emitted_at":1}}
    {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"a"}}}}
    """
}

/// A temporary file that goes away with the value.
private final class ProbeFile {
  let path: String

  init(_ bytes: [UInt8]) {
    var template = Array("/tmp/crmimport-probe-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  deinit { unlink(path) }
}

/// A ZIP archive whose members are not compressed, so that a fuzzer sees what it changes.
private struct StoredZIP {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ text: some Collection<UInt8>) {
    let start = body.count
    var head = number(0, 2) + number(0, 2) + number(0, 4) + number(Self.checksum(text), 4)
    head += number(text.count, 4) + number(text.count, 4) + number(name.utf8.count, 2)
    head += number(0, 2)
    body += number(0x0403_4B50, 4) + number(20, 2) + head + Array(name.utf8) + text
    directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + head
    directory += number(0, 6) + number(0, 4) + number(start, 4) + Array(name.utf8)
    count += 1
  }

  var bytes: [UInt8] {
    body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ text: some Collection<UInt8>) -> Int {
    var sum: UInt32 = .max
    for byte in text {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return Int(~sum)
  }
}
