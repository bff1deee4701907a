private import Yams

/// A node of a YAML file with its place, every scalar as the text that stands in the file.
///
/// Mappings, the run configuration, channel rules and metric definitions are all read through this:
/// `NO`, `0123`, `1.10` and dates stay what they are. Faults are collected in a `FaultLog`, so that
/// one reading reports all of them.
public struct YAMLNode: Sendable {
  /// What the node is.
  public indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  /// What the node is.
  public let content: Content
  /// Where it stands.
  public let position: Position
  /// True for a scalar in quotes, or in a block.
  public let isQuoted: Bool
  /// Where the text of a scalar stands in the file; nil when that is not known.
  let places: YAMLPlaces?

  /// The most nodes that one file may have, aliases counted each time they are used.
  public static let nodeLimit = 200_000
  /// The most lists and mappings inside one another.
  public static let depthLimit = 64

  /// Reads the one document of `text`.
  ///
  /// - Throws: `Fault` with `yamlSyntax` when the text is no YAML, has no document, or unfolds to
  ///   more than `nodeLimit` nodes.
  ///
  /// With `keepingDuplicates`, a key that stands twice is no fault here: `YAMLTable` reports it, so
  /// that the other faults of the file are found, too. Without `placing`, a part of a text stands where
  /// the whole does, which costs less.
  public static func parse(
    _ text: String, file: String, keepingDuplicates: Bool = false, placing: Bool = true
  ) throws(Fault) -> YAMLNode {
    var text = text
    var disguise = Disguise()
    while true {
      let duplicate: (names: [String], mark: Mark)
      do {
        return try disguise.removed(from: parse(unique: text, file: file, placing: placing))
      } catch {
        switch error {
        case .fault(let fault): throw fault
        case .duplicate(let names, let mark): duplicate = (names, mark)
        }
      }
      guard keepingDuplicates, disguise.hide(duplicate.names, at: duplicate.mark, in: &text) else {
        throw Fault(
          .duplicateKey,
          at: Position(file, line: duplicate.mark.line, column: duplicate.mark.column),
          [.name: duplicate.names.joined(separator: ", ")])
      }
    }
  }

  private enum Failure: Error {
    case fault(Fault)
    case duplicate([String], Mark)
  }

  private static func parse(
    unique text: String, file: String, placing: Bool
  ) throws(Failure) -> YAMLNode {
    do {
      return try whole(text, file: file, placing: placing)
    } catch let error as YamlError {
      guard case .duplicatedKeysInMapping(let names, let context) = error else {
        throw .fault(YAMLFault.fault(error, file: file))
      }
      throw .duplicate(names, context.mark)
    } catch let fault as Fault {
      throw .fault(fault)
    } catch {
      throw .fault(Fault(.yamlSyntax, at: Position(file), [.reason: "\(error)"]))
    }
  }

  private static func whole(_ text: String, file: String, placing: Bool) throws -> YAMLNode {
    let aliases = YAMLAliases(text)
    guard !aliases.areBomb else {
      throw Fault(
        .yamlSyntax, at: Position(file), [.reason: "aliases beside keys that are not plain text"])
    }
    // Every scalar stays a text: nothing asks what else it could be. Without an encoding the environment
    // would be asked for it, for every file.
    let root = try Yams.compose(yaml: text, .basic, .default, .utf8)
    guard let root else {
      throw Fault(
        .yamlSyntax, at: Position(file, line: 1, column: 1), [.reason: "the file holds no YAML"])
    }
    var budget = Budget(hasAliases: aliases.areThere)
    var source = YAMLSource(placing ? text : "", file: file)
    return try YAMLNode(root, of: &source, budget: &budget, depth: 0)
  }

  /// How many nodes the file may still have.
  private struct Budget {
    let hasAliases: Bool
    private var left = nodeLimit

    init(hasAliases: Bool) { self.hasAliases = hasAliases }

    mutating func spend(at position: Position) throws(Fault) {
      left -= 1
      guard left < 0 else { return }
      let reason = "the file has more than \(nodeLimit) values"
      throw Fault(
        .yamlSyntax, at: position,
        [.reason: hasAliases ? "with its aliases unfolded, \(reason)" : reason])
    }
  }

