/// Fills a record from a row that `TableText` wrote.
enum TypedRow {
  /// Replaces the fields of `record` by those of the row, whose bytes begin at `start` of `bytes`.
  static func fill(
    _ record: inout Record, _ tokenizer: CSVTokenizer, _ bytes: [UInt8], from start: Int
  ) {
    record.arena.removeAll(keepingCapacity: true)
    record.nodes.removeAll(keepingCapacity: true)
    record.nodes.append(Record.Node(.object, end: Int32(tokenizer.fields.count + 1)))
    var kinds: [TypedCells.Kind?] = []
    for (index, field) in tokenizer.fields.enumerated() {
      let raw = bytes[start + Int(field.start)..<start + Int(field.end)]
      // The range of a text without quotes in it begins behind the opening one.
      let isText =
        field.isQuoted || (field.start > 0 && bytes[raw.startIndex - 1] == .quotationMark)
      kinds.append(isText ? nil : TypedCells.Kind(raw))
      record.nodes.append(Record.Node(.text, end: Int32(index + 2)))
    }
    var ends: [Int32] = []
    for kind in TypedCells.Kind.allCases {
      for index in kinds.indices where kinds[index] == kind {
        let field = tokenizer.fields[index]
        let raw = bytes[start + Int(field.start)..<start + Int(field.end)]
        record.nodes[index + 1].text = record.append(kind.text(raw))
      }
      ends.append(Int32(record.arena.count))
    }
    record.typed = TypedCells(ends: ends)
    for index in kinds.indices where kinds[index] == nil {
      let field = tokenizer.fields[index]
      let range = start + Int(field.start)..<start + Int(field.end)
      let first = Int32(record.arena.count)
      if field.isQuoted {
        tokenizer.unquote(bytes.span.extracting(range), into: &record.arena)
      } else {
        record.arena.append(contentsOf: bytes[range])
      }
      record.nodes[index + 1].text = first..<Int32(record.arena.count)
    }
  }
}

extension TypedCells.Kind {
  /// What fields and conditions see of a cell.
  fileprivate func text(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .error, .boolean, .time: Array(raw)
    case .damaged, .percent, .number: DecimalText(raw)?.plain ?? Array(raw)
    }
  }
}
