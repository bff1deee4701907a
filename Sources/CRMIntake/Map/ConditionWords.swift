import CRMCore

/// The words of conditions, and those of other languages that stand in their place.
///
/// A text without quotes ends at the next word of the condition, so a word that is none would become
/// part of the text, and the condition one that no record fulfils. What looks like such a word is a
/// fault; in double quotes every text is what it is.
enum ConditionWords {
  typealias Problem = ConditionParser.Problem

  /// Whether `and` or `or` stands behind the blank at an index.
  static func connects(_ text: Substring, at index: Substring.Index) -> Bool {
    text[index] == " " && begins(text[index...].dropFirst())
  }

  /// Whether `and` or `or` is the first word.
  static func begins(_ text: Substring) -> Bool {
    ["and", "or"].contains { word in
      text.hasPrefix(word) && text.dropFirst(word.count).first.map { " ()".contains($0) } ?? true
    }
  }

  /// How far a field or a test reaches: to the condition's next word, or to the parenthesis around it.
  struct Reach {
    private var depth = 0
    private var inQuotes = false

    /// Whether it ends at an index; to be asked of each in turn.
    mutating func ends(_ text: Substring, at index: Substring.Index) -> Bool {
      switch text[index] {
      case "\"": inQuotes.toggle()
      case "(" where !inQuotes: depth += 1
      case ")" where !inQuotes: depth -= 1
      default: break
      }
      return depth < 0 || !inQuotes && depth == 0 && ConditionWords.connects(text, at: index)
    }
  }

  /// The first word that stands for `and` or `or` in another language or letter case.
  static func misread(in text: Substring) -> Substring? {
    words(of: text).first { word in
      !["and", "or"].contains(word) && connective(meantBy: word) != nil
    }
  }

  static func connective(meantBy word: Substring) -> String? {
    switch word.lowercased() {
    case "and", "&&": "and"
    case "or", "||": "or"
    default: nil
    }
  }

  /// The words outside of quotes, parentheses and brackets.
  private static func words(of text: Substring) -> [Substring] {
    var words: [Substring] = []
    var (depth, inQuotes) = (0, false)
    var start: Substring.Index?
    for index in text.indices {
      switch text[index] {
      case "\"": inQuotes.toggle()
      case "(", "[": if !inQuotes { depth += 1 }
      case ")", "]": if !inQuotes { depth -= 1 }
      default: break
      }
      if text[index] == " ", !inQuotes, depth == 0 {
        if let start { words.append(text[start..<index]) }
        start = nil
      } else {
        start = start ?? index
      }
    }
    if let start { words.append(text[start...]) }
    return words
  }

  // MARK: Names

  /// What is longer is no name, but a condition in which a test is missing.
  private static let longestName = 1_000

  /// What is wrong with the name of a field in front of a test; nil for the name where there is no
  /// test at all.
  static func problem(ofName name: Substring, before test: Substring?) -> Problem? {
    let words = Self.words(of: name.prefix(longestName))
    for word in words {
      if var problem = comparison(by: word) {
        if test != nil { problem.remedy? += "; a name that holds it stands in double quotes" }
        return problem
      }
      guard let meant = connective(meantBy: word) else { continue }
      guard meant == word else { return Problem(misread: word) }
      return Problem(
        reason: words.first == word
          ? "a test is missing in front of '\(word)'" : "each side of '\(word)' is a test",
        place: word, remedy: "a name that holds the word stands in double quotes")
    }
    if let test, words.count > 1, words.last == "not" {
      return Problem(
        reason: "'not' stands in front of a whole test", place: words[words.count - 1],
        remedy: "write 'not \(words.dropLast().joined(separator: " ")) \(test)'")
    }
    guard test == nil else { return nil }
    for word in words.dropFirst() {
      let small = word.lowercased()
      if small != word, ["is", "in", "contains", "starts", "ends"].contains(small) {
        return Problem(
          reason: "'\(word)' is written small", place: word, remedy: "write '\(small)'")
      }
      if let meant = Self.test(meantBy: small) {
        return Problem(
          reason: "'\(word)' is no test", place: word, remedy: "did you mean '\(meant)'?")
      }
    }
    return nil
  }

  /// The test that a word of another language means, or one that is nearly a test.
  private static func test(meantBy word: String) -> String? {
    switch word {
    case "equals", "equal", "eq": "is"
    case "isnt", "isn't", "isnot", "is_not", "ne", "neq": "is not"
    case "notin", "not_in": "not in"
    case "includes", "has", "like", "matches": "contains"
    case "startswith", "starts_with", "beginswith", "begins": "starts with"
    case "endswith", "ends_with": "ends with"
    case "exists": "is present"
    default: nearestName(to: word, among: ["contains"])
    }
  }

