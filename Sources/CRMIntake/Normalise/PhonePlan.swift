/// How the telephone numbers of one country are built.
struct PhonePlan: Sendable {
  /// The digits behind the `+`.
  let code: Int
  /// The digits that a call within the country begins with and an international one leaves out.
  let trunk: Trunk
  /// How many digits a number has behind the country code.
  let lengths: ClosedRange<Int>

  /// None, one or two digits.
  struct Trunk {
    let count: Int
    let first: UInt8
    let second: UInt8
  }

  /// The plan of a country; nil when there is none here.
  static func of(region: String) -> PhonePlan? {
    let region = region.uppercased()
    return lines.first { $0.prefix(2) == region }.flatMap { PhonePlan($0) }
  }

  /// The plan under which a country code is dialled; the main country of a shared code.
  static func of(code: Int) -> PhonePlan? {
    let place = placeOfCode[code]
    return place < 0 ? nil : all[Int(place)]
  }

  /// How many digits a country code has that begins with `first` and `second`.
  ///
  /// ITU-T E.164 assigns the codes so that no code begins another one.
  static func codeLength(_ first: UInt8, _ second: UInt8) -> Int {
    if first == 1 || first == 7 { return 1 }
    return isWhole[Int(first) * 10 + Int(second)] ? 2 : 3
  }

  /// Which pairs of digits are a country code.
  private static let isWhole: [Bool] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ].reduce(into: Array(repeating: false, count: 100)) { $0[$1] = true }

  private static let placeOfCode: [Int16] = all.enumerated().reduce(
    into: Array(repeating: -1, count: 1000)
  ) { places, plan in
    if places[plan.element.code] < 0 { places[plan.element.code] = Int16(plan.offset) }
  }

  /// One country an entry: ISO code, country code, trunk prefix or `-`, least and most digits.
  private static let lines = [
    "FR 33 0 9 9", "BE 32 0 8 9", "CH 41 0 9 9", "LU 352 - 5 11", "MC 377 - 8 9", "DE 49 0 6 11",
    "AT 43 0 5 12", "LI 423 - 7 9", "GB 44 0 9 10", "IE 353 0 7 9", "ES 34 - 9 9", "PT 351 - 9 9",
    "AD 376 - 6 9", "IT 39 - 6 11", "SM 378 - 6 10", "MT 356 - 8 8", "NL 31 0 9 9", "DK 45 - 8 8",
    "SE 46 0 7 10", "NO 47 - 8 8", "FI 358 0 5 11", "IS 354 - 7 9", "EE 372 - 7 8", "LV 371 - 8 8",
    "LT 370 0 8 8", "PL 48 - 9 9", "CZ 420 - 9 9", "SK 421 0 9 9", "HU 36 06 8 9", "SI 386 0 8 8",
    "HR 385 0 8 9", "RS 381 0 8 9", "RO 40 0 9 9", "BG 359 0 7 9", "GR 30 - 10 10", "CY 357 - 8 8",
    "UA 380 0 9 9", "RU 7 8 10 10", "KZ 7 8 10 10", "TR 90 0 10 10", "IL 972 0 8 9",
    "LB 961 0 7 8", "AE 971 0 8 9", "SA 966 0 8 9", "QA 974 - 8 8", "KW 965 - 8 8", "MA 212 0 9 9",
    "DZ 213 0 8 9", "TN 216 - 8 8", "EG 20 0 8 10", "SN 221 - 9 9", "CI 225 - 10 10",
    "CM 237 - 9 9", "NG 234 0 8 10", "KE 254 0 9 9", "ZA 27 0 9 9", "RE 262 0 9 9",
    "GP 590 0 9 9", "GF 594 0 9 9", "MQ 596 0 9 9", "NC 687 - 6 6", "PF 689 - 6 8",
    "US 1 1 10 10", "CA 1 1 10 10", "PR 1 1 10 10", "MX 52 - 10 10", "BR 55 0 10 11",
    "AR 54 0 10 11", "CL 56 - 9 9", "CO 57 - 8 10", "PE 51 0 8 9", "AU 61 0 9 9", "NZ 64 0 8 10",
    "JP 81 0 9 10", "KR 82 0 8 10", "CN 86 0 10 11", "HK 852 - 8 8", "TW 886 0 8 9", "SG 65 - 8 8",
    "MY 60 0 8 10", "TH 66 0 8 9", "VN 84 0 9 10", "PH 63 0 8 10", "ID 62 0 8 12", "IN 91 0 10 10",
    "PK 92 0 9 10",
  ]

  private static let all = lines.compactMap { PhonePlan($0) }

  private init?(_ line: String) {
    let words = line.split(separator: " ")
    guard words.count == 5, let code = Int(words[1]), let least = Int(words[3]),
      let most = Int(words[4])
    else { return nil }
    self.code = code
    let digits = words[2].utf8.filter(\.isDigit).map { $0 - 48 }
    trunk = Trunk(count: digits.count, first: digits.first ?? 0, second: digits.last ?? 0)
    lengths = least...most
  }
}
