import Foundation

/// A file being written, in pieces of a mebibyte.
///
/// The pieces keep this process small: on Linux the peak memory of a process that it starts is never
/// told as less than its own.
struct TextFile: ~Copyable {
  private let handle: FileHandle
  private var pending: [UInt8] = []
  private static let pieceBytes = 1 << 20

  init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw BenchError("cannot create \(path)")
    }
    handle = try FileHandle(forWritingTo: URL(filePath: path))
    pending.reserveCapacity(Self.pieceBytes + (1 << 16))
  }

  /// Adds what `make` appends to the text it is given.
  mutating func add(_ make: (inout [UInt8]) -> Void) throws {
    make(&pending)
    if pending.count >= Self.pieceBytes { try flush() }
  }

  /// Writes what is left; the file is complete then.
  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(pending))
    pending.removeAll(keepingCapacity: true)
  }
}

/// A text of records in the making.
struct RecordFile: ~Copyable {
  private var file: TextFile
  private let writer: any RecordWriter
  private(set) var count = 0

  init(path: String, _ writer: any RecordWriter) throws {
    var file = try TextFile(path: path)
    try file.add { $0 += writer.opening }
    self.file = file
    self.writer = writer
  }

  mutating func add(_ cells: Cells) throws {
    let isFirst = count == 0
    count += 1
    try file.add { writer.write(cells, isFirst: isFirst, to: &$0) }
  }

  /// Adds the bytes of a record as they stand in another file, and a line end.
  mutating func add(raw: [UInt8]) throws {
    count += 1
    try file.add { $0 += raw + [0x0D, 0x0A] }
  }

  mutating func close() throws {
    try file.add { $0 += writer.closing }
    try file.close()
  }
}

/// Why nothing could be measured.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
