package import GRDB

/// SQL text with the values that its `?` stand for: a value never becomes text.
package struct Fragment: Sendable, Hashable {
  /// The text.
  package var text = ""
  /// One value for each `?`, in order.
  package var values: [DatabaseValue] = []

  init() {}

  /// SQL text that the program itself wrote.
  init(sql text: String) { self.text = text }

  /// A value.
  init(binding value: some DatabaseValueConvertible) {
    text = "?"
    values = [value.databaseValue]
  }

  /// The arguments of a statement of this text.
  package var arguments: StatementArguments { StatementArguments(values) }

  /// Puts `separator` between fragments.
  static func joined(_ parts: [Fragment], by separator: String) -> Fragment {
    var whole = Fragment()
    for (place, part) in parts.enumerated() {
      whole.text += (place == 0 ? "" : separator) + part.text
      whole.values += part.values
    }
    return whole
  }
}

extension Fragment: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { text = value }

  package init(stringInterpolation parts: Parts) { self = parts.fragment }

  /// Collects the pieces of an interpolated fragment.
  package struct Parts: StringInterpolationProtocol {
    fileprivate var fragment = Fragment()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { fragment.text += literal }

    package mutating func appendInterpolation(_ part: Fragment) {
      fragment.text += part.text
      fragment.values += part.values
    }

    package mutating func appendInterpolation(sql text: String) { fragment.text += text }
  }
}
