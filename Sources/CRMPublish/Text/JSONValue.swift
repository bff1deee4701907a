/// A JSON document as a tree whose keys keep their order.
package enum JSONValue: Sendable, Hashable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number as its own text, so that no digit is lost; text that is no number prints as null.
  case number(String)
  case bool(Bool)
  case null

  /// A key and its value.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// An exact number; null when it has a zero denominator.
  package init(_ quantity: Quantity) { self = quantity.plainText.map(Self.number) ?? .null }

  /// A whole number.
  package init(_ value: Int) { self = .number(String(value)) }

  /// Text, or null.
  package init(_ text: String?) { self = text.map(Self.string) ?? .null }

  /// A value of a table; a missing one is null.
  package init(_ cell: Cell) {
    switch cell {
    case .text(let text), .date(let text): self = .string(text)
    case .number(let quantity, _): self.init(quantity)
    case .missing: self = .null
    case .flag(let flag): self = .bool(flag)
    }
  }

  /// A table as an array of objects, one a row, keyed by column ids.
  package init(_ table: Table) {
    self = .array(
      table.squareRows.map { row in
        .object(zip(table.columns, row).map { Member($0.id, JSONValue($1)) })
      })
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
  package init(arrayLiteral values: JSONValue...) { self = .array(values) }
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral value: Int) { self.init(value) }
  package init(booleanLiteral flag: Bool) { self = .bool(flag) }
  package init(nilLiteral: ()) { self = .null }
}
