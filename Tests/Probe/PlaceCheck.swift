import CRMCore
import CRMIntake

/// An input as the UTF-8 text in which readers count their offsets.
struct DecodedText {
  let input: [UInt8]
  let encoding: TextEncoding
  /// The length of the byte order mark.
  let mark: Int
  let text: [UInt8]
  /// Whether U+FFFD stands in the text for bytes of the file.
  let isRepaired: Bool

  init(_ input: [UInt8], _ description: InputDescription, _ options: InputOptions) {
    self.input = input
    let guess = EncodingGuess(
      head: input, label: options.encoding.flatMap { TextEncoding(label: $0) })
    (encoding, mark) = (guess.encoding, guess.mark)
    isRepaired = description.format == .xml && options.invalidBytes == .replace
    var text: [UInt8] = []
    var transcoder = Transcoder(guess.encoding)
    transcoder.decode(input[guess.mark...], isLast: true, into: &text)
    self.text = isRepaired ? Array(String(decoding: text, as: UTF8.self).utf8) : text
  }

  /// Whether `raw` stands in the file where the offset in the text says.
  func holds(_ raw: [UInt8], at offset: Int) -> Bool {
    guard !isRepaired else { return raw.isEmpty || input.firstRange(of: raw) != nil }
    let start = mark + Transcoder.encode(text[..<offset], as: encoding).count
    return input[min(start, input.count)...].starts(with: raw)
  }

  /// The number of the line on which an offset stands; a lone carriage return ends a line of CSV.
  func line(at offset: Int, isTable: Bool) -> Int {
    var line = 1
    for index in 0..<offset {
      if text[index] == 0x0A { line += 1 }
      guard isTable, text[index] == 0x0D else { continue }
      if index + 1 == text.count || text[index + 1] != 0x0A { line += 1 }
    }
    return line
  }
}

/// Whether the records of a reading stand where they say, and account for the text.
struct PlaceCheck {
  private(set) var findings: [String] = []
  private let text: DecodedText
  private let framing: [UInt8]?

  init(
    _ reading: Reading, _ text: DecodedText, _ description: InputDescription,
    _ options: InputOptions
  ) {
    self.text = text
    framing = Self.framing(description)
    var before = framing != nil && description.format != .csv ? 0 : nil as Int?
    let isHeadless = options.header == .none && description.format == .csv
    if isHeadless, !text.text.starts(with: Array("sep=".utf8)) { before = 0 }
    var last = 0
    for (index, step) in reading.steps.enumerated() {
      check(step, after: last, index + 1, description.format)
      if step.range.lowerBound >= last, let start = before {
        checkGap(start..<step.range.lowerBound)
      }
      last = max(last, step.range.upperBound)
      before = Self.isEarly(step) ? nil : last
    }
    guard reading.fault == nil, let start = before, !isNull else { return }
    checkGap(start..<text.text.count)
  }

  /// Whether the document is `null`, which says that there are no records.
  private var isNull: Bool {
    text.text.split { framing?.contains($0) ?? false } == [Array("null".utf8)[...]]
  }

  /// Rows that a rule leaves out may stand in front of the header.
  private static func isEarly(_ step: ProbeStep) -> Bool {
    if case .skip = step.outcome { true } else { false }
  }

  private static func framing(_ description: InputDescription) -> [UInt8]? {
    switch (description.format, description.recordPath) {
    case (.csv, _): Array("\r\n".utf8)
    case (.jsonl, _): Array(" \t\r\n".utf8)
    case (.json, "$"), (.json, "$[*]"): Array(" \t\r\n,[]".utf8)
    default: nil
    }
  }

  private mutating func check(
    _ step: ProbeStep, after last: Int, _ number: Int, _ format: InputDescription.Format
  ) {
    if step.number != number { findings.append("\(step) is number \(number)") }
    guard step.range.lowerBound >= last, step.range.upperBound <= text.text.count else {
      findings.append("\(step) follows \(last) in \(text.text.count)")
      return
    }
    let line = text.line(at: step.range.lowerBound, isTable: format == .csv)
    if step.line != line { findings.append("\(step) begins on line \(line)") }
    if !text.holds(step.raw, at: step.range.lowerBound) {
      findings.append("the bytes of \(step) are not those of the file")
    }
    let whole = Transcoder.encode(text.text[step.range], as: text.encoding).count
    if !text.isRepaired, Self.isWhole(step), step.raw.count != whole {
      findings.append("\(step) has \(step.raw.count) bytes of \(whole)")
    }
  }

  /// Whether all bytes of the record are kept.
  private static func isWhole(_ step: ProbeStep) -> Bool {
    if case .reject(let code) = step.outcome { !code.isOverCap } else { true }
  }

  private mutating func checkGap(_ gap: Range<Int>) {
    guard let framing, let byte = text.text[gap].first(where: { !framing.contains($0) }) else {
      return
    }
    findings.append("byte \(byte) in \(gap) belongs to no record")
  }
}
