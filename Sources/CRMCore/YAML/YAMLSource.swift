import Yams

/// A YAML file, for telling where in it a part of a scalar stands.
struct YAMLSource {
  let file: String
  private let lines: YAMLLines
  /// The place that was looked for last: scalars come in the order of the file.
  private var last = (line: 0, column: 0, byte: 0)

  /// What stands further to the right is looked for only from a place on the same line, so that
  /// aliases of a file of one long line stay cheap.
  private static let reach = 1_000

  /// Of an empty text no place is known.
  init(_ text: String, file: String) {
    self.file = file
    lines = YAMLLines(Array(text.utf8))
  }

  /// Where the text of a scalar stands; nil when that cannot be told.
  mutating func places(of scalar: Node.Scalar, at position: Position) -> YAMLPlaces? {
    guard let line = position.line, let column = position.column,
      let byte = byte(ofLine: line, column: column)
    else { return nil }
    let text = Array(scalar.string.utf8)
    if scalar.style == .plain, text.count <= YAMLPlaces.longest,
      lines.bytes[byte...].starts(with: text)
    {
      return YAMLPlaces(CollectionOfOne(YAMLPlaces.Piece(offset: 0, line: line, column: column)))
    }
    var walk = ScalarWalk(bytes: lines.bytes, place: byte, line: line, column: column)
    return walk.places(of: text, written: scalar.style)
  }

  private mutating func byte(ofLine line: Int, column: Int) -> Int? {
    guard let range = lines.range(of: line) else { return nil }
    var (passed, place) = (1, range.lowerBound)
    if last.line == line, last.column <= column {
      (passed, place) = (last.column, last.byte)
    } else if column > Self.reach {
      return nil
    }
    while passed < column, place < range.upperBound {
      place += ScalarWalk.length(of: lines.bytes[place])
      passed += 1
    }
    last = (line, passed, place)
    return place
  }
}

/// Goes through a scalar as the file has it and its text side by side.
///
/// The text is what the parser has made of it: blanks around line ends are one blank, escapes are
/// what they stand for, and the indentation of a block is gone. Where the two do not go together,
/// nothing is known of the places.
private struct ScalarWalk {
  let bytes: [UInt8]
  var place: Int
  var line: Int
  var column: Int
  private var text: [UInt8] = []
  /// How much of the text has been met.
  private var done = 0
  private var pieces: [YAMLPlaces.Piece] = []

  init(bytes: [UInt8], place: Int, line: Int, column: Int) {
    (self.bytes, self.place, self.line, self.column) = (bytes, place, line, column)
  }

  mutating func places(of text: [UInt8], written style: Node.Scalar.Style) -> YAMLPlaces? {
    self.text = text
    skipProperties()
    let fits =
      switch style {
      case .plain, .any: flow(nil)
      case .singleQuoted: flow(UInt8(ascii: "'"))
      case .doubleQuoted: flow(UInt8(ascii: "\""))
      case .literal: block(isFolded: false)
      case .folded: block(isFolded: true)
      }
    return fits ? YAMLPlaces(pieces) : nil
  }

  /// An anchor and a tag stand in front.
  private mutating func skipProperties() {
    while let mark = here, mark == UInt8(ascii: "&") || mark == UInt8(ascii: "!") {
      while let byte = here, !Self.isBlank(byte), lineEnd == 0 { step() }
      skipSpace()
    }
  }

  // MARK: Plain and in quotes

