package import CRMCore
package import CRMIntake

/// Reads an input in pieces of several sizes, and checks what must hold whatever its bytes are.
///
/// - The pieces make no difference.
/// - Records are numbered in order, stand one after the other, and begin on the line that they say.
/// - The raw bytes are those of the file.
/// - Between the records there is nothing but what frames them.
/// - The tape of a record is a tree over its arena, and all text in it is UTF-8.
package struct ReaderProbe {
  /// The sizes of the pieces that an input arrives in.
  package static let chunkSizes = [1 << 14, 1, 7]

  /// What is not as it must be; empty when all is well.
  package private(set) var findings: [String] = []
  /// What came of the input, read whole.
  package let reading: Reading

  package init(_ input: [UInt8], _ options: InputOptions) {
    reading = Reading(input, options, chunk: Self.chunkSizes[0])
    for chunk in Self.chunkSizes.dropFirst() {
      let other = Reading(input, options, chunk: chunk)
      guard other != reading, options.format != .xml || !other.breaksOff(like: reading)
      else { continue }
      findings.append("in pieces of \(chunk): \(reading.difference(from: other))")
    }
    findings += reading.tapeFindings
    guard let description = reading.description else { return }
    let text = DecodedText(input, description, options)
    findings += PlaceCheck(reading, text, description, options).findings
  }
}

/// What came of reading an input in pieces of one size.
package struct Reading: Equatable {
  package private(set) var steps: [ProbeStep] = []
  package private(set) var columns: [String] = []
  package private(set) var description: InputDescription?
  /// Why the input as a whole could not go on.
  package private(set) var fault: Fault.Code?
  fileprivate private(set) var tapeFindings: [String] = []

  package init(_ input: [UInt8], _ options: InputOptions, chunk: Int) {
    let source = ByteSource(bytes: input, name: "in", chunk: chunk)
    do throws(Fault) {
      var reader = try openReader(source: source, options: options)
      (columns, description) = (reader.columns, reader.description)
      var record = Record()
      while try take(&reader, &record) {}
    } catch {
      fault = error.code
    }
  }

  private mutating func take(
    _ reader: inout any RecordReader, _ record: inout Record
  ) throws(Fault) -> Bool {
    var step = ProbeStep()
    switch try reader.next(&record) {
    case .end: return false
    case .skip(let rule): step.outcome = .skip(rule)
    case .reject(let fault): step.outcome = .reject(fault.code)
    case .record:
      if let finding = TapeCheck(record, columns, isTable: description?.format == .csv).finding {
        tapeFindings.append("record \(record.number): \(finding)")
      } else {
        step.content = record.flattened
      }
    }
    (step.number, step.line) = (record.number, record.line)
    (step.range, step.raw) = (reader.textRange, reader.rawBytes())
    steps.append(step)
    return true
  }

  /// Whether both break off at the same place of an XML document that has several reasons for it.
  ///
  /// Which is told first depends on the pieces: libxml2 looks at the characters of a CDATA section only
  /// when it ends, or three hundred at a time, and at a document type when it is whole.
  fileprivate func breaksOff(like other: Reading) -> Bool {
    var same = other
    same.fault = fault
    let reasons: Set<Fault.Code?> = [.malformed, .fileTruncated, .entityDeclared]
    return same == self && reasons.isSuperset(of: [fault, other.fault])
  }

  /// Where two readings part.
  package func difference(from other: Reading) -> String {
    if let index = zip(steps, other.steps).enumerated().first(where: { $0.1.0 != $0.1.1 })?.offset {
      return "\(steps[index]) is \(other.steps[index])"
    }
    let ends = [self, other].map { reading in
      "\(reading.steps.count) steps, \(reading.fault?.rawValue ?? "no fault")"
    }
    return ends.joined(separator: " against ")
  }
}

/// One step of a reader.
package struct ProbeStep: Equatable {
  package enum Outcome: Equatable {
    case record
    case reject(Fault.Code)
    case skip(String)
  }

  package var number = 0
  package var line = 0
  package var outcome = Outcome.record
  /// Where the record stands in the decoded text.
  package var range = 0..<0
  package var raw: [UInt8] = []
  /// The tree of the record, written out.
  package var content: [UInt8] = []
}

extension ProbeStep: CustomStringConvertible {
  package var description: String {
    "[\(number) line \(line) \(outcome) \(range) \(String(decoding: content.prefix(80), as: UTF8.self))]"
  }
}
