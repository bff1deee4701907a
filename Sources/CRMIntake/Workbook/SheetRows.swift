import CRMCore

/// What the sheets of all workbooks have in common: their cells become rows of text and values.
class SheetRows: WorkbookEvents {
  /// The rows so far.
  final var rows = TableText()
  /// Rows that a person does not see, and ranges of cells that are one.
  final var hiddenRows = 0
  final var mergedCells = 0

  final func beginRow(_ row: Int) {
    write { rows throws(Fault) in try rows.begin(row: row) }
  }

  final func add(_ content: SheetContent, column: Int) {
    write { rows throws(Fault) in
      switch content {
      case .nothing: break
      case .text(let text): try rows.text(text, column: column)
      case .value(let text): try rows.value(text, column: column)
      case .missing: throw Fault(.malformed, [.reason: "a cell refers to a text that is not there"])
      }
    }
  }

  private func write(_ work: (inout TableText) throws(Fault) -> Void) {
    do throws(Fault) { try work(&rows) } catch { end(with: error) }
  }
}

/// The rows of a sheet, as its XML is read.
final class SheetProducer: ByteProducer {
  private let events: SheetRows
  /// Reads one more piece of the XML; false at its end.
  private let pump: () throws(Fault) -> Bool
  private var ready: [UInt8] = []
  private var place = 0
  private var isFinished = false

  init(_ events: SheetRows, pump: @escaping () throws(Fault) -> Bool) {
    self.events = events
    self.pump = pump
  }

  func produce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    while place == ready.count {
      events.rows.take(into: &ready)
      place = 0
      guard ready.isEmpty, !isFinished else { break }
      // To the end of the document: one that is cut off behind the sheet is not to be trusted.
      isFinished = try !pump()
    }
    let count = min(buffer.count, ready.count - place)
    ready.withUnsafeBytes { ready in
      buffer.copyMemory(from: .init(rebasing: ready[place..<place + count]))
    }
    place += count
    return count
  }

  var notes: [ProducerNote] {
    [(Fault.Code.hiddenRows, events.hiddenRows), (.mergedCells, events.mergedCells)]
      .filter { $0.1 > 0 }.map { ProducerNote(Fault($0.0), count: $0.1) }
  }
}
