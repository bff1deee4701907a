import CLibZip
import CRMCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A ZIP archive, opened by libzip.
///
/// What the archive says of its members is checked against the caps before any is read, and each
/// member against what the archive says while it is.
final class ZIPArchive {
  /// What the archive's directory says of a member.
  struct Member {
    let name: String
    let index: UInt64
    let size: Int
    let packedSize: Int
    let isEncrypted: Bool

    var isFolder: Bool { name.hasSuffix("/") }
    /// The name without the folders.
    var lastName: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  /// The members, folders included, in the order of the archive.
  let members: [Member]
  let limits: ExpansionLimits
  private let archive: OpaquePointer
  private let file: ArchiveFile

  /// Opens the archive in a file, which the archive keeps.
  init(_ file: ArchiveFile, _ limits: ExpansionLimits) throws(Fault) {
    self.file = file
    self.limits = limits
    if let count = ZIPDirectory.count(file.descriptor), count > limits.members {
      throw limits.fault("members", "\(limits.members) members")
    }
    let copy = dup(file.descriptor)
    var code: Int32 = 0
    guard let archive = zip_fdopen(copy, 0, &code) else {
      close(copy)
      throw Self.fault(code)
    }
    self.archive = archive
    do throws(Fault) {
      members = try Self.members(of: archive, file, limits)
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  deinit { zip_discard(archive) }

  /// Whether an input begins as an archive does.
  static func isPacked(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  private static func members(
    of archive: OpaquePointer, _ file: ArchiveFile, _ limits: ExpansionLimits
  ) throws(Fault) -> [Member] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.members else {
      throw limits.fault("members", "\(limits.members) members")
    }
    var members: [Member] = []
    var total = 0
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name,
        let size = Int(exactly: status.size), let packed = Int(exactly: status.comp_size)
      else { throw Self.fault(zip_error_code_zip(zip_get_error(archive))) }
      let member = Member(
        name: String(cString: name), index: index, size: size, packedSize: packed,
        isEncrypted: Int32(status.encryption_method) != ZIP_EM_NONE)
      let (sum, isTooMuch) = total.addingReportingOverflow(size)
      guard !isTooMuch else { throw limits.fault("total_bytes", "\(limits.totalBytes) bytes") }
      total = sum
      members.append(member)
    }
    // Members may share their packed bytes: all together come out of the one file.
    try limits.check(total, packed: file.size)
    return members
  }

  /// The member of that name.
  ///
  /// - Throws: `fileMissing`, or `fileUnreadable` when there are two.
  func member(_ name: String) throws(Fault) -> Member {
    let found = members.filter { $0.name == name }
    guard let member = found.first else { throw Fault(.fileMissing) }
    guard found.count == 1 else {
      throw Fault(.fileUnreadable, [.reason: "the archive has \(found.count) members of that name"])
    }
    return member
  }

  /// Opens a member for reading.
  func open(_ member: Member) throws(Fault) -> any ByteProducer {
    guard !member.isEncrypted else {
      throw Fault(
        .fileUnreadable, [.reason: "it is encrypted", .remedy: "unpack it with its password"])
    }
    try limits.check(member.size, packed: member.packedSize)
    guard let stream = zip_fopen_index(archive, member.index, 0) else {
      throw Self.fault(zip_error_code_zip(zip_get_error(archive)))
    }
    return ZIPMember(self, member, stream)
  }

  fileprivate func checkUnchanged() throws(Fault) { try file.checkUnchanged() }

  fileprivate static func fault(_ code: Int32) -> Fault {
    switch code {
    case ZIP_ER_NOZIP, ZIP_ER_EOF, ZIP_ER_INCONS:
      return Fault(.fileTruncated, [.reason: "the ZIP archive is not complete"])
    case ZIP_ER_COMPNOTSUPP:
      return Fault(
        .fileUnreadable,
        [.reason: "it is packed by a method that is not known here", .remedy: "unpack it first"])
    case ZIP_ER_NOPASSWD, ZIP_ER_ENCRNOTSUPP, ZIP_ER_WRONGPASSWD:
      return Fault(.fileUnreadable, [.reason: "it is encrypted"])
    case ZIP_ER_CRC:
      return Fault(.undecodable, [.expected: "ZIP data", .reason: "its checksum is wrong"])
    default:
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      return Fault(
        .undecodable,
        [.expected: "ZIP data", .reason: String(cString: zip_error_strerror(&error))])
    }
  }
}

/// The bytes of a member, which must be as many as the archive says.
private final class ZIPMember: ByteProducer {
  private let archive: ZIPArchive
  private let member: ZIPArchive.Member
  private let stream: OpaquePointer
  private var produced = 0

  init(_ archive: ZIPArchive, _ member: ZIPArchive.Member, _ stream: OpaquePointer) {
    self.archive = archive
    self.member = member
    self.stream = stream
  }

  deinit { zip_fclose(stream) }

  var size: Int? { member.size }

  func produce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = Int(zip_fread(stream, start, zip_uint64_t(buffer.count)))
    guard count >= 0 else {
      throw ZIPArchive.fault(zip_error_code_zip(zip_file_get_error(stream)))
    }
    produced += count
    guard produced <= member.size else {
      throw Fault(
        .undecodable, [.expected: "ZIP data", .reason: "it is longer than the archive says"])
    }
    if count == 0 {
      guard produced == member.size else {
        throw Fault(.fileTruncated, [.reason: "it is shorter than the archive says"])
      }
      try archive.checkUnchanged()
    }
    return count
  }
}
