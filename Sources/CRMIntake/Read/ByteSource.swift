package import CRMCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Sees every byte of an input once, in order, as it is read.
package protocol ByteObserver: AnyObject {
  func see(_ bytes: UnsafeRawBufferPointer)
}

/// The bytes of one input, pulled in chunks by `read(2)`.
///
/// Files are never mapped: a mapped file that shrinks would end the process. A regular file whose
/// size or time stamp differs at its end from what it was when opened is a `fileChanged` fault.
package final class ByteSource {
  /// The path as it was given, or `-` for standard input.
  package let name: String
  /// The most bytes that one `read` gives.
  package let chunk: Int
  /// What the bytes are known to be.
  package let form: ByteForm
  private let origin: Origin
  private var peeked: [UInt8] = []
  private var served = 0
  private var taken = 0
  /// Who is shown the bytes, those that were looked at before included.
  package var observer: (any ByteObserver)? {
    didSet { peeked.withUnsafeBytes { if !$0.isEmpty { observer?.see($0) } } }
  }

  /// How many bytes at the start of an input decide its encoding and format.
  package static let headBytes = 1 << 20

  private enum Origin {
    case memory([UInt8])
    case file(descriptor: Int32, stamp: FileStamp)
    case stream(descriptor: Int32, isOwned: Bool)
    case producer(any ByteProducer)
  }

  /// Opens the file at `path`; it is closed when the source goes.
  ///
  /// Messages name it by its path, or by another name.
  package init(
    path: String, name: String? = nil, chunk: Int = 1 << 18, form: ByteForm = .unknown
  ) throws(Fault) {
    self.name = name ?? path
    self.chunk = chunk
    self.form = form
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.openFault(self.name, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = Self.systemReason(errno)
      close(descriptor)
      throw Fault(.fileUnreadable, at: Position(self.name), [.reason: reason])
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw Fault(.fileUnreadable, at: Position(self.name), [.reason: "it is a folder"])
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    origin =
      isRegular
      ? .file(descriptor: descriptor, stamp: FileStamp(status))
      : .stream(descriptor: descriptor, isOwned: true)
  }

  /// Reads from memory.
  package init(
    bytes: [UInt8], name: String, chunk: Int = 1 << 18, form: ByteForm = .unknown
  ) {
    self.name = name
    self.chunk = chunk
    self.form = form
    origin = .memory(bytes)
  }

  /// Reads from a descriptor, such as standard input, which stays open.
  package init(descriptor: Int32, name: String = "-", chunk: Int = 1 << 18) {
    self.name = name
    self.chunk = chunk
    form = .unknown
    origin = .stream(descriptor: descriptor, isOwned: false)
  }

  /// Reads what a producer makes.
  package init(
    _ producer: any ByteProducer, name: String, chunk: Int = 1 << 18, form: ByteForm = .unknown
  ) {
    self.name = name
    self.chunk = chunk
    self.form = form
    origin = .producer(producer)
  }

  deinit {
    switch origin {
    case .memory, .stream(_, isOwned: false), .producer: break
    case .file(let descriptor, _), .stream(let descriptor, isOwned: true): close(descriptor)
    }
  }

  /// The first `headBytes` of the input, which stay to be read.
  ///
  /// - Throws: `fileEmpty` when there are none.
  package func head() throws(Fault) -> [UInt8] {
    let head = try peek(Self.headBytes)
    guard !head.isEmpty else { throw Fault(.fileEmpty, at: Position(name)) }
    return Array(head)
  }

  /// The next bytes of the input, at least `wanted` when there are as many, which stay to be read.
  func peek(_ wanted: Int) throws(Fault) -> ArraySlice<UInt8> {
    while peeked.count - served < wanted {
      let length = peeked.count
      peeked += [UInt8](repeating: 0, count: chunk)
      let count = try pull(into: &peeked, at: length)
      peeked.removeLast(chunk - count)
      guard count > 0 else { break }
    }
    return peeked[served...]
  }

  /// Leaves out bytes that `head` has shown.
  package func skip(_ count: Int) {
    served += count
  }

  /// Reads up to `chunk` bytes into `bytes` at `offset`, where there must be room for them.
  ///
  /// - Returns: The number of bytes read; 0 at the end of the input.
  package func read(into bytes: inout [UInt8], at offset: Int) throws(Fault) -> Int {
    guard served < peeked.count else {
      peeked = []
      served = 0
      return try pull(into: &bytes, at: offset)
    }
    let count = min(chunk, peeked.count - served)
    bytes.replaceSubrange(offset..<offset + count, with: peeked[served..<served + count])
    served += count
    return count
  }

  /// Reads what nobody needs, so that the observer sees the input whole.
  package func readToEnd() throws(Fault) {
    var rest = [UInt8](repeating: 0, count: chunk)
    while try read(into: &rest, at: 0) > 0 {}
  }

  private func pull(into bytes: inout [UInt8], at offset: Int) throws(Fault) -> Int {
    let count = try pullUnseen(into: &bytes, at: offset)
    if let observer, count > 0 {
      bytes.withUnsafeBytes { observer.see(.init(rebasing: $0[offset..<offset + count])) }
    }
    return count
  }

  private func pullUnseen(into bytes: inout [UInt8], at offset: Int) throws(Fault) -> Int {
    switch origin {
    case .memory(let all):
      let count = min(chunk, all.count - taken)
      bytes.replaceSubrange(offset..<offset + count, with: all[taken..<taken + count])
      taken += count
      return count
    case .stream(let descriptor, _):
      return try pull(descriptor, into: &bytes, at: offset)
    case .producer(let producer): return try pull(producer, into: &bytes, at: offset)
    case .file(let descriptor, let stamp):
      let count = try pull(descriptor, into: &bytes, at: offset)
      if count == 0 { try checkUnchanged(descriptor, stamp) }
      return count
    }
  }

  private func pull(
    _ descriptor: Int32, into bytes: inout [UInt8], at offset: Int
  ) throws(Fault) -> Int {
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Darwin)
          Darwin.read(descriptor, buffer.baseAddress.map { $0 + offset }, chunk)
        #else
          Glibc.read(descriptor, buffer.baseAddress.map { $0 + offset }, chunk)
        #endif
      }
      if count >= 0 {
        taken += count
        return count
      }
      guard errno == EINTR else {
        throw Fault(
          .fileUnreadable, at: Position(name), [.reason: Self.systemReason(errno)])
      }
    }
  }

  private func pull(
    _ producer: any ByteProducer, into bytes: inout [UInt8], at offset: Int
  ) throws(Fault) -> Int {
    var result: Result<Int, Fault> = .success(0)
    bytes.withUnsafeMutableBytes { buffer in
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + chunk])
      result = Result { () throws(Fault) in try producer.produce(into: room) }
    }
    do {
      return try result.get()
    } catch {
      throw error.position == nil
        ? error.at(Position(name)) : error.at(Position(name, line: error.position?.line))
    }
  }

  /// How many bytes there are; nil when only reading tells.
  package var size: Int? {
    switch origin {
    case .memory(let all): all.count
    case .file(_, let stamp): stamp.size
    case .stream: nil
    case .producer(let producer): producer.size
    }
  }

  /// What is worth knowing of the input, once it was read to its end.
  package var notes: [ProducerNote] {
    guard case .producer(let producer) = origin else { return [] }
    return producer.notes
  }

  private func checkUnchanged(_ descriptor: Int32, _ stamp: FileStamp) throws(Fault) {
    guard FileStamp(descriptor) == stamp, taken == stamp.size else {
      throw Fault(.fileChanged, at: Position(name))
    }
  }

  private static func openFault(_ path: String, _ code: Int32) -> Fault {
    code == ENOENT || code == ENOTDIR
      ? Fault(.fileMissing, at: Position(path))
      : Fault(.fileUnreadable, at: Position(path), [.reason: systemReason(code)])
  }

  private static func systemReason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

/// What tells that a file was changed.
struct FileStamp: Equatable {
  var size: Int
  var seconds: Int
  var nanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #endif
  }

  /// The stamp of an open file; nil when the system gives none.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}
