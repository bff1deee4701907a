package import CRMCore

/// Rows for the database, as a mapping makes them: typed cells over one arena of UTF-8 bytes.
///
/// A batch is filled, handed over and emptied again, so that mapping allocates nothing per row. All
/// rows of one record stand together, in the order of the emissions.
package struct Batch {
  /// The bytes that text cells point into.
  package var arena: [UInt8] = []
  /// The cells of all rows, one after the other.
  package var cells: [Cell] = []
  /// The rows in the order of the records.
  package var rows: [Row] = []
  /// Where the text of the record at hand begins in the arena, and how long it is.
  private var recordStart: Int32 = 0
  private var recordLength: Int32 = 0

  package init() {}

  /// Takes over the text of a record, so that cells which are parts of it need no copy of their own.
  mutating func begin(_ record: borrowing Record) {
    recordStart = Int32(arena.count)
    recordLength = Int32(record.arena.count)
    arena.append(record.arena.span)
  }

  /// Where a text of the record at hand is in the arena; what functions made of it is appended.
  @inline(__always)
  mutating func append(_ range: Range<Int32>, of record: borrowing Record) -> Range<Int32> {
    guard range.upperBound <= recordLength else {
      return append(record.arena.span.extracting(range.asInt))
    }
    return range.lowerBound &+ recordStart..<range.upperBound &+ recordStart
  }

  /// Empties the batch, keeping its memory.
  package mutating func removeAll() {
    arena.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// A value ready for a SQLite column.
  package enum Cell: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    /// A range of the arena.
    case text(Range<Int32>)
  }

  /// One row: what one emission made of one record.
  package struct Row: Sendable {
    /// Index into the plan's `shapes`.
    package var shape: Int
    /// 1-based number and first line of the record.
    package var record: Int
    package var line: Int
    /// The external id: never empty.
    package var key: Range<Int32>
    package var isDeleted = false
    package var isTest = false
    /// JSON of unclaimed columns, the canonical `identity`, and a lead's `person_identity`.
    package var extra: Cell = .null
    package var identity: Cell = .null
    package var personIdentity: Cell = .null
    /// The first of its `shape.columns.count` cells.
    package var firstCell: Int

    package init(shape: Int, record: Int, line: Int, key: Range<Int32>, firstCell: Int) {
      self.shape = shape
      self.record = record
      self.line = line
      self.key = key
      self.firstCell = firstCell
    }
  }
}

/// What the rows of one emission have in common.
package struct EmissionShape: Sendable {
  /// The entity whose table they go to.
  package let entity: Entity
  /// True when the file only mentions the record: its values fill what no primary row gave.
  package let isPartial: Bool
  /// The stored columns that the cells fill, in order; virtual ones are left out, and every other
  /// stored column of the entity that is not listed is null.
  package let columns: [StoredColumn]
  /// How references are looked up, by the name of the `_ref` column; by id when it is not listed.
  package let references: [String: ReferenceRule]

  package init(
    entity: Entity, isPartial: Bool, columns: [StoredColumn], references: [String: ReferenceRule]
  ) {
    self.entity = entity
    self.isPartial = isPartial
    self.columns = columns
    self.references = references
  }
}

/// How the text of a reference finds its record.
package struct ReferenceRule: Sendable, Hashable {
  /// By which column of the referenced entity.
  package enum By: String, Sendable, CaseIterable {
    case id, name, email, domain
    case registrationId = "registration_id"
  }
  /// What happens when there is no such record.
  package enum Missing: String, Sendable, CaseIterable {
    /// The row that refers keeps its text, and a finding says so.
    case null
    /// A partial record with that id is made.
    case stub
    /// The record that refers is a reject.
    case reject
  }
  package var by = By.id
  package var onMissing = Missing.null

  package init(by: By = .id, onMissing: Missing = .null) {
    self.by = by
    self.onMissing = onMissing
  }
}
