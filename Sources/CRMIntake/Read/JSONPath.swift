import CRMCore

/// The place of the records in a JSON document: `$`, `$[*]`, `$.results[*]`, `$.data.items[*]`,
/// `$.result.*`.
struct JSONPath: Equatable {
  enum Step: Equatable {
    case member([UInt8])
    /// Every item of a list.
    case each
    /// Every object of an object that keeps them by their ids, or of the list that stands there when no
    /// id does.
    case eachMember
  }

  var steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  /// Reads a path; nil when it is none.
  init?(_ text: String) {
    guard text.first == "$" else { return nil }
    var rest = text.dropFirst()
    var steps: [Step] = []
    while let first = rest.first {
      if rest.hasPrefix("[*]") {
        steps.append(.each)
        rest = rest.dropFirst(3)
      } else if first == "." {
        let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { return nil }
        steps.append(name == "*" ? .eachMember : .member(Array(name.utf8)))
        rest = rest.dropFirst(name.count + 1)
      } else if rest.hasPrefix("['"), let end = rest.firstRange(of: "']") {
        steps.append(.member(Array(rest[..<end.lowerBound].dropFirst(2).utf8)))
        rest = rest[end.upperBound...]
      } else {
        return nil
      }
    }
    self.steps = steps
  }
}

extension JSONPath {
  /// The name that the path begins with, if it does.
  var firstKey: [UInt8]? {
    if case .member(let key)? = steps.first { key } else { nil }
  }

  /// Whether a value to which a step leads is none of the records: beside those that a tool keeps by
  /// their ids it may keep a text or a count.
  func passesOver(_ first: UInt8, behind step: Int) -> Bool {
    steps[step] == .eachMember && step + 1 == steps.count && first != UInt8(ascii: "{")
  }
}

extension JSONPath.Step {
  /// Whether it leads to several values.
  var isEvery: Bool { self == .each || self == .eachMember }

  /// Whether it leads on from a value that begins with that byte.
  func leadsOn(from byte: UInt8) -> Bool {
    switch self {
    case .each: byte == UInt8(ascii: "[")
    case .member: byte == UInt8(ascii: "{")
    case .eachMember: byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    }
  }
}

extension JSONPath: CustomStringConvertible {
  var description: String {
    steps.reduce(into: "$") { text, step in
      switch step {
      case .member(let name): text += "." + String(decoding: name, as: UTF8.self)
      case .each: text += "[*]"
      case .eachMember: text += ".*"
      }
    }
  }
}
