import CRMCore

/// A workbook that is one XML document: SpreadsheetML as of Excel 2003, the "XML Spreadsheet" that
/// Dynamics 365 and others export (Microsoft, "XML Spreadsheet Reference", 2001).
struct SpreadsheetML {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let isEmpty: Bool
  }

  let sheets: [Sheet]

  /// Reads the whole document to see its sheets.
  init(_ source: ByteSource) throws(Fault) {
    let outline = SpreadsheetMLOutline()
    let document = try SpreadsheetMLDocument(source, outline)
    while try document.pump() {}
    sheets = outline.sheets
  }

  /// The rows of one sheet.
  static func rows(of source: ByteSource, sheet: String) throws(Fault) -> SheetProducer {
    let events = SpreadsheetMLEvents(sheet)
    let document = try SpreadsheetMLDocument(source, events)
    return SheetProducer(events, pump: document.pump)
  }

  private static let namespace = Array("urn:schemas-microsoft-com:office:spreadsheet".utf8)

  /// Whether the first bytes of an input are such a document.
  static func isOne(_ source: ByteSource) throws(Fault) -> Bool {
    guard let first = try source.peek(1).first(where: { !$0.isBlank }),
      first == UInt8(ascii: "<") || first == 0 || first >= 0xEF
    else { return false }
    let head = Array(try source.peek(4096).prefix(4096))
    let guess = EncodingGuess(head: head, label: nil)
    var text: [UInt8] = []
    var transcoder = Transcoder(guess.encoding)
    transcoder.decode(head[guess.mark...], into: &text)
    guard text.first(where: { !$0.isBlank }) == UInt8(ascii: "<") else { return false }
    return text.firstRange(of: namespace) != nil
      && text.firstRange(of: Array("Workbook".utf8)) != nil
  }
}

/// The text of such a document, given to a parser piece by piece.
final class SpreadsheetMLDocument {
  private let source: ByteSource
  private let parser: XMLPush
  private var transcoder: Transcoder
  private var block: [UInt8]
  private let events: WorkbookEvents

  init(_ source: ByteSource, _ events: WorkbookEvents) throws(Fault) {
    self.source = source
    self.events = events
    let guess = EncodingGuess(head: try source.head(), label: nil)
    source.skip(guess.mark)
    transcoder = Transcoder(guess.encoding)
    parser = try XMLPush(events, file: source.name)
    block = [UInt8](repeating: 0, count: source.chunk)
  }

  /// Gives the parser one more piece; false at the end.
  func pump() throws(Fault) -> Bool {
    let count = try source.read(into: &block, at: 0)
    var text: [UInt8] = []
    transcoder.decode(block[..<count], isLast: count == 0, into: &text)
    if !text.isEmpty { try parser.push(text[...]) }
    guard count > 0 else {
      try parser.finish()
      return false
    }
    guard events.openAttributes <= 10_000 else {
      throw Fault(.malformed, [.reason: "an element has too many attributes"])
    }
    return true
  }
}

/// Finds the sheets of a document, and whether they hold anything.
private final class SpreadsheetMLOutline: WorkbookEvents {
  private(set) var sheets: [SpreadsheetML.Sheet] = []
  private var name = ""
  private var isHidden = false
  private var isEmpty = true

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "Worksheet":
      (self.name, isHidden, isEmpty) = (attributes.value("Name") ?? "", false, true)
    case "Visible":
      text.removeAll()
      isCollecting = true
    case "Data" where path.dropLast().last == "Cell": isEmpty = false
    default: break
    }
  }

  override func finish(_ name: String) {
    switch name {
    case "Worksheet":
      sheets.append(SpreadsheetML.Sheet(name: self.name, isHidden: isHidden, isEmpty: isEmpty))
    case "Visible":
      isCollecting = false
      isHidden = String(decoding: text, as: UTF8.self).hasPrefix("SheetHidden") || isVeryHidden
    default: break
    }
  }

  private var isVeryHidden: Bool {
    String(decoding: text, as: UTF8.self).hasPrefix("SheetVeryHidden")
  }
}
