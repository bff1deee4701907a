import CRMCore

/// What the names of `define:` that a text uses stand for.
struct NamedParts {
  var values: [String: Expression] = [:]
  var conditions: [String: Condition] = [:]
}

/// The values and conditions to which `define:` gives names.
///
/// A name is read where it is first used: as a value or as a condition, as columns or as paths.
struct Definitions {
  /// One entry of `define:`.
  struct Entry {
    let key: YAMLNode
    let node: YAMLNode
    var isUsed = false
  }

  /// How a name is read.
  private struct Reading: Hashable {
    let name: String
    let asPath: Bool
  }

  /// How many names and texts one may come to.
  static let largest = 1000

  private(set) var entries: [String: Entry] = [:]
  private var values: [Reading: Expression] = [:]
  private var conditions: [Reading: Condition] = [:]
  /// The names that are being read: one of them that is met again goes in a circle.
  private(set) var open: [String] = []

  /// Keeps an entry, unless a mapping that extends this one has defined the name.
  mutating func add(_ name: String, _ entry: Entry) {
    if entries[name] == nil { entries[name] = entry }
  }

  mutating func use(_ name: String) { entries[name]?.isUsed = true }

  mutating func begin(_ name: String) { open.append(name) }

  mutating func end() { open.removeLast() }

  func value(_ name: String, asPath: Bool) -> Expression? {
    values[Reading(name: name, asPath: asPath)]
  }

  func condition(_ name: String, asPath: Bool) -> Condition? {
    conditions[Reading(name: name, asPath: asPath)]
  }

  mutating func keep(_ value: Expression, as name: String, asPath: Bool) {
    values[Reading(name: name, asPath: asPath)] = value
  }

  mutating func keep(_ condition: Condition, as name: String, asPath: Bool) {
    conditions[Reading(name: name, asPath: asPath)] = condition
  }
}

/// `$name` in the text of a value or condition.
struct NameUse {
  let name: String
  /// The name with its sign, in the text.
  let place: Substring
  /// Whether it stands where a whole test may stand.
  let isTest: Bool

  /// The names that a text uses outside of quotes.
  static func all(in text: String) -> [NameUse] {
    var uses: [NameUse] = []
    var inQuotes = false
    var rest = text[...]
    while let first = rest.first {
      let start = rest.startIndex
      rest.removeFirst()
      if first == "\"" { inQuotes.toggle() }
      guard first == "$", !inQuotes else { continue }
      let name = rest.prefix(while: isPart)
      guard !name.isEmpty else { continue }
      rest = rest[name.endIndex...]
      guard rest.first.map({ $0.isWhitespace || ")],|".contains($0) }) ?? true else { continue }
      uses.append(
        NameUse(
          name: String(name), place: text[start..<name.endIndex], isTest: endsTest(rest)))
    }
    return uses
  }

  /// Whether a character may stand in a name.
  static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_")
  }

  /// Whether a text is nothing but the use of a name, one that begins with a letter or `_`.
  static func isWhole(_ text: Substring) -> Bool {
    guard text.first == "$", let first = text.dropFirst().first else { return false }
    return !first.isNumber && text.dropFirst().allSatisfy(isPart)
  }

  /// Whether nothing more of a test follows: the end, a parenthesis, or `and` and `or`.
  static func endsTest(_ rest: Substring) -> Bool {
    let next = rest.trimmed
    return next.isEmpty || next.hasPrefix(")") || ConditionWords.begins(next)
  }
}

/// Reading `define:` and what its names stand for.
extension MappingReader {
  /// Reads the names; what a mapping that extends this one defines outranks them.
  mutating func readDefinitions(_ top: inout YAMLTable) {
    guard var table = top.table("define", log: &log) else { return }
    if table.node.pairs?.isEmpty == true {
      log.add(.badSetting, at: table.node, [.name: "define", .reason: "it is empty"])
    }
    for (name, key, node) in table.all() {
      guard name != "item", !name.isEmpty, name.allSatisfy(NameUse.isPart) else {
        log.add(
          .badSetting, at: key,
          [.name: name, .reason: "a name is of letters, digits and '_', and not 'item'"])
        continue
      }
      definitions.add(name, Definitions.Entry(key: key, node: node))
    }
  }

  /// What the names in a text stand for; `inCondition` tells whether they may be tests.
  mutating func named(in node: YAMLNode, inCondition: Bool = false) -> NamedParts {
    var parts = NamedParts()
    guard let text = node.text, !definitions.entries.isEmpty, text.contains("$") else {
      return parts
    }
    for use in NameUse.all(in: text) where definitions.entries[use.name] != nil {
      if scope.captures.contains(use.name) {
        log.add(
          .badExpression, at: node.part(use.place),
          [.reason: "'$\(use.name)' is defined, and a pattern gives it another meaning here"])
      }
      if inCondition, use.isTest {
        parts.conditions[use.name] = definedCondition(use.name, from: node)
      } else {
        parts.values[use.name] = definedValue(use.name, from: node)
      }
    }
    return parts
  }

  /// The names that `$name` in `match:` stands for; nil for a text that is no such name.
  mutating func definedNames(_ node: YAMLNode, _ input: InputOptions) -> [String]? {
    guard let text = node.text, text.hasPrefix("$"),
      definitions.entries[String(text.dropFirst())] != nil
    else { return nil }
    let outer = scope
    scope = NameScope(isTabular: input.format?.isTable ?? false)
    defer { scope = outer }
    let value = definedValue(String(text.dropFirst()), from: node)
    guard !value.isNothing else { return [] }
    guard let names = value.plainNames else {
      log.add(
        .badExpression, at: node, [.reason: "'\(text)' is no list of names, and 'match:' needs one"]
      )
      return []
    }
    return names
  }

