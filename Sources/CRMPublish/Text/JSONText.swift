/// Writes JSON: the same tree gives the same bytes.
package struct JSONText: Sendable {
  /// Whether lines are broken and indented by two spaces.
  package var isPretty: Bool

  package init(pretty: Bool = true) { isPretty = pretty }

  /// The document, ending in a line feed.
  package func text(_ value: JSONValue) -> String {
    var text = ""
    append(value, depth: 0, to: &text)
    return text + "\n"
  }

  private func append(_ value: JSONValue, depth: Int, to text: inout String) {
    switch value {
    case .object(let members):
      appendList(members, "{", "}", depth: depth, to: &text) { member, text in
        text += quoted(member.key) + (isPretty ? ": " : ":")
        append(member.value, depth: depth + 1, to: &text)
      }
    case .array(let values):
      appendList(values, "[", "]", depth: depth, to: &text) { value, text in
        append(value, depth: depth + 1, to: &text)
      }
    case .string(let string): text += quoted(string)
    case .number(let number): text += isNumber(number) ? number : "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private func appendList<Item>(
    _ items: [Item], _ open: String, _ close: String, depth: Int, to text: inout String,
    each: (Item, inout String) -> Void
  ) {
    text += open
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      breakLine(depth + 1, to: &text)
      each(item, &text)
    }
    if !items.isEmpty { breakLine(depth, to: &text) }
    text += close
  }

  private func breakLine(_ depth: Int, to text: inout String) {
    guard isPretty else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private func quoted(_ text: String) -> String { "\"" + Escape.json(text) + "\"" }
}

/// Whether the text is a number in the grammar of RFC 8259, section 6.
private func isNumber(_ text: String) -> Bool {
  var rest = Substring(text).utf8
  if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
  let whole = digits(&rest)
  guard whole.count == 1 || whole.count > 1 && whole.first != UInt8(ascii: "0") else {
    return false
  }
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    guard !digits(&rest).isEmpty else { return false }
  }
  if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
    rest.removeFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard !digits(&rest).isEmpty else { return false }
  }
  return rest.isEmpty
}

private func digits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
  let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  rest.removeFirst(digits.count)
  return digits
}
