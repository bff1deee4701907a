/// A place in an input: what a message points at.
public struct Position: Sendable, Hashable {
  /// The path of the file as it was given, or `-` for standard input.
  public var file: String
  /// 1-based line in the file.
  public var line: Int?
  /// 1-based column in the line, in bytes.
  public var column: Int?
  /// 1-based number of the record.
  public var record: Int?

  /// Makes a position; leave out what is not known.
  public init(_ file: String, line: Int? = nil, column: Int? = nil, record: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
  }
}
