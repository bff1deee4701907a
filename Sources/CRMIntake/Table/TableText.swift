package import CRMCore

/// Writes the rows of a table whose cells have types as CSV.
///
/// A text stands in quotes, a value does not, so that the two stay apart: `"0123"` is a text, `0123`
/// is none. A value is a decimal number (`12.5`), a percentage (`12.5%`), a number shown in
/// scientific notation (`1.23E+11`), a date or time in ISO 8601 (`2025-01-31T08:00:00`), `TRUE` or
/// `FALSE`, or an error of a formula (`#N/A`). Row `n` is the nth record, empty rows included.
///
///     var rows = TableText()
///     try rows.begin(row: 1)
///     try rows.text("Amount".utf8, column: 1)
///     rows.end()
///     try rows.begin(row: 2)
///     try rows.value("12.5".utf8, column: 1)
///     rows.end()
package struct TableText {
  /// What is written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private var row = 0
  private var column = 0

  /// The most rows and columns that a sheet has.
  package static let mostRows = 1 << 20
  package static let mostColumns = 1 << 14

  package init() {}

  /// Begins a row; those left out in between are empty.
  ///
  /// - Throws: `malformed` when the rows are not in order, or there are too many.
  package mutating func begin(row number: Int) throws(Fault) {
    guard number > row, number <= Self.mostRows else {
      throw Fault(.malformed, [.reason: "row \(number) stands in the wrong place"])
    }
    bytes.append(contentsOf: repeatElement(.lineFeed, count: number - row - 1))
    row = number
    column = 0
  }

  /// Ends the row.
  package mutating func end() { bytes.append(.lineFeed) }

  /// A cell that holds text; an empty one is no cell.
  package mutating func text(_ text: some Collection<UInt8>, column: Int) throws(Fault) {
    guard !text.isEmpty else { return }
    try move(to: column)
    bytes.append(.quotationMark)
    for byte in text {
      if byte == .quotationMark { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(.quotationMark)
  }

  /// A cell that holds a value, in one of the forms above.
  package mutating func value(_ text: some Collection<UInt8>, column: Int) throws(Fault) {
    try move(to: column)
    bytes.append(contentsOf: text)
  }

  /// Gives what is written, and starts anew behind it.
  package mutating func take(into buffer: inout [UInt8]) {
    swap(&bytes, &buffer)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func move(to next: Int) throws(Fault) {
    guard next > column, next <= Self.mostColumns else {
      throw Fault(.malformed, [.reason: "column \(next) stands in the wrong place"])
    }
    let delimiters = next - max(column, 1)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: delimiters))
    column = next
  }
}
