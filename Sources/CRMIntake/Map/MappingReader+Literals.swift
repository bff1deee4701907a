import CRMCore

/// What a mapping itself puts into columns: constants, defaults and the results of maps.
///
/// One that the column's type cannot read would reject every record that takes it.
extension MappingReader {
  mutating func checkConstants(
    of field: Mapping.Field, at node: YAMLNode, default otherwise: YAMLNode? = nil
  ) {
    var literals: [(text: String, node: YAMLNode)] = []
    if field.map == nil, field.mapNode == nil {
      literals += field.value.constants.map {
        let text = String(decoding: $0, as: UTF8.self)
        return (text, node.leaf(reading: "=" + text))
      }
    }
    if let otherwise, let text = otherwise.text { literals.append((text, otherwise)) }
    checkLiterals(literals, of: field) { text in
      [.name: field.column.name, .reason: "the constant '\(text)' cannot fill it"]
    }
  }

  /// Reports the texts that the field can never read; `facts` says what they are.
  mutating func checkLiterals(
    _ literals: [(text: String, node: YAMLNode)], of field: Mapping.Field,
    _ facts: (String) -> [Fault.Fact: String]
  ) {
    guard !field.column.isUnknown, !literals.isEmpty else { return }
    let check = LiteralCheck(field)
    let nulls = field.nulls ?? nulls
    for (text, node) in literals where !text.isEmpty && !nulls.contains(Array(text.utf8)) {
      guard let expected = check.whatIsExpected(insteadOf: text) else { continue }
      var facts = facts(text)
      facts[.expected] = expected
      facts[.remedy] = check.nearest(to: text).map { "did you mean '\($0)'?" }
      log.add(.badSetting, at: node, facts)
    }
  }
}

/// Whether texts of a mapping fit the field that takes them.
private struct LiteralCheck {
  private let field: Mapping.Field
  private let reader: FieldReader?

  init(_ field: Mapping.Field) {
    self.field = field
    // Formats that cannot be read are faults of their own.
    var log = FaultLog()
    let reader = FieldReader(field, Plan.Environment(file: "", reportingZone: .utc), log: &log)
    let isSound = field.locale.numbers?.allSatisfy { NumberFormat(name: $0) != nil } ?? true
    self.reader = log.faults.isEmpty && isSound ? reader : nil
  }

  /// What the field takes, when it cannot take that text.
  func whatIsExpected(insteadOf text: String) -> String? {
    switch (field.type, field.column.type) {
    case (.choice, .enumeration(let ids)):
      ids.contains(text.lowercased()) ? nil : "one of \(ids.joined(separator: ", "))"
    case (.currency, _):
      Currency.read(text.utf8.span) == nil ? "an ISO 4217 code, such as EUR" : nil
    case (.json, _): JSONText.isValid(text.utf8.span) ? nil : "a JSON value"
    default: reader?.whatIsExpected(insteadOf: text.utf8.span)
    }
  }

  func nearest(to text: String) -> String? {
    guard case .enumeration(let ids) = field.column.type else { return nil }
    return nearestName(to: text, among: ids)
  }
}

extension FieldReader {
  /// What a number, a time or a yes or no looks like here, when the text is none.
  fileprivate func whatIsExpected(insteadOf text: Span<UInt8>) -> String? {
    switch kind {
    case .integer: numbers.integer(text).isSuccess ? nil : "a whole number"
    case .decimal: numbers.amount(text).isSuccess ? nil : "a number"
    case .money: numbers.amount(text).isSuccess ? nil : "an amount"
    case .real: numbers.real(text).isSuccess ? nil : "a number"
    case .boolean(let words): words.value(of: text) == nil ? "a word for yes or no" : nil
    case .time: times.formats.read(text) == nil ? "a date as in '\(times.expected)'" : nil
    default: nil
    }
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}

extension YAMLNode {
  /// The node of a list, or the node itself, that reads so.
  fileprivate func leaf(reading words: String) -> YAMLNode {
    items?.first { $0.text == words } ?? self
  }
}
