import CRMCore

/// What one value can be read as, by the very readers that a load uses.
struct ValueShape: Hashable, Sendable {
  private(set) var kinds: Kinds = []
  /// Bit n is set when the candidate n of `TimeCandidates` reads the value.
  private(set) var times: UInt64 = 0

  struct Kinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// The number formats, in the order of `ValueShape.formats`.
    static let plain = Kinds(rawValue: 1 << 0)
    static let en = Kinds(rawValue: 1 << 1)
    static let ch = Kinds(rawValue: 1 << 2)
    static let fr = Kinds(rawValue: 1 << 3)
    static let de = Kinds(rawValue: 1 << 4)
    /// Digits, and a sign at most.
    static let integer = Kinds(rawValue: 1 << 5)
    /// Digits of which the first of several is zero.
    static let leadingZero = Kinds(rawValue: 1 << 6)
    static let currencyMark = Kinds(rawValue: 1 << 7)
    /// A sign that several currencies share.
    static let sharedMark = Kinds(rawValue: 1 << 8)
    static let percent = Kinds(rawValue: 1 << 9)
    static let suffixed = Kinds(rawValue: 1 << 10)
    /// It is another number with a decimal comma than with a decimal point.
    static let disputed = Kinds(rawValue: 1 << 11)
    static let boolean = Kinds(rawValue: 1 << 12)
    /// `0` or `1`.
    static let bit = Kinds(rawValue: 1 << 13)
    static let email = Kinds(rawValue: 1 << 14)
    /// A telephone number with its country.
    static let phone = Kinds(rawValue: 1 << 15)
    /// Digits grouped, or with a zero or plus in front, as telephone numbers are.
    static let dialled = Kinds(rawValue: 1 << 16)
    static let url = Kinds(rawValue: 1 << 17)
    static let domain = Kinds(rawValue: 1 << 18)
    static let country = Kinds(rawValue: 1 << 19)
    static let currency = Kinds(rawValue: 1 << 20)
    static let json = Kinds(rawValue: 1 << 21)
    static let list = Kinds(rawValue: 1 << 22)
    static let epochSeconds = Kinds(rawValue: 1 << 23)
    static let epochMillis = Kinds(rawValue: 1 << 24)
    static let excel = Kinds(rawValue: 1 << 25)
    /// Every group of digits has two or more, as in `03/07/2024`.
    static let padded = Kinds(rawValue: 1 << 26)
    /// A time names its zone or offset.
    static let zoned = Kinds(rawValue: 1 << 27)
    static let clock = Kinds(rawValue: 1 << 28)
    /// One word of letters and digits, as codes are.
    static let code = Kinds(rawValue: 1 << 29)
    /// A number of more decimals than can be kept.
    static let precise = Kinds(rawValue: 1 << 30)
    static let fraction = Kinds(rawValue: 1 << 31)

