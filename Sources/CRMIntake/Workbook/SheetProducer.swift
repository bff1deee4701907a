import CRMCore

/// The rows of a sheet, as its XML is read.
final class SheetProducer: ByteProducer {
  private let part: WorkbookPart
  private let events: SheetEvents
  private var ready: [UInt8] = []
  private var place = 0

  init(_ archive: ZIPArchive, _ path: String, _ events: SheetEvents) throws(Fault) {
    self.events = events
    part = try WorkbookPart(archive, path, events)
  }

  func produce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    while place == ready.count {
      events.rows.take(into: &ready)
      place = 0
      guard ready.isEmpty else { break }
      guard try part.pump() else {
        events.rows.take(into: &ready)
        guard ready.isEmpty else { break }
        return 0
      }
    }
    let count = min(buffer.count, ready.count - place)
    ready.withUnsafeBytes { ready in
      buffer.copyMemory(from: .init(rebasing: ready[place..<place + count]))
    }
    place += count
    return count
  }

  var notes: [ProducerNote] {
    var notes: [ProducerNote] = []
    if events.hiddenRows > 0 {
      notes.append(ProducerNote(Fault(.hiddenRows), count: events.hiddenRows))
    }
    if events.mergedCells > 0 {
      notes.append(ProducerNote(Fault(.mergedCells), count: events.mergedCells))
    }
    return notes
  }
}
