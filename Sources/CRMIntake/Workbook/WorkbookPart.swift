import CLibXML2
import CRMCore

/// One XML part of a workbook, read piece by piece.
final class WorkbookPart {
  private let path: String
  private let bytes: any ByteProducer
  private let events: WorkbookEvents
  private let parser: XMLPush
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  init(_ archive: ZIPArchive, _ path: String, _ events: WorkbookEvents) throws(Fault) {
    self.path = path
    self.events = events
    bytes = try archive.open(try archive.part(path))
    parser = try XMLPush(events, file: path)
  }

  /// Reads the whole part.
  static func read(
    _ archive: ZIPArchive, _ path: String, _ events: WorkbookEvents
  ) throws(Fault) {
    let part = try WorkbookPart(archive, path, events)
    while try part.pump() {}
  }

  /// Gives the parser one more piece; false at the end, or when the events want no more.
  func pump() throws(Fault) -> Bool {
    guard !events.isDone else { return false }
    var result: Result<Int, Fault> = .success(0)
    block.withUnsafeMutableBytes { block in
      result = Result { () throws(Fault) in try bytes.produce(into: block) }
    }
    let count = try result.get()
    do throws(Fault) {
      guard count > 0 else {
        try parser.finish()
        return false
      }
      try parser.push(block[..<count])
    } catch {
      if events.isDone { return false }
      // The lines of the part are not those of the table.
      var fault = error
      fault.position = nil
      fault.facts[.reason] = path + (fault.facts[.reason].map { ": \($0)" } ?? "")
      throw fault
    }
    guard events.openAttributes <= 10_000 else {
      throw Fault(.malformed, [.reason: "\(path): an element has too many attributes"])
    }
    return true
  }
}

/// What the parts of a workbook tell: their elements by kind, and text where it is wanted.
class WorkbookEvents: XMLEvents {
  /// Whether nothing more is wanted.
  final var isDone = false
  /// The open elements.
  final private(set) var path: [String] = []
  /// The text of the element at hand, when it is collected.
  final var text: [UInt8] = []
  final var isCollecting = false

  private static let deepest = 256
  /// The longest text: many times what a cell holds.
  private static let longest = 1 << 20

  /// An element begins; the attributes are gone when this returns.
  func begin(_ name: String, _ attributes: XMLAttributes) {}
  /// An element ends; it is the last of `path` still.
  func finish(_ name: String) {}

  override final func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {
    guard !isDone else { return }
    let name = String(decoding: name, as: UTF8.self)
    path.append(name)
    guard path.count <= Self.deepest else {
      return end(with: Fault(.malformed, [.reason: "its elements are nested too deeply"]))
    }
    begin(name, attributes)
  }

  override final func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isCollecting, !isDone else { return }
    self.text.append(contentsOf: text)
    if self.text.count > Self.longest {
      end(with: Fault(.malformed, [.reason: "a text is longer than \(Self.longest) bytes"]))
    }
  }

  override final func end() {
    guard !isDone, let name = path.last else { return }
    finish(name)
    path.removeLast()
  }

  override final func unknownEntity() {
    end(with: Fault(.malformed, [.reason: "an entity is not declared"]))
  }

  /// Wants no more.
  final func stopReading() {
    isDone = true
    end(with: Fault(.interrupted))
  }
}

extension XMLAttributes {
  /// The value of an attribute by its local name; nil when there is none.
  func value(_ wanted: StaticString) -> String? {
    var found: String?
    forEach { name, value in
      guard name.count == wanted.utf8CodeUnitCount,
        name.elementsEqual(
          UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount))
      else { return }
      // libxml2 leaves this one reference in attributes.
      found = String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&")
    }
    return found
  }

  /// Whether an attribute says yes.
  func flag(_ name: StaticString) -> Bool { ["1", "true"].contains(value(name)) }
}

extension ZIPArchive {
  /// The part of that path, letter case aside.
  func part(_ path: String) throws(Fault) -> Member {
    if let member = members.first(where: { $0.name == path }) { return member }
    let wanted = path.lowercased()
    guard let member = members.first(where: { $0.name.lowercased() == wanted }) else {
      throw Fault(.malformed, [.reason: "the workbook has no part \(path)"])
    }
    return member
  }
}
