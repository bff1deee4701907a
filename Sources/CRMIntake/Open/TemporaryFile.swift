package import CRMCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A new file in the folder for temporary files, for the copy of an input.
///
/// Who makes it closes the descriptor and takes the name away.
package struct TemporaryFile {
  package let path: String
  package let descriptor: Int32

  /// Makes an empty file.
  ///
  /// - Throws: `Fault` `cannotCreate`.
  package init() throws(Fault) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = named.isEmpty ? "/tmp" : named
    var template = Array((folder + "/crmimport-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Fault(
        .cannotCreate, at: Position(folder), [.reason: String(cString: strerror(errno))])
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes all bytes at the end.
  ///
  /// - Throws: `Fault` `diskFull` or `ioFault`.
  package func append(_ bytes: ArraySlice<UInt8>) throws(Fault) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let isFull = [ENOSPC, EDQUOT, EFBIG].contains(errno)
        throw Fault(
          isFull ? .diskFull : .ioFault, at: Position(path),
          [.reason: String(cString: strerror(errno))])
      }
      rest = rest.dropFirst(count)
    }
  }
}
