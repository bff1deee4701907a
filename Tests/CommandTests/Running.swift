import Foundation
import TestSupport

/// A process that works in a folder.
final class Running {
  private let process = Process()
  private let output: URL
  private let complaint: URL

  init(
    _ program: URL, _ arguments: [String], in folder: URL, input: FileHandle? = nil,
    environment: [String: String] = [:]
  ) throws {
    let name = UUID().uuidString
    output = FileManager.default.temporaryDirectory.appending(path: "crmimport-\(name).output")
    complaint = output.appendingPathExtension("complaint")
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "SOURCE_DATE_EPOCH": "1751353200", "COLUMNS": "120",
    ]) { $1 }.merging(environment) { $1 }
    for file in [output, complaint] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    process.standardInput = input ?? FileHandle.nullDevice
    try process.run()
  }

  deinit {
    for file in [output, complaint] { try? FileManager.default.removeItem(at: file) }
  }

  var isRunning: Bool { process.isRunning }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Whether the end came by a signal.
  var wasKilled: Bool { !process.isRunning && process.terminationReason == .uncaughtSignal }

  /// Waits for the end.
  @discardableResult
  func outcome() throws -> WorkFolder.Outcome {
    process.waitUntilExit()
    return WorkFolder.Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
  }
}
