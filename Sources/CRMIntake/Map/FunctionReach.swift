import CRMCore

/// What texts a function never gives.
extension FunctionCall {
  /// Why it never gives that text; nil when it may.
  func whyNever(_ text: [UInt8]) -> String? {
    if isStable, result(on: text) != text { return "'\(function.rawValue)' gives no such text" }
    if let reason = whyTooLong(text) { return reason }
    if givesNumbers, !Self.isNumber(text) { return "'\(function.rawValue)' gives a number" }
    return nil
  }

  /// Why what it gives never has that part; nil when it may.
  func whyNeverHolds(_ part: [UInt8]) -> String? {
    switch function {
    case .lower, .upper, .digits, .letters:
      // Each character becomes another one, whatever stands beside it.
      result(on: part) == part ? nil : "'\(function.rawValue)' gives no such text"
    default: whyTooLong(part)
    }
  }

  /// Whether a number comes out of it.
  var givesNumbers: Bool { function.signature.output == .number }

  /// Whether the function leaves alone what it has given.
  private var isStable: Bool {
    switch function {
    case .lower, .upper, .title, .trim, .collapse, .digits, .letters, .ascii, .domain: true
    default: false
    }
  }

  private func whyTooLong(_ text: [UInt8]) -> String? {
    guard let longest, String(decoding: text, as: UTF8.self).count > longest else { return nil }
    return
      "'\(function.rawValue)' gives no more than \(longest) character\(longest == 1 ? "" : "s")"
  }

  /// How many characters it gives at most, as far as that is said.
  private var longest: Int? {
    switch function {
    case .left, .right: numbers.first
    case .slice: numbers.count == 2 ? numbers[1] - numbers[0] + 1 : nil
    case .hash: 16
    default: nil
    }
  }

  /// Whether a text is a number as calculations write it, be it with a currency behind.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    guard let number = words.first, words.count <= 2 else { return false }
    return Decimal128(String(number), scale: 12) != nil
  }

  private func result(on text: [UInt8]) -> [UInt8] {
    var record = Record()
    let call = CompiledCall(self, operand: nil, reader: NumberReader())
    let value = record.run(
      [call], on: .text(record.append(text)), in: Scope(), nulls: .empty)
    return value.text.map { Array(record.arena[$0.asInt]) } ?? []
  }
}

/// What a field can never read of what its functions give.
extension Expression {
  /// The last function, when nothing that it gives is ever read as the field's type.
  func uselessFunction(for field: Mapping.Field) -> Function? {
    switch self {
    case .composite: nil
    case .first(let all): all.lazy.compactMap { $0.uselessFunction(for: field) }.first
    case .piped(_, let calls):
      calls.last { !$0.function.keepsKind }.flatMap { call in
        call.neverFills(field) || neverChooses(field) ? call.function : nil
      }
    }
  }

  /// Whether no value of a column of fixed values is ever given, in either letter case.
  private func neverChooses(_ field: Mapping.Field) -> Bool {
    guard field.type == .choice, case .enumeration(let ids) = field.column.type else {
      return false
    }
    return ids.allSatisfy { id in
      [id, id.uppercased(), id.prefix(1).uppercased() + id.dropFirst()].allSatisfy {
        whyNever(Array($0.utf8), nulls: [[]]) != nil
      }
    }
  }
}

extension FunctionCall {
  fileprivate func neverFills(_ field: Mapping.Field) -> Bool {
    switch function {
    case .hash, .domain: field.type.isNumber || field.type.isTime || field.type == .boolean
    case .letters: field.type.isNumber || field.type.isTime
    default: givesNumbers && field.type.isTime && !field.readsNumbers(counted: function == .count)
    }
  }
}

extension Function {
  /// Whether it gives the text that it takes, or one of the same kind.
  fileprivate var keepsKind: Bool {
    switch self {
    case .lower, .upper, .title, .trim, .collapse, .first, .last, .item, .unique, .sort,
      .containing:
      true
    default: false
    }
  }
}

extension FieldType {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal, .money, .percent, .real, .rate: true
    default: false
    }
  }

  fileprivate var isTime: Bool { self == .date || self == .timestamp }
}

extension Mapping.Field {
  /// Whether a format of its dates reads bare numbers, as those of epochs and of whole digits do.
  fileprivate func readsNumbers(counted: Bool) -> Bool {
    let formats = DateFormats((locale.dates ?? ["iso"]).compactMap { try? DateFormat($0) })
    let numbers =
      counted
      ? ["1", "12"]
      : [
        "1", "12", "2025", "202512", "20251231", "31122025", "12312025", "251231",
        "20251231235959", "46022", "1767139200", "45000.5",
      ]
    return numbers.contains { formats.read($0.utf8.span) != nil }
  }
}
