/// The closed set of functions of a pipe: pure, typed, and checked before any data is read.
package enum Function: String, Sendable, CaseIterable {
  case lower, upper, title, trim, collapse, digits, letters, ascii, domain
  case before, beforeLast = "before_last", after, afterLast = "after_last", between
  case left, right, slice, replace, remove, prefix, suffix
  case stripPrefix = "strip_prefix", stripSuffix = "strip_suffix", pad
  case nullIf = "null_if", otherwise = "default", unquote
  case urlDecode = "url_decode", query, htmlText = "html_text", json, hash
  case split, lines, first, last, item, join, unique, sort, containing, count
  case add, subtract, multiply, divide, inverse, minusTax = "minus_tax"
  case round, abs, negate

  /// What a function takes or gives; a number is a text that reads as one.
  package enum Kind: String, Sendable { case text, list, number }

  /// What an argument is.
  package enum Parameter: Sendable {
    /// A text that is not empty.
    case text(String)
    /// A text that may be empty.
    case anyText(String)
    /// One byte of ASCII.
    case character(String)
    /// A whole number in a range.
    case whole(String, ClosedRange<Int>)
    /// A number, or a place where one is read for each record.
    case operand(String)
    /// A path within a JSON value.
    case path(String)

    package var name: String {
      switch self {
      case .text(let name), .anyText(let name), .character(let name), .whole(let name, _),
        .operand(let name), .path(let name):
        name
      }
    }
  }

  /// What a person needs to know of a function.
  package struct Signature: Sendable {
    package let input: Kind
    package let output: Kind
    /// All are required.
    package let parameters: [Parameter]
    package let meaning: String
    /// What is a bad value to it; nil when it takes every text.
    package let failure: String?
    /// Input and output of an example, as `input → output`.
    package let example: (call: String, input: String, output: String)
  }

  /// The name with its arguments, as `before(mark)`.
  package var call: String {
    let names = signature.parameters.map(\.name)
    return names.isEmpty ? rawValue : "\(rawValue)(\(names.joined(separator: ", ")))"
  }

  /// Whether it computes with the number that the text is.
  var isArithmetic: Bool { signature.input == .number }
}
