import CRMCore

/// Reading the cells of a sheet that are values: they mean the same whatever the mapping's formats.
extension FieldReader {
  private static let isoDates = DateFormats(["iso"].compactMap { try? DateFormat($0) })

  /// Reads a value; nil when it is to be read like a text.
  func readTyped(
    _ range: Range<Int32>, of record: borrowing Record, into batch: inout Batch, _ cells: FieldCells
  ) -> Outcome? {
    let text = record.arena.span.extracting(range.asInt)
    switch record.typed.kind(of: range) {
    case .error: return .failed(.errorCell, expected: nil)
    case .damaged:
      if case .id = kind { return .failed(.damagedId, expected: nil) }
      if case .salesforceId = kind { return .failed(.damagedId, expected: nil) }
      return readNumber(text, of: record, into: &batch, cells, isPercent: false)
    case .number: return readNumber(text, of: record, into: &batch, cells, isPercent: false)
    case .percent: return readNumber(text, of: record, into: &batch, cells, isPercent: true)
    case .boolean:
      guard case .boolean = kind else { return nil }
      batch.cells[cells.first] = .integer(text[0] == UInt8(ascii: "T") ? 1 : 0)
      return .read
    case .time:
      guard case .time = kind else { return nil }
      return time(text, times.reading(Self.isoDates), &batch, cells)
    case nil: return nil
    }
  }

  /// Reads a number, which has neither groups nor another decimal mark than the point.
  private func readNumber(
    _ text: Span<UInt8>, of record: borrowing Record, into batch: inout Batch, _ cells: FieldCells,
    isPercent: Bool
  ) -> Outcome? {
    switch kind {
    case .integer:
      return number(numbers.plain.integer(text).map { .integer($0) }, .badInteger, &batch, cells)
    case .whole: return whole(text, numbers.plain, &batch, cells)
    case .decimal:
      // What is shown as 12.5 % is 0.125 already.
      let plain = isPercent && numbers.scale == .minor ? NumberReader() : numbers.plain
      return decimal(text, plain, &batch, cells)
    case .money: return money(text, numbers.plain, of: record, &batch, cells)
    case .real(let countsHundredths):
      let real = numbers.plain.real(text).map { reading in
        Batch.Cell.real(countsHundredths && !isPercent ? reading.value / 100 : reading.value)
      }
      return number(real, .badNumber, &batch, cells)
    case .rate: return rate(text, .plain, &batch, cells)
    default: return nil
    }
  }
}

extension NumberReader {
  /// The same reader for plain numbers.
  var plain: NumberReader {
    var plain = self
    (plain.format, plain.alternatives, plain.suffixes) = (.plain, [], false)
    return plain
  }
}

extension FieldReader.TimeReader {
  /// The same reader with other formats.
  fileprivate func reading(_ formats: DateFormats) -> FieldReader.TimeReader {
    FieldReader.TimeReader(
      formats, text, isAnchored: isAnchored, isDate: isDate, assumesZone: assumesZone,
      expected: expected, lastDayOf: lastDayOf)
  }
}

extension Record {
  /// Why a text is no key.
  func noKey(_ key: Range<Int32>) -> Fault {
    var fault = Fault(.damagedId, [.name: "key"])
    switch typed.kind(of: key) {
    case .error: fault.code = .errorCell
    case .damaged:
      fault.facts[.reason] =
        "a number in a spreadsheet keeps fifteen digits, and none of those that 1.23E+11 hides; "
        + "format the column as text before the ids come in"
    default: break
    }
    return fault
  }
}
