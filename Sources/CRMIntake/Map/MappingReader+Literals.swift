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
    if let otherwise, let text = otherwise.text, otherwise.whatIsMeant == nil {
      literals.append((text, otherwise))
    }
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
    let check = LiteralCheck(field, schema)
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
  /// The only texts that the column takes; nil when there are others.
  private let ids: [String]?

  init(_ field: Mapping.Field, _ schema: Schema) {
    self.field = field
    ids =
      if case .enumeration(let ids) = field.column.type { ids } else {
        schema.holdsEntities(field.column) ? schema.entities.map(\.name) : nil
      }
    // Formats that cannot be read are faults of their own.
    var log = FaultLog()
    let reader = FieldReader(field, Plan.Environment(file: "", reportingZone: .utc), log: &log)
    let isSound = field.locale.numbers?.allSatisfy { NumberFormat(name: $0) != nil } ?? true
    self.reader = log.faults.isEmpty && isSound ? reader : nil
  }

  /// What the field takes, when it cannot take that text.
  func whatIsExpected(insteadOf text: String) -> String? {
    if let ids, field.type == .choice || field.type == .text {
      let isOne = ids.contains(field.type == .choice ? text.lowercased() : text)
      return isOne ? nil : "one of \(ids.joined(separator: ", "))"
    }
    return switch field.type {
    case .currency:
      Currency.read(text.utf8.span) == nil ? "an ISO 4217 code, such as EUR" : nil
    case .json: JSONText.isValid(text.utf8.span) ? nil : "a JSON value"
    case .email: Email.isOne(text) ? nil : "an e-mail address"
    default: reader?.whatIsExpected(insteadOf: text.utf8.span) ?? share(text)
    }
  }

  /// A probability is a share of one.
  private func share(_ text: String) -> String? {
    guard field.column.name == "probability", field.column.isDeclared,
      let value = reader?.realValue(of: text.utf8.span)
    else { return nil }
    return (0...1).contains(value) ? nil : "a number from 0 to 1, or a share such as 80%"
  }

  func nearest(to text: String) -> String? { ids.flatMap { nearestName(to: text, among: $0) } }
}

extension Schema {
  /// Whether a column says of which entity the record is that another column refers to.
  fileprivate func holdsEntities(_ column: Column) -> Bool {
    column.isDeclared
      && entities.contains { entity in
        entity.columns.contains { $0.type == .anyReference(entityColumn: column.name) }
      }
  }
}

extension Email {
  fileprivate static func isOne(_ text: String) -> Bool {
    var address: [UInt8] = []
    return append(text.utf8.span, to: &address)
  }
}

extension Column {
  /// Whether it is one of the schema, not one of a mapping's own.
  fileprivate var isDeclared: Bool { !meaning.isEmpty }
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

extension FieldReader {
  /// What a text is read as where a number from 0 to 1 is wanted.
  fileprivate func realValue(of text: Span<UInt8>) -> Double? {
    guard case .real(let isPercent) = kind, case .success(let reading) = numbers.real(text) else {
      return nil
    }
    return isPercent || reading.isPercent ? reading.value / 100 : reading.value
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}

/// Names that are most likely none: values without `=`, and texts that look like expressions.
extension MappingReader {
  /// A name that is just a value of the very column: the `=` of a constant is missing.
  mutating func checkNames(of field: Mapping.Field, at node: YAMLNode) {
    guard field.map == nil, field.mapNode == nil, !field.column.isUnknown else { return }
    for leaf in node.items ?? [node] {
      guard let name = leaf.text?.trimmed, let kind = field.kind(ofValue: String(name)) else {
        continue
      }
      refuse(name: String(name), of: field.column.name, as: kind, at: leaf)
    }
  }

  mutating func refuse(name: String, of setting: String, as kind: String, at node: YAMLNode) {
    guard !declared.contains(HeaderName.folded(name)) else { return }
    log.add(
      .badSetting, at: node,
      [
        .name: setting, .reason: "'\(name)' is \(kind), and without '=' it is read as a name",
        .remedy: "write '=\(name)', or '\"\(name)\"' for a field that is called so",
      ])
  }

  /// A default is a text, and a field that has one is never empty.
  mutating func checkDefault(of field: Mapping.Field, _ table: inout YAMLTable) {
    guard let node = table.node("default") else { return }
    if let remedy = node.whatIsMeant {
      log.add(
        .badSetting, at: node,
        [
          .name: "default", .reason: "it is taken as it stands, and looks like an expression",
          .remedy: remedy,
        ])
    }
    guard field.isRequired, let required = table.node("required") else { return }
    log.add(
      .badSetting, at: required,
      [.name: "required", .reason: "it says nothing beside a 'default', which fills what is empty"])
  }

  /// A function whose results the field can never read.
  mutating func checkFunctions(of field: Mapping.Field, at node: YAMLNode) {
    guard field.map == nil, field.mapNode == nil, !field.column.isUnknown,
      let function = field.value.uselessFunction(for: field)
    else { return }
    log.add(
      .badSetting, at: node.lastPart(reading: function.rawValue),
      [
        .name: field.column.name,
        .reason: "what '\(function.rawValue)' gives is never read as \(field.type.rawValue)",
      ])
  }
}

extension Mapping.Field {
  /// What a text is among the values that the column takes; nil when it is none.
  fileprivate func kind(ofValue text: String) -> String? {
    switch (type, column.type) {
    case (.choice, .enumeration(let ids)): ids.contains(text) ? "one of its values" : nil
    case (.currency, _): Currency.isCode(text) ? "a currency" : nil
    case (.money, _), (.decimal, _), (.integer, _), (.real, _), (.percent, _), (.rate, _):
      Decimal128(text, scale: 12) == nil ? nil : "a number"
    case (.boolean, _):
      ["true", "false", "yes", "no"].contains(text) ? "a word for yes or no" : nil
    case (.date, _), (.timestamp, _):
      text.utf8.count >= 10 && DateFormat.iso.read(text.utf8.span) != nil ? "a date" : nil
    default: nil
    }
  }
}

extension Currency {
  /// Whether a text is the code of a currency, in capitals.
  static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 3 && text.allSatisfy { $0.isASCII && $0.isUppercase }
      && Currency.read(String(text).utf8.span) != nil
  }
}

extension YAMLNode {
  /// What to write for a default that looks like an expression; nil when it looks like a text.
  fileprivate var whatIsMeant: String? {
    guard let text else { return nil }
    let isPlace = !isQuoted && NameUse.isWhole(text[...])
    if isPlace || Expression.hasKnownFunction(text) {
      return "write 'from: [ … , \(text)]': the first that is not empty counts"
    }
    guard !isQuoted, text.count > 1, text.hasPrefix("=") else { return nil }
    return "write '\(text.dropFirst())'"
  }

  /// The last place of a word in the text of the node, or of the item that has it.
  fileprivate func lastPart(reading word: String) -> YAMLNode {
    for leaf in items ?? [self] {
      guard let text = leaf.text, let range = text.ranges(of: word).last else { continue }
      return leaf.part(text[range])
    }
    return self
  }

  /// The node of a list, or the node itself, that reads so.
  fileprivate func leaf(reading words: String) -> YAMLNode {
    items?.first { $0.text == words } ?? self
  }
}
