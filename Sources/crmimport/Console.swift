import CRMImportKit
import Foundation

/// The terminal: data to standard output, everything else to standard error.
enum Console {
  static let complains = isatty(STDERR_FILENO) == 1
  private static let hasColor = ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  /// Writes data.
  static func say(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a line that is no data.
  static func complain(_ text: String) {
    clearProgress()
    FileHandle.standardError.write(Data("crmimport: \(text)\n".utf8))
  }

  /// Shows what is being done, on one line that the next one replaces; only on a terminal.
  static func progress(_ text: String) {
    guard complains, hasColor else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Takes the progress line away.
  static func clearProgress() {
    guard complains, hasColor else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  /// How an answer looks on this terminal.
  static func look(_ language: String) -> Answer.Look {
    Answer.Look(
      language: language, width: width,
      usesColor: hasColor && isatty(STDOUT_FILENO) == 1)
  }

  private static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 100
  }
}
