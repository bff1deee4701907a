import CRMCore
import CRMIntake
import CRMLedger
import Foundation

/// Carries the records of one input through its mapping into the loader.
///
/// One thread reads and maps; the caller's, which owns the database, writes.
struct Transfer {
  let load: FileLoad
  private let mapper: Mapper

  init(_ reader: any RecordReader, run: PlanRun, load: FileLoad) {
    self.load = load
    mapper = Mapper(reader, run, load.remembersRecords ? load.known : nil)
  }

  /// The member of the input that tells of a next page, once all is read.
  var nextPage: String? { mapper.reader.nextPage }
  /// The member of the input that tells of errors beside the records.
  var complaint: String? { mapper.reader.complaint }
  /// Whether the input itself says that it has no data.
  var isVoid: Bool { mapper.reader.isVoid }

  /// Parcels that go round between the threads.
  private static let parcels = 4
  /// Records after which progress is told.
  private static let stride = 50_000
  /// What nested JSON and XML need at their deepest, many times over.
  private static let stackBytes = 8 << 20

  /// Why the dates of the input `file` cannot be trusted, once all is read.
  func orderFault(in file: String) -> Fault? { mapper.run.orderFault(in: file) }

  /// Reads to the end of the input.
  func all(progress: (Int) -> Void) throws {
    let handover = Handover((0..<Self.parcels).map { _ in Parcel() })
    let mapper = mapper
    let thread = Thread { mapper.fill(handover) }
    thread.stackSize = Self.stackBytes
    thread.start()
    defer { handover.cancel() }
    var count = 0
    while let parcel = try handover.takeFull() {
      try Interruption.check()
      try write(parcel)
      let told = count / Self.stride
      count += parcel.records
      if count / Self.stride > told { progress(count) }
      parcel.clear()
      handover.giveBack(parcel)
    }
    if let known = mapper.known { load.remember(known.notes) }
    for (note, count) in mapper.run.notes.sorted(by: {
      $0.key.order.lexicographicallyPrecedes($1.key.order)
    }) {
      load.note(note.severity, note.fault, count: count)
    }
  }

  private func write(_ parcel: Parcel) throws {
    try load.add(parcel.batch)
    load.accepted(records: parcel.accepted)
    for records in parcel.passed { try load.passOver(records) }
    if let first = parcel.firstRecord { try load.remember(parcel.remembered, from: first) }
    for (reason, count) in parcel.skipped { load.skip(reason, count: count) }
    for reject in parcel.rejects {
      try load.reject(
        reject.fault, record: reject.record, line: reject.line, column: reject.column,
        value: reject.value, raw: reject.raw)
    }
  }
}

/// What became of some records that follow each other.
private final class Parcel {
  var batch = Batch()
  /// Records whose rows are in the batch.
  var accepted = 0
  /// Records that are as they were the last time, and were not mapped.
  var passed: [PassedRecords] = []
  var skipped: [String: Int] = [:]
  var rejects: [Reject] = []
  var records = 0
  /// The number of the first record, when they are remembered, and what is of each.
  var firstRecord: Int?
  var remembered: [FileLoad.Remembered] = []
  private var rejectedBytes = 0

  struct Reject {
    var fault: Fault
    var record: Int
    var line: Int
    var column: String?
    var value: String?
    var raw: [UInt8]
  }

  /// Rows, and bytes of rows or rejects, that make a parcel full.
  private static let rows = 2048
  private static let bytes = 2 << 20

  func isFull(_ batch: Batch) -> Bool {
    batch.rows.count >= Self.rows || batch.arena.count >= Self.bytes
      || rejectedBytes >= Self.bytes || records >= 2 * Self.rows
  }

  func reject(_ reject: Reject) {
    rejects.append(reject)
    rejectedBytes += reject.raw.count
  }

  func clear() {
    batch.removeAll()
    accepted = 0
    passed.removeAll(keepingCapacity: true)
    firstRecord = nil
    remembered.removeAll(keepingCapacity: true)
    skipped = [:]
    rejects = []
    records = 0
    rejectedBytes = 0
  }
}

/// The thread that reads and maps.
///
/// Others look at it only after it has ended.
private final class Mapper: @unchecked Sendable {
  private(set) var reader: any RecordReader
  private(set) var run: PlanRun
  /// The records of the last time; nil when they are not remembered.
  private(set) var known: KnownRecords?
  /// What the rows depend on beside the records.
  private let context: UInt64

