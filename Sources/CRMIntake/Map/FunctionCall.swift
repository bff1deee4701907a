import CRMCore

/// A function with its arguments.
package struct FunctionCall: Sendable {
  package let function: Function
  /// The arguments as they are written, quotes aside.
  package let arguments: [[UInt8]]
  /// Those that are whole numbers.
  let numbers: [Int]
  /// Where the second number of a calculation comes from.
  let operand: Expression.Source?
  /// Where in a JSON value to look.
  let path: FieldPath?

  /// What the function gives, called on that: one for texts treats each part of a list.
  func output(of input: Flow) -> Flow {
    let signature = function.signature
    if function == .json, path?.steps.contains(.every) ?? false { return .list }
    if signature.output == .list { return .list }
    return signature.input == .list ? .text : input
  }

  /// What flows through a pipe, as far as that is known before any data is read.
  enum Flow {
    case text, list
    /// A path of JSON or XML may lead to either.
    case either
  }

  static func parse(_ node: YAMLNode, asPath: Bool, log: inout FaultLog) -> FunctionCall? {
    guard let text = node.text else { return nil }
    let open = text.firstIndex(of: "(") ?? text.endIndex
    let name = String(text[..<open].trimmed)
    guard let function = Function(rawValue: name) else {
      var facts: [Fault.Fact: String] = [.name: name, .expected: "function"]
      facts[.nearest] = nearest(to: name)
      log.add(.unknownName, at: node, facts)
      return nil
    }
    guard let words = words(text[open...]) else {
      log.add(.badExpression, at: node, [.reason: "the arguments of '\(name)' cannot be read"])
      return nil
    }
    let parameters = function.signature.parameters
    guard words.count == parameters.count else {
      let list =
        parameters.isEmpty
        ? "no argument" : "(" + parameters.map(\.name).joined(separator: ", ") + ")"
      log.add(.badExpression, at: node, [.reason: "the function '\(name)' takes \(list)"])
      return nil
    }
    var reading = ArgumentReading(function: function, asPath: asPath, node: node)
    for (word, parameter) in zip(words, parameters) {
      reading.node = node.part(word.place)
      reading.read(word, as: parameter, &log)
    }
    if function == .slice, reading.numbers.count == 2, reading.numbers[0] > reading.numbers[1] {
      log.add(.badExpression, at: node, [.reason: "'slice' ends before it begins"])
      return nil
    }
    guard reading.isSound else { return nil }
    return FunctionCall(
      function: function, arguments: words.map { Array($0.text.utf8) }, numbers: reading.numbers,
      operand: reading.operand, path: reading.path)
  }

  /// The function that a misspelt name, or one such as `lowercase`, means.
  private static func nearest(to name: String) -> String? {
    let names = Function.allCases.map(\.rawValue)
    return nearestName(to: name, among: names)
      ?? names.filter { $0.count >= 4 && name.hasPrefix($0) }.max { $0.count < $1.count }
  }

  /// An argument between the parentheses.
  fileprivate struct Word {
    let place: Substring
    let isQuoted: Bool
    var text: String { String(isQuoted ? place.dropFirst().dropLast() : place) }

    /// What is wrong with a text without quotes: it looks like a name, or like one in quotes.
    func problem(as parameter: Function.Parameter) -> ConditionParser.Problem? {
      guard !isQuoted else { return nil }
      switch parameter {
      case .text, .anyText, .character:
        return ConditionWords.problem(ofName: place, isEquality: false)
          ?? ConditionWords.problem(ofQuotes: place)
      case .whole, .operand, .path: return nil
      }
    }
  }

  /// The arguments between the parentheses: in double quotes, or bare up to a comma.
  private static func words(_ text: Substring) -> [Word]? {
    guard text.first == "(" else { return text.isEmpty ? [] : nil }
    guard text.last == ")" else { return nil }
    var rest = text.dropFirst().dropLast().trimmed
    var result: [Word] = []
    while !rest.isEmpty {
      if rest.first == "\"" {
        let body = rest.dropFirst()
        guard let close = body.firstIndex(of: "\"") else { return nil }
        result.append(Word(place: rest[...close], isQuoted: true))
        rest = body[body.index(after: close)...].trimmed
      } else {
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        result.append(Word(place: rest[..<end].trimmed, isQuoted: false))
        rest = rest[end...]
      }
      guard !rest.isEmpty else { break }
      guard rest.first == "," else { return nil }
      rest = rest.dropFirst().trimmed
    }
    return result
  }
}

/// The arguments of one call on their way to what they mean.
private struct ArgumentReading {
  let function: Function
  let asPath: Bool
  /// Where the argument that is read stands.
  var node: YAMLNode
  var numbers: [Int] = []
  var operand: Expression.Source?
  var path: FieldPath?
  var isSound = true

  init(function: Function, asPath: Bool, node: YAMLNode) {
    (self.function, self.asPath, self.node) = (function, asPath, node)
  }

  mutating func read(
    _ word: FunctionCall.Word, as parameter: Function.Parameter, _ log: inout FaultLog
  ) {
    let name = function.rawValue
    if let problem = word.problem(as: parameter) {
      return refuse(problem.reason, remedy: problem.remedy, &log)
    }
    switch parameter {
    case .anyText: break
    case .text:
      if word.text.isEmpty { refuse("an argument of '\(name)' is empty", &log) }
    case .character:
      if word.text.utf8.count != 1 { refuse("'\(name)' fills with one character", &log) }
    case .whole(_, let range):
      guard let number = Int(word.text), range.contains(number) else {
        let (least, most) = (range.lowerBound, range.upperBound)
        return refuse("'\(name)' takes a number from \(least) to \(most)", &log)
      }
      numbers.append(number)
    case .operand: readOperand(word, &log)
    case .path:
      do {
        path = try FieldPath(word.text, repeats: true)
      } catch {
        refuse("'\(name)' takes a path: \(error.reason)", &log)
      }
    }
  }

  /// A number stands for itself, anything else that is not in quotes for a place.
  private mutating func readOperand(_ word: FunctionCall.Word, _ log: inout FaultLog) {
    let isNumber = Decimal128(word.text, scale: 12) != nil
    if isNumber {
      operand = .constant(Array(word.text.utf8))
      if function == .divide, Decimal128(word.text, scale: 12) == 0 {
        refuse("'divide' by zero", &log)
      }
    } else if word.isQuoted {
      refuse("'\(word.text)' is no number such as 1.5; a column stands there without quotes", &log)
    } else {
      operand = Expression.source(word.text[...], asPath: asPath, at: node, log: &log)
      if operand == nil { isSound = false }
      if case .columns? = operand { refuse("a pattern of column names is no argument", &log) }
    }
  }

  private mutating func refuse(
    _ reason: String, remedy: String? = nil, _ log: inout FaultLog
  ) {
    var facts: [Fault.Fact: String] = [.reason: reason]
    facts[.remedy] = remedy
    log.add(.badExpression, at: node, facts)
    isSound = false
  }
}

/// A call whose names are resolved and whose formats are read.
///
/// A class, so that going through a pipe for every record copies nothing.
final class CompiledCall: Sendable {
  let function: Function
  let arguments: [[UInt8]]
  let numbers: [Int]
  let path: FieldPath?
  /// The second number of a calculation.
  let operand: CompiledSource?
  /// How numbers are read and written.
  let reader: NumberReader

  init(_ call: FunctionCall, operand: CompiledSource?, reader: NumberReader) {
    function = call.function
    arguments = call.arguments
    numbers = call.numbers
    path = call.path
    self.operand = operand
    self.reader = reader
  }
}
