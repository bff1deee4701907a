package import CRMCore

/// Opens the file at `path` for reading, `-` for standard input.
package func openReader(
  path: String, options: InputOptions = InputOptions()
) throws(Fault) -> any RecordReader {
  try openReader(source: try InputLocation(path).open(), options: options)
}

/// Makes a reader for an input, finding out what the options leave open.
///
/// - Throws: `Fault` when the input is empty, binary, not in its encoding, an error answer, or has
///   no place where the options say that records are.
package func openReader(
  source: ByteSource, options: InputOptions = InputOptions()
) throws(Fault) -> any RecordReader {
  let options = options.fitting(source.form)
  let opening = try Opening(source, options)
  switch options.format ?? opening.format {
  case .csv, .xlsx, .spreadsheetml:
    let table = try CSVReader(opening, options)
    guard let rule = options.carry else { return table }
    return try CarryReader(table, rule)
  // What a mapping reads as JSON may come in lines.
  case .json: return try JSONReader(opening, options, isLines: opening.format == .jsonl)
  case .jsonl: return try JSONReader(opening, options, isLines: true)
  case .xml: return try XMLReader(opening, options)
  }
}

/// What the first bytes of an input tell, before anything of it is read.
struct Opening {
  let window: TextWindow
  let encoding: EncodingGuess
  /// The text at the start of the input, without its byte order mark.
  let sample: [UInt8]
  /// Whether the sample is all there is.
  let isWhole: Bool
  let form: ByteForm

  init(_ source: ByteSource, _ options: InputOptions) throws(Fault) {
    form = source.form
    let head = try source.head()
    let label = try Self.label(options.encoding, source.name)
    encoding = EncodingGuess(head: head, label: label)
    if form == .unknown, let reason = binaryReason(of: head, isWide: encoding.encoding.isWide) {
      throw Fault(.fileBinary, at: Position(source.name), [.reason: reason])
    }
    source.skip(encoding.mark)
    isWhole = head.count < ByteSource.headBytes
    var sample: [UInt8] = []
    var transcoder = Transcoder(encoding.encoding)
    transcoder.decode(head[encoding.mark...], isLast: isWhole, into: &sample)
    self.sample = sample
    guard !isWhole || !sample.allSatisfy(\.isBlank) else {
      throw Fault(.fileEmpty, at: Position(source.name))
    }
    window = TextWindow(source, encoding: encoding.encoding)
  }

  private static func label(_ name: String?, _ file: String) throws(Fault) -> TextEncoding? {
    guard let name, name.lowercased() != "auto" else { return nil }
    if let encoding = TextEncoding(label: name) { return encoding }
    throw Fault(
      .unknownName, at: Position(file), [.name: name, .expected: "encoding"])
  }

  /// The format that the first byte that is not blank tells.
  var format: InputDescription.Format {
    switch sample.first(where: { !$0.isBlank }) {
    case UInt8(ascii: "<"): .xml
    case UInt8(ascii: "["): .json
    case UInt8(ascii: "{"): JSONEnvelope(sample).isLines ? .jsonl : .json
    default: .csv
    }
  }

  func describe(_ format: InputDescription.Format) -> InputDescription {
    InputDescription(
      format: format, encoding: encoding.encoding.rawValue, encodingEvidence: encoding.evidence,
      hasBOM: encoding.mark > 0)
  }
}

extension InputOptions {
  /// The options as they hold for an input of that form: the program has written a sheet's rows and
  /// a stream's records itself.
  func fitting(_ form: ByteForm) -> InputOptions {
    var options = self
    switch form {
    case .unknown: return self
    case .table:
      options.format = .csv
      (options.delimiter, options.quote, options.escape) = (UInt8(ascii: ","), .quotationMark, nil)
    case .stream:
      options.format = .jsonl
      options.records = nil
    }
    options.encoding = TextEncoding.utf8.rawValue
    return options
  }
}
