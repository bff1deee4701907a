/// Reads telephone numbers into E.164: a plus, the country code, the number, and `;ext=` if any.
package struct Phone: Sendable {
  /// The country of numbers that name none.
  private let home: PhonePlan?

  /// A reader of numbers that name their country.
  package init() { home = nil }

  /// A reader that takes numbers for those of a country unless they name another one; nil when the
  /// country's numbers are not known here.
  package init?(region: String) {
    guard let plan = PhonePlan.of(region: region) else { return nil }
    home = plan
  }

  /// Appends the number in `text`; appends nothing when it cannot be read.
  package func append(_ text: Span<UInt8>, to out: inout [UInt8]) -> Bool {
    guard let dialled = DialledNumber(text), let (code, from) = split(dialled) else {
      return false
    }
    out.append(UInt8(ascii: "+"))
    if code > 0 { Phone.append(code, to: &out) }
    for place in from..<dialled.count { out.append(dialled.digits[place] + 48) }
    guard dialled.extensionRange.count > 0 else { return true }
    for byte in ";ext=".utf8 { out.append(byte) }
    out.append(text.extracting(dialled.extensionRange))
    return true
  }

  /// The country code to put in front, or 0 when the digits hold it, and where they begin to count.
  ///
  /// Nil when the digits make no number.
  private func split(_ dialled: DialledNumber) -> (code: Int, from: Int)? {
    if dialled.isInternational { return international(dialled, from: 0) }
    if let prefix = exitPrefix(dialled) { return international(dialled, from: prefix) }
    guard let home else { return nil }
    if let from = home.nationalStart(dialled, from: 0, hasCode: false) { return (home.code, from) }
    guard dialled.starts(with: home.code) else { return nil }
    return international(dialled, from: 0)
  }

  /// How many digits lead out of the country: `00`, or `011` in North America.
  private func exitPrefix(_ dialled: DialledNumber) -> Int? {
    if home?.code == 1 {
      let isExit = dialled.digits[0] == 0 && dialled.digits[1] == 1 && dialled.digits[2] == 1
      return isExit ? 3 : nil
    }
    return dialled.digits[0] == 0 && dialled.digits[1] == 0 ? 2 : nil
  }

  private func international(
    _ dialled: DialledNumber, from start: Int
  ) -> (code: Int, from: Int)? {
    guard dialled.count - start >= 6, dialled.digits[start] > 0 else { return nil }
    let length = PhonePlan.codeLength(dialled.digits[start], dialled.digits[start + 1])
    var code = 0
    for place in start..<start + length { code = code * 10 + Int(dialled.digits[place]) }
    guard let plan = PhonePlan.of(code: code) else {
      return (8...15).contains(dialled.count - start) ? (0, start) : nil
    }
    return plan.nationalStart(dialled, from: start + length, hasCode: true).map { (code, $0) }
  }

  private static func append(_ code: Int, to out: inout [UInt8]) {
    if code >= 100 { out.append(48 + UInt8(code / 100)) }
    if code >= 10 { out.append(48 + UInt8(code / 10 % 10)) }
    out.append(48 + UInt8(code % 10))
  }
}

extension PhonePlan {
  /// Where the number without its trunk prefix begins; nil when its length does not fit.
  ///
  /// Behind a country code the trunk prefix is out of place but common: `+33 0123456789`.
  fileprivate func nationalStart(
    _ dialled: DialledNumber, from start: Int, hasCode: Bool
  ) -> Int? {
    let count = dialled.count - start
    if holdsTrunk(dialled, at: start), lengths.contains(count - trunk.count) {
      return start + trunk.count
    }
    let mayBeginWithZero = trunk.count == 0 || trunk.first != 0
    guard lengths.contains(count), mayBeginWithZero || dialled.digits[start] != 0 else {
      return nil
    }
    return start
  }

  private func holdsTrunk(_ dialled: DialledNumber, at start: Int) -> Bool {
    guard trunk.count > 0, dialled.count >= start + trunk.count else { return false }
    return dialled.digits[start] == trunk.first
      && (trunk.count == 1 || dialled.digits[start + 1] == trunk.second)
  }
}
