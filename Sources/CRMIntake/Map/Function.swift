import CRMCore

/// The closed set of functions of a pipe: pure, typed, and checked before any data is read.
package enum Function: String, Sendable, CaseIterable {
  case lower, upper, trim, collapse, digits, domain
  case before, after, afterLast = "after_last", between, replace, remove, prefix, suffix, pad
  case split, first, last, item, join
  case nullIf = "null_if", otherwise = "default"
  case negate, unquote

  /// What a function takes or gives.
  package enum Kind: String, Sendable { case text, list }

  /// What a person needs to know of a function.
  package struct Signature: Sendable {
    package let input: Kind
    package let output: Kind
    /// The names of the arguments; all are required.
    package let arguments: [String]
    package let meaning: String
    /// Input and output of an example, as `input → output`.
    package let example: (call: String, input: String, output: String)
  }

  package var signature: Signature {
    switch self {
    case .lower:
      text([], "Lower-cases letters.", ("lower", "Dupont SA", "dupont sa"))
    case .upper:
      text([], "Upper-cases letters.", ("upper", "fr", "FR"))
    case .trim:
      text([], "Takes white space off both ends.", ("trim", "  a b ", "a b"))
    case .collapse:
      text(
        [], "Trims, and makes every run of white space one blank.", ("collapse", " a  b ", "a b"))
    case .digits:
      text([], "Keeps the digits only.", ("digits", "SIREN 552 100 554", "552100554"))
    case .domain:
      text(
        [], "The host name of a web or e-mail address, without www.",
        ("domain", "https://www.acme.example/fr", "acme.example"))
    case .before:
      text(
        ["mark"], "What stands before the first mark; the whole text when there is none.",
        ("before(\" (\")", "Durand (5551)", "Durand"))
    case .after:
      text(
        ["mark"], "What stands after the first mark; nothing when there is none.",
        ("after(\"(\")", "Durand (5551)", "5551)"))
    case .afterLast:
      text(
        ["mark"], "What stands after the last mark; nothing when there is none.",
        ("after_last(\"/\")", "a/b/c", "c"))
    case .between:
      text(
        ["open", "close"], "What stands between the last opening mark and the closing one behind.",
        ("between(\"(\", \")\")", "Durand (5551)", "5551"))
    case .replace:
      text(
        ["old", "new"], "Puts the new text for every occurrence of the old.",
        ("replace(\"-\", \" \")", "a-b-c", "a b c"))
    case .remove:
      text(["old"], "Takes every occurrence out.", ("remove(\".\")", "1.2.3", "123"))
    case .prefix:
      text(["text"], "Puts a text in front, unless empty.", ("prefix(\"FR\")", "123", "FR123"))
    case .suffix:
      text(["text"], "Puts a text behind, unless empty.", ("suffix(\" k\")", "12", "12 k"))
    case .pad:
      text(
        ["width", "character"], "Fills up on the left to a width, unless empty.",
        ("pad(5, \"0\")", "75", "00075"))
    case .split:
      Signature(
        input: .text, output: .list, arguments: ["mark"],
        meaning: "The parts between marks, trimmed, empty ones left out.",
        example: ("split(\";\")", "8001;8002", "8001, 8002"))
    case .first:
      list([], "The first part.", ("split(\";\") | first", "a;b", "a"))
    case .last:
      list([], "The last part.", ("split(\";\") | last", "a;b", "b"))
    case .item:
      list(["number"], "The part of that number, from 1.", ("split(\";\") | item(2)", "a;b", "b"))
    case .join:
      list(
        ["mark"], "The parts with a mark between.", ("split(\";\") | join(\", \")", "a;b", "a, b"))
    case .nullIf:
      text(["text"], "Nothing, when the text is exactly that.", ("null_if(\"-\")", "-", ""))
    case .otherwise:
      text(["text"], "That text, when there is nothing.", ("default(\"FR\")", "", "FR"))
    case .negate:
      text([], "Turns the sign of a number as text.", ("negate", "12.50", "-12.50"))
    case .unquote:
      text([], "Takes one pair of quotes off.", ("unquote", "\"VIP\"", "VIP"))
    }
  }

  /// What the function gives, called on a text or on a list: one for texts treats each part.
  func output(of input: Kind) -> Kind {
    signature.input == .text && input == .list ? .list : signature.output
  }

  private func text(
    _ arguments: [String], _ meaning: String, _ example: (String, String, String)
  ) -> Signature {
    Signature(
      input: .text, output: .text, arguments: arguments, meaning: meaning, example: example)
  }

  private func list(
    _ arguments: [String], _ meaning: String, _ example: (String, String, String)
  ) -> Signature {
    Signature(
      input: .list, output: .text, arguments: arguments, meaning: meaning, example: example)
  }
}

/// A function with its arguments.
package struct FunctionCall: Sendable {
  package let function: Function
  package let arguments: [[UInt8]]
  /// For `item` and `pad`.
  let number: Int

  static func parse(_ text: String, at node: YAMLNode, log: inout FaultLog) -> FunctionCall? {
    let text = text.trimmed
    let open = text.firstIndex(of: "(") ?? text.endIndex
    let name = text[..<open].trimmed
    guard let function = Function(rawValue: String(name)) else {
      var facts: [Fault.Fact: String] = [.name: String(name), .expected: "function"]
      facts[.nearest] = nearestName(
        to: String(name), among: Function.allCases.map(\.rawValue))
      log.add(.unknownName, at: node, facts)
      return nil
    }
    guard let arguments = arguments(text[open...]) else {
      log.add(.badExpression, at: node, [.reason: "the arguments of '\(name)' cannot be read"])
      return nil
    }
    let wanted = function.signature.arguments
    guard arguments.count == wanted.count else {
      let list = wanted.isEmpty ? "no argument" : "(" + wanted.joined(separator: ", ") + ")"
      log.add(.badExpression, at: node, [.reason: "the function '\(name)' takes \(list)"])
      return nil
    }
    if function == .pad, arguments[1].count != 1 {
      log.add(.badExpression, at: node, [.reason: "'pad' fills with one character"])
      return nil
    }
    let number = arguments.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    if function == .item || function == .pad {
      guard let number, (1...1000).contains(number) else {
        log.add(.badExpression, at: node, [.reason: "'\(name)' takes a number from 1 to 1000"])
        return nil
      }
    } else if function != .nullIf, function != .otherwise, function != .replace,
      arguments.contains(where: \.isEmpty)
    {
      log.add(.badExpression, at: node, [.reason: "an argument of '\(name)' is empty"])
      return nil
    }
    return FunctionCall(function: function, arguments: arguments, number: number ?? 0)
  }

  /// The arguments between the parentheses: in double quotes, or bare up to a comma.
  private static func arguments(_ text: Substring) -> [[UInt8]]? {
    guard text.first == "(" else { return text.isEmpty ? [] : nil }
    guard text.last == ")" else { return nil }
    var rest = text.dropFirst().dropLast().trimmed
    var result: [[UInt8]] = []
    while !rest.isEmpty {
      if rest.first == "\"" {
        let body = rest.dropFirst()
        guard let close = body.firstIndex(of: "\"") else { return nil }
        result.append(Array(body[..<close].utf8))
        rest = body[body.index(after: close)...].trimmed
      } else {
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        result.append(Array(rest[..<end].trimmed.utf8))
        rest = rest[end...]
      }
      guard !rest.isEmpty else { break }
      guard rest.first == "," else { return nil }
      rest = rest.dropFirst().trimmed
    }
    return result
  }
}
