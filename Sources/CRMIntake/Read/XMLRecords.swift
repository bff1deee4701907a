import CRMCore

/// Collects the records at a path of a document.
///
/// One chunk of input completes many records; they wait here, and their storage is used again.
final class XMLRecords: XMLEvents {
  /// At an address of its own: a variable of an object is checked for other accesses at every use,
  /// which is a twelfth of the reading.
  private let collector: UnsafeMutablePointer<XMLCollector>

  init(_ path: XMLPath, _ limits: InputOptions.Limits) {
    collector = .allocate(capacity: 1)
    collector.initialize(to: XMLCollector(path: path, limits: limits))
  }

  deinit {
    collector.deinitialize(count: 1)
    collector.deallocate()
  }

  override func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {
    collector.pointee.start(name, attributes, self)
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) { collector.pointee.text(text) }
  override func end() { collector.pointee.end(self) }
  override func unknownEntity() { collector.pointee.unknownEntity() }

  /// Where the open record starts in the text.
  var openStart: Int? { collector.pointee.openStart }
  /// Whether the place of the records exists, be it empty.
  var isFound: Bool { collector.pointee.isFound }
  /// Takes the next complete record, leaving its old storage in exchange.
  func take(_ record: inout Record) -> XMLItem? { collector.pointee.take(&record) }
  /// Gives up the open record because it is longer than allowed.
  func giveUp() { collector.pointee.giveUp() }
}

/// What is known of a complete record besides its tape.
struct XMLItem {
  var line: Int
  /// Its bytes, as offsets in the text.
  var bytes: Range<Int>
  /// Why it is a reject.
  var fault: Fault?
}

/// The state of `XMLRecords`.
private struct XMLCollector {
  let path: XMLPath
  let limits: InputOptions.Limits
  var openStart: Int?
  var isFound = false

  private var tree = XMLTree()
  private var items: [XMLItem] = []
  /// The tapes of the items, and storage for more.
  private var tapes: [Record] = []
  private var taken = 0
  /// The names of the open elements that are not part of a record.
  private var names: [[UInt8]] = []
  /// How many elements of the record are open.
  private var inside = 0
  private var openLine = 0
  private var isRejected = false
  private var fault: Fault?

  init(path: XMLPath, limits: InputOptions.Limits) {
    self.path = path
    self.limits = limits
  }

  mutating func take(_ record: inout Record) -> XMLItem? {
    guard taken < items.count else {
      items.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    swap(&tapes[taken], &record)
    taken += 1
    return items[taken - 1]
  }

  mutating func start(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, _ events: XMLEvents
  ) {
    if inside == 0, !enter(name, events) { return }
    inside += 1
    if inside > Self.deepest { events.end(with: limits.fault(.tooDeep)) }
    guard !isRejected else { return }
    if attributes.count > limits.attributes {
      reject(limits.fault(.tooManyAttributes))
    } else if inside > limits.depth {
      reject(limits.fault(.tooDeep))
    } else if attributes.longest > limits.valueBytes {
      reject(limits.fault(.valueTooLong))
    } else if tree.record.nodes.count + attributes.count > limits.values {
      reject(limits.fault(.tooManyValues))
    } else {
      tree.start(name, attributes)
    }
  }

  /// Even elements that no record keeps must not nest without end: libxml2 remembers them.
  private static let deepest = 10_000

  /// Goes one element down the way to the records; whether a record starts there.
  private mutating func enter(_ name: UnsafeBufferPointer<UInt8>, _ events: XMLEvents) -> Bool {
    names.append(Array(name))
    guard !path.matches(names) else {
      names.removeLast()
      isFound = true
      let tag = events.tag
      (openStart, openLine, fault, isRejected) = (tag.offset, tag.line, nil, false)
      return true
    }
    let isPlace = names.count == path.steps.count - 1 && path.passes(names)
    isFound = isFound || path.isAnywhere || isPlace
    if names.count > limits.depth { events.end(with: limits.fault(.tooDeep)) }
    return false
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard inside > 0, !isRejected else { return }
    tree.text(text)
    if tree.textLength > limits.valueBytes {
      reject(limits.fault(.valueTooLong))
    }
  }

  mutating func unknownEntity() {
    guard inside > 0, !isRejected else { return }
    reject(Fault(.malformed, [.reason: "an entity is not declared"]))
  }

  mutating func end(_ events: XMLEvents) {
    guard inside > 0 else {
      names.removeLast()
      return
    }
    inside -= 1
    if !isRejected { tree.end() }
    if inside == 0 { complete(events.offset) }
  }

  private mutating func complete(_ end: Int) {
    guard let start = openStart else { return }
    openStart = nil
    if end - start > limits.recordBytes { giveUp() }
    if items.count == tapes.count { tapes.append(Record()) }
    tree.exchange(&tapes[items.count])
    items.append(XMLItem(line: openLine, bytes: start..<end, fault: fault))
  }

  /// Makes the open record one that is too long, whatever else was found in it: how much of it the
  /// parser saw by then depends on how its bytes arrived.
  mutating func giveUp() {
    reject(limits.fault(.recordTooLong))
  }

  private mutating func reject(_ fault: Fault) {
    self.fault = fault
    isRejected = true
    tree.clear()
  }
}
