package import Foundation

/// The built `crmimport`, which lies beside the test bundle.
package enum Binary {
  package static let url: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appending(path: "crmimport")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path(), isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return URL(filePath: ".build/debug/crmimport")
  }()

  /// What the command prints on standard output, without white space at the ends of lines.
  package static func run(
    _ arguments: [String], in folder: URL? = nil, columns: Int
  ) throws -> String {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ["COLUMNS": "\(columns)", "SOURCE_DATE_EPOCH": "1751353200"]
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
