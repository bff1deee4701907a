/// What the parsers ask of single bytes.
extension UInt8 {
  /// Whether this is one of the ASCII digits.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether this is one of the ASCII letters.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The byte with an ASCII capital made small.
  @inline(__always)
  var small: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The byte with an ASCII small letter made capital.
  @inline(__always)
  var capital: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
}

/// What the parsers ask of texts.
extension Span<UInt8> {
  /// Whether `prefix`, in small ASCII letters, stands at `place`, letter case aside.
  func holds(_ prefix: StaticString, at place: Int = 0) -> Bool {
    guard place >= 0, count - place >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { wanted in
      for index in wanted.indices where self[place + index].small != wanted[index] { return false }
      return true
    }
  }

  /// The first place of `byte`; nil when it does not occur.
  func firstIndex(of byte: UInt8) -> Int? {
    for place in 0..<count where self[place] == byte { return place }
    return nil
  }

  /// The last place of `byte`; nil when it does not occur.
  func lastIndex(of byte: UInt8) -> Int? {
    var place = count - 1
    while place >= 0 {
      if self[place] == byte { return place }
      place -= 1
    }
    return nil
  }
}

extension Span<UInt8> {
  /// The first place at which `mark` stands; nil when it does not occur or is empty.
  func firstPlace(of mark: [UInt8]) -> Int? {
    guard let head = mark.first, count >= mark.count else { return nil }
    for place in 0...count - mark.count where self[place] == head {
      var length = 1
      while length < mark.count, self[place + length] == mark[length] { length += 1 }
      if length == mark.count { return place }
    }
    return nil
  }
}

extension [UInt8] {
  /// Appends the bytes of `text`.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
