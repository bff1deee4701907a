import Foundation
import Testing

/// A page of `docs/` that is made from the code.
enum Page {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }

  /// Compares a page with what the code says; with `RECORD_GOLDEN` set, writes it and fails.
  static func expect(
    _ made: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = root.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(made.utf8).write(to: url)
      Issue.record("\(path) was written", sourceLocation: sourceLocation)
      return
    }
    let found = (try? text(path)) ?? ""
    #expect(
      found == made, "\(path) is out of date: run script/docs", sourceLocation: sourceLocation)
  }

  /// The headings of a page.
  static func headings(_ path: String) throws -> Set<String> {
    let lines = try text(path).split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      lines.map { line in
        String(line.drop { $0 == "#" || $0 == " " }).replacingOccurrences(of: "`", with: "")
      })
  }
}