  private init(
    _ node: Yams.Node, of source: inout YAMLSource, budget: inout Budget, depth: Int
  ) throws(Fault) {
    position = Position(source.file, line: node.mark?.line, column: node.mark?.column)
    try budget.spend(at: position)
    guard depth < Self.depthLimit else {
      throw Fault(
        .yamlSyntax, at: position,
        [.reason: "lists and mappings are nested deeper than \(Self.depthLimit) levels"])
    }
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string)
      isQuoted = scalar.style != .plain && scalar.style != .any
      places = source.places(of: scalar, at: position)
    case .sequence(let sequence):
      (isQuoted, places) = (false, nil)
      var items: [YAMLNode] = []
      for item in sequence {
        items.append(try YAMLNode(item, of: &source, budget: &budget, depth: depth + 1))
      }
      content = .sequence(items)
    case .mapping(let mapping):
      (isQuoted, places) = (false, nil)
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      for (key, value) in mapping {
        let key = try YAMLNode(key, of: &source, budget: &budget, depth: depth + 1)
        let value = try YAMLNode(value, of: &source, budget: &budget, depth: depth + 1)
        pairs.append((key, value))
      }
      content = .mapping(pairs)
    case .alias:
      throw Fault(.yamlSyntax, at: position, [.reason: "an alias stands for nothing"])
    }
  }

  /// The text of a scalar, or nil.
  public var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The items of a sequence, or nil.
  public var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The pairs of a mapping, or nil.
  public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// True for an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    guard !isQuoted, let text else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// `text`, `a list` or `a mapping`: what a message calls the node.
  public var kindName: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping(let pairs): pairs.isEmpty ? "an empty mapping" : "a mapping"
    }
  }
}

extension YAMLNode {
  /// A scalar that stands in no file by itself, such as a part of another: it keeps that place.
  public static func text(_ text: String, at position: Position) -> YAMLNode {
    YAMLNode(content: .scalar(text), position: position, isQuoted: true)
  }

  /// A part of the node's text as a node of its own, placed where it stands in the file.
  ///
  /// `part` is a slice of `text`. Where it is not known how the text stands in the file, the part
  /// keeps the place of the whole.
  public func part(_ part: Substring) -> YAMLNode {
    var place = position
    let base = part.base.utf8
    let start = base.distance(from: base.startIndex, to: part.startIndex)
    if let (line, column) = places?.place(of: start, in: part.base) {
      (place.line, place.column) = (line, column)
    }
    return YAMLNode(
      content: .scalar(String(part)), position: place, isQuoted: true,
      places: places?.part(start..<(start + part.utf8.count), of: part.base))
  }

  /// The first place of `words` in the node's text; the node itself when they do not stand there.
  public func part(reading words: String) -> YAMLNode {
    guard let text, let range = text.firstRange(of: words) else { return self }
    return part(text[range])
  }

  init(content: Content, position: Position, isQuoted: Bool, places: YAMLPlaces? = nil) {
    self.content = content
    self.position = position
    self.isQuoted = isQuoted
    self.places = places
  }
}

/// Keys that stand twice in a mapping, which the parser refuses, put out of its sight.
///
/// The first character of the earlier key becomes one of the private use area, and is put back in
/// the nodes; lines and columns stay as they are.
private struct Disguise {
  private var hidden: [Character: Character] = [:]

  /// Hides the key at a mark; false when it is not written there as it reads.
  mutating func hide(_ names: [String], at mark: Mark, in text: inout String) -> Bool {
    guard hidden.count < 100, let mask = Unicode.Scalar(0xE000 + UInt32(hidden.count)),
      var place = text.index(ofLine: mark.line, column: mark.column)
    else { return false }
    if text[place] == "\"" || text[place] == "'" { place = text.index(after: place) }
    guard place < text.endIndex,
      let name = names.first(where: { !$0.isEmpty && text[place...].hasPrefix($0) })
    else { return false }
    hidden[Character(mask)] = name[name.startIndex]
    text.replaceSubrange(place...place, with: String(Character(mask)))
    return true
  }

  /// The node with the characters put back.
  func removed(from node: YAMLNode) -> YAMLNode {
    guard !hidden.isEmpty else { return node }
    let content: YAMLNode.Content =
      switch node.content {
      case .scalar(let text): .scalar(String(text.map { hidden[$0] ?? $0 }))
      case .sequence(let items): .sequence(items.map(removed))
      case .mapping(let pairs):
        .mapping(pairs.map { (removed(from: $0.key), removed(from: $0.value)) })
      }
    return YAMLNode(
      content: content, position: node.position, isQuoted: node.isQuoted, places: node.places)
  }
}
