import CRMCore

/// How to read an input: what the `input:` section of a mapping says, and what flags override.
///
/// Everything left nil is found by looking at the start of the file.
package struct InputOptions: Sendable, Hashable {
  package var format: InputDescription.Format?
  /// The WHATWG name of the encoding; nil to detect it.
  package var encoding: String?
  package var invalidBytes = InvalidBytes.reject

  // CSV.
  package var delimiter: UInt8?
  package var quote: UInt8? = UInt8(ascii: "\"")
  /// A character that makes the next one literal inside quotes; nil for doubled quotes only.
  package var escape: UInt8?
  /// How the header is found; see `HeaderRule`.
  package var header = HeaderRule.first
  /// Names of the columns when the file has no header row.
  package var columnNames: [String]?
  /// Rows to leave out, before anything else is made of them; each is counted under its rule.
  package var skipRows: [RowRule] = []
  /// The table ends at the first row below its header that fits one of these; what follows is left
  /// out, each row counted.
  package var until: [RowRule] = []
  package var ragged = RaggedRule.reject
  /// How many rows the header has: of two, the upper names groups of columns.
  package var headerRows = 1
  /// The sheet of a workbook that is read, letter case aside; nil for any.
  package var sheet: String?

  /// Patterns for lines in front of the header: what they capture is known to the whole mapping.
  package var preamble: [ColumnPattern] = []
  /// Rows that take over values of the row above.
  package var carry: CarryRule?

  // All formats.
  /// Patterns for the name of the file, without its folder and ending.
  package var fileName: [ColumnPattern] = []

  // JSON and XML.
  /// Where the records are: `$.results[*]`, `$[*]`, or an element path such as `/Leads/Lead`.
  package var records: String?

  package var limits = Limits()

  package init() {}

  package enum InvalidBytes: String, Sendable, CaseIterable { case reject, replace }

  package enum RaggedRule: String, Sendable, CaseIterable {
    /// A record with too few or too many fields is a reject; one empty field after the last
    /// delimiter is not too many.
    case reject
    /// Missing fields are empty; too many are a reject.
    case pad
  }

  package enum HeaderRule: Sendable, Hashable {
    /// The first row that is not blank.
    case first
    /// The row on that 1-based line.
    case line(Int)
    /// The first row that holds all of these cells.
    case containing([String])
    /// There is none: `columnNames` gives the names.
    case none
  }

  /// A row of a CSV file to leave out: preamble, totals and footers.
  package enum RowRule: Sendable, Hashable {
    /// The first cell starts with the text, letter case aside.
    case startsWith(String)
    /// The row has no text in any cell.
    case blank
    /// The first cell is empty while others are not.
    case firstCellEmpty
  }

  /// Rows that go on with the record of the row above, and leave out what they share with it.
  package struct CarryRule: Sendable, Hashable {
    /// The columns whose empty cells take the value of the row above.
    package var columns: [String]
    /// The columns by which rows belong together, when all of them say the same; without any, a row
    /// belongs to the one above when the first of `columns` is empty.
    package var same: [String]
    /// Whether an input may lack columns, which are then not carried; not those that tell which rows
    /// belong together.
    package var mayMiss: Bool
    /// Whether a row that finds nothing above it takes the value of the first below that has one.
    package var looksBelow: Bool

    package init(
      columns: [String], same: [String] = [], mayMiss: Bool = false, looksBelow: Bool = false
    ) {
      self.columns = columns
      self.same = same
      self.mayMiss = mayMiss
      self.looksBelow = looksBelow
    }
  }

  /// The caps that keep a hostile file from taking the machine.
  ///
  /// A record over one of them is a reject, of which the first `keptBytes` are kept.
  package struct Limits: Sendable, Hashable {
    package var valueBytes = 1 << 20
    package var recordBytes = 16 << 20
    /// Objects and lists, or elements, inside one another.
    package var depth = 64
    /// Fields, or values and names of a tree.
    package var values = 200_000
    /// Attributes of one XML element.
    package var attributes = 256
    package let keptBytes = 1 << 16
    package init() {}
  }
}

extension InputOptions.Limits {
  /// A fault of a record over a cap, with the way to raise that.
  func fault(_ code: Fault.Code) -> Fault {
    let (key, limit) =
      switch code {
      case .valueTooLong: ("value_bytes", valueBytes)
      case .tooDeep: ("depth", depth)
      case .tooManyValues: ("values", values)
      case .tooManyAttributes: ("attributes", attributes)
      default: ("record_bytes", recordBytes)
      }
    return Fault(
      code, [.limit: String(limit), .remedy: "raise it with 'limits: { \(key): … }' under 'input'"])
  }

  /// How many of the first bytes of `text` are kept of a record over a cap: whole characters.
  func keptLength(of text: ArraySlice<UInt8>) -> Int {
    Transcoder.wholeLength(of: text.prefix(min(keptBytes, recordBytes)))
  }
}
