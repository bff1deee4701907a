import CLibXML2
import CRMCore

/// What libxml2's push parser tells, in the order of the document.
///
/// The parser hands C functions the address of the receiver, so that this is a class. The buffers
/// are libxml2's own and are gone when the method returns.
class XMLEvents {
  /// Set to end the parsing.
  final var stop: Fault?
  fileprivate final var parser: xmlParserCtxtPtr?

  /// How far the parser has read: the offset in the text.
  final var offset: Int { xmlByteConsumed(parser) }
  /// The line that the parser is on.
  final var line: Int { parser?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  /// The place of the last `<` before the parser's, which stands in the parser's own buffer.
  final var tag: (offset: Int, line: Int) {
    var (offset, line) = (offset, line)
    guard let input = parser?.pointee.input, var place = input.pointee.cur,
      let base = input.pointee.base
    else { return (offset, line) }
    while place > base, place.pointee != UInt8(ascii: "<") {
      place -= 1
      offset -= 1
      if place.pointee == .lineFeed { line -= 1 }
    }
    return (offset, line)
  }

  /// How many values of attributes there are in a start tag whose end has not come yet.
  final var openAttributes: Int {
    guard let input = parser?.pointee.input, var place = input.pointee.cur,
      let end = input.pointee.end, end - place > 2, place.pointee == UInt8(ascii: "<"),
      !Array("!?/".utf8).contains(place[1])
    else { return 0 }
    var count = 0
    var quote: UInt8 = 0
    while place < end {
      let byte = place.pointee
      place += 1
      if quote != 0 {
        guard byte == quote else { continue }
        (quote, count) = (0, count + 1)
      } else if byte == .quotationMark || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return count
  }

  func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}
  func end() {}
  /// Meets a reference to an entity that is not predefined.
  func unknownEntity() {}
}

/// The attributes of a start tag, five pointers each: name, prefix, namespace, value, its end.
struct XMLAttributes {
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  /// The length of the longest value.
  var longest: Int {
    var longest = 0
    forEach { longest = max(longest, $1.count) }
    return longest
  }

  func forEach(
    _ body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let pointers else { return }
    for index in 0..<count {
      guard let value = pointers[5 * index + 3], let end = pointers[5 * index + 4] else { continue }
      body(letters(pointers[5 * index]), UnsafeBufferPointer(start: value, count: end - value))
    }
  }
}

/// libxml2's SAX2 push parser, hardened.
///
/// It never goes to the network and never expands an entity of the document: a document type that
/// declares entities, or that refers to an external subset, ends the parsing. The text comes in as
/// UTF-8, whatever its declaration says.
final class XMLPush {
  private let parser: xmlParserCtxtPtr
  private let events: XMLEvents
  private let file: String

  init(_ events: XMLEvents, file: String) throws(Fault) {
    self.events = events
    self.file = file
    var callbacks = xmlSAXHandler.events
    let receiver = Unmanaged.passUnretained(events).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&callbacks, receiver, nil, 0, nil) else {
      throw Fault(.internal, at: Position(file), [.reason: "libxml2 gives no parser"])
    }
    let options = [XML_PARSE_NONET, XML_PARSE_NOCDATA, XML_PARSE_IGNORE_ENC]
    xmlCtxtUseOptions(parser, Int32(options.reduce(0) { $0 | $1.rawValue }))
    events.parser = parser
    self.parser = parser
  }

  deinit {
    events.parser = nil
    xmlFreeParserCtxt(parser)
  }

  /// Gives the parser the next bytes.
  func push(_ bytes: ArraySlice<UInt8>) throws(Fault) {
    bytes.withUnsafeBytes { buffer in
      let letters = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = xmlParseChunk(parser, letters, Int32(buffer.count), 0)
    }
    try check()
  }

  /// Tells the parser that there is no more.
  func finish() throws(Fault) {
    xmlParseChunk(parser, nil, 0, 1)
    guard parser.pointee.wellFormed == 0, parser.pointee.nameNr > 0 else { return try check() }
    throw Fault(.fileTruncated, at: Position(file, line: events.line))
  }

  private func check() throws(Fault) {
    if let stop = events.stop { throw stop.at(Position(file, line: events.line)) }
    guard parser.pointee.wellFormed == 0 else { return }
    let error = xmlCtxtGetLastError(parser)?.pointee
    let place = Position(
      file, line: error.map { Int($0.line) } ?? events.line,
      column: error.map { max(1, Int($0.int2)) })
    let message = error?.message.map { CSVHeader.trimmed(String(cString: $0)) }
    throw Fault(.malformed, at: place, [.reason: message ?? "not well-formed"])
  }
}

extension xmlSAXHandler {
  /// The callbacks that call `XMLEvents`; what they do not name is passed over.
  fileprivate static var events: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.serror = { _, _ in }
    callbacks.startElementNs = { receiver, name, _, _, _, _, count, _, attributes in
      receiver.tell {
        $0.start(letters(name), XMLAttributes(pointers: attributes, count: Int(count)))
      }
    }
    callbacks.endElementNs = { receiver, _, _, _ in receiver.tell { $0.end() } }
    callbacks.characters = { receiver, text, count in
      receiver.tell { $0.text(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.reference = { receiver, _ in receiver.tell { $0.unknownEntity() } }
    callbacks.internalSubset = { receiver, _, external, system in
      guard external != nil || system != nil else { return }
      receiver.tell { $0.refuseEntities() }
    }
    callbacks.entityDecl = { receiver, _, _, _, _, _ in receiver.tell { $0.refuseEntities() } }
    callbacks.attributeDecl = { receiver, _, _, _, _, value, declared in
      xmlFreeEnumeration(declared)
      if value != nil { receiver.tell { $0.refuseDefault() } }
    }
    callbacks.unparsedEntityDecl = { receiver, _, _, _, _ in
      receiver.tell { $0.refuseEntities() }
    }
    return callbacks
  }
}

extension XMLEvents {
  fileprivate final func refuseEntities() {
    end(with: Fault(.entityDeclared))
  }

  /// A short document could make every element carry a long text.
  fileprivate final func refuseDefault() {
    end(
      with: Fault(
        .malformed, [.reason: "the document type gives attributes values, which is refused"]))
  }

  /// Ends the parsing for a reason that concerns the whole document.
  final func end(with fault: Fault) {
    stop = fault
    xmlStopParser(parser)
  }
}

extension UnsafeMutableRawPointer? {
  /// Tells something to the receiver whose address libxml2 was given.
  ///
  /// References to it are not counted, which would be a seventh of the reading: whoever parses keeps it.
  @inline(__always)
  fileprivate func tell(_ event: (XMLEvents) -> Void) {
    guard let self else { return }
    Unmanaged<XMLEvents>.fromOpaque(self)._withUnsafeGuaranteedRef(event)
  }
}

/// The bytes of a C string.
private func letters(_ text: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(start: text, count: text.map { Int(xmlStrlen($0)) } ?? 0)
}