  /// Names that nothing uses: a misspelt one, most likely.
  mutating func checkDefinitionsAreUsed() {
    for (name, entry) in definitions.entries where !entry.isUsed {
      log.add(.badSetting, at: entry.key, [.name: name, .reason: "nothing uses '$\(name)'"])
    }
  }

  /// Where `$name` stands: in the text itself, or in a definition that it uses.
  func place(of name: String, in node: YAMLNode) -> YAMLNode {
    var seen: Set<String> = []
    func find(_ node: YAMLNode) -> YAMLNode? {
      switch node.content {
      case .sequence(let items): return items.lazy.compactMap(find).first
      case .mapping(let pairs): return pairs.lazy.map(\.value).compactMap(find).first
      case .scalar(let text):
        let uses = NameUse.all(in: text)
        if let use = uses.first(where: { $0.name == name }) { return node.part(use.place) }
        return uses.lazy.filter { seen.insert($0.name).inserted }
          .compactMap { definitions.entries[$0.name].flatMap { find($0.node) } }.first
      }
    }
    return find(node) ?? node.part(reading: "$\(name)")
  }

  /// A definition that cannot be read says why once, and is nothing wherever it stands.
  private mutating func definedValue(_ name: String, from node: YAMLNode) -> Expression {
    let asPath = !scope.isTabular
    definitions.use(name)
    if let known = definitions.value(name, asPath: asPath) { return known }
    if let entry = definitions.entries[name], isCondition(entry.node) {
      log.add(
        .badExpression, at: node.part(reading: "$\(name)"),
        [.reason: "'$\(name)' is a condition, and a value is wanted"])
      return .nothing
    }
    let value = reading(name, from: node) { $0.expression($1, .anything) }
    let result = admits(value?.size ?? 0, name) ? value ?? .nothing : .nothing
    definitions.keep(result, as: name, asPath: asPath)
    return result
  }

  /// Whether a definition reads as a condition: a name that holds its words stands in double quotes.
  private func isCondition(_ node: YAMLNode) -> Bool {
    guard let text = node.text, text.contains(" ") else { return false }
    var log = FaultLog()
    return Condition.parse(node, asPath: !scope.isTabular, log: &log) != nil
  }

  private mutating func definedCondition(_ name: String, from node: YAMLNode) -> Condition {
    let asPath = !scope.isTabular
    definitions.use(name)
    if let known = definitions.condition(name, asPath: asPath) { return known }
    let condition = reading(name, from: node) { $0.condition($1) }
    let result = admits(condition?.size ?? 0, name) ? condition ?? .any([]) : .any([])
    definitions.keep(result, as: name, asPath: asPath)
    return result
  }

  /// Refuses what is too large: names that stand for names that stand for names may come to more than
  /// any file needs.
  private mutating func admits(_ size: Int, _ name: String) -> Bool {
    guard size > Definitions.largest, let entry = definitions.entries[name] else { return true }
    log.add(
      .badSetting, at: entry.key,
      [.name: name, .reason: "it comes to more than \(Definitions.largest) names and texts"])
    return false
  }

  /// Reads a definition, without asking whether its names are known: that depends on where it is used.
  private mutating func reading<Part>(
    _ name: String, from node: YAMLNode, _ read: (inout Self, YAMLNode) -> Part?
  ) -> Part? {
    guard let entry = definitions.entries[name] else { return nil }
    guard !definitions.open.contains(name) else {
      let circle = (definitions.open + [name]).map { "$\($0)" }.joined(separator: " → ")
      log.add(.badExpression, at: node, [.reason: "it goes in a circle: \(circle)"])
      return nil
    }
    definitions.begin(name)
    defer { definitions.end() }
    return read(&self, entry.node)
  }
}

extension Condition {
  /// How many names and texts it is made of; an empty one counts, too.
  fileprivate var size: Int {
    switch self {
    case .test(let value, _): value.size
    case .same(let one, let other): one.size + other.size
    case .not(let inner): inner.size
    case .all(let inner), .any(let inner): max(1, inner.reduce(0) { $0 + $1.size })
    }
  }
}

extension Expression {
  /// What cannot be read, which is at fault already: of it nothing can be said.
  fileprivate static let nothing = Expression.first([])

  fileprivate var isNothing: Bool {
    if case .first(let all) = self { all.isEmpty } else { false }
  }

  /// How many names and texts it is made of; an empty one counts, too.
  fileprivate var size: Int {
    switch self {
    case .piped: 1
    case .first(let all), .composite(let all, _): max(1, all.reduce(0) { $0 + $1.size })
    }
  }

  /// The names of a field, or of several of which the first that is not empty counts; nil for more.
  fileprivate var plainNames: [String]? {
    switch self {
    case .piped(.field(let field), let calls): calls.isEmpty ? [field.name] : nil
    case .piped, .composite: nil
    case .first(let all):
      all.reduce([]) { names, next in
        next.plainNames.flatMap { more in names.map { $0 + more } }
      }
    }
  }

  /// The value with more functions behind it; nil for several texts joined, which take none.
  func piping(_ calls: [FunctionCall]) -> Expression? {
    guard !calls.isEmpty else { return self }
    switch self {
    case .piped(let source, let own): return .piped(source, own + calls)
    case .composite: return nil
    case .first(let all):
      let parts = all.compactMap { $0.piping(calls) }
      return parts.count == all.count ? .first(parts) : nil
    }
  }

  /// What comes out of it, of each of several.
  var flows: [FunctionCall.Flow] {
    switch self {
    case .piped(let source, let calls): [calls.reduce(source.flow) { $1.output(of: $0) }]
    case .first(let all): all.flatMap(\.flows)
    case .composite: [.text]
    }
  }
}
