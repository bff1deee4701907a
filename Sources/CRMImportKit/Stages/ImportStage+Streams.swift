import CRMCore
import CRMIntake
import Foundation

/// Streams of an extractor: which are read, and what it is given the next time.
extension ImportStage {
  /// Writes the states of extractors: only now, that what they cover is in the database.
  ///
  /// Nothing is written when a file was refused: its records would not come again.
  ///
  /// - Returns: What became of them, in words.
  func write(
    _ states: [(path: String, texts: [[UInt8]])], _ request: ImportRequest, _ report: Report
  ) throws -> [String] {
    try states.map { path, texts in
      if report.isRehearsal { return "\(path) is not written: nothing was loaded" }
      guard report.refusals.isEmpty else {
        return "\(path) is not written: a stream was refused, and its records must come again"
      }
      guard let text = texts.last else {
        return "\(path) is not written: the input has no state"
      }
      try OutputFile.write(text + [UInt8(ascii: "\n")], to: Glob.joined(request.folder, path))
      return "written: \(path)"
    }
  }
}

extension RunConfig.FileSpec {
  /// Why a stream is left out; nil when it is read.
  func whyPassedOver(_ location: InputLocation, of result: InputSearch.Result) -> String? {
    guard let stream = location.stream, streams[stream] == "none" else { return nil }
    return "left out with its \(result.records[stream] ?? 0) records, as was asked"
  }

  /// Streams that are named and that the input does not have.
  func absentStreams(of result: InputSearch.Result) -> [InputSearch.PassedOver] {
    streams.keys.filter { result.records[$0] == nil }.sorted().map { stream in
      .init(path: "\(path):\(stream)", reason: "the input has no such stream")
    }
  }
}

extension Mapping {
  /// - Throws: `mappingMismatch` when it reads another format than that of a sheet or stream.
  func check(reads location: InputLocation, shown: String) throws(Fault) {
    guard let found = location.format, let wanted = input.format, !wanted.reads(found) else {
      return
    }
    let name = found.isSheet ? "a sheet" : "a stream of JSON"
    throw Fault(
      .mappingMismatch, at: Position(shown),
      [.name: id, .reason: "it reads \(wanted.rawValue), and this is \(name)"])
  }

  /// Takes the marks by which extractors say that a record is gone for that.
  mutating func addStreamDeletion() {
    for index in emissions.indices where !emissions[index].isPartial {
      emissions[index].takeStreamDeletion()
    }
  }
}

extension Fault {
  /// The same fault; where no one mapping fits a stream, with what to do about it.
  func remedied(for location: InputLocation) -> Fault {
    guard let stream = location.stream, [.noMappingFits, .ambiguousMapping].contains(code) else {
      return self
    }
    var fault = self
    fault.facts[.remedy] =
      "name one with --stream \(stream)=ID, or leave it out with --stream \(stream)=none"
    return fault
  }
}
