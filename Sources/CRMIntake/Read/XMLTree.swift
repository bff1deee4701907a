/// Builds the tape of one XML record from its elements.
struct XMLTree {
  private(set) var record = Record()
  private var levels: [Level] = []

  /// An open element.
  private struct Level {
    var node: Int
    /// Where its first child stands, after its attributes.
    var firstChild: Int
    /// Where its text since the last tag begins in the arena.
    var textStart: Int
    var hasChildren = false
  }

  /// The text between the child elements of open elements, of those that have any which is not blank.
  private var mixed: [(level: Int, text: [UInt8])] = []

  /// How many elements are open.
  var depth: Int { levels.count }

  /// The length of the innermost element's own text so far.
  var textLength: Int {
    guard let level = levels.last else { return 0 }
    let before = mixed.last.map { $0.level == levels.count - 1 ? $0.text.count : 0 } ?? 0
    return record.arena.count - level.textStart + before
  }

  /// Forgets the record built, and takes the storage of `spare` for the next.
  mutating func exchange(_ spare: inout Record) {
    swap(&record, &spare)
    clear()
  }

  mutating func clear() {
    record.arena.removeAll(keepingCapacity: true)
    record.nodes.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    mixed.removeAll(keepingCapacity: true)
  }

  mutating func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {
    var key: Range<Int32> = 0..<0
    if let parent = levels.indices.last {
      setText(aside: parent)
      levels[parent].hasChildren = true
      record.nodes[levels[parent].node].kind = .object
      key = append(name)
    }
    let node = record.nodes.count
    let kind = attributes.count == 0 ? Record.Kind.text : .object
    record.nodes.append(Record.Node(kind, key: key, end: Int32(node + 1)))
    attributes.forEach { name, value in
      let start = Int32(record.arena.count)
      record.arena.append(UInt8(ascii: "@"))
      let key = start..<append(name).upperBound
      let end = Int32(record.nodes.count + 1)
      record.nodes.append(Record.Node(.text, key: key, text: append(attribute: value), end: end))
    }
    levels.append(
      Level(node: node, firstChild: record.nodes.count, textStart: record.arena.count))
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    record.arena.append(contentsOf: text)
  }

  mutating func end() {
    guard let last = levels.indices.last else { return }
    if levels[last].hasChildren {
      setText(aside: last)
      insertText(of: last)
    } else {
      let text = Int32(levels[last].textStart)..<Int32(record.arena.count)
      if record.nodes[levels[last].node].kind == .text {
        record.nodes[levels[last].node].text = text
      } else if !text.isEmpty {
        let end = Int32(record.nodes.count + 1)
        record.nodes.append(Record.Node(.text, key: textKey(), text: text, end: end))
      } else {
        record.nodes[levels[last].node].text = text
      }
    }
    record.nodes[levels[last].node].end = Int32(record.nodes.count)
    levels.removeLast()
    if last > 0 { levels[last - 1].textStart = record.arena.count }
  }

  /// Moves the text in front of a tag out of the arena; blank text there is layout.
  private mutating func setText(aside level: Int) {
    let start = levels[level].textStart
    let length = record.arena.count - start
    guard length > 0 else { return }
    if let last = mixed.indices.last, mixed[last].level == level {
      mixed[last].text += record.arena[start...]
    } else if !record.arena[start...].allSatisfy(\.isBlank) {
      mixed.append((level, Array(record.arena[start...])))
    }
    record.arena.removeLast(length)
  }

  /// Puts the text of an element with child elements in front of them.
  private mutating func insertText(of level: Int) {
    guard mixed.last?.level == level, let text = mixed.popLast()?.text,
      let last = text.lastIndex(where: { !$0.isBlank })
    else { return }
    let key = textKey()
    let start = Int32(record.arena.count)
    record.arena.append(contentsOf: text[...last].drop(while: \.isBlank))
    let range = start..<Int32(record.arena.count)
    let first = levels[level].firstChild
    for index in first..<record.nodes.count { record.nodes[index].end += 1 }
    record.nodes.insert(
      Record.Node(.text, key: key, text: range, end: Int32(first + 1)), at: first)
  }

  private mutating func textKey() -> Range<Int32> {
    let start = Int32(record.arena.count)
    record.arena.append(contentsOf: "#text".utf8)
    return start..<Int32(record.arena.count)
  }

  /// The value of an attribute, in which libxml2 leaves `&#38;` for an ampersand.
  private mutating func append(attribute value: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    guard value.contains(UInt8(ascii: "&")) else { return append(value) }
    let start = Int32(record.arena.count)
    let reference = Array("&#38;".utf8)
    var rest = Array(value)[...]
    while let found = rest.firstRange(of: reference) {
      record.arena.append(contentsOf: rest[..<found.lowerBound])
      record.arena.append(UInt8(ascii: "&"))
      rest = rest[found.upperBound...]
    }
    record.arena.append(contentsOf: rest)
    return start..<Int32(record.arena.count)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(record.arena.count)
    record.arena.append(contentsOf: bytes)
    return start..<Int32(record.arena.count)
  }
}
