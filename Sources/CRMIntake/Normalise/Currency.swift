/// An ISO 4217 currency code.
package struct Currency: Sendable, Hashable {
  /// The three capitals, the first in the highest byte.
  package let rawValue: UInt32

  private init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The currency of a code in letters of either case; nil for a code that ISO 4217 does not list.
  package init?(_ code: Span<UInt8>) {
    guard code.count == 3 else { return nil }
    var packed: UInt32 = 0
    for place in 0..<3 {
      guard code[place].isLetter else { return nil }
      packed = packed << 8 | UInt32(code[place].capital)
    }
    guard packed == Currency.euro.rawValue || Currency.known.contains(packed) else { return nil }
    rawValue = packed
  }

  /// The currency of a code in letters of either case; nil for a code that ISO 4217 does not list.
  package init?(_ code: String) {
    self.init(code.utf8.span)
  }

  /// Reads a code or a symbol, white space around it aside.
  ///
  /// A symbol that several currencies share, such as `$`, is read only when `assumed` uses it.
  package static func read(_ text: Span<UInt8>, assumed: Currency? = nil) -> Currency? {
    CurrencyMark(text.extracting(Whitespace.trimmed(text)))?.currency(assumed: assumed)
  }

  /// Appends the code.
  package func append(to out: inout [UInt8]) {
    out.append(UInt8(rawValue >> 16 & 0xFF))
    out.append(UInt8(rawValue >> 8 & 0xFF))
    out.append(UInt8(rawValue & 0xFF))
  }

  /// How many decimals its minor unit has, as ISO 4217 lists them; for currencies that are no more,
  /// as it listed them last.
  package var decimals: Int {
    Currency.withoutMinor.contains(rawValue)
      ? 0 : Currency.ofThousandths.contains(rawValue) ? 3 : rawValue == Currency.fomento ? 4 : 2
  }

  private static let withoutMinor = Set(
    """
    BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF
    BEF BYR ESP GRD ITL LUF PTE TRL
    """.split { $0.isWhitespace }.map { pack($0) })
  private static let ofThousandths = Set(
    "BHD IQD JOD KWD LYD OMR TND".split(separator: " ").map { pack($0) })
  private static let fomento = pack("CLF")

  static let euro = Currency(rawValue: pack("EUR"))
  static let sterling = Currency(rawValue: pack("GBP"))

  /// The three letters of a code as `rawValue` has them.
  private static func pack(_ code: some StringProtocol) -> UInt32 {
    code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Every code in use, and those that old exports still hold.
  private static let known = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
    SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
    VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    ATS BEF BYR CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PTE ROL SIT SKK
    SLL STD TRL VEF ZMK ZWL
    """.split { $0.isWhitespace }.map { pack($0) })
}

extension Currency: CustomStringConvertible {
  /// The code.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a cell says of its currency: a code, or a symbol that several currencies share.
package enum CurrencyMark: Sendable, Hashable {
  case code(Currency)
  /// `$`, of which there are some twenty kinds.
  case dollar
  /// `¥`, the yen or the yuan.
  case yen
  /// `kr`, of four countries.
  case krone
  /// `Rs`, of India and its neighbours.
  case rupee

  /// The mark of a code or a symbol; nil for anything else.
  init?(_ text: Span<UInt8>) {
    if let currency = Currency(text) {
      self = .code(currency)
    } else if text.count == 1, text[0] == UInt8(ascii: "$") {
      self = .dollar
    } else if text.count == 3, text[0] == 0xE2, text[1] == 0x82, text[2] == 0xAC {
      self = .code(.euro)
    } else if text.count == 2, text[0] == 0xC2, text[1] == 0xA3 {
      self = .code(.sterling)
    } else {
      guard let place = CurrencyMark.symbols.value(of: text) else { return nil }
      self = CurrencyMark.marks[Int(place)].mark
    }
  }

  /// The currency that is meant, given the one that a mapping or a source assumes.
  ///
  /// A shared symbol means the assumed currency when that uses the symbol, and is otherwise unknown.
  package func currency(assumed: Currency?) -> Currency? {
    if case .code(let currency) = self { return currency }
    guard let assumed, CurrencyMark.users[self]?.contains(assumed) ?? false else { return nil }
    return assumed
  }

  private static let symbols = WordTable(
    marks.enumerated().map { (word: $0.element.word, value: UInt16($0.offset)) },
    folding: .characters)

  /// Symbols beyond `$`, `€` and `£`, and what they say.
  private static let marks: [(word: String, mark: CurrencyMark)] =
    [
      ("¥", .yen), ("￥", .yen), ("kr", .krone), ("kr.", .krone), ("Rs", .rupee), ("Rs.", .rupee),
    ]
    + [
      ("US$", "USD"), ("C$", "CAD"), ("CA$", "CAD"), ("A$", "AUD"), ("AU$", "AUD"),
      ("NZ$", "NZD"), ("HK$", "HKD"), ("S$", "SGD"), ("R$", "BRL"), ("MX$", "MXN"),
      ("NT$", "TWD"), ("Fr.", "CHF"), ("SFr.", "CHF"), ("CN¥", "CNY"), ("JP¥", "JPY"),
      ("₹", "INR"), ("₽", "RUB"), ("₺", "TRY"), ("₩", "KRW"), ("₪", "ILS"), ("₫", "VND"),
      ("₴", "UAH"), ("฿", "THB"), ("₦", "NGN"), ("₱", "PHP"), ("zł", "PLN"), ("Kč", "CZK"),
      ("Ft", "HUF"),
    ].compactMap { word, code in Currency(code).map { (word, .code($0)) } }

  /// The currencies that use each shared symbol.
  private static let users: [CurrencyMark: Set<Currency>] = [
    .dollar: codes("USD CAD AUD NZD HKD SGD MXN TWD ARS CLP COP UYU DOP BMD BSD BBD BZD FJD JMD"),
    .yen: codes("JPY CNY"),
    .krone: codes("SEK NOK DKK ISK"),
    .rupee: codes("INR PKR LKR NPR MUR SCR"),
  ]

  private static func codes(_ list: String) -> Set<Currency> {
    Set(list.split(separator: " ").compactMap { Currency(String($0)) })
  }
}