    static let comma: Kinds = [.fr, .de]
    static let point: Kinds = [.plain, .en, .ch]
    static let number: Kinds = [.plain, .en, .ch, .fr, .de]
  }

  /// The number formats by name, in the order of preference.
  static let formats: [(name: String, format: NumberFormat, kind: Kinds)] = [
    ("plain", .plain, .plain), ("en", .en, .en), ("ch", .ch, .ch), ("fr", .fr, .fr),
    ("de", .de, .de),
  ]

  /// The extremes of a column, filled beside the shapes of its values.
  struct Extremes: Sendable {
    /// By number format, in micros.
    var numbers = [ClosedRange<Int64>?](repeating: nil, count: ValueShape.formats.count)
    /// By candidate, in milliseconds, with the texts.
    var times: [Int: (low: Int64, first: String, high: Int64, last: String)] = [:]
  }

  /// Judges a text that is trimmed and not empty.
  init(_ text: Span<UInt8>, _ extremes: inout Extremes) {
    let marks = Marks(text)
    if marks.digits > 0, text.count <= 40 {
      readNumber(text, marks, &extremes)
      if marks.digits >= 4 { readTimes(text, &extremes) }
    }
    if text.count <= 12 { readWord(text) }
    readAddress(text, marks)
    if text[0] == UInt8(ascii: "{") || text[0] == UInt8(ascii: "["), JSONText.isValid(text) {
      kinds.insert(.json)
    }
    if marks.semicolons > 0, !kinds.contains(.json) { kinds.insert(.list) }
    if text.count <= 64, !marks.hasSpace, marks.digits > 0, marks.others == 0 {
      kinds.insert(.code)
    }
    if marks.isPadded { kinds.insert(.padded) }
  }

  // MARK: Numbers and times

  private mutating func readNumber(
    _ text: Span<UInt8>, _ marks: Marks, _ extremes: inout Extremes
  ) {
    var values: [Int64?] = []
    for (place, entry) in Self.formats.enumerated() {
      switch NumberReader(entry.format).amount(text) {
      case .success(let reading):
        let value = reading.value.rawValue
        values.append(value)
        kinds.insert(entry.kind)
        if let mark = reading.mark {
          kinds.insert(.currencyMark)
          if mark.currency(assumed: nil) == nil { kinds.insert(.sharedMark) }
        }
        if reading.isPercent { kinds.insert(.percent) }
        if value % Micros.scale != 0 { kinds.insert(.fraction) }
        let range = extremes.numbers[place] ?? value...value
        extremes.numbers[place] = min(range.lowerBound, value)...max(range.upperBound, value)
      case .failure(let failure):
        values.append(nil)
        if failure == .tooPrecise { kinds.insert(.precise) }
      }
    }
    let point = values[..<3].compactMap { $0 }.first
    let comma = values[3...].compactMap { $0 }.first
    if let point, let comma, point != comma { kinds.insert(.disputed) }
    if kinds.isDisjoint(with: .number), marks.isSuffixed,
      case .success = NumberReader(.en, suffixes: true).amount(text)
    {
      kinds.insert(.suffixed)
    }
    if marks.isWhole { readWhole(text) }
  }

  private mutating func readWhole(_ text: Span<UInt8>) {
    kinds.insert(.integer)
    if text.count > 1, text[0] == UInt8(ascii: "0") { kinds.insert(.leadingZero) }
    guard text[0] != UInt8(ascii: "-"),
      case .success(let number) = NumberReader().integer(text)
    else { return }
    // The years 2000 to 2040, and for a spreadsheet 1982 to 2064.
    if (946_684_800..<2_208_988_800).contains(number) { kinds.insert(.epochSeconds) }
    if (946_684_800_000..<2_208_988_800_000).contains(number) { kinds.insert(.epochMillis) }
    if (30_000..<60_000).contains(number) { kinds.insert(.excel) }
  }

  private mutating func readTimes(_ text: Span<UInt8>, _ extremes: inout Extremes) {
    for (place, candidate) in TimeCandidates.all.enumerated() {
      guard let time = candidate.format.read(text) else { continue }
      times |= 1 << UInt64(place)
      let moment: Int64
      switch time {
      case .day(let day): moment = Int64(day.rawValue) * 86_400_000
      case .local(let local):
        kinds.insert(.clock)
        moment = Int64(local.day.rawValue) * 86_400_000 + Int64(local.milliseconds)
      case .instant(let instant):
        kinds.formUnion([.clock, .zoned])
        moment = instant.milliseconds
      }
      extremes.note(moment, text, at: place)
    }
  }

  // MARK: Words and addresses

  private mutating func readWord(_ text: Span<UInt8>) {
    if BooleanWords.standard.value(of: text) != nil { kinds.insert(.boolean) }
    if text.count == 1, text[0] == 0x30 || text[0] == 0x31 { kinds.insert(.bit) }
    if Currency(text) != nil, text.isCapital { kinds.insert(.currency) }
  }

  private mutating func readAddress(_ text: Span<UInt8>, _ marks: Marks) {
    var out: [UInt8] = []
    if text.count <= 60, marks.digits == 0, text.count > 3 || text.isCapital, Country(text) != nil {
      kinds.insert(.country)
    }
    if marks.hasAt, Email.append(text, to: &out) { kinds.insert(.email) }
    if !marks.hasSpace, marks.hasPoint, !marks.hasAt {
      if URLText.append(text, to: &out) {
        let isLink = text.holds("http") || text.firstIndex(of: UInt8(ascii: "/")) != nil
        kinds.insert(isLink ? .url : .domain)
      }
    }
    // A day that is in no calendar is no telephone number either.
    guard marks.digits >= 7, marks.digits <= 15, !Self.isDate(text),
      let number = DialledNumber(text)
    else { return }
    if Phone().append(text, to: &out) { kinds.insert(.phone) }
    if number.isInternational || text[0] == UInt8(ascii: "0") || text[0] == UInt8(ascii: "(")
      || marks.digits < text.count
    {
      kinds.insert(.dialled)
    }
  }
}

