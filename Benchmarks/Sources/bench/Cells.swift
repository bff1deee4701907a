/// The cells of one record, as bytes one after the other.
struct Cells {
  private(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Begins another record in the same memory.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Ends the cell that the bytes since the last end are.
  mutating func end() { ends.append(bytes.count) }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  mutating func add(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  mutating func add(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The decimal digits of `number`, with zeros in front up to `width` digits.
  mutating func add(_ number: Int, width: Int = 1) {
    var scale = 1
    var digits = 1
    while digits < width || number / scale >= 10 {
      scale *= 10
      digits += 1
    }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}

/// Makes text of records; a format is one of these.
protocol RecordWriter {
  /// What stands in front of the first record.
  var opening: [UInt8] { get }
  /// What stands behind the last record.
  var closing: [UInt8] { get }
  /// Adds a record to `text`; `isFirst` when none is in front of it.
  func write(_ cells: Cells, isFirst: Bool, to text: inout [UInt8])
}
