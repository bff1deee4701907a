import CRMCore

/// Turns the letters of a date pattern into steps.
struct DatePatternCompiler {
  private let pattern: String
  private let bytes: [UInt8]
  private var place = 0
  private var steps: [DatePattern.Step] = []
  /// The letters that have been used, each standing for what it reads.
  private var used: Set<UInt8> = []

  init(_ pattern: String) {
    self.pattern = pattern
    bytes = Array(pattern.utf8)
  }

  /// Compiles the whole pattern.
  mutating func compile() throws(Fault) -> [DatePattern.Step] {
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isLetter {
        try letters(byte)
      } else if byte == UInt8(ascii: "'") {
        try quoted()
      } else if Whitespace.length(bytes.span, at: place) > 0 {
        place = Whitespace.skip(bytes.span, from: place)
        steps.append(.space)
      } else {
        steps.append(.literal(byte))
        place += 1
      }
    }
    try check()
    return steps
  }

  /// A run of one letter.
  private mutating func letters(_ letter: UInt8) throws(Fault) {
    let start = place
    while place < bytes.count, bytes[place] == letter { place += 1 }
    guard let step = step(letter, count: place - start) else {
      throw fault(
        "\(String(repeating: String(UnicodeScalar(letter)), count: place - start))"
          + " has no meaning in a date pattern; text goes between apostrophes")
    }
    let meaning = DatePatternCompiler.meaning(of: letter)
    guard letter == UInt8(ascii: "E") || used.insert(meaning).inserted else {
      throw fault("\(UnicodeScalar(letter)) gives a part that the pattern has already")
    }
    steps.append(step)
  }

  private func step(_ letter: UInt8, count: Int) -> DatePattern.Step? {
    switch (UnicodeScalar(letter), count) {
    case ("y", 4): .number(.year, least: 4, most: 4)
    case ("y", 2): .shortYear
    case ("M", 3), ("M", 4): .monthName
    case ("E", 1...4): .weekday
    case ("S", 1...9): .fraction
    case ("a", 1): .meridiem
    case ("X", 1...3), ("Z", 1), ("Z", 5), ("x", 1...3): .offset
    case ("M", 1...2): .number(.month, least: count, most: 2)
    case ("d", 1...2): .number(.day, least: count, most: 2)
    case ("H", 1...2): .number(.hour, least: count, most: 2)
    case ("h", 1...2): .number(.halfHour, least: count, most: 2)
    case ("m", 1...2): .number(.minute, least: count, most: 2)
    case ("s", 1...2): .number(.second, least: count, most: 2)
    default: nil
    }
  }

  /// The letter that stands for all those that read the same part.
  private static func meaning(of letter: UInt8) -> UInt8 {
    switch UnicodeScalar(letter) {
    case "h": UInt8(ascii: "H")
    case "x", "Z": UInt8(ascii: "X")
    default: letter
    }
  }

  /// Text between apostrophes; two of them are one.
  private mutating func quoted() throws(Fault) {
    place += 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "'") {
      steps.append(.literal(bytes[place]))
      place += 1
      return
    }
    while place < bytes.count, bytes[place] != UInt8(ascii: "'") {
      let space = Whitespace.length(bytes.span, at: place)
      steps.append(space > 0 ? .space : .literal(bytes[place]))
      place += max(1, space)
    }
    guard place < bytes.count else { throw fault("the apostrophe is never closed") }
    place += 1
  }

  /// Checks that the parts make a date, and a time of day if any; without both they make a month.
  private func check() throws(Fault) {
    let isMonth = used.isSubset(of: "yM".utf8) && steps.allSatisfy { $0 != .weekday }
    for (letter, name) in ["y": "year", "M": "month", "d": "day"] as KeyValuePairs
    where !used.contains(letter.utf8.first ?? 0) && !(letter == "d" && isMonth) {
      let hint =
        letter == "M" && used.contains(UInt8(ascii: "m")) ? "; MM is the month, mm the minute" : ""
      throw fault("the pattern has no \(name)\(hint)")
    }
    for (letter, needed) in ["a": "H", "X": "H", "m": "H", "s": "m", "S": "s"] as KeyValuePairs
    where used.contains(letter.utf8.first ?? 0) && !used.contains(needed.utf8.first ?? 0) {
      throw fault("\(letter) needs \(needed)")
    }
    let isHalf = steps.contains { if case .number(.halfHour, _, _) = $0 { true } else { false } }
    guard isHalf == used.contains(UInt8(ascii: "a")) else {
      throw fault("h and a go together; H is the hour of 24")
    }
  }

  private func fault(_ reason: String) -> Fault {
    Fault(.badSetting, [.name: pattern, .reason: reason])
  }
}
