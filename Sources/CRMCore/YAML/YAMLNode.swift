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

  /// The most nodes that one file may have, aliases counted each time they are used.
  public static let nodeLimit = 200_000

  /// Reads the one document of `text`.
  ///
  /// - Throws: `Fault` with `yamlSyntax` when the text is no YAML, has no document, or unfolds to
  ///   more than `nodeLimit` nodes.
  public static func parse(_ text: String, file: String) throws(Fault) -> YAMLNode {
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Fault(yams: error, file: file)
    } catch {
      throw Fault(.yamlSyntax, at: Position(file), [.reason: "\(error)"])
    }
    guard let root else {
      throw Fault(.yamlSyntax, at: Position(file), [.reason: "the file holds no YAML"])
    }
    var budget = nodeLimit
    guard let node = YAMLNode(root, file: file, budget: &budget, depth: 0) else {
      throw Fault(
        .yamlSyntax, at: Position(file),
        [.reason: "more than \(nodeLimit) nodes, or nested too deeply"])
    }
    return node
  }

  private init?(_ node: Yams.Node, file: String, budget: inout Int, depth: Int) {
    budget -= 1
    guard budget >= 0, depth < 64 else { return nil }
    position = Position(file, line: node.mark?.line, column: node.mark?.column)
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string)
      isQuoted = scalar.style != .plain && scalar.style != .any
    case .sequence(let sequence):
      isQuoted = false
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = YAMLNode(item, file: file, budget: &budget, depth: depth + 1) else {
          return nil
        }
        items.append(item)
      }
      content = .sequence(items)
    case .mapping(let mapping):
      isQuoted = false
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      for (key, value) in mapping {
        guard let key = YAMLNode(key, file: file, budget: &budget, depth: depth + 1),
          let value = YAMLNode(value, file: file, budget: &budget, depth: depth + 1)
        else { return nil }
        pairs.append((key, value))
      }
      content = .mapping(pairs)
    case .alias: return nil
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
    case .scalar: isNull ? "empty" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension Fault {
  fileprivate init(yams error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        .yamlSyntax, at: Position(file, line: mark.line, column: mark.column), [.reason: problem])
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        .duplicateKey, at: Position(file, line: context.mark.line, column: context.mark.column),
        [.name: duplicates.map { "\($0)" }.sorted().joined(separator: ", ")])
    default:
      self.init(.yamlSyntax, at: Position(file), [.reason: "\(error)"])
    }
  }
}

extension YAMLNode {
  /// A scalar that stands in no file by itself, such as a part of another: it keeps that place.
  public static func text(_ text: String, at position: Position) -> YAMLNode {
    YAMLNode(content: .scalar(text), position: position, isQuoted: true)
  }

  private init(content: Content, position: Position, isQuoted: Bool) {
    self.content = content
    self.position = position
    self.isQuoted = isQuoted
  }
}
