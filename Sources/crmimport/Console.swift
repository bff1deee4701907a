import CRMCore
import CRMImportKit
import Foundation

/// The terminal: data to standard output, everything else to standard error.
enum Console {
  static let complains = isatty(STDERR_FILENO) == 1
  private static let hasColor = ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  /// Writes data; a reader that has gone, as `head` does, wants no more of it.
  ///
  /// - Throws: `Fault` `diskFull` or `ioFault`.
  static func say(_ text: String) throws(Fault) {
    let code = write(text, to: STDOUT_FILENO)
    guard code != 0, code != EPIPE else { return }
    throw Fault(
      code == ENOSPC || code == EDQUOT || code == EFBIG ? .diskFull : .ioFault,
      at: Position("standard output"), [.reason: String(cString: strerror(code))])
  }

  /// Writes a line that is no data; when it cannot be written there is nobody left to tell.
  static func complain(_ text: String) {
    clearProgress()
    _ = write("crmimport: \(text)\n", to: STDERR_FILENO)
  }

  /// Writes lines that belong to what was complained of.
  static func quote(_ lines: [String]) {
    for line in lines { _ = write("\(line)\n", to: STDERR_FILENO) }
  }

  /// Shows what is being done, on one line that the next one replaces; only on a terminal.
  static func progress(_ text: String) {
    guard complains, hasColor else { return }
    _ = write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  /// Takes the progress line away.
  static func clearProgress() {
    guard complains, hasColor else { return }
    _ = write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  /// Writes all of `text`.
  ///
  /// - Returns: 0, or the system's error number.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, 100)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
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