extension ValueShape {
  /// Whether a text has the shape of a date, be it in the calendar or not: day, month and a year of four
  /// digits, in any order of which the year is not the second, with the same mark between.
  private static func isDate(_ text: Span<UInt8>) -> Bool {
    var place = 0
    var lengths: [Int] = []
    var mark: UInt8?
    while lengths.count < 3 {
      let start = place
      while place < text.count, text[place].isDigit { place += 1 }
      lengths.append(place - start)
      guard lengths.count < 3 else { break }
      guard place < text.count, [0x2D, 0x2E, 0x2F].contains(text[place]),
        mark ?? text[place] == text[place]
      else { return false }
      mark = text[place]
      place += 1
    }
    let (first, middle, last) = (lengths[0], lengths[1], lengths[2])
    return place == text.count && (1...2).contains(middle)
      && ((1...2).contains(first) && last == 4 || first == 4 && (1...2).contains(last))
  }
}

extension ValueShape.Extremes {
  fileprivate mutating func note(_ moment: Int64, _ text: Span<UInt8>, at place: Int) {
    guard var known = times[place] else {
      let text = String(text)
      times[place] = (moment, text, moment, text)
      return
    }
    if moment < known.low { (known.low, known.first) = (moment, String(text)) }
    if moment > known.high { (known.high, known.last) = (moment, String(text)) }
    times[place] = known
  }
}

/// The bytes of a value, counted.
private struct Marks {
  var digits = 0
  var others = 0
  var semicolons = 0
  var hasSpace = false
  var hasAt = false
  var hasPoint = false
  /// Digits alone, behind a sign at most.
  var isWhole = true
  /// No group of digits is a single one.
  var isPadded = true
  /// `K` or `M` stands behind the digits.
  var isSuffixed = false

  init(_ text: Span<UInt8>) {
    var run = 0
    for place in text.indices {
      let byte = text[place]
      if byte.isDigit {
        digits += 1
        run += 1
        continue
      }
      if run == 1 { isPadded = false }
      run = 0
      if place > 0 || byte != UInt8(ascii: "-") { isWhole = false }
      switch byte {
      case UInt8(ascii: ";"): semicolons += 1
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: "."): hasPoint = true
      case 0x20, 0x09, 0x0A, 0x0D: hasSpace = true
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      default: if !byte.isLetter { others += 1 }
      }
    }
    if run == 1 { isPadded = false }
    isWhole = isWhole && digits > 0
    if let last = text.indices.last {
      isSuffixed = text[last].small == UInt8(ascii: "k") || text[last].small == UInt8(ascii: "m")
    }
  }
}

extension Span<UInt8> {
  /// Whether no ASCII letter is a small one.
  fileprivate var isCapital: Bool {
    for place in indices where self[place].isLetter && self[place].small == self[place] {
      return false
    }
    return true
  }
}

extension String {
  init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
