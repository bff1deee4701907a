import CRMCore
import Foundation

/// A file that holds a mapping, a configuration or metrics.
enum DefinitionFile {
  /// No file of definitions is larger.
  private static let largest = 64 << 20
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text of a UTF-8 file, or of what a pipe gives.
  ///
  /// - Throws: `Fault` that says what is there instead, and where the first byte stands that is wrong.
  static func text(_ path: String, named file: String) throws(Fault) -> String {
    let bytes = try bytes(of: path, named: file)
    guard !looksLikeUTF16(bytes) else {
      throw Fault(
        .yamlSyntax, at: Position(file),
        [
          .reason: "the bytes are not valid UTF-8, and look like UTF-16",
          .remedy: "save the file as UTF-8",
        ])
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw undecodable(bytes, at: error.byteOffsets.lowerBound, file: file)
    }
    return String(
      decoding: bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  /// Whether a path leads to a file that can be read more than once.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func bytes(of path: String, named file: String) throws(Fault) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Fault(.fileMissing, at: Position(file)) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Fault(.fileUnreadable, at: Position(file), [.reason: "it is a folder"])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Fault(
        .fileUnreadable, at: Position(file), [.reason: String(cString: strerror(errno))])
    }
    let data: Data
    do {
      data = try handle.read(upToCount: largest + 1) ?? Data()
    } catch {
      throw Fault(.fileUnreadable, at: Position(file), [.reason: error.localizedDescription])
    }
    guard data.count <= largest else {
      throw Fault(
        .yamlSyntax, at: Position(file), [.reason: "the file has more than \(largest) bytes"])
    }
    return Array(data)
  }

  /// A byte order mark of UTF-16 stands in front, or every other byte is NUL.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let start = bytes.prefix(64)
    let isEmpty = [0, 1].map { half in
      start.indices.allSatisfy { $0 % 2 != half || start[$0] == 0 }
    }
    return start.count > 1 && isEmpty[0] != isEmpty[1]
  }

  private static func undecodable(_ bytes: [UInt8], at place: Int, file: String) -> Fault {
    let lines = YAMLLines(Array(bytes[..<place]))
    let column = (lines[lines.count] ?? []).count { $0 & 0xC0 != 0x80 } + 1
    let byte = String(bytes[place], radix: 16, uppercase: true)
    return Fault(
      .yamlSyntax, at: Position(file, line: lines.count, column: column),
      [
        .reason: "the bytes are not valid UTF-8: 0x\(byte) belongs to no character here",
        .remedy: "save the file as UTF-8",
      ])
  }
}
