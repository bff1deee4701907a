import CRMCore

/// The place of the records in a JSON document: `$`, `$[*]`, `$.results[*]`, `$.data.items[*]`.
struct JSONPath: Equatable {
  enum Step: Equatable {
    case member([UInt8])
    case each
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
        steps.append(.member(Array(name.utf8)))
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

extension JSONPath: CustomStringConvertible {
  var description: String {
    steps.reduce(into: "$") { text, step in
      switch step {
      case .member(let name): text += "." + String(decoding: name, as: UTF8.self)
      case .each: text += "[*]"
      }
    }
  }
}
