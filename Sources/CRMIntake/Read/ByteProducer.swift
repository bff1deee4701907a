package import CRMCore

/// Makes the bytes of an input that do not stand in a file as they are: what is packed in an
/// archive, the rows of a sheet, the records of a stream.
package protocol ByteProducer: AnyObject {
  /// Writes bytes to the buffer, at most as many as it takes.
  ///
  /// - Returns: How many; 0 at the end.
  /// - Throws: `Fault` when the input as a whole cannot go on.
  func produce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int
  /// How many bytes there will be; nil when only reading tells.
  var size: Int? { get }
  /// What is worth knowing of an input that was read to its end.
  var notes: [ProducerNote] { get }
}

extension ByteProducer {
  package var size: Int? { nil }
  package var notes: [ProducerNote] { [] }
}

/// Something worth knowing of an input, and how often it occurs.
package struct ProducerNote: Sendable, Hashable {
  package let fault: Fault
  package let count: Int

  package init(_ fault: Fault, count: Int) {
    self.fault = fault
    self.count = count
  }
}

/// What the bytes of an input are.
package enum ByteForm: Sendable, Hashable {
  /// Whatever they show themselves to be.
  case unknown
  /// The rows of a sheet, as `TableText` writes them; the format is named in descriptions.
  case table(InputDescription.Format, sheet: String)
  /// The records of a stream, one JSON object a line.
  case stream
}

extension ByteForm {
  /// Whether the bytes are the rows of a sheet.
  var isTable: Bool { format != nil }

  /// The format of the file that a sheet stands in.
  package var format: InputDescription.Format? {
    guard case .table(let format, _) = self else { return nil }
    return format
  }

  /// The name of the sheet.
  package var sheet: String? {
    guard case .table(_, let sheet) = self else { return nil }
    return sheet
  }
}
