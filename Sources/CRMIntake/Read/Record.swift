package import CRMCore

/// One record of an input, as a tape of nodes over an arena of UTF-8 bytes.
///
/// A reader fills the same `Record` again and again, so that reading allocates nothing per record.
/// The tape is a tree in preorder: `nodes[0]` is the root, the children of `nodes[i]` start at
/// `i + 1`, and `nodes[i].end` is the index after its last descendant. A CSV record is an object
/// whose children are its fields in the order of the header; they have no keys, the header is
/// `RecordReader.columns`.
package struct Record {
  /// 1-based number of the record in its input.
  package var number = 0
  /// 1-based line of its first byte.
  package var line = 0
  /// The decoded text that the nodes point into.
  package var arena: [UInt8] = []
  /// The tree in preorder; the root first.
  package var nodes: [Node] = []
  /// Where the arena holds the cells of a sheet that are values.
  package var typed = TypedCells()

  package init() {}

  /// A node of the tree.
  package struct Node {
    package var kind: Kind
    /// The name under which the parent holds it; empty in lists and in CSV records.
    package var key: Range<Int32>
    /// The text of a scalar; of an XML element that has attributes only, the empty range behind them.
    package var text: Range<Int32>
    /// The index after the last descendant.
    package var end: Int32

    package init(_ kind: Kind, key: Range<Int32> = 0..<0, text: Range<Int32> = 0..<0, end: Int32) {
      self.kind = kind
      self.key = key
      self.text = text
      self.end = end
    }

    /// True for an XML element that has attributes and nothing else: taken for one value, it is empty.
    package var holdsOnlyAttributes: Bool { kind == .object && text.lowerBound > 0 }
  }

  /// What a node is; a number keeps the characters that stand in the file.
  package enum Kind: UInt8 { case null, text, number, yes, no, object, list }
}

/// Reads the records of one input in constant memory.
///
/// XML becomes the same tree as JSON: an element with neither attributes nor child elements is a
/// text; any other is an object whose attributes are children named `@name`, whose own text, when
/// there is any, is a child named `#text`, and whose child elements follow in order, each under
/// its local name (repeated names repeat).
package protocol RecordReader {
  /// The names of the columns of a CSV input, in order; empty for JSON and XML.
  var columns: [String] { get }
  /// What the input turned out to be.
  var description: InputDescription { get }
  /// Fills `record` with the next record, or returns false at the end of the input.
  ///
  /// - Returns: `.record`; `.reject` when the bytes of one record are at fault, or `.skip` when a row
  ///   rule leaves it out, both with `record.number` and `record.line` set, after which reading goes
  ///   on; or `.end`.
  /// - Throws: `Fault` when the input as a whole cannot go on.
  mutating func next(_ record: inout Record) throws(Fault) -> ReadStep
  /// The same, but nil for a record that `isKnown`, given its `rawHash`: of that one, `record` need
  /// not hold more than the number and the line.
  mutating func next(
    _ record: inout Record, unless isKnown: (UInt64) -> Bool
  ) throws(Fault) -> ReadStep?
  /// The bytes of the record last returned, as they stand in the file, in the file's encoding.
  func rawBytes() -> [UInt8]
  /// Where the record last returned stands in the decoded text, its byte order mark left out.
  ///
  /// In UTF-8 these are offsets in the file, but for the mark. `rawBytes` holds less than the whole
  /// of a record that is longer than allowed.
  var textRange: Range<Int> { get }
  /// A hash of the text of the record last returned, and of what other records give it.
  func rawHash() -> UInt64
  /// The bytes of the record last returned as it can be read by itself: those of `rawBytes`, unless
  /// values of other records belong to it.
  func completeBytes() -> [UInt8]
  /// The lines in front of the header, each with its cells between commas and spaces, when the options
  /// look for something there.
  var preamble: [String] { get }
  /// The member of a JSON envelope that tells of a next page, once all records are read.
  var nextPage: String? { get }
  /// The member of a JSON envelope that tells of errors beside the records.
  var complaint: String? { get }
  /// Whether the input itself says that it has no data.
  var isVoid: Bool { get }
  /// The decoded text of a CSV file up to its first record, when that is short enough to keep.
  var head: [UInt8]? { get }
}

extension RecordReader {
  package mutating func next(
    _ record: inout Record, unless isKnown: (UInt64) -> Bool
  ) throws(Fault) -> ReadStep? {
    let step = try next(&record)
    if case .record = step, isKnown(rawHash()) { return nil }
    return step
  }

  package func rawHash() -> UInt64 { rawBytes().withUnsafeBytes { ByteHash.of($0) } }
  package func completeBytes() -> [UInt8] { rawBytes() }
  package var preamble: [String] { [] }
  package var head: [UInt8]? { nil }
  package var nextPage: String? { nil }
  package var complaint: String? { nil }
  package var isVoid: Bool { false }
}

/// What a reader came to.
package enum ReadStep: Sendable {
  case record
  case reject(Fault)
  /// A row that a rule of the mapping leaves out; the name of the rule.
  case skip(String)
  case end
}

/// What an input turned out to be.
package struct InputDescription: Sendable, Hashable {
  package enum Format: String, Sendable, CaseIterable {
    case csv, json, jsonl, xml, xlsx, spreadsheetml

    /// Whether its records are the rows of a table with named columns.
    package var isTable: Bool { self == .csv || isSheet }
    /// Whether it is a workbook, whose cells have types.
    package var isSheet: Bool { self == .xlsx || self == .spreadsheetml }
  }
  package var format: Format
  /// The WHATWG name of the encoding, such as `utf-8` or `windows-1252`.
  package var encoding: String
  /// How the encoding was found: see `EncodingGuess`.
  package var encodingEvidence: String
  package var hasBOM: Bool
  /// For CSV.
  package var delimiter: UInt8?
  package var quote: UInt8?
  /// 1-based line of the header.
  package var headerLine: Int?
  /// Lines before the header, blank ones included.
  package var preambleLines = 0
  /// For JSON and XML, the path of the records.
  package var recordPath: String?

  package init(format: Format, encoding: String, encodingEvidence: String, hasBOM: Bool = false) {
    self.format = format
    self.encoding = encoding
    self.encodingEvidence = encodingEvidence
    self.hasBOM = hasBOM
  }
}
