import CRMCore
import CRMIntake
import CRMLedger

/// Carries the records of one input through its mapping into the loader, batch by batch.
struct Transfer {
  var run: PlanRun
  let load: FileLoad
  private var batch = Batch()
  private var accepted = 0

  /// Rows after which a batch is handed over.
  private static let batchRows = 2048
  /// Bytes after which a batch is handed over.
  private static let batchBytes = 4 << 20
  /// Records after which progress is told.
  private static let stride = 50_000

  init(run: PlanRun, load: FileLoad) {
    self.run = run
    self.load = load
  }

  /// Reads to the end of the input.
  mutating func all(
    of reader: inout any RecordReader, progress: (Int) -> Void
  ) throws {
    var record = Record()
    var count = 0
    reading: while true {
      switch try reader.next(&record) {
      case .end: break reading
      case .skip(let reason): load.skip(reason)
      case .reject(let fault):
        try load.reject(
          fault, record: record.number, line: record.line, column: nil, value: nil,
          raw: reader.rawBytes())
      case .record: try take(&record, from: reader)
      }
      count += 1
      if count % Self.stride == 0 { progress(count) }
    }
    try handOver()
    for (note, count) in run.notes.sorted(by: {
      $0.key.order.lexicographicallyPrecedes($1.key.order)
    }) {
      load.note(note.severity, note.fault, count: count)
    }
  }

  private mutating func take(_ record: inout Record, from reader: any RecordReader) throws {
    switch run.map(&record, into: &batch) {
    case .accepted:
      accepted += 1
      if batch.rows.count >= Self.batchRows || batch.arena.count >= Self.batchBytes {
        try handOver()
      }
    case .skipped(let reason): load.skip(reason)
    case .rejected(let fault, let column, let value):
      try load.reject(
        fault, record: record.number, line: record.line, column: column, value: value,
        raw: reader.rawBytes())
    }
  }

  private mutating func handOver() throws {
    try load.add(batch)
    load.accepted(records: accepted)
    accepted = 0
    batch.removeAll()
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
    case .assumedZone, .ambiguousHour, .skippedHour, .badPhone: .note
    default: .warning
    }
  }
}
