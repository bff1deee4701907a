import CRMCore

/// The pages of an answer that were saved one file a page, as the names of the files tell them.
struct PageSeries {
  /// The paths of the files of one source and mapping.
  let paths: [String]

  /// Whether the page behind one is there.
  enum Answer: Equatable {
    case there, missing
    /// No number in the names tells which of the other files it would be.
    case unknown
  }

  /// Looks for the page behind that of `path`: the file whose name has the next number in its place.
  ///
  /// Numbers may go in steps, as where they are offsets: the smallest of the series from ten on.
  func next(after path: String) -> Answer {
    guard let own = Self.number(in: path) else {
      return paths.count > 1 ? .unknown : .missing
    }
    let numbers = paths.compactMap { Self.number(in: $0) }.filter {
      $0.before == own.before && $0.after == own.after
    }.map(\.value).sorted()
    guard numbers.count > 1 || paths.count == 1 else { return .unknown }
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    guard let least = steps.filter({ $0 > 0 }).min() else { return .missing }
    return numbers.contains(own.value + (least < 10 ? 1 : least)) ? .there : .missing
  }

  /// The last number in a file's name, with what stands around it.
  private static func number(in path: String) -> (before: String, value: Int, after: String)? {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let stem = path[start...].firstIndex(of: ".") ?? path.endIndex
    guard let last = path[start..<stem].lastIndex(where: \.isASCIIDigit) else { return nil }
    let digits = path[start...last].reversed().prefix { $0.isASCIIDigit }
    guard let value = Int(String(digits.reversed())) else { return nil }
    let end = path.index(after: last)
    let first = path.index(end, offsetBy: -digits.count)
    return (String(path[..<first]), value, String(path[end...]))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension ImportStage {
  /// What is worth knowing of an input once it is read to its end.
  ///
  /// - Throws: `missingPage` or `partialAnswer`, when the files that hold everything of their source
  ///   lack a part: what is not there would be taken for deleted.
  func findings(
    of transfer: Transfer, _ input: PreparedInput, among pages: [String]
  ) throws(Fault) -> [Fault] {
    let place = Position(input.path)
    var findings: [Fault] = transfer.isVoid ? [Fault(.noData, at: place)] : []
    if let member = transfer.complaint {
      findings.append(Fault(.partialAnswer, at: place, [.reason: "it has '\(member)'"]))
    }
    if let member = transfer.nextPage {
      let answer = PageSeries(paths: pages).next(after: input.path)
      if let reason = answer.reason {
        let facts: [Fault.Fact: String] = [
          .reason: "'\(member)' tells of one, \(reason)",
          .remedy: "number the files of the pages: page-1, page-2 and so on",
        ]
        // Of what cannot be told, a complete set is not accused.
        findings.append(Fault(.missingPage, at: place, facts))
        if answer == .unknown { return findings }
      }
    }
    if input.spec.isFull, let fault = findings.first(where: { $0.code != .noData }) { throw fault }
    return findings
  }
}

extension PageSeries.Answer {
  /// Why the page is not known to be there; nil when it is.
  fileprivate var reason: String? {
    switch self {
    case .there: nil
    case .missing: "and no file of this import is it"
    case .unknown: "and the names of the files do not tell which it is"
    }
  }
}
