/// The one place where a value is made safe for the text it goes into.
package enum Escape {
  /// HTML text and attribute values: no markup, no invisible characters that reorder text.
  static func html(_ text: String) -> String {
    var escaped = ""
    for scalar in visible(text, keeping: "\n\t").unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A terminal: nothing that could move the cursor, change a colour or reorder text.
  package static func terminal(_ text: String) -> String { visible(text) }

  /// A cell of a Markdown table, in which no character is markup.
  static func markdown(_ text: String) -> String {
    let scalars = Array(visible(text).unicodeScalars)
    var escaped = ""
    for (place, scalar) in scalars.enumerated() {
      let isMarkup = #"\|*`[]<>~&"#.unicodeScalars.contains(scalar)
      if isMarkup || scalar == "_" && !isInsideWord(place, scalars) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// The inside of a JSON string, as RFC 8259 has it; line separators are escaped for JavaScript.
  static func json(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case "\0"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": escaped += "\\u" + hex(scalar, 4)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A CSV field, as RFC 4180 has it: quoted only where it must be.
  static func csv(_ text: String) -> String {
    guard text.utf8.contains(where: isDelimiter) || isPadded(text) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The text with an apostrophe in front when a spreadsheet would take it for a formula.
  ///
  /// See OWASP, "CSV Injection".
  static func formula(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first) else { return text }
    return "'" + text
  }

  /// Whether letters or digits stand on both sides, where GitHub takes `_` as it is.
  private static func isInsideWord(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard place > 0, place + 1 < scalars.count else { return false }
    return [scalars[place - 1], scalars[place + 1]].allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  private static func isPadded(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
  }

  /// The text with every control and reordering character shown instead of obeyed.
  private static func visible(_ text: String, keeping kept: String = "") -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      shown +=
        isHidden(scalar) && !kept.unicodeScalars.contains(scalar)
        ? picture(scalar) : String(scalar)
    }
    return shown
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// A control picture such as `␛`, or the code point in braces where there is none.
  private static func picture(_ scalar: Unicode.Scalar) -> String {
    let offset: UInt32 = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    guard scalar.value <= 0x1F || scalar.value == 0x7F, let picture = Unicode.Scalar(offset)
    else { return "\\u{\(hex(scalar, 0))}" }
    return String(picture)
  }

  private static func hex(_ scalar: Unicode.Scalar, _ width: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
