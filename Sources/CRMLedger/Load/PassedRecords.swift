import GRDB

/// Records that follow each other, the last time and now, and are as they were.
package struct PassedRecords: Sendable {
  /// The number of the first, the last time and now.
  package let former: Int
  package let record: Int
  /// How many lines later they begin than they did.
  package let lines: Int
  /// How many they are.
  package private(set) var count = 1

  package init(former: KnownRecords.Former, record: Int, line: Int) {
    self.former = former.number
    self.record = record
    lines = line - former.line
  }

  /// Takes up a record that follows those that are here; false for another.
  package mutating func take(_ former: KnownRecords.Former, record: Int, line: Int) -> Bool {
    guard former.number == self.former + count, record == self.record + count,
      line == former.line + lines
    else { return false }
    count += 1
    return true
  }

  /// Whether they stand elsewhere than they did.
  var isDisplaced: Bool { former != record || lines != 0 }
}

/// The rows of records that are passed over.
struct FormerRows {
  /// The file whose records they are.
  let file: Int64
  /// By number of the record less one.
  private let rows: [UInt32]
  /// Whether the file that is imported is another one, to which all of them follow.
  private let followAll: Bool
  /// Records that stand elsewhere now, in the order of the last time.
  private var displaced: [PassedRecords] = []
  /// How many records are passed over.
  private(set) var count = 0

  /// Rows that `file` states, of which an import of the file `now` passes over some.
  init(of file: Int64, _ rows: [UInt32], now: Int64) {
    self.file = file
    self.rows = rows
    followAll = file != now
  }

  /// The row of a record.
  func row(of former: Int) -> UInt32 { rows[former - 1] }

  /// The rows of records that are passed over.
  mutating func pass(_ records: PassedRecords) -> ArraySlice<UInt32> {
    count += records.count
    if followAll || records.isDisplaced { displaced.append(records) }
    return rows(of: records)
  }

  private func rows(of records: PassedRecords) -> ArraySlice<UInt32> {
    rows[records.former - 1..<records.former - 1 + records.count]
  }

  /// Brings the rows to where their records stand now; true when there are any.
  ///
  /// A row that another file states by now stays there, as it did when its record lost to that one.
  ///
  /// - Throws: `StaleMemory` for such a row when the records are those of an earlier export: against
  ///   the one at hand that other file has not stood yet.
  func follow(_ db: Database, in table: LoadTable, to now: Int64) throws -> Bool {
    guard !displaced.isEmpty else { return false }
    let update = try RawStatement(
      db,
      """
      UPDATE OR FAIL \(table.name)
      SET file_id = \(now), record_no = record_no + ?3, line = line + ?4
      WHERE id BETWEEN ?1 AND ?2 AND file_id = \(file) AND NOT is_partial
      """)
    var found = 0
    for records in displaced {
      try update.bind(3, records.record - records.former)
      try update.bind(4, records.lines)
      for range in Self.ranges(rows(of: records)) {
        try update.bind(1, range.lowerBound)
        try update.bind(2, range.upperBound)
        try update.step()
        found += db.changesCount
      }
    }
    guard !followAll || found == count else { throw StaleMemory() }
    return true
  }

  /// Rows that follow each other in the table, together.
  private static func ranges(_ rows: ArraySlice<UInt32>) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for row in rows.map(Int.init) {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    return ranges
  }
}

/// Numbers from 0 on, a bit each.
struct NumberSet {
  private var bits: [UInt64] = []

  /// False when the number was in the set already.
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number & 63)
    let word = number >> 6
    if word >= bits.count {
      bits += repeatElement(0, count: max(word + 1 - bits.count, bits.count))
    }
    guard bits[word] & bit == 0 else { return false }
    bits[word] |= bit
    return true
  }
}
