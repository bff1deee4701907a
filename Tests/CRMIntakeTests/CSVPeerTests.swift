import CRMCore
import CRMIntake
import Foundation
import TestSupport
import Testing

/// Generated files, read by this program and by others that know CSV; a peer that the machine does
/// not have is skipped.
@Suite("CSV as others read it", .serialized)
struct CSVPeerTests {
  /// A file of fields that are not all of one length, with quotes where they are needed and where not.
  struct Generated {
    var text: String
    /// The cells, with the header.
    var rows: [[String]]

    init(_ seed: UInt64, ends: [String], isRagged: Bool) {
      var random = SplitMix64(seed: seed)
      let width = Int.random(in: 2...6, using: &random)
      let end = ends[Int(seed) % ends.count]
      let pieces = ["a", "Zoë", " ", ",", ";", "\"", "\"\"", "\n", "\r\n", "日本", "😀", "'", "\\"]
      rows = [(0..<width).map { "c\($0)" }]
      for _ in 0..<40 {
        let change = isRagged && Int.random(in: 0..<4, using: &random) == 0
        let count = change ? Int.random(in: 1...width + 2, using: &random) : width
        rows.append(
          (0..<count).map { _ in
            (0..<Int.random(in: 0...4, using: &random))
              .compactMap { _ in pieces.randomElement(using: &random) }.joined()
          })
      }
      text = seed % 3 == 0 ? "\u{FEFF}" : ""
      for row in rows {
        let cells = row.map { cell in
          let isPlain = !cell.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
          let isBare = isPlain && row != [""] && Bool.random(using: &random)
          return isBare ? cell : ReadCSVPropertyTests.quoted(cell)
        }
        text += cells.joined(separator: ",") + end
      }
    }
  }

  /// The rows as the reader gives them; those of another length than the header are `ragged`.
  static func read(_ text: String) -> [[String]] {
    var options = InputOptions()
    (options.format, options.delimiter) = (.csv, UInt8(ascii: ","))
    let source = ByteSource(bytes: Array(text.utf8), name: "in", chunk: 64)
    var rows: [[String]] = []
    do throws(Fault) {
      var reader = try openReader(source: source, options: options)
      rows.append(reader.columns)
      var record = Record()
      while true {
        switch try reader.next(&record) {
        case .end: return rows
        case .record: rows.append(record.fields)
        case .reject(let fault): rows.append([fault.code.rawValue])
        case .skip(let rule): rows.append([rule])
        }
      }
    } catch {
      return rows + [["throw \(error.code.rawValue)"]]
    }
  }

  /// What a program prints that reads `text` from the file whose path replaces `FILE`, as JSON.
  static func ask(_ program: String, _ arguments: [String], about text: String) throws -> [[String]]
  {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "crmimport-peer-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments.map { $0.replacing("FILE", with: file.path()) }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: data) as? [[String]] ?? []
  }

  /// The first of these programs that the machine has.
  static func program(_ name: String) -> String? {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return (folders + path.split(separator: ":").map(String.init)).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static let python = program("python3")
  static let sqlite = program("sqlite3")

  /// What the reader makes of rows that a peer gives with their own lengths.
  static func fitted(_ rows: [[String]]) -> [[String]] {
    guard let width = rows.first?.count else { return [] }
    return rows.map { row in
      if row.count == width { return row }
      return row.count == width + 1 && row.last == "" ? row.dropLast() : ["ragged_record"]
    }
  }

  @Test(
    "Python's csv module", .enabled(if: python != nil, "python3 is not installed"),
    arguments: 1...6)
  func agreesWithPython(_ seed: UInt64) throws {
    let python = try #require(Self.python)
    let it = Generated(seed, ends: ["\n", "\r\n", "\r"], isRagged: true)
    let script = """
      import csv, json, sys
      with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:
          print(json.dumps([row for row in csv.reader(file) if row]))
      """
    let theirs = try Self.ask(python, ["-c", script, "FILE"], about: it.text)
    #expect(theirs == it.rows)
    #expect(Self.read(it.text) == Self.fitted(theirs))
  }

  @Test(
    "SQLite's shell", .enabled(if: sqlite != nil, "sqlite3 is not installed"), arguments: 1...6)
  func agreesWithSQLite(_ seed: UInt64) throws {
    let sqlite = try #require(Self.sqlite)
    // SQLite ends a row at LF or CR LF only, and gives every row the header's length.
    let it = Generated(seed, ends: ["\n", "\r\n"], isRagged: false)
    let columns = it.rows[0].map { "\"\($0)\"" }.joined(separator: ",")
    let theirs = try Self.ask(
      sqlite,
      [
        ":memory:", ".mode csv", ".import 'FILE' t", ".mode list",
        "SELECT json_group_array(json_array(\(columns))) FROM t",
      ], about: it.text)
    #expect(Self.read(it.text) == [it.rows[0]] + theirs)
  }
}
