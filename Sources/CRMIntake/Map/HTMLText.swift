/// The text of HTML, as a reader sees it.
enum HTMLText {
  /// The text without tags, comments, scripts and styles: a line for each block, entities as the
  /// characters that they stand for, white space as one blank.
  static func of(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = html
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"): skipTag(&rest, &text)
      case UInt8(ascii: "&"): entity(&rest, &text)
      // Between tags a line break is a blank; only blocks make lines.
      case 0x0A, 0x0D, 0x09:
        text.append(0x20)
        rest.removeFirst()
      default:
        text.append(byte)
        rest.removeFirst()
      }
    }
    return lines(text)
  }

  /// The lines, collapsed, without the empty ones.
  private static func lines(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in text.split(separator: 0x0A) {
      var collapsed: [UInt8] = []
      Whitespace.collapse(line.span, into: &collapsed)
      if collapsed.isEmpty { continue }
      if !result.isEmpty { result.append(0x0A) }
      result += collapsed
    }
    return result
  }

  /// Goes behind a tag or comment; a `<` that begins none stands for itself.
  private static func skipTag(_ rest: inout ArraySlice<UInt8>, _ text: inout [UInt8]) {
    if rest.starts(with: "<!--".utf8) {
      let end = rest.firstRange(of: Array("-->".utf8))?.upperBound ?? rest.endIndex
      rest = rest[end...]
      return
    }
    let name = tagName(rest.dropFirst())
    guard !name.isEmpty, let end = tagEnd(rest) else {
      text.append(UInt8(ascii: "<"))
      rest.removeFirst()
      return
    }
    rest = rest[end...].dropFirst()
    if hidden.contains(name) {
      let close = rest.firstRange(of: Array("</\(name)".utf8))?.lowerBound ?? rest.endIndex
      rest = rest[close...]
    }
    let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if blocks.contains(plain) { text.append(0x0A) }
    if plain == "td" || plain == "th" { text.append(0x20) }
  }

  /// The name of a tag in small letters, with its slash when it closes; `!` and `?` for what is none.
  private static func tagName(_ text: ArraySlice<UInt8>) -> String {
    guard let first = text.first else { return "" }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return "!" }
    let slash = first == UInt8(ascii: "/")
    let name = text.dropFirst(slash ? 1 : 0).prefix { $0.isLetter || $0.isDigit || $0 == 0x3A }
    guard name.first?.isLetter ?? false else { return "" }
    return (slash ? "/" : "") + String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Where the `>` of the tag stands, outside of quotes; nil when there is none.
  private static func tagEnd(_ text: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    return text.indices.first { place in
      let byte = text[place]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27, text[place - 1] == 0x3D {
        quote = byte
      }
      return quote == nil && byte == UInt8(ascii: ">")
    }
  }

  /// Appends what an entity stands for; an `&` that begins none that is known stands for itself.
  private static func entity(_ rest: inout ArraySlice<UInt8>, _ text: inout [UInt8]) {
    let body = rest.dropFirst().prefix(10)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")),
      let character = character(String(decoding: body[..<end], as: UTF8.self))
    else {
      text.append(UInt8(ascii: "&"))
      rest.removeFirst()
      return
    }
    text += String(character).utf8
    rest = rest[end...].dropFirst()
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return entities[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0 else { return nil }
    return Unicode.Scalar(value)
  }

  private static let hidden: Set<String> = ["script", "style", "head", "template"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tr", "ul",
  ]

  /// The entities of HTML 4 for marks, and for Latin-1 in the order of its characters from U+00A0.
  private static let entities: [String: Unicode.Scalar] = {
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
      Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc
      Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute
      THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
      uuml yacute thorn yuml
      """.split { $0.isWhitespace }.map(String.init)
    var entities: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "ndash": "–",
      "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
      "bdquo": "„", "hellip": "…", "bull": "•", "trade": "™", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "lsaquo": "‹", "rsaquo": "›", "rarr": "→",
      "larr": "←", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    ]
    for (place, name) in latin.enumerated() {
      entities[name] = Unicode.Scalar(0xA0 + UInt32(place))
    }
    return entities
  }()
}
