/// The members of a JSON object as they stand in a text, found without reading their values.
struct JSONMembers {
  private let text: ArraySlice<UInt8>
  private(set) var all: [(key: [UInt8], value: ArraySlice<UInt8>)] = []

  /// Finds the members; nil for what is no object, or goes on behind it.
  init?(_ text: ArraySlice<UInt8>) {
    self.text = text
    var place = skipBlank(text.startIndex)
    guard byte(place) == UInt8(ascii: "{") else { return nil }
    place = skipBlank(place + 1)
    while byte(place) != UInt8(ascii: "}") {
      guard byte(place) == .quotationMark, let end = skipValue(place) else { return nil }
      let colon = skipBlank(end)
      let start = skipBlank(colon + 1)
      guard byte(colon) == UInt8(ascii: ":"), let stop = skipValue(start) else { return nil }
      all.append((Array(text[place + 1..<end - 1]), text[start..<stop]))
      place = skipBlank(stop)
      guard byte(place) == UInt8(ascii: ",") else { break }
      place = skipBlank(place + 1)
    }
    guard byte(place) == UInt8(ascii: "}"), skipBlank(place + 1) == text.endIndex else {
      return nil
    }
  }

  /// The value of a member; the last counts when there are several.
  subscript(key: StaticString) -> ArraySlice<UInt8>? {
    let wanted = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return all.last { $0.key.elementsEqual(wanted) }?.value
  }

  /// The text of a member that is a string.
  func string(_ key: StaticString) -> String? {
    guard let value = self[key], value.first == .quotationMark, value.count >= 2 else { return nil }
    guard value.contains(.backslash) else {
      return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
    }
    let bytes = Array("{\"v\":".utf8) + value + Array("}".utf8)
    var options = InputOptions()
    options.format = .jsonl
    var record = Record()
    guard
      var reader = try? openReader(source: ByteSource(bytes: bytes, name: ""), options: options),
      case .record? = try? reader.next(&record), record.nodes.count > 1
    else { return nil }
    return String(decoding: record.bytes(record.nodes[1].text), as: UTF8.self)
  }

  private func byte(_ place: Int) -> UInt8? {
    place < text.endIndex ? text[place] : nil
  }

  private func skipBlank(_ place: Int) -> Int {
    guard place < text.endIndex else { return text.endIndex }
    return text[place...].firstIndex { !$0.isBlank } ?? text.endIndex
  }

  private func skipValue(_ place: Int) -> Int? {
    guard place < text.endIndex else { return nil }
    var skip = JSONSkip()
    let rest = text[place...]
    let (count, isDone) = skip.next(rest.span)
    return isDone ? place + count : nil
  }
}
