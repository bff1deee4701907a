/// The elements at the beginning of a document, to find the place of its records.
///
/// Elements of the same path are counted as one, down to a few levels.
final class XMLOutline: XMLEvents {
  private static let levels = 8
  /// How many names are told apart in one place.
  private static let names = 256
  /// How much of the document is looked at.
  static let sampleBytes = 1 << 18

  private var elements: [Element] = [Element(name: [])]
  private var open = [0]

  /// All the elements of one path.
  private struct Element {
    var name: [UInt8]
    var count = 0
    var hasAttributes = false
    var children: [Int] = []
  }

  /// The names that mark an error answer.
  private static let errorNames: Set<String> = ["error", "errors", "fault", "exception"]

  override func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {
    let parent = open[open.count - 1]
    let index =
      open.count > Self.levels
      ? nil : elements[parent].children.first { elements[$0].name.elementsEqual(name) }
    let isFull = open.count > Self.levels || elements[parent].children.count == Self.names
    if index == nil, isFull {
      open.append(parent)
      return
    }
    let element = index ?? add(Array(name), to: parent)
    elements[element].count += 1
    if attributes.count > 0 { elements[element].hasAttributes = true }
    open.append(element)
  }

  override func end() {
    open.removeLast()
  }

  private func add(_ name: [UInt8], to parent: Int) -> Int {
    elements.append(Element(name: name))
    elements[parent].children.append(elements.count - 1)
    return elements.count - 1
  }

  /// The path of the elements that repeat the most, of those that hold something, under the
  /// outermost element where any repeat; without any, of the one that only holds plain fields.
  var path: XMLPath? {
    guard let root = elements[0].children.first else { return nil }
    return repeated(in: root, [elements[root].name]) ?? single(in: root, [elements[root].name])
  }

  private func repeated(in parent: Int, _ names: [[UInt8]]) -> XMLPath? {
    let children = elements[parent].children
    var best: Int?
    for child in children where elements[child].count > 1 && isComplex(child) {
      if best.map({ elements[$0].count < elements[child].count }) ?? true { best = child }
    }
    if let best { return XMLPath(names + [elements[best].name]) }
    for child in children where elements[child].count == 1 {
      if let path = repeated(in: child, names + [elements[child].name]) { return path }
    }
    return nil
  }

  private func single(in parent: Int, _ names: [[UInt8]]) -> XMLPath? {
    let children = elements[parent].children
    guard children.count == 1, isComplex(children[0]) else { return XMLPath(names) }
    return single(in: children[0], names + [elements[children[0]].name])
  }

  private func isComplex(_ element: Int) -> Bool {
    elements[element].hasAttributes || !elements[element].children.isEmpty
  }

  /// Whether nothing repeats that could be records.
  var isFlat: Bool {
    elements[0].children.first.map { repeated(in: $0, []) == nil } ?? true
  }

  /// The name of an element near the top by which the document shows itself to be an error answer.
  var errorName: String? {
    guard isFlat else { return errorOnTheWay }
    return top.first { Self.errorNames.contains($0.lowercased()) }
  }

  /// The name of an error in which, or as which, all that repeats stands.
  private var errorOnTheWay: String? {
    (path?.steps ?? []).compactMap { $0.map { String(decoding: $0, as: UTF8.self) } }.first {
      Self.errorNames.contains($0.lowercased())
    }
  }

  /// Whether the document says that there is no data.
  var isVoid: Bool {
    isFlat && top.contains { $0.lowercased() == "nodata" }
  }

  /// The names of the root, its children and theirs, and those of a SOAP body.
  private var top: [String] {
    var names: [String] = []
    var level = elements[0].children
    for _ in 0..<3 {
      names += level.map { String(decoding: elements[$0].name, as: UTF8.self) }
      level = level.flatMap { elements[$0].children }
    }
    return names
  }
}
