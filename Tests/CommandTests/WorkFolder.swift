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

    /// The content hash that `run` prints.
    var contentHash: Substring? {
      text.split(separator: "\n").first { $0.hasPrefix("content hash: ") }?.suffix(64)
    }

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
    _ arguments: [String], in subfolder: String = "", input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    var file: FileHandle?
    if let input {
      let place = url.appending(path: ".input")
      try Data(input.utf8).write(to: place)
      file = try FileHandle(forReadingFrom: place)
    }
    return try Running(
      Binary.url, arguments, in: url.appending(path: subfolder), input: file,
      environment: environment
    ).outcome()
  }

  /// Begins to run `crmimport` in the folder, and goes on.
  func start(_ arguments: [String], input: FileHandle? = nil) throws -> Running {
    try Running(Binary.url, arguments, in: url, input: input)
  }

  /// Runs a line of the shell in the folder, in which `$0` is `crmimport`.
  func shell(_ line: String) throws -> Outcome {
    try Running(URL(filePath: "/bin/bash"), ["-c", line, Binary.url.path()], in: url).outcome()
  }

  /// The names of the files in the folder, those of the tests themselves aside.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path()).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
