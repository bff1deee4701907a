/// The parameters of a web address, and its escapes (WHATWG URL, `application/x-www-form-urlencoded`).
enum URLQuery {
  /// The value of the first parameter of that name as it stands behind the question mark; nil when
  /// there is none.
  static func value(of name: [UInt8], in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = text.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let end = text[start...].firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
    for pair in text[(start + 1)..<end].split(separator: UInt8(ascii: "&")) {
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      guard decoded(pair[..<equals]) == name else { continue }
      return pair[equals...].dropFirst()
    }
    return nil
  }

  /// The bytes with those that `%XX` stands for, and a blank for `+`; a lone percent sign stays.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = value(ofDigits: rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return bytes
  }

  private static func value(ofDigits digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
    else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
