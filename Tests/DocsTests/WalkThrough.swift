import Foundation
import TestSupport

/// A section of a page whose commands are run: what follows a line that begins with `$ ` in a
/// `console` block is what it prints.
struct WalkThrough {
  private let text: Substring

  /// The part of the page between two headings.
  init?(_ page: String, from start: String, to end: String) {
    guard let first = page.firstRange(of: start),
      let last = page[first.upperBound...].firstRange(of: end)
    else { return nil }
    text = page[first.lowerBound..<last.lowerBound]
  }

  /// The section with what its commands print now.
  ///
  /// A block of CSV is written to `file` before.
  func played(_ file: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "crmimport-walk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var lines: [String] = []
    var block: String?
    var input: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let written = input, block == "csv" {
          let text = written.joined(separator: "\n") + "\n"
          try Data(text.utf8).write(to: folder.appending(path: file))
          input = nil
        }
        block = block == nil ? String(line.dropFirst(3)) : nil
        if block == "csv" { input = [] }
        lines.append(line)
      } else if block != "console" {
        lines.append(line)
        if block == "csv" { input?.append(line) }
      } else if line.hasPrefix("$ ") {
        lines.append(line)
        let output = try run(String(line.dropFirst(2)), in: folder)
        if !output.isEmpty {
          lines += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What a line of the shell prints on standard output, in which `crmimport` is the built one.
  private func run(_ line: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Binary.url.deletingLastPathComponent().path()):/usr/bin:/bin", "COLUMNS": "100",
      "SOURCE_DATE_EPOCH": "1751353200", "LC_ALL": "C.UTF-8",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
