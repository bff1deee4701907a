import CRMCore

/// Collects the records at a path of a document.
///
/// One chunk of input completes many records; they wait here, and their storage is used again.
final class XMLRecords: XMLEvents {
  /// What is known of a complete record besides its tape.
  struct Item {
    var line: Int
    /// Its bytes, as offsets in the text.
    var bytes: Range<Int>
    /// Why it is a reject.
    var fault: Fault?
  }

  private let path: XMLPath
  private let limits: InputOptions.Limits
  private var tree = XMLTree()
  private var items: [Item] = []
  /// The tapes of the items, and storage for more.
  private var tapes: [Record] = []
  private var taken = 0
  /// The names of the open elements that are not part of a record.
  private var names: [[UInt8]] = []
  /// How many elements of the record are open.
  private var inside = 0
  private var openLine = 0
  private var fault: Fault?
  /// Where the open record starts in the text.
  private(set) var openStart: Int?
  /// Whether the place of the records exists, be it empty.
  private(set) var isFound = false

  init(_ path: XMLPath, _ limits: InputOptions.Limits) {
    self.path = path
    self.limits = limits
  }

  /// Takes the next complete record, leaving its old storage in exchange.
  func take(_ record: inout Record) -> Item? {
    guard taken < items.count else {
      items.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    swap(&tapes[taken], &record)
    taken += 1
    return items[taken - 1]
  }

  override func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {
    if inside == 0, !enter(name) { return }
    inside += 1
    guard fault == nil else { return }
    if attributes.count > limits.attributes {
      reject(.malformed, [.reason: "an element has more than \(limits.attributes) attributes"])
    } else if inside > limits.depth {
      reject(.tooDeep, [.limit: String(limits.depth)])
    } else {
      var isLong = false
      attributes.forEach { if $1.count > limits.valueBytes { isLong = true } }
      if isLong { reject(.valueTooLong, [.limit: String(limits.valueBytes)]) }
      tree.start(name, attributes)
    }
  }

  /// Goes one element down the way to the records; whether a record starts there.
  private func enter(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    names.append(Array(name))
    guard !path.matches(names) else {
      names.removeLast()
      isFound = true
      fault = nil
      let tag = tag
      (openStart, openLine) = (tag.offset, tag.line)
      return true
    }
    isFound = isFound || path.isAnywhere || names.count == path.steps.count - 1 && path.passes(names)
    if names.count > limits.depth { end(with: .tooDeep) }
    return false
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard inside > 0, fault == nil else { return }
    tree.text(text)
    if tree.textLength > limits.valueBytes {
      reject(.valueTooLong, [.limit: String(limits.valueBytes)])
    }
  }

  override func unknownEntity() {
    guard inside > 0, fault == nil else { return }
    reject(.malformed, [.reason: "an entity is not declared"])
  }

  override func end() {
    guard inside > 0 else {
      names.removeLast()
      return
    }
    inside -= 1
    if fault == nil { tree.end() }
    if inside == 0 { complete() }
  }

  private func complete() {
    guard let start = openStart else { return }
    openStart = nil
    let bytes = start..<offset
    if fault == nil, bytes.count > limits.recordBytes {
      reject(.recordTooLong, [.limit: String(limits.recordBytes)])
    }
    if items.count == tapes.count { tapes.append(Record()) }
    tree.exchange(&tapes[items.count])
    items.append(Item(line: openLine, bytes: bytes, fault: fault))
  }

  /// Gives up the open record because it is longer than allowed.
  func giveUp() {
    guard fault == nil else { return }
    reject(.recordTooLong, [.limit: String(limits.recordBytes)])
  }

  private func reject(_ code: Fault.Code, _ facts: [Fault.Fact: String]) {
    fault = Fault(code, facts)
    tree.clear()
  }
}
