import Testing

/// What `body` makes of the bytes of a text.
func read<Value>(_ text: String, _ body: (Span<UInt8>) -> Value) -> Value {
  body(Array(text.utf8).span)
}

/// What `append` adds for a text; nil when it refuses, in which case it must have added nothing.
func appended(
  _ text: String, _ append: (Span<UInt8>, inout [UInt8]) -> Bool
) -> String? {
  var out = Array("before|".utf8)
  let done = append(Array(text.utf8).span, &out)
  let all = String(decoding: out, as: UTF8.self)
  #expect(all.hasPrefix("before|"))
  guard done else {
    #expect(all == "before|")
    return nil
  }
  return String(all.dropFirst("before|".count))
}

/// A text and what it must become; nil when it must be refused.
struct TextCase: CustomTestStringConvertible {
  var input: String
  var output: String?
  var testDescription: String { input.debugDescription }

  init(_ input: String, _ output: String?) {
    self.input = input
    self.output = output
  }
}

/// White space of every kind, as exports put it around values.
let spaces = [
  " ", "\t", "\r\n", "\u{A0}", "\u{202F}", "\u{FEFF}", "\u{2009}", "\u{3000}", " \u{A0}\t\u{FEFF}",
]