  init(_ reader: any RecordReader, _ run: PlanRun, _ known: KnownRecords?) {
    self.reader = reader
    self.run = run
    self.known = known
    context = run.contextHash(of: reader.description)
  }

  /// Fills parcels until the input ends or nobody wants more.
  func fill(_ handover: Handover<Parcel>) {
    // Variables of its own: those of an object are checked for other accesses at every use.
    var (reader, run, known, record) = (reader, run, known, Record())
    let result = Result {
      while let parcel = handover.takeEmpty() {
        let isEnd = try parcel.fill(from: &reader, through: &run, &record, &known, context)
        handover.give(parcel)
        if isEnd { return }
      }
    }
    self.reader = reader
    self.run = run
    self.known = known
    // The last: whoever waits for it looks at what is above.
    handover.finish(result)
  }
}

extension Parcel {
  /// Takes records until it is full; true at the end of the input.
  fileprivate func fill(
    from reader: inout any RecordReader, through run: inout PlanRun, _ record: inout Record,
    _ known: inout KnownRecords?, _ context: UInt64
  ) throws -> Bool {
    var batch = Batch()
    var remembered: [FileLoad.Remembered] = []
    swap(&batch, &self.batch)
    swap(&remembered, &self.remembered)
    defer {
      swap(&batch, &self.batch)
      swap(&remembered, &self.remembered)
    }
    while !isFull(batch) {
      var hash: UInt64 = 0
      var former: KnownRecords.Former?
      let step =
        known == nil
        ? try reader.next(&record)
        : try reader.next(&record) { bytes in
          hash = KnownRecords.hash(ofBytes: bytes, in: context)
          former = known?.find(hash)
          return former != nil
        }
      if case .end = step { return true }
      records += 1
      var notes = former?.notes
      if let former { passOver(record, former, &run) }
      if let step { notes = take(step, &record, from: reader, through: &run, into: &batch) }
      guard known != nil else { continue }
      if firstRecord == nil { firstRecord = record.number }
      let mark = notes.flatMap { known?.mark(hash, $0) } ?? 0
      remembered.append(.init(mark: mark, line: record.line, former: former?.number))
    }
    return false
  }

  /// Takes a record that is to be mapped, or what stands in its place; gives what is worth knowing of
  /// one that gave rows.
  private func take(
    _ step: ReadStep, _ record: inout Record, from reader: any RecordReader,
    through run: inout PlanRun, into batch: inout Batch
  ) -> [PlanRun.Note]? {
    switch step {
    case .record:
      return map(&record, from: reader, through: &run, into: &batch) ? run.recordNotes : nil
    case .skip(let reason): skipped[reason, default: 0] += 1
    case .reject(let fault): reject(fault, nil, nil, record, reader)
    case .end: break
    }
    return nil
  }

  private func passOver(
    _ record: Record, _ former: KnownRecords.Former, _ run: inout PlanRun
  ) {
    run.count(former.notes)
    let last = passed.indices.last
    guard let last, passed[last].take(former, record: record.number, line: record.line) else {
      passed.append(PassedRecords(former: former, record: record.number, line: record.line))
      return
    }
  }

  /// Maps a record; true when it gave rows.
  private func map(
    _ record: inout Record, from reader: any RecordReader, through run: inout PlanRun,
    into batch: inout Batch
  ) -> Bool {
    switch run.map(&record, into: &batch) {
    case .accepted:
      accepted += 1
      return true
    case .skipped(let reason): skipped[reason, default: 0] += 1
    case .rejected(let fault, let column, let value):
      reject(fault, column, value, record, reader)
    }
    return false
  }

  private func reject(
    _ fault: Fault, _ column: String?, _ value: String?, _ record: Record,
    _ reader: any RecordReader
  ) {
    reject(
      Reject(
        fault: fault, record: record.number, line: record.line, column: column, value: value,
        raw: reader.completeBytes()))
  }
}

extension PlanRun.Note {
  fileprivate var order: [String] { [code.rawValue, column, found ?? ""] }

  /// The note as a fault, for the one place that makes sentences.
  fileprivate var fault: Fault {
    var fault = Fault(code, [.name: column])
    fault.facts[.found] = found
    if code == .badValueDropped { fault.facts[.reason] = found }
    return fault
  }

  fileprivate var severity: FindingCount.Severity {
    switch code {
    case .unlistedValue, .assumedZone, .ambiguousHour, .skippedHour, .badPhone: .note
    default: .warning
    }
  }
}
