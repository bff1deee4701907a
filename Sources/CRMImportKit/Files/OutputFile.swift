import CRMCore
import Foundation

/// Writes files so that a reader never sees half of one.
package enum OutputFile {
  /// Writes bytes to `path`, making the folder; an existing file is replaced at once.
  ///
  /// - Returns: The path.
  /// - Throws: `Fault` `cannotCreate`, `diskFull` or `ioFault`.
  @discardableResult
  package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws -> String {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Fault(
        code(of: error), at: Position(path),
        [.reason: (error as? CocoaError)?.localizedDescription ?? "\(error)"])
    }
    return path
  }

  private static func code(of error: any Error) -> Fault.Code {
    if (error as? CocoaError)?.code == .fileWriteOutOfSpace { return .diskFull }
    switch ((error as? CocoaError)?.underlying as? POSIXError)?.code {
    case .ENOSPC, .EDQUOT, .EFBIG: return .diskFull
    case .EIO: return .ioFault
    default: return .cannotCreate
    }
  }

  @discardableResult
  package static func write(_ text: String, to path: String) throws -> String {
    try write(text.utf8, to: path)
  }
}
