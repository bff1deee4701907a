/// Where in a record's arena the cells stand that are values rather than texts.
///
/// The values of a row come first in the arena, by kind, so that the place of a text tells whether it
/// is one; whatever a function makes stands behind them. Records of other inputs have none.
package struct TypedCells: Sendable, Equatable {
  /// What a cell of a sheet is, other than text.
  package enum Kind: Int, Sendable, CaseIterable {
    /// An error of a formula, such as `#N/A`.
    case error
    /// A number that lost digits, should it be an id.
    case damaged
    /// A number that is shown as a percentage.
    case percent
    case number, boolean, time

    var isNumber: Bool { self == .damaged || self == .percent || self == .number }
  }

  /// Where each kind ends, in the order of the kinds.
  package internal(set) var ends: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)

  package init() {}

  /// Where each kind ends, in the order of `Kind.allCases`.
  init(ends: [Int32]) {
    self.ends = (ends[0], ends[1], ends[2], ends[3], ends[4], ends[5])
  }

  /// Where the texts begin.
  @inline(__always)
  package var end: Int32 { ends.5 }

  /// The kind of the cell whose text is there; nil for text.
  package func kind(of range: Range<Int32>) -> Kind? {
    let place = range.lowerBound
    guard place < ends.5 else { return nil }
    if place < ends.0 { return .error }
    if place < ends.1 { return .damaged }
    if place < ends.2 { return .percent }
    if place < ends.3 { return .number }
    return place < ends.4 ? .boolean : .time
  }

  /// Whether nothing can be identified by what stands there: an error, or a number without its digits.
  @inline(__always)
  package func isNoKey(_ range: Range<Int32>) -> Bool { range.lowerBound < ends.1 }

  package static func == (a: TypedCells, b: TypedCells) -> Bool { a.ends == b.ends }
}

extension TypedCells.Kind {
  /// What a cell without quotes is; nil for a text, as when a person has edited the file.
  init?(_ text: ArraySlice<UInt8>) {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "#") {
      self = .error
    } else if text.elementsEqual("TRUE".utf8) || text.elementsEqual("FALSE".utf8) {
      self = .boolean
    } else if text.count >= 10, text[text.startIndex + 4] == UInt8(ascii: "-") {
      self = .time
    } else if let number = DecimalText(text) {
      self = number.isPercent ? .percent : number.losesDigits ? .damaged : .number
    } else {
      return nil
    }
  }
}