  private mutating func flow(_ quote: UInt8?) -> Bool {
    if let quote {
      guard here == quote else { return false }
      step()
    }
    note()
    while done < text.count {
      guard let byte = here else { return false }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard escape() else { return false }
      } else if byte == UInt8(ascii: "'"), quote == byte {
        guard text[done] == byte, next == byte else { return false }
        step()
        note()
        take()
      } else if lineEnd > 0 || Self.isBlank(byte) && endsLine {
        guard meet(breaks: skipSpace()) else { return false }
      } else if Self.isBlank(byte) {
        while done < text.count, let byte = here, Self.isBlank(byte) {
          guard byte == text[done] else { return false }
          take()
        }
      } else {
        guard byte == text[done] else { return false }
        take()
      }
    }
    return true
  }

  /// A backslash: it stands for one character, or for nothing at the end of a line.
  private mutating func escape() -> Bool {
    note()
    step()
    guard let kind = here else { return false }
    guard lineEnd == 0 else {
      let breaks = skipSpace() - 1
      while done < text.count, text[done] == 0x0A, breaks > 0 { done += 1 }
      note()
      return true
    }
    let digits: [UInt8: Int] = [
      UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
    ]
    for _ in 0...(digits[kind] ?? 0) { step() }
    done += Self.length(of: text[done])
    note()
    return true
  }

  /// Whether only blanks stand in front of the line's end.
  private var endsLine: Bool {
    let end = bytes[place...].firstIndex { !Self.isBlank($0) } ?? bytes.count
    return YAMLLines.lineEnd(in: bytes, at: end) > 0
  }

  /// Passes over blanks and line ends, and counts these.
  @discardableResult private mutating func skipSpace() -> Int {
    var breaks = 0
    while let byte = here {
      if lineEnd > 0 {
        newLine()
        breaks += 1
      } else if Self.isBlank(byte) {
        step()
      } else {
        break
      }
    }
    return breaks
  }

  /// Line ends of the file are a blank or line feeds of the text.
  private mutating func meet(breaks: Int) -> Bool {
    let before = done
    if text[done] == 0x20 {
      done += 1
    } else {
      while done < text.count, text[done] == 0x0A, done - before < breaks { done += 1 }
    }
    note()
    return done > before
  }

  // MARK: Blocks

  private mutating func block(isFolded: Bool) -> Bool {
    while here != nil, lineEnd == 0 { step() }
    newLine()
    guard let start = text.firstIndex(where: { $0 != 0x0A }) else { return false }
    let own = text[start...].prefix { $0 == 0x20 }.count
    let indent = firstIndent - own
    guard indent >= 0 else { return false }
    skip(indent)
    note()
    while done < text.count {
      guard let byte = here else { return text[done] == 0x0A }
      guard lineEnd > 0 else {
        guard byte == text[done] else { return false }
        take()
        continue
      }
      var breaks = 0
      while lineEnd > 0 {
        newLine()
        skip(indent)
        breaks += 1
      }
      guard text[done] == 0x0A || isFolded, meet(breaks: breaks) else { return false }
    }
    return true
  }

  /// The blanks in front of the first line that has more.
  private var firstIndent: Int {
    var (start, end) = (place, place)
    while end < bytes.count {
      let length = YAMLLines.lineEnd(in: bytes, at: end)
      if length > 0 {
        start = end + length
        end = start
      } else if bytes[end] == 0x20 {
        end += 1
      } else {
        break
      }
    }
    return end - start
  }

  private mutating func skip(_ indent: Int) {
    for _ in 0..<indent where here == 0x20 { step() }
  }

  // MARK: Steps

  private var here: UInt8? { place < bytes.count ? bytes[place] : nil }
  private var next: UInt8? { place + 1 < bytes.count ? bytes[place + 1] : nil }
  private var lineEnd: Int { YAMLLines.lineEnd(in: bytes, at: place) }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// How many bytes the character has that begins so.
  static func length(of byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private mutating func step() {
    guard let here else { return }
    place += Self.length(of: here)
    column += 1
  }

  private mutating func newLine() {
    place += lineEnd
    line += 1
    column = 1
  }

  /// Passes over a character that stands in the file and in the text.
  private mutating func take() {
    done += Self.length(of: text[done])
    step()
    if done - (pieces.last?.offset ?? 0) >= YAMLPlaces.longest { note() }
  }

  /// A piece of the text begins here.
  private mutating func note() {
    if pieces.last?.offset == done { pieces.removeLast() }
    pieces.append(YAMLPlaces.Piece(offset: done, line: line, column: column))
  }
}

extension String {
  /// The place of a 1-based line and column, in Unicode scalars as the YAML parser counts.
  func index(ofLine line: Int, column: Int) -> Index? {
    var place = startIndex
    for _ in 1..<max(1, line) {
      guard let end = self[place...].firstIndex(where: \.isNewline) else { return nil }
      place = index(after: end)
    }
    return unicodeScalars.index(place, offsetBy: column - 1, limitedBy: unicodeScalars.endIndex)
      .flatMap { $0 < endIndex ? $0 : nil }
  }
}