  private static func comparison(by word: Substring) -> Problem? {
    let sign = word.prefix { "<>=!".contains($0) }
    let rest = word[sign.endIndex...]
    switch sign {
    case "=" where !rest.isEmpty: return nil
    case "<" where !comparesNumber(rest), ">" where !comparesNumber(rest): return nil
    case "=", "==", "===":
      return Problem(reason: "there is no test '\(sign)'", place: word, remedy: "write 'is'")
    case "!=", "!==", "<>":
      return Problem(reason: "there is no test '\(sign)'", place: word, remedy: "write 'is not'")
    case "<", ">", "<=", ">=":
      return Problem(
        reason: "there is no comparison of numbers by '\(sign)'", place: word,
        remedy: "texts are compared by 'is' and 'is not'")
    default: return nil
    }
  }

  private static func comparesNumber(_ rest: Substring) -> Bool {
    rest.first.map { $0.isNumber || "-+.$€".contains($0) } ?? true
  }

  // MARK: Values

  /// What is wrong with a text without quotes behind a test.
  static func problem(ofValue value: Substring, behind test: Substring) -> Problem? {
    if let problem = words(of: value).first.flatMap({ comparison(by: $0) }) { return problem }
    if value.count > 1, value.first == "=" {
      return Problem(
        reason: "a text behind '\(test)' stands without '='", place: value,
        remedy: "write '\"\(value.dropFirst())\"'")
    }
    if let word = misread(in: value), word.startIndex > value.startIndex {
      return Problem(misread: word)
    }
    let isEquality = test.hasPrefix("is")
    let isNegated = test.hasSuffix("not")
    if isEquality, value.hasPrefix("in [") {
      return Problem(
        reason: "'\(test)' and 'in' do not stand together", place: value.prefix(2),
        remedy: "write '\(isNegated ? "not in" : "in")'")
    }
    if value.hasPrefix("[") {
      let remedy = isEquality ? "write '\(isNegated ? "not in" : "in")'" : "join tests with 'or'"
      return Problem(reason: "'\(test)' takes one text, not a list", place: value, remedy: remedy)
    }
    if let problem = problem(ofName: value, isEquality: isEquality) { return problem }
    return problem(ofQuotes: value)
  }

  /// `$name` where a text is compared as it stands.
  static func problem(ofName value: Substring, isEquality: Bool) -> Problem? {
    guard NameUse.isWhole(value) else { return nil }
    let text = "write '\"\(value)\"' for the text itself"
    return Problem(
      reason: "'\(value)' stands for nothing here, where a text is wanted", place: value,
      remedy: isEquality
        ? "write 'same as \(value)' to compare with what it stands for, or \(text.dropFirst(6))"
        : text)
  }

  /// A text in quotes that are none.
  static func problem(ofQuotes value: Substring) -> Problem? {
    guard value.count > 1, let first = value.first, let last = value.last,
      "'‘’‚“”„«»`".contains(first), "'‘’“”«»`".contains(last)
    else { return nil }
    return Problem(
      reason: "a text stands in double quotes", place: value,
      remedy: "write '\"\(value.dropFirst().dropLast().trimmed)\"'")
  }

  /// A word behind `is` that is nearly one of the condition's own, or one of another language.
  static func problem(ofWord word: Substring) -> Problem? {
    guard word != "not" else {
      return Problem(reason: "a value is missing behind 'is not'", place: word)
    }
    guard let meant = keyword(meantBy: word) else { return nil }
    return Problem(
      reason: "'\(word)' is no test", place: word,
      remedy: "did you mean '\(meant)'? The text itself stands in double quotes")
  }

  private static func keyword(meantBy word: Substring) -> String? {
    switch word.lowercased() {
    case "null", "nil", "none", "blank", "missing", "undefined": "empty"
    case "filled", "set", "defined": "present"
    default: nearestName(to: String(word), among: ["present", "empty", "true", "false"])
    }
  }
}

extension ConditionParser.Problem {
  /// A word that stands for `and` or `or`.
  init(misread word: Substring) {
    let meant = ConditionWords.connective(meantBy: word) ?? ""
    self.init(
      reason: "'\(word)' is no word of a condition", place: word,
      remedy: "write '\(meant)', or put the text in double quotes")
  }
}
