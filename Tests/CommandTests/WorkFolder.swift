import Foundation
import TestSupport
import Testing

/// A folder of its own for one test, in which the built binary is run.
final class WorkFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "crmimport-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, making its folder.
  @discardableResult
  func write(_ text: String, to path: String) throws -> String {
    try write(Data(text.utf8), to: path)
  }

  @discardableResult
  func write(_ data: Data, to path: String) throws -> String {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return path
  }

  func read(_ path: String) throws -> Data { try Data(contentsOf: url.appending(path: path)) }

  /// What a run of the binary came to.
  struct Outcome {
    let status: Int32
    let output: Data
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    }
  }

  /// Runs `crmimport` in the folder.
  func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
    try run(arguments, input: input)
  }

  func run(
    _ arguments: [String], in subfolder: String = "", input: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Binary.url
    process.arguments = arguments
    process.currentDirectoryURL = subfolder.isEmpty ? url : url.appending(path: subfolder)
    process.environment = ProcessInfo.processInfo.environment.merging([
      "SOURCE_DATE_EPOCH": "1751353200", "COLUMNS": "120",
    ]) { $1 }
    let output = url.appending(path: ".output")
    let complaint = url.appending(path: ".complaint")
    for file in [output, complaint] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    if let input {
      let file = url.appending(path: ".input")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
