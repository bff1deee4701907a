/// HTML that is safe by construction: text becomes markup only through ``text(_:)``.
struct Markup: Sendable {
  let html: String

  private init(html: String) { self.html = html }

  static let empty = Markup(html: "")

  /// Text, escaped.
  static func text(_ text: String) -> Markup { Markup(html: Escape.html(text)) }

  /// Several pieces one after the other.
  static func all(_ pieces: [Markup]) -> Markup { Markup(html: pieces.map(\.html).joined()) }

  /// An element; names come from this target only, attribute values are escaped.
  static func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: [Markup] = []
  ) -> Markup {
    let list = attributes.map { " \($0)=\"\(Escape.html($1))\"" }.joined()
    let end = inline.contains(name.description) ? "" : "\n"
    return Markup(html: "<\(name)\(list)>\(all(content).html)</\(name)>\(end)")
  }

  /// An element that holds text only.
  static func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// A style sheet or script of this target.
  static func raw(_ name: StaticString, _ source: StaticString) -> Markup {
    Markup(html: "<\(name)>\(source)</\(name)>\n")
  }

  /// The document: its type, then its root element.
  static func document(language: Language, head: [Markup], body: [Markup]) -> Markup {
    let root = tag(
      "html", ["lang": language.rawValue],
      [Markup(html: "\n"), tag("head", [:], head), tag("body", [:], body)])
    return Markup(html: "<!doctype html>\n" + root.html)
  }

  /// An element without content or end tag.
  static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) -> Markup {
    let list = attributes.map { " \($0)=\"\(Escape.html($1))\"" }.joined()
    return Markup(html: "<\(name)\(list)>\n")
  }

  /// Elements after which no line is broken, since a space there would show.
  private static let inline: Set<String> = ["a", "b", "code", "span", "text", "tspan", "td", "th"]
}

/// An id for a place on the page, from any text.
func anchor(_ prefix: String, _ id: String) -> String {
  let safe = id.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      byte
    default: UInt8(ascii: "-")
    }
  }
  return prefix + "-" + String(decoding: safe, as: UTF8.self)
}
